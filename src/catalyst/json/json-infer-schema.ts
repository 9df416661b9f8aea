// Spark's JsonInferSchema: the type of each record's text, and the type that holds the records of two.

import { AnalysisException, SparkException } from "../../errors/spark-error.ts";
import {
  ArrayType,
  BooleanType,
  type DataType,
  DecimalType,
  DoubleType,
  LongType,
  MAX_PRECISION,
  NullType,
  StringType,
  StructField,
  StructType,
  TimestampType,
} from "../../types/data-type.ts";
import { parseBigDecimal, parseInteger } from "../text/number-text.ts";
import { type DateTimeParsers, dateTimeParsers } from "../text/text-formats.ts";
import { JsonCursor, JsonSyntaxError } from "./json-cursor.ts";
import type { JsonOptions } from "./json-options.ts";
import { JsonTypeCover } from "./json-type-cover.ts";

/** Digits of a long as a decimal. */
const LONG_DIGITS = 20;

export class JsonTypeInference {
  private readonly options: JsonOptions;
  private readonly parsers: DateTimeParsers;
  private readonly cursor: JsonCursor;
  private readonly cover = new JsonTypeCover();

  constructor(options: JsonOptions, timeZone: string) {
    this.options = options;
    this.cursor = new JsonCursor(options);
    this.parsers = dateTimeParsers(options.formats, timeZone);
  }

  /** The type of records of the type and of the cursor's record. */
  widen(type: DataType | undefined, text: string, start: number, end: number, isBroken: boolean): DataType | undefined {
    if (type?.kind === "struct" && !isBroken && this.isCovered(type, text, start, end)) return type;
    this.cursor.reset(text, start, end);
    const recordType = this.recordType(isBroken);
    if (type === undefined || recordType === undefined) return type ?? recordType;
    return this.mergeRecords(type, recordType);
  }

  private isCovered(type: DataType, text: string, start: number, end: number): boolean {
    this.cursor.reset(text, start, end);
    try {
      return this.cursor.kind() === "end" || this.cover.covers(type, this.cursor);
    } catch (error) {
      if (error instanceof JsonSyntaxError) return false;
      throw error;
    }
  }

  /** The type of the cursor's record; undefined when it is blank, or malformed and dropped. */
  private recordType(isBroken: boolean): DataType | undefined {
    const { cursor } = this;
    try {
      if (isBroken) throw new JsonSyntaxError("The record is no UTF-8");
      return cursor.kind() === "end" ? undefined : this.valueType(cursor);
    } catch (error) {
      if (!(error instanceof JsonSyntaxError)) throw error;
      return this.corruptType(error);
    }
  }

  /** The type of records of both types; an array at the top stands for its elements. */
  mergeRecords(a: DataType, b: DataType): DataType {
    if (a.kind === "array") return this.mergeRecords(a.elementType, b);
    if (b.kind === "array") return this.mergeRecords(a, b.elementType);
    if (a.kind === "struct" && b.kind !== "struct") return b.kind === "void" ? a : this.withCorruptField(a);
    if (b.kind === "struct" && a.kind !== "struct") return a.kind === "void" ? b : this.withCorruptField(b);
    return compatibleType(a, b);
  }

  /** The schema of records of the type: nothing stays of what is empty, and what was always null is a string. */
  schemaOf(type: DataType): StructType {
    const canonical = this.canonicalType(this.mergeRecords(StructType([]), type));
    return canonical?.kind === "struct" ? canonical : StructType([]);
  }

  /**
   * The type of a text by itself.
   *
   * @throws JsonSyntaxError
   */
  typeOf(text: string): DataType {
    this.cursor.reset(text, 0, text.length);
    const type = this.valueType(this.cursor);
    const canonical = this.canonicalType(type);
    if (canonical !== undefined) return canonical;
    return type.kind === "struct" ? type : type.kind === "array" ? ArrayType(StructType([])) : StringType;
  }

  private valueType(cursor: JsonCursor): DataType {
    const { primitivesAsString } = this.options;
    switch (cursor.kind()) {
      case "object":
        return this.objectType(cursor);
      case "array": {
        let elementType: DataType = NullType;
        cursor.readArray(() => {
          elementType = compatibleType(elementType, this.valueType(cursor));
        });
        return ArrayType(elementType);
      }
      case "string":
        return this.textType(cursor.readString());
      case "number": {
        const { text, isInteger } = cursor.readNumber();
        return primitivesAsString ? StringType : this.numberType(text, isInteger);
      }
      case "literal": {
        const literal = cursor.readLiteral();
        if (literal === "null") return NullType;
        if (primitivesAsString) return StringType;
        return literal === "true" || literal === "false" ? BooleanType : DoubleType;
      }
      case "end":
        throw new JsonSyntaxError("The text ends where a value should be");
    }
  }

