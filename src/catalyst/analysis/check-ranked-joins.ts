// What NEAREST BY and ASOF joins may be ranked by.

import { AsOfJoin } from "../plans/as-of-join.ts";
import { NearestByJoin } from "../plans/nearest-by-join.ts";
import type { RankedJoin } from "../plans/ranked-join.ts";
import { collectAggregates } from "./aggregates.ts";
import { analysisError, quotedSql, quotedType } from "./analysis-error.ts";
import { isOrderable } from "./orderable-type.ts";

/** @throws AnalysisException for what has no order or is of other rows than those of the join */
export function checkRankedJoin(join: RankedJoin): void {
  if (join instanceof NearestByJoin) checkNearestBy(join);
  else if (join instanceof AsOfJoin) checkAsOf(join);
}

function checkNearestBy({ nearestBy: { ranking }, origin }: NearestByJoin): void {
  if (!ranking.resolved || isOrderable(ranking.dataType)) return;
  const parameters = { expression: quotedSql(ranking), type: quotedType(ranking.dataType) };
  throw analysisError("NEAREST_BY_JOIN.NON_ORDERABLE_RANKING_EXPRESSION", parameters, ranking.origin ?? origin);
}

function checkAsOf(join: AsOfJoin): void {
  const { asOf, condition, left, right, origin } = join;
  const [first = asOf, second = asOf] = asOf.children;
  if (!asOf.children.every((side) => side.resolved)) return;
  const aggregates = collectAggregates([asOf]);
  if (aggregates.length > 0) {
    const expr = aggregates.map(quotedSql).join(", ");
    throw analysisError("ASOF_JOIN_MATCH_CONDITION_INVALID_EXPRESSION", { expr }, origin);
  }
  const isOfBoth = (one: typeof first): boolean => join.reads(one, left) && join.reads(one, right);
  const isOfSides =
    (join.reads(first, left) && !join.reads(second, left)) || (join.reads(second, left) && !join.reads(first, left));
  if (!isOfSides || isOfBoth(first) || isOfBoth(second)) {
    const parameters = { refs1: quotedSql(first), refs2: quotedSql(second) };
    throw analysisError("ASOF_JOIN_MATCH_CONDITION_TABLE_REFERENCE", parameters, origin);
  }
  if (!isOrderable(first.dataType) || !isOrderable(second.dataType)) {
    const parameters = { type1: quotedType(first.dataType), type2: quotedType(second.dataType) };
    throw analysisError("ASOF_JOIN_MATCH_CONDITION_INVALID_TYPE", parameters, origin);
  }
  if (condition === undefined || !condition.resolved || condition.dataType.kind === "boolean") return;
  const parameters = { joinCondition: quotedSql(condition), conditionType: quotedType(condition.dataType) };
  throw analysisError("JOIN_CONDITION_IS_NOT_BOOLEAN_TYPE", parameters, origin);
}
