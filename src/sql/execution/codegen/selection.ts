// How a filter leaves rows out. Comparing two numbers costs less than a branch that the processor guesses wrong, so
// conditions that only do that are computed together and end in one branch, and two bounds of a column in one comparison
// (Ross, "Selection conditions in main memory", ACM TODS 29(1), 2004).

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
import type { DataType } from "../../../types/data-type.ts";
import type { Local } from "../../../wasm/index.ts";
import { generateRow } from "./load-inputs.ts";
import type { PipelineRow } from "./stage-compiler.ts";

/** Emits the conditions, bound to the row's inputs, in their order; a row for which one is not true goes no further. */
export function emitSelection(row: PipelineRow, conjuncts: readonly Expression[]): void {
  for (const run of runsOf(conjuncts)) {
    const { f } = row.pipeline;
    const ranges = rangesOf(run);
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

/** Both ends, inclusive, of what a column may be. */
interface Range {
  readonly column: BoundReference;
  readonly low: bigint;
  readonly high: bigint;
  readonly conditions: readonly Expression[];
}

/** The columns that the conditions bound from below and from above. */
function rangesOf(conditions: readonly Expression[]): readonly Range[] {
  const bounds = conditions.map(boundOf).filter((bound) => bound !== undefined);
  return bounds.flatMap((lower) => {
    if (lower.side !== "low") return [];
    const upper = bounds.find(({ side, column }) => side === "high" && column.ordinal === lower.column.ordinal);
    const isFirst =
      bounds.find(({ side, column }) => side === "low" && column.ordinal === lower.column.ordinal) === lower;
    if (upper === undefined || !isFirst || lower.value > upper.value) return [];
    return [
      { column: lower.column, low: lower.value, high: upper.value, conditions: [lower.condition, upper.condition] },
    ];
  });
}

interface Bound {
  readonly column: BoundReference;
  readonly side: "low" | "high";
  /** Inclusive. */
  readonly value: bigint;
  readonly condition: Expression;
}

const WHOLE: ReadonlySet<string> = new Set(["i8", "i16", "i32", "i64"]);

/** What a comparison of a column with a literal says of whole numbers. */
function boundOf(condition: Expression): Bound | undefined {
  const isOrEqual = condition instanceof LessThanOrEqual || condition instanceof GreaterThanOrEqual;
  const isLess = condition instanceof LessThan || condition instanceof LessThanOrEqual;
  if (!isLess && !(condition instanceof GreaterThan) && !isOrEqual) return undefined;
  const [left, right] = condition.children;
  const [column, literal] = left instanceof BoundReference ? [left, right] : [right, left];
  if (!(column instanceof BoundReference) || !(literal instanceof Literal)) return undefined;
  if (!WHOLE.has(physicalType(column.dataType)) || !haveOneUnit(column.dataType, literal.dataType)) return undefined;
  const { value } = literal;
  if (typeof value !== "number" && typeof value !== "bigint") return undefined;
  const side = isLess === (column === left) ? "high" : "low";
  const step = isOrEqual ? 0n : side === "low" ? 1n : -1n;
  return { column, side, value: BigInt(value) + step, condition };
}

/** Whether equal values of the types are equal numbers in memory. */
function haveOneUnit(a: DataType, b: DataType): boolean {
  if (a.kind === "decimal" && b.kind === "decimal") return a.scale === b.scale && physicalType(a) === physicalType(b);
  return a.kind === b.kind;
}

/** `low <= column <= high` as one unsigned comparison: what lies below wraps around to what is too large. */
function rangeCode(context: CodegenContext, { column, low, high }: Range): ExpressionCode {
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
