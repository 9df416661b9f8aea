// What generated code calls in the executor's JavaScript: pure functions evaluated by name, for what Wasm cannot do well.
// A program that calls none goes without this file.

import type { DataType } from "../../../types/data-type.ts";
import { loadEvaluators } from "../../functions/function-evaluators.ts";
import type { Evaluator, EvaluatorCall, Lambda } from "../evaluators/evaluator.ts";
import { EVALUATORS } from "../evaluators/evaluators.ts";
import type { CatalystValue, InternalRow } from "../expression.ts";
import { rowsOf } from "../generator-rows.ts";
import { HOST_SLOT, type HostCall } from "./emit.ts";
import { treeEvaluator } from "./host-tree.ts";
import type { LambdaCall } from "./lambda-code.ts";
import { MemoryValues } from "./memory-value.ts";

/** `env.evaluate`: evaluates the call described at an address over the operands in its slots; 1 when the result is null. */
export type Evaluate = (call: number, slots: number, arena: number) => number;

/** What a generated module imports from the executor's JavaScript. */
export interface HostImports {
  readonly evaluate: Evaluate;
  /** `env.generate`: makes the rows of a generator over the operands in its slots, keeps them, and says how many they are. */
  readonly generate: Evaluate;
  /** `env.generated`: puts one of the rows made last by a generator into slots. */
  readonly generated: (call: number, row: number, slots: number, arena: number) => void;
}

/** The evaluations of these names. */
export async function loadHostFunctions(names: readonly string[]): Promise<ReadonlyMap<string, Evaluator>> {
  return new Map([...EVALUATORS, ...(await loadEvaluators(names.filter((name) => !EVALUATORS.has(name))))]);
}

/** A function of the generated module that is a lambda: over slots, its result in one of them. */
export type LambdaFunction = (slots: number, arena: number) => void;

/**
 * The imports of one instance of a generated module. `allocate` is the kernel `arenaAllocate`: space for bytes in an
 * arena; `exported` finds the instance's own functions.
 */
export function hostImports(
  functions: ReadonlyMap<string, Evaluator>,
  memory: WebAssembly.Memory,
  allocate: (arena: number, size: number) => number,
  exported: (name: string) => LambdaFunction,
): HostImports {
  const evaluatorOf = (name: string): Evaluator => {
    const run = functions.get(name);
    if (run === undefined) throw new Error(`no host function ${name}`);
    return run;
  };
  const values = new MemoryValues(memory);
  const calls = new Map<number, HostEvaluation>();
  const lookUp = (address: number): HostEvaluation => {
    const known = calls.get(address);
    if (known !== undefined) return known;
    const call: HostCall = JSON.parse(new TextDecoder().decode(values.bytes(address)));
    const run = call.tree === undefined ? evaluatorOf(call.name) : treeEvaluator(call.tree, evaluatorOf);
    const evaluation = new HostEvaluation(call, run, values, allocate, exported);
    calls.set(address, evaluation);
    return evaluation;
  };
  return {
    evaluate: (address, slots, arena) => lookUp(address >>> 0).evaluate(slots >>> 0, arena >>> 0),
    generate: (address, slots) => lookUp(address >>> 0).generate(slots >>> 0),
    generated: (address, row, slots, arena) => lookUp(address >>> 0).writeRow(row, slots >>> 0, arena >>> 0),
  };
}

/** One place in the code that calls an evaluation: its operands lie in slots, and the result goes behind them. */
class HostEvaluation {
  private readonly call: HostCall;
  private readonly run: Evaluator;
  private readonly values: MemoryValues;
  private readonly allocate: (arena: number, size: number) => number;
  private readonly operands: CatalystValue[];
  private readonly evaluatorCall: EvaluatorCall;
  private rows: readonly InternalRow[] = [];
  /** Where the lambdas find their slots and their arena, while they are called. */
  private slots = 0;
  private arena = 0;

  constructor(
    call: HostCall,
    run: Evaluator,
    values: MemoryValues,
    allocate: (arena: number, size: number) => number,
    exported: (name: string) => LambdaFunction,
  ) {
    this.call = call;
    const lambdas = call.lambdaCalls?.map((lambda) => this.lambda(lambda, exported(lambda.name)));
    this.evaluatorCall = lambdas === undefined ? call : { ...call, lambdas };
    this.run = run;
    this.values = values;
    this.allocate = allocate;
    this.operands = call.argumentTypes.map(() => null);
  }

  /** 1 when the result is null. */
  evaluate(slots: number, arena: number): number {
    const { call, operands } = this;
    this.slots = slots;
    this.arena = arena;
    const result = this.runOn(slots);
    this.write(slots + operands.length * HOST_SLOT, result, call.resultType, arena);
    return result === null ? 1 : 0;
  }

  /** The number of rows made. */
  generate(slots: number): number {
    this.rows = rowsOf(this.runOn(slots));
    return this.rows.length;
  }

  /** One of the rows made last, a column a slot. */
  writeRow(index: number, slots: number, arena: number): void {
    const { resultType } = this.call;
    const columns = resultType.kind === "struct" ? resultType.fields : [];
    const row = this.rows[index] ?? [];
    columns.forEach(({ dataType }, i) => {
      const slot = slots + i * HOST_SLOT;
      const value = row[i] ?? null;
      this.write(slot, value, dataType, arena);
      this.values.data.setInt32(slot + 16, value === null ? 1 : 0, true);
    });
  }

  private runOn(slots: number): CatalystValue {
    const { call, values, operands } = this;
    for (let i = 0; i < operands.length; i++) {
      const slot = slots + i * HOST_SLOT;
      const type = call.argumentTypes[i];
      const kind = call.kinds[i];
      const isNull = type === undefined || kind === undefined || values.data.getInt32(slot + 16, true) !== 0;
      operands[i] = isNull ? null : values.read(slot, kind, type);
    }
    return this.run(operands, this.evaluatorCall);
  }

  /** A lambda over values. */
  private lambda({ firstSlot, variables, resultKind, resultType }: LambdaCall, run: LambdaFunction): Lambda {
    const resultSlot = (firstSlot + variables.length) * HOST_SLOT;
    return (...given) => {
      const { slots, arena, values } = this;
      variables.forEach((type, i) => {
        const slot = slots + (firstSlot + i) * HOST_SLOT;
        const value = given[i] ?? null;
        this.write(slot, value, type, arena);
        values.data.setInt32(slot + 16, value === null ? 1 : 0, true);
      });
      run(slots, arena);
      const slot = slots + resultSlot;
      return values.data.getInt32(slot + 16, true) !== 0 ? null : values.read(slot, resultKind, resultType);
    };
  }

  private write(slot: number, value: CatalystValue, type: DataType, arena: number): void {
    this.values.write(slot, value, type, (size) => this.allocate(arena, size));
  }
}
