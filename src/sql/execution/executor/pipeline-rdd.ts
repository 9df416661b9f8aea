// The RDD kind "pipeline": runs a stage program over the batches of its parents and gives the batches of its output.

import { BATCH_NUM_ROWS } from "../../../columnar/layout.ts";
import type { ParentPartition, RddKind } from "../../../core/executor/executor-registry.ts";
import type { TaskContext } from "../../../core/executor/task-context.ts";
import type { Kernels } from "../../../wasm/kernels.ts";
import type { PipelineSource, PipelineSpec, SharedBuild, StageProgram } from "../codegen/stage-program.ts";
import type { LinkedProgram } from "./linked-program.ts";
import { PipelineState } from "./pipeline-state.ts";
import { KERNELS, LINKED_PROGRAMS } from "./services.ts";
import { sortedBatches } from "./sorted-batches.ts";

/** Output rows are handed on when there are this many; fewer only at the end. */
const OUTPUT_ROWS = 16_384;
/** Groups, or rows of a buffer, that one call goes through. */
const ITEMS_PER_CALL = 16_384;

export interface PipelinePayload {
  /** Of the broadcast variable that holds the program. */
  readonly programId: number;
  /** For each of the program's shared builds, under what name the executor keeps it. */
  readonly sharedStates: readonly string[];
}

export const pipelineRddKind: RddKind = {
  kind: "pipeline",
  compute: ({ payload, parents, context }) =>
    runProgram(
      payload as PipelinePayload,
      parents.map((partitions) => concatenate(partitions)),
      context,
    ),
};

async function* runProgram(
  { programId, sharedStates }: PipelinePayload,
  parents: readonly (() => AsyncIterable<number>)[],
  context: TaskContext,
): AsyncGenerator<number> {
  const kernels = context.services.get(KERNELS);
  const program = context.broadcastValue(programId) as StageProgram;
  const linked = await context.services.get(LINKED_PROGRAMS).link(program);
  linked.users++;
  let state: PipelineState | undefined;
  try {
    const borrowed = new Map<number, number>();
    for (const [i, build] of program.sharedBuilds.entries()) {
      const create = (): Promise<PipelineState> => runBuild(build, linked, kernels, parents, context);
      const owner = await context.sharedState(sharedStates[i] ?? "", create, (made) => made.dispose());
      const slots = build.tableSlot === undefined ? build.slots : [...build.slots, build.tableSlot];
      for (const slot of slots) borrowed.set(slot, owner.slot(slot));
    }
    const shared = new Set(program.sharedBuilds.map(({ pipeline }) => pipeline));
    state = new PipelineState(linked, kernels, context.partitionId, borrowed);
    const output = state.slot(program.outputSlot);
    for (const [i, pipeline] of program.pipelines.entries()) {
      if (shared.has(i)) continue;
      const last = i === program.pipelines.length - 1;
      for await (const _turn of runPipeline(pipeline, linked, state, kernels, parents, context)) {
        if (last && kernels.getI32(output + BATCH_NUM_ROWS) >= OUTPUT_ROWS) {
          yield output;
          kernels.exports.columnBufferReset(output);
        }
        state.endBatch();
        await context.yieldIfNeeded();
      }
    }
    if (kernels.getI32(output + BATCH_NUM_ROWS) > 0) yield output;
  } finally {
    state?.dispose();
    linked.users--;
  }
}

/** Collects the rows of a shared build; the state that holds them is the caller's to dispose of. */
async function runBuild(
  { pipeline, tableSlot }: SharedBuild,
  linked: LinkedProgram,
  kernels: Kernels,
  parents: readonly (() => AsyncIterable<number>)[],
  context: TaskContext,
): Promise<PipelineState> {
  const spec = linked.program.pipelines[pipeline];
  if (spec === undefined) throw new Error(`the program has no pipeline ${pipeline}`);
  const state = new PipelineState(linked, kernels, context.partitionId);
  try {
    for await (const _turn of runPipeline(spec, linked, state, kernels, parents, context)) {
      state.endBatch();
      await context.yieldIfNeeded();
    }
    if (tableSlot !== undefined) state.buildJoinTable(tableSlot);
    return state;
  } catch (error) {
    state.dispose();
    throw error;
  }
}

/** Runs one pipeline; yields after each turn, when output may be taken. */
async function* runPipeline(
  { function: name, source, joinTables }: PipelineSpec,
  linked: LinkedProgram,
  state: PipelineState,
  kernels: Kernels,
  parents: readonly (() => AsyncIterable<number>)[],
  context: TaskContext,
): AsyncGenerator<void> {
  const run = linked.pipeline(name);
  for (const slot of joinTables) state.buildJoinTable(slot);
  if (source.kind === "groups" || source.kind === "rows") {
    const isGroups = source.kind === "groups";
    const count = kernels.getI32(state.slot(source.slot) + (isGroups ? TABLE_COUNT : BATCH_NUM_ROWS));
    for (let from = 0; from < count; from += ITEMS_PER_CALL) {
      const to = Math.min(count, from + ITEMS_PER_CALL);
      if (isGroups) state.finishGroups(source.slot, from, to);
      if (run(from, to, state.address) === 1) return;
      yield;
    }
    return;
  }
  for await (const batch of batchesOf(source, state, kernels, parents, context)) {
    if (run(batch, 0, state.address) === 1) {
      yield;
      return;
    }
    yield;
  }
}

const TABLE_COUNT = 8;

function batchesOf(
  source: Exclude<PipelineSource, { kind: "groups" | "rows" }>,
  state: PipelineState,
  kernels: Kernels,
  parents: readonly (() => AsyncIterable<number>)[],
  context: TaskContext,
): AsyncIterable<number> {
  if (source.kind === "parent") {
    const parent = parents[source.index];
    if (parent === undefined) throw new Error(`the program wants parent ${source.index} of ${parents.length}`);
    return parent();
  }
  if (source.kind === "buffer") return wholeBuffer(state.slot(source.slot));
  return sortedBatches(kernels, state.slot(source.slot), source.keys, context);
}

/** A column buffer as a single batch. */
async function* wholeBuffer(buffer: number): AsyncGenerator<number> {
  yield buffer;
}

/** The batches of several parent partitions, one after the other. */
function concatenate(partitions: readonly ParentPartition[]): () => AsyncIterable<number> {
  return async function* () {
    for (const partition of partitions) yield* partition() as AsyncIterable<number>;
  };
}
