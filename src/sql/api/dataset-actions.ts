// What every Dataset can do with its query: keep its rows, run it, name it and show its plans. What makes another query of
// it is in dataset.ts.

import type { Table } from "apache-arrow";
import { Alias } from "../../catalyst/expressions/attribute.ts";
import { Literal } from "../../catalyst/expressions/literal.ts";
import { UnresolvedFunction } from "../../catalyst/expressions/unresolved.ts";
import { parseMultipartIdentifier } from "../../catalyst/parser/parser.ts";
import { Command } from "../../catalyst/plans/commands/command.ts";
import {
  Aggregate,
  CreateViewCommand,
  type ExplainMode,
  type FileRelation,
  LocalRelation,
  type LogicalPlan,
  LogicalRelation,
  limitPlan,
  type ViewType,
} from "../../catalyst/plans/index.ts";
import { canonicalPlan } from "../../catalyst/plans/plan-identity.ts";
import { UnresolvedDeferredPlan } from "../../catalyst/plans/unresolved-deferred-plan.ts";
import type { ArrowBlock } from "../../columnar/arrow-block.ts";
import { STORAGE_LEVEL_NONE, type StorageLevel } from "../../core/storage/storage-level.ts";
import { type StructType, simpleString } from "../../types/data-type.ts";
import { decoderOf, withSchema } from "../../types/encoding.ts";
import { treeString } from "../../types/tree-string.ts";
import { FileSourceRelation } from "../execution/file-source-relation.ts";
import { QueryExecution } from "../execution/query-execution.ts";
import { cacheQuery, storageLevelOf, uncacheQuery } from "./caching.ts";
import { collectedPlan, externalRows, internalRows } from "./collect-rows.ts";
import { ColumnarBatch } from "./columnar-batch.ts";
import { DataFrameWriter } from "./data-frame-writer.ts";
import { DataFrameWriterV2 } from "./data-frame-writer-v2.ts";
import type { Dataset } from "./dataset.ts";
import type { Encoder } from "./encoder.ts";
import { prettyString } from "./pretty-string.ts";
import { type ShowLayout, showString } from "./show-string.ts";
import type { SparkSession } from "./spark-session.ts";
import { type EncodedPlan, encodedPlan } from "./typed-operations.ts";

/** What every action can be told. */
export interface ActionOptions {
  /** Cancels the action: its job ends, and the promise is rejected. */
  readonly signal?: AbortSignal;
}

const SHOW_ROWS = 20;
const SHOW_WIDTH = 20;
/** Rows beyond those that are wanted before any are let go. */
const TAIL_SLACK = 1024;

export abstract class DatasetActions<T> {
  readonly sparkSession: SparkSession;
  /** The query as it was made, before analysis. */
  readonly plan: LogicalPlan;
  /** How values of the program are made of rows; undefined where the rows are the values. */
  readonly encoder: Encoder<T> | undefined;
  #queryExecution: QueryExecution;

  constructor(
    sparkSession: SparkSession,
    plan: LogicalPlan,
    encoder: Encoder<T> | undefined,
    queryExecution: QueryExecution | undefined,
  ) {
    this.sparkSession = sparkSession;
    this.plan = plan;
    this.encoder = encoder;
    this.#queryExecution = queryExecution ?? this.#executionOf(plan);
  }

  /** The phases of the query, from logical plan to rows. */
  get queryExecution(): QueryExecution {
    return this.#queryExecution;
  }

  // --- Caching ---

  /**
   * Keeps the rows in the executors' memory once a query has made them; every query that holds this one reads them from
   * there.
   */
  cache(): this {
    return this.#change((query) => cacheQuery(query));
  }

  /** The same as {@link cache}, at a storage level that says where the rows may lie. */
  persist(level?: StorageLevel): this {
    return this.#change((query) => cacheQuery(query, level));
  }

  /** Gives the memory of {@link cache} back. */
  unpersist(): this {
    return this.#change(uncacheQuery);
  }

  // --- Actions ---