  private objectType(cursor: JsonCursor): StructType {
    const fields: StructField[] = [];
    cursor.readObject((name) => {
      fields.push(StructField(name, this.valueType(cursor)));
    });
    return StructType(fields.sort(byName));
  }

  private textType(text: string): DataType {
    if (text === "") return NullType;
    if (this.options.prefersDecimal) {
      const decimal = decimalType(text);
      if (decimal !== undefined) return decimal;
    }
    return this.options.inferTimestamp && this.parsers.timestamp(text) !== undefined ? TimestampType : StringType;
  }

  private numberType(text: string, isInteger: boolean): DataType {
    if (isInteger && parseInteger(text, 64) !== undefined) return LongType;
    if (!isInteger && !this.options.prefersDecimal) return DoubleType;
    return decimalType(text) ?? DoubleType;
  }

  private corruptType(cause: JsonSyntaxError): DataType | undefined {
    const { mode, columnNameOfCorruptRecord: name } = this.options;
    switch (mode) {
      case "PERMISSIVE":
        return StructType([StructField(name, StringType)]);
      case "DROPMALFORMED":
        return undefined;
      case "FAILFAST":
        throw malformedRecords(name, cause);
    }
  }

  private withCorruptField(struct: StructType): StructType {
    const { mode, columnNameOfCorruptRecord: name } = this.options;
    if (mode === "FAILFAST") throw malformedRecords(name);
    if (mode === "DROPMALFORMED" || struct.fields.some((field) => field.name === name)) return struct;
    return StructType([...struct.fields, StructField(name, StringType)].sort(byName));
  }

  private canonicalType(type: DataType): DataType | undefined {
    switch (type.kind) {
      case "array": {
        const elementType = this.canonicalType(type.elementType);
        return elementType === undefined ? undefined : ArrayType(elementType);
      }
      case "struct": {
        const fields = type.fields.flatMap(({ name, dataType }) => {
          const canonical = name === "" ? undefined : this.canonicalType(dataType);
          return canonical === undefined ? [] : [StructField(name, canonical)];
        });
        return fields.length === 0 ? undefined : StructType(fields);
      }
      case "void":
        return this.options.dropFieldIfAllNull ? undefined : StringType;
      default:
        return type;
    }
  }
}

function byName(a: StructField, b: StructField): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

/** The decimal type of a number; undefined when it has too many digits. */
function decimalType(text: string): DataType | undefined {
  const decimal = parseBigDecimal(text);
  if (decimal === undefined) return undefined;
  const scale = -decimal.exponent;
  const precision = Math.max(decimal.digits.toString().replace("-", "").length, scale);
  if (precision > MAX_PRECISION) return undefined;
  if (scale >= 0) return DecimalType(precision, scale);
  throw new AnalysisException("NEGATIVE_SCALE_DISALLOWED", {
    scale: String(scale),
    sqlConf: '"spark.sql.legacy.allowNegativeScaleOfDecimal"',
  });
}

/** The type that holds the values of both. */
function compatibleType(a: DataType, b: DataType): DataType {
  if (a.kind === "void") return b;
  if (b.kind === "void") return a;
  if (a.kind === "struct" && b.kind === "struct") return mergeStructs(a, b);
  if (a.kind === "array" && b.kind === "array") return ArrayType(compatibleType(a.elementType, b.elementType));
  const isNumber = (type: DataType) => type.kind === "long" || type.kind === "double" || type.kind === "decimal";
  if (isNumber(a) && isNumber(b)) return compatibleNumber(a, b);
  return a.kind === b.kind ? a : StringType;
}

function compatibleNumber(a: DataType, b: DataType): DataType {
  if (a.kind === "double" || b.kind === "double") return DoubleType;
  if (a.kind === "long" && b.kind === "long") return LongType;
  const left = a.kind === "decimal" ? a : DecimalType(LONG_DIGITS, 0);
  const right = b.kind === "decimal" ? b : DecimalType(LONG_DIGITS, 0);
  const scale = Math.max(left.scale, right.scale);
  const range = Math.max(left.precision - left.scale, right.precision - right.scale);
  return range + scale > MAX_PRECISION ? DoubleType : DecimalType(range + scale, scale);
}

function mergeStructs(a: StructType, b: StructType): StructType {
  const fields = new Map(a.fields.map((field) => [field.name, field]));
  let isSame = true;
  for (const field of b.fields) {
    const other = fields.get(field.name);
    const dataType = other === undefined ? field.dataType : compatibleType(other.dataType, field.dataType);
    if (dataType === other?.dataType) continue;
    isSame = false;
    fields.set(field.name, StructField(field.name, dataType));
  }
  return isSame ? a : StructType([...fields.values()].sort(byName));
}

function malformedRecords(columnName: string, cause?: Error): SparkException {
  return new SparkException(
    "MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION",
    { badRecord: columnName, failFastMode: "FAILFAST" },
    cause === undefined ? {} : { cause },
  );
}
