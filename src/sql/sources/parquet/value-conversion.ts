// Which kernel turns the values of a Parquet column into those of a type of Spark: the conversions that Spark's
// vectorised reader knows.

import { physicalType, valueWidth } from "../../../columnar/layout.ts";
import { type DataType, type DecimalType, MAX_LONG_DIGITS } from "../../../types/data-type.ts";
import type { KernelName } from "../../../wasm/kernel-signatures.ts";
import type { SchemaElement } from "./parquet-metadata.ts";

type ConversionKernel = Extract<KernelName, `parquet${string}To${string}` | "parquetCopy">;

export type ValueConversion =
  /** Booleans: bits, which need no kernel of their own. */
  | { readonly kind: "bits" }
  | {
      readonly kind: "fixed" | "views";
      readonly kernel: ConversionKernel;
      /** What the kernel is to know of values of a fixed length. */
      readonly length: number;
      /** Bytes of a value of the batch. */
      readonly width: number;
      /** Bytes of a PLAIN value; undefined when they have lengths of their own. */
      readonly sourceWidth: number | undefined;
    };

/** Undefined when values of the column cannot be read as the type. */
export function valueConversion(element: SchemaElement, type: DataType): ValueConversion | undefined {
  if (element.physicalType === "BOOLEAN") return type.kind === "boolean" ? { kind: "bits" } : undefined;
  const kernel = kernelFor(element, type);
  if (kernel === undefined) return undefined;
  const physical = physicalType(type);
  const width = valueWidth(physical);
  const length = element.physicalType === "FIXED_LEN_BYTE_ARRAY" ? element.typeLength : width;
  return { kind: physical === "view" ? "views" : "fixed", kernel, length, width, sourceWidth: sourceWidth(element) };
}

function sourceWidth({ physicalType: physical, typeLength }: SchemaElement): number | undefined {
  switch (physical) {
    case "INT32":
    case "FLOAT":
      return 4;
    case "INT64":
    case "DOUBLE":
      return 8;
    case "INT96":
      return 12;
    case "FIXED_LEN_BYTE_ARRAY":
      return typeLength;
    default:
      return undefined;
  }
}

function kernelFor(element: SchemaElement, type: DataType): ConversionKernel | undefined {
  switch (element.physicalType) {
    case "INT32":
      return int32Kernel(element, type);
    case "INT64":
      return int64Kernel(element, type);
    case "INT96":
      return type.kind === "timestamp" ? "parquetInt96ToMicros" : undefined;
    case "FLOAT":
      if (type.kind === "double") return "parquetFloatToDouble";
      return type.kind === "float" ? "parquetCopy" : undefined;
    case "DOUBLE":
      return type.kind === "double" ? "parquetCopy" : undefined;
    default:
      return bytesKernel(element, type);
  }
}

function int32Kernel({ logicalType: logical }: SchemaElement, type: DataType): ConversionKernel | undefined {
  const isDate = logical?.kind === "DATE";
  const isUnsigned = logical?.kind === "INTEGER" && !logical.isSigned;
  switch (type.kind) {
    case "byte":
      return "parquetIntToByte";
    case "short":
      return "parquetIntToShort";
    case "integer":
    case "date":
      return logical?.kind === "DECIMAL" ? undefined : "parquetCopy";
    case "timestamp_ntz":
      return isDate ? "parquetDateToMicros" : undefined;
    case "year_month_interval":
      return logical === undefined ? "parquetCopy" : undefined;
    case "long":
      if (logical?.kind === "DECIMAL") return undefined;
      return isUnsigned && logical.bitWidth === 32 ? "parquetUnsignedIntToLong" : "parquetIntToLong";
    case "double":
      return isDate || logical?.kind === "DECIMAL" ? undefined : "parquetIntToDouble";
    case "decimal":
      return isSameScale(logical, type) && type.precision <= MAX_LONG_DIGITS ? "parquetIntToLong" : undefined;
    default:
      return undefined;
  }
}

function int64Kernel({ logicalType: logical }: SchemaElement, type: DataType): ConversionKernel | undefined {
  switch (type.kind) {
    case "long":
      return logical === undefined || logical.kind === "INTEGER" ? "parquetCopy" : undefined;
    case "day_time_interval":
      return logical === undefined ? "parquetCopy" : undefined;
    case "time":
      // Microseconds become nanoseconds as milliseconds become microseconds.
      return logical?.kind === "TIME" && logical.unit === "MICROS" ? "parquetMillisToMicros" : undefined;
    case "timestamp":
    case "timestamp_ntz":
      if (logical?.kind !== "TIMESTAMP" || logical.unit === "NANOS") return undefined;
      if (type.kind === "timestamp_ntz" && logical.isAdjustedToUtc) return undefined;
      return logical.unit === "MILLIS" ? "parquetMillisToMicros" : "parquetCopy";
    case "decimal":
      if (logical?.kind === "INTEGER" && !logical.isSigned) {
        return type.scale === 0 && type.precision >= 20 ? "parquetUnsignedLongToDecimal" : undefined;
      }
      if (!isSameScale(logical, type)) return undefined;
      return type.precision <= MAX_LONG_DIGITS ? "parquetCopy" : "parquetLongToDecimal";
    default:
      return undefined;
  }
}

function bytesKernel(
  { physicalType: physical, logicalType }: SchemaElement,
  type: DataType,
): ConversionKernel | undefined {
  const isFixed = physical === "FIXED_LEN_BYTE_ARRAY";
  switch (type.kind) {
    case "string":
    case "binary":
      if (logicalType?.kind === "DECIMAL") return undefined;
      return isFixed ? "parquetFixedToViews" : "parquetBytesToViews";
    case "decimal":
      if (!isSameScale(logicalType, type)) return undefined;
      if (type.precision <= MAX_LONG_DIGITS) return isFixed ? "parquetFixedToDecimal" : "parquetBytesToDecimal";
      return isFixed ? "parquetFixedToWideDecimal" : "parquetBytesToWideDecimal";
    default:
      return undefined;
  }
}

/** Decimals keep their unscaled values: they may only get more digits. */
function isSameScale(logical: SchemaElement["logicalType"], type: DecimalType): boolean {
  return logical?.kind === "DECIMAL" && logical.scale === type.scale && logical.precision <= type.precision;
}
