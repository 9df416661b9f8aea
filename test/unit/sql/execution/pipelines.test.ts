import { describe, expect, test } from "vitest";
import { Alias, AttributeReference } from "../../../../src/catalyst/expressions/attribute.ts";
import type { CatalystValue } from "../../../../src/catalyst/expressions/expression.ts";
import { Literal } from "../../../../src/catalyst/expressions/literal.ts";
import { And, GreaterThan, IsNotNull } from "../../../../src/catalyst/expressions/predicates.ts";
import { SortOrder } from "../../../../src/catalyst/expressions/sort-order.ts";
import { FilterExec } from "../../../../src/sql/execution/filter-exec.ts";
import { LimitExec } from "../../../../src/sql/execution/limit-exec.ts";
import { ProjectExec } from "../../../../src/sql/execution/project-exec.ts";
import { SortExec } from "../../../../src/sql/execution/sort-exec.ts";
import { DoubleType, IntegerType, LongType, StringType } from "../../../../src/types/data-type.ts";
import { Rows, run } from "./run-pipeline.ts";

const id = new AttributeReference("id", IntegerType, false);
const name = new AttributeReference("name", StringType, true);
const price = new AttributeReference("price", DoubleType, true);
const total = new AttributeReference("total", LongType, true);
const input = new Rows([id, name, price, total]);
const rows: CatalystValue[][] = Array.from({ length: 5000 }, (_, i) => [
  i,
  i % 7 === 0 ? null : i % 3 === 0 ? `a rather long name, number ${i}` : `n${i}`,
  i % 11 === 0 ? Number.NaN : i / 4,
  i % 5 === 0 ? null : BigInt(i) * 1_000_000_007n,
]);
const halves = [rows.slice(0, 2500), [], rows.slice(2500)];

describe("pipelines", () => {
  test("a scan gives back what went in, over several batches and past the buffer's first capacity", async () => {
    expect(await run(new ProjectExec(input.output, input), input, halves)).toEqual(rows);
  });

  test("filter, then project: null conditions drop rows", async () => {
    const condition = new And(
      new GreaterThan(total, new Literal(100n * 1_000_000_007n, LongType)),
      new IsNotNull(name),
    );
    const plan = new ProjectExec(
      [name, new Alias(new Literal(1, IntegerType), "one"), id],
      new FilterExec(condition, input),
    );
    const expected = rows
      .filter(([, n, , t]) => n !== null && typeof t === "bigint" && t > 100n * 1_000_000_007n)
      .map(([i, n]) => [n, 1, i]);
    expect(await run(plan, input, halves)).toEqual(expected);
  });

  test("limit with offset ends the pipeline early", async () => {
    const plan = new LimitExec("GlobalLimit", 5, 2490, input);
    expect(await run(plan, input, halves)).toEqual(rows.slice(2490, 2495));
    expect(await run(new LimitExec("LocalLimit", 0, 0, input), input, halves)).toEqual([]);
  });

  test("sort by strings descending with nulls last, then by number", async () => {
    const plan = new SortExec(
      [new SortOrder(name, "descending", "last"), new SortOrder(id, "ascending", "first")],
      false,
      input,
    );
    const expected = [...rows].sort((a, b) => {
      const [x, y] = [a[1], b[1]];
      if (x !== y) {
        if (x === null || x === undefined) return 1;
        if (y === null || y === undefined) return -1;
        return x < y ? 1 : -1;
      }
      return Number(a[0]) - Number(b[0]);
    });
    expect(await run(plan, input, halves)).toEqual(expected);
  });

  test("sort by double: NaN is the greatest", async () => {
    const plan = new SortExec(
      [new SortOrder(price, "descending", "last"), new SortOrder(id, "ascending", "first")],
      false,
      input,
    );
    const key = (row: CatalystValue[]): number => (Number.isNaN(row[2]) ? Number.POSITIVE_INFINITY : Number(row[2]));
    const expected = [...rows].sort((a, b) =>
      key(a) === key(b) ? Number(a[0]) - Number(b[0]) : key(b) > key(a) ? 1 : -1,
    );
    expect(await run(plan, input, halves)).toEqual(expected);
  });

  test("no input gives no output", async () => {
    expect(await run(new SortExec([new SortOrder(id, "ascending", "first")], true, input), input, [])).toEqual([]);
  });
});
