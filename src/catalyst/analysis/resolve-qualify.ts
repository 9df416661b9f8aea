// ResolveQualify: QUALIFY keeps rows by what window functions say of them. Its own windows become columns that the query
// drops afterwards; names are those of the select list first, then those of what the select list reads.
//
// before: UnresolvedQualify (rank() OVER (ORDER BY b) = 1)     after: Project [a]
//         +- Project [a]                                              +- Filter (q = 1)
//            +- child [a, b]                                             +- Project [a, b, rank() OVER (ORDER BY b) AS q]
//                                                                           +- Project [a, b]
//                                                                              +- child [a, b]

import { BooleanType } from "../../types/data-type.ts";
import { quoteIfNeeded } from "../catalog/table-identifier.ts";
import { Alias, type AttributeReference, type NamedExpression, references } from "../expressions/attribute.ts";
import { Cast } from "../expressions/cast.ts";
import type { Expression } from "../expressions/expression.ts";
import { WindowExpression } from "../expressions/windows/window-expression.ts";
import { Aggregate } from "../plans/aggregate.ts";
import { Filter } from "../plans/filter.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Project } from "../plans/project.ts";
import { UnresolvedHaving } from "../plans/unresolved-having.ts";
import { UnresolvedQualify } from "../plans/unresolved-qualify.ts";
import { collectAggregates } from "./aggregates.ts";
import { analysisError, quotedSql } from "./analysis-error.ts";
import { type AnalysisRule, type AnalyzerContext, evalModeOf } from "./analyzer-context.ts";
import { resolveExpression, resolveUnambiguous } from "./resolve-expression.ts";
import { hasWindow } from "./windows.ts";

export const ResolveQualify: AnalysisRule = {
  name: "ResolveQualify",
  apply: (plan, context) =>
    plan.transformUp((node) =>
      node instanceof UnresolvedQualify && node.childrenResolved ? resolveQualify(node, context) : node,
    ),
};

function resolveQualify(qualify: UnresolvedQualify, context: AnalyzerContext): LogicalPlan {
  const { child, origin } = qualify;
  const input = inputOf(child);
  const overOutput = resolveUnambiguous(qualify.condition, child.output, context);
  const condition = input === undefined ? overOutput : resolveExpression(overOutput, input.output, context);
  if (!condition.resolved) {
    return condition === qualify.condition ? qualify : new UnresolvedQualify(condition, child, origin);
  }
  refuseAggregates(condition, selectListOf(child) instanceof Aggregate);
  const carried = carry(child, condition);
  if (carried === undefined) throw missingColumn(condition, child);
  if (!hasWindow(condition) && !selectsWindow(child)) {
    throw analysisError("QUALIFY_REQUIRES_WINDOW_FUNCTION", {}, origin);
  }
  const windows: NamedExpression[] = [];
  const overWindows = condition.transformDown((node) => {
    if (!(node instanceof WindowExpression)) return node;
    const named = new Alias(node, `_qualify${windows.length}`);
    windows.push(named);
    return named.toAttribute();
  });
  // The window functions of the select list are to be columns when the filter looks at them.
  const below = new Project([...carried.output, ...windows], carried, origin);
  const filter = new Filter(asBoolean(overWindows, context), below, origin);
  return filter.output.length === child.output.length ? filter : new Project(child.output, filter, origin);
}

/** What the select list of a query reads; undefined when there is none to look under. */
function inputOf(plan: LogicalPlan): LogicalPlan | undefined {
  const list = selectListOf(plan);
  return list instanceof Project || list instanceof Aggregate ? list.child : undefined;
}

/** The operator that computes the select list: HAVING may be over it. */
function selectListOf(plan: LogicalPlan): LogicalPlan {
  if (plan instanceof UnresolvedHaving || plan instanceof Filter) return selectListOf(plan.child);
  return plan instanceof Project && plan.child instanceof Filter && plan.child.child instanceof Aggregate
    ? plan.child.child
    : plan;
}

function selectsWindow(plan: LogicalPlan): boolean {
  return plan.expressions.some(hasWindow) || plan.children.some((child) => selectsWindow(child));
}

function refuseAggregates(condition: Expression, isGrouped: boolean): void {
  const [aggregate] = collectAggregates([condition]);
  if (aggregate === undefined || isGrouped) return;
  throw analysisError("QUALIFY_AGGREGATE_NOT_ALLOWED", { aggregateExpr: quotedSql(aggregate) }, aggregate.origin);
}

/** The plan with the columns that the condition reads besides its output; undefined when it cannot have them. */
function carry(plan: LogicalPlan, condition: Expression): LogicalPlan | undefined {
  const own = new Set(plan.output.map((attribute) => attribute.exprId.id));
  const missing = new Map<number, AttributeReference>();
  for (const attribute of references(condition)) {
    if (!own.has(attribute.exprId.id)) missing.set(attribute.exprId.id, attribute);
  }
  if (missing.size === 0) return plan;
  const added = [...missing.values()];
  if (plan instanceof Filter) {
    const below = carry(plan.child, condition);
    return below === undefined ? undefined : new Filter(plan.condition, below, plan.origin);
  }
  if (plan instanceof Aggregate) {
    const keys = new Set(plan.groupingExpressions.map((key) => key.canonical));
    if (!added.every((attribute) => keys.has(attribute.canonical))) return undefined;
    const list = [...plan.aggregateExpressions, ...added];
    return new Aggregate(plan.groupingExpressions, list, plan.child, plan.origin);
  }
  if (!(plan instanceof Project)) return undefined;
  const reaches = new Set(plan.child.output.map((attribute) => attribute.exprId.id));
  const below = added.every((attribute) => reaches.has(attribute.exprId.id))
    ? plan.child
    : carry(plan.child, condition);
  return below === undefined ? undefined : new Project([...plan.projectList, ...added], below, plan.origin);
}

/** A column that the groups have not: named as Spark names a resolved one. */
function missingColumn(condition: Expression, child: LogicalPlan): Error {
  const own = new Set(child.output.map((attribute) => attribute.exprId.id));
  const [missing] = references(condition).filter((attribute) => !own.has(attribute.exprId.id));
  const name = (attribute: AttributeReference): string =>
    [...attribute.qualifier, attribute.name].map(quoteIfNeeded).join(".");
  return analysisError(
    "UNRESOLVED_COLUMN.WITH_SUGGESTION",
    { objectName: missing === undefined ? "" : name(missing), proposal: child.output.map(name).join(", ") },
    undefined,
  );
}

function asBoolean(condition: Expression, context: AnalyzerContext): Expression {
  if (condition.dataType.kind === "boolean") return condition;
  return new Cast(condition, BooleanType, evalModeOf(context), context.sessionTimeZone, condition.origin);
}
