// The settings of a session: Spark's keys with their types and defaults, over those that the application began with.

import {
  caseInsensitiveResolution,
  caseSensitiveResolution,
  type Resolver,
} from "../../catalyst/analysis/name-resolution.ts";
import { SparkConf } from "../../core/spark-conf.ts";
import { AnalysisException, SparkError } from "../../errors/spark-error.ts";

type ConfType = "boolean" | "int" | "positiveInt" | "bytes" | "timeZone" | "string";

interface ConfEntry {
  readonly type: ConfType;
  readonly defaultValue: string;
  /** The version of Spark that had it first. */
  readonly since: string;
  readonly doc: string;
  /** The values that there are, in any case. */
  readonly options?: readonly string[];
}

const entry = (type: ConfType, defaultValue: string | number | boolean, since: string, doc: string): ConfEntry => ({
  type,
  defaultValue: String(defaultValue),
  since,
  doc,
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
  "spark.sql.adaptive.advisoryPartitionSizeInBytes": entry(
    "bytes",
    "64MB",
    "3.0.0",
    "The size of shuffle partitions that small neighbours are joined up to.",
  ),
  "spark.sql.adaptive.autoBroadcastJoinThreshold": entry(
    "string",
    "",
    "3.2.0",
    "The largest measured size of a table that joins send to every executor; by default as before it is measured.",
  ),
  "spark.sql.adaptive.coalescePartitions.enabled": entry(
    "boolean",
    true,
    "3.0.0",
    "Whether small neighbouring shuffle partitions are read by one task.",
  ),
  "spark.sql.adaptive.enabled": entry("boolean", true, "1.6.0", "Whether plans change with what finished stages tell."),
  "spark.sql.ansi.enabled": entry(
    "boolean",
    true,
    "3.0.0",
    "Whether overflows, wrong casts and missing elements are errors as in the SQL standard, and not NULL.",
  ),
  "spark.sql.ansi.doubleQuotedIdentifiers": entry(
    "boolean",
    false,
    "3.4.0",
    "Whether what stands in double quotes is a name, when ANSI mode is on.",
  ),
  "spark.sql.ansi.relationPrecedence": entry(
    "boolean",
    false,
    "3.4.0",
    "Whether JOIN binds closer than a comma in FROM, when ANSI mode is on.",
  ),
  "spark.sql.ansi.enforceReservedKeywords": entry(
    "boolean",
    false,
    "3.3.0",
    "Whether reserved keywords are no names, when ANSI mode is on.",
  ),
  "spark.sql.autoBroadcastJoinThreshold": entry(
    "bytes",
    "10MB",
    "1.1.0",
    "The largest size of a table that joins send to every executor; -1 for none.",
  ),
  "spark.sql.caseSensitive": entry("boolean", false, "1.4.0", "Whether names that differ in case are different names."),
  "spark.sql.cbo.enabled": entry("boolean", true, "2.2.0", "Whether plans are chosen by estimated costs."),
  "spark.sql.cbo.joinReorder.dp.threshold": entry(
    "positiveInt",
    12,
    "2.2.0",
    "The largest number of joined tables of which every order is looked at.",
  ),
  "spark.sql.cbo.joinReorder.enabled": entry(
    "boolean",
    true,
    "2.2.0",
    "Whether inner joins are put in the order that costs least.",
  ),
  "spark.sql.cteRecursionLevelLimit": entry(
    "string",
    100,
    "4.1.0",
    "The most rounds of a recursive query after its first; -1 for any number.",
  ),
  "spark.sql.cteRecursionRowLimit": entry(
    "string",
    1_000_000,
    "4.1.0",
    "The most rows of a recursive query; -1 for any number.",
  ),
  "spark.sql.groupByOrdinal": entry("boolean", true, "2.0.0", "Whether numbers in GROUP BY are positions."),
  "spark.sql.orderByOrdinal": entry("boolean", true, "2.0.0", "Whether numbers in ORDER BY are positions."),
  "spark.sql.legacy.setopsPrecedence.enabled": entry(
    "boolean",
    false,
    "2.4.0",
    "Whether set operations go from left to right, without INTERSECT before the others.",
  ),
  "spark.sql.legacy.exponentLiteralAsDecimal.enabled": entry(
    "boolean",
    false,
    "3.0.0",
    "Whether numbers with an exponent are decimals.",
  ),
  "spark.sql.legacy.parser.havingWithoutGroupByAsWhere": entry(
    "boolean",
    false,
    "2.4.1",
    "Whether HAVING without GROUP BY is a WHERE.",
  ),
  "spark.sql.groupByAliases": entry(
    "boolean",
    true,
    "2.2.0",
    "Whether GROUP BY may name what the select list computes.",
  ),
  "spark.sql.files.maxPartitionBytes": entry("bytes", "128MB", "2.0.0", "The most bytes of files that one task reads."),
  "spark.sql.files.openCostInBytes": entry(
    "bytes",
    "4MB",
    "2.0.0",
    "What opening a file counts for, in bytes, when files are put together in tasks.",
  ),
  "spark.sql.join.preferSortMergeJoin": entry(
    "boolean",
    false,
    "2.0.0",
    "Whether two large tables are joined in the order of their keys rather than by their hashes.",
  ),
  "spark.sql.mapKeyDedupPolicy": {
    ...entry("string", "EXCEPTION", "3.0.0", "Whether repeated keys of a map are an error, or the last of them holds."),
    options: ["EXCEPTION", "LAST_WIN"],
  },
  "spark.sql.optimizer.excludedRules": entry(
    "string",
    "",
    "2.4.0",
    "Rules of the optimizer that are left out, separated by commas.",
  ),
  "spark.sql.optimizer.windowGroupLimitThreshold": entry(
    "int",
    1000,
    "3.5.0",
    "The greatest rank up to which only the first rows of window partitions are kept; -1 keeps all.",
  ),
  "spark.sql.pivotMaxValues": entry("positiveInt", 10_000, "1.6.0", "How many values a pivot without values may find."),
  "spark.sql.parser.escapedStringLiterals": entry(
    "boolean",
    false,
    "2.2.1",
    "Whether a backslash in a text literal is a character like any other.",
  ),
  "spark.sql.parser.quotedRegexColumnNames": entry(
    "boolean",
    false,
    "2.3.0",
    "Whether a name in backticks in a select list is a regular expression over columns.",
  ),
  "spark.sql.join.asofJoin.enabled": entry("boolean", false, "4.3.0", "Whether there are ASOF joins."),
  "spark.sql.scripting.continueHandlerEnabled": entry(
    "boolean",
    false,
    "4.1.0",
    "Whether scripts may have handlers that go on behind the statement that failed.",
  ),
  "spark.sql.scripting.cursorEnabled": entry("boolean", false, "4.2.0", "Whether scripts may have cursors."),
  "spark.sql.scripting.enabled": entry(
    "boolean",
    true,
    "4.0.0",
    "Whether a statement may be a script, from BEGIN to END.",
  ),
  "spark.sql.timeType.enabled": entry("boolean", false, "4.1.0", "Whether expressions may make times of day."),
  "spark.sql.session.timeZone": {
    type: "timeZone",
    since: "2.2.0",
    doc: "The time zone that timestamps are read and shown in.",
    get defaultValue() {
      return systemTimeZone();
    },
  },
  "spark.sql.shuffle.partitions": entry(
    "positiveInt",
    200,
    "1.1.0",
    "The number of partitions of a shuffle for joins and aggregations.",
  ),
  "spark.sql.sources.partitionOverwriteMode": {
    ...entry(
      "string",
      "STATIC",
      "2.3.0",
      "Whether INSERT OVERWRITE replaces all partitions or those that it has rows of.",
    ),
    options: ["STATIC", "DYNAMIC"],
  },
  "spark.sql.storeAssignmentPolicy": {
    ...entry("string", "ANSI", "3.0.0", "Which conversions INSERT allows to the types of the table's columns."),
    options: ["ANSI", "LEGACY", "STRICT"],
  },
  "spark.sql.timestampType": {
    ...entry("string", "TIMESTAMP_LTZ", "3.4.0", "What TIMESTAMP means: instants, or times on a clock without a zone."),
    options: ["TIMESTAMP_NTZ", "TIMESTAMP_LTZ"],
  },
  "spark.sql.sources.default": entry("string", "parquet", "1.3.0", "The format of files where none is named."),
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
    checkOption(key, value, ENTRIES[key]?.options);
    this.#settings.set(key, value);
  }

  unset(key: string): void {
    this.#settings.delete(key);
  }

  /** What was set, by key. */
  getAll(): readonly (readonly [key: string, value: string])[] {
    return [...this.#settings].sort(([a], [b]) => (a < b ? -1 : 1));
  }

  /** The settings that there are, by key. */
  get definitions(): readonly { readonly key: string; readonly since: string; readonly doc: string }[] {
    return Object.entries(ENTRIES).map(([key, { since, doc }]) => ({ key, since, doc }));
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

  /** As spark.sql.autoBroadcastJoinThreshold, unless it is set on its own. */
  get adaptiveBroadcastThreshold(): number {
    const own = this.get("spark.sql.adaptive.autoBroadcastJoinThreshold");
    return own === "" ? this.autoBroadcastJoinThreshold : this.#bytes("spark.sql.adaptive.autoBroadcastJoinThreshold");
  }

  get advisoryPartitionBytes(): number {
    return this.#bytes("spark.sql.adaptive.advisoryPartitionSizeInBytes");
  }

  get caseSensitive(): boolean {
    return this.#boolean("spark.sql.caseSensitive");
  }

  /** Whether names that differ in case are one name. */
  get resolver(): Resolver {
    return this.caseSensitive ? caseSensitiveResolution : caseInsensitiveResolution;
  }

  /** What keys of GROUP BY and ORDER BY may be. */
  get grouping(): {
    readonly groupByOrdinal: boolean;
    readonly orderByOrdinal: boolean;
    readonly groupByAliases: boolean;
  } {
    return {
      groupByOrdinal: this.#boolean("spark.sql.groupByOrdinal"),
      orderByOrdinal: this.#boolean("spark.sql.orderByOrdinal"),
      groupByAliases: this.#boolean("spark.sql.groupByAliases"),
    };
  }

  /** Whether timestamps have no zone where a query does not say which kind it means. */
  get timestampNtz(): boolean {
    return this.get("spark.sql.timestampType").toUpperCase() === "TIMESTAMP_NTZ";
  }

  /** What is not at its default, by the settings' last names. */
  get functionSettings(): Readonly<Record<string, string>> {
    const policy = this.get("spark.sql.mapKeyDedupPolicy").toUpperCase();
    return policy === "EXCEPTION" ? {} : { mapKeyDedupPolicy: policy };
  }

  /** How texts of queries are read, where a setting says so. */
  get dialect(): {
    readonly doubleQuotedIdentifiers: boolean;
    readonly relationPrecedence: boolean;
    readonly legacySetOperationPrecedence: boolean;
    readonly exponentLiteralAsDecimal: boolean;
    readonly havingWithoutGroupByAsWhere: boolean;
  } {
    return {
      doubleQuotedIdentifiers: this.ansiEnabled && this.#boolean("spark.sql.ansi.doubleQuotedIdentifiers"),
      relationPrecedence: this.ansiEnabled && this.#boolean("spark.sql.ansi.relationPrecedence"),
      legacySetOperationPrecedence: this.#boolean("spark.sql.legacy.setopsPrecedence.enabled"),
      exponentLiteralAsDecimal: this.#boolean("spark.sql.legacy.exponentLiteralAsDecimal.enabled"),
      havingWithoutGroupByAsWhere: this.#boolean("spark.sql.legacy.parser.havingWithoutGroupByAsWhere"),
    };
  }

  get ansiEnabled(): boolean {
    return this.#boolean("spark.sql.ansi.enabled");
  }

  get timeTypeEnabled(): boolean {
    return this.#boolean("spark.sql.timeType.enabled");
  }

  /** What scripts may have. */
  get asOfJoinEnabled(): boolean {
    return this.#boolean("spark.sql.join.asofJoin.enabled");
  }

  get scripting(): {
    readonly scriptingEnabled: boolean;
    readonly continueHandlerEnabled: boolean;
    readonly cursorEnabled: boolean;
  } {
    return {
      scriptingEnabled: this.#boolean("spark.sql.scripting.enabled"),
      continueHandlerEnabled: this.#boolean("spark.sql.scripting.continueHandlerEnabled"),
      cursorEnabled: this.#boolean("spark.sql.scripting.cursorEnabled"),
    };
  }

  get escapedStringLiterals(): boolean {
    return this.#boolean("spark.sql.parser.escapedStringLiterals");
  }
  get quotedRegexColumnNames(): boolean {
    return this.#boolean("spark.sql.parser.quotedRegexColumnNames");
  }

  get enforceReservedKeywords(): boolean {
    return this.ansiEnabled && this.#boolean("spark.sql.ansi.enforceReservedKeywords");
  }

  get autoBroadcastJoinThreshold(): number {
    return this.#bytes("spark.sql.autoBroadcastJoinThreshold");
  }

  get joinReorderEnabled(): boolean {
    return this.#boolean("spark.sql.cbo.enabled") && this.#boolean("spark.sql.cbo.joinReorder.enabled");
  }

  get joinReorderDPThreshold(): number {
    return Number(this.get("spark.sql.cbo.joinReorder.dp.threshold"));
  }

  get windowGroupLimitThreshold(): number {
    return Number(this.get("spark.sql.optimizer.windowGroupLimitThreshold"));
  }

  get cteRecursionLevelLimit(): number {
    return Number(this.get("spark.sql.cteRecursionLevelLimit"));
  }

  get cteRecursionRowLimit(): number {
    return Number(this.get("spark.sql.cteRecursionRowLimit"));
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

  get preferSortMergeJoin(): boolean {
    return this.#boolean("spark.sql.join.preferSortMergeJoin");
  }

  get sessionTimeZone(): string {
    return this.get("spark.sql.session.timeZone");
  }

  get shufflePartitions(): number {
    return this.#read("spark.sql.shuffle.partitions").getInt("spark.sql.shuffle.partitions", 0);
  }

  #boolean(key: string): boolean {
    return this.#read(key).getBoolean(key, ENTRIES[key]?.defaultValue === "true");
  }

  #bytes(key: string): number {
    return this.#read(key).getSizeAsBytes(key, this.get(key));
  }

  /** The one setting, to be read as SparkConf reads its types. */
  #read(key: string): SparkConf {
    return new SparkConf({ [key]: this.get(key) });
  }
}

