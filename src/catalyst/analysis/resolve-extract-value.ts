// ExtractValue: `container[key]` and `struct.field` become calls over what the container is.

import type { Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import { ARRAY_FUNCTIONS } from "../functions/array-functions.ts";
import type { FunctionContext } from "../functions/function-definition.ts";
import { fieldOf, MAP_FUNCTIONS } from "../functions/map-functions.ts";
import { callOf, type ScalarRecord } from "../functions/scalar-record.ts";
import { analysisError, quotedSql, quotedType } from "./analysis-error.ts";

function recordOf(records: readonly ScalarRecord[], name: string): ScalarRecord {
  const record = records.find(({ names }) => names.includes(name));
  if (record === undefined) throw new Error(`no function ${name}`);
  return record;
}

const FIELD = recordOf(MAP_FUNCTIONS, "field");
const SUBSCRIPT = recordOf(ARRAY_FUNCTIONS, "subscript");

/** The field, element or value that the extraction names. */
export function extractField(base: Expression, extraction: Expression, context: FunctionContext): Expression {
  const { origin } = context;
  const { dataType } = base;
  const name =
    extraction instanceof Literal && extraction.dataType.kind === "string" ? String(extraction.value) : undefined;
  if (dataType.kind === "struct" && name !== undefined) {
    const field = fieldOf(dataType, name);
    if (field !== undefined) return callOf(FIELD, [base, Literal.of(field.name)], context);
    throw analysisError(
      "FIELD_NOT_FOUND",
      { fieldName: `\`${name}\``, fields: dataType.fields.map((known) => `\`${known.name}\``).join(", ") },
      origin,
    );
  }
  if (dataType.kind === "array" || dataType.kind === "map") return callOf(SUBSCRIPT, [base, extraction], context);
  throw analysisError(
    "INVALID_EXTRACT_BASE_FIELD_TYPE",
    { base: quotedSql(base), other: quotedType(dataType) },
    origin,
  );
}
