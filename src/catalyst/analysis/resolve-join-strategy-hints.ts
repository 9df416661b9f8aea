// ResolveJoinStrategyHints: a hint about joins goes to the relations that it names, or to the whole plan when it names none.
//
// before: UnresolvedHint BROADCAST, ['t]      after: Project [a]
//         +- Project [a]                             +- Join Inner
//            +- Join Inner                              :- UnresolvedRelation [s]
//               :- UnresolvedRelation [s]               +- ResolvedHint (strategy=broadcast)
//               +- UnresolvedRelation [t]                  +- UnresolvedRelation [t]

import type { Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import { UnresolvedAttribute } from "../expressions/unresolved.ts";
import { type JoinStrategyHint, joinStrategyOf } from "../plans/join-hint.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { ResolvedHint } from "../plans/resolved-hint.ts";
import { SubqueryAlias } from "../plans/subquery-alias.ts";
import { UnresolvedHint } from "../plans/unresolved-hint.ts";
import { UnresolvedRelation } from "../plans/unresolved-relation.ts";
import { View } from "../plans/view.ts";
import { type AnalysisRule, resolverOf } from "./analyzer-context.ts";
import { endsWith, type Resolver } from "./name-resolution.ts";

export const ResolveJoinStrategyHints: AnalysisRule = {
  name: "ResolveJoinStrategyHints",
  apply: (plan, context) =>
    plan.transformUp((node) => {
      if (!(node instanceof UnresolvedHint)) return node;
      const strategy = joinStrategyOf(node.name);
      if (strategy === undefined) return node;
      if (node.parameters.length === 0) return new ResolvedHint(strategy, node.child, node.origin);
      const names = node.parameters.map(nameOf).filter((name) => name !== undefined);
      return applyTo(node.child, names, strategy, resolverOf(context));
    }),
};

/** A relation's name as a hint writes it. */
function nameOf(parameter: Expression): readonly string[] | undefined {
  if (parameter instanceof UnresolvedAttribute) return parameter.nameParts;
  return parameter instanceof Literal && typeof parameter.value === "string" ? parameter.value.split(".") : undefined;
}

/** What a hint names is looked for in the query that it stands in, not in those below. */
function applyTo(
  plan: LogicalPlan,
  names: readonly (readonly string[])[],
  strategy: JoinStrategyHint,
  resolver: Resolver,
): LogicalPlan {
  const relation = relationName(plan);
  const isNamed = (name: readonly string[], tail: readonly string[]): boolean => endsWith(name, tail, resolver);
  if (relation !== undefined && names.some((name) => isNamed(relation, name) || isNamed(name, relation))) {
    return new ResolvedHint(strategy, plan, plan.origin);
  }
  if (plan instanceof SubqueryAlias || plan instanceof View || plan instanceof ResolvedHint) return plan;
  return plan.mapChildren((child) => applyTo(child, names, strategy, resolver));
}

function relationName(plan: LogicalPlan): readonly string[] | undefined {
  if (plan instanceof UnresolvedRelation) return plan.nameParts;
  return plan instanceof SubqueryAlias ? plan.identifier : undefined;
}
