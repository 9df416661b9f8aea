// Data that comes with the page: tables that are there with one click, and whose they are.

import type { TableSource } from "../driver/protocol.ts";
import { type Cell, newCell } from "../page-state.ts";

export interface Sample {
  readonly name: string;
  readonly description: string;
  readonly licence: string;
  readonly tables: readonly TableSource[];
  /** A cell to begin with. */
  readonly cell: () => Cell;
}

const BOOKS = "Apache License 2.0";
const url = (address: URL): string => address.href;

function table(name: string, label: string, ...files: readonly URL[]): TableSource {
  return { name, label, files: files.map(url) };
}

export const FLIGHTS: TableSource = table(
  "flights",
  "flights-2015.csv",
  new URL("../data/flights-2015.csv", import.meta.url),
);

export const samples: readonly Sample[] = [
  {
    name: "Flights",
    description: "Flights between countries in 2015, from “Spark: The Definitive Guide”",
    licence: BOOKS,
    tables: [FLIGHTS],
    cell: () => newCell("sql", "SELECT * FROM flights ORDER BY count DESC"),
  },
  {
    name: "Retail",
    description: "Purchases of an online shop on four days of 2010, from “Spark: The Definitive Guide”",
    licence: BOOKS,
    tables: [
      table(
        "retail",
        "retail",
        new URL("../../test/data/retail/2010-12-01.csv", import.meta.url),
        new URL("../../test/data/retail/2010-12-19.csv", import.meta.url),
        new URL("../../test/data/retail/2010-12-22.csv", import.meta.url),
        new URL("../../test/data/retail/2010-12-23.csv", import.meta.url),
      ),
    ],
    cell: () =>
      newCell(
        "sql",
        "SELECT Country, round(sum(Quantity * UnitPrice), 2) AS sales, count(DISTINCT CustomerID) AS customers\nFROM retail\nGROUP BY Country\nORDER BY sales DESC",
      ),
  },
  {
    name: "M&M",
    description: "100,000 made-up votes for colours by state, from “Learning Spark”",
    licence: BOOKS,
    tables: [table("mnm", "mnm_dataset.csv", new URL("../../test/data/mnm/mnm_dataset.csv", import.meta.url))],
    cell: () =>
      newCell("sql", "SELECT State, Color, sum(Count) AS total\nFROM mnm\nGROUP BY State, Color\nORDER BY total DESC"),
  },
  {
    name: "TPC-H",
    description: "The eight tables at scale factor 0.01, made by a generator after the specification",
    licence: "Apache License 2.0; results on it are not TPC-H results",
    tables: [
      table("customer", "customer.parquet", new URL("../../test/data/tpch/customer.parquet", import.meta.url)),
      table("lineitem", "lineitem.parquet", new URL("../../test/data/tpch/lineitem.parquet", import.meta.url)),
      table("nation", "nation.parquet", new URL("../../test/data/tpch/nation.parquet", import.meta.url)),
      table("orders", "orders.parquet", new URL("../../test/data/tpch/orders.parquet", import.meta.url)),
      table("part", "part.parquet", new URL("../../test/data/tpch/part.parquet", import.meta.url)),
      table("partsupp", "partsupp.parquet", new URL("../../test/data/tpch/partsupp.parquet", import.meta.url)),
      table("region", "region.parquet", new URL("../../test/data/tpch/region.parquet", import.meta.url)),
      table("supplier", "supplier.parquet", new URL("../../test/data/tpch/supplier.parquet", import.meta.url)),
    ],
    cell: () =>
      newCell(
        "sql",
        "SELECT n_name, count(*) AS orders, sum(o_totalprice) AS revenue\nFROM orders\nJOIN customer ON c_custkey = o_custkey\nJOIN nation ON n_nationkey = c_nationkey\nGROUP BY n_name\nORDER BY revenue DESC",
      ),
  },
];

/** The table of that name that comes with the page. */
export function sampleTable(name: string): TableSource | undefined {
  return samples.flatMap(({ tables }) => tables).find((sample) => sample.name === name);
}
