// Geometries and geographies.

import type { FunctionFamilyContents } from "../function-families.ts";
import { GEOSPATIAL_FUNCTIONS } from "../geospatial-functions.ts";

export const family: FunctionFamilyContents = { records: GEOSPATIAL_FUNCTIONS };
