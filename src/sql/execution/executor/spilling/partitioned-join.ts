// A hash join whose collected side does not fit into memory: both sides are spread over the disk by the hashes of their keys,
// and joined partition by partition; a partition that is still too large is spread further.

import { BATCH_NUM_ROWS, COLUMN_VALUES, columnOffset } from "../../../../columnar/layout.ts";
import type { TaskContext } from "../../../../core/executor/task-context.ts";
import type { Kernels } from "../../../../wasm/kernels.ts";
import type { StateSpec } from "../../codegen/stage-program.ts";
import type { LinkedProgram } from "../linked-program.ts";
import type { PipelineState } from "../pipeline-state.ts";
import { LEVELS, PARTITION_BITS, PARTITIONS, shiftOf } from "./partitions.ts";
import { SpilledImages, spillPartitions } from "./spilled-images.ts";

type JoinTableSpec = Extract<StateSpec, { kind: "join-table" }>;

/** Rows of both sides that have the bits of their hashes above a level in common. */
export interface JoinPartition {
  readonly built: SpilledImages;
  readonly streamed: SpilledImages;
  readonly level: number;
}

export class PartitionedJoin {
  readonly #kernels: Kernels;
  readonly #context: TaskContext;
  readonly #linked: LinkedProgram;
  readonly #state: PipelineState;
  readonly #spec: JoinTableSpec;
  #level = 0;
  #built: readonly SpilledImages[] | undefined;

  constructor(
    kernels: Kernels,
    context: TaskContext,
    linked: LinkedProgram,
    state: PipelineState,
    spec: JoinTableSpec,
  ) {
    this.#kernels = kernels;
    this.#context = context;
    this.#linked = linked;
    this.#state = state;
    this.#spec = spec;
  }

  get level(): number {
    return this.#level;
  }

  get canSpread(): boolean {
    return this.#level < LEVELS;
  }

  get hasSpilled(): boolean {
    return this.#built !== undefined;
  }

  /** Of the collected rows. */
  get buffer(): number {
    return this.#state.slot(this.#spec.bufferSlot);
  }

  /** Moves the rows that have been collected to disk. */
  spill(): void {
    this.#built ??= this.#newLists();
    const hashes = this.#kernels.getAddress(this.buffer + columnOffset(this.#spec.hashColumn) + COLUMN_VALUES);
    this.#spread(this.buffer, hashes, this.#built);
    this.#kernels.exports.columnBufferReset(this.buffer);
  }

  /** The partitions of what has been spilled and of the streamed rows, which are read to their end. */
  async spreadStreamed(batches: AsyncIterable<number>): Promise<readonly JoinPartition[]> {
    const { streamedHashes } = this.#spec;
    if (streamedHashes === undefined) throw new Error("the join's sides cannot be spread");
    this.spill();
    const built = this.#built ?? [];
    this.#built = undefined;
    const kernels = this.#kernels;
    const streamed = this.#newLists();
    const spec = this.#linked.program.pipelines[streamedHashes.pipeline];
    const computeHashes = this.#linked.pipeline(spec?.function ?? "");
    for await (const batch of batches) {
      computeHashes(batch, 0, this.#state.address);
      const computed = this.#state.slot(streamedHashes.bufferSlot);
      this.#spread(batch, kernels.getAddress(computed + columnOffset(0) + COLUMN_VALUES), streamed);
      kernels.exports.columnBufferReset(computed);
      this.#state.endBatch();
      await this.#context.yieldIfNeeded();
    }
    const level = this.#level + 1;
    return built.map((images, i) => ({ built: images, streamed: streamed[i] ?? this.#newList(), level }));
  }

  /** From here on what is spilled is of a partition of this level. */
  begin({ level }: JoinPartition): void {
    this.#level = level;
  }

  #spread(batch: number, hashes: number, lists: readonly SpilledImages[]): void {
    const kernels = this.#kernels;
    const { exports } = kernels;
    const numRows = kernels.getI32(batch + BATCH_NUM_ROWS);
    if (numRows === 0) return;
    kernels.withArena((arena) => {
      const allocate = (words: number): number => exports.arenaAllocate(arena, words * 4) >>> 0;
      const [ids, indices, offsets] = [allocate(numRows), allocate(numRows), allocate(PARTITIONS + 1)];
      exports.hashPartitions(hashes, numRows, shiftOf(this.#level), PARTITION_BITS, ids);
      exports.partitionIndices(ids, numRows, PARTITIONS, offsets, indices);
      this.#write(batch, indices, offsets, numRows, lists);
    });
  }

  /** Many rows partition by partition, so that what is made of them at a time stays small. */
  #write(batch: number, indices: number, offsets: number, numRows: number, lists: readonly SpilledImages[]): void {
    const kernels = this.#kernels;
    if (numRows <= IMAGE_ROWS) {
      spillPartitions(kernels, this.#context, batch, indices, offsets, lists, "A join");
      return;
    }
    const ends = [...kernels.integers(offsets, lists.length + 1)];
    kernels.withArena((arena) => {
      const range = kernels.exports.arenaAllocate(arena, 8) >>> 0;
      lists.forEach((list, i) => {
        const end = ends[i + 1] ?? 0;
        for (let from = ends[i] ?? 0; from < end; from += IMAGE_ROWS) {
          kernels.integers(range, 2).set([from, Math.min(end, from + IMAGE_ROWS)]);
          spillPartitions(kernels, this.#context, batch, indices, range, [list], "A join");
        }
      });
    });
  }

  #newLists(): readonly SpilledImages[] {
    return Array.from({ length: PARTITIONS }, () => this.#newList());
  }

  #newList(): SpilledImages {
    return new SpilledImages(this.#kernels, this.#context);
  }
}

/** Rows that one image holds at most. */
const IMAGE_ROWS = 16_384;