  /** Names, types and nullability of the columns. */
  async schema(): Promise<StructType> {
    return this.queryExecution.schema();
  }

  /** Names of the columns. */
  async columns(): Promise<readonly string[]> {
    return (await this.schema()).fields.map((field) => field.name);
  }

  /** Names of the columns and their types as SQL writes them. */
  async dtypes(): Promise<readonly (readonly [name: string, type: string])[]> {
    return (await this.schema()).fields.map(({ name, dataType }) => [name, simpleString(dataType)]);
  }

  /**
   * All rows. A long is a bigint, a date or timestamp a Date, a decimal a Decimal.
   *
   * @example
   * for (const row of await spark.range(3).collect()) console.log(row.get("id"));
   */
  async collect(options: ActionOptions = {}): Promise<T[]> {
    return this.#collect("collect", options);
  }

  /** The first `n` rows. */
  async take(n: number, options: ActionOptions = {}): Promise<T[]> {
    return this.#collect("take", options, n);
  }

  /** The same as {@link take}, or the first row when no number is given. */
  head(): Promise<T | undefined>;
  head(n: number): Promise<T[]>;
  async head(n?: number): Promise<T | undefined | T[]> {
    const rows = await this.#collect("head", {}, n ?? 1);
    return n === undefined ? rows[0] : rows;
  }

