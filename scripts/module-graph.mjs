// @ts-check
// The imports of a module, read from its syntax tree: what the checks of import directions and of sizes walk.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "vite";

/**
 * @typedef {object} ModuleImport
 * @property {string} specifier as written
 * @property {boolean} typeOnly gone when compiled
 * @property {boolean} dynamic `import("…")`
 */

/**
 * @param {string} path tells the language by its extension
 * @param {string} code
 * @returns {ModuleImport[]}
 */
export function importsOf(path, code) {
  // Errors are left to the compilers: AssemblyScript decorates functions, which TypeScript does not, and parses all the same.
  const { staticImports, staticExports, dynamicImports } = parseSync(path, code).module;
  /** @type {ModuleImport[]} */
  const imports = staticImports.map(({ moduleRequest, entries }) => ({
    specifier: moduleRequest.value,
    typeOnly: entries.length > 0 && entries.every((entry) => entry.isType),
    dynamic: false,
  }));
  for (const { entries } of staticExports) {
    for (const { moduleRequest, isType } of entries) {
      if (moduleRequest !== null) imports.push({ specifier: moduleRequest.value, typeOnly: isType, dynamic: false });
    }
  }
  for (const { moduleRequest } of dynamicImports) {
    const literal = /^["'`]([^"'`$]+)["'`]$/.exec(code.slice(moduleRequest.start, moduleRequest.end));
    if (literal?.[1] !== undefined) imports.push({ specifier: literal[1], typeOnly: false, dynamic: true });
  }
  return imports;
}

/**
 * The modules of a built folder that an entry leads to, itself first. All lie flat in that folder.
 * @param {string} folder
 * @param {string} entry
 * @param {(edge: ModuleImport) => boolean} follow
 */
export function modulesFrom(folder, entry, follow = () => true) {
  const found = [entry];
  for (const module of found) {
    for (const edge of importsOf(module, readFileSync(join(folder, module), "utf8"))) {
      const file = edge.specifier.startsWith("./") ? edge.specifier.slice(2) : undefined;
      if (file !== undefined && follow(edge) && !found.includes(file)) found.push(file);
    }
  }
  return found;
}
