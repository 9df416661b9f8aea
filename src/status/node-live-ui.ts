// The UI of an application while it runs: a listener that keeps its status and its events, and serves both.

import type { SparkListener } from "../core/scheduler/live-listener-bus.ts";
import { deliverEvent } from "../core/scheduler/live-listener-bus.ts";
import type { ListenerEvent } from "../core/scheduler/spark-listener-events.ts";
import type { SparkConf } from "../core/spark-conf.ts";
import { AppStatusStore, statusLimits } from "./app-status-store.ts";
import { EventStream } from "./event-log/event-stream.ts";
import { type ServedApplications, startUiServer, type UiServer } from "./node-ui-server.ts";
import { statusListeners } from "./status-listeners.ts";

class LiveUi implements SparkListener, ServedApplications {
  readonly #store: AppStatusStore;
  readonly #listeners: readonly SparkListener[];
  readonly #events = new EventStream();
  #server: UiServer | undefined;

  constructor(conf: SparkConf) {
    this.#store = new AppStatusStore(statusLimits(conf));
    this.#listeners = statusListeners(this.#store);
    // Which version's behaviour this is, as the first line of a log says it.
    this.onEvent({ Event: "SparkListenerLogStart", "Spark Version": "4.3.0" });
  }

  async start(conf: SparkConf, pages: URL): Promise<string> {
    const port = conf.getInt("spark.ui.port", 4040);
    this.#server = await startUiServer({
      applications: this,
      pages,
      port,
      maxRetries: conf.getInt("spark.port.maxRetries", 16),
    });
    return this.#server.url;
  }

  onEvent(event: ListenerEvent): void {
    for (const listener of this.#listeners) deliverEvent(listener, event);
    this.#events.write(event);
  }

  async stop(): Promise<void> {
    this.#events.end();
    await this.#server?.close();
  }

  async applications() {
    const { applicationInfo: info } = this.#store;
    return info === undefined ? [] : [{ info, lastUpdated: info.startTime }];
  }

  async store(applicationId: string): Promise<AppStatusStore | undefined> {
    return applicationId === this.#store.applicationInfo?.id ? this.#store : undefined;
  }

  async events(applicationId: string): Promise<ReadableStream<Uint8Array> | undefined> {
    return applicationId === this.#store.applicationInfo?.id ? this.#events.read() : undefined;
  }
}

/** Serves an application from its first event to its last, and says where. */
export async function startLiveUi(conf: SparkConf, pages: URL): Promise<SparkListener> {
  const ui = new LiveUi(conf);
  const url = await ui.start(conf, pages);
  process.stderr.write(`Spark UI: ${url}\n`);
  return ui;
}
