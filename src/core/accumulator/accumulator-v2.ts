// What tasks add to and the driver reads. Each task has a copy of its own that begins at zero; what it has become crosses to
// the driver as data when the task ends, and is merged there.

import type { ModuleFunction } from "../rdd/closure.ts";
import type { AccumulatorHandle } from "./accumulator-handle.ts";
import { describeAccumulated } from "./describe-accumulated.ts";
import { methodsText } from "./methods-text.ts";

interface Registration {
  readonly id: number;
  readonly name: string | undefined;
  readonly module: ModuleFunction | undefined;
}

/** No field of the user's class, and none that crosses to executors. */
const REGISTRATION = Symbol("registration");

/**
 * Base of accumulators. A class of your own keeps its state in public fields that structured cloning takes; its methods
 * may use nothing but `this` and their parameters, as they run on executors, unless it is registered as the export of a module.
 *
 * @example
 * class Longest extends AccumulatorV2<string, string> {
 *   text = "";
 *   get isZero() { return this.text === ""; }
 *   get value() { return this.text; }
 *   copy() { const copy = new Longest(); copy.text = this.text; return copy; }
 *   reset() { this.text = ""; }
 *   add(text: string) { if (text.length > this.text.length) this.text = text; }
 *   merge(other: AccumulatorV2<string, string>) { this.add(other.value); }
 * }
 * const longest = new Longest();
 * sc.register(longest, "longest");
 */
export abstract class AccumulatorV2<IN, OUT> {
  [REGISTRATION]: Registration | undefined;

  abstract get isZero(): boolean;
  abstract get value(): OUT;
  abstract copy(): AccumulatorV2<IN, OUT>;
  abstract reset(): void;
  abstract add(value: IN): void;
  abstract merge(other: AccumulatorV2<IN, OUT>): void;

  copyAndReset(): AccumulatorV2<IN, OUT> {
    const copy = this.copy();
    copy.reset();
    return copy;
  }

  get isRegistered(): boolean {
    return this[REGISTRATION] !== undefined;
  }

  get id(): number {
    return this.#registered.id;
  }

  get name(): string | undefined {
    return this.#registered.name;
  }

  /** What executors make a copy of it from; a closure that captures it takes this along. */
  get taskHandle(): AccumulatorHandle {
    const { id, module } = this.#registered;
    const state = stateOf(this.copyAndReset());
    const type = module ?? { text: methodsText(this, AccumulatorV2.prototype, this.constructor.name) };
    return { kind: "accumulator", id, state, type };
  }

  /** What the task's copy has become, as data. */
  toUpdate(): unknown {
    return stateOf(this);
  }

  /** Merges what a task's copy has become. */
  mergeUpdate(update: unknown): void {
    this.merge(Object.assign(this.copyAndReset(), update));
  }

  /** What a task's update adds, as events show it. */
  describeUpdate(update: unknown): string {
    const copy = this.copyAndReset();
    copy.mergeUpdate(update);
    return describeAccumulated(copy.value);
  }

  /** Called once, by the SparkContext. */
  assignId(registration: Registration): void {
    if (this.isRegistered) throw new Error("Cannot register an Accumulator twice.");
    Object.defineProperty(this, REGISTRATION, { value: registration });
  }

  toString(): string {
    const name = this.isRegistered ? `id: ${this.id}, name: ${this.name}, ` : "";
    return `${this.constructor.name}(${name}value: ${describeAccumulated(this.value)})`;
  }

  get #registered(): Registration {
    const registration = this[REGISTRATION];
    if (registration === undefined) throw new Error("Accumulator is not registered.");
    return registration;
  }
}

function stateOf(accumulator: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(accumulator).filter(([, value]) => typeof value !== "function"));
}
