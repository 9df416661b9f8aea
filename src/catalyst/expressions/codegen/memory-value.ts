// Reads values that generated code has stored in memory, for JavaScript that runs beside it.

import type { DataType } from "../../../types/data-type.ts";
import type { CatalystValue } from "../expression.ts";
import type { ValueLocals } from "./expression-code.ts";

export function readView(memory: WebAssembly.Memory, view: number): Uint8Array {
  const data = new DataView(memory.buffer);
  const length = data.getInt32(view, true);
  const start = length > 12 ? data.getUint32(view + 8, true) : view + 4;
  return new Uint8Array(memory.buffer, start, length);
}

export function readValue(
  memory: WebAssembly.Memory,
  slot: number,
  kind: ValueLocals["kind"],
  type: DataType,
): CatalystValue {
  const data = new DataView(memory.buffer);
  switch (kind) {
    case "i32":
      return type.kind === "boolean" ? data.getInt32(slot, true) !== 0 : data.getInt32(slot, true);
    case "i64":
      return data.getBigInt64(slot, true);
    case "f32":
      return data.getFloat32(slot, true);
    case "f64":
      return data.getFloat64(slot, true);
    case "i128":
      return (data.getBigInt64(slot + 8, true) << 64n) | data.getBigUint64(slot, true);
    case "view": {
      const bytes = readView(memory, data.getUint32(slot, true));
      return type.kind === "binary" ? bytes.slice() : new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
    }
  }
}
