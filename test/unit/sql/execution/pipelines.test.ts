import { beforeAll, describe, expect, test } from "vitest";
import { Alias, AttributeReference } from "../../../../src/catalyst/expressions/attribute.ts";
import type { CatalystValue, InternalRow } from "../../../../src/catalyst/expressions/expression.ts";
import { Literal } from "../../../../src/catalyst/expressions/literal.ts";
import { And, GreaterThan, IsNotNull } from "../../../../src/catalyst/expressions/predicates.ts";
import { SortOrder } from "../../../../src/catalyst/expressions/sort-order.ts";
import { ExecutorServices } from "../../../../src/core/executor/executor-services.ts";
import type { TaskContext } from "../../../../src/core/executor/task-context.ts";
import { StageCompiler } from "../../../../src/sql/execution/codegen/stage-compiler.ts";
import { LinkedPrograms } from "../../../../src/sql/execution/executor/linked-program.ts";
import { pipelineRddKind } from "../../../../src/sql/execution/executor/pipeline-rdd.ts";
import { KERNELS, LINKED_PROGRAMS } from "../../../../src/sql/execution/executor/services.ts";
import { FilterExec } from "../../../../src/sql/execution/filter-exec.ts";
import { LimitExec } from "../../../../src/sql/execution/limit-exec.ts";
import { ProjectExec } from "../../../../src/sql/execution/project-exec.ts";
import { SortExec } from "../../../../src/sql/execution/sort-exec.ts";
import { InputPlan, type SparkPlan } from "../../../../src/sql/execution/spark-plan.ts";
import { DoubleType, IntegerType, LongType, StringType } from "../../../../src/types/data-type.ts";
import type { Kernels } from "../../../../src/wasm/kernels.ts";
import { batchesOf, newKernels, rowsOf } from "./batches.ts";

class Rows extends InputPlan {
  override readonly output: readonly AttributeReference[];
  constructor(output: readonly AttributeReference[]) {
    super();
    this.output = output;
  }
  override toString(): string {
    return "Rows";
  }
}

let kernels: Kernels;
beforeAll(async () => {
  kernels = await newKernels();
});

/** Runs a plan over one input, given in batches, and checks that all memory is back afterwards. */
async function run(plan: SparkPlan, input: Rows, batches: InternalRow[][]): Promise<InternalRow[]> {
  const before = kernels.memoryUsed;
  const program = await new StageCompiler().compile(plan, plan.output);
  const services = new ExecutorServices();
  const programs = new LinkedPrograms(kernels);
  services.register(KERNELS, kernels);
  services.register(LINKED_PROGRAMS, programs);
  const parent = () => batchesOf(kernels, input.schema, batches);
  const context = { services, yieldIfNeeded: () => undefined } as Partial<TaskContext> as TaskContext;
  const rows: InternalRow[] = [];
  const records = pipelineRddKind.compute({
    payload: program,
    partition: null,
    index: 0,
    parents: [[parent]],
    shuffleIds: [],
    context,
  });
  for await (const batch of records as AsyncIterable<number>) rows.push(...rowsOf(kernels, batch, plan.schema));
  programs.dispose();
  expect(kernels.memoryUsed).toBe(before);
  return rows;
}

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
