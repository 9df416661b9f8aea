// Dataset: a query and the session to run it in. Transformations make another Dataset and compute nothing; actions run
// the query and return promises.

import type { Table } from "apache-arrow";
import { Alias } from "../../catalyst/expressions/attribute.ts";
import { Exists } from "../../catalyst/expressions/exists.ts";
import { LateralSubquery } from "../../catalyst/expressions/lateral-subquery.ts";
import { Literal } from "../../catalyst/expressions/literal.ts";
import { ScalarSubquery } from "../../catalyst/expressions/scalar-subquery.ts";
import { UnresolvedAttribute, UnresolvedFunction } from "../../catalyst/expressions/unresolved.ts";
import { UnresolvedDataFrameColumn } from "../../catalyst/expressions/unresolved-dataframe-column.ts";
import { parseExpression, parseMultipartIdentifier } from "../../catalyst/parser/parser.ts";
import {
  DeduplicateByName,
  DropColumns,
  StatisticsSummary,
  WithColumns,
  WithColumnsRenamed,
} from "../../catalyst/plans/dataframe/index.ts";
import {
  Aggregate,
  CreateViewCommand,
  Distinct,
  Except,
  type ExplainMode,
  Filter,
  Intersect,
  Join,
  LateralJoin,
  type LogicalPlan,
  limitPlan,
  Offset,
  Project,
  parseJoinType,
  Repartition,
  RepartitionByExpression,
  Sort,
  SubqueryAlias,
  Union,
  UnresolvedHint,
  UnresolvedJoin,
  UnresolvedSubqueryColumnAliases,
  type ViewType,
} from "../../catalyst/plans/index.ts";
import { UnresolvedUnpivot } from "../../catalyst/plans/unresolved-unpivot.ts";
import type { ArrowBlock } from "../../columnar/arrow-block.ts";
import { AnalysisException } from "../../errors/spark-error.ts";
import { type StructType, simpleString } from "../../types/data-type.ts";
import type { Row } from "../../types/row.ts";
import { treeString } from "../../types/tree-string.ts";
import { QueryExecution } from "../execution/query-execution.ts";
import { cacheQuery, uncacheQuery } from "./caching.ts";
import { externalRows, internalRows } from "./collect-rows.ts";
import { Column } from "./column.ts";
import {
  type ColumnOrName,
  columnExpression,
  columnExpressions,
  namedColumn,
  selectItem,
  selectItems,
  sortOrders,
} from "./column-or-name.ts";
import { DataFrameNaFunctions } from "./data-frame-na-functions.ts";
import { GroupedData } from "./grouped-data.ts";
import type { LiteralValue } from "./literal-value.ts";
import { prettyString } from "./pretty-string.ts";
import { randomSeed, randomSplitPlans, type Seed, sampleByPlan, samplePlan } from "./sampling.ts";
import { type ShowLayout, showString } from "./show-string.ts";
import type { SparkSession } from "./spark-session.ts";

/** What every action can be told. */
export interface ActionOptions {
  /** Cancels the action: its job ends, and the promise is rejected. */
  readonly signal?: AbortSignal;
}

/** A Dataset of rows. */
export type DataFrame = Dataset<Row>;

const SHOW_ROWS = 20;
const SHOW_WIDTH = 20;

/**
 * A distributed collection of rows with named, typed columns, described by a query.
 *
 * @example
 * import { col } from "hibana";
 * const evens = spark.range(100).filter(col("id").mod(2).eq(0));
 * console.log(await evens.count());
 */
export class Dataset<T extends Row = Row> {
  readonly sparkSession: SparkSession;
  /** The query as it was made, before analysis. */
  readonly plan: LogicalPlan;
  #queryExecution: QueryExecution;

  constructor(sparkSession: SparkSession, plan: LogicalPlan, queryExecution?: QueryExecution) {
    this.sparkSession = sparkSession;
    this.plan = plan;
    this.#queryExecution = queryExecution ?? this.#newExecution();
  }

  /** The phases of the query, from logical plan to rows. */
  get queryExecution(): QueryExecution {
    return this.#queryExecution;
  }

  /** Another query of the same session. */
  withPlan<U extends Row = Row>(plan: LogicalPlan): Dataset<U> {
    return new Dataset<U>(this.sparkSession, plan);
  }

