// Functions of the user's.

import { BatchEvalJavaScript } from "../../../catalyst/plans/user-functions/batch-eval-javascript.ts";
import { MapPartitions } from "../../../catalyst/plans/user-functions/map-partitions.ts";
import { BatchEvalJavaScriptExec, MapPartitionsExec } from "../user-functions/user-function-exec.ts";
import type { Strategy } from "./strategy.ts";

export const userFunctions: Strategy = (logical, { plan, conf }) => {
  if (logical instanceof BatchEvalJavaScript) {
    const wantsZone = logical.udfs.some(({ definition }) => definition.evaluation === "arrow");
    return new BatchEvalJavaScriptExec(logical, wantsZone ? conf.sessionTimeZone : "UTC", plan(logical.child));
  }
  return logical instanceof MapPartitions ? new MapPartitionsExec(logical, plan(logical.child)) : undefined;
};
