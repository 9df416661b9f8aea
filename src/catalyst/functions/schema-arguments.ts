// The schema and the options that functions such as from_json are given: constants, which are no arguments of the call
// that runs.

import { AnalysisException, ParseException } from "../../errors/spark-error.ts";
import { charVarcharText } from "../../types/char-varchar.ts";
import { ArrayType, type DataType, MapType, StructField, StructType, sqlName } from "../../types/data-type.ts";
import type { Expression } from "../expressions/expression.ts";
import type { ArgumentMismatch } from "../expressions/scalar-function.ts";
import { ScalarFunction } from "../expressions/scalar-function.ts";
import { tokenize } from "../parser/lexer.ts";
import { extraInput, syntaxError } from "../parser/parse-error.ts";
import { parseDataType, parseTableSchema } from "../parser/parser.ts";
import type { SourceOptions } from "../text/source-options.ts";
import type { FunctionDefinition } from "./function-definition.ts";
import { callOf, type ScalarRecord } from "./scalar-record.ts";

/** The type that an argument writes: a type, or the columns of a struct. */
export function typeArgument(argument: Expression): DataType {
  const text = constantText(argument);
  if (text === undefined) {
    throw new AnalysisException("INVALID_SCHEMA.NON_STRING_LITERAL", { inputSchema: `"${argument.sql}"` });
  }
  return parseType(text);
}

/** A type as text has it. */
export function parseType(text: string): DataType {
  try {
    return parseDataType(text);
  } catch (error) {
    if (!(error instanceof ParseException)) throw error;
    try {
      return withoutLengths(parseTableSchema(text));
    } catch (cause) {
      if (cause instanceof AnalysisException && cause.condition === "UNSUPPORTED_CHAR_OR_VARCHAR_AS_STRING")
        throw cause;
      throw error.condition === "UNSUPPORTED_DATATYPE" ? (trailingText(text) ?? error) : error;
    }
  }
}

/** Columns of values, none of which is a CHAR or VARCHAR. */
function withoutLengths(schema: StructType): StructType {
  if (schema.fields.some((field) => charVarcharText(field) !== undefined)) {
    throw new AnalysisException("UNSUPPORTED_CHAR_OR_VARCHAR_AS_STRING", {});
  }
  return schema;
}

/** Behind the name of a type comes its end, which is looked at before there is a type of the name. */
function trailingText(text: string): ParseException | undefined {
  const [name, next, end] = tokenize(text);
  if (name === undefined || next === undefined || end === undefined || /^[(<]$/.test(next.value)) return undefined;
  return syntaxError(text, next, end.type === "end" ? extraInput(text, next) : "");
}

/** The columns that an argument writes. */
export function schemaArgument(argument: Expression): StructType {
  const type = typeArgument(argument);
  if (type.kind === "struct") return type;
  throw new AnalysisException("INVALID_SCHEMA.NON_STRUCT_TYPE", {
    inputSchema: `"${argument.sql}"`,
    dataType: `"${sqlName(type)}"`,
  });
}

function constantText(argument: Expression): string | undefined {
  if (!argument.foldable || argument.dataType.kind !== "string") return undefined;
  const value = argument.eval([]);
  return typeof value === "string" ? value : undefined;
}

/** The options that a call of `map` writes, by lower-case name. */
export function optionsArgument(argument: Expression | undefined): SourceOptions {
  if (argument === undefined) return {};
  const isMap = argument instanceof ScalarFunction && argument.semantics.name === "map";
  if (!isMap || argument.dataType.kind !== "map") throw new AnalysisException("INVALID_OPTIONS.NON_MAP_FUNCTION", {});
  const { keyType, valueType } = argument.dataType;
  if (argument.children.length > 0 && (keyType.kind !== "string" || valueType.kind !== "string")) {
    throw new AnalysisException("INVALID_OPTIONS.NON_STRING_TYPE", { mapType: `"${sqlName(argument.dataType)}"` });
  }
  const values = argument.children.map((child) => String(child.eval([]) ?? ""));
  return Object.fromEntries(
    values.flatMap((name, i) => (i % 2 === 0 ? [[name.toLowerCase(), values[i + 1] ?? ""] as const] : [])),
  );
}

/** The type with null allowed everywhere, as what is read of texts may be missing. */
export function asNullable(type: DataType): DataType {
  switch (type.kind) {
    case "array":
      return ArrayType(asNullable(type.elementType), true);
    case "map":
      return MapType(asNullable(type.keyType), asNullable(type.valueType), true);
    case "struct":
      return StructType(
        type.fields.map(({ name, dataType, metadata }) => StructField(name, asNullable(dataType), true, metadata)),
      );
    default:
      return type;
  }
}

/** What one type is inside another, itself included; the first for which the test holds. */
export function findType(type: DataType, test: (type: DataType) => boolean): DataType | undefined {
  if (test(type)) return type;
  switch (type.kind) {
    case "array":
      return findType(type.elementType, test);
    case "map":
      return findType(type.keyType, test) ?? findType(type.valueType, test);
    case "struct":
      for (const { dataType } of type.fields) {
        const found = findType(dataType, test);
        if (found !== undefined) return found;
      }
      return undefined;
    default:
      return undefined;
  }
}

/** What is wrong with an argument that must be a constant and not null. */
export function checkConstant(argument: Expression | undefined, name: string): ArgumentMismatch | undefined {
  if (argument === undefined) return undefined;
  if (!argument.foldable) {
    return {
      condition: "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT",
      parameters: {
        inputName: `\`${name}\``,
        inputType: '"STRING"',
        inputExpr: `"${argument.sql}"`,
      },
    };
  }
  if (argument.eval([]) !== null) return undefined;
  return { condition: "DATATYPE_MISMATCH.UNEXPECTED_NULL", parameters: { exprName: name } };
}

/** A row cannot be left out of the column that a function makes. */
export function refuseDropMalformed({ mode }: SourceOptions, name: string): void {
  if (mode?.toUpperCase() !== "DROPMALFORMED") return;
  throw new AnalysisException("PARSE_MODE_UNSUPPORTED", { funcName: `\`${name}\``, mode: "DROPMALFORMED" });
}

/** A function of one value, the second argument of which is options. */
export function withOptions(record: ScalarRecord): FunctionDefinition {
  const { names, usage, doc, example } = record;
  return {
    names,
    kind: "scalar",
    minArguments: 1,
    maxArguments: 2,
    build: (args, context) => callOf({ ...record, settings: optionsArgument(args[1]) }, args.slice(0, 1), context),
    usage,
    doc,
    example,
  };
}

/** What an evaluation makes once for all rows of a call. */
export function oncePerCall<Call extends object, T>(make: (call: Call) => T): (call: Call) => T {
  const made = new WeakMap<Call, T>();
  return (call) => {
    const known = made.get(call);
    if (known !== undefined) return known;
    const value = make(call);
    made.set(call, value);
    return value;
  };
}
