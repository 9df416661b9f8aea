// The "COUNT bug": an aggregation without keys gives a row even of no rows, `count` then being 0. Once it is grouped by what
// it is correlated by, there is no such row: it is put back.

import { AggregateExpression } from "../expressions/aggregates/aggregate-expression.ts";
import { Alias, type AttributeReference } from "../expressions/attribute.ts";
import { If } from "../expressions/conditional.ts";
import { joinConjuncts } from "../expressions/conjuncts.ts";
import type { Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import { distinctReferences, outerReferences, replaceOuterReferences } from "../expressions/outer-reference.ts";
import { EqualNullSafe, IsNull } from "../expressions/predicates.ts";
import { Aggregate } from "../plans/aggregate.ts";
import { Join } from "../plans/join.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Project } from "../plans/project.ts";
import type { Decorrelated } from "./decorrelate-inner-query.ts";
import { isNullLiteral } from "./null-intolerance.ts";
import type { OuterDomain } from "./outer-domain.ts";

/** An expression over an aggregation's results, when the aggregation had no rows; a literal where that is certain. */
export function valueOverNothing(expression: Expression): Expression {
  const replaced = expression.transformDown((node) => {
    return node instanceof AggregateExpression ? node.function.defaultResult : node;
  });
  const value = replaced instanceof Alias ? replaced.child : replaced;
  return value.foldable ? new Literal(value.eval([]), value.dataType) : value;
}

/** True when all that an aggregation gives of no rows are nulls, as an outer join makes them. */
export function isNullOverNothing(aggregate: Aggregate): boolean {
  return aggregate.aggregateExpressions.every((item) => isNullLiteral(valueOverNothing(item)));
}

/**
 * The decorrelated aggregation with a row for each combination of references that had none.
 *
 * before: Aggregate [a], [count(1), a]     after: Project [if (isnull(alwaysTrue)) 0 else count(1), x]
 *                                                 +- Join LeftOuter, (a = x)
 *                                                    :- domain [x]
 *                                                    +- Aggregate [a], [count(1), a, true AS alwaysTrue]
 */
export function withValuesOverNothing(
  original: Aggregate,
  decorrelated: Decorrelated,
  outer: OuterDomain,
): Decorrelated | undefined {
  const needed = distinctReferences(decorrelated.joinConditions.flatMap(outerReferences));
  if (needed.length === 0) return decorrelated;
  const domain = outer.of(needed);
  if (domain === undefined) return undefined;
  const { plan } = decorrelated;
  const { grouped, alwaysTrue } = withMark(plan);
  const on = decorrelated.joinConditions.map((condition) =>
    replaceOuterReferences(condition, (reference) => domain.columns.get(reference.canonical)),
  );
  const joined = new Join(domain.plan, grouped, "leftOuter", joinConjuncts(on));
  const given = new Map(joined.output.map((attribute) => [attribute.exprId.id, attribute]));
  const items = original.aggregateExpressions.map((item, i) => {
    const attribute = given.get(plan.output[i]?.exprId.id ?? -1) ?? item.toAttribute();
    const value = bindToDomain(valueOverNothing(item), domain.columns);
    if (isNullLiteral(value)) return attribute;
    return new Alias(new If(new IsNull(alwaysTrue), value, attribute), attribute.name, attribute.exprId);
  });
  const values = [...domain.columns.values()];
  return {
    plan: new Project([...items, ...values], joined),
    joinConditions: needed.flatMap((reference) => {
      const column = domain.columns.get(reference.canonical);
      return column === undefined ? [] : [new EqualNullSafe(reference, column)];
    }),
    columns: domain.columns,
  };
}

/** An aggregation with a column that is true in each row it gives, so that a row without it is one of no rows. */
export function withMark(plan: LogicalPlan): {
  readonly grouped: LogicalPlan;
  readonly alwaysTrue: AttributeReference;
} {
  const mark = new Alias(Literal.of(true), "alwaysTrue");
  const grouped =
    plan instanceof Aggregate
      ? new Aggregate(plan.groupingExpressions, [...plan.aggregateExpressions, mark], plan.child)
      : new Project([...plan.output, mark], plan);
  return { grouped, alwaysTrue: mark.toAttribute().withNullability(true) };
}

function bindToDomain(expression: Expression, columns: ReadonlyMap<string, AttributeReference>): Expression {
  return replaceOuterReferences(expression, (reference) => columns.get(reference.canonical));
}
