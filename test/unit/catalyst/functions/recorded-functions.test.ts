import { beforeAll, describe, expect, test } from "vitest";
import { loadConditions } from "../../../../src/errors/condition-catalogue.ts";
import { SparkError } from "../../../../src/errors/spark-error.ts";
import type { Kernels } from "../../../../src/wasm/kernels.ts";
import { compileExpression, loadKernels } from "../../../fuzz/compiled-expression.ts";
import {
  columnText,
  encode,
  isCompilable,
  type Query,
  type RecordedStatement,
  type Recording,
  readRecording,
} from "./recorded-functions.ts";

beforeAll(async () => {
  await loadConditions();
});

let kernels: Kernels;
beforeAll(async () => {
  kernels = await loadKernels();
});

describe.each([
  "strings",
  "math",
  "datetime",
  "strings-legacy",
  "math-legacy",
  "datetime-legacy",
  "datetime-zone",
  "intervals",
  "number-formats",
  "vectors",
  "examples",
])("functions answer as Spark does: %s", (family) => {
  const recording = readRecording(family);
  test.each(recording.statements.map((statement) => [statement.name, statement] as const))("%s", (_, statement) => {
    const { sql, error } = statement;
    if (error !== undefined) {
      expect(outcome(() => byEval(recording, statement))).toEqual(errorOf(error));
      expect(outcome(() => byCode(recording, statement))).toEqual(errorOf(error));
      return;
    }
    const query = recording.query(sql);
    expect(query.columns).toEqual(statement.schema?.fields.map(columnText));
    expect(byColumn(byEval(recording, statement), query)).toEqual(byColumn(statement.rows, query));
    expect(byColumn(byCode(recording, statement), query)).toEqual(byColumn(statement.rows, query));
  });
});

function byEval(recording: Recording, statement: RecordedStatement): unknown[][] {
  const { expressions, rows } = recording.query(statement.sql);
  return rows.map((row) =>
    expressions.map((expression, i) =>
      encode(expression.eval(row), expression.dataType, zoneOf(recording, statement, i)),
    ),
  );
}

function byCode(recording: Recording, statement: RecordedStatement): unknown[][] {
  const { expressions, inputs, rows } = recording.query(statement.sql);
  const columns = expressions.map((expression, i) => {
    if (!isCompilable(expression)) {
      return rows.map((row) => encode(expression.eval(row), expression.dataType, zoneOf(recording, statement, i)));
    }
    const compiled = compileExpression(kernels, expression, inputs);
    try {
      return rows.map((row) => encode(compiled.run(row), expression.dataType, zoneOf(recording, statement, i)));
    } finally {
      compiled.dispose();
    }
  });
  return rows.map((_, r) => columns.map((column) => column[r]));
}

/** The zone of a column that was recorded as a string. */
function zoneOf({ timeZone }: Recording, { asString = [] }: RecordedStatement, column: number): string | undefined {
  return asString.includes(column) ? timeZone : undefined;
}

/** Columns by name, so that a difference shows the call that differs. */
function byColumn(rows: readonly (readonly unknown[])[] | undefined, { columns }: Query): Record<string, unknown> {
  return Object.fromEntries(columns.map((name, i) => [name, rows?.map((row) => row[i])]));
}

function outcome(compute: () => unknown): unknown {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof SparkError)) throw error;
    return { class: error.condition, sqlState: error.sqlState, parameters: error.parameters };
  }
}

/** Where Spark has no condition of its own, ours may have any. */
function errorOf(error: NonNullable<RecordedStatement["error"]>): unknown {
  return error.class === null ? expect.objectContaining({ class: expect.any(String) }) : error;
}