  /** Tells the compiler the names and types of the columns; nothing is checked when the program runs. */
  typed<U extends object>(): Dataset<Row & U> {
    return this.withPlan(this.plan);
  }

  // --- Columns ---

  /**
   * A column of this DataFrame, told from those of others that have the name.
   *
   * @example
   * const people = spark.createDataFrame([[1, "Ada"], [2, "Alan"]], ["id", "name"]);
   * const logins = spark.createDataFrame([[1, "Monday"], [1, "Friday"]], ["id", "day"]);
   * await people.join(logins, people.col("id").eq(logins.col("id"))).drop(logins.col("id")).show();
   */
  col(name: string): Column {
    const named = namedColumn(name);
    if (!(named instanceof UnresolvedAttribute)) return new Column(named);
    return new Column(new UnresolvedDataFrameColumn(named.nameParts, this.plan));
  }

  /**
   * Computes columns.
   *
   * @example
   * import { col } from "hibana";
   * await spark.range(3).select("id", col("id").multiply(2).as("twice")).show();
   */
  select(...columns: readonly ColumnOrName[]): DataFrame {
    return this.withPlan(new Project(selectItems(columns), this.plan));
  }

  /** Computes columns of SQL text. */
  selectExpr(...sqlTexts: readonly string[]): DataFrame {
    const list = sqlTexts.map((text) => selectItem(parseExpression(text)));
    return this.withPlan(new Project(list, this.plan));
  }

  /**
   * Adds a column, or puts another in the place of the one of that name.
   *
   * @example
   * import { col } from "hibana";
   * await spark.range(3).withColumn("half", col("id").divide(2)).show();
   */
  withColumn(name: string, column: Column): DataFrame {
    return this.withColumns({ [name]: column });
  }

  /** Adds or replaces several columns, each computed of the columns as they were. */
  withColumns(columns: Readonly<Record<string, Column>>): DataFrame {
    const values = Object.values(columns).map(({ expression }) => expression);
    return this.withPlan(new WithColumns(Object.keys(columns), values, this.plan));
  }

  /** Gives a column another name; nothing happens when there is no such column. */
  withColumnRenamed(existing: string, renamed: string): DataFrame {
    return this.withPlan(new WithColumnsRenamed([[existing, renamed]], this.plan));
  }

  /** Gives several columns other names. */
  withColumnsRenamed(names: Readonly<Record<string, string>>): DataFrame {
    return this.withPlan(new WithColumnsRenamed(Object.entries(names), this.plan));
  }

  /** Gives all columns other names. */
  toDF(...names: readonly string[]): DataFrame {
    return this.withPlan(names.length === 0 ? this.plan : new UnresolvedSubqueryColumnAliases(names, this.plan));
  }

  /** All columns but these; what is not there is passed over. Text is a whole name here, dots included. */
  drop(...columns: readonly ColumnOrName[]): DataFrame {
    const dropped = columns.map((column) =>
      typeof column === "string" ? new UnresolvedAttribute([column]) : column.expression,
    );
    return this.withPlan(new DropColumns(dropped, this.plan));
  }

  /** What to do with null and NaN. */
  get na(): DataFrameNaFunctions {
    return new DataFrameNaFunctions(this);
  }

  // --- Rows ---

  /**
   * Keeps the rows for which the condition is true: a Column or SQL text.
   *
   * @example
   * await spark.range(10).filter("id % 2 = 1 AND id > 3").show();
   */
  filter(condition: Column | string): Dataset<T> {
    const expression = typeof condition === "string" ? parseExpression(condition) : condition.expression;
    return this.withPlan(new Filter(expression, this.plan));
  }

  /** The same as {@link filter}. */
  where(condition: Column | string): Dataset<T> {
    return this.filter(condition);
  }

  /** Each row once. */
  distinct(): Dataset<T> {
    return this.withPlan(new Distinct(this.plan));
  }

  /** One row for each value of these columns, or of all. */
  dropDuplicates(...names: readonly (string | readonly string[])[]): Dataset<T> {
    const all = names.flat();
    return this.withPlan(new DeduplicateByName(all.length === 0 ? undefined : all, this.plan));
  }

