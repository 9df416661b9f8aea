// @ts-check
// Builds the package and the playground: `node scripts/build.mjs [--if-stale] [target…]`, all targets when none is named.
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { build as viteBuild } from "vite";
import { buildKernels } from "./build-kernels.mjs";
import { fingerprint, isFresh, readStamp, root, writeStamp } from "./freshness.mjs";
import { writeOfflineFiles } from "./offline-files.mjs";
import { precompress } from "./precompress.mjs";

/**
 * @typedef {object} Target
 * @property {string} makes what it makes, for the log
 * @property {readonly string[]} inputs files and folders it is made from
 * @property {(stage: string) => void | Promise<unknown>} run writes into the folder `stage`
 * @property {string} [place] where in dist/ its files go
 */

const configuration = [
  "vite.config.ts",
  "scripts/api-outline.ts",
  "scripts/artifact-urls.ts",
  "scripts/build.mjs",
  "package.json",
  "package-lock.json",
];

/** In the order in which they are built; kernels come first, because the playground carries them. @type {Record<string, Target>} */
const targets = {
  browser: { makes: "dist/index.js", inputs: ["src", ...configuration], run: vite("browser") },
  worker: { makes: "dist/worker.js", inputs: ["src", "workers", ...configuration], run: vite("worker") },
  "standalone-worker": {
    makes: "dist/worker.standalone.js",
    inputs: ["src", "workers", ...configuration],
    run: vite("standalone-worker"),
  },
  node: { makes: "dist/node.js, dist/cli.js", inputs: ["src", ...configuration], run: vite("node") },
  plugin: { makes: "dist/vite.js", inputs: ["src/plugin", ...configuration], run: vite("plugin") },
  "node-worker": {
    makes: "dist/worker.node.js",
    inputs: ["src", "workers", ...configuration],
    run: vite("node-worker"),
  },
  types: {
    makes: "dist/types",
    inputs: ["src", "tsconfig.json", "tsconfig.build.json", "scripts/build.mjs"],
    place: "types",
    run: declarations,
  },
  ui: {
    makes: "dist/ui",
    inputs: ["src", "demo", ...configuration],
    place: "ui",
    run: vite("ui"),
  },
  elements: {
    makes: "dist/elements",
    inputs: ["src", "workers", "demo", "build/kernels.wasm", ...configuration],
    place: "elements",
    run: vite("elements"),
  },
  playground: {
    makes: "dist/playground",
    inputs: [
      "src",
      "workers",
      "demo",
      "build/kernels.wasm",
      "scripts/precompress.mjs",
      "scripts/offline-files.mjs",
      "test/data",
      ...configuration,
    ],
    place: "playground",
    run: async (stage) => {
      await vite("playground")(stage);
      writeOfflineFiles(stage);
      await precompress(stage);
    },
  },
};

/**
 * Builds the named targets and the kernels, which all of them need.
 * @param {readonly string[]} names
 * @param {{ ifStale?: boolean, log?: (line: string) => void }} options
 */
export async function build(names = Object.keys(targets), { ifStale = false, log = console.log } = {}) {
  const unknown = names.filter((name) => name !== "kernels" && targets[name] === undefined);
  if (unknown.length > 0)
    throw new Error(`No such target: ${unknown.join(", ")}. There are kernels, ${Object.keys(targets).join(", ")}.`);
  await timed("kernels", "dist/kernels.wasm", log, () => buildKernels());
  for (const [name, target] of Object.entries(targets)) {
    if (!names.includes(name)) continue;
    const current = fingerprint(target.inputs);
    if (ifStale && isFresh(name, current)) continue;
    await timed(name, target.makes, log, async () => {
      const stage = join(root, "build/stage", `${name}-${process.pid}`);
      rmSync(stage, { recursive: true, force: true });
      mkdirSync(stage, { recursive: true });
      try {
        await target.run(stage);
        const outputs = publish(stage, join("dist", target.place ?? ""), readStamp(name)?.outputs ?? []);
        writeStamp(name, { fingerprint: current, outputs });
      } finally {
        rmSync(stage, { recursive: true, force: true });
      }
    });
  }
}

/**
 * @param {string} name
 * @param {string} makes
 * @param {(line: string) => void} log
 * @param {() => Promise<unknown>} work
 */
async function timed(name, makes, log, work) {
  const start = performance.now();
  await work();
  log(`${name.padEnd(12)} ${makes.padEnd(26)} ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

/** @param {string} mode */
function vite(mode) {
  /** @param {string} stage */
  return (stage) =>
    viteBuild({
      configFile: join(root, "vite.config.ts"),
      mode,
      logLevel: "warn",
      build: { outDir: stage, emptyOutDir: true },
    });
}

/** @param {string} stage */
function declarations(stage) {
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const { status } = spawnSync(process.execPath, [tsc, "-p", "tsconfig.build.json", "--outDir", stage], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) throw new Error("tsc found errors while it wrote the declarations, see above");
}

/**
 * Moves what was built to its place, file by file, so that who reads there meanwhile finds whole files; then removes what
 * an earlier build left and this one did not make.
 * @param {string} stage
 * @param {string} place
 * @param {readonly string[]} previous
 */
function publish(stage, place, previous) {
  const outputs = filesUnder(stage).map((file) => join(place, relative(stage, file)));
  for (const output of outputs) {
    mkdirSync(dirname(join(root, output)), { recursive: true });
    renameSync(join(stage, relative(place, output)), join(root, output));
    if (output.endsWith(".js") && readFileSync(join(root, output), "utf8").startsWith("#!"))
      chmodSync(join(root, output), 0o755);
  }
  for (const old of previous) if (!outputs.includes(old)) rmSync(join(root, old), { force: true });
  return outputs;
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const words = process.argv.slice(2);
  const names = words.filter((word) => !word.startsWith("--"));
  try {
    await build(names.length > 0 ? names : undefined, { ifStale: words.includes("--if-stale") });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
