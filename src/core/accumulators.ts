// Accumulators on the driver: what tasks add to and that the events of tasks and stages report. A SQL metric is a sum with
// metadata "sql"; the user's own are of AccumulatorV2.

import type { AccumulatorV2 } from "./accumulator/accumulator-v2.ts";
import type { ModuleFunction } from "./rdd/closure.ts";

export interface AccumulatorDefinition {
  readonly name?: string;
  /** Spark marks accumulators of SQL metrics with "sql"; their values are strings in events. */
  readonly metadata?: string;
  readonly initialValue?: number;
}

/** What the scheduler does with any of them. */
export interface RegisteredAccumulator {
  readonly name: string | undefined;
  readonly metadata?: string | undefined;
  readonly value: unknown;
  /** What a task's update adds, as events show it. */
  describeUpdate(update: unknown): string;
  mergeUpdate(update: unknown): void;
}

export class Accumulator implements RegisteredAccumulator {
  readonly id: number;
  readonly name: string | undefined;
  readonly metadata: string | undefined;
  #value: number;

  constructor(id: number, definition: AccumulatorDefinition) {
    this.id = id;
    this.name = definition.name;
    this.metadata = definition.metadata;
    this.#value = definition.initialValue ?? 0;
  }

  get value(): number {
    return this.#value;
  }

  add(n: number): void {
    this.#value += n;
  }

  describeUpdate(update: unknown): string {
    return String(update);
  }

  mergeUpdate(update: unknown): void {
    this.#value += Number(update);
  }
}

export class AccumulatorRegistry {
  readonly #accumulators = new Map<number, WeakRef<RegisteredAccumulator>>();
  // An accumulator that nobody holds is not read any more, so what still arrives for it may be dropped.
  readonly #collected = new FinalizationRegistry<number>((id) => this.#accumulators.delete(id));
  #nextId = 0;

  newId(): number {
    return this.#nextId++;
  }

  /** Reserves `count` consecutive ids and returns the first. */
  newIds(count: number): number {
    const first = this.#nextId;
    this.#nextId += count;
    return first;
  }

  register(definition: AccumulatorDefinition = {}, id: number = this.newId()): Accumulator {
    const accumulator = new Accumulator(id, definition);
    this.#keep(id, accumulator);
    return accumulator;
  }

  /** Registers an accumulator of the user's; `module` is where executors find its class, if it is not sent as text. */
  registerV2<IN, OUT>(accumulator: AccumulatorV2<IN, OUT>, name?: string, module?: ModuleFunction): void {
    const id = this.newId();
    accumulator.assignId({ id, name, module });
    this.#keep(id, accumulator);
  }

  get(id: number): RegisteredAccumulator | undefined {
    return this.#accumulators.get(id)?.deref();
  }

  #keep(id: number, accumulator: RegisteredAccumulator): void {
    this.#accumulators.set(id, new WeakRef(accumulator));
    this.#collected.register(accumulator, id);
  }
}
