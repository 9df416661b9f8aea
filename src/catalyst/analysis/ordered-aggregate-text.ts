// How errors show aggregate functions that order their rows: as calls whose order is among their arguments.

import type { ImperativeAggregate } from "../expressions/aggregates/imperative-aggregate.ts";

/** Those whose order is what they are computed of. */
export const ORDERED_BY_THEMSELVES: ReadonlySet<string> = new Set(["median", "percentile_cont", "percentile_disc"]);

/** The call with its order among the arguments: a percentile's input first, other keys last. */
export function plainText({ prettyName, args, sortKeys, orderings }: ImperativeAggregate): string {
  if (ORDERED_BY_THEMSELVES.has(prettyName)) {
    return `${prettyName}(${[...sortKeys, ...args].map(({ sql }) => sql).join(", ")})`;
  }
  const keys = sortKeys.map(({ sql }, i) => {
    const { descending = false, nullsFirst = false } = orderings[i] ?? {};
    return `${sql} ${descending ? "DESC" : "ASC"} NULLS ${nullsFirst ? "FIRST" : "LAST"}`;
  });
  const name = prettyName === "string_agg" ? "listagg" : prettyName;
  return `${name}(${[...args.map(({ sql }) => sql), ...keys].join(", ")})`;
}
