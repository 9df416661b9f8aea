// Finds arguments that should be of one type and have none in common.

import { type DataType, NullType, sameType, sqlName } from "../../types/data-type.ts";
import type { Expression } from "../expressions/expression.ts";
import type { ArgumentMismatch } from "../expressions/scalar-function.ts";

function areSame(types: readonly DataType[]): boolean {
  const [first = NullType] = types;
  return types.every((type) => sameType(type, first));
}

function quoted(types: readonly DataType[]): readonly string[] {
  return types.map((type) => `"${sqlName(type)}"`);
}

/** Of a function all of whose arguments are of one type. */
export function differentTypes(name: string): (args: readonly Expression[]) => ArgumentMismatch | undefined {
  return (args) => {
    const types = args.map(({ dataType }) => dataType);
    if (areSame(types)) return undefined;
    return {
      condition: "DATATYPE_MISMATCH.DATA_DIFF_TYPES",
      parameters: { functionName: `\`${name}\``, dataType: `(${quoted(types).join(" or ")})` },
    };
  };
}

/** Of `map`: keys are of one type, and so are values. */
export function differentEntries(args: readonly Expression[]): ArgumentMismatch | undefined {
  const [keys = [], values = []] = [0, 1].map((rest) =>
    args.filter((_, i) => i % 2 === rest).map(({ dataType }) => dataType),
  );
  const wrong = areSame(keys) ? values : keys;
  if (areSame(wrong)) return undefined;
  return {
    condition: `DATATYPE_MISMATCH.CREATE_MAP_${wrong === keys ? "KEY" : "VALUE"}_DIFF_TYPES`,
    parameters: { functionName: "`map`", dataType: `[${quoted(wrong).join(", ")}]` },
  };
}

/** Of `map_concat`: all are maps of one type. */
export function differentMaps(args: readonly Expression[]): ArgumentMismatch | undefined {
  const types = args.map(({ dataType }) => dataType);
  const areMaps = types.every(({ kind }) => kind === "map");
  if (areMaps) return differentTypes("map_concat")(args);
  return {
    condition: "DATATYPE_MISMATCH.MAP_CONCAT_DIFF_TYPES",
    parameters: { functionName: "`map_concat`", dataType: `[${quoted(types).join(", ")}]` },
  };
}

/** Of what should be a map, and a key that has a type. */
export function noKey(name: string): (args: readonly Expression[]) => ArgumentMismatch | undefined {
  return ([map, key]) => {
    if (map === undefined || key === undefined) return undefined;
    const functionName = `\`${name}\``;
    if (key.dataType.kind === "void") return { condition: "DATATYPE_MISMATCH.NULL_TYPE", parameters: { functionName } };
    if (map.dataType.kind === "map") return undefined;
    const [leftType = "", rightType = ""] = quoted([map.dataType, key.dataType]);
    return {
      condition: "DATATYPE_MISMATCH.MAP_FUNCTION_DIFF_TYPES",
      parameters: { functionName, dataType: '"MAP"', leftType, rightType },
    };
  };
}

/** Of a map and a key. */
export function differentKey(name: string): (args: readonly Expression[]) => ArgumentMismatch | undefined {
  return ([map, key]) => {
    if (map?.dataType.kind !== "map" || key === undefined || sameType(map.dataType.keyType, key.dataType)) {
      return undefined;
    }
    const [leftType = "", rightType = ""] = quoted([map.dataType, key.dataType]);
    return {
      condition: "DATATYPE_MISMATCH.MAP_FUNCTION_DIFF_TYPES",
      parameters: { functionName: `\`${name}\``, dataType: '"MAP"', leftType, rightType },
    };
  };
}

function ofArray(name: string, { dataType: left }: Expression, { dataType: right }: Expression): ArgumentMismatch {
  const [leftType = "", rightType = ""] = quoted([left, right]);
  return {
    condition: "DATATYPE_MISMATCH.ARRAY_FUNCTION_DIFF_TYPES",
    parameters: { functionName: `\`${name}\``, dataType: '"ARRAY"', leftType, rightType },
  };
}

/** Of an array and a value at an index, where the first argument is no array. */
export function noArray(name: string, index = 1): (args: readonly Expression[]) => ArgumentMismatch | undefined {
  return (args) => {
    const [array, value] = [args[0], args[index]];
    if (array === undefined || value === undefined || array.dataType.kind === "array") return undefined;
    return ofArray(name, array, value);
  };
}

/** Of an array and a value that should be of the type of its elements. */
export function differentElement(
  name: string,
  index = 1,
): (args: readonly Expression[]) => ArgumentMismatch | undefined {
  return (args) => {
    const [array, value] = [args[0], args[index]];
    if (array?.dataType.kind !== "array" || value === undefined) return undefined;
    return sameType(array.dataType.elementType, value.dataType) ? undefined : ofArray(name, array, value);
  };
}

/** Of an array and a value to look for, which both have a type. */
export function differentSought(name: string): (args: readonly Expression[]) => ArgumentMismatch | undefined {
  const different = differentElement(name);
  return (args) => {
    if (args.every(({ dataType }) => dataType.kind !== "void")) return different(args);
    return { condition: "DATATYPE_MISMATCH.NULL_TYPE", parameters: { functionName: `\`${name}\`` } };
  };
}

/** Of two arguments that both should be arrays of one type. */
export function differentArrays(name: string): (args: readonly Expression[]) => ArgumentMismatch | undefined {
  return ([left, right]) => {
    if (left === undefined || right === undefined) return undefined;
    const areArrays = left.dataType.kind === "array" && right.dataType.kind === "array";
    if (areArrays && sameType(left.dataType, right.dataType)) return undefined;
    const [leftType = "", rightType = ""] = quoted([left.dataType, right.dataType]);
    return {
      condition: "DATATYPE_MISMATCH.BINARY_ARRAY_DIFF_TYPES",
      parameters: { functionName: `\`${name}\``, arrayType: '"ARRAY"', leftType, rightType },
    };
  };
}

/** Of two maps. */
export function differentMapKeys(name: string): (args: readonly Expression[]) => ArgumentMismatch | undefined {
  return ([left, right]) => {
    if (left?.dataType.kind !== "map" || right?.dataType.kind !== "map") return undefined;
    if (sameType(left.dataType.keyType, right.dataType.keyType)) return undefined;
    const [leftType = "", rightType = ""] = quoted([left.dataType.keyType, right.dataType.keyType]);
    return {
      condition: "DATATYPE_MISMATCH.MAP_ZIP_WITH_DIFF_TYPES",
      parameters: { functionName: `\`${name}\``, leftType, rightType },
    };
  };
}

/** Of an operator with two operands of one type, which must be of a family. */
export function differentOperands(
  required: string,
  accepts: (type: DataType) => boolean,
): (args: readonly Expression[]) => ArgumentMismatch | undefined {
  return ([left, right]) => {
    if (left === undefined || right === undefined) return undefined;
    const [leftType = "", rightType = ""] = quoted([left.dataType, right.dataType]);
    if (!sameType(left.dataType, right.dataType)) {
      const parameters = { left: leftType, right: rightType };
      return { condition: "DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES", parameters };
    }
    if (accepts(left.dataType)) return undefined;
    const parameters = { inputType: `"${required}"`, actualDataType: leftType };
    return { condition: "DATATYPE_MISMATCH.BINARY_OP_WRONG_TYPE", parameters };
  };
}
