// Values as `show()` prints them: like a cast to STRING, but with NULL at any depth and bytes as hexadecimal digits.

import type { CatalystValue } from "../../catalyst/expressions/expression.ts";
import { formatValue } from "../../catalyst/expressions/format-value.ts";
import type { DataType } from "../../types/data-type.ts";

export function prettyString(value: CatalystValue, type: DataType, timeZone: string): string {
  if (value === null) return "NULL";
  const pretty = (part: CatalystValue | undefined, partType: DataType): string =>
    prettyString(part ?? null, partType, timeZone);
  switch (type.kind) {
    case "binary":
      return value instanceof Uint8Array ? `[${hexadecimal(value)}]` : String(value);
    case "array":
      return `[${partsOf(value)
        .map((element) => pretty(element, type.elementType))
        .join(", ")}]`;
    case "map":
      return `{${partsOf(value)
        .map(partsOf)
        .map(([key, item]) => `${pretty(key, type.keyType)} -> ${pretty(item, type.valueType)}`)
        .join(", ")}}`;
    case "struct": {
      const fields = partsOf(value);
      return `{${type.fields.map(({ dataType }, i) => pretty(fields[i], dataType)).join(", ")}}`;
    }
    default:
      return formatValue(value, type, timeZone);
  }
}

function hexadecimal(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).toUpperCase().padStart(2, "0")).join(" ");
}

function partsOf(value: CatalystValue): readonly CatalystValue[] {
  return Array.isArray(value) ? value : [];
}
