// Functions of tuple sketches: each for numbers that are doubles and for numbers that are integers.

import { AnalysisException } from "../../../errors/spark-error.ts";
import {
  BinaryType,
  type DataType,
  DoubleType,
  IntegerType,
  LongType,
  StringType,
  simpleString,
} from "../../../types/data-type.ts";
import type { AccumulatedColumns, Accumulator, AccumulatorCall } from "../../expressions/aggregates/accumulator.ts";
import { Cast } from "../../expressions/cast.ts";
import type { CatalystValue, Expression } from "../../expressions/expression.ts";
import { Literal } from "../../expressions/literal.ts";
import type { ArgumentMismatch } from "../../expressions/scalar-function.ts";
import { unexpectedNull } from "../aggregate-checks.ts";
import type { AggregateRecord } from "../aggregate-record.ts";
import { BINARY, DOUBLE, type ExpectedType, INT, STRING, strictly } from "../expected-type.ts";
import type { ScalarRecord } from "../scalar-record.ts";
import { reading } from "./sketch-bytes.ts";
import { keyBytes, SKETCH_KEY } from "./sketch-keys.ts";
import { thetaOf } from "./theta-functions.ts";
import { thetaEstimate, thetaFraction, thetaHash } from "./theta-sketch.ts";
import {
  type CompactTuple,
  combine,
  decodeTuple,
  EMPTY_TUPLE,
  encodeTuple,
  intersectionOfOne,
  SUMMARY_MODES,
  type SummaryKind,
  type SummaryMode,
  TupleSet,
  tupleDifference,
  tupleIntersection,
  withSummaries,
} from "./tuple-sketch.ts";

const LG_ENTRIES = { min: 4, max: 26 };
const DEFAULT_LG_ENTRIES = Literal.of(12);
const DEFAULT_MODE = Literal.of("sum");

const TYPES: Readonly<Record<SummaryKind, DataType>> = { double: DoubleType, integer: IntegerType };
const INPUTS: Readonly<Record<SummaryKind, ExpectedType>> = { double: DOUBLE, integer: INT };

function modeOf(value: CatalystValue | undefined): SummaryMode {
  return SUMMARY_MODES.find((mode) => mode === String(value).toLowerCase()) ?? "sum";
}

function tupleOf(value: CatalystValue | undefined, kind: SummaryKind, functionName: string): CompactTuple {
  return reading(
    () => decodeTuple(value instanceof Uint8Array ? value : new Uint8Array(0), kind),
    functionName,
    "TUPLE_INVALID_INPUT_SKETCH_BUFFER",
    { condition: "TUPLE_INVALID_INPUT_SKETCH_BUFFER_FAMILY", expected: "TUPLE" },
  );
}

/** The mismatch of a parameter that is no constant or null; else what `check` finds wrong with its value. */
function checkParameter(
  parameter: Expression | undefined,
  name: string,
  type: DataType,
  check: (value: CatalystValue) => string | undefined,
): ArgumentMismatch | undefined {
  if (parameter === undefined) return undefined;
  if (!parameter.foldable) {
    const inputExpr =
      parameter instanceof Cast
        ? `CAST(${parameter.child.sql} AS ${type.kind === "string" ? "STRING" : "INT"})`
        : parameter.sql;
    return {
      condition: "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT",
      parameters: { inputName: name, inputType: simpleString(type), inputExpr },
    };
  }
  const value = parameter.eval([]);
  if (value === null) return unexpectedNull(name);
  const msg = check(value);
  return msg === undefined
    ? undefined
    : { condition: "DATATYPE_MISMATCH.TYPE_CHECK_FAILURE_WITH_HINT", parameters: { msg, hint: "" } };
}

function checkLgEntries(parameter: Expression | undefined, functionName: string): ArgumentMismatch | undefined {
  return checkParameter(parameter, "lgNomEntries", IntegerType, (value) => {
    const { min, max } = LG_ENTRIES;
    if (Number(value) >= min && Number(value) <= max) return undefined;
    return `[SKETCH_INVALID_LG_NOM_ENTRIES] Invalid call to \`${functionName}\`; the \`lgNomEntries\` value must be between ${min} and ${max}, inclusive: ${value}. SQLSTATE: 22003`;
  });
}

