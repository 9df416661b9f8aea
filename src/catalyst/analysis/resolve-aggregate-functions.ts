// ResolveAggregateFunctions: HAVING and ORDER BY over an aggregation may use aggregates and keys that its select list
// does not give; the aggregation computes them too.
//
// before: Sort [max(b)]                       after: Project [a]
//         +- Aggregate [a], [a]                      +- Sort [max(b)#2]
//                                                       +- Aggregate [a], [a, max(b) AS max(b)#2]

import { BooleanType } from "../../types/data-type.ts";
import { AggregateExpression } from "../expressions/aggregates/aggregate-expression.ts";
import { Alias, AttributeReference, type NamedExpression, references } from "../expressions/attribute.ts";
import { Cast } from "../expressions/cast.ts";
import type { Expression } from "../expressions/expression.ts";
import { SortOrder } from "../expressions/sort-order.ts";
import { UnresolvedFunction } from "../expressions/unresolved.ts";
import { WindowExpression } from "../expressions/windows/window-expression.ts";
import { Aggregate } from "../plans/aggregate.ts";
import { Filter } from "../plans/filter.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Project } from "../plans/project.ts";
import { Sort } from "../plans/sort.ts";
import { UnresolvedHaving } from "../plans/unresolved-having.ts";
import { containsAggregate } from "./aggregates.ts";
import { type AnalysisRule, type AnalyzerContext, evalModeOf, resolverOf } from "./analyzer-context.ts";
import { expandStars } from "./expand-stars.ts";
import { groupingKeysOf, hasGroupingFunction, overGroupingKeys } from "./grouping-keys.ts";
import { resolveColumns } from "./resolve-columns.ts";
import { resolveExpression } from "./resolve-expression.ts";
import { lookupFunction } from "./resolve-functions.ts";
import { refuseWindow } from "./windows.ts";

export const ResolveAggregateFunctions: AnalysisRule = {
  name: "ResolveAggregateFunctions",
  nodes: [UnresolvedHaving, Sort],
  apply: (plan, context) =>
    plan.transformUp((node) => {
      if (!node.childrenResolved) return node;
      if (node instanceof UnresolvedHaving) return resolveHaving(node, context);
      return node instanceof Sort ? resolveSort(node, context) : node;
    }),
};

function resolveHaving(having: UnresolvedHaving, context: AnalyzerContext): LogicalPlan {
  const { child, havingCondition } = having;
  refuseWindow(havingCondition, "HAVING");
  if (!(child instanceof Aggregate)) {
    const condition = resolveExpression(havingCondition, child.output, context);
    return condition.resolved ? new Filter(condition, child, having.origin) : having;
  }
  const over = resolveOver([havingCondition], child, context);
  const [condition] = over?.expressions ?? [];
  if (over === undefined || condition === undefined) return having;
  const filter = new Filter(asBoolean(condition, context), over.aggregate, having.origin);
  return over.aggregate === child ? filter : new Project(child.output, filter, having.origin);
}

/** HAVING, unlike WHERE, takes what can be cast to a boolean. */
function asBoolean(condition: Expression, context: AnalyzerContext): Expression {
  if (condition.dataType.kind === "boolean") return condition;
  return new Cast(condition, BooleanType, evalModeOf(context), context.sessionTimeZone, condition.origin);
}

function resolveSort(sort: Sort, context: AnalyzerContext): LogicalPlan {
  const settled = sort.order.every(
    (order) => order.resolved && !containsAggregate(order) && !hasGroupingFunction(order),
  );
  const aggregate = settled ? undefined : aggregateBelow(sort.child);
  if (aggregate === undefined) return sort;
  const over = resolveOver(sort.order, aggregate, context);
  if (over === undefined) return sort;
  const order = over.expressions.flatMap((key) => (key instanceof SortOrder ? [key] : []));
  const added = over.aggregate.output.slice(aggregate.output.length);
  const sorted = new Sort(
    order,
    sort.global,
    sort.child instanceof Aggregate ? over.aggregate : sort.child.withNewChildren([over.aggregate]),
    sort.origin,
  );
  return added.length === 0 ? sorted : new Project(sort.child.output, sorted, sort.origin);
}

/** The aggregation that a sort is over, with only its HAVING between them. */
function aggregateBelow(plan: LogicalPlan): Aggregate | undefined {
  if (plan instanceof Aggregate) return plan;
  return plan instanceof Filter && plan.child instanceof Aggregate ? plan.child : undefined;
}

