// A partition's records on their way through a task: pulled some at a time, and none computed before it is asked for.

import type { TaskContext } from "../task-context.ts";

export interface RecordSource {
  /**
   * Up to `max` of the next records, at least one; undefined when there are no more. The array is not changed afterwards.
   * Who asks for fewer than CHUNK needs no more: nothing is computed beyond what it takes to give them.
   */
  pull(max: number): readonly unknown[] | undefined;
}

/** As many records as are pulled when all are wanted. */
export const CHUNK = 1024;

export const EMPTY_SOURCE: RecordSource = { pull: () => undefined };

/** The records of an array. */
export class ArraySource implements RecordSource {
  readonly #records: readonly unknown[];
  #at = 0;

  constructor(records: readonly unknown[]) {
    this.#records = records;
  }

  pull(max: number): readonly unknown[] | undefined {
    const { length } = this.#records;
    if (this.#at >= length) return undefined;
    const end = Math.min(this.#at + max, length);
    const whole = this.#at === 0 && end === length;
    const records = whole ? this.#records : this.#records.slice(this.#at, end);
    this.#at = end;
    return records;
  }
}

/** The records of arrays that come one by one. */
export class ChunksSource implements RecordSource {
  readonly #chunks: Iterator<readonly unknown[]>;
  #current: RecordSource = EMPTY_SOURCE;

  constructor(chunks: Iterable<readonly unknown[]>) {
    this.#chunks = chunks[Symbol.iterator]();
  }

  pull(max: number): readonly unknown[] | undefined {
    for (;;) {
      const records = this.#current.pull(max);
      if (records !== undefined) return records;
      const next = this.#chunks.next();
      if (next.done === true) return undefined;
      this.#current = new ArraySource(next.value);
    }
  }
}

/** The records of several sources, one after the other. */
export class ConcatenatedSource implements RecordSource {
  readonly #sources: readonly RecordSource[];
  #at = 0;

  constructor(sources: readonly RecordSource[]) {
    this.#sources = sources;
  }

  pull(max: number): readonly unknown[] | undefined {
    for (; this.#at < this.#sources.length; this.#at++) {
      const records = this.#sources[this.#at]?.pull(max);
      if (records !== undefined) return records;
    }
    return undefined;
  }
}

/** The records of what a function of the program's gave: an array, or whatever can be iterated. */
export function sourceOfIterable(result: unknown, what: string): RecordSource {
  if (Array.isArray(result)) return new ArraySource(result);
  return new IteratorSource(iteratorOf(result, what));
}

class IteratorSource implements RecordSource {
  readonly #iterator: Iterator<unknown>;

  constructor(iterator: Iterator<unknown>) {
    this.#iterator = iterator;
  }

  pull(max: number): readonly unknown[] | undefined {
    const records: unknown[] = [];
    while (records.length < max) {
      const next = this.#iterator.next();
      if (next.done === true) break;
      records.push(next.value);
    }
    return records.length === 0 ? undefined : records;
  }
}

export function iteratorOf(result: unknown, what: string): Iterator<unknown> {
  if (typeof result === "string") return result[Symbol.iterator]();
  if (typeof result === "object" && result !== null) {
    if (Symbol.iterator in result) return (result as Iterable<unknown>)[Symbol.iterator]();
    if ("next" in result && typeof result.next === "function") return result as Iterator<unknown>;
  }
  throw new TypeError(`${what} must give something that can be iterated.`);
}

/** What functions of the program's see of a partition. More is pulled at a time the longer they read on. */
export function* iterateSource(source: RecordSource): Generator<unknown, void, undefined> {
  let max = 1;
  for (let records = source.pull(max); records !== undefined; records = source.pull(max)) {
    yield* records;
    if (max < CHUNK) max *= 2;
  }
}

/** Takes all records, some at a time; between two turns others have the thread. */
export async function drain(
  source: RecordSource,
  context: TaskContext,
  take: (records: readonly unknown[]) => void | Promise<void> | undefined,
): Promise<void> {
  for (let records = source.pull(CHUNK); records !== undefined; records = source.pull(CHUNK)) {
    const taken = take(records);
    if (taken !== undefined) await taken;
    const turn = context.yieldIfNeeded();
    if (turn !== undefined) await turn;
  }
}
