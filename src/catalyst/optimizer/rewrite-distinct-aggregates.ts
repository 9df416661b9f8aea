// RewriteDistinctAggregates: DISTINCT inside aggregate functions becomes grouping by their arguments.
//
// before: Aggregate [k], [k, count(DISTINCT a)]     after: Aggregate [k], [k, count(a)]
//                                                          +- Aggregate [k, a], [k, a]
//
// before: Aggregate [k],                            after: Aggregate [k], [k, count(a) FILTER (gid = 1),
//           [k, count(DISTINCT a), sum(b)]                                   first(s) FILTER (gid = 0)]
//                                                          +- Aggregate [k, a, gid], [k, a, gid, sum(b) AS s]
//                                                             +- Expand [[k, null, 0, b], [k, a, 1, null]]

import { IntegerType } from "../../types/data-type.ts";
import { collectAggregates } from "../analysis/aggregates.ts";
import { AggregateExpression } from "../expressions/aggregates/aggregate-expression.ts";
import { AggregateFunction } from "../expressions/aggregates/aggregate-function.ts";
import { First } from "../expressions/aggregates/first-last.ts";
import { Alias, AttributeReference, type NamedExpression } from "../expressions/attribute.ts";
import { Coalesce, If } from "../expressions/conditional.ts";
import type { Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import { EqualTo } from "../expressions/predicates.ts";
import { Aggregate } from "../plans/aggregate.ts";
import { Expand } from "../plans/expand.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const RewriteDistinctAggregates: OptimizerRule = {
  name: "RewriteDistinctAggregates",
  nodes: [Aggregate],
  apply: (plan) => plan.transformUp((node) => (node instanceof Aggregate ? rewrite(node) : node)),
};

/** The distinct aggregates that agree on their arguments and filter, and so on the rows they must see once. */
interface DistinctGroup {
  readonly id: number;
  readonly columns: readonly ArgumentColumn[];
}

/** An argument, computed below the aggregation and read above it as a column. */
interface ArgumentColumn {
  readonly argument: Expression;
  readonly value: Expression;
  readonly attribute: AttributeReference;
}

function rewrite(aggregate: Aggregate): LogicalPlan {
  const found = collectAggregates(aggregate.aggregateExpressions);
  if (!found.some((expression) => expression.isDistinct)) return aggregate;
  const regular = uniqueByText(found.filter((expression) => !expression.isDistinct));
  const groups = distinctGroups(found.filter((expression) => expression.isDistinct));
  const keys = aggregate.groupingExpressions.map(keyColumn);
  const [only, ...others] = groups.values();
  // Groups without keys would be one group even where there are no rows.
  const hasKeys = keys.length + (only?.columns.length ?? 0) > 0;
  const levels =
    regular.length === 0 && others.length === 0 && only !== undefined && hasKeys
      ? twoLevels(aggregate, keys, only)
      : expanded(aggregate, keys, [...groups.values()], regular);
  const keyOf = new Map(keys.map((key) => [key.argument.canonical, key.attribute]));
  const rewriteAbove = (node: Expression): Expression => {
    if (node instanceof AggregateExpression) {
      return node.isDistinct
        ? withoutDistinct(node, groups.get(groupKey(node)), levels.groupId)
        : (levels.regularResults.get(node.canonical) ?? node);
    }
    return keyOf.get(node.canonical) ?? node.mapChildren(rewriteAbove);
  };
  const output = aggregate.aggregateExpressions.map((item) => keepName(item, rewriteAbove(item)));
  return new Aggregate(
    keys.map((key) => key.attribute),
    output,
    levels.plan,
  );
}

interface LowerLevels {
  readonly plan: LogicalPlan;
  /** The column that says which group a row belongs to; undefined when there is only one. */
  readonly groupId: AttributeReference | undefined;
  /** The final expression of each ordinary aggregate, by its text. */
  readonly regularResults: ReadonlyMap<string, Expression>;
}

function twoLevels(aggregate: Aggregate, keys: readonly ArgumentColumn[], group: DistinctGroup): LowerLevels {
  const columns = [...keys, ...group.columns];
  const plan = new Aggregate(
    columns.map((column) => column.value),
    columns.map(asNamed),
    aggregate.child,
  );
  return { plan, groupId: undefined, regularResults: new Map() };
}

function expanded(
  aggregate: Aggregate,
  keys: readonly ArgumentColumn[],
  groups: readonly DistinctGroup[],
  regular: readonly AggregateExpression[],
): LowerLevels {
  const groupId = new AttributeReference("gid", IntegerType, false);
  const inputs = regularInputs(regular);
  const distinctColumns = groups.flatMap((group) => group.columns);
  const row = (id: number, present: (column: ArgumentColumn) => boolean): Expression[] => [
    ...keys.map((key) => key.value),
    ...distinctColumns.map((column) => (present(column) ? column.value : nullOf(column))),
    Literal.of(id),
    ...inputs.map((column) => (present(column) ? column.value : nullOf(column))),
  ];
  const ordinaryRow = regular.length === 0 ? [] : [row(0, (column) => inputs.includes(column))];
  const groupRows = groups.map((group) => row(group.id, (column) => group.columns.includes(column)));
  const grouping = [...keys, ...distinctColumns].map((column) => column.attribute);
  const expand = new Expand(
    [...ordinaryRow, ...groupRows],
    [...grouping, groupId, ...inputs.map((column) => column.attribute)],
    aggregate.child,
  );
  const inputOf = new Map(inputs.map((column) => [column.argument.canonical, column.attribute]));
  const partials = regular.map((expression) => ({
    expression,
    result: new Alias(
      expression.transformDown((node) => inputOf.get(node.canonical) ?? node),
      expression.sql,
    ),
  }));
  const plan = new Aggregate(
    [...grouping, groupId],
    [...grouping, groupId, ...partials.map((partial) => partial.result)],
    expand,
  );
  const regularResults = new Map(
    partials.map(({ expression, result }) => [
      expression.canonical,
      resultOfOrdinaryRow(expression, result.toAttribute(), groupId),
    ]),
  );
  return { plan, groupId, regularResults };
}

