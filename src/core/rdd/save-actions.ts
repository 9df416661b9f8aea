// Actions that write records to files: one for each partition, in a folder that was not there before.

import type { ActionJob } from "./action-job.ts";
import { outputExists } from "./rdd-errors.ts";
import type { SavePayload } from "./rdd-payloads.ts";

export async function save(
  job: ActionJob<unknown>,
  format: SavePayload["format"],
  path: string,
  gzip = false,
): Promise<void> {
  const { rdd, context, operation } = job;
  const { host } = context;
  const folder = path.replace(/\/+$/, "");
  if (await exists(job, folder)) throw outputExists(folder);
  await rdd.settle();
  const temporary = `${folder}/_temporary`;
  const payload: SavePayload = { format, path: folder, temporary, gzip };
  try {
    await context.runJob(rdd, { kind: "rdd-save", payload }, { callSite: operation.callSite, onResult: () => {} });
  } finally {
    await host.remove(temporary);
  }
  await (await host.createFile(`${folder}/_SUCCESS`)).close();
}

async function exists({ context }: ActionJob<unknown>, folder: string): Promise<boolean> {
  for (const path of [folder, `${folder}/_SUCCESS`]) {
    try {
      await context.host.list(path);
      return true;
    } catch {
      // It is not there.
    }
  }
  return false;
}
