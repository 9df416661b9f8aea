// Precedence, literals and special forms: expressions.json has what Spark's parser makes of each text, as its SQL.

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { CatalystValue } from "../../../../src/catalyst/expressions/expression.ts";
import { Literal } from "../../../../src/catalyst/expressions/literal.ts";
import { parseDataType, parseExpression, parseTableSchema } from "../../../../src/catalyst/parser/parser.ts";
import { DEFAULT_PARSER_OPTIONS } from "../../../../src/catalyst/parser/parser-options.ts";
import { simpleString } from "../../../../src/types/data-type.ts";

const recorded = JSON.parse(readFileSync(new URL("expressions.json", import.meta.url), "utf8")) as readonly {
  readonly text: string;
  readonly sql: string;
}[];

test.each(recorded.map(({ text, sql }) => [text, sql] as const))("%s is %s", (text, sql) => {
  expect(parseExpression(text).sql).toBe(sql);
});

/** Spark's own type and value of each. */
const LITERALS: readonly (readonly [text: string, type: string, value: CatalystValue])[] = [
  ["1", "int", 1],
  ["-2147483648", "int", -2147483648],
  ["2147483648", "bigint", 2147483648n],
  ["1L", "bigint", 1n],
  ["1S", "smallint", 1],
  ["1Y", "tinyint", 1],
  ["1.5", "decimal(2,1)", 15n],
  ["1.5BD", "decimal(2,1)", 15n],
  ["1.5D", "double", 1.5],
  ["1.5F", "float", 1.5],
  ["1e3", "double", 1000],
  [".5", "decimal(1,1)", 5n],
  ["5.", "decimal(1,0)", 5n],
  ["1.e2", "double", 100],
  ["123456789012", "bigint", 123456789012n],
  ["99999999999999999999", "decimal(20,0)", 99999999999999999999n],
  ["'it''s'", "string", "it's"],
  ["'it\\'s'", "string", "it's"],
  ['"double"', "string", "double"],
  ["'a' 'b'", "string", "ab"],
  ["'tab\\tnew\\nline'", "string", "tab\tnew\nline"],
  ["'\\u0041\\101'", "string", "AA"],
  ["'%\\_x\\%'", "string", "%\\_x\\%"],
  ["r'raw\\n'", "string", "raw\\n"],
  ['R"raw\\t"', "string", "raw\\t"],
  ["NULL", "void", null],
  ["TRUE", "boolean", true],
  ["DATE '1970-01-11'", "date", 10],
  ["TIMESTAMP '1970-01-01 00:00:01.5'", "timestamp", 1_500_000n],
  ["TIMESTAMP_NTZ '1970-01-01 00:00:01'", "timestamp_ntz", 1_000_000n],
  ["X'1F2'", "binary", Uint8Array.of(0x01, 0xf2)],
];

test.each(LITERALS)("%s is of type %s with the value %s", (text, type, value) => {
  const literal = parseExpression(text);
  expect(literal).toBeInstanceOf(Literal);
  if (!(literal instanceof Literal)) return;
  expect(simpleString(literal.dataType)).toBe(type);
  expect(literal.value).toEqual(value);
});

describe("parameters", () => {
  const parameters = new Map<string | number, Literal>([
    ["limit", Literal.of(10)],
    [0, Literal.of("first")],
    [1, Literal.of("second")],
  ]);
  const parse = (text: string): string => parseExpression(text, { ...DEFAULT_PARSER_OPTIONS, parameters }).sql;

  test("have values by name and by position", () => {
    expect(parse("a > :limit")).toBe("(a > 10)");
    expect(parse("concat(?, b, ?)")).toBe("concat(first, b, second)");
  });

  test("without a value are refused", () => {
    expect(() => parse(":other")).toThrow("UNBOUND_SQL_PARAMETER");
    expect(() => parse("concat(?, ?, ?)")).toThrow("UNBOUND_SQL_PARAMETER");
  });
});

test.each([
  ["ARRAY<STRUCT<x: INT, y: MAP<STRING, DECIMAL(5, 2)>>>", "array<struct<x:int,y:map<string,decimal(5,2)>>>"],
  ["array<array<int>>", "array<array<int>>"],
  ["struct<>", "struct<>"],
  ["varchar(10)", "string"],
  ["dec", "decimal(10,0)"],
])("the type %s is %s", (text, type) => {
  expect(simpleString(parseDataType(text))).toBe(type);
});

test("schemas are columns with types, nullability and comments", () => {
  const { fields } = parseTableSchema("a INT, `b c` STRING NOT NULL COMMENT 'name', d array<int>");
  expect(fields.map(({ name, nullable, metadata }) => ({ name, nullable, metadata }))).toEqual([
    { name: "a", nullable: true, metadata: {} },
    { name: "b c", nullable: false, metadata: { comment: "name" } },
    { name: "d", nullable: true, metadata: {} },
  ]);
});

test("ten thousand conditions do not exhaust the stack", () => {
  const text = Array.from({ length: 10_000 }, (_, i) => `a = ${i}`).join(" OR ");
  expect([...parseExpression(text).walk()].filter((node) => node instanceof Literal)).toHaveLength(10_000);
});
