// A time of day: how the engine has it, its text, and the value that users give and get.

const NANOS_PER_SECOND = 1_000_000_000n;

/** As `12:34:56.789`, without trailing zeros of the fraction. */
export function formatTime(nanos: bigint): string {
  const seconds = Number(nanos / NANOS_PER_SECOND);
  const pad = (value: number): string => String(value).padStart(2, "0");
  const fraction = String(nanos % NANOS_PER_SECOND)
    .padStart(9, "0")
    .replace(/0+$/, "");
  const clock = `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
  return fraction === "" ? clock : `${clock}.${fraction}`;
}

/** A time of day without a date or a zone. */
export class LocalTime {
  /** From midnight. */
  readonly nanoseconds: bigint;

  constructor(nanoseconds: bigint) {
    this.nanoseconds = nanoseconds;
  }

  toString(): string {
    return formatTime(this.nanoseconds);
  }
}
