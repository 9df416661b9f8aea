// Variants.

import type { FunctionFamilyContents } from "../function-families.ts";
import { VARIANT_CALLS, VARIANT_FUNCTIONS } from "../variant-functions.ts";
import { SCHEMA_OF_VARIANT_AGG } from "../variant-schema-aggregate.ts";

export const family: FunctionFamilyContents = {
  records: VARIANT_FUNCTIONS,
  definitions: VARIANT_CALLS,
  aggregates: [SCHEMA_OF_VARIANT_AGG],
};
