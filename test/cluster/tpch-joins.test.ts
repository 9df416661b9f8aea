// The 22 queries of TPC-H answer as recorded from real Spark, whether plans change while they run or not, and whether small
// sides of joins are given whole to every task or spread by their keys.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SparkSession } from "../../src/index.node.ts";
import { difference, type Recorded } from "../golden/compare.ts";
import { folder, goldenFiles } from "../golden/programs.ts";
import { type GoldenProgram, goldenSession, sqlPrograms } from "../golden/run-programs.ts";

const recorded = goldenFiles.find(({ name }) => name === "sql/tpch")?.recorded ?? new Map<string, Recorded>();
const queries = [...recorded.values()].filter(({ name }) => /^q\d\d$/.test(name));
const settings = [
  { adaptive: true, broadcast: false },
  { adaptive: false, broadcast: true },
  { adaptive: false, broadcast: false },
];

let spark: SparkSession;
beforeAll(async () => {
  spark = await SparkSession.builder().appName("tpch").master("local[2]").getOrCreate();
});
afterAll(() => spark.stop());

test("all queries are recorded", () => expect(queries).toHaveLength(22));

describe.each(settings)("adaptive $adaptive, broadcast $broadcast", ({ adaptive, broadcast }) => {
  let programs: ReadonlyMap<string, GoldenProgram>;
  beforeAll(async () => {
    const session = goldenSession(spark, 3);
    session.conf.set("spark.sql.adaptive.enabled", adaptive);
    if (!broadcast) session.conf.set("spark.sql.autoBroadcastJoinThreshold", -1);
    const found = await sqlPrograms(session, readFileSync(join(folder, "sql/tpch.sql"), "utf8"), "");
    programs = new Map(found.map((program) => [program.name, program]));
  });

  test.each(queries)("$name", async (expected) => {
    const program = programs.get(expected.name);
    const answer = JSON.parse((await program?.answer()) ?? "{}") as Recorded;
    expect(difference(expected, answer, program?.source ?? "")).toBeUndefined();
  });
});
