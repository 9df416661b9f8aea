// Two plans as one that gives the columns of both: the same operators over the same input, which may differ in the columns
// that they compute. Where their filters differ, rows of either come up, and aggregate functions tell them apart.

import { AggregateExpression } from "../expressions/aggregates/aggregate-expression.ts";
import { Alias, AttributeReference, type NamedExpression, references } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import { And, Or } from "../expressions/predicates.ts";
import { Aggregate } from "../plans/aggregate.ts";
import { Filter } from "../plans/filter.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { LogicalRelation } from "../plans/logical-relation.ts";
import { canonicalPlan } from "../plans/plan-identity.ts";
import { Project } from "../plans/project.ts";
import { replaceAliases } from "./aliases.ts";

/** The plan has all columns of the first under their own identities. */
export interface MergedPlan {
  readonly plan: LogicalPlan;
  /** The columns of the second plan by their identity there. */
  readonly columns: ReadonlyMap<number, AttributeReference>;
  /** What rows must meet to be of the first or the second plan; undefined where all are. */
  readonly first: Expression | undefined;
  readonly second: Expression | undefined;
}

/** Undefined when the plans have too little in common. */
export function mergePlans(a: LogicalPlan, b: LogicalPlan): MergedPlan | undefined {
  if (canonicalPlan(a) === canonicalPlan(b)) return same(a, b);
  if (a instanceof LogicalRelation && b instanceof LogicalRelation) return mergeRelations(a, b);
  if (a instanceof Project || b instanceof Project) return mergeProjects(asProject(a), asProject(b));
  if (a instanceof Aggregate && b instanceof Aggregate) return mergeAggregates(a, b);
  if (a instanceof Filter || b instanceof Filter) return mergeFilters(a, b);
  return undefined;
}

function same(a: LogicalPlan, b: LogicalPlan): MergedPlan {
  const columns = new Map(b.output.flatMap(({ exprId }, i) => (a.output[i] ? [[exprId.id, a.output[i]]] : [])));
  return { plan: a, columns, first: undefined, second: undefined };
}

/** Scans of the same files, of different columns. */
function mergeRelations(a: LogicalRelation, b: LogicalRelation): MergedPlan | undefined {
  if (a.relation !== b.relation) return undefined;
  const own = new Map(a.output.map((column) => [column.name, column]));
  const taken = new Set(a.output.map(({ exprId }) => exprId.id));
  const added = b.output.flatMap((column) => {
    if (own.has(column.name)) return [];
    const fresh = taken.has(column.exprId.id) ? column.newInstance() : column;
    own.set(column.name, fresh);
    return [fresh];
  });
  const columns = new Map(
    b.output.flatMap(({ name, exprId }) => {
      const column = own.get(name);
      return column === undefined ? [] : [[exprId.id, column] as const];
    }),
  );
  const plan = new LogicalRelation(a.relation, [...a.output, ...added], [], a.origin);
  return { plan, columns, first: undefined, second: undefined };
}

function mergeFilters(a: LogicalPlan, b: LogicalPlan): MergedPlan | undefined {
  const [belowA, belowB] = [a instanceof Filter ? a.child : a, b instanceof Filter ? b.child : b];
  const merged = mergePlans(belowA, belowB);
  if (merged === undefined || merged.first !== undefined || merged.second !== undefined) return undefined;
  const first = a instanceof Filter ? a.condition : undefined;
  const second = b instanceof Filter ? replaceAliases(b.condition, merged.columns) : undefined;
  if (first?.deterministic === false || second?.deterministic === false) return undefined;
  if (first === undefined || second === undefined) return { ...merged, first, second };
  if (first.semanticEquals(second)) return { ...merged, plan: new Filter(first, merged.plan) };
  return { ...merged, plan: new Filter(new Or(first, second), merged.plan), first, second };
}

