// GroupedData.sum and the like: a function of each of some columns, which must be numbers, or of all that are.
//
// before: NumericAggregate [k], sum, []     after: Aggregate [k], [k, sum(a)]
//         +- child [k: string, a: int]             +- child [k: string, a: int]

import { AnalysisException } from "../../../errors/spark-error.ts";
import { isNumeric } from "../../../types/data-type.ts";
import type { Resolver } from "../../analysis/name-resolution.ts";
import { AttributeReference } from "../../expressions/attribute.ts";
import type { Expression } from "../../expressions/expression.ts";
import { UnresolvedAlias, UnresolvedAttribute, UnresolvedFunction } from "../../expressions/unresolved.ts";
import type { Origin } from "../../trees/origin.ts";
import { Aggregate } from "../aggregate.ts";
import type { LogicalPlan } from "../logical-plan.ts";
import { list } from "../named-expressions.ts";
import { columnByName } from "./columns-by-name.ts";
import { DataFrameOperator } from "./dataframe-operator.ts";

export class NumericAggregate extends DataFrameOperator {
  readonly keys: readonly Expression[];
  /** What stands in GROUP BY: the keys, or several groupings by them. */
  readonly grouping: readonly Expression[];
  readonly functionName: string;
  /** Empty: all columns of numbers that are no keys. */
  readonly columns: readonly (readonly string[])[];

  constructor(
    keys: readonly Expression[],
    functionName: string,
    columns: readonly (readonly string[])[],
    child: LogicalPlan,
    origin?: Origin,
    grouping: readonly Expression[] = keys,
  ) {
    super(child, origin);
    this.keys = keys;
    this.grouping = grouping;
    this.functionName = functionName;
    this.columns = columns;
  }

  override get expressions(): readonly Expression[] {
    return [...this.keys, ...this.grouping];
  }

  expand(resolver: Resolver): LogicalPlan {
    const { output } = this.child;
    const columns =
      this.columns.length > 0
        ? this.columns.map((name) => numericColumn(columnByName(name, output, resolver)))
        : output.filter((attribute) => isNumeric(attribute.dataType) && !this.isKey(attribute, resolver));
    const aggregates = columns.map((attribute) => new UnresolvedFunction([this.functionName], [attribute]));
    const selected = [...this.keys, ...aggregates].map((item) =>
      item instanceof UnresolvedFunction ? new UnresolvedAlias(item) : item,
    );
    return new Aggregate(this.grouping, selected, this.child, this.origin);
  }

  protected describe(): string {
    return `NumericAggregate ${list(this.keys)}, ${this.functionName}, ${list(this.columns.map((name) => name.join(".")))}`;
  }

  protected override copyWithExpressions(expressions: readonly Expression[]): LogicalPlan {
    const keys = expressions.slice(0, this.keys.length);
    const grouping = expressions.slice(this.keys.length);
    return new NumericAggregate(keys, this.functionName, this.columns, this.child, this.origin, grouping);
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new NumericAggregate(this.keys, this.functionName, this.columns, child, this.origin, this.grouping);
  }

  private isKey(attribute: AttributeReference, resolver: Resolver): boolean {
    return this.keys.some((key) =>
      key instanceof UnresolvedAttribute
        ? resolver(key.nameParts.at(-1) ?? "", attribute.name)
        : key instanceof AttributeReference && key.exprId.id === attribute.exprId.id,
    );
  }
}

function numericColumn(attribute: AttributeReference): AttributeReference {
  if (isNumeric(attribute.dataType)) return attribute;
  throw new AnalysisException("AGGREGATE_OF_NON_NUMERIC_COLUMN", { columnName: attribute.name });
}
