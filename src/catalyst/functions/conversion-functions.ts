// Casts by the name of a type: `int('1')`.

import {
  BinaryType,
  BooleanType,
  ByteType,
  type DataType,
  DateType,
  DecimalType,
  DoubleType,
  FloatType,
  IntegerType,
  LongType,
  ShortType,
  StringType,
  simpleString,
  TimestampType,
  TimeType,
} from "../../types/data-type.ts";
import { Cast } from "../expressions/cast.ts";
import { argument, type FunctionDefinition } from "./function-definition.ts";

const TYPES: readonly DataType[] = [
  BooleanType,
  ByteType,
  ShortType,
  IntegerType,
  LongType,
  FloatType,
  DoubleType,
  DecimalType(),
  DateType,
  TimestampType,
  BinaryType,
  StringType,
  TimeType(),
];

export const CONVERSION_FUNCTIONS: readonly FunctionDefinition[] = TYPES.map((type) => {
  const name = type.kind === "decimal" || type.kind === "time" ? type.kind : simpleString(type);
  return {
    names: [name],
    kind: "scalar",
    minArguments: 1,
    maxArguments: 1,
    // Such a cast does not show in the names of columns.
    build: (args, { mode, timeZone, origin }) => new Cast(argument(args, 0), type, mode, timeZone, origin, true),
    usage: `${name}(expr)`,
    doc: `Casts the value to ${name.toUpperCase()}.`,
    example: `SELECT ${name}(NULL)`,
  };
});
