// RDD: a collection of records in partitions that executors compute when an action asks. Each method says what it gives and
// hands over to the function of that name in the file of its family: transformations, pair-operations, ordered-operations,
// set-operations, combinations, sampling-operations, actions, numeric-actions, approximate-actions, save-actions.

import type { SparkContext } from "../spark-context.ts";
import { MEMORY_AND_DISK, MEMORY_ONLY, type StorageLevel } from "../storage/storage-level.ts";
import { ActionJob } from "./action-job.ts";
import type { BoundedDouble, PartialResult } from "./approximate-actions.ts";
import type { UserFunction } from "./closure.ts";
import { coalesce } from "./coalesce.ts";
import * as combinations from "./combinations.ts";
import type { Partitioning } from "./default-partitioner.ts";
import { FutureAction } from "./future-action.ts";
import { type DeferredRddDefinition, Lineage, type RddDefinition, type RddOwner } from "./lineage.ts";
import * as ordered from "./ordered-operations.ts";
import type { Ordering } from "./ordering.ts";
import * as pairs from "./pair-operations.ts";
import type { Partitioner } from "./partitioner.ts";
import { pipe } from "./pipe.ts";
import { RDDBarrier } from "./rdd-barrier.ts";
import * as sampling from "./sampling-operations.ts";
import * as sets from "./set-operations.ts";
import type { StatCounter } from "./stat-counter.ts";
import type { Closure, Reducer } from "./task-closure.ts";
import * as transformations from "./transformations.ts";

export type { DeferredRddDefinition, RddDefinition, RddOwner, RddScope } from "./lineage.ts";

const actions = () => import("./actions.ts");
const approximateActions = () => import("./approximate-actions.ts");
const numericActions = () => import("./numeric-actions.ts");
const orderedActions = () => import("./ordered-actions.ts");
const pairActions = () => import("./pair-actions.ts");
const saveActions = () => import("./save-actions.ts");
const treeActions = () => import("./tree-actions.ts");

/** A pair: a record with a key. */
export type Pair<K, V> = readonly [K, V];

/**
 * A resilient distributed dataset: records of type `T` in partitions, and how to compute them. Transformations give new RDDs
 * and run nothing; actions run a job and give a promise. Operations by key are there when the records are pairs `[key, value]`.
 *
 * @example
 * const counts = await sc
 *   .textFile("words.txt")
 *   .flatMap((line) => line.split(" "))
 *   .map((word) => [word, 1])
 *   .reduceByKey((a, b) => a + b)
 *   .collect();
 */
export class RDD<T = unknown> extends Lineage {
  constructor(owner: RddOwner, definition: RddDefinition | DeferredRddDefinition) {
    super(owner, definition);
  }

  /** The application that the RDD belongs to. */
  get context(): SparkContext {
    if (!isSparkContext(this.owner)) throw new Error(`${this} belongs to no SparkContext.`);
    return this.owner;
  }

  /** The same as context. */
  get sparkContext(): SparkContext {
    return this.context;
  }

  /** An RDD of the same application. */
  create<U>(definition: RddDefinition | DeferredRddDefinition): RDD<U> {
    return new RDD<U>(this.owner, definition);
  }

  /** Gives the RDD a name, which `toDebugString` and the UI show. */
  setName(name: string): this {
    this.name = name;
    return this;
  }

  /** How many partitions there are; files are looked at, and keys sampled, where that depends on them. */
  async getNumPartitions(): Promise<number> {
    await this.settle();
    return this.numPartitions;
  }

  /** Where each key is, if that is known. */
  async getPartitioner(): Promise<Partitioner | undefined> {
    await this.settle();
    return this.partitioner;
  }

  /** The RDD and all that it is made from, as text; indentation shows shuffles. */
  async toDebugString(): Promise<string> {
    const { debugString } = await import("./debug-string.ts");
    return await debugString(this);
  }

