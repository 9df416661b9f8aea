// Functions of variants.

import { AnalysisException, SparkError, SparkException } from "../../errors/spark-error.ts";
import {
  BooleanType,
  castsToVariant,
  type DataType,
  StringType,
  sameType,
  sqlName,
  VariantType,
} from "../../types/data-type.ts";
import { encodeVariant, type VariantNode, VariantReader } from "../../types/variant.ts";
import { castValue } from "../expressions/evaluators/cast.ts";
import type { Evaluator, EvaluatorCall, EvaluatorOptions } from "../expressions/evaluators/evaluator.ts";
import type { CatalystValue, Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import type { ArgumentMismatch } from "../expressions/scalar-function.ts";
import { JsonCursor, JsonSyntaxError } from "../json/json-cursor.ts";
import { jsonOptions } from "../json/json-options.ts";
import { parseDataType } from "../parser/parser.ts";
import { castNode, nodeOf } from "../variant/variant-cast.ts";
import { appendAt, deleteAt, insertAt, setAt, stripNulls } from "../variant/variant-edit.ts";
import { readVariant } from "../variant/variant-json.ts";
import { nodeAt, parseVariantPath, type VariantStep } from "../variant/variant-path.ts";
import { schemaOfNode, schemaText } from "../variant/variant-schema.ts";
import { ANY, BOOLEAN, STRING_ONLY, strictly, VARIANT } from "./expected-type.ts";
import type { FunctionDefinition } from "./function-definition.ts";
import { callOf, NOT_NULL, NULLABLE, type ScalarRecord } from "./scalar-record.ts";

const STRICT = jsonOptions({ allowsinglequotes: "false", allownonnumericnumbers: "false" });

function decode(bytes: Uint8Array): VariantNode {
  return new VariantReader(bytes).node();
}

function bytesOf(value: CatalystValue | undefined): Uint8Array {
  return value instanceof Uint8Array ? value : new Uint8Array(0);
}

/** A cast to, from or around variants. */
function castWithVariants(
  value: CatalystValue,
  from: DataType,
  to: DataType,
  options: EvaluatorOptions,
): CatalystValue {
  if (value === null || sameType(from, to)) return value;
  if (to.kind === "variant") return encodeVariant(nodeOf(value, from, decode));
  if (from.kind === "variant") {
    const { mode, timeZone = "UTC" } = options;
    return castNode(decode(bytesOf(value)), to, { timeZone, failOnError: mode !== "try" });
  }
  const items = value as readonly CatalystValue[];
  if (from.kind === "array" && to.kind === "array") {
    return items.map((item) => castWithVariants(item, from.elementType, to.elementType, options));
  }
  if (from.kind === "map" && to.kind === "map") {
    return items.map((entry) => {
      const [key = null, item = null] = entry as readonly CatalystValue[];
      return [
        castWithVariants(key, from.keyType, to.keyType, options),
        castWithVariants(item, from.valueType, to.valueType, options),
      ];
    });
  }
  if (from.kind === "struct" && to.kind === "struct") {
    return to.fields.map(({ dataType }, i) =>
      castWithVariants(items[i] ?? null, from.fields[i]?.dataType ?? dataType, dataType, options),
    );
  }
  return castValue([value], { argumentTypes: [from], resultType: to, options });
}

function parse(text: string): Uint8Array {
  const cursor = new JsonCursor(STRICT);
  cursor.reset(text, 0, text.length);
  try {
    return readVariant(cursor);
  } catch (error) {
    const isMalformed = error instanceof JsonSyntaxError || error instanceof SparkError;
    if (!isMalformed) throw error;
    throw new SparkException(
      "MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION",
      { badRecord: text, failFastMode: "FAILFAST" },
      { cause: error },
    );
  }
}

/** NULL where the evaluation ends in an error of the user's. */
function tried(evaluate: Evaluator): Evaluator {
  return (values, call) => {
    try {
      return evaluate(values, call);
    } catch (error) {
      if (error instanceof SparkError && error.condition !== "INVALID_VARIANT_PATH") return null;
      throw error;
    }
  };
}

function badPath(path: string, functionName: string): SparkError {
  return new SparkError("SparkRuntimeException", "INVALID_VARIANT_GET_PATH", {
    path,
    functionName: `\`${functionName}\``,
  });
}

function get(functionName: string): Evaluator {
  return ([variant, path], { resultType, options: { timeZone = "UTC" } }) => {
    const steps = parseVariantPath(String(path));
    if (steps === undefined) throw badPath(String(path), functionName);
    const node = nodeAt(bytesOf(variant), steps);
    return node === undefined ? null : castNode(node, resultType, { timeZone, failOnError: true });
  };
}

/** A path that must lead somewhere below the value, but for what can be done to the value itself. */
function editPath(path: CatalystValue | undefined, functionName: string, allowsRoot = false): readonly VariantStep[] {
  const steps = parseVariantPath(String(path));
  if (steps !== undefined && (steps.length > 0 || allowsRoot)) return steps;
  throw new SparkError("SparkRuntimeException", "INVALID_VARIANT_PATH", {
    path: String(path),
    functionName: `\`${functionName}\``,
  });
}

type EditNode = (
  node: VariantNode,
  path: CatalystValue | undefined,
  values: readonly CatalystValue[],
  functionName: string,
  call: EvaluatorCall,
) => VariantNode;

function edit(functionName: string, change: EditNode): Evaluator {
  return ([variant, path, ...values], call) =>
    encodeVariant(change(decode(bytesOf(variant)), path, values, functionName, call));
}

/** The third argument as a variant. */
function newNode([value = null]: readonly CatalystValue[], { argumentTypes }: EvaluatorCall): VariantNode {
  return nodeOf(value, argumentTypes[2] ?? StringType, decode);
}

const set: EditNode = (node, path, values, name, call) =>
  setAt(node, editPath(path, name), newNode(values, call), values[1] === true, name);
const insert: EditNode = (node, path, values, name, call) =>
  insertAt(node, editPath(path, name), newNode(values, call), name);
const append: EditNode = (node, path, values, name, call) =>
  appendAt(node, editPath(path, name, true), newNode(values, call), name);

function notCastable(from: DataType): ArgumentMismatch {
  return {
    condition: "DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION",
    parameters: { srcType: `"${sqlName(from)}"`, targetType: '"VARIANT"' },
  };
}

/** Whether values of a type are variants once maps and structs are objects; nothing inside of them may have no type. */
function isObject(type: DataType): boolean {
  switch (type.kind) {
    case "void":
      return false;
    case "array":
      return isObject(type.elementType);
    case "map":
      return type.keyType.kind === "string" && isObject(type.valueType);
    case "struct":
      return type.fields.every(({ dataType }) => isObject(dataType));
    default:
      return type.kind === "variant" || castsToVariant(type);
  }
}

function checkNewValue(args: readonly Expression[]): ArgumentMismatch | undefined {
  const type = args[2]?.dataType;
  return type === undefined || castsToVariant(type) ? undefined : notCastable(type);
}

function withTry(record: Omit<ScalarRecord, "names" | "eval">, name: string, change: EditNode): ScalarRecord[] {
  const { usage, example } = record;
  return [
    { ...record, names: [name], eval: edit(name, change) },
    {
      ...record,
      names: [`try_${name}`],
      nullable: NULLABLE,
      eval: tried(edit(`try_${name}`, change)),
      usage: `try_${usage}`,
      doc: `${record.doc} NULL where that cannot be.`,
      example: example.replace(name, `try_${name}`),
    },
  ];
}

const GET: ScalarRecord = {
  names: ["variant_get"],
  internal: true,
  inputs: [VARIANT, STRING_ONLY],
  result: VariantType,
  nullable: NULLABLE,
  eval: get("variant_get"),
  usage: "variant_get(v, path[, type])",
  doc: "What is at a path in a variant, as a value of a type; NULL when nothing is.",
  example: "SELECT variant_get(parse_json('{\"a\": 1}'), '$.a', 'int')",
};

const TRY_GET: ScalarRecord = {
  ...GET,
  names: ["try_variant_get"],
  eval: (values, call) => {
    try {
      return get("try_variant_get")(values, call);
    } catch (error) {
      if (error instanceof SparkError && error.condition === "INVALID_VARIANT_CAST") return null;
      throw error;
    }
  },
  usage: "try_variant_get(v, path[, type])",
  doc: "What is at a path in a variant, as a value of a type; NULL when nothing is, or nothing of the type.",
  example: "SELECT try_variant_get(parse_json('{\"a\": \"x\"}'), '$.a', 'int')",
};

function getDefinition(record: ScalarRecord): FunctionDefinition {
  const { names, usage, doc, example } = record;
  return {
    names,
    kind: "scalar",
    minArguments: 2,
    maxArguments: 3,
    build: (args, context) => {
      const type = args[2] === undefined ? VariantType : typeOf(args[2]);
      return callOf({ ...record, result: type, settings: {} }, args.slice(0, 2), context);
    },
    usage,
    doc,
    example,
  };
}

function typeOf(arg: Expression): DataType {
  const text = arg.foldable ? arg.eval([]) : null;
  if (typeof text === "string") return parseDataType(text);
  throw new AnalysisException("INVALID_SCHEMA.NON_STRING_LITERAL", { inputSchema: `"${arg.sql}"` });
}

export const VARIANT_FUNCTIONS: readonly ScalarRecord[] = [
  {
    names: ["parse_json"],
    inputs: [STRING_ONLY],
    result: VariantType,
    eval: ([text]) => parse(String(text)),
    usage: "parse_json(jsonStr)",
    doc: "The variant that a JSON text is.",
    example: "SELECT parse_json('{\"a\": 1}')",
  },
  {
    names: ["try_parse_json"],
    inputs: [STRING_ONLY],
    result: VariantType,
    nullable: NULLABLE,
    eval: tried(([text]) => parse(String(text))),
    usage: "try_parse_json(jsonStr)",
    doc: "The variant that a JSON text is; NULL when it is none.",
    example: "SELECT try_parse_json('{\"a\": ')",
  },
  {
    names: ["is_variant_null"],
    inputs: [VARIANT],
    result: BooleanType,
    seesNulls: true,
    nullable: NOT_NULL,
    eval: ([variant = null]) => {
      if (variant === null) return false;
      const node = decode(bytesOf(variant));
      return node.kind === "scalar" && node.value === null;
    },
    usage: "is_variant_null(expr)",
    doc: "Whether a variant holds null, which is not NULL.",
    example: "SELECT is_variant_null(parse_json('null'))",
  },
  {
    names: ["is_valid_variant"],
    inputs: [VARIANT],
    result: BooleanType,
    eval: ([variant]) => {
      try {
        decode(bytesOf(variant));
        return true;
      } catch (error) {
        if (error instanceof RangeError) return false;
        throw error;
      }
    },
    usage: "is_valid_variant(v)",
    doc: "Whether the bytes of a variant are well formed.",
    example: "SELECT is_valid_variant(parse_json('1'))",
  },
  {
    names: ["schema_of_variant"],
    inputs: [VARIANT],
    result: StringType,
    eval: ([variant]) => schemaText(schemaOfNode(decode(bytesOf(variant)))),
    usage: "schema_of_variant(v)",
    doc: "The schema of a variant, as SQL.",
    example: "SELECT schema_of_variant(parse_json('{\"a\": 1}'))",
  },
  {
    names: ["to_variant_object"],
    inputs: [ANY],
    result: VariantType,
    check: ([value]) => {
      const type = value?.dataType;
      const isNested = type !== undefined && ["struct", "map", "array"].includes(type.kind);
      return type === undefined || (isNested && isObject(type)) ? undefined : notCastable(type);
    },
    eval: ([value = null], { argumentTypes: [type = StringType] }) => encodeVariant(nodeOf(value, type, decode)),
    usage: "to_variant_object(expr)",
    doc: "The variant of a struct, map or array, with structs and maps as objects.",
    example: "SELECT to_variant_object(named_struct('a', 1))",
  },
  ...withTry(
    {
      parameters: ["v", "path", "val", "create_if_missing"],
      inputs: [VARIANT, STRING_ONLY, ANY, strictly(BOOLEAN)],
      defaults: [Literal.of(true)],
      result: VariantType,
      check: checkNewValue,
      usage: "variant_set(v, path, val[, create_if_missing])",
      doc: "The variant with a value at a path, which is made where it is missing.",
      example: "SELECT variant_set(parse_json('{\"a\": 1}'), '$.b', 2)",
    },
    "variant_set",
    set,
  ),
  ...withTry(
    {
      inputs: [VARIANT, STRING_ONLY, ANY],
      result: VariantType,
      check: checkNewValue,
      usage: "variant_insert(v, path, val)",
      doc: "The variant with one more field, or one more element before the one at a path.",
      example: "SELECT variant_insert(parse_json('[1, 3]'), '$[1]', 2)",
    },
    "variant_insert",
    insert,
  ),
  ...withTry(
    {
      inputs: [VARIANT, STRING_ONLY, ANY],
      result: VariantType,
      check: checkNewValue,
      usage: "variant_array_append(v, path, val)",
      doc: "The variant with one more element at the end of the array at a path.",
      example: "SELECT variant_array_append(parse_json('[1]'), '$', 2)",
    },
    "variant_array_append",
    append,
  ),
  {
    names: ["variant_delete"],
    inputs: [VARIANT, STRING_ONLY],
    minArguments: 2,
    maxArguments: Infinity,
    result: VariantType,
    nullable: ([variant]) => variant?.nullable ?? true,
    seesNulls: true,
    eval: ([variant = null, ...paths]) => {
      if (variant === null) return null;
      const node = paths.reduce<VariantNode>(
        (left, path) => (path === null ? left : deleteAt(left, editPath(path, "variant_delete"), "variant_delete")),
        decode(bytesOf(variant)),
      );
      return encodeVariant(node);
    },
    usage: "variant_delete(v, path1[, path2, …])",
    doc: "The variant without what is at the paths.",
    example: "SELECT variant_delete(parse_json('{\"a\": 1, \"b\": 2}'), '$.a')",
  },
  {
    names: ["variant_strip_nulls"],
    parameters: ["v", "include_arrays"],
    inputs: [VARIANT, BOOLEAN],
    defaults: [Literal.of(true)],
    result: VariantType,
    eval: ([variant, arrays]) => encodeVariant(stripNulls(decode(bytesOf(variant)), arrays === true)),
    usage: "variant_strip_nulls(v[, include_arrays])",
    doc: "The variant without fields, and elements of arrays, that are null.",
    example: "SELECT variant_strip_nulls(parse_json('{\"a\": null}'))",
  },
  {
    names: ["variant_cast"],
    internal: true,
    inputs: [ANY],
    result: VariantType,
    eval: ([value = null], { argumentTypes: [from = StringType], resultType, options }) =>
      castWithVariants(value, from, resultType, options),
    usage: "CAST(v AS type)",
    doc: "A variant as a value of a type, or a value as a variant.",
    example: "SELECT CAST(parse_json('1') AS INT)",
  },
  GET,
  TRY_GET,
];

export const VARIANT_CALLS: readonly FunctionDefinition[] = [getDefinition(GET), getDefinition(TRY_GET)];
