// Variants out of JSON texts, and as JSON.

import { SparkError } from "../../errors/spark-error.ts";
import {
  BooleanType,
  DecimalType,
  DoubleType,
  LongType,
  MAX_PRECISION,
  NullType,
  StringType,
} from "../../types/data-type.ts";
import { encodeVariant, type VariantNode, VariantReader } from "../../types/variant.ts";
import { formatFloat } from "../expressions/evaluators/java-double.ts";
import { zoneOffsetMicros } from "../expressions/evaluators/time-zone.ts";
import { formatDate, formatDecimal, formatLocalTimestamp } from "../expressions/format-value.ts";
import { type JsonCursor, JsonSyntaxError } from "../json/json-cursor.ts";
import { jsonDouble, jsonString } from "../json/json-text.ts";

/**
 * Consumes the cursor's next value.
 *
 * @throws JsonSyntaxError
 */
export function readVariant(cursor: JsonCursor): Uint8Array {
  return encodeVariant(readNode(cursor));
}

function readNode(cursor: JsonCursor): VariantNode {
  switch (cursor.kind()) {
    case "object": {
      const fields = new Map<string, VariantNode>();
      cursor.readObject((name) => {
        if (fields.has(name)) throw duplicateKey(name);
        fields.set(name, readNode(cursor));
      });
      return { kind: "object", fields: [...fields] };
    }
    case "array": {
      const elements: VariantNode[] = [];
      cursor.readArray(() => {
        elements.push(readNode(cursor));
      });
      return { kind: "array", elements };
    }
    case "string":
      return { kind: "scalar", dataType: StringType, value: cursor.readString() };
    case "number": {
      const { text, isInteger } = cursor.readNumber();
      return numberNode(text, isInteger);
    }
    case "literal": {
      const literal = cursor.readLiteral();
      if (literal === "null") return { kind: "scalar", dataType: NullType, value: null };
      if (literal === "true" || literal === "false") {
        return { kind: "scalar", dataType: BooleanType, value: literal === "true" };
      }
      return { kind: "scalar", dataType: DoubleType, value: Number(literal.replace("INF", "Infinity")) };
    }
    case "end":
      throw new JsonSyntaxError("The text ends where a value should be");
  }
}

export function duplicateKey(key: string): SparkError {
  return new SparkError("SparkRuntimeException", "VARIANT_DUPLICATE_KEY", { key });
}

/** A long, else a decimal if it has no exponent and few enough digits, else a double. */
function numberNode(text: string, isInteger: boolean): VariantNode {
  if (isInteger) {
    const value = BigInt(text);
    if (BigInt.asIntN(64, value) === value) return { kind: "scalar", dataType: LongType, value };
  }
  const match = /^-?(\d+)(?:\.(\d+))?$/.exec(text);
  if (match !== null) {
    const fraction = match[2] ?? "";
    const unscaled = BigInt(text.replace(".", ""));
    const digits = Math.max(String(unscaled).replace("-", "").length, fraction.length);
    if (digits <= MAX_PRECISION) {
      return { kind: "scalar", dataType: DecimalType(digits, fraction.length), value: unscaled };
    }
  }
  return { kind: "scalar", dataType: DoubleType, value: Number(text) };
}

/** A variant as JSON. */
export function variantJson(bytes: Uint8Array, timeZone: string): string {
  return nodeJson(new VariantReader(bytes).node(), timeZone);
}

export function nodeJson(node: VariantNode, timeZone: string): string {
  switch (node.kind) {
    case "object":
      return `{${node.fields.map(([name, child]) => `${jsonString(name)}:${nodeJson(child, timeZone)}`).join(",")}}`;
    case "array":
      return `[${node.elements.map((element) => nodeJson(element, timeZone)).join(",")}]`;
    case "scalar":
      return scalarJson(node, timeZone);
  }
}

function scalarJson({ dataType, value }: VariantNode & { kind: "scalar" }, timeZone: string): string {
  if (value === null) return "null";
  switch (dataType.kind) {
    case "float":
      return Number.isFinite(value) ? formatFloat(Number(value)) : `"${formatFloat(Number(value))}"`;
    case "double":
      return jsonDouble(Number(value));
    case "decimal": {
      const { unscaled, scale } = strippedDecimal(BigInt(value as bigint), dataType.scale);
      return formatDecimal(unscaled, scale);
    }
    case "date":
      return `"${formatDate(Number(value))}"`;
    case "timestamp": {
      const offset = zoneOffsetMicros(BigInt(value as bigint), timeZone);
      return `"${formatLocalTimestamp(BigInt(value as bigint) + offset)}${offsetText(offset)}"`;
    }
    case "timestamp_ntz":
      return `"${formatLocalTimestamp(BigInt(value as bigint))}"`;
    case "binary":
      return `"${btoa(Array.from(value instanceof Uint8Array ? value : [], (byte) => String.fromCharCode(byte)).join(""))}"`;
    case "string":
      return jsonString(String(value));
    default:
      return String(value);
  }
}

/** Without zeros at its end. */
export function strippedDecimal(
  unscaled: bigint,
  scale: number,
): { readonly unscaled: bigint; readonly scale: number } {
  let digits = unscaled;
  let left = scale;
  while (left > 0 && digits % 10n === 0n) {
    digits /= 10n;
    left--;
  }
  return { unscaled: digits, scale: left };
}

function offsetText(micros: bigint): string {
  const minutes = Math.abs(Number(micros / 60_000_000n));
  const text = (value: number): string => String(value).padStart(2, "0");
  return `${micros < 0n ? "-" : "+"}${text(Math.floor(minutes / 60))}:${text(minutes % 60)}`;
}
