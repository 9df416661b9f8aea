// USE: the current database.

import type { Origin } from "../../trees/origin.ts";
import { Command } from "./command.ts";

export class SetNamespaceCommand extends Command {
  readonly namespace: readonly string[];

  constructor(namespace: readonly string[], origin?: Origin) {
    super(undefined, origin);
    this.namespace = namespace;
  }

  protected describe(): string {
    return `SetNamespaceCommand ${this.namespace.join(".")}`;
  }
}
