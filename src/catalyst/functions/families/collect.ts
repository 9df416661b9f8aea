// Aggregates that gather the values of a group, and exact percentiles of them.

import { COLLECT_AGGREGATES } from "../collect-aggregates.ts";
import type { FunctionFamilyContents } from "../function-families.ts";
import { MEASURE } from "../measure-function.ts";
import { MODE } from "../mode-aggregate.ts";
import { PERCENTILE_AGGREGATES } from "../percentile-aggregates.ts";

export const family: FunctionFamilyContents = {
  aggregates: [...COLLECT_AGGREGATES, MEASURE, MODE, ...PERCENTILE_AGGREGATES],
};
