// The task output "rdd-shuffle-write": pairs by the reduce partition of their key, where values of a key may be put together
// before they are written.

import type { MapStatus } from "../../../rpc/messages.ts";
import { anyHash, hashCode, pairHash, rehash } from "../../rdd/hashing.ts";
import type { ShuffleWritePayload } from "../../rdd/rdd-payloads.ts";
import type { ClassRegistry } from "../../serializer/class-registry.ts";
import type { SpilledMapOutput } from "../../shuffle/shuffle-block-store.ts";
import { checksumsOfParts } from "../../storage/checksum.ts";
import { CLASSES } from "../executor-classes.ts";
import type { TaskContext } from "../task-context.ts";
import { AppendOnlyMap } from "./append-only-map.ts";
import { GrowingSize } from "./growing-size.ts";
import { orderOfInts } from "./order-by-number.ts";
import { pairOf } from "./pair-of.ts";
import { drain, type RecordSource } from "./record-source.ts";
import type { MapOutput } from "./sampled-map-output.ts";
import { frameOf } from "./shuffle-blocks.ts";
import { BYTES_OF_OBJECTS, estimateEntries } from "./spilled-pairs.ts";
import { loadAggregator, type TaskAggregator } from "./task-aggregator.ts";
import { loadPartitioner, type PartitionOf } from "./task-partitioner.ts";

/** Pairs that are held as objects, over all reduce partitions, before they become bytes: at most. */
const HELD_PAIRS = 64 * 1024;

/** So many are held until it is known how many bytes they take. */
const FIRST_HELD_PAIRS = 8 * 1024;
const FEWEST_HELD_PAIRS = 1024;

/** Part of an executor's memory that held pairs may take. */
const HELD_FRACTION = 1 / 16;

/** Bytes that are kept become one buffer in the end, of up to twice as many. */
const BYTES_PER_BYTE = 3;

/** Combined pairs that are held before what there is is written; what comes later is combined anew. */
const HELD_COMBINED = 1024 * 1024;

export async function writePairs(
  source: RecordSource,
  payload: ShuffleWritePayload,
  context: TaskContext,
): Promise<MapStatus> {
  const { numPartitions } = payload.partitioner;
  const partitionOf = await loadPartitioner(payload.partitioner, context);
  const writer = new MapOutputWriter(numPartitions, context);
  const { trace } = context;
  const output =
    trace === undefined ? writer : (await import("./sampled-map-output.ts")).sampledMapOutput(writer, trace);
  if (payload.aggregator === undefined) await writeAll(source, partitionOf, output, context);
  else await writeCombined(source, partitionOf, await loadAggregator(payload.aggregator, context), output, context);
  return await output.finish(payload.shuffleId);
}

async function writeAll(
  source: RecordSource,
  partitionOf: PartitionOf,
  output: MapOutput,
  context: TaskContext,
): Promise<void> {
  await drain(source, context, (records) => {
    for (let i = 0; i < records.length; i++) {
      const pair = pairOf(records[i]);
      output.add(partitionOf(pair[0]), pair[0], pair[1]);
    }
    return output.flushIfFull();
  });
}

/** The combined pairs come in the order of the hashes of their keys. */
async function writeCombined(
  source: RecordSource,
  partitionOf: PartitionOf,
  { create, merge }: TaskAggregator,
  output: MapOutput,
  context: TaskContext,
): Promise<void> {
  let map = new AppendOnlyMap(hashCode);
  const consumer = context.memory.newConsumer("Values by key before a shuffle");
  const size = new GrowingSize(() => estimateEntries(map, context));
  const flush = async () => {
    const { keys, values } = map.entriesOfInts() ?? orderedByHash(map, partitionOf);
    map = new AppendOnlyMap(hashCode);
    for (let i = 0; i < keys.length; i++) {
      output.add(partitionOf(keys[i]), keys[i], values[i]);
      const flushed = output.flushIfFull();
      if (flushed !== undefined) await flushed;
    }
    size.clear();
    consumer.releaseAll();
  };
  await drain(source, context, (records) => {
    map.mergePairs(records, create, merge);
    size.add(records.length);
    if (map.size >= HELD_COMBINED) return flush();
    if (consumer.tryReserve(size.bytes)) return undefined;
    return consumer.reserve(size.bytes).then((isEnough) => (isEnough ? undefined : flush()));
  });
  await flush();
}

function orderedByHash(map: AppendOnlyMap, partitionOf: PartitionOf) {
  const { keys, values, capacity } = map.entries();
  const order = orderByHash(keys, partitionOf, capacity);
  return { keys: Array.from(order, (i) => keys[i]), values: Array.from(order, (i) => values[i]) };
}

/**
 * The positions of keys in the order of their hashes. Different keys with one hash come as they would lie in a table whose keys
 * are these with their partitions, as Spark's is.
 */