interface ResolvedOver {
  readonly expressions: readonly Expression[];
  readonly aggregate: Aggregate;
}

/** The expressions over the output of the aggregation, extended where need be; undefined when they cannot be. */
function resolveOver(
  expressions: readonly Expression[],
  aggregate: Aggregate,
  context: AnalyzerContext,
): ResolvedOver | undefined {
  const additions = new Additions(aggregate);
  const grouping = groupingKeysOf(aggregate);
  const input = (grouping?.input ?? aggregate.child).output;
  const resolved = expressions.map((expression) => {
    const inAggregates = resolveAggregateCalls(expression, input, context);
    const overOutput = resolveColumns(inAggregates, aggregate.output, resolverOf(context));
    const overInput = resolveExpression(overOutput, knowsKeys(expression, grouping) ? input : [], context);
    return additions.rewrite(grouping === undefined ? overInput : overGroupingKeys(overInput, grouping));
  });
  const extended = additions.aggregate;
  const columns = new Set(extended.output.map((attribute) => attribute.exprId.id));
  const valid = resolved.every(
    (expression) =>
      expression.resolved &&
      !containsAggregate(expression) &&
      references(expression).every((attribute) => columns.has(attribute.exprId.id)),
  );
  return valid ? { expressions: resolved, aggregate: extended } : undefined;
}

/**
 * Whether names may be keys that the select list does not give. Under several sets of keys Spark looks for them only once,
 * before functions are resolved.
 */
function knowsKeys(expression: Expression, grouping: object | undefined): boolean {
  if (grouping === undefined || expression instanceof SortOrder) return true;
  return !expression.exists((node) => node instanceof UnresolvedFunction);
}

/** Inside an aggregate function names are columns of the aggregation's input. */
function resolveAggregateCalls(
  expression: Expression,
  input: readonly AttributeReference[],
  context: AnalyzerContext,
): Expression {
  return expression.transformDown((node) => {
    if (!(node instanceof UnresolvedFunction) || lookupFunction(node, context).kind !== "aggregate") return node;
    const [call = node] = expandStars([node], input, resolverOf(context));
    return resolveExpression(call, input, context);
  });
}

/** Items that the aggregation must compute besides its select list. */
class Additions {
  private readonly original: Aggregate;
  private readonly known = new Map<string, AttributeReference>();
  private readonly keys: ReadonlySet<string>;
  private readonly added: NamedExpression[] = [];

  constructor(original: Aggregate) {
    this.original = original;
    this.keys = new Set(original.groupingExpressions.map((key) => key.canonical));
    for (const item of original.aggregateExpressions) {
      if (item.deterministic && !this.known.has(item.canonical)) this.known.set(item.canonical, item.toAttribute());
    }
  }

  get aggregate(): Aggregate {
    const { groupingExpressions, aggregateExpressions, child, origin } = this.original;
    if (this.added.length === 0) return this.original;
    return new Aggregate(groupingExpressions, [...aggregateExpressions, ...this.added], child, origin);
  }

  /** Whole keys and aggregates become columns of the aggregation. */
  rewrite(expression: Expression): Expression {
    const known = this.known.get(expression.canonical);
    if (known !== undefined && !(expression instanceof SortOrder)) return known;
    if (expression instanceof WindowExpression) return this.rewriteWindow(expression);
    if (expression instanceof AggregateExpression || this.keys.has(expression.canonical)) return this.add(expression);
    return expression.mapChildren((child) => this.rewrite(child));
  }

  /** The function of a window stays; what it and the window read are columns. */
  private rewriteWindow(expression: WindowExpression): Expression {
    const rewriteParts = (node: Expression): Expression => node.mapChildren((child) => this.rewrite(child));
    return expression.mapChildren((part) =>
      part instanceof AggregateExpression
        ? part.mapChildren((child) => (child === part.function ? rewriteParts(child) : this.rewrite(child)))
        : rewriteParts(part),
    );
  }

  private add(expression: Expression): Expression {
    if (!expression.resolved) return expression;
    const item = expression instanceof AttributeReference ? expression : new Alias(expression, expression.sql);
    this.added.push(item);
    this.known.set(expression.canonical, item.toAttribute());
    return item.toAttribute();
  }
}
