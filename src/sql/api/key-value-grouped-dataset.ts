// KeyValueGroupedDataset: values grouped by keys that a function of the program's gives. The key's columns stand behind those
// of the value; rows of equal keys are brought together and in order before a function gets them.

import { Alias, type AttributeReference } from "../../catalyst/expressions/attribute.ts";
import type { Expression } from "../../catalyst/expressions/expression.ts";
import { Literal } from "../../catalyst/expressions/literal.ts";
import { SortOrder } from "../../catalyst/expressions/sort-order.ts";
import { UnresolvedAttribute, UnresolvedFunction, UnresolvedStar } from "../../catalyst/expressions/unresolved.ts";
import { DropColumns } from "../../catalyst/plans/dataframe/index.ts";
import {
  Aggregate,
  type LogicalPlan,
  Project,
  RepartitionByExpression,
  Sort,
  Union,
} from "../../catalyst/plans/index.ts";
import { MapPartitions, type PlanFunction } from "../../catalyst/plans/user-functions/map-partitions.ts";
import { StructField, StructType } from "../../types/data-type.ts";
import type { Encoding } from "../../types/encoding.ts";
import type { TypedColumn } from "./aggregator.ts";
import { type ColumnOrName, sortOrders } from "./column-or-name.ts";
import type { DataFrame, Dataset } from "./dataset.ts";
import { Encoder } from "./encoder.ts";
import { encodedColumns, encodedPlan } from "./typed-operations.ts";
import { type Callable, planFunction } from "./user-function-target.ts";

interface Keyed<K, V> {
  /** What other Datasets of the session are made with. */
  readonly source: Pick<DataFrame, "withEncoder">;
  /** The value's columns, then the key's. */
  readonly plan: LogicalPlan;
  readonly keys: readonly AttributeReference[];
  readonly keyEncoder: Encoder<K>;
  readonly valueEncoder: Encoder<V> | undefined;
}

/**
 * What `groupByKey` gives.
 *
 * @since Spark 2.0
 */
export class KeyValueGroupedDataset<K, V> {
  readonly #keyed: Keyed<K, V>;

  constructor(keyed: Keyed<K, V>) {
    this.#keyed = keyed;
  }

  /** The groups of a Dataset by the keys of a function. */
  static by<K, V>(ds: Dataset<V>, f: PlanFunction, keyEncoder: Encoder<K>): KeyValueGroupedDataset<K, V> {
    const { encoder, plan } = ds;
    const keys = encodedColumns(keyEncoder);
    const values = encodedPlan({ plan, encoder, timeZone: "UTC" });
    const keyed = new MapPartitions({ kind: "appendColumns" }, f, encoder, keyEncoder, keys, values);
    return new KeyValueGroupedDataset({ source: ds, plan: keyed, keys, keyEncoder, valueEncoder: encoder });
  }

  /** Each key once. */
  keys(): Dataset<K> {
    const { source, plan, keys, keyEncoder } = this.#keyed;
    return source.withEncoder(new Aggregate(keys, keys, plan), keyEncoder);
  }

  /** The number of values of each key. */
  count(): Dataset<readonly [K, bigint]> {
    const counter = new UnresolvedFunction(["count"], [Literal.of(1)]);
    return this.#aggregate([new Alias(counter, "count(1)")], [new Encoder<bigint>("value", LONG)]);
  }

  /**
   * Values of aggregators for each key: a tuple of the key and theirs.
   *
   * @param columns such as `toColumn` makes
   */
  agg<Out extends readonly unknown[]>(
    ...columns: { readonly [I in keyof Out]: TypedColumn<Out[I]> }
  ): Dataset<readonly [K, ...Out]> {
    const list = columns.map(({ expression }, i) => new Alias(expression, `_${i + 2}`));
    const encoders = columns.map(({ encoder }) => encoder);
    return this.#aggregate(list, encoders);
  }

  /** The same groups of other values. */
  mapValues<W>(f: Callable<(value: V) => W>, encoder: Encoder<W>): KeyValueGroupedDataset<K, W> {
    const { source, plan, keys, keyEncoder, valueEncoder } = this.#keyed;
    const columns = encodedColumns(encoder);
    const mapped = new MapPartitions({ kind: "appendColumns" }, planFunction(f), valueEncoder, encoder, columns, plan);
    const narrowed = new Project([...columns, ...keys], mapped);
    return new KeyValueGroupedDataset({ source, plan: narrowed, keys, keyEncoder, valueEncoder: encoder });
  }

