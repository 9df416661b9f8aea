// Arrays, maps, structs and vectors, with the functions that take lambdas.

import { ARRAY_CHANGE_FUNCTIONS } from "../array-change-functions.ts";
import { ARRAY_FUNCTIONS, arraysZip } from "../array-functions.ts";
import { ARRAY_SEARCH_FUNCTIONS } from "../array-search-functions.ts";
import { ARRAY_SET_FUNCTIONS } from "../array-set-functions.ts";
import { ELEMENT_FUNCTIONS } from "../element-functions.ts";
import type { FunctionFamilyContents } from "../function-families.ts";
import { HIGHER_ORDER_CALLS, HIGHER_ORDER_FUNCTIONS, HIGHER_ORDER_RECORDS } from "../higher-order-functions.ts";
import { MAP_FUNCTIONS, NAMED_CALLS } from "../map-functions.ts";
import { TEXT_ARRAY_FUNCTIONS } from "../text-array-functions.ts";
import { VECTOR_FUNCTIONS } from "../vector-functions.ts";

export const family: FunctionFamilyContents = {
  records: [
    ...ARRAY_FUNCTIONS,
    ...ARRAY_SEARCH_FUNCTIONS,
    ...ARRAY_SET_FUNCTIONS,
    ...ARRAY_CHANGE_FUNCTIONS,
    ...ELEMENT_FUNCTIONS,
    ...TEXT_ARRAY_FUNCTIONS,
    ...MAP_FUNCTIONS,
    ...HIGHER_ORDER_RECORDS,
    ...VECTOR_FUNCTIONS,
    arraysZip([]),
  ],
  definitions: [...NAMED_CALLS, ...HIGHER_ORDER_CALLS],
  higherOrder: HIGHER_ORDER_FUNCTIONS,
};
