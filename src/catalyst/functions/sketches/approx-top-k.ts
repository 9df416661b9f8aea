// approx_top_k and its states: the values that are there most, by a frequent items sketch, with NULL counted beside it.

import { AnalysisException, SparkError } from "../../../errors/spark-error.ts";
import {
  ArrayType,
  BinaryType,
  type DataType,
  IntegerType,
  isNested,
  LongType,
  NullType,
  StringType,
  StructField,
  StructType,
  simpleString,
  sqlName,
} from "../../../types/data-type.ts";
import { packValue, readPackedValue } from "../../../types/packed-value.ts";
import type { AccumulatedColumns, Accumulator, AccumulatorCall } from "../../expressions/aggregates/accumulator.ts";
import type { CatalystValue, Expression } from "../../expressions/expression.ts";
import { Literal } from "../../expressions/literal.ts";
import type { ArgumentMismatch } from "../../expressions/scalar-function.ts";
import { parseTableSchema } from "../../parser/parser.ts";
import type { AggregateRecord } from "../aggregate-record.ts";
import { ANY, type ExpectedType, INT } from "../expected-type.ts";
import { argument } from "../function-definition.ts";
import type { ScalarRecord } from "../scalar-record.ts";
import { hashCodeOf, readItems, writeItems } from "./frequent-item-values.ts";
import { FrequentItems, type ItemCount } from "./frequent-items-sketch.ts";
import { FREQUENCY_FAMILY } from "./sketch-bytes.ts";

const DEFAULT_K = Literal.of(5);
const DEFAULT_TRACKED = Literal.of(10_000);
/** Stands for a number of items that the states are to tell. */
const UNTOLD = -1;
const MOST_TRACKED = 1_000_000;
const LOAD = 0.75;
const SERIAL_VERSION = 1;
const EMPTY = 5;

type Items = FrequentItems<CatalystValue>;

function itemsOf(tracked: number, type: DataType): Items {
  const lgSize = Math.ceil(Math.log2(Math.ceil(tracked / LOAD)));
  return new FrequentItems<CatalystValue>(lgSize, String, (item) => hashCodeOf(item, type));
}

/** The values with their counts, NULL among them, the most frequent first. */
function topOf(items: Items, nulls: bigint, k: number): CatalystValue {
  const ranked: ItemCount<CatalystValue>[] = [...items.ranked];
  if (nulls > 0n) ranked.push({ item: null, count: nulls });
  ranked.sort((a, b) => (a.count > b.count ? -1 : a.count < b.count ? 1 : 0));
  return ranked.slice(0, k).map(({ item, count }) => [item, count]);
}

/** The sketch, and behind it how many nulls there were. */
function encode(items: Items, nulls: bigint, type: DataType): Uint8Array {
  const counted = items.items;
  const values = writeItems(
    counted.map(({ item }) => item),
    type,
  );
  const head = counted.length === 0 ? 8 : 32 + 8 * counted.length;
  const bytes = new Uint8Array(head + values.length + 8);
  const data = new DataView(bytes.buffer);
  bytes.set([
    ...[counted.length === 0 ? 1 : 4, SERIAL_VERSION, FREQUENCY_FAMILY, items.lgLargestSize, items.lgSize],
    counted.length === 0 ? EMPTY : 0,
  ]);
  if (counted.length > 0) {
    data.setInt32(8, counted.length, true);
    data.setBigInt64(16, items.streamWeight, true);
    data.setBigInt64(24, items.offset, true);
    counted.forEach(({ count }, i) => {
      data.setBigInt64(32 + 8 * i, count, true);
    });
    bytes.set(values, head);
  }
  data.setBigInt64(bytes.length - 8, nulls);
  return bytes;
}

function decode(bytes: Uint8Array, tracked: number, type: DataType): { items: Items; nulls: bigint } {
  const items = itemsOf(tracked, type);
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const nulls = data.getBigInt64(bytes.length - 8);
  if (bytes[0] === 1) return { items, nulls };
  const length = data.getInt32(8, true);
  const values = readItems(bytes.subarray(32 + 8 * length), length, type);
  const counted = values.map((item, i) => ({ item, count: data.getBigInt64(32 + 8 * i, true) }));
  items.restore(counted, bytes[4] ?? 0, data.getBigInt64(16, true), data.getBigInt64(24, true));
  return { items, nulls };
}

