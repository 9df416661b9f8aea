// The functions of ROLLUP, CUBE and GROUPING SETS.

import type { FunctionFamilyContents } from "../function-families.ts";
import { GROUPING_FUNCTIONS } from "../grouping-functions.ts";

export const family: FunctionFamilyContents = {
  definitions: GROUPING_FUNCTIONS,
};
