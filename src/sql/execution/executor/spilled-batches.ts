// The batches of a cached partition on disk, one image each: read again and again, one at a time, until the block is dropped
// and nobody reads it any more.

import { BATCH_NUM_ROWS } from "../../../columnar/layout.ts";
import type { SpilledPiece, SpillStore } from "../../../core/memory/spill-store.ts";
import type { Kernels } from "../../../wasm/kernels.ts";

export class SpilledBatches {
  readonly #kernels: Kernels;
  readonly #spills: SpillStore;
  readonly #pieces: SpilledPiece[] = [];
  #diskSize = 0;
  #numRows = 0;
  #readers = 0;
  #dropped = false;

  constructor(kernels: Kernels, spills: SpillStore) {
    this.#kernels = kernels;
    this.#spills = spills;
  }

  get diskSize(): number {
    return this.#diskSize;
  }

  numRows(): number {
    return this.#numRows;
  }

  /** Writes batches; they stay where they are in memory. */
  add(batches: readonly number[]): void {
    const kernels = this.#kernels;
    for (const batch of batches) {
      kernels.withArena((arena) => {
        const words = kernels.exports.arenaAllocate(arena, 16) >>> 0;
        const rows = kernels.getI32(batch + BATCH_NUM_ROWS);
        this.#numRows += rows;
        kernels.integers(words, 2).set([0, rows]);
        const image = kernels.exports.imagesCreate(batch, 0, words, 1, words + 8) >>> 0;
        try {
          const size = kernels.getAddress(words + 12);
          this.#pieces.push(this.#spills.write([kernels.bytes(image, size)], "A cached partition"));
          this.#diskSize += size;
        } finally {
          kernels.free(image);
        }
      });
    }
  }

  *read(): Generator<number> {
    const { exports } = this.#kernels;
    const arena = exports.arenaCreate() >>> 0;
    this.#readers++;
    try {
      for (const piece of this.#pieces) {
        const address = exports.arenaAllocate(arena, piece.size) >>> 0;
        this.#spills.read(piece, 0, this.#kernels.bytes(address, piece.size));
        yield exports.imagePlace(address) >>> 0;
        exports.arenaReset(arena);
      }
    } finally {
      exports.arenaDestroy(arena);
      this.#readers--;
      this.#freeIfUnused();
    }
  }

  drop(): void {
    this.#dropped = true;
    this.#freeIfUnused();
  }

  #freeIfUnused(): void {
    if (this.#dropped && this.#readers === 0) this.free();
  }

  free(): void {
    for (const piece of this.#pieces) this.#spills.free(piece);
    this.#pieces.length = 0;
  }
}
