// @ts-check
// `npm run coverage:spark-api [-- folder]`: compares the inventory of Spark's functions with what is registered and with the
// recorded cases, and writes docs/spark-coverage.md. A function is supported when a recorded case that passes calls it.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { createServer } from "vite";
import { root } from "./freshness.mjs";
import { classCoverage } from "./spark-class-coverage.mjs";

const given = process.argv[2];
const inventory = [given ?? "../shared/spark-api", "../../shared/spark-api"]
  .map((folder) => resolve(root, folder, "sql-functions.tsv"))
  .find((file) => existsSync(file));
if (inventory === undefined) throw new Error("Where is sql-functions.tsv? Name its folder.");

/** Functions that are left out on purpose, and why. */
const absent = new Map(
  Object.entries({
    java_method: "Calls Java classes, of which a browser has none: an error says so.",
    reflect: "Calls Java classes, of which a browser has none: an error says so.",
    try_reflect: "Calls Java classes, of which a browser has none: an error says so.",
    python_worker_logs: "There are no Python workers.",
  }),
);
/** What is syntax rather than a function of the registry. */
const syntax = new Set("! % * + - / < <= <=> = == > >= in cast".split(" "));
/** What analysis knows without the registry; supported once a recorded case of it passes. */
const ofAnalysis = new Set("collate range session_window sql_keywords window window_time".split(" "));

/** How many recorded cases each function should have, in ANSI mode and without it. */
const LEAST_CASES = 3;

const rows = readFileSync(inventory, "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split("\t"));
const names = [...new Map(rows.map(([name = "", kind = "", group = ""]) => [name, { name, kind, group }])).values()];

const server = await createServer({ root, server: { middlewareMode: true }, appType: "custom", logLevel: "error" });
/** @type {Set<string>} */
let registered;
/** @type {readonly string[]} */
let classLines;
try {
  const { FUNCTIONS } = await server.ssrLoadModule("/src/catalyst/functions/function-registry.ts");
  registered = new Set(FUNCTIONS.names);
  const api = await server.ssrLoadModule("/src/sql/api/index.ts");
  const { SparkSession } = await server.ssrLoadModule("/src/sql/api/spark-session.ts");
  classLines = classCoverage(dirname(inventory), { ...api, SparkSession });
} finally {
  await server.close();
}

/** With ANSI mode, and without it. */
const calls = { ansi: recordedCalls(false), legacy: recordedCalls(true) };
const cases = new Map(names.map(({ name }) => [name, (calls.ansi.get(name) ?? 0) + (calls.legacy.get(name) ?? 0)]));
const states = names.map((entry) => ({ ...entry, cases: cases.get(entry.name) ?? 0, state: stateOf(entry.name) }));
writeFileSync(join(root, "docs/spark-coverage.md"), report());

/** @param {string} name */
function stateOf(name) {
  if (absent.has(name)) return "absent";
  if (syntax.has(name)) return "supported";
  if (ofAnalysis.has(name)) return (cases.get(name) ?? 0) > 0 ? "supported" : "missing";
  if (!registered.has(name)) return "missing";
  return (cases.get(name) ?? 0) > 0 ? "supported" : "untested";
}

/**
 * How many recorded cases that pass call each name, in one of the two modes.
 *
 * @param {boolean} legacy
 */
function recordedCalls(legacy) {
  const pending = new Set(
    readFileSync(join(root, "test/golden/pending.txt"), "utf8")
      .split("\n")
      .map((line) => line.split(" ")[0] ?? ""),
  );
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const folder of ["test/golden/sql", "test/data/functions"]) {
    for (const file of readdirSync(join(root, folder), { encoding: "utf8", recursive: true })) {
      if (!file.endsWith(".json")) continue;
      const { statements = [], confs = {} } = JSON.parse(readFileSync(join(root, folder, file), "utf8"));
      if (isLegacy(join(root, folder, file.replace(/\.json$/, ".sql")), confs) !== legacy) continue;
      for (const { name, sql = "" } of statements) {
        if (pending.has(`sql/${file.replace(/\.json$/, "")}/${name}`)) continue;
        const called = new Set([...sql.toLowerCase().matchAll(/\b([a-z_]\w*)\s*\(/g)].map((match) => match[1]));
        for (const word of ["div", "like", "ilike", "rlike", "regexp", "between", "and", "or", "not", "when"]) {
          if (new RegExp(`\\b${word === "when" ? "case when" : word}\\b`, "i").test(sql)) called.add(word);
        }
        for (const word of sql.toLowerCase().match(/\bcurrent_\w+|\|\||[&|^~]|<<|>>>?|<>|!=/g) ?? []) called.add(word);
        for (const call of called) counts.set(call, (counts.get(call) ?? 0) + 1);
      }
    }
  }
  return counts;
}

/**
 * Whether the statements of a file are without ANSI mode.
 *
 * @param {string} sqlFile
 * @param {Record<string, string>} confs
 */
function isLegacy(sqlFile, confs) {
  if (confs["spark.sql.ansi.enabled"] === "false") return true;
  return existsSync(sqlFile) && /^SET spark\.sql\.ansi\.enabled\s*=\s*false/im.test(readFileSync(sqlFile, "utf8"));
}

/** Supported functions, other than syntax, that fewer recorded cases of a mode call than each should have. */
function fewCases() {
  return Object.entries({ "with ANSI mode": calls.ansi, "without it": calls.legacy }).flatMap(([mode, counts]) => {
    const few = states
      .filter(({ name, state }) => state === "supported" && !syntax.has(name))
      .map(({ name }) => ({ name, count: counts.get(name) ?? 0 }))
      .filter(({ count }) => count < LEAST_CASES);
    if (few.length > 0) process.exitCode = 1;
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const told = few.map(({ name, count }) => `\`${name}\` (${count})`).join(", ");
    const least =
      few.length === 0 ? `every function has at least ${LEAST_CASES}` : `fewer than ${LEAST_CASES} have: ${told}`;
    return [`Recorded cases ${mode} make ${all} calls; ${least}.`, ""];
  });
}

function report() {
  const of = (/** @type {string} */ state) => states.filter((entry) => entry.state === state);
  const supported = of("supported").length;
  const list = (/** @type {typeof states} */ entries) => {
    const groups = new Map(entries.map(({ group }) => [group, entries.filter((entry) => entry.group === group)]));
    return [...groups].map(([group, found]) => `- ${group}: ${found.map(({ name }) => `\`${name}\``).join(", ")}`);
  };
  const share = ((100 * supported) / states.length).toFixed(1);
  return `${[
    "# Coverage of Spark's functions",
    "",
    "Made by `npm run coverage:spark-api`. A function is supported when a recorded case of real Spark that calls it passes.",
    "",
    `Of ${states.length} functions ${supported} are supported (${share} %), ${of("untested").length} are there without a recorded case,`,
    `${of("absent").length} are deliberately absent and ${of("missing").length} are missing.`,
    "",
    ...fewCases(),
    "## Supported",
    "",
    ...list(of("supported")),
    "",
    "## Without a recorded case",
    "",
    ...list(of("untested")),
    "",
    "## Deliberately absent",
    "",
    ...of("absent").map(({ name }) => `- \`${name}\`: ${absent.get(name)}`),
    "",
    "## Missing",
    "",
    ...list(of("missing")),
    "",
    ...classLines,
  ].join("\n")}\n`;
}
