// SELECT TRANSFORM (…) USING 'script': told apart from the function of the name, and refused, since no process can be started
// where a page runs.

import type { ParseException } from "../../errors/spark-error.ts";
import type { Origin } from "../trees/origin.ts";
import { parseError } from "./parse-error.ts";
import type { Token } from "./token.ts";

const BEHIND = new Set(["USING", "ROW", "RECORDWRITER"]);

/** How far behind `TRANSFORM (` its parenthesis is closed when a script follows; undefined for a call of the function. */
export function transformEnd(peek: (ahead: number) => Token): number | undefined {
  if (peek(0).value !== "TRANSFORM" || peek(1).value !== "(") return undefined;
  let depth = 0;
  for (let ahead = 1; peek(ahead).type !== "end"; ahead++) {
    const { value } = peek(ahead);
    if (value === "(") depth++;
    if (value === ")") depth--;
    if (depth === 0) return BEHIND.has(peek(ahead + 1).value) ? ahead : undefined;
  }
  return undefined;
}

/** Why the transformation that ends there cannot be: what Spark refuses comes first. */
export function refusedTransform(peek: (ahead: number) => Token, end: number, origin: Origin): ParseException {
  const first = peek(2).value;
  if (first === "DISTINCT" || first === "ALL") {
    return parseError("UNSUPPORTED_FEATURE.TRANSFORM_DISTINCT_ALL", {}, origin);
  }
  const isSerde = peek(end + 1).value === "ROW" && peek(end + 3).value === "SERDE";
  if (isSerde) return parseError("UNSUPPORTED_FEATURE.TRANSFORM_NON_HIVE", {}, origin);
  return parseError("UNSUPPORTED_SYNTAX", { syntax: "SELECT TRANSFORM … USING" }, origin);
}
