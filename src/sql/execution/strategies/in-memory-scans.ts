// Scans of cached plans.

import { InMemoryRelation } from "../../../catalyst/plans/in-memory-relation.ts";
import { InMemoryTableScanExec } from "../in-memory-table-scan-exec.ts";
import type { Strategy } from "./strategy.ts";

export const inMemoryScans: Strategy = (logical, { cachedTables }) =>
  logical instanceof InMemoryRelation ? new InMemoryTableScanExec(logical, cachedTables) : undefined;
