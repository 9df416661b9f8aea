// CAST and TRY_CAST between atomic types.

import {
  type DataType,
  type DecimalType,
  isAnsiInterval,
  isGeospatial,
  isIntegral,
  isNested,
  isNumeric,
  sameType,
  sqlName,
} from "../../types/data-type.ts";
import type { Origin } from "../trees/origin.ts";
import type { EvalMode } from "./arithmetic.ts";
import { castCode } from "./codegen/cast-code.ts";
import type { CodegenContext, ExpressionCode } from "./codegen/codegen-context.ts";
import { boundsOf, scaleUp } from "./codegen/decimal-arithmetic.ts";
import { hostEvaluate, kindOf, queryContext, toI128, typeBounds, within } from "./codegen/emit.ts";
import type { Bounds } from "./codegen/expression-code.ts";
import { type HostCallNode, type HostTree, HostTreeBuilder } from "./codegen/host-tree.ts";
import { castValue } from "./evaluators/cast.ts";
import { powerOfTen } from "./evaluators/decimal.ts";
import type { EvaluatorOptions } from "./evaluators/evaluator.ts";
import { type CatalystValue, Expression, type InternalRow } from "./expression.ts";
import { canUpCast } from "./up-cast.ts";

/** Whether a cast between two types depends on the session's time zone. */
export function castNeedsTimeZone(from: DataType, to: DataType): boolean {
  if (from.kind === "array" && to.kind === "array") return castNeedsTimeZone(from.elementType, to.elementType);
  if (from.kind === "map" && to.kind === "map") {
    return castNeedsTimeZone(from.keyType, to.keyType) || castNeedsTimeZone(from.valueType, to.valueType);
  }
  if (from.kind === "struct" && to.kind === "struct") {
    return from.fields.some(({ dataType }, i) => castNeedsTimeZone(dataType, to.fields[i]?.dataType ?? dataType));
  }
  if (sameType(from, to)) return false;
  // The text of a nested value may hold timestamps.
  return from.kind === "timestamp" || to.kind === "timestamp" || (to.kind === "string" && isNested(from));
}

export class Cast extends Expression {
  readonly child: Expression;
  readonly dataType: DataType;
  readonly mode: EvalMode;
  readonly timeZone: string;
  /** True when the analyzer put it there: then it does not show in column names. */
  readonly implicit: boolean;

  constructor(
    child: Expression,
    dataType: DataType,
    mode: EvalMode = "ansi",
    timeZone = "UTC",
    origin?: Origin,
    implicit = false,
  ) {
    super(origin);
    this.child = child;
    this.dataType = dataType;
    this.mode = mode;
    this.timeZone = timeZone;
    this.implicit = implicit;
  }

  get children(): readonly Expression[] {
    return [this.child];
  }

  get nullable(): boolean {
    const { dataType: from } = this.child;
    const mayFail = this.mode === "try" ? !canUpCast(from, this.dataType) : mayGiveNull(from, this.dataType);
    return this.child.nullable || mayFail;
  }

  get prettyName(): string {
    return this.mode === "try" ? "try_cast" : "cast";
  }

  get sql(): string {
    const name = this.mode === "try" ? "TRY_CAST" : "CAST";
    // Spark shows no casts to nested types.
    return this.implicit || isNested(this.dataType)
      ? this.child.sql
      : `${name}(${this.child.sql} AS ${sqlName(this.dataType)})`;
  }

  override get canonical(): string {
    const zone = castNeedsTimeZone(this.child.dataType, this.dataType) ? this.timeZone : "";
    return `cast:${this.mode}:${zone}:${sqlName(this.dataType)}(${this.child.canonical})`;
  }

  toString(): string {
    return `${this.prettyName}(${this.child} as ${sqlName(this.dataType).toLowerCase()})`;
  }

  eval(row: InternalRow): CatalystValue {
    return castValue([this.child.eval(row)], {
      argumentTypes: [this.child.dataType],
      resultType: this.dataType,
      options: this.options,
    });
  }

  generate(context: CodegenContext): ExpressionCode {
    if (isNested(this.dataType) || isNested(this.child.dataType)) {
      if (sameType(this.child.dataType, this.dataType)) return context.generate(this.child);
      const builder = new HostTreeBuilder(context);
      const tree = builder.call(this);
      return hostEvaluate(context, "cast", builder.operands, this.dataType, this.options, { tree });
    }
    const code = context.generate(this.child);
    const straight = this.straightCode(context, code);
    if (straight !== undefined) return straight;
    const { dataType: from } = this.child;
    return (
      castCode(context, code, from, this.dataType, this.options) ??
      hostEvaluate(context, "cast", [{ code, type: from }], this.dataType, this.options)
    );
  }

