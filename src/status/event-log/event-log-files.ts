// Which files make a log, and how their bytes become those of its lines: Spark names logs by application, keeps long ones
// in a folder of numbered parts, and compresses them.

import { SparkException } from "../../errors/spark-error.ts";
import { BrokenBlock } from "./compressed-blocks.ts";
import { framedDecoder } from "./framed-decoder.ts";
import { BrokenZstd } from "./zstd-bits.ts";
import { ZstdDecoder } from "./zstd-decoder.ts";

/** A file of a log, wherever it lies. */
export interface EventLogFile {
  readonly name: string;
  readonly size: number;
  stream(): ReadableStream<Uint8Array>;
}

const PART = /^events_(\d+)_/;

/** The files that hold events, in the order in which they were written. */
export function eventLogParts(files: readonly EventLogFile[]): readonly EventLogFile[] {
  const parts = files.filter(({ name }) => PART.test(name));
  if (parts.length === 0) return files.filter(({ name }) => !name.startsWith("appstatus_") && !/^[._]/.test(name));
  const numberOf = ({ name }: EventLogFile): number => Number(PART.exec(name)?.[1]);
  const sorted = [...parts].sort((a, b) => numberOf(a) - numberOf(b));
  // A part that was compacted stands for all before it, and for the one of its number.
  const compacted = sorted.findLastIndex(({ name }) => name.endsWith(".compact"));
  const from = sorted[compacted];
  if (from === undefined) return sorted;
  return [from, ...sorted.filter((part) => numberOf(part) > numberOf(from))];
}

/** The bytes of a file, decompressed as its first bytes tell. */
export async function* readEventLogFile(file: EventLogFile): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  try {
    let decoder: Decoder | undefined;
    let head = new Uint8Array(0);
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      if (decoder !== undefined) {
        yield* decompressed(decoder, next.value, file.name);
        continue;
      }
      head = joined(head, next.value);
      if (head.length < LONGEST_MAGIC) continue;
      decoder = decoderOf(head);
      yield* decompressed(decoder, head, file.name);
    }
    if (decoder === undefined) yield* decompressed(decoderOf(head), head, file.name);
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

interface Decoder {
  push(chunk: Uint8Array): Iterable<Uint8Array>;
}

const PLAIN: Decoder = { push: (chunk) => [chunk] };
const LONGEST_MAGIC = 8;

function decoderOf(head: Uint8Array): Decoder {
  if (head[0] === 0x28 && head[1] === 0xb5 && head[2] === 0x2f && head[3] === 0xfd) return new ZstdDecoder();
  return framedDecoder(head) ?? PLAIN;
}

function* decompressed(decoder: Decoder, chunk: Uint8Array, file: string): Generator<Uint8Array> {
  try {
    yield* decoder.push(chunk);
  } catch (error) {
    if (!(error instanceof BrokenZstd || error instanceof BrokenBlock)) throw error;
    throw new SparkException("MALFORMED_EVENT_LOG.COMPRESSION", { file, reason: error.message }, { cause: error });
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}
