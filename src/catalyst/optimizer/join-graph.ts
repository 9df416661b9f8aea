// A tree of inner, semi and anti joins taken apart: its inputs, the columns that must be equal, the other conditions between
// inputs, and the semi and anti joins, which are filters that may stand above any join that gives the columns they read.

import { sameType } from "../../types/data-type.ts";
import { AttributeReference as Attribute, type AttributeReference, references } from "../expressions/attribute.ts";
import { splitConjuncts } from "../expressions/conjuncts.ts";
import type { Expression } from "../expressions/expression.ts";
import { EqualTo } from "../expressions/predicates.ts";
import { Join } from "../plans/join.ts";
import { NO_HINT } from "../plans/join-hint.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Project } from "../plans/project.ts";
import { filterBy } from "./filter-by.ts";

/** A set of inputs, as bits. */
export type InputSet = number;

/** Columns that have equal values in every row of the whole join, with the input that each comes from. */
export type EqualColumns = readonly { readonly column: AttributeReference; readonly input: number }[];

export interface OtherCondition {
  readonly condition: Expression;
  /** The inputs whose columns it reads. */
  readonly inputs: InputSet;
}

export interface SemiJoin {
  readonly joinType: "leftSemi" | "leftAnti";
  readonly right: LogicalPlan;
  readonly conditions: readonly Expression[];
  /** The inputs whose columns the conditions read. */
  readonly inputs: InputSet;
}

export interface JoinGraph {
  readonly inputs: readonly LogicalPlan[];
  readonly equalities: readonly EqualColumns[];
  readonly others: readonly OtherCondition[];
  readonly semiJoins: readonly SemiJoin[];
}

/** More inputs have no place in a set. */
const MOST_INPUTS = 30;

/** The graph of joins at a node; undefined where there is only one order, or a condition cannot be moved. */
export function joinGraph(root: LogicalPlan): JoinGraph | undefined {
  const parts: JoinParts = { inputs: [], conditions: [], semiJoins: [] };
  collect(root, parts);
  const { inputs, conditions } = parts;
  const size = inputs.length + parts.semiJoins.length;
  if (inputs.length < 2 || size < 3 || size > MOST_INPUTS) return undefined;
  if (!conditions.every((condition) => condition.deterministic)) return undefined;
  const owner = new Map<number, number>();
  inputs.forEach((input, i) => {
    for (const { exprId } of input.output) owner.set(exprId.id, i);
  });
  const classes = new ColumnClasses();
  const others: OtherCondition[] = [];
  for (const condition of conditions) {
    if (isColumnEquality(condition)) classes.unite(condition.left, condition.right);
    else others.push({ condition, inputs: inputsOf(condition, owner) });
  }
  // What reads one input alone has been pushed down to it, or has a reason to stand where it is.
  if (others.some(({ inputs: read }) => (read & (read - 1)) === 0)) return undefined;
  const equalities = classes.all.map((columns) =>
    columns.map((column) => ({ column, input: owner.get(column.exprId.id) ?? -1 })),
  );
  if (equalities.some((members) => members.some(({ input }) => input < 0))) return undefined;
  const semiJoins = parts.semiJoins.map(({ joinType, right, condition }): SemiJoin => {
    const all = condition === undefined ? [] : splitConjuncts(condition);
    const read = all.reduce((set, part) => set | inputsOf(part, owner), 0);
    return { joinType, right, conditions: all, inputs: read };
  });
  if (semiJoins.some((join) => join.inputs === 0 || !join.conditions.every((part) => part.deterministic))) {
    return undefined;
  }
  return {
    inputs: inputs.map((input, i) => withOwnEqualities(input, i, equalities)),
    equalities,
    others,
    semiJoins,
  };
}

/** The join at a node whose sides may be put in another order, under what only leaves out columns. */
export function joinUnder(plan: LogicalPlan): Join | undefined {
  if (isReorderable(plan)) return plan;
  const prunes = plan instanceof Project && plan.projectList.every((item) => item instanceof Attribute);
  return prunes && isReorderable(plan.child) ? plan.child : undefined;
}

/** Whether a node may be part of a tree that is put in another order. */
export function isReorderable(plan: LogicalPlan): plan is Join {
  if (!(plan instanceof Join) || plan.hint !== NO_HINT) return false;
  return plan.joinType === "inner" || plan.joinType === "cross" || isSemiJoin(plan);
}

export function isSemiJoin(join: Join): join is Join & Pick<SemiJoin, "joinType"> {
  return join.joinType === "leftSemi" || join.joinType === "leftAnti";
}

interface JoinParts {
  readonly inputs: LogicalPlan[];
  readonly conditions: Expression[];
  readonly semiJoins: (Join & Pick<SemiJoin, "joinType">)[];
}

function collect(plan: LogicalPlan, parts: JoinParts): void {
  const join = joinUnder(plan);
  if (join === undefined) {
    parts.inputs.push(plan);
    return;
  }
  collect(join.left, parts);
  if (isSemiJoin(join)) {
    parts.semiJoins.push(join);
    return;
  }
  collect(join.right, parts);
  if (join.condition !== undefined) parts.conditions.push(...splitConjuncts(join.condition));
}

function isColumnEquality(
  condition: Expression,
): condition is EqualTo & { readonly left: AttributeReference; readonly right: AttributeReference } {
  return (
    condition instanceof EqualTo &&
    condition.left instanceof Attribute &&
    condition.right instanceof Attribute &&
    sameType(condition.left.dataType, condition.right.dataType)
  );
}

function inputsOf(condition: Expression, owner: ReadonlyMap<number, number>): InputSet {
  return references(condition).reduce((set, { exprId }) => {
    const input = owner.get(exprId.id);
    return input === undefined ? set : set | (1 << input);
  }, 0);
}

/** Two columns of one input that equal the same column of another equal each other. */
function withOwnEqualities(input: LogicalPlan, index: number, equalities: readonly EqualColumns[]): LogicalPlan {
  const conditions = equalities.flatMap((members) => {
    const [first, ...more] = members.filter((member) => member.input === index).map(({ column }) => column);
    return first === undefined ? [] : more.map((other) => new EqualTo(first, other));
  });
  return filterBy(conditions, input);
}

class ColumnClasses {
  private readonly classOf = new Map<number, AttributeReference[]>();

  get all(): readonly (readonly AttributeReference[])[] {
    return [...new Set(this.classOf.values())];
  }

  unite(a: AttributeReference, b: AttributeReference): void {
    const [ofA, ofB] = [this.find(a), this.find(b)];
    if (ofA === ofB) return;
    ofA.push(...ofB);
    for (const { exprId } of ofB) this.classOf.set(exprId.id, ofA);
  }

  private find(column: AttributeReference): AttributeReference[] {
    const known = this.classOf.get(column.exprId.id) ?? [column];
    this.classOf.set(column.exprId.id, known);
    return known;
  }
}
