// Code that compares two non-null values of one type, for comparisons, IN, MIN and MAX.

import type { CodegenContext } from "./codegen-context.ts";
import { push, toI128 } from "./emit.ts";
import type { ValueLocals } from "./expression-code.ts";

export type Comparison = "eq" | "lt" | "le";

/** Pushes an i32, 1 when `left comparison right`. NaN is greatest and equal to itself; −0.0 equals 0.0. */
export function pushComparison(
  context: CodegenContext,
  comparison: Comparison,
  left: ValueLocals,
  right: ValueLocals,
): void {
  const { f } = context;
  if (left.kind === "i128" || right.kind === "i128") {
    pushWide(context, comparison, left, right);
    return;
  }
  const { kind } = left;
  if (kind === "view") {
    f.get(left.local);
    push(f, right);
    if (comparison === "eq") {
      context.callKernel("stringEquals");
      return;
    }
    context.callKernel("stringCompare");
    f.i32(0).op(comparison === "lt" ? "i32.lt_s" : "i32.le_s");
    return;
  }
  push(f, left);
  push(f, right);
  if (kind === "i32" || kind === "i64") {
    f.op(comparison === "eq" ? `${kind}.eq` : `${kind}.${comparison}_s`);
    return;
  }
  f.op(`${kind}.${comparison}`);
  push(f, right);
  push(f, right).op(`${kind}.ne`);
  if (comparison !== "le") {
    push(f, left);
    push(f, left).op(comparison === "eq" ? `${kind}.ne` : `${kind}.eq`);
    f.op("i32.and");
  }
  f.op("i32.or");
}

function pushWide(context: CodegenContext, comparison: Comparison, left: ValueLocals, right: ValueLocals): void {
  const { f } = context;
  const a = toI128(f, left);
  const b = toI128(f, right);
  if (comparison === "eq") {
    f.get(a.low).get(b.low).op("i64.eq").get(a.high).get(b.high).op("i64.eq").op("i32.and");
    return;
  }
  f.get(a.high).get(b.high).op("i64.lt_s");
  f.get(a.high).get(b.high).op("i64.eq");
  f.get(a.low)
    .get(b.low)
    .op(comparison === "lt" ? "i64.lt_u" : "i64.le_u");
  f.op("i32.and").op("i32.or");
}