  /** The first row; undefined when there is none. */
  async first(options: ActionOptions = {}): Promise<T | undefined> {
    return (await this.#collect("first", options, 1))[0];
  }

  /** The number of rows. */
  async count(options: ActionOptions = {}): Promise<bigint> {
    const counter = new Alias(new UnresolvedFunction(["count"], [Literal.of(1)]), "count");
    const query = this.#executionOf(new Aggregate([], [counter], this.plan));
    for await (const [row] of internalRows(query, { ...options, description: "count" })) {
      if (typeof row?.[0] === "bigint") return row[0];
    }
    return 0n;
  }

  /** Whether there is no row. */
  async isEmpty(options: ActionOptions = {}): Promise<boolean> {
    return (await this.#collect("isEmpty", options, 1)).length === 0;
  }

  /** The last `n` rows. All rows come by on the way. */
  async tail(n: number, options: ActionOptions = {}): Promise<T[]> {
    let last: T[] = [];
    for await (const value of this.#values("tail", options)) {
      last.push(value);
      if (last.length > 2 * n + TAIL_SLACK) last = last.slice(-n);
    }
    return n <= 0 ? [] : last.slice(-n);
  }

  /** The paths of the files that the query reads. */
  async inputFiles(): Promise<readonly string[]> {
    const plan = await this.queryExecution.analyzed();
    const files = plan.collect((node) => (node instanceof LogicalRelation ? filesOf(node.relation) : undefined)).flat();
    return [...new Set(files)];
  }

  /** Whether the rows are here already, so that no executor is needed. */
  async isLocal(): Promise<boolean> {
    const plan = await this.queryExecution.analyzed();
    return plan instanceof LocalRelation || plan instanceof Command;
  }

  /** Whether the rows come from a source that goes on giving them. */
  get isStreaming(): boolean {
    return false;
  }

  /** Whether another query does the same to the same data, so that it gives the same rows. */
  async sameSemantics(other: { readonly queryExecution: QueryExecution }): Promise<boolean> {
    const [own, others] = await Promise.all([this.queryExecution.analyzed(), other.queryExecution.analyzed()]);
    return canonicalPlan(own) === canonicalPlan(others);
  }

  /** A number that queries of the same semantics share. */
  async semanticHash(): Promise<number> {
    const text = canonicalPlan(await this.queryExecution.analyzed());
    let hash = 0;
    for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
    return hash;
  }

  /**
   * The same rows as they are now, computed once and kept by the driver: what they were computed from is forgotten.
   *
   * @param eager computes them at once; otherwise the first query does that reads them
   */
  async localCheckpoint(eager = true): Promise<Dataset<T>> {
    const plan = new UnresolvedDeferredPlan(() => collectedPlan(this.queryExecution));
    if (eager) await plan.plan();
    return this.sameValues(plan);
  }

  /** The same as {@link localCheckpoint}. */
  checkpoint(eager = true): Promise<Dataset<T>> {
    return this.localCheckpoint(eager);
  }

  /** Where the rows are kept by {@link cache}. */
  async storageLevel(): Promise<StorageLevel> {
    const { queryExecution } = this;
    const level = await this.sparkSession.effects.run(() => storageLevelOf(queryExecution));
    return level ?? STORAGE_LEVEL_NONE;
  }

  /**
   * The rows one by one, as partitions are finished; leaving the loop early cancels the rest.
   *
   * @example
   * for await (const row of spark.range(1000).toLocalIterator()) if (row.get("id") === 10n) break;
   */
  async *toLocalIterator(options: ActionOptions = {}): AsyncGenerator<T> {
    yield* this.#values("toLocalIterator", options);
  }

  /**
   * Prints the first rows as a table.
   *
   * @param numRows how many rows
   * @param truncate the longest text of a cell; true for 20, false for no limit
   * @param vertical a line for each value instead of one for each row
   *
   * @example
   * await spark.range(3).show();
   */
  async show(numRows = SHOW_ROWS, truncate: boolean | number = true, vertical = false): Promise<void> {
    console.log(await this.showString(numRows, truncate, vertical));
  }

  /** What {@link show} prints. */
  async showString(
    numRows = SHOW_ROWS,
    truncate: boolean | number = true,
    vertical = false,
    options: ActionOptions = {},
  ): Promise<string> {
    const count = Math.max(0, Math.trunc(numRows));
    const query = this.#executionOf(limitPlan(Literal.of(count + 1), this.plan));
    const { fields } = await query.schema();
    const timeZone = query.conf.sessionTimeZone;
    const cells: string[][] = [];
    for await (const rows of internalRows(query, { ...options, description: "show" })) {
      for (const row of rows) {
        cells.push(fields.map(({ dataType }, i) => prettyString(row[i] ?? null, dataType, timeZone)));
      }
    }
    const names = fields.map((field) => field.name);
    return showString(names, cells, count, { truncate: cellWidth(truncate), vertical });
  }

  /**
   * The rows as executors send them, partition by partition: columns whose values are made when they are asked for, for
   * programs that show a few rows of many.
   *
   * @example
   * for await (const batch of spark.range(3).toColumnarBatches()) console.log(batch.numRows, batch.get(0, 0));
   */
  async *toColumnarBatches(options: ActionOptions = {}): AsyncGenerator<ColumnarBatch> {
    const schema = await this.schema();
    for await (const image of this.queryExecution.execute(options)) {
      yield new ColumnarBatch(schema, image);
    }
  }

  /** The rows as an Arrow table; apache-arrow is loaded when this is first called. */
  async toArrow(options: ActionOptions = {}): Promise<Table> {
    const query = this.queryExecution;
    const blocks: ArrowBlock[] = [];
    for await (const block of query.executeAsArrow({ ...options, description: "toArrow" })) blocks.push(block);
    const { toArrowTable } = await import("../../columnar/arrow-table.ts");
    return toArrowTable(blocks, await query.schema(), query.conf.sessionTimeZone);
  }

  // --- Writing ---

  /**
   * Writes the rows.
   *
   * @example
   * await spark.range(3).write.mode("overwrite").json("build/examples/numbers");
   */
  get write(): DataFrameWriter {
    return new DataFrameWriter(this);
  }

  /** Writes the rows to a table of the catalog. */
  writeTo(table: string): DataFrameWriterV2 {
    return new DataFrameWriterV2(this, table);
  }

  /** A setting of the session. */
  setting(key: string): string {
    return this.sparkSession.conf.get(key);
  }

  // --- Views ---

  /**
   * Gives the DataFrame a name for SQL, which stands for it in this session; one that is taken is replaced. Queries made
   * afterwards see it, whether the promise is awaited or not.
   */
  createOrReplaceTempView(name: string): Promise<void> {
    return this.#createView(name, "local", true);
  }

  /** Like {@link createOrReplaceTempView}; a name that is taken is an error. */
  createTempView(name: string): Promise<void> {
    return this.#createView(name, "local", false);
  }

  /** Gives the DataFrame a name in `global_temp`, which all sessions of the application see. */
  createGlobalTempView(name: string): Promise<void> {
    return this.#createView(name, "global", false);
  }

  /** Like {@link createGlobalTempView}; a name that is taken is replaced. */
  createOrReplaceGlobalTempView(name: string): Promise<void> {
    return this.#createView(name, "global", true);
  }

  /** Prints the schema as a tree. */
  async printSchema(level = 0): Promise<void> {
    console.log(treeString(await this.schema(), level));
  }

  /**
   * Prints the plans of the query.
   *
   * @param mode `true` or "extended" for all plans, "formatted", "cost" or "codegen" for more of the physical one
   *
   * @example
   * await spark.range(10).filter("id > 5").explain("extended");
   */
  async explain(mode: ExplainMode | boolean = "simple"): Promise<void> {
    console.log(await this.explainString(mode));
  }

  /** What {@link explain} prints. */
  async explainString(mode: ExplainMode | boolean = "simple"): Promise<string> {
    const query = this.queryExecution;
    return query.explainString(typeof mode === "string" ? mode : mode ? "extended" : "simple");
  }

  /** Has an effect that every query made after it sees, this one's next execution included. */
  #change(effect: (query: QueryExecution) => Promise<void>): this {
    const query = this.#queryExecution;
    // A query that makes no sense is an error of the action that runs it.
    this.sparkSession.effects.run(() => effect(query)).catch(() => undefined);
    this.#queryExecution = this.#executionOf(this.plan);
    return this;
  }

  async #createView(name: string, viewType: ViewType, replace: boolean): Promise<void> {
    const options = { columns: [], replace, allowExisting: false, viewType };
    const command = new CreateViewCommand(parseMultipartIdentifier(name), this.plan, options);
    await this.runCommand(command);
  }

