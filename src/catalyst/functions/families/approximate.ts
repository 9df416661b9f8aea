// Aggregates with states of their own that stay small: digests, histograms, bitmaps, vectors.

import { APPROXIMATE_PERCENTILE } from "../approximate-percentile.ts";
import { BITMAP_AGGREGATES } from "../bitmap-aggregates.ts";
import type { FunctionFamilyContents } from "../function-families.ts";
import { HISTOGRAM_NUMERIC } from "../histogram-numeric.ts";
import { COUNT_MIN_SKETCH } from "../sketches/count-min-sketch.ts";
import { APPROX_COUNT_DISTINCT } from "../sketches/hyper-log-log-plus-plus.ts";
import { VECTOR_AGGREGATES } from "../vector-aggregates.ts";

export const family: FunctionFamilyContents = {
  aggregates: [
    APPROX_COUNT_DISTINCT,
    APPROXIMATE_PERCENTILE,
    HISTOGRAM_NUMERIC,
    COUNT_MIN_SKETCH,
    ...BITMAP_AGGREGATES,
    ...VECTOR_AGGREGATES,
  ],
};
