// Named expressions: the columns of plans (attributes, told apart by expression id, not by name), aliases that make
// new ones, and references bound to a position of the input row.

import { SparkException } from "../../errors/spark-error.ts";
import { type DataType, quoteIfNeeded, StructField, StructType, simpleString } from "../../types/data-type.ts";
import type { Origin } from "../trees/origin.ts";
import type { CodegenContext, ExpressionCode } from "./codegen/codegen-context.ts";
import { type CatalystValue, Expression, type InternalRow } from "./expression.ts";
import { Unevaluable } from "./unevaluable.ts";

/** Identity of a column through all rewrites of a plan; unique in one driver. */
export interface ExprId {
  readonly id: number;
}

let lastId = 0;

/** A fresh identity. The counter is identity only: no behaviour hangs on its values. */
export function newExprId(): ExprId {
  return { id: ++lastId };
}

export type Metadata = Readonly<Record<string, unknown>>;

export class AttributeReference extends Unevaluable {
  readonly name: string;
  readonly dataType: DataType;
  readonly nullable: boolean;
  readonly exprId: ExprId;
  readonly qualifier: readonly string[];
  readonly metadata: Metadata;

  constructor(
    name: string,
    dataType: DataType,
    nullable: boolean,
    exprId: ExprId = newExprId(),
    qualifier: readonly string[] = [],
    metadata: Metadata = {},
    origin?: Origin,
  ) {
    super(origin);
    this.name = name;
    this.dataType = dataType;
    this.nullable = nullable;
    this.exprId = exprId;
    this.qualifier = qualifier;
    this.metadata = metadata;
  }

  get children(): readonly Expression[] {
    return [];
  }

  get prettyName(): string {
    return "attributereference";
  }

  get sql(): string {
    return this.name;
  }

  override get canonical(): string {
    return `#${this.exprId.id}`;
  }

  override get foldable(): boolean {
    return false;
  }

  toAttribute(): AttributeReference {
    return this;
  }

  /** The same column under another identity. */
  newInstance(): AttributeReference {
    return new AttributeReference(this.name, this.dataType, this.nullable, newExprId(), this.qualifier, this.metadata);
  }

  withName(name: string): AttributeReference {
    return name === this.name ? this : this.copy({ name });
  }

  withNullability(nullable: boolean): AttributeReference {
    return nullable === this.nullable ? this : this.copy({ nullable });
  }

  withDataType(dataType: DataType): AttributeReference {
    return dataType === this.dataType ? this : this.copy({ dataType });
  }

  withQualifier(qualifier: readonly string[]): AttributeReference {
    const same = qualifier.length === this.qualifier.length && qualifier.every((q, i) => q === this.qualifier[i]);
    return same ? this : this.copy({ qualifier });
  }

  withMetadata(metadata: Metadata): AttributeReference {
    return metadata === this.metadata ? this : this.copy({ metadata });
  }

  toString(): string {
    return `${this.name}#${this.exprId.id}${typeSuffix(this.dataType)}`;
  }

  protected copyWithChildren(): Expression {
    return this;
  }

  private copy(change: {
    name?: string;
    dataType?: DataType;
    nullable?: boolean;
    qualifier?: readonly string[];
    metadata?: Metadata;
  }): AttributeReference {
    return new AttributeReference(
      change.name ?? this.name,
      change.dataType ?? this.dataType,
      change.nullable ?? this.nullable,
      this.exprId,
      change.qualifier ?? this.qualifier,
      change.metadata ?? this.metadata,
      this.origin,
    );
  }
}

/** What Spark writes after the identity of a long column. */
function typeSuffix({ kind }: DataType): string {
  return kind === "long" ? "L" : "";
}

export class Alias extends Expression {
  readonly child: Expression;
  readonly name: string;
  readonly exprId: ExprId;
  readonly qualifier: readonly string[] = [];
  readonly metadata: Metadata;

