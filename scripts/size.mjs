// @ts-check
// `npm run size`: what a page downloads before it can run a query, gzipped, held to a budget; what is loaded when needed
// and the playground are listed apart.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { root } from "./freshness.mjs";
import { modulesFrom } from "./module-graph.mjs";

const budget = 400_000;
const dist = join(root, "dist");

if (!existsSync(join(dist, "index.js"))) {
  console.error("There is no dist/index.js: run `npm run build` first.");
  process.exit(1);
}

// The phases of a query come in a chunk of their own, but no query runs without them.
const atOnce = modulesFrom(
  dist,
  "index.js",
  (edge) => !edge.dynamic || /^\.\/(analyze-query|query-phases)-/.test(edge.specifier),
);
const worker = modulesFrom(dist, "worker.js", (edge) => !edge.dynamic);
const core = [...atOnce, ...worker, "kernels.wasm"];
const lazy = ["index.js", "worker.js"]
  .flatMap((entry) => modulesFrom(dist, entry))
  .filter((file) => !core.includes(file));
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
  let sum = 0;
  for (const file of files) {
    const size = gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
    console.log(`  ${file.padEnd(44)} ${kilobytes(size).padStart(10)}`);
    sum += size;
  }
  console.log(`  ${"sum".padEnd(44)} ${kilobytes(sum).padStart(10)}`);
  return sum;
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/** @param {string} folder */
function filesIn(folder) {
  if (!existsSync(join(dist, folder))) return [];
  return readdirSync(join(dist, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1))
    .sort();
}
