// The data plane of an executor: one port to every other executor, over which it asks for shuffle blocks and gives its
// own. A buffer travels with each request, is filled by the owner of the blocks, and comes back.

import type { DataPlaneMessage, FetchBlock, FetchRequest } from "../../rpc/messages.ts";
import type { BlockExchange } from "../storage/block-exchange.ts";
import type { ShuffleBlockStore } from "./shuffle-block-store.ts";

/** Why a fetch failed: the block of the request, or all of them when the executor is gone. */
export class BlockFetchError extends Error {
  override readonly name = "BlockFetchError";
  readonly blockIndex: number;

  constructor(blockIndex: number, message: string) {
    super(message);
    this.blockIndex = blockIndex;
  }
}

export interface FetchedBlocks {
  readonly buffer: ArrayBuffer;
  /** Of the blocks' reduce partitions, one after the other; undefined when they have none. */
  readonly checksums: Int32Array | undefined;
}

interface PendingFetch {
  readonly executorId: string;
  resolve(answer: FetchedBlocks): void;
  reject(error: BlockFetchError): void;
}

export class BlockTransferService {
  readonly #store: ShuffleBlockStore;
  readonly #ports = new Map<string, MessagePort>();
  readonly #pending = new Map<number, PendingFetch>();
  #nextRequestId = 0;
  #exchange: BlockExchange | undefined;

  constructor(store: ShuffleBlockStore) {
    this.#store = store;
  }

  /** Whom messages about kept blocks are for. */
  setExchange(exchange: BlockExchange): void {
    this.#exchange = exchange;
  }

  get executorIds(): readonly string[] {
    return [...this.#ports.keys()];
  }

  /** Sends a message to another executor; false when there is no way to it. */
  post(executorId: string, message: DataPlaneMessage, transfer: Transferable[]): boolean {
    const port = this.#ports.get(executorId);
    port?.postMessage(message, transfer);
    return port !== undefined;
  }

  connect(executorId: string, port: MessagePort): void {
    this.disconnect(executorId, `Executor ${executorId} has a new connection.`);
    this.#ports.set(executorId, port);
    port.onmessage = (event: MessageEvent<DataPlaneMessage>) => this.#receive(executorId, port, event.data);
    port.onmessageerror = () => this.disconnect(executorId, `A message of executor ${executorId} could not be read.`);
  }

  disconnect(executorId: string, reason = `Executor ${executorId} is lost.`): void {
    this.#ports.get(executorId)?.close();
    this.#ports.delete(executorId);
    this.#exchange?.disconnect(executorId);
    for (const [requestId, fetch] of this.#pending) {
      if (fetch.executorId !== executorId) continue;
      this.#pending.delete(requestId);
      fetch.reject(new BlockFetchError(0, reason));
    }
  }

  /** Fills `buffer` with the blocks, one after the other; resolves with the buffer, or rejects with BlockFetchError. */
  fetch(
    executorId: string,
    shuffleId: number,
    blocks: readonly FetchBlock[],
    buffer: ArrayBuffer,
  ): Promise<FetchedBlocks> {
    const port = this.#ports.get(executorId);
    if (port === undefined) {
      return Promise.reject(new BlockFetchError(0, `There is no connection to executor ${executorId}.`));
    }
    const requestId = this.#nextRequestId++;
    const request: FetchRequest = { type: "fetch", requestId, shuffleId, blocks, buffer };
    return new Promise((resolve, reject) => {
      this.#pending.set(requestId, { executorId, resolve, reject });
      port.postMessage(request, [buffer]);
    });
  }

  close(): void {
    for (const executorId of [...this.#ports.keys()]) this.disconnect(executorId, "The executor has stopped.");
  }

  #receive(executorId: string, port: MessagePort, message: DataPlaneMessage): void {
    switch (message.type) {
      case "fetch":
        this.#serve(port, message);
        break;
      case "fetched":
        this.#take(message.requestId)?.resolve(message);
        break;
      case "fetch-failed":
        this.#take(message.requestId)?.reject(new BlockFetchError(message.blockIndex, message.message));
        break;
      default:
        this.#exchange?.receive(executorId, message);
    }
  }

  #take(requestId: number): PendingFetch | undefined {
    const fetch = this.#pending.get(requestId);
    this.#pending.delete(requestId);
    return fetch;
  }

  #serve(port: MessagePort, { requestId, shuffleId, blocks, buffer }: FetchRequest): void {
    const target = new Uint8Array(buffer);
    const checksums: number[] = [];
    let offset = 0;
    for (const [blockIndex, block] of blocks.entries()) {
      const size = this.#store.copy(shuffleId, block, target.subarray(offset, offset + block.size));
      if (size !== block.size) {
        const found = size === undefined ? "is not here" : `has ${size} bytes, not ${block.size}`;
        const message = `shuffle_${shuffleId}_${block.mapId}_${block.startReduce} ${found}.`;
        respond(port, { type: "fetch-failed", requestId, blockIndex, message, buffer }, buffer);
        return;
      }
      offset += size;
      checksums.push(...(this.#store.checksums(shuffleId, block) ?? []));
    }
    const known = checksums.length > 0 ? Int32Array.from(checksums) : undefined;
    respond(port, { type: "fetched", requestId, buffer, checksums: known }, buffer);
  }
}

function respond(port: MessagePort, message: DataPlaneMessage, buffer: ArrayBuffer): void {
  port.postMessage(message, [buffer]);
}
