// The applications of a folder of event logs, as Spark's History Server knows them: listed by a glance at each log, read
// whole when one is asked for.

import { openAsBlob } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { AppStatusStore } from "./app-status-store.ts";
import { type EventLogFile, eventLogParts, readEventLogFile } from "./event-log/event-log-files.ts";
import { replayEventLog, replayLines } from "./event-log/replay-event-log.ts";
import { type ServedApplications, startUiServer, type UiServer } from "./node-ui-server.ts";
import type { ApplicationEntry } from "./rest/application-resource.ts";

export interface HistoryServerOptions {
  /** The folder of the logs. */
  readonly folder: string;
  /** 18080 as Spark's. */
  readonly port?: number;
  readonly hostName?: string;
  readonly pages: URL;
}

export async function startHistoryServer(options: HistoryServerOptions): Promise<UiServer> {
  await readdir(options.folder);
  return await startUiServer({
    applications: new History(options.folder),
    pages: options.pages,
    port: options.port ?? 18080,
    ...(options.hostName !== undefined && { hostName: options.hostName }),
  });
}

interface Log {
  readonly path: string;
  readonly files: readonly EventLogFile[];
  /** Changes when the log does. */
  readonly version: string;
  readonly lastModified: number;
}

/** How many applications are kept once they were read. */
const RETAINED = 10;

class History implements ServedApplications {
  readonly #folder: string;
  readonly #entries = new Map<string, { version: string; entry: ApplicationEntry | undefined }>();
  readonly #stores = new Map<string, { version: string; store: Promise<AppStatusStore> }>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  async applications(): Promise<readonly ApplicationEntry[]> {
    const entries = await Promise.all((await this.#logs()).map((log) => this.#entry(log)));
    return entries.filter((entry) => entry !== undefined);
  }

  async store(applicationId: string): Promise<AppStatusStore | undefined> {
    const log = await this.#find(applicationId);
    if (log === undefined) return undefined;
    const known = this.#stores.get(log.path);
    if (known?.version === log.version) return await known.store;
    const store = replayEventLog(log.files).then((replayed) => replayed.store);
    this.#stores.delete(log.path);
    this.#stores.set(log.path, { version: log.version, store });
    for (const path of this.#stores.keys()) {
      if (this.#stores.size <= RETAINED) break;
      this.#stores.delete(path);
    }
    return await store;
  }

  async events(applicationId: string): Promise<ReadableStream<Uint8Array> | undefined> {
    const log = await this.#find(applicationId);
    if (log === undefined) return undefined;
    const bytes = concatenated(log.files);
    return new ReadableStream({
      async pull(controller) {
        const { done, value } = await bytes.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await bytes.return(undefined);
      },
    });
  }

  async #find(applicationId: string): Promise<Log | undefined> {
    for (const log of await this.#logs()) {
      if ((await this.#entry(log))?.info.id === applicationId) return log;
    }
    return undefined;
  }

  async #entry(log: Log): Promise<ApplicationEntry | undefined> {
    const known = this.#entries.get(log.path);
    if (known?.version === log.version) return known.entry;
    const entry = await this.#readEntry(log);
    this.#entries.set(log.path, { version: log.version, entry });
    return entry;
  }

  /** What is no log of an application is not listed. */
  async #readEntry({ files, lastModified }: Log): Promise<ApplicationEntry | undefined> {
    const store = new AppStatusStore();
    try {
      for (const file of eventLogParts(files)) await replayLines(file, store, isAboutApplication);
    } catch {
      return undefined;
    }
    const info = store.applicationInfo;
    if (info === undefined || info.id === "") return undefined;
    return { info, lastUpdated: lastModified, logSource: `file:${this.#folder}` };
  }

  async #logs(): Promise<readonly Log[]> {
    const found = await readdir(this.#folder, { withFileTypes: true });
    const shown = found.filter(
      (entry) => !/^[._]/.test(entry.name) && (entry.isFile() || entry.name.startsWith("eventlog_v2_")),
    );
    return await Promise.all(shown.map((entry) => openLog(join(this.#folder, entry.name), entry.isDirectory())));
  }
}

const ABOUT_APPLICATION = /^\{"Event":"SparkListener(?:ApplicationStart|ApplicationEnd|LogStart)"/;

function isAboutApplication(line: string): boolean {
  return ABOUT_APPLICATION.test(line);
}

async function openLog(path: string, isFolder: boolean): Promise<Log> {
  const names = isFolder ? (await readdir(path)).map((name) => join(path, name)) : [path];
  const files = await Promise.all(names.map(openEventLogFile));
  const lastModified = Math.max(0, ...files.map((file) => file.lastModified));
  return { path, files, lastModified, version: files.map((file) => `${file.size} ${file.lastModified}`).join() };
}

async function openEventLogFile(path: string): Promise<EventLogFile & { readonly lastModified: number }> {
  const { size, mtimeMs } = await stat(path);
  let blob: Promise<Blob> | undefined;
  const stream = (): ReadableStream<Uint8Array> => {
    const bytes = (async function* () {
      blob ??= openAsBlob(path);
      const reader = (await blob).stream().getReader();
      for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
    })();
    return new ReadableStream({
      async pull(controller) {
        const { done, value } = await bytes.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
    });
  };
  return { name: basename(path), size, lastModified: Math.round(mtimeMs), stream };
}

/** The lines of all parts, decompressed. */
async function* concatenated(files: readonly EventLogFile[]): AsyncGenerator<Uint8Array, undefined> {
  for (const file of eventLogParts(files)) {
    for await (const bytes of readEventLogFile(file)) yield bytes.slice();
  }
  return undefined;
}
