// A stage program linked into an executor: its module instantiated over the executor's memory and kernels, with its
// constants copied there. It is kept while the stage's tasks come, and the least recently used one makes room.

import type { HostImports, LambdaFunction } from "../../../catalyst/expressions/codegen/host-functions.ts";
import { MATH_FUNCTIONS } from "../../../catalyst/expressions/codegen/math-functions.ts";
import { raiseFromMemory } from "../../../catalyst/expressions/codegen/raise.ts";
import type { Kernels } from "../../../wasm/kernels.ts";
import type { StageProgram } from "../codegen/stage-program.ts";
import type { PipelineState } from "./pipeline-state.ts";
import type { TableAccumulators } from "./table-accumulators.ts";

/** `(batch or first group, end, states)`; 1 asks for no more input. */
export type PipelineFunction = (input: number, end: number, states: number) => number;

export class LinkedProgram {
  readonly program: StageProgram;
  readonly #exports: WebAssembly.Exports;
  readonly #constants: number;
  readonly #kernels: Kernels;
  /** Opens the accumulators of a task's tables; undefined for a program without any. */
  readonly openAccumulators: OpenAccumulators | undefined;
  /** Opens the accumulators of a task's window functions; undefined for a program without any. */
  readonly openFrames: OpenFrames | undefined;
  /** Tasks that run it now; only an idle program may be dropped. */
  users = 0;

  constructor(
    program: StageProgram,
    kernels: Kernels,
    host: OpenHostImports | undefined,
    openAccumulators: OpenAccumulators | undefined,
    frames: Frames | undefined,
  ) {
    this.program = program;
    this.openAccumulators = openAccumulators;
    this.openFrames = frames?.open;
    this.#kernels = kernels;
    this.#constants = copyConstants(program, kernels);
    this.#exports = new WebAssembly.Instance(program.module, {
      env: {
        memory: kernels.memory,
        constants: new WebAssembly.Global({ value: "i32", mutable: false }, this.#constants),
        raise: (error: number, slots: number) => {
          const template = program.errors[error];
          if (template === undefined) throw new Error(`the program has no error ${error}`);
          throw raiseFromMemory(template, kernels.memory, slots >>> 0);
        },
        // Wasm has no remainder of floating point numbers.
        remainder: (dividend: number, divisor: number) => dividend % divisor,
        ...MATH_FUNCTIONS,
        ...host?.((name) => this.#function(name) as LambdaFunction),
        ...(frames !== undefined && { accumulateFrame: frames.accumulate }),
      },
      kernels: { ...kernels.exports },
    }).exports;
  }

  pipeline(name: string): PipelineFunction {
    return this.#function(name) as PipelineFunction;
  }

  /** Runs a function that makes a table's only group. */
  singleGroup(name: string, table: number): void {
    this.#function(name)(table);
  }

  dispose(): void {
    this.#kernels.free(this.#constants);
  }

  // biome-ignore lint/complexity/noBannedTypes: exports of a generated module are functions of the types in its program
  #function(name: string): Function {
    const target = this.#exports[name];
    if (typeof target !== "function") throw new Error(`the stage program exports no function ${name}`);
    return target;
  }
}

/** Copies the constant pool into the executor's memory and returns its address, which the caller frees. */
function copyConstants({ constants }: StageProgram, kernels: Kernels): number {
  const address = kernels.allocate(Math.max(16, constants.bytes.length));
  kernels.write(address, constants.bytes);
  for (const offset of constants.relocations) {
    kernels.setI32(address + offset, kernels.getI32(address + offset) + address);
  }
  return address;
}

/** What an instance imports of the executor's JavaScript, which finds the instance's functions when it calls them. */
type OpenHostImports = (exported: (name: string) => LambdaFunction) => HostImports;

export type OpenAccumulators = (state: PipelineState) => TableAccumulators;

/** The function that comes back closes them. */
export type OpenFrames = (state: PipelineState) => () => void;

interface Frames {
  readonly open: OpenFrames;
  /** `env.accumulateFrame`: has a window function's accumulator leave its value over the rows [lower, upper). */
  readonly accumulate: (address: number, lower: number, upper: number) => void;
}

const KEPT = 16;

/** The programs of one executor, by module. */
export class LinkedPrograms {
  readonly #kernels: Kernels;
  readonly #programs = new Map<WebAssembly.Module, LinkedProgram>();
  readonly #hostImports = new WeakMap<WebAssembly.Module, Promise<OpenHostImports>>();

  constructor(kernels: Kernels) {
    this.#kernels = kernels;
  }

  async link(program: StageProgram): Promise<LinkedProgram> {
    const host = program.evaluators.length === 0 ? undefined : await this.#host(program);
    const openAccumulators = await this.#accumulators(program);
    const frames = await this.#frames(program);
    const known = this.#programs.get(program.module);
    const linked = known ?? new LinkedProgram(program, this.#kernels, host, openAccumulators, frames);
    this.#programs.delete(program.module);
    this.#programs.set(program.module, linked);
    for (const [module, old] of this.#programs) {
      if (this.#programs.size <= KEPT) break;
      if (old.users > 0 || old === linked) continue;
      old.dispose();
      this.#programs.delete(module);
    }
    return linked;
  }

  /** What the program has evaluated in JavaScript, loaded by the first task that links it. */
  #host({ module, evaluators }: StageProgram): Promise<OpenHostImports> {
    const known = this.#hostImports.get(module);
    if (known !== undefined) return known;
    const { memory, exports } = this.#kernels;
    const host = import("../../../catalyst/expressions/codegen/host-functions.ts").then(
      async ({ hostImports, loadHostFunctions }) => {
        const functions = await loadHostFunctions(evaluators);
        return (exported: (name: string) => LambdaFunction) =>
          hostImports(functions, memory, exports.arenaAllocate, exported);
      },
    );
    this.#hostImports.set(module, host);
    host.catch(() => this.#hostImports.delete(module));
    return host;
  }

  /** The accumulators that the program's aggregations name, loaded by the first task that links it. */
  async #accumulators({ states }: StageProgram): Promise<OpenAccumulators | undefined> {
    const names = states.flatMap((spec) =>
      spec.kind === "aggregate-table" ? spec.accumulators.map(({ name }) => name) : [],
    );
    if (names.length === 0) return undefined;
    const [{ TableAccumulators }, { loadAccumulators }] = await Promise.all([
      import("./table-accumulators.ts"),
      import("../../../catalyst/functions/function-evaluators.ts"),
    ]);
    const factories = await loadAccumulators(names);
    return (state) => new TableAccumulators(this.#kernels, states, state, factories);
  }

  /** The accumulators that the program's window functions name. */
  async #frames({ states }: StageProgram): Promise<Frames | undefined> {
    const names = states.flatMap((spec) => (spec.kind === "frame-accumulator" ? [spec.name] : []));
    if (names.length === 0) return undefined;
    const [{ FrameRegistry }, { loadAccumulators }] = await Promise.all([
      import("./frame-accumulators.ts"),
      import("../../../catalyst/functions/function-evaluators.ts"),
    ]);
    const factories = await loadAccumulators(names);
    const registry = new FrameRegistry();
    return {
      open: (state) => registry.open(this.#kernels, states, state, factories),
      accumulate: (address, lower, upper) => registry.accumulate(address, lower, upper),
    };
  }

  dispose(): void {
    for (const program of this.#programs.values()) program.dispose();
    this.#programs.clear();
  }
}
