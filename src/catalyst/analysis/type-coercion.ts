// What the two type systems of Spark SQL, ANSI and legacy, must answer about implicit casts; and the rules of decimals
// and nested types that they share.

import {
  ArrayType,
  DAY_TIME_FIELDS,
  type DataType,
  DayTimeIntervalType,
  DecimalType,
  MAX_PRECISION,
  MapType,
  StructField,
  StructType,
  sameType,
  YEAR_MONTH_FIELDS,
  YearMonthIntervalType,
} from "../../types/data-type.ts";

/** One of Spark's sets of implicit conversions. `undefined` means that there is no common type. */
export interface TypeCoercion {
  readonly ansi: boolean;
  /** The type to which both can be cast without losing anything. */
  tightestCommonType(a: DataType, b: DataType): DataType | undefined;
  /** Like tightest, but may lose digits of decimals and turn strings into other types (ANSI) or the reverse (legacy). */
  widerType(a: DataType, b: DataType): DataType | undefined;
  /** As `widerType`, without any conversion between strings and other types. */
  widerTypeWithoutStrings(a: DataType, b: DataType): DataType | undefined;
  /** The type in which a string and another type are compared; undefined when no string takes part. */
  comparisonType(a: DataType, b: DataType): DataType | undefined;
  /** The type in which arithmetic on a string and another type happens; undefined when no string takes part. */
  arithmeticTypeWithString(a: DataType, b: DataType): DataType | undefined;
  /** Whether a value of one type is cast by itself where the other type is asked for. */
  canImplicitlyCast(from: DataType, to: DataType): boolean;
}

type CommonType = (a: DataType, b: DataType) => DataType | undefined;

/** Folds a pairwise rule over several types. */
export function widerCommonType(types: readonly DataType[], pairwise: CommonType): DataType | undefined {
  const [first, ...rest] = orderStringsLast(types);
  return rest.reduce<DataType | undefined>(
    (common, type) => (common === undefined ? undefined : pairwise(common, type)),
    first,
  );
}

/** Widening is not associative once strings take part: they go last, so that the other types decide among themselves. */
function orderStringsLast(types: readonly DataType[]): readonly DataType[] {
  const isString = (type: DataType): boolean => hasString(type);
  return [...types.filter((type) => !isString(type)), ...types.filter(isString)];
}

function hasString(type: DataType): boolean {
  return type.kind === "string" || (type.kind === "array" && hasString(type.elementType));
}

/** The decimal that holds every value of a numeric type. */
export function decimalForType(type: DataType): DecimalType | undefined {
  switch (type.kind) {
    case "byte":
      return DecimalType(3, 0);
    case "short":
      return DecimalType(5, 0);
    case "integer":
      return DecimalType(10, 0);
    case "long":
      return DecimalType(20, 0);
    case "float":
      return DecimalType(14, 7);
    case "double":
      return DecimalType(30, 15);
    case "decimal":
      return type;
    default:
      return undefined;
  }
}

/** The decimal with room for both; past 38 digits it gives up fraction digits first. */
export function widerDecimal(a: DecimalType, b: DecimalType): DecimalType {
  const scale = Math.max(a.scale, b.scale);
  const precision = Math.max(a.precision - a.scale, b.precision - b.scale) + scale;
  if (precision <= MAX_PRECISION) return DecimalType(precision, scale);
  return DecimalType(MAX_PRECISION, Math.max(0, scale - (precision - MAX_PRECISION)));
}

/** True when a decimal holds every value of an integral type. */
export function decimalIsWiderThan(decimal: DecimalType, integral: DataType): boolean {
  const needed = decimalForType(integral);
  return (
    needed !== undefined &&
    decimal.precision - decimal.scale >= needed.precision - needed.scale &&
    decimal.scale >= needed.scale
  );
}

/** The common type of two numeric types of which one is a decimal. */
export function widerTypeForDecimal(a: DataType, b: DataType): DataType | undefined {
  if (a.kind === "decimal" && b.kind === "decimal") return widerDecimal(a, b);
  if (b.kind === "decimal") return a.kind === "decimal" ? undefined : widerTypeForDecimal(b, a);
  if (a.kind !== "decimal") return undefined;
  if (b.kind === "float" || b.kind === "double") return { kind: "double" };
  const other = decimalForType(b);
  return other && widerDecimal(a, other);
}

const NUMERIC_PRECEDENCE = ["byte", "short", "integer", "long", "float", "double"] as const;

