// GroupedData.pivot: a column for each value of a column, with the aggregates of the rows that have it.
//
// before: Pivot [k], p, [x], [sum(a)]     after: PivotColumns 1, [x]
//         +- child [k, p, a]                     +- Aggregate [k, p], [k, p, sum(a)]
//                                                   +- child [k, p, a]
//
// before: PivotColumns 1, [x]             after: Aggregate [k], [k, first(CASE WHEN (p <=> x) THEN s END) AS x]
//         +- child [k, p, s]                     +- child [k, p, s]

import { Alias, type AttributeReference } from "../../expressions/attribute.ts";
import { CaseWhen } from "../../expressions/conditional.ts";
import type { Expression } from "../../expressions/expression.ts";
import { formatValue } from "../../expressions/format-value.ts";
import type { Literal } from "../../expressions/literal.ts";
import { EqualNullSafe } from "../../expressions/predicates.ts";
import { UnresolvedAlias, UnresolvedFunction } from "../../expressions/unresolved.ts";
import type { Origin } from "../../trees/origin.ts";
import { Aggregate } from "../aggregate.ts";
import type { LogicalPlan } from "../logical-plan.ts";
import { list } from "../named-expressions.ts";
import { DataFrameOperator } from "./dataframe-operator.ts";

export class Pivot extends DataFrameOperator {
  readonly keys: readonly Expression[];
  readonly column: Expression;
  readonly values: readonly Literal[];
  readonly aggregates: readonly Expression[];

  constructor(
    keys: readonly Expression[],
    column: Expression,
    values: readonly Literal[],
    aggregates: readonly Expression[],
    child: LogicalPlan,
    origin?: Origin,
  ) {
    super(child, origin);
    this.keys = keys;
    this.column = column;
    this.values = values;
    this.aggregates = aggregates;
  }

  override get expressions(): readonly Expression[] {
    return [...this.keys, this.column, ...this.aggregates];
  }

  expand(): LogicalPlan {
    const groups = [...this.keys, this.column];
    const results = [...groups, ...this.aggregates].map((item) =>
      item instanceof Alias ? item : new UnresolvedAlias(item),
    );
    return new PivotColumns(this.keys.length, this.values, new Aggregate(groups, results, this.child), this.origin);
  }

  protected describe(): string {
    return `Pivot ${list(this.keys)}, ${this.column}, ${list(this.values)}, ${list(this.aggregates)}`;
  }

  protected override copyWithExpressions(expressions: readonly Expression[]): LogicalPlan {
    const count = this.keys.length;
    const [column = this.column, ...aggregates] = expressions.slice(count);
    return new Pivot(expressions.slice(0, count), column, this.values, aggregates, this.child, this.origin);
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new Pivot(this.keys, this.column, this.values, this.aggregates, child, this.origin);
  }
}

/** The child gives the keys, the pivot column, and the aggregates for a row of both. */
class PivotColumns extends DataFrameOperator {
  readonly numKeys: number;
  readonly values: readonly Literal[];

  constructor(numKeys: number, values: readonly Literal[], child: LogicalPlan, origin?: Origin) {
    super(child, origin);
    this.numKeys = numKeys;
    this.values = values;
  }

  expand(): LogicalPlan {
    const { numKeys, child } = this;
    const keys = child.output.slice(0, numKeys);
    const [column, ...aggregates] = child.output.slice(numKeys);
    if (column === undefined) return child;
    const pivoted = this.values.flatMap((value) => {
      const text = value.value === null ? "null" : formatValue(value.value, value.dataType);
      return aggregates.map((aggregate) => {
        const name = aggregates.length === 1 ? text : `${text}_${aggregate.name}`;
        return new Alias(valueWhere(column, value, aggregate), name);
      });
    });
    return new Aggregate(keys, [...keys, ...pivoted], child, this.origin);
  }

  protected describe(): string {
    return `PivotColumns ${this.numKeys}, ${list(this.values)}`;
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new PivotColumns(this.numKeys, this.values, child, this.origin);
  }
}

/** The one row of a group that has the value has the aggregate too. */
function valueWhere(column: AttributeReference, value: Literal, aggregate: AttributeReference): Expression {
  const chosen = new CaseWhen([[new EqualNullSafe(column, value), aggregate]]);
  return new UnresolvedFunction(["first"], [chosen], { ignoreNulls: true });
}
