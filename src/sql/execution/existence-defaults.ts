// What rows have in a column that was added to their table after they were written.

import { EXISTS_DEFAULT } from "../../catalyst/catalog/default-columns.ts";
import type { AttributeReference } from "../../catalyst/expressions/attribute.ts";
import { Cast } from "../../catalyst/expressions/cast.ts";
import { parseExpression } from "../../catalyst/parser/parser.ts";
import type { ExistenceDefaults } from "../sources/file-format.ts";

/** Of the columns that say it in their metadata, which is text of a literal. */
export function existenceDefaults(
  columns: readonly AttributeReference[],
  sessionTimeZone: string,
): { readonly existenceDefaults?: ExistenceDefaults } {
  const found = columns.flatMap(({ name, dataType, metadata }) => {
    const text = metadata[EXISTS_DEFAULT];
    if (typeof text !== "string") return [];
    const literal = parseExpression(text);
    if (!literal.resolved || !literal.foldable) return [];
    const value = new Cast(literal, dataType, "ansi", sessionTimeZone).eval([]);
    return value === null ? [] : [[name, value] as const];
  });
  return found.length === 0 ? {} : { existenceDefaults: Object.fromEntries(found) };
}
