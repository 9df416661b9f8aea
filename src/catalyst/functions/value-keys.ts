// Values as keys of JavaScript's maps: those that are one value to Spark have one key.

import type { CatalystValue } from "../expressions/expression.ts";

/** Text that is equal for values that compare equal. */
export function valueKey(value: CatalystValue): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return `[${value.map(valueKey).join()}]`;
  if (value instanceof Uint8Array) return `x${value.join()}`;
  return `${typeof value}:${JSON.stringify(typeof value === "bigint" ? String(value) : value === 0 ? 0 : String(value))}`;
}

/** A key by which a map finds a value again; −0.0 is 0.0, and every NaN is one. */
export function mapKey(value: CatalystValue): unknown {
  // A map has numbers, bigints and strings apart, and finds NaN and −0.0.
  return typeof value === "object" ? valueKey(value) : value;
}

/** Each value once, where it came first; −0.0 is 0.0. */
export function distinctValues(values: readonly CatalystValue[]): readonly CatalystValue[] {
  const found = new Map<unknown, CatalystValue>();
  for (const value of values) {
    const key = mapKey(value);
    if (!found.has(key)) found.set(key, value === 0 ? 0 : value);
  }
  return [...found.values()];
}
