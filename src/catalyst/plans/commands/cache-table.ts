// CACHE, UNCACHE, CLEAR CACHE and REFRESH: which tables are kept in the executors' memory.

import type { Origin } from "../../trees/origin.ts";
import type { LogicalPlan } from "../logical-plan.ts";
import { Command } from "./command.ts";

export class CacheTable extends Command {
  readonly nameParts: readonly string[];
  readonly isLazy: boolean;
  readonly options: ReadonlyMap<string, string>;
  /** The query text of CACHE TABLE t AS query, which makes the temporary view too. */
  readonly originalText: string | undefined;

  constructor(
    nameParts: readonly string[],
    options: {
      readonly query?: LogicalPlan | undefined;
      readonly originalText?: string | undefined;
      readonly isLazy: boolean;
      readonly options: ReadonlyMap<string, string>;
    },
    origin?: Origin,
  ) {
    super(options.query, origin);
    this.nameParts = nameParts;
    this.isLazy = options.isLazy;
    this.options = options.options;
    this.originalText = options.originalText;
  }

  protected describe(): string {
    return `CacheTable ${this.nameParts.join(".")}, ${this.isLazy}`;
  }

  protected override withQuery(query: LogicalPlan): LogicalPlan {
    const { isLazy, options, originalText } = this;
    return new CacheTable(this.nameParts, { query, originalText, isLazy, options }, this.origin);
  }
}

export class UncacheTable extends Command {
  readonly nameParts: readonly string[];
  readonly ifExists: boolean;

  constructor(nameParts: readonly string[], ifExists: boolean, origin?: Origin) {
    super(undefined, origin);
    this.nameParts = nameParts;
    this.ifExists = ifExists;
  }

  protected describe(): string {
    return `UncacheTable ${this.nameParts.join(".")}, ${this.ifExists}`;
  }
}

export class ClearCacheCommand extends Command {
  protected describe(): string {
    return "ClearCacheCommand";
  }
}

export class RefreshTable extends Command {
  readonly nameParts: readonly string[];

  constructor(nameParts: readonly string[], origin?: Origin) {
    super(undefined, origin);
    this.nameParts = nameParts;
  }

  protected describe(): string {
    return `RefreshTable ${this.nameParts.join(".")}`;
  }
}
