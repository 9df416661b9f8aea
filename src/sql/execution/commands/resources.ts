// ADD and LIST of JARs and files: there is no JVM to load them, so that none is ever there.

import { AddResource, ListResources } from "../../../catalyst/plans/commands/resources.ts";
import { AnalysisException } from "../../../errors/spark-error.ts";
import { type RunnableCommand, runnable } from "./runnable-command.ts";

export const addResource: RunnableCommand = runnable(AddResource, async ({ clauses: { kind, path } }) => {
  throw new AnalysisException("UNSUPPORTED_FEATURE.TABLE_OPERATION", { operation: `ADD ${kind}`, tableName: path });
});

export const listResources: RunnableCommand = runnable(ListResources, async () => []);
