// Runs a physical plan without exchanges over batches in Wasm memory, for tests of operators.

import { expect } from "vitest";
import type { AttributeReference } from "../../../../src/catalyst/expressions/attribute.ts";
import type { InternalRow } from "../../../../src/catalyst/expressions/expression.ts";
import { ExecutorServices } from "../../../../src/core/executor/executor-services.ts";
import type { TaskContext } from "../../../../src/core/executor/task-context.ts";
import { newTaskMetrics } from "../../../../src/core/executor/task-metrics.ts";
import { MemoryManager } from "../../../../src/core/memory/memory-manager.ts";
import { SpillStore } from "../../../../src/core/memory/spill-store.ts";
import { TaskMemoryManager } from "../../../../src/core/memory/task-memory-manager.ts";
import { StageCompiler } from "../../../../src/sql/execution/codegen/stage-compiler.ts";
import type { StageProgram } from "../../../../src/sql/execution/codegen/stage-program.ts";
import { LinkedPrograms } from "../../../../src/sql/execution/executor/linked-program.ts";
import { type PipelinePayload, pipelineRddKind } from "../../../../src/sql/execution/executor/pipeline-rdd.ts";
import { KERNELS, LINKED_PROGRAMS } from "../../../../src/sql/execution/executor/services.ts";
import { InputPlan, type SparkPlan } from "../../../../src/sql/execution/spark-plan.ts";
import { MemoryFile } from "../../core/memory/memory-file.ts";
import { batchesOf, newKernels, rowsOf } from "./batches.ts";

export class Rows extends InputPlan {
  override readonly output: readonly AttributeReference[];
  constructor(output: readonly AttributeReference[]) {
    super();
    this.output = output;
  }
  override toString(): string {
    return "Rows";
  }
}

/** Runs a plan over inputs given in batches, and checks that all memory is back afterwards. */
export async function run(
  plan: SparkPlan,
  input: Rows,
  batches: InternalRow[][],
  others: readonly (readonly [Rows, InternalRow[][]])[] = [],
): Promise<InternalRow[]> {
  const kernels = await newKernels();
  const before = kernels.memoryUsed;
  const compiler = new StageCompiler();
  const { code, ...rest } = compiler.generate(plan, plan.output);
  const program: StageProgram = { module: await WebAssembly.compile(code), ...rest };
  const data = new Map<SparkPlan, InternalRow[][]>([[input, batches], ...others]);
  const services = new ExecutorServices();
  const programs = new LinkedPrograms(kernels);
  services.register(KERNELS, kernels);
  services.register(LINKED_PROGRAMS, programs);
  const spills = new SpillStore(async () => new MemoryFile());
  const manager = new MemoryManager(2 ** 30, 0);
  const memory = new TaskMemoryManager({ manager, spills, maxRows: Number.POSITIVE_INFINITY }, newTaskMetrics());
  const context = {
    services,
    memory,
    yieldIfNeeded: () => undefined,
    broadcastValue: () => program,
  } as Partial<TaskContext> as TaskContext;
  const rows: InternalRow[] = [];
  const records = pipelineRddKind.compute({
    payload: { programId: 0, sharedStates: [] } satisfies PipelinePayload,
    partition: null,
    index: 0,
    parents: compiler.parents.map((parent) => [() => batchesOf(kernels, parent.schema, data.get(parent) ?? [])]),
    shuffleIds: [],
    context,
  });
  for await (const batch of records as AsyncIterable<number>) rows.push(...rowsOf(kernels, batch, plan.schema));
  programs.dispose();
  expect(kernels.memoryUsed).toBe(before);
  return rows;
}
