// Draws of samples: which rows of a partition are taken, and how often, as Spark's samplers choose them of a seed.

import { BooleanType, DoubleType, LongType } from "../../types/data-type.ts";
import { PoissonSampler } from "../expressions/evaluators/poisson-sampler.ts";
import { Literal } from "../expressions/literal.ts";
import { exactly } from "./expected-type.ts";
import type { FunctionDefinition } from "./function-definition.ts";
import { drawn, OF_TASK, xorShift } from "./random-functions.ts";
import { callOf, type ScalarRecord } from "./scalar-record.ts";

const BOUND = exactly(DoubleType);

/** Without replacement: a row is taken when its number is between the bounds. */
const BERNOULLI: ScalarRecord = {
  ...OF_TASK,
  names: ["bernoulli_sample"],
  inputs: [BOUND, BOUND],
  result: BooleanType,
  eval: drawn(xorShift, (random, [lower, upper]) => {
    if (Number(upper) - Number(lower) <= 0) return false;
    const number = random.nextDouble();
    return number >= Number(lower) && number < Number(upper);
  }),
  usage: "bernoulli_sample(lower, upper, seed)",
  doc: "Whether a row is in a sample without replacement.",
  example: "",
};

/** With replacement: how often a row is taken. */
const POISSON: ScalarRecord = {
  ...OF_TASK,
  names: ["poisson_sample"],
  inputs: [BOUND],
  result: LongType,
  eval: drawn(
    (seed, partition) => new PoissonSampler(seed, partition),
    (sampler, [mean]) => BigInt(sampler.sample(Number(mean))),
  ),
  usage: "poisson_sample(mean, seed)",
  doc: "How often a row is in a sample with replacement.",
  example: "",
};

function sampling(record: ScalarRecord): FunctionDefinition {
  const { names, usage, doc, example } = record;
  const count = record.inputs.length + 1;
  return {
    names,
    kind: "scalar",
    minArguments: count,
    maxArguments: count,
    build: (args, context) => {
      const seed = args.at(-1);
      const settings = { seed: seed instanceof Literal ? String(seed.value) : "0" };
      return callOf({ ...record, settings }, args.slice(0, -1), context);
    },
    usage,
    doc,
    example,
  };
}

export const SAMPLING_FUNCTIONS: readonly ScalarRecord[] = [BERNOULLI, POISSON];
export const SAMPLING_CALLS: readonly FunctionDefinition[] = SAMPLING_FUNCTIONS.map(sampling);
