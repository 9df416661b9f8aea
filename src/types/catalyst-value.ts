// Values in the form in which expressions compute and rows are kept inside the engine; users see them converted by
// catalyst-type-converters.ts.

/**
 * A value as the engine has it: boolean; number for byte, short, integer, float (already rounded to 32 bits), double
 * and date (days since 1970-01-01); bigint for long, timestamps (microseconds since 1970-01-01 UTC) and decimal
 * (unscaled, at the scale of its type); string; Uint8Array for binary; arrays for array (elements), struct (fields) and
 * map ([key, value] pairs); null.
 */
export type CatalystValue = boolean | number | bigint | string | Uint8Array | readonly CatalystValue[] | null;

/** A row as expressions read it: values by ordinal. */
export type InternalRow = readonly CatalystValue[];
