import { describe, expect, test } from "vitest";
import { AggregateExpression } from "../../../../src/catalyst/expressions/aggregates/aggregate-expression.ts";
import { Max } from "../../../../src/catalyst/expressions/aggregates/min-max.ts";
import { Sum } from "../../../../src/catalyst/expressions/aggregates/sum.ts";
import { Add } from "../../../../src/catalyst/expressions/arithmetic.ts";
import { Alias, type AttributeReference } from "../../../../src/catalyst/expressions/attribute.ts";
import type { Expression } from "../../../../src/catalyst/expressions/expression.ts";
import { ScalarSubquery } from "../../../../src/catalyst/expressions/scalar-subquery.ts";
import { MergeSubplans } from "../../../../src/catalyst/optimizer/merge-subplans.ts";
import { Aggregate } from "../../../../src/catalyst/plans/aggregate.ts";
import { Filter } from "../../../../src/catalyst/plans/filter.ts";
import type { LogicalPlan } from "../../../../src/catalyst/plans/logical-plan.ts";
import { LogicalRelation } from "../../../../src/catalyst/plans/logical-relation.ts";
import { OneRowRelation } from "../../../../src/catalyst/plans/one-row-relation.ts";
import { Project } from "../../../../src/catalyst/plans/project.ts";
import { columns, equal, greater, int, OPTIMIZER_CONTEXT, planText, relation } from "../plan-dsl.ts";

const { a, b, c } = columns("a", "b", "c");
const whole = relation(a, b, c);
const other = relation(a, b, c);

function scan(...output: readonly AttributeReference[]): LogicalPlan {
  return new LogicalRelation(whole.relation, output);
}

function total(column: Expression, child: LogicalPlan): LogicalPlan {
  return new Aggregate([], [new Alias(new AggregateExpression(new Sum(column)), "total")], child);
}

function greatest(column: Expression, child: LogicalPlan): LogicalPlan {
  return new Aggregate([], [new Alias(new AggregateExpression(new Max([column])), "greatest")], child);
}

/** The plans of the values of a query, each once, and which columns they are. */
function merged(...queries: readonly LogicalPlan[]): {
  readonly plans: readonly string[];
  readonly ordinals: readonly number[];
} {
  const values = queries.map((query, i) => new Alias(new ScalarSubquery(query), `v${i}`));
  const plan = MergeSubplans.apply(new Project(values, new OneRowRelation()), OPTIMIZER_CONTEXT);
  const found = plan.expressions.flatMap((expression) =>
    expression.collect((part) => (part instanceof ScalarSubquery ? part : undefined)),
  );
  return { plans: [...new Set(found.map((part) => planText(part.plan)))], ordinals: found.map((part) => part.ordinal) };
}

describe("MergeSubplans", () => {
  test("functions over the same rows, of different columns", () => {
    expect(merged(total(a, scan(a)), greatest(b, scan(b)))).toEqual({
      plans: ["Aggregate [sum(a) AS total, max(b) AS greatest]\n+- Relation [a,b] parquet"],
      ordinals: [0, 1],
    });
  });

  test("the same value is one column", () => {
    const { plans, ordinals } = merged(total(a, scan(a)), greatest(b, scan(b)), total(a, scan(a)));
    expect(plans).toHaveLength(1);
    expect(ordinals).toEqual([0, 1, 0]);
  });

  test("rows of different filters are told apart by the functions", () => {
    const { plans } = merged(
      total(a, new Filter(equal(b, 1), scan(a, b))),
      greatest(a, new Filter(greater(c, 2), scan(a, c))),
    );
    expect(plans).toEqual([
      "Aggregate [sum(a) FILTER (WHERE (b = 1)) AS total, max(a) FILTER (WHERE (c > 2)) AS greatest]\n" +
        "+- Filter ((b = 1) OR (c > 2))\n" +
        "   +- Relation [a,b,c] parquet, PushedFilters: [((b = 1) OR (c > 2))]",
    ]);
  });

  test("the same filter stays one", () => {
    const { plans } = merged(
      total(a, new Filter(equal(b, 1), scan(a, b))),
      greatest(b, new Filter(equal(b, 1), scan(b))),
    );
    expect(plans[0]).toContain("Aggregate [sum(a) AS total, max(b) AS greatest]\n+- Filter (b = 1)");
  });

  test("columns that a filter keeps rows from are not computed before it", () => {
    const computed = (limit: number) =>
      greatest(
        new Add(a, int(1)),
        new Project([new Alias(new Add(a, int(limit)), "x")], new Filter(greater(a, limit), scan(a))),
      );
    const queries = [1, 2].map((limit) =>
      computed(limit).withNewChildren([new Project([a], new Filter(greater(a, limit), scan(a)))]),
    );
    expect(merged(...queries).plans).toHaveLength(1);
    const [first, second] = [1, 2].map((limit) => {
      const project = new Project([new Alias(new Add(a, int(limit)), "x")], new Filter(greater(a, limit), scan(a)));
      return greatest(project.output[0] ?? a, project);
    });
    if (first === undefined || second === undefined) throw new Error("two plans were made");
    expect(merged(first, second).plans).toHaveLength(2);
  });

  test("not over other rows", () => {
    expect(merged(total(a, scan(a)), greatest(a, other)).plans).toHaveLength(2);
  });
});
