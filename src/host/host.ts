// What Hibana needs of the place it runs in. Browser (browser.ts) and Node (node.ts) implement it; it is passed in at
// the entries, so that nothing else knows where it runs.

import type {
  AppendableFile,
  CompressionFormat,
  FileReference,
  FileStatus,
  RandomAccessFile,
  WritableFile,
} from "./files.ts";
import type { SpillFile } from "./spill-file.ts";

export type WasmModule = WebAssembly.Module;

/** What driver and executors can use. */
export interface Host {
  readonly kind: "browser" | "node";
  readonly hardwareConcurrency: number;
  /** Whether SharedArrayBuffer may be shared between workers. */
  readonly isolated: boolean;
  /** Milliseconds on a clock that never goes back. */
  now(): number;
  /** Milliseconds since the epoch. */
  currentTimeMillis(): number;
  random(): number;
  /** Bytes of JavaScript objects in this thread, garbage included; undefined where nobody tells. */
  heapUsed(): number | undefined;
  /** Gives the event loop a turn: messages that have arrived are handled before it resolves. */
  yieldToEventLoop(): Promise<void>;
  /** Says that many will listen to a target, where the host would take them for forgotten ones. */
  expectManyListeners(target: EventTarget): void;

  openFile(reference: FileReference): Promise<RandomAccessFile>;
  /**
   * The files that a path, folder, glob or URL names, sorted by path. Files whose name begins with `_` or `.` are skipped
   * in folders. Throws AnalysisException PATH_NOT_FOUND when there is none.
   */
  list(pathOrGlob: string): Promise<readonly FileStatus[]>;
  /** Creates or replaces a file (OPFS in browsers); folders on the way are made. */
  createFile(path: string): Promise<WritableFile>;
  /** Creates a file, or goes on with one; folders on the way are made. */
  appendFile(path: string): Promise<AppendableFile>;
  /** Moves a file to another place, where it replaces what is there; folders on the way are made. */
  rename(from: string, to: string): Promise<void>;
  /** Removes a file or a folder with all that is in it; nothing happens when there is none. */
  remove(path: string): Promise<void>;
  /**
   * Makes a file for what does not fit into memory, in the origin private file system (in blobs where a browser gives
   * none) or in a folder of the file system, by default that for temporary files.
   */
  openSpillFile(name: string, folder: string | undefined): Promise<SpillFile>;
  /** The exports of a module, by its address. */
  importModule(url: string): Promise<Readonly<Record<string, unknown>>>;
  /** The exports of a module of this text; rejected where a content security policy lets no text become code. */
  importText(text: string): Promise<Readonly<Record<string, unknown>>>;
  /** Starts a program; absent where there are no processes. */
  readonly startProcess?: (
    command: readonly string[],
    environment: Readonly<Record<string, string>>,
  ) => Promise<RunningProcess>;
  /** @throws TypeError when the host does not know the format */
  decompress(stream: ReadableStream<Uint8Array>, format: CompressionFormat): ReadableStream<Uint8Array>;
}

/** A program that runs beside this one. */
export interface RunningProcess {
  /** The lines that it writes. */
  readonly lines: AsyncIterable<string>;
  /** Its exit status; rejected when it could not be started. */
  readonly exited: Promise<number>;
  /** Gives it more to read; what is to be waited for when it has enough. */
  write(text: string): Promise<void> | undefined;
  /** Says that there is no more to read. */
  end(): void;
}

/** What the driver alone can use. */
export interface DriverHost extends Host {
  /** Starts the program of an executor. */
  startWorker(name: string): WorkerHandle;
  loadKernels(): Promise<WasmModule>;
  /** Removes what a worker that is gone has left of its spill file. */
  removeSpillFile(name: string): Promise<void>;
}

/** A started worker. */
export interface WorkerHandle {
  readonly endpoint: MessageEndpoint;
  /** Resolves with the reason when the worker is gone: it threw, failed to load, exited or was terminated. */
  readonly exited: Promise<string>;
  /** Whether the worker keeps the process alive (Node); browsers have no such thing. */
  setActive(active: boolean): void;
  terminate(): void;
}

/** One end of a message channel, in the shape that Comlink takes. */
export interface MessageEndpoint {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: object): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: object): void;
  start?: () => void;
}
