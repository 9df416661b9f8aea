// Functions of XML texts.

import type { FunctionFamilyContents } from "../function-families.ts";
import { XML_CALLS, XML_FUNCTIONS } from "../xml-functions.ts";
import { XPATH_FUNCTIONS } from "../xpath-functions.ts";

export const family: FunctionFamilyContents = {
  records: [...XML_FUNCTIONS, ...XPATH_FUNCTIONS],
  definitions: XML_CALLS,
};
