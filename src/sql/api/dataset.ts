// Dataset: a query and the session to run it in. Transformations make another Dataset and compute nothing; actions run
// the query and return promises.

import { Alias } from "../../catalyst/expressions/attribute.ts";
import { DirectShufflePartitionId } from "../../catalyst/expressions/direct-partition-id.ts";
import { Exists } from "../../catalyst/expressions/exists.ts";
import { LateralSubquery } from "../../catalyst/expressions/lateral-subquery.ts";
import { Literal } from "../../catalyst/expressions/literal.ts";
import { ScalarSubquery } from "../../catalyst/expressions/scalar-subquery.ts";
import { selectItem } from "../../catalyst/expressions/select-item.ts";
import { UnresolvedAttribute, UnresolvedFunction, UnresolvedStar } from "../../catalyst/expressions/unresolved.ts";
import { UnresolvedDataFrameColumn } from "../../catalyst/expressions/unresolved-dataframe-column.ts";
import { UnresolvedRegex } from "../../catalyst/expressions/unresolved-regex.ts";
import { parseExpression } from "../../catalyst/parser/parser.ts";
import {
  DeduplicateByName,
  DropColumns,
  StatisticsSummary,
  ToSchema,
  WithColumns,
  WithColumnsRenamed,
  WithMetadata,
  Zip,
} from "../../catalyst/plans/dataframe/index.ts";
import {
  Distinct,
  Except,
  Filter,
  Intersect,
  Join,
  LateralJoin,
  type LogicalPlan,
  limitPlan,
  NearestByJoin,
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
} from "../../catalyst/plans/index.ts";
import { UnresolvedDeferredPlan } from "../../catalyst/plans/unresolved-deferred-plan.ts";
import { UnresolvedUnpivot } from "../../catalyst/plans/unresolved-unpivot.ts";
import type { RDD } from "../../core/rdd/rdd.ts";
import { AnalysisException, SparkError } from "../../errors/spark-error.ts";
import { StructType } from "../../types/data-type.ts";
import type { Row } from "../../types/row.ts";
import type { QueryExecution } from "../execution/query-execution.ts";
import { parseAttributeName } from "./attribute-name.ts";
import { Column } from "./column.ts";
import {
  type ColumnOrName,
  columnExpression,
  columnExpressions,
  namedColumn,
  selectItems,
  sortOrders,
} from "./column-or-name.ts";
import { DataFrameNaFunctions, type FillValue } from "./data-frame-na-functions.ts";
import { DataFrameStatFunctions } from "./data-frame-stat-functions.ts";
import { type ActionOptions, DatasetActions } from "./dataset-actions.ts";
import { Encoder, Encoders } from "./encoder.ts";
import { GroupedData } from "./grouped-data.ts";
import { joinWithPlan } from "./join-with.ts";
import { KeyValueGroupedDataset } from "./key-value-grouped-dataset.ts";
import type { LiteralValue } from "./literal-value.ts";
import { checkedNearestBy, nearestByJoinType } from "./nearest-by.ts";
import { rowsRdd } from "./rows-rdd.ts";
import { randomSeed, randomSplitPlans, type Seed, sampleByPlan, samplePlan } from "./sampling.ts";
import type { SparkSession } from "./spark-session.ts";
import { mapPartitionsPlan } from "./typed-operations.ts";
import { type Callable, planFunction } from "./user-function-target.ts";

export type { ActionOptions } from "./dataset-actions.ts";

/** A Dataset whose values do not matter. */
export type AnyDataset = Pick<DataFrame, "plan">;

/** A Dataset of rows. */
export type DataFrame = Dataset<Row>;

/**
 * A distributed collection of rows with named, typed columns, described by a query.
 *
 * @example
 * import { col } from "hibana";
 * const evens = spark.range(100).filter(col("id").mod(2).eq(0));
 * console.log(await evens.count());
 */
export class Dataset<T = Row> extends DatasetActions<T> {
  constructor(sparkSession: SparkSession, plan: LogicalPlan, encoder?: Encoder<T>, queryExecution?: QueryExecution) {
    super(sparkSession, plan, encoder, queryExecution);
  }

  /** Another query of the same session. */
  withPlan(plan: LogicalPlan): DataFrame {
    return new Dataset(this.sparkSession, plan);
  }

