// Functions of JSON texts.

import { ArrayType, type DataType, IntegerType, StringType } from "../../types/data-type.ts";
import { datetimePattern } from "../expressions/evaluators/datetime-pattern.ts";
import type { CatalystValue } from "../expressions/expression.ts";
import { formatDecimal, formatDouble, formatFloat, formatValue } from "../expressions/format-value.ts";
import { valuesOf } from "./array-functions.ts";
import { ANY, STRING } from "./expected-type.ts";
import { NULLABLE, type ScalarRecord } from "./scalar-record.ts";

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

type Step =
  | { readonly kind: "key"; readonly name: string }
  | { readonly kind: "index"; readonly index: number }
  | { readonly kind: "all" };

/** The steps of a path such as `$.a[0]['b'][*]`; undefined when it is none. */
function parsePath(path: string): readonly Step[] | undefined {
  if (!path.startsWith("$")) return undefined;
  const steps: Step[] = [];
  const pattern = /\.\*|\[\*\]|\['\*'\]|\.([^.[\]]+)|\[(\d+)\]|\['([^'?]+)'\]/y;
  pattern.lastIndex = 1;
  while (pattern.lastIndex < path.length) {
    const match = pattern.exec(path);
    if (match === null) return undefined;
    const name = match[1] ?? match[3];
    if (name !== undefined) steps.push({ kind: "key", name });
    else steps.push(match[2] === undefined ? { kind: "all" } : { kind: "index", index: Number(match[2]) });
  }
  return steps;
}

/** What a path finds; a wildcard finds several, and a key looks into each element of an array behind one. */
function find(json: Json, steps: readonly Step[]): readonly Json[] {
  let found: readonly Json[] = [json];
  for (const step of steps) {
    found = found.flatMap((value) => {
      if (step.kind === "all") return Array.isArray(value) ? value : isObject(value) ? Object.values(value) : [];
      if (step.kind === "index") {
        const item: Json | undefined = Array.isArray(value) ? value[step.index] : undefined;
        return item === undefined ? [] : [item];
      }
      const item = isObject(value) && Object.hasOwn(value, step.name) ? value[step.name] : undefined;
      return item === undefined ? [] : [item];
    });
  }
  return found;
}

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function getJsonObject(text: string, path: string): string | null {
  const json = parse(text);
  const steps = parsePath(path);
  if (json === undefined || steps === undefined) return null;
  const found = find(json, steps);
  const [first] = found;
  if (first === undefined) return null;
  const last = steps[steps.length - 1];
  const wildcard = steps.some(({ kind }) => kind === "all");
  if (!wildcard) return first === null ? null : typeof first === "string" ? first : JSON.stringify(first);
  if (found.length > 1 || last?.kind === "all") return JSON.stringify(found);
  return JSON.stringify(first);
}

const TIMESTAMP_PATTERN = "yyyy-MM-dd'T'HH:mm:ss.SSSXXX";

/** A value as JSON; fields of structs that are null are left out. */
function toJson(value: CatalystValue, type: DataType, timeZone: string): string {
  if (value === null) return "null";
  switch (type.kind) {
    case "boolean":
    case "byte":
    case "short":
    case "integer":
    case "long":
      return String(value);
    case "float":
    case "double": {
      const text = type.kind === "float" ? formatFloat(Number(value)) : formatDouble(Number(value));
      return Number.isFinite(value) ? text : `"${text}"`;
    }
    case "decimal":
      return formatDecimal(value as bigint, type.scale);
    case "timestamp":
      return JSON.stringify(datetimePattern(TIMESTAMP_PATTERN, false).format(value as bigint, timeZone));
    case "timestamp_ntz":
      return JSON.stringify(datetimePattern(TIMESTAMP_PATTERN.slice(0, -3), false).format(value as bigint, "UTC"));
    case "array":
      return `[${valuesOf(value)
        .map((item) => toJson(item, type.elementType, timeZone))
        .join(",")}]`;
    case "map": {
      const pairs = valuesOf(value).map((entry) => {
        const [key = null, item = null] = valuesOf(entry);
        return `${JSON.stringify(formatValue(key, type.keyType, timeZone))}:${toJson(item, type.valueType, timeZone)}`;
      });
      return `{${pairs.join(",")}}`;
    }
    case "struct": {
      const fields = type.fields.flatMap(({ name, dataType }, i) => {
        const item = valuesOf(value)[i] ?? null;
        return item === null ? [] : [`${JSON.stringify(name)}:${toJson(item, dataType, timeZone)}`];
      });
      return `{${fields.join(",")}}`;
    }
    default:
      return JSON.stringify(formatValue(value, type, timeZone));
  }
}

export const JSON_FUNCTIONS: readonly ScalarRecord[] = [
  {
    names: ["get_json_object"],
    inputs: [STRING, STRING],
    result: StringType,
    nullable: NULLABLE,
    eval: ([text, path]) => getJsonObject(String(text), String(path)),
    usage: "get_json_object(json_txt, path)",
    doc: "What a path finds in a JSON text.",
    example: "SELECT get_json_object('{\"a\":\"b\"}', '$.a')",
  },
  {
    names: ["json_array_length"],
    inputs: [STRING],
    result: IntegerType,
    nullable: NULLABLE,
    eval: ([text]) => {
      const json = parse(String(text));
      return Array.isArray(json) ? json.length : null;
    },
    usage: "json_array_length(jsonArray)",
    doc: "The number of elements of a JSON array; NULL of anything else.",
    example: "SELECT json_array_length('[1,2,3,4]')",
  },
  {
    names: ["json_object_keys"],
    inputs: [STRING],
    result: ArrayType(StringType, true),
    nullable: NULLABLE,
    eval: ([text]) => {
      const json = parse(String(text));
      return json !== undefined && isObject(json) ? Object.keys(json) : null;
    },
    usage: "json_object_keys(json_object)",
    doc: "The keys of a JSON object; NULL of anything else.",
    example: 'SELECT json_object_keys(\'{"key": "value"}\')',
  },
  {
    names: ["to_json"],
    inputs: [ANY],
    minArguments: 1,
    maxArguments: 1,
    result: StringType,
    nullable: NULLABLE,
    eval: ([value = null], { argumentTypes: [type = StringType], options: { timeZone = "UTC" } }) =>
      toJson(value, type, timeZone),
    usage: "to_json(expr)",
    doc: "A struct, array or map as JSON.",
    example: "SELECT to_json(named_struct('a', 1, 'b', 2))",
  },
];
