// What a shuffled join becomes once one of its sides has been written and measured (Spark's DynamicJoinSelection and
// AQEPropagateEmptyRelation): a side that turns out to be small is given whole to every task, and the other side need not be
// shuffled at all; of a side without rows the answer may be known.

import { canBroadcast, type JoinSide, otherSide } from "../../../catalyst/plans/join-type.ts";
import { ShuffleExchangeExec } from "../exchange/shuffle-exchange-exec.ts";
import { InnerJoinExec } from "../joins/inner-join-exec.ts";
import { JoinExec, type JoinProperties } from "../joins/join-exec.ts";
import { OuterJoinExec } from "../joins/outer-join-exec.ts";
import { SemiJoinExec } from "../joins/semi-join-exec.ts";
import { LocalTableScanExec } from "../local-table-scan-exec.ts";
import { SortExec } from "../sort-exec.ts";
import type { SparkPlan } from "../spark-plan.ts";
import { endsStage } from "../stage-input-exec.ts";
import { ShuffleQueryStageExec } from "./shuffle-query-stage-exec.ts";

export { filteringSide, withRuntimeFilter } from "./runtime-filter.ts";

/** A join of two shuffles that may be done in another way. */
export interface ShuffledJoin {
  readonly join: JoinExec;
  /** The sides that may be given whole to every task: first the one that the plan has collected. */
  readonly sides: readonly JoinSide[];
}

/** The shuffled join of a stage, if it has one that no hint asked for. */
export function findShuffledJoin(stage: SparkPlan): ShuffledJoin | undefined {
  if (endsStage(stage)) return undefined;
  if (stage instanceof JoinExec && isShuffled(stage) && stage.join.isHinted !== true) {
    const { buildSide, joinType } = stage.join;
    const sides = [buildSide, otherSide(buildSide)].filter((side) => canBroadcast(side, joinType));
    const written = stage.children.some((child) => shuffleOf(child) instanceof ShuffleQueryStageExec);
    if (sides.length > 0 && !written) return { join: stage, sides };
  }
  for (const child of stage.children) {
    const found = findShuffledJoin(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The exchange of one side of a shuffled join. */
export function exchangeOf({ join }: ShuffledJoin, side: JoinSide): ShuffleExchangeExec {
  const shuffle = shuffleOf(join[side]);
  if (!(shuffle instanceof ShuffleExchangeExec)) throw new Error(`${join} has no exchange on its ${side} side`);
  return shuffle;
}

/** The join with the written side given whole to every task. What was written of the other side is read where it lies. */
export function broadcastJoin(
  { join }: ShuffledJoin,
  side: JoinSide,
  written: ShuffleQueryStageExec,
  other: ShuffleQueryStageExec | undefined,
): SparkPlan {
  const { leftKeys, rightKeys, joinType, condition } = join.join;
  const properties: JoinProperties = {
    name: "BroadcastHashJoin",
    joinType,
    buildSide: side,
    leftKeys,
    rightKeys,
    condition,
  };
  const streamed = shuffleOf(join[otherSide(side)]);
  const rest = other ?? (streamed instanceof ShuffleExchangeExec ? streamed.child : streamed);
  const broadcast = new ShuffleQueryStageExec(written.exchange, written.written, true);
  const [left, right] = side === "left" ? [broadcast, rest] : [rest, broadcast];
  if (joinType === "inner" || joinType === "cross") return new InnerJoinExec(properties, left, right);
  const isOuter = joinType === "leftOuter" || joinType === "rightOuter" || joinType === "leftSingle";
  return isOuter ? new OuterJoinExec(properties, left, right) : new SemiJoinExec(properties, left, right);
}

/** The join over what has been written of its sides. */
export function overWritten(
  { join }: ShuffledJoin,
  written: ReadonlyMap<ShuffleExchangeExec, ShuffleQueryStageExec>,
): SparkPlan {
  return join.withNewChildren(
    join.children.map((child) => {
      const shuffle = shuffleOf(child);
      const stage = shuffle instanceof ShuffleExchangeExec ? written.get(shuffle) : undefined;
      if (stage === undefined) return child;
      return child instanceof SortExec ? child.withNewChildren([stage]) : stage;
    }),
  );
}

/** The answer of a join one side of which has no rows, where that is enough to know it; the other may have been written. */
export function joinWithEmpty(
  { join }: ShuffledJoin,
  empty: JoinSide,
  other: ShuffleQueryStageExec | undefined,
): SparkPlan | undefined {
  const { joinType } = join.join;
  const nothing = new LocalTableScanExec(join.output, { kind: "rows", rows: [] });
  if (joinType === "inner" || joinType === "cross" || joinType === "leftSemi") return nothing;
  if (empty === "left") return joinType === "rightOuter" || joinType === "fullOuter" ? undefined : nothing;
  if (joinType === "rightOuter") return nothing;
  const left = shuffleOf(join.left);
  if (joinType !== "leftAnti") return undefined;
  return other ?? (left instanceof ShuffleExchangeExec ? left.child : undefined);
}

function isShuffled({ join, left, right }: JoinExec): boolean {
  if (join.name !== "ShuffledHashJoin" && join.name !== "SortMergeJoin") return false;
  return [left, right].every((side) => {
    const shuffle = shuffleOf(side);
    return shuffle instanceof ShuffleExchangeExec && shuffle.origin === "ENSURE_REQUIREMENTS";
  });
}

/** What a side reads, under the sort of a merge. */
function shuffleOf(side: SparkPlan): SparkPlan {
  return side instanceof SortExec ? side.child : side;
}
