// One task's run of a stage program: its pipelines one after the other, each over the batches, groups or rows that it reads.
// When the states need more memory than there is, `spilling/` is loaded and makes room.

import { BATCH_NUM_ROWS } from "../../../columnar/layout.ts";
import type { TaskContext } from "../../../core/executor/task-context.ts";
import type { Kernels } from "../../../wasm/kernels.ts";
import type { PipelineSpec } from "../codegen/stage-program.ts";
import type { LinkedProgram } from "./linked-program.ts";
import type { PipelineState } from "./pipeline-state.ts";
import { sortedBatches } from "./sorted-batches.ts";
import type { Spilling } from "./spilling/spilling.ts";
import { StateMemory } from "./state-memory.ts";

/** Groups, or rows of a buffer, that one call goes through. */
const ITEMS_PER_CALL = 16_384;

const TABLE_COUNT = 8;

/** Is told how pipelines get on. */
export interface PipelineWatch {
  begins(pipeline: number): void;
  hasBatch(pipeline: number): void;
  ends(pipeline: number): void;
}

export class ProgramRun {
  readonly linked: LinkedProgram;
  readonly state: PipelineState;
  readonly memory: StateMemory;
  readonly #kernels: Kernels;
  readonly #parents: readonly (() => AsyncIterable<number>)[];
  readonly #context: TaskContext;
  readonly #skipped: Set<number>;
  #spilling: Spilling | undefined;
  #watch: PipelineWatch | undefined;

  constructor(
    linked: LinkedProgram,
    state: PipelineState,
    kernels: Kernels,
    parents: readonly (() => AsyncIterable<number>)[],
    context: TaskContext,
  ) {
    this.linked = linked;
    this.state = state;
    this.#kernels = kernels;
    this.#parents = parents;
    this.#context = context;
    this.memory = new StateMemory(kernels, state, linked.program, context);
    this.#skipped = new Set();
  }

  /** Runs the pipelines in their order, but those to be skipped; yields after each turn, when output may be taken. */
  async *turns(): AsyncGenerator<void> {
    for (let i = 0; i < this.linked.program.pipelines.length; i++) {
      if (this.#skipped.has(i) || this.#spec(i).source.kind === "on-demand") continue;
      yield* this.pipeline(i);
    }
  }

  /** Tells somebody when pipelines begin and end. */
  watch(watch: PipelineWatch | undefined): void {
    this.#watch = watch;
  }

  skip(pipeline: number): void {
    this.#skipped.add(pipeline);
  }

  /** Runs one pipeline, wherever what it reads lies; the states that it has read are empty then. */
  async *pipeline(index: number): AsyncGenerator<void> {
    this.#watch?.begins(index);
    yield* this.#pipeline(index);
    this.#watch?.ends(index);
  }

  async *#pipeline(index: number): AsyncGenerator<void> {
    const { source, joinTables } = this.#spec(index);
    const overSpilled = this.#spilling?.takeOver(index);
    if (overSpilled !== undefined) {
      yield* overSpilled;
      return;
    }
    for (const slot of joinTables) this.state.buildJoinTable(slot);
    if (source.kind === "groups" || source.kind === "rows") yield* this.items(index);
    else yield* this.batches(index, this.inputOf(index));
    if (source.kind === "groups") this.state.resetTable(source.slot);
    else if (source.kind === "sorted" || (source.kind === "buffer" && this.state.mayBeReadEarly(source.slot))) {
      this.state.release(source.slot);
    }
  }

  /** Runs a pipeline over batches; tells whether it wants no more. */
  async *batches(index: number, batches: AsyncIterable<number>): AsyncGenerator<void, boolean> {
    const run = this.linked.pipeline(this.#spec(index).function);
    for await (const batch of batches) {
      this.#watch?.hasBatch(index);
      const rows = this.#kernels.getI32(batch + BATCH_NUM_ROWS);
      if (!this.memory.admits(index, rows)) yield* this.#makeRoom(index, rows);
      const isDone = run(batch, 0, this.state.address) === 1;
      yield;
      if (isDone) return true;
    }
    if (this.memory.isPressed(index)) yield* this.#makeRoom(index, 0);
    return false;
  }

  /** Runs a pipeline over the groups of a table, or the rows of a buffer, in memory; tells whether it wants no more. */
  async *items(index: number): AsyncGenerator<void, boolean> {
    const { source, function: name } = this.#spec(index);
    if (source.kind !== "groups" && source.kind !== "rows") throw new Error(`pipeline ${index} reads batches`);
    const run = this.linked.pipeline(name);
    const isGroups = source.kind === "groups";
    const count = this.#kernels.getI32(this.state.slot(source.slot) + (isGroups ? TABLE_COUNT : BATCH_NUM_ROWS));
    for (let from = 0; from < count; from += ITEMS_PER_CALL) {
      const to = Math.min(count, from + ITEMS_PER_CALL);
      if (!this.memory.admits(index, to - from)) yield* this.#makeRoom(index, to - from);
      if (isGroups) this.state.finishGroups(source.slot, from, to);
      if (run(from, to, this.state.address) === 1) return true;
      yield;
    }
    return false;
  }

  /** The batches that a pipeline reads. */
  inputOf(index: number): AsyncIterable<number> {
    const { source } = this.#spec(index);
    switch (source.kind) {
      case "parent": {
        const parent = this.#parents[source.index];
        if (parent === undefined)
          throw new Error(`the program wants parent ${source.index} of ${this.#parents.length}`);
        return parent();
      }
      case "buffer":
        return wholeBuffer(this.state.slot(source.slot));
      case "sorted":
        return sortedBatches(this.#kernels, this.state.slot(source.slot), source.keys, this.#context);
      default:
        throw new Error(`a pipeline over ${source.kind} reads no batches by itself`);
    }
  }

  dispose(): void {
    this.#spilling?.dispose();
  }

  async *#makeRoom(index: number, rows: number): AsyncGenerator<void> {
    if (this.#spilling === undefined) {
      // Others may make room before the task has to.
      if (!this.memory.isPressed(index) && (await this.memory.reserve(index, rows))) return;
      const { Spilling: loaded } = await import("./spilling/spilling.ts");
      this.#spilling ??= new loaded(this, this.#kernels, this.#context);
    }
    yield* this.#spilling.makeRoom(index, rows);
  }

  #spec(index: number): PipelineSpec {
    const spec = this.linked.program.pipelines[index];
    if (spec === undefined) throw new Error(`the program has no pipeline ${index}`);
    return spec;
  }
}

/** A column buffer as a single batch. */
async function* wholeBuffer(buffer: number): AsyncGenerator<number> {
  yield buffer;
}
