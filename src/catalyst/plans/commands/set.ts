// SET and RESET: the session's settings.

import type { AttributeReference } from "../../expressions/attribute.ts";
import type { Origin } from "../../trees/origin.ts";
import { answerColumn, Command } from "./command.ts";

/** SET (all settings that were made), SET -v (all that exist), SET key, SET key = value. */
export class SetCommand extends Command {
  readonly key: string | undefined;
  readonly value: string | undefined;
  readonly verbose: boolean;

  constructor(
    setting: { readonly key?: string; readonly value?: string; readonly verbose?: boolean },
    origin?: Origin,
  ) {
    super(undefined, origin);
    this.key = setting.key;
    this.value = setting.value;
    this.verbose = setting.verbose ?? false;
  }

  protected describe(): string {
    if (this.key === undefined) return this.verbose ? "SetCommand (-v,None)" : "SetCommand";
    return `SetCommand (${this.key},${this.value === undefined ? "None" : `Some(${this.value})`})`;
  }

  protected override computeOutput(): readonly AttributeReference[] {
    const columns = [answerColumn("key"), answerColumn("value")];
    return this.verbose ? [...columns, answerColumn("meaning"), answerColumn("Since version")] : columns;
  }
}

export class ResetCommand extends Command {
  /** undefined: all settings. */
  readonly key: string | undefined;

  constructor(key: string | undefined, origin?: Origin) {
    super(undefined, origin);
    this.key = key;
  }

  protected describe(): string {
    return `ResetCommand ${this.key ?? ""}`.trimEnd();
  }
}
