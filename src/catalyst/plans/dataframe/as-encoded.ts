// Dataset.as: the columns that an encoder reads, with its types; by name, or by position where values have no names.
//
// before: AsEncoded [a: BIGINT]      after: Project [cast(a AS BIGINT) AS a]
//         +- child [a: INT, b]              +- child [a: INT, b]

import { AnalysisException } from "../../../errors/spark-error.ts";
import { type StructType, sameType, sqlName } from "../../../types/data-type.ts";
import type { Encoding } from "../../../types/encoding.ts";
import type { Resolver } from "../../analysis/name-resolution.ts";
import { Alias, type AttributeReference } from "../../expressions/attribute.ts";
import { Cast } from "../../expressions/cast.ts";
import type { Expression } from "../../expressions/expression.ts";
import { canUpCast } from "../../expressions/up-cast.ts";
import type { Origin } from "../../trees/origin.ts";
import type { LogicalPlan } from "../logical-plan.ts";
import { Project } from "../project.ts";
import { columnByName } from "./columns-by-name.ts";
import { DataFrameOperator } from "./dataframe-operator.ts";

export class AsEncoded extends DataFrameOperator {
  readonly encoding: Encoding;
  readonly timeZone: string;

  constructor(encoding: Encoding, timeZone: string, child: LogicalPlan, origin?: Origin) {
    super(child, origin);
    this.encoding = encoding;
    this.timeZone = timeZone;
  }

  expand(resolver: Resolver): LogicalPlan {
    const { fields } = this.encoding.schema;
    const { output } = this.child;
    const byPosition = this.encoding.form === "tuple" || this.encoding.form === "value";
    if (byPosition && output.length < fields.length) throw this.#mismatch(this.child.schema, fields.length);
    const columns = fields.map((field, i) => {
      const column = byPosition ? output[i] : columnByName([field.name], output, resolver);
      if (column === undefined) throw this.#mismatch(this.child.schema, fields.length);
      return new Alias(this.#upCast(column, field.dataType), field.name);
    });
    const same =
      columns.length === output.length &&
      columns.every(({ child, name }, i) => child === output[i] && name === output[i]?.name);
    return same ? this.child : new Project(columns, this.child, this.origin);
  }

  #upCast(column: AttributeReference, type: StructType["fields"][number]["dataType"]): Expression {
    if (sameType(column.dataType, type)) return column;
    if (canUpCast(column.dataType, type)) return new Cast(column, type, "ansi", this.timeZone);
    throw new AnalysisException("CANNOT_UP_CAST_DATATYPE", {
      expression: column.name,
      sourceType: `"${sqlName(column.dataType)}"`,
      targetType: `"${sqlName(type)}"`,
      details: "Cast the column, or choose a wider type.",
    });
  }

  #mismatch(schema: StructType, count: number): AnalysisException {
    return new AnalysisException("UNSUPPORTED_DESERIALIZER.FIELD_NUMBER_MISMATCH", {
      schema: `"${sqlName(schema)}"`,
      ordinal: String(count),
    });
  }

  protected describe(): string {
    return `AsEncoded ${sqlName(this.encoding.schema)}`;
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new AsEncoded(this.encoding, this.timeZone, child, this.origin);
  }
}
