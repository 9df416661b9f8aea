// Expressions that answer true, false or null: three-valued logic, comparisons and tests for null.

import { BooleanType, type DataType } from "../../types/data-type.ts";
import type { Origin } from "../trees/origin.ts";
import type { CodegenContext, ExpressionCode } from "./codegen/codegen-context.ts";
import { type Comparison, pushComparison } from "./codegen/compare.ts";
import { generatePart, isWideCondition } from "./codegen/condition-parts.ts";
import { anyNull, generateOperands, unlessNull } from "./codegen/emit.ts";
import { type CatalystValue, Expression, type InternalRow } from "./expression.ts";
import { BinaryOperator, UnaryExpression } from "./operators.ts";
import { compareValues } from "./ordering.ts";
import { comparable } from "./ordering-key.ts";

export { Like } from "./like.ts";

function booleanCode(context: CodegenContext, isNull: ExpressionCode["isNull"]): ExpressionCode {
  return { isNull, value: { kind: "i32", local: context.f.store() } };
}

function pushFlag(context: CodegenContext, code: ExpressionCode): void {
  if (code.isNull === undefined) context.f.i32(0);
  else context.f.get(code.isNull);
}

function pushBoolean(context: CodegenContext, code: ExpressionCode): void {
  if (code.value.kind !== "i32") throw new Error(`a ${code.value.kind} is no boolean`);
  context.f.get(code.value.local);
}

abstract class Logical extends BinaryOperator {
  /** The value of the left operand that settles the answer. */
  protected abstract readonly settledBy: boolean;

  get dataType(): DataType {
    return BooleanType;
  }

  eval(row: InternalRow): CatalystValue {
    const left = this.left.eval(row);
    if (left === this.settledBy) return left;
    const right = this.right.eval(row);
    if (right === this.settledBy) return right;
    return left === null || right === null ? null : !this.settledBy;
  }

  generate(context: CodegenContext): ExpressionCode {
    const { f } = context;
    const isWide = isWideCondition(this);
    const operand = (part: Expression): ExpressionCode =>
      isWide ? generatePart(context, part) : context.generate(part);
    const left = operand(this.left);
    const value = f.local("i32");
    const isNull = this.nullable ? f.local("i32") : undefined;
    f.i32(this.settledBy ? 1 : 0).set(value);
    if (isNull !== undefined) f.i32(0).set(isNull);
    // A null is zero, so for OR the value alone tells; for AND a null left must still look at the right.
    pushBoolean(context, left);
    if (this.settledBy) f.op("i32.eqz");
    else if (left.isNull !== undefined) f.get(left.isNull).op("i32.or");
    f.if(() =>
      context.branch(() => {
        const right = operand(this.right);
        if (this.settledBy) {
          pushBoolean(context, right);
          f.set(value);
          if (isNull === undefined) return;
          pushFlag(context, left);
          pushFlag(context, right);
          f.op("i32.or").get(value).op("i32.eqz").op("i32.and").set(isNull);
          return;
        }
        pushBoolean(context, left);
        pushBoolean(context, right);
        f.op("i32.and").set(value);
        if (isNull === undefined) return;
        pushFlag(context, left);
        pushFlag(context, right);
        pushBoolean(context, right);
        f.op("i32.or").op("i32.and");
        pushFlag(context, right);
        pushBoolean(context, left);
        f.op("i32.and").op("i32.or").set(isNull);
      }),
    );
    return { isNull, value: { kind: "i32", local: value } };
  }
}

export class And extends Logical {
  protected readonly settledBy = false;
  get symbol(): string {
    return "AND";
  }
  get prettyName(): string {
    return "and";
  }
  protected withOperands(left: Expression, right: Expression): Expression {
    return new And(left, right, this.origin);
  }
}

export class Or extends Logical {
  protected readonly settledBy = true;
  get symbol(): string {
    return "OR";
  }
  get prettyName(): string {
    return "or";
  }
  protected withOperands(left: Expression, right: Expression): Expression {
    return new Or(left, right, this.origin);
  }
}

export class Not extends UnaryExpression {
  get dataType(): DataType {
    return BooleanType;
  }
  get prettyName(): string {
    return "not";
  }
  override get sql(): string {
    return `(NOT ${this.child.sql})`;
  }
  override toString(): string {
    return `NOT ${this.child}`;
  }
  eval(row: InternalRow): CatalystValue {
    const value = this.child.eval(row);
    return value === null ? null : value === false;
  }
  generate(context: CodegenContext): ExpressionCode {
    const child = context.generate(this.child);
    pushBoolean(context, child);
    context.f.op("i32.eqz");
    if (child.isNull !== undefined) context.f.get(child.isNull).op("i32.eqz").op("i32.and");
    return booleanCode(context, child.isNull);
  }
  protected withChild(child: Expression): Expression {
    return new Not(child, this.origin);
  }
}

const LESS: Readonly<Record<Comparison, string>> = { eq: "equalto", lt: "lessthan", le: "lessthanorequal" };

