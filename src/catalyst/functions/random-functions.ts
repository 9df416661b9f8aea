// Random numbers, and what else tells of the task: each task goes on from row to row, by its partition's own seed.

import { AnalysisException } from "../../errors/spark-error.ts";
import {
  type DataType,
  DecimalType,
  DoubleType,
  FloatType,
  IntegerType,
  isIntegral,
  LongType,
  NullType,
  StringType,
} from "../../types/data-type.ts";
import { castValue } from "../expressions/evaluators/cast.ts";
import type { Evaluator, EvaluatorCall } from "../expressions/evaluators/evaluator.ts";
import { MersenneTwister, XorShiftRandom } from "../expressions/evaluators/random-generators.ts";
import type { CatalystValue, Expression } from "../expressions/expression.ts";
import type { ArgumentMismatch } from "../expressions/scalar-function.ts";
import type { Origin } from "../trees/origin.ts";
import { ARRAY, anyOf, INT, LONG, NUMERIC } from "./expected-type.ts";
import type { FunctionContext, FunctionDefinition } from "./function-definition.ts";
import { valuesOf } from "./nested-values.ts";
import { callOf, NOT_NULL, type ScalarRecord } from "./scalar-record.ts";

const DIGITS_AND_LETTERS = 62;

/**
 * An evaluation with a generator of its own in each task, made anew for the task's first row. What is evaluated is told
 * where the task keeps its state, its partition and how many rows came before, in front of the arguments.
 */
export function drawn<Generator>(
  create: (seed: bigint, partition: number) => Generator,
  draw: (generator: Generator, values: readonly CatalystValue[], call: EvaluatorCall) => CatalystValue,
): Evaluator {
  const generators = new WeakMap<EvaluatorCall, Map<CatalystValue, Generator>>();
  return ([task = null, partition, row, ...values], call) => {
    let ofTasks = generators.get(call);
    if (ofTasks === undefined) {
      ofTasks = new Map();
      generators.set(call, ofTasks);
    }
    let generator = row === 0n ? undefined : ofTasks.get(task);
    if (generator === undefined) {
      generator = create(BigInt(call.options.settings?.seed ?? 0), Number(partition));
      ofTasks.set(task, generator);
    }
    return draw(generator, values, call);
  };
}

function ownSeed(seed: bigint, partition: number): bigint {
  return BigInt.asIntN(64, seed + BigInt(partition));
}

export const xorShift = (seed: bigint, partition: number): XorShiftRandom =>
  new XorShiftRandom(ownSeed(seed, partition));
const twister = (seed: bigint, partition: number): MersenneTwister => new MersenneTwister(ownSeed(seed, partition));

function randomString(random: XorShiftRandom, length: number): string {
  let text = "";
  for (let i = 0; i < length; i++) {
    const digit = Math.abs(random.nextInt() % DIGITS_AND_LETTERS);
    const code = digit < 10 ? 48 + digit : digit < 36 ? 97 + digit - 10 : 65 + digit - 36;
    text += String.fromCharCode(code);
  }
  return text;
}

