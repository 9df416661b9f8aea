// @ts-check
// Checks the built package as others will see it: its manifest (publint), its types (attw), and that its bundles keep what
// bundlers and our content security policy ask of them.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./freshness.mjs";
import { modulesFrom } from "./module-graph.mjs";
import { runSteps } from "./run-steps.mjs";

const dist = join(root, "dist");
const made = [
  "index.js",
  "node.js",
  "cli.js",
  "worker.js",
  "worker.standalone.js",
  "worker.node.js",
  "kernels.wasm",
  "ui/index.html",
  "types/index.d.ts",
];

/** What a bundle must hold as written here, for other bundlers to find the files beside it. */
const literals = {
  "index.js": [
    'new Worker(new URL("./worker.js",import.meta.url),{type:"module"',
    'new URL("./kernels.wasm",import.meta.url)',
  ],
};

const missing = made.filter((file) => !existsSync(join(dist, file)));
if (missing.length > 0) {
  console.error(`Missing in dist/: ${missing.join(", ")}. Run \`npm run build\` first.`);
  process.exit(1);
}

const problems = [...bundleProblems()];
for (const problem of problems) console.error(problem);
const failed = runSteps([
  { title: "publint", command: ["publint", "--strict"] },
  {
    title: "Are the types wrong?",
    // ESM only, as said in the manifest; the worker and the kernels are files to point at, not modules with types.
    command: [
      "attw",
      "--pack",
      ".",
      "--profile",
      "esm-only",
      "--format",
      "ascii",
      "--exclude-entrypoints",
      "./worker.js",
      "./worker.standalone.js",
      "./kernels.wasm",
    ],
  },
]);
if (problems.length > 0 || failed !== undefined) process.exitCode = 1;

function* bundleProblems() {
  for (const [entry, expected] of Object.entries(literals)) {
    const texts = textsOf(entry);
    for (const literal of expected) {
      if (!texts.some((text) => text.includes(literal))) yield `dist/${entry} has lost its ${literal}`;
    }
  }
  for (const entry of ["index.js", "worker.js"]) {
    for (const text of textsOf(entry)) {
      if (/(?:from|import)\s*\(?\s*["'`]node:/.test(text)) yield `dist/${entry} imports a module of Node`;
      if (/new URL\(["'`]data:/.test(text))
        yield `dist/${entry} holds a file as a data: URL, which the content security policy forbids`;
    }
  }
  const standalone = modulesFrom(dist, "worker.standalone.js");
  if (standalone.length > 1) yield `dist/worker.standalone.js imports ${standalone.slice(1).join(", ")}`;
}

/** @param {string} entry */
function textsOf(entry) {
  return modulesFrom(dist, entry).map((file) => readFileSync(join(dist, file), "utf8"));
}
