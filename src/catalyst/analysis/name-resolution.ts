// Finds the columns that a name with qualifiers means, as Spark does: the longest qualifier first, what is left of the
// name being fields inside the column. Whether case matters is the session's to say.

import type { AttributeReference } from "../expressions/attribute.ts";

/** A column that a name matches, and the parts of the name that are fields inside it. */
export interface ColumnMatch {
  readonly attribute: AttributeReference;
  readonly nestedFields: readonly string[];
}

/** Whether two names are the same name. */
export type Resolver = (a: string, b: string) => boolean;

export const caseSensitiveResolution: Resolver = (a, b) => a === b;

export const caseInsensitiveResolution: Resolver = (a, b) => a === b || a.toLowerCase() === b.toLowerCase();

/** All columns that a name may mean; more than one is an ambiguous reference. */
export function matchColumns(
  nameParts: readonly string[],
  input: readonly AttributeReference[],
  resolver: Resolver,
): ColumnMatch[] {
  // A qualifier of n parts may be written whole or by its last parts: try the longest prefix of the name first.
  for (let qualifierLength = nameParts.length - 1; qualifierLength >= 0; qualifierLength--) {
    const column = nameParts[qualifierLength];
    if (column === undefined) continue;
    const qualifier = nameParts.slice(0, qualifierLength);
    const matches = input.filter(
      (attribute) => resolver(attribute.name, column) && endsWith(attribute.qualifier, qualifier, resolver),
    );
    if (matches.length > 0) {
      const nestedFields = nameParts.slice(qualifierLength + 1);
      return distinct(matches).map((attribute) => ({ attribute, nestedFields }));
    }
  }
  return [];
}

/** True when the given qualifier is the tail of an attribute's whole qualifier. */
export function endsWith(whole: readonly string[], tail: readonly string[], resolver: Resolver): boolean {
  const offset = whole.length - tail.length;
  return offset >= 0 && tail.every((part, i) => resolver(whole[offset + i] ?? "", part));
}

function distinct(attributes: readonly AttributeReference[]): AttributeReference[] {
  const seen = new Map<number, AttributeReference>();
  for (const attribute of attributes) if (!seen.has(attribute.exprId.id)) seen.set(attribute.exprId.id, attribute);
  return [...seen.values()];
}
