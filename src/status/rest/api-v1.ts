// Spark's REST API, version 1, over any number of applications: a request is a path, the answer is data.

import type { AppStatusStore } from "../app-status-store.ts";
import { type ApplicationEntry, applicationJson, applicationList } from "./application-resource.ts";
import { answerForApplication } from "./application-routes.ts";
import { type Answer, found, notFound } from "./rest-answer.ts";

/** Where the applications are known from: the one that runs, or a folder of logs. */
export interface ApplicationSource {
  applications(): Promise<readonly ApplicationEntry[]>;
  /** Undefined when there is none of that id. */
  store(applicationId: string): Promise<AppStatusStore | undefined>;
}

const PREFIX = "/api/v1/";

/** @param url the path of the request and its query, such as `/api/v1/applications?limit=1` */
export async function answerApiV1(source: ApplicationSource, url: URL, now: number): Promise<Answer> {
  const path = url.pathname.startsWith(PREFIX) ? url.pathname.slice(PREFIX.length).replace(/\/$/, "") : "";
  const [resource, encodedId, ...rest] = path.split("/");
  if (path === "version") return found({ spark: SPARK_VERSION });
  if (resource !== "applications") return notFound(url.pathname);
  if (encodedId === undefined) return applicationList(await source.applications(), url.searchParams, now);
  const id = decode(encodedId);
  if (rest.length === 0) {
    const entry = (await source.applications()).find(({ info }) => info.id === id);
    return entry === undefined ? notFound(`unknown app: ${id}`) : found(applicationJson(entry, now));
  }
  const store = await source.store(id);
  if (store === undefined) return notFound(`no such app: ${id}`);
  // An attempt of the application may be named before the rest of the path.
  const [attempt, ...afterAttempt] = rest;
  const isAttempt = attempt !== undefined && attempt === store.applicationInfo?.attemptId;
  return answerForApplication(store, (isAttempt ? afterAttempt : rest).join("/"), url.searchParams, now);
}

/** The version whose behaviour and whose REST API this is. */
const SPARK_VERSION = "4.3.0";

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
