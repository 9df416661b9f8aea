// Writes values as JSON, as Spark's JacksonGenerator does.

import type { CatalystValue } from "../../types/catalyst-value.ts";
import { elementsOf } from "../../types/catalyst-value.ts";
import type { DataType, StructType } from "../../types/data-type.ts";
import { currentDefault } from "../catalog/default-columns.ts";
import { datetimePattern } from "../expressions/evaluators/datetime-pattern.ts";
import { formatFloat } from "../expressions/evaluators/java-double.ts";
import { formatDate, formatDecimal, formatValue } from "../expressions/format-value.ts";
import { javaText } from "../expressions/java-text.ts";
import { flagOption, type SourceOptions } from "../text/source-options.ts";
import { type TextFormats, textFormats } from "../text/text-formats.ts";
import { variantJson } from "../variant/variant-json.ts";
import { asciiJsonString, jsonDouble, jsonString } from "./json-text.ts";

const TIMESTAMP_PATTERN = "yyyy-MM-dd'T'HH:mm:ss[.SSS][XXX]";
const TIMESTAMP_NTZ_PATTERN = "yyyy-MM-dd'T'HH:mm:ss[.SSS]";

type Write = (value: CatalystValue, indent: string) => string;

export class JsonGenerator {
  private readonly formats: TextFormats;
  private readonly ignoreNullFields: boolean;
  private readonly isPretty: boolean;
  private readonly sortKeys: boolean;
  private readonly timeZone: string;
  private readonly string: (text: string) => string;

  constructor(options: SourceOptions, timeZone: string) {
    this.formats = textFormats(options);
    this.ignoreNullFields = flagOption(options, "ignoreNullFields", true);
    this.isPretty = flagOption(options, "pretty", false);
    this.sortKeys = flagOption(options, "sortKeys", false);
    this.timeZone = options.timezone ?? timeZone;
    this.string = flagOption(options, "writeNonAsciiCharacterAsCodePoint", false) ? asciiJsonString : jsonString;
  }

  /** What writes values of a type. */
  writer(type: DataType): (value: CatalystValue) => string {
    const write = this.orNull(type);
    return (value) => write(value, "");
  }

  private orNull(type: DataType): Write {
    const write = this.valueWriter(type);
    return (value, indent) => (value === null ? "null" : write(value, indent));
  }

  private valueWriter(type: DataType): Write {
    switch (type.kind) {
      case "boolean":
      case "byte":
      case "short":
      case "integer":
      case "long":
        return String;
      case "float":
        return (value) => (Number.isFinite(value) ? formatFloat(Number(value)) : `"${formatFloat(Number(value))}"`);
      case "double":
        return (value) => jsonDouble(Number(value));
      case "decimal":
        return (value) => formatDecimal(BigInt(value as bigint), type.scale);
      case "binary":
        return (value) => `"${base64(value)}"`;
      case "variant":
        return (value) => (value instanceof Uint8Array ? variantJson(value, this.timeZone) : "null");
      case "date":
      case "timestamp":
      case "timestamp_ntz": {
        const format = dateTimeFormat(type.kind, this.formats, this.timeZone);
        return (value) => this.string(format(value));
      }
      case "array": {
        const write = this.orNull(type.elementType);
        return (value, indent) => {
          const elements = elementsOf(value).map((item) => write(item, indent));
          if (!this.isPretty) return `[${elements.join(",")}]`;
          return elements.length === 0 ? "[ ]" : `[ ${elements.join(", ")} ]`;
        };
      }
      case "map":
        return this.mapWriter(type.keyType, type.valueType);
      case "struct":
        return this.structWriter(type);
      default:
        return (value) => this.string(formatValue(value, type, this.timeZone));
    }
  }

  private mapWriter(keyType: DataType, valueType: DataType): Write {
    const write = this.orNull(valueType);
    return (value, indent) => {
      const fields = elementsOf(value).map((entry) => {
        const [key = null, item = null] = elementsOf(entry);
        return [javaText(key, keyType), write(item, `${indent}  `)] as const;
      });
      return this.object(this.sorted(fields), indent);
    };
  }

  private structWriter({ fields }: StructType): Write {
    const writers = fields.map((field) => ({
      name: field.name,
      write: this.orNull(field.dataType),
      // A null that is left out would be read as the default.
      leavesOutNull: this.ignoreNullFields && currentDefault(field) === undefined,
    }));
    return (value, indent) => {
      const values = elementsOf(value);
      const written = writers.flatMap(({ name, write, leavesOutNull }, i) => {
        const item = values[i] ?? null;
        return item === null && leavesOutNull ? [] : [[name, write(item, `${indent}  `)] as const];
      });
      return this.object(this.sorted(written), indent);
    };
  }

  private sorted(fields: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] {
    return this.sortKeys ? [...fields].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)) : fields;
  }

  private object(fields: readonly (readonly [string, string])[], indent: string): string {
    if (!this.isPretty) return `{${fields.map(([name, text]) => `${this.string(name)}:${text}`).join(",")}}`;
    if (fields.length === 0) return "{ }";
    const lines = fields.map(([name, text]) => `${indent}  ${this.string(name)} : ${text}`);
    return `{\n${lines.join(",\n")}\n${indent}}`;
  }
}

/** How a date or time is written: by the option's pattern, or by the usual one. */
export function dateTimeFormat(
  kind: "date" | "timestamp" | "timestamp_ntz",
  formats: TextFormats,
  timeZone: string,
): (value: CatalystValue) => string {
  const { date, timestamp, timestampNTZ, locale } = formats;
  if (kind === "date") {
    if (date === undefined) return (value) => formatDate(Number(value));
    const pattern = datetimePattern(date, false, locale);
    return (value) => pattern.format(BigInt(Number(value)) * 86_400_000_000n, "UTC");
  }
  const text = kind === "timestamp" ? (timestamp ?? TIMESTAMP_PATTERN) : (timestampNTZ ?? TIMESTAMP_NTZ_PATTERN);
  const pattern = datetimePattern(text, false, locale);
  return (value) => pattern.format(BigInt(value as bigint), kind === "timestamp" ? timeZone : "UTC");
}

function base64(value: CatalystValue): string {
  if (!(value instanceof Uint8Array)) return "";
  let text = "";
  for (const byte of value) text += String.fromCharCode(byte);
  return btoa(text);
}
