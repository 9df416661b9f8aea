// Values in the form in which expressions compute and rows are kept inside the engine; users see them converted by
// catalyst-type-converters.ts.

import type { DataType } from "./data-type.ts";

/**
 * A value as the engine has it: boolean; number for byte, short, integer, float (already rounded to 32 bits), double,
 * date (days since 1970-01-01) and year-month intervals (months); bigint for long, timestamps (microseconds since
 * 1970-01-01 UTC), times of day (nanoseconds), day-time intervals (microseconds), calendar intervals (packed as in
 * interval.ts) and decimal (unscaled, at the scale of its type); string; Uint8Array for binary; arrays for array (elements), struct (fields) and
 * map ([key, value] pairs); null.
 */
export type CatalystValue = boolean | number | bigint | string | Uint8Array | readonly CatalystValue[] | null;

/** Whether the engine has values of a type as bigints. */
export function isBigIntType({ kind }: DataType): boolean {
  switch (kind) {
    case "long":
    case "decimal":
    case "timestamp":
    case "timestamp_ntz":
    case "timestamp_nanos":
    case "time":
    case "day_time_interval":
    case "interval":
      return true;
    default:
      return false;
  }
}

/** A row as expressions read it: values by ordinal. */
export type InternalRow = readonly CatalystValue[];

/** The values of an array, or of the fields of a struct; of NULL none. */
export function elementsOf(value: CatalystValue | undefined): readonly CatalystValue[] {
  return Array.isArray(value) ? value : [];
}
