// DataFrameNaFunctions.drop: the rows that have enough values that are neither null nor NaN.
//
// before: NaDrop 2             after: Filter (a IS NOT NULL AND (b IS NOT NULL AND NOT isnan(b)))
//         +- child [a, b]             +- child [a, b]

import type { Resolver } from "../../analysis/name-resolution.ts";
import { Add } from "../../expressions/arithmetic.ts";
import type { AttributeReference } from "../../expressions/attribute.ts";
import { If } from "../../expressions/conditional.ts";
import type { Expression } from "../../expressions/expression.ts";
import { Literal } from "../../expressions/literal.ts";
import { And, GreaterThanOrEqual, IsNaN, IsNotNull, Not } from "../../expressions/predicates.ts";
import type { Origin } from "../../trees/origin.ts";
import { Filter } from "../filter.ts";
import type { LogicalPlan } from "../logical-plan.ts";
import { columnByName } from "./columns-by-name.ts";
import { DataFrameOperator } from "./dataframe-operator.ts";

export class NaDrop extends DataFrameOperator {
  /** How many values a row must have; undefined for all. */
  readonly minimum: number | undefined;
  /** The columns that count; undefined for all. */
  readonly columns: readonly (readonly string[])[] | undefined;

  constructor(
    minimum: number | undefined,
    columns: readonly (readonly string[])[] | undefined,
    child: LogicalPlan,
    origin?: Origin,
  ) {
    super(child, origin);
    this.minimum = minimum;
    this.columns = columns;
  }

  expand(resolver: Resolver): LogicalPlan {
    const { output } = this.child;
    const counted = this.columns?.map((name) => columnByName(name, output, resolver)) ?? output;
    const present = counted.map(hasValue);
    const minimum = this.minimum ?? present.length;
    const [first, ...rest] = present;
    if (first === undefined || minimum <= 0) return this.child;
    if (minimum === present.length) {
      return new Filter(
        rest.reduce((all, next) => new And(all, next), first),
        this.child,
        this.origin,
      );
    }
    const ones = present.map((condition): Expression => new If(condition, Literal.of(1), Literal.of(0)));
    const count = ones.reduce((sum, one) => new Add(sum, one));
    return new Filter(new GreaterThanOrEqual(count, Literal.of(minimum)), this.child, this.origin);
  }

  protected describe(): string {
    return `NaDrop ${this.minimum ?? "all"}`;
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new NaDrop(this.minimum, this.columns, child, this.origin);
  }
}

function hasValue(attribute: AttributeReference): Expression {
  const { kind } = attribute.dataType;
  const known = new IsNotNull(attribute);
  return kind === "float" || kind === "double" ? new And(known, new Not(new IsNaN(attribute))) : known;
}
