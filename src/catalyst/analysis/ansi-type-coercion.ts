// The ANSI type system, Spark 4's default: a string yields to the type it meets, and nothing loses precision silently.

import {
  type DataType,
  DoubleType,
  isIntegral,
  isInterval,
  isNumeric,
  LongType,
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

export const ansiTypeCoercion: TypeCoercion = {
  ansi: true,
  tightestCommonType,
  widerType,
  widerTypeWithoutStrings,
  comparisonType: typeWithString,
  arithmeticTypeWithString: typeWithString,
  canImplicitlyCast,
};

function tightestCommonType(a: DataType, b: DataType): DataType | undefined {
  if (sameType(a, b)) return commonNestedType(a, b, tightestCommonType) ?? a;
  if (a.kind === "void") return b;
  if (b.kind === "void") return a;
  if (a.kind === "decimal" && isIntegral(b)) return decimalIsWiderThan(a, b) ? a : undefined;
  if (b.kind === "decimal" && isIntegral(a)) return decimalIsWiderThan(b, a) ? b : undefined;
  const numeric = widerNumeric(a, b);
  // A float cannot hold every integer: a double is the tightest that does.
  if (numeric !== undefined) return numeric.kind === "float" ? DoubleType : numeric;
  return widerDateTime(a, b) ?? widerInterval(a, b) ?? widerTime(a, b) ?? commonNestedType(a, b, tightestCommonType);
}

function widerType(a: DataType, b: DataType): DataType | undefined {
  return (
    tightestCommonType(a, b) ?? widerTypeForDecimal(a, b) ?? typeWithString(a, b) ?? commonNestedType(a, b, widerType)
  );
}

function widerTypeWithoutStrings(a: DataType, b: DataType): DataType | undefined {
  return tightestCommonType(a, b) ?? widerTypeForDecimal(a, b) ?? commonNestedType(a, b, widerTypeWithoutStrings);
}

/** What a string becomes beside another type; undefined when not exactly one of the two is a string. */
function typeWithString(a: DataType, b: DataType): DataType | undefined {
  if (a.kind !== "string") return b.kind === "string" ? typeWithString(b, a) : undefined;
  if (isIntegral(b)) return LongType;
  if (isNumeric(b)) return DoubleType;
  if (b.kind === "void") return a;
  // Intervals beside text are an error.
  if (isInterval(b)) return undefined;
  return b.kind === "string" || b.kind === "array" || b.kind === "map" || b.kind === "struct" ? undefined : b;
}

function canImplicitlyCast(from: DataType, to: DataType): boolean {
  if (sameType(from, to) || from.kind === "void") return true;
  if (from.kind === "string") return to.kind !== "array" && to.kind !== "map" && to.kind !== "struct";
  if (isNumeric(from) && !isIntegral(from) && isIntegral(to)) return false;
  return canStoreAssign(from, to);
}

/** The conversions of SQL's store assignment, which ANSI mode also does by itself. */
export function canStoreAssign(from: DataType, to: DataType): boolean {
  if (sameType(from, to) || from.kind === "void") return true;
  if (isNumeric(from) && isNumeric(to)) return true;
  if (to.kind === "string") return from.kind !== "array" && from.kind !== "map" && from.kind !== "struct";
  if (from.kind === "array" && to.kind === "array") return canStoreAssign(from.elementType, to.elementType);
  if (from.kind === "map" && to.kind === "map") {
    return canStoreAssign(from.keyType, to.keyType) && canStoreAssign(from.valueType, to.valueType);
  }
  if (from.kind === "struct" && to.kind === "struct") {
    return (
      from.fields.length === to.fields.length &&
      from.fields.every((field, i) => {
        const target = to.fields[i];
        return target !== undefined && canStoreAssign(field.dataType, target.dataType);
      })
    );
  }
  if (from.kind === "time" && to.kind === "timestamp") return true;
  return (widerDateTime(from, to) ?? widerInterval(from, to) ?? widerTime(from, to)) !== undefined;
}
