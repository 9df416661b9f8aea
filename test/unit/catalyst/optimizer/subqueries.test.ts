import { describe, expect, test } from "vitest";
import { AggregateExpression } from "../../../../src/catalyst/expressions/aggregates/aggregate-expression.ts";
import { Count } from "../../../../src/catalyst/expressions/aggregates/count.ts";
import { Max } from "../../../../src/catalyst/expressions/aggregates/min-max.ts";
import { Alias, newExprId } from "../../../../src/catalyst/expressions/attribute.ts";
import { Exists } from "../../../../src/catalyst/expressions/exists.ts";
import type { Expression } from "../../../../src/catalyst/expressions/expression.ts";
import { InSubquery } from "../../../../src/catalyst/expressions/in-subquery.ts";
import { LateralSubquery } from "../../../../src/catalyst/expressions/lateral-subquery.ts";
import { OuterReference } from "../../../../src/catalyst/expressions/outer-reference.ts";
import { Not } from "../../../../src/catalyst/expressions/predicates.ts";
import { ScalarSubquery } from "../../../../src/catalyst/expressions/scalar-subquery.ts";
import type { SubqueryExpression } from "../../../../src/catalyst/expressions/subquery.ts";
import { InlineCTE } from "../../../../src/catalyst/optimizer/inline-cte.ts";
import { OptimizeOneRowRelationSubquery } from "../../../../src/catalyst/optimizer/optimize-one-row-relation-subquery.ts";
import { PullupCorrelatedPredicates } from "../../../../src/catalyst/optimizer/pullup-correlated-predicates.ts";
import { RewriteCorrelatedScalarSubquery } from "../../../../src/catalyst/optimizer/rewrite-correlated-scalar-subquery.ts";
import { RewriteLateralSubquery } from "../../../../src/catalyst/optimizer/rewrite-lateral-subquery.ts";
import { RewriteNonCorrelatedExists } from "../../../../src/catalyst/optimizer/rewrite-non-correlated-exists.ts";
import { RewritePredicateSubquery } from "../../../../src/catalyst/optimizer/rewrite-predicate-subquery.ts";
import { Aggregate } from "../../../../src/catalyst/plans/aggregate.ts";
import { Filter } from "../../../../src/catalyst/plans/filter.ts";
import { LateralJoin } from "../../../../src/catalyst/plans/lateral-join.ts";
import type { LogicalPlan } from "../../../../src/catalyst/plans/logical-plan.ts";
import { OneRowRelation } from "../../../../src/catalyst/plans/one-row-relation.ts";
import { Project } from "../../../../src/catalyst/plans/project.ts";
import { subqueriesOf } from "../../../../src/catalyst/plans/subquery-plans.ts";
import { WithCTE } from "../../../../src/catalyst/plans/with-cte.ts";
import {
  and,
  columns,
  equal,
  greater,
  lines,
  OPTIMIZER_CONTEXT,
  optimized,
  or,
  planText,
  relation,
} from "../plan-dsl.ts";

const { a, b, c, d } = columns("a", "b", "c", "d");
const outer = relation(a, b);
const inner = relation(c, d);

/** The subquery, tied to the plan around it by the references in its own plan. */
function correlated<S extends SubqueryExpression>(
  make: (plan: LogicalPlan) => S,
  plan: LogicalPlan,
): SubqueryExpression {
  return make(inner).withPlan(plan);
}

const exists = (plan: LogicalPlan): SubqueryExpression => correlated((p) => new Exists(p), plan);
const scalar = (plan: LogicalPlan): SubqueryExpression => correlated((p) => new ScalarSubquery(p), plan);
const whereKeysMeet = new Filter(equal(c, new OuterReference(a)), inner);

function aggregated(of: Max | Count, name: string): Alias {
  return new Alias(new AggregateExpression(of, "complete", false, undefined, newExprId()), name);
}

