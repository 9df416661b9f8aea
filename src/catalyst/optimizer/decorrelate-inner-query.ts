// DecorrelateInnerQuery: takes the references to the query around out of a subquery's plan, so that it can be joined with
// that query. Conditions that pair rows of both become conditions of the join. Where an operator needs the values
// themselves (an aggregation, a computed column), the plan is joined with the distinct values that the query around has for
// them (its domain), and gives them back as columns.
//
// before: Aggregate [max(d)]                   after: Aggregate [a], [max(d), a]      joined by (a = outer(a))
//         +- Filter (a = outer(a))                    +- child [a, d]
//            +- child [a, d]

import { Alias, type AttributeReference, references } from "../expressions/attribute.ts";
import { joinConjuncts, splitConjuncts } from "../expressions/conjuncts.ts";
import type { Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import {
  containsOuterReference,
  distinctReferences,
  type OuterReference,
  outerReferences,
  replaceOuterReferences,
} from "../expressions/outer-reference.ts";
import { EqualNullSafe, GreaterThan, LessThanOrEqual } from "../expressions/predicates.ts";
import { SortOrder } from "../expressions/sort-order.ts";
import { RowNumber } from "../expressions/windows/rank-functions.ts";
import { WindowExpression, WindowSpecDefinition } from "../expressions/windows/window-expression.ts";
import { RUNNING_FRAME } from "../expressions/windows/window-function.ts";
import { Aggregate } from "../plans/aggregate.ts";
import { Distinct } from "../plans/distinct.ts";
import { Filter } from "../plans/filter.ts";
import { Generate } from "../plans/generate.ts";
import { Join } from "../plans/join.ts";
import { keepsLeftRows } from "../plans/join-type.ts";
import { LateralJoin } from "../plans/lateral-join.ts";
import { GlobalLimit, LocalLimit, Offset } from "../plans/limit.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { isNamedExpression } from "../plans/named-expressions.ts";
import { outerReferencesOf } from "../plans/plan-identity.ts";
import { Project } from "../plans/project.ts";
import { Repartition, RepartitionByExpression } from "../plans/repartition.ts";
import { Sort } from "../plans/sort.ts";
import { SubqueryAlias } from "../plans/subquery-alias.ts";
import { Union } from "../plans/union.ts";
import { View } from "../plans/view.ts";
import { Window } from "../plans/window.ts";
import { attributeSet } from "./attribute-set.ts";
import { type CorrelatedCondition, classifyCondition } from "./correlated-condition.ts";
import { withValuesOverNothing } from "./count-bug.ts";
import { filterBy } from "./filter-by.ts";
import type { OuterDomain } from "./outer-domain.ts";
import { partition } from "./partition.ts";

/** A plan without references to the query around. */
export interface Decorrelated {
  readonly plan: LogicalPlan;
  /** Conditions of the join with the query around; references in them are to that query. */
  readonly joinConditions: readonly Expression[];
  /** The plan's columns that are equal to references wherever the join conditions hold, by their canonical text. */
  readonly columns: ReadonlyMap<string, AttributeReference>;
}

export interface DecorrelationOptions {
  /** Makes the domain of references. */
  readonly domain: OuterDomain;
  /**
   * An aggregation without keys gives a row for values that it finds no rows for, as it would if run for each; not this one,
   * whose missing rows the query around makes up for.
   */
  readonly mayMissRows: LogicalPlan | undefined;
}

/** @returns undefined when the plan has an operator that references cannot be taken out of */
export function decorrelateInnerQuery(plan: LogicalPlan, options: DecorrelationOptions): Decorrelated | undefined {
  try {
    return new Decorrelation(options).decorrelate(plan, [], { aggregated: false, keepConditions: false });
  } catch (error) {
    if (error instanceof CannotDecorrelate) return undefined;
    throw error;
  }
}

class CannotDecorrelate extends Error {}

function cannotDecorrelate(): never {
  throw new CannotDecorrelate();
}

/** What the operators above do with the rows. */
interface Above {
  /** They look at several rows at once, so that rows of different references must be told apart. */
  readonly aggregated: boolean;
  /** They need all conditions to be tested below them. */
  readonly keepConditions: boolean;
}

type References = readonly OuterReference[];
type Columns = ReadonlyMap<string, AttributeReference>;

class Decorrelation {
  readonly #domain: OuterDomain;
  readonly #mayMissRows: LogicalPlan | undefined;

  constructor({ domain, mayMissRows }: DecorrelationOptions) {
    this.#domain = domain;
    this.#mayMissRows = mayMissRows;
  }

  /** The plan, with columns for the references that are needed above it. */
  decorrelate(plan: LogicalPlan, needed: References, above: Above): Decorrelated {
    if (!isCorrelated(plan)) return this.#besideDomain(plan, needed);
    if (plan instanceof Filter) return this.#filter(plan, needed, above);
    if (plan instanceof Project) return this.#project(plan, needed, above);
    if (plan instanceof Aggregate) return this.#aggregate(plan, needed, above);
    if (plan instanceof Join) return this.#join(plan, needed, above);
    if (plan instanceof Union) return this.#union(plan, needed);
    if (plan instanceof Window) return this.#window(plan, needed, above);
    if (plan instanceof Distinct) {
      return this.#unary(plan, needed, { ...above, aggregated: true });
    }
    if (plan instanceof GlobalLimit || plan instanceof LocalLimit || plan instanceof Offset) {
      return this.#limit(plan, needed, above);
    }
    if (passesRows(plan)) return this.#unary(plan, needed, above);
    throw new CannotDecorrelate();
  }

  /** Each row of the plan with each combination of values of the references. */
  #besideDomain(plan: LogicalPlan, needed: References): Decorrelated {
    if (needed.length === 0) return { plan, joinConditions: [], columns: new Map() };
    const { plan: domain, columns } = this.#domain.of(needed) ?? cannotDecorrelate();
    const joinConditions = needed.map((reference) => new EqualNullSafe(reference, column(columns, reference)));
    return { plan: new Join(plan, domain, "inner"), joinConditions, columns };
  }

  #filter(filter: Filter, needed: References, above: Above): Decorrelated {
    const [correlated, local] = partition(splitConjuncts(filter.condition), containsOuterReference);
    const conditions = correlated.map(classifyCondition);
    const moves = (condition: CorrelatedCondition): boolean =>
      !above.keepConditions && (condition.kind === "equality" || (condition.kind === "predicate" && !above.aggregated));
    const [moving, staying] = partition(conditions, moves);
    const equal = new Map<string, AttributeReference>();
    for (const { equivalence } of moving) {
      if (equivalence !== undefined) equal.set(equivalence.reference.canonical, equivalence.attribute);
    }
    const wanted = distinctReferences([
      ...needed,
      ...staying.flatMap(({ condition }) => outerReferences(condition)),
    ]).filter((reference) => !equal.has(reference.canonical));
    const child = this.decorrelate(filter.child, wanted, above);
    const columns = new Map([...child.columns, ...equal]);
    const kept = [...local, ...staying.map(({ condition }) => bind(condition, columns))];
    return {
      plan: filterBy(kept, child.plan),
      joinConditions: [...child.joinConditions, ...moving.map(({ condition }) => condition)],
      columns,
    };
  }

  #project(project: Project, needed: References, above: Above): Decorrelated {
    const own = project.projectList.flatMap(outerReferences);
    const child = this.decorrelate(project.child, distinctReferences([...needed, ...own]), above);
    const list = project.mapExpressions((item) => bind(item, child.columns)).expressions;
    const added = missingColumns(child, needed, attributeSet(project.output));
    return { ...child, plan: new Project([...list, ...added], child.plan) };
  }

  #aggregate(aggregate: Aggregate, needed: References, { keepConditions }: Above): Decorrelated {
    const { groupingExpressions } = aggregate;
    const own = aggregate.expressions.flatMap(outerReferences);
    const child = this.decorrelate(aggregate.child, distinctReferences([...needed, ...own]), {
      aggregated: true,
      keepConditions,
    });
    const bound = aggregate.mapExpressions((expression) => bind(expression, child.columns));
    const [keys, list] = [
      bound.expressions.slice(0, groupingExpressions.length),
      bound.expressions.slice(groupingExpressions.length),
    ];
    const correlated = missingColumns(child, [...needed, ...own], new Set());
    const given = attributeSet(aggregate.output);
    const added = correlated.filter((attribute) => !given.has(attribute.exprId.id));
    const grouped = new Aggregate([...keys, ...correlated], [...list, ...added], child.plan);
    const decorrelated = { ...child, plan: grouped };
    if (groupingExpressions.length > 0 || aggregate === this.#mayMissRows) return decorrelated;
    return withValuesOverNothing(aggregate, decorrelated, this.#domain) ?? cannotDecorrelate();
  }

  /** Rows that differ in what the outer query gives are no neighbours: each combination is a partition of its own. */
  #window(window: Window, needed: References, { keepConditions }: Above): Decorrelated {
    const { windowExpressions, partitionSpec, orderSpec } = window;
    const own = window.expressions.flatMap(outerReferences);
    const wanted = distinctReferences([...needed, ...own]);
    const child = this.decorrelate(window.child, wanted, { aggregated: true, keepConditions });
    const added = missingColumns(child, wanted, new Set());
    const bound = windowExpressions.map((item) => {
      const rewritten = bind(item, child.columns).transformUp((node) =>
        node instanceof WindowExpression ? node.withSpec(node.windowSpec.partitionedBy(added)) : node,
      );
      return isNamedExpression(rewritten) ? rewritten : cannotDecorrelate();
    });
    const partitions = [...partitionSpec.map((key) => bind(key, child.columns)), ...added];
    const orders = orderSpec.flatMap((order) => {
      const key = bind(order, child.columns);
      return key instanceof SortOrder ? [key] : [];
    });
    return { ...child, plan: new Window(bound, partitions, orders, child.plan, window.origin) };
  }

  /**
   * LIMIT and OFFSET count the rows of each combination of what the outer query gives, in the order of a sort below. Only
   * references that a column is equal to tell combinations apart: rows tied by `column = cast(reference)` and the like are
   * counted together, and Spark's answers are made of what is left of them.
   */
  #limit(plan: GlobalLimit | LocalLimit | Offset, needed: References, { keepConditions }: Above): Decorrelated {
    const { child: below, limit, offset } = rowsTaken(plan);
    const order = below instanceof Sort && below.global ? below.order : [];
    const input = below instanceof Sort && below.global ? below.child : below;
    const wanted = distinctReferences([...needed, ...order.flatMap(outerReferences)]);
    const child = this.decorrelate(input, wanted, {
      aggregated: true,
      keepConditions: keepConditions || !pairsColumnsOnly(input),
    });
    const partitions = columnsFor([...wanted, ...outerReferencesOf(input)], child);
    const orders = order.flatMap((item) => {
      const key = bind(item, child.columns);
      return key instanceof SortOrder ? [key] : [];
    });
    const spec = new WindowSpecDefinition(partitions, orders, RUNNING_FRAME);
    const number = new Alias(new WindowExpression(new RowNumber([]), spec), "rn");
    const rowNumber = number.toAttribute();
    const conditions = [
      ...(offset > 0 ? [new GreaterThan(rowNumber, Literal.of(offset))] : []),
      ...(limit === undefined ? [] : [new LessThanOrEqual(rowNumber, Literal.of(offset + limit))]),
    ];
    const numbered = new Window([number], partitions, orders, child.plan);
    return { ...child, plan: new Project(child.plan.output, filterBy(conditions, numbered)) };
  }

  #join(join: Join, needed: References, above: Above): Decorrelated {
    const { left, right, joinType, condition } = join;
    const conditions = condition === undefined ? [] : splitConjuncts(condition);
    const own = conditions.flatMap(outerReferences);
    if (joinType === "inner" || joinType === "cross") {
      const [correlated, local] = partition(conditions, containsOuterReference);
      if (correlated.length > 0) {
        return this.#filter(filterOf(correlated, new Join(left, right, joinType, joinConjuncts(local))), needed, above);
      }
      return this.#innerJoin(join, needed, above);
    }
    if (keepsLeftRows(joinType)) {
      const wanted = distinctReferences([...needed, ...own, ...outerReferencesOf(right)]);
      const outerSide = this.decorrelate(left, wanted, above);
      const other = this.decorrelate(right, [], above);
      const on = [...conditions, ...other.joinConditions].map((part) => bind(part, outerSide.columns));
      return { ...outerSide, plan: new Join(outerSide.plan, other.plan, joinType, joinConjuncts(on)) };
    }
    if (joinType !== "rightOuter") throw new CannotDecorrelate();
    const wanted = distinctReferences([...needed, ...own, ...outerReferencesOf(left)]);
    const outerSide = this.decorrelate(right, wanted, above);
    const other = this.decorrelate(left, [], above);
    const on = [...conditions, ...other.joinConditions].map((part) => bind(part, outerSide.columns));
    return { ...outerSide, plan: new Join(other.plan, outerSide.plan, joinType, joinConjuncts(on)) };
  }

  #innerJoin(join: Join, needed: References, above: Above): Decorrelated {
    const leftGives = isCorrelated(join.left);
    const left = this.decorrelate(join.left, leftGives ? needed : [], above);
    const right = this.decorrelate(join.right, leftGives ? [] : needed, above);
    const same = [...left.columns].flatMap(([canonical, attribute]) => {
      const other = right.columns.get(canonical);
      return other === undefined ? [] : [new EqualNullSafe(attribute, other)];
    });
    const conditions = join.condition === undefined ? [] : [join.condition];
    return {
      plan: new Join(left.plan, right.plan, "inner", joinConjuncts([...conditions, ...same])),
      joinConditions: [...left.joinConditions, ...right.joinConditions],
      columns: new Map([...right.columns, ...left.columns]),
    };
  }

  /** Every input of a union gives the same references, each beside its own rows. */
  #union(union: Union, needed: References): Decorrelated {
    const wanted = distinctReferences([...needed, ...outerReferencesOf(union)]);
    const children = union.children.map((child) => {
      const { plan, columns } = this.decorrelate(child, wanted, { aggregated: true, keepConditions: true });
      return new Project([...child.output, ...wanted.map((reference) => column(columns, reference))], plan);
    });
    const plan = union.withNewChildren(children);
    const given = plan.output.slice(union.output.length);
    const columns = new Map(
      wanted.flatMap(({ canonical }, i) => {
        const attribute = given[i];
        return attribute === undefined ? [] : [[canonical, attribute] as const];
      }),
    );
    const joinConditions = wanted.map((reference) => new EqualNullSafe(reference, column(columns, reference)));
    return { plan, joinConditions, columns };
  }

  #unary(plan: LogicalPlan, needed: References, above: Above): Decorrelated {
    const [only] = plan.children;
    if (only === undefined) throw new CannotDecorrelate();
    const own = plan.expressions.flatMap(outerReferences);
    const child = this.decorrelate(only, distinctReferences([...needed, ...own]), above);
    const bound = plan.mapExpressions((expression) => bind(expression, child.columns));
    return { ...child, plan: bound.withNewChildren([child.plan]) };
  }
}

