// SHOW: lists of what the session's catalog holds.

import { BooleanType } from "../../../types/data-type.ts";
import type { AttributeReference } from "../../expressions/attribute.ts";
import type { Origin } from "../../trees/origin.ts";
import { answerColumn, Command } from "./command.ts";

abstract class ShowInNamespace extends Command {
  /** FROM or IN; undefined: the current one. */
  readonly namespace: readonly string[] | undefined;
  /** LIKE, with `*` for any characters and `|` between alternatives. */
  readonly pattern: string | undefined;

  constructor(namespace: readonly string[] | undefined, pattern: string | undefined, origin?: Origin) {
    super(undefined, origin);
    this.namespace = namespace;
    this.pattern = pattern;
  }

  protected get filters(): string {
    return `${this.namespace?.join(".") ?? ""}, ${this.pattern ?? ""}`;
  }
}

export class ShowTables extends ShowInNamespace {
  protected describe(): string {
    return `ShowTables ${this.filters}`;
  }

  protected override computeOutput(): readonly AttributeReference[] {
    return [answerColumn("namespace"), answerColumn("tableName"), answerColumn("isTemporary", false, BooleanType)];
  }
}

export class ShowViews extends ShowInNamespace {
  protected describe(): string {
    return `ShowViews ${this.filters}`;
  }

  protected override computeOutput(): readonly AttributeReference[] {
    return [answerColumn("namespace"), answerColumn("viewName"), answerColumn("isTemporary", false, BooleanType)];
  }
}

export class ShowNamespaces extends ShowInNamespace {
  protected describe(): string {
    return `ShowNamespaces ${this.filters}`;
  }

  protected override computeOutput(): readonly AttributeReference[] {
    return [answerColumn("namespace")];
  }
}

export class ShowColumns extends Command {
  readonly nameParts: readonly string[];
  /** Behind the table's name: FROM or IN. */
  readonly namespace: readonly string[] | undefined;

  constructor(nameParts: readonly string[], namespace: readonly string[] | undefined, origin?: Origin) {
    super(undefined, origin);
    this.nameParts = nameParts;
    this.namespace = namespace;
  }

  protected describe(): string {
    return `ShowColumns ${[...(this.namespace ?? []), ...this.nameParts].join(".")}`;
  }

  protected override computeOutput(): readonly AttributeReference[] {
    return [answerColumn("col_name")];
  }
}

export type FunctionScope = "all" | "system" | "user";

export class ShowFunctions extends Command {
  readonly scope: FunctionScope;
  readonly namespace: readonly string[] | undefined;
  readonly pattern: string | undefined;

  constructor(
    scope: FunctionScope,
    namespace: readonly string[] | undefined,
    pattern: string | undefined,
    origin?: Origin,
  ) {
    super(undefined, origin);
    this.scope = scope;
    this.namespace = namespace;
    this.pattern = pattern;
  }

  protected describe(): string {
    return `ShowFunctions ${this.scope}, ${this.pattern ?? ""}`;
  }

  protected override computeOutput(): readonly AttributeReference[] {
    return [answerColumn("function")];
  }
}
