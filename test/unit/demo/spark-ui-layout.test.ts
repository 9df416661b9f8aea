import { describe, expect, test } from "vitest";
import { layeredLayout } from "../../../demo/spark-ui/parts/layered-layout.ts";
import { formatRoute, parseRoute, type Route } from "../../../demo/spark-ui/routes.ts";

const node = (id: string) => ({ id, width: 100, height: 40 });
const edge = (fromId: string, toId: string) => ({ fromId, toId });
const GAPS = { gapX: 20, gapY: 30 };

describe("the layout of a graph", () => {
  test("a chain is a column", () => {
    const { nodes, width, height } = layeredLayout(
      [node("c"), node("b"), node("a")],
      [edge("a", "b"), edge("b", "c")],
      GAPS,
    );
    expect([...nodes.values()].map(({ x }) => x)).toEqual([0, 0, 0]);
    expect(["a", "b", "c"].map((id) => nodes.get(id)?.y)).toEqual([0, 70, 140]);
    expect([width, height]).toEqual([100, 180]);
  });

  test("no two nodes of a layer touch, and every edge leads downwards", () => {
    const ids = Array.from({ length: 30 }, (_, i) => String(i));
    const edges = ids.flatMap((id, i) => (i === 0 ? [] : [edge(id, String(Math.floor((i - 1) / 2)))]));
    const { nodes } = layeredLayout(ids.map(node), edges, GAPS);
    for (const { fromId, toId } of edges) {
      expect(nodes.get(fromId)?.y ?? 0).toBeLessThan(nodes.get(toId)?.y ?? 0);
    }
    const placed = [...nodes.values()];
    for (const one of placed) {
      expect(one.x).toBeGreaterThanOrEqual(0);
      for (const other of placed) {
        if (one !== other && one.y === other.y) expect(Math.abs(one.x - other.x)).toBeGreaterThanOrEqual(119.9);
      }
    }
  });

  test("a source stands right above what it leads to", () => {
    const edges = [edge("a", "b"), edge("b", "c"), edge("late", "c")];
    const { nodes } = layeredLayout(["a", "b", "c", "late"].map(node), edges, GAPS);
    expect(nodes.get("late")?.y).toBe(nodes.get("b")?.y);
  });

  test("cycles, loops and edges to nothing end", () => {
    const edges = [edge("a", "b"), edge("b", "a"), edge("a", "a"), edge("a", "none"), edge("none", "b")];
    expect(layeredLayout([node("a"), node("b")], edges, GAPS).nodes.size).toBe(2);
    expect(layeredLayout([], [], GAPS)).toMatchObject({ width: 0, height: 0 });
  });
});

describe("addresses", () => {
  test("are Spark's paths, and lead back", () => {
    const routes: readonly (readonly [Route, string])[] = [
      [{ page: "jobs" }, "#/jobs/"],
      [{ page: "job", id: 3 }, "#/jobs/job/?id=3"],
      [{ page: "stage", id: 20, attempt: 0 }, "#/stages/stage/?id=20&attempt=0"],
      [{ page: "execution", id: 6 }, "#/SQL/execution/?id=6"],
    ];
    for (const [route, hash] of routes) {
      expect(formatRoute(route)).toBe(hash);
      expect(parseRoute(hash)).toEqual(route);
    }
  });

  test("that name nothing lead to the first page, and ids that are none are left out", () => {
    for (const hash of ["", "#", "#/nothing/", "#/__proto__/", "#/jobs/../../x"]) {
      expect(parseRoute(hash)).toEqual({ page: "jobs" });
    }
    expect(parseRoute("#/jobs/job/?id=<script>")).toEqual({ page: "job" });
    expect(parseRoute("#/jobs/job/?id=99999999999999999999")).toEqual({ page: "job" });
  });
});

test("a group that others join stands in a column of its own", () => {
  const groups = { range: "2", filter: "2", join: "2", aggregate: "2", small: "1", kept: "1" };
  const names = ["aggregate", "join", "filter", "range", "exchange", "kept", "small", "result"];
  const nodes = names.map((id) => ({
    ...{ id, width: 272, height: 50 },
    group: Object.entries(groups).find(([name]) => name === id)?.[1],
  }));
  const edges = [
    ["range", "filter"],
    ["filter", "join"],
    ["small", "kept"],
    ["kept", "exchange"],
    ["exchange", "join"],
    ["join", "aggregate"],
    ["aggregate", "result"],
  ].map(([fromId = "", toId = ""]) => ({ fromId, toId }));
  const { nodes: placed } = layeredLayout(nodes, edges, { gapX: 36, gapY: 46 });
  const spanOf = (group: string) => {
    const own = Object.entries(groups).flatMap(([id, one]) => (one === group ? (placed.get(id) ?? []) : []));
    return { left: Math.min(...own.map(({ x }) => x)), right: Math.max(...own.map(({ x, width }) => x + width)) };
  };
  const [broad, narrow] = [spanOf("2"), spanOf("1")];
  expect(broad.right - broad.left).toBe(272);
  expect(broad.right < narrow.left || narrow.right < broad.left).toBe(true);
  const exchange = placed.get("exchange");
  expect((exchange?.x ?? 0) >= broad.right || (exchange?.x ?? 0) + 272 <= broad.left).toBe(true);
});