function positive(value: CatalystValue | undefined, argName: string): number {
  if (value === null || value === undefined) {
    throw new SparkError("SparkRuntimeException", "APPROX_TOP_K_NULL_ARG", { argName: `\`${argName}\`` });
  }
  if (Number(value) > 0) return Number(value);
  throw new SparkError("SparkRuntimeException", "APPROX_TOP_K_NON_POSITIVE_ARG", {
    argName: `\`${argName}\``,
    argValue: String(value),
  });
}

function checkTracked(tracked: number): void {
  if (tracked <= MOST_TRACKED) return;
  throw new SparkError("SparkRuntimeException", "APPROX_TOP_K_MAX_ITEMS_TRACKED_EXCEEDS_LIMIT", {
    maxItemsTracked: String(tracked),
    limit: String(MOST_TRACKED),
  });
}

function checkCounts(k: number, tracked: number): void {
  if (tracked >= k) return;
  throw new SparkError("SparkRuntimeException", "APPROX_TOP_K_MAX_ITEMS_TRACKED_LESS_THAN_K", {
    maxItemsTracked: String(tracked),
    k: String(k),
  });
}

function failure(msg: string): ArgumentMismatch {
  return { condition: "DATATYPE_MISMATCH.TYPE_CHECK_FAILURE_WITH_HINT", parameters: { msg, hint: "" } };
}

const COUNTED: ReadonlySet<DataType["kind"]> = new Set([
  ...([
    "boolean",
    "byte",
    "short",
    "integer",
    "long",
    "float",
    "double",
    "date",
    "timestamp",
    "timestamp_ntz",
  ] as const),
  ...(["string", "decimal"] as const),
]);

function checkItem(type: DataType): ArgumentMismatch | undefined {
  return COUNTED.has(type.kind)
    ? undefined
    : failure(`${isNested(type) ? type.kind : simpleString(type)} columns are not supported`);
}

function notConstant(parameter: Expression | undefined, name: string): ArgumentMismatch | undefined {
  return parameter === undefined || parameter.foldable ? undefined : failure(`${name} must be a constant literal`);
}

function resultType(type: DataType): DataType {
  return ArrayType(StructType([StructField("item", type), StructField("count", LongType, false)]), false);
}

function stateType(type: DataType): DataType {
  return StructType([
    StructField("sketch", BinaryType, false),
    StructField("maxItemsTracked", IntegerType, false),
    StructField("itemDataType", type),
    StructField("itemDataTypeDDL", StringType, false),
  ]);
}

const STATE: ExpectedType = {
  name: "STRUCT",
  accepts: ({ kind }) => kind === "struct",
  isStrict: "but for NULL",
  defaultType: StructType([]),
};
const STATE_FIELDS = "struct<sketch:binary,maxItemsTracked:int,itemDataType:any,itemDataTypeDDL:string>";

function checkState(state: Expression | undefined): ArgumentMismatch | undefined {
  const type = state?.dataType ?? StructType([]);
  const kinds = type.kind === "struct" ? type.fields.map(({ dataType }) => dataType.kind) : [];
  if (kinds.length === 4 && kinds[0] === "binary" && kinds[1] === "integer" && kinds[3] === "string") return undefined;
  const problem =
    kinds.length === 4 ? "State struct has fields of other types" : "State must be a struct with 4 fields";
  const got = simpleString(type.kind === "void" ? StructType([]) : type);
  return failure(`${problem}. Expected struct: ${STATE_FIELDS}. Got: ${got}`);
}

function itemTypeOf(state: DataType | undefined): DataType {
  return (state?.kind === "struct" ? state.fields[2]?.dataType : undefined) ?? NullType;
}

/** How the state tells the type of its items. */
function ddlOf(type: DataType): string {
  return type.kind === "string" ? "item string not null" : `item ${sqlName(type)} NOT NULL`;
}

function typeOfDdl(ddl: CatalystValue | undefined): string {
  const [field] = parseTableSchema(String(ddl)).fields;
  return sqlName(field?.dataType ?? NullType);
}

/** The state between partial and final aggregation. */
const PACKED = StructType([
  StructField("sketch", BinaryType),
  StructField("maxItemsTracked", IntegerType),
  StructField("itemDataTypeDDL", StringType),
]);

class TopItems implements Accumulator {
  private readonly type: DataType;
  private readonly tracked: number;
  private readonly finish: (items: Items, nulls: bigint, tracked: number) => CatalystValue;
  private items: Items;
  private nulls = 0n;
  /** The only state that was given so far, which is the result where there is no other. */
  private only: Items | undefined;
  private isFresh = true;

