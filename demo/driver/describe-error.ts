// What went wrong in a cell, as data: with the place in the cell's text and with what may have been meant.

import { SparkError } from "../../src/index.ts";
import type { CellError } from "./protocol.ts";

/** @param offset where the statement begins in the cell's text; undefined when errors have no place in it */
export function describeError(error: unknown, offset?: number): CellError {
  if (!(error instanceof SparkError)) {
    return { message: error instanceof Error ? `${error.name}: ${error.message}` : String(error), suggestions: [] };
  }
  const { message, condition, parameters, context } = error;
  const place =
    offset === undefined || context === undefined
      ? {}
      : { from: offset + context.startIndex, to: offset + context.stopIndex + 1 };
  return { message, condition, ...place, suggestions: suggestionsOf(parameters) };
}

/** Spark writes them as quoted names with commas between. */
function suggestionsOf({ proposal }: Readonly<Record<string, string>>): readonly string[] {
  if (proposal === undefined) return [];
  return [...proposal.matchAll(/(?:`(?:[^`]|``)*`)(?:\.`(?:[^`]|``)*`)*/g)].map(([name]) => name);
}