/** What a limit and an offset, or one of them, take of the rows below them. */
function rowsTaken(plan: GlobalLimit | LocalLimit | Offset): {
  readonly child: LogicalPlan;
  readonly limit?: number;
  readonly offset: number;
} {
  if (plan instanceof Offset) return { child: plan.child, offset: plan.offset };
  const below = plan.child instanceof LocalLimit && plan.child.limit === plan.limit ? plan.child.child : plan.child;
  if (below instanceof Offset) return { child: below.child, limit: plan.limit, offset: below.offset };
  return { child: below, limit: plan.limit, offset: 0 };
}

/** The columns of a plan that its join conditions and the operators above read, besides those given already. */
function missingColumns(
  { plan, joinConditions, columns }: Decorrelated,
  needed: References,
  given: ReadonlySet<number>,
): readonly AttributeReference[] {
  const own = new Map(plan.output.map((attribute) => [attribute.exprId.id, attribute]));
  const read = [...joinConditions.flatMap(references), ...needed.map((reference) => column(columns, reference))];
  const missing = new Map<number, AttributeReference>();
  for (const { exprId } of read) {
    const attribute = own.get(exprId.id);
    if (attribute !== undefined && !given.has(exprId.id)) missing.set(exprId.id, attribute);
  }
  return [...missing.values()];
}

