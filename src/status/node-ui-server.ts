// Serves Spark's UI and REST API over HTTP: the pages as files, applications as data and as streams of their events.

import { createReadStream, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { type ApplicationSource, answerApiV1 } from "./rest/api-v1.ts";

/** Applications, and the events that make them known. */
export interface ServedApplications extends ApplicationSource {
  /** A log of the application, of one that runs without end; undefined when there is none of that id. */
  events(applicationId: string): Promise<ReadableStream<Uint8Array> | undefined>;
}

export interface UiServerOptions {
  readonly applications: ServedApplications;
  /** The folder of the built pages. */
  readonly pages: URL;
  readonly port: number;
  /** Where others may come from: this machine alone unless told otherwise. */
  readonly hostName?: string;
  /** How many ports after the first are tried. */
  readonly maxRetries?: number;
}

export interface UiServer {
  readonly url: string;
  close(): Promise<void>;
}

const MIME_TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

const HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cache-Control": "no-cache",
};

/** Listens on the port, or on one after it when it is taken, as Spark does. */
export async function startUiServer(options: UiServerOptions): Promise<UiServer> {
  const { hostName = "127.0.0.1", port, maxRetries = 16 } = options;
  const server = createServer((request, response) => {
    answer(options, request, response).catch((error: unknown) => fail(response, error));
  });
  const listening = await listen(server, hostName, port, maxRetries);
  // Who looks on does not keep the application alive.
  server.unref();
  return {
    url: `http://${hostName === "127.0.0.1" ? "localhost" : hostName}:${listening}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, hostName: string, port: number, retries: number): Promise<number> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await listenOn(server, hostName, port === 0 ? 0 : port + attempt);
    } catch (error) {
      const isTaken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
      if (!isTaken || attempt >= retries) throw error;
    }
  }
}

function listenOn(server: Server, hostName: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, hostName, () => {
      server.off("error", reject);
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

async function answer(
  { applications, pages, hostName = "127.0.0.1" }: UiServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  // A page from elsewhere must not come in under a name of its own for this machine.
  if (hostName === "127.0.0.1" && !/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.headers.host ?? "")) {
    return send(response, 403, "text/plain; charset=utf-8", "This address is not served.");
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    return send(response, 405, "text/plain; charset=utf-8", "Only GET is answered.");
  }
  const url = new URL(request.url ?? "/", "http://localhost");
  if (url.pathname.startsWith("/api/")) {
    const { status, body } = await answerApiV1(applications, url, Date.now());
    const isText = typeof body === "string";
    const type = isText ? "text/plain; charset=utf-8" : "application/json";
    return send(response, status, type, isText ? body : JSON.stringify(body, undefined, 2));
  }
  const log = /^\/events\/([^/]+)$/.exec(url.pathname)?.[1];
  if (log !== undefined) return await sendEvents(applications, decodeURIComponent(log), response);
  const redirect = redirectOf(url);
  if (redirect !== undefined) {
    response.writeHead(302, { Location: redirect }).end();
    return;
  }
  sendFile(pages, url.pathname, request, response);
}

/** Spark's own paths lead to the same places in the page. */
function redirectOf({ pathname, search }: URL): string | undefined {
  const [, id, rest] = /^\/history\/([^/]+)(?:\/(.*))?$/.exec(pathname) ?? [];
  if (id !== undefined) return `/?app=${id}#/${rest ?? ""}${search}`;
  return /^\/(jobs|stages|storage|environment|executors|SQL)\b/.test(pathname) ? `/#${pathname}${search}` : undefined;
}

async function sendEvents(applications: ServedApplications, id: string, response: ServerResponse): Promise<void> {
  const events = await applications.events(id);
  if (events === undefined) return send(response, 404, "text/plain; charset=utf-8", `no such app: ${id}`);
  response.writeHead(200, { "Content-Type": "application/octet-stream" });
  try {
    await pipeline(Readable.fromWeb(events as Parameters<typeof Readable.fromWeb>[0]), response);
  } catch {
    // Who asked has gone.
    response.destroy();
  }
}

function sendFile(pages: URL, pathname: string, request: IncomingMessage, response: ServerResponse): void {
  const folder = fileURLToPath(pages);
  const asked = normalize(decodeURIComponent(pathname)).replaceAll(sep, "/");
  const file = join(folder, asked.endsWith("/") ? `${asked}index.html` : asked);
  const type = MIME_TYPES[extname(file)];
  const found = file.startsWith(folder) && statSync(file, { throwIfNoEntry: false })?.isFile() === true;
  if (!found || type === undefined) {
    send(response, 404, "text/plain; charset=utf-8", "Not found");
    return;
  }
  response.writeHead(200, { "Content-Type": type });
  if (request.method === "HEAD") response.end();
  else
    createReadStream(file)
      .on("error", () => response.destroy())
      .pipe(response);
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { "Content-Type": type, "Content-Length": Buffer.byteLength(body) }).end(body);
}

function fail(response: ServerResponse, error: unknown): void {
  if (response.headersSent) response.destroy();
  else send(response, error instanceof URIError ? 400 : 500, "text/plain; charset=utf-8", "The request failed.");
}