function orderByHash(keys: readonly unknown[], partitionOf: PartitionOf, capacity: number): Uint32Array {
  const hashes = new Int32Array(keys.length);
  for (let i = 0; i < keys.length; i++) hashes[i] = hashCode(keys[i]);
  const order =
    orderOfInts(hashes) ?? Uint32Array.from(keys.keys()).sort((a, b) => (hashes[a] ?? 0) - (hashes[b] ?? 0));
  const place = (i: number): number => rehash(pairHash(partitionOf(keys[i]), anyHash(keys[i]))) & (capacity - 1);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && hashes[order[to] ?? 0] === hashes[order[from] ?? 0]) to++;
    if (to - from > 1) order.subarray(from, to).sort((a, b) => place(a) - place(b));
    from = to;
  }
  return order;
}

/** Collects the output of a map task: objects at first, then bytes, which go to disk where memory does not suffice. */
class MapOutputWriter implements MapOutput {
  readonly #context: TaskContext;
  readonly #classes: ClassRegistry;
  readonly #keys: unknown[][];
  readonly #values: unknown[][];
  readonly #records: Uint32Array;
  /** Bytes by reduce partition. */
  #chunks: Uint8Array[][];
  readonly #spilled: SpilledMapOutput[] = [];
  readonly #consumer;
  #held = 0;
  #mostHeld = FIRST_HELD_PAIRS;
  #bytes = 0;

  constructor(numPartitions: number, context: TaskContext) {
    this.#context = context;
    this.#classes = context.services.get(CLASSES);
    this.#keys = Array.from({ length: numPartitions }, () => []);
    this.#values = Array.from({ length: numPartitions }, () => []);
    this.#chunks = Array.from({ length: numPartitions }, () => []);
    this.#records = new Uint32Array(numPartitions);
    this.#consumer = context.memory.newConsumer("Shuffle output");
  }

  add(partition: number, key: unknown, value: unknown): void {
    this.#keys[partition]?.push(key);
    this.#values[partition]?.push(value);
    this.#held++;
  }

  flushIfFull(): Promise<void> | undefined {
    return this.#held < this.#mostHeld ? undefined : this.#flush();
  }

  async finish(shuffleId: number): Promise<MapStatus> {
    await this.#flush();
    const context = this.#context;
    const offsets = this.#offsets();
    const buffer = context.shuffle.allocate(this.#bytes);
    const all = new Uint8Array(buffer, 0, this.#bytes);
    let at = 0;
    for (const chunk of this.#chunks.flat()) {
      all.set(chunk, at);
      at += chunk.length;
    }
    this.#chunks = [];
    this.#consumer.releaseAll();
    return context.shuffle.write(shuffleId, all, offsets, this.#records, this.#spilled);
  }

  #flush(): Promise<void> | undefined {
    const before = this.#bytes;
    for (const [partition, keys] of this.#keys.entries()) {
      const values = this.#values[partition] ?? [];
      if (keys.length === 0) continue;
      const frame = frameOf(keys, values, this.#classes);
      this.#chunks[partition]?.push(frame);
      this.#bytes += frame.length;
      this.#records[partition] = (this.#records[partition] ?? 0) + keys.length;
      this.#keys[partition] = [];
      this.#values[partition] = [];
    }
    const bytesPerPair = (this.#bytes - before) / Math.max(1, this.#held);
    const room = (this.#context.memory.maxMemory * HELD_FRACTION) / (BYTES_OF_OBJECTS * Math.max(1, bytesPerPair));
    this.#mostHeld = Math.floor(Math.min(HELD_PAIRS, Math.max(FEWEST_HELD_PAIRS, room)));
    this.#held = 0;
    return this.#consumer.tryReserve(this.#bytes * BYTES_PER_BYTE) ? undefined : this.#makeRoom();
  }

  async #makeRoom(): Promise<void> {
    if (await this.#consumer.reserve(this.#bytes * BYTES_PER_BYTE)) return;
    await this.#context.memory.openSpills();
    this.#spill();
  }

  /** Moves what there is to disk; who reads gets it before what comes later. */
  #spill(): void {
    const { memory } = this.#context;
    const offsets = this.#offsets();
    const piece = memory.spill(this.#chunks.flat(), this.#consumer.name);
    memory.countSpilled(this.#bytes);
    this.#spilled.push({ piece, offsets, checksums: checksumsOfParts(this.#chunks, this.#spilled.at(-1)?.checksums) });
    this.#chunks = this.#chunks.map(() => []);
    this.#bytes = 0;
    this.#consumer.releaseAll();
  }

  #offsets(): Float64Array {
    const offsets = new Float64Array(this.#chunks.length + 1);
    this.#chunks.forEach((chunks, partition) => {
      offsets[partition + 1] = chunks.reduce((sum, { length }) => sum + length, offsets[partition] ?? 0);
    });
    return offsets;
  }
}
