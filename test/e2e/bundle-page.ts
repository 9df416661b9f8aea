// Test programs as modules for a page, which import the built package as any page's would.
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { build, type PluginOption, type Rolldown } from "vite";

const root = fileURLToPath(new URL("../../", import.meta.url));
const library = [join(root, "src/index.ts"), join(root, "src/index.node.ts")];

/** What stands for the package's sources is the built package. */
const builtPackage: PluginOption = {
  name: "built-package",
  enforce: "pre",
  resolveId: (source, importer = "") =>
    library.includes(resolve(dirname(importer), source)) ? { id: "/dist/index.js", external: "absolute" } : undefined,
};

/** The files of a program, by their names; the first is the program. */
export type PageBundle = readonly { readonly name: string; readonly code: string }[];

export async function bundlePage(path: string, plugins: readonly PluginOption[] = []): Promise<PageBundle> {
  const result = await build({
    configFile: false,
    root,
    base: `/${dirname(path)}/`,
    logLevel: "error",
    plugins: [builtPackage, ...plugins],
    build: {
      write: false,
      target: "es2022",
      minify: false,
      lib: { entry: join(root, path), formats: ["es"], fileName: "page" },
    },
  });
  const [{ output }] = (Array.isArray(result) ? result : [result]) as [Rolldown.RolldownOutput];
  return output.flatMap((file) => (file.type === "chunk" ? [{ name: file.fileName, code: file.code }] : []));
}

/** Serves the files of a program in a folder. */
export async function serveBundle(page: Page, folder: string, bundle: PageBundle): Promise<void> {
  for (const { name, code } of bundle) {
    await page
      .context()
      .route(`**${folder}/${name}`, (route) => route.fulfill({ body: code, contentType: "text/javascript" }));
  }
}