function check(key: string, value: string, type: ConfType): void {
  const conf = new SparkConf({ [key]: value });
  if (type === "boolean") conf.getBoolean(key, false);
  else if (type === "int") conf.getInt(key, 0);
  else if (type === "positiveInt") checkPositive(key, conf.getInt(key, 0));
  else if (type === "bytes") conf.getSizeAsBytes(key, value);
  else if (type === "timeZone") checkTimeZone(key, value);
}

function checkPositive(key: string, value: number): void {
  if (value > 0) return;
  throw new SparkError("SparkIllegalArgumentException", "INVALID_CONF_VALUE.REQUIREMENT", {
    confName: key,
    confValue: String(value),
    confRequirement: `The value of ${key} must be positive`,
  });
}

function checkOption(key: string, value: string, options: readonly string[] | undefined): void {
  if (options === undefined || options.includes(value.toUpperCase())) return;
  throw new SparkError("SparkIllegalArgumentException", "INVALID_CONF_VALUE.OUT_OF_RANGE_OF_OPTIONS", {
    confName: key,
    confValue: value,
    confOptions: options.join(", "),
  });
}

/** An offset from UTC, which not every host takes for a zone. */
const ZONE_OFFSET = /^(?:UTC|GMT)?[+-](?:1[0-7]|0?\d|18(?=$|:00))(?::[0-5]\d(?::[0-5]\d)?)?$/;

function checkTimeZone(key: string, value: string): void {
  if (ZONE_OFFSET.test(value)) return;
  try {
    new Intl.DateTimeFormat("en", { timeZone: value });
  } catch {
    throw new SparkError("SparkIllegalArgumentException", "INVALID_CONF_VALUE.TIME_ZONE", {
      confName: key,
      confValue: value,
    });
  }
}
