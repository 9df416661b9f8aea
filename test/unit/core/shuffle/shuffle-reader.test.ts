// Reading shuffles over real message channels, without workers: order, batches, reuse of buffers, failures.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newTaskMetrics } from "../../../../src/core/executor/task-metrics.ts";
import { MemoryManager } from "../../../../src/core/memory/memory-manager.ts";
import { SpillStore } from "../../../../src/core/memory/spill-store.ts";
import { BlockTransferService } from "../../../../src/core/shuffle/block-transfer-service.ts";
import { BufferPool } from "../../../../src/core/shuffle/buffer-pool.ts";
import { FetchFailedError } from "../../../../src/core/shuffle/fetch-failed-error.ts";
import { ShuffleBlockStore } from "../../../../src/core/shuffle/shuffle-block-store.ts";
import { readShuffle, type ShuffleReadServices } from "../../../../src/core/shuffle/shuffle-reader.ts";
import { checksumOf, checksumsOfParts } from "../../../../src/core/storage/checksum.ts";
import type { MapStatus } from "../../../../src/rpc/messages.ts";
import { MemoryFile } from "../memory/memory-file.ts";

function noSpills(): SpillStore {
  return new SpillStore(async () => new MemoryFile());
}

function newStore(pool: BufferPool, memory = new MemoryManager(1 << 20, 0)): ShuffleBlockStore {
  return new ShuffleBlockStore(pool, memory, noSpills());
}

class Node {
  readonly executorId: string;
  readonly pool = new BufferPool(1 << 20);
  readonly store = newStore(this.pool);
  readonly transfer = new BlockTransferService(this.store);

  constructor(executorId: string) {
    this.executorId = executorId;
  }

  services(maxBytesInFlight = 1 << 20): ShuffleReadServices {
    return { ...this, store: this.store, now: () => performance.now(), maxBytesInFlight };
  }
}

const NEVER = new Promise<never>(() => {});

let nodes: Node[];
let statuses: (MapStatus | undefined)[];

/** Map output m: reduce partition r holds r + 1 bytes of value m. */
function write(node: Node, mapIndex: number, numReduces: number): void {
  const sizes = Array.from({ length: numReduces }, (_, r) => r + 1);
  const offsets = [0];
  for (const size of sizes) offsets.push((offsets[offsets.length - 1] ?? 0) + size);
  const data = new Uint8Array(offsets[numReduces] ?? 0).fill(mapIndex);
  node.store.put(3, 100 + mapIndex, data, offsets);
  statuses[mapIndex] = { executorId: node.executorId, mapId: 100 + mapIndex, sizes: Uint32Array.from(sizes) };
}

beforeEach(() => {
  nodes = ["a", "b", "c"].map((executorId) => new Node(executorId));
  statuses = [];
  for (const [i, node] of nodes.entries()) {
    for (const other of nodes.slice(i + 1)) {
      const { port1, port2 } = new MessageChannel();
      node.transfer.connect(other.executorId, port1);
      other.transfer.connect(node.executorId, port2);
    }
  }
  for (let mapIndex = 0; mapIndex < 12; mapIndex++) write(nodeAt(mapIndex % 3), mapIndex, 4);
});

afterEach(() => {
  for (const node of nodes) node.transfer.close();
});

function nodeAt(index: number): Node {
  const node = nodes[index];
  if (node === undefined) throw new Error(`no node ${index}`);
  return node;
}

async function read(
  services: ShuffleReadServices,
  range: { startReduce?: number; endReduce?: number; startMap?: number; endMap?: number } = {},
  killed: Promise<never> = NEVER,
) {
  const { shuffleRead } = newTaskMetrics();
  const whole = { startReduce: 0, endReduce: 4, startMap: 0, endMap: 12, ...range };
  const seen: string[] = [];
  for await (const bytes of readShuffle({ shuffleId: 3, statuses }, whole, services, shuffleRead, killed)) {
    expect(new Set(bytes).size).toBe(1);
    seen.push(`${bytes[0]}:${bytes.length}`);
  }
  return { seen, metrics: shuffleRead };
}

describe.each([1 << 20, 40, 1])("with %i bytes in flight", (maxBytesInFlight) => {
  test("blocks come in the order of the maps, wherever they are", async () => {
    const { seen, metrics } = await read(nodeAt(0).services(maxBytesInFlight));
    expect(seen).toEqual(Array.from({ length: 12 }, (_, mapIndex) => `${mapIndex}:10`));
    expect(metrics).toMatchObject({
      localBlocksFetched: 16,
      remoteBlocksFetched: 32,
      localBytesRead: 40,
      remoteBytesRead: 80,
    });
  });

  test("ranges of reduce partitions and maps", async () => {
    const range = { startReduce: 1, endReduce: 3, startMap: 4, endMap: 7 };
    const { seen } = await read(nodeAt(1).services(maxBytesInFlight), range);
    expect(seen).toEqual(["4:5", "5:5", "6:5"]);
  });
});