function checkMode(parameter: Expression | undefined, functionName: string): ArgumentMismatch | undefined {
  return checkParameter(parameter, "mode", StringType, (value) => {
    if (SUMMARY_MODES.some((mode) => mode === String(value).toLowerCase())) return undefined;
    return `[TUPLE_INVALID_SKETCH_MODE] Invalid call to \`${functionName}\`: mode '${value}' is not supported. Valid modes are: ${SUMMARY_MODES.join(", ")}. SQLSTATE: 22023`;
  });
}

/** A sketch that values or sketches are put into; of one state alone it is that state. */
abstract class TupleAccumulator implements Accumulator {
  protected readonly call: AccumulatorCall;
  protected readonly kind: SummaryKind;
  protected readonly mode: SummaryMode;
  protected readonly set: TupleSet;
  private only: CompactTuple | undefined;

  constructor(
    call: AccumulatorCall,
    kind: SummaryKind,
    lgEntries: CatalystValue | undefined,
    mode: CatalystValue | undefined,
  ) {
    this.call = call;
    this.kind = kind;
    this.mode = modeOf(mode ?? "sum");
    this.set = new TupleSet(Number(lgEntries ?? 12), kind);
  }

  abstract update(columns: AccumulatedColumns): void;

  protected abstract get own(): CompactTuple;

  merge(serialized: Uint8Array): void {
    const other = decodeTuple(serialized, this.kind);
    if (other.isEmpty) return;
    if (this.only === undefined && this.set.state.isEmpty) {
      this.only = other;
      return;
    }
    this.settle();
    this.set.union(other, this.mode);
  }

  serialize(): Uint8Array {
    return encodeTuple(this.only ?? this.set.state, this.kind);
  }

  evaluate(): CatalystValue {
    return encodeTuple(this.only ?? this.own, this.kind);
  }

  protected settle(): void {
    const { only } = this;
    this.only = undefined;
    if (only !== undefined) this.set.union(only, this.mode);
  }
}

class TupleSketch extends TupleAccumulator {
  private hasMerged = false;

  constructor(call: AccumulatorCall, kind: SummaryKind) {
    super(call, kind, call.parameters[2], call.parameters[3]);
  }

  update([keys = [], values = []]: AccumulatedColumns): void {
    this.settle();
    const [type = BinaryType] = this.call.columnTypes;
    keys.forEach((key, i) => {
      const bytes = keyBytes(key, type);
      if (bytes !== undefined) this.set.update(thetaHash(bytes), Number(values[i]), this.mode);
    });
  }

  override merge(serialized: Uint8Array): void {
    this.hasMerged = true;
    super.merge(serialized);
  }

  protected get own(): CompactTuple {
    return this.hasMerged ? this.set.result : this.set.state;
  }
}

class UnitedTuples extends TupleAccumulator {
  constructor(call: AccumulatorCall, kind: SummaryKind) {
    super(call, kind, call.parameters[1], call.parameters[2]);
  }

  update([sketches = []]: AccumulatedColumns): void {
    this.settle();
    for (const sketch of sketches) this.set.union(tupleOf(sketch, this.kind, this.call.prettyName), this.mode);
  }

  protected get own(): CompactTuple {
    return this.set.result;
  }
}

class IntersectedTuples implements Accumulator {
  private readonly call: AccumulatorCall;
  private readonly kind: SummaryKind;
  private readonly mode: SummaryMode;
  private result: CompactTuple | undefined;
  private hasMet = false;

  constructor(call: AccumulatorCall, kind: SummaryKind) {
    this.call = call;
    this.kind = kind;
    this.mode = modeOf(call.parameters[1] ?? "sum");
  }

  update([sketches = []]: AccumulatedColumns): void {
    for (const sketch of sketches) this.meet(tupleOf(sketch, this.kind, this.call.prettyName));
  }

  merge(serialized: Uint8Array): void {
    if (serialized.length > 0) this.meet(decodeTuple(serialized, this.kind));
  }

  serialize(): Uint8Array {
    return this.result === undefined ? new Uint8Array(0) : encodeTuple(this.result, this.kind);
  }

