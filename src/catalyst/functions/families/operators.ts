// Operators that are called by name.

import type { FunctionFamilyContents } from "../function-families.ts";
import { OPERATOR_FUNCTIONS } from "../operator-functions.ts";

export const family: FunctionFamilyContents = {
  definitions: OPERATOR_FUNCTIONS,
};
