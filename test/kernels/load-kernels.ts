// The kernels as the build made them, for tests in Node. A test that leaves memory allocated fails.

import { readFile } from "node:fs/promises";
import { afterEach, expect } from "vitest";
import { Kernels } from "../../src/wasm/kernels.ts";

export async function loadKernels(): Promise<Kernels> {
  const bytes = await readFile(new URL("../../build/kernels.wasm", import.meta.url));
  return Kernels.instantiate(await WebAssembly.compile(bytes));
}

/** Kernels of one test file; after each test all memory must be free. */
export async function kernelsUnderTest(): Promise<Kernels> {
  const kernels = await loadKernels();
  afterEach(() => {
    expect(kernels.memoryUsed).toBe(0);
  });
  return kernels;
}
