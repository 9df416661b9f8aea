// One word, literal or symbol of a SQL text.

export type TokenType =
  /** A bare word; a keyword when `value` is not empty. */
  | "word"
  /** A name in backticks. */
  | "quoted"
  | "string"
  /** A number with its suffix, if it has one. */
  | "number"
  | "symbol"
  /** A character that can begin nothing. */
  | "unknown"
  | "end";

export interface Token {
  readonly type: TokenType;
  /** What the grammar asks for: a keyword in upper case, or a symbol; empty for the rest. */
  readonly value: string;
  readonly start: number;
  readonly stop: number;
  /** True of a `>` that may close a type: it is no part of a shift. */
  readonly closes?: boolean;
}
