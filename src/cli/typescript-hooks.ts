// Lets Node import TypeScript: hooks that remove the types, and that give programs this library where none is installed.
import { readFile } from "node:fs/promises";
import type { LoadHook, ResolveHook } from "node:module";
import { fileURLToPath } from "node:url";
import { transform } from "sucrase";

let library = "";

export function initialize(data: { readonly library: string }): void {
  library = data.library;
}

export const resolve: ResolveHook = async (specifier, context, next) => {
  if (specifier === "hibana") return { url: library, shortCircuit: true };
  try {
    return await next(specifier, context);
  } catch (error) {
    // As TypeScript's own tools write it, `./part` or `./part.js` may be the file part.ts.
    const stem = /^(\.{1,2}\/.*?)(?:\.js)?$/.exec(specifier)?.[1];
    if (stem === undefined || !isTypeScript(context.parentURL ?? "")) throw error;
    return await next(`${stem}.ts`, context);
  }
};

export const load: LoadHook = async (url, context, next) => {
  if (!isTypeScript(url)) return await next(url, context);
  const path = fileURLToPath(url);
  const { code } = transform(await readFile(path, "utf8"), {
    transforms: ["typescript"],
    disableESTransforms: true,
    preserveDynamicImport: true,
    keepUnusedImports: false,
    filePath: path,
  });
  return { format: "module", source: code, shortCircuit: true };
};

function isTypeScript(url: string): boolean {
  return /^file:.*\.m?ts$/.test(url);
}