  constructor(child: Expression, name: string, exprId: ExprId = newExprId(), origin?: Origin, metadata?: Metadata) {
    super(origin);
    this.child = child;
    this.name = name;
    this.exprId = exprId;
    this.metadata = metadata ?? (child instanceof AttributeReference ? child.metadata : {});
  }

  get children(): readonly Expression[] {
    return [this.child];
  }

  get dataType(): DataType {
    return this.child.dataType;
  }

  get nullable(): boolean {
    return this.child.nullable;
  }

  get prettyName(): string {
    return "alias";
  }

  get sql(): string {
    return `${this.child.sql} AS ${quoteIfNeeded(this.name)}`;
  }

  override get canonical(): string {
    return this.child.canonical;
  }

  /** The column that the alias makes, as the plan above sees it. */
  toAttribute(): AttributeReference {
    return new AttributeReference(this.name, this.dataType, this.nullable, this.exprId, [], this.metadata);
  }

  eval(row: InternalRow): CatalystValue {
    return this.child.eval(row);
  }

  generate(context: CodegenContext): ExpressionCode {
    return context.generate(this.child);
  }

  toString(): string {
    return `${this.child} AS ${this.name}#${this.exprId.id}${this.resolved ? typeSuffix(this.dataType) : ""}`;
  }

  protected copyWithChildren(children: readonly Expression[]): Expression {
    // What is known of a column is not known before the name is one.
    const metadata = this.child.resolved || Object.keys(this.metadata).length > 0 ? this.metadata : undefined;
    return new Alias(children[0] ?? this.child, this.name, this.exprId, this.origin, metadata);
  }
}

export type NamedExpression = AttributeReference | Alias;

/** The value at a position of the input row. */
export class BoundReference extends Expression {
  readonly ordinal: number;
  readonly dataType: DataType;
  readonly nullable: boolean;

  constructor(ordinal: number, dataType: DataType, nullable: boolean, origin?: Origin) {
    super(origin);
    this.ordinal = ordinal;
    this.dataType = dataType;
    this.nullable = nullable;
  }

  get children(): readonly Expression[] {
    return [];
  }

  get prettyName(): string {
    return "boundreference";
  }

  get sql(): string {
    return this.canonical;
  }

  override get canonical(): string {
    return `input[${this.ordinal}]`;
  }

  override get foldable(): boolean {
    return false;
  }

  eval(row: InternalRow): CatalystValue {
    return row[this.ordinal] ?? null;
  }

  generate(context: CodegenContext): ExpressionCode {
    return context.input(this.ordinal);
  }

  toString(): string {
    return `input[${this.ordinal}, ${simpleString(this.dataType)}, ${this.nullable}]`;
  }

  protected copyWithChildren(): Expression {
    return this;
  }
}

/** Replaces attributes by their positions in the input. */
export function bindReferences(expression: Expression, input: readonly AttributeReference[]): Expression {
  const ordinals = new Map(input.map((attribute, i) => [attribute.exprId.id, i]));
  return expression.transformUp((node) => {
    if (!(node instanceof AttributeReference)) return node;
    const ordinal = ordinals.get(node.exprId.id);
    const attribute = ordinal === undefined ? undefined : input[ordinal];
    if (ordinal === undefined || attribute === undefined) {
      throw new SparkException("INTERNAL_ERROR", {
        message: `Couldn't find ${node} in [${input.join(", ")}]`,
      });
    }
    return new BoundReference(ordinal, attribute.dataType, attribute.nullable, node.origin);
  });
}

/** The attributes that an expression reads. */
export function references(expression: Expression): AttributeReference[] {
  return expression.collect((node) => (node instanceof AttributeReference ? node : undefined));
}

/** The schema of rows of these columns. */
export function schemaOf(columns: readonly AttributeReference[]): StructType {
  return StructType(columns.map((a) => StructField(a.name, a.dataType, a.nullable, a.metadata)));
}
