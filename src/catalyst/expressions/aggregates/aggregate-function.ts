// The bases of aggregate functions. Buffers are plain columns, so partial aggregation is a plan like any other. Most
// functions are declarative: expressions say how a buffer starts, takes a row, merges with another, and gives the result.

import type { DataType } from "../../../types/data-type.ts";
import type { ExpectedType } from "../../functions/expected-type.ts";
import type { Origin } from "../../trees/origin.ts";
import { AttributeReference, type ExprId, newExprId } from "../attribute.ts";
import type { Expression } from "../expression.ts";
import { Unevaluable } from "../unevaluable.ts";

/** One column of an aggregation buffer. */
export interface BufferField {
  readonly name: string;
  readonly dataType: DataType;
  readonly nullable: boolean;
}

/** The identities of a function's buffer columns; copies of the function share them. */
export class BufferIds {
  private readonly own: ExprId[] = [];
  private readonly input: ExprId[] = [];

  /** The identity of the buffer that is updated. */
  ofOwn(index: number): ExprId {
    const id = this.own[index] ?? newExprId();
    this.own[index] = id;
    return id;
  }

  /** The identity of the buffer that is merged in. */
  ofInput(index: number): ExprId {
    const id = this.input[index] ?? newExprId();
    this.input[index] = id;
    return id;
  }
}

export abstract class AggregateFunction extends Unevaluable {
  readonly children: readonly Expression[];
  protected readonly bufferIds: BufferIds;

  constructor(children: readonly Expression[], origin?: Origin, bufferIds = new BufferIds()) {
    super(origin);
    this.children = children;
    this.bufferIds = bufferIds;
  }

  /** The type asked of an argument; undefined where the analyzer knows the function's own rules. */
  inputType(_index: number): ExpectedType | undefined {
    return undefined;
  }

  protected abstract get bufferFields(): readonly BufferField[];
  /** The result of no rows. */
  abstract get defaultResult(): Expression;

  get bufferAttributes(): readonly AttributeReference[] {
    return this.bufferFields.map((field, i) => attribute(field, this.bufferIds.ofOwn(i)));
  }

  get inputBufferAttributes(): readonly AttributeReference[] {
    return this.bufferFields.map((field, i) => attribute(field, this.bufferIds.ofInput(i)));
  }

  /** The same function with a buffer of its own, to stand beside this one. */
  newInstance(): AggregateFunction {
    const copy: AggregateFunction = Object.create(Object.getPrototypeOf(this));
    return Object.assign(copy, this, { bufferIds: new BufferIds() });
  }

  override get foldable(): boolean {
    return false;
  }

  get sql(): string {
    return `${this.prettyName}(${this.children.map((child) => child.sql).join(", ")})`;
  }

  toString(): string {
    return `${this.prettyName}(${this.children.join(", ")})`;
  }

  protected get child(): Expression {
    const [child] = this.children;
    if (child === undefined) throw new Error(`${this.prettyName} without arguments`);
    return child;
  }

  protected buffer(index: number): AttributeReference {
    return at(this.bufferAttributes, index);
  }

  protected inputBuffer(index: number): AttributeReference {
    return at(this.inputBufferAttributes, index);
  }
}

/** An aggregate function that is described by expressions over its buffer. */
export abstract class DeclarativeAggregate extends AggregateFunction {
  abstract get initialValues(): readonly Expression[];
  /** New buffer values over `bufferAttributes` and the function's inputs. */
  abstract get updateExpressions(): readonly Expression[];
  /** New buffer values over `bufferAttributes` and `inputBufferAttributes`. */
  abstract get mergeExpressions(): readonly Expression[];
  /** The result over `bufferAttributes`. */
  abstract get evaluateExpression(): Expression;

  get defaultResult(): Expression {
    const { bufferAttributes, initialValues } = this;
    const initial = new Map(bufferAttributes.map(({ exprId }, i) => [exprId.id, initialValues[i]]));
    return this.evaluateExpression.transformUp((node) =>
      node instanceof AttributeReference ? (initial.get(node.exprId.id) ?? node) : node,
    );
  }
}

function attribute({ name, dataType, nullable }: BufferField, exprId: ExprId): AttributeReference {
  return new AttributeReference(name, dataType, nullable, exprId);
}

function at(attributes: readonly AttributeReference[], index: number): AttributeReference {
  const found = attributes[index];
  if (found === undefined) throw new Error(`no buffer column ${index}`);
  return found;
}
