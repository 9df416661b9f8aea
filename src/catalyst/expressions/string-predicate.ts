// StartsWith, EndsWith and Contains: what the optimizer makes of simple patterns, so that sources can be told of them.

import { BooleanType, type DataType } from "../../types/data-type.ts";
import type { KernelName } from "../../wasm/index.ts";
import type { Origin } from "../trees/origin.ts";
import type { CodegenContext, ExpressionCode } from "./codegen/codegen-context.ts";
import { zeroWhenNull } from "./codegen/emit.ts";
import type { CatalystValue, Expression, InternalRow } from "./expression.ts";
import type { Literal } from "./literal.ts";
import { UnaryExpression } from "./operators.ts";

export type StringPredicateName = "StartsWith" | "EndsWith" | "Contains";

const KERNELS: Readonly<Record<StringPredicateName, KernelName>> = {
  StartsWith: "stringStartsWith",
  EndsWith: "stringEndsWith",
  Contains: "stringContains",
};

export class StringPredicate extends UnaryExpression {
  readonly name: StringPredicateName;
  /** A string that is not null. */
  readonly search: Literal;

  constructor(name: StringPredicateName, child: Expression, search: Literal, origin?: Origin) {
    super(child, origin);
    this.name = name;
    this.search = search;
  }

  get dataType(): DataType {
    return BooleanType;
  }
  get prettyName(): string {
    return this.name.toLowerCase();
  }
  override get sql(): string {
    return `${this.prettyName}(${this.child.sql}, ${this.search.sql})`;
  }
  override toString(): string {
    return `${this.name}(${this.child}, ${this.search})`;
  }
  override get canonical(): string {
    return `${this.prettyName}(${this.child.canonical},${this.search.canonical})`;
  }

  eval(row: InternalRow): CatalystValue {
    const value = this.child.eval(row);
    if (value === null) return null;
    const [text, search] = [String(value), String(this.search.value)];
    switch (this.name) {
      case "StartsWith":
        return text.startsWith(search);
      case "EndsWith":
        return text.endsWith(search);
      case "Contains":
        return text.includes(search);
    }
  }

  generate(context: CodegenContext): ExpressionCode {
    const { isNull, value } = context.generate(this.child);
    if (value.kind !== "view") throw new Error(`${this.name} of a ${value.kind}`);
    context.f.get(value.local);
    context.pushConstantView(new TextEncoder().encode(String(this.search.value)));
    context.callKernel(KERNELS[this.name]);
    const matches = { kind: "i32", local: context.f.store() } as const;
    return { isNull, value: zeroWhenNull(context, matches, isNull) };
  }

  protected withChild(child: Expression): Expression {
    return new StringPredicate(this.name, child, this.search, this.origin);
  }
}
