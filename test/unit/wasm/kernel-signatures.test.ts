import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { KERNEL_SIGNATURES } from "../../../src/wasm/kernel-signatures.ts";
import { ModuleBuilder } from "../../../src/wasm/module-builder.ts";

const kernels = await WebAssembly.compile(await readFile(new URL("../../../build/kernels.wasm", import.meta.url)));

test("the table names every function that the kernels export", () => {
  const exported = WebAssembly.Module.exports(kernels)
    .filter(({ kind }) => kind === "function")
    .map(({ name }) => name);
  expect(Object.keys(KERNEL_SIGNATURES).sort()).toEqual(exported.sort());
});

test("every kernel has the types that the table says", async () => {
  const env = { memory: new WebAssembly.Memory({ initial: 64 }) };
  const functions = WebAssembly.Module.imports(kernels).filter(({ kind }) => kind === "function");
  const stubs = Object.fromEntries(functions.map(({ name }) => [name, () => 0]));
  const { exports } = await WebAssembly.instantiate(kernels, { env: { ...env, ...stubs } });

  const builder = new ModuleBuilder();
  for (const [name, { parameters, results }] of Object.entries(KERNEL_SIGNATURES)) {
    builder.importFunction("kernels", name, parameters, results);
  }
  const importing = await WebAssembly.compile(builder.toBytes());
  // Linking fails on the first import whose type differs.
  await WebAssembly.instantiate(importing, { env, kernels: exports });
});
