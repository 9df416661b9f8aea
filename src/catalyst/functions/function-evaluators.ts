// The evaluations of functions by name, for executors: those that a program names are loaded before it is linked.

import type { AccumulatorFactory } from "../expressions/aggregates/accumulator.ts";
import type { Evaluator } from "../expressions/evaluators/evaluator.ts";
import { FUNCTION_FAMILIES, type FunctionFamily, type FunctionFamilyContents } from "./function-families.ts";
import type { HigherOrderRecord } from "./higher-order-functions.ts";

const FAMILY_OF: ReadonlyMap<string, FunctionFamily> = new Map(
  FUNCTION_FAMILIES.flatMap((family) =>
    [...family.names, ...(family.internal ?? [])].map((name) => [name, family] as const),
  ),
);

/** The evaluations of functions of these names, and of others that are loaded with them. */
export async function loadEvaluators(names: readonly string[]): Promise<ReadonlyMap<string, Evaluator>> {
  return new Map(
    // Calls go by the first of a function's names.
    (await familiesOf(names)).flatMap(({ records = [], higherOrder = [] }) => [
      ...records.map(({ names: [name = ""], eval: run }) => [name, run] as const),
      ...higherOrder.map((record) => [record.names[0] ?? "", higherOrderEvaluator(record)] as const),
    ]),
  );
}

/** The accumulators of aggregate functions of these names, and of others that are loaded with them. */
export async function loadAccumulators(names: readonly string[]): Promise<ReadonlyMap<string, AccumulatorFactory>> {
  return new Map(
    (await familiesOf(names)).flatMap(({ aggregates = [] }) =>
      aggregates.map(({ names: [name = ""], accumulator }) => [name, accumulator] as const),
    ),
  );
}

/** The evaluation over arguments alone; the call has the lambdas. */
function higherOrderEvaluator({ eval: run }: HigherOrderRecord): Evaluator {
  return (values, { lambdas = [], resultType }) => (values[0] === null ? null : run(values, lambdas, resultType));
}

function familiesOf(names: readonly string[]): Promise<readonly FunctionFamilyContents[]> {
  const families = new Set(names.map((name) => FAMILY_OF.get(name)).filter((family) => family !== undefined));
  return Promise.all([...families].map((family) => family.load()));
}
