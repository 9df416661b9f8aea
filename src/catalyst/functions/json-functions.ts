// Functions of JSON texts.

import { SparkError, SparkException } from "../../errors/spark-error.ts";
import { ArrayType, type DataType, IntegerType, StringType, StructType, sqlName } from "../../types/data-type.ts";
import type { EvaluatorCall } from "../expressions/evaluators/evaluator.ts";
import type { CatalystValue, Expression } from "../expressions/expression.ts";
import type { ArgumentMismatch } from "../expressions/scalar-function.ts";
import { failureParameters, JsonConverter } from "../json/json-converters.ts";
import { JsonCursor, JsonSyntaxError } from "../json/json-cursor.ts";
import { JsonGenerator } from "../json/json-generator.ts";
import { JsonTypeInference } from "../json/json-infer-schema.ts";
import { type JsonOptions, jsonOptions } from "../json/json-options.ts";
import { findByPath, type JsonPath, parseJsonPath } from "../json/json-path.ts";
import { ANY, STRING_ONLY } from "./expected-type.ts";
import { argument, type FunctionContext, type FunctionDefinition } from "./function-definition.ts";
import { callOf, NOT_NULL, NULLABLE, type ScalarRecord } from "./scalar-record.ts";
import {
  asNullable,
  checkConstant,
  findType,
  oncePerCall,
  optionsArgument,
  refuseDropMalformed,
  typeArgument,
  withOptions,
} from "./schema-arguments.ts";

/** What the functions that look into a text allow in it. */
const LENIENT: JsonOptions = jsonOptions({ allowunquotedcontrolchars: "true", allownonnumericnumbers: "false" });
const KEPT_PATHS = 64;
const paths = new Map<string, JsonPath | undefined>();

function pathOf(text: string): JsonPath | undefined {
  if (!paths.has(text)) {
    if (paths.size >= KEPT_PATHS) paths.clear();
    paths.set(text, parseJsonPath(text));
  }
  return paths.get(text);
}

/** What a reading of the text gives; null when it is no JSON. */
function readText(text: CatalystValue | undefined, read: (cursor: JsonCursor) => CatalystValue): CatalystValue {
  const cursor = new JsonCursor(LENIENT);
  const json = String(text);
  cursor.reset(json, 0, json.length);
  try {
    return read(cursor);
  } catch (error) {
    if (error instanceof JsonSyntaxError) return null;
    throw error;
  }
}

function arrayLength(cursor: JsonCursor): CatalystValue {
  if (cursor.kind() !== "array") return null;
  let length = 0;
  cursor.readArray(() => {
    cursor.skipValue();
    length++;
  });
  return length;
}

function objectKeys(cursor: JsonCursor): CatalystValue {
  if (cursor.kind() !== "object") return null;
  const keys: string[] = [];
  cursor.readObject((name) => {
    keys.push(name);
    cursor.skipValue();
  });
  return keys;
}

type Parse = (text: string) => CatalystValue;

/** What makes a value of the result's type of a text, by the options of the call. */
const jsonParser = oncePerCall(({ resultType, options: { settings = {}, timeZone = "UTC" } }: EvaluatorCall): Parse => {
  const options = jsonOptions(settings);
  const cursor = new JsonCursor(options);
  const corrupt = options.columnNameOfCorruptRecord;
  const fields = resultType.kind === "struct" ? resultType.fields : [];
  const corruptColumn = fields.findIndex(({ name }) => name === corrupt);
  const read = corruptColumn < 0 ? resultType : StructType(fields.filter((_, i) => i !== corruptColumn));
  const converter = new JsonConverter(read, options, settings.timezone ?? timeZone, false);
  const malformed = (text: string, value: CatalystValue | undefined, cause: Error): CatalystValue => {
    if (options.mode === "FAILFAST") throw malformedRecord(value ?? null, cause);
    if (resultType.kind !== "struct") return null;
    const values = Array.isArray(value) ? value : StructType(fields).fields.map(() => null);
    return corruptColumn < 0 ? values : withValue(values, fields.length, corruptColumn, text);
  };
  return (text) => {
    if (text.trim() === "") return null;
    cursor.reset(text, 0, text.length);
    try {
      const value = converter.convertOne(cursor);
      const { failure } = converter;
      if (value === undefined) return malformed(text, undefined, new JsonSyntaxError("The text is of another type"));
      if (failure !== undefined) {
        const cause = new SparkError("SparkRuntimeException", "CANNOT_PARSE_JSON_FIELD", failureParameters(failure));
        return malformed(text, value, cause);
      }
      return corruptColumn < 0 || !Array.isArray(value) ? value : withValue(value, fields.length, corruptColumn, null);
    } catch (error) {
      if (error instanceof JsonSyntaxError) return malformed(text, undefined, error);
      throw error;
    }
  };
});

/** The values of a struct's other fields, and one at an index. */
function withValue(
  values: readonly CatalystValue[],
  width: number,
  index: number,
  value: CatalystValue,
): CatalystValue {
  const others = values.length === width ? values.filter((_, i) => i !== index) : values;
  return [...others.slice(0, index), value, ...others.slice(index)];
}

function malformedRecord(value: CatalystValue, cause: Error): SparkException {
  const badRecord = Array.isArray(value) ? `[${value.map((item) => item ?? "null").join(",")}]` : "[null]";
  return new SparkException(
    "MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION",
    { badRecord, failFastMode: "FAILFAST" },
    { cause },
  );
}

