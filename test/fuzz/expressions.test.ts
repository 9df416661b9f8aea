// Random typed expressions over random rows: compiled code must give what `eval` gives, or the same error.
// HIBANA_FUZZ_CASES sets how many expressions; HIBANA_FUZZ_SEED replays a run.

import { beforeAll, describe, expect, test } from "vitest";
import {
  Add,
  Divide,
  type EvalMode,
  IntegralDivide,
  Multiply,
  Remainder,
  Subtract,
} from "../../src/catalyst/expressions/arithmetic.ts";
import { BoundReference } from "../../src/catalyst/expressions/attribute.ts";
import { Cast, canCast } from "../../src/catalyst/expressions/cast.ts";
import { CaseWhen, Coalesce, Greatest, If, Least } from "../../src/catalyst/expressions/conditional.ts";
import type { CatalystValue, Expression } from "../../src/catalyst/expressions/expression.ts";
import { HashPartitionId, Murmur3Hash } from "../../src/catalyst/expressions/hash.ts";
import { Like } from "../../src/catalyst/expressions/like.ts";
import { Literal } from "../../src/catalyst/expressions/literal.ts";
import {
  And,
  EqualNullSafe,
  EqualTo,
  GreaterThan,
  In,
  IsNotNull,
  IsNull,
  LessThan,
  LessThanOrEqual,
  Not,
  Or,
} from "../../src/catalyst/expressions/predicates.ts";
import { ScalarFunction } from "../../src/catalyst/expressions/scalar-function.ts";
import { Abs, UnaryMinus } from "../../src/catalyst/expressions/sign.ts";
import { FUNCTION_FAMILIES } from "../../src/catalyst/functions/function-families.ts";
import { type ScalarRecord, semanticsOf } from "../../src/catalyst/functions/scalar-record.ts";
import { SparkError } from "../../src/errors/spark-error.ts";
import {
  BooleanType,
  ByteType,
  type DataType,
  DateType,
  DecimalType,
  DoubleType,
  FloatType,
  IntegerType,
  isIntegral,
  isNumeric,
  LongType,
  ShortType,
  StringType,
  sameType,
  TimestampType,
} from "../../src/types/data-type.ts";
import type { Kernels } from "../../src/wasm/kernels.ts";
import { compileExpression, loadKernels } from "./compiled-expression.ts";

const CASES = Number(process.env.HIBANA_FUZZ_CASES ?? 400);
const SEED = Number(process.env.HIBANA_FUZZ_SEED ?? 20260401);
const ROWS = 8;

const COLUMNS: readonly DataType[] = [
  BooleanType,
  ByteType,
  ShortType,
  IntegerType,
  LongType,
  FloatType,
  DoubleType,
  DecimalType(10, 2),
  DecimalType(18, 0),
  DecimalType(30, 4),
  DecimalType(38, 10),
  StringType,
  DateType,
  TimestampType,
];

class Random {
  private state: number;
  constructor(seed: number) {
    this.state = seed | 0;
  }
  below(limit: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (((t ^ (t >>> 14)) >>> 0) / 4294967296) * limit;
  }
  index(limit: number): number {
    return Math.floor(this.below(limit));
  }
  pick<T>(items: readonly T[]): T {
    const item = items[this.index(items.length)];
    if (item === undefined) throw new Error("nothing to pick");
    return item;
  }
}

function randomValue(random: Random, type: DataType): CatalystValue {
  if (random.index(5) === 0) return null;
  switch (type.kind) {
    case "boolean":
      return random.index(2) === 0;
    case "byte":
      return random.pick([0, 1, -1, 127, -128, random.index(100)]);
    case "short":
      return random.pick([0, 1, -1, 32767, -32768, random.index(1000)]);
    case "integer":
      return random.pick([0, 1, -1, 2 ** 31 - 1, -(2 ** 31), random.index(1000)]);
    case "long":
      return random.pick([0n, 1n, -1n, 2n ** 63n - 1n, -(2n ** 63n), BigInt(random.index(1e9)), 3037000500n]);
    case "float":
      return Math.fround(random.pick([0, -0, 1.5, Number.NaN, Infinity, -Infinity, 3.4e38, 1e-40, random.below(10)]));
    case "double":
      return random.pick([0, -0, 0.1, Number.NaN, Infinity, -Infinity, 1.7e308, 5e-324, random.below(1e6), 1e10]);
    case "decimal": {
      const limit = 10n ** BigInt(type.precision);
      return random.pick([0n, 1n, -1n, limit - 1n, 1n - limit, BigInt(random.index(100000)) % limit, limit / 3n]);
    }
    case "date":
      return random.pick([0, -1, 1, 19782, -141427, 2932896, -719162, random.index(40000)]);
    case "timestamp":
      return random.pick([
        0n,
        -1n,
        1709214359123456n,
        -62135596799500000n,
        253402300799999999n,
        BigInt(random.index(1e15)),
      ]);
    default:
      return random.pick([
        "",
        "a",
        "b",
        "héllo wörld 世界",
        "12",
        " 3.5 ",
        "-7",
        "true",
        "a string beyond twelve",
        "%a_",
        "2024-02-29",
        "  trim me, please  ",
        "ÀÉÎ straße",
      ]);
  }
}

