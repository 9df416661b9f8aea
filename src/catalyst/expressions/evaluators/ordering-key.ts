// Bytes that compare, unsigned and a prefix first, as the values of a nested type do that they are made of.

import { elementsOf } from "../../../types/catalyst-value.ts";
import { type DataType, MAX_LONG_DIGITS } from "../../../types/data-type.ts";
import type { CatalystValue } from "../expression.ts";
import type { Evaluator } from "./evaluator.ts";

const encoder = new TextEncoder();

const END = 0;
const NULL = 0;
const PRESENT = 1;
/** Stands behind a zero byte of a text, whose end is two zero bytes. */
const ESCAPE = 0xff;

export const orderingKey: Evaluator = ([value = null], { argumentTypes: [type] }) => {
  if (value === null || type === undefined) return null;
  const bytes: number[] = [];
  append(bytes, value, type);
  return Uint8Array.from(bytes);
};

function append(bytes: number[], value: CatalystValue, type: DataType): void {
  switch (type.kind) {
    case "array":
      for (const element of elementsOf(value)) {
        bytes.push(PRESENT);
        appendNullable(bytes, element, type.elementType);
      }
      bytes.push(END);
      return;
    case "map":
      for (const entry of elementsOf(value)) {
        const [key = null, item = null] = elementsOf(entry);
        bytes.push(PRESENT);
        appendNullable(bytes, key, type.keyType);
        appendNullable(bytes, item, type.valueType);
      }
      bytes.push(END);
      return;
    case "struct":
      type.fields.forEach(({ dataType }, i) => {
        appendNullable(bytes, elementsOf(value)[i] ?? null, dataType);
      });
      return;
    case "string":
    case "binary":
      appendText(bytes, value instanceof Uint8Array ? value : encoder.encode(String(value)));
      return;
    case "float":
    case "double":
      appendDouble(bytes, Number(value));
      return;
    case "boolean":
      bytes.push(value === true ? 1 : 0);
      return;
    default:
      appendInteger(bytes, typeof value === "bigint" ? value : BigInt(Number(value)), integerWidth(type));
  }
}

function appendNullable(bytes: number[], value: CatalystValue, type: DataType): void {
  bytes.push(value === null ? NULL : PRESENT);
  if (value !== null) append(bytes, value, type);
}

function appendText(bytes: number[], text: Uint8Array): void {
  for (const byte of text) {
    bytes.push(byte);
    if (byte === 0) bytes.push(ESCAPE);
  }
  bytes.push(END, END);
}

function appendDouble(bytes: number[], value: number): void {
  const data = new DataView(new ArrayBuffer(8));
  data.setFloat64(0, value === 0 ? 0 : value);
  const bits = Number.isNaN(value) ? 0x7ff8000000000000n : data.getBigInt64(0);
  appendInteger(bytes, bits < 0n ? ~bits ^ -(2n ** 63n) : bits, 8);
}

/** Big-endian, with the sign turned over. */
function appendInteger(bytes: number[], value: bigint, width: number): void {
  const unsigned = BigInt.asUintN(width * 8, value + (1n << BigInt(width * 8 - 1)));
  for (let shift = (width - 1) * 8; shift >= 0; shift -= 8) bytes.push(Number((unsigned >> BigInt(shift)) & 0xffn));
}

function integerWidth(type: DataType): number {
  if (type.kind === "interval") return 16;
  if (type.kind === "decimal") return type.precision <= MAX_LONG_DIGITS ? 8 : 16;
  return 8;
}