  /** Runs a statement, after what the program asked for before. */
  async runCommand(command: Command): Promise<void> {
    const execution = this.#executionOf(command);
    await this.sparkSession.effects.run(() => execution.commandExecuted());
  }

  async #collect(description: string, options: ActionOptions, limit?: number): Promise<T[]> {
    const all: T[] = [];
    for await (const value of this.#values(description, options, limit)) all.push(value);
    return all;
  }

  /** The values of all rows, or of the first ones. */
  async *#values(description: string, options: ActionOptions, limit?: number): AsyncGenerator<T> {
    const plan = encodedPlan(this.encodedSource);
    const limited = limit === undefined ? plan : limitPlan(Literal.of(limit), plan);
    const query = limited === this.plan ? this.queryExecution : this.#executionOf(limited);
    const settings = { ...options, description };
    if (this.encoder === undefined) {
      for await (const rows of externalRows(query, settings)) yield* rows as readonly T[];
      return;
    }
    const decode = decoderOf(withSchema(this.encoder, await query.schema()));
    for await (const rows of internalRows(query, settings)) for (const row of rows) yield decode(row) as T;
  }

  /** Another query for values of the same type. */
  protected abstract sameValues(plan: LogicalPlan): Dataset<T>;

  /** What typed methods make plans of. */
  protected get encodedSource(): EncodedPlan {
    return { plan: this.plan, encoder: this.encoder, timeZone: "UTC" };
  }

  #executionOf(plan: LogicalPlan): QueryExecution {
    const { sessionState, effects } = this.sparkSession;
    return new QueryExecution(sessionState, plan, effects.settled);
  }
}

function cellWidth(truncate: boolean | number): ShowLayout["truncate"] {
  return typeof truncate === "number" ? truncate : truncate ? SHOW_WIDTH : 0;
}

function filesOf(relation: FileRelation): readonly string[] {
  return relation instanceof FileSourceRelation ? relation.files.map(({ path }) => path) : [];
}
