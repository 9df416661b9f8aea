// How much memory the states of one task's pipelines hold and are about to hold, reserved from the task's memory batch by
// batch. It says when a state has to give memory back; which one does, and how, is the business of spilling/.

import { BATCH_NUM_ROWS } from "../../../columnar/layout.ts";
import type { TaskContext } from "../../../core/executor/task-context.ts";
import type { MemoryConsumer } from "../../../core/memory/task-memory-manager.ts";
import type { Kernels } from "../../../wasm/kernels.ts";
import type { StageProgram, StateSpec } from "../codegen/stage-program.ts";
import type { PipelineState } from "./pipeline-state.ts";

/** Of the whole budget; the rest is for what the task writes, and for what is under way. */
const LARGEST_SHARE = 0.75;

/** Of a WebAssembly memory, which has four gigabytes and gives no piece of more than one. */
const LARGEST_MEMORY = 1.5 * 1024 ** 3;

/** What any task can have, whatever the budget: nothing runs without. */
const SMALLEST_MEMORY = 8 * 1024 * 1024;

/** A batch is not expected to bring more rows than a state has already, beyond this many. */
const EXPECTED_ROWS = 16_384;

/** Groups that stay near the processor; beyond, a partial aggregation hands them on if it would not reduce more by keeping them. */
const GROUPS_AT_HAND = 1 << 16;
/** Rows that each group must stand for, or the aggregation does not reduce. */
const ROWS_PER_GROUP = 1.5;
/** Of rows that lie together by key as many make new groups late as early; of others ever fewer do. */
const STEADY = 0.9;

const TABLE_COUNT = 8;

/** Bytes a row that a sort takes beside the rows: row numbers twice, pairs to scatter; and each key. */
const SORT_ROW_BYTES = 28;
const SORT_KEY_BYTES = 24;
/** Bytes a row that a join table takes: buckets and chains. */
const JOIN_ROW_BYTES = 12;

interface Holder {
  readonly slot: number;
  readonly kind: "aggregate-table" | "column-buffer";
  /** What reading it takes, for each row. */
  readonly rowBytes: number;
  readonly handsOn: boolean;
  /** The pipeline that reads it first; those before it may fill it. */
  readonly reader: number;
  readonly isOutput: boolean;
}

export class StateMemory {
  readonly #kernels: Kernels;
  readonly #state: PipelineState;
  readonly #consumer: MemoryConsumer;
  readonly #holders: readonly Holder[];
  readonly #arenas: readonly number[];
  readonly #share: number;
  readonly #most: number;
  readonly #maxRows: number;
  /** Rows that have come since groups were handed on last. */
  #rows = 0;
  /** Rows and groups when half of the groups at hand were there. */
  #half: { readonly rows: number; readonly groups: number } | undefined;

  constructor(kernels: Kernels, state: PipelineState, program: StageProgram, context: TaskContext) {
    this.#kernels = kernels;
    this.#state = state;
    this.#consumer = context.memory.newConsumer("The task's operators");
    this.#holders = holdersOf(program).filter(({ slot }) => !state.isBorrowed(slot));
    this.#arenas = program.states.flatMap(({ kind }, slot) => (kind === "arena" && slot > 0 ? [slot] : []));
    const most = Math.min(LARGEST_MEMORY, context.memory.maxMemory);
    this.#share = Math.max(SMALLEST_MEMORY, most * LARGEST_SHARE);
    this.#most = Math.max(SMALLEST_MEMORY, most);
    this.#maxRows = context.memory.maxRows;
  }

  /** Reserves what the states need while a pipeline takes `rows` more; false when something has to make room. */
  admits(pipeline: number, rows: number): boolean {
    this.#noteHalf(pipeline);
    if (this.isPressed(pipeline)) return false;
    this.#rows += rows;
    const need = this.need(pipeline, rows);
    return need <= this.#share && this.#consumer.tryReserve(need);
  }

  /** As admits, with others than the task making room. */
  async reserve(pipeline: number, rows: number): Promise<boolean> {
    const need = this.need(pipeline, rows);
    return need <= this.#share && (await this.#consumer.reserve(need));
  }

  /** Whether the states need no more than what any task may have. */
  isLeast(pipeline: number, rows: number): boolean {
    return this.need(pipeline, rows) <= SMALLEST_MEMORY;
  }

