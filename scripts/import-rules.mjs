// @ts-check
// Which part of the source may import which: the layout of the project, line by line, as data for check-imports.mjs.

/**
 * @typedef {object} Line
 * @property {readonly string[]} parts folders or files; a part may import itself and the parts of the lines above
 * @property {Readonly<Record<string, readonly string[]>>} [neighbours] parts of the same line that a part may import too
 * @property {readonly string[]} [never] parts above that are barred all the same
 * @property {readonly string[]} [only] when given, the only parts above that are allowed
 */

/** @type {readonly Line[]} */
export const lines = [
  // Types report what they cannot parse or represent with catalogued errors.
  // Sketches are arithmetic on registers, for SQL and RDDs alike.
  { parts: ["src/errors", "src/types", "src/sketches"], neighbours: { "src/types": ["src/errors"] } },
  // Batches live in Wasm memory and are worked on by kernels, so columnar knows their binding.
  { parts: ["src/host", "src/wasm", "src/columnar"], neighbours: { "src/columnar": ["src/wasm"] } },
  { parts: ["src/rpc"] },
  // Spark Core knows operators by registration only, never a plan.
  { parts: ["src/core"] },
  // Expressions and plans run nowhere by themselves: of all that runs they see the encoder they generate code with.
  { parts: ["src/catalyst"], never: ["src/core", "src/rpc", "src/host", "src/columnar"] },
  // The status store is fed by the listener bus alone.
  { parts: ["src/sql", "src/status"] },
  // Its tasks report through the core; what it makes of their reports stands beside what the status store knows.
  { parts: ["src/tracer"] },
  { parts: ["src/streaming", "src/ml", "src/graph", "src/connect"] },
  // The public API, in two files: one per host.
  { parts: ["src/index.ts", "src/index.node.ts"], neighbours: { "src/index.node.ts": ["src/index.ts"] } },
  // A user of the public API like any other.
  { parts: ["src/cli"], only: ["src/index.node.ts", "src/index.ts"] },
  // Entries: host, endpoint, executor and what registers with it; not the driver's API.
  { parts: ["workers"], never: ["src/index.ts", "src/index.node.ts", "src/cli"] },
  { parts: ["demo"], only: ["src/index.ts", "src/status", "src/tracer"] },
  // For bundlers: it reads text, and knows of the rest one symbol.
  { parts: ["src/plugin"], only: [] },
  // Kernels are compiled on their own.
  { parts: ["assembly"], only: [] },
];

/** Files that run in Node only. All others may import neither them nor Node's modules, or no browser could load them. */
export const nodeOnly =
  /^(src\/(host|status)\/node[^/]*\.ts|src\/index\.node\.ts|src\/cli\/.+\.ts|workers\/[^/]+\.node\.ts)$/;

/**
 * Packages that are loaded when first needed, so that they are no part of what every page downloads.
 * @type {readonly { entry: string, package: string }[]}
 */
export const lazyPackages = [
  { entry: "src/index.ts", package: "apache-arrow" },
  { entry: "workers/executor-program.ts", package: "apache-arrow" },
];
