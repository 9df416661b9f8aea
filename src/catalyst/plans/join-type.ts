// The kinds of join, with the names that plans print and users write.

import type { AttributeReference } from "../expressions/attribute.ts";

/** The kinds that a query can ask for. */
export type WrittenJoinType = "inner" | "leftOuter" | "rightOuter" | "fullOuter" | "leftSemi" | "leftAnti" | "cross";

/** Every row of the left side once, with a column that says whether it has a match. */
export interface ExistenceJoin {
  readonly kind: "existence";
  readonly exists: AttributeReference;
}

/** `leftSingle`: as leftOuter, where a second match of a row is an error. */
export type JoinType = WrittenJoinType | "leftSingle" | ExistenceJoin;

const NAMES: Readonly<Record<WrittenJoinType | "leftSingle", string>> = {
  inner: "Inner",
  leftOuter: "LeftOuter",
  rightOuter: "RightOuter",
  fullOuter: "FullOuter",
  leftSemi: "LeftSemi",
  leftAnti: "LeftAnti",
  cross: "Cross",
  leftSingle: "LeftSingle",
};

export function isExistence(joinType: JoinType): joinType is ExistenceJoin {
  return typeof joinType !== "string";
}

/** Whether the join's rows are rows of the left side, so that conditions on that side may be tested before it. */
export function keepsLeftRows(joinType: JoinType): boolean {
  switch (joinType) {
    case "leftOuter":
    case "leftSemi":
    case "leftAnti":
    case "leftSingle":
      return true;
    default:
      return isExistence(joinType);
  }
}

/** Whether a row of the left side that has no match is left out. */
export function dropsUnmatchedLeft(joinType: JoinType): boolean {
  return joinType === "inner" || joinType === "cross" || joinType === "leftSemi" || joinType === "rightOuter";
}

/** Whether a row of the right side that has no match is left out. */
export function dropsUnmatchedRight(joinType: JoinType): boolean {
  return joinType !== "rightOuter" && joinType !== "fullOuter";
}

export type JoinSide = "left" | "right";

export function otherSide(side: JoinSide): JoinSide {
  return side === "left" ? "right" : "left";
}

/** Whether a row of a side that has no match is left out. */
export function dropsUnmatched(side: JoinSide, joinType: JoinType): boolean {
  return side === "left" ? dropsUnmatchedLeft(joinType) : dropsUnmatchedRight(joinType);
}

/** Whether a side may be given whole to every task: not one whose unmatched rows are part of the answer. */
export function canBroadcast(side: JoinSide, joinType: JoinType): boolean {
  if (joinType === "inner" || joinType === "cross") return true;
  if (joinType === "fullOuter") return false;
  return (joinType === "rightOuter") === (side === "left");
}

/** The name in plans: `LeftOuter`. */
export function joinTypeName(joinType: JoinType): string {
  return typeof joinType === "string" ? NAMES[joinType] : `ExistenceJoin(${joinType.exists})`;
}

const WRITTEN: Readonly<Record<string, WrittenJoinType>> = {
  inner: "inner",
  outer: "fullOuter",
  full: "fullOuter",
  fullouter: "fullOuter",
  leftouter: "leftOuter",
  left: "leftOuter",
  rightouter: "rightOuter",
  right: "rightOuter",
  leftsemi: "leftSemi",
  semi: "leftSemi",
  leftanti: "leftAnti",
  anti: "leftAnti",
  cross: "cross",
};

/** The names that `Dataset.join` accepts, underscores left out. */
export const JOIN_TYPE_NAMES: readonly string[] = Object.keys(WRITTEN);

/** The kind of a name as `Dataset.join` accepts it: `left_outer`, `LeftOuter`, `leftouter`; undefined for others. */
export function parseJoinType(name: string): WrittenJoinType | undefined {
  return WRITTEN[name.toLowerCase().replaceAll("_", "")];
}
