// LIKE and its escape character.

import { BooleanType, type DataType, StringType } from "../../types/data-type.ts";
import type { Origin } from "../trees/origin.ts";
import type { CodegenContext, ExpressionCode } from "./codegen/codegen-context.ts";
import { hostEvaluate, zeroWhenNull } from "./codegen/emit.ts";
import { compileLike, likeKernel } from "./codegen/like-pattern.ts";
import { like } from "./evaluators/like.ts";
import type { CatalystValue, Expression, InternalRow } from "./expression.ts";
import { Literal } from "./literal.ts";
import { BinaryOperator } from "./operators.ts";

export class Like extends BinaryOperator {
  readonly escape: string;

  constructor(left: Expression, right: Expression, escapeCharacter = "\\", origin?: Origin) {
    super(left, right, origin);
    this.escape = escapeCharacter;
  }

  get dataType(): DataType {
    return BooleanType;
  }
  get symbol(): string {
    return "LIKE";
  }
  get prettyName(): string {
    return "like";
  }
  override get sql(): string {
    const suffix = this.escape === "\\" ? "" : ` ESCAPE '${this.escape}'`;
    return `${this.left.sql} LIKE ${this.right.sql}${suffix}`;
  }
  override toString(): string {
    return `${this.left} LIKE ${this.right}${this.escape === "\\" ? "" : ` ESCAPE '${this.escape}'`}`;
  }
  override get canonical(): string {
    return `like:${JSON.stringify(this.escape)}(${this.left.canonical},${this.right.canonical})`;
  }

  eval(row: InternalRow): CatalystValue {
    return like([this.left.eval(row), this.right.eval(row), this.escape], {
      argumentTypes: [StringType, StringType, StringType],
      resultType: BooleanType,
      options: {},
    });
  }

  generate(context: CodegenContext): ExpressionCode {
    const pattern = this.right instanceof Literal ? compileLike(String(this.right.value), this.escape) : undefined;
    if (pattern !== undefined && this.right instanceof Literal && this.right.value !== null) {
      return this.matchCode(context, pattern);
    }
    const operands = [this.left, this.right, new Literal(this.escape, StringType)];
    const codes = operands.map((operand) => ({ code: context.generate(operand), type: StringType }));
    return hostEvaluate(context, "like", codes, BooleanType);
  }

  /** A constant pattern: the cheapest kernel that decides it. */
  private matchCode(context: CodegenContext, pattern: Uint8Array): ExpressionCode {
    const { isNull, value } = context.generate(this.left);
    if (value.kind !== "view") throw new Error(`LIKE of a ${value.kind}`);
    const { kernel, text } = likeKernel(pattern);
    context.f.get(value.local);
    context.pushConstantView(text);
    context.callKernel(kernel);
    const matches = { kind: "i32", local: context.f.store() } as const;
    return { isNull, value: zeroWhenNull(context, matches, isNull) };
  }

  protected withOperands(left: Expression, right: Expression): Expression {
    return new Like(left, right, this.escape, this.origin);
  }
}