test("empty blocks are not asked for", async () => {
  const empty = { executorId: "nowhere", mapId: 1, sizes: new Uint32Array(4) };
  statuses = [empty, statuses[1], empty];
  const { seen } = await read(nodeAt(0).services(), { endMap: 3 });
  expect(seen).toEqual(["1:10"]);
});

test("buffers are used again", async () => {
  const node = nodeAt(0);
  await read(node.services());
  // The last buffers come back a moment after the reader has ended.
  await new Promise((resolve) => setTimeout(resolve, 0));
  const free = node.pool.freeBytes;
  expect(free).toBeGreaterThan(0);
  for (let i = 0; i < 20; i++) await read(node.services());
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(node.pool.freeBytes).toBe(free);
});

test("a reader that stops early gives its buffers back", async () => {
  const node = nodeAt(0);
  const { shuffleRead } = newTaskMetrics();
  const range = { startReduce: 0, endReduce: 4, startMap: 0, endMap: 12 };
  for await (const _ of readShuffle({ shuffleId: 3, statuses }, range, node.services(), shuffleRead, NEVER)) break;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(node.pool.freeBytes).toBe(8192);
});

describe("failures name the block", () => {
  async function failure(promise: Promise<unknown>) {
    const error = await promise.catch((reason: unknown) => reason);
    if (!(error instanceof FetchFailedError)) throw new Error(`no fetch failure but ${error}`);
    return error.failure;
  }

  test("an output that is missing", async () => {
    statuses[5] = undefined;
    expect(await failure(read(nodeAt(0).services()))).toMatchObject({ mapIndex: 5, executorId: undefined });
  });

  test("a block that its executor does not have", async () => {
    nodeAt(1).store.removeShuffle(3);
    const failed = await failure(read(nodeAt(0).services()));
    expect(failed).toMatchObject({ shuffleId: 3, mapId: 101, mapIndex: 1, reduceId: 0, executorId: "b" });
    expect(failed.message).toContain("is not here");
  });

  test("a block of another size than was promised", async () => {
    statuses[2] = { executorId: "c", mapId: 102, sizes: Uint32Array.from([1, 2, 3, 5]) };
    expect((await failure(read(nodeAt(0).services()))).message).toContain("has 10 bytes, not 11");
  });

  test("a local block that is gone", async () => {
    nodeAt(0).store.removeShuffle(3);
    expect(await failure(read(nodeAt(0).services()))).toMatchObject({ mapIndex: 0, executorId: "a" });
  });

  test("an executor that is lost while it is asked", async () => {
    const reading = failure(read(nodeAt(0).services()));
    nodeAt(0).transfer.disconnect("c");
    expect(await reading).toMatchObject({ mapIndex: 2, executorId: "c" });
  });

  test("an executor that was never connected", async () => {
    statuses[3] = { executorId: "z", mapId: 1, sizes: Uint32Array.from([1, 0, 0, 0]) };
    expect((await failure(read(nodeAt(0).services()))).message).toContain("no connection to executor z");
  });
});

describe("checksums", () => {
  /** Changes a byte of a map output where it lies. */
  function corrupt(node: Node, mapIndex: number): void {
    const bytes = node.store.get(3, { mapId: 100 + mapIndex, startReduce: 2, endReduce: 3, size: 3 });
    if (bytes !== undefined) bytes[1] = (bytes[1] ?? 0) ^ 4;
  }

  test.each([1, 3])("a corrupted block fails the fetch, wherever it is", async (mapIndex) => {
    corrupt(nodeAt(mapIndex % 3), mapIndex);
    const failure = await read(nodeAt(0).services(), { startReduce: 1 }).catch((error) => error.failure);
    expect(failure).toMatchObject({ mapId: 100 + mapIndex, mapIndex, reduceId: 1, isCorrupted: true });
    expect((await read(nodeAt(0).services(), { endReduce: 2 })).seen).toHaveLength(12);
  });

  test("a block that was corrupted on its way is asked for again", async () => {
    const { store } = nodeAt(2);
    const { copy } = ShuffleBlockStore.prototype;
    let asked = 0;
    store.copy = (shuffleId, block, target) => {
      const size = copy.call(store, shuffleId, block, target);
      if (asked++ === 1) target[0] = 99;
      return size;
    };
    const { seen } = await read(nodeAt(0).services());
    expect(seen).toEqual(Array.from({ length: 12 }, (_, mapIndex) => `${mapIndex}:10`));
    expect(asked).toBe(5);
  });

  test("there are none where a configuration asks for none", async () => {
    const store = new ShuffleBlockStore(nodeAt(0).pool, new MemoryManager(1 << 20, 0), noSpills(), false);
    store.put(1, 1, Uint8Array.of(1, 2), [0, 2]);
    expect(store.checksums(1, { mapId: 1, startReduce: 0, endReduce: 1, size: 2 })).toBeUndefined();
  });

  test("what was spilled in parts has those of the whole", () => {
    const { store } = nodeAt(0);
    const [first, second, third] = [Uint8Array.of(1, 2, 3, 4), Uint8Array.of(5, 6, 7, 8), Uint8Array.of(9, 10)];
    const before = checksumsOfParts([[first], [first, second]]);
    const offsets = [0, 4, 12];
    const spilled = [{ piece: { at: 0, size: 12, checksum: undefined }, offsets, checksums: before }];
    store.put(4, 1, third, [0, 0, 2], spilled);
    const whole = [checksumOf(first), checksumOf(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10))];
    expect(store.checksums(4, { mapId: 1, startReduce: 0, endReduce: 2, size: 14 })).toEqual(Int32Array.from(whole));
  });
});