  /** The cast as data, for the host that evaluates it among nested values. */
  hostCall(args: readonly HostTree[]): HostCallNode {
    const { dataType, options } = this;
    const argumentTypes = [this.child.dataType];
    return { name: "cast", seesNulls: false, args, argumentTypes, resultType: dataType, options };
  }

  protected copyWithChildren(children: readonly Expression[]): Expression {
    const [child = this.child] = children;
    return new Cast(child, this.dataType, this.mode, this.timeZone, this.origin, this.implicit);
  }

  private get options(): EvaluatorOptions {
    return { mode: this.mode, timeZone: this.timeZone, context: queryContext(this.origin) };
  }

  /** The casts that cannot fail, as instructions; undefined for all others. */
  private straightCode(context: CodegenContext, code: ExpressionCode): ExpressionCode | undefined {
    const { f } = context;
    const { dataType: from } = this.child;
    const { dataType: to } = this;
    const { isNull, value } = code;
    if (sameType(from, to)) return code;
    if (from.kind === "void") return undefined;
    if (to.kind === "decimal") return this.decimalCode(context, code, to);
    if ((isIntegral(from) || from.kind === "boolean") && isIntegral(to)) {
      const bounds: Bounds =
        from.kind === "boolean" ? { min: 0n, max: 1n } : (code.bounds ?? typeBounds(from) ?? { min: 0n, max: 0n });
      const range = typeBounds(to);
      if (range === undefined || !within(bounds, range)) return undefined;
      if (value.kind === kindOf(to)) return { isNull, value, bounds };
      if (value.kind === "i32") {
        return { isNull, value: { kind: "i64", local: f.get(value.local).op("i64.extend_i32_s").store() }, bounds };
      }
      if (value.kind !== "i64") return undefined;
      return { isNull, value: { kind: "i32", local: f.get(value.local).op("i32.wrap_i64").store() }, bounds };
    }
    const fromNumber = isIntegral(from) || from.kind === "boolean" || from.kind === "float" || from.kind === "double";
    if (fromNumber && (to.kind === "double" || to.kind === "float")) {
      const target = to.kind === "double" ? "f64" : "f32";
      if (value.kind === "i32" || value.kind === "i64") {
        const local = f.get(value.local).op(`${target}.convert_${value.kind}_s`).store();
        return { isNull, value: { kind: target, local } };
      }
      if (value.kind === "f32" && target === "f64") {
        return { isNull, value: { kind: "f64", local: f.get(value.local).op("f64.promote_f32").store() } };
      }
      if (value.kind !== "f64" || target !== "f32") return undefined;
      return { isNull, value: { kind: "f32", local: f.get(value.local).op("f32.demote_f64").store() } };
    }
    if (to.kind === "boolean" && isIntegral(from)) {
      if (value.kind === "i32") f.get(value.local).op("i32.eqz").op("i32.eqz");
      else if (value.kind === "i64") f.get(value.local).op("i64.eqz").op("i32.eqz");
      else return undefined;
      return { isNull, value: { kind: "i32", local: f.store() } };
    }
    return undefined;
  }

  /** Into a decimal with room for every value and no fewer fraction digits. */
  private decimalCode(context: CodegenContext, code: ExpressionCode, to: DecimalType): ExpressionCode | undefined {
    const { f } = context;
    const { dataType: from } = this.child;
    if (!isIntegral(from) && from.kind !== "decimal") return undefined;
    const digits = to.scale - (from.kind === "decimal" ? from.scale : 0);
    if (digits < 0) return undefined;
    const before = boundsOf(code, from);
    const factor = powerOfTen(digits);
    const bounds = { min: before.min * factor, max: before.max * factor };
    const range = typeBounds(to);
    if (range === undefined || !within(bounds, range)) return undefined;
    const wide =
      code.value.kind === "i32"
        ? ({ kind: "i64", local: f.get(code.value.local).op("i64.extend_i32_s").store() } as const)
        : code.value;
    const value = scaleUp(context, wide, digits, bounds);
    if (value.kind === "i128" && kindOf(to) === "i64") return undefined;
    return { isNull: code.isNull, value: value.kind === "i128" ? toI128(f, value) : value, bounds };
  }
}

