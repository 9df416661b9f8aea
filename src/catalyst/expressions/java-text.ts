// Values as Java's toString shows what Spark holds them as: in formatted strings, and as keys of JSON objects.

import type { CatalystValue } from "../../types/catalyst-value.ts";
import { type DataType, StringType } from "../../types/data-type.ts";
import { formatValue } from "./format-value.ts";

/** A value as Java shows it: times are their numbers, nested values have their own notation. */
export function javaText(value: CatalystValue, type: DataType): string {
  if (value === null) return "null";
  const texts = (values: CatalystValue, typeOf: (index: number) => DataType): string =>
    `[${(values as readonly CatalystValue[]).map((item, i) => javaText(item, typeOf(i))).join(",")}]`;
  switch (type.kind) {
    case "date":
    case "timestamp":
    case "timestamp_ntz":
    case "time":
    case "year_month_interval":
    case "day_time_interval":
      return String(value);
    case "array":
      return texts(value, () => type.elementType);
    case "struct":
      return texts(value, (i) => type.fields[i]?.dataType ?? StringType);
    case "map": {
      const entries = value as readonly (readonly [CatalystValue, CatalystValue])[];
      const list = (items: readonly string[]): string => `[${items.join(", ")}]`;
      const keys = entries.map(([key]) => javaText(key, type.keyType));
      return `keys: ${list(keys)}, values: ${list(entries.map(([, item]) => javaText(item, type.valueType)))}`;
    }
    default:
      return formatValue(value, type);
  }
}
