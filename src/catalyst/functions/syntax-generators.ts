// The generators that syntax of FROM stands for: UNNEST and JSON_TABLE. No call by name finds them.

import { SparkException } from "../../errors/spark-error.ts";
import {
  ArrayType,
  BooleanType,
  type DataType,
  LongType,
  NullType,
  StringType,
  StructField,
  StructType,
  sqlName,
} from "../../types/data-type.ts";
import { type DataTypeJson, typeFromJson } from "../../types/schema-json.ts";
import { canCast } from "../expressions/cast.ts";
import type { EvaluatorCall } from "../expressions/evaluators/evaluator.ts";
import type { CatalystValue } from "../expressions/expression.ts";
import { Generator, type GeneratorSemantics } from "../expressions/generator.ts";
import type { ArgumentMismatch } from "../expressions/scalar-function.ts";
import { JsonCursor, JsonSyntaxError } from "../json/json-cursor.ts";
import { jsonOptions } from "../json/json-options.ts";
import { type JsonPathStep, parseJsonPath } from "../json/json-path.ts";
import { copyValue } from "../json/json-text.ts";
import { ARRAY, STRING } from "./expected-type.ts";
import { argument, type FunctionDefinition } from "./function-definition.ts";
import { valuesOf } from "./nested-values.ts";
import type { ScalarRecord } from "./scalar-record.ts";

const ORDINALITY = "ordinality";

/** UNNEST: arrays beside each other, the shorter ones filled up with nulls. */
const UNNEST_RECORD = {
  names: ["generate_unnest"],
  internal: true,
  inputs: [{ ...ARRAY, isStrict: true }],
  seesNulls: true,
  maxArguments: Infinity,
  result: (types: readonly DataType[]) => rowsOfType(unnestFields(types)),
  eval: (arrays: readonly CatalystValue[]) => {
    const columns = arrays.map((array) => (array === null ? [] : valuesOf(array)));
    const count = Math.max(0, ...columns.map(({ length }) => length));
    return Array.from({ length: count }, (_, row) => columns.map((column) => column[row] ?? null));
  },
  usage: "UNNEST(array, …)",
  doc: "A row for each element of an array, or for the elements of several beside each other.",
  example: "SELECT * FROM UNNEST(array(10, 20))",
} satisfies ScalarRecord;

/** UNNEST … WITH ORDINALITY: the rows with their numbers behind them. */
const NUMBERED_UNNEST_RECORD = {
  ...UNNEST_RECORD,
  names: ["generate_unnest_with_ordinality"],
  result: (types: readonly DataType[]) =>
    rowsOfType([...unnestFields(types), StructField(ORDINALITY, LongType, false)]),
  eval: (arrays: readonly CatalystValue[]) =>
    UNNEST_RECORD.eval(arrays).map((row, i): CatalystValue => [...row, BigInt(i + 1)]),
} satisfies ScalarRecord;

function rowsOfType(fields: readonly StructField[]): ArrayType {
  return ArrayType(StructType(fields), false);
}

function unnestFields(types: readonly DataType[]): readonly StructField[] {
  const elements = types.map((type) => (type.kind === "array" ? type : ArrayType(NullType)));
  const [first] = elements;
  if (first !== undefined && elements.length === 1) return [StructField("col", first.elementType, first.containsNull)];
  return elements.map(({ elementType }, i) => StructField(`col${i}`, elementType, true));
}

const unnest: FunctionDefinition = {
  names: ["unnest"],
  kind: "generator",
  isSyntax: true,
  minArguments: 2,
  maxArguments: Infinity,
  build: ([numbered, ...arrays], { mode, timeZone, origin }) => {
    const record = numbered?.eval([]) === true ? NUMBERED_UNNEST_RECORD : UNNEST_RECORD;
    const [name] = record.names;
    const semantics: GeneratorSemantics = { ...record, name: name ?? "" };
    return new Generator(semantics, arrays, false, mode, timeZone, "unnest", origin);
  },
  usage: UNNEST_RECORD.usage,
  doc: UNNEST_RECORD.doc,
  example: UNNEST_RECORD.example,
};

