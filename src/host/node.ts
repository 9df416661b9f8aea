// Hibana's host under Node: worker threads, the file system and fetch.

import { setMaxListeners } from "node:events";
import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { Duplex } from "node:stream";
import { fileURLToPath } from "node:url";
import { type MessagePort as NodeMessagePort, parentPort, Worker } from "node:worker_threads";
import { createBrotliDecompress } from "node:zlib";
import { decompress } from "./compression.ts";
import type { DriverHost, Host, MessageEndpoint, WorkerHandle } from "./host.ts";
import {
  appendNodeFile,
  createNodeFile,
  listNodeFiles,
  openNodeFile,
  removeNodeFile,
  renameNodeFile,
} from "./node-files.ts";
import { openFile } from "./open-file.ts";
import { listUrl, resolveUrl } from "./url-file.ts";

export interface NodeHostOptions {
  /** Where the program of the executors lies, when it is not beside this file. */
  readonly workerUrl?: URL | string;
  readonly wasmUrl?: URL | string;
}

/** What executors and driver have in common. */
export function createNodeHost(): Host {
  return {
    kind: "node",
    hardwareConcurrency: availableParallelism(),
    isolated: true,
    now: () => performance.now(),
    currentTimeMillis: () => Date.now(),
    random: () => Math.random(),
    heapUsed: () => process.memoryUsage().heapUsed,
    yieldToEventLoop: () => new Promise((resolve) => setImmediate(resolve)),
    expectManyListeners: (target) => setMaxListeners(0, target),
    openFile: (reference) => openFile(reference, { openPath: openNodeFile }),
    list: (path) => {
      const url = resolveUrl(path);
      if (url === undefined) return listNodeFiles(path);
      return url.protocol === "file:" ? listNodeFiles(fileURLToPath(url)) : listUrl(url);
    },
    createFile: (path) => createNodeFile(localPath(path)),
    appendFile: (path) => appendNodeFile(localPath(path)),
    rename: (from, to) => renameNodeFile(localPath(from), localPath(to)),
    remove: (path) => removeNodeFile(localPath(path)),
    openSpillFile: async (name, folder) => (await import("./node-spill-file.ts")).openNodeSpillFile(name, folder),
    startProcess: async (command, environment) =>
      (await import("./node-process.ts")).startNodeProcess(command, environment),
    importModule: (url) => import(/* @vite-ignore */ url),
    importText: (text) => import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(text)}`),
    decompress: (stream, format) => (format === "brotli" ? decompressBrotli(stream) : decompress(stream, format)),
  };
}

/** Node's own streams of compression leave Brotli out. */
function decompressBrotli(stream: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  return stream.pipeThrough(Duplex.toWeb(createBrotliDecompress()) as ReadableWritablePair<Uint8Array, Uint8Array>);
}

/** The path that a file: URL names; other text is a path itself. */
function localPath(path: string): string {
  const url = resolveUrl(path);
  return url?.protocol === "file:" ? fileURLToPath(new URL(path.replace(/^file:\/*/, "file:///"))) : path;
}

export function createNodeDriverHost(options: NodeHostOptions = {}): DriverHost {
  const workerUrl = options.workerUrl ?? new URL("../../workers/executor.node.ts", import.meta.url);
  const wasmUrl = options.wasmUrl ?? new URL("../../build/kernels.wasm", import.meta.url);
  return {
    ...createNodeHost(),
    startWorker: (name) => startWorker(new URL(workerUrl), name),
    removeSpillFile: async () => undefined,
    loadKernels: async () => WebAssembly.compile(await readFile(new URL(wasmUrl))),
  };
}

/** The channel to the driver, inside a worker. */
export function nodeWorkerEndpoint(): MessageEndpoint {
  if (parentPort === null) throw new Error("This program runs in a worker thread only.");
  return endpointOf(parentPort);
}

function startWorker(url: URL, name: string): WorkerHandle {
  // A worker thread may outlive the work that it was made for, but must not keep the process alive for it.
  const worker = new Worker(url, { name });
  const exited = new Promise<string>((resolve) => {
    worker.on("error", (error) => resolve(`${error.name}: ${error.message}`));
    worker.on("messageerror", (error) => {
      resolve(`A message of the worker could not be read: ${error.message}`);
      void worker.terminate();
    });
    worker.on("exit", (code) => resolve(`The worker thread has exited with code ${code}.`));
  });
  return {
    endpoint: endpointOf(worker),
    exited,
    setActive: (active) => (active ? worker.ref() : worker.unref()),
    terminate: () => void worker.terminate(),
  };
}

/** Node's message events in the shape of the browser's, which Comlink expects. */
function endpointOf(port: Worker | NodeMessagePort): MessageEndpoint {
  const listeners = new WeakMap<object, (data: unknown) => void>();
  return {
    postMessage: (message, transfer = []) =>
      port.postMessage(message, transfer as Parameters<Worker["postMessage"]>[1]),
    addEventListener: (_type, listener) => {
      const forward = (data: unknown) => {
        const event = new MessageEvent("message", { data });
        if (typeof listener === "function") listener(event);
        else listener.handleEvent(event);
      };
      listeners.set(listener, forward);
      port.on("message", forward);
    },
    removeEventListener: (_type, listener) => {
      const forward = listeners.get(listener);
      if (forward !== undefined) port.off("message", forward);
    },
  };
}
