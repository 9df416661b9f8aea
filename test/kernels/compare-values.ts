// Plain references of Spark's order and equality of values, which the kernels are held against.

import type { CatalystValue } from "../../src/types/catalyst-value.ts";

/** Spark's order of two values of one atomic type: NaN is greatest and equals NaN, −0 equals 0, bytes are unsigned. */
export function compareValues(a: NonNullable<CatalystValue>, b: NonNullable<CatalystValue>): number {
  if (typeof a === "number" && typeof b === "number") {
    if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
    return a < b ? -1 : a > b ? 1 : 0;
  }
  if (typeof a === "string" && typeof b === "string") return Buffer.compare(Buffer.from(a), Buffer.from(b));
  if (a instanceof Uint8Array && b instanceof Uint8Array) return Buffer.compare(a, b);
  return a < b ? -1 : a > b ? 1 : 0;
}

export interface Order {
  readonly descending: boolean;
  readonly nullsFirst: boolean;
}

export function compareNullable(a: CatalystValue, b: CatalystValue, { descending, nullsFirst }: Order): number {
  if (a === null || b === null) {
    const order = Number(a !== null) - Number(b !== null);
    return nullsFirst ? order : -order;
  }
  return descending ? compareValues(b, a) : compareValues(a, b);
}
