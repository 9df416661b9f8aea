// What a query says about the way in which its rows are to be joined, for each side.

/** Spark's join strategies that a hint can ask for. */
export type JoinStrategyHint = "broadcast" | "merge" | "shuffle_hash" | "shuffle_replicate_nl";

export interface JoinHint {
  readonly left?: JoinStrategyHint | undefined;
  readonly right?: JoinStrategyHint | undefined;
}

export const NO_HINT: JoinHint = {};

const STRATEGIES: Readonly<Record<string, JoinStrategyHint>> = {
  BROADCAST: "broadcast",
  BROADCASTJOIN: "broadcast",
  MAPJOIN: "broadcast",
  MERGE: "merge",
  MERGEJOIN: "merge",
  SHUFFLE_MERGE: "merge",
  SHUFFLE_HASH: "shuffle_hash",
  SHUFFLE_REPLICATE_NL: "shuffle_replicate_nl",
};

/** The strategy that a hint asks for; undefined for hints about something else. */
export function joinStrategyOf(hintName: string): JoinStrategyHint | undefined {
  return STRATEGIES[hintName.toUpperCase()];
}

export function joinHintToString({ left, right }: JoinHint): string {
  const sides = [
    ["leftHint", left],
    ["rightHint", right],
  ] as const;
  return sides
    .filter(([, strategy]) => strategy !== undefined)
    .map(([side, strategy]) => `${side}=(strategy=${strategy})`)
    .join(", ");
}
