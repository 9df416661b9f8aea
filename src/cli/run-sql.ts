// `hibana sql`: statements from the command line and from files, in one application.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { SparkSession } from "../index.node.ts";
import type { SqlOptions } from "./command-line.ts";
import { goldenAnswer, goldenFile, goldenStatement } from "./golden-answer.ts";
import { type Output, printResult } from "./print-result.ts";
import { nameStatements, type SqlStatement, splitStatements } from "./sql-statements.ts";
import { findViews, registerViews } from "./views.ts";

/** Where the command writes: results, and what there is to say beside them. */
export interface Streams {
  readonly output: Output;
  readonly log: (line: string) => void;
}

interface Script {
  /** What its statements and its answers are called. */
  readonly stem: string;
  readonly statements: readonly SqlStatement[];
  /** The file of its answers; they go to the output when there is none. */
  readonly target?: string;
  /** How messages name it. */
  readonly place: string;
}

/** Whether everything went well; failures of setup statements have been logged. */
export async function runSql(options: SqlOptions, streams: Streams): Promise<boolean> {
  const scripts = await readScripts(options);
  const builder = SparkSession.builder().appName("hibana sql").master(options.master);
  const confs = options.format === "golden" ? { ...goldenConfs, ...options.confs } : options.confs;
  for (const [key, value] of Object.entries(confs)) builder.config(key, value);
  const spark = await builder.getOrCreate();
  try {
    const views = await findViews(options);
    let succeeded = true;
    for (const script of scripts) {
      const session = spark.newSession();
      await registerViews(session, views);
      if (options.format === "golden") {
        succeeded = (await answer(script, session, confs, streams)) && succeeded;
      } else {
        for (const { sql } of script.statements) await printResult(session.sql(sql), options.format, streams.output);
      }
    }
    return succeeded;
  } finally {
    await spark.stop();
  }
}

/** What real Spark records with. */
const goldenConfs = { "spark.sql.ansi.enabled": "true", "spark.sql.session.timeZone": "UTC" };

async function readScripts({ texts, files, format, out }: SqlOptions): Promise<readonly Script[]> {
  const given = { stem: "statement", statements: splitStatements(texts.join(";\n")), place: "-e" };
  const read = files.map(async (file): Promise<Script> => {
    const stem = basename(file, extname(file));
    const script = { stem, statements: splitStatements(await readFile(file, "utf8")), place: file };
    return format === "golden" ? { ...script, target: join(out ?? dirname(file), `${stem}.json`) } : script;
  });
  return [...(texts.length > 0 ? [given] : []), ...(await Promise.all(read))];
}

/** Records the answers of a script; whether its setup statements succeeded. */
async function answer(
  { stem, statements, target, place }: Script,
  session: SparkSession,
  confs: Readonly<Record<string, string>>,
  { output, log }: Streams,
): Promise<boolean> {
  const recorded: string[] = [];
  let succeeded = true;
  for (const { name, sql } of nameStatements(statements, stem)) {
    const members = await goldenAnswer(
      () => session.sql(sql),
      (error) => log(describe(error)),
    );
    if (name !== undefined) {
      recorded.push(goldenStatement(name, sql, members));
    } else if (members.some(([key]) => key === "error")) {
      succeeded = false;
      log(`${place}: setup failed: ${sql.slice(0, 60)}: ${members.map(([, json]) => json).join()}`);
    }
  }
  const text = goldenFile({ spark: session.version, confs }, recorded);
  if (target === undefined) {
    await output(text);
  } else {
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
    log(`${target}: ${recorded.length} recorded`);
  }
  return succeeded;
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? String(error)) : String(error);
}
