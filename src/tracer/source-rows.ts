// The plan of a query with one more column: from which rows of its sources each row of its answer was made. Rows of a source
// are numbered where they are read, joins put both sides' together, and aggregations those of a group.

import { Alias, AttributeReference } from "../catalyst/expressions/attribute.ts";
import { Cast } from "../catalyst/expressions/cast.ts";
import type { Expression } from "../catalyst/expressions/expression.ts";
import { Literal } from "../catalyst/expressions/literal.ts";
import { UnresolvedAttribute, UnresolvedFunction } from "../catalyst/expressions/unresolved.ts";
import { Aggregate } from "../catalyst/plans/aggregate.ts";
import { Distinct } from "../catalyst/plans/distinct.ts";
import { Expand } from "../catalyst/plans/expand.ts";
import { Filter } from "../catalyst/plans/filter.ts";
import { Generate } from "../catalyst/plans/generate.ts";
import { Join } from "../catalyst/plans/join.ts";
import { isExistence } from "../catalyst/plans/join-type.ts";
import { GlobalLimit, LocalLimit, Offset } from "../catalyst/plans/limit.ts";
import type { LogicalPlan } from "../catalyst/plans/logical-plan.ts";
import { Project } from "../catalyst/plans/project.ts";
import { Repartition, RepartitionByExpression } from "../catalyst/plans/repartition.ts";
import { ResolvedHint } from "../catalyst/plans/resolved-hint.ts";
import { Sort } from "../catalyst/plans/sort.ts";
import { SubqueryAlias } from "../catalyst/plans/subquery-alias.ts";
import { Union } from "../catalyst/plans/union.ts";
import { View } from "../catalyst/plans/view.ts";
import { Window } from "../catalyst/plans/window.ts";
import { WithCTE } from "../catalyst/plans/with-cte.ts";
import { ArrayType, StringType } from "../types/data-type.ts";

export interface PlanWithSourceRows {
  readonly plan: LogicalPlan;
  /** The name of the column: an array of texts, each a row of a source as JSON. */
  readonly column: string;
  /** The plans that bring data in. */
  readonly sources: readonly LogicalPlan[];
}

/** Undefined for a plan with an operator of which it is not known what becomes of its rows. */
export function withSourceRows(analyzed: LogicalPlan): PlanWithSourceRows | undefined {
  const rewriter = new Rewriter();
  const rewritten = rewriter.rewrite(analyzed);
  return rewritten === undefined ? undefined : { ...rewritten, sources: rewriter.sources };
}

interface Rewritten {
  readonly plan: LogicalPlan;
  readonly column: string;
}

const HANDS_ON = [
  Filter,
  Sort,
  GlobalLimit,
  LocalLimit,
  Offset,
  Repartition,
  RepartitionByExpression,
  ResolvedHint,
  SubqueryAlias,
  View,
  Window,
  Generate,
];

class Rewriter {
  readonly sources: LogicalPlan[] = [];
  private columns = 0;

  rewrite(plan: LogicalPlan): Rewritten | undefined {
    if (plan.children.length === 0) return this.source(plan);
    // What it defines has been put where it is read.
    if (plan instanceof WithCTE) return this.rewrite(plan.plan);
    const children = plan.children.map((child) => this.rewrite(child));
    const known = children.filter((child) => child !== undefined);
    const [first, second] = known;
    if (first === undefined || known.length < children.length) return undefined;
    const plans = known.map((child) => child.plan);
    if (plan instanceof Project) {
      const columns = [...plan.expressions, new UnresolvedAttribute([first.column])];
      return { plan: new Project(columns, first.plan), column: first.column };
    }
    if (plan instanceof Aggregate) {
      return this.grouped(plan.groupingExpressions, plan.resultExpressions, first);
    }
    if (plan instanceof Distinct) return this.grouped(plan.child.output, plan.child.output, first);
    if (plan instanceof Join && second !== undefined) return this.joined(plan, first, second);
    if (plan instanceof Union && !plan.byName) return { plan: plan.withNewChildren(plans), column: first.column };
    if (plan instanceof Expand) return this.expanded(plan, first);
    const handsOn = HANDS_ON.some((kind) => plan instanceof kind);
    return handsOn ? { plan: plan.withNewChildren(plans), column: first.column } : undefined;
  }

  private source(plan: LogicalPlan): Rewritten {
    const number = this.sources.push(plan) - 1;
    const column = this.newColumn();
    const values = plan.output.flatMap((attribute, i) => [
      Literal.of(`${i}`),
      new Cast(attribute, StringType, "try", "UTC"),
    ]);
    const row = call(
      "to_json",
      call(
        "named_struct",
        ...[Literal.of("source"), Literal.of(number)],
        ...[Literal.of("partition"), call("spark_partition_id")],
        ...[Literal.of("row"), call("monotonically_increasing_id")],
        ...(values.length === 0 ? [] : [Literal.of("values"), call("named_struct", ...values)]),
      ),
    );
    return { plan: new Project([...plan.output, new Alias(call("array", row), column)], plan), column };
  }

  private grouped(grouping: readonly Expression[], results: readonly Expression[], child: Rewritten): Rewritten {
    const column = this.newColumn();
    const all = call("flatten", call("collect_list", new UnresolvedAttribute([child.column])));
    return { plan: new Aggregate(grouping, [...results, new Alias(all, column)], child.plan), column };
  }

  /** Each of the rows that it makes of one is made of what that one is made of. */
  private expanded(plan: Expand, child: Rewritten): Rewritten {
    const column = this.newColumn();
    const projections = plan.projections.map((values) => [...values, new UnresolvedAttribute([child.column])]);
    const output = [...plan.output, new AttributeReference(column, ArrayType(StringType), false)];
    return { plan: new Expand(projections, output, child.plan), column };
  }

  private joined(join: Join, left: Rewritten, right: Rewritten): Rewritten {
    const both = join.withNewChildren([left.plan, right.plan]);
    const { joinType } = join;
    if (joinType === "leftSemi" || joinType === "leftAnti" || isExistence(joinType)) {
      return { plan: both, column: left.column };
    }
    const column = this.newColumn();
    const side = (name: string): Expression =>
      call("coalesce", new UnresolvedAttribute([name]), call("array", Literal.of("")));
    const rows = call("array_remove", call("concat", side(left.column), side(right.column)), Literal.of(""));
    return { plan: new Project([...join.output, new Alias(rows, column)], both), column };
  }

  private newColumn(): string {
    return `__source_rows_${this.columns++}`;
  }
}

function call(name: string, ...values: readonly Expression[]): Expression {
  return new UnresolvedFunction([name], values);
}
