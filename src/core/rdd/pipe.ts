// RDDs of the lines that a program makes of the records of each partition.

import { mapPartitionsRdd } from "./operations.ts";
import type { RDD } from "./rdd.ts";
import { taskClosure } from "./task-closure.ts";

/** What stands in for a program: it gets the lines of a partition, the arguments, and the variables of the environment. */
export type LineTransform = (
  lines: IterableIterator<string>,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
) => Iterable<string>;

export function pipe(
  rdd: RDD<unknown>,
  command: string | readonly string[],
  environment: Readonly<Record<string, string>>,
): RDD<string> {
  const words = typeof command === "string" ? command.trim().split(/\s+/) : command;
  const registered = rdd.context.lineTransforms.get(words[0] ?? "");
  const transform = registered && taskClosure(registered, `the line transform ${words[0]}`);
  return mapPartitionsRdd(rdd, { type: "pipe", command: words, environment, transform }, false, { name: "PipedRDD" });
}
