// How a filter leaves rows out. Comparing two numbers costs less than a branch that the processor guesses wrong, so
// conditions that only do that are computed together and end in one branch, and both ends of a column's range in one
// comparison (Ross, "Selection conditions in main memory", ACM TODS 29(1), 2004).

import { BoundReference } from "../../../catalyst/expressions/attribute.ts";
import type { CodegenContext } from "../../../catalyst/expressions/codegen/codegen-context.ts";
import type { ExpressionCode } from "../../../catalyst/expressions/codegen/expression-code.ts";
import type { Expression } from "../../../catalyst/expressions/expression.ts";
import { Literal } from "../../../catalyst/expressions/literal.ts";
import {
  EqualTo,
  GreaterThan,
  GreaterThanOrEqual,
  IsNotNull,
  IsNull,
  LessThan,
  LessThanOrEqual,
} from "../../../catalyst/expressions/predicates.ts";
import { physicalType } from "../../../columnar/layout.ts";
import type { Local } from "../../../wasm/index.ts";
import { type ColumnRange, columnRanges } from "./column-range.ts";
import { generateRow } from "./load-inputs.ts";
import { type BatchScan, emitLookahead } from "./lookahead.ts";
import type { PipelineRow } from "./stage-compiler.ts";

/**
 * Emits the conditions, bound to the row's inputs, in their order; a row for which one is not true goes no further.
 * `scan`: the batch that the row comes from, when nothing has looked at the row before.
 */
export function emitSelection(row: PipelineRow, conjuncts: readonly Expression[], scan?: BatchScan): void {
  const runs = runsOf(conjuncts);
  // What comes after a condition that may raise an error must not keep that from being evaluated.
  if (scan !== undefined) emitLookahead(row, scan, columnRanges(runs[0] ?? []));
  for (const run of runs) {
    const { f } = row.pipeline;
    const ranges = columnRanges(run).filter(({ low, high }) => low !== undefined && high !== undefined);
    const singles = run.filter((conjunct) => !ranges.some((range) => range.conditions.includes(conjunct)));
    const tests = [
      ...singles.map((conjunct) => truth(row.context, generateRow(row.context, conjunct))),
      ...ranges.map((range) => truth(row.context, rangeCode(row.context, range))),
    ];
    const holds = tests.reduce((a, b) => f.get(a).get(b).op("i32.and").store());
    f.get(holds).op("i32.eqz").brIf(row.next);
  }
}

/** Neighbours that are cheap together; each other condition on its own, since it may cost much or raise an error. */
function runsOf(conjuncts: readonly Expression[]): readonly (readonly Expression[])[] {
  const runs: Expression[][] = [];
  let isOpen = false;
  for (const conjunct of conjuncts) {
    const cheap = isCheap(conjunct);
    if (cheap && isOpen) runs.at(-1)?.push(conjunct);
    else runs.push([conjunct]);
    isOpen = cheap;
  }
  return runs;
}

const COMPARISONS = [EqualTo, LessThan, LessThanOrEqual, GreaterThan, GreaterThanOrEqual];
const IN_REGISTERS: ReadonlySet<string> = new Set(["bit", "i8", "i16", "i32", "i64", "f32", "f64"]);

function isCheap(condition: Expression): boolean {
  const isTest =
    condition instanceof IsNull ||
    condition instanceof IsNotNull ||
    COMPARISONS.some((type) => condition instanceof type);
  return isTest && condition.children.every(isInRegisters);
}

function isInRegisters(operand: Expression): boolean {
  const isPlain = operand instanceof BoundReference || (operand instanceof Literal && operand.value !== null);
  return isPlain && IN_REGISTERS.has(physicalType(operand.dataType));
}

/** `low <= column <= high` as one unsigned comparison: what lies below wraps around to what is too large. */
function rangeCode(context: CodegenContext, { column, low = 0n, high = 0n }: ColumnRange): ExpressionCode {
  const { f } = context;
  const { isNull, value } = generateRow(context, column);
  if (value.kind === "i32") {
    f.get(value.local)
      .i32(Number(low))
      .op("i32.sub")
      .i32(Number(BigInt.asIntN(32, high - low)))
      .op("i32.le_u");
  } else if (value.kind === "i64") {
    f.get(value.local)
      .i64(low)
      .op("i64.sub")
      .i64(BigInt.asIntN(64, high - low))
      .op("i64.le_u");
  } else throw new Error(`a ${value.kind} has no range`);
  return { isNull, value: { kind: "i32", local: f.store() } };
}

/** 1 when the condition is true, 0 when it is false or null. */
function truth({ f }: CodegenContext, { isNull, value }: ExpressionCode): Local {
  if (value.kind !== "i32") throw new Error(`a condition cannot be a ${value.kind}`);
  if (isNull === undefined) return value.local;
  return f.get(value.local).get(isNull).op("i32.eqz").op("i32.and").store();
}
