// Reads reduce partitions: local map outputs where they lie, others fetched from the executors that hold them, a few
// requests ahead. A block that is not what was written is asked for once more before it counts as lost. Blocks come in the order of the map partitions, so that a task computed again sees its input in the
// same order, wherever that lies by then.

import type { FetchBlock, MapStatus, ShuffleLocations, ShuffleReadMetrics } from "../../rpc/messages.ts";
import { checksumOf } from "../storage/checksum.ts";
import { BlockFetchError, type BlockTransferService, type FetchedBlocks } from "./block-transfer-service.ts";
import type { BufferPool } from "./buffer-pool.ts";
import { FetchFailedError } from "./fetch-failed-error.ts";
import type { ShuffleBlockStore } from "./shuffle-block-store.ts";

export interface ShuffleReadRange {
  readonly startReduce: number;
  readonly endReduce: number;
  readonly startMap: number;
  readonly endMap: number;
}

export interface ShuffleReadServices {
  readonly executorId: string;
  readonly store: ShuffleBlockStore;
  readonly transfer: BlockTransferService;
  readonly pool: BufferPool;
  readonly now: () => number;
  /** Bytes that may be under way or unread at a time (`spark.reducer.maxSizeInFlight`). */
  readonly maxBytesInFlight: number;
}

interface Block extends FetchBlock {
  readonly mapIndex: number;
  readonly executorId: string;
  /** Bytes by reduce partition of the whole map output. */
  readonly sizes: ArrayLike<number>;
}

interface FetchBatch {
  readonly executorId: string;
  readonly blocks: Block[];
  size: number;
  response: Promise<ArrayBuffer> | undefined;
}

/** Up to this many requests share the bytes in flight, so that several executors answer at once (Spark's number). */
const PARALLEL_REQUESTS = 5;

/** How often a block is read until its checksum is right. */
const ATTEMPTS = 2;

export async function* readShuffle(
  locations: ShuffleLocations,
  range: ShuffleReadRange,
  services: ShuffleReadServices,
  metrics: ShuffleReadMetrics,
  killed: Promise<never>,
): AsyncGenerator<Uint8Array> {
  const blocks = blocksOf(locations, range, metrics);
  const fetcher = new BlockFetcher(locations.shuffleId, blocks, services, metrics);
  const stopReading = services.store.startReading(locations.shuffleId);
  try {
    for (const block of blocks) {
      if (block.executorId !== services.executorId) {
        yield await fetcher.next(block, killed);
        continue;
      }
      const bytes = readLocal(locations.shuffleId, block, services.store);
      metrics.localBlocksFetched += block.endReduce - block.startReduce;
      metrics.localBytesRead += bytes.length;
      yield bytes;
    }
  } finally {
    stopReading();
    fetcher.close();
  }
}

function blocksOf(
  { shuffleId, statuses }: ShuffleLocations,
  { startReduce, endReduce, startMap, endMap }: ShuffleReadRange,
  metrics: ShuffleReadMetrics,
): Block[] {
  const blocks: Block[] = [];
  for (let mapIndex = startMap; mapIndex < Math.min(endMap, statuses.length); mapIndex++) {
    const status = statuses[mapIndex];
    if (status === undefined) {
      const message = `The output of map partition ${mapIndex} is missing.`;
      throw new FetchFailedError({
        shuffleId,
        mapId: -1,
        mapIndex,
        reduceId: startReduce,
        executorId: undefined,
        message,
      });
    }
    const size = sum(status.sizes, startReduce, endReduce);
    metrics.recordsRead += sum(status.records ?? [], startReduce, endReduce);
    if (size > 0) blocks.push(block(status, mapIndex, startReduce, endReduce, size));
  }
  return blocks;
}

function block(status: MapStatus, mapIndex: number, startReduce: number, endReduce: number, size: number): Block {
  const { executorId, mapId, sizes } = status;
  return { mapIndex, executorId, mapId, startReduce, endReduce, size, sizes };
}

function readLocal(shuffleId: number, block: Block, store: ShuffleBlockStore): Uint8Array {
  const checksums = store.checksums(shuffleId, block);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const bytes = store.get(shuffleId, block);
    if (bytes === undefined) throw failed(shuffleId, block, "The block is not in this executor.");
    if (isIntact(bytes, block, checksums)) return bytes;
  }
  throw corrupted(shuffleId, block);
}

/** Whether the bytes of a block are what was written; `from` is where its checksums begin. */
function isIntact(
  bytes: Uint8Array,
  { startReduce, endReduce, sizes }: Block,
  checksums: Int32Array | undefined,
  from = 0,
): boolean {
  if (checksums === undefined) return true;
  let at = 0;
  for (let reduce = startReduce; reduce < endReduce; reduce++) {
    const end = at + (sizes[reduce] ?? 0);
    if (checksumOf(bytes.subarray(at, end)) !== checksums[from + reduce - startReduce]) return false;
    at = end;
  }
  return true;
}

function sum(values: ArrayLike<number>, from: number, to: number): number {
  let total = 0;
  for (let i = from; i < to; i++) total += values[i] ?? 0;
  return total;
}

function failed(shuffleId: number, block: Block, message: string, isCorrupted = false): FetchFailedError {
  const { mapId, mapIndex, startReduce: reduceId, executorId } = block;
  return new FetchFailedError({ shuffleId, mapId, mapIndex, reduceId, executorId, message, isCorrupted });
}

function corrupted(shuffleId: number, block: Block): FetchFailedError {
  return failed(shuffleId, block, "Its checksum is not the one that it was written with.", true);
}

