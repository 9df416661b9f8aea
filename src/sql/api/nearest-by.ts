// What nearestByJoin is told: the kind of join, and how the nearest rows are found.

import type { Expression } from "../../catalyst/expressions/expression.ts";
import { MOST_NEAREST, type NearestBy, parseJoinType } from "../../catalyst/plans/index.ts";
import { AnalysisException } from "../../errors/spark-error.ts";

interface NearestByArguments {
  readonly ranking: Expression;
  readonly numResults: number;
  readonly mode: string;
  readonly direction: string;
}

const SUPPORTED_JOINS = "'INNER', 'LEFT OUTER'";

/** @throws AnalysisException for joins that keep rows of the other side, or none of it */
export function nearestByJoinType(joinType: string): "inner" | "leftOuter" {
  const type = parseJoinType(joinType);
  if (type === "inner" || type === "leftOuter") return type;
  throw new AnalysisException("NEAREST_BY_JOIN.UNSUPPORTED_JOIN_TYPE", { joinType, supported: SUPPORTED_JOINS });
}

/** @throws AnalysisException for what is out of range or unknown */
export function checkedNearestBy({ ranking, numResults, mode, direction }: NearestByArguments): NearestBy {
  if (!(Number.isInteger(numResults) && numResults >= 1 && numResults <= MOST_NEAREST)) {
    const parameters = { numResults: String(numResults), min: "1", max: String(MOST_NEAREST) };
    throw new AnalysisException("NEAREST_BY_JOIN.NUM_RESULTS_OUT_OF_RANGE", parameters);
  }
  const [wantedMode, wantedDirection] = [mode.toLowerCase(), direction.toLowerCase()];
  if (wantedMode !== "exact" && wantedMode !== "approx") {
    throw new AnalysisException("NEAREST_BY_JOIN.UNSUPPORTED_MODE", { mode, supported: "'approx', 'exact'" });
  }
  if (wantedDirection !== "distance" && wantedDirection !== "similarity") {
    const parameters = { direction, supported: "'distance', 'similarity'" };
    throw new AnalysisException("NEAREST_BY_JOIN.UNSUPPORTED_DIRECTION", parameters);
  }
  return { approximate: wantedMode === "approx", numResults, ranking, direction: wantedDirection };
}
