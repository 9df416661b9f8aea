// The scalar functions that are described by records: a table of contents.

import type { Evaluator } from "../expressions/evaluators/evaluator.ts";
import { ARRAY_FUNCTIONS, arraysZip } from "./array-functions.ts";
import { DATE_FUNCTIONS } from "./date-functions.ts";
import { CURRENT_FUNCTIONS } from "./datetime-calls.ts";
import { ENCODING_FUNCTIONS } from "./encoding-functions.ts";
import { HIGHER_ORDER_RECORDS } from "./higher-order-functions.ts";
import { JSON_FUNCTIONS } from "./json-functions.ts";
import { MAP_FUNCTIONS } from "./map-functions.ts";
import { MISC_FUNCTIONS } from "./misc-functions.ts";
import { NUMBER_FORMAT_FUNCTIONS } from "./number-format-functions.ts";
import { NUMBER_FUNCTIONS } from "./number-functions.ts";
import { REGEXP_FUNCTIONS } from "./regexp-functions.ts";
import { ROUNDING_FUNCTIONS } from "./rounding-functions.ts";
import { type ScalarRecord, semanticsOf } from "./scalar-record.ts";
import { STRING_FUNCTIONS } from "./string-functions.ts";
import { STRING_SEARCH_FUNCTIONS } from "./string-search-functions.ts";
import { TEXT_FORMAT_FUNCTIONS } from "./text-format-functions.ts";
import { TIMESTAMP_FUNCTIONS } from "./timestamp-functions.ts";
import { VECTOR_FUNCTIONS } from "./vector-functions.ts";

export const SCALAR_RECORDS: readonly ScalarRecord[] = [
  ...STRING_FUNCTIONS,
  ...STRING_SEARCH_FUNCTIONS,
  ...REGEXP_FUNCTIONS,
  ...TEXT_FORMAT_FUNCTIONS,
  ...ENCODING_FUNCTIONS,
  ...NUMBER_FORMAT_FUNCTIONS,
  ...NUMBER_FUNCTIONS,
  ...ROUNDING_FUNCTIONS,
  ...DATE_FUNCTIONS,
  ...TIMESTAMP_FUNCTIONS,
  ...CURRENT_FUNCTIONS,
  ...MISC_FUNCTIONS,
  ...ARRAY_FUNCTIONS,
  arraysZip([]),
  ...MAP_FUNCTIONS,
  ...HIGHER_ORDER_RECORDS,
  ...JSON_FUNCTIONS,
  ...VECTOR_FUNCTIONS,
];

/** Their evaluations by name, for executors. */
export const SCALAR_EVALUATORS: ReadonlyMap<string, Evaluator> = new Map(
  SCALAR_RECORDS.map((record) => [semanticsOf(record).name, record.eval]),
);
