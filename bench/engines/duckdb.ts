// DuckDB-Wasm as its documentation starts it: the single-threaded bundle with Wasm exceptions ("eh"), in a worker.

import { AsyncDuckDB, type AsyncDuckDBConnection, DuckDBDataProtocol, VoidLogger } from "@duckdb/duckdb-wasm";
import workerUrl from "@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url";
import wasmUrl from "@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url";
import type { ArrowTable } from "../harness/arrow-rows.ts";
import type { SqlEngine } from "./sql-engine.ts";

export const DUCKDB = "DuckDB-Wasm";

export class DuckDB implements SqlEngine {
  readonly name = DUCKDB;
  readonly #database: AsyncDuckDB;
  readonly #connection: AsyncDuckDBConnection;

  private constructor(database: AsyncDuckDB, connection: AsyncDuckDBConnection) {
    this.#database = database;
    this.#connection = connection;
  }

  static async start(): Promise<DuckDB> {
    const database = new AsyncDuckDB(new VoidLogger(), new Worker(workerUrl));
    await database.instantiate(wasmUrl);
    return new DuckDB(database, await database.connect());
  }

  async query(sql: string): Promise<ArrowTable> {
    return await this.#connection.query(sql);
  }

  async createTable(name: string, streams: readonly Uint8Array[]): Promise<void> {
    for (const [i, stream] of streams.entries()) {
      // The buffer that it is given goes to the worker.
      await this.#connection.insertArrowFromIPCStream(stream.slice(), { name, create: i === 0 });
    }
  }

  /** Lets SQL name a file; it is read from where it is. */
  async registerFile(name: string, file: File): Promise<void> {
    await this.#database.registerFileHandle(name, file, DuckDBDataProtocol.BROWSER_FILEREADER, true);
  }

  async stop(): Promise<void> {
    await this.#connection.close();
    await this.#database.terminate();
  }
}
