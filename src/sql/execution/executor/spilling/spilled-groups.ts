// Groups of a final aggregation that do not fit into memory: all that are there go to disk as rows like those that they were
// made of, by bits of their keys' hashes. Later each partition is aggregated on its own, and spread further if need be.

import {
  BATCH_COLUMNS,
  BATCH_NUM_COLUMNS,
  BATCH_NUM_ROWS,
  bufferedType,
  COLUMN_FLAGS,
  COLUMN_IS_VIEW,
  COLUMN_SIZE,
  COLUMN_VALIDITY,
  COLUMN_VALUES,
  COLUMN_WIDTH,
  columnOffset,
  VIEW_INLINE,
  VIEW_SIZE,
  valueWidth,
} from "../../../../columnar/layout.ts";
import type { TaskContext } from "../../../../core/executor/task-context.ts";
import type { Kernels } from "../../../../wasm/kernels.ts";
import type { SpilledField } from "../../codegen/stage-program.ts";
import type { PipelineState } from "../pipeline-state.ts";
import { LEVELS, PARTITION_BITS, PARTITIONS, shiftOf } from "./partitions.ts";
import { SpilledImages, spillPartitions } from "./spilled-images.ts";

/** Groups that one image holds. */
const IMAGE_GROUPS = 16_384;

const TABLE_COUNT = 8;

/** Groups on disk that have the bits of their hashes above a level in common. */
export interface GroupPartition {
  readonly images: SpilledImages;
  readonly level: number;
}

export class SpilledGroups {
  readonly #kernels: Kernels;
  readonly #context: TaskContext;
  readonly #state: PipelineState;
  readonly #slot: number;
  readonly #columns: readonly SpilledField[];
  #level = 0;
  #partitions: SpilledImages[] | undefined;

  constructor(
    kernels: Kernels,
    context: TaskContext,
    state: PipelineState,
    slot: number,
    columns: readonly SpilledField[],
  ) {
    this.#kernels = kernels;
    this.#context = context;
    this.#state = state;
    this.#slot = slot;
    this.#columns = columns;
  }

  get level(): number {
    return this.#level;
  }

  get canSpread(): boolean {
    return this.#level < LEVELS;
  }

  get hasSpilled(): boolean {
    return this.#partitions !== undefined;
  }

  /** Moves all groups of the table to disk. */
  spill(): void {
    const kernels = this.#kernels;
    const table = this.#state.slot(this.#slot);
    const count = kernels.getI32(table + TABLE_COUNT);
    this.#partitions ??= Array.from({ length: PARTITIONS }, () => new SpilledImages(kernels, this.#context));
    if (count === 0) return;
    const lists = this.#partitions;
    const offsets = kernels.allocate((PARTITIONS + 1) * 4);
    const groups = kernels.allocate(count * 4);
    try {
      kernels.exports.aggregateTablePartitions(table, shiftOf(this.#level), PARTITION_BITS, offsets, groups);
      const ends = [...kernels.integers(offsets, PARTITIONS + 1)];
      lists.forEach((list, i) => {
        for (let from = ends[i] ?? 0; from < (ends[i + 1] ?? 0); from += IMAGE_GROUPS) {
          this.#write(list, groups + from * 4, Math.min(IMAGE_GROUPS, (ends[i + 1] ?? 0) - from));
        }
      });
    } finally {
      kernels.free(groups);
      kernels.free(offsets);
    }
    this.#state.resetTable(this.#slot);
  }

  /** What has been spilled, the groups that are still in the table included. */
  finish(): readonly GroupPartition[] {
    this.spill();
    const partitions = this.#partitions ?? [];
    this.#partitions = undefined;
    return partitions.flatMap((images) => (images.isEmpty ? [] : [{ images, level: this.#level + 1 }]));
  }

  /** From here on what is spilled is of a partition of this level. */
  begin({ level }: GroupPartition): void {
    this.#level = level;
  }

  #write(list: SpilledImages, groups: number, count: number): void {
    const kernels = this.#kernels;
    kernels.withArena((arena) => {
      const batch = kernels.exports.arenaAllocate(arena, BATCH_COLUMNS + this.#columns.length * COLUMN_SIZE) >>> 0;
      kernels.bytes(batch, BATCH_COLUMNS + this.#columns.length * COLUMN_SIZE).fill(0);
      kernels.setI32(batch + BATCH_NUM_ROWS, count);
      kernels.setI32(batch + BATCH_NUM_COLUMNS, this.#columns.length);
      this.#columns.forEach((column, i) => {
        if (column.kind === "field") this.#writeField(batch + columnOffset(i), column.place, groups, count, arena);
        else this.#writeStates(batch + columnOffset(i), column.accumulator, groups, count, arena);
      });
      const offsets = kernels.exports.arenaAllocate(arena, 8) >>> 0;
      kernels.integers(offsets, 2).set([0, count]);
      spillPartitions(kernels, this.#context, batch, 0, offsets, [list], "An aggregation");
    });
  }

  #writeField(
    column: number,
    { offset, nullOffset, type }: Extract<SpilledField, { kind: "field" }>["place"],
    groups: number,
    count: number,
    arena: number,
  ): void {
    const kernels = this.#kernels;
    const { exports } = kernels;
    const physical = bufferedType(type);
    const width = valueWidth(physical);
    const values = exports.arenaAllocate(arena, bitmapSize(count) + count * width) >>> 0;
    exports.recordValues(groups, count, offset, width, values);
    kernels.setI32(column + COLUMN_VALUES, values);
    kernels.setI32(column + COLUMN_WIDTH, width);
    kernels.setI32(column + COLUMN_FLAGS, physical === "view" ? COLUMN_IS_VIEW : 0);
    if (nullOffset === undefined) return;
    const validity = exports.arenaAllocate(arena, bitmapSize(count)) >>> 0;
    exports.recordValidity(groups, count, nullOffset, validity);
    kernels.setI32(column + COLUMN_VALIDITY, validity);
  }

  /** What accumulators hold, as bytes. */
  #writeStates(column: number, accumulator: number, groups: number, count: number, arena: number): void {
    const kernels = this.#kernels;
    const { exports } = kernels;
    const views = exports.arenaAllocate(arena, count * VIEW_SIZE) >>> 0;
    for (let i = 0; i < count; i++) {
      const state = this.#state.accumulatedState(this.#slot, accumulator, kernels.getAddress(groups + i * 4));
      const view = views + i * VIEW_SIZE;
      kernels.bytes(view, VIEW_SIZE).fill(0);
      kernels.setI32(view, state.length);
      if (state.length <= VIEW_INLINE) kernels.write(view + 4, state);
      else {
        const address = exports.arenaAllocateBytes(arena, state.length) >>> 0;
        kernels.write(address, state);
        kernels.write(view + 4, state.subarray(0, 4));
        kernels.setI32(view + 8, address);
      }
    }
    kernels.setI32(column + COLUMN_VALUES, views);
    kernels.setI32(column + COLUMN_WIDTH, VIEW_SIZE);
    kernels.setI32(column + COLUMN_FLAGS, COLUMN_IS_VIEW);
  }
}

function bitmapSize(count: number): number {
  return Math.ceil(count / 64) * 8;
}
