// Random GROUP BY clauses over keys: plain, and in all the ways of grouping analytics.
import type { Choices } from "./choices.ts";

/** What follows GROUP BY, for at least one key; the plain list first. */
export function groupingClause(keys: readonly [string, ...string[]], choices: Choices): string {
  const [first, ...rest] = keys;
  const list = keys.join(", ");
  const others = rest.length === 0 ? first : rest.join(", ");
  switch (choices.below(12)) {
    case 4:
      return `ROLLUP (${list})`;
    case 5:
      return `CUBE (${list})`;
    case 6:
      return `GROUPING SETS ((${list}), (${first}), ())`;
    case 7:
      return `${first}, ROLLUP (${others})`;
    case 8:
      return `ROLLUP ((${list}), ${first})`;
    case 9:
      return `GROUPING SETS (ROLLUP (${list}), CUBE (${first}))`;
    case 10:
      return `GROUPING SETS ((${first}), (${first}), (${others}))`;
    case 11:
      return `CUBE (${first}), GROUPING SETS ((${others}), ())`;
    default:
      return list;
  }
}
