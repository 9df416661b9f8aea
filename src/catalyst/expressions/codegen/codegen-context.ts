// What expressions need to emit code: the function being built, their inputs, kernels, constants, scratch memory,
// errors to raise, and the reuse of common subexpressions.

import type { ConditionName } from "../../../errors/conditions.ts";
import type { QueryContext, SparkErrorClass } from "../../../errors/spark-error.ts";
import type { DataType } from "../../../types/data-type.ts";
import {
  type FunctionBuilder,
  type FunctionReference,
  KERNEL_SIGNATURES,
  type KernelName,
  type Local,
  type ModuleBuilder,
} from "../../../wasm/index.ts";
import type { Expression } from "../expression.ts";
import { ConstantPool } from "./constant-pool.ts";
import type { ExpressionCode, ValueLocals } from "./expression-code.ts";

export type { ExpressionCode, ValueLocals } from "./expression-code.ts";

/** An error that generated code may raise, as data; runtime values fill the named parameters. */
export interface ErrorTemplate {
  readonly className: SparkErrorClass;
  readonly condition: ConditionName;
  readonly parameters: Readonly<Record<string, string>>;
  readonly context?: QueryContext;
  /** Parameters whose text is made from values at run time, as SQL literals of their types. */
  readonly values: readonly {
    readonly parameter: string;
    readonly kind: ValueLocals["kind"];
    readonly type: DataType;
  }[];
}

/** What all functions of one generated module share. */
export class CodegenModule {
  readonly module: ModuleBuilder;
  readonly constants = new ConstantPool();
  readonly errors: ErrorTemplate[] = [];
  /** Names of the evaluations that the code calls in the executor's JavaScript. */
  readonly evaluators = new Set<string>();
  /** How many functions for lambdas there are. */
  lambdas = 0;
  /** How many functions for parts of conditions there are. */
  conditions = 0;
  /** By name: where in the pool the kernels keep a zone's offsets. */
  readonly timeZones = new Map<string, number>();

  constructor(module: ModuleBuilder) {
    this.module = module;
  }

  kernel(name: KernelName): FunctionReference {
    const { parameters, results } = KERNEL_SIGNATURES[name];
    return this.module.importFunction("kernels", name, parameters, results);
  }
}

export interface CodegenInputs {
  /** The code of an input column; called again for the same ordinal it may return the same locals. */
  input(ordinal: number): ExpressionCode;
  /** Pushes the i32 address of the arena that holds result strings until the batch is consumed. */
  pushArena(f: FunctionBuilder): void;
  /** A local with the address of memory of the task's: its partition, and zeros behind it; only in pipelines. */
  taskMemory?(): Local;
  /** The code of a lambda's parameter; only in the function of a lambda. */
  lambdaVariable?(canonical: string): ExpressionCode;
}

/** A context for one place of one function, typically one operator in the loop over rows. */
export class CodegenContext {
  readonly f: FunctionBuilder;
  readonly shared: CodegenModule;
  private readonly inputs: CodegenInputs;
  private known: Map<string, ExpressionCode>;

  /**
   * `outer`: a context in the same straight line of code whose inputs have the same ordinals here; what it has computed is
   * reused.
   */
  constructor(shared: CodegenModule, f: FunctionBuilder, inputs: CodegenInputs, outer?: CodegenContext) {
    this.shared = shared;
    this.f = f;
    this.inputs = inputs;
    this.known = new Map(outer?.known);
  }

  input(ordinal: number): ExpressionCode {
    return this.inputs.input(ordinal);
  }

  /** The code of a parameter of the lambda that is being emitted, or of one around it. */
  lambdaVariable(canonical: string): ExpressionCode {
    const { inputs } = this;
    if (inputs.lambdaVariable === undefined) throw new Error(`${canonical} stands outside of its lambda`);
    return inputs.lambdaVariable(canonical);
  }

  /** Emits an expression, once for equal deterministic expressions in the same straight line of code. */
  generate(expression: Expression): ExpressionCode {
    if (!expression.deterministic) return expression.generate(this);
    const key = expression.canonical;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const code = expression.generate(this);
    this.known.set(key, code);
    return code;
  }

  /** Emits code that may not run (a branch): what it computes is not reused outside. */
  branch(emit: () => void): void {
    const outside = this.known;
    this.known = new Map(outside);
    emit();
    this.known = outside;
  }

  callKernel(name: KernelName): FunctionBuilder {
    return this.f.call(this.shared.kernel(name));
  }

  /** Calls a function of the executor's JavaScript, `env.<name>`; see host-functions.ts. */
  callHost(name: string, parameters: FunctionReference["parameters"], results: FunctionReference["results"]): void {
    this.f.call(this.shared.module.importFunction("env", name, parameters, results));
  }

  pushArena(): void {
    this.inputs.pushArena(this.f);
  }

  /** A local with the address of 16 bytes that belong to this place in the code and to the task: i32 partition, then zeros. */
  taskMemory(): Local {
    const { inputs } = this;
    if (inputs.taskMemory === undefined) throw new Error("no task outside a pipeline");
    return inputs.taskMemory();
  }

  /** Pushes the i32 address of a place in the constant pool. */
  pushConstantAddress(offset: number): void {
    this.f.globalGet(this.shared.module.importGlobal("env", "constants", "i32"));
    if (offset !== 0) this.f.i32(offset).op("i32.add");
  }

  /** Pushes the i32 address of a constant view. */
  pushConstantView(bytes: Uint8Array): void {
    this.pushConstantAddress(this.shared.constants.view(bytes));
  }

  /** An i32 local with the address of a scratch slot of `size` bytes that belongs to this place in the code. */
  scratch(size = 16): Local {
    this.pushConstantAddress(this.shared.constants.reserve(size));
    return this.f.store();
  }

  /** Emits a throw. Nothing after it in the same block runs. */
  raise(template: Omit<ErrorTemplate, "values">, values: readonly RaisedValue[] = []): void {
    const id = this.shared.errors.length;
    this.shared.errors.push({
      ...template,
      values: values.map(({ parameter, value, type }) => ({ parameter, kind: value.kind, type })),
    });
    const slots = this.scratch(Math.max(16, values.length * 16));
    values.forEach(({ value }, i) => {
      this.storeValue(slots, i * 16, value);
    });
    this.f.i32(id).get(slots);
    this.callHost("raise", ["i32", "i32"], []);
    this.f.op("unreachable");
  }

  private storeValue(address: Local, offset: number, value: ValueLocals): void {
    this.f.get(address);
    switch (value.kind) {
      case "i128":
        this.f.get(value.low).op("i64.store", offset);
        this.f
          .get(address)
          .get(value.high)
          .op("i64.store", offset + 8);
        break;
      case "view":
        this.f.get(value.local).op("i32.store", offset);
        break;
      default:
        this.f.get(value.local).op(`${value.kind}.store`, offset);
    }
  }
}

export interface RaisedValue {
  readonly parameter: string;
  readonly value: ValueLocals;
  readonly type: DataType;
}
