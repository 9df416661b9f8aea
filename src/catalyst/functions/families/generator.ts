// Functions that make several rows of one.

import type { FunctionFamilyContents } from "../function-families.ts";
import { GENERATOR_EVALUATIONS, GENERATOR_FUNCTIONS } from "../generator-functions.ts";
import { SYNTAX_EVALUATIONS, SYNTAX_GENERATORS } from "../syntax-generators.ts";

export const family: FunctionFamilyContents = {
  records: [...GENERATOR_EVALUATIONS, ...SYNTAX_EVALUATIONS],
  definitions: [...GENERATOR_FUNCTIONS, ...SYNTAX_GENERATORS],
};
