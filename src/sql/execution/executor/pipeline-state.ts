// The state of one task's pipelines in Wasm memory: tables, buffers and counters, in the slots that generated code
// finds them by. The task owns it all and frees it when it ends, however it ends.

import {
  BATCH_NUM_ROWS,
  bufferedType,
  COLUMN_FLAGS,
  COLUMN_IS_VIEW,
  COLUMN_VALUES,
  COLUMN_WIDTH,
  columnOffset,
  valueWidth,
} from "../../../columnar/layout.ts";
import type { DataType } from "../../../types/data-type.ts";
import type { Kernels } from "../../../wasm/kernels.ts";
import type { StateSpec } from "../codegen/stage-program.ts";
import type { LinkedProgram } from "./linked-program.ts";
import type { TableAccumulators } from "./table-accumulators.ts";

type JoinTableSpec = Extract<StateSpec, { kind: "join-table" }>;

const BUFFER_ROWS = 1024;
const TABLE_GROUPS = 64;

export class PipelineState {
  /** Address of the array of state addresses. */
  readonly address: number;
  readonly #kernels: Kernels;
  readonly #specs: readonly StateSpec[];
  readonly #borrowed: ReadonlySet<number>;
  readonly #partition: number;
  readonly #accumulators: TableAccumulators | undefined;
  readonly #linked: LinkedProgram;
  #closeFrames: (() => void) | undefined;

  /** `borrowed`: states, by slot, that are somebody else's, who keeps them as long as this one lives. */
  constructor(
    linked: LinkedProgram,
    kernels: Kernels,
    partition: number,
    borrowed: ReadonlyMap<number, number> = new Map(),
  ) {
    this.#partition = partition;
    this.#linked = linked;
    this.#kernels = kernels;
    this.#specs = linked.program.states;
    this.#borrowed = new Set(borrowed.keys());
    this.address = kernels.allocate(Math.max(16, this.#specs.length * 4));
    kernels.bytes(this.address, this.#specs.length * 4).fill(0);
    this.#specs.forEach((spec, slot) => {
      kernels.setI32(this.address + slot * 4, borrowed.get(slot) ?? this.#create(spec, linked));
    });
    this.#accumulators = linked.openAccumulators?.(this);
    this.#closeFrames = linked.openFrames?.(this);
  }

  slot(index: number): number {
    return this.#kernels.getAddress(this.address + index * 4);
  }

  /** Empties the arena of strings made while a batch was on its way. */
  endBatch(): void {
    this.#kernels.exports.arenaReset(this.slot(0));
    this.#accumulators?.fold();
  }

  /** Puts what accumulators give into the groups [from, to) of a table, which are read next. */
  finishGroups(slot: number, from: number, to: number): void {
    this.#accumulators?.finish(slot, from, to);
  }

  /** Whether the state at a slot is somebody else's. */
  isBorrowed(slot: number): boolean {
    return this.#borrowed.has(slot);
  }

  /** Whether the rows of the column buffer at a slot may be read and forgotten before all are there. */
  mayBeReadEarly(slot: number): boolean {
    const spec = this.#specs[slot];
    return spec?.kind === "column-buffer" && spec.mayBeReadEarly === true;
  }

  /** Forgets the groups of a table, and gives the memory of many back. */
  resetTable(slot: number): void {
    const { exports } = this.#kernels;
    const table = this.#specs[slot];
    if (table?.kind !== "aggregate-table" || table.singleGroup !== undefined) return;
    exports.aggregateTableReset(this.slot(slot));
    for (const { recordsArena } of table.accumulators) {
      if (recordsArena !== undefined) exports.arenaReset(this.slot(recordsArena));
    }
    this.#specs.forEach(({ kind }, memo) => {
      if (kind === "group-memo") exports.groupMemoReset(this.slot(memo));
    });
  }

