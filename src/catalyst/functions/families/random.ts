// Random numbers and the numbers of tasks.

import type { FunctionFamilyContents } from "../function-families.ts";
import { RANDOM_CALLS, RANDOM_FUNCTIONS } from "../random-functions.ts";

export const family: FunctionFamilyContents = {
  records: RANDOM_FUNCTIONS,
  definitions: RANDOM_CALLS,
};
