// Functions of KLL sketches: each for long, double and float items.

import { SparkError } from "../../../errors/spark-error.ts";
import {
  ArrayType,
  BinaryType,
  type DataType,
  DoubleType,
  FloatType,
  LongType,
  StringType,
} from "../../../types/data-type.ts";
import type { AccumulatedColumns, Accumulator, AccumulatorCall } from "../../expressions/aggregates/accumulator.ts";
import { formatDouble, formatFloat } from "../../expressions/evaluators/java-double.ts";
import type { CatalystValue, Expression } from "../../expressions/expression.ts";
import type { ArgumentMismatch } from "../../expressions/scalar-function.ts";
import { nonFoldable, unexpectedNull } from "../aggregate-checks.ts";
import type { AggregateRecord } from "../aggregate-record.ts";
import {
  anyOf,
  BINARY,
  BYTE,
  DOUBLE,
  type ExpectedType,
  exactly,
  FLOAT,
  INT,
  LONG,
  SHORT,
  strictly,
} from "../expected-type.ts";
import type { ScalarRecord } from "../scalar-record.ts";
import { KLL_K, type KllKind, KllSketch } from "./kll-sketch.ts";
import { reading } from "./sketch-bytes.ts";

const TYPES: Readonly<Record<KllKind, DataType>> = { bigint: LongType, double: DoubleType, float: FloatType };
const ITEMS: Readonly<Record<KllKind, ExpectedType>> = {
  bigint: anyOf(BYTE, INT, LONG, SHORT),
  double: anyOf(FLOAT, DOUBLE),
  float: FLOAT,
};

function sketchOf(value: CatalystValue | undefined, kind: KllKind, functionName: string): KllSketch {
  return reading(
    () => KllSketch.read(value instanceof Uint8Array ? value : new Uint8Array(0), kind),
    functionName,
    "KLL_INVALID_INPUT_SKETCH_BUFFER",
  );
}

function checkK(k: Expression | undefined, functionName: string): ArgumentMismatch | undefined {
  if (k === undefined) return undefined;
  const mismatch = nonFoldable("k", k);
  if (mismatch !== undefined) return mismatch;
  const value = k.eval([]);
  if (value === null) return unexpectedNull("k");
  const { min, max } = KLL_K;
  if (Number(value) >= min && Number(value) <= max) return undefined;
  const msg = `[KLL_SKETCH_K_OUT_OF_RANGE] For function \`${functionName}\`, the k parameter must be between ${min} and ${max} (inclusive), but got ${value}. SQLSTATE: 22003`;
  return { condition: "DATATYPE_MISMATCH.TYPE_CHECK_FAILURE_WITH_HINT", parameters: { msg, hint: "" } };
}

/** Keeps the states that it is given until it is known whether there is but one, which then is the result. */
abstract class KllAccumulator implements Accumulator {
  protected readonly call: AccumulatorCall;
  protected readonly kind: KllKind;
  protected sketch: KllSketch | undefined;
  private readonly states: Uint8Array[] = [];

  constructor(call: AccumulatorCall, kind: KllKind) {
    this.call = call;
    this.kind = kind;
  }

  abstract update(columns: AccumulatedColumns): void;

  merge(serialized: Uint8Array): void {
    if (serialized.length > 0) this.states.push(serialized.slice());
  }

  serialize(): Uint8Array {
    return this.result?.serialize() ?? new Uint8Array(0);
  }

  evaluate(): CatalystValue {
    return (this.result ?? this.empty()).serialize();
  }

  protected abstract empty(): KllSketch;

  private get result(): KllSketch | undefined {
    const [first, ...others] = this.states;
    if (first === undefined) return this.sketch;
    if (others.length === 0 && this.sketch === undefined) return KllSketch.read(first, this.kind);
    const joined = this.empty();
    if (this.sketch !== undefined) joined.merge(this.sketch);
    for (const state of this.states) joined.merge(KllSketch.read(state, this.kind));
    return joined;
  }
}

class KllOfItems extends KllAccumulator {
  update([items = []]: AccumulatedColumns): void {
    const sketch = this.sketch ?? this.empty();
    this.sketch = sketch;
    for (const item of items) {
      if (typeof item === "bigint") sketch.update(item);
      else if (typeof item === "number") sketch.update(this.kind === "bigint" ? BigInt(item) : item);
    }
  }

  protected empty(): KllSketch {
    return new KllSketch(this.kind, Number(this.call.parameters[1] ?? KLL_K.usual));
  }
}

class KllOfSketches extends KllAccumulator {
  private firstK: number | undefined;

  update([sketches = []]: AccumulatedColumns): void {
    for (const value of sketches) {
      const other = sketchOf(value, this.kind, this.call.prettyName);
      this.firstK ??= other.k;
      this.sketch ??= this.empty();
      this.sketch.merge(other);
    }
  }

  protected empty(): KllSketch {
    const [, k = null] = this.call.parameters;
    return new KllSketch(this.kind, k === null ? (this.firstK ?? KLL_K.usual) : Number(k));
  }
}

