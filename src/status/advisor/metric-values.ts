// The values of SQL metrics, read back from the text that Spark shows.

import type { SparkPlanGraphNode } from "../spark-plan-graph.ts";

const UNITS: Readonly<Record<string, number>> = {
  B: 1,
  KiB: 1024,
  MiB: 1024 ** 2,
  GiB: 1024 ** 3,
  TiB: 1024 ** 4,
  PiB: 1024 ** 5,
  EiB: 1024 ** 6,
};

/** The text of a node's metric by its name; undefined when it has none, or none was told. */
export function metricText(
  node: SparkPlanGraphNode,
  values: ReadonlyMap<number, string>,
  name: string,
): string | undefined {
  const metric = node.metrics.find((candidate) => candidate.name === name);
  return metric === undefined ? undefined : values.get(metric.accumulatorId);
}

/** Bytes of `1907.7 KiB` or of the total before the spread over tasks; undefined of a text that tells no size. */
export function parseSize(text: string | undefined): number | undefined {
  const found = /^(?:total[^\n]*\n)?([\d,.]+) ([KMGTPE]?i?B)\b/.exec(text ?? "");
  const unit = UNITS[found?.[2] ?? ""];
  const value = Number(found?.[1]?.replaceAll(",", ""));
  return unit === undefined || Number.isNaN(value) ? undefined : value * unit;
}

/** `5,217` */
export function parseCount(text: string | undefined): number | undefined {
  return text !== undefined && /^[\d,]+$/.test(text) ? Number(text.replaceAll(",", "")) : undefined;
}

/** The stages whose tasks have the metric's highest values. */
export function stagesOf(text: string | undefined): readonly number[] {
  return [...(text ?? "").matchAll(/\(stage (\d+)\.\d+: task \d+\)/g)].map(([, stageId]) => Number(stageId));
}
