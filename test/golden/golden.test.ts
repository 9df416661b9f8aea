// The golden programs in Node: each must answer as real Spark did, on any count of executors and partitions.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SparkSession } from "../../src/index.node.ts";
import { difference, type Recorded } from "./compare.ts";
import { dataFrameModules } from "./dataframe/index.ts";
import { configurations, filesFor, folder, pendingIn, spilling } from "./programs.ts";
import { dataFramePrograms, type GoldenProgram, goldenSession, sqlPrograms } from "./run-programs.ts";

const pending = pendingIn("node");
const place = `${process.cwd()}/`;

for (const configuration of configurations) {
  const { executors, partitions, spills } = configuration;
  describe(`${executors} executors, ${partitions} shuffle partitions${spills ? ", spilling" : ""}`, () => {
    let spark: SparkSession;
    beforeAll(async () => {
      const builder = SparkSession.builder().appName("golden").master(`local[${executors}]`);
      if (spills) for (const [key, value] of Object.entries(spilling)) builder.config(key, value);
      spark = await builder.getOrCreate();
    });
    afterAll(() => spark.stop());

    describe.each(filesFor(configuration))("$name", ({ name: file, kind, recorded }) => {
      let programs: ReadonlyMap<string, GoldenProgram>;
      beforeAll(async () => {
        const session = goldenSession(spark, partitions);
        const found =
          kind === "sql"
            ? await sqlPrograms(session, readFileSync(join(folder, `${file}.sql`), "utf8"), place)
            : dataFramePrograms(session, dataFrameModules[file] ?? {}, place);
        programs = new Map(found.map((program) => [program.name, program]));
      });

      test("has the programs that are recorded", () => {
        expect([...programs.keys()].sort()).toEqual([...recorded.keys()].sort());
      });

      test.each([...recorded.values()])("$name", async (expected) => {
        const program = programs.get(expected.name);
        const answer = JSON.parse((await program?.answer()) ?? "{}") as Recorded;
        const problem = difference(expected, answer, program?.source ?? "");
        const reason = pending.get(`${file}/${expected.name}`);
        if (reason === undefined) expect(problem).toBeUndefined();
        else expect(problem, "passes, so take it out of pending.txt").toBeDefined();
      });
    });
  });
}
