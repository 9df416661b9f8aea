// Configuration by Spark's keys, with Spark's notations for sizes and times.

import { SparkError } from "../errors/spark-error.ts";

const SIZE_UNITS: Readonly<Record<string, number>> = {
  b: 1,
  k: 1024,
  kb: 1024,
  m: 1024 ** 2,
  mb: 1024 ** 2,
  g: 1024 ** 3,
  gb: 1024 ** 3,
  t: 1024 ** 4,
  tb: 1024 ** 4,
  p: 1024 ** 5,
  pb: 1024 ** 5,
};

const TIME_UNITS: Readonly<Record<string, number>> = {
  us: 0.001,
  ms: 1,
  s: 1000,
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

export class SparkConf {
  readonly #settings: Map<string, string>;

  constructor(settings: Readonly<Record<string, string>> = {}) {
    this.#settings = new Map(Object.entries(settings));
  }

  set(key: string, value: string | number | boolean): this {
    this.#settings.set(key, String(value));
    return this;
  }

  /** Where to run: `local[*]`, `local[4]`. */
  setMaster(master: string): this {
    return this.set("spark.master", master);
  }

  /** The name of the application, which the UI shows. */
  setAppName(name: string): this {
    return this.set("spark.app.name", name);
  }

  setAll(settings: Iterable<readonly [key: string, value: string | number | boolean]>): this {
    for (const [key, value] of settings) this.set(key, value);
    return this;
  }

  setIfMissing(key: string, value: string | number | boolean): this {
    return this.contains(key) ? this : this.set(key, value);
  }

  remove(key: string): this {
    this.#settings.delete(key);
    return this;
  }

  contains(key: string): boolean {
    return this.#settings.has(key);
  }

  get(key: string, defaultValue: string): string {
    return this.#settings.get(key) ?? defaultValue;
  }

  getOption(key: string): string | undefined {
    return this.#settings.get(key);
  }

  getAll(): readonly (readonly [key: string, value: string])[] {
    return [...this.#settings].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  }

  /** The settings whose keys begin so, without that. */
  getAllWithPrefix(prefix: string): readonly (readonly [key: string, value: string])[] {
    return this.getAll().flatMap(([key, value]) => (key.startsWith(prefix) ? [[key.slice(prefix.length), value]] : []));
  }

  /** A line for each setting, in order. */
  toDebugString(): string {
    return this.getAll()
      .map(([key, value]) => `${key}=${value}`)
      .join("\n");
  }

  toRecord(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#settings);
  }

  clone(): SparkConf {
    return new SparkConf(this.toRecord());
  }

  getInt(key: string, defaultValue: number): number {
    const text = this.#settings.get(key);
    if (text === undefined) return defaultValue;
    if (!/^[+-]?\d+$/.test(text.trim())) throw invalidConfValue(key, text, "int");
    return Number(text);
  }

  getDouble(key: string, defaultValue: number): number {
    const text = this.#settings.get(key);
    if (text === undefined) return defaultValue;
    const value = Number(text);
    if (text.trim() === "" || Number.isNaN(value)) throw invalidConfValue(key, text, "a number");
    return value;
  }

  getBoolean(key: string, defaultValue: boolean): boolean {
    const text = this.#settings.get(key)?.trim().toLowerCase();
    if (text === undefined) return defaultValue;
    if (text !== "true" && text !== "false") throw invalidConfValue(key, text, "boolean");
    return text === "true";
  }

  /** `512m`, `1g`, `100` (bytes). */
  getSizeAsBytes(key: string, defaultValue: string): number {
    return parse(key, this.get(key, defaultValue), SIZE_UNITS, "b", "a size such as 512k, 64m or 1g");
  }

  /** `120s`, `100ms`, `5min`, `100` (milliseconds). */
  getTimeAsMs(key: string, defaultValue: string): number {
    return parse(key, this.get(key, defaultValue), TIME_UNITS, "ms", "a time such as 100ms, 30s or 5min");
  }
}

function parse(
  key: string,
  text: string,
  units: Readonly<Record<string, number>>,
  defaultUnit: string,
  wanted: string,
): number {
  const match = /^(-?\d+)\s*([a-z]*)$/.exec(text.trim().toLowerCase());
  const factor = match === null ? undefined : units[match[2] || defaultUnit];
  if (match === null || factor === undefined) throw invalidConfValue(key, text, wanted);
  return Number(match[1]) * factor;
}

/** The error of a value that a key cannot have. */
export function invalidConfValue(key: string, value: string, wanted: string): SparkError {
  return new SparkError("SparkIllegalArgumentException", "INVALID_CONF_VALUE.TYPE_MISMATCH", {
    confName: key,
    confValue: value,
    confType: wanted,
  });
}
