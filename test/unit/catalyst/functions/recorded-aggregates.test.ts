// Aggregations that Spark has answered: each group's rows in two partitions, folded by `eval` and by compiled updates,
// then merged.

import { beforeAll, expect, test } from "vitest";
import { AggregateExpression } from "../../../../src/catalyst/expressions/aggregates/aggregate-expression.ts";
import { DeclarativeAggregate } from "../../../../src/catalyst/expressions/aggregates/aggregate-function.ts";
import type { AttributeReference } from "../../../../src/catalyst/expressions/attribute.ts";
import { bindReferences } from "../../../../src/catalyst/expressions/attribute.ts";
import type { CatalystValue, Expression, InternalRow } from "../../../../src/catalyst/expressions/expression.ts";
import { Literal } from "../../../../src/catalyst/expressions/literal.ts";
import { Aggregate } from "../../../../src/catalyst/plans/aggregate.ts";
import { loadConditions } from "../../../../src/errors/condition-catalogue.ts";
import { structToJson } from "../../../../src/types/schema-json.ts";
import type { Kernels } from "../../../../src/wasm/kernels.ts";
import { compileExpression, loadKernels } from "../../../fuzz/compiled-expression.ts";
import { columnText, encode, readRecording, rowsOf } from "./recorded-functions.ts";

beforeAll(async () => {
  await loadConditions();
});

let kernels: Kernels;
beforeAll(async () => {
  kernels = await loadKernels();
});

type Compute = (
  expression: Expression,
  input: readonly AttributeReference[],
  rows: readonly InternalRow[],
) => CatalystValue[];

const byEval: Compute = (expression, input, rows) => {
  const bound = bindReferences(expression, input);
  return rows.map((row) => bound.eval(row));
};

const byCode: Compute = (expression, input, rows) => {
  const compiled = compileExpression(
    kernels,
    bindReferences(expression, input),
    input.map(({ dataType }) => dataType),
  );
  const values = rows.map((row) => compiled.run(row));
  compiled.dispose();
  return values;
};

const recording = readRecording("aggregates");

test.each(recording.statements.map((statement) => [statement.name, statement] as const))("%s", (_, statement) => {
  const { sql, error, schema, rows } = statement;
  if (error !== undefined) {
    expect(() => recording.analyze(sql)).toThrow(
      expect.objectContaining({ condition: error.class, sqlState: error.sqlState, parameters: error.parameters }),
    );
    return;
  }
  const plan = recording.analyze(sql);
  if (!(plan instanceof Aggregate)) throw new Error(`no aggregation: ${plan}`);
  expect(structToJson(plan.schema).fields.map(columnText)).toEqual(schema?.fields.map(columnText));
  for (const compute of [byEval, byCode])
    expect(sorted(aggregate(plan, compute))).toEqual(sorted(rows ?? []).map(close));
});

function aggregate(plan: Aggregate, compute: Compute): unknown[][] {
  const { output, rows } = rowsOf(plan.child);
  const groups = new Map<string, InternalRow[]>();
  if (plan.groupingExpressions.length === 0) groups.set("", []);
  const keys = plan.groupingExpressions.map((grouping) => byEval(grouping, output, rows));
  rows.forEach((row, i) => {
    const key = keys.map((values) => String(values[i])).join();
    groups.set(key, [...(groups.get(key) ?? []), row]);
  });
  return [...groups.values()].map((group) =>
    plan.aggregateExpressions.map((expression) => {
      const value = expression.transformUp((node) =>
        node instanceof AggregateExpression ? new Literal(fold(node, output, group, compute), node.dataType) : node,
      );
      const result = bindReferences(value.children[0] ?? value, output).eval(group[0] ?? []);
      return encode(result, expression.dataType, undefined);
    }),
  );
}

function fold(
  { function: fn }: AggregateExpression,
  input: readonly AttributeReference[],
  rows: readonly InternalRow[],
  compute: Compute,
): CatalystValue {
  if (!(fn instanceof DeclarativeAggregate)) throw new Error(`${fn} is not described by expressions`);
  const half = Math.ceil(rows.length / 2);
  const initial = fn.initialValues.map((value) => value.eval([]));
  const [left = initial, right = initial] = [rows.slice(0, half), rows.slice(half)].map((part) =>
    part.reduce<CatalystValue[]>(
      (buffer, row) =>
        fn.updateExpressions.flatMap((update) =>
          compute(update, [...fn.bufferAttributes, ...input], [buffer.concat(row)]),
        ),
      initial,
    ),
  );
  const merged = fn.mergeExpressions.flatMap((merge) =>
    compute(merge, [...fn.bufferAttributes, ...fn.inputBufferAttributes], [[...left, ...right]]),
  );
  const [result = null] = compute(fn.evaluateExpression, fn.bufferAttributes, [merged]);
  return result;
}

function sorted(rows: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  return [...rows].sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
}

/** Sums of doubles depend on the order of addition. */
function close(row: readonly unknown[]): unknown[] {
  return row.map((value) => (typeof value === "number" && !Number.isInteger(value) ? expect.closeTo(value, 9) : value));
}
