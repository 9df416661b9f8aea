// How partitions of records are kept: as they are, as bytes, or as bytes on disk, as their storage level says.

import type { SpilledPiece, SpillStore } from "../memory/spill-store.ts";
import { ByteReader } from "../serializer/byte-reader.ts";
import { ByteWriter } from "../serializer/byte-writer.ts";
import { ClassRegistry } from "../serializer/class-registry.ts";
import { decodeColumn, encodeColumn } from "../serializer/column-codec.ts";
import { KeptBytes, keptInMemory } from "../storage/kept-bytes.ts";
import type { StorageLevel } from "../storage/storage-level.ts";
import { estimateSize } from "./estimate-size.ts";
import { CLASSES } from "./executor-classes.ts";
import type { RddStorage, StoredBlock } from "./executor-registry.ts";
import type { TaskContext } from "./task-context.ts";

/** Records of one partition: arrays of them, in order. */
type Chunks = readonly (readonly unknown[])[];

/** Records are collected into arrays of this length where they come one by one. */
const CHUNK = 1024;

/** Storage of RDDs whose records come one by one, or as arrays of records. */
export function recordStorage(come: "records" | "arrays of records"): RddStorage {
  const arrays = come === "arrays of records";
  return {
    async store(records, _payload, context, level) {
      const classes = classesOf(context);
      const unrolled = new UnrolledRecords(level, classes, context);
      for await (const chunk of arrays ? (records as AsyncIterable<readonly unknown[]>) : chunksOf(records)) {
        await unrolled.add(chunk);
      }
      return unrolled.finish();
    },
    *load(value, context) {
      for (const chunk of chunksOfBlock(value, classesOf(context))) {
        if (arrays) yield chunk;
        else yield* chunk;
      }
    },
    fromBytes: (bytes) => ({ value: new KeptBytes(() => bytes), memorySize: bytes.byteLength }),
  };
}

async function* chunksOf(records: AsyncIterable<unknown>): AsyncGenerator<readonly unknown[]> {
  let chunk: unknown[] = [];
  for await (const record of records) {
    chunk.push(record);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

/** What of a partition has been computed: in memory while there is room, from then on on disk where the level lets it. */
class UnrolledRecords {
  readonly #level: StorageLevel;
  readonly #classes: ClassRegistry;
  readonly #context: TaskContext;
  readonly #memory;
  #chunks: (readonly unknown[])[] = [];
  #size = 0;
  #onDisk: RecordsOnDisk | undefined;

  constructor(level: StorageLevel, classes: ClassRegistry, context: TaskContext) {
    this.#level = level;
    this.#classes = classes;
    this.#context = context;
    this.#memory = context.memory.newConsumer("A kept partition");
  }

  async add(chunk: readonly unknown[]): Promise<void> {
    this.#chunks.push(chunk);
    this.#size += estimateSize(chunk);
    const { useDisk, useMemory } = this.#level;
    if (!useDisk) return;
    if (useMemory && this.#onDisk === undefined) {
      if (this.#memory.tryReserve(this.#size) || (await this.#memory.reserve(this.#size))) return;
    }
    await this.#moveToDisk();
  }

  async finish(): Promise<StoredBlock> {
    this.#memory.releaseAll();
    if (this.#onDisk !== undefined || !this.#level.useMemory) {
      await this.#moveToDisk();
      if (this.#onDisk !== undefined) return this.#onDisk.toBlock();
    }
    return this.#level.deserialized
      ? valuesInMemory(this.#chunks, this.#size, this.#classes)
      : bytesInMemory(encodeChunks(this.#chunks, this.#classes));
  }

  async #moveToDisk(): Promise<void> {
    this.#onDisk ??= new RecordsOnDisk(await this.#context.memory.openedSpills());
    for (const chunk of this.#chunks) this.#onDisk.add(encodeColumn(chunk, this.#classes));
    this.#chunks = [];
    this.#size = 0;
    this.#memory.tryReserve(0);
  }
}

function valuesInMemory(chunks: Chunks, memorySize: number, classes: ClassRegistry): StoredBlock {
  return {
    value: chunks,
    memorySize,
    toBytes: () => encodeChunks(chunks, classes),
    toDisk: (spills) => {
      const onDisk = new RecordsOnDisk(spills);
      for (const chunk of chunks) onDisk.add(encodeColumn(chunk, classes));
      return onDisk.toBlock();
    },
  };
}

function bytesInMemory(bytes: Uint8Array<ArrayBuffer>): StoredBlock {
  const value = keptInMemory(bytes);
  return {
    value,
    memorySize: bytes.byteLength,
    toBytes: () => value.read(),
    toDisk: (spills) => {
      const onDisk = new RecordsOnDisk(spills);
      for (const chunk of encodedChunks(value.read())) onDisk.add(chunk);
      return onDisk.toBlock();
    },
  };
}

/** Encoded chunks as pieces of the executor's spill file. */
class RecordsOnDisk {
  readonly #spills: SpillStore;
  readonly #pieces: SpilledPiece[] = [];

  constructor(spills: SpillStore) {
    this.#spills = spills;
  }

  add(encoded: Uint8Array): void {
    this.#pieces.push(this.#spills.write([encoded], "A kept partition"));
  }

  *encoded(): Generator<Uint8Array<ArrayBuffer>> {
    for (const piece of this.#pieces) {
      const bytes = new Uint8Array(piece.size);
      this.#spills.read(piece, 0, bytes);
      yield bytes;
    }
  }

  toBlock(): StoredBlock {
    return {
      value: this,
      memorySize: 0,
      diskSize: this.#pieces.reduce((sum, { size }) => sum + size, 0),
      toBytes: () => joinChunks([...this.encoded()]),
      drop: () => {
        for (const piece of this.#pieces.splice(0)) this.#spills.free(piece);
      },
    };
  }
}

function* chunksOfBlock(value: unknown, classes: ClassRegistry): Generator<readonly unknown[]> {
  if (Array.isArray(value)) {
    yield* value as Chunks;
    return;
  }
  for (const encoded of encodedOf(value)) yield decodeColumn(encoded, classes);
}

function encodedOf(value: unknown): Iterable<Uint8Array> {
  if (value instanceof RecordsOnDisk) return value.encoded();
  if (value instanceof KeptBytes) return encodedChunks(value.read());
  throw new Error("The block holds no records.");
}

function encodeChunks(chunks: Chunks, classes: ClassRegistry): Uint8Array<ArrayBuffer> {
  return joinChunks(chunks.map((chunk) => encodeColumn(chunk, classes)));
}

/** Chunks one after the other, each after its length. */
function joinChunks(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  for (const chunk of chunks) {
    writer.u32(chunk.length);
    writer.bytes(chunk);
  }
  return writer.take();
}

function* encodedChunks(bytes: Uint8Array): Generator<Uint8Array> {
  const reader = new ByteReader(bytes);
  while (!reader.isAtEnd) yield reader.bytes(reader.u32());
}

/** An executor without the RDD API knows no classes. */
function classesOf({ services }: TaskContext): ClassRegistry {
  return services.find(CLASSES) ?? new ClassRegistry();
}
