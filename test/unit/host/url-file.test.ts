// Files behind URLs, against a server that behaves as told.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { SparkError } from "../../../src/errors/spark-error.ts";
import { createNodeHost } from "../../../src/host/node.ts";

const DIGITS = Buffer.from("0123456789");

const host = createNodeHost();
let server: Server;
let base: string;
let requests: string[];

/** By path: `ranges` serves them, `whole` ignores them, `fickle` stops serving them after the first request. */
function answer(request: IncomingMessage, response: ServerResponse): void {
  const path = request.url ?? "";
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? "");
  requests.push(`${path} ${request.headers.range ?? "whole"}`);
  if (path.startsWith("/missing")) {
    response.writeHead(404).end("not here");
  } else if (path.startsWith("/broken")) {
    response.writeHead(500).end();
  } else if (path.startsWith("/empty")) {
    if (range) response.writeHead(416, { "Content-Range": "bytes */0" }).end();
    else response.writeHead(200).end();
  } else if (range && (path.startsWith("/ranges") || (path.startsWith("/fickle") && requests.length === 1))) {
    const start = Number(range[1]);
    const end = Math.min(range[2] ? Number(range[2]) : DIGITS.length - 1, DIGITS.length - 1);
    response
      .writeHead(206, { "Content-Range": `bytes ${start}-${end}/${DIGITS.length}` })
      .end(DIGITS.subarray(start, end + 1));
  } else {
    response.writeHead(200, { "Content-Length": DIGITS.length }).end(DIGITS);
  }
}

beforeAll(async () => {
  server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

beforeEach(() => {
  requests = [];
});

const open = (path: string) => host.openFile({ kind: "url", url: base + path });

async function failure(promise: Promise<unknown>): Promise<SparkError> {
  return (await promise.then(
    () => undefined,
    (error: unknown) => error,
  )) as SparkError;
}

test("with ranges only what is read is fetched", async () => {
  const file = await open("/ranges.csv");
  expect(file.size).toBe(10);
  expect(new TextDecoder().decode(await file.read(2, 5))).toBe("234");
  expect(new TextDecoder().decode(await file.read(8, 50))).toBe("89");
  expect((await file.read(10, 20)).length).toBe(0);
  expect(await new Response(file.stream(6)).text()).toBe("6789");
  expect(requests).toEqual([
    "/ranges.csv bytes=0-0",
    "/ranges.csv bytes=2-4",
    "/ranges.csv bytes=8-9",
    "/ranges.csv bytes=6-9",
  ]);
});

test("without ranges the file is fetched once and kept", async () => {
  const file = await open("/whole.csv");
  expect(file.size).toBe(10);
  expect(new TextDecoder().decode(await file.read(2, 5))).toBe("234");
  expect(await new Response(file.stream(7)).text()).toBe("789");
  expect(requests.length).toBe(1);
});

test("a server that stops serving ranges", async () => {
  const file = await open("/fickle.csv");
  expect(new TextDecoder().decode(await file.read(2, 5))).toBe("234");
  expect(await new Response(file.stream(7)).text()).toBe("789");
});

test("an empty file", async () => {
  const file = await open("/empty.csv");
  expect(file.size).toBe(0);
  expect((await file.read(0, 10)).length).toBe(0);
  expect(await host.list(`${base}/empty.csv`)).toMatchObject([{ size: 0 }]);
});

test("a data: URL", async () => {
  const file = await host.openFile({ kind: "url", url: "data:text/csv,a%2Cb" });
  expect(new TextDecoder().decode(await file.read(0, 10))).toBe("a,b");
});

describe("listing", () => {
  test("tells name and size, and its reference can be opened", async () => {
    const [file] = await host.list(`${base}/ranges%20here.csv?version=1`);
    expect(file).toMatchObject({ name: "ranges here.csv", size: 10, reference: { kind: "url", size: 10 } });
    if (file === undefined) throw new Error("no file");
    expect((await host.openFile(file.reference)).size).toBe(10);
  });

  test("a URL that is not there", async () => {
    expect((await failure(host.list(`${base}/missing.csv`))).condition).toBe("PATH_NOT_FOUND");
    expect((await failure(host.list(`${base}/broken.csv`))).message).toContain("/broken.csv");
  });
});

test("failures name the URL and what the server said", async () => {
  const missing = await failure(open("/missing.csv"));
  expect(missing.condition).toBe("FAILED_READ_FILE.FILE_NOT_EXIST");
  expect(missing.message).toContain(`${base}/missing.csv`);
  const broken = await failure(open("/broken.csv"));
  expect(broken.condition).toBe("FAILED_READ_FILE.NO_HINT");
  expect((broken.cause as Error).message).toContain("500");
  const unreachable = await failure(host.openFile({ kind: "url", url: "http://127.0.0.1:9/x" }));
  expect(unreachable.condition).toBe("FAILED_READ_FILE.NO_HINT");
});
