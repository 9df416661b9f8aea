// How much memory values take, about.

/** About how many bytes a plain value takes on the heap. */
export function estimateSize(value: unknown): number {
  switch (typeof value) {
    case "string":
      return 16 + 2 * value.length;
    case "bigint":
      return 24;
    case "object": {
      if (value === null) return 8;
      if (ArrayBuffer.isView(value)) return 64 + value.byteLength;
      if (value instanceof ArrayBuffer) return 64 + value.byteLength;
      const values = Array.isArray(value) ? value : Object.values(value);
      return values.reduce((size: number, one) => size + estimateSize(one), 16 + 8 * values.length);
    }
    default:
      return 8;
  }
}
