// What stands in GROUP BY for several groupings at once: ROLLUP, CUBE and GROUPING SETS; and the functions that tell the
// groupings apart. The analyzer replaces all of them.

import { ByteType, type DataType, LongType } from "../../types/data-type.ts";
import type { Origin } from "../trees/origin.ts";
import type { Expression } from "./expression.ts";
import { Unevaluable } from "./unevaluable.ts";
import { Unresolved } from "./unresolved.ts";

export type GroupingKind = "rollup" | "cube" | "sets";

/** Positions of keys among the children, for each set; a composite element of ROLLUP or CUBE has several. */
type Positions = readonly (readonly number[])[];

export class GroupingSets extends Unresolved {
  readonly kind: GroupingKind;
  /** The elements' keys one after the other, then keys of GROUP BY that are in no set. */
  readonly keys: readonly Expression[];
  private readonly elements: Positions;

  private constructor(kind: GroupingKind, keys: readonly Expression[], elements: Positions, origin?: Origin) {
    super(origin);
    this.kind = kind;
    this.keys = keys;
    this.elements = elements;
  }

  /** @param more keys of GROUP BY before GROUPING SETS, which count as keys even when they are in no set */
  static of(
    kind: GroupingKind,
    elements: readonly (readonly Expression[])[],
    more: readonly Expression[] = [],
    origin?: Origin,
  ): GroupingSets {
    let next = 0;
    const positions = elements.map((element) => element.map(() => next++));
    return new GroupingSets(kind, [...elements.flat(), ...more], positions, origin);
  }

  override get children(): readonly Expression[] {
    return this.keys;
  }

  /** The sets of keys to group by. */
  get sets(): readonly (readonly Expression[])[] {
    return this.positions.map((set) => set.flatMap((position) => this.keys[position] ?? []));
  }

  get prettyName(): string {
    return this.kind === "sets" ? "grouping sets" : this.kind;
  }

  override get canonical(): string {
    return `${this.prettyName}(${JSON.stringify(this.elements)},${this.keys.map((key) => key.canonical).join()})`;
  }

  toString(): string {
    return `${this.prettyName}(${this.keys.join(", ")})`;
  }

  protected override copyWithChildren(children: readonly Expression[]): Expression {
    return new GroupingSets(this.kind, children, this.elements, this.origin);
  }

  private get positions(): Positions {
    const { kind, elements } = this;
    if (kind === "sets") return elements;
    if (kind === "rollup") {
      return Array.from({ length: elements.length + 1 }, (_, i) => elements.slice(0, elements.length - i).flat());
    }
    let sets: Positions = [[]];
    for (const element of elements.toReversed()) {
      const without = sets;
      const within = without.map((set) => [...element, ...set]);
      sets = [...within, ...without];
    }
    return sets;
  }
}

/** `grouping(key)`: 1 in the rows of sets that the key is not in. */
export class Grouping extends Unevaluable {
  readonly child: Expression;

  constructor(child: Expression, origin?: Origin) {
    super(origin);
    this.child = child;
  }

  get children(): readonly Expression[] {
    return [this.child];
  }

  get dataType(): DataType {
    return ByteType;
  }

  get nullable(): boolean {
    return false;
  }

  get prettyName(): string {
    return "grouping";
  }

  get sql(): string {
    return `grouping(${this.child.sql})`;
  }

  toString(): string {
    return `grouping(${this.child})`;
  }

  protected copyWithChildren([child = this.child]: readonly Expression[]): Expression {
    return new Grouping(child, this.origin);
  }
}

/** `grouping_id(keys)`: the bits of all keys' `grouping`. */
export class GroupingID extends Unevaluable {
  readonly children: readonly Expression[];

  constructor(keys: readonly Expression[], origin?: Origin) {
    super(origin);
    this.children = keys;
  }

  get dataType(): DataType {
    return LongType;
  }

  get nullable(): boolean {
    return false;
  }

  override get foldable(): boolean {
    return false;
  }

  get prettyName(): string {
    return "grouping_id";
  }

  get sql(): string {
    return `grouping_id(${this.children.map((key) => key.sql).join(", ")})`;
  }

  toString(): string {
    return `grouping_id(${this.children.join(", ")})`;
  }

  protected copyWithChildren(children: readonly Expression[]): Expression {
    return new GroupingID(children, this.origin);
  }
}
