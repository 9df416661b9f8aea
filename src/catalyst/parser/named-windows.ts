// The windows of a WINDOW clause by name; one may stand for another that is described.

import type { WindowReference } from "../expressions/unresolved-window.ts";
import type { WindowSpecDefinition } from "../expressions/windows/window-expression.ts";
import type { Origin } from "../trees/origin.ts";
import { parseError } from "./parse-error.ts";

export function namedWindows(
  definitions: readonly (readonly [string, WindowReference])[],
  origin: Origin,
): ReadonlyMap<string, WindowSpecDefinition> {
  const references = new Map<string, WindowReference>();
  for (const [name, window] of definitions) {
    if (references.has(name)) throw windowError("INVALID_SQL_SYNTAX.REPETITIVE_WINDOW_DEFINITION", name, origin);
    references.set(name, window);
  }
  return new Map([...references].map(([name, window]) => [name, described(window, references, origin)]));
}

function described(
  window: WindowReference,
  references: ReadonlyMap<string, WindowReference>,
  origin: Origin,
): WindowSpecDefinition {
  if (typeof window !== "string") return window;
  const found = references.get(window);
  if (found === undefined) throw windowError("INVALID_SQL_SYNTAX.UNRESOLVED_WINDOW_REFERENCE", window, origin);
  if (typeof found === "string") throw windowError("INVALID_SQL_SYNTAX.INVALID_WINDOW_REFERENCE", window, origin);
  return found;
}

type WindowCondition =
  | "INVALID_SQL_SYNTAX.REPETITIVE_WINDOW_DEFINITION"
  | "INVALID_SQL_SYNTAX.UNRESOLVED_WINDOW_REFERENCE"
  | "INVALID_SQL_SYNTAX.INVALID_WINDOW_REFERENCE";

function windowError(condition: WindowCondition, name: string, origin: Origin) {
  return parseError(condition, { windowName: `\`${name}\`` }, origin);
}
