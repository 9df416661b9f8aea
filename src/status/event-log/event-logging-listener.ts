// Writes the events of an application into its log, as Spark's own EventLoggingListener does: a line for each, in Spark's
// JSON, so that Spark's History Server opens it.

import type { SparkListener } from "../../core/scheduler/live-listener-bus.ts";
import type { ListenerEvent } from "../../core/scheduler/spark-listener-events.ts";
import type { EventLogSettings } from "./event-log-settings.ts";
import { type EventLogFiles, EventLogWriter } from "./event-log-writer.ts";
import { redactEvent } from "./redact-event.ts";

/** The version of Spark whose format this is. */
const LOG_START: ListenerEvent = { Event: "SparkListenerLogStart", "Spark Version": "4.3.0" };

/** After these what was held back is written: a reader of the log is to see that they happened. */
const FLUSHING = new Set([
  "SparkListenerJobStart",
  "SparkListenerJobEnd",
  "SparkListenerStageCompleted",
  "SparkListenerExecutorAdded",
  "SparkListenerExecutorRemoved",
  "SparkListenerBlockManagerAdded",
  "SparkListenerBlockManagerRemoved",
  "SparkListenerUnpersistRDD",
  "SparkListenerApplicationStart",
  "SparkListenerApplicationEnd",
  "org.apache.spark.sql.execution.ui.SparkListenerSQLExecutionStart",
  "org.apache.spark.sql.execution.ui.SparkListenerSQLExecutionEnd",
]);

export class EventLoggingListener implements SparkListener {
  readonly #host: EventLogFiles;
  readonly #settings: EventLogSettings;
  readonly #text = new TextEncoder();
  #lines: string[] = [];
  #size = 0;
  #writer: EventLogWriter | undefined;
  /** What is written is written in order. */
  #writing: Promise<void> = Promise.resolve();
  #error: unknown;

  constructor(host: EventLogFiles, settings: EventLogSettings) {
    this.#host = host;
    this.#settings = settings;
    this.#add(LOG_START);
  }

  onEvent(event: ListenerEvent): void {
    if (!this.#isLogged(event.Event)) return;
    this.#add(redactEvent(event, this.#settings.redaction));
    if (event.Event === "SparkListenerApplicationStart" && this.#writer === undefined) this.#start(event);
    if (this.#writer === undefined) return;
    const flushes = FLUSHING.has(event.Event);
    if (flushes || this.#size >= this.#settings.bufferSize) this.#write(flushes);
  }

  async stop(): Promise<void> {
    this.#write(true);
    const writer = this.#writer;
    if (writer !== undefined) this.#then(() => writer.stop());
    await this.#writing;
    if (this.#error !== undefined) throw this.#error;
  }

  #isLogged(name: string): boolean {
    if (name === "SparkListenerBlockUpdated") return this.#settings.logBlockUpdates;
    if (name === "SparkListenerExecutorMetricsUpdate" || name === "SparkListenerStageExecutorMetrics") {
      return this.#settings.logStageExecutorMetrics;
    }
    return name !== "SparkListenerLogStart";
  }

  #start(event: ListenerEvent): void {
    const id = "App ID" in event ? String(event["App ID"]) : "";
    const writer = new EventLogWriter(this.#host, this.#settings, id);
    this.#writer = writer;
    this.#then(() => writer.start());
  }

  #add(event: ListenerEvent): void {
    const line = `${JSON.stringify(event)}\n`;
    this.#lines.push(line);
    this.#size += line.length;
  }

  #write(flushes: boolean): void {
    const writer = this.#writer;
    if (writer === undefined) return;
    const bytes = this.#text.encode(this.#lines.join(""));
    this.#lines = [];
    this.#size = 0;
    this.#then(async () => {
      await writer.write(bytes);
      if (flushes) await writer.flush();
    });
  }

  /** A log that cannot be written is told at the end; it may not disturb the application. */
  #then(work: () => Promise<void>): void {
    this.#writing = this.#writing.then(async () => {
      if (this.#error !== undefined) return;
      try {
        await work();
      } catch (error) {
        this.#error = error;
      }
    });
  }
}
