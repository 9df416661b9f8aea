// Reads JSON text value by value, as Jackson does under Spark's settings: what is behind the first value is not looked
// at, and each leniency has its option.

import type { JsonOptions } from "./json-options.ts";

/** The text is no JSON. */
export class JsonSyntaxError extends Error {
  override readonly name = "JsonSyntaxError";
}

export type JsonKind = "object" | "array" | "string" | "number" | "literal" | "end";

const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const ASTERISK = 42;
const PLUS = 43;
const COMMA = 44;
const MINUS = 45;
const POINT = 46;
const SLASH = 47;
const ZERO = 48;
const NINE = 57;
const COLON = 58;
const OPEN_BRACKET = 91;
const BACKSLASH = 92;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

const LITERAL = /[A-Za-z]+/y;
const UNQUOTED_NAME = /[\p{ID_Continue}$@#*+-]+/uy;
const NON_NUMERIC = ["NaN", "Infinity", "+Infinity", "-Infinity", "+INF", "-INF"];
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

export class JsonCursor {
  /** Where the next value is read. */
  at = 0;
  private text = "";
  private end = 0;
  private readonly options: JsonOptions;

  constructor(options: JsonOptions) {
    this.options = options;
  }

  /** Goes to the start of the text between `start` and `end`. */
  reset(text: string, start: number, end: number): void {
    this.text = text;
    this.at = start;
    this.end = end;
  }

  /** What comes next. */
  kind(): JsonKind {
    this.skipSpace();
    if (this.at >= this.end) return "end";
    const code = this.text.charCodeAt(this.at);
    if (code === DOUBLE_QUOTE) return "string";
    if (code === OPEN_BRACE) return "object";
    if (code === OPEN_BRACKET) return "array";
    if (code >= ZERO && code <= NINE) return "number";
    if (code === SINGLE_QUOTE && this.options.allowSingleQuotes) return "string";
    if (code === MINUS || code === PLUS) return isLetter(this.text.charCodeAt(this.at + 1)) ? "literal" : "number";
    if (isLetter(code)) return "literal";
    throw this.syntaxError();
  }

  /** Consumes `null` when it comes next. */
  takeNull(): boolean {
    if (this.kind() !== "literal" || !this.text.startsWith("null", this.at)) return false;
    return this.readLiteral() === "null";
  }

  readString(): string {
    const { text, end } = this;
    const quote = text.charCodeAt(this.at);
    const start = this.at + 1;
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code === quote) {
        this.at = at + 1;
        return text.slice(start, at);
      }
      if (code === BACKSLASH) return this.readEscapedString(start, at, quote);
      if (code < SPACE && !this.options.allowUnquotedControlChars) break;
    }
    throw this.syntaxError();
  }

  /** The number's text; it is a floating point number when it has a fraction or an exponent. */
  readNumber(): { readonly text: string; readonly isInteger: boolean } {
    const { text } = this;
    const start = this.at;
    let at = start;
    if (text.charCodeAt(at) === MINUS) at++;
    const first = at;
    at = this.digits(at);
    if (at - first > 1 && text.charCodeAt(first) === ZERO && !this.options.allowNumericLeadingZeros) {
      throw this.syntaxError();
    }
    let isInteger = true;
    if (at < this.end && text.charCodeAt(at) === POINT) {
      isInteger = false;
      at = this.digits(at + 1);
    }
    if (at < this.end && (text[at] === "e" || text[at] === "E")) {
      isInteger = false;
      const sign = text.charCodeAt(at + 1);
      at = this.digits(sign === PLUS || sign === MINUS ? at + 2 : at + 1);
    }
    this.at = at;
    return { text: text.slice(start, at), isInteger };
  }

  /** `true`, `false`, `null`, or a number that is none where the options allow it. */
  readLiteral(): string {
    const first = this.text.charCodeAt(this.at);
    const sign = first === PLUS || first === MINUS ? 1 : 0;
    LITERAL.lastIndex = this.at + sign;
    const name = LITERAL.exec(this.text)?.[0] ?? "";
    const literal = this.text.slice(this.at, this.at + sign + name.length);
    const isKnown = literal === "true" || literal === "false" || literal === "null";
    if (!isKnown && !(this.options.allowNonNumericNumbers && NON_NUMERIC.includes(literal))) throw this.syntaxError();
    this.at += literal.length;
    if (this.at > this.end) throw this.syntaxError();
    return literal;
  }

  /** Calls `visit` with each field's name; it must consume the value. */
  readObject(visit: (name: string) => void): void {
    this.at++;
    this.skipSpace();
    if (this.take(CLOSE_BRACE)) return;
    for (;;) {
      const name = this.readName();
      this.skipSpace();
      if (!this.take(COLON)) throw this.syntaxError();
      visit(name);
      this.skipSpace();
      if (this.take(CLOSE_BRACE)) return;
      if (!this.take(COMMA)) throw this.syntaxError();
      this.skipSpace();
    }
  }

  /** Calls `visit` for each element; it must consume it. */
  readArray(visit: () => void): void {
    this.at++;
    this.skipSpace();
    if (this.take(CLOSE_BRACKET)) return;
    for (;;) {
      visit();
      this.skipSpace();
      if (this.take(CLOSE_BRACKET)) return;
      if (!this.take(COMMA)) throw this.syntaxError();
    }
  }

  skipValue(): void {
    switch (this.kind()) {
      case "object":
        this.readObject(() => this.skipValue());
        break;
      case "array":
        this.readArray(() => this.skipValue());
        break;
      case "string":
        this.readString();
        break;
      case "number":
        this.readNumber();
        break;
      case "literal":
        this.readLiteral();
        break;
      case "end":
        throw this.syntaxError();
    }
  }

  /** The text of the next value as it stands there. */
  readRaw(): string {
    this.skipSpace();
    const start = this.at;
    this.skipValue();
    return this.text.slice(start, this.at);
  }

  private readName(): string {
    const code = this.at < this.end ? this.text.charCodeAt(this.at) : -1;
    if (code === DOUBLE_QUOTE || (code === SINGLE_QUOTE && this.options.allowSingleQuotes)) return this.readString();
    if (!this.options.allowUnquotedFieldNames) throw this.syntaxError();
    UNQUOTED_NAME.lastIndex = this.at;
    const name = UNQUOTED_NAME.exec(this.text)?.[0];
    if (name === undefined || this.at + name.length > this.end) throw this.syntaxError();
    this.at += name.length;
    return name;
  }

  private readEscapedString(start: number, firstEscape: number, quote: number): string {
    const { text, end } = this;
    let value = "";
    let from = start;
    let hasCodes = false;
    let at = firstEscape;
    while (at < end) {
      const code = text.charCodeAt(at);
      if (code === quote) {
        this.at = at + 1;
        value += text.slice(from, at);
        // Java's encoder writes a surrogate that stands alone as a question mark.
        return hasCodes ? value.replace(/\p{Surrogate}/gu, "?") : value;
      }
      if (code === BACKSLASH) {
        hasCodes ||= text[at + 1] === "u";
        value += text.slice(from, at) + this.escapedCharacter(at);
        at += text[at + 1] === "u" ? 6 : 2;
        from = at;
        continue;
      }
      if (code < SPACE && !this.options.allowUnquotedControlChars) break;
      at++;
    }
    throw this.syntaxError();
  }

  private escapedCharacter(at: number): string {
    const character = at + 1 < this.end ? (this.text[at + 1] ?? "") : "";
    const known = ESCAPES[character];
    if (known !== undefined) return known;
    if (character === "u") {
      const code = this.text.slice(at + 2, Math.min(at + 6, this.end));
      if (!/^[\da-fA-F]{4}$/.test(code)) throw this.syntaxError();
      return String.fromCharCode(Number.parseInt(code, 16));
    }
    if (character === "'" && this.options.allowSingleQuotes) return character;
    if (character === "" || !this.options.allowBackslashEscapingAnyCharacter) throw this.syntaxError();
    return character;
  }

  private digits(from: number): number {
    let at = from;
    while (at < this.end) {
      const code = this.text.charCodeAt(at);
      if (code < ZERO || code > NINE) break;
      at++;
    }
    if (at === from) throw this.syntaxError();
    return at;
  }

  private take(code: number): boolean {
    if (this.at >= this.end || this.text.charCodeAt(this.at) !== code) return false;
    this.at++;
    return true;
  }

  private skipSpace(): void {
    const { text, end } = this;
    for (; this.at < end; this.at++) {
      const code = text.charCodeAt(this.at);
      if (code === SPACE || code === TAB || code === LINE_FEED || code === CARRIAGE_RETURN) continue;
      if (code !== SLASH || !this.options.allowComments) return;
      this.skipComment();
    }
  }

  /** Goes to the last character of the comment. */
  private skipComment(): void {
    const isBlock = this.text.charCodeAt(this.at + 1) === ASTERISK;
    if (!isBlock && this.text.charCodeAt(this.at + 1) !== SLASH) throw this.syntaxError();
    const close = this.text.indexOf(isBlock ? "*/" : "\n", this.at + 2);
    if (close >= 0 && close < this.end) this.at = isBlock ? close + 1 : close;
    else if (isBlock) throw this.syntaxError();
    else this.at = this.end - 1;
  }

  private syntaxError(): JsonSyntaxError {
    return new JsonSyntaxError(`Unexpected text at character ${this.at}`);
  }
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}
