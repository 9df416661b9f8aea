// The types that functions of collections bring their arguments to together, before each is brought to what is asked of it.

import { ArrayType, type DataType, isInterval, MapType } from "../../types/data-type.ts";
import { type TypeCoercion, widerCommonType } from "../analysis/type-coercion.ts";

/** For each argument the type that it is cast to, undefined where it stays; what has none in common stays too. */
export type CommonTypes = (types: readonly DataType[], coercion: TypeCoercion) => readonly (DataType | undefined)[];

/** Which of the rules finds the type that two have in common. */
type Rule = "tightestCommonType" | "widerType" | "widerTypeWithoutStrings";

const NONE: readonly undefined[] = [];

/** All arguments. */
export function ofAll(rule: Rule): CommonTypes {
  return (types, coercion) => {
    const common = widerCommonType(types, coercion[rule]);
    return types.map(() => common);
  };
}

/** All arguments, if every one is of a kind. */
export function ofAllWhere(kind: "array" | "map", rule: Rule): CommonTypes {
  const all = ofAll(rule);
  return (types, coercion) => (types.every((type) => type.kind === kind) ? all(types, coercion) : NONE);
}

/** The elements of two arrays, of which each keeps whether it may hold nulls. */
export const ofBothArrays: CommonTypes = ([left, right], coercion) => {
  if (left?.kind !== "array" || right?.kind !== "array") return NONE;
  const common = coercion.tightestCommonType(left.elementType, right.elementType);
  return common === undefined ? NONE : [ArrayType(common, left.containsNull), ArrayType(common, right.containsNull)];
};

/** The elements of an array, the first argument, and a value. */
export function ofElementsAndValue(rule: Rule, { value: index = 1, takesNull = true } = {}): CommonTypes {
  return (types, coercion) => {
    const [array, value] = [types[0], types[index]];
    if (array?.kind !== "array" || value === undefined || (value.kind === "void" && !takesNull)) return NONE;
    const common = coercion[rule](array.elementType, value);
    if (common === undefined) return NONE;
    return types.map((_, i) => (i === 0 ? ArrayType(common, array.containsNull) : i === index ? common : undefined));
  };
}

/** The keys of a map, the first argument, and a key. */
export function ofKeys(rule: Rule, { takesNull = true } = {}): CommonTypes {
  return ([map, key], coercion) => {
    if (map?.kind !== "map" || key === undefined || (key.kind === "void" && !takesNull)) return NONE;
    const common = coercion[rule](map.keyType, key);
    return common === undefined ? NONE : [MapType(common, map.valueType, map.valueContainsNull), common];
  };
}

/** The keys of two maps; only where ANSI mode is off does text take in other keys. */
export const ofTheKeysOfMaps: CommonTypes = ([left, right], coercion) => {
  if (left?.kind !== "map" || right?.kind !== "map") return NONE;
  const common = coercion[coercion.ansi ? "widerTypeWithoutStrings" : "widerType"](left.keyType, right.keyType);
  return common === undefined
    ? NONE
    : [left, right].map((map) => MapType(common, map.valueType, map.valueContainsNull));
};

/** Keys, the even arguments, and values. */
export const ofPairs: CommonTypes = (types, coercion) => {
  const [keys, values] = [0, 1].map((rest) =>
    widerCommonType(
      types.filter((_, i) => i % 2 === rest),
      coercion.widerType,
    ),
  );
  return types.map((_, i) => (i % 2 === 0 ? keys : values));
};

/** All arguments but a step that is an interval. */
export const ofSequence: CommonTypes = (types, coercion) => {
  const common = widerCommonType(
    types.filter((type) => !isInterval(type)),
    coercion.tightestCommonType,
  );
  return types.map((type) => (isInterval(type) ? undefined : common));
};
