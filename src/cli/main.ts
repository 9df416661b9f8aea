#!/usr/bin/env node
// The command `hibana`: what it is given, what it writes, how it exits.
import { once } from "node:events";
import manifest from "../../package.json" with { type: "json" };
import { SparkError } from "../index.node.ts";
import { parseCommandLine, USAGE } from "./command-line.ts";
import { runSql } from "./run-sql.ts";
import { serveHistory } from "./serve-history.ts";
import { UsageError } from "./usage-error.ts";

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  // Who reads the output may have seen enough of it, as `head` has.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
  try {
    const command = parseCommandLine(args);
    if (command.kind === "help") await write(USAGE);
    else if (command.kind === "version") await write(`${manifest.version}\n`);
    else if (command.kind === "history") await serveHistory(command.options);
    else if (command.kind === "submit") await (await import("./run-submit.ts")).runSubmit(command, console.error);
    else if (command.kind === "shell") {
      await (await import("./run-shell.ts")).runShell(command.options, manifest.version, console.error);
    } else return (await runSql(command.options, { output: write, log: console.error })) ? 0 : 1;
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\n\n${USAGE}`);
      return 2;
    }
    // What is no error of the query is one of ours, or of the machine: where it happened helps.
    console.error(error instanceof SparkError ? `${error.name}: ${error.message}` : error);
    return 1;
  }
}

async function write(chunk: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(chunk)) await once(process.stdout, "drain");
}