/** The columns of a plan that stand for references, each once; none for a reference that no column stands for. */
function columnsFor(wanted: References, { columns }: Decorrelated): readonly AttributeReference[] {
  const found = new Map<number, AttributeReference>();
  for (const { canonical } of wanted) {
    const attribute = columns.get(canonical);
    if (attribute !== undefined) found.set(attribute.exprId.id, attribute);
  }
  return [...found.values()];
}

function bind(expression: Expression, columns: Columns): Expression {
  return replaceOuterReferences(expression, (reference) => columns.get(reference.canonical));
}

function column(columns: Columns, reference: OuterReference): AttributeReference {
  const attribute = columns.get(reference.canonical);
  if (attribute === undefined) throw new CannotDecorrelate();
  return attribute;
}

function filterOf(conditions: readonly Expression[], child: LogicalPlan): Filter {
  const condition = joinConjuncts(conditions);
  if (condition === undefined) throw new CannotDecorrelate();
  return new Filter(condition, child);
}

/** Operators that give the rows below them as they are. */
function passesRows(plan: LogicalPlan): boolean {
  return (
    plan instanceof SubqueryAlias ||
    plan instanceof LateralJoin ||
    plan instanceof Generate ||
    plan instanceof View ||
    plan instanceof Sort ||
    plan instanceof Repartition ||
    plan instanceof RepartitionByExpression
  );
}

/** Whether equalities with the query around are of columns, which may be tested after the rows are counted. */
function pairsColumnsOnly(plan: LogicalPlan): boolean {
  return !plan.exists((node) => {
    const condition = node instanceof Filter || node instanceof Join ? node.condition : undefined;
    const correlated = condition === undefined ? [] : splitConjuncts(condition).filter(containsOuterReference);
    return correlated
      .map(classifyCondition)
      .some(({ kind, isOfColumn }) => kind === "equality" && isOfColumn === false);
  });
}

function isCorrelated(plan: LogicalPlan): boolean {
  return plan.exists((node) => node.expressions.some(containsOuterReference));
}
