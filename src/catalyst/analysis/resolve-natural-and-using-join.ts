// ResolveNaturalAndUsingJoin: a join by column names compares them and gives each of them once, first of all.
//
// before: Join UsingJoin(Inner, [id])          after: Project [id, x, y]
//         :- left [id, x]                             +- Join Inner, (id = id')
//         +- right [id', y]                              :- left [id, x]
//                                                        +- right [id', y]

import { quoteNameParts } from "../catalog/table-identifier.ts";
import { Alias, type AttributeReference } from "../expressions/attribute.ts";
import { Coalesce } from "../expressions/conditional.ts";
import { And, EqualTo } from "../expressions/predicates.ts";
import { AsOfJoin } from "../plans/as-of-join.ts";
import { Join } from "../plans/join.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Project } from "../plans/project.ts";
import { UnresolvedJoin } from "../plans/unresolved-join.ts";
import { analysisError } from "./analysis-error.ts";
import { type AnalysisRule, type AnalyzerContext, resolverOf } from "./analyzer-context.ts";
import { coerceTypes } from "./coerce-types.ts";
import type { Resolver } from "./name-resolution.ts";

export const ResolveNaturalAndUsingJoin: AnalysisRule = {
  name: "ResolveNaturalAndUsingJoin",
  apply: (plan, context) =>
    plan.transformUp((node) => {
      if (!(node instanceof UnresolvedJoin) || !node.childrenResolved) return node;
      return conflictFree(node) ? resolve(node, context) : node;
    }),
};

function conflictFree({ left, right }: UnresolvedJoin): boolean {
  const ids = new Set(left.output.map((attribute) => attribute.exprId.id));
  return right.output.every((attribute) => !ids.has(attribute.exprId.id));
}

function resolve(join: UnresolvedJoin, context: AnalyzerContext): LogicalPlan {
  const resolver = resolverOf(context);
  const names =
    join.usingColumns ??
    join.left.output
      .map((attribute) => attribute.name)
      .filter((name) => join.right.output.some((attribute) => resolver(attribute.name, name)));
  const leftKeys = names.map((name) => keyColumn(name, join.left, "left", join, resolver));
  const rightKeys = names.map((name) => keyColumn(name, join.right, "right", join, resolver));
  const pairs = leftKeys.map((left, i) => coerceTypes(new EqualTo(left, rightKeys[i] ?? left), context));
  const [first, ...rest] = pairs;
  const condition = first && rest.reduce((all, pair) => new And(all, pair), first);
  const { left, right, joinType, asOf, origin } = join;
  const joined =
    asOf !== undefined && (joinType === "inner" || joinType === "leftOuter")
      ? new AsOfJoin(left, right, joinType, asOf, condition, origin)
      : new Join(left, right, joinType, condition, origin);
  const notIn = (keys: readonly AttributeReference[], output: readonly AttributeReference[]): AttributeReference[] =>
    output.filter((attribute) => !keys.some((key) => key.exprId.id === attribute.exprId.id));
  const leftRest = notIn(leftKeys, joined.output.slice(0, join.left.output.length));
  const rightRest = notIn(rightKeys, joined.output.slice(join.left.output.length));
  switch (join.joinType) {
    case "leftSemi":
    case "leftAnti":
      return new Project([...leftKeys, ...leftRest], joined, join.origin);
    case "rightOuter":
      return new Project([...rightKeys, ...leftRest, ...rightRest], joined, join.origin, true);
    case "fullOuter": {
      const keys = leftKeys.map((left, i) => {
        const both = new Coalesce([left.withNullability(true), (rightKeys[i] ?? left).withNullability(true)]);
        return new Alias(coerceTypes(both, context), left.name);
      });
      return new Project([...keys, ...leftRest, ...rightRest], joined, join.origin, true);
    }
    default:
      return new Project([...leftKeys, ...leftRest, ...rightRest], joined, join.origin, true);
  }
}

function keyColumn(
  name: string,
  side: LogicalPlan,
  sideName: string,
  join: UnresolvedJoin,
  resolver: Resolver,
): AttributeReference {
  const key = side.output.find((attribute) => resolver(attribute.name, name));
  if (key !== undefined) return key;
  const suggestion = side.output.map((attribute) => quoteNameParts([attribute.name])).sort();
  throw analysisError(
    "UNRESOLVED_USING_COLUMN_FOR_JOIN",
    { colName: quoteNameParts([name]), side: sideName, suggestion: suggestion.join(", ") },
    join.origin,
  );
}
