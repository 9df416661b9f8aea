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