  /** One value of a function for each key and its values. */
  mapGroups<U>(f: Callable<(key: K, values: IterableIterator<V>) => U>, encoder: Encoder<U>): Dataset<U> {
    return this.#groups("mapGroups", planFunction(f), encoder, []);
  }

  /**
   * The values of the iterables that a function gives for each key and its values.
   *
   * @example
   * import { Encoders } from "hibana";
   * const numbers = spark.createDataset([5, 2, 8, 3], Encoders.INT).groupByKey((n) => n % 2 === 0, Encoders.BOOLEAN);
   * const smallest = numbers.flatMapGroups((even, group) => [[even, Math.min(...group)]], Encoders.tuple(Encoders.BOOLEAN, Encoders.INT));
   * console.log(await smallest.collect());
   */
  flatMapGroups<U>(f: Callable<(key: K, values: IterableIterator<V>) => Iterable<U>>, encoder: Encoder<U>): Dataset<U> {
    return this.#groups("flatMapGroups", planFunction(f), encoder, []);
  }

  /** As {@link flatMapGroups}, with the values of each key in an order. */
  flatMapSortedGroups<U>(
    order: readonly ColumnOrName[],
    f: Callable<(key: K, values: IterableIterator<V>) => Iterable<U>>,
    encoder: Encoder<U>,
  ): Dataset<U> {
    return this.#groups("flatMapGroups", planFunction(f), encoder, sortOrders(order));
  }

  /** One value for each key, of its values two by two: a tuple of the key and it. */
  reduceGroups(f: Callable<(a: V, b: V) => V>): Dataset<readonly [K, V]> {
    const { valueEncoder, keyEncoder } = this.#keyed;
    const value = valueEncoder ?? new Encoder<V>("row", undefined);
    return this.#groups("reduceGroups", planFunction(f), tupleOf<readonly [K, V]>([keyEncoder, value]), []);
  }

  /**
   * The values of the iterables that a function gives for each key of either side and its values there.
   *
   * @example
   * import { Encoders } from "hibana";
   * const left = spark.createDataset([1, 2, 3], Encoders.INT).groupByKey((n) => n % 2, Encoders.INT);
   * const right = spark.createDataset([4, 5], Encoders.INT).groupByKey((n) => n % 2, Encoders.INT);
   * const pairs = left.cogroup(right, (key, a, b) => [`${key}: ${[...a]} and ${[...b]}`], Encoders.STRING);
   * console.log((await pairs.collect()).sort());
   */
  cogroup<W, U>(
    other: KeyValueGroupedDataset<K, W>,
    f: Callable<(key: K, left: IterableIterator<V>, right: IterableIterator<W>) => Iterable<U>>,
    encoder: Encoder<U>,
  ): Dataset<U> {
    return this.#cogroup(other, [], planFunction(f), encoder);
  }

  /**
   * As {@link cogroup}, with the values of each key in an order on either side.
   *
   * @example
   * import { col, Encoders } from "hibana";
   * const left = spark.createDataset([3, 1, 2], Encoders.INT).groupByKey((n) => n % 2, Encoders.INT);
   * const right = spark.createDataset([4, 5], Encoders.INT).groupByKey((n) => n % 2, Encoders.INT);
   * const text = (key, a, b) => [`${key}: ${[...a]} and ${[...b]}`];
   * const pairs = left.cogroupSorted(right, [[col("value")], [col("value").desc()]], text, Encoders.STRING);
   * console.log((await pairs.collect()).sort());
   */
  cogroupSorted<W, U>(
    other: KeyValueGroupedDataset<K, W>,
    orders: readonly [left: readonly ColumnOrName[], right: readonly ColumnOrName[]],
    f: Callable<(key: K, left: IterableIterator<V>, right: IterableIterator<W>) => Iterable<U>>,
    encoder: Encoder<U>,
  ): Dataset<U> {
    // A row has columns of one side only: those of the other are null, and equal.
    const order = orders.flatMap((columns, side) => sortOrders(columns).map((key) => ofSide(key, side)));
    return this.#cogroup(other, order, planFunction(f), encoder);
  }

