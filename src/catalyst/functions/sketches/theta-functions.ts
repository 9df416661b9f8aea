// Functions of theta sketches: making them of values, joining them, counting by them.

import { SparkError } from "../../../errors/spark-error.ts";
import { BinaryType, LongType } from "../../../types/data-type.ts";
import type { AccumulatedColumns, Accumulator, AccumulatorCall } from "../../expressions/aggregates/accumulator.ts";
import type { CatalystValue, Expression } from "../../expressions/expression.ts";
import { Literal } from "../../expressions/literal.ts";
import type { AggregateRecord } from "../aggregate-record.ts";
import { BINARY, INT, strictly } from "../expected-type.ts";
import type { ScalarRecord } from "../scalar-record.ts";
import { reading } from "./sketch-bytes.ts";
import { keyBytes, SKETCH_KEY } from "./sketch-keys.ts";
import {
  type CompactTheta,
  decodeTheta,
  EMPTY_THETA,
  encodeTheta,
  ThetaUnion,
  thetaDifference,
  thetaEstimate,
  thetaHash,
  thetaIntersection,
} from "./theta-sketch.ts";

const DEFAULT_LG_ENTRIES = Literal.of(12);
const LG_ENTRIES = { min: 4, max: 26 };

/** The sketch of a value of a function's argument. */
export function thetaOf(value: CatalystValue | undefined, functionName: string): CompactTheta {
  return reading(
    () => decodeTheta(value instanceof Uint8Array ? value : new Uint8Array(0)),
    functionName,
    "THETA_INVALID_INPUT_SKETCH_BUFFER",
    { condition: "THETA_INVALID_INPUT_SKETCH_BUFFER_FAMILY", expected: "COMPACT" },
  );
}

function lgEntries(value: CatalystValue | undefined, functionName: string): number {
  const lg = Number(value ?? 0);
  if (lg >= LG_ENTRIES.min && lg <= LG_ENTRIES.max) return lg;
  throw new SparkError("SparkRuntimeException", "SKETCH_INVALID_LG_NOM_ENTRIES", {
    function: `\`${functionName}\``,
    min: String(LG_ENTRIES.min),
    max: String(LG_ENTRIES.max),
    value: String(lg),
  });
}

function checkLgEntries([, lg]: readonly Expression[], functionName: string): void {
  if (lg === undefined) return;
  if (!lg.foldable) {
    throw new SparkError("AnalysisException", "THETA_LG_NOM_ENTRIES_MUST_BE_CONSTANT", {
      function: `\`${functionName}\``,
    });
  }
  lgEntries(lg.eval([]), functionName);
}

/** A set that states and values are joined to. */
abstract class ThetaAccumulator implements Accumulator {
  protected readonly call: AccumulatorCall;
  protected readonly set: ThetaUnion;

  constructor(call: AccumulatorCall) {
    this.call = call;
    this.set = new ThetaUnion(lgEntries(call.parameters[1] ?? 12, call.prettyName));
  }

  abstract update(columns: AccumulatedColumns): void;

  merge(serialized: Uint8Array): void {
    this.set.union(decodeTheta(serialized));
  }

  serialize(): Uint8Array {
    return encodeTheta(this.set.state);
  }

  evaluate(): CatalystValue {
    return encodeTheta(this.set.result);
  }
}

class ThetaSketch extends ThetaAccumulator {
  update([values = []]: AccumulatedColumns): void {
    const [type = BinaryType] = this.call.columnTypes;
    for (const value of values) {
      const bytes = keyBytes(value, type);
      if (bytes !== undefined) this.set.update(thetaHash(bytes));
    }
  }
}

class UnitedThetas extends ThetaAccumulator {
  update([sketches = []]: AccumulatedColumns): void {
    for (const sketch of sketches) this.set.union(thetaOf(sketch, this.call.prettyName));
  }
}

class IntersectedThetas implements Accumulator {
  private readonly name: string;
  private result: CompactTheta | undefined;

  constructor({ prettyName }: AccumulatorCall) {
    this.name = prettyName;
  }

  update([sketches = []]: AccumulatedColumns): void {
    for (const sketch of sketches) this.meet(thetaOf(sketch, this.name));
  }

  merge(serialized: Uint8Array): void {
    if (serialized.length > 0) this.meet(decodeTheta(serialized));
  }

  serialize(): Uint8Array {
    return this.result === undefined ? new Uint8Array(0) : encodeTheta(this.result);
  }

  evaluate(): CatalystValue {
    return encodeTheta(this.result ?? EMPTY_THETA);
  }