/** Version 4. */
function randomUuid(random: MersenneTwister): string {
  const high = (random.nextLong() & ~0xf000n) | 0x4000n;
  const low = (random.nextLong() | (1n << 63n)) & ~(1n << 62n);
  const hex = [high, low].map((half) => BigInt.asUintN(64, half).toString(16).padStart(16, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

function shuffled(random: MersenneTwister, array: CatalystValue): CatalystValue {
  if (array === null) return null;
  const values = valuesOf(array);
  const indices: number[] = [];
  for (let i = 0; i < values.length; i++) {
    const j = random.nextBelow(i + 1);
    if (j !== i) indices[i] = indices[j] ?? 0;
    indices[j] = i;
  }
  return indices.map((index) => values[index] ?? null);
}

export const OF_TASK = {
  deterministic: false,
  perTask: true,
  seesNulls: true,
  internal: true,
  nullable: NOT_NULL,
} as const;
const SEED = { ...anyOf(INT, LONG), isStrict: "but for NULL" } as const;

const RAND: ScalarRecord = {
  ...OF_TASK,
  names: ["rand"],
  inputs: [SEED],
  result: DoubleType,
  eval: drawn(xorShift, (random) => random.nextDouble()),
  usage: "rand([seed])",
  doc: "A random number from 0 up to 1.",
  example: "SELECT rand(0)",
};

const RANDN: ScalarRecord = {
  ...OF_TASK,
  names: ["randn"],
  inputs: [SEED],
  result: DoubleType,
  eval: drawn(xorShift, (random) => random.nextGaussian()),
  usage: "randn([seed])",
  doc: "A random number of the standard normal distribution.",
  example: "SELECT randn(0)",
};

const UNIFORM: ScalarRecord = {
  ...OF_TASK,
  names: ["uniform"],
  inputs: [{ ...NUMERIC, isStrict: "but for NULL" }],
  result: ([a = NullType, b = NullType]) => uniformType(a, b),
  check: (args) => checkConstants(args, ["min", "max"], "integer or floating-point"),
  eval: drawn(xorShift, (random, [min = null, max = null], { argumentTypes, resultType }) => {
    const draw = random.nextDouble();
    if (min === null || max === null) return null;
    const [, , , minType = DoubleType, maxType = DoubleType] = argumentTypes;
    const [from, to] = [asDouble(min, minType), asDouble(max, maxType)];
    return castValue([from + (to - from) * draw], { argumentTypes: [DoubleType], resultType, options: {} });
  }),
  usage: "uniform(min, max[, seed])",
  doc: "A random number between two.",
  example: "SELECT uniform(10, 20, 0)",
};

function asDouble(value: CatalystValue, type: DataType): number {
  return Number(castValue([value], { argumentTypes: [type], resultType: DoubleType, options: {} }));
}

const WHOLE = ["byte", "short", "integer", "long"];

function uniformType(a: DataType, b: DataType): DataType {
  if (a.kind === "void" || b.kind === "void") return DoubleType;
  if (isIntegral(a) && isIntegral(b)) return WHOLE.indexOf(a.kind) > WHOLE.indexOf(b.kind) ? a : b;
  if (isIntegral(a) && b.kind === "decimal") return b;
  if (isIntegral(b) && a.kind === "decimal") return a;
  const [left, right] = [asDecimal(a), asDecimal(b)];
  if (left !== undefined && right !== undefined) {
    const scale = Math.max(left.scale, right.scale);
    return DecimalType(Math.max(left.precision - left.scale, right.precision - right.scale) + scale, scale);
  }
  return a.kind === "float" && b.kind === "float" ? FloatType : DoubleType;
}

function asDecimal(type: DataType): DecimalType | undefined {
  if (type.kind === "decimal") return type;
  return isIntegral(type) ? DecimalType([3, 5, 10, 20][WHOLE.indexOf(type.kind)], 0) : undefined;
}

const RANDSTR: ScalarRecord = {
  ...OF_TASK,
  names: ["randstr"],
  inputs: [INT, SEED],
  result: StringType,
  check: checkLength,
  eval: drawn(xorShift, (random, [length]) => randomString(random, Number(length))),
  usage: "randstr(length[, seed])",
  doc: "A string of so many random digits and letters.",
  example: "SELECT randstr(3, 0)",
};

function checkLength(args: readonly Expression[]): ArgumentMismatch | undefined {
  const wrong = checkConstants(args.slice(0, 1), ["length"], "integer");
  const [length] = args;
  const value = wrong === undefined ? length?.eval([]) : undefined;
  if (typeof value !== "number" || value >= 0) return wrong;
  return {
    condition: "DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE",
    parameters: { exprName: "`length`", valueRange: "[0, 2147483647]", currentValue: String(value) },
  };
}

function checkConstants(
  args: readonly Expression[],
  names: readonly string[],
  inputType: string,
): ArgumentMismatch | undefined {
  const index = names.findIndex((_, i) => args[i]?.foldable === false);
  const wrong = args[index];
  if (wrong === undefined) return undefined;
  return {
    condition: "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT",
    parameters: { inputName: `\`${names[index]}\``, inputType, inputExpr: `"${wrong.sql}"` },
  };
}

const UUID: ScalarRecord = {
  ...OF_TASK,
  names: ["uuid"],
  inputs: [SEED],
  checkBefore: ([seed]) => {
    if (seed === undefined || SEED.accepts(seed.dataType) || seed.dataType.kind === "void") return undefined;
    throw new AnalysisException("INVALID_PARAMETER_VALUE.LONG", {
      functionName: "`UUID`",
      parameter: "`seed`",
      invalidValue: `"${seed.sql}"`,
    });
  },
  result: StringType,
  sql: () => "uuid()",
  eval: drawn(twister, randomUuid),
  usage: "uuid([seed])",
  doc: "A random UUID.",
  example: "SELECT length(uuid())",
};

const SHUFFLE: ScalarRecord = {
  ...OF_TASK,
  names: ["shuffle"],
  inputs: [ARRAY, SEED],
  result: ([type = NullType]) => type,
  nullable: ([array]) => array?.nullable ?? true,
  sql: ([array], name) => `${name}(${array})`,
  eval: drawn(twister, (random, [array = null]) => shuffled(random, array)),
  usage: "shuffle(array)",
  doc: "The elements of an array in a random order.",
  example: "SELECT size(shuffle(array(1, 20, 3, 5)))",
};

/** A function whose last argument is the seed, which is random when it is left out. */
function seeded(record: ScalarRecord, names: readonly string[], values: number): FunctionDefinition {
  const { usage, doc, example } = record;
  return {
    names,
    kind: "scalar",
    minArguments: values,
    maxArguments: values + 1,
    build: (args, context) => {
      const call = callOf({ ...record, settings: { seed: seedOf(args, values, context) } }, args, context);
      return call;
    },
    usage,
    doc,
    example,
  };
}

/** By the place of the call in a text. */
const seeds = new WeakMap<Origin, string>();

/** What a query has written once is random once, however many copies of a common table expression there are in its plan. */
function randomSeed(origin: Origin | undefined): string {
  const seed = (origin && seeds.get(origin)) ?? String(crypto.getRandomValues(new BigInt64Array(1))[0] ?? 0n);
  if (origin !== undefined) seeds.set(origin, seed);
  return seed;
}

function seedOf(args: readonly Expression[], index: number, { name = "", origin }: FunctionContext): string {
  const seed = args[index];
  if (seed === undefined) return randomSeed(origin);
  if (!seed.foldable) {
    throw new AnalysisException("SEED_EXPRESSION_IS_UNFOLDABLE", {
      seedExpr: `"${seed.sql}"`,
      exprWithSeed: `"${name === "random" ? "rand" : name}(${args.map(({ sql }) => sql).join(", ")})"`,
    });
  }
  const value = seed.eval([]);
  return typeof value === "number" || typeof value === "bigint" ? String(value) : "0";
}

export const RANDOM_FUNCTIONS: readonly ScalarRecord[] = [
  RAND,
  RANDN,
  UNIFORM,
  RANDSTR,
  UUID,
  SHUFFLE,
  {
    ...OF_TASK,
    internal: false,
    names: ["monotonically_increasing_id"],
    inputs: [],
    result: LongType,
    eval: ([, partition, row]) => (BigInt(Number(partition)) << 33n) + BigInt(row as bigint),
    usage: "monotonically_increasing_id()",
    doc: "Numbers that increase from row to row and from partition to partition, with gaps.",
    example: "SELECT monotonically_increasing_id()",
  },
  {
    ...OF_TASK,
    internal: false,
    names: ["spark_partition_id"],
    inputs: [],
    result: IntegerType,
    sql: () => "SPARK_PARTITION_ID()",
    eval: ([, partition]) => Number(partition),
    usage: "spark_partition_id()",
    doc: "The number of the partition that is worked on.",
    example: "SELECT spark_partition_id()",
  },
];

export const RANDOM_CALLS: readonly FunctionDefinition[] = [
  seeded(RAND, ["rand", "random"], 0),
  seeded(RANDN, ["randn"], 0),
  seeded(UNIFORM, ["uniform"], 2),
  seeded(RANDSTR, ["randstr"], 1),
  seeded(UUID, ["uuid"], 0),
  seeded(SHUFFLE, ["shuffle"], 1),
];