  /** When nothing can make room any more, the task has what there is; beyond that it fails. */
  insist(pipeline: number, rows: number): void {
    const need = this.need(pipeline, rows);
    if (need > this.#most) throw this.#consumer.refused(need);
    this.#consumer.count(need);
  }

  need(pipeline: number, rows: number): number {
    let need = 0;
    for (const holder of this.#holders) need += this.#needOf(holder, holder.reader > pipeline ? rows : 0);
    for (const slot of this.#arenas) need += this.#kernels.exports.arenaBytes(this.#state.slot(slot)) >>> 0;
    return need;
  }

  /** What the state at a slot holds. */
  bytesOf(slot: number): number {
    const holder = this.#holders.find((one) => one.slot === slot);
    return holder === undefined ? 0 : this.#needOf(holder, 0);
  }

  /** Whether a pipeline fills states that should be moved or handed on, whatever memory there is. */
  isPressed(pipeline: number): boolean {
    for (const holder of this.#holders) {
      if (holder.reader > pipeline && (this.#isForced(holder) || this.#isToBeHandedOn(holder))) return true;
    }
    return false;
  }

  /** Whether a state has as many rows as are moved in any case. */
  isForced(slot: number): boolean {
    return this.#holders.some((holder) => holder.slot === slot && this.#isForced(holder));
  }

  /** Whether a state holds the groups of a partial aggregation that makes too many of its rows. */
  isToBeHandedOn(slot: number): boolean {
    return this.#holders.some((holder) => holder.slot === slot && this.#isToBeHandedOn(holder));
  }

  /** Groups were handed on. */
  restart(): void {
    this.#rows = 0;
    this.#half = undefined;
  }

  #needOf(holder: Holder, rows: number): number {
    const { exports } = this.#kernels;
    const address = this.#state.slot(holder.slot);
    const has = this.#rowsOf(holder);
    const expected = Math.min(rows, Math.max(has, EXPECTED_ROWS));
    const own =
      holder.kind === "column-buffer"
        ? exports.columnBufferNeed(address, expected)
        : exports.aggregateTableNeed(address, expected);
    return own + holder.rowBytes * (has + expected);
  }

  #rowsOf({ slot, kind }: Holder): number {
    return this.#kernels.getI32(this.#state.slot(slot) + (kind === "column-buffer" ? BATCH_NUM_ROWS : TABLE_COUNT));
  }

  #isForced(holder: Holder): boolean {
    return this.#maxRows < Number.MAX_SAFE_INTEGER && !holder.isOutput && this.#rowsOf(holder) >= this.#maxRows;
  }

  #isToBeHandedOn(holder: Holder): boolean {
    if (!holder.handsOn) return false;
    const groups = this.#rowsOf(holder);
    return groups >= GROUPS_AT_HAND && (groups * ROWS_PER_GROUP > this.#rows || this.#growsSteadily(groups));
  }

  #noteHalf(pipeline: number): void {
    for (const holder of this.#holders) {
      if (this.#half !== undefined || !holder.handsOn || holder.reader <= pipeline) continue;
      const groups = this.#rowsOf(holder);
      if (groups >= GROUPS_AT_HAND / 2) this.#half = { rows: this.#rows, groups };
    }
  }

  #growsSteadily(groups: number): boolean {
    if (this.#half === undefined || this.#rows <= this.#half.rows) return false;
    const early = this.#half.groups / this.#half.rows;
    const late = (groups - this.#half.groups) / (this.#rows - this.#half.rows);
    return late >= early * STEADY;
  }
}

function holdersOf(program: StageProgram): readonly Holder[] {
  return program.states.flatMap((spec, slot): readonly Holder[] => {
    const reader = readerOf(slot, program);
    const isOutput = slot === program.outputSlot;
    if (spec.kind === "aggregate-table") {
      return [{ slot, kind: spec.kind, rowBytes: 0, handsOn: spec.spilling?.kind === "hand-on", reader, isOutput }];
    }
    if (spec.kind !== "column-buffer") return [];
    return [{ slot, kind: spec.kind, rowBytes: readingBytes(slot, program), handsOn: false, reader, isOutput }];
  });
}

function readerOf(slot: number, { pipelines, states }: StageProgram): number {
  const found = pipelines.findIndex(
    ({ source, joinTables }) =>
      ("slot" in source && source.slot === slot) ||
      joinTables.some((table) => {
        const spec = states[table];
        return spec?.kind === "join-table" && spec.bufferSlot === slot;
      }),
  );
  return found < 0 ? pipelines.length : found;
}

function readingBytes(slot: number, { pipelines, states }: StageProgram): number {
  const sorted = pipelines.find(({ source }) => source.kind === "sorted" && source.slot === slot)?.source;
  if (sorted?.kind === "sorted") return SORT_ROW_BYTES + SORT_KEY_BYTES * sorted.keys.length;
  return states.some((spec: StateSpec) => spec.kind === "join-table" && spec.bufferSlot === slot) ? JOIN_ROW_BYTES : 0;
}