/** A plan that computes nothing itself gives its columns as they are. */
function asProject(plan: LogicalPlan): Project {
  return plan instanceof Project ? plan : new Project(plan.output, plan);
}

function mergeProjects(a: Project, b: Project): MergedPlan | undefined {
  const merged = mergePlans(a.child, b.child);
  if (merged === undefined) return undefined;
  const { first, second } = merged;
  const filters = [first, second].filter((condition) => condition !== undefined);
  const list = [...a.projectList, ...b.projectList];
  // What a filter keeps an expression from may make it fail.
  if (filters.length > 0 && !list.every((item) => item instanceof AttributeReference)) return undefined;
  const { items, columns } = mergeLists(
    a.projectList,
    b.projectList.map((item) => renamed(item, merged)),
  );
  const given = new Set(items.map(({ exprId }) => exprId.id));
  const read = filters.flatMap(references).filter(({ exprId }) => !given.has(exprId.id));
  const passed = [...new Map(read.map((column) => [column.exprId.id, column])).values()];
  return { plan: new Project([...items, ...passed], merged.plan), columns: keyed(b, columns), first, second };
}

function mergeAggregates(a: Aggregate, b: Aggregate): MergedPlan | undefined {
  const merged = mergePlans(a.child, b.child);
  if (merged === undefined) return undefined;
  const { first, second } = merged;
  const keys = b.groupingExpressions.map((key) => replaceAliases(key, merged.columns));
  const sameKeys =
    keys.length === a.groupingExpressions.length &&
    keys.every((key, i) => a.groupingExpressions[i]?.semanticEquals(key));
  // A group of one may have no rows of the other.
  if (!sameKeys || (keys.length > 0 && (first !== undefined || second !== undefined))) return undefined;
  const { items, columns } = mergeLists(
    a.aggregateExpressions.map((item) => filtered(item, first)),
    b.aggregateExpressions.map((item) => filtered(renamed(item, merged), second)),
  );
  const plan = new Aggregate(a.groupingExpressions, items, merged.plan, a.origin);
  return { plan, columns: keyed(b, columns), first: undefined, second: undefined };
}

/** An item of the second plan over the columns of the merged one. */
function renamed(item: NamedExpression, { columns }: MergedPlan): NamedExpression {
  // Functions of both plans may stand side by side: they need buffers and results of their own.
  const replaced = replaceAliases(item, columns).transformUp((node) =>
    node instanceof AggregateExpression ? node.newInstance() : node,
  );
  if (replaced instanceof AttributeReference) return replaced;
  return replaced instanceof Alias ? new Alias(replaced.child, replaced.name) : item;
}

/** Aggregate functions over the rows that meet a condition only. */
function filtered(item: NamedExpression, condition: Expression | undefined): NamedExpression {
  if (condition === undefined) return item;
  const rewritten = item.transformUp((node) =>
    node instanceof AggregateExpression
      ? node.withFilter(node.filter === undefined ? condition : new And(condition, node.filter))
      : node,
  );
  return rewritten instanceof Alias ? rewritten : item;
}

/** The first list with what the second has more, and where its columns are. */
function mergeLists(
  first: readonly NamedExpression[],
  second: readonly NamedExpression[],
): { readonly items: readonly NamedExpression[]; readonly columns: readonly AttributeReference[] } {
  const items = [...first];
  const columns = second.map((item) => {
    const known = items.find((other) => valueIn(other).semanticEquals(valueIn(item)));
    if (known === undefined) items.push(item);
    return (known ?? item).toAttribute();
  });
  return { items, columns };
}

function valueIn(item: NamedExpression): Expression {
  return item instanceof Alias ? item.child : item;
}

function keyed(plan: LogicalPlan, columns: readonly AttributeReference[]): ReadonlyMap<number, AttributeReference> {
  return new Map(plan.output.flatMap(({ exprId }, i) => (columns[i] ? [[exprId.id, columns[i]]] : [])));
}
