// What tells that two stages compute the same: the RDDs that they are made of.

import type { StageData } from "../status-data.ts";

export function rddKey({ rddIds }: StageData): string {
  return [...rddIds].sort((a, b) => a - b).join(" ");
}