  /**
   * Each row with the same chance, without replacement; the same rows again for the same seed.
   *
   * @example
   * await spark.range(100).sample(0.1, 42).show();
   */
  sample(fraction: number, seed?: Seed): Dataset<T>;
  /** With replacement a row may be taken several times, and the fraction may be above 1. */
  sample(withReplacement: boolean, fraction: number, seed?: Seed): Dataset<T>;
  sample(first: boolean | number, second?: Seed, third?: Seed): Dataset<T> {
    const [withReplacement, fraction, seed] =
      typeof first === "boolean" ? [first, Number(second), third] : [false, first, second];
    return this.withPlan(samplePlan(this.plan, fraction, withReplacement, seed ?? randomSeed()));
  }

  /** Of the rows with each value of a column the share that is said for it, and none of others. */
  sampleBy(
    column: ColumnOrName,
    fractions: Readonly<Record<string, number>> | ReadonlyMap<LiteralValue, number>,
    seed: Seed = randomSeed(),
  ): Dataset<T> {
    const shares = fractions instanceof Map ? [...fractions] : Object.entries(fractions);
    return this.withPlan(sampleByPlan(this.plan, columnExpression(column), shares, seed));
  }

  /**
   * All rows in several DataFrames, by chance, as large as their weights say.
   *
   * @example
   * const [training, test] = spark.range(100).randomSplit([0.8, 0.2], 42);
   */
  randomSplit(weights: readonly number[], seed: Seed = randomSeed()): Dataset<T>[] {
    return randomSplitPlans(this.plan, weights, seed).map((plan) => this.withPlan<T>(plan));
  }

  /** The first `n` rows. */
  limit(n: number): Dataset<T> {
    return this.withPlan(limitPlan(Literal.of(n), this.plan));
  }

  /** All rows but the first `n`. */
  offset(n: number): Dataset<T> {
    return this.withPlan(new Offset(n, this.plan));
  }

  /**
   * Orders all rows; ascending unless a column says otherwise.
   *
   * @example
   * import { col, desc } from "hibana";
   * await spark.range(5).orderBy(desc("id")).show();
   */
  orderBy(...columns: readonly ColumnOrName[]): Dataset<T> {
    return this.withPlan(new Sort(sortOrders(columns), true, this.plan));
  }

  /** The same as {@link orderBy}. */
  sort(...columns: readonly ColumnOrName[]): Dataset<T> {
    return this.orderBy(...columns);
  }

  /** Orders the rows of each partition. */
  sortWithinPartitions(...columns: readonly ColumnOrName[]): Dataset<T> {
    return this.withPlan(new Sort(sortOrders(columns), false, this.plan));
  }

  /** A name for the DataFrame, to tell its columns apart: `name.column`. */
  as(alias: string): Dataset<T> {
    return this.withPlan(new SubqueryAlias(alias, this.plan));
  }

  /** The same as {@link as}. */
  alias(alias: string): Dataset<T> {
    return this.as(alias);
  }

  /** What a function makes of the DataFrame, so that steps of one's own can be chained. */
  transform<U extends Row>(step: (df: Dataset<T>) => Dataset<U>): Dataset<U> {
    return step(this);
  }

  /** A hint for the optimizer, such as `broadcast`. */
  hint(name: string, ...parameters: readonly (ColumnOrName | number)[]): Dataset<T> {
    const expressions = parameters.map((parameter) =>
      typeof parameter === "number" ? Literal.of(parameter) : columnExpression(parameter),
    );
    return this.withPlan(new UnresolvedHint(name, expressions, this.plan));
  }

  // --- Partitions ---

  /**
   * Deals the rows to `numPartitions` partitions: in turn, or by the values of columns. Without a number there are
   * `spark.sql.shuffle.partitions`.
   */
  repartition(numPartitions: number | ColumnOrName, ...columns: readonly ColumnOrName[]): Dataset<T> {
    if (typeof numPartitions !== "number") {
      return this.withPlan(new RepartitionByExpression(columnExpressions([numPartitions, ...columns]), this.plan));
    }
    if (columns.length === 0) return this.withPlan(new Repartition(numPartitions, true, this.plan));
    return this.withPlan(new RepartitionByExpression(columnExpressions(columns), this.plan, numPartitions));
  }

