// What Spark says of statements that it cannot parse (errors.json: its condition, parameters and message).

import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { parseStatement as parsePlan } from "../../../../src/catalyst/parser/statements/parse-statement.ts";
import { loadConditions } from "../../../../src/errors/condition-catalogue.ts";
import { SparkError } from "../../../../src/errors/spark-error.ts";

beforeAll(async () => {
  await loadConditions();
});

interface RecordedError {
  readonly sql: string;
  /** null: the statement is one. */
  readonly error: {
    readonly class: string;
    readonly sqlState: string | null;
    readonly parameters: Readonly<Record<string, string>>;
    readonly message: string;
  } | null;
}

const statements = JSON.parse(
  readFileSync(new URL("errors.json", import.meta.url), "utf8"),
) as readonly RecordedError[];

test.each(statements.map((statement) => [statement.sql, statement] as const))("%j", (_, { sql, error }) => {
  const failure = failureOf(sql);
  if (error === null) {
    expect(failure).toBeUndefined();
    return;
  }
  expect(failure).toMatchObject({ condition: error.class, parameters: error.parameters });
  if (error.sqlState !== null) expect(failure?.sqlState).toBe(error.sqlState);
  // Spark leaves the place out of some.
  const place = placeOf(error.message);
  if (place !== undefined) expect(placeOf(failure?.message ?? "")).toBe(place);
});

function failureOf(sql: string): SparkError | undefined {
  try {
    parsePlan(sql);
    return undefined;
  } catch (error) {
    if (error instanceof SparkError) return error;
    throw error;
  }
}

/** Line, position and the text with its mark: all that follows what the message says in its own words. */
function placeOf(message: string): string | undefined {
  return /(?:\(line \d+, pos \d+\)\n\n== SQL ==|== SQL \(line \d+, position \d+\) ==)[\s\S]*$/.exec(message)?.[0];
}
