// The plan of a query as a picture: operators with their metrics, the way of the rows downwards, and a frame around those
// that one generated program runs.

import {
  type SparkPlanGraph,
  type SparkPlanGraphNode,
  type SQLExecutionData,
  stagesOfOperator,
} from "../../../src/status/index.ts";
import { button, h, svg, table } from "../../dom.ts";
import { disclosure, link, type PageContext } from "../page.ts";
import { type LayeredLayout, layeredLayout, type PlacedNode } from "./layered-layout.ts";

const WIDTH = 272;
const TITLE = 30;
const LINE = 18;
const MARGIN = 28;
const GAP = { gapX: 36, gapY: 46 };
const SHOWN_METRICS = 5;

export function planGraph(
  context: PageContext,
  execution: SQLExecutionData,
  values: ReadonlyMap<number, string>,
): HTMLElement {
  const { planGraph: graph } = execution;
  const operators = graph.nodes.filter(({ id }) => !graph.clusterIds.has(id));
  const edges = graph.edges.map(({ fromId, toId }) => ({ fromId: String(fromId), toId: String(toId) }));
  const layout = layeredLayout(
    operators.map((node) => ({
      id: String(node.id),
      width: WIDTH,
      height: heightOf(node, values),
      group: node.clusterId?.toString(),
    })),
    edges,
    GAP,
  );
  const chosen = context.view.get("plan.node", "");
  const canvas = h("div", { class: "graph-canvas plan" });
  canvas.style.width = `${layout.width + 2 * MARGIN}px`;
  canvas.style.height = `${layout.height + 2 * MARGIN}px`;
  canvas.append(...frames(graph, values, layout), arrows(edges, layout));
  for (const node of operators) {
    const place = layout.nodes.get(String(node.id));
    if (place !== undefined) canvas.append(operatorBox(context, node, values, place, chosen === String(node.id)));
  }
  const scroller = h("div", {
    class: "graph-scroll",
    tabindex: 0,
    role: "group",
    "aria-label": "Plan of the query, from its sources down to its result",
    "data-scroll": "plan",
  });
  scroller.append(canvas);
  const node = graph.nodes.find(({ id }) => String(id) === chosen);
  return h("div", {}, scroller, node === undefined ? undefined : nodeDetails(context, execution, node, values));
}

/** All operators with all their metrics, which is what the picture shows and more. */
export function planTable(
  context: PageContext,
  graph: SparkPlanGraph,
  values: ReadonlyMap<number, string>,
): HTMLElement {
  return disclosure(context, "plan.table", "Plan as a table", () => {
    const rows = graph.nodes.flatMap((node) => {
      const metrics = shownMetrics(node, values);
      const cells = (name: string, value: string) => [String(node.id), node.name, name, value];
      return metrics.length === 0 ? [cells("", "")] : metrics.map(([name, value]) => cells(name, value));
    });
    const columns = [{ name: "Node", numeric: true }, { name: "Operator" }, { name: "Metric" }, { name: "Value" }];
    return [h("div", { class: "table-scroll" }, table("Operators of the plan with their metrics", columns, rows))];
  });
}

function heightOf(node: SparkPlanGraphNode, values: ReadonlyMap<number, string>): number {
  const count = Math.min(SHOWN_METRICS, shownMetrics(node, values).length);
  return TITLE + (count === 0 ? 0 : count * LINE + 8);
}

function shownMetrics(
  node: SparkPlanGraphNode,
  values: ReadonlyMap<number, string>,
): readonly (readonly [string, string])[] {
  return node.metrics.flatMap(({ name, accumulatorId }) => {
    const value = values.get(accumulatorId);
    return value === undefined ? [] : [[name, value] as const];
  });
}

