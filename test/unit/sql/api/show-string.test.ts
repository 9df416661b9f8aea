// The table of show(), against what Spark 4.3 prints for the same rows.

import { describe, expect, test } from "vitest";
import { showString } from "../../../../src/sql/api/show-string.ts";

const names = ["a", "wide", "long"];
const rows = [
  ["1", "こんにちは世界", "a very long string that is much longer"],
  ["22222", "x", "tab\tnl\nq"],
];
const layout = { truncate: 20, vertical: false };

describe("showString", () => {
  test("aligns to the right, shortens, and gives wide characters two columns", () => {
    expect(showString(names, rows, 20, layout)).toBe(
      [
        "+-----+--------------+--------------------+",
        "|    a|          wide|                long|",
        "+-----+--------------+--------------------+",
        "|    1|こんにちは世界|a very long strin...|",
        "|22222|             x|          tab\\tnl\\nq|",
        "+-----+--------------+--------------------+",
        "",
      ].join("\n"),
    );
  });

  test("aligns to the left when nothing is shortened", () => {
    expect(showString(["id"], [["0"]], 20, { truncate: 0, vertical: false })).toBe(
      "+---+\n|id |\n+---+\n|0  |\n+---+\n",
    );
  });

  test("shortens to fewer than four characters without dots", () => {
    expect(showString(["wide"], [["こんにちは"]], 20, { truncate: 3, vertical: false })).toContain("|こんに|");
  });

  test("says that there are more rows", () => {
    expect(showString(["id"], [["0"], ["1"]], 1, layout)).toBe(
      "+---+\n| id|\n+---+\n|  0|\n+---+\nonly showing top 1 row",
    );
    expect(showString(["id"], [["0"]], 0, layout)).toBe("+---+\n| id|\n+---+\n+---+\nonly showing top 0 rows");
  });

  test("of no columns is a table of its rows all the same", () => {
    expect(showString([], [[], []], 20, layout)).toBe("++\n||\n++\n||\n||\n++\n");
  });

  test("prints a line for each value when it is vertical", () => {
    expect(showString(["id"], [["0"], ["1"]], 5, { truncate: 20, vertical: true })).toBe(
      "-RECORD 0--\n id  | 0   \n-RECORD 1--\n id  | 1   \n",
    );
    expect(showString(["id"], [["0"], ["1"]], 1, { truncate: 20, vertical: true })).toBe(
      "-RECORD 0--\n id  | 0   \nonly showing top 1 row",
    );
    expect(showString(["id"], [], 5, { truncate: 20, vertical: true })).toBe("(0 rows)");
  });
});
