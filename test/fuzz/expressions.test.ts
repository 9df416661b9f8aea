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
import { Cast } from "../../src/catalyst/expressions/cast.ts";
import { CaseWhen, Coalesce, Greatest, If, Least } from "../../src/catalyst/expressions/conditional.ts";
import type { CatalystValue, Expression } from "../../src/catalyst/expressions/expression.ts";
import { HashPartitionId, Murmur3Hash } from "../../src/catalyst/expressions/hash.ts";
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
import { Abs, UnaryMinus } from "../../src/catalyst/expressions/sign.ts";
import { SparkError } from "../../src/errors/spark-error.ts";
import {
  BooleanType,
  ByteType,
  type DataType,
  DecimalType,
  DoubleType,
  FloatType,
  IntegerType,
  LongType,
  ShortType,
  StringType,
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
    default:
      return random.pick(["", "a", "b", "héllo wörld 世界", "12", " 3.5 ", "-7", "true", "a string beyond twelve"]);
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
  const other = (): DataType => random.pick(COLUMNS);
  const mode = random.pick(MODES);
  switch (random.index(type.kind === "boolean" || type.kind === "string" ? 6 : 8)) {
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
        ? new Cast(child(other()), type, mode)
        : new CaseWhen([[child(BooleanType), child()]], random.index(2) === 0 ? child() : undefined);
    default:
      return type.kind === "boolean"
        ? randomPredicate(random, child, other())
        : type.kind === "string"
          ? new Cast(child(other()), type, mode)
          : randomArithmetic(random, type, child, mode);
  }
}

function randomPredicate(random: Random, child: (type?: DataType) => Expression, type: DataType): Expression {
  switch (random.index(11)) {
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

function outcome(compute: () => CatalystValue): CatalystValue | { readonly error: string } {
  try {
    return compute();
  } catch (error) {
    if (error instanceof SparkError) return { error: error.condition };
    throw error;
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
      const compiled = compileExpression(kernels, expression, COLUMNS);
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
