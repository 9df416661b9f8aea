// Files of a format with the schema they are read by: what a scan of files is planned from.

import type { FileRelation } from "../../catalyst/plans/logical-relation.ts";
import type { ColumnStatistics } from "../../catalyst/plans/statistics.ts";
import type { FileStatus } from "../../host/files.ts";
import type { StructType } from "../../types/data-type.ts";
import type { SourceOptions } from "../sources/file-format.ts";

export interface FileSourceDefinition {
  readonly format: string;
  readonly options: SourceOptions;
  readonly files: readonly FileStatus[];
  readonly schema: StructType;
  readonly rowCount?: number | undefined;
  readonly columnStatistics?: ReadonlyMap<string, ColumnStatistics> | undefined;
}

export class FileSourceRelation implements FileRelation {
  readonly format: string;
  readonly options: SourceOptions;
  readonly files: readonly FileStatus[];
  readonly schema: StructType;
  readonly rowCount: number | undefined;
  readonly columnStatistics: ReadonlyMap<string, ColumnStatistics> | undefined;

  constructor(definition: FileSourceDefinition) {
    this.format = definition.format;
    this.options = definition.options;
    this.files = definition.files;
    this.schema = definition.schema;
    this.rowCount = definition.rowCount;
    this.columnStatistics = definition.columnStatistics;
  }

  get sizeInBytes(): number {
    return this.files.reduce((total, file) => total + file.size, 0);
  }
}
