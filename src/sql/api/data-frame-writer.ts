// DataFrameWriter: collects where and how rows are to be written; saving runs the query.

import { parseMultipartIdentifier } from "../../catalyst/parser/parser.ts";
import type { Command } from "../../catalyst/plans/commands/command.ts";
import type { TableClauses } from "../../catalyst/plans/commands/tables.ts";
import {
  InsertIntoFiles,
  InsertIntoStatement,
  SaveAsTable,
  type SaveMode,
} from "../../catalyst/plans/commands/writes.ts";
import type { LogicalPlan } from "../../catalyst/plans/logical-plan.ts";
import { AnalysisException } from "../../errors/spark-error.ts";
import type { OptionValue } from "./data-frame-reader.ts";

/** What a writer needs of the DataFrame whose rows it writes. */
export interface WrittenDataFrame {
  readonly plan: LogicalPlan;
  /** Runs a statement, after what the program asked for before. */
  runCommand(command: Command): Promise<void>;
  /** A setting of the session. */
  setting(key: string): string;
}

/** What becomes of rows that are there already. */
export type SaveModeName = "append" | "overwrite" | "ignore" | "error" | "errorifexists" | "default";

const MODES: Readonly<Record<string, SaveMode>> = {
  append: "append",
  overwrite: "overwrite",
  ignore: "ignore",
  error: "errorIfExists",
  errorifexists: "errorIfExists",
  default: "errorIfExists",
};

/**
 * What `df.write` gives. Paths are those of the host: files in Node, `opfs:/…` in a browser.
 *
 * @since Spark 1.4
 *
 * @example
 * const path = "build/examples/squares";
 * await spark.range(3).selectExpr("id", "id * id AS square").write.mode("overwrite").parquet(path);
 * await spark.read.parquet(path).orderBy("id").show();
 */
export class DataFrameWriter {
  readonly #df: WrittenDataFrame;
  readonly #options = new Map<string, string>();
  #mode: SaveMode = "errorIfExists";
  #format: string | undefined;
  #partitionColumns: readonly string[] = [];
  #clusterColumns: readonly string[] = [];
  #buckets: { readonly numBuckets: number; readonly bucketColumns: readonly string[] } | undefined;
  #sortColumns: readonly string[] = [];

  constructor(df: WrittenDataFrame) {
    this.#df = df;
  }

  /**
   * What becomes of rows that are there already: they stay and the new ones are added, they go, nothing is written, or it is
   * an error, which is the default.
   *
   * @throws AnalysisException INVALID_SAVE_MODE
   */
  mode(mode: SaveModeName): this {
    const known = MODES[mode.toLowerCase()];
    if (known === undefined) throw new AnalysisException("INVALID_SAVE_MODE", { mode: `"${mode}"` });
    this.#mode = known;
    return this;
  }

  /** The format of the files: `parquet`, `csv`, `json`, `text`. */
  format(source: string): this {
    this.#format = source;
    return this;
  }

  /** An option of the format. Names do not tell upper from lower case. */
  option(key: string, value: OptionValue): this {
    if (value !== undefined && value !== null) this.#options.set(key.toLowerCase(), String(value));
    return this;
  }

  /** Several options of the format. */
  options(options: Readonly<Record<string, OptionValue>>): this {
    for (const [key, value] of Object.entries(options)) this.option(key, value);
    return this;
  }

  /** Columns that folders are named by, `column=value`, instead of standing in files. */
  partitionBy(...columns: readonly (string | readonly string[])[]): this {
    this.#partitionColumns = columns.flat();
    return this;
  }

  /** Columns that the catalog notes as those of a table's buckets; for {@link saveAsTable} only. */
  bucketBy(numBuckets: number, ...columns: readonly string[]): this {
    this.#buckets = { numBuckets, bucketColumns: columns };
    return this;
  }

  /** Columns that buckets are ordered by; with {@link bucketBy} only. */
  sortBy(...columns: readonly string[]): this {
    this.#sortColumns = columns;
    return this;
  }

  /** Columns that the catalog notes as those that a table is clustered by. */
  clusterBy(...columns: readonly string[]): this {
    this.#clusterColumns = columns;
    return this;
  }

