// What the functions of the present give at an instant.

import { zoneOffsetMicros } from "../expressions/evaluators/time-zone.ts";
import type { CatalystValue } from "../expressions/expression.ts";

const MICROS_PER_DAY = 86_400_000_000n;

/** What a function of the present gives at an instant; undefined for other functions. */
export function currentValue(name: string, now: bigint, timeZone: string): CatalystValue | undefined {
  switch (name) {
    case "current_timestamp":
    case "now":
      return now;
    case "localtimestamp":
      return now + zoneOffsetMicros(now, timeZone);
    case "current_date":
      return Number((now + zoneOffsetMicros(now, timeZone)) / MICROS_PER_DAY);
    case "current_time": {
      const local = now + zoneOffsetMicros(now, timeZone);
      return (local % MICROS_PER_DAY) * 1000n;
    }
    default:
      return undefined;
  }
}
