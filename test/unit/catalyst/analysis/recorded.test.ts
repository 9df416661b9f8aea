import { beforeAll, describe, expect, test } from "vitest";
import { loadConditions } from "../../../../src/errors/condition-catalogue.ts";
import { SparkError } from "../../../../src/errors/spark-error.ts";
import { structToJson } from "../../../../src/types/schema-json.ts";
import { type RecordedField, type Recording, readRecording } from "./recorded.ts";

beforeAll(async () => {
  await loadConditions();
});

describe("analysis gives Spark's errors", () => {
  const recording = readRecording("errors");
  test.each(recording.statements.map((statement) => [statement.name, statement] as const))(
    "%s",
    (_, { sql, error }) => {
      expect(error).toBeDefined();
      expect(errorOf(recording, sql)).toEqual(error);
    },
  );
});

function errorOf(recording: Recording, sql: string): unknown {
  try {
    return recording.analyze(sql).treeString();
  } catch (error) {
    if (!(error instanceof SparkError)) throw error;
    return { class: error.condition, sqlState: error.sqlState, parameters: error.parameters };
  }
}

describe.each([
  ["schemas", true],
  ["schemas-legacy", false],
] as const)("analysis gives Spark's names and types: %s", (stem, ansiEnabled) => {
  const recording = readRecording(stem, ansiEnabled);
  test.each(recording.statements.map((statement) => [statement.name, statement] as const))("%s", (_, statement) => {
    const expected = statement.schema?.fields;
    expect(expected).toBeDefined();
    expect(fieldsOf(recording, statement.sql)).toEqual(expected?.map(columnText));
  });
});

function fieldsOf(recording: Recording, sql: string): readonly string[] {
  const schema = structToJson(recording.analyze(sql).schema) as { fields: readonly RecordedField[] };
  return schema.fields.map(columnText);
}

function columnText({ name, type, nullable }: RecordedField): string {
  return `${name}: ${JSON.stringify(type)}${nullable ? "" : " not null"}`;
}
