// Which modules of a bundle go into a file together. Left alone, a bundler gives every set of modules that the same lazy
// imports share a file of its own, and what a page always needs would come in twenty of them.
import { resolve } from "node:path";

interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

interface Group {
  readonly name: (id: string, graph: ModuleGraph) => string | undefined;
  readonly debugName: string;
  readonly test?: RegExp;
  readonly minShareCount?: number;
  readonly includeDependenciesRecursively?: boolean;
  readonly priority: number;
}

/**
 * A chunk for each of the named modules with all that it imports; what several have goes to the first. Where the entry is
 * one of them, what function families share and none of them has goes into one more.
 */
export function chunksByEntry(root: string, entry: string, named: Readonly<Record<string, string>>): Group[] {
  const closures = new Map<string, ReadonlySet<string>>();
  const has = (module: string, id: string, graph: ModuleGraph): boolean => {
    const known = closures.get(module);
    if (known !== undefined) return known.has(id);
    const found = new Set([resolve(root, module)]);
    for (const from of found) for (const imported of graph.getModuleInfo(from)?.importedIds ?? []) found.add(imported);
    closures.set(module, found);
    return found.has(id);
  };
  const names = Object.entries(named);
  const chunks = names.map(([name, module], i) => ({
    name: (id: string, graph: ModuleGraph) => (has(module, id, graph) ? name : undefined),
    debugName: name,
    priority: 2 + names.length - i,
  }));
  if (!Object.values(named).includes(entry)) return chunks;
  const functions = {
    name: (id: string, graph: ModuleGraph) => (has(entry, id, graph) ? undefined : "functions"),
    debugName: "functions",
    test: /\/src\/catalyst\//,
    minShareCount: 2,
    priority: 1,
  };
  return [...chunks, functions];
}
