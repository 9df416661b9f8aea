// A spill file in memory, which may be full.
import type { SpillFile } from "../../../../src/host/spill-file.ts";

export class MemoryFile implements SpillFile {
  bytes = new Uint8Array(0);
  isClosed = false;
  readonly #maxSize: number;

  constructor(maxSize = Number.MAX_SAFE_INTEGER) {
    this.#maxSize = maxSize;
  }

  write(bytes: Uint8Array, at: number): void {
    const end = at + bytes.length;
    if (end > this.#maxSize) throw new DOMException("The disk is full.", "QuotaExceededError");
    if (end > this.bytes.length) {
      const grown = new Uint8Array(end);
      grown.set(this.bytes);
      this.bytes = grown;
    }
    this.bytes.set(bytes, at);
  }

  read(target: Uint8Array, at: number): void {
    if (at + target.length > this.bytes.length) throw new Error("The file ends before.");
    target.set(this.bytes.subarray(at, at + target.length));
  }

  truncate(size: number): void {
    this.bytes = this.bytes.slice(0, size);
  }

  async close(): Promise<void> {
    this.isClosed = true;
  }
}
