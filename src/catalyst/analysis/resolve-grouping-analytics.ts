// ResolveGroupingAnalytics: an aggregation by several groupings has each row once for each of them, with null for the keys
// that the grouping leaves out.
//
// before: Aggregate [rollup(a, b)], [a, b, sum(c)]
//         +- child [a, b, c]
// after:  Aggregate [a', b', gid], [a', b', sum(c)]
//         +- Expand [[a, b, c, a', b', 0], [a, b, c, a', null, 1], [a, b, c, null, null, 3]]
//            +- Project [a, b, c, a AS a', b AS b']
//               +- child [a, b, c]

import { IntegerType, LongType } from "../../types/data-type.ts";
import { Alias, AttributeReference } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import { GroupingSets } from "../expressions/grouping-sets.ts";
import { Literal } from "../expressions/literal.ts";
import { Aggregate } from "../plans/aggregate.ts";
import { Expand } from "../plans/expand.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Project } from "../plans/project.ts";
import { analysisError } from "./analysis-error.ts";
import type { AnalysisRule } from "./analyzer-context.ts";
import { GROUPING_ID, type GroupingKeys, overGroupingKeys } from "./grouping-keys.ts";

/** The bits of a grouping id. */
const MAX_KEYS = 64;

export const ResolveGroupingAnalytics: AnalysisRule = {
  name: "ResolveGroupingAnalytics",
  apply: (plan) => plan.transformUp((node) => (node instanceof Aggregate && isReady(node) ? expand(node) : node)),
};

function isReady({ child, groupingExpressions, resultExpressions }: Aggregate): boolean {
  return (
    child.resolved &&
    groupingExpressions.some((key) => key instanceof GroupingSets) &&
    groupingExpressions.every((key) =>
      key instanceof GroupingSets ? key.keys.every((k) => k.resolved) : key.resolved,
    ) &&
    resultExpressions.every((item) => item.resolved)
  );
}

function expand(aggregate: Aggregate): LogicalPlan {
  const { groupingExpressions, resultExpressions, child, origin } = aggregate;
  const keys = distinct(groupingExpressions.flatMap((key) => (key instanceof GroupingSets ? key.keys : [key])));
  if (keys.length > MAX_KEYS) {
    throw analysisError("GROUPING_SIZE_LIMIT_EXCEEDED", { maxSize: String(MAX_KEYS) }, origin);
  }
  // Without keys all rows are one group, also when there is none.
  const isTotal = keys.length === 0 && groupingExpressions.length === 1;
  if (isTotal && groupingExpressions.every((key) => key instanceof GroupingSets && key.sets.length === 1)) {
    return new Aggregate([], resultExpressions, child, origin);
  }
  const sets = groupingExpressions
    .map((key) => (key instanceof GroupingSets ? key.sets : [[key]]))
    .reduce((all, next) => all.flatMap((left) => next.map((right) => [...left, ...right])))
    .map((set) => new Set(set.map((key) => key.canonical)));
  const aliases = keys.map(
    (key) => new Alias(key, key instanceof AttributeReference ? key.name : key.sql, undefined, key.origin),
  );
  const attributes = aliases.map(
    (alias) =>
      new AttributeReference(
        alias.name,
        alias.dataType,
        alias.nullable || sets.some((set) => !set.has(alias.canonical)),
        undefined,
        alias.child instanceof AttributeReference ? alias.child.qualifier : [],
        alias.metadata,
      ),
  );
  const groupingId = new AttributeReference(GROUPING_ID, LongType, false);
  const ids = sets.map((set) => keys.reduce((bits, key) => bits * 2n + (set.has(key.canonical) ? 0n : 1n), 0n));
  // Equal sets make rows of their own each.
  const position =
    new Set(ids).size < ids.length ? [new AttributeReference("_gen_grouping_pos", IntegerType, false)] : [];
  const rows = sets.map((set, i) => [
    ...child.output,
    ...aliases.map((alias) => (set.has(alias.canonical) ? alias.toAttribute() : new Literal(null, alias.dataType))),
    new Literal(BigInt.asIntN(64, ids[i] ?? 0n), LongType),
    ...position.map(() => Literal.of(i)),
  ]);
  const input = new Project([...child.output, ...aliases], child, origin);
  const own = [...attributes, groupingId, ...position];
  const expanded = new Expand(rows, [...child.output, ...own], input, origin);
  const grouping: GroupingKeys = {
    input: child,
    keys: keys.flatMap((key, i) => {
      const attribute = attributes[i];
      return attribute === undefined ? [] : [{ key, attribute }];
    }),
    groupingId,
  };
  const results = resultExpressions.map((item) => overGroupingKeys(item, grouping));
  return new Aggregate(own, results, expanded, origin);
}

function distinct(keys: readonly Expression[]): readonly Expression[] {
  const known = new Map<string, Expression>();
  for (const key of keys) if (!known.has(key.canonical)) known.set(key.canonical, key);
  return [...known.values()];
}
