// How source code names the files that are built beside it, and what becomes of the name.
//
// In source, the worker and the kernels are named where they are made, by the literal that Vite, webpack
// and browsers understand:
//
//   new Worker(new URL("../../workers/executor.ts", import.meta.url), { type: "module" })
//   fetch(new URL("../../build/kernels.wasm", import.meta.url))
//
// So Vite serves and bundles the playground from source with nothing to configure. In the package everything lies flat in
// dist/, so there the same literals name the file next door ("./worker.js"), which this plugin puts in. They must reach the
// output as literals, for the bundlers of those who use the package to find them. Left to itself, Vite would inline the
// kernels as a data: URL (which the content security policy that we keep forbids) and wrap the worker's URL in a second one.
// Hence the base is hidden from Vite while it transforms and put back when the chunk is rendered. scripts/check-package.mjs
// holds the output to it.
import { dirname, relative, resolve, sep } from "node:path";
import type { Plugin } from "vite";

/** Built files by the path that source code names them by. */
const artifacts = new Map([
  ["workers/executor.ts", "dist/worker.js"],
  ["workers/executor.node.ts", "dist/worker.node.js"],
  ["build/kernels.wasm", "dist/kernels.wasm"],
  ["dist/ui/index.html", "dist/ui/index.html"],
]);

const urlOfFile = /new URL\(\s*"(\.{1,2}\/[^"]+)"\s*,\s*import\.meta\.url\s*\)/g;
/** As long as what it stands for, so that source maps stay right. */
const hiddenBase = "__HIBANA_BASE__";

/** Names built files by their place in dist/, for a chunk that lies in dist/ itself. */
export function packagedArtifactUrls(root: string): Plugin {
  return {
    name: "hibana:packaged-artifact-urls",
    enforce: "pre",
    transform(code, id) {
      return rewrite(code, id, root, (artifact) => `new URL("./${relative("dist", artifact)}", ${hiddenBase})`);
    },
    renderChunk(code) {
      return code.includes(hiddenBase) ? { code: code.replaceAll(hiddenBase, "import.meta.url"), map: null } : null;
    },
    // The minifier writes strings as templates, in which not every bundler looks for a URL or a worker's type.
    generateBundle(_options, files) {
      for (const file of Object.values(files)) {
        if (file.type !== "chunk") continue;
        file.code = file.code
          .replaceAll(/new URL\(`(\.\/[\w.-]+)`,import\.meta\.url\)/g, 'new URL("$1",import.meta.url)')
          .replaceAll("{type:`module`}", '{type:"module"}');
      }
    },
  };
}

/** Names built files from source that runs in place: Node's worker threads cannot load TypeScript, so tests run the built worker. */
export function inPlaceArtifactUrls(root: string): Plugin {
  return {
    name: "hibana:in-place-artifact-urls",
    enforce: "pre",
    transform(code, id) {
      const from = dirname(id);
      return rewrite(code, id, root, (artifact) => {
        return `new URL("${relative(from, resolve(root, artifact)).replaceAll(sep, "/")}", import.meta.url)`;
      });
    },
  };
}

function rewrite(
  code: string,
  id: string,
  root: string,
  name: (artifact: string) => string,
): { code: string; map: null } | null {
  if (!id.startsWith(resolve(root, "src") + sep) && !id.startsWith(resolve(root, "workers") + sep)) return null;
  const rewritten = code.replace(urlOfFile, (literal, path: string) => {
    const artifact = artifacts.get(relative(root, resolve(dirname(id), path)).replaceAll(sep, "/"));
    return artifact === undefined ? literal : name(artifact);
  });
  return rewritten === code ? null : { code: rewritten, map: null };
}
