// The servers of UI and REST API, over HTTP.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SparkConf } from "../../../src/core/spark-conf.ts";
import { ZstdDecoder } from "../../../src/status/event-log/zstd-decoder.ts";
import { startHistoryServer } from "../../../src/status/node-history.ts";
import { startLiveUi } from "../../../src/status/node-live-ui.ts";
import type { UiServer } from "../../../src/status/node-ui-server.ts";
import { jobEnd, jobStart } from "./posted-events.ts";
import { PLAIN_LOGS, readPlainLog, readRest } from "./real-event-logs.ts";

const folder = mkdtempSync(join(tmpdir(), "hibana-history-"));
const pages = mkdtempSync(join(tmpdir(), "hibana-pages-"));
let server: UiServer;

beforeAll(async () => {
  for (const { file } of PLAIN_LOGS) writeFileSync(join(folder, file.replace(/^.*_/, "")), readPlainLog(file));
  writeFileSync(join(folder, "no-log"), "hello\n");
  writeFileSync(join(pages, "index.html"), "<!doctype html><title>pages</title>");
  writeFileSync(join(pages, "secret.txt"), "not a page");
  server = await startHistoryServer({ folder, port: 0, pages: pathToFileURL(`${pages}/`) });
});
afterAll(async () => {
  await server.close();
  for (const path of [folder, pages]) rmSync(path, { recursive: true, force: true });
});

const get = (path: string, options: RequestInit = {}) => fetch(server.url + path, options);
const json = async (path: string): Promise<unknown> => (await get(path)).json();

describe("the History Server", () => {
  test("lists the applications of the folder as Spark's does", async () => {
    const { "/applications": expected } = readRest("applications") as Record<string, { id: string }[]>;
    const wanted = expected?.filter(({ id }) => id !== "local-1795229161673").map(withoutPlace);
    expect(((await json("/api/v1/applications")) as { id: string }[]).map(withoutPlace)).toEqual(wanted);
    expect(await json("/api/v1/applications?limit=2")).toHaveLength(2);
    expect(await json("/api/v1/applications?status=running")).toEqual([]);
    expect(await json("/api/v1/applications?minDate=2030-01-01")).toEqual([]);
    expect((await get("/api/v1/applications?minDate=soon")).status).toBe(400);
    expect(await json("/api/v1/version")).toEqual({ spark: "4.3.0" });
  });

  test("answers for an application as Spark's does", async () => {
    const rest = readRest("core-rdd");
    const base = "/api/v1/applications/local-1795228589469";
    expect(await json(`${base}/stages/20/0/taskSummary`)).toEqual(rest["/stages/20/0/taskSummary"]);
    expect(await json(`${base}/jobs/9`)).toEqual((rest["/jobs"] as { jobId: number }[]).find((job) => job.jobId === 9));
    const missing = await get("/api/v1/applications/nope/jobs");
    expect([missing.status, await missing.text()]).toEqual([404, "no such app: nope"]);
    expect((await get(`${base}/jobs/99999`)).status).toBe(404);
  });

  test("gives the events of a log", async () => {
    const bytes = new Uint8Array(await (await get("/events/local-1795228589469")).arrayBuffer());
    expect(Buffer.compare(bytes, readPlainLog(PLAIN_LOGS[0].file))).toBe(0);
    expect((await get("/events/nope")).status).toBe(404);
  });

  test("sends the pages, and nothing that is beside them", async () => {
    expect(await (await get("/")).text()).toContain("pages");
    for (const path of [
      "/secret.txt",
      "/..%2f..%2fetc%2fpasswd",
      "/%2e%2e/index.html/../../x.js",
      "/missing.js",
      "/%",
    ]) {
      expect([400, 404]).toContain((await get(path)).status);
    }
  });

  test("leads Spark's own addresses to the pages", async () => {
    const redirects = [
      ["/stages/stage/?id=2&attempt=0", "/#/stages/stage/?id=2&attempt=0"],
      ["/history/app-1/SQL/execution/?id=3", "/?app=app-1#/SQL/execution/?id=3"],
    ];
    for (const [path = "", target] of redirects) {
      expect((await get(path, { redirect: "manual" })).headers.get("Location")).toBe(target);
    }
  });

  test("keeps a strict policy, and is for this machine alone", async () => {
    const { headers } = await get("/");
    expect(headers.get("Content-Security-Policy")).toContain("script-src 'self'");
    expect(headers.get("Content-Security-Policy")).not.toContain("unsafe");
    expect((await get("/", { method: "POST" })).status).toBe(405);
    expect(await statusWithHost("evil.example")).toBe(403);
  });
});

test("the UI of a running application follows it to its end", async () => {
  const conf = new SparkConf().set("spark.ui.port", "0");
  let url = "";
  const write = process.stderr.write;
  process.stderr.write = (text: string | Uint8Array) => {
    url = /http:\S+/.exec(String(text))?.[0] ?? url;
    return true;
  };
  const ui = await startLiveUi(conf, pathToFileURL(`${pages}/`));
  process.stderr.write = write;
  ui.onEvent?.({
    Event: "SparkListenerApplicationStart",
    "App Name": "live",
    "App ID": "local-1",
    Timestamp: 1,
    User: "me",
  });
  ui.onEvent?.(jobStart(0, [0]));
  const applications = (await (await fetch(`${url}/api/v1/applications`)).json()) as { attempts: object[] }[];
  expect(applications[0]?.attempts[0]).toMatchObject({ completed: false, endTimeEpoch: -1 });
  expect(await (await fetch(`${url}/api/v1/applications/local-1/jobs/0`)).json()).toMatchObject({ status: "RUNNING" });
  const events = await fetch(`${url}/events/local-1`);
  ui.onEvent?.(jobEnd(0));
  const reader = events.body?.getReader();
  const decoder = new ZstdDecoder();
  let text = "";
  while (!text.includes("SparkListenerJobEnd")) {
    const next = await reader?.read();
    if (next?.value === undefined) break;
    for (const part of decoder.push(next.value)) text += Buffer.from(part).toString();
  }
  expect(
    text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).Event),
  ).toEqual(["SparkListenerLogStart", "SparkListenerApplicationStart", "SparkListenerJobStart", "SparkListenerJobEnd"]);
  await reader?.cancel();
  await ui.stop?.();
  await expect(fetch(url)).rejects.toThrow();
});

function withoutPlace({ id, ...application }: { id: string; attempts?: readonly object[] }): object {
  const ignored = new Set(["lastUpdated", "lastUpdatedEpoch", "logSourceName", "logSourceFullPath"]);
  const attempts = (application.attempts ?? []).map((attempt) =>
    Object.fromEntries(Object.entries(attempt).filter(([key]) => !ignored.has(key))),
  );
  return { ...application, id, attempts };
}

function statusWithHost(host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(server.url, { headers: { Host: host } }, (response) => resolve(response.statusCode))
      .on("error", reject)
      .end();
  });
}
