// Aggregates of statistics, of bits, and of the row that has the greatest or least value.

import { EXTREMES_BY } from "../extremes-by.ts";
import type { FunctionFamilyContents } from "../function-families.ts";
import { STATISTICAL_AGGREGATE_FUNCTIONS } from "../statistical-aggregate-functions.ts";

export const family: FunctionFamilyContents = {
  definitions: STATISTICAL_AGGREGATE_FUNCTIONS,
  aggregates: [EXTREMES_BY],
};
