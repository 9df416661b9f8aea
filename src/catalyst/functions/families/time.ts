// Times of day.

import type { FunctionFamilyContents } from "../function-families.ts";
import { TIME_FUNCTIONS } from "../time-functions.ts";

export const family: FunctionFamilyContents = { records: TIME_FUNCTIONS };
