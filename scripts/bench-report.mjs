// @ts-check
// Makes docs/benchmarks.md of the figures in bench/results, and prints the tables.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root, writeWhole } from "./freshness.mjs";

/**
 * @typedef {import("../bench/harness/measurement.ts").Measurement} Measurement
 * @typedef {Readonly<Record<"cpu" | "memory" | "system" | "browser", string> & { cores: number }>} Machine
 * @typedef {import("../bench/harness/measurement.ts").PartResult & { date: string, machine: Machine, load?: number }} Result
 */

const HIBANA = "Hibana";

const introduction = `# Benchmarks

Made by \`npm run bench\`, which runs Hibana and its peers side by side in Chromium, compares their answers, and writes this
page. \`npm run bench -- tpch\` runs one part; the parts are the files of bench/. Figures are medians, after the engine has
warmed up; the runs behind them are in bench/results. In brackets: how many times better Hibana's figure is. Two busy
processes on a machine of two cores halve each other's figures, so run them alone.
`;

/** @param {readonly string[]} parts in the order of the page */
export function writeReport(parts) {
  const results = parts.flatMap((part) => read(part) ?? []);
  const sections = results.map(section);
  writeWhole(join(root, "docs/benchmarks.md"), `${[introduction, ...sections].join("\n")}`);
  for (const { title, bars } of results) {
    for (const { text, met } of bars) if (!met) console.log(`Not reached (${title}): ${text}`);
  }
  console.log("\nThe figures are in docs/benchmarks.md.");
}

/**
 * @param {string} part
 * @returns {Result | undefined}
 */
function read(part) {
  const file = join(root, "bench/results", `${part}.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}

/** @param {Result} result */
function section({ title, method, measurements, bars, longestTask, date, machine, load = 0 }) {
  const { cpu, cores, memory, system, browser } = machine;
  const blocked =
    longestTask === undefined
      ? ""
      : longestTask === 0
        ? "Hibana did not keep the main thread from other work for 50 ms at any time.\n\n"
        : `The longest that Hibana kept the main thread from other work: ${longestTask} ms.\n\n`;
  return `## ${title}

${method}

${table(measurements)}

${bars.map(({ text, met }) => `- ${met ? "Reached" : "**Not reached**"}: ${text}`).join("\n")}${bars.length > 0 ? "\n\n" : ""}${blocked}${date.slice(0, 10)}, ${browser}, ${cores} × ${cpu}, ${memory}, ${system}; load average ${load.toFixed(1)} before the run
`;
}

/** @param {readonly Measurement[]} measurements */
function table(measurements) {
  const names = [...new Set(measurements.map(({ name }) => name))];
  const engines = [...new Set(measurements.map(({ engine }) => engine))];
  const rows = names.map((name) => {
    const found = engines.map((engine) => measurements.find((one) => one.name === name && one.engine === engine));
    const own = found.find((one) => one?.engine === HIBANA);
    return [name, ...found.map((one) => cell(one, own))];
  });
  return [["", ...engines], ["---", ...engines.map(() => "---:")], ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

/**
 * @param {Measurement | undefined} measurement
 * @param {Measurement | undefined} own Hibana's
 */
function cell(measurement, own) {
  if (measurement === undefined) return "";
  const { median, unit, engine } = measurement;
  const figure = `${round(median)} ${unit}`;
  if (own === undefined || engine === HIBANA) return figure;
  const times = unit === "MB/s" ? own.median / median : median / own.median;
  return `${figure} (${round(times)}×)`;
}

/** Three digits are what a median of a few runs is good for. @param {number} figure */
function round(figure) {
  return String(figure >= 100 ? Math.round(figure) : Number(figure.toPrecision(figure >= 1 ? 3 : 2)));
}
