// DataFrameWriterV2: writes to a table of the catalog, told apart by what is to become of the table.

import { parseMultipartIdentifier } from "../../catalyst/parser/parser.ts";
import { CreateTable, ReplaceTable } from "../../catalyst/plans/commands/tables.ts";
import { InsertIntoStatement } from "../../catalyst/plans/commands/writes.ts";
import { AnalysisException } from "../../errors/spark-error.ts";
import type { Column } from "./column.ts";
import type { OptionValue } from "./data-frame-reader.ts";
import type { WrittenDataFrame } from "./data-frame-writer.ts";

/**
 * What `df.writeTo(table)` gives.
 *
 * @since Spark 3.0
 *
 * @example
 * await spark.range(3).writeTo("numbers").using("parquet").create();
 * await spark.range(3, 5).writeTo("numbers").append();
 * await spark.table("numbers").orderBy("id").show();
 * await spark.sql("DROP TABLE numbers");
 */
export class DataFrameWriterV2 {
  readonly #df: WrittenDataFrame;
  readonly #table: string;
  readonly #options = new Map<string, string>();
  readonly #properties = new Map<string, string>();
  #provider: string | undefined;
  #partitionNames: readonly string[] = [];

  constructor(df: WrittenDataFrame, table: string) {
    this.#df = df;
    this.#table = table;
  }

  /** The format of a new table's files. */
  using(provider: string): this {
    this.#provider = provider;
    return this;
  }

  /** An option of the write. */
  option(key: string, value: OptionValue): this {
    if (value !== undefined && value !== null) this.#options.set(key.toLowerCase(), String(value));
    return this;
  }

  /** Several options of the write. */
  options(options: Readonly<Record<string, OptionValue>>): this {
    for (const [key, value] of Object.entries(options)) this.option(key, value);
    return this;
  }

  /** A property of a new table. */
  tableProperty(property: string, value: string): this {
    this.#properties.set(property, value);
    return this;
  }

  /** The columns that a new table is partitioned by. */
  partitionedBy(...columns: readonly (Column | string)[]): this {
    this.#partitionNames = columns.map((column) => (typeof column === "string" ? column : column.toString()));
    return this;
  }

  /** Columns that the catalog notes as those that a new table is clustered by. */
  clusterBy(...columns: readonly string[]): this {
    return this.tableProperty("clusteringColumns", JSON.stringify(columns.map((column) => [column])));
  }

  /** Makes the table. @throws AnalysisException TABLE_OR_VIEW_ALREADY_EXISTS */
  async create(): Promise<void> {
    const command = new CreateTable({
      table: this.#name,
      external: false,
      ifNotExists: false,
      columns: [],
      constraints: [],
      query: this.#df.plan,
      provider: this.#provider,
      options: this.#options,
      partitionColumns: [],
      partitionNames: this.#partitionNames,
      partitionTransforms: [],
      bucketSpec: undefined,
      location: undefined,
      comment: undefined,
      properties: this.#properties,
    });
    await this.#df.runCommand(command);
  }

  /** @throws AnalysisException UNSUPPORTED_FEATURE.TABLE_OPERATION: tables of files are not replaced in one step */
  async replace(): Promise<void> {
    await this.#df.runCommand(new ReplaceTable({ table: this.#name, isQuery: true }));
  }

  /** @throws AnalysisException UNSUPPORTED_FEATURE.TABLE_OPERATION: tables of files are not replaced in one step */
  createOrReplace(): Promise<void> {
    return this.replace();
  }

  /** Adds the rows to the table, by the names of columns. */
  append(): Promise<void> {
    return this.#insert(false);
  }

  /** @throws AnalysisException _LEGACY_ERROR_TEMP_1012: of tables of files only whole partitions are overwritten */
  async overwrite(_condition: Column): Promise<void> {
    const { parts } = this.#name;
    const identifier = parts.map((part) => `\`${part}\``).join(".");
    throw new AnalysisException("_LEGACY_ERROR_TEMP_1012", { identifier });
  }

  /** Puts the rows in the place of the table's partitions that they are of; of a table without partitions, in that of all. */
  async overwritePartitions(): Promise<void> {
    await this.#insert(true);
  }

  async #insert(overwrite: boolean): Promise<void> {
    const command = new InsertIntoStatement({
      table: this.#name,
      partition: new Map(),
      columns: [],
      byName: true,
      overwrite,
      ifPartitionNotExists: false,
      overwritesPartitions: overwrite,
      query: this.#df.plan,
    });
    await this.#df.runCommand(command);
  }

  get #name(): { readonly parts: readonly string[]; readonly origin: undefined } {
    return { parts: parseMultipartIdentifier(this.#table), origin: undefined };
  }
}
