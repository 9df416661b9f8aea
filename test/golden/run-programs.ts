// Runs golden programs on a session, in Node and in browsers alike; their answers are JSON as recorded ones are.
import { goldenAnswer, goldenStatement } from "../../src/cli/golden-answer.ts";
import { splitStatements } from "../../src/cli/sql-statements.ts";
import type { DataFrame, SparkSession } from "../../src/index.ts";

/** A DataFrame program: what it makes of a session is what is recorded. */
export type Program = (spark: SparkSession) => DataFrame | Promise<DataFrame>;

/** A program that can be run again and again, on a session of its file. */
export interface GoldenProgram {
  readonly name: string;
  /** What a reader sees of it: SQL, or the function. */
  readonly source: string;
  readonly answer: () => Promise<string>;
}

const MANY_PARTITIONS = 100;

/** The settings that answers were recorded with, and the count of partitions that must not matter. */
export function goldenSession(spark: SparkSession, partitions: number): SparkSession {
  const session = spark.newSession();
  session.conf.set("spark.sql.session.timeZone", "UTC");
  session.conf.set("spark.sql.shuffle.partitions", partitions);
  // Many partitions are to be many: adaptive execution would join them, and files of this size would be one each.
  const many = partitions >= MANY_PARTITIONS;
  session.conf.set("spark.sql.adaptive.enabled", !many);
  session.conf.set("spark.sql.files.maxPartitionBytes", many ? "64KB" : "128MB");
  return session;
}

/**
 * The named statements of a SQL file. Those without a name are setup, each run once, before the first named statement behind
 * it that is asked for; what stands before all names is run at once.
 */
export async function sqlPrograms(
  session: SparkSession,
  text: string,
  place: string,
): Promise<readonly GoldenProgram[]> {
  await emptyCatalog(session);
  const programs: GoldenProgram[] = [];
  const setup: string[] = [];
  let numRun = 0;
  const setUp = async (count: number): Promise<void> => {
    while (numRun < count) await runSetup(session, setup[numRun++] ?? "");
  };
  for (const { name, sql } of splitStatements(text)) {
    if (name === undefined) {
      setup.push(sql);
      if (programs.length === 0) await setUp(setup.length);
      continue;
    }
    const before = setup.length;
    programs.push({
      name,
      source: sql,
      answer: async () => {
        await setUp(before);
        return await answer(name, () => session.sql(sql), place);
      },
    });
  }
  return programs;
}

/** What files before it have left would be seen by a file that lists tables or functions: the recorder drops it too. */
async function emptyCatalog(session: SparkSession): Promise<void> {
  const { catalog } = session;
  for (const database of await catalog.listDatabases()) {
    const name = String(database);
    if (name !== "default") await session.sql(`DROP DATABASE \`${name}\` CASCADE`);
  }
  for (const { name, tableType, isTemporary } of await catalog.listTables("default")) {
    if (!isTemporary) await session.sql(`DROP ${tableType === "VIEW" ? "VIEW" : "TABLE"} default.\`${name}\``);
  }
  for (const row of await session.sql("SHOW USER FUNCTIONS IN default").collect()) {
    const name = String(row.get(0));
    if (name.startsWith("spark_catalog.")) await session.sql(`DROP FUNCTION ${name}`);
  }
}

async function runSetup(session: SparkSession, sql: string): Promise<void> {
  const [member] = await goldenAnswer(() => session.sql(sql), console.error);
  if (member?.[0] === "error") throw new Error(`${sql}\n${member[1]}`);
}

/** The exported functions of a module; `camelCase` here is `snake_case` in Python. */
export function dataFramePrograms(
  session: SparkSession,
  module: Readonly<Record<string, Program>>,
  place: string,
): readonly GoldenProgram[] {
  return Object.entries(module).map(([exported, program]) => {
    const name = exported.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    return { name, source: String(program), answer: () => answer(name, () => program(session), place) };
  });
}

/** Where the files lie is no part of an answer: errors name them by their path from the root of the repository. */
async function answer(name: string, query: () => DataFrame | Promise<DataFrame>, place: string): Promise<string> {
  return goldenStatement(name, "", await goldenAnswer(query, console.error)).replaceAll(place, "");
}
