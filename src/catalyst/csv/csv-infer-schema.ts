// Spark's CSVInferSchema: each field of each row widens its column's type.

import {
  BooleanType,
  type DataType,
  DateType,
  DecimalType,
  DoubleType,
  IntegerType,
  LongType,
  MAX_PRECISION,
  StringType,
  TimestampType,
} from "../../types/data-type.ts";
import { parseBigDecimal, parseDouble, parseInteger } from "../text/number-text.ts";
import { type DateTimeParsers, dateTimeParsers } from "../text/text-formats.ts";
import type { CsvOptions } from "./csv-options.ts";

/** Types in the order in which a field is tried for them. */
const LADDER = ["integer", "long", "decimal", "double", "date", "timestamp", "boolean"] as const;

/** Forms of dates that the default timestamp parser takes too. */
const DATES_AMONG_TIMESTAMPS = ["yyyy-MM-dd", "yyyy-M-d", "yyyy-M-dd", "yyyy-MM-d", "yyyy-MM", "yyyy-M", "yyyy"];
const DEFAULT_DATE_FORMAT = "yyyy-MM-dd";
const NUMBER_START = /^[\s+\-.\dNI]/;

export class CsvTypeInference {
  private readonly options: CsvOptions;
  private readonly parsers: DateTimeParsers;
  private readonly mixesDatesWithTimestamps: boolean;

  constructor(options: CsvOptions, timeZone: string) {
    const date = options.formats.date ?? DEFAULT_DATE_FORMAT;
    this.options = options;
    this.parsers = dateTimeParsers({ ...options.formats, date }, timeZone);
    this.mixesDatesWithTimestamps = options.formats.timestamp === undefined && DATES_AMONG_TIMESTAMPS.includes(date);
  }

  /** The column's type after a field that is not null. */
  widen(type: DataType, text: string): DataType {
    if (type.kind === "string" || text === "") return type;
    return this.merge(type, this.fieldType(type, text));
  }

  /** The type that holds the values of both. */
  merge(a: DataType, b: DataType): DataType {
    if (a.kind === "void") return b;
    if (b.kind === "void") return a;
    if (a.kind === "decimal" && b.kind === "decimal") return a.precision >= b.precision ? a : b;
    if (a.kind === b.kind) return a;
    const [narrow, wide] = rank(a) < rank(b) ? [a, b] : [b, a];
    if (rank(wide) <= rank(DoubleType)) {
      if (wide.kind !== "decimal") return wide;
      return DecimalType(Math.max(wide.precision, narrow.kind === "long" ? 20 : 10), 0);
    }
    if (narrow.kind === "date" && wide.kind === "timestamp" && this.mixesDatesWithTimestamps) return TimestampType;
    return StringType;
  }

  /** The first type from the column's own on that the text is a value of. */
  private fieldType(from: DataType, text: string): DataType {
    const isNumber = NUMBER_START.test(text) || this.isSpecialNumber(text);
    for (const kind of LADDER.slice(from.kind === "void" ? 0 : rank(from))) {
      if (!isNumber && rank({ kind }) <= rank(DoubleType)) continue;
      const type = this.tryType(kind, text);
      if (type !== undefined) return type;
    }
    return StringType;
  }

  private tryType(kind: (typeof LADDER)[number], text: string): DataType | undefined {
    switch (kind) {
      case "integer":
        return parseInteger(text, 32) === undefined ? undefined : IntegerType;
      case "long":
        return parseInteger(text, 64) === undefined ? undefined : LongType;
      case "decimal":
        return wholeDecimal(text);
      case "double":
        return parseDouble(text) === undefined && !this.isSpecialNumber(text) ? undefined : DoubleType;
      case "date":
        return this.options.preferDate && this.parsers.date(text) !== undefined ? DateType : undefined;
      case "timestamp":
        return this.parsers.timestamp(text) === undefined ? undefined : TimestampType;
      case "boolean":
        return /^(true|false)$/i.test(text) ? BooleanType : undefined;
    }
  }

  private isSpecialNumber(text: string): boolean {
    const { nanValue, positiveInf, negativeInf } = this.options;
    return text === nanValue || text === positiveInf || text === negativeInf;
  }
}

function rank({ kind }: Pick<DataType, "kind">): number {
  const index = (LADDER as readonly string[]).indexOf(kind);
  return index < 0 ? LADDER.length : index;
}

/** Decimals are inferred for whole numbers only. */
function wholeDecimal(text: string): DataType | undefined {
  const decimal = parseBigDecimal(text);
  if (decimal === undefined || decimal.exponent !== 0) return undefined;
  const precision = decimal.digits.toString().replace("-", "").length;
  return precision <= MAX_PRECISION ? DecimalType(precision, 0) : undefined;
}

/** A column with no value at all is a string. */
export function inferredType(type: DataType): DataType {
  return type.kind === "void" ? StringType : type;
}
