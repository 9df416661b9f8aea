// Functions that look into nested values: what these may hold.

import type { DataType } from "../../types/data-type.ts";
import { quoteIdentifier } from "../catalog/table-identifier.ts";
import type { Expression } from "../expressions/expression.ts";
import { ScalarFunction } from "../expressions/scalar-function.ts";
import { quotedType } from "./analysis-error.ts";
import type { TypeMismatch } from "./check-types.ts";
import { isOrderable } from "./orderable-type.ts";

/** What is wrong with what an expression's arguments hold; undefined when nothing is. */
export function checkContents(expression: Expression): TypeMismatch | undefined {
  if (!(expression instanceof ScalarFunction)) return undefined;
  switch (expression.semantics.name) {
    case "sort_array":
      return checkSorted(expression);
    case "array_contains":
    case "array_distinct":
    case "array_except":
    case "array_intersect":
    case "array_max":
    case "array_min":
    case "array_position":
    case "array_remove":
    case "array_union":
    case "arrays_overlap":
      return checkElements(expression);
    case "map":
      return checkKeys(expression);
    default:
      return undefined;
  }
}

function checkSorted({ children: [array], prettyName }: Expression): TypeMismatch | undefined {
  if (array === undefined || isOrderable(array.dataType)) return undefined;
  const parameters = { functionName: quoteIdentifier(prettyName), dataType: quotedType(array.dataType) };
  return { condition: "DATATYPE_MISMATCH.INVALID_ORDERING_TYPE", parameters };
}

function checkElements({ children: [array], prettyName }: Expression): TypeMismatch | undefined {
  if (array?.dataType.kind !== "array" || isOrderable(array.dataType.elementType)) return undefined;
  const parameters = { functionName: quoteIdentifier(prettyName), dataType: quotedType(array.dataType.elementType) };
  return { condition: "DATATYPE_MISMATCH.INVALID_ORDERING_TYPE", parameters };
}

function checkKeys({ children }: Expression): TypeMismatch | undefined {
  const key = children.find(({ dataType }, i) => i % 2 === 0 && isNoKey(dataType));
  const parameters = { keyType: key === undefined ? "" : quotedType(key.dataType) };
  return key && { condition: "DATATYPE_MISMATCH.INVALID_MAP_KEY_TYPE", parameters };
}

function isNoKey(type: DataType): boolean {
  return contains(type, "map") || contains(type, "variant");
}

function contains(type: DataType, kind: DataType["kind"]): boolean {
  if (type.kind === kind) return true;
  if (type.kind === "array") return contains(type.elementType, kind);
  if (type.kind === "map") return contains(type.keyType, kind) || contains(type.valueType, kind);
  return type.kind === "struct" && type.fields.some(({ dataType }) => contains(dataType, kind));
}
