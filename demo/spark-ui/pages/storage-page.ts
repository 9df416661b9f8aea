// Storage: the cached RDDs, and where the partitions of one lie.

import type { RDDPartitionInfo, RDDStorageInfo } from "../../../src/status/index.ts";
import { h, table } from "../../dom.ts";
import { facts, link, missing, type Page, section } from "../page.ts";
import { dataTable } from "../parts/data-table.ts";
import { formatSize } from "../parts/format.ts";

export const storagePage: Page = {
  tab: "Storage",
  title: () => "Storage",
  draw(context) {
    const rdds = [...context.store.rdds.values()].filter(({ partitions }) => partitions.size > 0);
    if (rdds.length === 0) return [h("p", { class: "empty" }, "Nothing is cached.")];
    const rows = dataTable<RDDStorageInfo>(context, {
      key: "rdds",
      caption: "Cached RDDs",
      rows: rdds,
      orderedBy: "ID",
      columns: [
        { name: "ID", numeric: true, order: ({ id }) => id, cell: ({ id }) => String(id) },
        {
          name: "RDD Name",
          order: ({ name }) => name,
          cell: ({ id, name }) => link({ page: "rdd", id }, name.split("\n")[0] || `RDD ${id}`),
        },
        { name: "Storage Level", order: ({ storageLevel }) => storageLevel, cell: ({ storageLevel }) => storageLevel },
        {
          name: "Cached Partitions",
          numeric: true,
          order: ({ partitions }) => partitions.size,
          cell: ({ partitions }) => String(partitions.size),
        },
        {
          name: "Fraction Cached",
          numeric: true,
          order: fractionCached,
          cell: (rdd) => `${Math.round(fractionCached(rdd) * 100)}%`,
        },
        {
          name: "Size in Memory",
          numeric: true,
          order: ({ memoryUsed }) => memoryUsed,
          cell: ({ memoryUsed }) => formatSize(memoryUsed),
        },
        {
          name: "Size on Disk",
          numeric: true,
          order: ({ diskUsed }) => diskUsed,
          cell: ({ diskUsed }) => formatSize(diskUsed),
        },
      ],
    });
    return [section(`RDDs (${rdds.length})`, rows)];
  },
};

export const rddPage: Page = {
  tab: "Storage",
  title: ({ store, route }) => `RDD Storage Info for ${store.rdds.get(route.id ?? -1)?.name.split("\n")[0] ?? ""}`,
  draw(context) {
    const { store, route } = context;
    const rdd = store.rdds.get(route.id ?? -1);
    if (rdd === undefined) return missing(`RDD ${route.id ?? ""}`);
    const holders = [...rdd.dataDistribution].map(([id, part]) => {
      const executor = store.executors.get(id);
      const remaining = (executor?.maxMemory ?? 0) - (executor?.memoryUsed ?? 0);
      return [
        executor?.hostPort ?? id,
        formatSize(part.onHeapMemoryUsed),
        formatSize(part.offHeapMemoryUsed),
        formatSize(remaining),
        formatSize(part.diskUsed),
      ];
    });
    const names = ["Host", "On Heap Memory Usage", "Off Heap Memory Usage", "Memory Remaining", "Disk Usage"];
    const columns = names.map((name, i) => ({ name, numeric: i > 0 }));
    return [
      facts([
        ["Storage Level", rdd.storageLevel],
        ["Cached Partitions", String(rdd.partitions.size)],
        ["Total Partitions", String(rdd.numPartitions)],
        ["Memory Size", formatSize(rdd.memoryUsed)],
        ["Disk Size", formatSize(rdd.diskUsed)],
      ]),
      section(
        `Data Distribution on ${holders.length} Executors`,
        h("div", { class: "table-scroll" }, table("Where the data lies", columns, holders)),
      ),
      section(
        `${rdd.partitions.size} Partitions`,
        dataTable<RDDPartitionInfo>(context, {
          key: "partitions",
          caption: "Partitions",
          rows: [...rdd.partitions.values()],
          orderedBy: "Block Name",
          columns: [
            { name: "Block Name", order: ({ blockName }) => blockName, cell: ({ blockName }) => blockName },
            { name: "Storage Level", order: (p) => p.storageLevel, cell: (p) => p.storageLevel },
            {
              name: "Size in Memory",
              numeric: true,
              order: (p) => p.memoryUsed,
              cell: (p) => formatSize(p.memoryUsed),
            },
            { name: "Size on Disk", numeric: true, order: (p) => p.diskUsed, cell: (p) => formatSize(p.diskUsed) },
            { name: "Executors", cell: (p) => p.executors.join(", ") },
          ],
        }),
      ),
    ];
  },
};

function fractionCached({ partitions, numPartitions }: RDDStorageInfo): number {
  return numPartitions === 0 ? 0 : partitions.size / numPartitions;
}
