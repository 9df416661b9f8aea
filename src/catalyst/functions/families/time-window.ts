// Windows of time.

import type { FunctionFamilyContents } from "../function-families.ts";
import { TIME_WINDOW_FUNCTIONS } from "../time-window-functions.ts";

export const family: FunctionFamilyContents = {
  definitions: TIME_WINDOW_FUNCTIONS,
};