/** Of `total (min, med, max …)\n10 ms (1 ms, …)` the total. */
function shortValue(value: string): string {
  const last = value.split("\n").at(-1) ?? value;
  return /^([^(]+) \(/.exec(last)?.[1] ?? last;
}

function operatorBox(
  { view, redraw }: PageContext,
  node: SparkPlanGraphNode,
  values: ReadonlyMap<number, string>,
  place: PlacedNode,
  isChosen: boolean,
): HTMLElement {
  // Rows first, then what there is besides.
  const metrics = [...shownMetrics(node, values)].sort((a, b) => rank(a) - rank(b)).slice(0, SHOWN_METRICS);
  const box = button(
    "",
    () => {
      view.set("plan.node", isChosen ? "" : String(node.id));
      redraw();
    },
    { class: "operator", "aria-pressed": String(isChosen), "data-focus": `plan.${node.id}`, title: node.desc },
  );
  box.append(
    h("span", { class: "operator-name" }, node.name),
    ...metrics.map(([name, value]) =>
      h("span", { class: "metric" }, h("span", { class: "metric-name" }, name), h("span", {}, shortValue(value))),
    ),
  );
  box.style.left = `${place.x + MARGIN}px`;
  box.style.top = `${place.y + MARGIN}px`;
  box.style.width = `${place.width}px`;
  box.style.height = `${place.height}px`;
  return box;
}

function rank([metric, value]: readonly [name: string, value: string]): number {
  if (metric === "number of output rows" || metric === "shuffle records written") return 0;
  if (/^0(\.0)? ?\w*$/.test(shortValue(value))) return 4;
  if (metric === "data size" || metric === "size of files read") return 1;
  return /time|duration/.test(metric) ? 2 : 3;
}

function frames(
  graph: SparkPlanGraph,
  values: ReadonlyMap<number, string>,
  { nodes }: LayeredLayout,
): readonly HTMLElement[] {
  return [...graph.clusterIds].flatMap((clusterId) => {
    const inside = graph.nodes.flatMap((node) =>
      node.clusterId === clusterId ? (nodes.get(String(node.id)) ?? []) : [],
    );
    const cluster = graph.nodes.find(({ id }) => id === clusterId);
    if (inside.length === 0 || cluster === undefined) return [];
    const left = Math.min(...inside.map(({ x }) => x));
    const top = Math.min(...inside.map(({ y }) => y));
    const right = Math.max(...inside.map(({ x, width }) => x + width));
    const bottom = Math.max(...inside.map(({ y, height }) => y + height));
    const [duration] = shownMetrics(cluster, values);
    // The arrow into the frame goes between them.
    const took = duration === undefined ? undefined : h("span", {}, shortValue(duration[1]));
    const frame = h("div", { class: "codegen" }, h("span", {}, cluster.name), took);
    frame.style.left = `${left + MARGIN - 10}px`;
    frame.style.top = `${top + MARGIN - 24}px`;
    frame.style.width = `${right - left + 20}px`;
    frame.style.height = `${bottom - top + 34}px`;
    return [frame];
  });
}

function arrows(
  edges: readonly { readonly fromId: string; readonly toId: string }[],
  layout: LayeredLayout,
): SVGElement {
  const paths = edges.flatMap(({ fromId, toId }) => {
    const [from, to] = [layout.nodes.get(fromId), layout.nodes.get(toId)];
    if (from === undefined || to === undefined) return [];
    const [x1, y1] = [from.x + from.width / 2 + MARGIN, from.y + from.height + MARGIN];
    const [x2, y2] = [to.x + to.width / 2 + MARGIN, to.y + MARGIN];
    const bend = Math.max(16, (y2 - y1) / 2);
    return [
      svg("path", { d: `M${x1},${y1} C${x1},${y1 + bend} ${x2},${y2 - bend} ${x2},${y2 - 5}`, class: "edge" }),
      svg("path", { d: `M${x2 - 4},${y2 - 7} L${x2 + 4},${y2 - 7} L${x2},${y2} Z`, class: "arrow" }),
    ];
  });
  return svg(
    "svg",
    { width: layout.width + 2 * MARGIN, height: layout.height + 2 * MARGIN, "aria-hidden": "true" },
    ...paths,
  );
}

function nodeDetails(
  { store, view, redraw }: PageContext,
  execution: SQLExecutionData,
  node: SparkPlanGraphNode,
  values: ReadonlyMap<number, string>,
): HTMLElement {
  const close = button(
    "Close",
    () => {
      view.set("plan.node", "");
      redraw();
    },
    { "data-focus": "plan.close" },
  );
  const stageLinks = stagesOfOperator(execution, node.id).map((id) => {
    const attempt = store.stageAttempts(id).at(-1)?.attemptId ?? 0;
    return link({ page: "stage", id, attempt }, String(id));
  });
  const rows = shownMetrics(node, values).map(([name, value]) => [name, h("span", { class: "lines" }, value)]);
  return h(
    "aside",
    { class: "node-details", "aria-label": `Operator ${node.name}` },
    h("header", {}, h("h4", {}, node.name), close),
    h("p", { class: "code" }, node.desc),
    stageLinks.length === 0 ? undefined : h("p", { class: "links" }, "Ran in stages", ...stageLinks),
    rows.length === 0
      ? h("p", { class: "empty" }, "It has measured nothing.")
      : table("Metrics of the operator", [{ name: "Metric" }, { name: "Value" }], rows),
  );
}
