// Expressions that choose one of their operands, evaluating only what they need.

import type { DataType } from "../../types/data-type.ts";
import { mergedType } from "../../types/merged-type.ts";
import type { Origin } from "../trees/origin.ts";
import type { CodegenContext, ExpressionCode } from "./codegen/codegen-context.ts";
import { pushComparison } from "./codegen/compare.ts";
import { assign, assignZero, kindOf, newValue } from "./codegen/emit.ts";
import { type CatalystValue, Expression, type InternalRow } from "./expression.ts";
import { Literal } from "./literal.ts";
import { compareValues } from "./ordering.ts";
import { comparable } from "./ordering-key.ts";

/** Locals that branches set in turn. */
class Choice {
  readonly code: ExpressionCode;
  private readonly context: CodegenContext;

  constructor(context: CodegenContext, expression: Expression, nullable = expression.nullable) {
    const { f } = context;
    this.context = context;
    const isNull = nullable ? f.local("i32") : undefined;
    this.code = { isNull, value: newValue(f, kindOf(expression.dataType)) };
  }

  set(source: ExpressionCode): void {
    const { f } = this.context;
    // Of void, only nullness is known: its zero is an i32 whatever the chosen type is.
    if (source.value.kind === "i32" && this.code.value.kind !== "i32") assignZero(this.context, this.code.value);
    else assign(f, this.code.value, source.value);
    if (this.code.isNull === undefined) return;
    if (source.isNull === undefined) f.i32(0);
    else f.get(source.isNull);
    f.set(this.code.isNull);
  }

  setNull(): void {
    const { f } = this.context;
    assignZero(this.context, this.code.value);
    if (this.code.isNull !== undefined) f.i32(1).set(this.code.isNull);
  }
}

export class CaseWhen extends Expression {
  readonly branches: readonly (readonly [Expression, Expression])[];
  readonly elseValue: Expression | undefined;

  constructor(branches: readonly (readonly [Expression, Expression])[], elseValue?: Expression, origin?: Origin) {
    super(origin);
    this.branches = branches;
    this.elseValue = elseValue;
  }

  get children(): readonly Expression[] {
    const flat = this.branches.flat();
    return this.elseValue === undefined ? flat : [...flat, this.elseValue];
  }
  get dataType(): DataType {
    const typed = [...this.branches.map(([, value]) => value), ...(this.elseValue ? [this.elseValue] : [])];
    const type = mergedType(typed.map((value) => value.dataType));
    if (type === undefined) throw new Error("CASE without branches");
    return type;
  }
  /** What follows a condition that is always true is never the result. */
  get nullable(): boolean {
    const certain = this.branches.findIndex(([condition]) => condition instanceof Literal && condition.value === true);
    if (certain >= 0) return this.branches.slice(0, certain + 1).some(([, value]) => value.nullable);
    return (this.elseValue?.nullable ?? true) || this.branches.some(([, value]) => value.nullable);
  }
  get prettyName(): string {
    return "case";
  }
  get sql(): string {
    const cases = this.branches.map(([condition, value]) => `WHEN ${condition.sql} THEN ${value.sql}`).join(" ");
    return `CASE ${cases}${this.elseValue ? ` ELSE ${this.elseValue.sql}` : ""} END`;
  }
  override get canonical(): string {
    return `case${this.elseValue !== undefined}(${this.children.map((child) => child.canonical).join(",")})`;
  }
  toString(): string {
    const cases = this.branches.map(([condition, value]) => `WHEN ${condition} THEN ${value}`).join(" ");
    return `CASE ${cases}${this.elseValue ? ` ELSE ${this.elseValue}` : ""} END`;
  }

  eval(row: InternalRow): CatalystValue {
    for (const [condition, value] of this.branches) if (condition.eval(row) === true) return value.eval(row);
    return this.elseValue?.eval(row) ?? null;
  }

  generate(context: CodegenContext): ExpressionCode {
    const choice = new Choice(context, this);
    this.emitBranch(context, choice, 0);
    return choice.code;
  }

  protected copyWithChildren(children: readonly Expression[]): Expression {
    const branches = this.branches.map(([condition, value], i): readonly [Expression, Expression] => [
      children[2 * i] ?? condition,
      children[2 * i + 1] ?? value,
    ]);
    return new CaseWhen(branches, this.elseValue && (children[children.length - 1] ?? this.elseValue), this.origin);
  }

  private emitBranch(context: CodegenContext, choice: Choice, index: number): void {
    const branch = this.branches[index];
    if (branch === undefined) {
      if (this.elseValue === undefined) choice.setNull();
      else choice.set(context.generate(this.elseValue));
      return;
    }
    const condition = context.generate(branch[0]).value;
    if (condition.kind !== "i32") throw new Error(`a ${condition.kind} is no condition`);
    // A null condition is zero, so it counts as false.
    context.f.get(condition.local).if(
      () => context.branch(() => choice.set(context.generate(branch[1]))),
      () => context.branch(() => this.emitBranch(context, choice, index + 1)),
    );
  }
}

export class If extends Expression {
  readonly predicate: Expression;
  readonly trueValue: Expression;
  readonly falseValue: Expression;

