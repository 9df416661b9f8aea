// The kinds of join, with the names that plans print and users write.

export type JoinType = "inner" | "leftOuter" | "rightOuter" | "fullOuter" | "leftSemi" | "leftAnti" | "cross";

const NAMES: Readonly<Record<JoinType, string>> = {
  inner: "Inner",
  leftOuter: "LeftOuter",
  rightOuter: "RightOuter",
  fullOuter: "FullOuter",
  leftSemi: "LeftSemi",
  leftAnti: "LeftAnti",
  cross: "Cross",
};

/** The name in plans: `LeftOuter`. */
export function joinTypeName(joinType: JoinType): string {
  return NAMES[joinType];
}

const WRITTEN: Readonly<Record<string, JoinType>> = {
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
export function parseJoinType(name: string): JoinType | undefined {
  return WRITTEN[name.toLowerCase().replaceAll("_", "")];
}
