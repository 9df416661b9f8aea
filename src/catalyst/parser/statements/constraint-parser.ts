// Constraints of tables and columns: CHECK, PRIMARY KEY, UNIQUE, FOREIGN KEY and REFERENCES, with what may be said about them.

import type { TableConstraint } from "../../plans/commands/table-constraint.ts";
import { parseError } from "../parse-error.ts";
import { CommandParser } from "./command-parser.ts";

const COLUMN_CONSTRAINTS = new Set(["CHECK", "UNIQUE", "PRIMARY", "REFERENCES"]);

export abstract class ConstraintParser extends CommandParser {
  /** True where a constraint of the table begins rather than a column: any of its words is a name, too. */
  protected atTableConstraint(): boolean {
    const ahead = this.at("CONSTRAINT") && this.isIdentifier(this.peek(1)) ? 2 : 0;
    const { value } = this.peek(ahead);
    const next = this.peek(ahead + 1).value;
    if (value === "CHECK" || value === "UNIQUE") return next === "(";
    return (value === "PRIMARY" || value === "FOREIGN") && next === "KEY";
  }

  /** `[CONSTRAINT name] {CHECK (…) | UNIQUE (…) | PRIMARY KEY (…) | FOREIGN KEY (…) REFERENCES …} [characteristics]`. */
  protected tableConstraint(): TableConstraint {
    const mark = this.mark;
    const name = this.take("CONSTRAINT") ? this.identifier() : undefined;
    if (this.at("CHECK")) return this.check(name, mark);
    if (this.take("FOREIGN")) {
      this.expect("KEY");
      const columns = this.identifierList();
      this.references();
      return this.characterized({ kind: "FOREIGN KEY", columns, check: undefined }, mark);
    }
    const kind = this.uniqueKind();
    return this.characterized({ kind, columns: this.identifierList(), check: undefined }, mark);
  }

  /** `[CONSTRAINT name] {CHECK (…) | UNIQUE | PRIMARY KEY | REFERENCES table [(column)]}`; undefined when none is here. */
  protected columnConstraint(column: string): TableConstraint | undefined {
    const mark = this.mark;
    if (!this.at("CONSTRAINT") && !this.atOneOf(COLUMN_CONSTRAINTS)) return undefined;
    const name = this.take("CONSTRAINT") ? this.identifier() : undefined;
    if (this.at("CHECK")) return this.check(name, mark);
    if (this.at("REFERENCES")) {
      this.references();
      return this.characterized({ kind: "FOREIGN KEY", columns: [column], check: undefined }, mark);
    }
    return this.characterized({ kind: this.uniqueKind(), columns: [column], check: undefined }, mark);
  }

  private check(name: string | undefined, mark: number): TableConstraint {
    this.expect("CHECK");
    this.expect("(");
    const textMark = this.mark;
    const condition = this.expression();
    const text = this.textFrom(textMark);
    this.expect(")");
    return this.characterized({ kind: "CHECK", columns: [], check: { name, condition, text } }, mark);
  }

  private uniqueKind(): "PRIMARY KEY" | "UNIQUE" {
    if (this.take("PRIMARY")) {
      this.expect("KEY");
      return "PRIMARY KEY";
    }
    this.expect("UNIQUE");
    return "UNIQUE";
  }

  private references(): void {
    this.expect("REFERENCES");
    this.multipartIdentifier();
    if (this.at("(")) this.identifierList();
  }

  /** The constraint, when what is said about it fits: each thing once, and no key is enforced nor a check left unenforced. */
  private characterized(constraint: TableConstraint, mark: number): TableConstraint {
    const said: string[] = [];
    for (;;) {
      if (this.take("NOT", "ENFORCED")) said.push("NOT ENFORCED");
      else if (this.take("ENFORCED")) said.push("ENFORCED");
      else if (this.take("RELY")) said.push("RELY");
      else if (this.take("NORELY")) said.push("NORELY");
      else break;
    }
    const about = (part: string): string[] => said.filter((one) => one.endsWith(part));
    for (const several of [about("ENFORCED"), about("RELY")]) {
      if (several.length < 2) continue;
      throw parseError(
        "INVALID_CONSTRAINT_CHARACTERISTICS",
        { characteristics: several.join(", ") },
        this.originFrom(mark),
      );
    }
    const unsupported = constraint.kind === "CHECK" ? "NOT ENFORCED" : "ENFORCED";
    if (said.includes(unsupported)) {
      const parameters = { characteristic: unsupported, constraintType: constraint.kind };
      throw parseError("UNSUPPORTED_CONSTRAINT_CHARACTERISTIC", parameters, this.originFrom(mark));
    }
    return constraint;
  }
}
