// Column.withField and dropFields, until the struct's fields are known.

import type { Origin } from "../trees/origin.ts";
import type { Expression } from "./expression.ts";
import { Unresolved } from "./unresolved.ts";

export class UnresolvedUpdateFields extends Unresolved {
  readonly struct: Expression;
  readonly path: readonly string[];
  /** What the field becomes; undefined when it is dropped. */
  readonly value: Expression | undefined;

  constructor(struct: Expression, path: readonly string[], value: Expression | undefined, origin?: Origin) {
    super(origin);
    this.struct = struct;
    this.path = path;
    this.value = value;
  }

  override get children(): readonly Expression[] {
    return this.value === undefined ? [this.struct] : [this.struct, this.value];
  }

  get prettyName(): string {
    return "update_fields";
  }

  override get canonical(): string {
    return `'${super.canonical}${JSON.stringify(this.path)}`;
  }

  toString(): string {
    return `'update_fields(${this.struct}, ${this.value === undefined ? "dropfield()" : `WithField(${this.value})`})`;
  }

  protected override copyWithChildren([struct = this.struct, value]: readonly Expression[]): Expression {
    return new UnresolvedUpdateFields(struct, this.path, value, this.origin);
  }
}