  private meet(other: CompactTheta): void {
    this.result = this.result === undefined ? other : thetaIntersection(this.result, other);
  }
}

/** What aggregates have in common whose second argument says how large the sketch may grow. */
const SIZED_SKETCH: Pick<
  AggregateRecord,
  "minArguments" | "maxArguments" | "complete" | "result" | "nullable" | "isCompact" | "check"
> = {
  minArguments: 1,
  maxArguments: 2,
  complete: (args) => (args.length === 1 ? [...args, DEFAULT_LG_ENTRIES] : args),
  result: () => BinaryType,
  nullable: false,
  isCompact: true,
  check: ({ args, prettyName }) => {
    checkLgEntries(args, prettyName);
    return undefined;
  },
};

export const THETA_AGGREGATES: readonly AggregateRecord[] = [
  {
    names: ["theta_sketch_agg"],
    inputs: [strictly(SKETCH_KEY), strictly(INT)],
    ...SIZED_SKETCH,
    accumulator: (call) => new ThetaSketch(call),
    usage: "theta_sketch_agg(expr[, lgNomEntries])",
    doc: "A theta sketch of the different values, of about 2 to the power of lgNomEntries hashes.",
    example: "SELECT theta_sketch_estimate(theta_sketch_agg(id)) FROM range(5)",
  },
  {
    names: ["theta_union_agg"],
    inputs: [strictly(BINARY), strictly(INT)],
    ...SIZED_SKETCH,
    accumulator: (call) => new UnitedThetas(call),
    usage: "theta_union_agg(expr[, lgNomEntries])",
    doc: "The theta sketch of what any of the sketches is of.",
    example: "SELECT theta_sketch_estimate(theta_union_agg(s)) FROM (SELECT theta_sketch_agg(id) AS s FROM range(5))",
  },
  {
    names: ["theta_intersection_agg"],
    inputs: [strictly(BINARY)],
    minArguments: 1,
    maxArguments: 1,
    result: () => BinaryType,
    nullable: false,
    isCompact: true,
    accumulator: (call) => new IntersectedThetas(call),
    usage: "theta_intersection_agg(expr)",
    doc: "The theta sketch of what all of the sketches are of.",
    example:
      "SELECT theta_sketch_estimate(theta_intersection_agg(s)) FROM (SELECT theta_sketch_agg(id) AS s FROM range(5))",
  },
];

function ofTwo(
  name: string,
  join: (first: CompactTheta, second: CompactTheta) => CompactTheta,
  doc: string,
): ScalarRecord {
  return {
    names: [name],
    inputs: [strictly(BINARY), strictly(BINARY)],
    result: BinaryType,
    eval: ([first, second]) => encodeTheta(join(thetaOf(first, name), thetaOf(second, name))),
    usage: `${name}(first, second)`,
    doc,
    example: `SELECT theta_sketch_estimate(${name}(theta_sketch_agg(id), theta_sketch_agg(id + 2))) FROM range(5)`,
  };
}

export const THETA_FUNCTIONS: readonly ScalarRecord[] = [
  {
    names: ["theta_sketch_estimate"],
    inputs: [strictly(BINARY)],
    result: LongType,
    eval: ([sketch]) => BigInt(Math.round(thetaEstimate(thetaOf(sketch, "theta_sketch_estimate")))),
    usage: "theta_sketch_estimate(expr)",
    doc: "About how many different values a theta sketch is of.",
    example: "SELECT theta_sketch_estimate(theta_sketch_agg(id)) FROM range(5)",
  },
  {
    names: ["theta_union"],
    inputs: [strictly(BINARY), strictly(BINARY), strictly(INT)],
    defaults: [DEFAULT_LG_ENTRIES],
    result: BinaryType,
    eval: ([first, second, lg]) => {
      const union = new ThetaUnion(lgEntries(lg, "theta_union"));
      union.union(thetaOf(first, "theta_union"));
      union.union(thetaOf(second, "theta_union"));
      return encodeTheta(union.result);
    },
    usage: "theta_union(first, second[, lgNomEntries])",
    doc: "The theta sketch of what either sketch is of.",
    example: "SELECT theta_sketch_estimate(theta_union(theta_sketch_agg(id), theta_sketch_agg(id + 2))) FROM range(5)",
  },
  ofTwo("theta_intersection", thetaIntersection, "The theta sketch of what both sketches are of."),
  ofTwo("theta_difference", thetaDifference, "The theta sketch of what the first sketch is of and the second is not."),
];
