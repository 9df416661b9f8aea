// Hashes of rows: Spark's Murmur3, and the partition number that an exchange makes of it.

import { type DataType, IntegerType, isNested, MAX_LONG_DIGITS } from "../../types/data-type.ts";
import type { Local } from "../../wasm/index.ts";
import type { Origin } from "../trees/origin.ts";
import type { CodegenContext, ExpressionCode } from "./codegen/codegen-context.ts";
import { hostEvaluate, push, toI128 } from "./codegen/emit.ts";
import type { ValueLocals } from "./codegen/expression-code.ts";
import { murmur3 } from "./evaluators/murmur3.ts";
import { type CatalystValue, Expression, type InternalRow } from "./expression.ts";

export class Murmur3Hash extends Expression {
  readonly children: readonly Expression[];
  readonly seed: number;

  constructor(children: readonly Expression[], seed = 42, origin?: Origin) {
    super(origin);
    this.children = children;
    this.seed = seed;
  }

  get dataType(): DataType {
    return IntegerType;
  }
  get nullable(): boolean {
    return false;
  }
  get prettyName(): string {
    return "hash";
  }
  get sql(): string {
    return `hash(${this.children.map((child) => child.sql).join(", ")})`;
  }
  override get canonical(): string {
    return `hash:${this.seed}(${this.children.map((child) => child.canonical).join(",")})`;
  }
  toString(): string {
    return `hash(${this.children.join(", ")}, ${this.seed})`;
  }

  eval(row: InternalRow): CatalystValue {
    return this.children.reduce((hash, child) => murmur3(child.eval(row), child.dataType, hash), this.seed);
  }

  generate(context: CodegenContext): ExpressionCode {
    const { f } = context;
    let hash = f.i32(this.seed).store();
    for (const child of this.children) {
      const code = context.generate(child);
      const next = hashOf(context, code, child.dataType, hash);
      // A null column leaves the hash of those before it.
      hash = code.isNull === undefined ? next : f.get(hash).get(next).get(code.isNull).select().store();
    }
    return { isNull: undefined, value: { kind: "i32", local: hash } };
  }

  protected copyWithChildren(children: readonly Expression[]): Expression {
    return new Murmur3Hash(children, this.seed, this.origin);
  }
}

function hashOf(context: CodegenContext, code: ExpressionCode, type: DataType, seed: Local): Local {
  if (!isNested(type)) {
    pushHash(context, code, type, () => context.f.get(seed));
    return context.f.store();
  }
  const operands = [
    { code, type },
    { code: { isNull: undefined, value: { kind: "i32", local: seed } }, type: IntegerType },
  ] as const;
  const { value } = hostEvaluate(context, "nested_hash", operands, IntegerType);
  if (value.kind !== "i32") throw new Error("a hash is a number");
  return value.local;
}

function pushHash(context: CodegenContext, { value }: ExpressionCode, type: DataType, pushSeed: () => void): void {
  const { f } = context;
  if (type.kind === "decimal" && type.precision > MAX_LONG_DIGITS) {
    const wide = toI128(f, value);
    f.get(wide.low).get(wide.high);
    pushSeed();
    context.callKernel("murmur3Decimal");
    return;
  }
  if (value.kind === "i128") pushIntervalHash(context, value, pushSeed);
  else pushNumberHash(context, value, pushSeed);
}

/** Of a calendar interval: microseconds, then days, then months. */
function pushIntervalHash(
  context: CodegenContext,
  { low, high }: ValueLocals & { readonly kind: "i128" },
  pushSeed: () => void,
): void {
  const { f } = context;
  f.get(high);
  pushSeed();
  context.callKernel("murmur3Long");
  const ofMicros = f.store();
  f.get(low).i64(32n).op("i64.shr_u").op("i32.wrap_i64").get(ofMicros);
  context.callKernel("murmur3Int");
  const ofDays = f.store();
  f.get(low).op("i32.wrap_i64").get(ofDays);
  context.callKernel("murmur3Int");
}

function pushNumberHash(
  context: CodegenContext,
  value: Exclude<ValueLocals, { readonly kind: "i128" }>,
  pushSeed: () => void,
): void {
  push(context.f, value);
  pushSeed();
  context.callKernel(KERNELS[value.kind]);
}

const KERNELS = {
  i32: "murmur3Int",
  i64: "murmur3Long",
  f32: "murmur3Float",
  f64: "murmur3Double",
  view: "murmur3View",
} as const;

/** The partition of a row: its hash modulo the number of partitions, never negative. */
export class HashPartitionId extends Expression {
  readonly children: readonly Expression[];
  readonly numPartitions: number;

  constructor(children: readonly Expression[], numPartitions: number, origin?: Origin) {
    super(origin);
    this.children = children;
    this.numPartitions = numPartitions;
  }

  get dataType(): DataType {
    return IntegerType;
  }
  get nullable(): boolean {
    return false;
  }
  get prettyName(): string {
    return "hashpartitionid";
  }
  get sql(): string {
    return this.toString();
  }
  override get canonical(): string {
    return `partition:${this.numPartitions}(${this.children.map((child) => child.canonical).join(",")})`;
  }
  toString(): string {
    return `pmod(hash(${this.children.join(", ")}, 42), ${this.numPartitions})`;
  }

  eval(row: InternalRow): CatalystValue {
    const hash = Number(new Murmur3Hash(this.children).eval(row));
    return ((hash % this.numPartitions) + this.numPartitions) % this.numPartitions;
  }

  generate(context: CodegenContext): ExpressionCode {
    const { f } = context;
    const { value } = context.generate(new Murmur3Hash(this.children));
    const rest = push(f, value).i32(this.numPartitions).op("i32.rem_s").store();
    f.get(rest).get(rest).i32(31).op("i32.shr_s").i32(this.numPartitions).op("i32.and").op("i32.add");
    return { isNull: undefined, value: { kind: "i32", local: f.store() } };
  }

  protected copyWithChildren(children: readonly Expression[]): Expression {
    return new HashPartitionId(children, this.numPartitions, this.origin);
  }
}