  /** Deals the rows to partitions by ranges of the values of columns. */
  repartitionByRange(numPartitions: number | ColumnOrName, ...columns: readonly ColumnOrName[]): Dataset<T> {
    if (typeof numPartitions !== "number") {
      return this.withPlan(new RepartitionByExpression(sortOrders([numPartitions, ...columns]), this.plan));
    }
    return this.withPlan(new RepartitionByExpression(sortOrders(columns), this.plan, numPartitions));
  }

  /** Joins partitions to at most `numPartitions`, without moving rows between executors more than needed. */
  coalesce(numPartitions: number): Dataset<T> {
    return this.withPlan(new Repartition(numPartitions, false, this.plan));
  }

  // --- Several rows into one ---

  /** Groups the rows that have the same values of these columns. */
  groupBy(...columns: readonly ColumnOrName[]): GroupedData {
    return new GroupedData(this, columnExpressions(columns));
  }

  /**
   * Groups the rows by all of these columns, by all but the last, and so on to one group of all: subtotals and a total.
   *
   * @example
   * const sales = spark.createDataFrame([["north", "tea", 3], ["south", "tea", 5]], ["region", "what", "n"]);
   * await sales.rollup("region", "what").sum("n").show();
   */
  rollup(...columns: readonly ColumnOrName[]): GroupedData {
    return new GroupedData(this, columnExpressions(columns), { kind: "rollup" });
  }

  /**
   * Groups the rows by each set that can be made of these columns.
   *
   * @example
   * const sales = spark.createDataFrame([["north", "tea", 3], ["south", "tea", 5]], ["region", "what", "n"]);
   * await sales.cube("region", "what").sum("n").show();
   */
  cube(...columns: readonly ColumnOrName[]): GroupedData {
    return new GroupedData(this, columnExpressions(columns), { kind: "cube" });
  }

  /**
   * Groups the rows by each of these sets of columns; the columns after them are what each row tells of its group.
   *
   * @example
   * const sales = spark.createDataFrame([["north", "tea", 3], ["south", "tea", 5]], ["region", "what", "n"]);
   * await sales.groupingSets([["region"], []], "region").sum("n").show();
   */
  groupingSets(sets: readonly (readonly ColumnOrName[])[], ...columns: readonly ColumnOrName[]): GroupedData {
    const elements = sets.map(columnExpressions);
    return new GroupedData(this, columnExpressions(columns), { kind: "sets", elements });
  }

  /**
   * Makes a row of each of the value columns: the ids, the column's name and its value. Without value columns all that are
   * no ids are made rows of.
   *
   * @example
   * const wide = spark.createDataFrame([[1, 10, 20]], ["id", "a", "b"]);
   * await wide.unpivot(["id"], ["a", "b"], "name", "value").show();
   */
  unpivot(
    ids: readonly ColumnOrName[],
    values: readonly ColumnOrName[] | null,
    variableColumnName: string,
    valueColumnName: string,
  ): DataFrame {
    const sets = values === null ? undefined : columnExpressions(values).map((value) => [value]);
    const options = { aliases: [], variableColumnName, valueColumnNames: [valueColumnName], includeNulls: true };
    return this.withPlan(new UnresolvedUnpivot(columnExpressions(ids), sets, options, this.plan));
  }

  /** The same as {@link unpivot}. */
  melt(
    ids: readonly ColumnOrName[],
    values: readonly ColumnOrName[] | null,
    variableColumnName: string,
    valueColumnName: string,
  ): DataFrame {
    return this.unpivot(ids, values, variableColumnName, valueColumnName);
  }

  /** Statistics of columns of numbers and text: count, mean, stddev, min and max, a row for each. */
  describe(...columns: readonly string[]): DataFrame {
    const described = columns.length === 0 ? this : this.select(...columns);
    return this.withPlan(new StatisticsSummary(["count", "mean", "stddev", "min", "max"], described.plan));
  }

  /**
   * Statistics of columns of numbers and text: those of {@link describe} with the quartiles, or those named (`count`,
   * `mean`, `stddev`, `min`, `max`, `count_distinct`, `approx_count_distinct`, percentages such as `75%`).
   */
  summary(...statistics: readonly string[]): DataFrame {
    const names = statistics.length === 0 ? ["count", "mean", "stddev", "min", "25%", "50%", "75%", "max"] : statistics;
    return this.withPlan(new StatisticsSummary(names, this.plan));
  }

