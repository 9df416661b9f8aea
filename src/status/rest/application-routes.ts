// Which part of the REST API a path below `/applications/{id}` asks for.

import type { AppStatusStore } from "../app-status-store.ts";
import { environmentInfo } from "./environment-resource.ts";
import { executorList } from "./executor-resource.ts";
import { jobsList, oneJob } from "./job-resource.ts";
import { type Answer, found, notFound, type Query } from "./rest-answer.ts";
import { executionList, oneExecution } from "./sql-resource.ts";
import { oneStage, stageAttempts, stagesList, taskListOf, taskSummaryOf } from "./stage-resource.ts";
import { oneRdd, rddList } from "./storage-resource.ts";

interface Request {
  readonly store: AppStatusStore;
  readonly query: Query;
  readonly now: number;
  /** The numbers in the path. */
  readonly ids: readonly number[];
}

type Route = readonly [path: RegExp, answer: (request: Request) => Answer];

const ROUTES: readonly Route[] = [
  [/^jobs$/, ({ store, query }) => jobsList(store, query)],
  [/^jobs\/(\d+)$/, ({ store, ids: [id = 0] }) => oneJob(store, id)],
  [/^stages$/, ({ store, query, now }) => stagesList(store, query, now)],
  [/^stages\/(\d+)$/, ({ store, query, now, ids: [id = 0] }) => stageAttempts(store, id, query, now)],
  [
    /^stages\/(\d+)\/(\d+)$/,
    ({ store, query, now, ids: [id = 0, attempt = 0] }) => oneStage(store, id, attempt, query, now),
  ],
  [
    /^stages\/(\d+)\/(\d+)\/taskSummary$/,
    ({ store, query, ids: [id = 0, attempt = 0] }) => taskSummaryOf(store, id, attempt, query),
  ],
  [
    /^stages\/(\d+)\/(\d+)\/taskList$/,
    ({ store, query, now, ids: [id = 0, attempt = 0] }) => taskListOf(store, id, attempt, query, now),
  ],
  [/^executors$/, ({ store, now }) => executorList(store, true, now)],
  [/^allexecutors$/, ({ store, now }) => executorList(store, false, now)],
  [/^allmiscellaneousprocess$/, () => found([])],
  [/^storage\/rdd$/, ({ store }) => rddList(store)],
  [/^storage\/rdd\/(\d+)$/, ({ store, ids: [id = 0] }) => oneRdd(store, id)],
  [/^environment$/, ({ store }) => environmentInfo(store)],
  [/^sql$/, ({ store, query, now }) => executionList(store, query, now)],
  [/^sql\/(\d+)$/, ({ store, query, now, ids: [id = 0] }) => oneExecution(store, id, query, now)],
];

/**
 * Answers a request for a part of an application.
 *
 * @param path what follows `/api/v1/applications/{id}/`
 * @param now until when a running application is told to have run
 */
export function answerForApplication(store: AppStatusStore, path: string, query: Query, now: number): Answer {
  const asked = path.replace(/\/$/, "");
  for (const [pattern, answer] of ROUTES) {
    const match = pattern.exec(asked);
    if (match !== null) return answer({ store, query, now, ids: match.slice(1).map(Number) });
  }
  return notFound(`/api/v1/applications/${store.applicationInfo?.id ?? ""}/${path}`);
}
