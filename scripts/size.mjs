// @ts-check
// `npm run size`: what a page downloads before it can run a query, gzipped, held to a budget; what is loaded when needed
// is listed apart. The playground, until a query is answered, has a budget of its own.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { gzipSync } from "node:zlib";
import { root } from "./freshness.mjs";
import { modulesFrom } from "./module-graph.mjs";

const budget = 400_000;
const playgroundBudget = 700_000;
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
const worker = modulesFrom(
  dist,
  "worker.js",
  (edge) => !edge.dynamic || /^\.\/worker-executor-program-/.test(edge.specifier),
);
const core = [...atOnce, ...worker, "kernels.wasm"];
const lazy = ["index.js", "worker.js"]
  .flatMap((entry) => modulesFrom(dist, entry))
  .filter((file) => !core.includes(file));
const playground = filesIn("playground").filter((file) => !/\.(map|br|gz)$/.test(file));
const opened = playgroundAtOnce();

const total = list("Core: JavaScript, Wasm and worker", core);
list("Loaded when needed", lazy);
const openedTotal = list("Playground, until a query is answered", opened);
list(
  "Playground, loaded when needed",
  playground.filter((file) => !opened.includes(file)),
);
console.log(`\nCore ${kilobytes(total)} of ${kilobytes(budget)}`);
if (opened.length > 0) console.log(`Playground ${kilobytes(openedTotal)} of ${kilobytes(playgroundBudget)}`);
if (openedTotal > playgroundBudget) {
  console.error(`The playground is ${kilobytes(openedTotal - playgroundBudget)} over its budget.`);
  process.exitCode = 1;
}
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

/** The page, its editor, driver and executors, and what every query needs. */
function playgroundAtOnce() {
  const assets = filesIn("playground/assets").map((file) => file.split(sep).at(-1) ?? "");
  /** @param {RegExp} name */
  const find = (name) => assets.filter((file) => name.test(file));
  const needed = /^\.\/(cell-editor|analyze-query|query-phases|csv-format|executor-program)-/;
  const scripts = find(/^(index|driver-worker|executor)-[\w-]+\.js$/).flatMap((entry) =>
    modulesFrom(join(dist, "playground/assets"), entry, (edge) => !edge.dynamic || needed.test(edge.specifier)),
  );
  const files = [...new Set([...scripts, ...find(/^(index-[\w-]+\.css|kernels-[\w-]+\.wasm)$/)])];
  return [...files.map((file) => join("playground/assets", file)), ...filesIn("playground").filter(isPage)].sort();
}

/** @param {string} file */
function isPage(file) {
  return file === join("playground", "index.html");
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
