// `function OVER window`, with the window's partitions, order and frame.

import { type DataType, NullType } from "../../../types/data-type.ts";
import type { Origin } from "../../trees/origin.ts";
import type { Expression } from "../expression.ts";
import { SortOrder } from "../sort-order.ts";
import { Unevaluable } from "../unevaluable.ts";
import { SpecifiedWindowFrame, UnspecifiedFrame, type WindowFrame } from "./window-frame.ts";

export class WindowSpecDefinition extends Unevaluable {
  readonly partitionSpec: readonly Expression[];
  readonly orderSpec: readonly SortOrder[];
  readonly frameSpecification: WindowFrame;

  constructor(
    partitionSpec: readonly Expression[],
    orderSpec: readonly SortOrder[],
    frameSpecification: WindowFrame = new UnspecifiedFrame(),
    origin?: Origin,
  ) {
    super(origin);
    this.partitionSpec = partitionSpec;
    this.orderSpec = orderSpec;
    this.frameSpecification = frameSpecification;
  }

  get children(): readonly Expression[] {
    return [...this.partitionSpec, ...this.orderSpec, this.frameSpecification];
  }

  get dataType(): DataType {
    return NullType;
  }

  get nullable(): boolean {
    return true;
  }

  override get foldable(): boolean {
    return false;
  }

  get prettyName(): string {
    return "windowspecdefinition";
  }

  override get canonical(): string {
    return `${this.prettyName}:${this.partitionSpec.length}(${this.children.map((child) => child.canonical).join()})`;
  }

  get sql(): string {
    const list = (prefix: string, items: readonly Expression[]): string[] =>
      items.length === 0 ? [] : [`${prefix} BY ${items.map((item) => item.sql).join(", ")}`];
    const { partitionSpec, orderSpec, frameSpecification } = this;
    return `(${[...list("PARTITION", partitionSpec), ...list("ORDER", orderSpec), frameSpecification.sql].join(" ")})`;
  }

  withFrame(frame: WindowFrame): WindowSpecDefinition {
    return new WindowSpecDefinition(this.partitionSpec, this.orderSpec, frame, this.origin);
  }

  /** With further keys of partitions. */
  partitionedBy(keys: readonly Expression[]): WindowSpecDefinition {
    const { partitionSpec, orderSpec, frameSpecification, origin } = this;
    return new WindowSpecDefinition([...partitionSpec, ...keys], orderSpec, frameSpecification, origin);
  }

  toString(): string {
    return `windowspecdefinition(${this.children.join(", ")})`;
  }

  protected copyWithChildren(children: readonly Expression[]): Expression {
    const partitions = this.partitionSpec.length;
    const frame = children[children.length - 1];
    return new WindowSpecDefinition(
      children.slice(0, partitions),
      children.slice(partitions, -1).map((order) => (order instanceof SortOrder ? order : new SortOrder(order))),
      frame instanceof SpecifiedWindowFrame || frame instanceof UnspecifiedFrame ? frame : this.frameSpecification,
      this.origin,
    );
  }
}

export class WindowExpression extends Unevaluable {
  /** A window function, or an aggregate function in its expression. */
  readonly windowFunction: Expression;
  readonly windowSpec: WindowSpecDefinition;

  constructor(windowFunction: Expression, windowSpec: WindowSpecDefinition, origin?: Origin) {
    super(origin);
    this.windowFunction = windowFunction;
    this.windowSpec = windowSpec;
  }

  get children(): readonly Expression[] {
    return [this.windowFunction, this.windowSpec];
  }

  get dataType(): DataType {
    return this.windowFunction.dataType;
  }

  get nullable(): boolean {
    return this.windowFunction.nullable;
  }

  override get foldable(): boolean {
    return false;
  }

  get prettyName(): string {
    return "windowexpression";
  }

  get sql(): string {
    return `${this.windowFunction.sql} OVER ${this.windowSpec.sql}`;
  }

  withSpec(spec: WindowSpecDefinition): WindowExpression {
    return new WindowExpression(this.windowFunction, spec, this.origin);
  }

  toString(): string {
    return `${this.windowFunction} ${this.windowSpec}`;
  }

  protected copyWithChildren([windowFunction = this.windowFunction, spec]: readonly Expression[]): Expression {
    const windowSpec = spec instanceof WindowSpecDefinition ? spec : this.windowSpec;
    return new WindowExpression(windowFunction, windowSpec, this.origin);
  }
}
