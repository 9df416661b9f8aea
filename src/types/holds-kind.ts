// Whether values of some kind can be found in those of a type.

import type { DataType } from "./data-type.ts";

/** Whether a type is of one of these kinds, or holds values that are. */
export function holdsKind(type: DataType, ...kinds: readonly DataType["kind"][]): boolean {
  if (kinds.includes(type.kind)) return true;
  if (type.kind === "array") return holdsKind(type.elementType, ...kinds);
  if (type.kind === "map") return holdsKind(type.keyType, ...kinds) || holdsKind(type.valueType, ...kinds);
  return type.kind === "struct" && type.fields.some(({ dataType }) => holdsKind(dataType, ...kinds));
}
