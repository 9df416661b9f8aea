// ReplaceSetOperations: INTERSECT and EXCEPT (distinct) are semi and anti joins of all columns, where nulls are equal; with
// ALL the rows of both sides are counted, and repeated as often as they are to be left.
//
// before: Except              after: Distinct
//         :- left [a]                +- Join LeftAnti, (a <=> b)
//         +- right [b]                  :- left [a]
//                                       +- right [b]
//
// before: Except All          after: Project [a]
//         :- left [a]                +- Generate replicaterows(sum, a)
//         +- right [b]                  +- Filter (sum > 0)
//                                          +- Aggregate [a], [a, sum(vcol) AS sum]
//                                             +- Union
//                                                :- Project [1 AS vcol, a]
//                                                +- Project [-1 AS vcol, b]

import { BooleanType, LongType } from "../../types/data-type.ts";
import { AggregateExpression } from "../expressions/aggregates/aggregate-expression.ts";
import type { AggregateFunction } from "../expressions/aggregates/aggregate-function.ts";
import { Count } from "../expressions/aggregates/count.ts";
import { Sum } from "../expressions/aggregates/sum.ts";
import { Alias, type AttributeReference, newExprId } from "../expressions/attribute.ts";
import { If } from "../expressions/conditional.ts";
import { joinConjuncts } from "../expressions/conjuncts.ts";
import { Literal } from "../expressions/literal.ts";
import { And, EqualNullSafe, GreaterThan, GreaterThanOrEqual } from "../expressions/predicates.ts";
import { ReplicateRows } from "../expressions/replicate-rows.ts";
import { Aggregate } from "../plans/aggregate.ts";
import { Distinct } from "../plans/distinct.ts";
import { Filter } from "../plans/filter.ts";
import { Generate } from "../plans/generate.ts";
import { Join } from "../plans/join.ts";
import type { JoinType } from "../plans/join-type.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Project } from "../plans/project.ts";
import { Except, Intersect } from "../plans/set-operation.ts";
import { Union } from "../plans/union.ts";
import { attributeSet } from "./attribute-set.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const ReplaceSetOperations: OptimizerRule = {
  name: "ReplaceSetOperations",
  apply: (plan) =>
    plan.transformUp((node) => {
      if (node instanceof Intersect) return node.isAll ? intersectAll(node) : replace(node, "leftSemi");
      if (node instanceof Except) return node.isAll ? exceptAll(node) : replace(node, "leftAnti");
      return node;
    }),
};

function replace(node: Intersect | Except, joinType: JoinType): LogicalPlan {
  const { left } = node;
  const right = withOwnIdentities(left, node.right);
  const pairs = left.output.flatMap((attribute, i) => {
    const other = right.output[i];
    return other === undefined ? [] : [new EqualNullSafe(attribute, other)];
  });
  return new Distinct(new Join(left, right, joinType, joinConjuncts(pairs)));
}

/** A row is left as often as the first side has it more often than the second. */
function exceptAll({ left, right }: Except): LogicalPlan {
  const vcol = (value: bigint) => new Alias(new Literal(value, LongType), "vcol");
  const both = new Union([
    new Project([vcol(1n), ...left.output], left),
    new Project([vcol(-1n), ...right.output], right),
  ]);
  const [sign, ...all] = both.output;
  const columns = typedAs(left, all);
  if (sign === undefined) throw new Error("a union without columns");
  const sum = new Alias(aggregateOf(new Sum(sign, "ansi")), "sum");
  const counted = new Aggregate(columns, [...columns, sum], both);
  const count = sum.toAttribute();
  const more = new Filter(new GreaterThan(count, new Literal(0n, LongType)), counted);
  return replicated(count, columns, left.output, more);
}

/** A row is left as often as the side has it that has it less often. */
function intersectAll({ left, right }: Intersect): LogicalPlan {
  const mark = (isHere: boolean, name: string) => new Alias(new Literal(isHere ? true : null, BooleanType), name);
  const both = new Union([
    new Project([mark(true, "vcol1"), mark(false, "vcol2"), ...left.output], left),
    new Project([mark(false, "vcol1"), mark(true, "vcol2"), ...right.output], right),
  ]);
  const [inLeft, inRight, ...all] = both.output;
  const columns = typedAs(left, all);
  if (inLeft === undefined || inRight === undefined) throw new Error("a union without columns");
  const counts = [inLeft, inRight].map(
    (column, i) => new Alias(aggregateOf(new Count([column])), `vcol${i + 1}_count`),
  );
  const counted = new Aggregate(columns, [...columns, ...counts], both);
  const [first, second] = counts.map((count) => count.toAttribute());
  if (first === undefined || second === undefined) throw new Error("two counts");
  const one = new Literal(1n, LongType);
  const inBoth = new And(new GreaterThanOrEqual(first, one), new GreaterThanOrEqual(second, one));
  const fewer = new Alias(new If(new GreaterThan(first, second), second, first), "min_count");
  const least = new Project([...columns, fewer], new Filter(inBoth, counted));
  return replicated(fewer.toAttribute(), columns, left.output, least);
}

/** The first side says what may be null inside of nested values: what is left is its rows. */
function typedAs({ output }: LogicalPlan, columns: readonly AttributeReference[]): readonly AttributeReference[] {
  return columns.map((column, i) => column.withDataType(output[i]?.dataType ?? column.dataType));
}

function aggregateOf(aggregate: AggregateFunction): AggregateExpression {
  return new AggregateExpression(aggregate, "complete", false, undefined, newExprId());
}

/** Rows as often as their counts say, under the identities of the operation's own columns. */
function replicated(
  count: AttributeReference,
  columns: readonly AttributeReference[],
  output: readonly AttributeReference[],
  child: LogicalPlan,
): LogicalPlan {
  const repeated = columns.map((column) => column.newInstance());
  const unrequired = new Set(child.output.map(({ exprId }) => exprId.id));
  const generated = new Generate(new ReplicateRows(count, columns), unrequired, repeated, child);
  return new Project(
    repeated.map((column, i) => new Alias(column, column.name, output[i]?.exprId)),
    generated,
  );
}

/** Both inputs may read the same relation: the join must tell their columns apart. */
function withOwnIdentities(left: LogicalPlan, right: LogicalPlan): LogicalPlan {
  const known = attributeSet(left.output);
  if (!right.output.some((attribute) => known.has(attribute.exprId.id))) return right;
  return new Project(
    right.output.map((attribute) => new Alias(attribute, attribute.name)),
    right,
  );
}
