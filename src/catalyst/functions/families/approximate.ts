// Aggregates that answer nearly, from a sketch of the values.

import { APPROXIMATE_PERCENTILE } from "../approximate-percentile.ts";
import type { FunctionFamilyContents } from "../function-families.ts";
import { APPROX_COUNT_DISTINCT } from "../sketches/hyper-log-log-plus-plus.ts";

export const family: FunctionFamilyContents = {
  aggregates: [APPROX_COUNT_DISTINCT, APPROXIMATE_PERCENTILE],
};
