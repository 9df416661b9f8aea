// The settings of an application that is started from the command line.
import { readFile } from "node:fs/promises";
import type { ApplicationOptions } from "./application-command-line.ts";
import { parseProperties } from "./properties-file.ts";

/** Options come before --conf, and both before the file. */
export async function applicationConf(
  options: ApplicationOptions,
  defaultName: string,
  log: (line: string) => void,
): Promise<Readonly<Record<string, string>>> {
  const { name, master, executorMemory, confs, propertiesFile, verbose } = options;
  const file = propertiesFile === undefined ? undefined : parseProperties(await readFile(propertiesFile, "utf8"));
  for (const key of file?.ignored ?? []) log(`Warning: Ignoring non-Spark config property: ${key}`);
  const conf = {
    "spark.app.name": defaultName,
    ...file?.settings,
    ...confs,
    ...(name !== undefined && { "spark.app.name": name }),
    ...(master !== undefined && { "spark.master": master }),
    ...(executorMemory !== undefined && { "spark.executor.memory": executorMemory }),
  };
  if (verbose) for (const [key, value] of Object.entries(conf)) log(`${key}=${value}`);
  return conf;
}
