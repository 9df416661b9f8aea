// What real Spark read from the files of recorded/*.json, and the same files read by our sources.

import { readFileSync } from "node:fs";
import { parseDate, parseTimestamp } from "../../../../src/catalyst/expressions/evaluators/datetime-text.ts";
import { readBatch } from "../../../../src/columnar/batch-reader.ts";
import { SparkError } from "../../../../src/errors/index.ts";
import type { FileSplit, ReadContext, SourceOptions } from "../../../../src/sql/sources/file-format.ts";
import { loadFileFormat } from "../../../../src/sql/sources/registry.ts";
import type { CatalystValue } from "../../../../src/types/catalyst-value.ts";
import { type DataType, StructType, simpleString } from "../../../../src/types/data-type.ts";
import { type DataTypeJson, typeFromJson } from "../../../../src/types/schema-json.ts";

type Json = null | boolean | number | string | readonly Json[];

export interface RecordedCase {
  readonly name: string;
  readonly format: string;
  readonly files: Readonly<Record<string, string | { readonly base64: string }>>;
  /** By Spark's names, in any case. */
  readonly options: SourceOptions;
  /** What the user declared; absent when it was inferred. */
  readonly schema?: string;
  /** The columns that were read; all when absent. */
  readonly select?: readonly string[];
  readonly timeZone?: string;
  /** The reader's schema. */
  readonly read?: DataTypeJson;
  readonly rows?: readonly (readonly Json[])[];
  /** Conditions of the exception and its causes. */
  readonly error?: readonly { readonly class: string; readonly parameters: Readonly<Record<string, string>> }[];
}

export function recordedCases(format: string): readonly RecordedCase[] {
  const url = new URL(`./recorded/${format}.json`, import.meta.url);
  return JSON.parse(readFileSync(url, "utf8")) as RecordedCase[];
}

export function filesOf({ files }: RecordedCase): readonly FileSplit[] {
  return Object.entries(files).map(([name, content]) => {
    const bytes = typeof content === "string" ? Buffer.from(content) : Buffer.from(content.base64, "base64");
    const blob = new Blob([bytes]);
    return { file: { kind: "blob", blob, name }, path: name, start: 0, length: blob.size };
  });
}

export interface Answer {
  readonly schema?: string;
  readonly rows?: readonly (readonly CatalystValue[])[];
  readonly error?: readonly string[];
}

/** Spark's answer with values as the engine has them. */
export function expectedAnswer({ read, rows, error, select, timeZone = "UTC" }: RecordedCase): Answer {
  if (error !== undefined) return { error: error.map((entry) => entry.class) };
  const schema = schemaOf(read);
  const types = fieldsOf(schema, select).map((field) => field.dataType);
  const decoded = rows?.map((row) => row.map((value, i) => decode(value, types[i], timeZone)));
  return { schema: simpleString(schema), rows: decoded ?? [] };
}

/** The answer of the source, read in the given splits. */
export async function actualAnswer(
  recorded: RecordedCase,
  context: Omit<ReadContext, "timeZone">,
  splits: readonly FileSplit[] = filesOf(recorded),
): Promise<Answer> {
  const readContext = { ...context, timeZone: recorded.timeZone ?? "UTC" };
  try {
    const format = await loadFileFormat(recorded.format);
    const options = Object.fromEntries(Object.entries(recorded.options).map(([k, v]) => [k.toLowerCase(), v]));
    const schema =
      recorded.schema !== undefined && recorded.read !== undefined
        ? schemaOf(recorded.read)
        : recorded.schema !== undefined
          ? declaredSchema(recorded.schema)
          : await format.inferSchema(filesOf(recorded), options, readContext);
    const requested = StructType(fieldsOf(schema, recorded.select));
    const rows = [];
    for (const split of splits) {
      for await (const batch of format.createReader(options, requested, schema).read(split, readContext)) {
        rows.push(...readBatch(context.kernels.data, batch, requested));
      }
    }
    return { schema: simpleString(schema), rows };
  } catch (error) {
    return { error: conditionsOf(error) };
  }
}

function conditionsOf(error: unknown): string[] {
  if (!(error instanceof SparkError)) throw error;
  const { condition, cause } = error;
  return cause instanceof SparkError ? [condition, ...conditionsOf(cause)] : [condition];
}

function schemaOf(json: DataTypeJson | undefined): StructType {
  const type = json === undefined ? undefined : typeFromJson(json);
  if (type?.kind !== "struct") throw new Error("The recorded schema is no struct");
  return type;
}

/** The flat schema of a case that fails, for which Spark tells none. */
function declaredSchema(text: string): StructType {
  const fields = text.split(", ").map((column) => {
    const [name = "", type = ""] = column.split(" ");
    const json =
      type === "int"
        ? "integer"
        : type === "array<int>"
          ? { type: "array", elementType: "integer", containsNull: true }
          : type;
    return { name, type: json, nullable: true, metadata: {} };
  });
  return schemaOf({ type: "struct", fields } as DataTypeJson);
}

function fieldsOf(schema: StructType, select: readonly string[] | undefined) {
  if (select === undefined) return schema.fields;
  return select.map((name) => {
    const field = schema.fields.find((candidate) => candidate.name === name);
    if (field === undefined) throw new Error(`No column ${name}`);
    return field;
  });
}

function decode(value: Json | undefined, type: DataType | undefined, timeZone: string): CatalystValue {
  if (value === null || value === undefined || type === undefined) return null;
  switch (type.kind) {
    case "long":
      return BigInt(String(value));
    case "float":
    case "double":
      return Number(value);
    case "decimal":
      return BigInt(String(value).replace(".", ""));
    case "date":
      return parseDate(String(value)) ?? null;
    case "timestamp":
      return parseTimestamp(String(value), timeZone) ?? null;
    case "timestamp_ntz":
      return parseTimestamp(String(value), "UTC") ?? null;
    case "binary":
      return new Uint8Array(Buffer.from(String(value), "hex"));
    case "array":
      return (value as Json[]).map((element) => decode(element, type.elementType, timeZone));
    case "map":
      return (value as Json[][]).map(([k, v]) => [
        decode(k, type.keyType, timeZone),
        decode(v, type.valueType, timeZone),
      ]);
    case "struct":
      return type.fields.map((field, i) => decode((value as Json[])[i], field.dataType, timeZone));
    default:
      return value as CatalystValue;
  }
}
