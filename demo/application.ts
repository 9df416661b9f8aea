// The notebook's application: its driver, its settings and its tables. A driver that is lost is replaced, and gets the
// tables again.

import type { Remote } from "comlink";
import { DriverClient } from "./driver/driver-client.ts";
import type { NotebookDriver } from "./driver/notebook-driver.ts";
import {
  type CellOutcome,
  type CellProgram,
  isOfSession,
  type Settings,
  type TableDescription,
  type TableSource,
} from "./driver/protocol.ts";
import type { PageStore } from "./page-state.ts";

export class Application {
  readonly #store: PageStore;
  readonly #sources = new Map<string, TableSource>();
  #client: DriverClient | undefined;
  #ready: Promise<void> = Promise.reject(new Error("The application has not been started."));
  /** When a driver that takes the place of another has its tables. */
  #reloaded: Promise<void> = Promise.resolve();

  constructor(store: PageStore) {
    this.#store = store;
    this.#ready.catch(() => undefined);
  }

  /** Starts the driver; what is asked of it meanwhile waits. */
  start(): Promise<void> {
    this.#ready = this.#start();
    this.#ready.catch(() => undefined);
    return this.#ready;
  }

  /** The driver, once its application runs. */
  async driver(): Promise<Remote<NotebookDriver>> {
    await this.#ready;
    if (this.#client === undefined) throw new Error("The application has not started.");
    return this.#client.driver;
  }

  async runCell(program: CellProgram): Promise<CellOutcome> {
    await this.#ready;
    await this.#reloaded;
    const client = this.#client;
    if (client === undefined) throw new Error("The application has not started.");
    const outcome = await client.runCell(program);
    if (client.isLost && client === this.#client) void this.#restart();
    else void this.refreshTables();
    return outcome;
  }

  cancel(): void {
    void this.#client?.cancel();
  }

  /** Another number of executors, or what is not a setting of the session, needs another application. */
  async changeSettings(change: Partial<Settings>): Promise<void> {
    const before = this.#store.state.settings;
    const settings = { ...before, ...change };
    this.#store.update({ settings });
    if (before.executors !== settings.executors || ofApplication(before) !== ofApplication(settings))
      await this.#restart();
    else await (await this.driver()).configure(settings);
  }

  async addTable(source: TableSource): Promise<TableDescription> {
    this.#sources.set(source.name, source);
    return await this.#load(source);
  }

  /** Takes a table away. */
  async removeTable(name: string): Promise<void> {
    this.#sources.delete(name);
    await (await this.driver()).dropTable(name);
    this.#store.update({ tables: this.#store.state.tables.filter((table) => table.name !== name) });
  }

  /** Views that programs have made are tables too. */
  async refreshTables(): Promise<void> {
    const driver = await this.driver();
    const names = await driver.tables();
    const { tables } = this.#store.state;
    const known = tables.filter(({ name, state }) => state !== "ready" || names.includes(name));
    const added: TableDescription[] = [];
    for (const name of names) {
      if (tables.some((table) => table.name === name)) continue;
      try {
        added.push({ name, label: "made by this notebook", state: "ready", columns: await driver.columns(name) });
      } catch {
        // A view of something that is no longer there is not shown.
      }
    }
    if (added.length > 0 || known.length < tables.length) this.#store.update({ tables: [...known, ...added] });
  }

  async #start(): Promise<void> {
    const { settings } = this.#store.state;
    this.#store.update({ applicationState: "starting" });
    const client = new DriverClient();
    this.#client = client;
    const { status, traces } = client;
    status.subscribe(() => {
      if (this.#client !== client) return;
      this.#store.update({ status, traces, statusVersion: this.#store.state.statusVersion + 1 });
    });
    try {
      const { applicationId, timeZone } = await client.start(settings);
      this.#store.update({ applicationState: "running", applicationId, timeZone, status, traces });
    } catch (error) {
      this.#store.update({ applicationState: "failed" });
      throw error;
    }
  }

  async #restart(): Promise<void> {
    const { tables } = this.#store.state;
    const kept = tables.filter(({ name }) => this.#sources.has(name));
    this.#store.update({ tables: kept.map((table) => ({ ...table, state: "loading" })) });
    this.#client?.terminate();
    const reloaded = this.#reload();
    // A table that cannot be read again is an error of the cell that reads it.
    this.#reloaded = reloaded.catch(() => undefined);
    await reloaded;
  }

  async #reload(): Promise<void> {
    await this.start();
    for (const source of this.#sources.values()) await this.#load(source);
  }

  async #load(source: TableSource): Promise<TableDescription> {
    const { name, label } = source;
    this.#put({ name, label, state: "loading", columns: [] });
    const table = await (await this.driver()).addTable(source);
    this.#put(table);
    return table;
  }

  #put(table: TableDescription): void {
    const { tables } = this.#store.state;
    const isKnown = tables.some(({ name }) => name === table.name);
    this.#store.update({
      tables: isKnown ? tables.map((other) => (other.name === table.name ? table : other)) : [...tables, table],
    });
  }
}

/** The settings that an application has from its start on, as one text. */
function ofApplication({ conf }: Settings): string {
  const entries = Object.entries(conf).filter(([key]) => !isOfSession(key));
  return JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
