// @ts-check
// Programs of the benchmarks that run outside the browser: the same ones in Node, and those of Spark, where SPARK_HOME says that it
// is installed (a pip package of PySpark has a whole Spark).
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { build as viteBuild } from "vite";
import { build } from "./build.mjs";
import { root } from "./freshness.mjs";

const RUNS = { node: "3", spark: "2" };

/**
 * Of parts that are to stay within their memory: how large V8 lets the objects of a thread become, in megabytes. What is young is
 * small, so that garbage does not count for much.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const heapLimits = { "rdd-limits": ["--max-old-space-size=77", "--max-semi-space-size=2"] };

/**
 * @param {string} part
 * @param {import("../bench/harness/part.ts").Settings} settings
 * @returns {Promise<object[]>} what the programs tell, in Node as in Spark
 */
export async function outside(part, { sf, peers }) {
  const words = join(root, "bench/data/rdd/words.txt");
  await build(["kernels", "node"], { ifStale: true });
  await viteBuild({
    configFile: false,
    root,
    logLevel: "warn",
    resolve: { alias: [{ find: /^(?:\.\.\/)+src\/index\.node\.ts$/, replacement: join(root, "dist/node.js") }] },
    build: {
      ssr: join(root, `bench/${part}-node.ts`),
      outDir: join(root, "build/bench-node"),
      target: "es2022",
      rolldownOptions: { external: [/^node:/, join(root, "dist/node.js")], output: { entryFileNames: "[name].mjs" } },
    },
  });
  const program = join(root, `build/bench-node/${part}-node.mjs`);
  const given = part === "rdd" ? [words, RUNS.node] : [sf];
  const figures = await run(process.execPath, [...(heapLimits[part] ?? []), program, ...given], { place: "in Node" });
  const home = process.env.SPARK_HOME;
  if (peers === "none" || part !== "rdd") return figures;
  if (home === undefined) {
    console.log("Spark is left out: SPARK_HOME is not set.");
    return figures;
  }
  const python = process.env.PYSPARK_PYTHON ?? "python3";
  figures.push(
    ...(await run(
      join(home, "bin/spark-shell"),
      ["--master", "local[2]", "-i", join(root, `bench/peers/${part}.scala`)],
      {
        engine: "Spark (Scala)",
        place: "",
      },
      { WORDS: words, RUNS: RUNS.spark },
    )),
    ...(await run(python, [join(root, `bench/peers/${part}.py`), words, RUNS.spark], { engine: "PySpark", place: "" })),
  );
  return figures;
}

/**
 * What a program prints behind "@@", line by line.
 * @param {string} command
 * @param {readonly string[]} words
 * @param {object} more
 * @param {Record<string, string>} environment
 * @returns {Promise<object[]>}
 */
function run(command, words, more, environment = {}) {
  if (!existsSync(command) && command.includes("/")) throw new Error(`There is no ${command}.`);
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, { env: { ...process.env, ...environment }, stdio: ["ignore", "pipe", "pipe"] });
    let [output, errors] = ["", ""];
    child.stdout.on("data", (text) => {
      output += text;
      for (const line of String(text).split("\n")) if (line.includes("@@")) console.log(`${command}: ${line}`);
    });
    child.stderr.on("data", (text) => {
      errors += text;
    });
    child.on("error", reject);
    child.on("close", (status) => {
      const lines = output.split("\n").filter((line) => line.includes("@@"));
      if (lines.length === 0)
        reject(new Error(`${command} ended with status ${status}: ${output.slice(-500)}${errors.slice(-1000)}`));
      else resolve(lines.map((line) => ({ ...JSON.parse(line.slice(line.indexOf("@@") + 2)), ...more })));
    });
  });
}
