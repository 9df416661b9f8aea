// Time zones: the offset of a wall clock at an instant, the instant of a wall clock, and names of zones. Intl knows the
// rules; its instants end 18,500 years before those of 64 bits do, so those beyond are asked for by an earlier one whose
// calendar is the same.

const MICROS_PER_SECOND = 1_000_000n;
const MICROS_PER_DAY = 86_400n * MICROS_PER_SECOND;
const SECONDS_PER_DAY = 86_400;
/** The Gregorian calendar repeats itself, days of the week included, after 400 years. */
const SECONDS_PER_CYCLE = 146_097 * SECONDS_PER_DAY;
/** The last second that a Date can hold, but for a day. */
const MAX_DATE_SECONDS = 8_640_000_000_000 - SECONDS_PER_DAY;
/** Days whose offset is kept for each zone. */
const MAX_KEPT_DAYS = 4096;

/** Asks Intl for a zone's offsets, in seconds, and keeps those of days on which they do not change. */
class ZoneOffsets {
  private readonly format: Intl.DateTimeFormat;
  private readonly days = new Map<number, number | undefined>();

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

const zones = new Map<string, ZoneOffsets>();

function floorSeconds(micros: bigint): number {
  const seconds = micros / MICROS_PER_SECOND;
  return Number(micros % MICROS_PER_SECOND < 0n ? seconds - 1n : seconds);
}

/** Microseconds that a zone's wall clock is ahead of UTC at an instant. */
export function zoneOffsetMicros(micros: bigint, timeZone: string): bigint {
  if (timeZone === "UTC" || timeZone === "Z") return 0n;
  let zone = zones.get(timeZone);
  if (zone === undefined) {
    const fixed = parseOffset(timeZone);
    if (fixed !== undefined) return fixed;
    zone = new ZoneOffsets(timeZone);
    zones.set(timeZone, zone);
  }
  return BigInt(zone.at(floorSeconds(micros))) * MICROS_PER_SECOND;
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
