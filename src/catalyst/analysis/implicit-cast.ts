// ImplicitTypeCasts: the type to which an argument is cast where a function expects another one.

import {
  ArrayType,
  type DataType,
  DecimalType,
  isInterval,
  isNested,
  isNumeric,
  MapType,
  StringType,
} from "../../types/data-type.ts";
import type { Expression } from "../expressions/expression.ts";
import type { ScalarFunction } from "../expressions/scalar-function.ts";
import { ARRAY_OF_STRINGS, type ExpectedType } from "../functions/expected-type.ts";
import { canStoreAssign } from "./ansi-type-coercion.ts";
import { decimalForType, type TypeCoercion, widerCommonType } from "./type-coercion.ts";

function isRefused({ kind }: DataType, { isStrict = false }: ExpectedType): boolean {
  if (typeof isStrict === "boolean") return isStrict;
  return kind !== "void" && (isStrict === "but for NULL" || kind !== "string");
}

/** The type to cast to, which may be the argument's own; undefined when there is none. */
export function implicitCastType(from: DataType, expected: ExpectedType, types: TypeCoercion): DataType | undefined {
  if (expected.accepts(from)) return from;
  if (isRefused(from, expected)) return undefined;
  const { ansi, canImplicitlyCast } = types;
  const { alternatives, exactType, defaultType } = expected;
  if (alternatives !== undefined) {
    for (const alternative of alternatives) {
      const type = implicitCastType(from, alternative, types);
      if (type !== undefined) return type;
    }
    return undefined;
  }
  if (from.kind === "void" || (expected.fromText === true && from.kind === "string")) return defaultType;
  if (expected === ARRAY_OF_STRINGS)
    return from.kind === "array" ? ArrayType(StringType, from.containsNull) : undefined;
  if (exactType !== undefined) {
    if (!ansi) return canImplicitlyCast(from, exactType) ? exactType : undefined;
    if (from.kind === "string") return isNested(exactType) ? undefined : exactType;
    return canStoreAssign(from, exactType) ? exactType : undefined;
  }
  if (defaultType.kind === "decimal" && isNumeric(from)) return decimalForType(from) ?? DecimalType(38, 18);
  if (defaultType.kind === "timestamp" && (from.kind === "date" || from.kind === "string")) return defaultType;
  return from.kind === "string" && isNumeric(defaultType) ? defaultType : undefined;
}

/** The types that a function's arguments are brought to together, undefined where they stay. */
export function commonArgumentTypes(call: ScalarFunction, types: TypeCoercion): readonly (DataType | undefined)[] {
  const { commonElement, commonKey, commonPairs } = call.semantics;
  const given = call.children.map(({ dataType }) => dataType);
  const [container, item] = given;
  if (commonElement === "but for NULL" && item?.kind === "void") return [];
  if (commonElement !== undefined && container?.kind === "array" && item !== undefined) {
    const common = types.widerTypeWithoutStrings(container.elementType, item);
    return common === undefined ? [] : [ArrayType(common, container.containsNull), common];
  }
  if (commonKey === true && item?.kind === "void") return [];
  if (commonKey === true && container?.kind === "map" && item !== undefined) {
    const common = types.widerTypeWithoutStrings(container.keyType, item);
    return common === undefined ? [] : [MapType(common, container.valueType, container.valueContainsNull), common];
  }
  if (commonPairs === true) {
    const [keys, values] = [0, 1].map((rest) =>
      widerCommonType(
        given.filter((_, i) => i % 2 === rest),
        types.widerType,
      ),
    );
    return given.map((_, i) => (i % 2 === 0 ? keys : values));
  }
  const common = commonArgumentType(call, types);
  const hasOwnStep = call.semantics.commonType === "sequence";
  return given.map((type) => (hasOwnStep && isInterval(type) ? undefined : common));
}

/** The type that all arguments of a function must share; undefined when it asks for none, or they have none. */
function commonArgumentType(call: ScalarFunction, types: TypeCoercion): DataType | undefined {
  const rule = call.semantics.commonType;
  if (rule === undefined) return undefined;
  const isArray = ({ dataType }: Expression): boolean => dataType.kind === "array";
  if (rule === "maps" && call.children.some(({ dataType }) => dataType.kind !== "map")) return undefined;
  if (rule === "bothArrays" && !call.children.every(isArray)) return undefined;
  // What has no type is text beside arrays too.
  if (rule === "arrays" && !call.children.every(isArray)) return undefined;
  const pairwise =
    rule === "tightest" || rule === "sequence"
      ? types.tightestCommonType
      : rule === "wider" || rule === "arrays" || rule === "maps"
        ? types.widerType
        : types.widerTypeWithoutStrings;
  const given = call.children.map(({ dataType }) => dataType);
  return widerCommonType(rule === "sequence" ? given.filter((type) => !isInterval(type)) : given, pairwise);
}
