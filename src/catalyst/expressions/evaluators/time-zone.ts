// Time zones: the offset of a wall clock at an instant, the instant of a wall clock, and names of zones. Intl knows the
// rules; its instants end 18,500 years before those of 64 bits do, so those beyond are asked for by an earlier one whose
// calendar is the same.

import type { Evaluator } from "./evaluator.ts";

const MICROS_PER_SECOND = 1_000_000n;
const MICROS_PER_DAY = 86_400n * MICROS_PER_SECOND;
const SECONDS_PER_DAY = 86_400;
/** The Gregorian calendar repeats itself, days of the week included, after 400 years. */
const SECONDS_PER_CYCLE = 146_097 * SECONDS_PER_DAY;
/** The last second that a Date can hold, but for a day. */
const MAX_DATE_SECONDS = 8_640_000_000_000 - SECONDS_PER_DAY;
/** Days whose offset is kept for each zone. */
const MAX_KEPT_DAYS = 4096;

/** Seconds, 24 days of them, for which kernels keep an entry; as in assembly/time-zone.ts. */
const ENTRY_SECONDS = 2 ** 21;
/** No zone has ever changed its offset twice within so many seconds, three days. */
const STEADY_SECONDS = 2 ** 18;
/** In the place of a second: the offset changes more than once, so the entry is of one instant only. */
const IRREGULAR = -1;
const MAX_KEPT_ENTRIES = 4096;

/** Asks Intl for a zone's offsets, in seconds, and keeps those of days on which they do not change. */
class ZoneOffsets {
  private readonly format: Intl.DateTimeFormat;
  private readonly days = new Map<number, number | undefined>();
  private readonly entries = new Map<number, Uint8Array>();

  constructor(timeZone: string) {
    this.format = new Intl.DateTimeFormat("en-US", {
      timeZone,
      calendar: "gregory",
      hourCycle: "h23",
      era: "short",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  }

  at(seconds: number): number {
    const day = Math.floor(seconds / SECONDS_PER_DAY);
    const known = this.days.get(day);
    if (known !== undefined) return known;
    if (!this.days.has(day)) {
      if (this.days.size >= MAX_KEPT_DAYS) this.days.clear();
      const first = this.ask(day * SECONDS_PER_DAY);
      const isSteady = first === this.ask((day + 1) * SECONDS_PER_DAY - 1);
      this.days.set(day, isSteady ? first : undefined);
      if (isSteady) return first;
    }
    return this.ask(seconds);
  }

  /**
   * The offsets around an instant for the kernels' table, three i32: the second from when on the later one holds, the
   * earlier, and the later. The second counts from the beginning of the entry's days.
   */
  entry(seconds: number): Uint8Array {
    const days = Math.floor(seconds / ENTRY_SECONDS);
    const known = this.entries.get(days);
    if (known !== undefined) return known;
    const start = days * ENTRY_SECONDS;
    const before = this.ask(start);
    const after = this.ask(start + ENTRY_SECONDS - 1);
    const change = this.changeAfter(start);
    if (change !== undefined && this.changeAfter(change) !== undefined) {
      return entryOf(IRREGULAR, 0, this.at(seconds));
    }
    if (this.entries.size >= MAX_KEPT_ENTRIES) this.entries.clear();
    const entry = entryOf(change === undefined ? 0 : change - start, before, after);
    this.entries.set(days, entry);
    return entry;
  }

  /** The first second of an entry's days, after the given one, that has another offset than it. */
  private changeAfter(seconds: number): number | undefined {
    const end = (Math.floor(seconds / ENTRY_SECONDS) + 1) * ENTRY_SECONDS;
    const offset = this.ask(seconds);
    let steady = seconds;
    while (steady < end - 1) {
      let changed = Math.min(steady + STEADY_SECONDS, end - 1);
      if (this.ask(changed) === offset) {
        steady = changed;
        continue;
      }
      while (changed - steady > 1) {
        const middle = Math.floor((steady + changed) / 2);
        if (this.ask(middle) === offset) steady = middle;
        else changed = middle;
      }
      return changed;
    }
    return undefined;
  }

  private ask(seconds: number): number {
    const beyond = Math.abs(seconds) - MAX_DATE_SECONDS;
    const cycles = beyond > 0 ? Math.ceil(beyond / SECONDS_PER_CYCLE) * Math.sign(seconds) : 0;
    const held = seconds - cycles * SECONDS_PER_CYCLE;
    const parts = new Map(this.format.formatToParts(held * 1000).map((part) => [part.type, part.value]));
    const number = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type) ?? 0);
    const year = parts.get("era")?.startsWith("B") ? 1 - number("year") : number("year");
    const wallClock = new Date(0);
    wallClock.setUTCFullYear(year, number("month") - 1, number("day"));
    wallClock.setUTCHours(number("hour"), number("minute"), number("second"));
    return wallClock.getTime() / 1000 - held;
  }
}

