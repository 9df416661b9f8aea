// The type system of spark.sql.ansi.enabled=false: other types yield to strings, and every primitive converts.

import {
  type DataType,
  DoubleType,
  isIntegral,
  isNested,
  isNumeric,
  StringType,
  sameType,
} from "../../types/data-type.ts";
import {
  commonNestedType,
  decimalIsWiderThan,
  type TypeCoercion,
  widerDateTime,
  widerInterval,
  widerNumeric,
  widerTime,
  widerTypeForDecimal,
} from "./type-coercion.ts";

export const legacyTypeCoercion: TypeCoercion = {
  ansi: false,
  tightestCommonType,
  widerType,
  widerTypeWithoutStrings,
  comparisonType,
  arithmeticTypeWithString,
  canImplicitlyCast,
};

function tightestCommonType(a: DataType, b: DataType): DataType | undefined {
  if (sameType(a, b)) return commonNestedType(a, b, tightestCommonType) ?? a;
  if (a.kind === "void") return b;
  if (b.kind === "void") return a;
  if (a.kind === "decimal" && isIntegral(b)) return decimalIsWiderThan(a, b) ? a : undefined;
  if (b.kind === "decimal" && isIntegral(a)) return decimalIsWiderThan(b, a) ? b : undefined;
  return (
    widerNumeric(a, b) ??
    widerDateTime(a, b) ??
    widerInterval(a, b) ??
    widerTime(a, b) ??
    commonNestedType(a, b, tightestCommonType)
  );
}

function widerType(a: DataType, b: DataType): DataType | undefined {
  return (
    tightestCommonType(a, b) ?? widerTypeForDecimal(a, b) ?? stringPromotion(a, b) ?? commonNestedType(a, b, widerType)
  );
}

function widerTypeWithoutStrings(a: DataType, b: DataType): DataType | undefined {
  return tightestCommonType(a, b) ?? widerTypeForDecimal(a, b) ?? commonNestedType(a, b, widerTypeWithoutStrings);
}

function stringPromotion(a: DataType, b: DataType): DataType | undefined {
  if (a.kind !== "string") return b.kind === "string" ? stringPromotion(b, a) : undefined;
  return b.kind === "binary" || b.kind === "boolean" || isNested(b) ? undefined : StringType;
}

function comparisonType(a: DataType, b: DataType): DataType | undefined {
  if (a.kind !== "string") return b.kind === "string" ? comparisonType(b, a) : undefined;
  if (b.kind === "void") return StringType;
  if (b.kind === "decimal") return DoubleType;
  return b.kind === "string" || isNested(b) ? undefined : b;
}

function arithmeticTypeWithString(a: DataType, b: DataType): DataType | undefined {
  return a.kind === "string" || b.kind === "string" ? DoubleType : undefined;
}

function canImplicitlyCast(from: DataType, to: DataType): boolean {
  if (sameType(from, to) || from.kind === "void") return true;
  if (isNumeric(from) && isNumeric(to)) return true;
  if (widerDateTime(from, to) !== undefined) return true;
  if (from.kind === "string") return !isNested(to) && to.kind !== "boolean";
  if (to.kind === "string") return !isNested(from);
  if (from.kind === "array" && to.kind === "array") return canImplicitlyCast(from.elementType, to.elementType);
  if (from.kind === "map" && to.kind === "map") {
    return canImplicitlyCast(from.keyType, to.keyType) && canImplicitlyCast(from.valueType, to.valueType);
  }
  return false;
}
