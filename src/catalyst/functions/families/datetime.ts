// Dates, times and time zones.

import { DATE_FUNCTIONS } from "../date-functions.ts";
import { CURRENT_FUNCTIONS, DATETIME_CALLS } from "../datetime-calls.ts";
import type { FunctionFamilyContents } from "../function-families.ts";
import { NANOSECOND_FUNCTIONS } from "../nanosecond-functions.ts";
import { TIME_BUCKET_CALLS, TIME_BUCKET_RECORDS } from "../time-bucket.ts";
import { TIMESTAMP_FUNCTIONS } from "../timestamp-functions.ts";
import { TIMESTAMP_UNIT_CALLS, TIMESTAMP_UNIT_RECORDS } from "../timestamp-unit-functions.ts";

export const family: FunctionFamilyContents = {
  records: [
    ...NANOSECOND_FUNCTIONS,
    ...DATE_FUNCTIONS,
    ...TIMESTAMP_FUNCTIONS,
    ...CURRENT_FUNCTIONS,
    ...TIME_BUCKET_RECORDS,
    ...TIMESTAMP_UNIT_RECORDS,
  ],
  definitions: [...DATETIME_CALLS, ...TIME_BUCKET_CALLS, ...TIMESTAMP_UNIT_CALLS],
};
