// Text: search, change, format and regular expressions.

import { CHAR_VARCHAR_FUNCTIONS } from "../char-varchar-functions.ts";
import type { FunctionFamilyContents } from "../function-families.ts";
import { REGEXP_FUNCTIONS } from "../regexp-functions.ts";
import { STRING_FUNCTIONS } from "../string-functions.ts";
import { STRING_SEARCH_FUNCTIONS } from "../string-search-functions.ts";
import { TEXT_FORMAT_FUNCTIONS } from "../text-format-functions.ts";

export const family: FunctionFamilyContents = {
  records: [
    ...STRING_FUNCTIONS,
    ...STRING_SEARCH_FUNCTIONS,
    ...REGEXP_FUNCTIONS,
    ...TEXT_FORMAT_FUNCTIONS,
    ...CHAR_VARCHAR_FUNCTIONS,
  ],
};
