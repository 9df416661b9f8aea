// Functions of a row's place in its window.

import type { FunctionFamilyContents } from "../function-families.ts";
import { WINDOW_FUNCTIONS } from "../window-functions.ts";

export const family: FunctionFamilyContents = {
  definitions: WINDOW_FUNCTIONS,
};
