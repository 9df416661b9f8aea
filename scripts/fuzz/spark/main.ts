// `npm run fuzz:spark`: random statements over random tables, answered by Hibana and by real Spark.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { goldenAnswer, goldenStatement } from "../../../src/cli/golden-answer.ts";
import { SparkSession } from "../../../src/index.node.ts";
import { difference, type Recorded } from "../../../test/golden/compare.ts";
import { Choices } from "./choices.ts";
import { randomQuery } from "./query-generator.ts";
import { routines } from "./routines.ts";
import { shrink } from "./shrink.ts";
import { type SessionRequest, SparkOracle } from "./spark-oracle.ts";
import { randomTables, type Table } from "./tables.ts";

/** How many statements have the same tables and settings. */
const ROUND = 50;
const SHRINK_ATTEMPTS = 150;
/** Sums of doubles, deviations and the like depend on the order of rows. */
const TOLERANCE = 1e-9;
/** Moments of values that lie evenly are 0 but for what the order of addition leaves. */
const MOMENTS = /\b(skewness|kurtosis|corr|covar_\w+|regr_\w+)\(/;
const REMAINDER = 1e-12;
/** How the SQLSTATEs of errors of values begin. */
const DATA_EXCEPTION = "22";

const { values: options } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    count: { type: "string", default: "2000" },
    /** Only this statement, as failures name it: ROUND/INDEX. */
    only: { type: "string" },
    /** Look for simpler statements that disagree too. */
    shrink: { type: "boolean", default: false },
    /** Print the tables too. */
    tables: { type: "boolean", default: false },
  },
});

const seed = Number(options.seed);
const count = Number(options.count);
const folder = mkdtempSync(join(tmpdir(), "hibana-fuzz-"));
const oracle = new SparkOracle(process.env.PYTHON ?? "python3");
const spark = await SparkSession.builder().appName("fuzz").master("local[2]").getOrCreate();
let failures = 0;
let errors = 0;
try {
  for (let round = 0; round * ROUND < count; round++) {
    const choices = Choices.seeded(seed * 1_000_003 + round);
    const wild = choices.once(2);
    if (options.only !== undefined && !options.only.startsWith(`${round}/`)) continue;
    const { tables, files, views: tableViews } = randomTables(join(folder, String(round)), wild, choices);
    const views = [...tableViews, ...routines];
    const confs = roundConfs(wild, choices);
    await oracle.newSession({ confs, files, views });
    const session = await hibanaSession({ confs, files, views });
    for (let i = 0; i < Math.min(ROUND, count - round * ROUND); i++) {
      if (options.only !== undefined && options.only !== `${round}/${i}`) continue;
      await check(
        session,
        tables,
        { confs, files, views },
        Choices.seeded((seed * 1009 + round) * 100_003 + i),
        `${round}/${i}`,
      );
    }
  }
} finally {
  oracle.close();
  await spark.stop();
  rmSync(folder, { recursive: true, force: true });
}
console.log(`seed ${seed}: ${count} statements, ${errors} of them errors in Spark; ${failures} disagree`);
if (failures > 0) process.exitCode = 1;

/** ANSI mode fails on what overflows, so wild values come without it. */
function roundConfs(wild: boolean, choices: Choices): Readonly<Record<string, string>> {
  return {
    "spark.sql.ansi.enabled": String(!wild),
    "spark.sql.session.timeZone": choices.of(["UTC", "UTC", "America/Los_Angeles", "Asia/Kolkata"]),
    "spark.sql.shuffle.partitions": choices.of(["1", "3", "7"]),
    "spark.sql.adaptive.enabled": choices.of(["true", "false"]),
    "spark.sql.autoBroadcastJoinThreshold": choices.of(["10MB", "-1"]),
  };
}

async function hibanaSession({ confs, views }: SessionRequest): Promise<SparkSession> {
  const session = spark.newSession();
  for (const [key, value] of Object.entries(confs)) session.conf.set(key, value);
  for (const view of views) await session.sql(view);
  return session;
}

async function check(
  session: SparkSession,
  tables: readonly Table[],
  { confs, files, views }: SessionRequest,
  choices: Choices,
  name: string,
): Promise<void> {
  const sql = randomQuery(tables, choices);
  const [problem, expected] = await disagreement(session, sql);
  if (expected.error !== undefined) errors++;
  if (problem === undefined) return;
  failures++;
  const smallest = options.shrink
    ? await shrink(
        choices.made,
        async (list) => (await disagreement(session, randomQuery(tables, Choices.replayed(list))))[0] !== undefined,
        SHRINK_ATTEMPTS,
      )
    : choices.made;
  const shrunk = randomQuery(tables, Choices.replayed(smallest));
  const [last = problem] = options.shrink ? await disagreement(session, shrunk) : [problem];
  console.log(`\n✗ ${name}: ${last}`);
  console.log(`  ${shrunk}`);
  console.log(`  with ${JSON.stringify(confs)}`);
  if (options.tables)
    console.log(`  ${[...files, ...views].filter((text) => tableOf(text).test(shrunk)).join("\n  ")}`);
}

/** The pattern of the name of the table that a statement makes. */
function tableOf(statement: string): RegExp {
  return new RegExp(`\\b${/\b(t\d)\b/.exec(statement)?.[1] ?? ""}\\b`);
}

async function disagreement(session: SparkSession, sql: string): Promise<readonly [string | undefined, Recorded]> {
  const actual = await hibanaAnswer(session, sql);
  if (actual.error?.class === "INTERNAL_ERROR") return [JSON.stringify(actual.error), actual];
  const expected = await oracle.answer(sql);
  // Where Spark itself breaks there is nothing to compare with.
  if (expected.error?.class === null) return [undefined, expected];
  return [difference(comparable(expected, sql), comparable(actual, sql), sql, TOLERANCE), expected];
}

async function hibanaAnswer(session: SparkSession, sql: string): Promise<Recorded> {
  const members = await goldenAnswer(
    () => session.sql(sql),
    (error) => console.error(error),
  );
  return JSON.parse(goldenStatement("", "", members)) as Recorded;
}

/** Of 0.0 and -0.0, which are equal, a sort or an extreme may give either; and rows that tie come in any order. */
function comparable(answer: Recorded, sql: string): Recorded {
  // Which of several rows that cannot be computed comes first depends on which task is first.
  if (answer.error?.sqlState?.startsWith(DATA_EXCEPTION) === true) {
    return { ...answer, error: { ...answer.error, parameters: {} } };
  }
  if (answer.rows === undefined) return answer;
  // What cannot be sorted by differs between rows that tie.
  const isTotal = !JSON.stringify(answer.schema).includes('"map"');
  const isOrdered = /ORDER BY|\b(min|max|greatest|least)\(/.test(sql);
  const plain = isOrdered ? (JSON.parse(JSON.stringify(answer.rows)) as Recorded["rows"]) : answer.rows;
  const rows = MOMENTS.test(sql) ? plain?.map((row) => row.map(withoutRemainder)) : plain;
  return { ...answer, ordered: answer.ordered === true && isTotal, ...(rows !== undefined && { rows }) };
}

function withoutRemainder(value: unknown): unknown {
  return typeof value === "number" && Math.abs(value) < REMAINDER ? 0 : value;
}
