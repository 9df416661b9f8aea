// Dataset.to: the columns of a schema, found by their names, in its order and with its types; those that are missing are null.
//
// before: ToSchema [b: BIGINT, c: INT]     after: Project [cast(b AS BIGINT) AS b, null AS c]
//         +- child [a: INT, b: INT]               +- child [a: INT, b: INT]

import { AnalysisException } from "../../../errors/spark-error.ts";
import { type DataType, type StructField, type StructType, sameType, sqlName } from "../../../types/data-type.ts";
import type { Resolver } from "../../analysis/name-resolution.ts";
import { quoteNameParts } from "../../catalog/table-identifier.ts";
import { Alias } from "../../expressions/attribute.ts";
import { Cast, canCast } from "../../expressions/cast.ts";
import type { Expression } from "../../expressions/expression.ts";
import { Literal } from "../../expressions/literal.ts";
import { canUpCast } from "../../expressions/up-cast.ts";
import type { Origin } from "../../trees/origin.ts";
import type { LogicalPlan } from "../logical-plan.ts";
import { Project } from "../project.ts";
import { columnByName } from "./columns-by-name.ts";
import { DataFrameOperator } from "./dataframe-operator.ts";

export class ToSchema extends DataFrameOperator {
  readonly wanted: StructType;

  constructor(wanted: StructType, child: LogicalPlan, origin?: Origin) {
    super(child, origin);
    this.wanted = wanted;
  }

  expand(resolver: Resolver): LogicalPlan {
    const { output } = this.child;
    const columns = this.wanted.fields.map((field) => {
      const { name, dataType, nullable, metadata } = field;
      if (!output.some((attribute) => resolver(attribute.name, name))) return new Alias(missing(field), name);
      const column = columnByName([name], output, resolver);
      const quoted = quoteNameParts([name]);
      if (column.nullable && !nullable) throw new AnalysisException("NULLABLE_COLUMN_OR_FIELD", { name: quoted });
      const value = converted(column, dataType, quoted);
      const own = { ...column.metadata, ...metadata };
      return new Alias(value, name, undefined, undefined, own);
    });
    return new Project(columns, this.child, this.origin);
  }

  protected describe(): string {
    return `ToSchema ${sqlName(this.wanted)}`;
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new ToSchema(this.wanted, child, this.origin);
  }
}

function missing({ name, dataType, nullable }: StructField): Expression {
  if (nullable) return new Literal(null, dataType);
  throw new AnalysisException("UNRESOLVED_COLUMN.WITHOUT_SUGGESTION", { objectName: quoteNameParts([name]) });
}

/** Numbers become wider or narrower, and values text, where no other kind of value has to come about. */
function converted(value: Expression, type: DataType, name: string): Expression {
  if (sameType(value.dataType, type)) return value;
  const numbers = isNumberLike(value.dataType) && isNumberLike(type);
  if ((canUpCast(value.dataType, type) || numbers) && canCast(value.dataType, type, "ansi")) {
    return new Cast(value, type, "ansi");
  }
  throw new AnalysisException("INVALID_COLUMN_OR_FIELD_DATA_TYPE", {
    name,
    type: `"${sqlName(value.dataType)}"`,
    expectedType: `"${sqlName(type)}"`,
  });
}

const NUMBER_KINDS = new Set(["byte", "short", "integer", "long", "float", "double", "decimal"]);

function isNumberLike({ kind }: DataType): boolean {
  return NUMBER_KINDS.has(kind);
}
