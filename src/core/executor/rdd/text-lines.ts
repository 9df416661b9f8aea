// Lines of a part of a text file, by Hadoop's rule: a part begins after its first line break, unless it is the first part, and
// goes on to the end of the line that its end is in, or behind which it begins.

import type { FileSlice } from "../../rdd/rdd-payloads.ts";
import type { TaskContext } from "../task-context.ts";

const LF = 10;
const CR = 13;

/** What is read at a time beyond the end of a part. */
const BEYOND_BYTES = 64 * 1024;

/** Bytes whose lines are made at a time. */
const TURN_BYTES = 256 * 1024;

/** The bytes of the lines that belong to a slice. */
export async function readLines({ file, start, end, size }: FileSlice, context: TaskContext): Promise<Uint8Array> {
  const opened = await context.host.openFile(file);
  try {
    const parts = [await opened.read(start, Math.min(end, size))];
    for (let at = end; at < size; ) {
      const more = await opened.read(at, Math.min(size, at + BEYOND_BYTES));
      const lineEnd = endOfLine(more, 0);
      // A line feed after a carriage return may be the first byte of what comes next.
      const isWhole = lineEnd !== undefined && (lineEnd < more.length || at + more.length === size);
      parts.push(lineEnd === undefined ? more : more.subarray(0, lineEnd));
      if (isWhole || lineEnd !== undefined) break;
      at += more.length;
    }
    context.metrics.input.bytesRead += parts.reduce((sum, { length }) => sum + length, 0);
    const bytes = concatenate(parts);
    if (start === 0) return bytes;
    const first = endOfLine(bytes, 0);
    return first === undefined ? new Uint8Array(0) : bytes.subarray(first);
  } finally {
    await opened.close();
  }
}

/** The lines, some at a time. */
export function* linesOf(bytes: Uint8Array): Generator<readonly string[]> {
  const decoder = new TextDecoder();
  for (let at = 0; at < bytes.length; ) {
    const end = at + TURN_BYTES >= bytes.length ? bytes.length : (endOfLine(bytes, at + TURN_BYTES) ?? bytes.length);
    const lines = decoder.decode(bytes.subarray(at, end)).split(/\r\n|\n|\r/);
    // What follows the last line break is a line only when there is something.
    if (lines[lines.length - 1] === "") lines.pop();
    yield lines;
    at = end;
  }
}

/** The place behind the first line break from there on. */
function endOfLine(bytes: Uint8Array, from: number): number | undefined {
  for (let i = from; i < bytes.length; i++) {
    if (bytes[i] === LF) return i + 1;
    if (bytes[i] === CR) return bytes[i + 1] === LF ? i + 2 : i + 1;
  }
  return undefined;
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
