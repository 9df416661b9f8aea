// JSON.

import type { FunctionFamilyContents } from "../function-families.ts";
import { JSON_CALLS, JSON_FUNCTIONS } from "../json-functions.ts";

export const family: FunctionFamilyContents = {
  records: JSON_FUNCTIONS,
  definitions: JSON_CALLS,
};
