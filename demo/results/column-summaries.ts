// What each column of a result holds: type, nulls, distinct values, range, and a histogram with a text that says the same.

import { h, svg } from "../dom.ts";
import type { ColumnDescription, ColumnStatistics, HistogramBin } from "../driver/protocol.ts";
import { formatCount, plural } from "../format.ts";
import type { ResultSource } from "./result-source.ts";

const WIDTH = 160;
const HEIGHT = 36;

export function columnSummaries(source: ResultSource): HTMLElement {
  const list = h("ul", { class: "column-summaries", "aria-label": "Columns of the result" });
  const fill = async (): Promise<void> => {
    for (const [i, column] of source.description.columns.entries()) {
      const statistics = await source.statistics(i);
      list.append(summary(column, statistics));
    }
  };
  void fill();
  return list;
}

function summary({ name, type }: ColumnDescription, statistics: ColumnStatistics): HTMLElement {
  const { nulls, distinct, minimum, maximum, mean, bins } = statistics;
  const facts = [
    `${formatCount(distinct)} distinct`,
    nulls === 0 ? "no nulls" : plural(nulls, "null"),
    ...(minimum === undefined || maximum === undefined
      ? []
      : [minimum === maximum ? shortened(minimum) : `${shortened(minimum)} to ${shortened(maximum)}`]),
    ...(mean === undefined ? [] : [`mean ${mean}`]),
  ];
  return h(
    "li",
    {},
    h("h3", {}, name, " ", h("small", {}, type)),
    bins.length === 0 ? undefined : histogram(name, bins),
    h("p", {}, facts.join(" · ")),
  );
}

function histogram(name: string, bins: readonly HistogramBin[]): Element {
  const highest = Math.max(...bins.map(({ count }) => count));
  const width = WIDTH / bins.length;
  const bars = bins.map(({ label, count }, i) => {
    const height = count === 0 ? 0 : Math.max(1.5, (count / highest) * HEIGHT);
    const bar = svg("rect", { x: i * width, y: HEIGHT - height, width: Math.max(1, width - 1), height, rx: 1 });
    bar.append(svg("title", {}, `${label}: ${formatCount(count)}`));
    return bar;
  });
  const top = bins.reduce((most, bin) => (bin.count > most.count ? bin : most));
  const label = `Histogram of ${name}: ${bins.length} bars, most at ${shortened(top.label)} with ${formatCount(top.count)}`;
  return svg(
    "svg",
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": label, preserveAspectRatio: "none" },
    ...bars,
  );
}

function shortened(text: string): string {
  return text.length > 24 ? `${text.slice(0, 23)}…` : text;
}
