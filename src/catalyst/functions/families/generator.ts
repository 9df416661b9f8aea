// Functions that make several rows of one.

import type { FunctionFamilyContents } from "../function-families.ts";
import { GENERATOR_EVALUATIONS, GENERATOR_FUNCTIONS } from "../generator-functions.ts";

export const family: FunctionFamilyContents = {
  records: GENERATOR_EVALUATIONS,
  definitions: GENERATOR_FUNCTIONS,
};
