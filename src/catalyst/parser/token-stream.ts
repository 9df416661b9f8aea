// A cursor over the tokens of one text: looking ahead, taking, insisting; names and places.

import type { ParseException } from "../../errors/spark-error.ts";
import type { Origin } from "../trees/origin.ts";
import { RESERVED_KEYWORDS, STRICT_NON_RESERVED_KEYWORDS } from "./keywords.ts";
import { isBareWord, tokenize } from "./lexer.ts";
import { errorAt, extraInput, missing, syntaxError } from "./parse-error.ts";
import type { ParserOptions } from "./parser-options.ts";
import { stringValue } from "./string-literal.ts";
import { TextOrigin } from "./text-origin.ts";
import type { Token } from "./token.ts";

export class TokenStream {
  readonly sqlText: string;
  protected readonly options: ParserOptions;
  private readonly tokens: readonly Token[];
  private readonly last: Token;
  private index = 0;

  constructor(sqlText: string, options: ParserOptions) {
    this.sqlText = sqlText;
    this.options = options;
    this.tokens = tokenize(sqlText, options.doubleQuotedIdentifiers);
    this.last = this.tokens[this.tokens.length - 1] ?? { type: "end", value: "", start: 0, stop: 0 };
  }

  protected peek(ahead = 0): Token {
    return this.tokens[this.index + ahead] ?? this.last;
  }

  protected next(): Token {
    const token = this.peek();
    if (this.index < this.tokens.length - 1) this.index++;
    return token;
  }

  protected get mark(): number {
    return this.index;
  }

  protected rewind(mark: number): void {
    this.index = mark;
  }

  protected get atEnd(): boolean {
    return this.peek().type === "end";
  }

  /** True when the next tokens are these keywords or symbols. */
  protected at(...values: readonly string[]): boolean {
    for (let i = 0; i < values.length; i++) if (this.peek(i).value !== values[i]) return false;
    return true;
  }

  protected atOneOf(values: ReadonlySet<string>): boolean {
    const { value } = this.peek();
    return value !== "" && values.has(value);
  }

  /** Takes the keywords or symbols if they are next. */
  protected take(...values: readonly string[]): boolean {
    if (!this.at(...values)) return false;
    for (const _ of values) this.next();
    return true;
  }

  /**
   * Takes the keyword or symbol, or fails. `insertable`: what stands here could follow it, so that it is reported as
   * missing rather than what stands here as wrong.
   */
  protected expect(value: string, insertable = false): Token {
    if (this.peek().value === value) return this.next();
    if (this.peek(1).value === value && !this.atEnd) throw this.errorHere(extraInput(this.sqlText, this.peek()));
    throw this.errorHere(insertable ? missing(value) : "");
  }

  /** Fails unless the text ends here, semicolons aside. */
  protected expectEnd(): void {
    let ended = false;
    while (this.take(";")) ended = true;
    if (this.atEnd) return;
    // Behind a semicolon nothing may follow, so that all of it is too much.
    throw this.errorHere(ended ? extraInput(this.sqlText, this.peek()) : this.endHint());
  }

  /** The hint for a token that should not be there: it is too much when the text ends behind it. */
  protected endHint(): string {
    return !this.atEnd && this.peek(1).type === "end" ? extraInput(this.sqlText, this.peek()) : "";
  }

  /** True when nothing follows the next word that it could belong to: as an operator it would have no operand. */
  protected isLastWord(): boolean {
    const { type, value } = this.peek(1);
    return type === "end" || value === ")" || value === "," || value === ";";
  }

  protected errorHere(hint = ""): ParseException {
    return syntaxError(this.sqlText, this.peek(), hint);
  }

  /** From where a mark was set up to the last token taken. */
  protected originFrom(mark: number): Origin {
    const start = this.tokens[mark]?.start ?? 0;
    const stop = this.tokens[this.index - 1]?.stop ?? start;
    return new TextOrigin(this.sqlText, start, Math.max(start, stop));
  }

  protected textOf(token: Token): string {
    return this.sqlText.slice(token.start, token.stop);
  }

  /** The text from a mark up to the last token taken. */
  protected textFrom(mark: number): string {
    const { start, stop } = this.originFrom(mark);
    return this.sqlText.slice(start, stop);
  }

  /** True when the token is a name here: a word that is not reserved, or anything in backticks. */
  protected isIdentifier(token: Token): boolean {
    if (token.type === "quoted") return true;
    if (token.type !== "word") return false;
    return !this.options.enforceReservedKeywords || !RESERVED_KEYWORDS.has(token.value);
  }

  /** True when the token may name a table without AS. */
  protected isStrictIdentifier(token: Token): boolean {
    return this.isIdentifier(token) && !STRICT_NON_RESERVED_KEYWORDS.has(token.value);
  }

  protected identifier(): string {
    const token = this.peek();
    if (!this.isIdentifier(token)) throw this.errorHere();
    this.next();
    if (token.value === "IDENTIFIER" && this.atTextInParentheses()) return this.textInParentheses();
    const text = this.identifierText(token);
    if (token.type === "word" && !isBareWord(text)) {
      throw errorAt("INVALID_IDENTIFIER", { ident: text }, this.sqlText, token);
    }
    return text;
  }

  private atTextInParentheses(): boolean {
    return this.at("(") && this.peek(1).type === "string" && this.peek(2).value === ")";
  }

  /** The text in `IDENTIFIER('name')` where no expression may stand. */
  private textInParentheses(): string {
    this.next();
    const text = stringValue(this.textOf(this.next()));
    this.next();
    return text;
  }

  protected identifierText(token: Token): string {
    const text = this.textOf(token);
    if (token.type !== "quoted") return text;
    const quote = text.charAt(0);
    return text.slice(1, -1).replaceAll(quote + quote, quote);
  }

  /** `a.b.c`; a name with a hyphen gets the error that tells of backticks. */
  protected multipartIdentifier(): readonly string[] {
    if (this.atIdentifierClause()) return this.identifierClause();
    let mark = this.mark;
    const parts = [this.identifier()];
    while (this.at(".") && this.isIdentifier(this.peek(1))) {
      this.next();
      mark = this.mark;
      parts.push(this.identifier());
    }
    this.rejectHyphen(mark);
    return parts;
  }

  /** True for `IDENTIFIER(`. */
  protected atIdentifierClause(): boolean {
    return this.peek().value === "IDENTIFIER" && this.peek(1).value === "(";
  }

  /** The name that IDENTIFIER(…) stands for; the grammar of statements computes it. */
  protected identifierClause(): readonly string[] {
    throw this.errorHere();
  }

  /** Fails where hyphens and further words stand directly behind a name that begins at the mark. */
  protected rejectHyphen(mark: number): void {
    const hyphen = this.peek();
    const after = this.peek(1);
    if (hyphen.value !== "-" || after.type !== "word" || hyphen.start !== this.peek(-1).stop) return;
    if (after.start !== hyphen.stop) return;
    while (this.at("-") && this.peek(1).type === "word" && this.peek(1).start === this.peek().stop) {
      this.next();
      this.next();
    }
    const origin = this.originFrom(mark);
    const ident = this.sqlText.slice(origin.start, origin.stop);
    throw errorAt("INVALID_IDENTIFIER", { ident }, this.sqlText, hyphen);
  }

  /** Items between commas. */
  protected commaSeparated<T>(item: () => T): T[] {
    const items = [item()];
    while (this.take(",")) items.push(item());
    return items;
  }
}
