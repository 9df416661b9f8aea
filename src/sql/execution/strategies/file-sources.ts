// Scans of files.

import { LogicalRelation } from "../../../catalyst/plans/logical-relation.ts";
import { FileSourceRelation } from "../file-source-relation.ts";
import { FileSourceScanExec } from "../file-source-scan-exec.ts";
import type { Strategy } from "./strategy.ts";

export const fileSources: Strategy = (logical, { conf }) =>
  logical instanceof LogicalRelation && logical.relation instanceof FileSourceRelation
    ? new FileSourceScanExec(logical.relation, logical.output, logical.pushedFilters, conf)
    : undefined;