/** The later of two non-decimal numeric types in the order of widening. */
export function widerNumeric(a: DataType, b: DataType): DataType | undefined {
  const order: readonly string[] = NUMERIC_PRECEDENCE;
  const [left, right] = [order.indexOf(a.kind), order.indexOf(b.kind)];
  if (left < 0 || right < 0) return undefined;
  return left >= right ? a : b;
}

/** The common type of two different types of dates and times. */
export function widerDateTime(a: DataType, b: DataType): DataType | undefined {
  const kinds = [a.kind, b.kind];
  const known = kinds.every((kind) => kind === "date" || kind === "timestamp" || kind === "timestamp_ntz");
  if (!known) return undefined;
  return [a, b].find((type) => type.kind === "timestamp") ?? [a, b].find((type) => type.kind === "timestamp_ntz") ?? a;
}

/** The common type of two intervals of the same kind: the range that has the fields of both. */
export function widerInterval(a: DataType, b: DataType): DataType | undefined {
  if (a.kind === "year_month_interval" && b.kind === "year_month_interval") {
    return YearMonthIntervalType(
      earlier(YEAR_MONTH_FIELDS, a.startField, b.startField),
      later(YEAR_MONTH_FIELDS, a.endField, b.endField),
    );
  }
  if (a.kind !== "day_time_interval" || b.kind !== "day_time_interval") return undefined;
  return DayTimeIntervalType(
    earlier(DAY_TIME_FIELDS, a.startField, b.startField),
    later(DAY_TIME_FIELDS, a.endField, b.endField),
  );
}

function earlier<Field>(fields: readonly Field[], a: Field, b: Field): Field {
  return fields.indexOf(a) < fields.indexOf(b) ? a : b;
}

function later<Field>(fields: readonly Field[], a: Field, b: Field): Field {
  return fields.indexOf(a) > fields.indexOf(b) ? a : b;
}

/** The common type of two times of day: the one with more digits. */
export function widerTime(a: DataType, b: DataType): DataType | undefined {
  return a.kind === "time" && b.kind === "time" ? (a.precision >= b.precision ? a : b) : undefined;
}

/** The common type of two nested types whose parts have common types. Field names of structs must agree. */
export function commonNestedType(a: DataType, b: DataType, common: CommonType): DataType | undefined {
  if (a.kind === "array" && b.kind === "array") {
    const element = common(a.elementType, b.elementType);
    if (element === undefined) return undefined;
    const forcesNull = castMayNull(a.elementType, element) || castMayNull(b.elementType, element);
    return ArrayType(element, a.containsNull || b.containsNull || forcesNull);
  }
  if (a.kind === "map" && b.kind === "map") {
    const key = common(a.keyType, b.keyType);
    const value = common(a.valueType, b.valueType);
    if (key === undefined || value === undefined) return undefined;
    if (castMayNull(a.keyType, key) || castMayNull(b.keyType, key)) return undefined;
    const forcesNull = castMayNull(a.valueType, value) || castMayNull(b.valueType, value);
    return MapType(key, value, a.valueContainsNull || b.valueContainsNull || forcesNull);
  }
  if (a.kind === "struct" && b.kind === "struct" && a.fields.length === b.fields.length) {
    const fields: StructField[] = [];
    for (const [i, field] of a.fields.entries()) {
      const other = b.fields[i];
      if (other === undefined || field.name.toLowerCase() !== other.name.toLowerCase()) return undefined;
      const type = common(field.dataType, other.dataType);
      if (type === undefined) return undefined;
      const forcesNull = castMayNull(field.dataType, type) || castMayNull(other.dataType, type);
      fields.push(StructField(field.name, type, field.nullable || other.nullable || forcesNull));
    }
    return StructType(fields);
  }
  return undefined;
}

/** Whether an ordinary cast may turn a value into null, so that nested values become nullable by it. */
function castMayNull(from: DataType, to: DataType): boolean {
  if (sameType(from, to)) return false;
  // Only of an array or map without elements.
  if (from.kind === "void") return false;
  if (from.kind === "string") return to.kind !== "binary";
  if (to.kind === "string") return false;
  if (from.kind === "timestamp" && to.kind === "byte") return true;
  if ((from.kind === "float" || from.kind === "double") && to.kind === "timestamp") return true;
  if (to.kind !== "decimal") return false;
  const needed = decimalForType(from);
  if (needed === undefined) return false;
  if (from.kind === "float" || from.kind === "double") return true;
  return to.precision - to.scale < needed.precision - needed.scale || to.scale < needed.scale;
}
