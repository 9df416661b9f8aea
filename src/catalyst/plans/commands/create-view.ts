// CREATE VIEW: a name for a query, or for files of a format.

import type { StructType } from "../../../types/data-type.ts";
import type { Origin } from "../../trees/origin.ts";
import type { LogicalPlan } from "../logical-plan.ts";
import type { UnresolvedDataSource } from "../unresolved-data-source.ts";
import type { ViewSchemaMode } from "./alter-view.ts";
import { Command } from "./command.ts";

/** Seen by the session, by all sessions of the application, or kept in the catalog. */
export type ViewType = "local" | "global" | "persisted";

export interface ViewColumn {
  readonly name: string;
  readonly comment?: string;
}

export interface CreateViewOptions {
  /** Names for the query's columns; empty: the query's own. */
  readonly columns: readonly ViewColumn[];
  /** The query as text; undefined when the view is made from a DataFrame. */
  readonly originalText?: string;
  readonly comment?: string;
  readonly properties?: ReadonlyMap<string, string>;
  /** OR REPLACE. */
  readonly replace: boolean;
  /** IF NOT EXISTS. */
  readonly allowExisting: boolean;
  readonly viewType: ViewType;
  /** WITH SCHEMA …: what a persisted view does when the columns of its query change. */
  readonly schemaMode?: ViewSchemaMode;
}

export class CreateViewCommand extends Command {
  readonly nameParts: readonly string[];
  readonly options: CreateViewOptions;
  declare readonly query: LogicalPlan;

  constructor(nameParts: readonly string[], query: LogicalPlan, options: CreateViewOptions, origin?: Origin) {
    super(query, origin);
    this.nameParts = nameParts;
    this.options = options;
  }

  protected describe(): string {
    const { replace, allowExisting, viewType } = this.options;
    return `CreateViewCommand \`${this.nameParts.join("`.`")}\`, ${viewType}, ${allowExisting}, ${replace}`;
  }

  protected override withQuery(query: LogicalPlan): LogicalPlan {
    return new CreateViewCommand(this.nameParts, query, this.options, this.origin);
  }
}

/** CREATE TEMPORARY VIEW v USING csv OPTIONS (path '…'). */
export class CreateTempViewUsing extends Command {
  readonly nameParts: readonly string[];
  readonly userSchema: StructType | undefined;
  readonly replace: boolean;
  readonly global: boolean;
  declare readonly query: LogicalPlan;

  constructor(
    nameParts: readonly string[],
    source: UnresolvedDataSource | LogicalPlan,
    options: { readonly userSchema: StructType | undefined; readonly replace: boolean; readonly global: boolean },
    origin?: Origin,
  ) {
    super(source, origin);
    this.nameParts = nameParts;
    this.userSchema = options.userSchema;
    this.replace = options.replace;
    this.global = options.global;
  }

  protected describe(): string {
    return `CreateTempViewUsing [tableIdent:\`${this.nameParts.join("`.`")}\`, replace:${this.replace}, global:${this.global}]`;
  }

  protected override withQuery(query: LogicalPlan): LogicalPlan {
    const { userSchema, replace, global } = this;
    return new CreateTempViewUsing(this.nameParts, query, { userSchema, replace, global }, this.origin);
  }
}
