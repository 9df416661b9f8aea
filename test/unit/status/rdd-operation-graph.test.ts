import { describe, expect, test } from "vitest";
import type { ListenerEvent, RddInfoJson } from "../../../src/core/scheduler/spark-listener-events.ts";
import { AppStatusStore, rddOperationGraph, statusListeners } from "../../../src/status/index.ts";
import { readPlainLog } from "./real-event-logs.ts";

function storeOf(file: string): AppStatusStore {
  const store = new AppStatusStore();
  const listeners = statusListeners(store);
  for (const line of new TextDecoder().decode(readPlainLog(file)).trimEnd().split("\n")) {
    for (const listener of listeners) listener.onEvent?.(JSON.parse(line) as ListenerEvent);
  }
  return store;
}

describe("the operations of a stage", () => {
  const store = storeOf("core-rdd_local-1795228589469");

  test("are the scopes of its RDDs, in the picture that Spark shows of the stage with a union", () => {
    const graphs = [21, 23, 24, 25].map((id) => rddOperationGraph(store.stageRdds(id, 0)));
    for (const { clusters, edges } of graphs) {
      expect(clusters.length).toBeGreaterThan(0);
      const ids = new Set(clusters.map(({ id }) => id));
      for (const { fromId, toId } of edges) expect(ids.has(fromId) && ids.has(toId) && fromId !== toId).toBe(true);
    }
    const names = graphs.flatMap(({ clusters }) => clusters.map(({ name }) => name));
    expect(names).toContain("union");
  });

  test("tell what is cached, and what comes from other stages", () => {
    const cached = store.stages
      .values()
      .flatMap(({ stageId, attemptId }) => rddOperationGraph(store.stageRdds(stageId, attemptId)).clusters)
      .flatMap(({ nodes }) => nodes.filter(({ isCached }) => isCached).map(({ id }) => id));
    expect(new Set(cached)).toEqual(new Set([6, 16, 18, 20]));
    expect(rddOperationGraph(store.stageRdds(20, 0)).incoming.length).toBeGreaterThan(0);
  });

  test("without a scope, or with one that is no JSON, are the RDDs themselves", () => {
    const [rdd] = store.stageRdds(0, 0);
    if (rdd === undefined) throw new Error("the stage has RDDs");
    for (const Scope of ["", "{", "null", '{"id":1}', '{"id":"1","name":"map","parent":{"id":2}}']) {
      const odd: RddInfoJson = { ...rdd, Scope };
      const [cluster] = rddOperationGraph([odd]).clusters;
      expect(cluster?.nodes).toHaveLength(1);
    }
  });
});
