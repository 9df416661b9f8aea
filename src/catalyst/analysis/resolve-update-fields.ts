// ResolveUpdateFields: a struct with a field added, replaced or left out is put together anew from its fields.
//
// before: update_fields(s, WithField(1))     after: if(s IS NULL, null, named_struct(a, s.a, b, 1))

import type { DataType } from "../../types/data-type.ts";
import type { Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import { IsNull } from "../expressions/predicates.ts";
import { RuntimeReplaceable } from "../expressions/runtime-replaceable.ts";
import { UnresolvedFunction } from "../expressions/unresolved.ts";
import type { UnresolvedUpdateFields } from "../expressions/update-fields.ts";
import type { FunctionContext } from "../functions/function-definition.ts";
import { analysisError, quotedSql, quotedType } from "./analysis-error.ts";
import type { Resolver } from "./name-resolution.ts";
import { extractField } from "./resolve-extract-value.ts";

/** The struct anew; the functions in it are still to be resolved. */
export function updatedStruct(
  update: UnresolvedUpdateFields,
  context: FunctionContext,
  resolver: Resolver,
): RuntimeReplaceable {
  return changed(update.struct, update.path, update.value, context, resolver);
}

function changed(
  struct: Expression,
  [name = "", ...rest]: readonly string[],
  value: Expression | undefined,
  context: FunctionContext,
  resolver: Resolver,
): RuntimeReplaceable {
  const { dataType, origin } = struct;
  if (dataType.kind !== "struct") throw notAStruct(struct, dataType, sqlOf(struct, value));
  const fieldOf = (field: string): Expression => extractField(struct, Literal.of(field), context, resolver);
  const isLeaf = rest.length === 0;
  const inner = isLeaf ? value : changed(fieldOf(existing(dataType, name, resolver)), rest, value, context, resolver);
  const sql = sqlOf(struct, inner);
  const found = dataType.fields.some((field) => resolver(field.name, name));
  const parts = dataType.fields.flatMap((field): Expression[] => {
    if (!resolver(field.name, name)) return [Literal.of(field.name), fieldOf(field.name)];
    return inner === undefined ? [] : [Literal.of(name), inner];
  });
  if (!found && inner !== undefined) parts.push(Literal.of(name), inner);
  if (parts.length === 0)
    throw analysisError("DATATYPE_MISMATCH.CANNOT_DROP_ALL_FIELDS", { sqlExpr: `"${sql}"` }, origin);
  const rebuilt = new UnresolvedFunction(["named_struct"], parts);
  const whole = struct.nullable
    ? new UnresolvedFunction(["if"], [new IsNull(struct), Literal.of(null), rebuilt])
    : rebuilt;
  return new RuntimeReplaceable("update_fields", sql, whole, origin);
}

function sqlOf(struct: Expression, value: Expression | undefined): string {
  return `update_fields(${struct.sql}, ${value === undefined ? "dropfield()" : `WithField(${value.sql})`})`;
}

/** The field's name as the struct has it; an error of the extraction when there is none. */
function existing(type: Extract<DataType, { kind: "struct" }>, name: string, resolver: Resolver): string {
  return type.fields.find((field) => resolver(field.name, name))?.name ?? name;
}

function notAStruct(struct: Expression, type: DataType, sql: string): Error {
  const parameters = {
    sqlExpr: `"${sql}"`,
    paramIndex: "first",
    inputSql: quotedSql(struct),
    inputType: quotedType(type),
    requiredType: '"STRUCT"',
  };
  return analysisError("DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE", parameters, struct.origin);
}