  /** Has jobs run for an operation of the program's; what it does is loaded with the first operation of its family. */
  #act<M, R>(name: string, load: () => Promise<M>, run: (family: M, job: ActionJob<T>) => Promise<R>): Promise<R> {
    const job = new ActionJob(this, this.context.operations.begin(name, true));
    return load().then((family) => run(family, job));
  }

  /** As #act, in the background. */
  #actAsync<R>(
    name: string,
    run: (family: Awaited<ReturnType<typeof actions>>, job: ActionJob<T>) => Promise<R>,
  ): FutureAction<R> {
    const operation = this.context.operations.begin(name, true);
    return new FutureAction((handle) => {
      const job = new ActionJob(this, operation, handle);
      return actions().then((family) => run(family, job));
    });
  }

  // --- Transformations ----------------------------------------------------------------------------------------------

  /** Applies a function to each record. */
  map<K, V>(f: Closure<(record: T) => [K, V]>): RDD<[K, V]>;
  map<A, B, C>(f: Closure<(record: T) => [A, B, C]>): RDD<[A, B, C]>;
  map<U>(f: Closure<(record: T) => U>): RDD<U>;
  map<U>(f: Closure<(record: T) => U>): RDD<U> {
    return this.context.operations.run("map", () => transformations.map(this, f));
  }

  /** The records for which the function is true. */
  filter<U extends T>(f: (record: T) => record is U): RDD<U>;
  filter(f: Closure<(record: T) => boolean>): RDD<T>;
  filter(f: Closure<(record: T) => boolean>): RDD<T> {
    return this.context.operations.run("filter", () => transformations.filter(this, f));
  }

  /** All that the function gives for each record, one after the other. */
  flatMap<K, V>(f: Closure<(record: T) => Iterable<[K, V]>>): RDD<[K, V]>;
  flatMap<U>(f: Closure<(record: T) => Iterable<U>>): RDD<U>;
  flatMap<U>(f: Closure<(record: T) => Iterable<U>>): RDD<U> {
    return this.context.operations.run("flatMap", () => transformations.flatMap(this, f));
  }

  /** Applies a function to each partition as a whole; records are computed as the function reads them. */
  mapPartitions<U>(
    f: Closure<(records: IterableIterator<T>) => Iterable<U> | Iterator<U>>,
    preservesPartitioning = false,
  ): RDD<U> {
    return this.context.operations.run("mapPartitions", () =>
      transformations.mapPartitions(this, f, preservesPartitioning),
    );
  }

  /** As mapPartitions, with the number of the partition. */
  mapPartitionsWithIndex<U>(
    f: Closure<(index: number, records: IterableIterator<T>) => Iterable<U> | Iterator<U>>,
    preservesPartitioning = false,
  ): RDD<U> {
    return this.context.operations.run("mapPartitionsWithIndex", () =>
      transformations.mapPartitionsWithIndex(this, f, preservesPartitioning),
    );
  }

  /** The records of each partition as one array. */
  glom(): RDD<T[]> {
    return this.context.operations.run("glom", () => transformations.glom(this));
  }

  /** Pairs of what the function gives for a record, and the record. */
  keyBy<K>(f: Closure<(record: T) => K>): RDD<[K, T]> {
    return this.context.operations.run("keyBy", () => transformations.keyBy(this, f));
  }

  /** The records with the same key together. */
  groupBy<K>(f: Closure<(record: T) => K>, partitioning?: Partitioning): RDD<[K, T[]]> {
    return this.context.operations.run("groupBy", () => sets.groupBy(this, f, partitioning));
  }

  /** Records with numbers that no other has: `index of the partition + n * number of partitions`. */
  zipWithUniqueId(): RDD<[T, number]> {
    return this.context.operations.run("zipWithUniqueId", () => transformations.zipWithUniqueId(this));
  }

  /** The records in another number of partitions, evenly, through a shuffle. */
  repartition(numPartitions: number): RDD<T> {
    return this.context.operations.run("repartition", () => transformations.repartition(this, numPartitions));
  }

  /** Fewer partitions, without a shuffle unless one is asked for. */
  coalesce(numPartitions: number, shuffle = false): RDD<T> {
    return this.context.operations.run("coalesce", () =>
      shuffle ? transformations.repartition(this, numPartitions) : coalesce(this, numPartitions),
    );
  }

  /**
   * Some of the records: each with the chance `fraction`, or `fraction` times on average when `withReplacement`. A seed gives
   * the same records on every run.
   */
  sample(withReplacement: boolean, fraction: number, seed?: number | bigint): RDD<T> {
    return this.context.operations.run("sample", () => sampling.sample(this, withReplacement, fraction, seed));
  }

  /** Parts of about these shares; each record is in one of them. */
  randomSplit(weights: readonly number[], seed?: number | bigint): RDD<T>[] {
    return this.context.operations.run("randomSplit", () => sampling.randomSplit(this, weights, seed));
  }

  // --- Combinations -------------------------------------------------------------------------------------------------

  /** Pairs of the records that stand at the same place in both, which must have as many of them in each partition. */
  zip<U>(other: RDD<U>): RDD<[T, U]> {
    return this.context.operations.run("zip", () => combinations.zip(this, other));
  }

  /** Applies a function to the partitions at the same place. */
  zipPartitions<B, V>(
    other: RDD<B>,
    f: Closure<(a: IterableIterator<T>, b: IterableIterator<B>) => Iterable<V> | Iterator<V>>,
    preservesPartitioning?: boolean,
  ): RDD<V>;
  zipPartitions<B, C, V>(
    other1: RDD<B>,
    other2: RDD<C>,
    f: Closure<(a: IterableIterator<T>, b: IterableIterator<B>, c: IterableIterator<C>) => Iterable<V> | Iterator<V>>,
    preservesPartitioning?: boolean,
  ): RDD<V>;
  zipPartitions<B, C, D, V>(
    other1: RDD<B>,
    other2: RDD<C>,
    other3: RDD<D>,
    f: Closure<
      (
        a: IterableIterator<T>,
        b: IterableIterator<B>,
        c: IterableIterator<C>,
        d: IterableIterator<D>,
      ) => Iterable<V> | Iterator<V>
    >,
    preservesPartitioning?: boolean,
  ): RDD<V>;
  zipPartitions(...inputs: readonly unknown[]): RDD<unknown> {
    const others = inputs.filter((input) => input instanceof RDD);
    const [f, preserves = false] = inputs.slice(others.length);
    return this.context.operations.run("zipPartitions", () =>
      combinations.zipPartitions([this, ...others], f as Closure<UserFunction>, preserves === true),
    );
  }

  /** Records with their numbers over all partitions, from 0. The records are counted first. */
  zipWithIndex(): RDD<[T, number]> {
    return this.context.operations.run("zipWithIndex", () => combinations.zipWithIndex(this));
  }

  /** Every record with every one of the other. */
  cartesian<U>(other: RDD<U>): RDD<[T, U]> {
    return this.context.operations.run("cartesian", () => combinations.cartesian(this, other));
  }

  // --- Sets ---------------------------------------------------------------------------------------------------------

  /** Each record once. */
  distinct(numPartitions?: number): RDD<T> {
    return this.context.operations.run("distinct", () => sets.distinct(this, numPartitions));
  }

  /** The records of both; what is in both stands there twice. */
  union(other: RDD<T>): RDD<T> {
    return this.context.operations.run("union", () => sets.union([this, other]));
  }

  /** The records that both have, each once. */
  intersection(other: RDD<T>, partitioning?: Partitioning): RDD<T> {
    return this.context.operations.run("intersection", () => sets.intersection(this, other, partitioning));
  }

  /** The records that the other has not. */
  subtract(other: RDD<T>, partitioning?: Partitioning): RDD<T> {
    return this.context.operations.run("subtract", () => sets.subtract(this, other, partitioning));
  }

  // --- Pairs --------------------------------------------------------------------------------------------------------

  /** The keys of the pairs. */
  keys<K, V>(this: RDD<Pair<K, V>>): RDD<K> {
    return this.context.operations.run("keys", () => pairs.keys<K>(this));
  }

  /** The values of the pairs. */
  values<K, V>(this: RDD<Pair<K, V>>): RDD<V> {
    return this.context.operations.run("values", () => pairs.values<V>(this));
  }

  /** Applies a function to each value; keys stay where they are. */
  mapValues<K, V, U>(this: RDD<Pair<K, V>>, f: Closure<(value: V) => U>): RDD<[K, U]> {
    return this.context.operations.run("mapValues", () => pairs.mapValues<K, U>(this, f));
  }

  /** A pair for each of what the function gives for a value; keys stay where they are. */
  flatMapValues<K, V, U>(this: RDD<Pair<K, V>>, f: Closure<(value: V) => Iterable<U>>): RDD<[K, U]> {
    return this.context.operations.run("flatMapValues", () => pairs.flatMapValues<K, U>(this, f));
  }

  /** Puts the values of each key together by an associative function; also before they are shuffled. */
  reduceByKey<K, V>(this: RDD<Pair<K, V>>, f: Closure<Reducer<V>>, partitioning?: Partitioning): RDD<[K, V]> {
    return this.context.operations.run("reduceByKey", () => pairs.reduceByKey<K, V>(this, f, partitioning));
  }

  /** All values of each key. */
  groupByKey<K, V>(this: RDD<Pair<K, V>>, partitioning?: Partitioning): RDD<[K, V[]]> {
    return this.context.operations.run("groupByKey", () => pairs.groupByKey<K, V>(this, partitioning));
  }

  /**
   * Puts the values of each key together: `createCombiner` begins with a value, `mergeValue` adds one, `mergeCombiners` adds
   * what was put together elsewhere.
   */
  combineByKey<K, V, C>(
    this: RDD<Pair<K, V>>,
    createCombiner: Closure<(value: V) => C>,
    mergeValue: Closure<(combiner: C, value: V) => C>,
    mergeCombiners: Closure<Reducer<C>>,
    partitioning?: Partitioning,
    mapSideCombine = true,
  ): RDD<[K, C]> {
    return this.context.operations.run("combineByKey", () =>
      pairs.combineWith<K, C>(this, createCombiner, mergeValue, mergeCombiners, partitioning, mapSideCombine),
    );
  }

  /** Puts the values of each key together, beginning with a zero value in each partition. */
  aggregateByKey<K, V, U>(
    this: RDD<Pair<K, V>>,
    zeroValue: U,
    mergeValue: Closure<(combined: U, value: V) => U>,
    mergeCombiners: Closure<Reducer<U>>,
    partitioning?: Partitioning,
  ): RDD<[K, U]> {
    return this.context.operations.run("aggregateByKey", () =>
      pairs.aggregateByKey<K, U>(this, zeroValue, mergeValue, mergeCombiners, partitioning),
    );
  }

  /** As reduceByKey, beginning with a zero value in each partition. */
  foldByKey<K, V>(
    this: RDD<Pair<K, V>>,
    zeroValue: V,
    f: Closure<Reducer<V>>,
    partitioning?: Partitioning,
  ): RDD<[K, V]> {
    return this.context.operations.run("foldByKey", () =>
      pairs.aggregateByKey<K, V>(this, zeroValue, f, f, partitioning),
    );
  }

  /** The pairs where a partitioner puts their keys. */
  partitionBy<K, V>(this: RDD<Pair<K, V>>, partitioner: Partitioner): RDD<[K, V]> {
    return this.context.operations.run("partitionBy", () => pairs.partitionBy(this, partitioner));
  }

  /** For each key that either has: all values of it in this RDD, and all in each of the others. */
  cogroup<K, V, W>(this: RDD<Pair<K, V>>, other: RDD<Pair<K, W>>, partitioning?: Partitioning): RDD<[K, [V[], W[]]]>;
  cogroup<K, V, W1, W2>(
    this: RDD<Pair<K, V>>,
    other1: RDD<Pair<K, W1>>,
    other2: RDD<Pair<K, W2>>,
    partitioning?: Partitioning,
  ): RDD<[K, [V[], W1[], W2[]]]>;
  cogroup<K, V, W1, W2, W3>(
    this: RDD<Pair<K, V>>,
    other1: RDD<Pair<K, W1>>,
    other2: RDD<Pair<K, W2>>,
    other3: RDD<Pair<K, W3>>,
    partitioning?: Partitioning,
  ): RDD<[K, [V[], W1[], W2[], W3[]]]>;
  cogroup(...inputs: readonly (RDD<unknown> | Partitioning)[]): RDD<unknown> {
    const others = inputs.filter((input) => input instanceof RDD);
    const last = inputs[inputs.length - 1];
    const partitioning = last instanceof RDD ? undefined : last;
    return this.context.operations.run("cogroup", () => pairs.cogroup([this, ...others], partitioning));
  }

  /** The same as cogroup. */
  groupWith<K, V, W>(this: RDD<Pair<K, V>>, other: RDD<Pair<K, W>>): RDD<[K, [V[], W[]]]>;
  groupWith<K, V, W1, W2>(
    this: RDD<Pair<K, V>>,
    other1: RDD<Pair<K, W1>>,
    other2: RDD<Pair<K, W2>>,
  ): RDD<[K, [V[], W1[], W2[]]]>;
  groupWith<K, V, W1, W2, W3>(
    this: RDD<Pair<K, V>>,
    other1: RDD<Pair<K, W1>>,
    other2: RDD<Pair<K, W2>>,
    other3: RDD<Pair<K, W3>>,
  ): RDD<[K, [V[], W1[], W2[], W3[]]]>;
  groupWith(...others: readonly RDD<unknown>[]): RDD<unknown> {
    return this.context.operations.run("groupWith", () => pairs.cogroup([this, ...others], undefined));
  }

  /** Every value of a key here with every value of it there. */
  join<K, V, W>(this: RDD<Pair<K, V>>, other: RDD<Pair<K, W>>, partitioning?: Partitioning): RDD<[K, [V, W]]> {
    return this.context.operations.run("join", () => pairs.join(this, other, partitioning, INNER));
  }

  /** As join; what has no partner there stands with undefined. */
  leftOuterJoin<K, V, W>(
    this: RDD<Pair<K, V>>,
    other: RDD<Pair<K, W>>,
    partitioning?: Partitioning,
  ): RDD<[K, [V, W | undefined]]> {
    return this.context.operations.run("leftOuterJoin", () =>
      pairs.join(this, other, partitioning, { left: true, right: false }),
    );
  }

  /** As join; what has no partner here stands with undefined. */
  rightOuterJoin<K, V, W>(
    this: RDD<Pair<K, V>>,
    other: RDD<Pair<K, W>>,
    partitioning?: Partitioning,
  ): RDD<[K, [V | undefined, W]]> {
    return this.context.operations.run("rightOuterJoin", () =>
      pairs.join(this, other, partitioning, { left: false, right: true }),
    );
  }

  /** As join; what has no partner on either side stands with undefined. */
  fullOuterJoin<K, V, W>(
    this: RDD<Pair<K, V>>,
    other: RDD<Pair<K, W>>,
    partitioning?: Partitioning,
  ): RDD<[K, [V | undefined, W | undefined]]> {
    return this.context.operations.run("fullOuterJoin", () =>
      pairs.join(this, other, partitioning, { left: true, right: true }),
    );
  }

  /** The pairs whose key the other has not. */
  subtractByKey<K, V, W>(this: RDD<Pair<K, V>>, other: RDD<Pair<K, W>>, partitioning?: Partitioning): RDD<[K, V]> {
    return this.context.operations.run("subtractByKey", () => pairs.subtractByKey<K, V>(this, other, partitioning));
  }

  /** Pairs with the chance that their key has, or that many times on average. */
  sampleByKey<K, V>(
    this: RDD<Pair<K, V>>,
    withReplacement: boolean,
    fractions: ReadonlyMap<K, number>,
    seed?: number | bigint,
  ): RDD<[K, V]> {
    return this.context.operations.run("sampleByKey", () =>
      sampling.sampleByKey(this, withReplacement, fractions, seed),
    );
  }

  /** As sampleByKey, but of each key exactly the share that its fraction says. */
  sampleByKeyExact<K, V>(
    this: RDD<Pair<K, V>>,
    withReplacement: boolean,
    fractions: ReadonlyMap<K, number>,
    seed?: number | bigint,
  ): RDD<[K, V]> {
    return this.context.operations.run("sampleByKeyExact", () =>
      sampling.sampleByKeyExact(this, withReplacement, fractions, seed),
    );
  }

  // --- Order --------------------------------------------------------------------------------------------------------

  /** The pairs in the order of their keys, over all partitions. */
  sortByKey<K, V>(
    this: RDD<Pair<K, V>>,
    ascending = true,
    numPartitions?: number,
    ordering?: Closure<Ordering<K>>,
  ): RDD<[K, V]> {
    return this.context.operations.run("sortByKey", () =>
      ordered.sortByKey<K, V>(this, ascending, numPartitions, ordering),
    );
  }

  /** The records in the order of what the function gives for them. */
  sortBy<K>(
    f: Closure<(record: T) => K>,
    ascending = true,
    numPartitions?: number,
    ordering?: Closure<Ordering<K>>,
  ): RDD<T> {
    return this.context.operations.run("sortBy", () => ordered.sortBy(this, f, ascending, numPartitions, ordering));
  }

  /** The pairs where a partitioner puts their keys, in the order of keys in each partition. */
  repartitionAndSortWithinPartitions<K, V>(
    this: RDD<Pair<K, V>>,
    partitioner: Partitioner,
    ordering?: Closure<Ordering<K>>,
  ): RDD<[K, V]> {
    return this.context.operations.run("repartitionAndSortWithinPartitions", () =>
      ordered.repartitionAndSortWithinPartitions<K, V>(this, partitioner, ordering),
    );
  }

  /** The pairs whose key is from `lower` to `upper`, both included. */
  filterByRange<K, V>(this: RDD<Pair<K, V>>, lower: K, upper: K, ordering?: Closure<Ordering<K>>): RDD<[K, V]> {
    return this.context.operations.run("filterByRange", () =>
      ordered.filterByRange<K, V>(this, lower, upper, ordering),
    );
  }

  /** About how many different values each key has. */
  countApproxDistinctByKey<K, V>(
    this: RDD<Pair<K, V>>,
    relativeSD = 0.05,
    partitioning?: Partitioning,
  ): RDD<[K, number]> {
    return this.context.operations.run("countApproxDistinctByKey", () =>
      pairs.countApproxDistinctByKey<K>(this, relativeSD, partitioning),
    );
  }

  /**
   * The lines that a program makes of the records of each partition, each a line: one of this machine, in Node, or a function
   * that stands in for it (`SparkContext.lineTransforms`).
   */
  pipe(command: string | readonly string[], environment: Readonly<Record<string, string>> = {}): RDD<string> {
    return this.context.operations.run("pipe", () => pipe(this, command, environment));
  }

  // --- Actions ------------------------------------------------------------------------------------------------------

  /** All records, in the order of the partitions. */
  collect(): Promise<T[]> {
    return this.#act("collect", actions, ({ collect }, job) => collect(job));
  }

  /** How many records there are. */
  count(): Promise<number> {
    return this.#act("count", actions, ({ count }, job) => count(job));
  }

  /** The first records. */
  take(num: number): Promise<T[]> {
    return this.#act("take", actions, ({ take }, job) => take(job, num));
  }

  /** The first record; it is an error when there is none. */
  first(): Promise<T> {
    return this.#act("first", actions, ({ first }, job) => first(job));
  }

  /** Whether there is no record. */
  isEmpty(): Promise<boolean> {
    return this.#act("isEmpty", actions, ({ isEmpty }, job) => isEmpty(job));
  }

  /** Puts all records together by an associative function; it is an error when there is none. */
  reduce(f: Closure<Reducer<T>>): Promise<T> {
    return this.#act("reduce", actions, ({ reduce }, job) => reduce(job, f));
  }

  /** As reduce, beginning with a zero value in each partition, and once more where their results are put together. */
  fold(zeroValue: T, f: Closure<Reducer<T>>): Promise<T> {
    return this.#act("fold", actions, ({ aggregate }, job) => aggregate(job, zeroValue, f, f));
  }

  /** As fold; the result may be of another type than the records. */
  aggregate<U>(
    zeroValue: U,
    mergeValue: Closure<(result: U, record: T) => U>,
    mergeResults: Closure<Reducer<U>>,
  ): Promise<U> {
    return this.#act("aggregate", actions, ({ aggregate }, job) => aggregate(job, zeroValue, mergeValue, mergeResults));
  }

  /** Calls a function for each record, on the executors. */
  foreach(f: Closure<(record: T) => unknown>): Promise<void> {
    return this.#act("foreach", actions, ({ foreach }, job) => foreach(job, f));
  }

  /** Calls a function for each partition, on the executors. */
  foreachPartition(f: Closure<(records: IterableIterator<T>) => unknown>): Promise<void> {
    return this.#act("foreachPartition", actions, ({ foreachPartition }, job) => foreachPartition(job, f));
  }

  /** The smallest records, in order. */
  takeOrdered(num: number, ordering?: Closure<Ordering<T>>): Promise<T[]> {
    return this.#act("takeOrdered", orderedActions, ({ takeOrdered }, job) => takeOrdered(job, num, true, ordering));
  }

  /** The largest records, the largest first. */
  top(num: number, ordering?: Closure<Ordering<T>>): Promise<T[]> {
    return this.#act("top", orderedActions, ({ takeOrdered }, job) => takeOrdered(job, num, false, ordering));
  }

  /** The largest record; it is an error when there is none. */
  max(ordering?: Closure<Ordering<T>>): Promise<T> {
    return this.#act("max", orderedActions, ({ extreme }, job) => extreme(job, false, ordering));
  }

  /** The smallest record; it is an error when there is none. */
  min(ordering?: Closure<Ordering<T>>): Promise<T> {
    return this.#act("min", orderedActions, ({ extreme }, job) => extreme(job, true, ordering));
  }

  /** So many records by chance; a seed gives the same on every run. */
  takeSample(withReplacement: boolean, num: number, seed?: number | bigint): Promise<T[]> {
    return this.#act("takeSample", orderedActions, ({ takeSample }, job) =>
      takeSample(job, withReplacement, num, seed),
    );
  }

  /** How often each record is there. */
  countByValue(): Promise<Map<T, number>> {
    return this.#act("countByValue", pairActions, ({ countByValue }, job) => countByValue(job));
  }

  /** As reduce, with the results of partitions put together on executors, in `depth` levels. */
  treeReduce(f: Closure<Reducer<T>>, depth = 2): Promise<T> {
    return this.#act("treeReduce", treeActions, ({ treeReduce }, job) => treeReduce(job, f, depth));
  }

  /** As aggregate, with the results of partitions put together on executors, in `depth` levels. */
  treeAggregate<U>(
    zeroValue: U,
    mergeValue: Closure<(result: U, record: T) => U>,
    mergeResults: Closure<Reducer<U>>,
    depth = 2,
    finalAggregateOnExecutor = false,
  ): Promise<U> {
    return this.#act("treeAggregate", treeActions, ({ treeAggregate }, job) =>
      treeAggregate(job, zeroValue, mergeValue, mergeResults, depth, finalAggregateOnExecutor),
    );
  }

  /** The records one after the other; a partition is computed when those before it have been read. */
  toLocalIterator(): AsyncIterableIterator<T> {
    const job = new ActionJob(this, this.context.operations.begin("toLocalIterator"));
    return (async function* () {
      yield* (await actions()).localIterator(job);
    })();
  }

  /** How many records there are, as far as that is known after some milliseconds. */
  countApprox(timeoutMillis: number, confidence = 0.95): Promise<PartialResult<BoundedDouble>> {
    return this.#act("countApprox", approximateActions, ({ countApprox }, job) =>
      countApprox(job, timeoutMillis, confidence),
    );
  }

  /** How often each record is there, as far as that is known after some milliseconds. */
  countByValueApprox(timeoutMillis: number, confidence = 0.95): Promise<PartialResult<Map<T, BoundedDouble>>> {
    return this.#act("countByValueApprox", approximateActions, ({ countByValueApprox }, job) =>
      countByValueApprox(job, timeoutMillis, confidence),
    );
  }

  /** About how many different records there are; the smaller the deviation, the more memory it takes. */
  countApproxDistinct(relativeSD?: number): Promise<number>;
  /** By HyperLogLog++ of that precision, and of a second one for as long as there are few. */
  countApproxDistinct(precision: number, sparsePrecision: number): Promise<number>;
  countApproxDistinct(precision = 0.05, sparsePrecision?: number): Promise<number> {
    return this.#act("countApproxDistinct", approximateActions, ({ countApproxDistinct }, job) =>
      countApproxDistinct(job, precision, sparsePrecision),
    );
  }

  /** As count, in the background. */
  countAsync(): FutureAction<number> {
    return this.#actAsync("countAsync", ({ count }, job) => count(job));
  }

  /** As collect, in the background. */
  collectAsync(): FutureAction<T[]> {
    return this.#actAsync("collectAsync", ({ collect }, job) => collect(job));
  }

  /** As take, in the background. */
  takeAsync(num: number): FutureAction<T[]> {
    return this.#actAsync("takeAsync", ({ take, forAll }, job) => take(job, num, forAll));
  }

  /** As foreach, in the background. */
  foreachAsync(f: Closure<(record: T) => unknown>): FutureAction<void> {
    return this.#actAsync("foreachAsync", ({ foreach }, job) => foreach(job, f));
  }

  /** As foreachPartition, in the background. */
  foreachPartitionAsync(f: Closure<(records: IterableIterator<T>) => unknown>): FutureAction<void> {
    return this.#actAsync("foreachPartitionAsync", ({ foreachPartition }, job) => foreachPartition(job, f));
  }

  // --- Actions on pairs ---------------------------------------------------------------------------------------------

  /** How often each key is there. */
  countByKey<K, V>(this: RDD<Pair<K, V>>): Promise<Map<K, number>> {
    return this.#act("countByKey", pairActions, ({ countByKey }, job) => countByKey(job));
  }

  /** How often each key is there, as far as that is known after some milliseconds. */
  countByKeyApprox<K, V>(
    this: RDD<Pair<K, V>>,
    timeoutMillis: number,
    confidence = 0.95,
  ): Promise<PartialResult<Map<K, BoundedDouble>>> {
    return this.#act("countByKeyApprox", approximateActions, ({ countByKeyApprox }, job) =>
      countByKeyApprox(job, timeoutMillis, confidence),
    );
  }

  /** The pairs as a map; of those with the same key one is there. */
  collectAsMap<K, V>(this: RDD<Pair<K, V>>): Promise<Map<K, V>> {
    return this.#act("collectAsMap", pairActions, ({ collectAsMap }, job) => collectAsMap(job));
  }

  /** The values of a key; only its partition is looked at where that is known. */
  lookup<K, V>(this: RDD<Pair<K, V>>, key: K): Promise<V[]> {
    return this.#act("lookup", pairActions, ({ lookup }, job) => lookup(job, key));
  }

  /** As reduceByKey, with the result on the driver. */
  reduceByKeyLocally<K, V>(this: RDD<Pair<K, V>>, f: Closure<Reducer<V>>): Promise<Map<K, V>> {
    return this.#act("reduceByKeyLocally", pairActions, ({ reduceByKeyLocally }, job) => reduceByKeyLocally(job, f));
  }

  // --- Actions on numbers -------------------------------------------------------------------------------------------

  /** The sum. */
  sum(this: RDD<number>): Promise<number> {
    return this.#act("sum", numericActions, ({ sum }, job) => sum(job));
  }

  /** Count, mean, variance, maximum and minimum, in one pass. */
  stats(this: RDD<number>): Promise<StatCounter> {
    return this.#act("stats", numericActions, ({ stats }, job) => stats(job));
  }

  /** The mean. */
  mean(this: RDD<number>): Promise<number> {
    return this.#act("mean", numericActions, async ({ stats }, job) => (await stats(job)).mean);
  }

  /** The sum, as far as that is known after some milliseconds. */
  sumApprox(this: RDD<number>, timeoutMillis: number, confidence = 0.95): Promise<PartialResult<BoundedDouble>> {
    return this.#act("sumApprox", approximateActions, ({ sumApprox }, job) =>
      sumApprox(job, timeoutMillis, confidence),
    );
  }

  /** The mean, as far as that is known after some milliseconds. */
  meanApprox(this: RDD<number>, timeoutMillis: number, confidence = 0.95): Promise<PartialResult<BoundedDouble>> {
    return this.#act("meanApprox", approximateActions, ({ meanApprox }, job) =>
      meanApprox(job, timeoutMillis, confidence),
    );
  }

  /** The variance of the population. */
  variance(this: RDD<number>): Promise<number> {
    return this.#act("variance", numericActions, async ({ stats }, job) => (await stats(job)).variance);
  }

  /** The same as variance. */
  popVariance(this: RDD<number>): Promise<number> {
    return this.#act("popVariance", numericActions, async ({ stats }, job) => (await stats(job)).popVariance);
  }

  /** The variance, estimated from a sample. */
  sampleVariance(this: RDD<number>): Promise<number> {
    return this.#act("sampleVariance", numericActions, async ({ stats }, job) => (await stats(job)).sampleVariance);
  }

  /** The standard deviation of the population. */
  stdev(this: RDD<number>): Promise<number> {
    return this.#act("stdev", numericActions, async ({ stats }, job) => (await stats(job)).stdev);
  }

  /** The same as stdev. */
  popStdev(this: RDD<number>): Promise<number> {
    return this.#act("popStdev", numericActions, async ({ stats }, job) => (await stats(job)).popStdev);
  }

  /** The standard deviation, estimated from a sample. */
  sampleStdev(this: RDD<number>): Promise<number> {
    return this.#act("sampleStdev", numericActions, async ({ stats }, job) => (await stats(job)).sampleStdev);
  }

  /** How many numbers are in each of the buckets between these bounds. */
  histogram(this: RDD<number>, buckets: readonly number[], evenBuckets?: boolean): Promise<number[]>;
  /** Bounds of so many buckets of the same width, and how many numbers are in each. */
  histogram(this: RDD<number>, bucketCount: number): Promise<readonly [bounds: number[], counts: number[]]>;
  histogram(
    this: RDD<number>,
    buckets: number | readonly number[],
    evenBuckets?: boolean,
  ): Promise<number[] | readonly [number[], number[]]> {
    const job = new ActionJob(this, this.context.operations.begin("histogram"));
    return numericActions().then(
      ({ evenHistogram, histogram }): Promise<number[] | readonly [number[], number[]]> =>
        typeof buckets === "number" ? evenHistogram(job, buckets) : histogram(job, buckets, evenBuckets),
    );
  }

  /** Writes each record as a line; a file for each partition. The folder must not be there. */
  saveAsTextFile(path: string, codec?: "gzip"): Promise<void> {
    return this.#act("saveAsTextFile", saveActions, ({ save }, job) => save(job, "text", path, codec === "gzip"));
  }

  /** Writes records of any kind, which `objectFile` reads. */
  saveAsObjectFile(path: string): Promise<void> {
    return this.#act("saveAsObjectFile", saveActions, ({ save }, job) => save(job, "object", path));
  }

  /** Writes the pairs as Hadoop's sequence files: numbers, texts, booleans, bytes. */
  saveAsSequenceFile<K, V>(this: RDD<Pair<K, V>>, path: string): Promise<void> {
    return this.#act("saveAsSequenceFile", saveActions, ({ save }, job) => save(job, "sequence", path));
  }

  // --- Storage ------------------------------------------------------------------------------------------------------

  /** The RDD in a stage whose tasks run all at once and may wait for each other. */
  barrier(): RDDBarrier<T> {
    return new RDDBarrier(this);
  }

  /**
   * Has the first job that computes the RDD write it to files in the folder of `SparkContext.setCheckpointDir`; what it was made
   * from is forgotten then.
   */
  checkpoint(): void {
    this.checkpointed ??= this.context.newCheckpoint(this.id);
  }

  /** Has the first job keep the RDD on the executors for good; what it was made from is forgotten then. */
  localCheckpoint(): this {
    const { storageLevel } = this;
    if (!this.isPersisted) this.persist(MEMORY_AND_DISK);
    else if (!storageLevel.useDisk) this.changeStorageLevel({ ...storageLevel, useDisk: true });
    this.checkpointed ??= this.context.newLocalCheckpoint();
    return this;
  }

  /** Whether the RDD has been checkpointed. */
  get isCheckpointed(): boolean {
    return this.checkpointed?.state === "done";
  }

  /** The folder of the RDD's checkpoint, once it is written. */
  getCheckpointFile(): string | undefined {
    return this.isCheckpointed ? this.checkpointed?.path : undefined;
  }

  getStorageLevel(): StorageLevel {
    return this.storageLevel;
  }

  /** Keeps the partitions in memory once they are computed. */
  cache(): this {
    return this.persist(MEMORY_ONLY);
  }

  /** Keeps the partitions once they are computed, in memory unless another level is given. */
  override persist(level: StorageLevel = MEMORY_ONLY): this {
    return super.persist(level);
  }
}

const INNER = { left: false, right: false };

function isSparkContext(owner: RddOwner): owner is SparkContext {
  return "operations" in owner;
}
