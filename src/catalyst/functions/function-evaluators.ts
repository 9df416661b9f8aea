// The evaluations of functions by name, for executors: those that a program names are loaded before it is linked.

import type { Evaluator } from "../expressions/evaluators/evaluator.ts";
import { FUNCTION_FAMILIES, type FunctionFamily } from "./function-families.ts";

const FAMILY_OF: ReadonlyMap<string, FunctionFamily> = new Map(
  FUNCTION_FAMILIES.flatMap((family) =>
    [...family.names, ...(family.internal ?? [])].map((name) => [name, family] as const),
  ),
);

/** The evaluations of functions of these names, and of others that are loaded with them. */
export async function loadEvaluators(names: readonly string[]): Promise<ReadonlyMap<string, Evaluator>> {
  const families = new Set(names.map((name) => FAMILY_OF.get(name)).filter((family) => family !== undefined));
  const loaded = await Promise.all([...families].map((family) => family.load()));
  return new Map(
    // Calls go by the first of a function's names.
    loaded.flatMap(({ records = [] }) => records.map(({ names: [name = ""], eval: run }) => [name, run] as const)),
  );
}