abstract class BinaryComparison extends BinaryOperator {
  protected abstract readonly comparison: Comparison;
  /** Whether the operands change places, which makes `<` of `>`. */
  protected abstract readonly swapped: boolean;

  get dataType(): DataType {
    return BooleanType;
  }

  eval(row: InternalRow): CatalystValue {
    const left = this.left.eval(row);
    if (left === null) return null;
    const right = this.right.eval(row);
    if (right === null) return null;
    const order = this.swapped ? compareValues(right, left) : compareValues(left, right);
    return this.comparison === "eq" ? order === 0 : this.comparison === "lt" ? order < 0 : order <= 0;
  }

  /** `a > b` is `b < a`. */
  protected override canonicalText(): string {
    return this.swapped
      ? `${LESS[this.comparison]}(${this.right.canonical},${this.left.canonical})`
      : super.canonicalText();
  }

  generate(context: CodegenContext): ExpressionCode {
    const [left, right] = generateOperands(context, this.left, this.right);
    const isNull = anyNull(context.f, [left, right]);
    const [a, b] = [left, right].map((code) => comparable(context, code, this.left.dataType));
    if (a === undefined || b === undefined) throw new Error(`${this} without operands`);
    if (this.swapped) pushComparison(context, this.comparison, b, a);
    else pushComparison(context, this.comparison, a, b);
    if (isNull !== undefined) context.f.get(isNull).op("i32.eqz").op("i32.and");
    return booleanCode(context, isNull);
  }
}

export class EqualTo extends BinaryComparison {
  protected readonly comparison = "eq";
  protected readonly swapped = false;
  get symbol(): string {
    return "=";
  }
  get prettyName(): string {
    return "equalto";
  }
  protected withOperands(left: Expression, right: Expression): Expression {
    return new EqualTo(left, right, this.origin);
  }
}

export class LessThan extends BinaryComparison {
  protected readonly comparison = "lt";
  protected readonly swapped = false;
  get symbol(): string {
    return "<";
  }
  get prettyName(): string {
    return "lessthan";
  }
  protected withOperands(left: Expression, right: Expression): Expression {
    return new LessThan(left, right, this.origin);
  }
}

export class LessThanOrEqual extends BinaryComparison {
  protected readonly comparison = "le";
  protected readonly swapped = false;
  get symbol(): string {
    return "<=";
  }
  get prettyName(): string {
    return "lessthanorequal";
  }
  protected withOperands(left: Expression, right: Expression): Expression {
    return new LessThanOrEqual(left, right, this.origin);
  }
}

export class GreaterThan extends BinaryComparison {
  protected readonly comparison = "lt";
  protected readonly swapped = true;
  get symbol(): string {
    return ">";
  }
  get prettyName(): string {
    return "greaterthan";
  }
  protected withOperands(left: Expression, right: Expression): Expression {
    return new GreaterThan(left, right, this.origin);
  }
}

export class GreaterThanOrEqual extends BinaryComparison {
  protected readonly comparison = "le";
  protected readonly swapped = true;
  get symbol(): string {
    return ">=";
  }
  get prettyName(): string {
    return "greaterthanorequal";
  }
  protected withOperands(left: Expression, right: Expression): Expression {
    return new GreaterThanOrEqual(left, right, this.origin);
  }
}

/** `<=>`: null equals null, and the answer is never null. */
export class EqualNullSafe extends BinaryOperator {
  get dataType(): DataType {
    return BooleanType;
  }
  override get nullable(): boolean {
    return false;
  }
  get symbol(): string {
    return "<=>";
  }
  get prettyName(): string {
    return "equalnullsafe";
  }
  eval(row: InternalRow): CatalystValue {
    return compareValues(this.left.eval(row), this.right.eval(row)) === 0;
  }
  generate(context: CodegenContext): ExpressionCode {
    const { f } = context;
    const left = context.generate(this.left);
    const right = context.generate(this.right);
    const { dataType } = this.left;
    pushComparison(context, "eq", comparable(context, left, dataType), comparable(context, right, dataType));
    // What stands in the place of a null may be anything.
    if (left.isNull !== undefined) f.get(left.isNull).op("i32.or");
    pushFlag(context, left);
    pushFlag(context, right);
    f.op("i32.eq").op("i32.and");
    return booleanCode(context, undefined);
  }
  protected withOperands(left: Expression, right: Expression): Expression {
    return new EqualNullSafe(left, right, this.origin);
  }
}

export class In extends Expression {
  readonly value: Expression;
  readonly list: readonly Expression[];

  constructor(value: Expression, list: readonly Expression[], origin?: Origin) {
    super(origin);
    this.value = value;
    this.list = list;
  }

  get children(): readonly Expression[] {
    return [this.value, ...this.list];
  }
  get dataType(): DataType {
    return BooleanType;
  }
  get nullable(): boolean {
    return this.children.some((child) => child.nullable);
  }
  get prettyName(): string {
    return "in";
  }
  get sql(): string {
    return `(${this.value.sql} IN (${this.list.map((item) => item.sql).join(", ")}))`;
  }
  toString(): string {
    return `${this.value} IN (${this.list.join(",")})`;
  }
  protected override canonicalText(): string {
    const list = this.list.map((item) => item.canonical).sort();
    return `in(${[this.value.canonical, ...list].join(",")})`;
  }

