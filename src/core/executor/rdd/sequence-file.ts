// Hadoop's sequence files, version 6, without compression: a header, then records, with a mark between some of them from which
// a reader can begin.

import type { FileSlice } from "../../rdd/rdd-payloads.ts";
import type { TaskContext } from "../task-context.ts";
import { pairOf } from "./pair-of.ts";
import { ChunksSource, type RecordSource } from "./record-source.ts";
import { readVInt, withVInt, writableNamed, writableOf } from "./writables.ts";

const MAGIC = [0x53, 0x45, 0x51];
const VERSION = 6;
const SYNC_BYTES = 16;

/** Stands where a record's length would, before a mark. */
const SYNC_ESCAPE = -1;

/** At least that many bytes lie between two marks. */
const SYNC_INTERVAL = 100 * (SYNC_BYTES + 4);

const RECORDS_PER_TURN = 1024;

/** The bytes of a sequence file of these pairs. */
export function sequenceFileOf(pairs: readonly unknown[], random: () => number): Uint8Array[] {
  const keys = pairs.map((pair) => pairOf(pair)[0]);
  const values = pairs.map((pair) => pairOf(pair)[1]);
  const [key, value] = [writableOf(keys), writableOf(values)];
  const sync = Uint8Array.from({ length: SYNC_BYTES }, () => Math.floor(random() * 256));
  const encoder = new TextEncoder();
  const noMetadata = int(0);
  const parts: Uint8Array[] = [
    Uint8Array.from([...MAGIC, VERSION]),
    withVInt(encoder.encode(key.className)),
    withVInt(encoder.encode(value.className)),
    // Neither values nor blocks are compressed.
    Uint8Array.from([0, 0]),
    noMetadata,
    sync,
  ];
  let sinceSync = 0;
  for (let i = 0; i < pairs.length; i++) {
    if (sinceSync >= SYNC_INTERVAL) {
      parts.push(int(SYNC_ESCAPE), sync);
      sinceSync = 0;
    }
    const [keyBytes, valueBytes] = [key.write(keys[i]), value.write(values[i])];
    parts.push(int(keyBytes.length + valueBytes.length), int(keyBytes.length), keyBytes, valueBytes);
    sinceSync += 8 + keyBytes.length + valueBytes.length;
  }
  return parts;
}

function int(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setInt32(0, value);
  return bytes;
}

/** The pairs of a slice: those behind the first mark in it, up to the first mark behind it. */
export async function readSequenceFile(slice: FileSlice, context: TaskContext): Promise<RecordSource> {
  const opened = await context.host.openFile(slice.file);
  try {
    const bytes = await opened.read(0, slice.size);
    context.metrics.input.bytesRead += slice.end - slice.start;
    return new ChunksSource(recordsOf(bytes, slice));
  } finally {
    await opened.close();
  }
}

function* recordsOf(bytes: Uint8Array, { start, end, path }: FileSlice): Generator<readonly unknown[]> {
  if (MAGIC.some((byte, i) => bytes[i] !== byte) || bytes[3] !== VERSION) {
    throw new TypeError(`${path} is not a sequence file of version ${VERSION}.`);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = (at: number): readonly [string, number] => {
    const [length, from] = readVInt(bytes, at);
    return [new TextDecoder().decode(bytes.subarray(from, from + length)), from + length];
  };
  const [keyClass, afterKey] = text(4);
  const [valueClass, afterValue] = text(afterKey);
  if (bytes[afterValue] !== 0 || bytes[afterValue + 1] !== 0) {
    throw new TypeError(`${path} is compressed within, which cannot be read.`);
  }
  let at = afterValue + 6;
  for (let entries = view.getInt32(afterValue + 2) * 2; entries > 0; entries--) [, at] = text(at);
  const sync = bytes.subarray(at, at + SYNC_BYTES);
  at += SYNC_BYTES;
  if (start > at) at = nextSync(bytes, sync, start + 4);
  const [key, value] = [writableNamed(keyClass), writableNamed(valueClass)];
  let records: unknown[] = [];
  while (at + 4 <= bytes.length) {
    const length = view.getInt32(at);
    if (length === SYNC_ESCAPE) {
      if (at >= end) break;
      at += 4 + SYNC_BYTES;
      continue;
    }
    const keyLength = view.getInt32(at + 4);
    const keyAt = at + 8;
    const valueAt = keyAt + keyLength;
    at = keyAt + length;
    records.push([key.read(bytes.subarray(keyAt, valueAt)), value.read(bytes.subarray(valueAt, at))]);
    if (records.length < RECORDS_PER_TURN) continue;
    yield records;
    records = [];
  }
  yield records;
}

/** The place of the first mark from there on, or the end. */
function nextSync(bytes: Uint8Array, sync: Uint8Array, from: number): number {
  for (let at = from; at + SYNC_BYTES <= bytes.length; at++) {
    if (sync.every((byte, i) => bytes[at + i] === byte)) return at - 4;
  }
  return bytes.length;
}
