// The DataFrame programs, by the file they are in.
import type { Program } from "../run-programs.ts";
import * as flights from "./flights.ts";
import * as nearest from "./nearest.ts";
import * as placement from "./placement.ts";
import * as relational from "./relational.ts";
import * as sampling from "./sampling.ts";
import * as subqueries from "./subqueries.ts";
import * as tpch from "./tpch.ts";
import * as types from "./types.ts";
import * as verbs from "./verbs.ts";

export const dataFrameModules: Readonly<Record<string, Readonly<Record<string, Program>>>> = {
  "dataframe/flights": flights,
  "dataframe/nearest": nearest,
  "dataframe/placement": placement,
  "dataframe/relational": relational,
  "dataframe/sampling": sampling,
  "dataframe/subqueries": subqueries,
  "dataframe/tpch": tpch,
  "dataframe/types": types,
  "dataframe/verbs": verbs,
};