  eval(row: InternalRow): CatalystValue {
    const value = this.value.eval(row);
    if (value === null) return null;
    let sawNull = false;
    for (const item of this.list) {
      const candidate = item.eval(row);
      if (candidate === null) sawNull = true;
      else if (compareValues(value, candidate) === 0) return true;
    }
    return sawNull ? null : false;
  }

  generate(context: CodegenContext): ExpressionCode {
    const { f } = context;
    const value = context.generate(this.value);
    const found = f.local("i32");
    const isNull = this.nullable ? f.local("i32") : undefined;
    f.i32(0).set(found);
    if (isNull !== undefined) {
      pushFlag(context, value);
      f.set(isNull);
    }
    unlessNull(context, value.isNull, () =>
      context.branch(() =>
        f.block((done) => {
          for (const item of this.list) {
            const candidate = context.generate(item);
            const { dataType } = this.value;
            pushComparison(
              context,
              "eq",
              comparable(context, value, dataType),
              comparable(context, candidate, dataType),
            );
            if (candidate.isNull !== undefined) {
              f.get(candidate.isNull).op("i32.eqz").op("i32.and");
              if (isNull !== undefined) f.get(isNull).get(candidate.isNull).op("i32.or").set(isNull);
            }
            f.tee(found).brIf(done);
          }
        }),
      ),
    );
    if (isNull !== undefined) f.get(isNull).get(found).op("i32.eqz").op("i32.and").set(isNull);
    return { isNull, value: { kind: "i32", local: found } };
  }

  protected copyWithChildren(children: readonly Expression[]): Expression {
    const [value = this.value, ...list] = children;
    return new In(value, list, this.origin);
  }
}

/** A long list of constants, as Spark's plans show one. */
export class InSet extends In {
  override toString(): string {
    return `${this.value} INSET ${this.list.map(String).sort().join(", ")}`;
  }

  protected override copyWithChildren(children: readonly Expression[]): Expression {
    const [value = this.value, ...list] = children;
    return new InSet(value, list, this.origin);
  }
}

abstract class NeverNullTest extends UnaryExpression {
  get dataType(): DataType {
    return BooleanType;
  }
  override get nullable(): boolean {
    return false;
  }
}

export class IsNull extends NeverNullTest {
  get prettyName(): string {
    return "isnull";
  }
  override get sql(): string {
    return `(${this.child.sql} IS NULL)`;
  }
  eval(row: InternalRow): CatalystValue {
    return this.child.eval(row) === null;
  }
  generate(context: CodegenContext): ExpressionCode {
    pushFlag(context, context.generate(this.child));
    return booleanCode(context, undefined);
  }
  protected withChild(child: Expression): Expression {
    return new IsNull(child, this.origin);
  }
}

export class IsNotNull extends NeverNullTest {
  get prettyName(): string {
    return "isnotnull";
  }
  override get sql(): string {
    return `(${this.child.sql} IS NOT NULL)`;
  }
  eval(row: InternalRow): CatalystValue {
    return this.child.eval(row) !== null;
  }
  generate(context: CodegenContext): ExpressionCode {
    pushFlag(context, context.generate(this.child));
    context.f.op("i32.eqz");
    return booleanCode(context, undefined);
  }
  protected withChild(child: Expression): Expression {
    return new IsNotNull(child, this.origin);
  }
}

/** Only TRUE and FALSE stay as they are written: NULL becomes one of type BOOLEAN, and operators get their casts. */
function staysAsWritten({ children, dataType }: Expression): boolean {
  return children.length === 0 && dataType.kind !== "void";
}

/** IS UNKNOWN as it is written: once its operand is another, it is IS NULL. */
export class IsUnknown extends IsNull {
  override get sql(): string {
    return staysAsWritten(this.child) ? `(${this.child.sql} IS UNKNOWN)` : super.sql;
  }
}

/** IS NOT UNKNOWN as it is written. */
export class IsNotUnknown extends IsNotNull {
  override get sql(): string {
    return staysAsWritten(this.child) ? `(${this.child.sql} IS NOT UNKNOWN)` : super.sql;
  }
}

export class IsNaN extends NeverNullTest {
  get prettyName(): string {
    return "isnan";
  }
  eval(row: InternalRow): CatalystValue {
    return Number.isNaN(this.child.eval(row));
  }
  generate(context: CodegenContext): ExpressionCode {
    const { f } = context;
    const { value } = context.generate(this.child);
    if (value.kind !== "f32" && value.kind !== "f64") throw new Error(`isnan of a ${value.kind}`);
    f.get(value.local).get(value.local).op(`${value.kind}.ne`);
    return booleanCode(context, undefined);
  }
  protected withChild(child: Expression): Expression {
    return new IsNaN(child, this.origin);
  }
}