  #cogroup<W, U>(
    other: KeyValueGroupedDataset<K, W>,
    order: readonly SortOrder[],
    f: PlanFunction,
    encoder: Encoder<U>,
  ): Dataset<U> {
    const { source, keyEncoder, valueEncoder } = this.#keyed;
    const names = this.#keyed.keys.map((_, i) => `__key_${i}`);
    const both = new Union([sideOf(this.#keyed, names, 0), sideOf(other.#keyed, names, 1)]);
    const operation = {
      kind: "cogroup" as const,
      key: keyEncoding(this.#keyed.keys, keyEncoder),
      other: other.#keyed.valueEncoder,
    };
    const grouped = groupedBy(
      names.map((name) => new UnresolvedAttribute([name])),
      order,
      both,
    );
    const plan = new MapPartitions(operation, f, valueEncoder, encoder, encodedColumns(encoder), grouped);
    return source.withEncoder(plan, encoder);
  }

  #groups<U>(
    method: "mapGroups" | "flatMapGroups" | "reduceGroups",
    f: PlanFunction,
    encoder: Encoder<U>,
    order: readonly SortOrder[],
  ): Dataset<U> {
    const { source, plan, keys, keyEncoder, valueEncoder } = this.#keyed;
    const operation = { kind: method, key: keyEncoding(keys, keyEncoder) };
    const grouped = groupedBy(keys, order, plan);
    const made = new MapPartitions(operation, f, valueEncoder, encoder, encodedColumns(encoder), grouped);
    return source.withEncoder(made, encoder);
  }

  /** The key as one column, and after it those of aggregations. */
  #aggregate<Out extends readonly unknown[]>(
    list: readonly Expression[],
    encoders: readonly Encoder<unknown>[],
  ): Dataset<readonly [K, ...Out]> {
    const { source, plan, keys, keyEncoder } = this.#keyed;
    const [first] = keys;
    const key =
      keyEncoder.form === "value" && first !== undefined ? first : new UnresolvedFunction(["struct"], [...keys]);
    const aggregated = new Aggregate(keys, [new Alias(key, keyEncoder.form === "value" ? "key" : "_1"), ...list], plan);
    return source.withEncoder(aggregated, tupleOf<readonly [K, ...Out]>([keyEncoder, ...encoders]));
  }
}

const LONG = StructType([StructField("value", { kind: "long" })]);

function tupleOf<T>(encoders: readonly Encoder<never>[] | readonly Encoder<unknown>[]): Encoder<T> {
  const types = encoders.map(({ form, schema }) => (form === "value" ? schema?.fields[0]?.dataType : schema));
  const fields = types.flatMap((type, i) => (type === undefined ? [] : [StructField(`_${i + 1}`, type)]));
  const rowParts = encoders.flatMap(({ form }, i) => (form === "row" ? [i] : []));
  return new Encoder<T>("tuple", fields.length === types.length ? StructType(fields) : undefined, rowParts);
}

function keyEncoding(keys: readonly AttributeReference[], { form }: Encoder<never> | Encoder<unknown>): Encoding {
  return { form, schema: StructType(keys.map((key) => StructField(key.name, key.dataType, key.nullable))) };
}

/** Rows of equal keys in one partition, one after the other. */
function groupedBy(keys: readonly Expression[], order: readonly SortOrder[], plan: LogicalPlan): LogicalPlan {
  const together = new RepartitionByExpression(keys, plan);
  return new Sort([...keys.map((key) => new SortOrder(key)), ...order], false, together);
}

/** The rows of one side of a cogroup as a struct beside a null for the other side's, and the key. */
function sideOf<K, V>({ plan, keys }: Keyed<K, V>, names: readonly string[], side: 0 | 1): LogicalPlan {
  // In the struct the key's columns have names that no column of the value has.
  const named = keys.map((key, i) => new Alias(key, names[i] ?? ""));
  const renamed = new DropColumns(keys, new Project([new UnresolvedStar(), ...named], plan));
  const row = new Alias(new UnresolvedFunction(["struct"], [new UnresolvedStar()]), `__side_${side}`);
  const nothing = new Alias(Literal.of(null), `__side_${1 - side}`);
  const columns = side === 0 ? [row, nothing] : [nothing, row];
  return new Project([...columns, ...names.map((name) => new UnresolvedAttribute([name]))], renamed);
}

/** The order by columns of one side's rows. */
function ofSide(order: SortOrder, side: number): SortOrder {
  const moved = order.transformUp((node) =>
    node instanceof UnresolvedAttribute
      ? new UnresolvedAttribute([`__side_${side}`, ...node.nameParts], node.origin)
      : node,
  );
  return moved instanceof SortOrder ? moved : order;
}
