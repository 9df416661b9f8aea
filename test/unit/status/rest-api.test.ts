// Real event logs of Spark through the listeners: the REST API must answer as Spark's History Server does, field by field.
import { describe, expect, test } from "vitest";
import type { ListenerEvent } from "../../../src/core/scheduler/spark-listener-events.ts";
import { AppStatusStore, statusListeners } from "../../../src/status/index.ts";
import { answerForApplication } from "../../../src/status/rest/application-routes.ts";
import { PLAIN_LOGS, readPlainLog, readRest } from "./real-event-logs.ts";

function replay(file: string): AppStatusStore {
  const store = new AppStatusStore();
  const listeners = statusListeners(store);
  for (const line of new TextDecoder().decode(readPlainLog(file)).trimEnd().split("\n")) {
    const event = JSON.parse(line) as ListenerEvent;
    for (const listener of listeners) listener.onEvent?.(event);
  }
  return store;
}

/** Where the order is that of a hash table in Spark, ours is another. */
function ordered(value: unknown, key = ""): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => ordered(item));
    const isUnordered = ["stageIds", "rddIds", "metrics", "successJobIds", "failedJobIds"].includes(key);
    return isUnordered ? items.sort((a, b) => compare(JSON.stringify(a), JSON.stringify(b))) : items;
  }
  if (typeof value === "string") return anyOfEqualMaxima(value);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, ordered(item, name)]));
}

/** Of stages with equal maxima Spark names whichever its set gives first. */
function anyOfEqualMaxima(text: string): string {
  return text.replaceAll(/\(stage (33\.0: task 35|41\.0: task 39)\)/g, "(stage of a maximum)");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

describe.each(PLAIN_LOGS)("$name", ({ name, file }) => {
  const store = replay(file);
  const now = store.applicationInfo?.endTime ?? 0;
  const paths = Object.entries(readRest(name)).filter(([path]) => path !== "" && !path.includes("/7/"));

  test.each(paths)("%s", (path, expected) => {
    const url = new URL(path.slice(1), "http://localhost/");
    const { status, body } = answerForApplication(store, url.pathname.slice(1), url.searchParams, now);
    if (typeof expected === "object" && expected !== null && "__status__" in expected) {
      expect({ status, body }).toEqual({ status: expected.__status__, body: "body" in expected && expected.body });
    } else {
      expect(status).toBe(200);
      expect(ordered(body)).toEqual(ordered(expected));
    }
  });
});
