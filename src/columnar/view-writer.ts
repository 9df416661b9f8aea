// Writes string views and the heap of bytes that they do not hold themselves.

import { VIEW_INLINE, VIEW_SIZE } from "./layout.ts";

export class ViewWriter {
  private readonly views: Uint8Array<ArrayBuffer>;
  private readonly data: DataView;
  private heap = new Uint8Array(256);
  private heapLength = 0;

  /** Views of `length` rows, all of them empty strings at first. */
  constructor(length: number) {
    this.views = new Uint8Array(length * VIEW_SIZE);
    this.data = new DataView(this.views.buffer);
  }

  /** Makes a row's string the bytes from `start` to `end`. */
  write(row: number, bytes: Uint8Array, start: number, end: number): void {
    const view = row * VIEW_SIZE;
    const length = end - start;
    this.data.setInt32(view, length, true);
    const isInline = length <= VIEW_INLINE;
    const held = isInline ? length : 4;
    for (let i = 0; i < held; i++) this.views[view + 4 + i] = bytes[start + i] ?? 0;
    if (isInline) return;
    this.reserve(this.heapLength + length);
    this.heap.set(bytes.subarray(start, end), this.heapLength);
    this.data.setUint32(view + 8, this.heapLength, true);
    this.heapLength += length;
  }

  finish(): { readonly values: Uint8Array; readonly heap: Uint8Array | undefined } {
    return { values: this.views, heap: this.heapLength === 0 ? undefined : this.heap.subarray(0, this.heapLength) };
  }

  private reserve(size: number): void {
    if (size <= this.heap.length) return;
    const grown = new Uint8Array(Math.max(size, this.heap.length * 2));
    grown.set(this.heap);
    this.heap = grown;
  }
}
