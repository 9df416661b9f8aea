import { describe, expect, test } from "vitest";
import { nameStatements, splitStatements } from "../../../src/cli/sql-statements.ts";

describe("splitStatements", () => {
  test("ends statements at semicolons, but not inside of texts, names and comments", () => {
    const text = `SELECT ';' AS a, ";" AS b, \`;\` -- ;
      /* ; */ FROM t; SELECT r'\\', 1;;  `;
    expect(splitStatements(text).map(({ sql }) => sql.replaceAll(/\s+/g, " "))).toEqual([
      `SELECT ';' AS a, ";" AS b, \`;\` FROM t`,
      "SELECT r'\\', 1",
    ]);
  });

  test("keeps hints, which look like comments", () => {
    expect(splitStatements("SELECT /*+ COALESCE(1) */ 1;")).toEqual([{ sql: "SELECT /*+ COALESCE(1) */ 1" }]);
  });

  test("names a statement by the comment above it", () => {
    const text =
      "-- setup\nCREATE VIEW v AS SELECT 1;\n\n-- name: first\nSELECT 1 -- name: none\n;\n--name:second\nSELECT 2;";
    expect(splitStatements(text)).toEqual([
      { sql: "CREATE VIEW v AS SELECT 1" },
      { name: "first", sql: "SELECT 1" },
      { name: "second", sql: "SELECT 2" },
    ]);
  });

  test("keeps a script whole", () => {
    const script = "BEGIN\n  IF CASE WHEN true THEN true END THEN SELECT 1; END IF;\nEND";
    expect(splitStatements(`${script};\nSELECT 2;`).map(({ sql }) => sql)).toEqual([script, "SELECT 2"]);
    expect(splitStatements("SELECT CASE WHEN true THEN 1 END; SELECT 2")).toHaveLength(2);
  });

  test("ends a text that nobody closed with the file", () => {
    expect(splitStatements("SELECT 'abc;")).toEqual([{ sql: "SELECT 'abc" }]);
  });
});

describe("nameStatements", () => {
  test("names all after the file when none has a name", () => {
    expect(nameStatements(splitStatements("SELECT 1; SELECT 2"), "q").map(({ name }) => name)).toEqual(["q-1", "q-2"]);
    expect(nameStatements(splitStatements("SELECT 1"), "q").map(({ name }) => name)).toEqual(["q"]);
    const some = splitStatements("SELECT 1;\n-- name: a\nSELECT 2");
    expect(nameStatements(some, "q").map(({ name }) => name)).toEqual([undefined, "a"]);
  });
});
