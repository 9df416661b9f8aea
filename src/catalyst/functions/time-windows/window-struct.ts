// What the windows of time have in common: their type, and the struct of their bounds.

import { type DataType, StringType, StructField, StructType } from "../../../types/data-type.ts";
import { Alias, type Metadata } from "../../expressions/attribute.ts";
import type { Expression } from "../../expressions/expression.ts";
import { Literal } from "../../expressions/literal.ts";
import { ScalarFunction } from "../../expressions/scalar-function.ts";
import { MAP_FUNCTIONS } from "../map-functions.ts";
import { callOf, type ScalarRecord, semanticsOf } from "../scalar-record.ts";

export function windowType(timeType: DataType): StructType {
  return StructType([StructField("start", timeType, true), StructField("end", timeType, true)]);
}

/** A window by its bounds. */
export function windowStruct(start: Expression, end: Expression): Expression {
  const record = recordOf("named_struct");
  const semantics = { ...semanticsOf(record), result: windowType(start.dataType) };
  const fields = [Literal.of("start"), start, Literal.of("end"), end];
  return new ScalarFunction(semantics, fields, "ansi", "UTC");
}

export function windowAlias(window: Expression, name: string, metadata: Metadata): Alias {
  return new Alias(window, name, undefined, undefined, metadata);
}

/** A bound of a window. */
export function windowField(window: Expression, name: "start" | "end"): Expression {
  const context = { mode: "ansi", timeZone: "UTC" } as const;
  return callOf(recordOf("field"), [window, new Literal(name, StringType)], context);
}

/** Whether a type is that of a window of time. */
export function isWindowType(type: DataType): boolean {
  if (type.kind !== "struct" || type.fields.length !== 2) return false;
  const [start, end] = type.fields;
  return start?.name === "start" && end?.name === "end" && isTime(start.dataType) && isTime(end.dataType);
}

export function isTime({ kind }: DataType): boolean {
  return kind === "timestamp" || kind === "timestamp_ntz";
}

function recordOf(name: string): ScalarRecord {
  const record = MAP_FUNCTIONS.find(({ names }) => names.includes(name));
  if (record === undefined) throw new Error(`no function ${name}`);
  return record;
}
