// ResolveLateralColumnAliases: what a select list reads of its own aliases is computed one projection below.
//
// before: Project [a AS b, (lateral(b) + 1) AS c]     after: Project [b, (b + 1) AS c]
//         +- child [a]                                       +- Project [a, a AS b]
//                                                               +- child [a]

import { quoteNameParts } from "../catalog/table-identifier.ts";
import { AggregateExpression } from "../expressions/aggregates/aggregate-expression.ts";
import { Alias, AttributeReference, type NamedExpression } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import { Aggregate } from "../plans/aggregate.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Project } from "../plans/project.ts";
import { collectAggregates } from "./aggregates.ts";
import { analysisError, quotedSql } from "./analysis-error.ts";
import type { AnalysisRule } from "./analyzer-context.ts";
import { LateralColumnAliasReference } from "./lateral-column-alias-reference.ts";

export const ResolveLateralColumnAliases: AnalysisRule = {
  name: "ResolveLateralColumnAliases",
  apply: (plan) =>
    plan.transformUp((node) => {
      if (!node.resolved) return node;
      if (node instanceof Project && node.projectList.some(hasLateralReference)) return splitProject(node);
      if (node instanceof Aggregate && node.aggregateExpressions.some(hasLateralReference)) return splitAggregate(node);
      return node;
    }),
};

function hasLateralReference(expression: Expression): boolean {
  return expression.exists((node) => node instanceof LateralColumnAliasReference);
}

function splitProject(project: Project): LogicalPlan {
  const referenced = new Set(
    project.projectList.flatMap((item) =>
      item.collect((node) => (node instanceof LateralColumnAliasReference ? node.attribute.exprId.id : undefined)),
    ),
  );
  const below = project.projectList.filter((item) => referenced.has(item.exprId.id));
  const above = project.projectList.map((item) =>
    referenced.has(item.exprId.id) ? item.toAttribute() : withoutReferences(item),
  );
  const lower = new Project([...project.child.output, ...below], project.child, project.origin);
  const settled = below.some(hasLateralReference) ? splitProject(lower) : lower;
  return new Project(above, settled, project.origin);
}

function withoutReferences(item: Expression): Expression {
  return item.transformUp((node) => (node instanceof LateralColumnAliasReference ? node.attribute : node));
}

/** An aggregation computes its keys and aggregates; the select list over them is a projection like any other. */
function splitAggregate(aggregate: Aggregate): LogicalPlan {
  for (const found of collectAggregates(aggregate.resultExpressions)) {
    const [lca] = found.collect((node) => (node instanceof LateralColumnAliasReference ? node : undefined));
    if (lca === undefined) continue;
    const parameters = { lca: quoteNameParts([lca.attribute.name]), aggFunc: quotedSql(found) };
    throw analysisError("UNSUPPORTED_FEATURE.LATERAL_COLUMN_ALIAS_IN_AGGREGATE_FUNC", parameters, lca.origin);
  }
  const computed = new Map<string, NamedExpression>();
  const keys = new Set(aggregate.groupingExpressions.map((key) => key.canonical));
  const extract = (node: Expression): Expression => {
    if (node instanceof AggregateExpression || (keys.has(node.canonical) && !(node instanceof Alias))) {
      const known = computed.get(node.canonical) ?? named(node);
      computed.set(node.canonical, known);
      return known.toAttribute();
    }
    return node.mapChildren(extract);
  };
  const list = aggregate.aggregateExpressions.map((item) => {
    const extracted = extract(item);
    if (item instanceof Alias || !(extracted instanceof AttributeReference)) return extracted;
    return extracted.exprId.id === item.exprId.id ? extracted : new Alias(extracted, item.name, item.exprId);
  });
  const lower = new Aggregate(aggregate.groupingExpressions, [...computed.values()], aggregate.child, aggregate.origin);
  return splitProject(new Project(list, lower, aggregate.origin));
}

function named(expression: Expression): NamedExpression {
  return expression instanceof AttributeReference ? expression : new Alias(expression, expression.sql);
}
