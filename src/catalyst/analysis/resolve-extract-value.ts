// ExtractValue: `container[key]` and `struct.field` become calls over what the container is.

import type { StructField } from "../../types/data-type.ts";
import { quoteIdentifier } from "../catalog/table-identifier.ts";
import type { Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import type { FunctionContext } from "../functions/function-definition.ts";
import { FUNCTIONS } from "../functions/function-registry.ts";
import { callOf, type ScalarRecord } from "../functions/scalar-record.ts";
import { analysisError, quotedSql, quotedType } from "./analysis-error.ts";
import type { Resolver } from "./name-resolution.ts";

/** The field, element or value that the extraction names. */
export function extractField(
  base: Expression,
  extraction: Expression,
  context: FunctionContext,
  resolver: Resolver,
): Expression {
  const { origin } = context;
  const { dataType } = base;
  const name =
    extraction instanceof Literal && extraction.dataType.kind === "string" ? String(extraction.value) : undefined;
  if (dataType.kind === "struct" && name !== undefined) {
    const field = fieldOf(dataType.fields, name, origin, resolver);
    if (field !== undefined) return callOf(fieldRecord(field.name, name), [base, Literal.of(field.name)], context);
    throw analysisError(
      "FIELD_NOT_FOUND",
      { fieldName: `\`${name}\``, fields: dataType.fields.map((known) => `\`${known.name}\``).join(", ") },
      origin,
    );
  }
  if (dataType.kind === "array" && dataType.elementType.kind === "struct" && name !== undefined) {
    const { fields } = dataType.elementType;
    const field = fieldOf(fields, name, origin, resolver);
    if (field !== undefined) {
      return callOf(FUNCTIONS.record("array_struct_field"), [base, Literal.of(field.name)], context);
    }
    const names = fields.map((known) => `\`${known.name}\``).join(", ");
    throw analysisError("FIELD_NOT_FOUND", { fieldName: `\`${name}\``, fields: names }, origin);
  }
  if (dataType.kind === "array" || dataType.kind === "map") {
    return callOf(FUNCTIONS.record("subscript"), [base, extraction], context);
  }
  throw analysisError(
    "INVALID_EXTRACT_BASE_FIELD_TYPE",
    { base: quotedSql(base), other: quotedType(dataType) },
    origin,
  );
}

/** A field is shown as it is written, which may be in another case. */
function fieldRecord(name: string, written: string): ScalarRecord {
  const record = FUNCTIONS.record("field");
  return name === written ? record : { ...record, sql: ([struct]) => `${struct}.${written}` };
}

function fieldOf(
  fields: readonly StructField[],
  name: string,
  origin: FunctionContext["origin"],
  resolver: Resolver,
): StructField | undefined {
  const found = fields.filter((field) => resolver(field.name, name));
  if (found.length <= 1) return found[0];
  const parameters = { field: quoteIdentifier(name), count: String(found.length) };
  throw analysisError("AMBIGUOUS_REFERENCE_TO_FIELDS", parameters, origin);
}
