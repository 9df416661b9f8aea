// The families of types that statements are generated over, with the types of columns and the literals of each.
import type { Choices } from "./choices.ts";

/** Types that one kind of expression makes: an `int` may be a TINYINT, a `decimal` has any precision. */
export type Family =
  | "int"
  | "string"
  | "boolean"
  | "long"
  | "double"
  | "decimal"
  | "date"
  | "timestamp"
  | "ints"
  | "strings"
  | "struct"
  | "map"
  | "duration"
  | "months"
  | "binary"
  | "structs";

/** An expression that names a value in some scope. */
export interface Column {
  readonly sql: string;
  readonly family: Family;
}

interface FamilyRecord {
  /** SQL types that a column of the family may have. */
  readonly types: readonly [string, ...string[]];
  /** Literals as SQL, the simplest first. */
  readonly literals: readonly [string, ...string[]];
  /** Further literals, for data that may overflow or be out of range. */
  readonly extremes?: readonly string[];
}

const records: Readonly<Record<Family, FamilyRecord>> = {
  int: {
    types: ["INT", "SMALLINT", "TINYINT"],
    literals: ["1", "0", "2", "3", "-1", "5", "7", "-4", "10"],
    extremes: ["100", "-100", "127", "-128"],
  },
  long: {
    types: ["BIGINT"],
    literals: ["1L", "0L", "2L", "-3L", "40L", "1000L"],
    extremes: ["9223372036854775807L", "-9223372036854775808L", "3000000000L"],
  },
  double: {
    types: ["DOUBLE", "FLOAT"],
    literals: ["0.5D", "0D", "1D", "-2.25D", "10D", "3.75D"],
    extremes: ["double('NaN')", "-0.0D", "double('Infinity')", "double('-Infinity')"],
  },
  decimal: {
    types: [
      "DECIMAL(7,2)",
      "DECIMAL(18,4)",
      "DECIMAL(20,0)",
      "DECIMAL(38,10)",
      "DECIMAL(3,1)",
      "DECIMAL(30,20)",
      "DECIMAL(10,0)",
    ],
    literals: ["1.5BD", "0.0BD", "2BD", "-3.2BD", "12.5BD", "0.1BD"],
    extremes: ["99.9BD", "-99.9BD"],
  },
  string: {
    types: ["STRING"],
    literals: [
      "'a'",
      "''",
      "'b'",
      "'ab'",
      "'Abc'",
      "' c '",
      "'é'",
      "'漢字'",
      "'🦊x'",
      "'12'",
      "'2024-01-31'",
      "'a%_b'",
    ],
  },
  boolean: { types: ["BOOLEAN"], literals: ["true", "false"] },
  date: {
    types: ["DATE"],
    literals: ["DATE'2024-01-31'", "DATE'2024-02-29'", "DATE'1970-01-01'", "DATE'2023-12-31'", "DATE'1969-07-20'"],
    extremes: ["DATE'1582-10-15'", "DATE'0004-02-29'"],
  },
  timestamp: {
    types: ["TIMESTAMP", "TIMESTAMP_NTZ"],
    literals: [
      "TIMESTAMP'2024-01-31 10:30:00'",
      "TIMESTAMP'2024-02-29 23:59:59.999999'",
      "TIMESTAMP'1970-01-01 00:00:00'",
      "TIMESTAMP'1969-12-31 23:59:59.5'",
    ],
  },
  ints: {
    types: ["ARRAY<INT>"],
    literals: ["array(1, 2)", "array(3)", "array(2, NULL, 2)", "CAST(array() AS ARRAY<INT>)", "array(5, 1, 4, 1)"],
  },
  strings: {
    types: ["ARRAY<STRING>"],
    literals: ["array('a', 'b')", "array('')", "array('b', NULL)", "CAST(array() AS ARRAY<STRING>)"],
  },
  struct: {
    types: ["STRUCT<a: INT, b: STRING>"],
    literals: [
      "named_struct('a', 1, 'b', 'x')",
      "named_struct('a', CAST(NULL AS INT), 'b', 'y')",
      "named_struct('a', 2, 'b', CAST(NULL AS STRING))",
    ],
  },
  duration: {
    types: ["INTERVAL DAY TO SECOND"],
    literals: [
      "INTERVAL '1 02:03:04.5' DAY TO SECOND",
      "INTERVAL '0' DAY",
      "INTERVAL '-36:30' HOUR TO MINUTE",
      "INTERVAL '10' DAY",
      "INTERVAL '0.000001' SECOND",
    ],
  },
  months: {
    types: ["INTERVAL YEAR TO MONTH"],
    literals: ["INTERVAL '1-2' YEAR TO MONTH", "INTERVAL '0' MONTH", "INTERVAL '-3' MONTH", "INTERVAL '2' YEAR"],
  },
  binary: {
    types: ["BINARY"],
    literals: ["X'61'", "X''", "X'00ff'", "X'e6bca2'", "X'6162'"],
  },
  structs: {
    types: ["ARRAY<STRUCT<a: INT, b: STRING>>"],
    literals: [
      "array(named_struct('a', 1, 'b', 'x'))",
      "array(named_struct('a', 2, 'b', 'y'), named_struct('a', CAST(NULL AS INT), 'b', 'x'))",
      "array(CAST(NULL AS STRUCT<a: INT, b: STRING>))",
      "CAST(array() AS ARRAY<STRUCT<a: INT, b: STRING>>)",
    ],
  },
  map: {
    types: ["MAP<STRING, INT>"],
    literals: ["map('a', 1)", "map('a', 2, 'b', 3)", "map('b', CAST(NULL AS INT))", "CAST(map() AS MAP<STRING, INT>)"],
  },
};

export const families = Object.keys(records) as readonly Family[];
/** What can be compared, sorted and grouped by. */
export const orderable = families.filter((family) => family !== "map");
export const simple: readonly Family[] = [
  "int",
  "string",
  "boolean",
  "long",
  "double",
  "decimal",
  "date",
  "timestamp",
  "duration",
  "binary",
];
export const numeric = ["int", "long", "double", "decimal"] as const;

export function typeOf(family: Family, choices: Choices): string {
  return choices.of(records[family].types);
}

export function literal(family: Family, choices: Choices): string {
  return choices.of(records[family].literals);
}

/** A value for a table: a literal, or NULL, or, in `wild` tables, an awkward one. */
export function value(family: Family, wild: boolean, choices: Choices): string {
  if (choices.once(6)) return "NULL";
  const { literals, extremes = [] } = records[family];
  return choices.of(wild ? [...literals, ...extremes] : literals);
}
