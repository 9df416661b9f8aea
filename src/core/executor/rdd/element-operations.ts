// Operations that look at one record after the other: map, filter, flatMap and their like.

import { CHUNK, EMPTY_SOURCE, type RecordSource, sourceOfIterable } from "./record-source.ts";

/**
 * Records made of records, an array at a time. When one cannot be made, those before it are given first, as if each had been
 * computed when it was asked for.
 */
abstract class ElementSource implements RecordSource {
  readonly #parent: RecordSource;
  #failure: { readonly error: unknown } | undefined;

  constructor(parent: RecordSource) {
    this.#parent = parent;
  }

  /** Adds to `results` what the records give. */
  protected abstract transform(records: readonly unknown[], results: unknown[]): void;

  pull(max: number): readonly unknown[] | undefined {
    if (this.#failure !== undefined) throw this.#failure.error;
    for (;;) {
      const records = this.#parent.pull(max);
      if (records === undefined) return undefined;
      const results: unknown[] = [];
      try {
        this.transform(records, results);
      } catch (error) {
        if (results.length === 0) throw error;
        this.#failure = { error };
      }
      if (results.length > 0) return results;
    }
  }
}

export class MapSource extends ElementSource {
  readonly #function: (value: unknown) => unknown;

  constructor(parent: RecordSource, target: (value: unknown) => unknown) {
    super(parent);
    this.#function = target;
  }

  protected override transform(records: readonly unknown[], results: unknown[]): void {
    const target = this.#function;
    for (let i = 0; i < records.length; i++) results.push(target(records[i]));
  }
}

export class FilterSource extends ElementSource {
  readonly #predicate: (value: unknown) => unknown;

  constructor(parent: RecordSource, predicate: (value: unknown) => unknown) {
    super(parent);
    this.#predicate = predicate;
  }

  protected override transform(records: readonly unknown[], results: unknown[]): void {
    const predicate = this.#predicate;
    for (let i = 0; i < records.length; i++) {
      const record = records[i];
      if (predicate(record)) results.push(record);
    }
  }
}

/** Any number of records for each. */
export class FlatMapSource implements RecordSource {
  readonly #parent: RecordSource;
  readonly #function: (value: unknown) => unknown;
  #records: readonly unknown[] = [];
  #at = 0;
  #current: RecordSource = EMPTY_SOURCE;
  #failure: { readonly error: unknown } | undefined;

  constructor(parent: RecordSource, target: (value: unknown) => unknown) {
    this.#parent = parent;
    this.#function = target;
  }

  pull(max: number): readonly unknown[] | undefined {
    if (this.#failure !== undefined) throw this.#failure.error;
    const results: unknown[] = [];
    try {
      while (results.length < max) {
        const made = this.#current.pull(max - results.length);
        if (made !== undefined) for (let i = 0; i < made.length; i++) results.push(made[i]);
        else if (!this.#next(max, results)) break;
      }
    } catch (error) {
      if (results.length === 0) throw error;
      this.#failure = { error };
    }
    return results.length === 0 ? undefined : results;
  }

  /** Goes on to the next record; a short array goes to the results at once. */
  #next(max: number, results: unknown[]): boolean {
    if (this.#at === this.#records.length) {
      const records = this.#parent.pull(max < CHUNK ? 1 : max);
      if (records === undefined) return false;
      this.#records = records;
      this.#at = 0;
    }
    const target = this.#function;
    const made = target(this.#records[this.#at++]);
    if (Array.isArray(made) && made.length <= max - results.length) {
      for (let i = 0; i < made.length; i++) results.push(made[i]);
    } else {
      this.#current = sourceOfIterable(made, "The function of flatMap");
    }
    return true;
  }
}

/** All records of the partition as one array. */
export class GlomSource implements RecordSource {
  #parent: RecordSource | undefined;

  constructor(parent: RecordSource) {
    this.#parent = parent;
  }

  pull(): readonly unknown[] | undefined {
    const parent = this.#parent;
    if (parent === undefined) return undefined;
    this.#parent = undefined;
    const all: unknown[] = [];
    for (let records = parent.pull(CHUNK); records !== undefined; records = parent.pull(CHUNK)) {
      for (const record of records) all.push(record);
    }
    return [all];
  }
}

/** A source that is made when the first record is asked for. */
export class LazySource implements RecordSource {
  readonly #make: () => RecordSource;
  #source: RecordSource | undefined;

  constructor(make: () => RecordSource) {
    this.#make = make;
  }

  pull(max: number): readonly unknown[] | undefined {
    this.#source ??= this.#make();
    return this.#source.pull(max);
  }
}
