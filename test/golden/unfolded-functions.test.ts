// The golden programs of functions once more with nothing folded: what they make of constants is computed by executors, as it is
// for the rows of columns. Files whose names end with -legacy do so with ANSI mode off.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SparkSession } from "../../src/index.node.ts";
import { difference, type Recorded } from "./compare.ts";
import { folder, goldenFiles, pendingIn } from "./programs.ts";
import { type GoldenProgram, goldenSession, sqlPrograms } from "./run-programs.ts";

/** What computes values before a query runs, or does without them. */
const FOLDING_RULES =
  "ConstantFolding,NullPropagation,FoldablePropagation,ConvertToLocalRelation,SimplifyConditionals,OptimizeIn,BooleanSimplification";

const files = goldenFiles.filter(({ name }) => name.startsWith("sql/functions/"));
const pending = pendingIn("node");
const place = `${process.cwd()}/`;

let spark: SparkSession;
beforeAll(async () => {
  spark = await SparkSession.builder().appName("unfolded").master("local[2]").getOrCreate();
});
afterAll(() => spark.stop());

describe.each(files)("$name", ({ name: file, recorded }) => {
  let programs: ReadonlyMap<string, GoldenProgram>;
  beforeAll(async () => {
    const session = goldenSession(spark, 2);
    session.conf.set("spark.sql.optimizer.excludedRules", FOLDING_RULES);
    const found = await sqlPrograms(session, readFileSync(join(folder, `${file}.sql`), "utf8"), place);
    programs = new Map(found.map((program) => [program.name, program]));
  });

  const expected = [...recorded.values()].filter(({ name }) => !pending.has(`${file}/${name}`));
  test.each(expected)("$name", async (answer) => {
    const program = programs.get(answer.name);
    const actual = JSON.parse((await program?.answer()) ?? "{}") as Recorded;
    expect(difference(answer, actual, program?.source ?? "")).toBeUndefined();
  });
});
