// The bounds of a column chunk in the footer as values of the engine.

import type { CatalystValue } from "../../../types/catalyst-value.ts";
import type { LeafColumn } from "./parquet-schema-converter.ts";

/** Undefined where the order of the statistics is not that of Spark's values, or the bytes make no value. */
export function statisticsValue(
  { element, dataType }: LeafColumn,
  bytes: Uint8Array | undefined,
): CatalystValue | undefined {
  if (bytes === undefined) return undefined;
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (element.physicalType) {
    case "BOOLEAN":
      return bytes.length === 1 ? bytes[0] === 1 : undefined;
    case "INT32":
      return bytes.length === 4 ? int32Value(data, dataType.kind) : undefined;
    case "INT64":
      return bytes.length === 8 ? int64Value(data, element.logicalType) : undefined;
    case "FLOAT":
      return bytes.length === 4 ? numberBound(data.getFloat32(0, true)) : undefined;
    case "DOUBLE":
      return bytes.length === 8 ? numberBound(data.getFloat64(0, true)) : undefined;
    case "BYTE_ARRAY":
    case "FIXED_LEN_BYTE_ARRAY":
      if (dataType.kind === "decimal") return bytes.length > 0 ? bigEndian(bytes) : undefined;
      if (dataType.kind === "binary") return bytes;
      return dataType.kind === "string" ? new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes) : undefined;
    default:
      return undefined;
  }
}

function int32Value(data: DataView, kind: string): CatalystValue | undefined {
  const value = data.getInt32(0, true);
  switch (kind) {
    case "byte":
    case "short":
    case "integer":
    case "date":
      return value;
    case "decimal":
      return BigInt(value);
    case "long":
      return BigInt(data.getUint32(0, true));
    default:
      return undefined;
  }
}

function int64Value(data: DataView, logical: LeafColumn["element"]["logicalType"]): bigint {
  if (logical?.kind === "INTEGER" && !logical.isSigned) return data.getBigUint64(0, true);
  const value = data.getBigInt64(0, true);
  return logical?.kind === "TIMESTAMP" && logical.unit === "MILLIS" ? value * 1000n : value;
}

/** NaN bounds nothing, and zeros may have been written with either sign. */
function numberBound(value: number): number | undefined {
  return Number.isNaN(value) ? undefined : value;
}

function bigEndian(bytes: Uint8Array): bigint {
  let value = BigInt(((bytes[0] ?? 0) << 24) >> 24);
  for (const byte of bytes.subarray(1)) value = (value << 8n) | BigInt(byte);
  return value;
}