const MODES: readonly EvalMode[] = ["ansi", "legacy", "try"];

function randomExpression(random: Random, type: DataType, depth: number): Expression {
  const leaf = (): Expression => {
    const ordinals = COLUMNS.flatMap((column, i) => (column === type ? [i] : []));
    return random.index(4) === 0 || ordinals.length === 0
      ? new Literal(randomValue(random, type), type)
      : new BoundReference(random.pick(ordinals), type, true);
  };
  if (depth === 0) return leaf();
  const child = (of: DataType = type): Expression => randomExpression(random, of, depth - 1);
  const mode = random.pick(MODES);
  const castable = (): DataType => random.pick(COLUMNS.filter((from) => canCast(from, type, mode)));
  const other = (): DataType => random.pick(COLUMNS);
  const functions = FUNCTIONS_BY_RESULT.get(type.kind) ?? [];
  if (functions.length > 0 && random.index(3) === 0) {
    const call = randomCall(random, random.pick(functions), child, mode);
    if (sameType(call.dataType, type)) return call;
    return canCast(call.dataType, type, mode) ? new Cast(call, type, mode) : leaf();
  }
  const isNumber = isNumeric(type);
  switch (random.index(isNumber ? 8 : 6)) {
    case 0:
      return leaf();
    case 1:
      return new If(child(BooleanType), child(), child());
    case 2:
      return new Coalesce([child(), child()]);
    case 3:
      return random.index(2) === 0 ? new Greatest([child(), child()]) : new Least([child(), child()]);
    case 4:
      return random.index(2) === 0
        ? new Cast(child(castable()), type, mode)
        : new CaseWhen([[child(BooleanType), child()]], random.index(2) === 0 ? child() : undefined);
    default:
      return type.kind === "boolean"
        ? randomPredicate(random, child, other())
        : !isNumber
          ? new Cast(child(castable()), type, mode)
          : randomArithmetic(random, type, child, mode);
  }
}

function randomPredicate(random: Random, child: (type?: DataType) => Expression, type: DataType): Expression {
  switch (random.index(12)) {
    case 0:
      return new And(child(), child());
    case 1:
      return new Or(child(), child());
    case 2:
      return new Not(child());
    case 3:
      return new EqualTo(child(type), child(type));
    case 4:
      return new LessThan(child(type), child(type));
    case 5:
      return new LessThanOrEqual(child(type), child(type));
    case 6:
      return new GreaterThan(child(type), child(type));
    case 7:
      return new EqualNullSafe(child(type), child(type));
    case 8:
      return new In(child(type), [child(type), child(type), child(type)]);
    case 9:
      return new IsNull(child(type));
    case 10:
      return new Like(child(StringType), new Literal(random.pick(PATTERNS), StringType));
    default:
      return new IsNotNull(child(type));
  }
}

function randomArithmetic(
  random: Random,
  type: DataType,
  child: (type?: DataType) => Expression,
  mode: EvalMode,
): Expression {
  const { kind } = type;
  if (random.index(6) === 0) return random.index(2) === 0 ? new UnaryMinus(child(), mode) : new Abs(child(), mode);
  if (kind === "integer" && random.index(3) === 0) {
    const inputs = [child(random.pick(COLUMNS)), child(random.pick(COLUMNS))];
    return random.index(2) === 0 ? new Murmur3Hash(inputs) : new HashPartitionId(inputs, 200);
  }
  const operators = [Add, Subtract, Multiply, Remainder];
  if (kind === "decimal") {
    const operator = random.pick([...operators, Divide]);
    const operand = random.pick(COLUMNS.filter((column) => column.kind === "decimal"));
    return new Cast(new operator(child(), child(operand), mode), type, mode);
  }
  if (kind === "long" && random.index(4) === 0) return new IntegralDivide(child(), child(), mode);
  if (kind === "double" && random.index(4) === 0) return new Divide(child(), child(), mode);
  return new (random.pick(operators))(child(), child(), mode);
}

