// Compiles one expression to a function over operand slots in memory, so that tests can hold it against `eval`.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { CodegenContext, CodegenModule } from "../../src/catalyst/expressions/codegen/codegen-context.ts";
import { kindOf, newValue } from "../../src/catalyst/expressions/codegen/emit.ts";
import type { ExpressionCode } from "../../src/catalyst/expressions/codegen/expression-code.ts";
import {
  hostImports,
  type LambdaFunction,
  loadHostFunctions,
} from "../../src/catalyst/expressions/codegen/host-functions.ts";
import { MATH_FUNCTIONS } from "../../src/catalyst/expressions/codegen/math-functions.ts";
import { readValue } from "../../src/catalyst/expressions/codegen/memory-value.ts";
import { raiseFromMemory } from "../../src/catalyst/expressions/codegen/raise.ts";
import type { CatalystValue, Expression } from "../../src/catalyst/expressions/expression.ts";
import { FUNCTION_FAMILIES } from "../../src/catalyst/functions/function-families.ts";
import type { DataType } from "../../src/types/data-type.ts";
import { Kernels } from "../../src/wasm/kernels.ts";
import { ModuleBuilder } from "../../src/wasm/module-builder.ts";

const SLOT = 32;

const hostFunctions = await loadHostFunctions(
  FUNCTION_FAMILIES.flatMap(({ names, internal = [] }) => [...names, ...internal]),
);

export async function loadKernels(): Promise<Kernels> {
  const path = fileURLToPath(new URL("../../build/kernels.wasm", import.meta.url));
  return Kernels.instantiate(await WebAssembly.compile(readFileSync(path)));
}

/** The expression as a function of a row; what it allocates is freed after each call. */
export function compileExpression(
  kernels: Kernels,
  expression: Expression,
  inputs: readonly DataType[],
): { run(row: readonly CatalystValue[]): CatalystValue; dispose(): void } {
  const shared = new CodegenModule(new ModuleBuilder());
  const { builder: f } = shared.module.function("run", ["i32", "i32"], ["i32"], true);
  const codes = inputs.map((type, i): ExpressionCode => {
    const value = newValue(f, kindOf(type));
    const offset = i * SLOT;
    if (value.kind === "i128") {
      f.get(f.parameter(0)).op("i64.load", offset).set(value.low);
      f.get(f.parameter(0))
        .op("i64.load", offset + 8)
        .set(value.high);
    } else if (value.kind === "view") f.get(f.parameter(0)).i32(offset).op("i32.add").set(value.local);
    else f.get(f.parameter(0)).op(`${value.kind}.load`, offset).set(value.local);
    return {
      isNull: f
        .get(f.parameter(0))
        .op("i32.load", offset + 16)
        .store(),
      value,
    };
  });
  const context: CodegenContext = new CodegenContext(shared, f, {
    input: (ordinal) => {
      const code = codes[ordinal];
      if (code === undefined) throw new Error(`no input ${ordinal}`);
      return code;
    },
    pushArena: (builder) => builder.get(f.parameter(1)),
    // Of the only task, partition 0: the constants' memory is as long as it.
    taskMemory: () => context.scratch(16),
  });
  const { value, isNull } = context.generate(expression);
  const result = context.scratch(16);
  if (value.kind === "i128") {
    f.get(result).get(value.low).op("i64.store");
    f.get(result).get(value.high).op("i64.store", 8);
  } else if (value.kind === "view") f.get(result).get(value.local).op("i32.store");
  else f.get(result).get(value.local).op(`${value.kind}.store`);
  f.get(result);
  if (isNull === undefined) f.i32(0);
  else f.get(isNull);
  f.op("i32.or");

  const { bytes, relocations } = shared.constants.finish();
  const constants = kernels.allocate(Math.max(16, bytes.length));
  new Uint8Array(kernels.memory.buffer).set(bytes, constants);
  const view = new DataView(kernels.memory.buffer);
  for (const offset of relocations) {
    view.setInt32(constants + offset, view.getInt32(constants + offset, true) + constants, true);
  }
  const instance: WebAssembly.Instance = new WebAssembly.Instance(new WebAssembly.Module(shared.module.toBytes()), {
    env: {
      memory: kernels.memory,
      constants: new WebAssembly.Global({ value: "i32", mutable: false }, constants),
      raise: (id: number, slots: number) => {
        const template = shared.errors[id];
        if (template === undefined) throw new Error(`no error ${id}`);
        throw raiseFromMemory(template, kernels.memory, slots >>> 0);
      },
      remainder: (dividend: number, divisor: number) => dividend % divisor,
      ...MATH_FUNCTIONS,
      ...hostImports(
        hostFunctions,
        kernels.memory,
        kernels.exports.arenaAllocate,
        (name) => instance.exports[name] as LambdaFunction,
      ),
    },
    kernels: { ...kernels.exports },
  });
  const run = instance.exports.run as (slots: number, arena: number) => number;
  const slots = kernels.allocate(SLOT * Math.max(1, inputs.length));
  return {
    run(row) {
      const arena = kernels.exports.arenaCreate();
      try {
        inputs.forEach((type, i) => {
          writeSlot(kernels, slots + i * SLOT, row[i] ?? null, type, arena);
        });
        const answer = run(slots, arena) >>> 0;
        // Scratch slots are 16-byte aligned, so the lowest bit is free for the null flag.
        return (answer & 1) === 1 ? null : readValue(kernels.memory, answer, value.kind, expression.dataType);
      } finally {
        kernels.exports.arenaDestroy(arena);
      }
    },
    dispose() {
      kernels.free(slots);
      kernels.free(constants);
    },
  };
}

function writeSlot(kernels: Kernels, slot: number, value: CatalystValue, type: DataType, arena: number): void {
  new Uint8Array(kernels.memory.buffer).fill(0, slot, slot + SLOT);
  if (value === null) {
    new DataView(kernels.memory.buffer).setInt32(slot + 16, 1, true);
    return;
  }
  const kind = kindOf(type);
  if (kind === "view") {
    const bytes = value instanceof Uint8Array ? value : new TextEncoder().encode(String(value));
    const body = bytes.length > 12 ? kernels.exports.arenaAllocate(arena, bytes.length) >>> 0 : slot + 4;
    const all = new Uint8Array(kernels.memory.buffer);
    all.set(bytes, body);
    const data = new DataView(kernels.memory.buffer);
    data.setInt32(slot, bytes.length, true);
    if (bytes.length > 12) {
      all.set(bytes.subarray(0, 4), slot + 4);
      data.setUint32(slot + 8, body, true);
    }
    return;
  }
  const data = new DataView(kernels.memory.buffer);
  if (kind === "i32") data.setInt32(slot, Number(value), true);
  else if (kind === "f32") data.setFloat32(slot, Number(value), true);
  else if (kind === "f64") data.setFloat64(slot, Number(value), true);
  else if (typeof value === "bigint") {
    data.setBigInt64(slot, BigInt.asIntN(64, value), true);
    if (kind === "i128") data.setBigInt64(slot + 8, value >> 64n, true);
  }
}
