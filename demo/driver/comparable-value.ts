// Values as numbers or texts, which are quick to compare.

import { Decimal } from "../../src/index.ts";

export function comparable(value: unknown): number | string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "number" || typeof value === "string") return value;
  if (typeof value === "bigint" || typeof value === "boolean") return Number(value);
  if (value instanceof Date) return value.getTime();
  if (value instanceof Decimal) return Number(value.toString());
  return String(value);
}