  /** Forgets the rows of a column buffer, or the groups of a table, with the memory that they took. */
  release(slot: number): void {
    const spec = this.#specs[slot];
    if (spec?.kind === "aggregate-table") this.resetTable(slot);
    if (spec?.kind !== "column-buffer" || this.#borrowed.has(slot)) return;
    this.#kernels.exports.columnBufferDestroy(this.slot(slot));
    this.#kernels.setI32(this.address + slot * 4, createColumnBuffer(this.#kernels, spec.types));
  }

  /** What has been remembered of the rows of a column buffer is forgotten: others will be read. */
  restartRows(slot: number): void {
    this.#specs.forEach((spec, record) => {
      const isOfRows = (spec.kind === "record" || spec.kind === "frame-accumulator") && spec.bufferSlot === slot;
      if (isOfRows) this.#kernels.bytes(this.slot(record), spec.size).fill(0);
    });
    this.#closeFrames?.();
    this.#closeFrames = this.#linked.openFrames?.(this);
  }

  /** What an accumulator of a group holds, as bytes. */
  accumulatedState(slot: number, accumulator: number, group: number): Uint8Array {
    const state = this.#accumulators?.stateOf(slot, accumulator, group);
    if (state === undefined) throw new Error(`the table at ${slot} has no accumulators`);
    return state;
  }

  /** Builds a join table over what its buffer has collected, unless it is a borrowed one. */
  buildJoinTable(slot: number): void {
    if (this.#borrowed.has(slot)) return;
    const spec = this.#specs[slot];
    if (spec?.kind !== "join-table") throw new Error(`slot ${slot} is no join table`);
    const kernels = this.#kernels;
    const buffer = this.slot(spec.bufferSlot);
    const hashes = kernels.getAddress(buffer + columnOffset(spec.hashColumn) + COLUMN_VALUES);
    kernels.exports.joinTableDestroy(this.slot(slot));
    const numRows = kernels.getI32(buffer + BATCH_NUM_ROWS);
    kernels.setI32(this.address + slot * 4, this.#joinTable(spec, buffer, numRows, hashes));
  }

  #joinTable({ key }: JoinTableSpec, buffer: number, numRows: number, hashes: number): number {
    const { exports } = this.#kernels;
    if (key === undefined) return exports.joinTableBuild(numRows, hashes, 0);
    const keys = this.#kernels.getAddress(buffer + columnOffset(key.column) + COLUMN_VALUES);
    return exports.joinTableBuildByKey(numRows, hashes, keys, key.width);
  }

  dispose(): void {
    const { exports } = this.#kernels;
    this.#accumulators?.dispose();
    this.#closeFrames?.();
    this.#specs.forEach((spec, slot) => {
      if (this.#borrowed.has(slot)) return;
      const address = this.slot(slot);
      if (spec.kind === "arena") exports.arenaDestroy(address);
      else if (spec.kind === "aggregate-table") exports.aggregateTableDestroy(address);
      else if (spec.kind === "group-memo") exports.groupMemoDestroy(address);
      else if (spec.kind === "join-table") exports.joinTableDestroy(address);
      else if (spec.kind === "column-buffer") exports.columnBufferDestroy(address);
      else this.#kernels.free(address);
    });
    this.#kernels.free(this.address);
  }

  #create(spec: StateSpec, linked: LinkedProgram): number {
    const kernels = this.#kernels;
    switch (spec.kind) {
      case "arena":
        return kernels.exports.arenaCreate();
      case "aggregate-table": {
        const table = kernels.exports.aggregateTableCreate(spec.groupSize, TABLE_GROUPS) >>> 0;
        if (spec.singleGroup !== undefined) linked.singleGroup(spec.singleGroup, table);
        return table;
      }
      case "column-buffer":
        return createColumnBuffer(kernels, spec.types);
      case "counter": {
        const counter = kernels.allocate(16);
        kernels.bytes(counter, 16).fill(0);
        return counter;
      }
      case "task-memory": {
        const memory = kernels.allocate(16);
        kernels.bytes(memory, 16).fill(0);
        kernels.setI32(memory, this.#partition);
        return memory;
      }
      case "record":
      case "frame-accumulator": {
        const record = kernels.allocate(spec.size);
        kernels.bytes(record, spec.size).fill(0);
        return record;
      }
      case "group-memo":
        return kernels.exports.groupMemoCreate();
      case "join-table":
        return 0;
    }
  }
}

/** A growable batch of columns of these types; whoever asks for it destroys it. */
export function createColumnBuffer(kernels: Kernels, types: readonly DataType[]): number {
  const buffer = kernels.exports.columnBufferCreate(types.length) >>> 0;
  types.forEach((type, i) => {
    const physical = bufferedType(type);
    kernels.setI32(buffer + columnOffset(i) + COLUMN_WIDTH, valueWidth(physical));
    kernels.setI32(buffer + columnOffset(i) + COLUMN_FLAGS, physical === "view" ? COLUMN_IS_VIEW : 0);
  });
  kernels.exports.columnBufferReserve(buffer, BUFFER_ROWS);
  kernels.exports.columnBufferReset(buffer);
  return buffer;
}