  constructor(
    { columnTypes: [type = NullType] }: AccumulatorCall,
    tracked: number,
    finish: (items: Items, nulls: bigint, tracked: number) => CatalystValue,
  ) {
    this.type = type;
    this.tracked = tracked;
    this.finish = finish;
    this.items = itemsOf(tracked, type);
  }

  update([values = []]: AccumulatedColumns): void {
    if (this.only !== undefined) this.items.merge(this.only);
    this.only = undefined;
    this.isFresh = false;
    for (const value of values) {
      if (value === null) this.nulls++;
      else this.items.update(value);
    }
  }

  merge(serialized: Uint8Array): void {
    const other = decode(serialized, this.tracked, this.type);
    this.nulls += other.nulls;
    if (this.isFresh) {
      this.isFresh = false;
      this.only = other.items;
      return;
    }
    if (this.only !== undefined) this.items.merge(this.only);
    this.only = undefined;
    this.items.merge(other.items);
  }

  serialize(): Uint8Array {
    return encode(this.only ?? this.items, this.nulls, this.type);
  }

  evaluate(): CatalystValue {
    return this.finish(this.only ?? this.items, this.nulls, this.tracked);
  }
}

class CombinedStates implements Accumulator {
  private readonly type: DataType;
  private readonly wanted: number;
  private tracked: number | undefined;
  private ddl: string;
  private items: Items | undefined;
  private nulls = 0n;

  constructor({ columnTypes: [state], parameters: [, tracked = null] }: AccumulatorCall) {
    this.type = itemTypeOf(state);
    this.wanted = Number(tracked ?? UNTOLD);
    this.ddl = ddlOf(this.type);
  }

  update([states = []]: AccumulatedColumns): void {
    for (const state of states) if (Array.isArray(state)) this.join(state[0], state[1], state[3]);
  }

  merge(serialized: Uint8Array): void {
    if (serialized.length === 0) return;
    const data = new DataView(serialized.buffer, serialized.byteOffset, serialized.byteLength);
    const [sketch, tracked, ddl] = readPackedValue(data, 0, PACKED) as readonly CatalystValue[];
    this.join(sketch, tracked, ddl);
  }

  serialize(): Uint8Array {
    if (this.items === undefined) return new Uint8Array(0);
    return packValue([encode(this.items, this.nulls, this.type), this.tracked ?? MOST_TRACKED, this.ddl], PACKED);
  }

  evaluate(): CatalystValue {
    const tracked = this.wanted === UNTOLD ? (this.tracked ?? MOST_TRACKED) : this.wanted;
    return [encode(this.items ?? this.empty(), this.nulls, this.type), tracked, null, this.ddl];
  }

  private empty(): Items {
    return itemsOf(this.wanted === UNTOLD ? MOST_TRACKED : this.wanted, this.type);
  }

  private join(
    sketch: CatalystValue | undefined,
    tracked: CatalystValue | undefined,
    ddl: CatalystValue | undefined,
  ): void {
    if (!(sketch instanceof Uint8Array)) return;
    const [own, other] = [this.tracked, Number(tracked)];
    if (this.wanted === UNTOLD && own !== undefined && own !== other) {
      throw new SparkError("SparkRuntimeException", "APPROX_TOP_K_SKETCH_SIZE_NOT_MATCH", {
        size1: String(own),
        size2: String(other),
      });
    }
    const [left, right] = [typeOfDdl(this.ddl), typeOfDdl(ddl)];
    if (this.items !== undefined && left !== right) {
      throw new SparkError("SparkRuntimeException", "APPROX_TOP_K_SKETCH_TYPE_NOT_MATCH", {
        type1: `"${left}"`,
        type2: `"${right}"`,
      });
    }
    const state = decode(sketch, other, this.type);
    this.tracked = other;
    this.ddl = String(ddl);
    this.items ??= this.empty();
    this.items.merge(state.items);
    this.nulls += state.nulls;
  }
}

