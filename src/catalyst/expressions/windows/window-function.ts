// The base of functions that only stand with OVER, and the frame that each of them asks for.

import type { ExpectedType } from "../../functions/expected-type.ts";
import type { Origin } from "../../trees/origin.ts";
import type { Expression } from "../expression.ts";
import { Unevaluable } from "../unevaluable.ts";
import { CURRENT_ROW, SpecifiedWindowFrame, UNBOUNDED_PRECEDING, type WindowFrame } from "./window-frame.ts";

export abstract class WindowFunction extends Unevaluable {
  readonly children: readonly Expression[];

  constructor(children: readonly Expression[], origin?: Origin) {
    super(origin);
    this.children = children;
  }

  /** The only frame that it has; unspecified when it takes any. */
  abstract get frame(): WindowFrame;

  /** The type asked of an argument. */
  inputType(_index: number): ExpectedType | undefined {
    return undefined;
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

  protected argument(index: number): Expression {
    const found = this.children[index];
    if (found === undefined) throw new Error(`${this.prettyName} without argument ${index}`);
    return found;
  }
}

/** The frame of functions of a row's place among the rows before it. */
export const RUNNING_FRAME: SpecifiedWindowFrame = new SpecifiedWindowFrame("row", UNBOUNDED_PRECEDING, CURRENT_ROW);

/** The frame of functions that count equal rows in. */
export const PEERS_FRAME: SpecifiedWindowFrame = new SpecifiedWindowFrame("range", UNBOUNDED_PRECEDING, CURRENT_ROW);
