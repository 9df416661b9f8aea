// Accumulators on the driver: sums that tasks add to and that the events of tasks and stages report. A SQL metric is an
// accumulator with metadata "sql".

export interface AccumulatorDefinition {
  readonly name?: string;
  /** Spark marks accumulators of SQL metrics with "sql"; their values are strings in events. */
  readonly metadata?: string;
  readonly initialValue?: number;
}

export class Accumulator {
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
}

export class AccumulatorRegistry {
  readonly #accumulators = new Map<number, WeakRef<Accumulator>>();
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
    this.#accumulators.set(id, new WeakRef(accumulator));
    this.#collected.register(accumulator, id);
    return accumulator;
  }

  get(id: number): Accumulator | undefined {
    return this.#accumulators.get(id)?.deref();
  }
}
