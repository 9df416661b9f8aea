// Numbers out of and into text by a pattern.

import type { FunctionFamilyContents } from "../function-families.ts";
import { NUMBER_FORMAT_CALLS, NUMBER_FORMAT_FUNCTIONS } from "../number-format-functions.ts";

export const family: FunctionFamilyContents = {
  records: NUMBER_FORMAT_FUNCTIONS,
  definitions: NUMBER_FORMAT_CALLS,
};
