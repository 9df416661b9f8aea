// Batches on disk, as block images: written from the executor's memory, read back one at a time.

import type { TaskContext } from "../../../../core/executor/task-context.ts";
import type { SpilledPiece } from "../../../../core/memory/spill-store.ts";
import type { Kernels } from "../../../../wasm/kernels.ts";

/** What spilling needs of a task. */
export type SpillContext = Pick<TaskContext, "memory" | "yieldIfNeeded">;

interface SpilledImage {
  readonly piece: SharedPiece;
  readonly from: number;
  readonly size: number;
}

/** A piece is freed when none of its images is wanted any more. */
interface SharedPiece {
  readonly piece: SpilledPiece;
  images: number;
}

/** A list of batches. Reading one takes it off the disk. */
export class SpilledImages {
  readonly #kernels: Kernels;
  readonly #context: SpillContext;
  #images: SpilledImage[] = [];
  #bytes = 0;

  constructor(kernels: Kernels, context: SpillContext) {
    this.#kernels = kernels;
    this.#context = context;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get isEmpty(): boolean {
    return this.#images.length === 0;
  }

  get count(): number {
    return this.#images.length;
  }

  /** Writes images that lie one after another at an address, each to the list of the same number; empty ones are left out. */
  static write(
    kernels: Kernels,
    { memory }: SpillContext,
    address: number,
    places: readonly number[],
    lists: readonly SpilledImages[],
    consumer: string,
  ): void {
    const start = places[0] ?? 0;
    const end = places[places.length - 1] ?? 0;
    const piece = {
      piece: memory.spill([kernels.bytes(address + start, end - start)], consumer),
      images: lists.length,
    };
    lists.forEach((list, i) => {
      const from = (places[i] ?? 0) - start;
      list.#add({ piece, from, size: (places[i + 1] ?? 0) - start - from });
    });
  }

  /** The next batch, in the arena; undefined after the last. */
  take(arena: number): number | undefined {
    const image = this.#images.shift();
    if (image === undefined) return undefined;
    const { piece, from, size } = image;
    const address = this.#kernels.exports.arenaAllocate(arena, size) >>> 0;
    this.#context.memory.readSpilled(piece.piece, from, this.#kernels.bytes(address, size));
    this.#release(image);
    return this.#kernels.exports.imagePlace(address) >>> 0;
  }

  /** All batches; each is valid until the next one is asked for. */
  async *batches(): AsyncGenerator<number> {
    const { exports } = this.#kernels;
    const arena = exports.arenaCreate() >>> 0;
    try {
      for (let batch = this.take(arena); batch !== undefined; batch = this.take(arena)) {
        yield batch;
        exports.arenaReset(arena);
        await this.#context.yieldIfNeeded();
      }
    } finally {
      exports.arenaDestroy(arena);
      this.free();
    }
  }

  free(): void {
    for (const image of this.#images) this.#release(image);
    this.#images = [];
  }

  #add(image: SpilledImage): void {
    this.#images.push(image);
    this.#bytes += image.size;
  }

  #release({ piece, size }: SpilledImage): void {
    this.#bytes -= size;
    if (--piece.images === 0) this.#context.memory.freeSpilled(piece.piece);
  }
}

/** Writes rows of a batch by partition: `offsets` has the boundaries in `indices`, one partition a list. */
export function spillPartitions(
  kernels: Kernels,
  context: SpillContext,
  batch: number,
  indices: number,
  offsets: number,
  lists: readonly SpilledImages[],
  consumer: string,
): void {
  const counts = kernels.integers(offsets, lists.length + 1).slice();
  const taken = lists.flatMap((list, i) => ((counts[i + 1] ?? 0) > (counts[i] ?? 0) ? [{ list, i }] : []));
  if (taken.length === 0) return;
  kernels.withArena((arena) => {
    const allocate = (words: number): number => kernels.exports.arenaAllocate(arena, words * 4) >>> 0;
    // Without the partitions that have no rows the boundaries of the others are the same.
    const boundaries = allocate(taken.length + 1);
    const values = [...taken.map(({ i }) => counts[i] ?? 0), counts[lists.length] ?? 0];
    kernels.integers(boundaries, values.length).set(values);
    const places = allocate(taken.length + 1);
    const images = kernels.exports.imagesCreate(batch, indices, boundaries, taken.length, places) >>> 0;
    try {
      const at = [...kernels.integers(places, taken.length + 1)].map((place) => place >>> 0);
      SpilledImages.write(
        kernels,
        context,
        images,
        at,
        taken.map(({ list }) => list),
        consumer,
      );
    } finally {
      kernels.free(images);
    }
  });
}
