// Functions that make several rows of one: explode and its kin. The value is an array of the rows, each a struct.

import type { ArrayType, StructType } from "../../types/data-type.ts";
import type { Origin } from "../trees/origin.ts";
import type { EvalMode } from "./arithmetic.ts";
import { AttributeReference } from "./attribute.ts";
import type { Expression, InternalRow } from "./expression.ts";
import { rowsOf } from "./generator-rows.ts";
import { ScalarFunction, type ScalarSemantics } from "./scalar-function.ts";

export interface GeneratorSemantics extends ScalarSemantics {
  /** An array of structs: the columns of the rows. */
  readonly result: (types: readonly Expression["dataType"][], args: readonly Expression[]) => ArrayType;
}

export class Generator extends ScalarFunction {
  declare readonly semantics: GeneratorSemantics;
  /** True when what would make no row makes one of nulls. */
  readonly outer: boolean;

  constructor(
    semantics: GeneratorSemantics,
    children: readonly Expression[],
    outer: boolean,
    mode: EvalMode = "ansi",
    timeZone = "UTC",
    prettyName: string = semantics.name,
    origin?: Origin,
  ) {
    super(semantics, children, mode, timeZone, prettyName, origin);
    this.outer = outer;
  }

  override get foldable(): boolean {
    return false;
  }

  override get nullable(): boolean {
    return false;
  }

  /** The columns of its rows. */
  get elementSchema(): StructType {
    const { dataType } = this;
    if (dataType.kind === "array" && dataType.elementType.kind === "struct") return dataType.elementType;
    throw new Error(`${this} makes no rows`);
  }

  /** The rows that it makes of one. */
  rows(row: InternalRow): readonly InternalRow[] {
    return rowsOf(this.eval(row));
  }

  /** Columns of its rows under these names, or its own. */
  generatorOutput(names: readonly string[] = [], qualifier: readonly string[] = []): readonly AttributeReference[] {
    return this.elementSchema.fields.map(
      (field, i) =>
        new AttributeReference(
          names[i] ?? field.name,
          field.dataType,
          field.nullable || this.outer,
          undefined,
          qualifier,
          field.metadata,
        ),
    );
  }

  protected override copyWithChildren(children: readonly Expression[]): Expression {
    const { semantics, outer, mode, timeZone, prettyName, origin } = this;
    return new Generator(semantics, children, outer, mode, timeZone, prettyName, origin);
  }
}
