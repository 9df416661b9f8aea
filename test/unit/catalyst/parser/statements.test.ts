// Statements of every kind, as the plans that they become.

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseStatement as parsePlan } from "../../../../src/catalyst/parser/statements/parse-statement.ts";
import { splitStatements } from "../../../../src/cli/sql-statements.ts";

describe("files of statements that Spark has answered", () => {
  const folder = new URL("../../../golden/sql/", import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith(".sql") && name !== "errors.sql");

  test.each(files)("%s", (name) => {
    for (const { sql } of splitStatements(readFileSync(new URL(name, folder), "utf8"))) {
      expect(() => parsePlan(sql), sql).not.toThrow();
    }
  });
});

describe("plans (plans.txt)", () => {
  const text = readFileSync(new URL("plans.txt", import.meta.url), "utf8");
  const cases = text
    .trimEnd()
    .split(/\n?^### /m)
    .filter((entry) => entry !== "")
    .map((entry) => {
      const end = entry.indexOf("\n");
      return [entry.slice(0, end), entry.slice(end + 1).trimEnd()] as const;
    });

  test.each(cases)("%s", (sql, expected) => {
    // Identities of columns are new each time.
    const plan = parsePlan(sql).treeString().replace(/#\d+/g, "#n");
    expect(plan.replace(/ +$/gm, "")).toBe(expected.replace(/ +$/gm, ""));
  });
});

test("comments, white space and case do not matter", () => {
  const plan = parsePlan("SELECT a FROM t WHERE b = 1").treeString();
  const written = "-- first\nselect\ta /* one /* two */ */ from t\r\nWhere b=1 -- last \\\n goes on\n;;";
  expect(parsePlan(written).treeString()).toBe(plan);
});
