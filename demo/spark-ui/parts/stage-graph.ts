// What a stage computes, as a picture of its operations and their RDDs, and as a table.

import {
  type AppStatusStore,
  type RDDOperationGraph,
  rddOperationGraph,
  type StageData,
} from "../../../src/status/index.ts";
import { h, svg, table } from "../../dom.ts";
import { link } from "../page.ts";
import { layeredLayout } from "./layered-layout.ts";

const GAP = { gapX: 20, gapY: 26 };
const CHARACTER = 7.2;
const PADDING = 26;
const HEIGHT = 40;

export function stageGraph(store: AppStatusStore, stage: StageData): HTMLElement {
  const graph = rddOperationGraph(store.stageRdds(stage.stageId, stage.attemptId));
  const skipped = stage.status === "SKIPPED";
  const title = link(
    { page: "stage", id: stage.stageId, attempt: stage.attemptId },
    `Stage ${stage.stageId}${skipped ? " (skipped)" : ""}`,
  );
  return h("div", { class: "stage-graph", "data-skipped": skipped }, h("h4", {}, title), picture(graph));
}

function picture({ clusters, edges, incoming }: RDDOperationGraph): HTMLElement {
  const boxes = clusters.map(({ id, name, nodes }) => ({
    id,
    width: Math.max(110, Math.min(220, name.length * CHARACTER + PADDING)),
    height: HEIGHT + (nodes.length > 1 ? 4 : 0),
  }));
  const { nodes: placed, width, height } = layeredLayout(boxes, edges, GAP);
  const margin = 14;
  const arrows = edges.map(({ fromId, toId }) => {
    const [from, to] = [placed.get(fromId), placed.get(toId)];
    if (from === undefined || to === undefined) return svg("path");
    const [x1, y1] = [from.x + from.width / 2 + margin, from.y + from.height + margin];
    const [x2, y2] = [to.x + to.width / 2 + margin, to.y + margin];
    return svg("path", { d: `M${x1},${y1} C${x1},${y1 + 14} ${x2},${y2 - 14} ${x2},${y2}`, class: "edge" });
  });
  const fromOutside = new Set(incoming.map(({ toId }) => toId));
  const canvas = h("div", { class: "graph-canvas" });
  canvas.style.width = `${width + 2 * margin}px`;
  canvas.style.height = `${height + 2 * margin}px`;
  canvas.append(
    svg("svg", { width: width + 2 * margin, height: height + 2 * margin, "aria-hidden": "true" }, ...arrows),
  );
  for (const { id, name, nodes } of clusters) {
    const place = placed.get(id);
    if (place === undefined) continue;
    const dots = nodes.map((node) =>
      h(
        "span",
        {
          class: "rdd",
          "data-cached": node.isCached,
          title: `${node.name} [${node.id}]${node.isCached ? ", cached" : ""}\n${node.callSite}`,
        },
        "",
      ),
    );
    const box = h(
      "div",
      { class: "operation", "data-shuffled": fromOutside.has(id) },
      h("span", { class: "operation-name", title: name }, name),
      h("span", { class: "rdds", "aria-hidden": "true" }, ...dots),
    );
    box.style.left = `${place.x + margin}px`;
    box.style.top = `${place.y + margin}px`;
    box.style.width = `${place.width}px`;
    canvas.append(box);
  }
  return h(
    "div",
    { class: "graph-scroll", tabindex: 0, role: "group", "aria-label": "Operations of the stage" },
    canvas,
  );
}

/** The same in words. */
export function stageGraphTable(store: AppStatusStore, stages: readonly StageData[]): HTMLElement {
  const rows = stages.flatMap((stage) =>
    store
      .stageRdds(stage.stageId, stage.attemptId)
      .map((rdd) => [
        String(stage.stageId),
        String(rdd["RDD ID"]),
        rdd.Name,
        operationOf(store, stage, rdd["RDD ID"]),
        rdd["Parent IDs"].join(", "),
        rdd["Storage Level"]["Use Memory"] || rdd["Storage Level"]["Use Disk"] ? "yes" : "",
      ]),
  );
  const columns = [
    { name: "Stage", numeric: true },
    { name: "RDD", numeric: true },
    { name: "Name" },
    { name: "Operation" },
    { name: "Made from" },
    { name: "Cached" },
  ];
  return h("div", { class: "table-scroll" }, table("RDDs of the stages", columns, rows));
}

function operationOf(store: AppStatusStore, stage: StageData, rddId: number): string {
  const { clusters } = rddOperationGraph(store.stageRdds(stage.stageId, stage.attemptId));
  return clusters.find(({ nodes }) => nodes.some(({ id }) => id === rddId))?.name ?? "";
}
