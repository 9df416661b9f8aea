// Bytes that a generated module finds in memory: string literals, tables, and scratch slots that its functions write.
// An executor copies the pool into its Wasm memory once per module and passes the address as the global env.constants.

/** The finished pool, as data. Each relocation is the offset of an i32 to which the pool's address must be added. */
export interface ConstantData {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly relocations: readonly number[];
}

const INLINE = 12;

export class ConstantPool {
  private bytes = new Uint8Array(256);
  private length = 0;
  private readonly relocations: number[] = [];
  private readonly views = new Map<string, number>();

  /** Reserves zeroed, 16-byte aligned space and returns its offset in the pool. */
  reserve(size: number): number {
    const offset = this.length;
    const end = offset + ((size + 15) & ~15);
    if (end > this.bytes.length) {
      const grown = new Uint8Array(Math.max(end, this.bytes.length * 2));
      grown.set(this.bytes);
      this.bytes = grown;
    }
    this.length = end;
    return offset;
  }

  /** The offset of a view of these bytes; equal bytes are stored once. */
  view(content: Uint8Array): number {
    const key = content.join();
    const known = this.views.get(key);
    if (known !== undefined) return known;
    const offset = this.reserve(16);
    this.writeView(offset, content);
    this.views.set(key, offset);
    return offset;
  }

  /** The offset of consecutive views, 16 bytes each. */
  viewTable(contents: readonly Uint8Array[]): number {
    const offset = this.reserve(16 * contents.length);
    contents.forEach((content, i) => {
      this.writeView(offset + 16 * i, content);
    });
    return offset;
  }

  /** The offset of a copy of raw bytes. */
  data(content: Uint8Array): number {
    const offset = this.reserve(content.length);
    this.bytes.set(content, offset);
    return offset;
  }

  private writeView(offset: number, content: Uint8Array): void {
    const body = content.length > INLINE ? this.data(content) : undefined;
    const view = new DataView(this.bytes.buffer);
    view.setInt32(offset, content.length, true);
    this.bytes.set(content.subarray(0, body === undefined ? INLINE : 4), offset + 4);
    if (body !== undefined) {
      view.setInt32(offset + 8, body, true);
      this.relocations.push(offset + 8);
    }
  }

  finish(): ConstantData {
    return { bytes: this.bytes.slice(0, this.length), relocations: [...this.relocations] };
  }
}
