// The batches of a cached partition in memory that is freed when the block is dropped and nobody reads it any more.

import { BATCH_NUM_ROWS } from "../../../columnar/layout.ts";
import type { Kernels } from "../../../wasm/kernels.ts";

export class ResidentBatches {
  readonly batches: readonly number[];
  readonly #free: () => void;
  #readers = 0;
  #dropped = false;

  constructor(batches: readonly number[], free: () => void) {
    this.batches = batches;
    this.#free = free;
  }

  numRows(kernels: Kernels): number {
    return this.batches.reduce((sum, batch) => sum + kernels.getI32(batch + BATCH_NUM_ROWS), 0);
  }

  *read(): Generator<number> {
    this.#readers++;
    try {
      yield* this.batches;
    } finally {
      this.#readers--;
      this.#freeIfUnused();
    }
  }

  drop(): void {
    this.#dropped = true;
    this.#freeIfUnused();
  }

  #freeIfUnused(): void {
    if (this.#dropped && this.#readers === 0) this.#free();
  }
}
