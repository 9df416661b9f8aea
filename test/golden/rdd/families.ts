// The families of recorded cases, by the names of their files.
import type { SparkContext } from "../../../src/index.node.ts";
import * as habits from "./habits.ts";
import * as lineage from "./lineage.ts";
import * as more from "./more.ts";
import * as orders from "./orders.ts";
import * as pairs from "./pairs.ts";
import * as programs from "./programs.ts";
import * as shared from "./shared.ts";
import * as transformations from "./transformations.ts";

export type Case = (sc: SparkContext) => unknown;

export const families: Readonly<Record<string, Readonly<Record<string, Case>>>> = {
  orders: orders.cases,
  transformations: transformations.cases,
  pairs: pairs.cases,
  more: more.cases,
  programs: programs.cases,
  lineage: lineage.cases,
  habits: habits.cases,
  shared: shared.cases,
};
