// The frame of a window: which rows of the partition a function sees from one of them.

import { type DataType, NullType } from "../../../types/data-type.ts";
import type { Origin } from "../../trees/origin.ts";
import type { Expression } from "../expression.ts";
import { UnaryMinus } from "../sign.ts";
import { Unevaluable } from "../unevaluable.ts";

/** By positions, or by the value of the ordering. */
export type FrameType = "row" | "range";

export type SpecialBoundary = "UNBOUNDED PRECEDING" | "CURRENT ROW" | "UNBOUNDED FOLLOWING";

/** A bound without an offset. */
export class SpecialFrameBoundary extends Unevaluable {
  readonly boundary: SpecialBoundary;

  constructor(boundary: SpecialBoundary) {
    super();
    this.boundary = boundary;
  }

  get children(): readonly Expression[] {
    return [];
  }

  get dataType(): DataType {
    return NullType;
  }

  get nullable(): boolean {
    return false;
  }

  get prettyName(): string {
    return this.boundary.toLowerCase().replace(" ", "");
  }

  get sql(): string {
    return this.boundary;
  }

  toString(): string {
    return `${this.prettyName}$()`;
  }

  protected copyWithChildren(): Expression {
    return this;
  }
}

export const UNBOUNDED_PRECEDING: SpecialFrameBoundary = new SpecialFrameBoundary("UNBOUNDED PRECEDING");
export const CURRENT_ROW: SpecialFrameBoundary = new SpecialFrameBoundary("CURRENT ROW");
export const UNBOUNDED_FOLLOWING: SpecialFrameBoundary = new SpecialFrameBoundary("UNBOUNDED FOLLOWING");

/** The bound of a RANGE frame once the column of the order is known: the value at which the frame begins or ends. */
export class RangeBoundary extends Unevaluable {
  readonly offset: Expression;
  /** The offset added to the row's value of the order. */
  readonly value: Expression;

  constructor(offset: Expression, value: Expression) {
    super(offset.origin);
    this.offset = offset;
    this.value = value;
  }

  get children(): readonly Expression[] {
    return [this.offset, this.value];
  }

  get dataType(): DataType {
    return this.offset.dataType;
  }

  get nullable(): boolean {
    return this.offset.nullable;
  }

  override get foldable(): boolean {
    return this.offset.foldable;
  }

  get prettyName(): string {
    return "rangeboundary";
  }

  get sql(): string {
    return this.offset.sql;
  }

  toString(): string {
    return this.offset.toString();
  }

  protected copyWithChildren([offset = this.offset, value = this.value]: readonly Expression[]): Expression {
    return new RangeBoundary(offset, value);
  }
}

/** The frame as a query leaves it out; analysis puts the default in its place. */
export class UnspecifiedFrame extends Unevaluable {
  get children(): readonly Expression[] {
    return [];
  }

  get dataType(): DataType {
    return NullType;
  }

  get nullable(): boolean {
    return false;
  }

  override get resolved(): boolean {
    return false;
  }

  get prettyName(): string {
    return "unspecifiedframe";
  }

  get sql(): string {
    return this.toString();
  }

  toString(): string {
    return "unspecifiedframe$()";
  }

  protected copyWithChildren(): Expression {
    return this;
  }
}

export class SpecifiedWindowFrame extends Unevaluable {
  readonly frameType: FrameType;
  /** Where it begins: a special boundary, or an offset from the row, negative before it. */
  readonly lower: Expression;
  readonly upper: Expression;

  constructor(frameType: FrameType, lower: Expression, upper: Expression, origin?: Origin) {
    super(origin);
    this.frameType = frameType;
    this.lower = lower;
    this.upper = upper;
  }

  get children(): readonly Expression[] {
    return [this.lower, this.upper];
  }

  get dataType(): DataType {
    return NullType;
  }

  get nullable(): boolean {
    return false;
  }

  override get foldable(): boolean {
    return false;
  }

  get prettyName(): string {
    return "specifiedwindowframe";
  }

  override get canonical(): string {
    return `${this.prettyName}:${this.frameType}(${this.lower.canonical},${this.upper.canonical})`;
  }

  /** True when it holds all rows of the partition. */
  get isUnbounded(): boolean {
    return isSpecial(this.lower, "UNBOUNDED PRECEDING") && isSpecial(this.upper, "UNBOUNDED FOLLOWING");
  }

  /** The bounds that are offsets. */
  get valueBoundaries(): readonly Expression[] {
    return this.children.filter((bound) => !(bound instanceof SpecialFrameBoundary));
  }

  get sql(): string {
    const unit = this.frameType === "row" ? "ROWS" : "RANGE";
    return `${unit} BETWEEN ${boundarySql(this.lower)} AND ${boundarySql(this.upper)}`;
  }

  toString(): string {
    const type = this.frameType === "row" ? "RowFrame" : "RangeFrame";
    return `specifiedwindowframe(${type}, ${this.lower}, ${this.upper})`;
  }

  protected copyWithChildren([lower = this.lower, upper = this.upper]: readonly Expression[]): Expression {
    return new SpecifiedWindowFrame(this.frameType, lower, upper, this.origin);
  }
}

export type WindowFrame = UnspecifiedFrame | SpecifiedWindowFrame;

export function isSpecial(bound: Expression, boundary: SpecialBoundary): boolean {
  return bound instanceof SpecialFrameBoundary && bound.boundary === boundary;
}

function boundarySql(bound: Expression): string {
  const written = bound instanceof RangeBoundary ? bound.offset : bound;
  if (written instanceof SpecialFrameBoundary) return written.sql;
  return written instanceof UnaryMinus ? `${written.child.sql} PRECEDING` : `${written.sql} FOLLOWING`;
}
