// ADD and LIST of JARs and files: nothing is loaded from a JAR, as there is no JVM, and files are read where they lie.

import { AddResource, ListResources } from "../../../catalyst/plans/commands/resources.ts";
import { AnalysisException } from "../../../errors/spark-error.ts";
import { type RunnableCommand, runnable } from "./runnable-command.ts";

export const addResource: RunnableCommand = runnable(AddResource, async ({ clauses: { kind, path } }) => {
  if (kind === "JAR") return [];
  throw new AnalysisException("UNSUPPORTED_FEATURE.TABLE_OPERATION", { operation: `ADD ${kind}`, tableName: path });
});

export const listResources: RunnableCommand = runnable(ListResources, async () => []);
