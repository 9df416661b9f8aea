// Variants.

import type { FunctionFamilyContents } from "../function-families.ts";
import { VARIANT_CALLS, VARIANT_FUNCTIONS } from "../variant-functions.ts";

export const family: FunctionFamilyContents = {
  records: VARIANT_FUNCTIONS,
  definitions: VARIANT_CALLS,
};
