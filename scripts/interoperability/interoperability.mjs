// @ts-check
// `npm run test:interoperability`: Hibana writes files of every format and kind of value to test/data/written; pyarrow and
// Spark read them, and what Spark reads is recorded in test/golden/sql/written.json, which `npm test` holds Hibana's reading
// against. PYTHON names the interpreter that has scripts/golden/requirements.txt installed.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "../build.mjs";
import { root } from "../freshness.mjs";

const python = process.env.PYTHON ?? "python3";
const written = join(root, "test/data/written");

await build(["node", "node-worker"], { ifStale: true });
rmSync(written, { recursive: true, force: true });
mkdirSync(written, { recursive: true });
const scratch = mkdtempSync(join(tmpdir(), "hibana-interoperability-"));
try {
  const script = join(scratch, "write.sql");
  const sql = readFileSync(join(root, "scripts/interoperability/write.sql"), "utf8");
  writeFileSync(script, sql.replaceAll("FOLDER", written));
  const steps = [
    [
      process.execPath,
      "dist/cli.js",
      "sql",
      "-f",
      script,
      "--master",
      "local[2]",
      "--conf",
      "spark.sql.session.timeZone=UTC",
    ],
    [python, "scripts/interoperability/read.py", written],
    [python, "scripts/golden/record.py", "test/golden/sql/written.sql"],
  ];
  for (const [command = "", ...args] of steps) {
    const { status, error } = spawnSync(command, args, { cwd: root, stdio: "inherit" });
    if (error !== undefined) console.error(`${command} could not be started: ${error.message}`);
    if (status !== 0) {
      process.exitCode = 1;
      break;
    }
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
