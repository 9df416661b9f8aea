// What the generated code of an expression leaves behind: locals that hold the value and whether it is null, and
// what is known of the value's range.

import type { Local, ValueType } from "../../../wasm/index.ts";

/**
 * A value in locals. boolean, byte, short, integer, date and year-month intervals are i32 (sign-extended; boolean 0 or
 * 1); long, timestamps, times of day, day-time intervals and decimals whose values are known to fit are i64; other
 * decimals and calendar intervals i128 (two i64); string and binary are the i32
 * address of a 16-byte view (src/columnar/layout.ts).
 */
export type ValueLocals =
  | { readonly kind: "i32" | "i64" | "f32" | "f64"; readonly local: Local }
  | { readonly kind: "i128"; readonly low: Local; readonly high: Local }
  | { readonly kind: "view"; readonly local: Local };

/** Inclusive range of an integral or unscaled decimal value. */
export interface Bounds {
  readonly min: bigint;
  readonly max: bigint;
}

export interface ExpressionCode {
  /** i32 local, 1 when the value is null; undefined when it never is. */
  readonly isNull: Local | undefined;
  /** Always safe to read: zero, or an empty view, when null. */
  readonly value: ValueLocals;
  /** Holds for every non-null value; lets decimals stay in 64 bits and idle overflow checks be dropped. */
  readonly bounds?: Bounds;
  /** Of a string: i32, not 0 when it is known to be ASCII; the same for all rows of a batch. */
  readonly ascii?: Local;
  /** For a string that a column holds as a dictionary code. */
  readonly dictionary?: DictionaryCode;
}

/** Where a row's value stands in its column's dictionary. Two rows of one batch with equal codes are equal. */
export interface DictionaryCode {
  /** i32; meaningless when the value is null. */
  readonly code: Local;
  /** i32, set before the loop over the batch's rows: the number of codes, 0 when the batch has no dictionary here. */
  readonly size: Local;
  /** i32, set before the loop: the number of a dictionary that other batches have too, 0 when this batch has its own. */
  readonly id: Local;
}

export function valueTypeOf(kind: ValueLocals["kind"]): ValueType {
  return kind === "view" ? "i32" : kind === "i128" ? "i64" : kind;
}
