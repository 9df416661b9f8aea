// Offsets of zones against what Intl prints of an instant, over random instants; and the instants beyond Intl's.
import { expect, test } from "vitest";
import { zonedMicros, zoneOffsetMicros } from "../../../../src/catalyst/expressions/evaluators/time-zone.ts";

const ZONES = ["America/New_York", "Asia/Kolkata", "Europe/London", "Australia/Lord_Howe", "Africa/Casablanca"];
const CYCLE = 146_097n * 86_400_000_000n;

/** A generator of numbers from 0 to 1 that starts at a seed. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}

test.each(ZONES)("offsets in %s are Intl's", (timeZone) => {
  const next = random(timeZone.length);
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
  for (let i = 0; i < 20_000; i++) {
    // From 1890 to 2110, where zones change.
    const seconds = Math.floor((next() * 220 - 80) * 365.2425 * 86_400);
    const printed = format.format(seconds * 1000);
    const local = new Date(
      (seconds + Number(zoneOffsetMicros(BigInt(seconds) * 1_000_000n, timeZone) / 1_000_000n)) * 1000,
    );
    expect(local.toISOString().slice(0, 19).replace("T", " ")).toBe(printed);
  }
});

test.each(ZONES)("the wall clock in %s leads back to its instant, but for the hour that comes twice", (timeZone) => {
  const next = random(timeZone.length + 1);
  for (let i = 0; i < 2000; i++) {
    const micros = BigInt(Math.floor((next() * 220 - 80) * 365.2425 * 86_400)) * 1_000_000n;
    const back = zonedMicros(micros + zoneOffsetMicros(micros, timeZone), timeZone);
    if (back !== micros)
      expect(back + zoneOffsetMicros(back, timeZone)).toBe(micros + zoneOffsetMicros(micros, timeZone));
  }
});

test("the rules of a zone go on beyond a Date's years", () => {
  const summer = BigInt(Date.UTC(2400, 5, 1)) * 1000n;
  const last = 2n ** 63n - 1n;
  for (const timeZone of ZONES) {
    expect(zoneOffsetMicros(summer + CYCLE * 700n, timeZone)).toBe(zoneOffsetMicros(summer, timeZone));
    expect(zoneOffsetMicros(-last, timeZone)).toBe(zoneOffsetMicros(-CYCLE * 10n, timeZone));
    expect(() => zonedMicros(last, timeZone)).not.toThrow();
  }
});

test("offsets by themselves are zones", () => {
  expect(zoneOffsetMicros(0n, "+05:30")).toBe(19_800_000_000n);
  expect(zoneOffsetMicros(0n, "UTC-8")).toBe(-28_800_000_000n);
});
