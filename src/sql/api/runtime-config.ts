// RuntimeConfig: the settings of a session, as programs read and change them.

import type { SQLConf } from "../execution/sql-conf.ts";

/**
 * What `spark.conf` gives. A setting holds for the queries that run after it is made.
 *
 * @example
 * spark.conf.set("spark.sql.shuffle.partitions", 4);
 * console.log(spark.conf.get("spark.sql.shuffle.partitions"));
 */
export class RuntimeConfig {
  readonly #conf: SQLConf;

  constructor(conf: SQLConf) {
    this.#conf = conf;
  }

  /** @throws SparkIllegalArgumentException INVALID_CONF_VALUE when the value has not the key's type */
  set(key: string, value: string | number | boolean): void {
    this.#conf.set(key, String(value));
  }

  /** @throws AnalysisException SQL_CONF_NOT_FOUND when the key has neither value nor default, and none is given */
  get(key: string, defaultValue?: string): string {
    return this.#conf.getOption(key) ?? defaultValue ?? this.#conf.get(key);
  }

  /** The value; undefined when the key has neither value nor default. */
  getOption(key: string): string | undefined {
    return this.#conf.getOption(key);
  }

  /** All settings that were made. */
  getAll(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#conf.getAll());
  }

  /** Makes a setting its default again. */
  unset(key: string): void {
    this.#conf.unset(key);
  }

  /** Whether a setting has an effect when it is changed in a running session. */
  isModifiable(key: string): boolean {
    return this.#conf.isModifiable(key);
  }
}