export const APPROX_TOP_K_AGGREGATES: readonly AggregateRecord[] = [
  {
    names: ["approx_top_k"],
    inputs: [ANY, INT, INT],
    minArguments: 1,
    maxArguments: 3,
    complete: (args) => [...args, ...[DEFAULT_K, DEFAULT_TRACKED].slice(args.length - 1)],
    required: [],
    result: (args) => resultType(argument(args, 0).dataType),
    nullable: false,
    isCompact: true,
    check: ({ args: [item, k, tracked] }) => {
      const mismatch =
        checkItem(item?.dataType ?? NullType) ?? notConstant(k, "K") ?? notConstant(tracked, "Number of items tracked");
      if (mismatch !== undefined) return mismatch;
      const [most, items] = [positive(k?.eval([]), "k"), positive(tracked?.eval([]), "maxItemsTracked")];
      checkTracked(items);
      checkCounts(most, items);
      return undefined;
    },
    accumulator: (call) => {
      const [, k, tracked] = call.parameters;
      return new TopItems(call, Number(tracked), (items, nulls) => topOf(items, nulls, Number(k)));
    },
    usage: "approx_top_k(expr[, k[, maxItemsTracked]])",
    doc: "The k values that are there most with about how often they are, the most frequent first.",
    example: "SELECT approx_top_k(id % 3, 2) FROM range(10)",
  },
  {
    names: ["approx_top_k_accumulate"],
    inputs: [ANY, INT],
    minArguments: 1,
    maxArguments: 2,
    complete: (args) => (args.length === 1 ? [...args, DEFAULT_TRACKED] : args),
    required: [],
    result: (args) => stateType(argument(args, 0).dataType),
    nullable: false,
    isCompact: true,
    check: ({ args: [item, tracked] }) => {
      const mismatch = checkItem(item?.dataType ?? NullType) ?? notConstant(tracked, "Number of items tracked");
      if (mismatch === undefined) checkTracked(positive(tracked?.eval([]), "maxItemsTracked"));
      return mismatch;
    },
    accumulator: (call) =>
      new TopItems(call, Number(call.parameters[1]), (items, nulls, tracked) => {
        const [type = NullType] = call.columnTypes;
        return [encode(items, nulls, type), tracked, null, ddlOf(type)];
      }),
    usage: "approx_top_k_accumulate(expr[, maxItemsTracked])",
    doc: "The state of approx_top_k, which can be combined with others.",
    example: "SELECT approx_top_k_estimate(approx_top_k_accumulate(id % 3)) FROM range(10)",
  },
  {
    names: ["approx_top_k_combine"],
    inputs: [STATE, INT],
    minArguments: 1,
    maxArguments: 2,
    complete: (args) => (args.length === 1 ? [...args, Literal.of(UNTOLD)] : args),
    result: (args) => stateType(itemTypeOf(argument(args, 0).dataType)),
    nullable: false,
    isCompact: true,
    check: ({ args: [state, tracked] }) => {
      const mismatch = checkState(state) ?? notConstant(tracked, "Number of items tracked");
      const value = mismatch === undefined ? tracked?.eval([]) : UNTOLD;
      if (value !== UNTOLD) checkTracked(positive(value, "maxItemsTracked"));
      return mismatch;
    },
    accumulator: (call) => new CombinedStates(call),
    usage: "approx_top_k_combine(state[, maxItemsTracked])",
    doc: "The state of all that several states of approx_top_k are of.",
    example:
      "SELECT approx_top_k_estimate(approx_top_k_combine(s)) FROM (SELECT approx_top_k_accumulate(id % 3) AS s FROM range(10))",
  },
];

export const APPROX_TOP_K_FUNCTIONS: readonly ScalarRecord[] = [
  {
    names: ["approx_top_k_estimate"],
    inputs: [STATE, INT],
    defaults: [DEFAULT_K],
    result: ([state]) => resultType(itemTypeOf(state)),
    nullable: ([state]) => state?.nullable ?? true,
    seesNulls: true,
    check: ([state, k]) => checkState(state) ?? notConstant(k, "K"),
    eval: ([state = null, k], { argumentTypes: [type] }) => {
      if (!Array.isArray(state)) return null;
      const [sketch, tracked] = state;
      const most = positive(k, "k");
      checkCounts(most, Number(tracked));
      if (!(sketch instanceof Uint8Array)) throw new AnalysisException("INTERNAL_ERROR", { message: "no sketch" });
      const { items, nulls } = decode(sketch, Number(tracked), itemTypeOf(type));
      return topOf(items, nulls, most);
    },
    usage: "approx_top_k_estimate(state[, k])",
    doc: "The k values that are there most by a state of approx_top_k.",
    example: "SELECT approx_top_k_estimate(approx_top_k_accumulate(id % 3)) FROM range(10)",
  },
];
