// Which types have an order.

import type { DataType } from "../../types/data-type.ts";

/** Maps have no order, nor have calendar intervals, nor has anything that holds one. */
export function isOrderable(type: DataType): boolean {
  switch (type.kind) {
    case "map":
    case "interval":
    case "variant":
    case "geometry":
    case "geography":
      return false;
    case "array":
      return isOrderable(type.elementType);
    case "struct":
      return type.fields.every((field) => isOrderable(field.dataType));
    default:
      return true;
  }
}
