// Defaults of columns, which schemas carry in the metadata of their fields, and how partition values read as text.

import { StringType, StructField, type StructType } from "../../types/data-type.ts";
import { caseInsensitiveResolution, type Resolver } from "../analysis/name-resolution.ts";
import { Cast } from "../expressions/cast.ts";
import type { Literal } from "../expressions/literal.ts";

/** The default for rows that are inserted from now on, as SQL text. */
export const CURRENT_DEFAULT = "CURRENT_DEFAULT";
/** The default of rows that were there before the column was added. */
export const EXISTS_DEFAULT = "EXISTS_DEFAULT";

export function currentDefault(field: StructField): string | undefined {
  const text = field.metadata[CURRENT_DEFAULT];
  return typeof text === "string" ? text : undefined;
}

/** The field with another default; without one, when that is undefined. */
export function withDefault(field: StructField, text: string | undefined, forExistingRows: boolean): StructField {
  const { [CURRENT_DEFAULT]: _, ...others } = field.metadata;
  if (text === undefined) return StructField(field.name, field.dataType, field.nullable, others);
  const metadata = { ...others, [CURRENT_DEFAULT]: text, ...(forExistingRows && { [EXISTS_DEFAULT]: text }) };
  return StructField(field.name, field.dataType, field.nullable, metadata);
}

/** The column of a name: the one of just that name, or one that is the same to the session. */
export function findField(
  { fields }: StructType,
  name: string,
  resolver: Resolver = caseInsensitiveResolution,
): StructField | undefined {
  return fields.find((field) => field.name === name) ?? fields.find((field) => resolver(field.name, name));
}

/** A literal as CAST to a string shows it. */
export function unescapedText(literal: Literal): string {
  return literal.dataType.kind === "string" ? String(literal.value) : String(new Cast(literal, StringType).eval([]));
}
