// The driver's side of broadcast variables: their values as blocks, and which executors have which of them already, so that
// executors fetch from each other. Loaded when the first executor asks.

import type { ClassRegistry } from "./serializer/class-registry.ts";
import { encodeColumn } from "./serializer/column-codec.ts";
import { checksumOf } from "./storage/checksum.ts";

export type BroadcastRequest =
  | { readonly type: "describe"; readonly id: number }
  | { readonly type: "block"; readonly id: number; readonly index: number }
  /** The executor holds the block from now on. */
  | { readonly type: "held"; readonly id: number; readonly index: number; readonly executorId: string };

export interface BroadcastDescription {
  readonly blocks: readonly { readonly checksum: number; readonly holders: readonly string[] }[];
}

interface Block {
  readonly bytes: Uint8Array;
  readonly checksum: number;
  readonly holders: Set<string>;
}

export class BroadcastManager {
  readonly #values: ReadonlyMap<number, unknown>;
  readonly #classes: ClassRegistry;
  readonly #blockSize: number;
  readonly #blocks = new Map<number, readonly Block[]>();

  /** @param values of the variables that have not been destroyed */
  constructor(values: ReadonlyMap<number, unknown>, classes: ClassRegistry, blockSize: number) {
    this.#values = values;
    this.#classes = classes;
    this.#blockSize = blockSize;
  }

  answer(request: BroadcastRequest): BroadcastDescription | Uint8Array | undefined {
    const blocks = this.#blocksOf(request.id);
    switch (request.type) {
      case "describe":
        return { blocks: blocks.map(({ checksum, holders }) => ({ checksum, holders: [...holders] })) };
      case "block":
        return blocks[request.index]?.bytes;
      case "held":
        blocks[request.index]?.holders.add(request.executorId);
        return undefined;
    }
  }

  /** The executors give up what they hold of a variable. */
  forget(id: number): void {
    this.#blocks.delete(id);
  }

  #blocksOf(id: number): readonly Block[] {
    const known = this.#blocks.get(id);
    if (known !== undefined) return known;
    if (!this.#values.has(id)) throw new Error(`Failed to get broadcast_${id}: it was destroyed.`);
    const bytes = encodeColumn([this.#values.get(id)], this.#classes);
    const blocks: Block[] = [];
    for (let from = 0; from < bytes.length; from += this.#blockSize) {
      const part = bytes.slice(from, from + this.#blockSize);
      blocks.push({ bytes: part, checksum: checksumOf(part), holders: new Set() });
    }
    this.#blocks.set(id, blocks);
    return blocks;
  }
}
