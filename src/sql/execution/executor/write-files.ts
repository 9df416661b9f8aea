// The task output "write-files": the rows of a partition as files of a format, below a folder that nobody reads yet. The
// driver moves them to their places when all tasks have written theirs.

import { partitionPath } from "../../../catalyst/catalog/partition-path.ts";
import { Cast } from "../../../catalyst/expressions/cast.ts";
import { Literal } from "../../../catalyst/expressions/literal.ts";
import { readBatch } from "../../../columnar/batch-reader.ts";
import type { OutputKind } from "../../../core/executor/executor-registry.ts";
import type { TaskContext } from "../../../core/executor/task-context.ts";
import type { WritableFile } from "../../../host/files.ts";
import type { InternalRow } from "../../../types/catalyst-value.ts";
import { StringType, StructType } from "../../../types/data-type.ts";
import type { FileWriter } from "../../sources/file-writer.ts";
import { loadFileWriter } from "../../sources/writer-registry.ts";
import { KERNELS } from "./services.ts";

export interface WriteFilesPayload {
  readonly format: string;
  readonly options: Readonly<Record<string, string>>;
  /** The columns of the rows, those of partitions among them. */
  readonly schema: StructType;
  /** Ordinals of the columns that folders are named by. */
  readonly partitionColumns: readonly number[];
  /** The folder of this write, below the one it is for. */
  readonly stagingFolder: string;
  readonly writeId: string;
  readonly timeZone: string;
}

/** A file that a task has written, by its place below the staging folder, which it is to have below the table's. */
export interface WrittenFile {
  readonly path: string;
  readonly staged: string;
  readonly numRows: number;
  readonly bytes: number;
  /** The text of partition values, by column. */
  readonly partition: ReadonlyMap<string, string | null>;
}

export const writeFilesOutput: OutputKind = {
  kind: "write-files",
  run: async (records, payload, context) => {
    const task = new WriteTask(payload as WriteFilesPayload, context);
    try {
      for await (const batch of records as AsyncIterable<number>) {
        await task.writeBatch(batch);
        await context.yieldIfNeeded();
      }
      return { value: await task.finish() };
    } catch (error) {
      await task.abort();
      throw error;
    }
  },
};

interface OpenFile {
  readonly writer: FileWriter;
  readonly file: CountedFile;
  readonly written: Omit<WrittenFile, "numRows" | "bytes">;
  numRows: number;
}

class WriteTask {
  readonly #payload: WriteFilesPayload;
  readonly #context: TaskContext;
  readonly #files = new Map<string, OpenFile>();
  readonly #dataColumns: readonly number[];
  readonly #dataSchema: StructType;

  constructor(payload: WriteFilesPayload, context: TaskContext) {
    this.#payload = payload;
    this.#context = context;
    const { schema, partitionColumns } = payload;
    this.#dataColumns = schema.fields.map((_, i) => i).filter((i) => !partitionColumns.includes(i));
    this.#dataSchema = StructType(schema.fields.filter((_, i) => !partitionColumns.includes(i)));
  }

  async writeBatch(batch: number): Promise<void> {
    const { schema, partitionColumns } = this.#payload;
    const kernels = this.#context.services.get(KERNELS);
    const rows = readBatch(kernels.data, batch, schema);
    if (partitionColumns.length === 0) return await this.#write(new Map(), rows);
    const groups = new Map<
      string,
      { readonly spec: ReadonlyMap<string, string | null>; readonly rows: InternalRow[] }
    >();
    for (const row of rows) {
      const spec = this.#specOf(row);
      const key = partitionPath(spec);
      const group = groups.get(key) ?? { spec, rows: [] };
      group.rows.push(this.#dataColumns.map((i) => row[i] ?? null));
      groups.set(key, group);
    }
    for (const { spec, rows: ofPartition } of groups.values()) await this.#write(spec, ofPartition);
  }

  /** Files whole; a task without rows writes one too when it is the first, so that the schema is not lost. */
  async finish(): Promise<readonly WrittenFile[]> {
    const { partitionColumns } = this.#payload;
    if (this.#files.size === 0 && partitionColumns.length === 0 && this.#context.partitionId === 0) {
      await this.#write(new Map(), []);
    }
    const written: WrittenFile[] = [];
    for (const { writer, file, written: place, numRows } of this.#files.values()) {
      await writer.finish();
      await file.close();
      this.#context.metrics.output.bytesWritten += file.bytes;
      written.push({ ...place, numRows, bytes: file.bytes });
    }
    return written;
  }

  async abort(): Promise<void> {
    for (const { file } of this.#files.values()) await file.abort().catch(() => undefined);
  }

  async #write(spec: ReadonlyMap<string, string | null>, rows: readonly InternalRow[]): Promise<void> {
    const key = partitionPath(spec);
    let open = this.#files.get(key);
    if (open === undefined) {
      open = await this.#open(spec, key);
      this.#files.set(key, open);
    }
    open.numRows += rows.length;
    this.#context.metrics.output.recordsWritten += rows.length;
    await open.writer.write(rows);
  }

  async #open(spec: ReadonlyMap<string, string | null>, folder: string): Promise<OpenFile> {
    const { format, options, stagingFolder, writeId, timeZone } = this.#payload;
    const { partitionId, taskAttemptId, host } = this.#context;
    const create = await loadFileWriter(format);
    const extension = create.extension(options);
    const name = `part-${String(partitionId).padStart(5, "0")}-${writeId}.c000${extension}`;
    const path = folder === "" ? name : `${folder}/${name}`;
    const staged = `${stagingFolder}/attempt_${taskAttemptId}/${path}`;
    const file = new CountedFile(await host.createFile(staged));
    const writer = await create.open({ file, schema: this.#dataSchema, options, timeZone, host });
    return { writer, file, written: { path, staged, partition: spec }, numRows: 0 };
  }

  #specOf(row: InternalRow): ReadonlyMap<string, string | null> {
    const { schema, partitionColumns, timeZone } = this.#payload;
    const spec = new Map<string, string | null>();
    for (const i of partitionColumns) {
      const field = schema.fields[i];
      const value = row[i] ?? null;
      if (field === undefined) continue;
      const text =
        value === null ? null : new Cast(new Literal(value, field.dataType), StringType, "ansi", timeZone).eval([]);
      spec.set(field.name, text === null || text === "" ? null : String(text));
    }
    return spec;
  }
}

/** Counts what goes to a file. */
class CountedFile implements WritableFile {
  readonly #file: WritableFile;
  bytes = 0;

  constructor(file: WritableFile) {
    this.#file = file;
  }

  write(bytes: Uint8Array): Promise<void> {
    this.bytes += bytes.length;
    return this.#file.write(bytes);
  }

  close(): Promise<void> {
    return this.#file.close();
  }

  abort(): Promise<void> {
    return this.#file.abort();
  }
}
