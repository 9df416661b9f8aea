// The functions of the DataFrame API: all of Spark's, each a call by its SQL name.

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { UnresolvedFunction } from "../../../../src/catalyst/expressions/unresolved.ts";
import { Column } from "../../../../src/sql/api/column.ts";
import * as functions from "../../../../src/sql/api/functions/index.ts";

/** `pyspark.sql.functions` of Spark 4.3, without what makes user-defined functions. */
const sparkFunctions = readFileSync(new URL("./spark-functions.txt", import.meta.url), "utf8")
  .trim()
  .split("\n");

test("all of Spark's functions are there", () => {
  const exported: Readonly<Record<string, unknown>> = functions;
  expect(sparkFunctions.filter((name) => typeof exported[name] !== "function")).toEqual([]);
});

describe("a call", () => {
  const sqlOf = (column: Column): string => column.expression.sql;
  const { col, lit } = functions;

  test.each([
    [functions.sum("a"), "sum(a)"],
    [functions.count("*"), "count(1)"],
    [functions.count_distinct("a", "b"), "count(DISTINCT a, b)"],
    [functions.mean("a"), "avg(a)"],
    [functions.pow("a", 2), "power(a, 2)"],
    [functions.log("a"), "ln(a)"],
    [functions.log(2, "a"), "log(2, a)"],
    [functions.round("a", 2), "round(a, 2)"],
    [functions.round("a"), "round(a)"],
    [functions.date_format("d", "yyyy"), "date_format(d, yyyy)"],
    [functions.concat_ws("-", "a", "b"), "concat_ws(-, a, b)"],
    [functions.substring("a", 1, col("n")), "substring(a, 1, n)"],
    [functions.array_contains("a", "x"), "array_contains(a, x)"],
    [functions.lag("a", 2, 0), "lag(a, 2, 0)"],
    [functions.create_map("a", "b"), "map(a, b)"],
    [functions.bitwise_not("a"), "~(a)"],
    [functions.from_json("a", "x INT", { mode: "FAILFAST" }), "from_json(a, x INT, map(mode, FAILFAST))"],
    [functions.call_function("nvl", "a", lit(1)), "nvl(a, 1)"],
    [functions.typeOf("a"), "typeof(a)"],
  ])("%s", (column, sql) => {
    expect(sqlOf(column)).toBe(sql);
  });

  test("says whether nulls are ignored", () => {
    const { expression } = functions.first("a", true);
    expect(expression instanceof UnresolvedFunction && expression.ignoreNulls).toBe(true);
  });

  test("takes functions of columns", () => {
    const even = functions.filter("xs", (x) => x.mod(2).eq(0));
    expect(String(even.expression)).toBe("'filter('xs, lambdafunction((('x % 2) = 0), lambda 'x, false))");
    expect(functions.transform("xs", (x, i) => x.plus(i)).expression.children).toHaveLength(2);
  });
});

describe("Column", () => {
  const { col, lit, when } = functions;

  test("literals have the type of their value", () => {
    const typeOf = (value: Parameters<typeof lit>[0]): string => lit(value).expression.dataType.kind;
    expect([1, 2 ** 31, 1.5, 1n, "x", true, null, new Date(0)].map(typeOf)).toEqual([
      "integer",
      "long",
      "double",
      "long",
      "string",
      "boolean",
      "void",
      "timestamp",
    ]);
  });

  test("when and otherwise follow a when", () => {
    expect(() => col("a").when(lit(true), 1)).toThrow("INVALID_WHEN_USAGE");
    expect(() => when(lit(true), 1).otherwise(2).otherwise(3)).toThrow("INVALID_WHEN_USAGE");
  });

  test("is not changed by its methods", () => {
    const a = col("a");
    const sum = a.plus(1);
    expect(String(a)).toBe("a");
    expect(String(sum)).toBe("(a + 1)");
    expect(a).toBeInstanceOf(Column);
  });
});
