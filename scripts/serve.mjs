// @ts-check
// A static file server for the playground, for tests and for benchmarks: `node scripts/serve.mjs [--isolated] [--tests]`,
// PORT=8080. It sends the content security policy that the product keeps, and byte ranges, which Parquet readers ask for.
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./freshness.mjs";
import { compressible } from "./precompress.mjs";

/** @type {Record<string, string>} */
const mimeTypes = {
  ".arrow": "application/vnd.apache.arrow.file",
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".gz": "application/gzip",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".jsonl": "application/jsonl; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".parquet": "application/vnd.apache.parquet",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'none'",
].join("; ");

/**
 * The playground's workers have a policy of their own: in the driver, programs that the user has written and run become
 * modules, from blobs, and read what they name. Neither works in the page.
 */
const workerContentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' blob: 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self' blob: https:",
].join("; ");
const playgroundWorker = /[/\\]playground[/\\]assets[/\\](driver-worker|executor)-[\w-]+\.js$/;

/** Of the encodings that precompress.mjs writes, the best first. */
const encodings = [
  { name: "br", extension: ".br" },
  { name: "gzip", extension: ".gz" },
];

/**
 * Which folder is served where, the longest prefix first.
 * @typedef {Readonly<Record<string, string>>} Mounts
 */

/** @type {Mounts} */
export const playgroundMounts = { "/": "dist/playground" };
/** @type {Mounts} */
export const testMounts = { "/dist/": "dist", "/test/": "test", "/": "dist/playground" };

/**
 * @param {{ mounts: Mounts, isolated?: boolean, anyScript?: boolean }} options with `isolated`, pages are cross-origin
 * isolated and may share memory; with `anyScript`, no content security policy is sent, for libraries that evaluate text
 */
export function createStaticServer({ mounts, isolated = false, anyScript = false }) {
  const headers = {
    ...(anyScript ? {} : { "Content-Security-Policy": contentSecurityPolicy }),
    "X-Content-Type-Options": "nosniff",
    ...(isolated
      ? {
          "Cross-Origin-Opener-Policy": "same-origin",
          "Cross-Origin-Embedder-Policy": "require-corp",
          "Cross-Origin-Resource-Policy": "same-origin",
        }
      : {}),
  };
  return createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { Allow: "GET, HEAD" }).end();
      return;
    }
    const file = find(request.url ?? "/", mounts);
    if (file === undefined) {
      response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("Not found\n");
      return;
    }
    if (!anyScript && playgroundWorker.test(file)) {
      response.setHeader("Content-Security-Policy", workerContentSecurityPolicy);
    }
    send(file, request, response);
  });
}

/**
 * The file that a URL names, if there is one and it lies inside its mount.
 * @param {string} url
 * @param {Mounts} mounts
 */
function find(url, mounts) {
  let path;
  try {
    path = normalize(decodeURIComponent(new URL(url, "http://localhost").pathname)).replaceAll(sep, "/");
  } catch {
    return undefined;
  }
  const mount = Object.keys(mounts).find((prefix) => path.startsWith(prefix));
  if (mount === undefined || path.includes("\0")) return undefined;
  const folder = join(root, mounts[mount] ?? "");
  const file = join(folder, path.slice(mount.length), path.endsWith("/") ? "index.html" : "");
  return file.startsWith(folder + sep) && statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

/**
 * @param {string} file
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
function send(file, request, response) {
  const encoded =
    request.headers.range === undefined ? precompressed(file, request.headers["accept-encoding"] ?? "") : undefined;
  const path = encoded?.path ?? file;
  const { size, mtime } = statSync(path);
  const etag = `"${size.toString(36)}-${mtime.getTime().toString(36)}"`;
  response.setHeader("Content-Type", mimeTypes[extname(file)] ?? "application/octet-stream");
  response.setHeader("Accept-Ranges", "bytes");
  response.setHeader("ETag", etag);
  response.setHeader("Last-Modified", mtime.toUTCString());
  if (compressible.has(extname(file))) response.setHeader("Vary", "Accept-Encoding");
  // Vite puts a hash of the content into the names in assets/; all else is asked for again.
  const hashed = file.includes(`${sep}assets${sep}`);
  response.setHeader("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
  if (encoded !== undefined) response.setHeader("Content-Encoding", encoded.name);

  if (request.headers["if-none-match"] === etag) {
    response.writeHead(304).end();
    return;
  }
  const range = byteRange(request.headers.range, size);
  if (range === "unsatisfiable") {
    response.writeHead(416, { "Content-Range": `bytes */${size}` }).end();
    return;
  }
  if (range !== undefined) response.setHeader("Content-Range", `bytes ${range.start}-${range.end}/${size}`);
  const { start, end } = range ?? { start: 0, end: size - 1 };
  response.writeHead(range === undefined ? 200 : 206, { "Content-Length": end - start + 1 });
  if (request.method === "HEAD" || size === 0) {
    response.end();
    return;
  }
  const content = createReadStream(path, { start, end });
  content.on("error", () => response.destroy());
  response.on("close", () => content.destroy());
  content.pipe(response);
}

/**
 * The compressed version that lies beside a file and that the client takes.
 * @param {string} file
 * @param {string} accepted
 */
function precompressed(file, accepted) {
  if (!compressible.has(extname(file))) return undefined;
  const offered = accepted.split(",").map((encoding) => encoding.split(";")[0]?.trim());
  const encoding = encodings.find(
    ({ name, extension }) => offered.includes(name) && statSync(file + extension, { throwIfNoEntry: false }),
  );
  return encoding && { name: encoding.name, path: file + encoding.extension };
}

/**
 * The one range that a header asks for; several ranges at once, or another unit, are answered with the whole file.
 * @param {string | undefined} header
 * @param {number} size
 */
function byteRange(header, size) {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  if (match === null) return undefined;
  const [, first = "", last = ""] = match;
  if (first === "" && last === "") return undefined;
  const start = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === "" || last === "" ? size - 1 : Math.min(Number(last), size - 1);
  return start > end || start >= size ? "unsatisfiable" : { start, end };
}

/**
 * Listens on `port`, or on any free one when it is taken, and gives the URL.
 * @param {import("node:http").Server} server
 * @param {number} port
 * @returns {Promise<string>}
 */
export function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.on("error", (error) => {
      if ("code" in error && error.code === "EADDRINUSE" && port !== 0) server.listen(0, "localhost");
      else reject(error);
    });
    server.on("listening", () => {
      const address = server.address();
      if (address === null || typeof address === "string") throw new Error("The server listens on no TCP port");
      resolve(`http://localhost:${address.port}/`);
    });
    server.listen(port, "localhost");
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const mounts = process.argv.includes("--tests") ? testMounts : playgroundMounts;
  const server = createStaticServer({ mounts, isolated: process.argv.includes("--isolated") });
  console.log(`Serving at ${await listen(server, Number(process.env.PORT ?? 8080))}`);
}
