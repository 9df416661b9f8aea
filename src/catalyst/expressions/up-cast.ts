// Casts that keep every value: Spark's `Cast.canUpCast`.

import { type DataType, type DecimalType, isIntegral, isNested, sameType } from "../../types/data-type.ts";

const NUMERIC_ORDER: readonly DataType["kind"][] = ["byte", "short", "integer", "long", "float", "double"];
const INTEGRAL_DIGITS = { byte: 3, short: 5, integer: 10, long: 20 } as const;

export function canUpCast(from: DataType, to: DataType): boolean {
  if (from.kind === "void" || (sameType(from, to) && !isNested(from))) return true;
  if (to.kind === "string") return !isNested(from);
  if (from.kind === "string") return to.kind === "binary";
  if (from.kind === "long" && to.kind === "timestamp") return true;
  if (to.kind === "decimal") return holds(to, from);
  if (from.kind === "decimal") return isIntegral(to) && fitsIntegral(from, INTEGRAL_DIGITS[to.kind]);
  const [place, target] = [NUMERIC_ORDER.indexOf(from.kind), NUMERIC_ORDER.indexOf(to.kind)];
  if (place >= 0) return target >= place;
  switch (from.kind) {
    case "timestamp":
      return to.kind === "timestamp_ntz" || to.kind === "long";
    case "date":
    case "timestamp_ntz":
      return to.kind === "timestamp" || to.kind === "timestamp_ntz";
    case "year_month_interval":
    case "day_time_interval":
      return to.kind === from.kind;
    case "array":
      return (
        to.kind === "array" && (to.containsNull || !from.containsNull) && canUpCast(from.elementType, to.elementType)
      );
    case "map":
      return (
        to.kind === "map" &&
        (to.valueContainsNull || !from.valueContainsNull) &&
        canUpCast(from.keyType, to.keyType) &&
        canUpCast(from.valueType, to.valueType)
      );
    case "struct":
      return (
        to.kind === "struct" &&
        from.fields.length === to.fields.length &&
        from.fields.every((field, i) => {
          const other = to.fields[i];
          return (
            other !== undefined && (other.nullable || !field.nullable) && canUpCast(field.dataType, other.dataType)
          );
        })
      );
    default:
      return false;
  }
}

function holds(decimal: DecimalType, type: DataType): boolean {
  const whole = decimal.precision - decimal.scale;
  if (isIntegral(type)) return whole >= INTEGRAL_DIGITS[type.kind];
  return type.kind === "decimal" && whole >= type.precision - type.scale && decimal.scale >= type.scale;
}

function fitsIntegral(decimal: DecimalType, digits: number): boolean {
  return decimal.scale === 0 && decimal.precision <= digits;
}
