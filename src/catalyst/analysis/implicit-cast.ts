// ImplicitTypeCasts: the type to which an argument is cast where a function expects another one.

import { ArrayType, type DataType, DecimalType, isNested, isNumeric, StringType } from "../../types/data-type.ts";
import type { ExpectedType } from "../functions/expected-type.ts";
import { canStoreAssign } from "./ansi-type-coercion.ts";
import { decimalForType, type TypeCoercion } from "./type-coercion.ts";

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
  if (expected.ofTexts === true) {
    const holdsTexts = from.kind === "array" && !isNested(from.elementType);
    return holdsTexts ? ArrayType(StringType, from.containsNull) : undefined;
  }
  if (exactType !== undefined) {
    if (!ansi) return canImplicitlyCast(from, exactType) ? exactType : undefined;
    if (from.kind === "string") return isNested(exactType) ? undefined : exactType;
    return canStoreAssign(from, exactType) ? exactType : undefined;
  }
  if (defaultType.kind === "decimal" && isNumeric(from)) return decimalForType(from) ?? DecimalType(38, 18);
  if (defaultType.kind === "timestamp" && (from.kind === "date" || from.kind === "string")) return defaultType;
  if (ansi && defaultType.kind === "time" && /^(date|timestamp|timestamp_ntz)$/.test(from.kind)) return defaultType;
  return from.kind === "string" && isNumeric(defaultType) ? defaultType : undefined;
}
