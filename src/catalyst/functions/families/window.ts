// Functions of a row's place in its window.

import { COUNTER_FUNCTIONS } from "../counter-functions.ts";
import type { FunctionFamilyContents } from "../function-families.ts";
import { WINDOW_FUNCTIONS } from "../window-functions.ts";

export const family: FunctionFamilyContents = {
  records: COUNTER_FUNCTIONS,
  definitions: WINDOW_FUNCTIONS,
};
