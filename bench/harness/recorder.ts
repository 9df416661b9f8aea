// Takes the measurements of one part: runs what is measured, keeps the times, and compares answers between engines.

import { type Bar, isThroughput, type Measurement, median, type PartResult, ratio, type Unit } from "./measurement.ts";

export const HIBANA = "Hibana";

export interface MeasureOptions {
  /** Runs before those that count, while the engine still compiles its code. */
  readonly warmUp?: number;
  readonly runs: number;
}

export class Recorder {
  readonly #measurements: Measurement[] = [];
  readonly #bars: Bar[] = [];
  readonly #answers = new Map<string, { readonly engine: string; readonly answer: unknown }>();
  readonly #log: (line: string) => void;
  #longestTask: number | undefined;

  constructor(log: (line: string) => void) {
    this.#log = log;
  }

  /** Times `run` in milliseconds and returns its last answer. */
  async time<T>(name: string, engine: string, options: MeasureOptions, run: () => Promise<T> | T): Promise<T> {
    return await this.measure(name, engine, "ms", options, run, (millis) => millis);
  }

  /** Like `time`, with the milliseconds of each run turned into another unit. */
  async measure<T>(
    name: string,
    engine: string,
    unit: Unit,
    { warmUp = 1, runs }: MeasureOptions,
    run: () => Promise<T> | T,
    convert: (millis: number) => number,
  ): Promise<T> {
    for (let i = 0; i < warmUp; i++) await run();
    const figures: number[] = [];
    const longTasks = engine === HIBANA ? watchLongTasks() : undefined;
    let answer = await timed(run, figures, convert);
    for (let i = 1; i < runs; i++) answer = await timed(run, figures, convert);
    if (longTasks !== undefined) this.watched(await longTasks.stop());
    this.record({ name, engine, unit, runs: figures });
    return answer;
  }

  /** Times engines in turns, so that what else the machine does meets all of them; returns the last answer of each. */
  async timeInTurns<T>(
    name: string,
    { warmUp = 1, runs }: MeasureOptions,
    engines: readonly { readonly engine: string; readonly run: () => Promise<T> }[],
  ): Promise<readonly T[]> {
    const answers: T[] = [];
    const figures = engines.map((): number[] => []);
    for (let turn = 0; turn < warmUp + runs; turn++) {
      for (const [i, { run }] of engines.entries()) {
        const into = turn < warmUp ? [] : (figures[i] ?? []);
        answers[i] = await timed(run, into, (millis) => millis);
      }
    }
    for (const [i, { engine }] of engines.entries()) this.record({ name, engine, unit: "ms", runs: figures[i] ?? [] });
    return answers;
  }

  /** Takes note of the longest task of a run that was watched elsewhere; 0 when there was none of over 50 ms. */
  watched(longestTask: number): void {
    this.#longestTask = Math.max(this.#longestTask ?? 0, longestTask);
  }

  record(measurement: Omit<Measurement, "median">): void {
    const complete = { ...measurement, median: median(measurement.runs) };
    this.#measurements.push(complete);
    this.#log(`${complete.name}, ${complete.engine}: ${complete.median.toPrecision(4)} ${complete.unit}`);
  }

  /** Holds an engine's answer against the one that came first. Numbers may differ in their last digits. */
  check(name: string, engine: string, answer: unknown): void {
    const known = this.#answers.get(name);
    if (known === undefined) {
      this.#answers.set(name, { engine, answer });
      return;
    }
    const difference = findDifference(known.answer, answer, "answer");
    if (difference === undefined) return;
    throw new Error(`${name}: ${engine} does not answer as ${known.engine} does. ${difference}`);
  }

  median(name: string, engine: string): number {
    return this.#find(name, engine).median;
  }

  /** States a limit in absolute terms. */
  limit(name: string, limit: number): void {
    const measurement = this.#find(name, HIBANA);
    const met = isThroughput(measurement.unit) ? measurement.median >= limit : measurement.median < limit;
    const word = isThroughput(measurement.unit) ? "at least" : "under";
    this.#bars.push({ text: `${name} ${word} ${limit} ${measurement.unit}`, met });
  }

  /** States how far ahead of another engine Hibana has to be. */
  ahead(name: string, engine: string, factor: number): void {
    const met = ratio(this.#find(name, HIBANA), this.#find(name, engine)) >= factor;
    const text = factor === 1 ? `${name} ahead of ${engine}` : `${name} at least ${factor}× ahead of ${engine}`;
    this.#bars.push({ text, met });
  }

  /** States how far ahead of another engine Hibana has to be in the geometric mean over several measurements. */
  aheadInTheMean(title: string, names: readonly string[], engine: string, factor: number): void {
    const logarithms = names.map((name) => Math.log(ratio(this.#find(name, HIBANA), this.#find(name, engine))));
    const mean = Math.exp(logarithms.reduce((sum, one) => sum + one, 0) / names.length);
    const text = `${title}: at least ${factor}× ahead of ${engine} in the geometric mean (${mean.toFixed(2)}×)`;
    this.#bars.push({ text, met: mean >= factor });
  }

  result(title: string, method: string): PartResult {
    const longestTask = this.#longestTask;
    const taken = { title, method, measurements: this.#measurements, bars: this.#bars };
    return longestTask === undefined ? taken : { ...taken, longestTask };
  }

  #find(name: string, engine: string): Measurement {
    const found = this.#measurements.find((one) => one.name === name && one.engine === engine);
    if (found === undefined) throw new Error(`${name} was not measured with ${engine}.`);
    return found;
  }
}

async function timed<T>(run: () => Promise<T> | T, into: number[], convert: (millis: number) => number): Promise<T> {
  const start = performance.now();
  const answer = await run();
  into.push(convert(performance.now() - start));
  return answer;
}

/** What keeps the main thread from other work for more than 50 ms, as browsers report it. */
export function watchLongTasks({ buffered = false } = {}): { stop(): Promise<number> } {
  let longest = 0;
  const note = (entries: PerformanceEntryList) => {
    for (const entry of entries) longest = Math.max(longest, entry.duration);
  };
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: "longtask", buffered });
  return {
    stop: async () => {
      // An entry comes after the task that it is about.
      await new Promise((resolve) => setTimeout(resolve, 0));
      note(observer.takeRecords());
      observer.disconnect();
      return Math.round(longest);
    },
  };
}

/** Engines sum floating-point numbers in different orders. */
const RELATIVE_TOLERANCE = 1e-9;

/** Where two answers differ, or undefined. */
function findDifference(expected: unknown, actual: unknown, path: string): string | undefined {
  if (typeof expected === "number" && typeof actual === "number") {
    const close = Math.abs(expected - actual) <= RELATIVE_TOLERANCE * Math.max(Math.abs(expected), Math.abs(actual));
    return close || Object.is(expected, actual) ? undefined : `${path}: ${expected} and ${actual}`;
  }
  if (Array.isArray(expected) && Array.isArray(actual)) {
    if (expected.length !== actual.length) return `${path}: ${expected.length} and ${actual.length} entries`;
    for (const [i, one] of expected.entries()) {
      const difference = findDifference(one, actual[i], `${path}[${i}]`);
      if (difference !== undefined) return difference;
    }
    return undefined;
  }
  return expected === actual ? undefined : `${path}: ${String(expected)} and ${String(actual)}`;
}
