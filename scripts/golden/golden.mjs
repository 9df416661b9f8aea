// @ts-check
// `npm run golden [-- file…]`: records with real Apache Spark what the programs in test/golden are to answer. PYTHON names the
// interpreter that has requirements.txt installed (python3 when it is not set); Java 17 or later must be on the path.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../freshness.mjs";

const folders = { "test/golden/sql": ".sql", "test/golden/dataframe": ".py" };
const named = process.argv.slice(2);
const files =
  named.length > 0 ? named : Object.entries(folders).flatMap(([folder, ending]) => programs(folder, ending));

const python = process.env.PYTHON ?? "python3";
const { status, error } = spawnSync(python, ["scripts/golden/record.py", ...files], { cwd: root, stdio: "inherit" });
if (error !== undefined)
  console.error(`${python} could not be started (${error.message}). Set PYTHON to a Python with PySpark.`);
process.exitCode = status ?? 1;

/**
 * @param {string} folder
 * @param {string} ending
 */
function programs(folder, ending) {
  return readdirSync(join(root, folder), { encoding: "utf8", recursive: true })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name));
}