/** Fetches the remote ones of a list of blocks in batches, a bounded number of bytes ahead of who reads them. */
class BlockFetcher {
  readonly #shuffleId: number;
  readonly #services: ShuffleReadServices;
  readonly #metrics: ShuffleReadMetrics;
  readonly #batches: FetchBatch[] = [];
  readonly #batchOf = new Map<Block, FetchBatch>();
  #issued = 0;
  #bytesInFlight = 0;
  #closed = false;

  constructor(shuffleId: number, blocks: readonly Block[], services: ShuffleReadServices, metrics: ShuffleReadMetrics) {
    this.#shuffleId = shuffleId;
    this.#services = services;
    this.#metrics = metrics;
    const targetSize = Math.max(1, services.maxBytesInFlight / PARALLEL_REQUESTS);
    const open = new Map<string, FetchBatch>();
    for (const one of blocks) {
      if (one.executorId === services.executorId) continue;
      let batch = open.get(one.executorId);
      if (batch === undefined || batch.size + one.size > targetSize) {
        batch = { executorId: one.executorId, blocks: [], size: 0, response: undefined };
        open.set(one.executorId, batch);
        this.#batches.push(batch);
      }
      batch.blocks.push(one);
      batch.size += one.size;
      this.#batchOf.set(one, batch);
    }
    this.#issueAhead();
  }

  /** The bytes of a block; blocks are asked for in order. They are valid until the next block is asked for. */
  async next(one: Block, killed: Promise<never>): Promise<Uint8Array> {
    const batch = this.#batchOf.get(one);
    if (batch === undefined) throw new Error(`Block of map partition ${one.mapIndex} is in no batch.`);
    this.#releaseUntil(batch);
    while (batch.response === undefined) this.#issueNext();
    const start = this.#services.now();
    const buffer = await Promise.race([batch.response, killed]);
    this.#metrics.fetchWaitTime += Math.round(this.#services.now() - start);
    this.#metrics.remoteBlocksFetched += one.endReduce - one.startReduce;
    this.#metrics.remoteBytesRead += one.size;
    let offset = 0;
    for (const other of batch.blocks) {
      if (other === one) break;
      offset += other.size;
    }
    this.#batchOf.delete(one);
    return new Uint8Array(buffer, offset, one.size);
  }

  close(): void {
    this.#closed = true;
    for (const batch of [...this.#batches]) this.#release(batch);
  }

  /** Gives back the buffers of batches that have been read to their end. */
  #releaseUntil(current: FetchBatch): void {
    for (const batch of this.#batches.slice(0, this.#issued)) {
      const last = batch.blocks[batch.blocks.length - 1];
      if (batch !== current && last !== undefined && !this.#batchOf.has(last)) this.#release(batch);
    }
    this.#issueAhead();
  }

  #release(batch: FetchBatch): void {
    const { response } = batch;
    if (response === undefined || !this.#batches.includes(batch)) return;
    this.#batches.splice(this.#batches.indexOf(batch), 1);
    this.#issued--;
    this.#bytesInFlight -= batch.size;
    response.then(
      (buffer) => this.#services.pool.release(buffer),
      () => {},
    );
  }

  #issueAhead(): void {
    while (!this.#closed && this.#issued < this.#batches.length) {
      const size = this.#batches[this.#issued]?.size ?? 0;
      if (this.#bytesInFlight > 0 && this.#bytesInFlight + size > this.#services.maxBytesInFlight) return;
      this.#issueNext();
    }
  }

  #issueNext(): void {
    const batch = this.#batches[this.#issued++];
    if (batch === undefined) throw new Error("All batches have been asked for already.");
    this.#bytesInFlight += batch.size;
    const { transfer, pool, now } = this.#services;
    const start = now();
    const { executorId, blocks, size } = batch;
    const answer = transfer.fetch(executorId, this.#shuffleId, blocks.map(requested), pool.acquire(size));
    batch.response = answer.then(
      async (fetched) => {
        this.#metrics.remoteReqsDuration += Math.round(now() - start);
        await this.#check(blocks, fetched);
        return fetched.buffer;
      },
      (error: unknown) => {
        const index = error instanceof BlockFetchError ? error.blockIndex : 0;
        const message = error instanceof Error ? error.message : String(error);
        throw failed(this.#shuffleId, batch.blocks[index] as Block, message);
      },
    );
    // Whoever waits for it sees the failure; until then it is not unhandled.
    batch.response.catch(() => {});
  }

  /** Asks once more for blocks that are not what was written, and puts them in their places. */
  async #check(blocks: readonly Block[], { buffer, checksums }: FetchedBlocks): Promise<void> {
    let [offset, from] = [0, 0];
    for (const one of blocks) {
      const bytes = new Uint8Array(buffer, offset, one.size);
      if (!isIntact(bytes, one, checksums, from)) bytes.set(await this.#again(one));
      offset += one.size;
      from += one.endReduce - one.startReduce;
    }
  }

  async #again(one: Block): Promise<Uint8Array> {
    const { transfer, pool } = this.#services;
    const answer = transfer.fetch(one.executorId, this.#shuffleId, [requested(one)], pool.acquire(one.size));
    const { buffer, checksums } = await answer.catch(() => {
      throw corrupted(this.#shuffleId, one);
    });
    const bytes = new Uint8Array(buffer, 0, one.size);
    if (!isIntact(bytes, one, checksums)) throw corrupted(this.#shuffleId, one);
    return bytes;
  }
}

/** What the executor that has the block must know of it. */
function requested({ mapId, startReduce, endReduce, size }: Block): FetchBlock {
  return { mapId, startReduce, endReduce, size };
}
