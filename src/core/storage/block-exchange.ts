// Kept blocks on their way between executors: one that needs a block that another keeps asks for it, and blocks that are to
// be kept more than once are given to others.

import type { BlockReplica, BlockRequest, BlockResponse, BlockUpdate } from "../../rpc/messages.ts";
import type { StoredBlock } from "../executor/executor-registry.ts";
import type { BlockManager } from "./block-manager.ts";
import { KeptBytes, keptInMemory } from "./kept-bytes.ts";
import type { StorageLevel } from "./storage-level.ts";

/** The ports to other executors. */
export interface Peers {
  readonly executorIds: readonly string[];
  /** False when there is no way to the executor. */
  post(executorId: string, message: BlockRequest | BlockReplica | BlockResponse, transfer: Transferable[]): boolean;
}

type Answer = ArrayBuffer | BlockUpdate | undefined;

interface Pending {
  readonly executorId: string;
  resolve(answer: Answer): void;
}

export class BlockExchange {
  readonly #executorId: string;
  readonly #blocks: BlockManager;
  readonly #peers: Peers;
  readonly #pending = new Map<number, Pending>();
  #nextRequestId = 0;

  constructor(executorId: string, blocks: BlockManager, peers: Peers) {
    this.#executorId = executorId;
    this.#blocks = blocks;
    this.#peers = peers;
  }

  /** A block of the first of these executors that has it; undefined when none does. */
  async fetch(blockId: string, executorIds: readonly string[]): Promise<Uint8Array<ArrayBuffer> | undefined> {
    for (const executorId of executorIds) {
      const bytes = await this.#ask(executorId, (requestId) => ({ type: "get-block", requestId, blockId }), []);
      if (bytes instanceof ArrayBuffer) return new Uint8Array(bytes);
    }
    return undefined;
  }

  /** Has other executors keep a block too, each from the same place on, so that copies spread; tells where they are. */
  async replicate(
    blockId: string,
    storageLevel: StorageLevel,
    toBytes: () => Uint8Array<ArrayBuffer>,
  ): Promise<BlockUpdate[]> {
    const updates: BlockUpdate[] = [];
    for (const executorId of this.#ring()) {
      if (updates.length >= storageLevel.replication - 1) break;
      const bytes = toBytes();
      const buffer =
        bytes.byteLength === bytes.buffer.byteLength
          ? bytes.buffer
          : bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
      const replica = (requestId: number): BlockReplica => ({
        type: "put-block",
        requestId,
        blockId,
        storageLevel,
        bytes: buffer,
      });
      const update = await this.#ask(executorId, replica, [buffer]);
      if (update !== undefined && !(update instanceof ArrayBuffer)) updates.push({ ...update, executorId });
    }
    return updates;
  }

  /** The executor is gone: nothing will come of it. */
  disconnect(executorId: string): void {
    for (const [requestId, pending] of this.#pending) {
      if (pending.executorId !== executorId) continue;
      this.#pending.delete(requestId);
      pending.resolve(undefined);
    }
  }

  receive(executorId: string, message: BlockRequest | BlockReplica | BlockResponse): void {
    switch (message.type) {
      case "get-block": {
        const bytes = this.#blocks.toBytes(message.blockId);
        const buffer = bytes?.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
        const answer: BlockResponse = { type: "block", requestId: message.requestId, bytes: buffer };
        this.#peers.post(executorId, answer, buffer === undefined ? [] : [buffer]);
        break;
      }
      case "put-block":
        void this.#keep(executorId, message);
        break;
      case "block":
        this.#answered(message.requestId, message.bytes);
        break;
      case "block-kept":
        this.#answered(message.requestId, message.update);
        break;
    }
  }

  async #keep(executorId: string, { requestId, blockId, storageLevel, bytes }: BlockReplica): Promise<void> {
    const update = await this.#blocks
      .putReplica(blockId, replicaOf(new Uint8Array(bytes)), storageLevel)
      .catch(() => undefined);
    this.#peers.post(executorId, { type: "block-kept", requestId, update }, []);
  }

  #ask(
    executorId: string,
    message: (requestId: number) => BlockRequest | BlockReplica,
    transfer: Transferable[],
  ): Promise<Answer> {
    const requestId = this.#nextRequestId++;
    return new Promise((resolve) => {
      this.#pending.set(requestId, { executorId, resolve });
      if (this.#peers.post(executorId, message(requestId), transfer)) return;
      this.#pending.delete(requestId);
      resolve(undefined);
    });
  }

  #answered(requestId: number, answer: Answer): void {
    this.#pending.get(requestId)?.resolve(answer);
    this.#pending.delete(requestId);
  }

  /** The other executors, beginning after this one. */
  #ring(): string[] {
    const ids = [...this.#peers.executorIds].sort((a, b) => Number(a) - Number(b));
    const next = ids.findIndex((id) => Number(id) > Number(this.#executorId));
    return next < 0 ? ids : [...ids.slice(next), ...ids.slice(0, next)];
  }
}

/** The bytes of a block that is another's, kept as they came. */
export function replicaOf(bytes: Uint8Array<ArrayBuffer>): StoredBlock {
  const value = keptInMemory(bytes);
  return {
    value,
    memorySize: bytes.byteLength,
    toBytes: () => value.read(),
    toDisk: (spills) => {
      const piece = spills.write([value.read()], "A replicated block");
      const read = (): Uint8Array<ArrayBuffer> => {
        const copy = new Uint8Array(piece.size);
        spills.read(piece, 0, copy);
        return copy;
      };
      const onDisk = new KeptBytes(read);
      return { value: onDisk, memorySize: 0, diskSize: piece.size, toBytes: read, drop: () => spills.free(piece) };
    },
  };
}
