// ResolveReferences: over resolved inputs, names in expressions become columns, calls become functions, and operands
// get their implicit casts, all in one step, so that an operator never shows a type that changes later.
//
// before: 'Project ['a, ('b + 1)]          after: Project [a#1, (b#2 + 1)]
//         +- child [a#1, b#2]                     +- child [a#1, b#2]

import { Alias, type AttributeReference } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import { GroupingSets } from "../expressions/grouping-sets.ts";
import { UnresolvedAttribute, UnresolvedOrdinal, UnresolvedStar } from "../expressions/unresolved.ts";
import { Aggregate } from "../plans/aggregate.ts";
import { Filter } from "../plans/filter.ts";
import { Join } from "../plans/join.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Project } from "../plans/project.ts";
import { RankedJoin } from "../plans/ranked-join.ts";
import { Sort } from "../plans/sort.ts";
import { UnresolvedHaving } from "../plans/unresolved-having.ts";
import { UnresolvedQualify } from "../plans/unresolved-qualify.ts";
import { analysisError } from "./analysis-error.ts";
import { type AnalysisRule, type AnalyzerContext, resolverOf } from "./analyzer-context.ts";
import { expandStars } from "./expand-stars.ts";
import type { Resolver } from "./name-resolution.ts";
import { resolveExpression, resolveUnambiguous } from "./resolve-expression.ts";
import { resolveSelectList } from "./resolve-select-list.ts";

export const ResolveReferences: AnalysisRule = {
  name: "ResolveReferences",
  apply: (plan, context) =>
    plan.transformUp((node) => {
      if (node.children.length === 0 && node.expressions.length === 0) return node;
      if (!node.childrenResolved || hasConflicts(node)) return node;
      if (node instanceof Project) return resolveProject(node, context);
      if (node instanceof Aggregate) return resolveAggregate(node, context);
      if (node instanceof UnresolvedHaving || node instanceof UnresolvedQualify) return node;
      const input = node.inputAttributes;
      if (node instanceof Filter) {
        return node.mapExpressions((condition) =>
          resolveExpression(withStars(condition, input, resolverOf(context)), input, context),
        );
      }
      const resolve = node instanceof Sort ? resolveUnambiguous : resolveExpression;
      return node.mapExpressions((expression) => resolve(expression, input, context));
    }),
};

/** A condition with the stars among arguments in it expanded. */
function withStars(condition: Expression, input: readonly AttributeReference[], resolver: Resolver): Expression {
  if (condition instanceof UnresolvedStar) return condition;
  return expandStars([condition], input, resolver)[0] ?? condition;
}

/** A join whose sides share columns waits for DeduplicateRelations. */
function hasConflicts(node: LogicalPlan): boolean {
  return (node instanceof Join || node instanceof RankedJoin) && !node.duplicateResolved;
}

function resolveProject(project: Project, context: AnalyzerContext): LogicalPlan {
  const input = project.child.output;
  const { hiddenOutput } = project.child;
  const list = resolveSelectList(
    expandStars(project.expressions, input, resolverOf(context), hiddenOutput),
    input,
    context,
  );
  return sameItems(list, project.expressions) ? project : new Project(list, project.child, project.origin);
}

function resolveAggregate(aggregate: Aggregate, context: AnalyzerContext): LogicalPlan {
  const input = aggregate.child.output;
  const resolver = resolverOf(context);
  refuseStarByPosition(aggregate);
  const list = resolveSelectList(
    expandStars(aggregate.resultExpressions, input, resolver, aggregate.child.hiddenOutput),
    input,
    context,
  );
  const keys = aggregate.groupingExpressions.map((key) => {
    const resolved = resolveExpression(key, input, context);
    return resolved.resolved || context.groupByAliases === false ? resolved : resolveAlias(resolved, list, resolver);
  });
  const same = sameItems(list, aggregate.resultExpressions) && sameItems(keys, aggregate.groupingExpressions);
  return same ? aggregate : new Aggregate(keys, list, aggregate.child, aggregate.origin);
}

/** GROUP BY may name an alias of the select list, where no column of the input has the name. */
function resolveAlias(key: Expression, list: readonly Expression[], resolver: Resolver): Expression {
  if (key instanceof GroupingSets) return key.mapChildren((part) => resolveAlias(part, list, resolver));
  if (!(key instanceof UnresolvedAttribute) || key.nameParts.length !== 1) return key;
  const alias = list.find((item) => item instanceof Alias && resolver(item.name, key.nameParts[0] ?? ""));
  return alias instanceof Alias && alias.child.resolved ? alias.child : key;
}

function sameItems(a: readonly Expression[], b: readonly Expression[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

function refuseStarByPosition({ groupingExpressions, resultExpressions, origin }: Aggregate): void {
  if (!groupingExpressions.some((key) => key instanceof UnresolvedOrdinal)) return;
  if (!resultExpressions.some((item) => item instanceof UnresolvedStar)) return;
  throw analysisError("STAR_GROUP_BY_POS", {}, origin);
}
