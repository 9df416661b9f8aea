// What a file format is to the engine: how its schema is found, and how a split of a file becomes batches in an
// executor's memory.

import type { SourceOptions } from "../../catalyst/text/source-options.ts";
import type { FileReference } from "../../host/files.ts";
import type { Host } from "../../host/host.ts";
import type { CatalystValue, InternalRow } from "../../types/catalyst-value.ts";
import type { StructType } from "../../types/data-type.ts";
import type { Kernels } from "../../wasm/kernels.ts";

export type { SourceOptions } from "../../catalyst/text/source-options.ts";

/** A range of a file that one task reads. */
export interface FileSplit {
  readonly file: FileReference;
  readonly path: string;
  readonly start: number;
  readonly length: number;
  /** Of the partition columns, in their order. */
  readonly partitionValues?: InternalRow;
}

/** By column, what rows have in it that were written before the table had the column. */
export type ExistenceDefaults = Readonly<Record<string, CatalystValue>>;

/** What a reader works with in an executor. */
export interface ReadContext {
  readonly host: Host;
  readonly kernels: Kernels;
  readonly timeZone: string;
  readonly existenceDefaults?: ExistenceDefaults;
  /**
   * Conditions that came to be known since the scan was planned, such as the keys of a join's other side. A reader asks
   * again and again while it reads. As with pushed filters, rows that do not meet them all may be left out.
   */
  readonly runtimeFilters?: () => readonly PushedFilter[];
}

/** What inference works with; with kernels it may be faster. */
export type InferContext = Pick<ReadContext, "host" | "timeZone"> & Partial<Pick<ReadContext, "kernels">>;

export interface PartitionReader {
  /** Addresses of batches; each is valid until the next one is asked for. */
  read(split: FileSplit, context: ReadContext): AsyncGenerator<number, void, undefined>;
}

/**
 * A condition that a filter above the scan tests anyway. A reader may leave out rows that cannot meet it; it need not.
 * It is plain data: tasks carry it to executors.
 */
export type PushedFilter =
  | ColumnFilter
  /** All of them, or one of them at least. */
  | { readonly op: "and"; readonly filters: readonly PushedFilter[] }
  | { readonly op: "or"; readonly filters: readonly PushedFilter[] };

/** A condition on one column. */
export type ColumnFilter =
  | {
      readonly op: "=" | "<=>" | "<" | "<=" | ">" | ">=";
      readonly column: string;
      /** Of the column's type in the file's schema. */
      readonly value: CatalystValue;
    }
  | { readonly op: "in"; readonly column: string; readonly values: readonly CatalystValue[] }
  | { readonly op: "isNull" | "isNotNull"; readonly column: string };

/** What a file says of its rows without their being read. */
export interface FileStatistics {
  readonly rowCount: number;
  /** By column name; columns that the file has no statistics of are left out. */
  readonly columns: Readonly<Record<string, FileColumnStatistics>>;
}

export interface FileColumnStatistics {
  /** Bounds in the engine's values; undefined when unknown or when every row is null. */
  readonly min?: CatalystValue | undefined;
  readonly max?: CatalystValue | undefined;
  readonly nullCount?: number | undefined;
  /** About how many values there are, where the file tells. */
  readonly distinctCount?: number | undefined;
}

export interface FileFormat {
  /** The schema of the files together. Files are whole splits. */
  inferSchema(files: readonly FileSplit[], options: SourceOptions, context: InferContext): Promise<StructType>;
  isSplittable(path: string, options: SourceOptions): boolean;
  /** `pushedFilters` are joined by AND. */
  createReader(
    options: SourceOptions,
    requestedSchema: StructType,
    fileSchema: StructType,
    pushedFilters?: readonly PushedFilter[],
  ): PartitionReader;
  /** What the file's footer says; absent where the format has none. */
  readStatistics?(file: FileSplit, options: SourceOptions, context: InferContext): Promise<FileStatistics>;
}

/**
 * A format whose schema several tasks can infer: each gets some of the files, or with a format that is splittable some
 * splits of them, and what the parts answer is merged. `inferSchema` does both at once.
 */
export interface ParallelInference {
  /** What some splits say of the schema: plain data, for `mergeParts` alone to read. */
  inferPart(splits: readonly FileSplit[], options: SourceOptions, context: InferContext): Promise<unknown>;
  /** The schema of all parts together. */
  mergeParts(parts: readonly unknown[], options: SourceOptions, context: Pick<InferContext, "timeZone">): StructType;
}

export function infersInParallel(format: FileFormat): format is FileFormat & ParallelInference {
  return "inferPart" in format && "mergeParts" in format;
}
