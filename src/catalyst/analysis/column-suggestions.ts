// "Did you mean": the columns nearest to a name that was not found, in the order in which Spark proposes them.

import { quoteNameParts } from "../catalog/table-identifier.ts";
import type { AttributeReference } from "../expressions/attribute.ts";

const MAX_SUGGESTIONS = 5;

/**
 * Candidates for a name, quoted, by edit distance. A qualifier that all candidates share is left out when the name has
 * none itself: `` `name` `` rather than `` `t`.`name` ``.
 */
export function suggestColumns(
  nameParts: readonly string[],
  input: readonly AttributeReference[],
  ties: "byName" | "inOrder" = "byName",
): readonly string[] {
  const wanted = nameParts.join(".");
  // Those that are equally near come in the order of their names, where Spark has lost that of the columns.
  const byName =
    ties === "inOrder" ? input : input.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return shorten(
    nameParts.length,
    byName.map((attribute) => [...attribute.qualifier, attribute.name]),
  )
    .map((parts) => ({ quoted: quoteNameParts(parts), distance: levenshtein(quoteNameParts(parts), wanted) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MAX_SUGGESTIONS)
    .map(({ quoted }) => quoted);
}

function shorten(nameLength: number, candidates: readonly (readonly string[])[]): readonly (readonly string[])[] {
  for (const kept of [1, 2]) {
    const prefixes = new Set(candidates.map((parts) => JSON.stringify(parts.slice(0, -kept))));
    if (nameLength <= kept && prefixes.size === 1) return candidates.map((parts) => parts.slice(-kept));
  }
  return candidates;
}

/** The edit distance of two names. */
export function levenshtein(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(substitution, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