test("a killed reader stops waiting", async () => {
  const services = nodeAt(0).services();
  const { port1 } = new MessageChannel();
  nodeAt(0).transfer.connect("b", port1);
  await expect(read(services, {}, Promise.reject(new Error("killed")))).rejects.toThrow("killed");
});

describe("the block store", () => {
  test("what is in memory is not copied", () => {
    const { store } = nodeAt(0);
    const data = Uint8Array.of(1, 2, 3, 4, 5, 6);
    store.put(9, 1, data, [0, 3, 5, 6]);
    const get = (startReduce: number, endReduce: number) => store.get(9, { mapId: 1, startReduce, endReduce, size: 0 });
    expect(get(1, 2)?.buffer).toBe(data.buffer);
    expect(get(0, 2)).toEqual(Uint8Array.of(1, 2, 3, 4, 5));
    expect(get(0, 3)).toEqual(Uint8Array.of(1, 2, 3, 4, 5, 6));
    expect(get(1, 1)).toEqual(new Uint8Array(0));
    expect(get(2, 9)).toBeUndefined();
  });

  test("buffers of a removed shuffle are used again, but not under a reader", () => {
    const pool = new BufferPool(1 << 20);
    const store = newStore(pool);
    store.put(1, 1, new Uint8Array(pool.acquire(10), 0, 10), [0, 10]);
    expect(store.bytesUsed).toBe(10);
    store.removeShuffle(1);
    expect(store.bytesUsed).toBe(0);
    expect(pool.freeBytes).toBe(4096);
    store.put(2, 1, new Uint8Array(pool.acquire(10), 0, 10), [0, 10]);
    const stop = store.startReading(2);
    store.removeShuffle(2);
    stop();
    expect(pool.freeBytes).toBe(0);
  });
});

describe("spilled blocks", () => {
  test("execution has the oldest blocks moved to disk, where they are read in the order they were written", async () => {
    const memory = new MemoryManager(100, 0);
    const spills = new SpillStore(async () => new MemoryFile());
    const store = new ShuffleBlockStore(new BufferPool(1 << 20), memory, spills);
    await spills.open();
    const early = spills.write([Uint8Array.of(1, 2, 3, 4)], "test");
    const spilled = [{ piece: early, offsets: [0, 1, 4], checksums: new Int32Array(2) }];
    store.put(
      5,
      1,
      Uint8Array.from({ length: 40 }, (_, i) => i),
      [0, 10, 40],
      spilled,
    );
    store.put(5, 2, new Uint8Array(40).fill(7), [0, 40, 40]);
    expect(memory.executionUsed).toBe(80);
    expect(await memory.acquireExecution(30)).toBe(true);
    expect(store.bytesUsed).toBe(40);
    const block = { mapId: 1, startReduce: 0, endReduce: 1, size: 11 };
    expect(store.get(5, block)).toEqual(Uint8Array.of(1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
    const target = new Uint8Array(33);
    expect(store.copy(5, { ...block, startReduce: 1, endReduce: 2 }, target)).toBe(33);
    expect(target.slice(0, 4)).toEqual(Uint8Array.of(2, 3, 4, 10));
    expect(store.copy(5, { ...block, endReduce: 2 }, target)).toBe(44);
    const both = [1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 10];
    expect([...(store.get(5, { ...block, endReduce: 2 }) ?? [])].slice(0, 15)).toEqual(both);
    store.removeShuffle(5);
    expect(spills.bytesUsed).toBe(0);
    expect(memory.executionUsed).toBe(30);
  });
});

test("the pool keeps powers of two within its bound", () => {
  const pool = new BufferPool(10_000);
  expect(pool.acquire(0).byteLength).toBe(4096);
  expect(pool.acquire(5000).byteLength).toBe(8192);
  const buffer = pool.acquire(4000);
  pool.release(buffer);
  expect(pool.acquire(100)).toBe(buffer);
  pool.release(new ArrayBuffer(5000));
  pool.release(new ArrayBuffer(16_384));
  pool.release(new ArrayBuffer(0));
  expect(pool.freeBytes).toBe(0);
});
