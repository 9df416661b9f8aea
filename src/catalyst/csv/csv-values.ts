// The values of CSV fields, by the types of their columns.

import { SparkError } from "../../errors/spark-error.ts";
import type { CatalystValue } from "../../types/catalyst-value.ts";
import { type DataType, sqlName } from "../../types/data-type.ts";
import { parseTime } from "../expressions/evaluators/datetime-text.ts";
import { intervalOfText } from "../expressions/evaluators/interval-cast.ts";
import { parseDecimal, parseDouble, parseFloat32, parseInteger } from "../text/number-text.ts";
import { dateTimeParsers } from "../text/text-formats.ts";
import type { CsvOptions } from "./csv-options.ts";

const INTEGER_BITS = { byte: 8, short: 16, integer: 32 } as const;

/** What makes a value of a field's text: undefined of what is none of the type. */
export type FieldValue = (text: string) => Exclude<CatalystValue, null> | undefined;

/** @throws SparkError when CSV cannot have columns of the type */
export function fieldValue(type: DataType, options: CsvOptions, timeZone: string): FieldValue {
  const parsers = dateTimeParsers(options.formats, timeZone);
  switch (type.kind) {
    case "string":
      return (text) => text;
    case "binary":
      return (text) => new TextEncoder().encode(text);
    case "byte":
    case "short":
    case "integer": {
      const bits = INTEGER_BITS[type.kind];
      return (text) => {
        const value = parseInteger(text, bits);
        return value === undefined ? undefined : Number(value);
      };
    }
    case "long":
      return (text) => parseInteger(text, 64);
    case "float":
      return (text) => specialNumber(text, options) ?? parseFloat32(text);
    case "double":
      return (text) => specialNumber(text, options) ?? parseDouble(text);
    case "boolean":
      return parseBoolean;
    case "date":
      return parsers.date;
    case "timestamp":
      return parsers.timestamp;
    case "timestamp_ntz":
      return parsers.timestampNTZ;
    case "time":
      return (text) => parseTime(text, type.precision);
    case "year_month_interval":
    case "day_time_interval":
    case "interval":
      return (text) => intervalOfText(text, type);
    case "decimal":
      return (text) => parseDecimal(text, type, options.formats.locale);
    default:
      throw new SparkError("AnalysisException", "UNSUPPORTED_DATATYPE", { typeName: `"${sqlName(type)}"` });
  }
}

function parseBoolean(text: string): boolean | undefined {
  const lower = text.toLowerCase();
  return lower === "true" ? true : lower === "false" ? false : undefined;
}

function specialNumber(text: string, { nanValue, positiveInf, negativeInf }: CsvOptions): number | undefined {
  if (text === nanValue) return Number.NaN;
  if (text === positiveInf) return Number.POSITIVE_INFINITY;
  return text === negativeInf ? Number.NEGATIVE_INFINITY : undefined;
}