/** A column as the parser describes it in JSON. */
interface JsonTableColumn {
  readonly name: string;
  readonly kind: "ordinality" | "exists" | "value";
  readonly type: DataTypeJson;
  readonly path?: string;
}

type FieldOrElement = Exclude<JsonPathStep, { readonly kind: "elements" | "fields" }>;

const RAW_TYPES = { ordinality: LongType, exists: BooleanType, value: StringType } as const;

/** The steps of a path without wildcards; undefined when it is none. */
function plainPath(text: string): readonly FieldOrElement[] | undefined {
  const steps = parseJsonPath(text);
  if (steps === undefined) return undefined;
  const plain = steps.filter((step) => step.kind === "field" || step.kind === "element");
  return plain.length === steps.length ? plain : undefined;
}

/** The path of a row without the `[*]` at its end, and whether there is one. */
function rowPathOf(text: string): { readonly steps: readonly FieldOrElement[]; readonly isEach: boolean } | undefined {
  const isEach = text.endsWith("[*]");
  const steps = plainPath(isEach ? text.slice(0, -"[*]".length) : text);
  return steps && { steps, isEach };
}

function columnPath({ name, path }: JsonTableColumn): readonly FieldOrElement[] | undefined {
  return path === undefined ? [{ kind: "field", name }] : plainPath(path);
}

const STRICT = jsonOptions({});

/** What is at the path of a JSON text: undefined when nothing is, "null" of a null. */
function findText(cursor: JsonCursor, [step, ...rest]: readonly FieldOrElement[]): string | undefined {
  if (step === undefined) return cursor.takeNull() ? "null" : copyValue(cursor);
  let found: string | undefined;
  let at = 0;
  if (cursor.kind() === "object" && step.kind === "field") {
    cursor.readObject((name) => {
      if (found === undefined && name === step.name) found = findText(cursor, rest);
      else cursor.skipValue();
    });
  } else if (cursor.kind() === "array" && step.kind === "element") {
    cursor.readArray(() => {
      if (at++ === step.index) found = findText(cursor, rest);
      else cursor.skipValue();
    });
  } else cursor.skipValue();
  return found;
}

function textAt(json: string, path: readonly FieldOrElement[]): string | undefined {
  const cursor = new JsonCursor(STRICT);
  cursor.reset(json, 0, json.length);
  return findText(cursor, path);
}

function elementsOf(json: string): readonly string[] {
  const cursor = new JsonCursor(STRICT);
  cursor.reset(json, 0, json.length);
  const elements: string[] = [];
  if (cursor.kind() !== "array") return [json];
  cursor.readArray(() => elements.push(findText(cursor, []) ?? "null"));
  return elements;
}

/** @throws JsonSyntaxError */
function checkWhole(json: string): void {
  const cursor = new JsonCursor(STRICT);
  cursor.reset(json, 0, json.length);
  cursor.skipValue();
  if (cursor.kind() !== "end") throw new JsonSyntaxError("There is more behind the value.");
}

/** A value as text: a string as it is, anything else as JSON. */
function plainText(json: string): string | null {
  if (json === "null") return null;
  if (!json.startsWith('"')) return json;
  const cursor = new JsonCursor(STRICT);
  cursor.reset(json, 0, json.length);
  return cursor.readString();
}

function rowsOfJson(json: string, rowPath: string, columns: readonly JsonTableColumn[]): readonly CatalystValue[] {
  checkWhole(json);
  const path = rowPathOf(rowPath);
  const place = path && textAt(json, path.steps);
  if (path === undefined || place === undefined) return [];
  const paths = columns.map((column) => columnPath(column) ?? []);
  return (path.isEach ? elementsOf(place) : [place]).map((item, i): CatalystValue => {
    return columns.map(({ kind }, column): CatalystValue => {
      if (kind === "ordinality") return BigInt(i + 1);
      const found = textAt(item, paths[column] ?? []);
      if (kind === "exists") return found !== undefined;
      return found === undefined ? null : plainText(found);
    });
  });
}

