// What the page and its driver, a worker, tell each other: plain data only.

import type { statusListeners } from "../../src/index.ts";

export interface Settings {
  readonly executors: number;
  readonly shufflePartitions: number;
  /** Whether small shuffle partitions are put together when a stage has shown how small they are. */
  readonly adaptive: boolean;
  /** Whether tasks tell the tracer of their blocks and of some of their rows. */
  readonly traced: boolean;
  /** How many rows of a result are fetched. */
  readonly maxRows: number;
  /** Other settings by their Spark keys: those of SQL are the session's, all others the application's. */
  readonly conf: Readonly<Record<string, string>>;
}

/** Whether a setting may change while the application runs. */
export function isOfSession(key: string): boolean {
  return key.startsWith("spark.sql.");
}

/** An event of the listener bus. */
export type DriverEvent = Parameters<NonNullable<ReturnType<typeof statusListeners>[number]["onEvent"]>>[0];

/** What the driver posts by itself, beside the answers to calls. */
export interface DriverEvents {
  readonly driverEvents: readonly DriverEvent[];
}

export interface StartedApplication {
  readonly applicationId: string;
  readonly timeZone: string;
}

export interface ColumnDescription {
  readonly name: string;
  /** As SQL writes it. */
  readonly type: string;
  readonly kind: "number" | "text" | "time" | "boolean" | "other";
}

/** A result whose rows the driver keeps, and gives out a few at a time. */
export interface ResultDescription {
  readonly id: number;
  readonly columns: readonly ColumnDescription[];
  readonly numRows: number;
  /** There may be more rows than were fetched. */
  readonly isLimited: boolean;
}

/** What a cell has to show for its run, in the order in which it came. */
export type CellOutput =
  | { readonly kind: "result"; readonly result: ResultDescription }
  | { readonly kind: "text"; readonly text: string };

export interface CellError {
  /** As Spark prints it: condition, message, SQLSTATE, and the place in the text. */
  readonly message: string;
  readonly condition?: string;
  /** Where in the cell's text; offsets of UTF-16. */
  readonly from?: number;
  readonly to?: number;
  /** What may have been meant, the likeliest first. */
  readonly suggestions: readonly string[];
}

export interface Phase {
  readonly name: string;
  readonly milliseconds: number;
}

export interface CellOutcome {
  readonly state: "finished" | "failed" | "cancelled";
  readonly outputs: readonly CellOutput[];
  readonly phases: readonly Phase[];
  readonly error?: CellError;
  /** What EXPLAIN shows of the last query. */
  readonly explain?: string;
}

/** A cell as it is to be run. Its jobs have its group. */
export type CellProgram = { readonly jobGroup: string; readonly title: string } & (
  | { readonly kind: "sql"; readonly text: string }
  | ({ readonly kind: "typescript" } & CompiledProgram)
);

/** TypeScript that has become a module; see decision record 013. */
export interface CompiledProgram {
  readonly code: string;
  /** What it declares, for the cells that follow. */
  readonly declared: readonly string[];
}

/** Where a table's rows come from: a file of the user's, or one that lies beside the page. */
export interface TableSource {
  readonly name: string;
  /** What it is called where it comes from. */
  readonly label: string;
  readonly files: readonly (File | string)[];
}

export interface TableDescription {
  readonly name: string;
  readonly label: string;
  readonly size?: number;
  readonly state: "loading" | "ready" | "failed";
  readonly columns: readonly ColumnDescription[];
  readonly error?: string;
}

/** Some rows of a result as text; null where there is no value. */
export interface RowWindow {
  readonly from: number;
  readonly rows: readonly (readonly (string | null)[])[];
}

export interface SortOrder {
  readonly column: number;
  readonly descending: boolean;
}

export interface HistogramBin {
  readonly label: string;
  readonly count: number;
}

export interface ColumnStatistics {
  readonly nulls: number;
  readonly distinct: number;
  readonly minimum?: string;
  readonly maximum?: string;
  readonly mean?: string;
  readonly bins: readonly HistogramBin[];
  /** Whether the bins are the most frequent values, and not ranges. */
  readonly isCategorical: boolean;
}

export type ExportFormat = "csv" | "json" | "parquet" | "arrow";

/** Columns of numbers, texts or times (milliseconds) for a chart. */
export type ChartValues = readonly (readonly (number | string | boolean | null)[])[];