const PATTERNS = ["a%", "%a", "%a%", "%e%l%", "_", "__%", "h_llo%世_", "%", "", "a\\_%", "%str%twelve", "a%a%a", "%_a"];

/** Operators whose check wants whole numbers of one type. */
const BITWISE = new Set(["&", "|", "^"]);

const LENGTHENING = new Set(["repeat", "lpad", "rpad"]);

/** The functions that have code of their own, by the kind of their result; those whose argument types say themselves. */
const FUNCTIONS_BY_RESULT = new Map<string, ScalarRecord[]>();
const families = await Promise.all(FUNCTION_FAMILIES.map((family) => family.load()));
for (const record of families.flatMap(({ records = [] }) => records)) {
  const candidates = argumentTypes(record);
  // Nor those of types that no column here has, and none whose results are as long as a random number says.
  if (record.generate === undefined || candidates.some((accepted) => accepted.length === 0)) continue;
  if (record.names.some((name) => LENGTHENING.has(name))) continue;
  const types = candidates.map(([first = StringType]) => first);
  const sample = new ScalarFunction(
    semanticsOf(record),
    types.map((type) => new Literal(null, type)),
  );
  const { kind } = sample.dataType;
  FUNCTIONS_BY_RESULT.set(kind, [...(FUNCTIONS_BY_RESULT.get(kind) ?? []), record]);
}

function argumentTypes(record: ScalarRecord): readonly (readonly DataType[])[] {
  const texts = Array.from({ length: record.minArguments ?? 1 }, () => StringType);
  const inputs = typeof record.inputs === "function" ? record.inputs(texts) : record.inputs;
  const count = record.minArguments ?? inputs.length;
  return Array.from({ length: count }, (_, i) => {
    const expected = inputs[Math.min(i, inputs.length - 1)];
    return COLUMNS.filter((type) => expected?.accepts(type));
  });
}

function randomCall(
  random: Random,
  record: ScalarRecord,
  child: (type?: DataType) => Expression,
  mode: EvalMode,
): Expression {
  const all = argumentTypes(record);
  // Operators take both sides at one type.
  const [first = [StringType]] = all;
  const isBitwise = record.names.some((name) => BITWISE.has(name));
  const shared = random.pick(isBitwise ? first.filter(isIntegral) : first);
  const args = all.map((candidates, i) =>
    child(record.commonTypes !== undefined || isBitwise || i === 0 ? shared : random.pick(candidates)),
  );
  const isConstant = record.check !== undefined && !isBitwise;
  const last = args.length - 1;
  const settled = isConstant
    ? args.map((arg, i) => (i === last ? new Literal(random.index(6), IntegerType) : arg))
    : args;
  return new ScalarFunction(semanticsOf(record), settled, mode);
}

function outcome(compute: () => CatalystValue): CatalystValue | { readonly error: string } {
  try {
    return compute();
  } catch (error) {
    if (error instanceof SparkError) return { error: error.condition };
    throw error;
  }
}

/** Compilation with the expression in the message of a failure. */
function compileOrExplain(kernels: Kernels, expression: Expression, index: number) {
  try {
    return compileExpression(kernels, expression, COLUMNS);
  } catch (cause) {
    throw new Error(`case ${index} cannot be compiled: ${expression}`, { cause });
  }
}

describe("compiled expressions agree with eval", () => {
  let kernels: Kernels;
  beforeAll(async () => {
    kernels = await loadKernels();
  });

  test(`${CASES} random expressions, seed ${SEED}`, () => {
    for (let i = 0; i < CASES; i++) {
      const random = new Random(SEED + i);
      const expression = randomExpression(random, random.pick(COLUMNS), 3);
      const compiled = compileOrExplain(kernels, expression, i);
      for (let r = 0; r < ROWS; r++) {
        const row = COLUMNS.map((type) => randomValue(random, type));
        const expected = outcome(() => expression.eval(row));
        const actual = outcome(() => compiled.run(row));
        expect(actual, `case ${i}: ${expression} over [${row.map(String).join(" | ")}]`).toEqual(expected);
        if (!expression.nullable) expect(actual, `case ${i}: ${expression} is not nullable`).not.toBeNull();
      }
      compiled.dispose();
    }
  });
});