function aggregates(kind: KllKind): readonly AggregateRecord[] {
  const item = kind === "bigint" ? "id" : `CAST(id AS ${kind.toUpperCase()})`;
  const merge = `kll_merge_agg_${kind}`;
  const agg = `kll_sketch_agg_${kind}`;
  return [
    {
      names: [agg],
      inputs: [strictly(ITEMS[kind]), strictly(INT)],
      minArguments: 1,
      maxArguments: 2,
      result: () => BinaryType,
      nullable: false,
      isCompact: true,
      check: ({ args }) => checkK(args[1], agg),
      accumulator: (call) => new KllOfItems(call, kind),
      usage: `${agg}(expr[, k])`,
      doc: "A KLL sketch of the values, from which quantiles and ranks can be told.",
      example: `SELECT kll_sketch_get_quantile_${kind}(${agg}(${item}), 0.5) FROM range(5)`,
    },
    {
      names: [merge],
      inputs: [strictly(BINARY), strictly(INT)],
      minArguments: 1,
      maxArguments: 2,
      result: () => BinaryType,
      nullable: false,
      isCompact: true,
      check: ({ args }) => checkK(args[1], merge),
      accumulator: (call) => new KllOfSketches(call, kind),
      usage: `${merge}(expr[, k])`,
      doc: "The KLL sketch of all that the sketches are of.",
      example: `SELECT kll_sketch_get_n_${kind}(${merge}(s)) FROM (SELECT ${agg}(${item}) AS s FROM range(5))`,
    },
  ];
}

/** One value, or an array of them. */
function oneOrMany(type: DataType): (given: DataType | undefined) => ExpectedType {
  const one = exactly(type);
  const array: ExpectedType = { ...exactly(ArrayType(type, false)), name: exactly(ArrayType(type)).name };
  return (given) => {
    const expected = anyOf(one, array);
    if (given?.kind !== "array") return expected;
    return given.containsNull && given.elementType.kind !== "void" ? { ...expected, isStrict: true } : expected;
  };
}

function asked(
  kind: KllKind,
  what: "quantile" | "rank",
  input: DataType,
  result: DataType,
  doc: string,
  find: (sketch: KllSketch, asked: CatalystValue, name: string) => CatalystValue,
): ScalarRecord {
  const name = `kll_sketch_get_${what}_${kind}`;
  const item = kind === "bigint" ? "id" : `CAST(id AS ${kind.toUpperCase()})`;
  const expected = oneOrMany(input);
  return {
    names: [name],
    inputs: ([, type]) => [BINARY, expected(type)],
    maxArguments: 2,
    result: ([, type]) => (type?.kind === "array" ? ArrayType(result, false) : result),
    check: ([, value]) => nonFoldable(what === "rank" ? "quantile" : "rank", value),
    eval: ([value, wanted = null]) => {
      const sketch = sketchOf(value, kind, name);
      if (sketch.isEmpty && !(Array.isArray(wanted) && wanted.length === 0)) {
        throw new SparkError("SparkRuntimeException", "KLL_INVALID_INPUT_SKETCH_BUFFER", { function: `\`${name}\`` });
      }
      return Array.isArray(wanted) ? wanted.map((one) => find(sketch, one, name)) : find(sketch, wanted, name);
    },
    usage: `${name}(sketch, ${what === "rank" ? "value" : "rank"})`,
    doc,
    example: `SELECT ${name}(kll_sketch_agg_${kind}(${item}), ${what === "rank" ? "2" : "0.5"}) FROM range(5)`,
  };
}

function quantile(sketch: KllSketch, rank: CatalystValue, functionName: string): CatalystValue {
  if (Number(rank) >= 0 && Number(rank) <= 1) return sketch.quantile(Number(rank));
  throw new SparkError("SparkRuntimeException", "KLL_SKETCH_INVALID_QUANTILE_RANGE", {
    functionName: `\`${functionName}\``,
  });
}

function rank(sketch: KllSketch, item: CatalystValue): CatalystValue {
  return sketch.rank(typeof item === "bigint" ? item : Number(item));
}

function formatted(kind: KllKind): (item: CatalystValue) => string {
  if (kind === "bigint") return String;
  return (item) => (kind === "float" ? formatFloat(Number(item)) : formatDouble(Number(item)));
}

function scalars(kind: KllKind): readonly ScalarRecord[] {
  const item = kind === "bigint" ? "id" : `CAST(id AS ${kind.toUpperCase()})`;
  const example = (name: string): string => `SELECT ${name}(kll_sketch_agg_${kind}(${item})) FROM range(5)`;
  const [getN, text, merge] = [`kll_sketch_get_n_${kind}`, `kll_sketch_to_string_${kind}`, `kll_sketch_merge_${kind}`];
  return [
    {
      names: [getN],
      inputs: [BINARY],
      result: LongType,
      eval: ([value]) => sketchOf(value, kind, getN).n,
      usage: `${getN}(expr)`,
      doc: "How many values a KLL sketch is of.",
      example: example(getN),
    },
    {
      names: [text],
      inputs: [BINARY],
      result: StringType,
      eval: ([value]) => sketchOf(value, kind, text).summary(formatted(kind)),
      usage: `${text}(expr)`,
      doc: "A KLL sketch described.",
      example: example(text),
    },
    {
      names: [merge],
      inputs: [BINARY, BINARY],
      result: BinaryType,
      eval: ([first, second]) => {
        const sketch = sketchOf(first, kind, merge);
        sketch.merge(sketchOf(second, kind, merge));
        return sketch.serialize();
      },
      usage: `${merge}(left, right)`,
      doc: "The KLL sketch of what either sketch is of.",
      example: `SELECT kll_sketch_get_n_${kind}(${merge}(kll_sketch_agg_${kind}(${item}), kll_sketch_agg_${kind}(${item}))) FROM range(5)`,
    },
    asked(kind, "quantile", DoubleType, TYPES[kind], "The value that has a share of the values up to it.", quantile),
    asked(kind, "rank", TYPES[kind], DoubleType, "The share of the values that are no greater.", rank),
  ];
}

const KINDS: readonly KllKind[] = ["bigint", "double", "float"];

export const KLL_AGGREGATES: readonly AggregateRecord[] = KINDS.flatMap(aggregates);
export const KLL_FUNCTIONS: readonly ScalarRecord[] = KINDS.flatMap(scalars);
