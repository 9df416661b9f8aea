// Random numbers, samples and the numbers of tasks.

import type { FunctionFamilyContents } from "../function-families.ts";
import { RANDOM_CALLS, RANDOM_FUNCTIONS } from "../random-functions.ts";
import { SAMPLING_CALLS, SAMPLING_FUNCTIONS } from "../sampling-functions.ts";

export const family: FunctionFamilyContents = {
  records: [...RANDOM_FUNCTIONS, ...SAMPLING_FUNCTIONS],
  definitions: [...RANDOM_CALLS, ...SAMPLING_CALLS],
};
