/// <reference lib="esnext.disposable" />
// SparkSession: where a program makes DataFrames, keeps its views and settings, and ends its application.

import type { Table } from "apache-arrow";
import type { Expression } from "../../catalyst/expressions/expression.ts";
import { parsePlanOrText, parseTableSchema } from "../../catalyst/parser/parser.ts";
import {
  Command,
  LocalRelation,
  type LogicalPlan,
  Range,
  UnresolvedLocalRelation,
} from "../../catalyst/plans/index.ts";
import { RDD } from "../../core/rdd/rdd.ts";
import type { SparkContext } from "../../core/spark-context.ts";
import { SPARK_VERSION } from "../../core/spark-version.ts";
import type { StructType } from "../../types/data-type.ts";
import { Row } from "../../types/row.ts";
import { removeOwnWarehouse } from "../execution/catalog/warehouse.ts";
import { createSharedState, SessionState } from "../execution/session-state.ts";
import { Catalog } from "./catalog.ts";
import { DataFrameReader } from "./data-frame-reader.ts";
import { type DataFrame, Dataset } from "./dataset.ts";
import { EffectOrder } from "./effect-order.ts";
import type { Encoder } from "./encoder.ts";
import { type LiteralValue, literalOf } from "./literal-value.ts";
import { type RowInput, relationOfRows, relationOfTable, relationOfValues } from "./local-data.ts";
import { RuntimeConfig } from "./runtime-config.ts";
import { SqlDataset } from "./sql-dataset.ts";
import { TableValuedFunction } from "./table-valued-function.ts";
import { UDFRegistration } from "./udf-registration.ts";
import { UDTFRegistration } from "./user-defined-table-function.ts";

/** Values of `:name` by name, or of `?` by position. */
export type SqlArguments = Readonly<Record<string, LiteralValue>> | readonly LiteralValue[];

/**
 * The entry to DataFrames and SQL. `SparkSession.builder()` makes one.
 *
 * @example
 * const people = spark.createDataFrame([{ name: "Ada", age: 36 }, { name: "Alan", age: 41 }]);
 * await people.createOrReplaceTempView("people");
 * await spark.sql("SELECT name FROM people WHERE age > :age", { age: 40 }).show();
 */
export class SparkSession {
  /** What the session is to the engine. */
  readonly sessionState: SessionState;
  /** Statements and views take effect in the order in which the program makes them. */
  readonly effects = new EffectOrder();
  /** The settings of the session. */
  readonly conf: RuntimeConfig;

  constructor(sessionState: SessionState) {
    this.sessionState = sessionState;
    this.conf = new RuntimeConfig(sessionState.conf);
  }

  /** The first session of an application. */
  static of(sparkContext: SparkContext): SparkSession {
    sparkContext.classes.register("Row", Row);
    return new SparkSession(new SessionState(createSharedState(sparkContext)));
  }

  /** The application that the session belongs to. */
  get sparkContext(): SparkContext {
    return this.sessionState.sparkContext;
  }

  /** The version of Spark whose semantics these are. */
  get version(): string {
    return SPARK_VERSION;
  }

  /** Reads files. */
  get read(): DataFrameReader {
    return new DataFrameReader(this);
  }

  /**
   * A query or a statement of SQL. What is given can be used as a DataFrame at once, or awaited: then it has been
   * analysed, and a statement such as CREATE VIEW has had its effect.
   *
   * @example
   * await spark.sql("CREATE TEMPORARY VIEW small AS SELECT * FROM range(10)");
   * await spark.sql("SELECT max(id) FROM small WHERE id < ?", [5]).show();
   *
   * @throws ParseException, when it is awaited, where the text is not SQL
   */
  sql(sqlText: string, args: SqlArguments = {}): SqlDataset {
    const parameters = new Map<string | number, Expression>();
    for (const [key, value] of argumentsOf(args)) parameters.set(key, literalOf(value));
    const plan = parsePlanOrText(sqlText, this.sessionState.parserOptions(parameters));
    const df = new SqlDataset(this, plan);
    if (plan instanceof Command) df.runStatement();
    return df;
  }

  /** A table or view by name. */
  table(name: string): DataFrame {
    return this.read.table(name);
  }

  /**
   * Whole numbers in a column `id`: below `end`, or from `start` up to and not including `end`.
   *
   * @example
   * await spark.range(1, 10, 3).show();
   */
  range(end: number | bigint): DataFrame;
  range(start: number | bigint, end: number | bigint, step?: number | bigint, numPartitions?: number): DataFrame;
  range(start: number | bigint, end?: number | bigint, step: number | bigint = 1, numPartitions?: number): DataFrame {
    const [from, to] = end === undefined ? [0n, BigInt(start)] : [BigInt(start), BigInt(end)];
    return this.#dataset(new Range(from, to, BigInt(step), numPartitions));
  }

