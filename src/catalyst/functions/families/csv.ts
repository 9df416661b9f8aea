// CSV.

import { CSV_CALLS, CSV_FUNCTIONS } from "../csv-functions.ts";
import type { FunctionFamilyContents } from "../function-families.ts";

export const family: FunctionFamilyContents = {
  records: CSV_FUNCTIONS,
  definitions: CSV_CALLS,
};
