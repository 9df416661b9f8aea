// The base of all expressions: typed, immutable, with a plain evaluation (`eval`, the reference of semantics) and a
// compiled one (`generate`, WebAssembly). A seeded fuzz holds the two against each other.

import type { CatalystValue, InternalRow } from "../../types/catalyst-value.ts";
import type { DataType } from "../../types/data-type.ts";
import type { Origin } from "../trees/origin.ts";
import { TreeNode } from "../trees/tree-node.ts";
import type { CodegenContext, ExpressionCode } from "./codegen/codegen-context.ts";

export type { CatalystValue, InternalRow } from "../../types/catalyst-value.ts";

export abstract class Expression extends TreeNode<Expression> {
  abstract readonly dataType: DataType;
  abstract readonly nullable: boolean;

  /** Where the expression stands in the SQL text; undefined for one made by the DataFrame API. */
  readonly origin: Origin | undefined;

  // Of trees a thousand deep these must not be found out anew at every node.
  private knownResolved: boolean | undefined;
  private knownDeterministic: boolean | undefined;
  private knownFoldable: boolean | undefined;
  private knownCanonicalText: string | undefined;

  constructor(origin?: Origin) {
    super();
    this.origin = origin;
  }

  /** The value for a row; the reference that generated code is tested against. */
  abstract eval(row: InternalRow): CatalystValue;

  /** Emits code that computes the value into locals. Call `context.generate(child)` for children, never this. */
  abstract generate(context: CodegenContext): ExpressionCode;

  /** The expression's name: a function's SQL name, or Spark's node name in lower case. Unlike a class name it
   * survives minification, so `canonical` is built on it. */
  abstract get prettyName(): string;

  /** The expression as SQL text, as Spark names a column after it: `(a + 1)`, `sum(b)`. */
  abstract get sql(): string;

  protected override self(): Expression {
    return this;
  }

  /** True when names and types are settled; unresolved nodes override it. */
  get resolved(): boolean {
    this.knownResolved ??= this.children.every((child) => child.resolved);
    return this.knownResolved;
  }

  /** True when the same row always gives the same value. */
  get deterministic(): boolean {
    this.knownDeterministic ??= this.children.every((child) => child.deterministic);
    return this.knownDeterministic;
  }

  /** True when the value depends on no row, so that it can be computed once while planning. */
  get foldable(): boolean {
    this.knownFoldable ??=
      this.children.length > 0 && this.deterministic && this.children.every((child) => child.foldable);
    return this.knownFoldable;
  }

  /**
   * Text that is equal for expressions that always give the same value; compares attributes by expression id. Used
   * for common subexpressions, grouping checks and reuse.
   */
  get canonical(): string {
    this.knownCanonicalText ??= this.canonicalText();
    return this.knownCanonicalText;
  }

  protected canonicalText(): string {
    return `${this.prettyName}(${this.children.map((child) => child.canonical).join(",")})`;
  }

  semanticEquals(other: Expression): boolean {
    return this.deterministic && other.deterministic && this.canonical === other.canonical;
  }
}
