// What Vite builds, one configuration per mode: the package's six bundles and the playground, which is also what
// `vite` alone serves while developing. scripts/build.mjs runs them.
import { fileURLToPath } from "node:url";
import { defineConfig, type UserConfig } from "vite";
import manifest from "./package.json" with { type: "json" };
import { apiOutlineModule } from "./scripts/api-outline.ts";
import { packagedArtifactUrls } from "./scripts/artifact-urls.ts";
import { chunksByEntry } from "./scripts/chunks.ts";

const root = fileURLToPath(new URL(".", import.meta.url));
const target = "es2022";
const dependencies = Object.keys(manifest.dependencies).map((name) => new RegExp(`^${name}(/|$)`));

interface Bundle {
  readonly entries: Readonly<Record<string, string>>;
  /** Where it runs: what is Node's own stays an import there. */
  readonly platform: "browser" | "node";
  /** Which imports of packages stay imports. */
  readonly external?: readonly RegExp[];
  /** One file with everything in it, or with what is imported lazily in files of its own. */
  readonly selfContained: boolean;
  readonly chunkPrefix?: string;
  /** For executors, whose errors get their words from the driver. */
  readonly withoutWords?: true;
  /** Modules that are loaded with all that they import: a chunk each, by its name. */
  readonly together?: Readonly<Record<string, string>>;
}

function bundle({
  entries,
  platform,
  external = [],
  selfContained,
  chunkPrefix = "",
  withoutWords,
  together,
}: Bundle): UserConfig {
  const node = platform === "node";
  const [entry = ""] = Object.values(entries);
  return {
    root,
    publicDir: false,
    plugins: [packagedArtifactUrls(root)],
    ...(node ? { ssr: { noExternal: true as const } } : {}),
    ...(withoutWords && {
      resolve: {
        alias: [{ find: /^.*\/condition-catalogue\.ts$/, replacement: `${root}src/errors/executor-catalogue.ts` }],
      },
    }),
    build: {
      target,
      outDir: "dist",
      emptyOutDir: false,
      sourcemap: true,
      reportCompressedSize: false,
      ...(node ? { ssr: true } : {}),
      lib: { entry: entries, formats: ["es"], fileName: (_format, name) => `${name}.js` },
      rolldownOptions: {
        external: node ? [/^node:/, ...external] : [...external],
        // What a worker's own file shares with its chunks it may as well export to them.
        ...(together === undefined ? { preserveEntrySignatures: "allow-extension" as const } : {}),
        output: {
          // Class names stay: they are read in stack traces and in the browser's profiler. Whitespace goes, which Vite
          // would keep in a library.
          minify: { mangle: { keepNames: { class: true, function: false } }, codegen: true, compress: true },
          ...(selfContained
            ? { codeSplitting: false }
            : {
                chunkFileNames: `${chunkPrefix}[name]-[hash].js`,
                ...(together === undefined ? {} : { codeSplitting: { groups: chunksByEntry(root, entry, together) } }),
              }),
        },
      },
    },
  };
}

const playground: UserConfig = {
  root: `${root}demo`,
  base: "./",
  publicDir: false,
  plugins: [apiOutlineModule(root)],
  server: { fs: { allow: [root] } },
  worker: { format: "es" },
  build: {
    target,
    // Whose light-dark() is left as it is: taken apart, it would follow the system and not the theme that is chosen.
    cssTarget: ["chrome123", "edge123", "firefox120", "safari17.5"],
    outDir: `${root}dist/playground`,
    emptyOutDir: true,
    sourcemap: true,
    // Nothing as a data: URL, which the content security policy would refuse.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: { input: `${root}demo/index.html` },
  },
};

/** Spark's UI on its own, for the servers that the package starts. */
const ui: UserConfig = {
  ...playground,
  root: `${root}demo/spark-ui`,
  build: {
    ...playground.build,
    outDir: `${root}dist/ui`,
    sourcemap: false,
    rolldownOptions: { input: `${root}demo/spark-ui/index.html` },
  },
};

/** The elements for other pages, each with an example of such a page. */
const elements: UserConfig = {
  ...playground,
  root: `${root}demo/elements`,
  build: {
    ...playground.build,
    outDir: `${root}dist/elements`,
    sourcemap: false,
    rolldownOptions: {
      input: ["tracer", "results", "notebook"].map((name) => `${root}demo/elements/${name}.html`),
    },
  },
};

/** What is loaded with the first query. */
const phases = {
  "analyze-query": "src/sql/execution/analyze-query.ts",
  optimizer: "src/catalyst/optimizer/optimizer.ts",
  "query-phases": "src/sql/execution/query-phases.ts",
};

/** By mode; the playground is any other. Packages are bundled for browsers, which resolve none by name; in Node the installed ones serve all who import them. */
const configurations: Readonly<Record<string, UserConfig>> = {
  ui,
  elements,
  browser: bundle({
    entries: { index: "src/index.ts" },
    platform: "browser",
    selfContained: false,
    together: {
      scheduler: "src/core/spark-context.ts",
      parser: "src/catalyst/parser/parser.ts",
      core: "src/index.ts",
      ...phases,
    },
  }),
  worker: bundle({
    entries: { worker: "workers/executor.ts" },
    platform: "browser",
    selfContained: false,
    chunkPrefix: "worker-",
    together: { program: "workers/executor-program.ts" },
    withoutWords: true,
  }),
  // For pages that start it from a blob, which can import nothing from beside it.
  "standalone-worker": bundle({
    entries: { "worker.standalone": "workers/executor.ts" },
    platform: "browser",
    selfContained: true,
    withoutWords: true,
  }),
  node: bundle({
    entries: { node: "src/index.node.ts", cli: "src/cli/main.ts", "typescript-hooks": "src/cli/typescript-hooks.ts" },
    platform: "node",
    external: dependencies,
    selfContained: false,
    chunkPrefix: "node-",
    together: { core: "src/index.node.ts", ...phases },
  }),
  plugin: bundle({ entries: { vite: "src/plugin/vite.ts" }, platform: "node", selfContained: true }),
  "node-worker": bundle({
    entries: { "worker.node": "workers/executor.node.ts" },
    platform: "node",
    selfContained: false,
    chunkPrefix: "worker.node-",
    withoutWords: true,
  }),
};

export default defineConfig(({ mode }) => configurations[mode] ?? playground);
