// @ts-check
// Compiles assembly/ to build/kernels.wasm with asc, only when it changed. `--force` compiles always, `--text` writes
// build/kernels.wat too.
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import asc from "assemblyscript/asc";
import { fingerprint, isFresh, root, writeStamp, writeWhole } from "./freshness.mjs";

/** Flags of asc, each with what hangs on it. */
const flags = [
  "-O3", // optimise for speed, shrink nothing
  "--noAssert", // assertions are for our own bugs; the tests run the kernels against plain references
  "--runtime",
  "minimal", // kernels manage their memory by hand; nothing is garbage collected while a task runs
  "--importMemory", // one memory per executor, shared with the generated modules
  "--initialMemory",
  "64", // pages of 64 KiB, so that linking does not begin with growing
  "--enable",
  "simd,bulk-memory", // Node 20 and every current browser have both
];

const inputs = ["assembly", "scripts/build-kernels.mjs", "node_modules/assemblyscript/package.json"];
const output = "build/kernels.wasm";
const packaged = "dist/kernels.wasm";

/** @param {{ force?: boolean, text?: boolean }} options */
export async function buildKernels({ force = false, text = false } = {}) {
  const current = fingerprint(inputs);
  if (force || text || !isFresh("kernels", current)) {
    await compile(text);
    writeStamp("kernels", { fingerprint: current, outputs: [output] });
  }
  const bytes = readFileSync(join(root, output));
  if (!existsSync(join(root, packaged)) || !readFileSync(join(root, packaged)).equals(bytes)) {
    writeWhole(join(root, packaged), bytes);
  }
  return output;
}

/** @param {boolean} text */
async function compile(text) {
  const partial = `build/kernels.${process.pid}`;
  mkdirSync(join(root, "build"), { recursive: true });
  try {
    const { error, stdout, stderr } = await asc.main([
      "assembly/index.ts",
      "--baseDir",
      root,
      "--outFile",
      `${partial}.wasm`,
      ...(text ? ["--textFile", `${partial}.wat`] : []),
      ...flags,
    ]);
    if (error !== null)
      throw new Error(`asc could not compile assembly/index.ts\n${stdout}${stderr}`, { cause: error });
    process.stderr.write(stderr.toString());
    writeWhole(join(root, output), readFileSync(join(root, `${partial}.wasm`)));
    if (text) copyFileSync(join(root, `${partial}.wat`), join(root, "build/kernels.wat"));
  } finally {
    for (const extension of ["wasm", "wat"]) rmSync(join(root, `${partial}.${extension}`), { force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await buildKernels({ force: process.argv.includes("--force"), text: process.argv.includes("--text") });
  console.log(`${output}: ${readFileSync(join(root, output)).length} bytes`);
}
