// Dataset.zip: the columns of two queries that compute them of the same rows, side by side.
//
// before: Zip                                   after: Project [a + 1 AS x, b]
//         +- Join Cross                                +- child [a, b]
//            :- Project [a + 1 AS x]
//            :  +- child [a, b]
//            +- Project [b]
//               +- child [a, b]

import { AnalysisException } from "../../../errors/spark-error.ts";
import { Alias, AttributeReference, type NamedExpression } from "../../expressions/attribute.ts";
import type { Expression } from "../../expressions/expression.ts";
import { Join } from "../join.ts";
import type { LogicalPlan } from "../logical-plan.ts";
import { canonicalPlan } from "../plan-identity.ts";
import { Project } from "../project.ts";
import { DataFrameOperator } from "./dataframe-operator.ts";

export class Zip extends DataFrameOperator {
  /** Both queries as one, so that columns of the same source are told apart in analysis. */
  static of(left: LogicalPlan, right: LogicalPlan): Zip {
    return new Zip(new Join(left, right, "cross"));
  }

  expand(): LogicalPlan {
    const { child, origin } = this;
    if (!(child instanceof Join)) throw new Error(`${child} is no pair of queries`);
    const [left, right] = [columnsOver(child.left), columnsOver(child.right)];
    if (canonicalPlan(left.source) !== canonicalPlan(right.source))
      throw new AnalysisException("ZIP_PLANS_NOT_MERGEABLE");
    const columns = new Map(right.source.output.map(({ exprId }, i) => [exprId.id, left.source.output[i]] as const));
    const moved = right.columns.map((column) => replaced(column, (id) => columns.get(id)));
    return new Project([...left.columns, ...moved], left.source, origin);
  }

  protected describe(): string {
    return "Zip";
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new Zip(child, this.origin);
  }
}

interface Columns {
  readonly columns: readonly NamedExpression[];
  /** What the columns are computed of. */
  readonly source: LogicalPlan;
}

/** A query as columns over what is below all its projections. */
function columnsOver(plan: LogicalPlan): Columns {
  let columns: readonly NamedExpression[] = plan.output;
  let source = plan;
  while (source instanceof Project) {
    const values = new Map(
      source.projectList.map((item) => [item.exprId.id, item instanceof Alias ? item.child : item] as const),
    );
    columns = columns.map((column) => replaced(column, (id) => values.get(id)));
    source = source.child;
  }
  return { columns, source };
}

/** The column with its own name and identity over other values. */
function replaced(column: NamedExpression, valueFor: (id: number) => Expression | undefined): NamedExpression {
  const value = (column instanceof Alias ? column.child : column).transformUp((node) =>
    node instanceof AttributeReference ? (valueFor(node.exprId.id) ?? node) : node,
  );
  if (value instanceof AttributeReference && value.exprId.id === column.exprId.id) return value;
  return new Alias(value, column.name, column.exprId, column.origin, column.metadata);
}
