// A bound of the window that a timestamp falls into: the last start of a window at or before it, moved by so much.

import type { DataType } from "../../../types/data-type.ts";
import type { CodegenContext, ExpressionCode } from "../../expressions/codegen/codegen-context.ts";
import type { CatalystValue, Expression, InternalRow } from "../../expressions/expression.ts";
import { UnaryExpression } from "../../expressions/operators.ts";
import type { Origin } from "../../trees/origin.ts";

export interface WindowSpacing {
  /** Microseconds from the start of one window to that of the next. */
  readonly slide: bigint;
  /** Where windows start, from 1970-01-01 00:00:00 UTC. */
  readonly start: bigint;
  readonly shift: bigint;
}

export class WindowBound extends UnaryExpression {
  readonly spacing: WindowSpacing;

  constructor(child: Expression, spacing: WindowSpacing, origin?: Origin) {
    super(child, origin);
    this.spacing = spacing;
  }

  get dataType(): DataType {
    return this.child.dataType;
  }

  get prettyName(): string {
    return "windowbound";
  }

  override get sql(): string {
    return this.toString();
  }

  override get canonical(): string {
    const { slide, start, shift } = this.spacing;
    return `windowbound:${slide}:${start}:${shift}(${this.child.canonical})`;
  }

  override toString(): string {
    const { slide, start, shift } = this.spacing;
    return `windowbound(${this.child}, ${slide}, ${start}, ${shift})`;
  }

  eval(row: InternalRow): CatalystValue {
    const time = this.child.eval(row);
    if (typeof time !== "bigint") return null;
    const { slide, start, shift } = this.spacing;
    const remainder = (time - start) % slide;
    return time - (remainder < 0n ? remainder + slide : remainder) + shift;
  }

  generate(context: CodegenContext): ExpressionCode {
    const { f } = context;
    const { isNull, value } = context.generate(this.child);
    if (value.kind !== "i64") throw new Error(`a ${value.kind} is no timestamp`);
    const { slide, start, shift } = this.spacing;
    const remainder = f.get(value.local).i64(start).op("i64.sub").i64(slide).op("i64.rem_s").store();
    f.get(value.local).get(remainder).op("i64.sub");
    // One slide less where the remainder is negative.
    f.i64(slide).i64(0n).get(remainder).i64(0n).op("i64.lt_s").select().op("i64.sub");
    return { isNull, value: { kind: "i64", local: f.i64(shift).op("i64.add").store() } };
  }

  protected withChild(child: Expression): Expression {
    return new WindowBound(child, this.spacing, this.origin);
  }
}
