// DataFrameNaFunctions.replace: other values in the place of some, in columns of their kind.
//
// before: NaReplace [1 -> 2]     after: Project [CASE WHEN (a = 1) THEN 2 ELSE a END AS a, b]
//         +- child [a, b]               +- child [a, b]

import { type DataType, DoubleType, isNumeric, sameType } from "../../../types/data-type.ts";
import type { Resolver } from "../../analysis/name-resolution.ts";
import { Alias, type AttributeReference } from "../../expressions/attribute.ts";
import { Cast } from "../../expressions/cast.ts";
import { CaseWhen } from "../../expressions/conditional.ts";
import type { Expression } from "../../expressions/expression.ts";
import type { Literal } from "../../expressions/literal.ts";
import { EqualTo, IsNull } from "../../expressions/predicates.ts";
import type { Origin } from "../../trees/origin.ts";
import type { LogicalPlan } from "../logical-plan.ts";
import { Project } from "../project.ts";
import { columnByName } from "./columns-by-name.ts";
import { DataFrameOperator } from "./dataframe-operator.ts";

/** A value and the one in its place; numbers are DOUBLE. */
export type NaReplacement = readonly [value: Literal, replacement: Literal];

export class NaReplace extends DataFrameOperator {
  readonly replacements: readonly NaReplacement[];
  /** The columns to change; undefined for all of the values' kind. */
  readonly columns: readonly (readonly string[])[] | undefined;

  constructor(
    replacements: readonly NaReplacement[],
    columns: readonly (readonly string[])[] | undefined,
    child: LogicalPlan,
    origin?: Origin,
  ) {
    super(child, origin);
    this.replacements = replacements;
    this.columns = columns;
  }

  expand(resolver: Resolver): LogicalPlan {
    const { output } = this.child;
    const named = new Set(this.columns?.map((name) => columnByName(name, output, resolver)) ?? output);
    const list = output.map((attribute) => {
      const fitting = this.replacements.filter(([value]) => isOfKind(attribute.dataType, value.dataType));
      const isReplaced = named.has(attribute) && fitting.length > 0;
      return isReplaced ? new Alias(replaced(attribute, fitting), attribute.name) : attribute;
    });
    return new Project(list, this.child, this.origin);
  }

  protected describe(): string {
    return `NaReplace [${this.replacements.map(([value, other]) => `${value} -> ${other}`).join(", ")}]`;
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new NaReplace(this.replacements, this.columns, child, this.origin);
  }
}

function isOfKind(column: DataType, value: DataType): boolean {
  return value.kind === "void" || (isNumeric(value) ? isNumeric(column) : column.kind === value.kind);
}

function replaced(attribute: AttributeReference, replacements: readonly NaReplacement[]): Expression {
  const { dataType } = attribute;
  const comparable =
    isNumeric(dataType) && !sameType(dataType, DoubleType) ? new Cast(attribute, DoubleType) : attribute;
  const branches = replacements.map(([value, other]): readonly [Expression, Expression] => [
    value.value === null ? new IsNull(attribute) : new EqualTo(comparable, value),
    sameType(other.dataType, dataType) ? other : new Cast(other, dataType),
  ]);
  return new CaseWhen(branches, attribute);
}
