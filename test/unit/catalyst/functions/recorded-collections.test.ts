// Functions of arrays, maps and structs as Spark answered them, computed by `eval`, and compiled where nothing
// nested comes out.

import { beforeAll, expect, test } from "vitest";
import { loadConditions } from "../../../../src/errors/condition-catalogue.ts";
import { SparkError } from "../../../../src/errors/spark-error.ts";
import type { Kernels } from "../../../../src/wasm/kernels.ts";
import { compileExpression, loadKernels } from "../../../fuzz/compiled-expression.ts";
import { columnText, encode, isCompilable, type RecordedStatement, readRecording } from "./recorded-functions.ts";

beforeAll(async () => {
  await loadConditions();
});

let kernels: Kernels;
beforeAll(async () => {
  kernels = await loadKernels();
});

const recording = readRecording("collections");

test.each(recording.statements.map((statement) => [statement.name, statement] as const))("%s", (_, statement) => {
  const { sql, error } = statement;
  if (error !== undefined) {
    // Where Spark has no condition of its own, ours may have any.
    const expected = error.sqlState === undefined || error.sqlState === null ? expect.anything() : error;
    expect(outcome(() => rowsOf(statement))).toEqual(expected);
    return;
  }
  const query = recording.query(sql);
  expect(query.columns).toEqual(statement.schema?.fields.map(columnText));
  const isMap = query.expressions.map(({ dataType }) => dataType.kind === "map");
  // The order of a map's entries has no meaning.
  const settled = (value: unknown, i: number) => (isMap[i] && Array.isArray(value) ? [...value].sort() : value);
  const byColumn = (rows: readonly (readonly unknown[])[] | undefined) =>
    Object.fromEntries(query.columns.map((name, i) => [name, rows?.map((row) => settled(row[i], i))]));
  expect(byColumn(rowsOf(statement))).toEqual(byColumn(statement.rows));
  // Expressions of flat types are compiled; what is nested in them stays with the host.
  for (const [i, expression] of query.expressions.entries()) {
    if (!isCompilable(expression)) continue;
    const compiled = compileExpression(kernels, expression, query.inputs);
    const values = query.rows.map((row) => encode(compiled.run(row), expression.dataType, undefined));
    compiled.dispose();
    expect(values, expression.sql).toEqual(statement.rows?.map((row) => row[i]));
  }
});

function rowsOf({ sql }: RecordedStatement): unknown[][] {
  const { expressions, rows } = recording.query(sql);
  return rows.map((row) =>
    expressions.map((expression) => encode(expression.eval(row), expression.dataType, undefined)),
  );
}

function outcome(compute: () => unknown): unknown {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof SparkError)) throw error;
    return { class: error.condition, sqlState: error.sqlState, parameters: error.parameters };
  }
}
