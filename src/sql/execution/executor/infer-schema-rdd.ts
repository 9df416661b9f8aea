// The RDD kind "infer-schema": one record, what the files of a source say of their schema and rows.

import type { ColumnStatistics } from "../../../catalyst/plans/statistics.ts";
import type { RddKind } from "../../../core/executor/executor-registry.ts";
import type { TaskContext } from "../../../core/executor/task-context.ts";
import type { FileStatus } from "../../../host/files.ts";
import type { CatalystValue } from "../../../types/catalyst-value.ts";
import type { StructType } from "../../../types/data-type.ts";
import type { FileSplit, FileStatistics, SourceOptions } from "../../sources/file-format.ts";
import { loadFileFormat } from "../../sources/registry.ts";
import { KERNELS } from "./services.ts";

export interface InferenceRequest {
  readonly format: string;
  readonly files: readonly FileStatus[];
  readonly options: SourceOptions;
  readonly timeZone: string;
  /** Given by the user, who then only wants to know the files' statistics. */
  readonly userSchema: StructType | undefined;
}

export interface InferredSource {
  readonly schema: StructType;
  readonly rowCount?: number | undefined;
  readonly columnStatistics?: ReadonlyMap<string, ColumnStatistics> | undefined;
}

export const inferSchemaRddKind: RddKind = {
  kind: "infer-schema",
  compute: ({ payload, context }) => infer(payload as InferenceRequest, context),
};

async function* infer(request: InferenceRequest, { host, services }: TaskContext): AsyncGenerator<InferredSource> {
  const { files, options, timeZone, userSchema } = request;
  const format = await loadFileFormat(request.format);
  const context = { host, timeZone, kernels: services.get(KERNELS) };
  const splits = files.map(
    (file): FileSplit => ({ file: file.reference, path: file.path, start: 0, length: file.size }),
  );
  const schema = userSchema ?? (await format.inferSchema(splits, options, context));
  if (format.readStatistics === undefined) yield { schema };
  else {
    const statistics: FileStatistics[] = [];
    for (const split of splits) statistics.push(await format.readStatistics(split, options, context));
    yield { schema, ...combine(schema, statistics) };
  }
}

function combine(schema: StructType, files: readonly FileStatistics[]): Omit<InferredSource, "schema"> {
  const columnStatistics = new Map<string, ColumnStatistics>();
  for (const { name } of schema.fields) {
    const column = combineColumn(name, files);
    if (column !== undefined) columnStatistics.set(name, column);
  }
  return { rowCount: files.reduce((sum, { rowCount }) => sum + rowCount, 0), columnStatistics };
}

/** Bounds hold for the source when every file that has values tells its own. */
function combineColumn(name: string, files: readonly FileStatistics[]): ColumnStatistics | undefined {
  let min: CatalystValue | undefined;
  let max: CatalystValue | undefined;
  let nullCount: number | undefined = 0;
  let bounded = true;
  let distinctCount: number | undefined = 0;
  for (const { rowCount, columns } of files) {
    const column = columns[name];
    const distinct = column?.distinctCount;
    distinctCount =
      distinctCount === undefined || distinct === undefined ? undefined : Math.max(distinctCount, distinct);
    const nulls = column?.nullCount;
    nullCount = nullCount === undefined || nulls === undefined ? undefined : nullCount + nulls;
    if (nulls === rowCount) continue;
    if (column === undefined || !isNumber(column.min) || !isNumber(column.max)) bounded = false;
    else {
      if (!isNumber(min) || column.min < min) min = column.min;
      if (!isNumber(max) || column.max > max) max = column.max;
    }
  }
  return {
    ...(bounded && min !== undefined && max !== undefined && { min, max }),
    ...(nullCount !== undefined && { nullCount }),
    ...(distinctCount !== undefined && distinctCount > 0 && { distinctCount }),
  };
}

/** Only numbers are used as bounds. */
function isNumber(value: CatalystValue | undefined): value is number | bigint {
  return typeof value === "number" || typeof value === "bigint";
}