  /**
   * The values as an RDD: Rows, or what the encoder makes of them. The query runs with the first job of the RDD.
   *
   * @example
   * const words = spark.createDataFrame([["fire"], ["flower"]], "word STRING");
   * console.log(await words.rdd.map((row) => String(row.get("word")).length).max());
   */
  get rdd(): RDD<T> {
    return rowsRdd<T>(this.queryExecution, this.encoder ?? { form: "row" });
  }

  /** Another query of the same session, for values of an encoder. */
  withEncoder<U>(plan: LogicalPlan, encoder: Encoder<U>): Dataset<U> {
    return new Dataset<U>(this.sparkSession, plan, encoder);
  }

  protected override sameValues(plan: LogicalPlan): Dataset<T> {
    return new Dataset<T>(this.sparkSession, plan, this.encoder);
  }

  /** Tells the compiler the names and types of the columns; nothing is checked when the program runs. */
  typed<U extends object>(): Dataset<Row & U> {
    return new Dataset<Row & U>(this.sparkSession, this.plan);
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

  /**
   * The columns whose names match a regular expression, which stands between backticks, after the name of a table and a dot
   * or alone; a name without backticks is itself.
   *
   * @example
   * const sizes = spark.createDataFrame([[1, 2, 3]], ["width", "height", "weight"]);
   * await sizes.select(sizes.colRegex("`.*ight`")).show();
   */
  colRegex(pattern: string): Column {
    const [, table, regex] = /^(?:(.+)\.)?`(.+)`$/s.exec(pattern) ?? [];
    return regex === undefined ? this.col(pattern) : new Column(new UnresolvedRegex(regex, table));
  }

  /** The columns of a schema: found by their names, in its order and with its types. Columns that may be null may be missing. */
  to(schema: StructType): DataFrame {
    return this.withPlan(new ToSchema(schema, this.plan));
  }

  /** Gives a column other metadata. */
  withMetadata(columnName: string, metadata: Readonly<Record<string, unknown>>): DataFrame {
    return this.withPlan(new WithMetadata(parseAttributeName(columnName), metadata, this.plan));
  }

  /** Each row as a JSON object; what is null is left out. */
  toJSON(): Dataset<string> {
    const json = new UnresolvedFunction(["to_json"], [new UnresolvedFunction(["struct"], [new UnresolvedStar()])]);
    return this.withEncoder(new Project([new Alias(json, "value")], this.plan), Encoders.STRING);
  }

  /** Adds the position of each row, beginning with 0. */
  zipWithIndex(indexColumnName = "index"): DataFrame {
    return this.selectExpr(
      "*",
      `coalesce(row_number() OVER (ORDER BY monotonically_increasing_id()) - 1L, 0L) AS \`${indexColumnName}\``,
    );
  }

  /**
   * Rows for columns: a row for each column but one, whose values, as text, name the new columns. That one is the first, or
   * the one named.
   */
  transpose(indexColumn?: ColumnOrName): DataFrame {
    const source = this.toDF();
    return this.withPlan(
      new UnresolvedDeferredPlan(async () => {
        const { transposedPlan } = await import("./transpose.ts");
        return await transposedPlan(source, indexColumn);
      }),
    );
  }

  /** Statistics of columns. */
  get stat(): DataFrameStatFunctions {
    return new DataFrameStatFunctions(this.toDF());
  }

  /** The same as `stat.approxQuantile`. */
  approxQuantile(column: string, probabilities: readonly number[], relativeError: number): Promise<number[]> {
    return this.stat.approxQuantile(column, probabilities, relativeError);
  }

  /** The same as `stat.corr`. */
  corr(column1: string, column2: string): Promise<number> {
    return this.stat.corr(column1, column2);
  }

  /** The same as `stat.cov`. */
  cov(column1: string, column2: string): Promise<number> {
    return this.stat.cov(column1, column2);
  }

  /** The same as `stat.crosstab`. */
  crosstab(column1: string, column2: string): DataFrame {
    return this.stat.crosstab(column1, column2);
  }

  /** The same as `stat.freqItems`. */
  freqItems(columns: readonly string[], support?: number): DataFrame {
    return this.stat.freqItems(columns, support);
  }

  /** What to do with null and NaN. */
  get na(): DataFrameNaFunctions {
    return new DataFrameNaFunctions(this.toDF());
  }

  /** The same as `na.drop`. */
  dropna(how: "any" | "all" | number = "any", columns?: readonly string[]): DataFrame {
    return this.na.drop(how, columns);
  }

  /** The same as `na.fill`. */
  fillna(value: FillValue | Readonly<Record<string, FillValue>>, columns?: readonly string[]): DataFrame {
    return this.na.fill(value, columns);
  }

  /** The same as `na.replace`. */
  replace(
    replacements: ReadonlyMap<FillValue, FillValue | null> | Readonly<Record<string, FillValue | null>>,
    columns?: readonly string[],
  ): DataFrame {
    return this.na.replace(replacements, columns);
  }

  // --- Rows ---

  /**
   * Keeps the rows for which the condition is true: a Column, SQL text, or a function of the program's.
   *
   * @example
   * await spark.range(10).filter("id % 2 = 1 AND id > 3").show();
   */
  filter(condition: Column | string | Callable<(value: T) => boolean>): Dataset<T> {
    if (typeof condition !== "string" && !(condition instanceof Column)) {
      const source = this.encodedSource;
      return this.sameValues(mapPartitionsPlan({ kind: "filter" }, planFunction(condition), source, undefined));
    }
    const expression = typeof condition === "string" ? parseExpression(condition) : condition.expression;
    return this.sameValues(new Filter(expression, this.plan));
  }

  /** The same as {@link filter}. */
  where(condition: Column | string): Dataset<T> {
    return this.filter(condition);
  }

  /** Each row once. */
  distinct(): Dataset<T> {
    return this.sameValues(new Distinct(this.plan));
  }

  /** One row for each value of these columns, or of all. */
  dropDuplicates(...names: readonly (string | readonly string[])[]): Dataset<T> {
    const all = names.flat();
    return this.sameValues(new DeduplicateByName(all.length === 0 ? undefined : all, this.plan));
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
    return this.sameValues(samplePlan(this.plan, fraction, withReplacement, seed ?? randomSeed()));
  }

  /** Of the rows with each value of a column the share that is said for it, and none of others. */
  sampleBy(
    column: ColumnOrName,
    fractions: Readonly<Record<string, number>> | ReadonlyMap<LiteralValue, number>,
    seed: Seed = randomSeed(),
  ): Dataset<T> {
    const shares = fractions instanceof Map ? [...fractions] : Object.entries(fractions);
    return this.sameValues(sampleByPlan(this.plan, columnExpression(column), shares, seed));
  }

  /**
   * All rows in several DataFrames, by chance, as large as their weights say.
   *
   * @example
   * const [training, test] = spark.range(100).randomSplit([0.8, 0.2], 42);
   */
  randomSplit(weights: readonly number[], seed: Seed = randomSeed()): Dataset<T>[] {
    return randomSplitPlans(this.plan, weights, seed).map((plan) => this.sameValues(plan));
  }

  /** The first `n` rows. */
  limit(n: number): Dataset<T> {
    return this.sameValues(limitPlan(Literal.of(n), this.plan));
  }

  /** All rows but the first `n`. */
  offset(n: number): Dataset<T> {
    return this.sameValues(new Offset(n, this.plan));
  }

  /**
   * Orders all rows; ascending unless a column says otherwise.
   *
   * @example
   * import { col, desc } from "hibana";
   * await spark.range(5).orderBy(desc("id")).show();
   */
  orderBy(...columns: readonly ColumnOrName[]): Dataset<T> {
    return this.sameValues(new Sort(sortOrders(columns), true, this.plan));
  }

  /** The same as {@link orderBy}. */
  sort(...columns: readonly ColumnOrName[]): Dataset<T> {
    return this.orderBy(...columns);
  }

  /** Orders the rows of each partition. */
  sortWithinPartitions(...columns: readonly ColumnOrName[]): Dataset<T> {
    return this.sameValues(new Sort(sortOrders(columns), false, this.plan));
  }

  /**
   * A name for the DataFrame, to tell its columns apart: `name.column`; or, with an encoder, the rows as its values, which
   * the columns of the encoder's names, and no others, are read for.
   *
   * @example
   * import { Encoders } from "hibana";
   * const people = spark.createDataFrame([["Ada", 36]], "name STRING, age INT");
   * const ages = people.as(Encoders.product({ age: "int" })).map(({ age }) => age + 1, Encoders.INT);
   * console.log(await ages.collect());
   */
  as(alias: string): Dataset<T>;
  as<U>(encoder: Encoder<U>): Dataset<U>;
  as<U>(aliasOrEncoder: string | Encoder<U>): Dataset<T> | Dataset<U> {
    if (typeof aliasOrEncoder !== "string") return new Dataset<U>(this.sparkSession, this.plan, aliasOrEncoder);
    return this.sameValues(new SubqueryAlias(aliasOrEncoder, this.plan));
  }

  /** The same as {@link as}. */
  alias(alias: string): Dataset<T> {
    return this.as(alias);
  }

  /** What a function makes of the DataFrame, so that steps of one's own can be chained. */
  transform<U>(step: (df: Dataset<T>) => Dataset<U>): Dataset<U> {
    return step(this);
  }

  /** A hint for the optimizer, such as `broadcast`. */
  hint(name: string, ...parameters: readonly (ColumnOrName | number)[]): Dataset<T> {
    const expressions = parameters.map((parameter) =>
      typeof parameter === "number" ? Literal.of(parameter) : columnExpression(parameter),
    );
    return this.sameValues(new UnresolvedHint(name, expressions, this.plan));
  }

  // --- Partitions ---

  /**
   * Deals the rows to `numPartitions` partitions: in turn, or by the values of columns. Without a number there are
   * `spark.sql.shuffle.partitions`.
   */
  repartition(numPartitions: number | ColumnOrName, ...columns: readonly ColumnOrName[]): Dataset<T> {
    if (typeof numPartitions !== "number") {
      return this.sameValues(new RepartitionByExpression(columnExpressions([numPartitions, ...columns]), this.plan));
    }
    if (columns.length === 0) return this.sameValues(new Repartition(numPartitions, true, this.plan));
    return this.sameValues(new RepartitionByExpression(columnExpressions(columns), this.plan, numPartitions));
  }

  /** Deals the rows to partitions by ranges of the values of columns. */
  repartitionByRange(numPartitions: number | ColumnOrName, ...columns: readonly ColumnOrName[]): Dataset<T> {
    if (typeof numPartitions !== "number") {
      return this.sameValues(new RepartitionByExpression(sortOrders([numPartitions, ...columns]), this.plan));
    }
    return this.sameValues(new RepartitionByExpression(sortOrders(columns), this.plan, numPartitions));
  }

  /**
   * Puts each row into the partition that it names itself: an INT, taken modulo `numPartitions`; null is 0.
   *
   * @example
   * import { col } from "hibana";
   * const dealt = spark.range(10).repartitionById(3, col("id").mod(3).cast("int"));
   * console.log(await dealt.count());
   */
  repartitionById(numPartitions: number, partitionId: ColumnOrName): Dataset<T> {
    const id = new DirectShufflePartitionId(columnExpression(partitionId));
    return this.sameValues(new RepartitionByExpression([id], this.plan, numPartitions));
  }

  /** Joins partitions to at most `numPartitions`, without moving rows between executors more than needed. */
  coalesce(numPartitions: number): Dataset<T> {
    return this.sameValues(new Repartition(numPartitions, false, this.plan));
  }

  // --- Functions of the program's ---

  /**
   * A value of a function for each value.
   *
   * @param f runs in the executors where it can (see {@link Callable})
   * @throws SparkException FAILED_EXECUTE_UDF, with what the function threw as its cause
   *
   * @example
   * import { Encoders } from "hibana";
   * const squares = spark.range(4).map((row) => Number(row.get("id")) ** 2, Encoders.DOUBLE);
   * console.log(await squares.collect());
   */
  map<U>(f: Callable<(value: T) => U>, encoder: Encoder<U>): Dataset<U> {
    return this.#mapPartitions("map", f, encoder);
  }

  /**
   * The values of the iterables that a function gives for each value.
   *
   * @example
   * import { Encoders } from "hibana";
   * const lines = spark.createDataset(["to be", "or not"], Encoders.STRING);
   * console.log(await lines.flatMap((line) => line.split(" "), Encoders.STRING).collect());
   */
  flatMap<U>(f: Callable<(value: T) => Iterable<U>>, encoder: Encoder<U>): Dataset<U> {
    return this.#mapPartitions("flatMap", f, encoder);
  }

  /** The values of the iterable that a function gives for all values of a partition. */
  mapPartitions<U>(f: Callable<(values: IterableIterator<T>) => Iterable<U>>, encoder: Encoder<U>): Dataset<U> {
    return this.#mapPartitions("mapPartitions", f, encoder);
  }

  /**
   * Groups values by the key that a function gives for each.
   *
   * @example
   * import { Encoders } from "hibana";
   * const words = spark.createDataset(["to", "be", "or"], Encoders.STRING);
   * const lengths = words.groupByKey((word) => word.length, Encoders.INT);
   * const rows = lengths.mapGroups((length, group) => `${length}: ${[...group].sort()}`, Encoders.STRING);
   * console.log((await rows.collect()).sort());
   */
  groupByKey<K>(f: Callable<(value: T) => K>, encoder: Encoder<K>): KeyValueGroupedDataset<K, T> {
    return KeyValueGroupedDataset.by(this, planFunction(f), encoder);
  }

  /**
   * One value of all, two by two.
   *
   * @throws SparkException when there is no value
   */
  async reduce(f: Callable<(a: T, b: T) => T>): Promise<T> {
    const called = planFunction(f);
    const encoder = this.encoder ?? new Encoder<T>("row", await this.schema());
    const kind = { kind: "reduce" } as const;
    const once = mapPartitionsPlan(kind, called, this.encodedSource, encoder);
    const together = { ...this.encodedSource, plan: new Repartition(1, false, once), encoder };
    const reduced = new Dataset<T>(this.sparkSession, mapPartitionsPlan(kind, called, together, encoder), encoder);
    const values = await reduced.collect();
    if (values.length > 0) return values[0] as T;
    throw new SparkError("SparkUnsupportedOperationException", "EMPTY_COLLECTION", {});
  }

  /** Calls a function for each value, where the values are; what it gives is forgotten. */
  async foreach(f: Callable<(value: T) => void>, options: ActionOptions = {}): Promise<void> {
    await this.#run("foreach", f, options);
  }

  /** Calls a function for each partition, where it is, with an iterator of its values. */
  async foreachPartition(
    f: Callable<(values: IterableIterator<T>) => void>,
    options: ActionOptions = {},
  ): Promise<void> {
    await this.#run("foreachPartition", f, options);
  }

  async #run(kind: "foreach" | "foreachPartition", f: Callable<(value: never) => void>, options: ActionOptions) {
    const nothing = new Encoder<Row>("row", StructType([]));
    const plan = mapPartitionsPlan({ kind }, planFunction(f), this.encodedSource, nothing);
    await this.withPlan(plan).collect(options);
  }

