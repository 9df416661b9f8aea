// PullupCorrelatedPredicates: what ties a subquery to the query around it comes out of its plan, as conditions of the join
// that will take the subquery's place.
//
// before: exists [a](Filter (b = outer(a)) over child)        after: exists [a](child) with (b = outer(a))

import { Coalesce } from "../expressions/conditional.ts";
import { Exists } from "../expressions/exists.ts";
import type { Expression } from "../expressions/expression.ts";
import { InSubquery } from "../expressions/in-subquery.ts";
import { Literal } from "../expressions/literal.ts";
import { ScalarSubquery } from "../expressions/scalar-subquery.ts";
import { SubqueryExpression } from "../expressions/subquery.ts";
import { Aggregate } from "../plans/aggregate.ts";
import { Join } from "../plans/join.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { outerReferencesOf } from "../plans/plan-identity.ts";
import { Project } from "../plans/project.ts";
import { hasSubquery } from "../plans/subquery-plans.ts";
import { aliasMap, replaceAliases } from "./aliases.ts";
import { attributeSet, readsOnly, sameOutput } from "./attribute-set.ts";
import { bothSidesError } from "./both-sides-error.ts";
import { correlatedReferenceError } from "./correlated-reference-error.ts";
import { valueOverNothing } from "./count-bug.ts";
import { type Decorrelated, decorrelateInnerQuery } from "./decorrelate-inner-query.ts";
import { isNullLiteral } from "./null-intolerance.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";
import { OuterDomain } from "./outer-domain.ts";
import { ReplaceSetOperations } from "./replace-set-operations.ts";

export const PullupCorrelatedPredicates: OptimizerRule = {
  name: "PullupCorrelatedPredicates",
  apply: (plan, context) =>
    plan.transformUp((node) => {
      if (!hasSubquery(node)) return node;
      const over = node.transformExpressionsUp((expression) => {
        if (!(expression instanceof SubqueryExpression)) return expression;
        if (outerReferencesOf(expression.plan).length === 0) return ofOneSide(expression, node);
        const prepared = expression.withPlan(ReplaceSetOperations.apply(expression.plan, context));
        return pullUp(prepared, { node, analyzed: context.analyzed });
      });
      // A lateral query's columns are its join's: those that only its conditions read are no part of the result.
      return sameOutput(node.output, over.output) ? over : new Project(node.output, over);
    }),
};

/** Where a subquery stands. */
interface Place {
  readonly node: LogicalPlan;
  readonly analyzed: LogicalPlan | undefined;
}

function pullUp(subquery: SubqueryExpression, place: Place): Expression {
  if (subquery instanceof Exists) return pullUpExists(subquery, place);
  if (subquery instanceof ScalarSubquery) return pullUpScalar(subquery, place);
  return ofOneSide(withDecorrelated(subquery, decorrelated(subquery, subquery.plan, place)), place.node);
}

/** The values of IN and what its query reads are columns of one side of a join. */
function ofOneSide(subquery: SubqueryExpression, node: LogicalPlan): SubqueryExpression {
  if (!(node instanceof Join) || !(subquery instanceof InSubquery)) return subquery;
  const isKnown = node.children.some(({ output }) => {
    const columns = attributeSet(output);
    return subquery.children.every((child) => readsOnly(child, columns));
  });
  if (isKnown) return subquery;
  const bound = subquery.joinConditions.map((condition) => subquery.bindOuterReferences(condition));
  throw bothSidesError(subquery, bound);
}

/** How many rows an aggregation without keys finds does not matter to EXISTS: it gives one. */
function pullUpExists(subquery: Exists, place: Place): Expression {
  if (ungrouped(subquery.plan) !== undefined) return Literal.of(true);
  return withDecorrelated(subquery, decorrelated(subquery, subquery.plan, place));
}

function pullUpScalar(subquery: ScalarSubquery, place: Place): Expression {
  const { plan } = subquery;
  const single = plan.maxRows !== undefined && plan.maxRows <= 1 ? subquery : subquery.withSingleJoin();
  const overNothing = topValueOverNothing(plan);
  const isNull = overNothing !== undefined && isNullLiteral(overNothing);
  // A value that is never null is missing only where there were no rows.
  const isKnown = overNothing instanceof Literal && plan.output[0]?.nullable === false;
  const result = withDecorrelated(
    single,
    decorrelated(single, plan, place, isNull || isKnown ? ungrouped(plan) : undefined),
  );
  return isKnown && !isNull ? new Coalesce([result, overNothing]) : result;
}

/** The value of a query that is an aggregation without keys, if there are no rows to aggregate. */
function topValueOverNothing(plan: LogicalPlan): Expression | undefined {
  const aggregate = ungrouped(plan);
  const [value] = plan.output;
  if (aggregate === undefined || value === undefined) return undefined;
  return valueOverNothing(inTermsOf(value, plan));
}

/** An output of projections over an aggregation, in terms of what the aggregation computes. */
function inTermsOf(expression: Expression, plan: LogicalPlan): Expression {
  if (plan instanceof Project) return inTermsOf(replaceAliases(expression, aliasMap(plan.projectList)), plan.child);
  return plan instanceof Aggregate ? replaceAliases(expression, aliasMap(plan.aggregateExpressions)) : expression;
}

/** The aggregation without keys that a plan is, with only projections over it. */
function ungrouped(plan: LogicalPlan): Aggregate | undefined {
  if (plan instanceof Project) return ungrouped(plan.child);
  return plan instanceof Aggregate && plan.groupingExpressions.length === 0 ? plan : undefined;
}

function decorrelated(
  subquery: SubqueryExpression,
  plan: LogicalPlan,
  { node, analyzed }: Place,
  mayMissRows?: LogicalPlan,
): Decorrelated {
  const around = planAround(subquery, node);
  const domain = new OuterDomain(around, (reference) => subquery.bindOuterReferences(reference));
  const result = decorrelateInnerQuery(plan, { domain, mayMissRows });
  if (result === undefined) throw correlatedReferenceError(plan, analyzed);
  if (around === undefined) {
    const bound = result.joinConditions.map((condition) => subquery.bindOuterReferences(condition));
    throw bothSidesError(subquery, bound);
  }
  return result;
}

/** The input that a subquery's references are columns of: the only one of an operator, or one side of a join. */
function planAround(subquery: SubqueryExpression, node: LogicalPlan): LogicalPlan | undefined {
  return node.children.find((child) => {
    const columns = attributeSet(child.output);
    return subquery.outerAttributes.every((attribute) => readsOnly(attribute, columns));
  });
}

/** The columns of the query come first, whatever else its joins need. */
function withDecorrelated(subquery: SubqueryExpression, { plan, joinConditions }: Decorrelated): SubqueryExpression {
  const own = subquery.plan.output;
  const inPlace = own.every((column, i) => column.canonical === plan.output[i]?.canonical);
  if (inPlace) return subquery.withJoinConditions(plan, joinConditions);
  const first = attributeSet(subquery.plan.output);
  const rest = plan.output.filter((attribute) => !first.has(attribute.exprId.id));
  return subquery.withJoinConditions(new Project([...subquery.plan.output, ...rest], plan), joinConditions);
}
