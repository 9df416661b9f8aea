// Writes string views and the heap of bytes that they do not hold themselves.

import { GrowingBytes } from "../types/growing-bytes.ts";
import { VIEW_INLINE, VIEW_SIZE } from "./layout.ts";

const encoder = new TextEncoder();

/** Rows that are not written are empty strings. */
export class ViewWriter {
  private readonly views = new GrowingBytes();
  private readonly heap = new GrowingBytes();
  private heapLength = 0;

  /** Makes a row's string the bytes from `start` to `end`. */
  write(row: number, bytes: Uint8Array, start = 0, end = bytes.length): void {
    this.writeView(row, bytes, start, end - start);
    if (end - start > VIEW_INLINE) {
      this.heap.reserve(this.heapLength + end - start);
      this.heap.bytes.set(bytes.subarray(start, end), this.heapLength);
      this.heapLength += end - start;
    }
  }

  /** Makes a row's string the text in UTF-8. */
  writeText(row: number, text: string): void {
    // Written behind the heap's end, where the bytes stay only if they are long.
    this.heap.reserve(this.heapLength + text.length * 3);
    const { written } = encoder.encodeInto(text, this.heap.bytes.subarray(this.heapLength));
    this.writeView(row, this.heap.bytes, this.heapLength, written);
    if (written > VIEW_INLINE) this.heapLength += written;
  }

  private writeView(row: number, bytes: Uint8Array, start: number, length: number): void {
    const view = row * VIEW_SIZE;
    this.views.reserve(view + VIEW_SIZE);
    this.views.data.setInt32(view, length, true);
    const held = length <= VIEW_INLINE ? length : 4;
    for (let i = 0; i < held; i++) this.views.bytes[view + 4 + i] = bytes[start + i] ?? 0;
    if (length > VIEW_INLINE) this.views.data.setUint32(view + 8, this.heapLength, true);
  }

  /** The views of `length` rows, with offsets into the heap where addresses belong. */
  finish(length: number): { readonly values: Uint8Array; readonly heap: Uint8Array | undefined } {
    this.views.reserve(length * VIEW_SIZE);
    return {
      values: this.views.bytes.subarray(0, length * VIEW_SIZE),
      heap: this.heapLength === 0 ? undefined : this.heap.bytes.subarray(0, this.heapLength),
    };
  }
}
