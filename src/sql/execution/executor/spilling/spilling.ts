// Makes room in one task: moves the largest of the states that are being filled out of memory, and has the pipelines that read
// them find what was moved. Loaded by the first task that needs it.

import { BATCH_NUM_ROWS } from "../../../../columnar/layout.ts";
import { normalizeKeys } from "../../../../columnar/sort-keys.ts";
import type { TaskContext } from "../../../../core/executor/task-context.ts";
import type { Kernels } from "../../../../wasm/kernels.ts";
import type { ProgramRun } from "../program-run.ts";
import { ExternalSort } from "./external-sort.ts";
import { PartitionedJoin } from "./partitioned-join.ts";
import { type SpillableState, spillableStates } from "./spillable-states.ts";
import { SpilledGroups } from "./spilled-groups.ts";

type Spillable<Kind extends SpillableState["kind"]> = Extract<SpillableState, { kind: Kind }>;

export class Spilling {
  readonly #run: ProgramRun;
  readonly #kernels: Kernels;
  readonly #context: TaskContext;
  readonly #states: readonly SpillableState[];
  /** By slot. */
  readonly #sorts = new Map<number, ExternalSort>();
  readonly #groups = new Map<number, SpilledGroups>();
  readonly #joins = new Map<number, PartitionedJoin>();

  constructor(run: ProgramRun, kernels: Kernels, context: TaskContext) {
    this.#run = run;
    this.#kernels = kernels;
    this.#context = context;
    this.#states = spillableStates(run.linked.program);
  }

