// Files of a format with the schema they are read by: what a scan of files is planned from.

import type { TableIdentifier } from "../../catalyst/catalog/catalog-table.ts";
import type { FileRelation } from "../../catalyst/plans/logical-relation.ts";
import type { ColumnStatistics } from "../../catalyst/plans/statistics.ts";
import { LongType, StringType, StructField, StructType } from "../../types/data-type.ts";
import type { SourceOptions } from "../sources/file-format.ts";
import type { PartitionedFile } from "../sources/file-splits.ts";

export interface FileSourceDefinition {
  readonly format: string;
  readonly options: SourceOptions;
  readonly files: readonly PartitionedFile[];
  /** The columns of files, then those of partitions. */
  readonly schema: StructType;
  /** The columns whose values the files' folders tell. */
  readonly partitionSchema?: StructType | undefined;
  readonly table?: TableIdentifier | undefined;
  readonly rowCount?: number | undefined;
  readonly columnStatistics?: ReadonlyMap<string, ColumnStatistics> | undefined;
}

/** Columns that scans give of the files that rows are from, as if folders told them. */
const FILE_COLUMNS: readonly StructField[] = [
  StructField("__input_file_name", StringType, false),
  StructField("__input_file_block_start", LongType, false),
  StructField("__input_file_block_length", LongType, false),
];

export class FileSourceRelation implements FileRelation {
  readonly format: string;
  readonly options: SourceOptions;
  readonly files: readonly PartitionedFile[];
  readonly schema: StructType;
  readonly partitionSchema: StructType;
  readonly table: TableIdentifier | undefined;
  readonly rowCount: number | undefined;
  readonly columnStatistics: ReadonlyMap<string, ColumnStatistics> | undefined;

  constructor(definition: FileSourceDefinition) {
    this.format = definition.format;
    this.options = definition.options;
    this.files = definition.files;
    this.schema = definition.schema;
    this.partitionSchema = definition.partitionSchema ?? StructType([]);
    this.table = definition.table;
    this.rowCount = definition.rowCount;
    this.columnStatistics = definition.columnStatistics;
  }

  /** How many of the partitions' columns tell of files and parts of them. */
  get fileColumnCount(): number {
    return this.partitionSchema.fields.filter((field) => FILE_COLUMNS.includes(field)).length;
  }

  withFileColumns(): FileSourceRelation {
    return new FileSourceRelation({
      ...this,
      schema: StructType([...this.schema.fields, ...FILE_COLUMNS]),
      partitionSchema: StructType([...this.partitionSchema.fields, ...FILE_COLUMNS]),
    });
  }

  get sizeInBytes(): number {
    return this.files.reduce((total, file) => total + file.size, 0);
  }
}
