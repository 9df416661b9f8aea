// The settings of a session: Spark's keys with their types and defaults, over those that the application began with.

import { SparkConf } from "../../core/spark-conf.ts";
import { AnalysisException, SparkError } from "../../errors/spark-error.ts";

type ConfType = "boolean" | "int" | "bytes" | "timeZone" | "string";

interface ConfEntry {
  readonly type: ConfType;
  readonly defaultValue: string;
}

const entry = (type: ConfType, defaultValue: string | number | boolean): ConfEntry => ({
  type,
  defaultValue: String(defaultValue),
});

/** Asked for when it is first needed: a browser takes milliseconds to tell. */
const systemTimeZone = (() => {
  let timeZone: string | undefined;
  return () => {
    timeZone ??= Intl.DateTimeFormat().resolvedOptions().timeZone;
    return timeZone;
  };
})();

/** The settings that change what Hibana does. Other keys are kept as they are given. */
const ENTRIES: Readonly<Record<string, ConfEntry>> = {
  "spark.sql.adaptive.advisoryPartitionSizeInBytes": entry("bytes", "64MB"),
  "spark.sql.adaptive.coalescePartitions.enabled": entry("boolean", true),
  "spark.sql.adaptive.enabled": entry("boolean", true),
  "spark.sql.ansi.enabled": entry("boolean", true),
  "spark.sql.ansi.enforceReservedKeywords": entry("boolean", false),
  "spark.sql.autoBroadcastJoinThreshold": entry("bytes", "10MB"),
  "spark.sql.caseSensitive": entry("boolean", false),
  "spark.sql.files.maxPartitionBytes": entry("bytes", "128MB"),
  "spark.sql.files.openCostInBytes": entry("bytes", "4MB"),
  "spark.sql.optimizer.excludedRules": entry("string", ""),
  "spark.sql.session.timeZone": {
    type: "timeZone",
    get defaultValue() {
      return systemTimeZone();
    },
  },
  "spark.sql.shuffle.partitions": entry("int", 200),
  "spark.sql.sources.default": entry("string", "parquet"),
};

export class SQLConf {
  readonly #settings: Map<string, string>;

  /** @throws SparkIllegalArgumentException when a setting has the wrong type */
  constructor(settings: Iterable<readonly [key: string, value: string]> = []) {
    this.#settings = new Map();
    for (const [key, value] of settings) this.set(key, value);
  }

  /** What a query that runs now should see, whatever is set later. */
  clone(): SQLConf {
    return new SQLConf(this.#settings);
  }

  getOption(key: string): string | undefined {
    return this.#settings.get(key) ?? ENTRIES[key]?.defaultValue;
  }

  /** @throws AnalysisException SQL_CONF_NOT_FOUND when the key has neither value nor default */
  get(key: string): string {
    const value = this.getOption(key);
    if (value === undefined) throw new AnalysisException("SQL_CONF_NOT_FOUND", { sqlConf: `"${key}"` });
    return value;
  }

  /** @throws SparkIllegalArgumentException INVALID_CONF_VALUE when the value has not the key's type */
  set(key: string, value: string): void {
    const type = ENTRIES[key]?.type;
    if (type !== undefined) check(key, value, type);
    this.#settings.set(key, value);
  }

  unset(key: string): void {
    this.#settings.delete(key);
  }

  /** What was set, by key. */
  getAll(): readonly (readonly [key: string, value: string])[] {
    return [...this.#settings].sort(([a], [b]) => (a < b ? -1 : 1));
  }

  /** Whether a value set now has an effect on queries to come. */
  isModifiable(key: string): boolean {
    return ENTRIES[key] !== undefined;
  }

  get adaptiveExecutionEnabled(): boolean {
    return (
      this.#boolean("spark.sql.adaptive.enabled") && this.#boolean("spark.sql.adaptive.coalescePartitions.enabled")
    );
  }

  get advisoryPartitionBytes(): number {
    return this.#bytes("spark.sql.adaptive.advisoryPartitionSizeInBytes");
  }

  get ansiEnabled(): boolean {
    return this.#boolean("spark.sql.ansi.enabled");
  }

  get enforceReservedKeywords(): boolean {
    return this.ansiEnabled && this.#boolean("spark.sql.ansi.enforceReservedKeywords");
  }

  get autoBroadcastJoinThreshold(): number {
    return this.#bytes("spark.sql.autoBroadcastJoinThreshold");
  }

  get excludedRules(): ReadonlySet<string> {
    const names = this.get("spark.sql.optimizer.excludedRules").split(",");
    return new Set(names.map((name) => name.trim().split(".").at(-1) ?? "").filter((name) => name !== ""));
  }

  get filesMaxPartitionBytes(): number {
    return this.#bytes("spark.sql.files.maxPartitionBytes");
  }

  get filesOpenCostInBytes(): number {
    return this.#bytes("spark.sql.files.openCostInBytes");
  }

  get sessionTimeZone(): string {
    return this.get("spark.sql.session.timeZone");
  }

  get shufflePartitions(): number {
    return this.#read().getInt("spark.sql.shuffle.partitions", 0);
  }

  #boolean(key: string): boolean {
    return this.#read().getBoolean(key, ENTRIES[key]?.defaultValue === "true");
  }

  #bytes(key: string): number {
    return this.#read().getSizeAsBytes(key, this.get(key));
  }

  #read(): SparkConf {
    return new SparkConf(
      Object.fromEntries([
        ...Object.entries(ENTRIES).map(([key, { defaultValue }]) => [key, defaultValue]),
        ...this.#settings,
      ]),
    );
  }
}

function check(key: string, value: string, type: ConfType): void {
  const conf = new SparkConf({ [key]: value });
  if (type === "boolean") conf.getBoolean(key, false);
  else if (type === "int") conf.getInt(key, 0);
  else if (type === "bytes") conf.getSizeAsBytes(key, value);
  else if (type === "timeZone") checkTimeZone(key, value);
}

function checkTimeZone(key: string, value: string): void {
  try {
    new Intl.DateTimeFormat("en", { timeZone: value });
  } catch {
    throw new SparkError("SparkIllegalArgumentException", "INVALID_CONF_VALUE.TIME_ZONE", {
      confName: key,
      confValue: value,
    });
  }
}
