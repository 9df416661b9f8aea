// DataFrameNaFunctions.fill: a value in the place of null and NaN, in columns of its kind.
//
// before: NaFill 0             after: Project [coalesce(a, cast(0 as int)) AS a, b]
//         +- child [a, b]             +- child [a, b]

import { type DataType, isNumeric } from "../../../types/data-type.ts";
import type { Resolver } from "../../analysis/name-resolution.ts";
import { Alias, type AttributeReference } from "../../expressions/attribute.ts";
import { Cast } from "../../expressions/cast.ts";
import { Coalesce } from "../../expressions/conditional.ts";
import type { Expression } from "../../expressions/expression.ts";
import { Literal } from "../../expressions/literal.ts";
import { UnresolvedFunction } from "../../expressions/unresolved.ts";
import type { Origin } from "../../trees/origin.ts";
import type { LogicalPlan } from "../logical-plan.ts";
import { Project } from "../project.ts";
import { columnByName } from "./columns-by-name.ts";
import { DataFrameOperator } from "./dataframe-operator.ts";

/** A value, and the columns to put it in: their names, or undefined for all columns of the value's kind. */
export interface NaFilling {
  readonly value: Literal;
  readonly columns: readonly (readonly string[])[] | undefined;
}

export class NaFill extends DataFrameOperator {
  readonly fillings: readonly NaFilling[];

  constructor(fillings: readonly NaFilling[], child: LogicalPlan, origin?: Origin) {
    super(child, origin);
    this.fillings = fillings;
  }

  expand(resolver: Resolver): LogicalPlan {
    const { output } = this.child;
    const values = new Map<AttributeReference, Literal>();
    for (const { value, columns } of this.fillings) {
      const named = columns?.map((name) => columnByName(name, output, resolver)) ?? output;
      for (const attribute of named) if (isFilledBy(attribute.dataType, value.dataType)) values.set(attribute, value);
    }
    const list = output.map((attribute) => {
      const value = values.get(attribute);
      return value === undefined ? attribute : new Alias(filled(attribute, value), attribute.name);
    });
    return new Project(list, this.child, this.origin);
  }

  protected describe(): string {
    return `NaFill [${this.fillings.map(({ value }) => value).join(", ")}]`;
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new NaFill(this.fillings, child, this.origin);
  }
}

function isFilledBy(column: DataType, value: DataType): boolean {
  return isNumeric(value) ? isNumeric(column) : column.kind === value.kind;
}

function filled(attribute: AttributeReference, value: Literal): Expression {
  const { dataType } = attribute;
  const isFloating = dataType.kind === "float" || dataType.kind === "double";
  const known = isFloating ? new UnresolvedFunction(["nanvl"], [attribute, new Literal(null, dataType)]) : attribute;
  return new Coalesce([known, new Cast(value, dataType)]);
}
