// Data types and column lists: `decimal(10, 2)`, `struct<a: int, b: array<string>>`, `a INT NOT NULL COMMENT '…', b STRING`.

import { columnOf, withoutCharVarchar } from "../../types/char-varchar.ts";
import { collatedString, findCollation } from "../../types/collation.ts";
import {
  ArrayType,
  BinaryType,
  BooleanType,
  ByteType,
  CalendarIntervalType,
  type DataType,
  DateType,
  DEFAULT_TIME_PRECISION,
  DecimalType,
  DoubleType,
  FloatType,
  GeospatialType,
  IntegerType,
  LongType,
  MAX_PRECISION,
  MAX_TIME_PRECISION,
  MapType,
  NullType,
  ShortType,
  StringType,
  StructField,
  StructType,
  sameType,
  TimestampNTZType,
  TimestampType,
  TimeType,
  VariantType,
} from "../../types/data-type.ts";
import { isKnownSrid } from "../../types/geospatial.ts";
import { intervalType } from "../../types/schema-json.ts";
import { parseError } from "./parse-error.ts";
import { stringValue } from "./string-literal.ts";
import { TokenStream } from "./token-stream.ts";

const ATOMIC_TYPES: ReadonlyMap<string, DataType> = new Map<string, DataType>([
  ["BOOLEAN", BooleanType],
  ["TINYINT", ByteType],
  ["BYTE", ByteType],
  ["SMALLINT", ShortType],
  ["SHORT", ShortType],
  ["INT", IntegerType],
  ["INTEGER", IntegerType],
  ["BIGINT", LongType],
  ["LONG", LongType],
  ["FLOAT", FloatType],
  ["REAL", FloatType],
  ["DOUBLE", DoubleType],
  ["DATE", DateType],
  ["TIMESTAMP", TimestampType],
  ["TIMESTAMP_LTZ", TimestampType],
  ["TIMESTAMP_NTZ", TimestampNTZType],
  ["STRING", StringType],
  ["BINARY", BinaryType],
  ["VARIANT", VariantType],
  ["VOID", NullType],
]);

/** Strings of a length. */
const SIZED_STRINGS = new Set(["CHAR", "CHARACTER", "VARCHAR"]);

const UNSUPPORTED_TYPES = new Set(["GEOMETRY", "GEOGRAPHY"]);

export class TypeParser extends TokenStream {
  /** A type of values: strings have no length. */
  dataType(): DataType {
    return withoutCharVarchar(this.writtenType());
  }

  /** A type as a column may have it, with the lengths of its strings. */
  writtenType(): DataType {
    const mark = this.mark;
    const token = this.peek();
    if (!this.isIdentifier(token)) throw this.errorHere();
    this.next();
    const name = this.identifierText(token).toUpperCase();
    switch (name) {
      case "ARRAY":
        return this.arrayType(mark);
      case "MAP":
        return this.mapType(mark);
      case "STRUCT":
        return this.structType(mark);
      case "DEC":
      case "DECIMAL":
      case "NUMERIC":
        return this.decimalType(mark);
      case "INTERVAL":
        return this.intervalType();
      case "TIME":
        return this.timeType(mark);
      case "GEOMETRY":
      case "GEOGRAPHY":
        if (this.at("(")) return this.geospatialType(name === "GEOMETRY" ? "geometry" : "geography", mark);
    }
    if (SIZED_STRINGS.has(name)) {
      if (!this.take("(")) throw parseError("DATATYPE_MISSING_SIZE", { type: `"${name}"` }, this.originFrom(mark));
      const limit = this.wholeNumber();
      this.expect(")");
      return { ...StringType, length: { kind: name === "VARCHAR" ? "varchar" : "char", limit } };
    }
    if (name === "STRING" && this.take("COLLATE")) return collatedString(this.collationName());
    const isClock = name === "TIMESTAMP" && this.options.timestampNtz === true;
    const type = isClock ? TimestampNTZType : ATOMIC_TYPES.get(name);
    if (type === undefined || UNSUPPORTED_TYPES.has(name) || this.at("(")) {
      throw parseError("UNSUPPORTED_DATATYPE", { typeName: `"${this.typeText(name)}"` }, this.originFrom(mark));
    }
    return type;
  }

  /** GEOMETRY(4326), GEOGRAPHY(ANY). */
  private geospatialType(kind: GeospatialType["kind"], mark: number): DataType {
    this.expect("(");
    const srid = this.take("ANY") ? "any" : this.wholeNumber();
    this.expect(")");
    if (isKnownSrid(kind, srid)) return GeospatialType(kind, srid);
    throw parseError("ST_INVALID_SRID_VALUE", { srid: String(srid) }, this.originFrom(mark));
  }

  /** `name type [NOT NULL] [COMMENT '…']`, several with commas; the form of schema strings. */
  columnList(): StructField[] {
    return this.commaSeparated(() => this.structField(false));
  }

