// Intervals, and the operators on them.

import type { FunctionFamilyContents } from "../function-families.ts";
import { INTERVAL_FUNCTIONS } from "../interval-functions.ts";
import { INTERVAL_OPERATORS } from "../interval-operators.ts";

export const family: FunctionFamilyContents = { records: [...INTERVAL_FUNCTIONS, ...INTERVAL_OPERATORS] };
