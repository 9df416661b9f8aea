// Bytes that grow as they are written, for builders of columns.

export class GrowingBytes {
  bytes = new Uint8Array(256);
  data = new DataView(this.bytes.buffer);

  /** Makes room for `size` bytes in all; new ones are zero. Replaces `bytes` and `data`. */
  reserve(size: number): void {
    if (size <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(size, this.bytes.length * 2));
    grown.set(this.bytes);
    this.bytes = grown;
    this.data = new DataView(grown.buffer);
  }
}
