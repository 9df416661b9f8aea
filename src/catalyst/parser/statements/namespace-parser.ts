// Namespaces: how they are made, changed, dropped and used, and what COMMENT ON says of them and of tables.

import { AnalysisException } from "../../../errors/spark-error.ts";
import {
  AlterNamespace,
  CommentOn,
  CommentOnColumns,
  CreateNamespace,
  DropNamespace,
} from "../../plans/commands/namespaces.ts";
import type { ObjectName } from "../../plans/commands/parsed-command.ts";
import { SetNamespaceCommand } from "../../plans/commands/use.ts";
import type { LogicalPlan } from "../../plans/logical-plan.ts";
import { NAMESPACE_WORDS } from "./command-parser.ts";
import { refuseReservedOfNamespace } from "./reserved-properties.ts";
import { ViewParser } from "./view-parser.ts";

export abstract class NamespaceParser extends ViewParser {
  protected createNamespace(mark: number): LogicalPlan {
    this.next();
    const ifNotExists = this.ifNotExists();
    const name = this.multipartIdentifier();
    let comment: string | undefined;
    let location: string | undefined;
    let properties: ReadonlyMap<string, string> = new Map();
    for (;;) {
      if (this.take("COMMENT")) comment = this.stringLiteral();
      else if (this.take("LOCATION")) location = this.stringLiteral();
      else if (this.take("WITH")) {
        if (!this.take("DBPROPERTIES")) this.expect("PROPERTIES");
        properties = this.properties();
        refuseReservedOfNamespace(properties.keys(), this.originFrom(mark));
      } else if (this.take("DEFAULT", "COLLATION")) {
        this.identifier();
        throw new AnalysisException("UNSUPPORTED_FEATURE.SCHEMA_LEVEL_COLLATIONS");
      } else break;
    }
    return new CreateNamespace({ name, ifNotExists, comment, location, properties }, this.originFrom(mark));
  }

  protected dropNamespace(mark: number): LogicalPlan {
    this.next();
    const ifExists = this.ifExists();
    const name = this.multipartIdentifier();
    const cascade = this.take("CASCADE");
    if (!cascade) this.take("RESTRICT");
    return new DropNamespace({ name, ifExists, cascade }, this.originFrom(mark));
  }

  protected alterNamespace(mark: number): LogicalPlan {
    this.next();
    const name = this.multipartIdentifier();
    const unset = !this.at("SET") && this.take("UNSET");
    if (!unset) this.expect("SET");
    if (this.take("LOCATION")) {
      const location = this.stringLiteral();
      return new AlterNamespace({ name, properties: new Map(), removed: [], location }, this.originFrom(mark));
    }
    if (!this.take("DBPROPERTIES")) this.expect("PROPERTIES");
    const properties = unset ? new Map<string, string>() : this.properties();
    const removed = unset ? this.propertyKeys() : [];
    refuseReservedOfNamespace([...properties.keys(), ...removed], this.originFrom(mark));
    return new AlterNamespace({ name, properties, removed, location: undefined }, this.originFrom(mark));
  }

  protected use(mark: number): LogicalPlan {
    this.expect("USE");
    if (this.atOneOf(NAMESPACE_WORDS) && this.isIdentifier(this.peek(1))) this.next();
    return new SetNamespaceCommand(this.multipartIdentifier(), this.originFrom(mark));
  }

  protected commentOn(mark: number): LogicalPlan {
    this.expect("COMMENT");
    this.expect("ON");
    const { value } = this.next();
    const kind = value === "TABLE" ? "table" : value === "COLUMN" ? "column" : "namespace";
    if (kind === "namespace" && !NAMESPACE_WORDS.has(value)) throw this.errorHere();
    const object = this.objectName();
    if (kind === "table" && this.take("COLUMN")) return this.commentOnColumns(object, mark);
    this.expect("IS");
    return new CommentOn({ kind, object, comment: this.commentOrNull() }, this.originFrom(mark));
  }

  /** `(a IS '…', b IS NULL)`. */
  private commentOnColumns(table: ObjectName, mark: number): LogicalPlan {
    this.expect("(");
    const comments = this.commaSeparated(() => {
      const column = this.multipartIdentifier();
      this.expect("IS");
      return { column, comment: this.commentOrNull() };
    });
    this.expect(")");
    return new CommentOnColumns({ table, comments }, this.originFrom(mark));
  }
}
