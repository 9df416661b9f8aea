// The labels around a place in a script, and what may be said of them there.

import type { Origin } from "../../trees/origin.ts";
import { parseError } from "../parse-error.ts";

/** Names of parts of the catalog, which qualify variables as labels do. */
const FORBIDDEN = new Set(["system", "session", "builtin"]);

export class ScriptLabels {
  private readonly around: { readonly name: string; readonly isLoop: boolean }[] = [];

  enter(name: string, isLoop: boolean, origin: Origin): void {
    const label = name.toLowerCase();
    if (FORBIDDEN.has(label))
      throw parseError("LABEL_OR_FOR_VARIABLE_NAME_FORBIDDEN", { label: `\`${label}\`` }, origin);
    if (this.around.some((other) => other.name === label)) {
      throw parseError("LABEL_OR_FOR_VARIABLE_ALREADY_EXISTS", { label: `\`${label}\`` }, origin);
    }
    this.around.push({ name: label, isLoop });
  }

  leave(): void {
    this.around.pop();
  }

  /** The label behind END must be the one before BEGIN. */
  checkEnd(begin: string | undefined, end: string, origin: Origin): void {
    const endLabel = `\`${end.toLowerCase()}\``;
    if (begin === undefined) throw parseError("END_LABEL_WITHOUT_BEGIN_LABEL", { endLabel }, origin);
    if (begin.toLowerCase() === end.toLowerCase()) return;
    throw parseError("LABELS_MISMATCH", { beginLabel: `\`${begin.toLowerCase()}\``, endLabel }, origin);
  }

  /** The label that LEAVE or ITERATE names. */
  target(name: string, statementType: "LEAVE" | "ITERATE", origin: Origin): string {
    const label = name.toLowerCase();
    const labelName = `\`${label}\``;
    const found = this.around.find((other) => other.name === label);
    if (found === undefined)
      throw parseError("INVALID_LABEL_USAGE.DOES_NOT_EXIST", { labelName, statementType }, origin);
    if (statementType === "ITERATE" && !found.isLoop) {
      throw parseError("INVALID_LABEL_USAGE.ITERATE_IN_COMPOUND", { labelName }, origin);
    }
    return label;
  }
}