function entryOf(change: number, before: number, after: number): Uint8Array {
  return new Uint8Array(Int32Array.of(change, before, after).buffer);
}

const zones = new Map<string, ZoneOffsets>();

function zoneOffsets(timeZone: string): ZoneOffsets {
  let zone = zones.get(timeZone);
  if (zone === undefined) {
    zone = new ZoneOffsets(timeZone);
    zones.set(timeZone, zone);
  }
  return zone;
}

function floorSeconds(micros: bigint): number {
  const seconds = micros / MICROS_PER_SECOND;
  return Number(micros % MICROS_PER_SECOND < 0n ? seconds - 1n : seconds);
}

/** Microseconds that a zone's wall clock is ahead of UTC at an instant. */
export function zoneOffsetMicros(micros: bigint, timeZone: string): bigint {
  if (timeZone === "UTC" || timeZone === "Z") return 0n;
  const known = zones.get(timeZone);
  const fixed = known === undefined ? parseOffset(timeZone) : undefined;
  return fixed ?? BigInt((known ?? zoneOffsets(timeZone)).at(floorSeconds(micros))) * MICROS_PER_SECOND;
}

/** The instant of a wall-clock time; in a gap the clock before it goes on, in an overlap the earlier instant counts. */
export function zonedMicros(local: bigint, timeZone: string): bigint {
  if (timeZone === "UTC" || timeZone === "Z") return local;
  const before = zoneOffsetMicros(local - MICROS_PER_DAY, timeZone);
  const after = zoneOffsetMicros(local + MICROS_PER_DAY, timeZone);
  const early = local - before;
  if (before === after || zoneOffsetMicros(early, timeZone) === before) return early;
  const late = local - after;
  return zoneOffsetMicros(late, timeZone) === after ? late : early;
}

/** The same, but where the offset holds that a time had before it was moved, it is kept: also in an overlap. */
export function movedMicros(local: bigint, offset: bigint, timeZone: string): bigint {
  const kept = local - offset;
  return zoneOffsetMicros(kept, timeZone) === offset ? kept : zonedMicros(local, timeZone);
}

/** The first instant of a day: where a gap goes over midnight, its end. */
export function dayStartMicros(days: number, timeZone: string): bigint {
  const midnight = BigInt(days) * MICROS_PER_DAY;
  const instant = zonedMicros(midnight, timeZone);
  const offset = zoneOffsetMicros(instant, timeZone);
  if (instant + offset === midnight) return instant;
  let [before, after] = [instant - MICROS_PER_DAY, instant];
  while (after - before > MICROS_PER_SECOND) {
    const middle = before + ((after - before) / (2n * MICROS_PER_SECOND)) * MICROS_PER_SECOND;
    if (zoneOffsetMicros(middle, timeZone) === offset) after = middle;
    else before = middle;
  }
  return after;
}

/** Microseconds of an offset such as `+01:00`, `GMT+1` or `Z`. */
export function parseOffset(text: string): bigint | undefined {
  if (/^(Z|UTC|GMT|UT)$/.test(text)) return 0n;
  const match = /^(?:UTC|GMT|UT)?([+-])(\d{1,2})(?::?(\d{2})(?::?(\d{2}))?)?$/.exec(text);
  if (match === null) return undefined;
  const seconds = Number(match[2]) * 3600 + Number(match[3] ?? 0) * 60 + Number(match[4] ?? 0);
  if (seconds > 18 * 3600) return undefined;
  return BigInt(match[1] === "-" ? -seconds : seconds) * MICROS_PER_SECOND;
}

export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** What the code of time zones calls where the kernels' table does not tell; see codegen/time-zone-code.ts. */
export const TIME_ZONE_EVALUATORS: Readonly<Record<"zoneEntry" | "zoneInstant", Evaluator>> = {
  zoneEntry: ([micros], { options: { timeZone = "UTC" } }) =>
    zoneOffsets(timeZone).entry(floorSeconds(micros as bigint)),
  zoneInstant: ([local], { options: { timeZone = "UTC" } }) => zonedMicros(local as bigint, timeZone),
};