  evaluate(): CatalystValue {
    const { result = EMPTY_TUPLE } = this;
    return encodeTuple(this.hasMet ? result : intersectionOfOne(result), this.kind);
  }

  private meet(other: CompactTuple): void {
    this.hasMet = this.result !== undefined;
    this.result = this.result === undefined ? other : tupleIntersection(this.result, other, this.mode, this.kind);
  }
}

function aggregates(kind: SummaryKind): readonly AggregateRecord[] {
  const agg = `tuple_sketch_agg_${kind}`;
  const ofIds = `SELECT ${agg}(id, 1${kind === "double" ? "D" : ""}) AS s FROM range(5)`;
  return [
    {
      names: [agg],
      inputs: [SKETCH_KEY, INPUTS[kind], INT, STRING],
      minArguments: 0,
      maxArguments: 4,
      complete: (args) => {
        const missing = ["key", "summary"][args.length];
        if (missing !== undefined) {
          throw new AnalysisException("REQUIRED_PARAMETER_NOT_FOUND", {
            routineName: `\`${agg}\``,
            parameterName: `\`${missing}\``,
            index: "0",
          });
        }
        return [...args, ...[DEFAULT_LG_ENTRIES, DEFAULT_MODE].slice(args.length - 2)];
      },
      columns: (args) => args.slice(0, 2),
      required: [0, 1],
      result: () => BinaryType,
      nullable: false,
      isCompact: true,
      check: ({ args }) => checkLgEntries(args[2], agg) ?? checkMode(args[3], agg),
      accumulator: (call) => new TupleSketch(call, kind),
      usage: `${agg}(key, summary[, lgNomEntries[, mode]])`,
      doc: "A tuple sketch of the different keys, each with the sum, minimum or maximum of its numbers.",
      example: `SELECT tuple_sketch_summary_${kind}(s) FROM (${ofIds})`,
    },
    {
      names: [`tuple_union_agg_${kind}`],
      inputs: [BINARY, INT, STRING].map(strictly),
      minArguments: 1,
      maxArguments: 3,
      complete: (args) => [...args, ...[DEFAULT_LG_ENTRIES, DEFAULT_MODE].slice(args.length - 1)],
      result: () => BinaryType,
      nullable: false,
      isCompact: true,
      check: ({ args, prettyName }) => checkLgEntries(args[1], prettyName) ?? checkMode(args[2], prettyName),
      accumulator: (call) => new UnitedTuples(call, kind),
      usage: `tuple_union_agg_${kind}(child[, lgNomEntries[, mode]])`,
      doc: "The tuple sketch of the keys that any of the sketches has.",
      example: `SELECT tuple_sketch_summary_${kind}(tuple_union_agg_${kind}(s)) FROM (${ofIds})`,
    },
    {
      names: [`tuple_intersection_agg_${kind}`],
      inputs: [BINARY, STRING],
      minArguments: 1,
      maxArguments: 2,
      complete: (args) => (args.length === 1 ? [...args, DEFAULT_MODE] : args),
      result: () => BinaryType,
      nullable: false,
      isCompact: true,
      check: ({ args, prettyName }) => checkMode(args[1], prettyName),
      accumulator: (call) => new IntersectedTuples(call, kind),
      usage: `tuple_intersection_agg_${kind}(child[, mode])`,
      doc: "The tuple sketch of the keys that all of the sketches have.",
      example: `SELECT tuple_sketch_summary_${kind}(tuple_intersection_agg_${kind}(s)) FROM (${ofIds})`,
    },
  ];
}

