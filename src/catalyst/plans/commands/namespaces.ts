// Statements about databases, which Spark also calls schemas and namespaces, and comments on what the catalog holds.

import { StringType } from "../../../types/data-type.ts";
import type { AttributeReference } from "../../expressions/attribute.ts";
import { answerColumn } from "./command.ts";
import { type ObjectName, ParsedCommand } from "./parsed-command.ts";

export class CreateNamespace extends ParsedCommand<{
  readonly name: readonly string[];
  readonly ifNotExists: boolean;
  readonly comment: string | undefined;
  readonly location: string | undefined;
  readonly properties: ReadonlyMap<string, string>;
}> {
  protected readonly commandName = "CreateNamespace";
  readonly family = "catalog";
}

export class DropNamespace extends ParsedCommand<{
  readonly name: readonly string[];
  readonly ifExists: boolean;
  readonly cascade: boolean;
}> {
  protected readonly commandName = "DropNamespace";
  readonly family = "catalog";
}

export class AlterNamespace extends ParsedCommand<{
  readonly name: readonly string[];
  readonly properties: ReadonlyMap<string, string>;
  readonly removed: readonly string[];
  readonly location: string | undefined;
}> {
  protected readonly commandName = "SetNamespaceProperties";
  readonly family = "catalog";
}

export class DescribeNamespace extends ParsedCommand<{
  readonly name: readonly string[];
  readonly isExtended: boolean;
}> {
  protected readonly commandName = "DescribeNamespace";
  readonly family = "catalog";

  protected override computeOutput(): readonly AttributeReference[] {
    return [
      answerColumn("info_name", false, StringType, { comment: "name of the namespace info" }),
      answerColumn("info_value", true, StringType, { comment: "value of the namespace info" }),
    ];
  }
}

/** COMMENT ON TABLE, COLUMN or DATABASE; null takes the comment away. */
/** COMMENT ON TABLE name COLUMN (a IS '…', …). */
export class CommentOnColumns extends ParsedCommand<{
  readonly table: ObjectName;
  readonly comments: readonly { readonly column: readonly string[]; readonly comment: string | null }[];
}> {
  protected readonly commandName = "CommentOnColumns";
  readonly family = "catalog";
}

export class CommentOn extends ParsedCommand<{
  readonly kind: "table" | "column" | "namespace";
  readonly object: ObjectName;
  readonly comment: string | null;
}> {
  protected readonly commandName = "CommentOnTable";
  readonly family = "catalog";
}

export class SetCatalog extends ParsedCommand<{ readonly name: string }> {
  protected readonly commandName = "SetCatalogCommand";
  readonly family = "catalog";
}
