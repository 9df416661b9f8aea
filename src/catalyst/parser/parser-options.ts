// What the session's settings say about reading SQL.

import type { AnalyzerContext } from "../analysis/analyzer-context.ts";
import type { Expression } from "../expressions/expression.ts";

export interface ParserOptions {
  /** spark.sql.ansi.enabled: arithmetic and casts fail instead of giving NULL. */
  readonly ansiEnabled: boolean;
  /** spark.sql.ansi.enforceReservedKeywords */
  readonly enforceReservedKeywords: boolean;
  /** spark.sql.ansi.doubleQuotedIdentifiers: what stands in double quotes is a name; false when it is left out. */
  readonly doubleQuotedIdentifiers?: boolean;
  /** Whether spark.sql.timestampType is TIMESTAMP_NTZ: what TIMESTAMP means; false when it is left out. */
  readonly timestampNtz?: boolean;
  /** spark.sql.legacy.setopsPrecedence.enabled: set operations go from left to right; false when it is left out. */
  readonly legacySetOperationPrecedence?: boolean;
  /** spark.sql.legacy.exponentLiteralAsDecimal.enabled: 1e3 is a decimal; false when it is left out. */
  readonly exponentLiteralAsDecimal?: boolean;
  /** spark.sql.legacy.parser.havingWithoutGroupByAsWhere; false when it is left out. */
  readonly havingWithoutGroupByAsWhere?: boolean;
  /** spark.sql.ansi.relationPrecedence: JOIN binds closer than a comma; false when it is left out. */
  readonly relationPrecedence?: boolean;
  /** spark.sql.parser.quotedRegexColumnNames: a column in backticks is a pattern; false when it is left out. */
  readonly quotedRegexColumnNames?: boolean;
  /** spark.sql.parser.escapedStringLiterals: backslashes in texts are characters; false when it is left out. */
  readonly escapedStringLiterals?: boolean;
  /** spark.sql.scripting.enabled, .continueHandlerEnabled, .cursorEnabled: what scripts may have. */
  readonly scriptingEnabled?: boolean;
  readonly continueHandlerEnabled?: boolean;
  readonly cursorEnabled?: boolean;
  /** spark.sql.join.asofJoin.enabled; false when it is left out. */
  readonly asOfJoinEnabled?: boolean;
  /** spark.sql.session.timeZone: the zone of timestamp literals that name none. */
  readonly sessionTimeZone: string;
  /** Values of `:name` and, under the numbers 0, 1, …, of `?`. */
  readonly parameters: ReadonlyMap<string | number, Expression>;
  /** What IDENTIFIER(…) is computed with; the grammar of statements has it. */
  readonly analyzerContext?: AnalyzerContext;
}

export const DEFAULT_PARSER_OPTIONS: ParserOptions = {
  ansiEnabled: true,
  enforceReservedKeywords: false,
  sessionTimeZone: "UTC",
  parameters: new Map(),
};
