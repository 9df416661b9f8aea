// Java's regular expressions as JavaScript's: what the two write differently is rewritten, and what JavaScript cannot
// do is an error.

import { SparkError } from "../../../errors/spark-error.ts";

/** POSIX and Java character classes of `\p{…}`, as the inside of a class. */
const PROPERTIES: Readonly<Record<string, string>> = {
  Lower: "a-z",
  Upper: "A-Z",
  ASCII: "\\0-\\x7f",
  Alpha: "a-zA-Z",
  Digit: "0-9",
  Alnum: "a-zA-Z0-9",
  Punct: "!-\\/:-@\\[-`\\{-~",
  Graph: "!-~",
  Print: " -~",
  Blank: " \\t",
  Cntrl: "\\0-\\x1f\\x7f",
  XDigit: "0-9a-fA-F",
  Space: " \\t-\\r",
};
const HORIZONTAL_SPACE = " \\t\\xa0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000";
const VERTICAL_SPACE = "\\n\\x0b\\f\\r\\x85\\u2028\\u2029";
/** Before the text's last line end, which is not between its two characters, or at the end. */
const LAST_LINE_END = "(?=(?:\\r\\n|(?<!\\r)\\n|[\\r\\x85\\u2028\\u2029])?(?![^]))";
const KEPT = 128;
const compiled = new Map<string, RegExp>();

/** What errors about a pattern name. */
export interface RegexPlace {
  readonly functionName: string;
  readonly parameter?: string;
}

/** The pattern as a JavaScript regular expression with the flag g, compiled once. */
export function javaRegex(pattern: string, { functionName, parameter = "regexp" }: RegexPlace): RegExp {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  let made: RegExp;
  try {
    made = new Translator(pattern).regExp();
  } catch {
    throw new SparkError("SparkRuntimeException", "INVALID_PARAMETER_VALUE.PATTERN", {
      parameter: `\`${parameter}\``,
      functionName: `\`${functionName}\``,
      value: `'${pattern.replace(/[\\']/g, "\\$&")}'`,
    });
  }
  if (compiled.size >= KEPT) compiled.clear();
  compiled.set(pattern, made);
  return made;
}

/** Reads a pattern once from left to right. */
class Translator {
  private readonly pattern: string;
  private at = 0;
  private flags = "gu";

  constructor(pattern: string) {
    this.pattern = pattern;
  }

