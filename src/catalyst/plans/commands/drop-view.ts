// DROP VIEW and DROP TABLE.

import type { Origin } from "../../trees/origin.ts";
import { Command } from "./command.ts";

export class DropView extends Command {
  readonly nameParts: readonly string[];
  readonly ifExists: boolean;

  constructor(nameParts: readonly string[], ifExists: boolean, origin?: Origin) {
    super(undefined, origin);
    this.nameParts = nameParts;
    this.ifExists = ifExists;
  }

  protected describe(): string {
    return `DropView ${this.nameParts.join(".")}, ${this.ifExists}`;
  }
}

export class DropTable extends Command {
  readonly nameParts: readonly string[];
  readonly ifExists: boolean;
  readonly purge: boolean;

  constructor(nameParts: readonly string[], ifExists: boolean, purge: boolean, origin?: Origin) {
    super(undefined, origin);
    this.nameParts = nameParts;
    this.ifExists = ifExists;
    this.purge = purge;
  }

  protected describe(): string {
    return `DropTable ${this.nameParts.join(".")}, ${this.ifExists}, ${this.purge}`;
  }
}
