// A constant.

import {
  BinaryType,
  BooleanType,
  type DataType,
  DecimalType,
  DoubleType,
  IntegerType,
  isNested,
  LongType,
  MAX_LONG_DIGITS,
  NullType,
  StringType,
} from "../../types/data-type.ts";
import { packValue } from "../../types/packed-value.ts";
import type { Origin } from "../trees/origin.ts";
import type { CodegenContext, ExpressionCode } from "./codegen/codegen-context.ts";
import { type CatalystValue, Expression } from "./expression.ts";
import { formatDecimalWithExponent, formatValue } from "./format-value.ts";

export class Literal extends Expression {
  readonly value: CatalystValue;
  readonly dataType: DataType;

  /** The session's zone, in which a timestamp is shown. */
  private readonly timeZone: string;

  constructor(value: CatalystValue, dataType: DataType, origin?: Origin, timeZone = "UTC") {
    super(origin);
    this.timeZone = timeZone;
    this.value = value;
    this.dataType = dataType;
  }

  /** The literal of a JavaScript value: a whole number in the range of 32 bits is an INT, a bigint a BIGINT. */
  static of(value: boolean | number | bigint | string | Uint8Array | null): Literal {
    switch (typeof value) {
      case "boolean":
        return new Literal(value, BooleanType);
      case "number":
        return Number.isInteger(value) && (value | 0) === value && !Object.is(value, -0)
          ? new Literal(value, IntegerType)
          : new Literal(value, DoubleType);
      case "bigint":
        return BigInt.asIntN(64, value) === value
          ? new Literal(value, LongType)
          : new Literal(value, DecimalType(value.toString().replace("-", "").length, 0));
      case "string":
        return new Literal(value, StringType);
      default:
        return value === null ? new Literal(null, NullType) : new Literal(value, BinaryType);
    }
  }

  get children(): readonly Expression[] {
    return [];
  }

  get nullable(): boolean {
    return this.value === null;
  }

  override get foldable(): boolean {
    return true;
  }

  get prettyName(): string {
    return "literal";
  }

  get sql(): string {
    const { value, dataType } = this;
    if (value === null) return "NULL";
    if (value instanceof Uint8Array) return `X'${hexadecimal(value)}'`;
    switch (dataType.kind) {
      case "string":
        return dataType.collation === undefined ? String(value) : `'${value}' collate ${dataType.collation}`;
      case "date":
        return `DATE '${formatValue(value, dataType)}'`;
      case "timestamp":
        return `TIMESTAMP '${formatValue(value, dataType, this.timeZone)}'`;
      case "decimal":
        return typeof value === "bigint" ? formatDecimalWithExponent(value, dataType.scale) : String(value);
      case "time":
        return `TIME '${formatValue(value, dataType)}'`;
      case "interval":
        return `INTERVAL '${formatValue(value, dataType)}'`;
      case "timestamp_ntz":
        return `TIMESTAMP_NTZ '${formatValue(value, dataType)}'`;
      default:
        return formatValue(value, dataType);
    }
  }

  override get canonical(): string {
    const { value } = this;
    const text = Object.is(value, -0) ? "-0" : value instanceof Uint8Array ? hexadecimal(value) : String(value);
    return `literal(${JSON.stringify(text)},${value === null},${JSON.stringify(this.dataType)})`;
  }

  eval(): CatalystValue {
    return this.value;
  }

  generate(context: CodegenContext): ExpressionCode {
    const { f } = context;
    const { value, dataType } = this;
    const isNull = value === null ? f.i32(1).store() : undefined;
    switch (dataType.kind) {
      case "void":
      case "boolean":
      case "byte":
      case "short":
      case "integer":
      case "date":
      case "year_month_interval": {
        const local = f.i32(Number(value ?? 0)).store();
        const exact = BigInt(Number(value ?? 0));
        return { isNull, value: { kind: "i32", local }, bounds: { min: exact, max: exact } };
      }
      case "float":
        return { isNull, value: { kind: "f32", local: f.f32(Number(value ?? 0)).store() } };
      case "double":
        return { isNull, value: { kind: "f64", local: f.f64(Number(value ?? 0)).store() } };
      case "long":
      case "timestamp":
      case "timestamp_ntz":
      case "timestamp_nanos":
      case "time":
      case "day_time_interval":
      case "interval":
      case "decimal": {
        const exact = typeof value === "bigint" ? value : BigInt(Number(value ?? 0));
        const bounds = { min: exact, max: exact };
        const isWide = dataType.kind === "interval";
        if (
          isWide ||
          (dataType.kind === "decimal" && dataType.precision > MAX_LONG_DIGITS && BigInt.asIntN(64, exact) !== exact)
        ) {
          const low = f.i64(exact).store();
          const high = f.i64(exact >> 64n).store();
          return { isNull, value: { kind: "i128", low, high }, bounds };
        }
        return { isNull, value: { kind: "i64", local: f.i64(exact).store() }, bounds };
      }
      default: {
        const bytes = bytesOf(value, dataType);
        context.pushConstantView(bytes);
        return { isNull, value: { kind: "view", local: f.store() } };
      }
    }
  }

  toString(): string {
    const { value, dataType } = this;
    if (value === null) return "null";
    return DATE_TIMES.has(dataType.kind) ? formatValue(value, dataType) : this.sql;
  }

  protected copyWithChildren(): Expression {
    return this;
  }
}

/** Types whose literals have their type's name before them in SQL, but not in plans. */
const DATE_TIMES: ReadonlySet<string> = new Set(["date", "timestamp", "timestamp_ntz"]);

/** What the view of a value shows. */
function bytesOf(value: CatalystValue, type: DataType): Uint8Array {
  if (value instanceof Uint8Array) return value;
  if (value !== null && isNested(type)) return packValue(value, type);
  return new TextEncoder().encode(value === null ? "" : String(value));
}

function hexadecimal(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).toUpperCase().padStart(2, "0")).join("");
}
