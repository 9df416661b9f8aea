// Random numbers, samples, and what tells of tasks and the files that they read.

import type { FunctionFamilyContents } from "../function-families.ts";
import { INPUT_FILE_FUNCTIONS } from "../input-file-functions.ts";
import { RANDOM_CALLS, RANDOM_FUNCTIONS } from "../random-functions.ts";
import { SAMPLING_CALLS, SAMPLING_FUNCTIONS } from "../sampling-functions.ts";

export const family: FunctionFamilyContents = {
  records: [...RANDOM_FUNCTIONS, ...SAMPLING_FUNCTIONS, ...INPUT_FILE_FUNCTIONS],
  definitions: [...RANDOM_CALLS, ...SAMPLING_CALLS],
};
