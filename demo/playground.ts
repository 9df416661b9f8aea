// What the page can do: start the application, run queries, cancel them, make tables of files. Panels call it and watch
// the store.

import { type DataFrame, followStatus, SparkSession as Sessions, type SparkSession } from "../src/index.ts";
import { MAIN_JOB_CODE, readFlights, totals } from "./main-job.ts";
import { nextTurn } from "./next-turn.ts";
import { errorText, runQuery } from "./run-query.ts";
import { masterOf, sessionSettings } from "./session-program.ts";
import type { PlaygroundStore, Settings, TableEntry } from "./state.ts";
import { readTable, type TableSource, tableName } from "./table-files.ts";

const FLIGHTS = new URL("./data/flights-2015.csv", import.meta.url);
const FLIGHTS_SOURCE: TableSource = { name: "flights-2015.csv", read: (spark) => readFlights(spark, FLIGHTS) };
const FIRST_ROWS = 5;

export class Playground {
  readonly store: PlaygroundStore;
  readonly #sources = new Map<string, TableSource>();
  #spark: SparkSession | undefined;
  #running: AbortController | undefined;

  constructor(store: PlaygroundStore) {
    this.store = store;
    this.#sources.set("flights", FLIGHTS_SOURCE);
  }

  /** Starts an application with the executors of the settings, and gives it the tables. */
  async start(): Promise<void> {
    this.store.update({ applicationState: "starting" });
    try {
      const spark = await this.#startSession();
      this.#spark = spark;
      // Before the first events are told.
      const status = followStatus(spark.sparkContext);
      await nextTurn();
      // Browsers take their time to tell theirs.
      const timeZone = spark.conf.get("spark.sql.session.timeZone");
      await nextTurn();
      this.store.update({ status, timeZone, applicationState: "running" });
      status.subscribe(() => {
        if (this.store.state.status === status) {
          this.store.update({ statusVersion: this.store.state.statusVersion + 1 });
        }
      });
    } catch (error) {
      this.store.update({ applicationState: "failed" });
      throw error;
    }
  }

  /** The job with which the page opens; afterwards the editor can ask for its table. */
  async runMainJob(): Promise<void> {
    const spark = this.#session();
    const flights = readFlights(spark, FLIGHTS);
    const make = () => totals(flights);
    await this.#run(MAIN_JOB_CODE, (signal) => runQuery(this.store, spark, { make, signal }));
    await this.#loadTable("flights", FLIGHTS_SOURCE, () => flights);
  }

  async runSql(sqlText: string): Promise<void> {
    const spark = this.#session();
    const { maxRows } = this.store.state.settings;
    const code = `const result = spark.sql(\`\n${sqlText}\n\`);\nawait result.show();`;
    await this.#run(code, (signal) =>
      runQuery(this.store, spark, { make: () => spark.sql(sqlText), parses: true, maxRows, signal }),
    );
  }

  cancel(): void {
    this.#running?.abort();
  }

  /** Each file becomes a table that is named after it. */
  async addFiles(files: readonly File[]): Promise<void> {
    const spark = this.#session();
    for (const file of files) {
      const name = tableName(file.name);
      const source: TableSource = { name: file.name, size: file.size, read: (session) => readTable(session, file) };
      this.#sources.set(name, source);
      await this.#loadTable(name, source, () => source.read(spark));
    }
  }

  /** Another number of executors needs another application; the rest is a setting of the session. */
  async changeSettings(change: Partial<Settings>): Promise<void> {
    const settings = { ...this.store.state.settings, ...change };
    this.store.update({ settings });
    if (this.#spark !== undefined) this.#configure(this.#spark, settings);
    if (change.executors === undefined) return;
    this.cancel();
    const tables = this.store.state.tables.map((table) => ({ ...table, state: "loading" as const }));
    this.store.update({ applicationState: "starting", tables });
    await this.#spark?.stop();
    this.store.update({ run: undefined });
    await this.start();
    await this.#loadTables();
  }

  async #startSession(): Promise<SparkSession> {
    const { settings } = this.store.state;
    const spark = await Sessions.builder().appName("flights").master(masterOf(settings)).getOrCreate();
    this.#configure(spark, settings);
    return spark;
  }

  #configure(spark: SparkSession, settings: Settings): void {
    for (const [key, value] of sessionSettings(settings)) spark.conf.set(key, value);
  }

  /** Runs one query at a time. */
  async #run(code: string, run: (signal: AbortSignal) => Promise<void>): Promise<void> {
    if (this.#running !== undefined) return;
    const controller = new AbortController();
    this.#running = controller;
    this.store.update({ code });
    try {
      await run(controller.signal);
    } finally {
      this.#running = undefined;
    }
  }

  async #loadTables(): Promise<void> {
    const spark = this.#session();
    for (const [name, source] of this.#sources) await this.#loadTable(name, source, () => source.read(spark));
  }

  async #loadTable(name: string, { name: file, size }: TableSource, make: () => DataFrame): Promise<void> {
    const entry: TableEntry = { name, source: file, size, state: "loading" };
    this.#putTable(entry);
    try {
      const df = make();
      const [schema, firstRows] = [await df.schema(), await df.take(FIRST_ROWS)];
      await df.createOrReplaceTempView(name);
      this.#putTable({ ...entry, state: "ready", schema, firstRows });
    } catch (error) {
      this.#putTable({ ...entry, state: "failed", error: errorText(error) });
    }
  }

  #putTable(entry: TableEntry): void {
    const { tables } = this.store.state;
    const known = tables.some(({ name }) => name === entry.name);
    this.store.update({
      tables: known ? tables.map((table) => (table.name === entry.name ? entry : table)) : [...tables, entry],
    });
  }

  #session(): SparkSession {
    if (this.#spark === undefined) throw new Error("the application has not started");
    return this.#spark;
  }
}
