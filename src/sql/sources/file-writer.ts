// What writing a file format is to the engine: rows in, bytes out, in an executor.

import type { WritableFile } from "../../host/files.ts";
import type { Host } from "../../host/host.ts";
import type { InternalRow } from "../../types/catalyst-value.ts";
import type { DataType, StructType } from "../../types/data-type.ts";
import type { SourceOptions } from "./file-format.ts";

export interface WriteRequest {
  readonly file: WritableFile;
  readonly schema: StructType;
  readonly options: SourceOptions;
  readonly timeZone: string;
  readonly host: Host;
}

/** One file that is being written. Who made it closes the file. */
export interface FileWriter {
  write(rows: readonly InternalRow[]): Promise<void>;
  /** Writes what is left: buffered rows, a footer. */
  finish(): Promise<void>;
}

export interface FileWriterFactory {
  /** Of the files' names, with the dot; says how they are compressed. */
  extension(options: SourceOptions): string;
  open(request: WriteRequest): FileWriter | Promise<FileWriter>;
  /** Whether the format has a form for values of a type. */
  supports(type: DataType): boolean;
}
