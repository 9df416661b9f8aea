// @ts-check
// Walks the imports of the source and reports each that import-rules.mjs does not allow, with the chain that leads to it.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { dirname, join, posix, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./freshness.mjs";
import * as projectRules from "./import-rules.mjs";
import { importsOf } from "./module-graph.mjs";

/**
 * @typedef {import("./module-graph.mjs").ModuleImport & { target: string | undefined }} Edge an import with the file it
 * leads to, if that is one of the project's
 * @typedef {Map<string, readonly Edge[]>} Graph edges by file
 * @typedef {Pick<typeof projectRules, "lines" | "nodeOnly" | "lazyPackages">} Rules
 */

/**
 * Every violation, as text of one paragraph.
 * @param {string} folder that the paths of the rules are relative to
 * @param {Rules} rules
 */
export function checkImports(folder, rules = projectRules) {
  const graph = readGraph(folder, rules);
  return [
    ...directionViolations(graph, rules),
    ...nodeViolations(graph, rules),
    ...lazyViolations(graph, rules),
  ].sort();
}

/**
 * @param {string} folder
 * @param {Rules} rules
 * @returns {Graph}
 */
function readGraph(folder, { lines }) {
  const tops = new Set(lines.flatMap((line) => line.parts.map((part) => part.split("/")[0] ?? part)));
  /** @type {Graph} */
  const graph = new Map();
  for (const top of tops) {
    if (!existsSync(join(folder, top))) continue;
    for (const entry of readdirSync(join(folder, top), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !entry.name.endsWith(".ts")) continue;
      const path = join(entry.parentPath, entry.name);
      const file = relative(folder, path).replaceAll(sep, "/");
      const imports = importsOf(path, readFileSync(path, "utf8"));
      graph.set(
        file,
        imports.map((edge) => ({ ...edge, target: resolve(file, edge.specifier) })),
      );
    }
  }
  return graph;
}

/**
 * @param {string} file
 * @param {string} specifier AssemblyScript writes them without an extension
 */
function resolve(file, specifier) {
  if (!specifier.startsWith(".")) return undefined;
  const target = posix.normalize(posix.join(dirname(file), specifier.split("?")[0] ?? specifier));
  return file.startsWith("assembly/") && !target.endsWith(".ts") ? `${target}.ts` : target;
}

/**
 * @param {Graph} graph
 * @param {Rules} rules
 */
function* directionViolations(graph, { lines }) {
  const partOf = partFinder(lines);
  for (const [file, edges] of graph) {
    const from = partOf(file);
    if (from === undefined) {
      yield `${file} belongs to no part of the layout.\n  Move it, or give its folder a line in scripts/import-rules.mjs.`;
      continue;
    }
    for (const { target } of edges) {
      const to = target === undefined ? undefined : partOf(target);
      if (target === undefined || to === undefined || to === from || isAllowed(lines, from, to)) continue;
      yield `${from} must not import ${to}:\n  ${[...chainTo(graph, file), target].join("\n  → ")}`;
    }
  }
}

/**
 * @param {Rules["lines"]} lines
 * @param {string} from
 * @param {string} to
 */
function isAllowed(lines, from, to) {
  const own = lines.findIndex((line) => line.parts.includes(from));
  const other = lines.findIndex((line) => line.parts.includes(to));
  const line = lines[own];
  if (line === undefined) return false;
  if (other === own) return line.neighbours?.[from]?.includes(to) === true;
  return other < own && line.never?.includes(to) !== true && (line.only === undefined || line.only.includes(to));
}

/** @param {Rules["lines"]} lines */
function partFinder(lines) {
  const parts = lines.flatMap((line) => line.parts);
  return (/** @type {string} */ file) => parts.find((part) => file === part || file.startsWith(`${part}/`));
}

/**
 * @param {Graph} graph
 * @param {Rules} rules
 */
function* nodeViolations(graph, { nodeOnly }) {
  for (const [file, edges] of graph) {
    if (nodeOnly.test(file)) continue;
    for (const { specifier, target, typeOnly } of edges) {
      if (typeOnly || !(isBuiltin(specifier) || (target !== undefined && nodeOnly.test(target)))) continue;
      yield `${file} must run in browsers, too, and must not import Node:\n  ${[...chainTo(graph, file), target ?? specifier].join("\n  → ")}`;
    }
  }
}

/**
 * @param {Graph} graph
 * @param {Rules} rules
 */
function* lazyViolations(graph, { lazyPackages }) {
  const eager = (/** @type {Edge} */ edge) => !edge.typeOnly && !edge.dynamic;
  for (const { entry, package: name } of lazyPackages) {
    for (const file of reach(graph, entry, eager).keys()) {
      const loads = graph
        .get(file)
        ?.some((edge) => eager(edge) && (edge.specifier === name || edge.specifier.startsWith(`${name}/`)));
      if (!loads) continue;
      const chain = pathFrom(reach(graph, entry, eager), file);
      yield `${entry} must load ${name} lazily, by import("${name}"):\n  ${[...chain, name].join("\n  → ")}`;
    }
  }
}

/**
 * The shortest chain of imports that leads to a file from one that nothing imports.
 * @param {Graph} graph
 * @param {string} file
 */
function chainTo(graph, file) {
  const imported = new Set(
    [...graph].flatMap(([from, edges]) => edges.flatMap(({ target }) => (target === from ? [] : [target]))),
  );
  const chains = [...graph.keys()]
    .filter((entry) => !imported.has(entry))
    .map((entry) => pathFrom(reach(graph, entry), file))
    .filter((chain) => chain.length > 0);
  return chains.reduce((shortest, chain) => (chain.length < shortest.length ? chain : shortest), chains[0] ?? [file]);
}

/**
 * All files that an entry leads to, each with the file that leads to it first, breadth first.
 * @param {Graph} graph
 * @param {string} entry
 * @param {(edge: Edge) => boolean} follow
 */
function reach(graph, entry, follow = () => true) {
  /** @type {Map<string, string | undefined>} */
  const from = new Map([[entry, undefined]]);
  for (const file of from.keys()) {
    for (const edge of graph.get(file) ?? []) {
      if (edge.target !== undefined && follow(edge) && !from.has(edge.target)) from.set(edge.target, file);
    }
  }
  return from;
}

/**
 * @param {Map<string, string | undefined>} reached
 * @param {string} file
 */
function pathFrom(reached, file) {
  /** @type {string[]} */
  const path = [];
  if (!reached.has(file)) return path;
  for (let at = /** @type {string | undefined} */ (file); at !== undefined; at = reached.get(at)) path.unshift(at);
  return path;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const violations = checkImports(root);
  for (const violation of violations) console.error(`${violation}\n`);
  if (violations.length > 0) process.exitCode = 1;
}
