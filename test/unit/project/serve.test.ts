// The static server: types, policy, ranges, compressed versions, and that it serves nothing outside its folders.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type IncomingHttpHeaders, request, type Server } from "node:http";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createStaticServer, listen } from "../../../scripts/serve.mjs";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const servers: Server[] = [];
let folder: string;
let url: string;

beforeAll(async () => {
  mkdirSync(join(root, "build"), { recursive: true });
  folder = mkdtempSync(join(root, "build/serve-test-"));
  writeFileSync(join(folder, "index.html"), "<!doctype html>");
  writeFileSync(join(folder, "data.csv"), "0123456789");
  writeFileSync(join(folder, "data.csv.gz"), gzipSync("another file"));
  writeFileSync(join(folder, "empty.csv"), "");
  writeFileSync(join(folder, "code.js"), "export {};");
  writeFileSync(join(folder, "code.js.gz"), gzipSync("export {};"));
  writeFileSync(join(folder, "kernels.wasm"), "\0asm");
  url = await start({ isolated: false });
});

afterAll(() => {
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true });
});

async function start({ isolated, port = 0 }: { isolated: boolean; port?: number }): Promise<string> {
  const server = createStaticServer({ mounts: { "/": relative(root, folder) }, isolated });
  servers.push(server);
  return listen(server, port);
}

/** Asks for the path as it is written: fetch would resolve `..` and decompress by itself. */
function get(
  path: string,
  headers: Record<string, string> = {},
  method = "GET",
  base = url,
): Promise<{ status: number | undefined; headers: IncomingHttpHeaders; body: Buffer }> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on("error", reject)
      .end();
  });
}

test("sends files with their type and the content security policy", async () => {
  expect((await get("/")).headers["content-type"]).toBe("text/html; charset=utf-8");
  expect((await get("/kernels.wasm")).headers["content-type"]).toBe("application/wasm");
  const { status, headers, body } = await get("/data.csv?version=1");
  expect(status).toBe(200);
  expect(body.toString()).toBe("0123456789");
  expect(headers["content-security-policy"]).toContain("script-src 'self' 'wasm-unsafe-eval';");
  expect(headers["cross-origin-opener-policy"]).toBeUndefined();
});

test("isolates pages when asked to", async () => {
  const { headers } = await get("/", {}, "GET", await start({ isolated: true }));
  expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
  expect(headers["cross-origin-embedder-policy"]).toBe("require-corp");
});

describe("ranges", () => {
  test.each([
    ["bytes=2-4", "234", "bytes 2-4/10"],
    ["bytes=7-", "789", "bytes 7-9/10"],
    ["bytes=-2", "89", "bytes 8-9/10"],
    ["bytes=8-99", "89", "bytes 8-9/10"],
    ["bytes=-99", "0123456789", "bytes 0-9/10"],
  ])("%s", async (range, body, contentRange) => {
    const response = await get("/data.csv", { Range: range });
    expect(response.status).toBe(206);
    expect(response.body.toString()).toBe(body);
    expect(response.headers["content-range"]).toBe(contentRange);
    expect(response.headers["content-length"]).toBe(String(body.length));
  });

  test.each(["bytes=10-", "bytes=5-4", "bytes=-0"])("%s cannot be satisfied", async (range) => {
    const response = await get("/data.csv", { Range: range });
    expect(response.status).toBe(416);
    expect(response.headers["content-range"]).toBe("bytes */10");
  });

  test("an odd header gets the whole file", async () => {
    expect((await get("/data.csv", { Range: "rows=1-2" })).status).toBe(200);
    expect((await get("/data.csv", { Range: "bytes=0-1,4-5" })).status).toBe(200);
  });
});

test("HEAD tells the length and sends nothing", async () => {
  const { status, headers, body } = await get("/data.csv", {}, "HEAD");
  expect(status).toBe(200);
  expect(headers["content-length"]).toBe("10");
  expect(body).toHaveLength(0);
});

test("an empty file is a file", async () => {
  const { status, headers, body } = await get("/empty.csv");
  expect(status).toBe(200);
  expect(headers["content-length"]).toBe("0");
  expect(body).toHaveLength(0);
});

test("sends compressed code to who takes it, and data as it is", async () => {
  const code = await get("/code.js", { "Accept-Encoding": "br, gzip" });
  expect(code.headers["content-encoding"]).toBe("gzip");
  expect(code.headers["content-type"]).toBe("text/javascript; charset=utf-8");
  expect(code.body).toEqual(gzipSync("export {};"));
  expect((await get("/code.js")).headers["content-encoding"]).toBeUndefined();
  const data = await get("/data.csv", { "Accept-Encoding": "gzip" });
  expect(data.headers["content-encoding"]).toBeUndefined();
  expect(data.body.toString()).toBe("0123456789");
});

test("answers 304 to who has the file", async () => {
  const { headers } = await get("/data.csv");
  expect((await get("/data.csv", { "If-None-Match": String(headers.etag) })).status).toBe(304);
});

test.each([
  "/missing.csv",
  "/../../package.json",
  "/%2e%2e/%2e%2e/package.json",
  "/..%2f..%2fpackage.json",
  "/%00",
  "/%",
  "//",
])("%s is not found", async (path) => {
  expect((await get(path)).status).toBe(404);
});

test("takes no other method", async () => {
  expect((await get("/data.csv", {}, "PUT")).status).toBe(405);
});

test("takes another port when its own is busy", async () => {
  const busy = Number(new URL(url).port);
  const other = await start({ isolated: false, port: busy });
  expect(other).not.toBe(url);
  expect((await get("/", {}, "GET", other)).status).toBe(200);
});
