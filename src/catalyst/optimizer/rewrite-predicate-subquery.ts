// RewritePredicateSubquery: EXISTS and IN with a query become joins: semi and anti joins where they decide over rows by
// themselves, else joins that add a column that says whether there is a match.
//
// before: Filter (a IN (list) AND exists(…))     after: Join LeftSemi, (k = j)
//         +- child [a, k]                               :- Join LeftSemi, (a = b)
//                                                       :  :- child [a, k]
//                                                       :  +- list [b]
//                                                       +- subquery [j]

import { BooleanType } from "../../types/data-type.ts";
import { AttributeReference, references } from "../expressions/attribute.ts";
import { joinConjuncts, splitConjuncts } from "../expressions/conjuncts.ts";
import { Exists } from "../expressions/exists.ts";
import type { Expression } from "../expressions/expression.ts";
import { InSubquery } from "../expressions/in-subquery.ts";
import { EqualTo, IsNull, Not, Or } from "../expressions/predicates.ts";
import type { SubqueryExpression } from "../expressions/subquery.ts";
import { Filter } from "../plans/filter.ts";
import { Join } from "../plans/join.ts";
import type { JoinType } from "../plans/join-type.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Project } from "../plans/project.ts";
import { attributeSet, readsOnly, sameOutput } from "./attribute-set.ts";
import { filterBy } from "./filter-by.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";
import { partition } from "./partition.ts";

export const RewritePredicateSubquery: OptimizerRule = {
  name: "RewritePredicateSubquery",
  apply: (plan) =>
    plan.transformUp((node) => {
      if (!node.expressions.some(hasPredicateSubquery)) return node;
      if (node instanceof Filter) return rewriteFilter(node);
      return node instanceof Join ? rewriteJoin(node) : rewriteExpressions(node);
    }),
};

type PredicateSubquery = Exists | InSubquery;

function isPredicateSubquery(expression: Expression): expression is PredicateSubquery {
  return expression instanceof Exists || expression instanceof InSubquery;
}

function hasPredicateSubquery(expression: Expression): boolean {
  return expression.exists(isPredicateSubquery);
}

function rewriteFilter(filter: Filter): LogicalPlan {
  const [withSubquery, plain] = partition(splitConjuncts(filter.condition), hasPredicateSubquery);
  let plan = filterBy(plain, filter.child);
  for (const condition of withSubquery) plan = filterByJoin(condition, plan);
  return withOutput(filter.output, plan);
}

function filterByJoin(condition: Expression, plan: LogicalPlan): LogicalPlan {
  if (isPredicateSubquery(condition)) return matched(plan, condition, "leftSemi", false);
  if (condition instanceof Not && isPredicateSubquery(condition.child)) {
    return matched(plan, condition.child, "leftAnti", true);
  }
  const { expression, plan: joined } = withExistence(condition, plan);
  return new Filter(expression, joined);
}

/** The condition of an inner join may as well be tested after it; else the side that a subquery reads knows the answer. */
function rewriteJoin(join: Join): LogicalPlan {
  const { condition, joinType } = join;
  if (condition === undefined) return join;
  const [withSubquery, plain] = partition(splitConjuncts(condition), hasPredicateSubquery);
  if (joinType === "inner" || joinType === "cross") {
    const pairs = new Join(join.left, join.right, joinType, joinConjuncts(plain));
    let plan: LogicalPlan = pairs;
    for (const part of withSubquery) plan = filterByJoin(part, plan);
    return withOutput(join.output, plan);
  }
  let { left, right } = join;
  const rewritten = withSubquery.map((part) =>
    part.transformDown((node) => {
      const negated = node instanceof Not && node.child instanceof InSubquery;
      const subquery = negated ? node.child : node;
      if (!isPredicateSubquery(subquery)) return node;
      const onRight = subquery.children.some(
        (child) => references(child).length > 0 && readsOnly(child, attributeSet(right.output)),
      );
      const exists = existenceColumn();
      if (onRight) right = matched(right, subquery, { kind: "existence", exists }, negated);
      else left = matched(left, subquery, { kind: "existence", exists }, negated);
      return negated ? new Not(exists) : exists;
    }),
  );
  return withOutput(join.output, new Join(left, right, joinType, joinConjuncts([...plain, ...rewritten])));
}

/** Subqueries anywhere in the expressions of an operator over one other. */
function rewriteExpressions(node: LogicalPlan): LogicalPlan {
  const [plan] = node.children;
  if (plan === undefined || node.children.length > 1) return node;
  let current: LogicalPlan = plan;
  // A key of an aggregation and the item that shows it stay the same expression.
  const known: ExistenceColumns = new Map();
  const over = node.mapExpressions((item) => {
    const rewritten = withExistence(item, current, known);
    current = rewritten.plan;
    return rewritten.expression;
  });
  return withOutput(node.output, over.withNewChildren([current]));
}

/** The expression over columns that say whether its subqueries have a match. NOT IN is one of them, as null decides. */
function withExistence(
  expression: Expression,
  over: LogicalPlan,
  known: ExistenceColumns = new Map(),
): { readonly expression: Expression; readonly plan: LogicalPlan } {
  let plan = over;
  const rewritten = expression.transformDown((node) => {
    const negated = node instanceof Not && node.child instanceof InSubquery;
    const subquery = negated ? node.child : node;
    if (!isPredicateSubquery(subquery)) return node;
    const key = `${negated}:${subquery.canonical}`;
    const same = subquery.deterministic ? known.get(key) : undefined;
    const exists = same ?? existenceColumn();
    if (same === undefined) {
      plan = matched(plan, subquery, { kind: "existence", exists }, negated);
      known.set(key, exists);
    }
    return negated ? new Not(exists) : exists;
  });
  return { expression: rewritten, plan };
}

/** The columns that say whether subqueries have a match, by what they ask. */
type ExistenceColumns = Map<string, AttributeReference>;

function existenceColumn(): AttributeReference {
  return new AttributeReference("exists", BooleanType, false);
}

/** @param nullAware a comparison that is null counts as a match: NOT IN is true only where all are false */
function matched(plan: LogicalPlan, subquery: PredicateSubquery, joinType: JoinType, nullAware: boolean): LogicalPlan {
  const equalities = subquery instanceof InSubquery ? comparisons(subquery) : [];
  const ofValues = nullAware
    ? equalities.map((equality) => (equality.nullable ? new Or(equality, new IsNull(equality)) : equality))
    : equalities;
  const conditions = [...ofValues, ...boundConditions(subquery)];
  return new Join(plan, narrowed(subquery.plan, conditions), joinType, joinConjuncts(conditions));
}

function comparisons(subquery: InSubquery): Expression[] {
  return subquery.values.flatMap((value, i) => {
    const column = subquery.columns[i];
    return column === undefined ? [] : [new EqualTo(value, column)];
  });
}

function boundConditions(subquery: SubqueryExpression): readonly Expression[] {
  return subquery.joinConditions.map((condition) => subquery.bindOuterReferences(condition));
}

/** Of the subquery only the columns that the join compares. */
function narrowed(plan: LogicalPlan, conditions: readonly Expression[]): LogicalPlan {
  const read = attributeSet(conditions.flatMap(references));
  const kept = plan.output.filter((attribute) => read.has(attribute.exprId.id));
  return kept.length === plan.output.length ? plan : new Project(kept, plan);
}

function withOutput(output: readonly AttributeReference[], plan: LogicalPlan): LogicalPlan {
  return sameOutput(output, plan.output) ? plan : new Project(output, plan);
}
