// Where views of a result get its rows and what there is to know of its columns: the driver, or what was kept of a run.

import type {
  ChartValues,
  ColumnStatistics,
  ExportFormat,
  ResultDescription,
  RowWindow,
  SortOrder,
} from "../driver/protocol.ts";

export interface ResultSource {
  readonly description: ResultDescription;
  window(from: number, to: number): Promise<RowWindow>;
  sort(order: SortOrder | undefined): Promise<void>;
  statistics(column: number): Promise<ColumnStatistics>;
  chartValues(columns: readonly number[], maxRows: number): Promise<ChartValues>;
  exportAs(format: ExportFormat): Promise<Blob>;
}
