// What a file format is to the engine: how its schema is found, and how a split of a file becomes batches in an
// executor's memory.

import type { FileReference } from "../../host/files.ts";
import type { Host } from "../../host/host.ts";
import type { StructType } from "../../types/data-type.ts";
import type { Kernels } from "../../wasm/kernels.ts";

/** Options of a reader by lower-case name. */
export type SourceOptions = Readonly<Record<string, string>>;

/** A range of a file that one task reads. */
export interface FileSplit {
  readonly file: FileReference;
  readonly path: string;
  readonly start: number;
  readonly length: number;
}

/** What a reader works with in an executor. */
export interface ReadContext {
  readonly host: Host;
  readonly kernels: Kernels;
  readonly timeZone: string;
}

/** What inference works with; it needs no batches. */
export type InferContext = Pick<ReadContext, "host" | "timeZone">;

export interface PartitionReader {
  /** Addresses of batches; each is valid until the next one is asked for. */
  read(split: FileSplit, context: ReadContext): AsyncGenerator<number, void, undefined>;
}

export interface FileFormat {
  readonly name: string;
  readonly aliases: readonly string[];
  /** The schema of the files together. Files are whole splits. */
  inferSchema(files: readonly FileSplit[], options: SourceOptions, context: InferContext): Promise<StructType>;
  isSplittable(path: string, options: SourceOptions): boolean;
  createReader(options: SourceOptions, requestedSchema: StructType, fileSchema: StructType): PartitionReader;
}
