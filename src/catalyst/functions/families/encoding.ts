// Hashes, encodings, URLs, and what tells of the session.

import { COLLATE, COLLATION_FUNCTIONS } from "../collation-functions.ts";
import { ENCODING_FUNCTIONS } from "../encoding-functions.ts";
import type { FunctionFamilyContents } from "../function-families.ts";
import { MISC_CALLS, MISC_FUNCTIONS } from "../misc-functions.ts";

export const family: FunctionFamilyContents = {
  records: [...ENCODING_FUNCTIONS, ...MISC_FUNCTIONS, ...COLLATION_FUNCTIONS],
  definitions: [...MISC_CALLS, COLLATE],
};