/** The plan of the only subquery of an operator, and the conditions that were pulled out of it. */
function pulledOut(plan: LogicalPlan): string {
  const [subquery] = subqueriesOf(PullupCorrelatedPredicates.apply(plan, OPTIMIZER_CONTEXT));
  if (subquery === undefined) throw new Error("no subquery");
  const conditions = subquery.joinConditions.map((condition) => condition.toString().replace(/#\d+/g, ""));
  return [...conditions, planText(subquery.plan)].join("\n");
}

describe("PullupCorrelatedPredicates", () => {
  test("a condition comes out of a filter", () => {
    expect(
      pulledOut(new Filter(exists(new Filter(and(greater(d, 1), equal(c, new OuterReference(a))), inner)), outer)),
    ).toBe(
      lines(`
        (c = outer(a))
        Filter (d > 1)
        +- Relation [c,d] parquet
      `),
    );
  });

  test("an aggregation is grouped by what an equality ties", () => {
    const query = new Aggregate([], [aggregated(new Max([d]), "m")], whereKeysMeet);
    expect(pulledOut(new Filter(greater(b, scalar(query)), outer))).toBe(
      lines(`
        (c = outer(a))
        Aggregate [c], [max(d) AS m, c]
        +- Relation [c,d] parquet
      `),
    );
  });

  test("under an aggregation another condition is tested for each value of the query around", () => {
    const below = new Filter(greater(d, new OuterReference(b)), inner);
    const query = new Aggregate([], [aggregated(new Max([d]), "m")], below);
    expect(pulledOut(new Filter(greater(a, scalar(query)), outer))).toBe(
      lines(`
        (outer(b) <=> b)
        Aggregate [b], [max(d) AS m, b]
        +- Filter (d > b)
           +- Join Inner
              :- Relation [c,d] parquet
              +- Aggregate [b], [b]
                 +- Project [b AS b]
                    +- Relation [a,b] parquet
      `),
    );
  });

  test("the count of no rows is 0", () => {
    const query = new Aggregate([], [aggregated(new Count([d]), "n")], whereKeysMeet);
    const plan = PullupCorrelatedPredicates.apply(new Filter(greater(b, scalar(query)), outer), OPTIMIZER_CONTEXT);
    expect(plan.toString().replace(/#\d+/g, "")).toBe("Filter (b > coalesce(scalar-subquery [a], 0))");
  });

  test("EXISTS of an aggregation without keys is true", () => {
    const query = new Aggregate([], [aggregated(new Max([d]), "m")], whereKeysMeet);
    const plan = PullupCorrelatedPredicates.apply(new Filter(exists(query), outer), OPTIMIZER_CONTEXT);
    expect(plan.toString()).toBe("Filter true");
  });
});

describe("RewritePredicateSubquery", () => {
  const list = new Project([c], inner);
  const rewritten = (condition: Expression): string =>
    planText(
      RewritePredicateSubquery.apply(
        PullupCorrelatedPredicates.apply(new Filter(condition, outer), OPTIMIZER_CONTEXT),
        OPTIMIZER_CONTEXT,
      ),
    );

  test("EXISTS is a semi join", () => {
    expect(rewritten(exists(whereKeysMeet))).toBe(
      lines(`
        Join LeftSemi, (c = a)
        :- Relation [a,b] parquet
        +- Project [c]
           +- Relation [c,d] parquet
      `),
    );
  });

  test("NOT EXISTS is an anti join", () => {
    expect(rewritten(new Not(exists(whereKeysMeet))).split("\n")[0]).toBe("Join LeftAnti, (c = a)");
  });

  test("for NOT IN a comparison that is null is a match", () => {
    expect(rewritten(new Not(new InSubquery([a], list))).split("\n")[0]).toBe(
      "Join LeftAnti, ((a = c) OR isnull((a = c)))",
    );
  });

  test("under OR a column says whether there is a match", () => {
    expect(rewritten(or(greater(b, 1), new InSubquery([a], list)))).toBe(
      lines(`
        Project [a, b]
        +- Filter ((b > 1) OR exists)
           +- Join ExistenceJoin(exists), (a = c)
              :- Relation [a,b] parquet
              +- Project [c]
                 +- Relation [c,d] parquet
      `),
    );
  });
});

test("RewriteCorrelatedScalarSubquery: a correlated value is a column of a join", () => {
  const query = new Aggregate([], [aggregated(new Max([d]), "m")], whereKeysMeet);
  const pulled = PullupCorrelatedPredicates.apply(new Filter(greater(b, scalar(query)), outer), OPTIMIZER_CONTEXT);
  expect(optimized(RewriteCorrelatedScalarSubquery, pulled)).toBe(
    lines(`
      Project [a, b]
      +- Filter (b > m)
         +- Join LeftOuter, (c = a)
            :- Relation [a,b] parquet
            +- Aggregate [c], [max(d) AS m, c]
               +- Relation [c,d] parquet
    `),
  );
});

test("RewriteCorrelatedScalarSubquery: where there may be several rows a second one is an error", () => {
  const pulled = PullupCorrelatedPredicates.apply(
    new Filter(greater(b, scalar(new Project([d], whereKeysMeet))), outer),
    OPTIMIZER_CONTEXT,
  );
  expect(optimized(RewriteCorrelatedScalarSubquery, pulled)).toContain("Join LeftSingle, (c = a)");
});

test("RewriteLateralSubquery: a lateral join is a join once its query reads nothing of the left side", () => {
  const right = new LateralSubquery(inner).withPlan(new Project([d], whereKeysMeet));
  if (!(right instanceof LateralSubquery)) throw new Error("not lateral");
  const lateral = new LateralJoin(outer, right, "inner", undefined);
  expect(optimized(RewriteLateralSubquery, PullupCorrelatedPredicates.apply(lateral, OPTIMIZER_CONTEXT))).toBe(
    lines(`
      Project [a, b, d]
      +- Join Inner, (c = a)
         :- Relation [a,b] parquet
         +- Project [d, c]
            +- Relation [c,d] parquet
    `),
  );
});

test("OptimizeOneRowRelationSubquery: a query over nothing but the row around it is an expression", () => {
  const query = new Project([new Alias(new OuterReference(a), "x")], new OneRowRelation());
  const plan = new Filter(greater(b, scalar(query)), outer);
  expect(optimized(OptimizeOneRowRelationSubquery, plan)).toBe(
    lines(`
      Filter (b > a)
      +- Relation [a,b] parquet
    `),
  );
});

test("RewriteNonCorrelatedExists: a query on its own is asked for one row, once", () => {
  const rewritten = RewriteNonCorrelatedExists.apply(new Filter(new Exists(inner), outer), OPTIMIZER_CONTEXT);
  expect(planText(rewritten)).toBe(
    lines(`
      Filter isnotnull(scalar-subquery [])
      +- Relation [a,b] parquet
    `),
  );
  expect(subqueriesOf(rewritten).map(({ plan }) => planText(plan))).toEqual([
    lines(`
      GlobalLimit 1
      +- LocalLimit 1
         +- Project [1 AS col]
            +- Relation [c,d] parquet
    `),
  ]);
});

test("InlineCTE: definitions that nothing reads are left out", () => {
  expect(optimized(InlineCTE, new WithCTE(outer, [inner]))).toBe("Relation [a,b] parquet");
});