  /** One row computed of all. */
  agg(...aggregates: readonly Column[] | readonly [Readonly<Record<string, string>>]): DataFrame {
    return this.groupBy().agg(...aggregates);
  }

  // --- Several DataFrames into one ---

  /** The rows of both, by position of the columns. */
  union(other: Dataset): DataFrame {
    return this.withPlan(new Union([this.plan, other.plan]));
  }

  /** The same as {@link union}. */
  unionAll(other: Dataset): DataFrame {
    return this.union(other);
  }

  /** The rows of both; columns are matched by name. Columns that one side lacks are null when that is allowed. */
  unionByName(other: Dataset, allowMissingColumns = false): DataFrame {
    return this.withPlan(new Union([this.plan, other.plan], { byName: true, allowMissingColumns }));
  }

  /** The rows that both have, each once. */
  intersect(other: Dataset): DataFrame {
    return this.withPlan(new Intersect(this.plan, other.plan, false));
  }

  /** The rows that both have, as often as both have them. */
  intersectAll(other: Dataset): DataFrame {
    return this.withPlan(new Intersect(this.plan, other.plan, true));
  }

  /** The rows that the other has not, each once. */
  except(other: Dataset): DataFrame {
    return this.withPlan(new Except(this.plan, other.plan, false));
  }

  /** The rows without those of the other, each taken away as often as the other has it. */
  exceptAll(other: Dataset): DataFrame {
    return this.withPlan(new Except(this.plan, other.plan, true));
  }

  /**
   * Pairs rows: those with the same values of columns that both have (names), or those for which a condition is true.
   *
   * @param joinType inner, left, right, full, semi, anti, cross, or a longer name that Spark has for one of these
   *
   * @example
   * const people = spark.createDataFrame([[1, "Ada"], [2, "Alan"]], ["id", "name"]);
   * const logins = spark.createDataFrame([[1, "Monday"], [1, "Friday"]], ["id", "day"]);
   * await people.join(logins, "id", "left").orderBy("id", "day").show();
   */
  join(other: Dataset, on?: string | readonly string[] | Column, joinType = "inner"): DataFrame {
    const type = parseJoinType(joinType);
    if (type === undefined) throw unsupportedJoinType(joinType);
    if (on instanceof Column) return this.withPlan(new Join(this.plan, other.plan, type, on.expression));
    if (on === undefined) return this.withPlan(new Join(this.plan, other.plan, type));
    return this.withPlan(new UnresolvedJoin(this.plan, other.plan, type, typeof on === "string" ? [on] : on));
  }

  /**
   * Pairs each row with the rows that another DataFrame, which may read the row's columns by `outer()`, gives for it.
   *
   * @param joinType inner, left or cross
   *
   * @example
   * import { col } from "hibana";
   * const people = spark.createDataFrame([[1, "Ada"], [2, "Alan"]], ["id", "name"]);
   * const logins = spark.createDataFrame([[1, "Monday"], [1, "Friday"]], ["person", "day"]);
   * await people.lateralJoin(logins.where(col("person").eq(col("id").outer())), undefined, "left").show();
   */
  lateralJoin(other: Dataset, on?: Column, joinType = "inner"): DataFrame {
    const type = parseJoinType(joinType);
    if (type !== "inner" && type !== "leftOuter" && type !== "cross") throw unsupportedJoinType(joinType);
    return this.withPlan(new LateralJoin(this.plan, new LateralSubquery(other.plan), type, on?.expression));
  }

  /**
   * The value of the only column of at most one row, in an expression over another DataFrame.
   *
   * @example
   * import { avg, col } from "hibana";
   * const numbers = spark.range(10);
   * await numbers.where(col("id").gt(numbers.agg(avg("id")).scalar())).show();
   */
  scalar(): Column {
    return new Column(new ScalarSubquery(this.plan));
  }

  /** Whether there are rows, in an expression over another DataFrame. */
  exists(): Column {
    return new Column(new Exists(this.plan));
  }

  /** Every pair of a row of this and a row of the other. */
  crossJoin(other: Dataset): DataFrame {
    return this.withPlan(new Join(this.plan, other.plan, "cross"));
  }

  // --- Caching ---

  /**
   * Keeps the rows in the executors' memory once a query has made them; every query that holds this one reads them from
   * there.
   */
  cache(): this {
    return this.#change(cacheQuery);
  }

