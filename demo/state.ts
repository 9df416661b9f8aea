// The state of the page, in one place: what changes is replaced, and who watches a part is called once a frame.

import type { AppStatusStore, Row, StructType } from "../src/index.ts";

export interface Settings {
  readonly executors: number;
  readonly shufflePartitions: number;
  /** Whether small shuffle partitions are put together when a stage has shown how small they are. */
  readonly adaptive: boolean;
  /** How many rows of a query of the editor are fetched. */
  readonly maxRows: number;
}

export interface TableEntry {
  readonly name: string;
  readonly source: string;
  readonly size: number | undefined;
  readonly state: "loading" | "ready" | "failed";
  readonly schema?: StructType;
  readonly firstRows?: readonly Row[];
  readonly error?: string;
}

export interface Phase {
  readonly name: string;
  readonly milliseconds: number;
}

/** The current run of a query, or the last one. */
export interface Run {
  readonly state: "running" | "finished" | "failed" | "cancelled";
  readonly startedAt: number;
  /** Jobs of the run have ids from here on, up to and not including `endJobId`. */
  readonly firstJobId: number;
  readonly endJobId?: number;
  readonly phases: readonly Phase[];
  readonly schema?: StructType;
  readonly rows: readonly Row[];
  /** There may be more rows than were fetched. */
  readonly limitedTo?: number;
  readonly explain?: string;
  readonly error?: string;
}

export interface PlaygroundState {
  readonly settings: Settings;
  readonly applicationState: "starting" | "running" | "failed";
  readonly status: AppStatusStore | undefined;
  /** Counts the changes of `status`. */
  readonly statusVersion: number;
  readonly tables: readonly TableEntry[];
  readonly sql: string;
  /** The program that the last run was. */
  readonly code: string;
  readonly run: Run | undefined;
  readonly timeZone: string;
}

type Watcher = () => void;

export class PlaygroundStore {
  #state: PlaygroundState;
  readonly #watchers: Watcher[] = [];
  #scheduled = false;

  constructor(state: PlaygroundState) {
    this.#state = state;
  }

  get state(): PlaygroundState {
    return this.#state;
  }

  update(change: Partial<PlaygroundState>): void {
    this.#state = { ...this.#state, ...change };
    if (this.#scheduled) return;
    this.#scheduled = true;
    requestAnimationFrame(() => {
      this.#scheduled = false;
      for (const watcher of this.#watchers) watcher();
    });
  }

  updateRun(change: Partial<Run>): void {
    const { run } = this.#state;
    if (run !== undefined) this.update({ run: { ...run, ...change } });
  }

  /** Calls `render` now, and in the frame after one of the selected values has become another. */
  watch<const Values extends readonly unknown[]>(
    select: (state: PlaygroundState) => Values,
    render: (values: NoInfer<Values>) => void,
  ): void {
    let last = select(this.#state);
    render(last);
    this.#watchers.push(() => {
      const values = select(this.#state);
      if (values.every((value, i) => value === last[i])) return;
      last = values;
      render(values);
    });
  }
}
