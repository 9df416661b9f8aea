// Hibana's host in a browser: Web Workers, fetch and the origin private file system.

import { decompress } from "./compression.ts";
import type { DriverHost, Host, MessageEndpoint, WorkerHandle } from "./host.ts";
import { openFile } from "./open-file.ts";
import { createOpfsFile, listOpfsFiles, OPFS_SCHEME, openOpfsFile, removeOpfsFile, renameOpfsFile } from "./opfs.ts";
import { allowsBlobModules } from "./script-policy.ts";
import type { SpillFile } from "./spill-file.ts";
import { listUrl, resolveUrl } from "./url-file.ts";

/** For pages whose bundler or content security policy needs the files elsewhere. */
export interface BrowserHostOptions {
  readonly workerUrl?: URL | string;
  /** Makes the workers itself, from a blob of `worker.standalone.js` for instance; wins over `workerUrl`. */
  readonly workerFactory?: (name: string) => Worker;
  readonly wasmUrl?: URL | string;
}

/** What executors and driver have in common. */
export function createBrowserHost(): Host {
  return {
    kind: "browser",
    hardwareConcurrency: navigator.hardwareConcurrency || 1,
    isolated: globalThis.crossOriginIsolated === true,
    now: () => performance.now(),
    currentTimeMillis: () => Date.now(),
    random: () => Math.random(),
    heapUsed,
    yieldToEventLoop: createYield(),
    expectManyListeners: () => undefined,
    openFile: (reference) => openFile(reference, { openOpfs: openOpfsFile }),
    list: (path) => {
      if (path.startsWith(OPFS_SCHEME)) return listOpfsFiles(path);
      // A worker's own address is not what the user's paths are relative to, so paths are resolved on the driver.
      const url = resolveUrl(path, typeof document === "undefined" ? location.href : document.baseURI);
      return listUrl(url ?? new URL(path));
    },
    createFile: createOpfsFile,
    appendFile: async (path) => (await import("./opfs-append.ts")).appendOpfsFile(path),
    rename: renameOpfsFile,
    remove: removeOpfsFile,
    openSpillFile,
    importModule: (url) => import(/* @vite-ignore */ url),
    importText,
    decompress,
  };
}

async function openSpillFile(name: string): Promise<SpillFile> {
  try {
    const { openOpfsSpillFile } = await import("./opfs-spill-file.ts");
    return await openOpfsSpillFile(name);
  } catch {
    const { openBlobSpillFile } = await import("./blob-spill-file.ts");
    return openBlobSpillFile();
  }
}

/** Found out when the first text is to become code. */
let blobModules: Promise<boolean> | undefined;

async function importText(text: string): Promise<Readonly<Record<string, unknown>>> {
  blobModules ??= allowsBlobModules(location.href);
  if (!(await blobModules)) throw new Error("The content security policy lets no text become code.");
  const url = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  try {
    return await import(/* @vite-ignore */ url);
  } finally {
    URL.revokeObjectURL(url);
  }
}

export function createBrowserDriverHost(options: BrowserHostOptions = {}): DriverHost {
  return {
    ...createBrowserHost(),
    startWorker: (name) => handleOf(createWorker(name, options)),
    removeSpillFile: async (name) => (await import("./opfs-spill-file.ts")).removeOpfsSpillFile(name),
    loadKernels: () => loadKernels(options.wasmUrl ?? new URL("../../build/kernels.wasm", import.meta.url)),
  };
}

/** The channel to the driver, inside a worker. */
export function browserWorkerEndpoint(): MessageEndpoint {
  return globalThis as typeof globalThis & MessageEndpoint;
}

function createWorker(name: string, { workerFactory, workerUrl }: BrowserHostOptions): Worker {
  if (workerFactory !== undefined) return workerFactory(name);
  if (workerUrl !== undefined) return new Worker(workerUrl, { type: "module", name });
  // Bundlers look for exactly this expression.
  return new Worker(new URL("../../workers/executor.ts", import.meta.url), { type: "module" });
}

function handleOf(worker: Worker): WorkerHandle {
  let end: (reason: string) => void = () => {};
  const exited = new Promise<string>((resolve) => {
    end = resolve;
  });
  const fail = (reason: string) => {
    // A browser lets a worker go on after an uncaught error, in whatever state that left it.
    worker.terminate();
    end(reason);
  };
  worker.addEventListener("error", (event) => {
    const at = event.filename ? ` (${event.filename}:${event.lineno})` : "";
    fail(
      event.message
        ? `${event.message}${at}`
        : "The worker script could not be loaded. Check workerUrl and the page's content security policy.",
    );
  });
  worker.addEventListener("messageerror", () => fail("A message of the worker could not be read."));
  return {
    endpoint: worker,
    exited,
    setActive: () => {},
    terminate: () => fail("The worker was terminated."),
  };
}

async function loadKernels(url: URL | string): Promise<WebAssembly.Module> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The kernels could not be loaded from ${url}: ${response.status}. Check wasmUrl.`);
  // Streaming needs the media type, which not every server knows.
  if (response.headers.get("Content-Type")?.startsWith("application/wasm")) {
    return await WebAssembly.compileStreaming(response);
  }
  return await WebAssembly.compile(await response.arrayBuffer());
}

/** Chromium alone tells. */
function heapUsed(): number | undefined {
  const { memory } = performance as { readonly memory?: { readonly usedJSHeapSize: number } };
  return memory?.usedJSHeapSize;
}

/** A turn of the event loop by a message to oneself: timers are clamped to 4 ms. */
function createYield(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(undefined);
    });
}
