// Rows that stand in a plan as text that is equal where the rows are, for few rows; many are the same only as an object.

import type { CatalystValue } from "../../types/catalyst-value.ts";
import { identityOf } from "../trees/identity.ts";
import type { LocalData } from "./local-relation.ts";

const FEW = 1000;
const texts = new WeakMap<LocalData, string>();

export function localDataText(data: LocalData): string {
  if (data.kind !== "rows" || data.rows.length > FEW) return String(identityOf(data));
  const known = texts.get(data) ?? JSON.stringify(data.rows.map((row) => row.map(valueText)));
  texts.set(data, known);
  return known;
}

function valueText(value: CatalystValue): unknown {
  switch (typeof value) {
    case "string":
    case "boolean":
      return value;
    case "number":
      return { number: Object.is(value, -0) ? "-0" : String(value) };
    case "bigint":
      return { bigint: String(value) };
    default:
      if (value === null) return null;
      return value instanceof Uint8Array ? { bytes: [...value] } : value.map(valueText);
  }
}