/** Whether a cast counts as one that can give null for a value that is not: Spark's `Cast.forceNullable`, in every mode. */
function mayGiveNull(from: DataType, to: DataType): boolean {
  if (sameType(from, to)) return false;
  if (from.kind === "string") return to.kind !== "binary" && to.kind !== "string";
  // Numbers out of dates, which only the legacy dialect allows, are all null.
  if (from.kind === "date" && (isNumeric(to) || to.kind === "boolean")) return true;
  switch (to.kind) {
    case "decimal":
      return !(from.kind === "boolean" || (!isAnsiInterval(from) && from.kind !== "time" && fitsDecimal(from, to)));
    case "byte":
    case "short":
    case "integer":
      return isFractional(from) || from.kind === "timestamp";
    case "long":
      return isFractional(from);
    case "timestamp":
      return from.kind === "float" || from.kind === "double";
    case "timestamp_ntz":
      return from.kind === "date";
    case "date":
      return from.kind !== "timestamp";
    default:
      return false;
  }
}

function isFractional({ kind }: DataType): boolean {
  return kind === "float" || kind === "double" || kind === "decimal";
}

/** Digits of the longest BIGINT. */
const LONG_DIGITS = 19;

function fitsDecimal(from: DataType, to: DecimalType): boolean {
  const range = typeBounds(from);
  const scale = from.kind === "decimal" ? from.scale : 0;
  if (range === undefined) return false;
  // Spark reckons with one digit more than a BIGINT can have.
  if (from.kind === "long") return to.precision - to.scale > LONG_DIGITS;
  // Digits are rounded off, which may carry into one more digit before the point.
  if (from.kind === "decimal" && to.scale < scale) return from.precision - scale < to.precision - to.scale;
  return range.max * powerOfTen(to.scale - scale) < powerOfTen(to.precision);
}

/** A shape may be taken for one of any system, and a geography for a geometry. */
function canCastGeospatial(from: DataType, to: DataType): boolean {
  if (!isGeospatial(from) || !isGeospatial(to)) return false;
  if (from.kind === "geometry" && to.kind === "geography") return false;
  return to.srid === "any" || to.srid === from.srid;
}

/** Whether Spark allows the cast at all. */
export function canCast(from: DataType, to: DataType, mode: EvalMode): boolean {
  if (sameType(from, to) || from.kind === "void") return true;
  if (to.kind === "timestamp_nanos") return false;
  if (isGeospatial(from) || isGeospatial(to)) return canCastGeospatial(from, to);
  if (to.kind === "string") return true;
  const isTime = (type: DataType): boolean => type.kind === "timestamp" || type.kind === "timestamp_ntz";
  switch (from.kind) {
    case "string":
      return to.kind !== "void" && to.kind !== "array" && to.kind !== "map" && to.kind !== "struct";
    case "year_month_interval":
    case "day_time_interval":
      return to.kind === from.kind || isIntegral(to) || to.kind === "decimal";
    case "boolean":
      return isNumeric(to) || (mode === "legacy" && to.kind === "timestamp");
    case "byte":
    case "short":
    case "integer":
    case "long":
      return (
        isNumeric(to) ||
        to.kind === "boolean" ||
        to.kind === "timestamp" ||
        isAnsiInterval(to) ||
        (mode === "legacy" && to.kind === "binary")
      );
    case "float":
    case "double":
      return isNumeric(to) || to.kind === "boolean" || to.kind === "timestamp";
    case "decimal":
      return isNumeric(to) || to.kind === "boolean" || to.kind === "timestamp" || isAnsiInterval(to);
    case "date":
      return isTime(to) || (mode === "legacy" && (isNumeric(to) || to.kind === "boolean"));
    case "timestamp":
      return (
        to.kind === "date" ||
        to.kind === "time" ||
        isTime(to) ||
        isNumeric(to) ||
        (mode === "legacy" && to.kind === "boolean")
      );
    case "timestamp_ntz":
      return to.kind === "date" || to.kind === "time" || isTime(to);
    case "time":
      return to.kind === "time" || isIntegral(to) || to.kind === "decimal" || isTime(to);
    case "array":
      return to.kind === "array" && canCast(from.elementType, to.elementType, mode);
    case "map":
      return (
        to.kind === "map" &&
        canCast(from.keyType, to.keyType, mode) &&
        // No key becomes null.
        (mode === "ansi" || !mayGiveNull(from.keyType, to.keyType)) &&
        canCast(from.valueType, to.valueType, mode)
      );
    case "struct":
      return (
        to.kind === "struct" &&
        from.fields.length === to.fields.length &&
        from.fields.every((field, i) => canCast(field.dataType, to.fields[i]?.dataType ?? to, mode))
      );
    default:
      return false;
  }
}
