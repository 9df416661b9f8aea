// @ts-check
// Records what Spark answers to the cases of RDDs: `node scripts/rdd/record.mjs SPARK_HOME [family…]` runs the Scala programs
// test/golden/rdd/*.scala in spark-shell and writes the answers beside them as JSON lines.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const [sparkHome, ...families] = process.argv.slice(2);
if (sparkHome === undefined) {
  console.error("usage: node scripts/rdd/record.mjs SPARK_HOME [family…]");
  process.exit(1);
}
const folder = fileURLToPath(new URL("../../test/golden/rdd/", import.meta.url));
const prelude = readFileSync(new URL("prelude.scala", import.meta.url), "utf8");
const all = readdirSync(folder).flatMap((file) => (file.endsWith(".scala") ? [file.slice(0, -".scala".length)] : []));
const scratch = mkdtempSync(join(tmpdir(), "hibana-rdd-"));
try {
  const wanted = families.length === 0 ? all : families;
  for (const family of wanted) {
    const script = join(scratch, `${family}.scala`);
    const cases = readFileSync(join(folder, `${family}.scala`), "utf8");
    // In a function, so that the shell compiles them at once.
    writeFileSync(script, `${prelude}\ndef cases(): Unit = {\n${cases}\n}\ncases()\nSystem.exit(0)\n`);
    const { stdout } = spawnSync(
      join(sparkHome, "bin/spark-shell"),
      ["--master", "local[2]", "--conf", "spark.ui.enabled=false", "-i", script],
      { encoding: "utf8", env: { ...process.env, SPARK_HOME: sparkHome }, input: "", maxBuffer: 1 << 28 },
    );
    const lines = stdout
      .split("\n")
      .flatMap((line) => (line.includes("@@") ? [line.slice(line.indexOf("@@") + 2)] : []));
    if (lines.length > 0) writeFileSync(join(folder, `${family}.jsonl`), `${lines.join("\n")}\n`);
    console.log(`${family}: ${lines.length} cases`);
    const errors = stdout.split("\n").filter((line) => /error:/.test(line));
    if (errors.length > 0) console.error(errors.join("\n"));
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