  /**
   * A DataFrame of the program's own rows (arrays, objects or Rows), of an RDD of such rows, or of an Arrow table. Without a schema, or with
   * names only, types are inferred from the values. Values are taken at once; one that does not fit its type is an error
   * of the first action.
   *
   * @example
   * await spark.createDataFrame([[1, "one"], [2, "two"]], "id INT, name STRING").show();
   */
  createDataFrame(
    data: readonly RowInput[] | RDD<RowInput> | Table,
    schema?: StructType | string | readonly string[],
  ): DataFrame {
    const { host } = this.sparkContext;
    const columns = typeof schema === "string" ? parseTableSchema(schema) : schema;
    const rows = data instanceof RDD ? data.collect() : data;
    const relation = isRows(rows)
      ? Promise.resolve(rows).then((all) => relationOfRows(all, columns, host))
      : relationOfTable(rows, host);
    // Who uses the DataFrame is told of the failure; who never does need not be.
    relation.catch(() => undefined);
    return this.#dataset(new UnresolvedLocalRelation(relation));
  }

  /**
   * A Dataset of values of the program's, in the columns of an encoder. Values are taken at once; one that does not fit is an
   * error of the first action.
   *
   * @example
   * import { Encoders } from "hibana";
   * const numbers = spark.createDataset([1, 2, 3], Encoders.INT);
   * console.log(await numbers.reduce((a, b) => a + b));
   */
  createDataset<T>(data: Iterable<T>, encoder: Encoder<T>): Dataset<T> {
    const relation = relationOfValues(data, encoder, this.sparkContext.host);
    relation.catch(() => undefined);
    return new Dataset<T>(this, new UnresolvedLocalRelation(relation), encoder);
  }

  /** Names for functions of the program's, by which SQL calls them. */
  get udf(): UDFRegistration {
    return new UDFRegistration(this);
  }

  /** A DataFrame without columns and rows. */
  get emptyDataFrame(): DataFrame {
    return this.#dataset(LocalRelation.empty([]));
  }

  /** What the session knows by name. */
  get catalog(): Catalog {
    return new Catalog(this);
  }

  /** Names for table functions of the program's, by which FROM calls them. */
  get udtf(): UDTFRegistration {
    return new UDTFRegistration(this);
  }

  /** Functions of SQL that stand in FROM, as DataFrames. */
  get tvf(): TableValuedFunction {
    return new TableValuedFunction((plan) => this.#dataset(plan));
  }

  /**
   * Queries that begin from now on have the tag, by which {@link interruptTag} finds them.
   *
   * @example
   * spark.addTag("report");
   * console.log(spark.getTags(), spark.interruptTag("report"));
   */
  addTag(tag: string): void {
    this.sessionState.operations.addTag(tag);
  }

  /** Queries that begin from now on do not have the tag. */
  removeTag(tag: string): void {
    this.sessionState.operations.removeTag(tag);
  }

  /** The tags of queries that begin now. */
  getTags(): readonly string[] {
    return this.sessionState.operations.tags;
  }

  /** Queries that begin from now on have no tags. */
  clearTags(): void {
    this.sessionState.operations.clearTags();
  }

  /** Ends the queries of this session that run: their promises are rejected. The ids of their executions. */
  interruptAll(): string[] {
    return this.sessionState.operations.interrupt("as part of cancellation of all jobs", () => true);
  }

  /** Ends the queries of this session that run and began under the tag. The ids of their executions. */
  interruptTag(tag: string): string[] {
    const reason = `part of cancelled job tag ${tag}`;
    return this.sessionState.operations.interrupt(reason, (_, tags) => tags.has(tag));
  }

  /** Ends one query, by the id of its execution: `spark.sql.execution.id` in the events of its jobs. */
  interruptOperation(operationId: string): string[] {
    const reason = `part of cancelled operation ${operationId}`;
    return this.sessionState.operations.interrupt(reason, (id) => id === operationId);
  }

  /** Another session of the same application, with views and settings of its own. */
  newSession(): SparkSession {
    return new SparkSession(new SessionState(this.sessionState.shared));
  }

  /** Ends the application: its running jobs fail, and its workers end. */
  async stop(): Promise<void> {
    await this.sparkContext.stop();
    await removeOwnWarehouse(this.sparkContext);
  }

  /** The same as {@link stop}, for `await using`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.stop();
  }

  #dataset(plan: LogicalPlan): DataFrame {
    return new Dataset(this, plan);
  }
}

function argumentsOf(args: SqlArguments): readonly (readonly [string | number, LiteralValue])[] {
  return isList(args) ? args.map((value, i) => [i, value]) : Object.entries(args);
}

function isList(args: SqlArguments): args is readonly LiteralValue[] {
  return Array.isArray(args);
}

function isRows(
  data: readonly RowInput[] | Promise<readonly RowInput[]> | Table,
): data is readonly RowInput[] | Promise<RowInput[]> {
  return Array.isArray(data) || data instanceof Promise;
}