  #mapPartitions<U>(
    kind: "map" | "flatMap" | "mapPartitions",
    f: Callable<(value: never) => unknown>,
    encoder: Encoder<U>,
  ): Dataset<U> {
    const plan = mapPartitionsPlan({ kind }, planFunction(f), this.encodedSource, encoder);
    return new Dataset<U>(this.sparkSession, plan, encoder);
  }

  // --- Several rows into one ---

  /** Groups the rows that have the same values of these columns. */
  groupBy(...columns: readonly ColumnOrName[]): GroupedData {
    return new GroupedData(this.toDF(), columnExpressions(columns));
  }

  /**
   * Groups the rows by all of these columns, by all but the last, and so on to one group of all: subtotals and a total.
   *
   * @example
   * const sales = spark.createDataFrame([["north", "tea", 3], ["south", "tea", 5]], ["region", "what", "n"]);
   * await sales.rollup("region", "what").sum("n").show();
   */
  rollup(...columns: readonly ColumnOrName[]): GroupedData {
    return new GroupedData(this.toDF(), columnExpressions(columns), { kind: "rollup" });
  }

  /**
   * Groups the rows by each set that can be made of these columns.
   *
   * @example
   * const sales = spark.createDataFrame([["north", "tea", 3], ["south", "tea", 5]], ["region", "what", "n"]);
   * await sales.cube("region", "what").sum("n").show();
   */
  cube(...columns: readonly ColumnOrName[]): GroupedData {
    return new GroupedData(this.toDF(), columnExpressions(columns), { kind: "cube" });
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
    return new GroupedData(this.toDF(), columnExpressions(columns), { kind: "sets", elements });
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
    const { plan } = columns.length === 0 ? this : this.select(...columns);
    return this.withPlan(new StatisticsSummary(["count", "mean", "stddev", "min", "max"], plan));
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
  union(other: AnyDataset): DataFrame {
    return this.withPlan(new Union([this.plan, other.plan]));
  }

  /** The same as {@link union}. */
  unionAll(other: AnyDataset): DataFrame {
    return this.union(other);
  }

  /** The rows of both; columns are matched by name. Columns that one side lacks are null when that is allowed. */
  unionByName(other: AnyDataset, allowMissingColumns = false): DataFrame {
    return this.withPlan(new Union([this.plan, other.plan], { byName: true, allowMissingColumns }));
  }

  /** The rows that both have, each once. */
  intersect(other: AnyDataset): DataFrame {
    return this.withPlan(new Intersect(this.plan, other.plan, false));
  }

  /** The rows that both have, as often as both have them. */
  intersectAll(other: AnyDataset): DataFrame {
    return this.withPlan(new Intersect(this.plan, other.plan, true));
  }

  /** The rows that the other has not, each once. */
  except(other: AnyDataset): DataFrame {
    return this.withPlan(new Except(this.plan, other.plan, false));
  }

  /** The same as {@link except}. */
  subtract(other: AnyDataset): DataFrame {
    return this.except(other);
  }

  /** The rows without those of the other, each taken away as often as the other has it. */
  exceptAll(other: AnyDataset): DataFrame {
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
  join(other: AnyDataset, on?: string | readonly string[] | Column, joinType = "inner"): DataFrame {
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
  lateralJoin(other: AnyDataset, on?: Column, joinType = "inner"): DataFrame {
    const type = parseJoinType(joinType);
    if (type !== "inner" && type !== "leftOuter" && type !== "cross") throw unsupportedJoinType(joinType);
    return this.withPlan(new LateralJoin(this.plan, new LateralSubquery(other.plan), type, on?.expression));
  }

  /**
   * Pairs each row with the rows of another DataFrame that are nearest to it, or most like it.
   *
   * @param ranking what tells how near two rows are; pairs for which it is null are left out
   * @param numResults how many rows to take, from 1 to 100,000
   * @param mode "exact", or "approx" where a near miss would do
   * @param direction "distance" to take the least, "similarity" to take the greatest
   * @param joinType inner or left
   *
   * @example
   * import { abs, col } from "hibana";
   * const places = spark.createDataFrame([["mill", 3], ["church", 9]], ["place", "at"]);
   * const stops = spark.createDataFrame([[1, 2], [2, 8], [3, 12]], ["stop", "km"]);
   * await places.nearestByJoin(stops, abs(col("at").minus(col("km"))), 1, "exact", "distance").show();
   */
  nearestByJoin(
    other: AnyDataset,
    ranking: Column,
    numResults: number,
    mode: "exact" | "approx",
    direction: "distance" | "similarity",
    joinType = "inner",
  ): DataFrame {
    const nearestBy = checkedNearestBy({ ranking: ranking.expression, numResults, mode, direction });
    return this.withPlan(new NearestByJoin(this.plan, other.plan, nearestByJoinType(joinType), nearestBy));
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

  /**
   * Pairs values: a Dataset of arrays with one of each side, or null where an outer join finds none.
   *
   * @example
   * const people = spark.createDataFrame([[1, "Ada"], [2, "Alan"]], ["id", "name"]);
   * const logins = spark.createDataFrame([[1, "Monday"]], ["id", "day"]);
   * await people.joinWith(logins, people.col("id").eq(logins.col("id")), "left").show();
   */
  joinWith<U>(other: Dataset<U>, condition: Column, joinType = "inner"): Dataset<readonly [T, U]> {
    const type = parseJoinType(joinType);
    if (type === undefined) throw unsupportedJoinType(joinType);
    return joinWithPlan(this, other, condition.expression, type);
  }

  /**
   * The columns of this DataFrame and of another that computes its own of the same rows.
   *
   * @example
   * import { col } from "hibana";
   * const numbers = spark.range(3);
   * await numbers.select(col("id")).zip(numbers.select(col("id").plus(1).alias("next"))).show();
   *
   * @throws AnalysisException when what is below the projections of the two is not the same
   */
  zip(other: AnyDataset): DataFrame {
    return this.withPlan(Zip.of(this.plan, other.plan));
  }

  /** Every pair of a row of this and a row of the other. */
  crossJoin(other: AnyDataset): DataFrame {
    return this.withPlan(new Join(this.plan, other.plan, "cross"));
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
