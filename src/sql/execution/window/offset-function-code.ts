// LAG, LEAD, NTH_VALUE and the edges of frames in generated code: the value of another row.

import { First, type Last } from "../../../catalyst/expressions/aggregates/first-last.ts";
import { bindReferences } from "../../../catalyst/expressions/attribute.ts";
import { assign, assignZero, kindOf, newValue } from "../../../catalyst/expressions/codegen/emit.ts";
import type { ExpressionCode } from "../../../catalyst/expressions/codegen/expression-code.ts";
import type { Expression } from "../../../catalyst/expressions/expression.ts";
import type { LagOrLead, NthValue } from "../../../catalyst/expressions/windows/offset-functions.ts";
import type { Local } from "../../../wasm/index.ts";
import { generateRow } from "../codegen/load-inputs.ts";
import type { WindowBounds } from "./window-bounds.ts";
import { type FrameBounds, offsetOf } from "./window-frames.ts";
import type { WindowRows } from "./window-rows.ts";

export function lagOrLeadCode(call: LagOrLead, bounds: WindowBounds): ExpressionCode {
  const { rows, index, start, end } = bounds;
  const { f } = rows;
  const rowsAway = offsetOf(call.offset) * (call.prettyName === "lag" ? -1 : 1);
  const target = f.local("i32");
  const input = bindReferences(call.input, rows.columns);
  if (call.ignoreNulls && rowsAway !== 0) findAwayNonNull(bounds, input, rowsAway, target);
  else f.get(index).i32(rowsAway).op("i32.add").set(target);
  f.get(target).get(start).op("i32.ge_s").get(target).get(end).op("i32.lt_s").op("i32.and");
  return valueAt(rows, f.store(), target, input, bindReferences(call.defaultValue, rows.columns), index);
}

/** Emits the search for the n-th row in a direction whose value is not null; `target` is outside the partition if none is. */
function findAwayNonNull(
  { rows, index, start, end }: WindowBounds,
  input: Expression,
  rowsAway: number,
  target: Local,
): void {
  const { f } = rows;
  const left = f.local("i32");
  f.i32(Math.abs(rowsAway)).set(left);
  f.get(index).set(target);
  f.block((found) => {
    f.loop((again) => {
      f.get(target).i32(Math.sign(rowsAway)).op("i32.add").set(target);
      f.get(target).get(start).op("i32.lt_s").brIf(found);
      f.get(target).get(end).op("i32.ge_s").brIf(found);
      const { isNull } = generateRow(rows.at(target), input);
      if (isNull !== undefined) f.get(isNull).brIf(again);
      f.get(left).i32(1).op("i32.sub").tee(left).brIf(again);
    });
  });
}

export function nthValueCode(call: NthValue, bounds: WindowBounds, { lower, upper }: FrameBounds): ExpressionCode {
  const { rows } = bounds;
  const { f } = rows;
  const input = bindReferences(call.input, rows.columns);
  const n = offsetOf(call.offset);
  const target = f.local("i32");
  if (call.ignoreNulls && call.input.nullable) findNthNonNull(rows, input, n, { lower, upper }, target);
  else
    f.get(lower)
      .i32(n - 1)
      .op("i32.add")
      .set(target);
  f.get(target).get(lower).op("i32.ge_s").get(target).get(upper).op("i32.lt_s").op("i32.and");
  return valueAt(rows, f.store(), target, input, undefined, bounds.index);
}

/**
 * Emits the search for the n-th row of the frame whose value is not null; `target` is the frame's end if there is none. What
 * was found for the row before is known still when the frame has only grown.
 */
function findNthNonNull(rows: WindowRows, input: Expression, n: number, { lower, upper }: FrameBounds, target: Local) {
  const { f } = rows;
  const begun = rows.lasting();
  const next = rows.lasting();
  const left = rows.lasting();
  f.get(lower).i32(1).op("i32.add").get(begun).op("i32.ne").get(upper).get(next).op("i32.lt_s").op("i32.or");
  f.if(() => {
    f.get(lower).i32(1).op("i32.add").set(begun);
    f.get(lower).set(next);
    f.i32(n).set(left);
  });
  f.block((found) => {
    f.loop((again) => {
      f.get(left).op("i32.eqz").brIf(found);
      f.get(next).get(upper).op("i32.ge_s").brIf(found);
      const { isNull } = generateRow(rows.at(next), input);
      f.get(next).i32(1).op("i32.add").set(next);
      if (isNull !== undefined) f.get(isNull).brIf(again);
      f.get(left).i32(1).op("i32.sub").set(left);
      f.br(again);
    });
  });
  f.get(upper).get(next).i32(1).op("i32.sub").get(left).select().set(target);
}

/** FIRST and LAST with nulls: the value of the first or last row of the frame. */
export function frameEdgeCode(
  aggregate: First | Last,
  { rows, index }: WindowBounds,
  { lower, upper }: FrameBounds,
): ExpressionCode {
  const { f } = rows;
  const input = aggregate.children[0];
  if (input === undefined) throw new Error(`${aggregate} has no argument`);
  const target = f.local("i32");
  if (aggregate instanceof First) f.get(lower).set(target);
  else f.get(upper).i32(1).op("i32.sub").set(target);
  f.get(lower).get(upper).op("i32.lt_s");
  return valueAt(rows, f.store(), target, bindReferences(input, rows.columns), undefined, index);
}

/** The value at another row where that exists, else a default at this one; null where there is no default. */
function valueAt(
  rows: WindowRows,
  exists: Local,
  target: Local,
  input: Expression,
  defaultValue: Expression | undefined,
  index: Local,
): ExpressionCode {
  const { f, row } = rows;
  const value = newValue(f, kindOf(input.dataType));
  const isNull = f.local("i32");
  const set = (code: ExpressionCode): void => {
    assign(f, value, code.value);
    if (code.isNull === undefined) f.i32(0);
    else f.get(code.isNull);
    f.set(isNull);
  };
  f.get(exists).if(
    () => set(generateRow(rows.at(target), input)),
    () => {
      const isNothing = defaultValue === undefined || defaultValue.dataType.kind === "void";
      if (!isNothing) {
        set(generateRow(rows.at(index), defaultValue));
        return;
      }
      assignZero(row.context, value);
      f.i32(1).set(isNull);
    },
  );
  return { isNull, value };
}