  /** Writes files below a path, a folder; or below that of the option `path`. */
  async save(path?: string): Promise<void> {
    this.#refuseBuckets("save");
    const options = new Map(this.#options);
    const target = path ?? options.get("path");
    options.delete("path");
    if (target === undefined) throw new AnalysisException("_LEGACY_ERROR_TEMP_2047", {});
    const command = new InsertIntoFiles({
      path: target,
      provider: this.#provider,
      options,
      partitionColumns: this.#partitionColumns,
      mode: this.#mode,
      query: this.#df.plan,
    });
    await this.#df.runCommand(command);
  }

  /** Writes CSV files. */
  csv(path: string): Promise<void> {
    return this.format("csv").save(path);
  }

  /** Writes files of JSON lines. */
  json(path: string): Promise<void> {
    return this.format("json").save(path);
  }

  /** Writes Parquet files. */
  parquet(path: string): Promise<void> {
    return this.format("parquet").save(path);
  }

  /** Writes text files, a line for each value of the only column. */
  text(path: string): Promise<void> {
    return this.format("text").save(path);
  }

  /** Writes Arrow IPC files. */
  arrow(path: string): Promise<void> {
    return this.format("arrow").save(path);
  }

  /** @throws AnalysisException DATA_SOURCE_NOT_FOUND: there is no ORC here */
  orc(path: string): Promise<void> {
    return this.format("orc").save(path);
  }

  /** @throws AnalysisException DATA_SOURCE_NOT_FOUND: XML files are not written here */
  xml(path: string): Promise<void> {
    return this.format("xml").save(path);
  }

  /** @throws AnalysisException DATA_SOURCE_NOT_FOUND: a browser reaches no database */
  jdbc(url: string, table: string, properties: Readonly<Record<string, OptionValue>> = {}): Promise<void> {
    return this.format("jdbc")
      .options({ ...properties, url, dbtable: table })
      .save("jdbc");
  }

  /** Makes a table of the rows, or adds them to the one of that name, by the names of columns. */
  async saveAsTable(name: string): Promise<void> {
    if (this.#sortColumns.length > 0 && this.#buckets === undefined) {
      throw new AnalysisException("SORT_BY_WITHOUT_BUCKETING", {});
    }
    const options = new Map(this.#options);
    const location = options.get("path");
    options.delete("path");
    const clauses: TableClauses = {
      provider: this.#format ?? this.#df.setting("spark.sql.sources.default"),
      options,
      partitionColumns: [],
      partitionNames: this.#partitionColumns,
      partitionTransforms: [],
      bucketSpec: this.#buckets && { ...this.#buckets, sortColumns: this.#sortColumns },
      location,
      comment: undefined,
      properties: new Map(
        this.#clusterColumns.length === 0
          ? []
          : [["clusteringColumns", JSON.stringify(this.#clusterColumns.map((c) => [c]))]],
      ),
    };
    const table = { parts: parseMultipartIdentifier(name), origin: undefined };
    const create = {
      ...clauses,
      table,
      external: false,
      ifNotExists: false,
      columns: [],
      constraints: [],
      query: this.#df.plan,
    };
    await this.#df.runCommand(new SaveAsTable({ create, mode: this.#mode }));
  }

  /** Adds the rows to a table, by position of the columns; with `overwrite`, or that mode, in the place of its own. */
  async insertInto(tableName: string, overwrite = this.#mode === "overwrite"): Promise<void> {
    this.#refuseBuckets("insertInto");
    if (this.#partitionColumns.length > 0) {
      throw new AnalysisException("PARTITION_BY_NOT_ALLOWED_WITH_INSERT_INTO", { tableName });
    }
    const command = new InsertIntoStatement({
      table: { parts: parseMultipartIdentifier(tableName), origin: undefined },
      partition: new Map(),
      columns: [],
      byName: false,
      overwrite,
      ifPartitionNotExists: false,
      query: this.#df.plan,
    });
    await this.#df.runCommand(command);
  }

  get #provider(): string {
    return (this.#format ?? this.#df.setting("spark.sql.sources.default")).toLowerCase();
  }

  #refuseBuckets(operation: string): void {
    if (this.#buckets !== undefined) throw new AnalysisException("_LEGACY_ERROR_TEMP_1312", { operation });
    if (this.#sortColumns.length > 0) throw new AnalysisException("SORT_BY_WITHOUT_BUCKETING", {});
  }
}
