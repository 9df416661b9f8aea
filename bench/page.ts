// The page that a part of the benchmarks runs in: `page.html?part=task`. The program that drives the browser calls
// `runPart` and gets the measurements.

import type { PartResult } from "./harness/measurement.ts";
import type { FirstResult, Part, Settings } from "./harness/part.ts";
import { Recorder } from "./harness/recorder.ts";

/** What the program that drives the browser puts there. */
declare function navigate(page: string): Promise<FirstResult>;
declare function outside<Figure>(part: string, settings: Settings): Promise<Figure[]>;

const parts: Readonly<Record<string, () => Promise<{ readonly part: Part }>>> = {
  startup: () => import("./startup.ts"),
  tpch: () => import("./tpch.ts"),
  "group-by": () => import("./group-by.ts"),
  functions: () => import("./functions.ts"),
  scan: () => import("./scan.ts"),
  parser: () => import("./parser.ts"),
  task: () => import("./task.ts"),
  shuffle: () => import("./shuffle.ts"),
  rdd: () => import("./rdd.ts"),
  limits: () => import("./limits.ts"),
  "rdd-limits": () => import("./rdd-limits.ts"),
};

async function runPart(name: string, settings: Settings): Promise<PartResult> {
  const load = parts[name];
  if (load === undefined) throw new Error(`There is no part ${name}.`);
  const { part } = await load();
  const recorder = new Recorder((line) => console.log(line));
  await part.run(recorder, { navigate, outside, settings });
  return recorder.result(part.title, part.method);
}

Object.assign(globalThis, { runPart });
