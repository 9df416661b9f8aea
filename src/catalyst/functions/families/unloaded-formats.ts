// Functions of formats that Spark has in modules of their own.

import type { FunctionFamilyContents } from "../function-families.ts";
import { UNLOADED_FORMAT_FUNCTIONS } from "../unloaded-format-functions.ts";

export const family: FunctionFamilyContents = { records: UNLOADED_FORMAT_FUNCTIONS };
