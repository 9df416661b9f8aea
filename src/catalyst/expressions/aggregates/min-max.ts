// MIN and MAX of any ordered type, and BOOL_AND and BOOL_OR, which are the two over booleans.

import type { DataType } from "../../../types/data-type.ts";
import type { Origin } from "../../trees/origin.ts";
import { Greatest, Least } from "../conditional.ts";
import type { Expression } from "../expression.ts";
import { Literal } from "../literal.ts";
import { type BufferField, type BufferIds, DeclarativeAggregate } from "./aggregate-function.ts";

abstract class Extreme extends DeclarativeAggregate {
  protected abstract choose(a: Expression, b: Expression): Expression;

  get dataType(): DataType {
    return this.child.dataType;
  }
  get nullable(): boolean {
    return true;
  }
  protected get bufferFields(): readonly BufferField[] {
    return [{ name: this.prettyName, dataType: this.dataType, nullable: true }];
  }
  get initialValues(): readonly Expression[] {
    return [new Literal(null, this.dataType)];
  }
  get updateExpressions(): readonly Expression[] {
    return [this.choose(this.buffer(0), this.child)];
  }
  get mergeExpressions(): readonly Expression[] {
    return [this.choose(this.buffer(0), this.inputBuffer(0))];
  }
  get evaluateExpression(): Expression {
    return this.buffer(0);
  }
}

export class Min extends Extreme {
  get prettyName(): string {
    return "min";
  }
  protected choose(a: Expression, b: Expression): Expression {
    return new Least([a, b]);
  }
  protected copyWithChildren(children: readonly Expression[]): Expression {
    return new Min(children, this.origin, this.bufferIds);
  }
}

export class Max extends Extreme {
  get prettyName(): string {
    return "max";
  }
  protected choose(a: Expression, b: Expression): Expression {
    return new Greatest([a, b]);
  }
  protected copyWithChildren(children: readonly Expression[]): Expression {
    return new Max(children, this.origin, this.bufferIds);
  }
}

export class BoolAnd extends Extreme {
  readonly prettyName: string;

  constructor(children: readonly Expression[], origin?: Origin, bufferIds?: BufferIds, name = "bool_and") {
    super(children, origin, bufferIds);
    this.prettyName = name;
  }

  protected choose(a: Expression, b: Expression): Expression {
    return new Least([a, b]);
  }
  protected copyWithChildren(children: readonly Expression[]): Expression {
    return new BoolAnd(children, this.origin, this.bufferIds, this.prettyName);
  }
}

export class BoolOr extends Extreme {
  readonly prettyName: string;

  constructor(children: readonly Expression[], origin?: Origin, bufferIds?: BufferIds, name = "bool_or") {
    super(children, origin, bufferIds);
    this.prettyName = name;
  }

  protected choose(a: Expression, b: Expression): Expression {
    return new Greatest([a, b]);
  }
  protected copyWithChildren(children: readonly Expression[]): Expression {
    return new BoolOr(children, this.origin, this.bufferIds, this.prettyName);
  }
}
