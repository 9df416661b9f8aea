// `hibana shell`: a prompt with a session, top-level await, completion, and a history that is kept.
import { homedir } from "node:os";
import { join } from "node:path";
import { type REPLServer, start } from "node:repl";
import * as hibana from "../index.node.ts";
import type { ApplicationOptions } from "./application-command-line.ts";
import { applicationConf } from "./application-conf.ts";

const HISTORY = ".hibana_history";

export async function runShell(
  options: ApplicationOptions,
  version: string,
  log: (line: string) => void,
): Promise<void> {
  const conf = await applicationConf(options, "hibana shell", log);
  const builder = hibana.SparkSession.builder();
  for (const [key, value] of Object.entries(conf)) builder.config(key, value);
  const spark = await builder.getOrCreate();
  const sc = spark.sparkContext;
  process.stdout.write(
    `Hibana ${version}: \`spark\` is the session, \`sc\` its context (master = ${sc.conf.get("spark.master", "local[*]")}, ` +
      `app id = ${sc.applicationId}), \`hibana\` the library.\n`,
  );
  const repl = start({ prompt: "hibana> ", ignoreUndefined: true });
  Object.assign(repl.context, { spark, sc, hibana });
  await keepHistory(repl);
  await new Promise<void>((resolve) => repl.once("exit", () => resolve()));
  await spark.stop();
}

/** Pipes have no history. */
function keepHistory(repl: REPLServer): Promise<void> {
  if (!process.stdin.isTTY) return Promise.resolve();
  const path = process.env.HIBANA_HISTORY ?? join(homedir(), HISTORY);
  return new Promise((resolve) => repl.setupHistory(path, () => resolve()));
}
