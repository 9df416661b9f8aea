// ResolveSubquery: the queries inside the expressions of an operator are analysed, once the operator's inputs are.
//
// before: Filter exists('Filter ('b = 'a))        after: Filter exists [a#1](Filter (b#2 = outer(a#1)))
//         +- child [a#1]                                 +- child [a#1]

import { AggregateExpression } from "../expressions/aggregates/aggregate-expression.ts";
import { references } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import { containsOuterReference, OuterReference, replaceOuterReferences } from "../expressions/outer-reference.ts";
import { SubqueryExpression } from "../expressions/subquery.ts";
import { Join } from "../plans/join.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { renewal, renewPlan } from "../plans/renew-plan.ts";
import { hasSubquery } from "../plans/subquery-plans.ts";
import { UnresolvedHaving } from "../plans/unresolved-having.ts";
import { analysisError } from "./analysis-error.ts";
import type { AnalysisRule, AnalyzerContext } from "./analyzer-context.ts";
import { coerceTypes } from "./coerce-types.ts";
import { qualifiedSql } from "./qualified-sql.ts";

export const ResolveSubquery: AnalysisRule = {
  name: "ResolveSubquery",
  nodes: [SubqueryExpression],
  apply: (plan, context) =>
    plan.transformUp((node) => {
      if (!node.childrenResolved || !hasSubquery(node)) return node;
      if (node instanceof Join && !node.duplicateResolved) return node;
      return node.transformExpressionsUp((expression) => {
        if (!(expression instanceof SubqueryExpression)) return expression;
        return expression.plan.resolved ? coerce(expression, context) : resolve(expression, node, context);
      });
    }),
};

/** A query of named constants has nothing to look up: it seems to be resolved before its operands have their types. */
function coerce(subquery: SubqueryExpression, context: AnalyzerContext): Expression {
  return subquery.withPlan(
    subquery.plan.transformUp((node) => node.mapExpressions((expression) => coerceTypes(expression, context))),
  );
}

function resolve(subquery: SubqueryExpression, outer: LogicalPlan, context: AnalyzerContext): Expression {
  const plan = analyzeSubquery(subquery.plan, outer, context);
  return subquery.withPlan(plan);
}

/** A subquery's plan analysed within the query around it, with columns of its own. */
export function analyzeSubquery(plan: LogicalPlan, outer: LogicalPlan, context: AnalyzerContext): LogicalPlan {
  const analyzed = context.analyzeSubquery?.(plan, outer) ?? plan;
  if (!analyzed.resolved) return analyzed;
  return renewPlan(outer instanceof UnresolvedHaving ? withOuterAggregates(analyzed) : analyzed, renewal());
}

/** An aggregate function of nothing but columns of the query around is an aggregate of that query. */
function withOuterAggregates(plan: LogicalPlan): LogicalPlan {
  return plan.transformAllExpressions((node) => {
    if (!(node instanceof AggregateExpression) || !containsOuterReference(node)) return node;
    if (references(node).length > 0) {
      throw analysisError(
        "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.AGGREGATE_FUNCTION_MIXED_OUTER_LOCAL_REFERENCES",
        { function: qualifiedSql(node) },
        node.origin,
      );
    }
    return new OuterReference(
      replaceOuterReferences(node, ({ reference }) => reference),
      node.origin,
    );
  });
}