  /** The same as {@link cache}. */
  persist(): this {
    return this.#change(cacheQuery);
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
    return this.limit(n).#collect("take", options);
  }

  /** The same as {@link take}, or the first row when no number is given. */
  head(): Promise<T | undefined>;
  head(n: number): Promise<T[]>;
  async head(n?: number): Promise<T | undefined | T[]> {
    const rows = await this.limit(n ?? 1).#collect("head", {});
    return n === undefined ? rows[0] : rows;
  }

  /** The first row; undefined when there is none. */
  async first(options: ActionOptions = {}): Promise<T | undefined> {
    return (await this.limit(1).#collect("first", options))[0];
  }

  /** The number of rows. */
  async count(options: ActionOptions = {}): Promise<bigint> {
    const counter = new Alias(new UnresolvedFunction(["count"], [Literal.of(1)]), "count");
    const counted = this.withPlan(new Aggregate([], [counter], this.plan));
    const [row] = await counted.#collect("count", options);
    return row?.get(0) as bigint;
  }

  /** Whether there is no row. */
  async isEmpty(options: ActionOptions = {}): Promise<boolean> {
    return (await this.limit(1).#collect("isEmpty", options)).length === 0;
  }

  /**
   * The rows one by one, as partitions are finished; leaving the loop early cancels the rest.
   *
   * @example
   * for await (const row of spark.range(1000).toLocalIterator()) if (row.get("id") === 10n) break;
   */
  async *toLocalIterator(options: ActionOptions = {}): AsyncGenerator<T> {
    const query = this.queryExecution;
    for await (const rows of externalRows(query, { ...options, description: "toLocalIterator" })) {
      yield* rows as readonly T[];
    }
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
    const query = this.limit(count + 1).queryExecution;
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

  /** The rows as an Arrow table; apache-arrow is loaded when this is first called. */
  async toArrow(options: ActionOptions = {}): Promise<Table> {
    const query = this.queryExecution;
    const blocks: ArrowBlock[] = [];
    for await (const block of query.executeAsArrow({ ...options, description: "toArrow" })) blocks.push(block);
    const { toArrowTable } = await import("../../columnar/arrow-table.ts");
    return toArrowTable(blocks, await query.schema(), query.conf.sessionTimeZone);
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

  #newExecution(): QueryExecution {
    const { sessionState, effects } = this.sparkSession;
    return new QueryExecution(sessionState, this.plan, effects.settled);
  }

  /** Has an effect that every query made after it sees, this one's next execution included. */
  #change(effect: (query: QueryExecution) => Promise<void>): this {
    const query = this.#queryExecution;
    // A query that makes no sense is an error of the action that runs it.
    this.sparkSession.effects.run(() => effect(query)).catch(() => undefined);
    this.#queryExecution = this.#newExecution();
    return this;
  }

  async #createView(name: string, viewType: ViewType, replace: boolean): Promise<void> {
    const options = { columns: [], replace, allowExisting: false, viewType };
    const command = this.withPlan(new CreateViewCommand(parseMultipartIdentifier(name), this.plan, options));
    await this.sparkSession.effects.run(() => command.queryExecution.commandExecuted());
  }

  async #collect(description: string, options: ActionOptions): Promise<T[]> {
    const query = this.queryExecution;
    const all: T[] = [];
    for await (const rows of externalRows(query, { ...options, description })) {
      for (const row of rows) all.push(row as T);
    }
    return all;
  }
}

/** As `Dataset.join` accepts them. */
const JOIN_TYPES = [
  "inner",
  ...["outer", "full", "fullouter", "full_outer"],
  ...["leftouter", "left", "left_outer"],
  ...["rightouter", "right", "right_outer"],
  ...["leftsemi", "left_semi", "semi"],
  ...["leftanti", "left_anti", "anti"],
  "cross",
];

function unsupportedJoinType(joinType: string): AnalysisException {
  const supported = JOIN_TYPES.map((name) => `'${name}'`).join(", ");
  return new AnalysisException("UNSUPPORTED_JOIN_TYPE", { typ: joinType, supported });
}

function cellWidth(truncate: boolean | number): ShowLayout["truncate"] {
  return typeof truncate === "number" ? truncate : truncate ? SHOW_WIDTH : 0;
}