  constructor(predicate: Expression, trueValue: Expression, falseValue: Expression, origin?: Origin) {
    super(origin);
    this.predicate = predicate;
    this.trueValue = trueValue;
    this.falseValue = falseValue;
  }

  get children(): readonly Expression[] {
    return [this.predicate, this.trueValue, this.falseValue];
  }
  get dataType(): DataType {
    const { dataType } = this.trueValue;
    return mergedType([dataType, this.falseValue.dataType]) ?? dataType;
  }
  get nullable(): boolean {
    return this.trueValue.nullable || this.falseValue.nullable;
  }
  get prettyName(): string {
    return "if";
  }
  get sql(): string {
    return `(IF(${this.children.map((child) => child.sql).join(", ")}))`;
  }
  toString(): string {
    return `if (${this.predicate}) ${this.trueValue} else ${this.falseValue}`;
  }
  eval(row: InternalRow): CatalystValue {
    return (this.predicate.eval(row) === true ? this.trueValue : this.falseValue).eval(row);
  }
  generate(context: CodegenContext): ExpressionCode {
    const choice = new Choice(context, this);
    const { value } = context.generate(this.predicate);
    if (value.kind !== "i32") throw new Error(`a ${value.kind} is no condition`);
    context.f.get(value.local).if(
      () => context.branch(() => choice.set(context.generate(this.trueValue))),
      () => context.branch(() => choice.set(context.generate(this.falseValue))),
    );
    return choice.code;
  }
  protected copyWithChildren(children: readonly Expression[]): Expression {
    const [predicate = this.predicate, yes = this.trueValue, no = this.falseValue] = children;
    return new If(predicate, yes, no, this.origin);
  }
}

abstract class Variadic extends Expression {
  readonly children: readonly Expression[];

  constructor(children: readonly Expression[], origin?: Origin) {
    super(origin);
    this.children = children;
  }

  get dataType(): DataType {
    const type = mergedType(this.children.map((child) => child.dataType));
    if (type === undefined) throw new Error(`${this.prettyName} without arguments`);
    return type;
  }
  get nullable(): boolean {
    return this.children.every((child) => child.nullable);
  }
  get sql(): string {
    return `${this.prettyName}(${this.children.map((child) => child.sql).join(", ")})`;
  }
  toString(): string {
    return `${this.prettyName}(${this.children.join(", ")})`;
  }
}

/** The first operand that is not null; what follows it is not evaluated. */
export class Coalesce extends Variadic {
  get prettyName(): string {
    return "coalesce";
  }
  eval(row: InternalRow): CatalystValue {
    for (const child of this.children) {
      const value = child.eval(row);
      if (value !== null) return value;
    }
    return null;
  }
  generate(context: CodegenContext): ExpressionCode {
    const choice = new Choice(context, this);
    this.emitFrom(context, choice, 0);
    return choice.code;
  }
  protected copyWithChildren(children: readonly Expression[]): Expression {
    return new Coalesce(children, this.origin);
  }
  private emitFrom(context: CodegenContext, choice: Choice, index: number): void {
    const child = this.children[index];
    if (child === undefined) return;
    const code = context.generate(child);
    choice.set(code);
    if (code.isNull === undefined || index === this.children.length - 1) return;
    context.f.get(code.isNull).if(() => context.branch(() => this.emitFrom(context, choice, index + 1)));
  }
}

/** The greatest or least operand; nulls do not count. */
abstract class Extreme extends Variadic {
  protected abstract readonly sign: 1 | -1;
  protected override canonicalText(): string {
    const operands = this.children.map((child) => child.canonical).sort();
    return `${this.prettyName}(${operands.join(",")})`;
  }
  eval(row: InternalRow): CatalystValue {
    let best: CatalystValue = null;
    for (const child of this.children) {
      const value = child.eval(row);
      if (value !== null && (best === null || compareValues(value, best) * this.sign > 0)) best = value;
    }
    return best;
  }
  generate(context: CodegenContext): ExpressionCode {
    const { f } = context;
    // The best so far may be null although the result never is.
    const choice = new Choice(context, this, this.children[0]?.nullable ?? true);
    const { value: best, isNull: bestIsNull } = choice.code;
    this.children.forEach((child, i) => {
      const code = context.generate(child);
      if (i === 0) {
        choice.set(code);
        return;
      }
      const [before, now] = [choice.code, code].map((value) => comparable(context, value, this.dataType));
      if (before === undefined || now === undefined) throw new Error(`${this} without operands`);
      if (this.sign > 0) pushComparison(context, "lt", before, now);
      else pushComparison(context, "lt", now, before);
      if (bestIsNull !== undefined) f.get(bestIsNull).op("i32.or");
      if (code.isNull !== undefined) f.get(code.isNull).op("i32.eqz").op("i32.and");
      f.if(() => choice.set(code));
    });
    return this.nullable ? choice.code : { isNull: undefined, value: best };
  }
}

export class Greatest extends Extreme {
  protected readonly sign = 1;
  get prettyName(): string {
    return "greatest";
  }
  protected copyWithChildren(children: readonly Expression[]): Expression {
    return new Greatest(children, this.origin);
  }
}

export class Least extends Extreme {
  protected readonly sign = -1;
  get prettyName(): string {
    return "least";
  }
  protected copyWithChildren(children: readonly Expression[]): Expression {
    return new Least(children, this.origin);
  }
}
