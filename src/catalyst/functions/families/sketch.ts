// Sketches in the forms of DataSketches.

import type { FunctionFamilyContents } from "../function-families.ts";
import { APPROX_TOP_K_AGGREGATES, APPROX_TOP_K_FUNCTIONS } from "../sketches/approx-top-k.ts";
import { HLL_AGGREGATES, HLL_FUNCTIONS } from "../sketches/hll-functions.ts";
import { KLL_AGGREGATES, KLL_FUNCTIONS } from "../sketches/kll-functions.ts";
import { THETA_AGGREGATES, THETA_FUNCTIONS } from "../sketches/theta-functions.ts";
import { TUPLE_AGGREGATES, TUPLE_FUNCTIONS } from "../sketches/tuple-functions.ts";

export const family: FunctionFamilyContents = {
  records: [...APPROX_TOP_K_FUNCTIONS, ...HLL_FUNCTIONS, ...KLL_FUNCTIONS, ...THETA_FUNCTIONS, ...TUPLE_FUNCTIONS],
  aggregates: [
    ...APPROX_TOP_K_AGGREGATES,
    ...HLL_AGGREGATES,
    ...KLL_AGGREGATES,
    ...THETA_AGGREGATES,
    ...TUPLE_AGGREGATES,
  ],
};
