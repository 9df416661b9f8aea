// The RDD kind "pipeline": runs a stage program over the batches of its parents and gives the batches of its output.

import { BATCH_NUM_ROWS } from "../../../columnar/layout.ts";
import type { ParentPartition, RddKind } from "../../../core/executor/executor-registry.ts";
import type { TaskContext } from "../../../core/executor/task-context.ts";
import type { Kernels } from "../../../wasm/kernels.ts";
import type { SharedBuild, StageProgram } from "../codegen/stage-program.ts";
import type { ProgramMetrics } from "../metric/stage-metrics.ts";
import type { LinkedProgram } from "./linked-program.ts";
import { PipelineState } from "./pipeline-state.ts";
import { ProgramRun } from "./program-run.ts";
import { KERNELS, LINKED_PROGRAMS } from "./services.ts";

/** Output rows are handed on when there are this many; fewer only at the end. */
const OUTPUT_ROWS = 16_384;

export interface PipelinePayload {
  /** Of the broadcast variable that holds the program. */
  readonly programId: number;
  /** For each of the program's shared builds, under what name the executor keeps it. */
  readonly sharedStates: readonly string[];
  /** Where the tasks report what they have measured. */
  readonly metrics?: ProgramMetrics;
}

export const pipelineRddKind: RddKind = {
  kind: "pipeline",
  compute: async function* ({ payload, parents, context }) {
    const numRuns = Math.max(1, ...parents.map(({ length }) => length));
    // A parent with one partition is a broadcast, the same in all runs.
    for (let i = 0; i < numRuns; i++) {
      const ofRun = parents.map((partitions) => partitionOf(partitions, partitions.length === 1 ? 0 : i));
      yield* runProgram(payload as PipelinePayload, ofRun, context);
    }
  },
};

async function* runProgram(
  { programId, sharedStates, metrics }: PipelinePayload,
  parents: readonly (() => AsyncIterable<number>)[],
  context: TaskContext,
): AsyncGenerator<number> {
  const kernels = context.services.get(KERNELS);
  const program = context.broadcastValue(programId) as StageProgram;
  const linked = await context.services.get(LINKED_PROGRAMS).link(program);
  linked.users++;
  let state: PipelineState | undefined;
  let run: ProgramRun | undefined;
  try {
    const borrowed = new Map<number, number>();
    for (const [i, build] of program.sharedBuilds.entries()) {
      const create = (): Promise<KeptBuild> => runBuild(build, linked, kernels, parents, context);
      const { state: owner } = await context.sharedState(sharedStates[i] ?? "", create, (made) => made.dispose());
      const slots = build.tableSlot === undefined ? build.slots : [...build.slots, build.tableSlot];
      for (const slot of slots) borrowed.set(slot, owner.slot(slot));
    }
    state = new PipelineState(linked, kernels, context.partitionId, borrowed);
    run = new ProgramRun(linked, state, kernels, parents, context);
    for (const { pipeline } of program.sharedBuilds) run.skip(pipeline);
    const measures = metrics && new (await import("./metric/program-measures.ts")).ProgramMeasures(run, context);
    run.watch(measures);
    for await (const _turn of run.turns()) {
      const output = state.slot(program.outputSlot);
      if (kernels.getI32(output + BATCH_NUM_ROWS) >= OUTPUT_ROWS) {
        yield output;
        kernels.exports.columnBufferReset(output);
      }
      state.endBatch();
      await context.yieldIfNeeded();
    }
    const output = state.slot(program.outputSlot);
    if (kernels.getI32(output + BATCH_NUM_ROWS) > 0) yield output;
    if (metrics !== undefined) measures?.report(metrics, kernels);
  } finally {
    run?.dispose();
    state?.dispose();
    linked.users--;
  }
}

/** What tasks share, with the memory that it takes. */
interface KeptBuild {
  readonly state: PipelineState;
  dispose(): void;
}

/** Collects the rows of a shared build; the state that holds them is the caller's to dispose of. */
async function runBuild(
  { pipeline, tableSlot }: SharedBuild,
  linked: LinkedProgram,
  kernels: Kernels,
  parents: readonly (() => AsyncIterable<number>)[],
  context: TaskContext,
): Promise<KeptBuild> {
  const state = new PipelineState(linked, kernels, context.partitionId);
  const run = new ProgramRun(linked, state, kernels, parents, context);
  try {
    for await (const _turn of run.pipeline(pipeline)) {
      state.endBatch();
      await context.yieldIfNeeded();
    }
    if (tableSlot !== undefined) state.buildJoinTable(tableSlot);
    const release = context.memory.keep(run.memory.need(linked.program.pipelines.length, 0));
    return {
      state,
      dispose: () => {
        state.dispose();
        release();
      },
    };
  } catch (error) {
    state.dispose();
    throw error;
  }
}

function partitionOf(partitions: readonly ParentPartition[], index: number): () => AsyncIterable<number> {
  const partition = partitions[index];
  if (partition === undefined) throw new Error(`the task has no partition ${index} of a parent`);
  return () => partition() as AsyncIterable<number>;
}
