import { expect, test } from "vitest";
import { statementRanges } from "../../../demo/driver/statement-ranges.ts";

test.each([
  ["SELECT 1", ["SELECT 1"]],
  ["SELECT 1;", ["SELECT 1"]],
  [" ;; SELECT 1 ;\n SELECT 2 ; ", ["SELECT 1", "SELECT 2"]],
  ["SELECT ';', \";\", `;`; SELECT 2", ["SELECT ';', \";\", `;`", "SELECT 2"]],
  ["-- a;b\nSELECT 1 /* ; */ + 1; -- end", ["SELECT 1 /* ; */ + 1"]],
  ["SELECT CASE WHEN a THEN 1 END; SELECT 2", ["SELECT CASE WHEN a THEN 1 END", "SELECT 2"]],
  ["BEGIN DECLARE x = 1; SELECT x; END; SELECT 2", ["BEGIN DECLARE x = 1; SELECT x; END", "SELECT 2"]],
  ["-- nothing", []],
])("%j", (text, statements) => {
  expect(statementRanges(text).map(({ from, to }) => text.slice(from, to))).toEqual(statements);
});
