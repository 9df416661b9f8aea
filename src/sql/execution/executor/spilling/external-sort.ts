// A sort of more rows than fit into memory: what is there is sorted and written as a run, again and again; then the runs are
// merged, a block of each in memory at a time.

import { BATCH_NUM_ROWS } from "../../../../columnar/layout.ts";
import { normalizeKeys, type SortKey } from "../../../../columnar/sort-keys.ts";
import type { Kernels } from "../../../../wasm/kernels.ts";
import { type SpillContext, SpilledImages } from "./spilled-images.ts";

/** Blocks that one call writes. */
const BLOCKS_PER_WRITE = 16;
const BLOCK_BYTES = 1 << 18;
const MOST_BLOCK_ROWS = 16_384;
const FEWEST_BLOCK_ROWS = 64;

/** Runs that are merged at a time; more are merged into longer ones first. */
const MOST_RUNS = 64;

const BATCH_ROWS = 16_384;
const RUN_SIZE = 16;

export class ExternalSort {
  readonly #kernels: Kernels;
  readonly #context: SpillContext;
  readonly #keys: readonly SortKey[];
  #runs: SpilledImages[] = [];

  constructor(kernels: Kernels, context: SpillContext, keys: readonly SortKey[]) {
    this.#kernels = kernels;
    this.#context = context;
    this.#keys = keys;
  }

  /** Writes the rows of a column buffer as a run; `bytes` is what they take. The buffer is empty afterwards. */
  spill(buffer: number, bytes: number): void {
    const kernels = this.#kernels;
    const { exports } = kernels;
    const numRows = kernels.getI32(buffer + BATCH_NUM_ROWS);
    if (numRows === 0) return;
    const blockRows = rowsOfBlock(bytes / numRows);
    const run = this.#newRun();
    kernels.withArena((arena) => {
      const keys = normalizeKeys(kernels, buffer, this.#keys, arena);
      const indices = exports.sortIndices(numRows, keys.count, keys.address) >>> 0;
      exports.arenaReset(arena);
      try {
        for (let from = 0; from < numRows; from += blockRows * BLOCKS_PER_WRITE) {
          this.#writeBlocks(
            run,
            buffer,
            indices,
            from,
            Math.min(numRows, from + blockRows * BLOCKS_PER_WRITE),
            blockRows,
          );
        }
      } finally {
        kernels.free(indices);
      }
    });
    exports.columnBufferReset(buffer);
  }