function scalars(kind: SummaryKind): readonly ScalarRecord[] {
  const sketch = `tuple_sketch_agg_${kind}(id, 1${kind === "double" ? "D" : ""})`;
  const ofOne = (
    what: string,
    result: DataType,
    doc: string,
    read: (sketch: CompactTuple) => CatalystValue,
  ): ScalarRecord => {
    const name = `tuple_sketch_${what}_${kind}`;
    return {
      names: [name],
      inputs: [strictly(BINARY)],
      result,
      eval: ([value]) => read(tupleOf(value, kind, name)),
      usage: `${name}(child)`,
      doc,
      example: `SELECT ${name}(${sketch}) FROM range(5)`,
    };
  };
  /** Of two sketches, the second of which may be a theta sketch. */
  const ofTwo = (
    what: string,
    withTheta: boolean,
    parameters: "size and mode" | "mode" | "none",
    doc: string,
    join: (a: CompactTuple, b: CompactTuple, mode: SummaryMode, lgEntries: number) => CompactTuple,
  ): ScalarRecord => {
    const name = `tuple_${what}_${withTheta ? "theta_" : ""}${kind}`;
    const hasSize = parameters === "size and mode";
    const defaults = hasSize ? [DEFAULT_LG_ENTRIES, DEFAULT_MODE] : parameters === "mode" ? [DEFAULT_MODE] : [];
    return {
      names: [name],
      inputs: [BINARY, BINARY, ...(hasSize ? [INT, STRING] : parameters === "mode" ? [STRING] : [])].map(strictly),
      defaults,
      result: BinaryType,
      check: (args) => (hasSize ? checkLgEntries(args[2], name) : undefined) ?? checkMode(args[hasSize ? 3 : 2], name),
      eval: ([first, second, ...rest]) => {
        const mode = modeOf(rest[rest.length - 1] ?? "sum");
        const a = tupleOf(first, kind, name);
        const b = withTheta ? withSummaries(thetaOf(second, name), mode, kind) : tupleOf(second, kind, name);
        return encodeTuple(join(a, b, mode, Number(rest[0])), kind);
      },
      usage: `${name}(tupleSketch, ${withTheta ? "thetaSketch" : "tupleSketch"}${hasSize ? "[, lgNomEntries[, mode]]" : parameters === "mode" ? "[, mode]" : ""})`,
      doc,
      example: `SELECT tuple_sketch_estimate_${kind}(${name}(${sketch}, ${withTheta ? "theta_sketch_agg(id + 2)" : sketch.replace("id", "id + 2")})) FROM range(5)`,
    };
  };
  const summary = `tuple_sketch_summary_${kind}`;
  return [
    ofOne("estimate", DoubleType, "About how many different keys a tuple sketch is of.", ({ entries, theta }) =>
      thetaEstimate({ hashes: entries, theta }),
    ),
    ofOne("theta", DoubleType, "The part of all hashes that a tuple sketch looks at.", ({ theta }) =>
      thetaFraction(theta),
    ),
    {
      names: [summary],
      inputs: [BINARY, STRING].map(strictly),
      defaults: [DEFAULT_MODE],
      result: kind === "double" ? TYPES.double : LongType,
      check: ([, mode]) => checkMode(mode, summary),
      eval: ([value, mode]) => {
        const total = summaryOf(tupleOf(value, kind, summary), modeOf(mode));
        return kind === "double" ? total : BigInt(total);
      },
      usage: `${summary}(child[, mode])`,
      doc: "The numbers of all keys of a tuple sketch as one: their sum, minimum, maximum, or how many they are.",
      example: `SELECT ${summary}(${sketch}) FROM range(5)`,
    },
    ...[false, true].flatMap((withTheta) => [
      ofTwo("union", withTheta, "size and mode", "The tuple sketch of the keys of both.", (a, b, mode, lgEntries) => {
        const set = new TupleSet(lgEntries, kind);
        set.union(a, mode);
        set.union(b, mode);
        return set.result;
      }),
      ofTwo("intersection", withTheta, "mode", "The tuple sketch of the keys that both have.", (a, b, mode) =>
        tupleIntersection(intersectionOfOne(a), b, mode, kind),
      ),
      ofTwo("difference", withTheta, "none", "The tuple sketch of the keys that the second has not.", (a, b) =>
        tupleDifference(
          a,
          b.entries.map(({ hash }) => hash),
          b.theta,
        ),
      ),
    ]),
  ];
}

function summaryOf({ entries }: CompactTuple, mode: SummaryMode): number {
  if (mode === "alwaysone") return entries.length;
  const [first, ...others] = entries.map(({ summary }) => summary.value);
  return others.reduce((total, value) => combine(total, value, mode, "double"), first ?? 0);
}

export const TUPLE_AGGREGATES: readonly AggregateRecord[] = [...aggregates("double"), ...aggregates("integer")];
export const TUPLE_FUNCTIONS: readonly ScalarRecord[] = [...scalars("double"), ...scalars("integer")];
