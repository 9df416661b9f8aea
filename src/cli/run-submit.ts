// `hibana submit`: runs a program, TypeScript or JavaScript, with the settings of the command line.
import { stat } from "node:fs/promises";
import { register } from "node:module";
import { basename, extname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { SUBMITTED_CONF } from "../index.node.ts";
import type { ApplicationCommand } from "./application-command-line.ts";
import { applicationConf } from "./application-conf.ts";
import { typescriptHooks } from "./artifacts.ts";
import { UsageError } from "./usage-error.ts";

export async function runSubmit(
  { options, program, programArguments }: Extract<ApplicationCommand, { kind: "submit" }>,
  log: (line: string) => void,
): Promise<void> {
  const path = resolve(program);
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw new UsageError(`There is no program ${program}.`);
  const conf = await applicationConf(options, basename(path, extname(path)), log);
  process.env[SUBMITTED_CONF] = JSON.stringify(conf);
  process.argv.splice(1, process.argv.length, path, ...programArguments);
  const { hooks, library } = typescriptHooks();
  register(hooks, { data: { library } });
  await import(pathToFileURL(path).href);
}
