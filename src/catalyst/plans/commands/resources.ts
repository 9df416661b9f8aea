// ADD and LIST of JARs, files and archives: what a JVM loads has no place here, so lists are empty and additions refused.

import type { AttributeReference } from "../../expressions/attribute.ts";
import { answerColumn } from "./command.ts";
import { ParsedCommand } from "./parsed-command.ts";

export class AddResource extends ParsedCommand<{ readonly kind: string; readonly path: string }> {
  protected readonly commandName = "AddJarsCommand";
  readonly family = "catalog";
}

export class ListResources extends ParsedCommand<{ readonly kind: string }> {
  protected readonly commandName = "ListJarsCommand";
  readonly family = "catalog";

  protected override computeOutput(): readonly AttributeReference[] {
    return [answerColumn("Results")];
  }
}
