// ImplicitTypeCasts: the type to which an argument is cast where a function expects another one.

import { type DataType, DecimalType, isNested, isNumeric } from "../../types/data-type.ts";
import type { ScalarFunction } from "../expressions/scalar-function.ts";
import type { ExpectedType } from "../functions/expected-type.ts";
import { canStoreAssign } from "./ansi-type-coercion.ts";
import { decimalForType, type TypeCoercion, widerCommonType } from "./type-coercion.ts";

/** The type to cast to, which may be the argument's own; undefined when there is none. */
export function implicitCastType(from: DataType, expected: ExpectedType, types: TypeCoercion): DataType | undefined {
  if (expected.accepts(from)) return from;
  const { ansi, canImplicitlyCast } = types;
  const { alternatives, exactType, defaultType } = expected;
  if (alternatives !== undefined) {
    for (const alternative of alternatives) {
      const type = implicitCastType(from, alternative, types);
      if (type !== undefined) return type;
    }
    return undefined;
  }
  if (from.kind === "void") return defaultType;
  if (exactType !== undefined) {
    if (!ansi) return canImplicitlyCast(from, exactType) ? exactType : undefined;
    if (from.kind === "string") return isNested(exactType) ? undefined : exactType;
    return canStoreAssign(from, exactType) ? exactType : undefined;
  }
  if (defaultType.kind === "decimal" && isNumeric(from)) return decimalForType(from) ?? DecimalType(38, 18);
  if (defaultType.kind === "timestamp" && (from.kind === "date" || from.kind === "string")) return defaultType;
  return from.kind === "string" && isNumeric(defaultType) ? defaultType : undefined;
}

/** The type that all arguments of a function must share; undefined when it asks for none, or they have none. */
export function commonArgumentType(call: ScalarFunction, types: TypeCoercion): DataType | undefined {
  const rule = call.semantics.commonType;
  if (rule === undefined) return undefined;
  const pairwise =
    rule === "tightest" ? types.tightestCommonType : rule === "wider" ? types.widerType : types.widerTypeWithoutStrings;
  return widerCommonType(
    call.children.map(({ dataType }) => dataType),
    pairwise,
  );
}
