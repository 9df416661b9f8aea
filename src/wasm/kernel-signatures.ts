// The kernels that assembly/ exports, with the types that generated code needs to import them. A test holds this
// table against the compiled module.

import type { ValueType } from "./opcodes.ts";

export interface KernelSignature {
  readonly parameters: readonly ValueType[];
  readonly results: readonly ValueType[];
}

function kernel(parameters: readonly ValueType[], results: readonly ValueType[] = []): KernelSignature {
  return { parameters, results };
}

export const KERNEL_SIGNATURES = {
  // memory.ts
  memoryAllocate: kernel(["i32"], ["i32"]),
  memoryFree: kernel(["i32"]),
  memoryUsed: kernel([], ["i64"]),
  // arena.ts
  arenaCreate: kernel([], ["i32"]),
  arenaAllocate: kernel(["i32", "i32"], ["i32"]),
  arenaReset: kernel(["i32"]),
  arenaDestroy: kernel(["i32"]),
} as const satisfies Record<string, KernelSignature>;

export type KernelName = keyof typeof KERNEL_SIGNATURES;