  /** All rows in order. */
  async *batches(): AsyncGenerator<number> {
    while (this.#runs.length > MOST_RUNS) await this.#mergeFirst();
    const runs = this.#runs;
    this.#runs = [];
    yield* this.#merge(runs);
  }

  free(): void {
    for (const run of this.#runs) run.free();
    this.#runs = [];
  }

  #newRun(): SpilledImages {
    const run = new SpilledImages(this.#kernels, this.#context);
    this.#runs.push(run);
    return run;
  }

  /** Rows of equal keys keep their order: a merged run takes the place of the first ones. */
  async #mergeFirst(): Promise<void> {
    const first = this.#runs.splice(0, MOST_RUNS);
    const merged = new SpilledImages(this.#kernels, this.#context);
    for await (const batch of this.#merge(first)) {
      const rows = this.#kernels.getI32(batch + BATCH_NUM_ROWS);
      this.#writeBlocks(merged, batch, 0, 0, rows, rows);
    }
    this.#runs.unshift(merged);
  }

  #writeBlocks(run: SpilledImages, batch: number, indices: number, from: number, to: number, blockRows: number): void {
    const kernels = this.#kernels;
    const boundaries: number[] = [];
    for (let row = from; row < to; row += blockRows) boundaries.push(row);
    const count = boundaries.length;
    kernels.withArena((arena) => {
      const offsets = kernels.exports.arenaAllocate(arena, (count + 1) * 4) >>> 0;
      const places = kernels.exports.arenaAllocate(arena, (count + 1) * 4) >>> 0;
      kernels.integers(offsets, count + 1).set([...boundaries, to]);
      const images = kernels.exports.imagesCreate(batch, indices, offsets, count, places) >>> 0;
      try {
        const at = [...kernels.integers(places, count + 1)].map((place) => place >>> 0);
        const lists = boundaries.map(() => run);
        SpilledImages.write(kernels, this.#context, images, at, lists, "A sort");
      } finally {
        kernels.free(images);
      }
    });
  }

  async *#merge(runs: readonly SpilledImages[]): AsyncGenerator<number> {
    const merge = new RunMerge(this.#kernels, this.#keys, runs);
    try {
      for (let batch = merge.next(); batch !== undefined; batch = merge.next()) {
        yield batch;
        await this.#context.yieldIfNeeded();
      }
    } finally {
      merge.dispose();
      for (const run of runs) run.free();
    }
  }
}

function rowsOfBlock(rowBytes: number): number {
  return Math.max(FEWEST_BLOCK_ROWS, Math.min(MOST_BLOCK_ROWS, Math.floor(BLOCK_BYTES / Math.max(1, rowBytes))));
}

/** A merge under way: for each run its block in an arena, and a heap of the runs by their next rows. */
class RunMerge {
  readonly #kernels: Kernels;
  readonly #keys: readonly SortKey[];
  readonly #runs: readonly SpilledImages[];
  readonly #arenas: readonly number[];
  /** assembly/merge.ts has their form. */
  readonly #entries: number;
  readonly #heap: number;
  readonly #pairs: number;
  readonly #output: number;
  #size = 0;
  #numKeys = 0;
  /** Whether the run on top has given all rows of its block. */
  #isUsedUp = false;

  constructor(kernels: Kernels, keys: readonly SortKey[], runs: readonly SpilledImages[]) {
    this.#kernels = kernels;
    this.#keys = keys;
    this.#runs = runs;
    this.#arenas = runs.map(() => kernels.exports.arenaCreate() >>> 0);
    this.#entries = kernels.allocate(Math.max(1, runs.length) * RUN_SIZE);
    this.#heap = kernels.allocate(Math.max(1, runs.length) * 4);
    this.#pairs = kernels.allocate(BATCH_ROWS * 8);
    this.#output = kernels.exports.arenaCreate() >>> 0;
    runs.forEach((_, run) => {
      if (this.#load(run)) kernels.setI32(this.#heap + this.#size++ * 4, run);
    });
    for (let at = (this.#size >> 1) - 1; at >= 0; at--) this.#sink(at);
  }

  /** The next rows; valid until the next ones are asked for. */
  next(): number | undefined {
    const { exports } = this.#kernels;
    if (this.#isUsedUp) this.#loadTop();
    if (this.#size === 0) return undefined;
    exports.arenaReset(this.#output);
    const count = exports.mergeRuns(this.#entries, this.#heap, this.#size, this.#numKeys, BATCH_ROWS, this.#pairs);
    const top = this.#entries + this.#kernels.getI32(this.#heap) * RUN_SIZE;
    this.#isUsedUp = this.#kernels.getI32(top + 4) === this.#kernels.getI32(top + 8);
    return exports.mergeGather(this.#entries, this.#pairs, count, this.#output) >>> 0;
  }

  dispose(): void {
    const { exports } = this.#kernels;
    for (const arena of this.#arenas) exports.arenaDestroy(arena);
    exports.arenaDestroy(this.#output);
    for (const address of [this.#entries, this.#heap, this.#pairs]) this.#kernels.free(address);
  }

  /** Has the run on top go on with its next block, or leave. */
  #loadTop(): void {
    this.#isUsedUp = false;
    if (!this.#load(this.#kernels.getI32(this.#heap))) {
      this.#size--;
      this.#kernels.setI32(this.#heap, this.#kernels.getI32(this.#heap + this.#size * 4));
    }
    if (this.#size > 1) this.#sink(0);
  }

  #load(run: number): boolean {
    const kernels = this.#kernels;
    const arena = this.#arenas[run] ?? 0;
    kernels.exports.arenaReset(arena);
    const batch = this.#runs[run]?.take(arena);
    if (batch === undefined) return false;
    const { address, count } = normalizeKeys(kernels, batch, this.#keys, arena);
    this.#numKeys = count;
    const rows = kernels.getI32(batch + BATCH_NUM_ROWS);
    kernels.integers(this.#entries + run * RUN_SIZE, 4).set([address, 0, rows, batch]);
    return true;
  }

  #sink(position: number): void {
    this.#kernels.exports.mergeSink(this.#entries, this.#heap, this.#size, position, this.#numKeys);
  }
}