  regExp(): RegExp {
    this.leadingFlags();
    let source = "";
    /** Where the element begins that a quantifier would be of. */
    let start = 0;
    const groups: number[] = [];
    while (this.at < this.pattern.length) {
      const begin = source.length;
      const element = this.element();
      if (element === "(") groups.push(begin);
      if (element === ")") start = groups.pop() ?? begin;
      else if (!/^[*+?]$|^\{\d/.test(element)) start = begin;
      if (this.takePossessive(element)) {
        source = source.slice(0, start) + possessive(source.slice(start), element);
      } else source += element;
    }
    return new RegExp(source, this.flags);
  }

  private leadingFlags(): void {
    const match = /^\(\?([imsux]+)\)/.exec(this.pattern);
    if (match === null) return;
    if (match[1]?.includes("x")) throw new SyntaxError("comments in patterns");
    this.flags += (match[1] ?? "").replace(/[^ims]/g, "");
    this.at = match[0].length;
  }

  private element(): string {
    const { pattern } = this;
    const character = String.fromCodePoint(pattern.codePointAt(this.at) ?? 0);
    this.at += character.length;
    switch (character) {
      case "\\":
        return this.escape(false);
      case "[":
        return `[${this.characterClass()}`;
      case "{":
      case "}":
      case "]":
        return this.brace(character);
      case "*":
      case "+":
      case "?":
        return character;
      case "(":
        return this.group();
      case "$":
        // Java's $ also stands before a last line break.
        return this.flags.includes("m") ? "$" : LAST_LINE_END;
      case ".":
        return this.flags.includes("s") ? "." : "[^\\n\\r\\x85\\u2028\\u2029]";
      default:
        return character === "/" ? "\\/" : character;
    }
  }

  private group(): string {
    const atomic = this.pattern.startsWith("?>", this.at);
    if (atomic) throw new SyntaxError("atomic group");
    return "(";
  }

  /** A quantifier as it is; any other brace stands for itself. */
  private brace(character: string): string {
    const quantifier = /^\{\d+(,\d*)?\}/.exec(this.pattern.slice(this.at - 1));
    if (character !== "{" || quantifier === null) return `\\${character}`;
    this.at += quantifier[0].length - 1;
    if (this.pattern[this.at] === "+") throw new SyntaxError("possessive quantifier");
    return quantifier[0];
  }

  /** Takes the plus behind a quantifier that makes it possessive. */
  private takePossessive(element: string): boolean {
    if (!/^[*+?]$/.test(element) || this.pattern[this.at] !== "+") return false;
    this.at++;
    return true;
  }

  private escape(inClass: boolean): string {
    const { pattern } = this;
    const character = pattern[this.at++];
    if (character === undefined) throw new SyntaxError("escape at the end");
    const set = (inside: string): string => (inClass ? inside : `[${inside}]`);
    const complement = (inside: string): string => {
      if (inClass) throw new SyntaxError("complement in a class");
      return `[^${inside}]`;
    };
    switch (character) {
      case "A":
        return "(?<![^])";
      case "z":
        return "(?![^])";
      case "Z":
        return LAST_LINE_END;
      case "h":
        return set(HORIZONTAL_SPACE);
      case "H":
        return complement(HORIZONTAL_SPACE);
      case "v":
        return set(VERTICAL_SPACE);
      case "V":
        return complement(VERTICAL_SPACE);
      case "R":
        return "(?:\\r\\n|[\\n\\x0b\\f\\r\\x85\\u2028\\u2029])";
      case "s":
        return set(" \\t-\\r");
      case "S":
        return inClass ? "\\S" : "[^ \\t-\\r]";
      case "a":
        return "\\x07";
      case "e":
        return "\\x1b";
      case "Q":
        return this.quotation();
      case "p":
      case "P":
        return this.property(character === "P", set, complement);
      case "x":
        return this.hexadecimal();
      case "0": {
        const octal = /^[0-3]?[0-7]{1,2}/.exec(pattern.slice(this.at))?.[0] ?? "";
        if (octal === "") throw new SyntaxError("octal escape");
        this.at += octal.length;
        return `\\u{${Number.parseInt(octal, 8).toString(16)}}`;
      }
      case "G":
      case "X":
      case "N":
        throw new SyntaxError(`\\${character}`);
      default:
        return /[A-Za-z0-9]/.test(character) || /[\\^$.*+?()[\]{}|/-]/.test(character)
          ? character === "-" && !inClass
            ? "-"
            : `\\${character}`
          : character;
    }
  }

  /** \Q…\E. */
  private quotation(): string {
    const end = this.pattern.indexOf("\\E", this.at);
    const text = this.pattern.slice(this.at, end < 0 ? undefined : end);
    this.at = end < 0 ? this.pattern.length : end + 2;
    return text.replace(/[\\^$.*+?()[\]{}|/-]/g, (special) => (special === "-" ? "\\x2d" : `\\${special}`));
  }

  private property(negated: boolean, set: (s: string) => string, complement: (s: string) => string): string {
    const match = /^(?:\{(\^?)(\w+(?:=\w+)?)\}|(\w))/.exec(this.pattern.slice(this.at));
    if (match === null) throw new SyntaxError("property");
    this.at += match[0].length;
    const name = match[2] ?? match[3] ?? "";
    const inside = PROPERTIES[name];
    if (inside !== undefined) return negated ? complement(inside) : set(inside);
    const unicode = name.startsWith("Is")
      ? name.slice(2)
      : name.startsWith("In")
        ? `Script=${name.slice(2)}`
        : name.replace(/^java(Lower|Upper)Case$/, "$1case").replace(/^javaWhitespace$/, "White_Space");
    const known = /^(?:[A-Z][a-z]?|\w+=\w+|Alphabetic|White_Space|Uppercase|Lowercase|Ideographic)$/.test(unicode);
    return `\\${negated ? "P" : "p"}{${known ? unicode : `Script=${unicode}`}}`;
  }

  private hexadecimal(): string {
    const match = /^(?:([0-9a-fA-F]{2})|\{([0-9a-fA-F]+)\})/.exec(this.pattern.slice(this.at));
    if (match === null) throw new SyntaxError("hexadecimal escape");
    this.at += match[0].length;
    return `\\u{${match[1] ?? match[2]}}`;
  }

  /** A class up to its bracket; a class inside another adds to it. Intersections have no counterpart. */
  private characterClass(): string {
    const { pattern } = this;
    let source = "";
    if (pattern[this.at] === "^") {
      this.at++;
      source = "^";
    }
    if (pattern[this.at] === "]") {
      this.at++;
      source += "\\]";
    }
    while (this.at < pattern.length) {
      const character = String.fromCodePoint(pattern.codePointAt(this.at) ?? 0);
      this.at += character.length;
      if (character === "]") return `${source}]`;
      if (character === "\\") source += this.escape(true);
      else if (character === "[") {
        const inner = this.characterClass();
        if (inner.startsWith("^")) throw new SyntaxError("complement in a class");
        source += inner.slice(0, -1);
      } else if (character === "&" && pattern[this.at] === "&") throw new SyntaxError("intersection of classes");
      else source += /[$.*+?(){}|/^]/.test(character) ? `\\${character}` : this.hyphen(character, source);
    }
    throw new SyntaxError("unclosed class");
  }

  /** A hyphen that stands for itself is written so that no range can come of it. */
  private hyphen(character: string, before: string): string {
    const after = this.pattern[this.at];
    return character === "-" && (before === "" || before === "^" || after === "]") ? "\\-" : character;
  }
}

/**
 * A quantifier that gives nothing back. JavaScript has none: what it takes may not be followed by one more, which says the
 * same of a single character and of words none of which begins another.
 */
function possessive(atom: string, quantifier: string): string {
  const words = /^\(([\w ]+(?:\|[\w ]+)*)\)$/.exec(atom)?.[1]?.split("|");
  const isCharacter = /^(?:[^()\\]|\\.|\[(?:[^\]\\]|\\.)*\])$/u.test(atom);
  const isDefinite = words?.every((word, i) => !words.some((other, k) => k !== i && other.startsWith(word)));
  if (!isCharacter && isDefinite !== true) throw new SyntaxError("possessive quantifier");
  const another = `(?!${atom.replace(/^\((?!\?)/, "(?:")})`;
  return quantifier === "?" ? `(?:${atom}|${another})` : `${atom}${quantifier}${another}`;
}
