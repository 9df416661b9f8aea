// Finds the columns that a name with qualifiers means, as Spark does: without regard to case, the longest qualifier
// first, what is left of the name being fields inside the column.

import type { AttributeReference } from "../expressions/attribute.ts";

/** A column that a name matches, and the parts of the name that are fields inside it. */
export interface ColumnMatch {
  readonly attribute: AttributeReference;
  readonly nestedFields: readonly string[];
}

export function sameName(a: string, b: string): boolean {
  return a === b || a.toLowerCase() === b.toLowerCase();
}

/** All columns that a name may mean; more than one is an ambiguous reference. */
export function matchColumns(nameParts: readonly string[], input: readonly AttributeReference[]): ColumnMatch[] {
  // A qualifier of n parts may be written whole or by its last parts: try the longest prefix of the name first.
  for (let qualifierLength = nameParts.length - 1; qualifierLength >= 0; qualifierLength--) {
    const column = nameParts[qualifierLength];
    if (column === undefined) continue;
    const qualifier = nameParts.slice(0, qualifierLength);
    const matches = input.filter(
      (attribute) => sameName(attribute.name, column) && endsWith(attribute.qualifier, qualifier),
    );
    if (matches.length > 0) {
      const nestedFields = nameParts.slice(qualifierLength + 1);
      return distinct(matches).map((attribute) => ({ attribute, nestedFields }));
    }
  }
  return [];
}

/** True when the given qualifier is the tail of an attribute's whole qualifier. */
export function endsWith(whole: readonly string[], tail: readonly string[]): boolean {
  const offset = whole.length - tail.length;
  return offset >= 0 && tail.every((part, i) => sameName(whole[offset + i] ?? "", part));
}

function distinct(attributes: readonly AttributeReference[]): AttributeReference[] {
  const seen = new Map<number, AttributeReference>();
  for (const attribute of attributes) if (!seen.has(attribute.exprId.id)) seen.set(attribute.exprId.id, attribute);
  return [...seen.values()];
}