  /** Has states make room for the next `rows` of a pipeline; throws when there is nothing left that could. */
  async *makeRoom(pipeline: number, rows: number): AsyncGenerator<void> {
    const { memory } = this.#run;
    await this.#context.memory.openSpills();
    const filled = this.#states.filter((state) => state.reader > pipeline && this.#canSpill(state));
    for (const state of filled) if (this.#isForced(state)) yield* this.#spill(state);
    for (const state of filled) if (memory.isToBeHandedOn(state.slot)) yield* this.#spill(state);
    if (await memory.reserve(pipeline, rows)) return;
    if (memory.isLeast(pipeline, rows)) {
      memory.insist(pipeline, rows);
      return;
    }
    const largest = filled
      .map((state) => ({ state, bytes: memory.bytesOf(state.slot) }))
      .sort((a, b) => b.bytes - a.bytes);
    for (const { state } of largest) {
      yield* this.#spill(state);
      if (await memory.reserve(pipeline, rows)) return;
      this.#run.state.release(state.slot);
      if (await memory.reserve(pipeline, rows)) return;
    }
    memory.insist(pipeline, rows);
  }

  /** Runs a pipeline over what was moved to disk; undefined when nothing was, of what it reads. */
  takeOver(pipeline: number): AsyncGenerator<void, boolean> | undefined {
    for (const state of this.#states) {
      if (state.reader !== pipeline) continue;
      if (state.kind === "sort" && this.#sorts.has(state.slot)) return this.#readSorted(state);
      if (state.kind === "groups" && this.#groups.has(state.slot)) return this.#readGroups(state);
      if (state.kind === "join" && this.#joins.has(state.slot)) return this.#join(state);
    }
    return undefined;
  }

  dispose(): void {
    for (const sort of this.#sorts.values()) sort.free();
  }

  #isForced({ slot, kind }: SpillableState): boolean {
    // Once is enough: what has been spread comes back in the same numbers of rows.
    const level = kind === "groups" ? this.#groups.get(slot)?.level : this.#joins.get(slot)?.level;
    return (level ?? 0) === 0 && this.#run.memory.isForced(slot);
  }

  #canSpill({ kind, slot }: SpillableState): boolean {
    if (kind === "groups") return this.#groups.get(slot)?.canSpread ?? true;
    return kind === "join" ? (this.#joins.get(slot)?.canSpread ?? true) : true;
  }

  async *#spill(state: SpillableState): AsyncGenerator<void> {
    const { memory } = this.#run;
    const bytes = memory.bytesOf(state.slot);
    switch (state.kind) {
      case "sort":
        this.#sortOf(state).spill(this.#run.state.slot(state.slot), bytes);
        break;
      case "groups":
        this.#groupsOf(state).spill();
        break;
      case "join":
        this.#joinOf(state).spill();
        break;
      case "window":
        yield* this.#readComplete(state);
        return;
      case "read-early":
        yield* this.#run.pipeline(state.reader);
        memory.restart();
        return;
    }
    this.#context.memory.countSpilled(bytes - memory.bytesOf(state.slot));
    await this.#context.yieldIfNeeded();
  }

  /** Has all partitions read but the last, of which more rows may come. */
  async *#readComplete({ slot, reader, keys }: Spillable<"window">): AsyncGenerator<void> {
    const kernels = this.#kernels;
    const { exports } = kernels;
    const { state } = this.#run;
    const numRows = kernels.getI32(state.slot(slot) + BATCH_NUM_ROWS);
    if (numRows === 0) return;
    const complete = kernels.withArena((arena) => {
      const normalized = normalizeKeys(kernels, state.slot(slot), keys, arena);
      return exports.firstEqualToLast(numRows, normalized.count, normalized.address);
    });
    if (complete === 0) return;
    const rest = kernels.withArena((arena) => {
      const offsets = exports.arenaAllocate(arena, 16) >>> 0;
      kernels.integers(offsets, 2).set([complete, numRows]);
      return exports.imagesCreate(state.slot(slot), 0, offsets, 1, offsets + 8) >>> 0;
    });
    try {
      kernels.setI32(state.slot(slot) + BATCH_NUM_ROWS, complete);
      yield* this.#run.items(reader);
      state.release(slot);
      // What reads rows of the buffer learns where it is now.
      state.restartRows(slot);
      exports.columnBufferAppend(state.slot(slot), exports.imagePlace(rest));
    } finally {
      kernels.free(rest);
    }
  }

  async *#readSorted(state: Spillable<"sort">): AsyncGenerator<void, boolean> {
    const sort = this.#sortOf(state);
    sort.spill(this.#run.state.slot(state.slot), this.#run.memory.bytesOf(state.slot));
    this.#run.state.release(state.slot);
    return yield* this.#run.batches(state.reader, sort.batches());
  }

  async *#readGroups(state: Spillable<"groups">): AsyncGenerator<void, boolean> {
    const groups = this.#groupsOf(state);
    const waiting = [...groups.finish()].reverse();
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      groups.begin(next);
      yield* this.#run.batches(state.filler, next.images.batches());
      if (groups.hasSpilled) {
        waiting.push(...[...groups.finish()].reverse());
        continue;
      }
      if (yield* this.#run.items(state.reader)) return true;
      this.#run.state.resetTable(state.slot);
    }
    return false;
  }

  async *#join(state: Spillable<"join">): AsyncGenerator<void, boolean> {
    const join = this.#joinOf(state);
    const waiting = [...(await join.spreadStreamed(this.#run.inputOf(state.reader)))].reverse();
    for (const later of state.laterReaders) this.#run.skip(later);
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      join.begin(next);
      if (next.streamed.isEmpty && (next.built.isEmpty || state.laterReaders.length === 0)) {
        next.built.free();
        continue;
      }
      yield* this.#collect(state, join, next.built.batches());
      if (join.hasSpilled) {
        waiting.push(...[...(await join.spreadStreamed(next.streamed.batches()))].reverse());
        continue;
      }
      this.#run.state.buildJoinTable(state.tableSlot);
      if (yield* this.#run.batches(state.reader, next.streamed.batches())) return true;
      for (const later of state.laterReaders)
        if (yield* this.#run.batches(later, this.#run.inputOf(later))) return true;
      this.#kernels.exports.columnBufferReset(join.buffer);
    }
    return false;
  }

  /** Puts collected rows back; when they are too many still, they are spread further. */
  async *#collect(
    state: Spillable<"join">,
    join: PartitionedJoin,
    batches: AsyncIterable<number>,
  ): AsyncGenerator<void> {
    const { memory } = this.#run;
    const collecting = state.reader - 1;
    for await (const batch of batches) {
      const rows = this.#kernels.getI32(batch + BATCH_NUM_ROWS);
      if (!(await memory.reserve(collecting, rows))) {
        if (join.canSpread && !memory.isLeast(collecting, rows)) {
          yield* this.#spill(state);
          this.#run.state.release(state.slot);
        }
        memory.insist(collecting, rows);
      }
      this.#kernels.exports.columnBufferAppend(join.buffer, batch);
    }
  }

  #sortOf({ slot, keys }: Spillable<"sort">): ExternalSort {
    return found(this.#sorts, slot, () => new ExternalSort(this.#kernels, this.#context, keys));
  }

  #groupsOf({ slot, columns }: Spillable<"groups">): SpilledGroups {
    const { state } = this.#run;
    return found(this.#groups, slot, () => new SpilledGroups(this.#kernels, this.#context, state, slot, columns));
  }

  #joinOf({ slot, table }: Spillable<"join">): PartitionedJoin {
    const { linked, state } = this.#run;
    return found(this.#joins, slot, () => new PartitionedJoin(this.#kernels, this.#context, linked, state, table));
  }
}

function found<T>(map: Map<number, T>, key: number, make: () => T): T {
  const known = map.get(key) ?? make();
  map.set(key, known);
  return known;
}
