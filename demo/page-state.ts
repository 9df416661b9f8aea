// What the page knows: its application, its tables, and the notebook with the runs of its cells.

import type { AppStatusStore } from "../src/index.ts";
import type { TraceStore } from "../src/tracer/trace-store.ts";
import type { CellOutcome, Settings, TableDescription } from "./driver/protocol.ts";
import { Store } from "./store.ts";

export type CellKind = "sql" | "typescript" | "markdown";

export interface CellRunState {
  readonly state: "idle" | "queued" | "running" | "finished" | "failed" | "cancelled";
  /** How many runs of cells there had been, this one included. */
  readonly count?: number;
  /** The group of the run's jobs. */
  readonly jobGroup?: string;
  readonly startedAt?: number;
  readonly milliseconds?: number;
  readonly outcome?: CellOutcome;
  /** Where the text that ran begins in the cell, when that was a selection. */
  readonly offset?: number;
}

export interface Cell {
  readonly id: string;
  readonly kind: CellKind;
  readonly source: string;
  readonly run: CellRunState;
}

/** A run of a cell that has ended, kept so that others can be compared with it. */
export interface RunRecord {
  /** How many runs of cells there had been, this one included. */
  readonly count: number;
  readonly cell: string;
  readonly kind: CellKind;
  readonly text: string;
  readonly settings: Settings;
  /** The status of the application that it ran in, which may be gone. */
  readonly status: AppStatusStore;
  readonly jobGroup: string;
  readonly state: "finished" | "failed" | "cancelled";
  readonly milliseconds: number;
}

export interface PageState {
  readonly settings: Settings;
  readonly applicationState: "starting" | "running" | "failed";
  readonly applicationId: string | undefined;
  readonly timeZone: string;
  readonly status: AppStatusStore | undefined;
  /** What traced tasks told, beside it. */
  readonly traces: TraceStore | undefined;
  /** Counts the changes of `status`. */
  readonly statusVersion: number;
  readonly tables: readonly TableDescription[];
  readonly title: string;
  readonly cells: readonly Cell[];
  /** The cell whose run is shown beside the notebook: the last that ran. */
  readonly shownCell: string | undefined;
  /** The last runs, the latest at the end. */
  readonly runs: readonly RunRecord[];
  /** What is to be read before the notebook is run. */
  readonly notice: string;
  /** What was last said to people who do not see the page, and to all others in a line at its foot. */
  readonly announcement: string;
}

export type PageStore = Store<PageState>;

export function createPageStore(settings: Settings): PageStore {
  return new Store<PageState>({
    settings,
    applicationState: "starting",
    applicationId: undefined,
    timeZone: "UTC",
    status: undefined,
    traces: undefined,
    statusVersion: 0,
    tables: [],
    title: "Untitled",
    cells: [],
    shownCell: undefined,
    runs: [],
    notice: "",
    announcement: "",
  });
}

export const IDLE: CellRunState = { state: "idle" };

export function newCell(kind: CellKind, source = ""): Cell {
  return { id: crypto.randomUUID(), kind, source, run: IDLE };
}
