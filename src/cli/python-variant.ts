// Variants as PySpark writes them as JSON: its numbers are Python's.

import { type VariantNode, VariantVal } from "../index.node.ts";
import { floatJson } from "./python-json.ts";

/** Digits to which Python's decimals are rounded. */
const PRECISION = 28;
/** The power of ten under which they are written with an exponent. */
const LEAST_PLAIN_POWER = -6;

export function variantText(bytes: Uint8Array): string {
  return nodeText(new VariantVal(bytes).decode());
}

function nodeText(node: VariantNode): string {
  switch (node.kind) {
    case "object":
      return `{${node.fields.map(([name, child]) => `${asciiJson(name)}:${nodeText(child)}`).join(",")}}`;
    case "array":
      return `[${node.elements.map(nodeText).join(",")}]`;
    case "scalar":
      return scalarText(node);
  }
}

function scalarText({ dataType, value }: VariantNode & { readonly kind: "scalar" }): string {
  if (value === null) return "null";
  switch (dataType.kind) {
    case "float":
    case "double":
      return Number.isFinite(value) ? floatJson(Number(value)) : String(value).toLowerCase().replace("infinity", "inf");
    case "decimal":
      return decimalText(BigInt(value as bigint), dataType.scale);
    case "date":
      return `"${new Date(Number(value) * 86_400_000).toISOString().slice(0, 10)}"`;
    case "timestamp":
      return `"${timestampText(BigInt(value as bigint))}+00:00"`;
    case "timestamp_ntz":
      return `"${timestampText(BigInt(value as bigint))}"`;
    case "binary": {
      const characters = Array.from(value instanceof Uint8Array ? value : [], (byte) => String.fromCharCode(byte));
      return `"${btoa(characters.join(""))}"`;
    }
    case "string":
      return asciiJson(String(value));
    default:
      return String(value);
  }
}

/** Python's json module escapes all that is not ASCII. */
function asciiJson(text: string): string {
  return JSON.stringify(text).replace(
    /[\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function timestampText(micros: bigint): string {
  const below = ((micros % 1_000_000n) + 1_000_000n) % 1_000_000n;
  const second = new Date(Number((micros - below) / 1000n)).toISOString().slice(0, 19).replace("T", " ");
  return below === 0n ? second : `${second}.${String(below).padStart(6, "0")}`;
}

/** A decimal rounded to Python's context, half to even; with an exponent when digits were lost. */
function decimalText(unscaled: bigint, scale: number): string {
  const sign = unscaled < 0n ? "-" : "";
  let digits = String(unscaled).replace("-", "");
  let exponent = -scale;
  const extra = digits.length - PRECISION;
  if (extra > 0) {
    const divisor = 10n ** BigInt(extra);
    const whole = BigInt(digits);
    const [quotient, rest] = [whole / divisor, whole % divisor];
    const isUp = rest * 2n > divisor || (rest * 2n === divisor && quotient % 2n === 1n);
    digits = String(isUp ? quotient + 1n : quotient);
    exponent += extra;
    // Rounded up to one digit more than there may be.
    if (digits.length > PRECISION) {
      digits = digits.slice(0, PRECISION);
      exponent++;
    }
  }
  if (exponent > 0) {
    const fraction = digits.slice(1);
    const power = exponent + digits.length - 1;
    return `${sign}${digits[0]}${fraction === "" ? "" : `.${fraction}`}E+${power}`;
  }
  if (exponent === 0) return `${sign}${digits}`;
  if (exponent + digits.length - 1 < LEAST_PLAIN_POWER) {
    const fraction = digits.slice(1);
    return `${sign}${digits[0]}${fraction === "" ? "" : `.${fraction}`}E${exponent + digits.length - 1}`;
  }
  const padded = digits.padStart(1 - exponent, "0");
  return `${sign}${padded.slice(0, exponent)}.${padded.slice(exponent)}`;
}
