// Reads a log of Spark into a status store, in slices so short that a page stays awake meanwhile. What is wrong in a log is
// told and passed over; it can do nothing but be missing.

import { deliverEvent, type SparkListener } from "../../core/scheduler/live-listener-bus.ts";
import type { ListenerEvent } from "../../core/scheduler/spark-listener-events.ts";
import { type SparkError, SparkException } from "../../errors/spark-error.ts";
import { AppStatusStore, type StatusLimits } from "../app-status-store.ts";
import { statusListeners } from "../status-listeners.ts";
import { EventLines } from "./event-lines.ts";
import { type EventLogFile, eventLogParts, readEventLogFile } from "./event-log-files.ts";
import { checkEvent } from "./event-shapes.ts";

export interface ReplayOptions {
  /** The store to fill; a new one when absent. */
  readonly store?: AppStatusStore;
  readonly limits?: StatusLimits;
  /** Others that are to see the events, such as those that another program has put into the log. */
  readonly listeners?: readonly SparkListener[];
  readonly signal?: AbortSignal;
  /** Told after every slice how many bytes of the files have been read. */
  readonly onProgress?: (bytesRead: number, totalBytes: number) => void;
}

export interface ReplayedEventLog {
  readonly store: AppStatusStore;
  readonly numEvents: number;
  /** What was wrong: the first of them, each a MALFORMED_EVENT_LOG. */
  readonly problems: readonly SparkError[];
  readonly numProblems: number;
}

const SLICE_MILLIS = 12;
const MAX_PROBLEMS = 100;

/**
 * Reads an application's log: a file, or the files of a folder.
 *
 * @throws SparkException MALFORMED_EVENT_LOG when there is no event in it
 *
 * @example
 * const { store } = await replayEventLog([...input.files]);
 * console.log(store.applicationInfo?.name, store.jobs.size);
 */
export async function replayEventLog(
  files: readonly EventLogFile[],
  options: ReplayOptions = {},
): Promise<ReplayedEventLog> {
  const store = options.store ?? new AppStatusStore(options.limits);
  const replay = new Replay([...statusListeners(store), ...(options.listeners ?? [])]);
  const parts = eventLogParts(files);
  const totalBytes = parts.reduce((sum, { size }) => sum + size, 0);
  let bytesBefore = 0;
  for (const part of parts) {
    await replay.read(
      counted(part, (bytes) => options.onProgress?.(bytesBefore + bytes, totalBytes)),
      options.signal,
    );
    bytesBefore += part.size;
  }
  if (replay.numEvents === 0) {
    const [first] = replay.problems;
    const file = files[0]?.name ?? "";
    throw first ?? new SparkException("MALFORMED_EVENT_LOG.NO_EVENTS", { file });
  }
  return { store, numEvents: replay.numEvents, problems: replay.problems, numProblems: replay.numProblems };
}

/** Reads those lines of a file that `isWanted` names, and passes the others over without a look. */
export async function replayLines(
  file: EventLogFile,
  store: AppStatusStore,
  isWanted: (line: string) => boolean,
): Promise<void> {
  await new Replay(statusListeners(store), isWanted).read(file, undefined);
}

class Replay {
  readonly #listeners: readonly SparkListener[];
  readonly #isWanted: ((line: string) => boolean) | undefined;
  readonly problems: SparkError[] = [];
  numEvents = 0;
  numProblems = 0;

  constructor(listeners: readonly SparkListener[], isWanted?: (line: string) => boolean) {
    this.#listeners = listeners;
    this.#isWanted = isWanted;
  }

  async read(file: EventLogFile, signal: AbortSignal | undefined): Promise<void> {
    const lines = new EventLines();
    let lineNumber = 0;
    let sliceEnd = performance.now() + SLICE_MILLIS;
    try {
      for await (const bytes of readEventLogFile(file)) {
        for (const line of lines.push(bytes)) {
          this.#readLine(line, file.name, ++lineNumber);
          if (performance.now() < sliceEnd) continue;
          await nextTurn();
          signal?.throwIfAborted();
          sliceEnd = performance.now() + SLICE_MILLIS;
        }
      }
    } catch (error) {
      // What stands before the place from which on nothing can be decompressed is good.
      if (!(error instanceof SparkException) || error.condition !== "MALFORMED_EVENT_LOG.COMPRESSION") throw error;
      this.#problem(error);
    }
    // The last line of an application that is gone may be cut off; of one that goes on it is not yet whole.
    const rest = lines.rest();
    if (rest?.endsWith("}")) this.#readLine(rest, file.name, ++lineNumber);
  }

  #readLine(line: string | undefined, file: string, lineNumber: number): void {
    if (line === "" || (line !== undefined && this.#isWanted?.(line) === false)) return;
    const reason = line === undefined ? "it is too long" : this.#readEvent(line);
    if (reason === undefined) return;
    this.#problem(new SparkException("MALFORMED_EVENT_LOG.EVENT", { file, line: String(lineNumber), reason }));
  }

  /** Gives what is wrong with it. */
  #readEvent(line: string): string | undefined {
    let event: unknown;
    try {
      event = JSON.parse(line);
    } catch {
      return "it is no JSON";
    }
    if (!isEvent(event)) return "it has no Event";
    const wrong = checkEvent(event);
    if (wrong !== undefined) return wrong;
    for (const listener of this.#listeners) deliverEvent(listener, event);
    this.numEvents++;
    return undefined;
  }

  #problem(error: SparkError): void {
    this.numProblems++;
    if (this.problems.length < MAX_PROBLEMS) this.problems.push(error);
  }
}

function isEvent(value: unknown): value is ListenerEvent {
  return typeof value === "object" && value !== null && "Event" in value && typeof value.Event === "string";
}

function counted(file: EventLogFile, onRead: (bytes: number) => void): EventLogFile {
  let bytes = 0;
  const counter = () =>
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        bytes += chunk.length;
        onRead(bytes);
        controller.enqueue(chunk);
      },
    });
  return { ...file, name: file.name, size: file.size, stream: () => file.stream().pipeThrough(counter()) };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
