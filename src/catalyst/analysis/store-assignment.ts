// The columns of a query brought to those of the table that they are written to, by spark.sql.storeAssignmentPolicy.

import { AnalysisException } from "../../errors/spark-error.ts";
import { type DataType, isNested, isNumeric, type StructField, sqlName } from "../../types/data-type.ts";
import { quoteIdentifier } from "../catalog/table-identifier.ts";
import { Alias, type AttributeReference } from "../expressions/attribute.ts";
import { Cast, canCast } from "../expressions/cast.ts";
import type { Expression } from "../expressions/expression.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Project } from "../plans/project.ts";

export type StoreAssignmentPolicy = "ANSI" | "LEGACY" | "STRICT";

export interface StoreAssignment {
  /** As messages show it. */
  readonly tableName: string;
  readonly policy: StoreAssignmentPolicy;
  readonly timeZone: string;
}

/** A projection of the query to the table's columns, one for each of the query's. */
export function assignColumns(
  query: LogicalPlan,
  columns: readonly StructField[],
  assignment: StoreAssignment,
): LogicalPlan {
  const expressions = columns.map((column, i) => {
    const value = query.output[i];
    if (value === undefined) throw new Error("a column of the table has no value");
    return new Alias(assign(value, column, assignment), column.name);
  });
  return new Project(expressions, query);
}

/** A value as a column of the table takes it. @throws AnalysisException when the policy does not allow the conversion */
export function assign(value: Expression, { name, dataType }: StructField, assignment: StoreAssignment): Expression {
  const { policy, timeZone, tableName } = assignment;
  const from = value.dataType;
  if (samePhysically(from, dataType)) return value;
  checkStructs(from, dataType, name, tableName);
  if (policy === "LEGACY" && canCast(from, dataType, "legacy")) {
    return new Cast(value, dataType, "legacy", timeZone, undefined, true);
  }
  if (policy === "ANSI" ? !canStore(from, dataType) : policy === "LEGACY" || !canUpCast(from, dataType)) {
    throw new AnalysisException("INCOMPATIBLE_DATA_FOR_TABLE.CANNOT_SAFELY_CAST", {
      tableName,
      colName: quoteIdentifier(name),
      srcType: `"${sqlName(from)}"`,
      targetType: `"${sqlName(dataType)}"`,
    });
  }
  return new Cast(value, dataType, "ansi", timeZone, undefined, true);
}

/** Structs are taken by position, and have to have as many fields. */
function checkStructs(from: DataType, to: DataType, name: string, tableName: string): void {
  if (from.kind === "array" && to.kind === "array") {
    checkStructs(from.elementType, to.elementType, `${name}.element`, tableName);
  }
  if (from.kind !== "struct" || to.kind !== "struct") return;
  const colName = name.split(".").map(quoteIdentifier).join(".");
  const list = (fields: readonly StructField[]): string =>
    fields.map((field) => quoteIdentifier(field.name)).join(", ");
  if (from.fields.length < to.fields.length) {
    const missingFields = list(to.fields.slice(from.fields.length));
    throw new AnalysisException("INCOMPATIBLE_DATA_FOR_TABLE.STRUCT_MISSING_FIELDS", {
      tableName,
      colName,
      missingFields,
    });
  }
  if (from.fields.length > to.fields.length) {
    const extraFields = list(from.fields.slice(to.fields.length));
    throw new AnalysisException("INCOMPATIBLE_DATA_FOR_TABLE.EXTRA_STRUCT_FIELDS", { tableName, colName, extraFields });
  }
  from.fields.forEach((field, i) => {
    const target = to.fields[i];
    if (target !== undefined) checkStructs(field.dataType, target.dataType, `${name}.${target.name}`, tableName);
  });
}

/** Types whose values lie in memory alike; names of fields and what may be null make no difference. */
export function samePhysically(from: DataType, to: DataType): boolean {
  if (from.kind === "array" && to.kind === "array") return samePhysically(from.elementType, to.elementType);
  if (from.kind === "map" && to.kind === "map") {
    return samePhysically(from.keyType, to.keyType) && samePhysically(from.valueType, to.valueType);
  }
  if (from.kind === "struct" && to.kind === "struct") {
    return (
      from.fields.length === to.fields.length &&
      from.fields.every((field, i) => samePhysically(field.dataType, to.fields[i]?.dataType ?? { kind: "void" }))
    );
  }
  return !isNested(from) && !isNested(to) && sqlName(from) === sqlName(to);
}

const DATETIMES = new Set(["date", "timestamp", "timestamp_ntz"]);

/** What ANSI's assignment allows: what keeps the kind of value, and text of anything atomic. */
function canStore(from: DataType, to: DataType): boolean {
  if (from.kind === "void" || samePhysically(from, to)) return true;
  if (from.kind === "array" && to.kind === "array") return canStore(from.elementType, to.elementType);
  if (from.kind === "map" && to.kind === "map") {
    return canStore(from.keyType, to.keyType) && canStore(from.valueType, to.valueType);
  }
  if (from.kind === "struct" && to.kind === "struct") {
    return from.fields.every((field, i) => canStore(field.dataType, to.fields[i]?.dataType ?? { kind: "void" }));
  }
  if (isNumeric(from) && isNumeric(to)) return true;
  if (DATETIMES.has(from.kind) && DATETIMES.has(to.kind)) return true;
  return to.kind === "string" && !isNested(from);
}

const WIDTHS: Readonly<Record<string, number>> = { byte: 1, short: 2, integer: 3, long: 4, float: 5, double: 6 };

/** What can be converted without loss. */
function canUpCast(from: DataType, to: DataType): boolean {
  if (from.kind === "void") return true;
  const [a, b] = [WIDTHS[from.kind], WIDTHS[to.kind]];
  if (a !== undefined && b !== undefined) return a <= b;
  if (from.kind === "decimal" && to.kind === "decimal") {
    return from.scale <= to.scale && from.precision - from.scale <= to.precision - to.scale;
  }
  if (from.kind === "date") return to.kind === "timestamp" || to.kind === "timestamp_ntz" || to.kind === "string";
  if (from.kind === "array" && to.kind === "array") return canUpCast(from.elementType, to.elementType);
  return to.kind === "string" && !isNested(from) && from.kind !== "binary";
}

/** Names between commas, quoted, as the errors of arity list them. */
export function columnList(columns: readonly (AttributeReference | StructField)[]): string {
  return columns.map(({ name }) => quoteIdentifier(name)).join(", ");
}
