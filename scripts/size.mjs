// @ts-check
// `npm run size`: what a page downloads before it can run a query, gzipped, held to a budget; what is loaded when needed
// and the playground are listed apart.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { root } from "./freshness.mjs";
import { importsOf } from "./module-graph.mjs";

const budget = 400_000;
const dist = join(root, "dist");

if (!existsSync(join(dist, "index.js"))) {
  console.error("There is no dist/index.js: run `npm run build` first.");
  process.exit(1);
}

const core = [...withStaticImports("index.js"), "kernels.wasm", "worker.js"];
const lazy = lazyChunks(core);
const playground = filesIn("playground").filter((file) => !/\.(map|br|gz)$/.test(file));

const total = list("Core: JavaScript, Wasm and worker", core);
list("Loaded when needed", lazy);
list("Playground", playground);
console.log(`\nCore ${kilobytes(total)} of ${kilobytes(budget)}`);
if (total > budget) {
  console.error(`The core is ${kilobytes(total - budget)} over its budget.`);
  process.exitCode = 1;
}

/**
 * @param {string} title
 * @param {readonly string[]} files
 */
function list(title, files) {
  if (files.length === 0) return 0;
  console.log(`\n${title}`);
  const sizes = files.map((file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length);
  files.forEach((file, i) => console.log(`  ${file.padEnd(44)} ${kilobytes(sizes[i] ?? 0).padStart(10)}`));
  const sum = sizes.reduce((a, b) => a + b, 0);
  console.log(`  ${"sum".padEnd(44)} ${kilobytes(sum).padStart(10)}`);
  return sum;
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/**
 * A module of dist/ with all it imports at once.
 * @param {string} entry
 */
function withStaticImports(entry) {
  const found = [entry];
  for (const module of found) {
    for (const { specifier, dynamic } of chunkImports(module)) {
      if (!dynamic && !found.includes(specifier)) found.push(specifier);
    }
  }
  return found;
}

/** @param {readonly string[]} eager */
function lazyChunks(eager) {
  /** @type {string[]} */
  const found = [];
  const modules = eager.filter((file) => file.endsWith(".js"));
  for (const module of modules) {
    for (const { specifier } of chunkImports(module)) {
      if (modules.includes(specifier)) continue;
      modules.push(specifier);
      found.push(specifier);
    }
  }
  return found;
}

/** @param {string} file */
function chunkImports(file) {
  return importsOf(file, readFileSync(join(dist, file), "utf8"))
    .filter(({ specifier }) => specifier.startsWith("./"))
    .map(({ specifier, dynamic }) => ({ specifier: specifier.slice(2), dynamic }));
}

/** @param {string} folder */
function filesIn(folder) {
  if (!existsSync(join(dist, folder))) return [];
  return readdirSync(join(dist, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1))
    .sort();
}
