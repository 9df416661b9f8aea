// `hibana shell`: a prompt with a session, top-level await, completion, and a history that is kept.
import { homedir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type REPLServer, start } from "node:repl";
import { PassThrough } from "node:stream";
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
  const isTerminal = process.stdin.isTTY;
  const lines = new PassThrough();
  const input = isTerminal ? {} : { input: lines, output: process.stdout, terminal: false };
  const repl = start({ prompt: "hibana> ", ignoreUndefined: true, ...input });
  const exited = new Promise<void>((resolve) => repl.once("exit", () => resolve()));
  Object.assign(repl.context, { spark, sc, hibana });
  if (isTerminal) await keepHistory(repl);
  else await feed(repl, lines, exited);
  await exited;
  await spark.stop();
}

/** Gives the lines of a pipe one by one, each when the one before has been evaluated: the prompt comes again then. */
async function feed(repl: REPLServer, lines: PassThrough, exited: Promise<void>): Promise<void> {
  let prompted: () => void = () => {};
  const displayPrompt = repl.displayPrompt.bind(repl);
  Object.assign(repl, {
    displayPrompt: (preserveCursor?: boolean) => {
      displayPrompt(preserveCursor);
      prompted();
    },
  });
  let isOpen = true;
  void exited.then(() => {
    isOpen = false;
  });
  for await (const line of createInterface({ input: process.stdin })) {
    const evaluated = new Promise<void>((resolve) => {
      prompted = resolve;
    });
    lines.write(`${line}\n`);
    await Promise.race([evaluated, exited]);
    if (!isOpen) return;
  }
  lines.end();
}

function keepHistory(repl: REPLServer): Promise<void> {
  const path = process.env.HIBANA_HISTORY ?? join(homedir(), HISTORY);
  return new Promise((resolve) => repl.setupHistory(path, () => resolve()));
}