const generator = oncePerCall(
  ({ argumentTypes: [type = StringType], options: { settings = {}, timeZone = "UTC" } }: EvaluatorCall) =>
    new JsonGenerator(settings, timeZone).writer(type),
);

function schemaOf(text: string, { options: { settings = {}, timeZone = "UTC" } }: EvaluatorCall): string {
  if (text.trim() === "") return sqlName(StringType);
  return sqlName(new JsonTypeInference(jsonOptions(settings), timeZone).typeOf(text));
}

function invalidSchema(type: DataType): ArgumentMismatch {
  return { condition: "DATATYPE_MISMATCH.INVALID_JSON_SCHEMA", parameters: { schema: `"${sqlName(type)}"` } };
}

/** Keys of JSON objects are texts. */
function invalidKeys(type: DataType): ArgumentMismatch | undefined {
  const wrong = findType(type, (inner) => inner.kind === "map" && inner.keyType.kind !== "string");
  return (
    wrong && { condition: "DATATYPE_MISMATCH.INVALID_JSON_MAP_KEY_TYPE", parameters: { schema: `"${sqlName(type)}"` } }
  );
}

const CONTAINERS: ReadonlySet<DataType["kind"]> = new Set(["struct", "array", "map", "variant", "void"]);

const FROM_JSON: ScalarRecord = {
  names: ["from_json"],
  internal: true,
  inputs: [STRING_ONLY],
  result: StructType([]),
  nullable: NULLABLE,
  eval: ([text], call) => jsonParser(call)(String(text)),
  usage: "from_json(jsonStr, schema[, options])",
  doc: "The value that a JSON text has by a schema; what does not fit it is NULL.",
  example: "SELECT from_json('{\"a\":1, \"b\":0.8}', 'a INT, b DOUBLE')",
};

const TO_JSON: ScalarRecord = {
  names: ["to_json"],
  internal: true,
  inputs: [ANY],
  result: StringType,
  nullable: NULLABLE,
  check: ([value]) =>
    value === undefined || CONTAINERS.has(value.dataType.kind) ? undefined : invalidSchema(value.dataType),
  eval: ([value = null], call) => generator(call)(value),
  usage: "to_json(expr[, options])",
  doc: "A struct, array or map as JSON.",
  example: "SELECT to_json(named_struct('a', 1, 'b', 2))",
};

const SCHEMA_OF_JSON: ScalarRecord = {
  names: ["schema_of_json"],
  internal: true,
  inputs: [STRING_ONLY],
  result: StringType,
  nullable: NOT_NULL,
  check: ([text]) => checkConstant(text, "json"),
  eval: ([text], call) => schemaOf(String(text), call),
  usage: "schema_of_json(json[, options])",
  doc: "The schema of a JSON text, as SQL.",
  example: "SELECT schema_of_json('[{\"col\":0}]')",
};

function fromJson(args: readonly Expression[], context: FunctionContext): Expression {
  const type = typeArgument(argument(args, 1));
  const settings = optionsArgument(args[2]);
  refuseDropMalformed(settings, "from_json");
  const record: ScalarRecord = {
    ...FROM_JSON,
    result: asNullable(type),
    settings,
    check: () => (CONTAINERS.has(type.kind) ? invalidKeys(type) : invalidSchema(type)),
    ...(type.kind === "map" ? { sql: () => "entries" } : {}),
  };
  return callOf(record, args.slice(0, 1), context);
}

export const JSON_FUNCTIONS: readonly ScalarRecord[] = [
  {
    names: ["get_json_object"],
    inputs: [STRING_ONLY, STRING_ONLY],
    result: StringType,
    nullable: NULLABLE,
    eval: ([text, path]) => {
      const steps = pathOf(String(path));
      return steps === undefined ? null : readText(text, (cursor) => findByPath(cursor, steps));
    },
    usage: "get_json_object(json_txt, path)",
    doc: "What a path finds in a JSON text.",
    example: "SELECT get_json_object('{\"a\":\"b\"}', '$.a')",
  },
  {
    names: ["json_array_length"],
    inputs: [STRING_ONLY],
    result: IntegerType,
    nullable: NULLABLE,
    eval: ([text]) => readText(text, arrayLength),
    usage: "json_array_length(jsonArray)",
    doc: "The number of elements of a JSON array; NULL of anything else.",
    example: "SELECT json_array_length('[1,2,3,4]')",
  },
  {
    names: ["json_object_keys"],
    inputs: [STRING_ONLY],
    result: ArrayType(StringType, true),
    nullable: NULLABLE,
    eval: ([text]) => readText(text, objectKeys),
    usage: "json_object_keys(json_object)",
    doc: "The keys of a JSON object; NULL of anything else.",
    example: 'SELECT json_object_keys(\'{"key": "value"}\')',
  },
  FROM_JSON,
  TO_JSON,
  SCHEMA_OF_JSON,
];

export const JSON_CALLS: readonly FunctionDefinition[] = [
  {
    names: ["from_json"],
    kind: "scalar",
    minArguments: 2,
    maxArguments: 3,
    build: fromJson,
    usage: FROM_JSON.usage,
    doc: FROM_JSON.doc,
    example: FROM_JSON.example,
  },
  withOptions(TO_JSON),
  withOptions(SCHEMA_OF_JSON),
];
