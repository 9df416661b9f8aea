// Mathematics, rounding and bits.

import type { FunctionFamilyContents } from "../function-families.ts";
import { NUMBER_FUNCTIONS } from "../number-functions.ts";
import { ROUNDING_FUNCTIONS } from "../rounding-functions.ts";

export const family: FunctionFamilyContents = {
  records: [...NUMBER_FUNCTIONS, ...ROUNDING_FUNCTIONS],
};
