// Fields of JSON records as the kernel that finds them takes them (assembly/json.ts).

import type { DataType, StructType } from "../../../types/data-type.ts";
import type { Kernels } from "../../../wasm/kernels.ts";

const FIELD_SIZE = 12;
export const MAX_KERNEL_FIELDS = 64;

/** The kinds of values that the kernel tells apart; with `none` a field can only be null. */
export const JSON_KINDS = { none: 0, string: 1, integer: 2, number: 3, boolean: 4 } as const;
export type JsonKind = (typeof JSON_KINDS)[keyof typeof JSON_KINDS];

/** Writes the fields into the arena; undefined when there are too many, or one is of a type that has no kind. */
export function placeFields(
  { fields }: StructType,
  kindOf: (type: DataType) => JsonKind | undefined,
  kernels: Kernels,
  arena: number,
): number | undefined {
  const kinds = fields.map(({ dataType }) => kindOf(dataType));
  if (fields.length === 0 || fields.length > MAX_KERNEL_FIELDS || kinds.includes(undefined)) return undefined;
  const allocate = (size: number): number => kernels.exports.arenaAllocate(arena, size) >>> 0;
  const place = allocate(fields.length * FIELD_SIZE);
  for (const [i, { name }] of fields.entries()) {
    const bytes = new TextEncoder().encode(name);
    const address = allocate(bytes.length + 1);
    kernels.write(address, bytes);
    kernels.integers(place + i * FIELD_SIZE, 3).set([address, bytes.length, kinds[i] ?? JSON_KINDS.none]);
  }
  return place;
}
