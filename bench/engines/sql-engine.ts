// What the engines that answer SQL have in common, so that each is asked for the same in the same way.

import type { ArrowTable } from "../harness/arrow-rows.ts";

export interface SqlEngine {
  readonly name: string;
  /** The answer, whole, as an Arrow table on the main thread. */
  query(sql: string): Promise<ArrowTable>;
  /** Makes a table in memory of Arrow IPC streams, with the types that the Arrow schema gives. */
  createTable(name: string, streams: readonly Uint8Array[]): Promise<void>;
  stop(): Promise<void>;
}
