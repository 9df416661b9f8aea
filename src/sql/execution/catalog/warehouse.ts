// Where the files of managed tables lie: spark.sql.warehouse.dir, or a folder of the application's own, since the catalog
// that knows of them ends with it.

import type { SparkContext } from "../../../core/spark-context.ts";

export function warehouseLocation({ conf, host, applicationId }: SparkContext): string {
  const given = conf.toRecord()["spark.sql.warehouse.dir"];
  if (given !== undefined) return given.replace(/\/+$/, "");
  const folder = `spark-warehouse/${applicationId}`;
  return host.kind === "browser" ? `opfs:/${folder}` : folder;
}

/** Removes the folder of an application that has ended; one that the user named stays. */
export async function removeOwnWarehouse(context: SparkContext): Promise<void> {
  if (context.conf.toRecord()["spark.sql.warehouse.dir"] !== undefined) return;
  // Where a host has no files there is nothing to remove.
  await context.host.remove(warehouseLocation(context)).catch(() => undefined);
}
