// Functions of HLL sketches: making them of values, joining them, counting by them.

import { SparkError } from "../../../errors/spark-error.ts";
import { BinaryType, LongType } from "../../../types/data-type.ts";
import type { AccumulatedColumns, Accumulator, AccumulatorCall } from "../../expressions/aggregates/accumulator.ts";
import type { CatalystValue } from "../../expressions/expression.ts";
import { Literal } from "../../expressions/literal.ts";
import type { AggregateRecord } from "../aggregate-record.ts";
import { anyOf, BINARY, BOOLEAN, INT, LONG, STRING, strictly } from "../expected-type.ts";
import type { ScalarRecord } from "../scalar-record.ts";
import { couponOf, HLL_LG_K, HllSketch } from "./hll-sketch.ts";
import { reading } from "./sketch-bytes.ts";
import { keyBytes } from "./sketch-keys.ts";

const DEFAULT_LG_K = Literal.of(HLL_LG_K.usual);

function hllOf(value: CatalystValue | undefined, functionName: string): HllSketch {
  return reading(
    () => HllSketch.read(value instanceof Uint8Array ? value : new Uint8Array(0)),
    functionName,
    "HLL_INVALID_INPUT_SKETCH_BUFFER",
  );
}

function lgKOf(value: CatalystValue | undefined, functionName: string): number {
  const lgK = Number(value ?? 0);
  const { min, max } = HLL_LG_K;
  if (lgK >= min && lgK <= max) return lgK;
  throw new SparkError("SparkRuntimeException", "HLL_INVALID_LG_K", {
    function: `\`${functionName}\``,
    min: String(min),
    max: String(max),
    value: String(lgK),
  });
}

function refuseDifferentLgK(left: number, right: number, functionName: string): void {
  if (left === right) return;
  throw new SparkError("SparkRuntimeException", "HLL_UNION_DIFFERENT_LG_K", {
    left: String(left),
    right: String(right),
    function: `\`${functionName}\``,
  });
}

/** Keeps the states that it is given until it is known whether there is but one, which then is the result. */
class HllOfValues implements Accumulator {
  private readonly call: AccumulatorCall;
  private readonly lgK: number;
  private sketch: HllSketch | undefined;
  private only: HllSketch | undefined;

  constructor(call: AccumulatorCall) {
    this.call = call;
    this.lgK = lgKOf(call.parameters[1], call.prettyName);
  }

  update([values = []]: AccumulatedColumns): void {
    this.sketch ??= this.only ?? new HllSketch(this.lgK);
    this.only = undefined;
    const [type = BinaryType] = this.call.columnTypes;
    for (const value of values) {
      const bytes = keyBytes(value, type);
      if (bytes !== undefined) this.sketch.update(couponOf(bytes));
    }
  }

  merge(serialized: Uint8Array): void {
    const other = HllSketch.read(serialized);
    if (this.sketch === undefined && this.only === undefined) {
      this.only = other;
      return;
    }
    this.sketch ??= new HllSketch(this.lgK).union(this.only ?? other);
    this.only = undefined;
    this.sketch = this.sketch.union(other);
  }

  serialize(): Uint8Array {
    return (this.only ?? this.sketch ?? new HllSketch(this.lgK)).serialize();
  }

  evaluate(): CatalystValue {
    return this.serialize();
  }
}

class HllOfSketches implements Accumulator {
  private readonly call: AccumulatorCall;
  private lgK: number | undefined;
  private sketch: HllSketch | undefined;

  constructor(call: AccumulatorCall) {
    this.call = call;
  }

  update([sketches = []]: AccumulatedColumns): void {
    for (const value of sketches) this.join(hllOf(value, this.call.prettyName));
  }

  merge(serialized: Uint8Array): void {
    if (serialized.length > 0) this.join(HllSketch.read(serialized));
  }

  serialize(): Uint8Array {
    return this.sketch?.serialize() ?? new Uint8Array(0);
  }

  evaluate(): CatalystValue {
    return (this.sketch ?? new HllSketch(HLL_LG_K.usual)).serialize();
  }

  private join(other: HllSketch): void {
    this.lgK ??= other.lgK;
    if (this.call.parameters[1] !== true) refuseDifferentLgK(this.lgK, other.lgK, this.call.prettyName);
    this.sketch = (this.sketch ?? new HllSketch(this.lgK)).union(other);
  }
}

export const HLL_AGGREGATES: readonly AggregateRecord[] = [
  {
    names: ["hll_sketch_agg"],
    inputs: [strictly(anyOf(INT, LONG, STRING, BINARY)), strictly(INT)],
    minArguments: 1,
    maxArguments: 2,
    complete: (args) => (args.length === 1 ? [...args, DEFAULT_LG_K] : args),
    result: () => BinaryType,
    nullable: false,
    isCompact: true,
    check: ({ args: [, lgK], prettyName }) => {
      if (lgK?.foldable === false) {
        throw new SparkError("AnalysisException", "HLL_K_MUST_BE_CONSTANT", { function: `\`${prettyName}\`` });
      }
      lgKOf(lgK?.eval([]), prettyName);
      return undefined;
    },
    accumulator: (call) => new HllOfValues(call),
    usage: "hll_sketch_agg(expr[, lgConfigK])",
    doc: "An HLL sketch of the different values, of 2 to the power of lgConfigK registers.",
    example: "SELECT hll_sketch_estimate(hll_sketch_agg(id)) FROM range(5)",
  },
  {
    names: ["hll_union_agg"],
    inputs: [strictly(BINARY), strictly(BOOLEAN)],
    minArguments: 1,
    maxArguments: 2,
    complete: (args) => (args.length === 1 ? [...args, Literal.of(false)] : args),
    result: () => BinaryType,
    nullable: false,
    isCompact: true,
    accumulator: (call) => new HllOfSketches(call),
    usage: "hll_union_agg(expr[, allowDifferentLgConfigK])",
    doc: "The HLL sketch of what any of the sketches is of.",
    example: "SELECT hll_sketch_estimate(hll_union_agg(s)) FROM (SELECT hll_sketch_agg(id) AS s FROM range(5))",
  },
];

export const HLL_FUNCTIONS: readonly ScalarRecord[] = [
  {
    names: ["hll_sketch_estimate"],
    inputs: [strictly(BINARY)],
    result: LongType,
    eval: ([sketch]) => BigInt(Math.round(hllOf(sketch, "hll_sketch_estimate").estimate)),
    usage: "hll_sketch_estimate(expr)",
    doc: "About how many different values an HLL sketch is of.",
    example: "SELECT hll_sketch_estimate(hll_sketch_agg(id)) FROM range(5)",
  },
  {
    names: ["hll_union"],
    inputs: [strictly(BINARY), strictly(BINARY), strictly(BOOLEAN)],
    defaults: [Literal.of(false)],
    result: BinaryType,
    eval: ([first, second, allowsDifferent]) => {
      const [a, b] = [hllOf(first, "hll_union"), hllOf(second, "hll_union")];
      if (allowsDifferent !== true) refuseDifferentLgK(a.lgK, b.lgK, "hll_union");
      return new HllSketch(Math.min(a.lgK, b.lgK)).union(a).union(b).serialize();
    },
    usage: "hll_union(first, second[, allowDifferentLgConfigK])",
    doc: "The HLL sketch of what either sketch is of.",
    example: "SELECT hll_sketch_estimate(hll_union(hll_sketch_agg(id), hll_sketch_agg(id + 2))) FROM range(5)",
  },
];
