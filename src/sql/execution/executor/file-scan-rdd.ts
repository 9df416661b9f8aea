// The RDD kind "file-scan": the batches of the splits of one partition, read by their format.

import { BATCH_NUM_ROWS } from "../../../columnar/layout.ts";
import type { RddKind } from "../../../core/executor/executor-registry.ts";
import type { TaskContext } from "../../../core/executor/task-context.ts";
import type { StructType } from "../../../types/data-type.ts";
import type { ExistenceDefaults, FileSplit, PushedFilter, SourceOptions } from "../../sources/file-format.ts";
import { loadFileFormat } from "../../sources/registry.ts";
import { countedReads } from "./counted-reads.ts";
import { PartitionColumns, type ScanColumn } from "./partition-columns.ts";
import { KERNELS } from "./services.ts";

export interface FileScanPayload {
  readonly format: string;
  readonly options: SourceOptions;
  readonly fileSchema: StructType;
  /** The columns to read, in the order of the batches' columns. */
  readonly requestedSchema: StructType;
  readonly pushedFilters: readonly PushedFilter[];
  readonly timeZone: string;
  readonly existenceDefaults?: ExistenceDefaults;
  /** Where partitions have columns of their own: those, and where each column of the batches comes from. */
  readonly partitioned?: { readonly schema: StructType; readonly columns: readonly ScanColumn[] };
}

export const fileScanRddKind: RddKind = {
  kind: "file-scan",
  compute: ({ payload, partition, context }) =>
    scan(payload as FileScanPayload, partition as readonly FileSplit[], context),
};

async function* scan(
  {
    format: name,
    options,
    fileSchema,
    requestedSchema,
    pushedFilters,
    timeZone,
    existenceDefaults,
    partitioned,
  }: FileScanPayload,
  splits: readonly FileSplit[],
  context: TaskContext,
): AsyncGenerator<number> {
  const format = await loadFileFormat(name);
  const reader = format.createReader(options, requestedSchema, fileSchema, pushedFilters);
  const kernels = context.services.get(KERNELS);
  const defaults = existenceDefaults === undefined ? {} : { existenceDefaults };
  const { input } = context.metrics;
  const readContext = { host: countedReads(context.host, input), kernels, timeZone, ...defaults };
  for (const split of splits) {
    const added =
      partitioned &&
      new PartitionColumns(kernels, partitioned.columns, partitioned.schema, split.partitionValues ?? []);
    try {
      for await (const batch of reader.read(split, readContext)) {
        input.recordsRead += kernels.getI32(batch + BATCH_NUM_ROWS);
        yield added === undefined ? batch : added.append(batch);
        await context.yieldIfNeeded();
      }
    } finally {
      added?.close();
    }
  }
}
