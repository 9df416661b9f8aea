// @ts-check
/// <reference lib="webworker" />
// Keeps the page and all its parts, so that it opens and works without a network. The build writes the list of files; another
// list is another version, which takes over when no page of the one before is open.

const scope = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (globalThis));

/** @type {{ version: string, files: readonly string[] }} */
const { version, files } = JSON.parse("{}");

const PREFIX = "hibana-";
const cacheName = `${PREFIX}${version}`;
const kept = new Set(files.map((file) => new URL(file, scope.registration.scope).href));

scope.addEventListener("install", (event) => event.waitUntil(keep()));
scope.addEventListener("activate", (event) => event.waitUntil(takeOver()));
scope.addEventListener("fetch", (event) => {
  const address = addressOf(event.request);
  if (kept.has(address)) event.respondWith(answer(event.request, address));
});

async function keep() {
  const cache = await caches.open(cacheName);
  await cache.addAll([...kept].map((address) => new Request(address, { cache: "no-cache" })));
}

async function takeOver() {
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX) && name !== cacheName) await caches.delete(name);
  }
  await scope.clients.claim();
}

/** @param {Request} request */
function addressOf(request) {
  const url = new URL(request.url);
  url.hash = "";
  url.search = "";
  return url.href;
}

/**
 * @param {Request} request
 * @param {string} address
 */
async function answer(request, address) {
  const cache = await caches.open(cacheName);
  const response = await cache.match(address);
  if (response === undefined) return await fetch(request);
  const range = request.headers.get("range");
  return range === null ? response : await partOf(response, range);
}

/**
 * Readers of Parquet ask for ranges of bytes.
 * @param {Response} response
 * @param {string} range
 */
async function partOf(response, range) {
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/.exec(range) ?? [];
  if (first === "" && last === "") return response;
  const content = await response.blob();
  const start = first === "" ? Math.max(0, content.size - Number(last)) : Number(first);
  const end = first === "" || last === "" ? content.size - 1 : Math.min(Number(last), content.size - 1);
  if (start > end) return new Response(null, { status: 416, headers: { "Content-Range": `bytes */${content.size}` } });
  const headers = new Headers(response.headers);
  headers.delete("Content-Encoding");
  headers.set("Content-Range", `bytes ${start}-${end}/${content.size}`);
  headers.set("Content-Length", String(end - start + 1));
  return new Response(content.slice(start, end + 1), { status: 206, headers });
}