/** Of all lower groups of a key exactly one, that of id 0, holds the ordinary aggregates. */
function resultOfOrdinaryRow(
  expression: AggregateExpression,
  result: AttributeReference,
  groupId: AttributeReference,
): Expression {
  const first = new AggregateExpression(
    new First(result, true),
    "complete",
    false,
    new EqualTo(groupId, Literal.of(0)),
  );
  // Without any row there is no such group, but a count of nothing is zero.
  return expression.nullable ? first : new Coalesce([first, expression.function.defaultResult]);
}

function distinctGroups(expressions: readonly AggregateExpression[]): Map<string, DistinctGroup> {
  const groups = new Map<string, DistinctGroup>();
  for (const expression of expressions) {
    const key = groupKey(expression);
    if (!groups.has(key)) groups.set(key, { id: groups.size + 1, columns: distinctArguments(expression) });
  }
  return groups;
}

/** Arguments as columns. What the filter leaves out is null, which aggregate functions with DISTINCT skip. */
function distinctArguments(expression: AggregateExpression): ArgumentColumn[] {
  return uniqueByText(distinguishing(expression)).map((argument) => {
    const value =
      expression.filter === undefined
        ? argument
        : new If(expression.filter, argument, new Literal(null, argument.dataType));
    return { argument, value, attribute: new AttributeReference(argument.sql, argument.dataType, true) };
  });
}

/** The arguments that differ from row to row; a constant does where a filter leaves out rows. */
function distinguishing({ function: { children }, filter }: AggregateExpression): readonly Expression[] {
  const varying = children.filter((child) => !child.foldable);
  return varying.length === 0 && filter !== undefined ? children.slice(0, 1) : varying;
}

function groupKey(expression: AggregateExpression): string {
  const texts = distinguishing(expression).map((child) => child.canonical);
  return JSON.stringify([[...new Set(texts)].sort(), expression.filter?.canonical ?? null]);
}

function withoutDistinct(
  expression: AggregateExpression,
  group: DistinctGroup | undefined,
  groupId: AttributeReference | undefined,
): Expression {
  if (group === undefined) throw new Error(`no group was made for ${expression}`);
  const columns = new Map(group.columns.map((column) => [column.argument.canonical, column.attribute]));
  const overColumns = expression.function.mapChildren((child) => columns.get(child.canonical) ?? child);
  if (!(overColumns instanceof AggregateFunction)) throw new Error(`${overColumns} is no aggregate function`);
  const filter = groupId === undefined ? undefined : new EqualTo(groupId, Literal.of(group.id));
  return new AggregateExpression(overColumns, expression.mode, false, filter, expression.resultId);
}

function regularInputs(regular: readonly AggregateExpression[]): ArgumentColumn[] {
  const inputs = regular.flatMap((expression) => [
    ...expression.function.children,
    ...(expression.filter === undefined ? [] : [expression.filter]),
  ]);
  return uniqueByText(inputs.filter((input) => !input.foldable)).map((argument) => ({
    argument,
    value: argument,
    attribute: new AttributeReference(argument.sql, argument.dataType, true),
  }));
}

function keyColumn(key: Expression): ArgumentColumn {
  const attribute =
    key instanceof AttributeReference ? key : new AttributeReference(key.sql, key.dataType, key.nullable);
  return { argument: key, value: key, attribute };
}

function asNamed(column: ArgumentColumn): NamedExpression {
  const { value, attribute } = column;
  if (value instanceof AttributeReference && value.exprId.id === attribute.exprId.id) return value;
  return new Alias(value, attribute.name, attribute.exprId);
}

function keepName(original: NamedExpression, rewritten: Expression): NamedExpression {
  if (rewritten === original) return original;
  if (rewritten instanceof Alias || rewritten instanceof AttributeReference) {
    if (rewritten.exprId.id === original.exprId.id) return rewritten;
  }
  const child = rewritten instanceof Alias ? rewritten.child : rewritten;
  return new Alias(child, original.name, original.exprId, original.origin, original.metadata);
}

function nullOf(column: ArgumentColumn): Literal {
  return new Literal(null, column.attribute.dataType);
}

function uniqueByText<T extends Expression>(expressions: readonly T[]): T[] {
  return [...new Map(expressions.map((expression) => [expression.canonical, expression])).values()];
}
