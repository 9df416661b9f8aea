// A plugin for Vite, Rollup and Rolldown: functions that programs give to RDDs, Datasets and user-defined functions become
// exports of modules of their own, which executors import. So they run under a content security policy that lets no text become
// code, and the variables that they use are found without being named.

import { transformClosures } from "./transform-closures.ts";

/** What the plugin needs of the bundler while a module is transformed. */
interface TransformContext {
  emitFile(file: {
    readonly type: "chunk";
    readonly id: string;
    readonly name: string;
    readonly preserveSignature: "strict";
  }): string;
}

/** The parts of a plugin that are used here, as Vite, Rollup and Rolldown know them. */
export interface HibanaPlugin {
  readonly name: string;
  readonly enforce: "pre";
  configResolved(config: { readonly command: string }): void;
  resolveId(source: string): string | null;
  load(id: string): string | null;
  transform(this: TransformContext, code: string, id: string): { readonly code: string; readonly map: null } | null;
}

const QUERY = "?hibana-closures";
const SCRIPT = /\.([cm]?[jt]sx?)$/;

/**
 * The plugin.
 *
 * @example
 * // vite.config.ts
 * import { defineConfig } from "vite";
 * import { hibana } from "hibana/vite";
 * export default defineConfig({ plugins: [hibana()] });
 */
export function hibana(): HibanaPlugin {
  const closures = new Map<string, string>();
  let isServing = false;
  return {
    name: "hibana",
    enforce: "pre",
    configResolved: ({ command }) => {
      isServing = command === "serve";
    },
    resolveId: (source) => (source.endsWith(QUERY) && closures.has(source) ? source : null),
    load: (id) => closures.get(id) ?? null,
    transform(code, id) {
      const [, extension] = SCRIPT.exec(id) ?? [];
      if (extension === undefined || id.includes("/node_modules/")) return null;
      const moduleId = `${id}${QUERY}`;
      // A development server serves the module of functions under the address of the other, with a query.
      let url = `new URL(import.meta.url.replace(/[?#].*|$/, "${QUERY}")).href`;
      const transformed = transformClosures(code, extension, URL_PLACE);
      if (transformed === undefined) return null;
      closures.set(moduleId, transformed.closures);
      if (!isServing) {
        // Rolldown tells files apart by these names.
        const name = `closures-${closures.size}`;
        const file = this.emitFile({ type: "chunk", id: moduleId, name, preserveSignature: "strict" });
        url = `new URL(import.meta.ROLLUP_FILE_URL_${file}, import.meta.url).href`;
      }
      return { code: transformed.code.replace(URL_PLACE, () => url), map: null };
    },
  };
}

/** Stands for an address that is known once the module is. */
const URL_PLACE = "closuresUrl$";
