// Writes a query's rows as files: tasks write below a staging folder, and when all of them have, the files are moved to
// their places. What fails leaves nothing that a reader would see.

import { findField } from "../../../catalyst/catalog/default-columns.ts";
import { partitionPath } from "../../../catalyst/catalog/partition-path.ts";
import type { LogicalPlan } from "../../../catalyst/plans/logical-plan.ts";
import { AnalysisException, SparkError } from "../../../errors/spark-error.ts";
import type { DriverHost } from "../../../host/host.ts";
import { type StructField, type StructType, sqlName } from "../../../types/data-type.ts";
import { loadFileWriter } from "../../sources/writer-registry.ts";
import type { CommandContext } from "../commands/runnable-command.ts";
import type { WriteFilesPayload, WrittenFile } from "../executor/write-files.ts";
import { listOrNothing } from "./table-relations.ts";

export interface WriteJob {
  readonly query: LogicalPlan;
  /** The names and types under which the query's columns are written, in their order. */
  readonly schema: StructType;
  readonly format: string;
  readonly options: Readonly<Record<string, string>>;
  /** The folder, without a slash at its end. */
  readonly path: string;
  readonly partitionColumns: readonly string[];
  /** Which of the files that are there go when the new ones come; none when it is an addition. */
  readonly overwrite?: "all" | "dynamic" | { readonly partition: ReadonlyMap<string, string | null> } | undefined;
}

/** The files written, at their places. */
export async function runWriteJob(job: WriteJob, context: CommandContext): Promise<readonly WrittenFile[]> {
  const { path, format, schema, partitionColumns } = job;
  const { host } = context.state.sparkContext;
  await checkTypes(job);
  const writeId = newWriteId(host);
  const stagingRoot = `${path}/_temporary`;
  const payload: WriteFilesPayload = {
    format,
    options: job.options,
    schema,
    partitionColumns: partitionColumns.map((name) => ordinalOf(schema, name)),
    stagingFolder: `${stagingRoot}/${writeId}`,
    writeId,
    timeZone: context.state.conf.sessionTimeZone,
  };
  const written: WrittenFile[] = [];
  try {
    const tasks = context.query(job.query).executeInto<WrittenFile>({ kind: "write-files", payload });
    for await (const file of tasks) written.push(file);
    const old = await replacedFiles(job, written, host);
    for (const file of old) await host.remove(file);
    for (const { staged, path: place } of written) await host.rename(staged, `${path}/${place}`);
    const success = await host.createFile(`${path}/_SUCCESS`);
    await success.close();
  } finally {
    await host.remove(stagingRoot);
  }
  return written;
}

/** The files that the new ones replace, listed before those are in their places. */
async function replacedFiles(
  { overwrite, path }: WriteJob,
  written: readonly WrittenFile[],
  host: DriverHost,
): Promise<readonly string[]> {
  if (overwrite === undefined) return [];
  const folders =
    overwrite === "all"
      ? [path]
      : overwrite === "dynamic"
        ? [...new Set(written.map(({ partition }) => `${path}/${partitionPath(partition)}`))]
        : [`${path}/${partitionPath(overwrite.partition)}`];
  const files = await Promise.all(folders.map((folder) => listOrNothing(host, folder)));
  return files.flat().map((file) => file.path);
}

async function checkTypes({ schema, format, partitionColumns }: WriteJob): Promise<void> {
  const data = schema.fields.filter(({ name }) => !partitionColumns.includes(name));
  await checkSupported(data, format);
  if (format === "text") checkText(data.length);
}

/** @throws SparkError UNSUPPORTED_DATA_TYPE_FOR_DATASOURCE of a column that files of the format cannot have */
export async function checkSupported(columns: readonly StructField[], format: string): Promise<void> {
  const writer = await loadFileWriter(format);
  for (const { name, dataType } of columns) {
    if (writer.supports(dataType)) continue;
    throw new SparkError("AnalysisException", "UNSUPPORTED_DATA_TYPE_FOR_DATASOURCE", {
      columnName: `\`${name}\``,
      columnType: `"${sqlName(dataType)}"`,
      format: FORMAT_NAMES[format] ?? format,
    });
  }
}

const FORMAT_NAMES: Readonly<Record<string, string>> = {
  arrow: "Arrow",
  csv: "CSV",
  json: "JSON",
  parquet: "Parquet",
  text: "Text",
  xml: "XML",
};

function checkText(columns: number): void {
  if (columns === 1) return;
  throw new AnalysisException("TEXT_SOURCE_HAS_ONE_COLUMN", { schemaSize: String(columns) });
}

function ordinalOf(schema: StructType, name: string): number {
  const found = findField(schema, name);
  return found === undefined ? -1 : schema.fields.indexOf(found);
}

function newWriteId(host: DriverHost): string {
  const digits = (count: number): string =>
    Array.from({ length: count }, () => Math.floor(host.random() * 16).toString(16)).join("");
  return [digits(8), digits(4), `4${digits(3)}`, `8${digits(3)}`, digits(12)].join("-");
}