const JSON_TABLE_RECORD = {
  names: ["generate_json_table"],
  internal: true,
  inputs: [STRING],
  seesNulls: true,
  result: ArrayType(StructType([]), false),
  eval: ([json = null]: readonly CatalystValue[], { options: { settings = {} } }: EvaluatorCall) => {
    if (json === null) return [];
    const columns: readonly JsonTableColumn[] = JSON.parse(settings.columns ?? "[]");
    try {
      return rowsOfJson(String(json), settings.rowPath ?? "$", columns);
    } catch (error) {
      if (!(error instanceof JsonSyntaxError)) throw error;
      if (settings.onError !== "ERROR") return [];
      throw new SparkException("MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION", {
        badRecord: String(json),
        failFastMode: "FAILFAST",
      });
    }
  },
  usage: "JSON_TABLE(json, path COLUMNS (…))",
  doc: "A row for each item of a JSON text, with a column for each of its parts that is named.",
  example: "SELECT * FROM JSON_TABLE('[1, 2]', '$[*]' COLUMNS (x INT PATH '$'))",
} satisfies ScalarRecord;

const jsonTable: FunctionDefinition = {
  names: ["json_table"],
  kind: "generator",
  isSyntax: true,
  minArguments: 4,
  maxArguments: 4,
  build: (args, { mode, timeZone, origin }) => {
    const [rowPath = "", columnText = "[]", onError = ""] = args.slice(1).map((setting) => String(setting.eval([])));
    const columns: readonly JsonTableColumn[] = JSON.parse(columnText);
    const written = columns.map((column) => {
      if (column.kind === "ordinality") return `${column.name} FOR ORDINALITY`;
      const exists = column.kind === "exists" ? " EXISTS" : "";
      return `${column.name} ${sqlName(typeOf(column))}${exists}${column.path === undefined ? "" : ` PATH '${column.path}'`}`;
    });
    const semantics: GeneratorSemantics = {
      ...JSON_TABLE_RECORD,
      name: JSON_TABLE_RECORD.names[0] ?? "",
      settings: { rowPath, columns: columnText, onError },
      result: () =>
        rowsOfType(columns.map(({ name, kind }) => StructField(name, RAW_TYPES[kind], kind !== ORDINALITY))),
      sql: ([json = ""]) => `JSON_TABLE(${json}, '${rowPath}' COLUMNS (${written.join(", ")}) ${onError} ON ERROR)`,
      check: () => checkJsonTable(rowPath, columns),
    };
    return new Generator(semantics, [argument(args, 0)], false, mode, timeZone, "json_table", origin);
  },
  usage: JSON_TABLE_RECORD.usage,
  doc: JSON_TABLE_RECORD.doc,
  example: JSON_TABLE_RECORD.example,
};

function typeOf({ type }: JsonTableColumn): DataType {
  return typeFromJson(type) ?? NullType;
}

function checkJsonTable(rowPath: string, columns: readonly JsonTableColumn[]): ArgumentMismatch | undefined {
  const condition = "DATATYPE_MISMATCH.INVALID_JSON_TABLE_PATH";
  if (rowPathOf(rowPath) === undefined)
    return { condition, parameters: { location: "row path", path: `'${rowPath}'` } };
  for (const column of columns) {
    const location = `column '${column.name}'`;
    if (columnPath(column) === undefined) return { condition, parameters: { location, path: `'${column.path}'` } };
  }
  for (const column of columns) {
    const source = RAW_TYPES[column.kind];
    const target = typeOf(column);
    if (column.kind === "ordinality" || canCast(source, target, "ansi")) continue;
    const parameters = { srcType: `"${sqlName(source)}"`, targetType: `"${sqlName(target)}"` };
    return { condition: "DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION", parameters };
  }
  return undefined;
}

export const SYNTAX_EVALUATIONS: readonly ScalarRecord[] = [UNNEST_RECORD, NUMBERED_UNNEST_RECORD, JSON_TABLE_RECORD];
export const SYNTAX_GENERATORS: readonly FunctionDefinition[] = [unnest, jsonTable];