  /** The name behind COLLATE, as it is shown. */
  protected collationName(): string {
    const mark = this.mark;
    const name = this.identifier();
    const collation = findCollation(name);
    if (collation !== undefined) return collation.name;
    throw parseError(
      "COLLATION_INVALID_NAME",
      { collationName: name, proposals: "UTF8_BINARY" },
      this.originFrom(mark),
    );
  }

  protected wholeNumber(): number {
    const token = this.peek();
    const text = this.textOf(token);
    if (token.type !== "number" || !/^\d+$/.test(text)) throw this.errorHere();
    this.next();
    return Number(text);
  }

  /** Adjacent string literals are one. `isRaw`: what is between the quotes stands for itself. */
  protected stringLiteral(isRaw = false): string {
    if (this.peek().type !== "string") throw this.errorHere();
    let value = "";
    while (this.peek().type === "string") {
      const text = this.textOf(this.next());
      value += isRaw ? text.replace(/^r/i, "").slice(1, -1) : stringValue(text);
    }
    return value;
  }

  private arrayType(mark: number): DataType {
    if (!this.take("<")) {
      throw parseError("INCOMPLETE_TYPE_DEFINITION.ARRAY", { elementType: "<INT>" }, this.originFrom(mark));
    }
    const elementType = this.writtenType();
    this.expect(">");
    return ArrayType(elementType);
  }

  private mapType(mark: number): DataType {
    if (!this.take("<")) throw parseError("INCOMPLETE_TYPE_DEFINITION.MAP", {}, this.originFrom(mark));
    const keyType = this.writtenType();
    this.expect(",");
    const valueType = this.writtenType();
    this.expect(">");
    return MapType(keyType, valueType);
  }

  private structType(mark: number): DataType {
    // `<>` is one symbol elsewhere in the language.
    if (this.take("<>")) return StructType([]);
    if (!this.take("<")) throw parseError("INCOMPLETE_TYPE_DEFINITION.STRUCT", {}, this.originFrom(mark));
    if (this.take(">")) return StructType([]);
    const fields = this.commaSeparated(() => this.structField(true));
    this.expect(">");
    return StructType(fields);
  }

  private structField(colonAllowed: boolean): StructField {
    const name = this.identifier();
    if (colonAllowed) this.take(":");
    const dataType = this.writtenType();
    let nullable = true;
    let metadata: Readonly<Record<string, unknown>> = {};
    while (true) {
      if (this.take("NOT", "NULL")) nullable = false;
      else if (this.take("COMMENT")) metadata = { comment: this.stringLiteral() };
      else if (colonAllowed) return StructField(name, dataType, nullable, metadata);
      else return columnOf(name, dataType, nullable, metadata);
    }
  }

  private decimalType(mark: number): DataType {
    if (!this.take("(")) return DecimalType(10, 0);
    const precision = this.wholeNumber();
    const scale = this.take(",") ? this.wholeNumber() : 0;
    this.expect(")");
    const origin = this.originFrom(mark);
    if (precision > MAX_PRECISION) {
      const parameters = { precision: String(precision), maxPrecision: String(MAX_PRECISION) };
      throw parseError("DECIMAL_PRECISION_EXCEEDS_MAX_PRECISION", parameters, origin);
    }
    if (scale > precision) {
      const parameters = { scale: String(scale), precision: String(precision) };
      throw parseError("DECIMAL_SCALE_EXCEEDS_PRECISION", parameters, origin);
    }
    return DecimalType(precision, scale);
  }

  /** `INTERVAL`, `INTERVAL DAY`, `INTERVAL DAY TO SECOND`. */
  private intervalType(): DataType {
    const start = this.peek().value.toLowerCase();
    const one = intervalType(start, start);
    if (one === undefined) return CalendarIntervalType;
    this.next();
    if (this.peek().value !== "TO") return one;
    const range = intervalType(start, this.peek(1).value.toLowerCase());
    if (range === undefined || sameType(range, one)) return one;
    this.next();
    this.next();
    return range;
  }

  /** `TIME`, `TIME(3)`, `TIME(3) WITHOUT TIME ZONE`. */
  private timeType(mark: number): DataType {
    let precision = DEFAULT_TIME_PRECISION;
    if (this.take("(")) {
      precision = this.wholeNumber();
      this.expect(")");
      if (precision > MAX_TIME_PRECISION) {
        const parameters = { precision: String(precision) };
        throw parseError("INVALID_TIME_PRECISION", parameters, this.originFrom(mark));
      }
    }
    this.take("WITHOUT", "TIME", "ZONE");
    return TimeType(precision);
  }

  /** The type with its length, as the message quotes it. */
  private typeText(name: string): string {
    if (!this.take("(")) return name;
    const sizes = this.commaSeparated(() => this.wholeNumber());
    this.expect(")");
    return `${name}(${sizes.join(",")})`;
  }
}
