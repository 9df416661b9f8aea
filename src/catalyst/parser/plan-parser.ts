// The parser's core: queries at once, and every other statement as text for the grammar of statements.

import { UnparsedStatement } from "../plans/commands/unparsed-statement.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { QueryParser } from "./query-parser.ts";

/** The words that a query may begin with; any other word begins a statement, or nothing that SQL knows. */
const STATEMENT_WORDS = new Set(
  `ADD ALTER ANALYZE BEGIN CACHE CALL CLEAR CLOSE COMMENT COMMIT CREATE DECLARE DELETE DESC DESCRIBE DFS DROP EXECUTE EXPLAIN
  EXPORT FETCH GRANT IMPORT INSERT LIST LOAD LOCK MERGE MSCK OPEN REFRESH REPAIR REPLACE RESET REVOKE ROLLBACK SET SHOW START
  TRUNCATE UNCACHE UNLOCK UPDATE USE`.split(/\s+/),
);

const WRITES = new Set(["INSERT", "DELETE", "UPDATE", "MERGE"]);

export class PlanParser extends QueryParser {
  /** One whole statement. */
  statement(): LogicalPlan {
    if (this.atStatement()) return new UnparsedStatement(this.sqlText, this.options);
    return this.whole(this.query());
  }

  /** Fails unless all of the text was taken. */
  whole<T>(value: T): T {
    this.expectEnd();
    return value;
  }

  /** A name of one or several parts. */
  identifierParts(): readonly string[] {
    return this.multipartIdentifier();
  }

  protected get atStatementWord(): boolean {
    return STATEMENT_WORDS.has(this.peek().value);
  }

  private atStatement(): boolean {
    const { value } = this.peek();
    if (this.atStatementWord) return true;
    if (this.peek(1).value === ":" && this.peek(2).value === "BEGIN") return true;
    return this.contains((ahead) => {
      if (this.peek(ahead).value === "IDENTIFIER") return this.peek(ahead + 1).value === "(";
      return (value === "WITH" || value === "FROM") && WRITES.has(this.peek(ahead).value);
    });
  }

  private contains(isSought: (ahead: number) => boolean): boolean {
    for (let ahead = 0; this.peek(ahead).type !== "end"; ahead++) if (isSought(ahead)) return true;
    return false;
  }
}
