// The part of Java's regular expressions that the kernels match: characters, classes of ASCII, groups, alternatives,
// quantifiers, anchors. A pattern with anything else is read by none of this, and left to JavaScript.

/** Of each byte below 128 whether it is in the set, and whether all characters beyond ASCII are. */
export interface CharacterSet {
  readonly ascii: readonly boolean[];
  readonly others: boolean;
  /** True of `.`: characters beyond ASCII that end a line are not in it. */
  readonly endsAtLines?: boolean;
}

export type RegexNode =
  | { readonly kind: "byte"; readonly byte: number }
  | { readonly kind: "set"; readonly set: CharacterSet }
  | { readonly kind: "sequence"; readonly nodes: readonly RegexNode[] }
  | { readonly kind: "alternatives"; readonly nodes: readonly RegexNode[] }
  | { readonly kind: "group"; readonly index: number; readonly node: RegexNode }
  | {
      readonly kind: "repeat";
      readonly node: RegexNode;
      readonly least: number;
      readonly most: number;
      readonly isLazy: boolean;
    }
  | { readonly kind: "start" | "end" | "endOfLine" | "wordBoundary" | "noWordBoundary" };

export interface Regex {
  readonly node: RegexNode;
  readonly groups: number;
}

/** Copies of a repeated part that a program may have. */
const MOST_COPIES = 64;
const ASCII = 128;

/** The pattern, or undefined when it is none that kernels match. */
export function parseRegex(pattern: string): Regex | undefined {
  try {
    const reader = new Reader(pattern);
    const node = reader.alternatives();
    if (!reader.isAtEnd) return undefined;
    return { node, groups: reader.groups };
  } catch (error) {
    if (error instanceof Unsupported) return undefined;
    throw error;
  }
}

class Unsupported extends Error {}

function setOf(test: (character: string) => boolean, others = false): CharacterSet {
  return { ascii: Array.from({ length: ASCII }, (_, code) => test(String.fromCharCode(code))), others };
}

function complement({ ascii, others }: CharacterSet): CharacterSet {
  return { ascii: ascii.map((isIn) => !isIn), others: !others };
}

function classOf(letter: string): CharacterSet | undefined {
  switch (letter.toLowerCase()) {
    case "d":
      return setOf((c) => /\d/.test(c));
    case "w":
      return setOf((c) => /\w/.test(c));
    case "s":
      return setOf((c) => /[ \t-\r]/.test(c));
    default:
      return undefined;
  }
}

const CONTROLS: Readonly<Record<string, string>> = { t: "\t", n: "\n", r: "\r", f: "\f", a: "\x07", e: "\x1b" };

class Reader {
  private readonly pattern: string;
  private at = 0;
  private ignoresCase = false;
  private dotMatchesAll = false;
  groups = 0;

  constructor(pattern: string) {
    this.pattern = pattern;
    const flags = /^\(\?([is]+)\)/.exec(pattern);
    if (flags === null) return;
    this.at = flags[0].length;
    this.ignoresCase = flags[1]?.includes("i") === true;
    this.dotMatchesAll = flags[1]?.includes("s") === true;
  }

  get isAtEnd(): boolean {
    return this.at === this.pattern.length;
  }

  alternatives(): RegexNode {
    const nodes = [this.sequence()];
    while (this.take("|")) nodes.push(this.sequence());
    const [only] = nodes;
    return nodes.length === 1 && only !== undefined ? only : { kind: "alternatives", nodes };
  }

  private sequence(): RegexNode {
    const nodes: RegexNode[] = [];
    while (!this.isAtEnd && this.pattern[this.at] !== "|" && this.pattern[this.at] !== ")") {
      nodes.push(...this.quantified(this.atom()));
    }
    return { kind: "sequence", nodes };
  }

  /** An atom; of a character beyond ASCII its bytes. */
  private atom(): RegexNode {
    const character = String.fromCodePoint(this.pattern.codePointAt(this.at) ?? 0);
    this.at += character.length;
    switch (character) {
      case ".": {
        const inside = setOf((c) => this.dotMatchesAll || (c !== "\n" && c !== "\r"), true);
        return { kind: "set", set: { ...inside, endsAtLines: !this.dotMatchesAll } };
      }
      case "[":
        return { kind: "set", set: this.characterClass() };
      case "(":
        return this.group();
      case "\\":
        return this.escape();
      case "^":
        return { kind: "start" };
      case "$":
        return { kind: "endOfLine" };
      case "*":
      case "+":
      case "?":
      case "{":
      case ")":
        throw new Unsupported();
      default:
        return this.literal(character);
    }
  }

  private literal(character: string): RegexNode {
    if (this.ignoresCase && /[A-Za-z]/.test(character)) {
      const lower = character.toLowerCase();
      return { kind: "set", set: setOf((c) => c.toLowerCase() === lower) };
    }
    if (this.ignoresCase && character.charCodeAt(0) >= ASCII) throw new Unsupported();
    const nodes = Array.from(new TextEncoder().encode(character), (byte) => ({ kind: "byte", byte }) as const);
    const [only] = nodes;
    return nodes.length === 1 && only !== undefined ? only : { kind: "sequence", nodes };
  }

  private group(): RegexNode {
    let index: number | undefined;
    if (this.take("?:")) index = undefined;
    else if (this.pattern[this.at] === "?") throw new Unsupported();
    else index = ++this.groups;
    const node = this.alternatives();
    if (!this.take(")")) throw new Unsupported();
    return index === undefined ? { kind: "sequence", nodes: [node] } : { kind: "group", index, node };
  }

  private escape(): RegexNode {
    const letter = this.pattern[this.at++] ?? "";
    const known = classOf(letter);
    if (known !== undefined) return { kind: "set", set: letter < "a" ? complement(known) : known };
    const control = CONTROLS[letter];
    if (control !== undefined) return this.literal(control);
    if (letter === "A") return { kind: "start" };
    if (letter === "z") return { kind: "end" };
    if (letter === "Z") return { kind: "endOfLine" };
    if (letter === "b" && this.pattern[this.at] !== "{") return { kind: "wordBoundary" };
    if (letter === "B") return { kind: "noWordBoundary" };
    if (!/[!-/:-@[-`{-~ ]/.test(letter)) throw new Unsupported();
    return this.literal(letter);
  }

  private quantified(node: RegexNode): readonly RegexNode[] {
    const bounds = this.bounds();
    if (bounds === undefined) return [node];
    const [least, most] = bounds;
    const isLazy = this.take("?");
    // Possessive ones, and those of what may match nothing, whose repetition ends by rules of its own.
    if (this.pattern[this.at] === "+" || this.bounds() !== undefined || !consumes(node)) throw new Unsupported();
    if (
      node.kind !== "set" &&
      node.kind !== "byte" &&
      Math.max(least, Number.isFinite(most) ? most : 0) > MOST_COPIES
    ) {
      throw new Unsupported();
    }
    return [{ kind: "repeat", node, least, most, isLazy }];
  }

  private bounds(): readonly [number, number] | undefined {
    if (this.take("*")) return [0, Infinity];
    if (this.take("+")) return [1, Infinity];
    if (this.take("?")) return [0, 1];
    const braces = /^\{(\d{1,4})(?:(,)(\d{1,4})?)?\}/.exec(this.pattern.slice(this.at));
    if (braces === null) return undefined;
    this.at += braces[0].length;
    const least = Number(braces[1]);
    const most = braces[2] === undefined ? least : braces[3] === undefined ? Infinity : Number(braces[3]);
    if (most < least || most === 0) throw new Unsupported();
    return [least, most];
  }

  private characterClass(): CharacterSet {
    const isNegated = this.take("^");
    const ascii = Array.from({ length: ASCII }, () => false);
    let others = false;
    let isFirst = true;
    while (!this.take("]")) {
      const item = this.classItem(isFirst);
      isFirst = false;
      if (typeof item === "number") {
        let last = item;
        if (this.pattern[this.at] === "-" && this.pattern[this.at + 1] !== "]") {
          this.at++;
          const end = this.classItem(false);
          if (typeof end !== "number" || end < item) throw new Unsupported();
          last = end;
        }
        for (let code = item; code <= last; code++) ascii[code] = true;
      } else {
        item.ascii.forEach((isIn, code) => {
          if (isIn) ascii[code] = true;
        });
        others ||= item.others;
      }
    }
    const set = this.ignoresCase ? withBothCases(ascii) : ascii;
    return isNegated ? complement({ ascii: set, others }) : { ascii: set, others };
  }

  /** The code of an ASCII character, or a class. */
  private classItem(isFirst: boolean): number | CharacterSet {
    const character = this.pattern[this.at++];
    if (character === undefined || character === "[" || (character === "]" && isFirst)) throw new Unsupported();
    if (character === "&" && this.pattern[this.at] === "&") throw new Unsupported();
    if (character === "^" || character !== "\\") return asciiCode(character);
    const letter = this.pattern[this.at++] ?? "";
    const known = classOf(letter);
    if (known !== undefined) {
      if (this.pattern[this.at] === "-" && this.pattern[this.at + 1] !== "]") throw new Unsupported();
      return letter < "a" ? complement(known) : known;
    }
    const control = CONTROLS[letter];
    if (control !== undefined) return asciiCode(control);
    if (!/[!-/:-@[-`{-~ ]/.test(letter)) throw new Unsupported();
    return asciiCode(letter);
  }

  private take(text: string): boolean {
    if (!this.pattern.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }
}

function asciiCode(character: string): number {
  const code = character.charCodeAt(0);
  if (code >= ASCII) throw new Unsupported();
  return code;
}

function withBothCases(ascii: readonly boolean[]): boolean[] {
  return ascii.map((isIn, code) => {
    const character = String.fromCharCode(code);
    const other = character === character.toLowerCase() ? character.toUpperCase() : character.toLowerCase();
    return isIn || ascii[other.charCodeAt(0)] === true;
  });
}

/** Whether every match of a part has at least one character. */
export function consumes(node: RegexNode): boolean {
  switch (node.kind) {
    case "byte":
    case "set":
      return true;
    case "sequence":
      return node.nodes.some(consumes);
    case "alternatives":
      return node.nodes.every(consumes);
    case "group":
      return consumes(node.node);
    case "repeat":
      return node.least > 0 && consumes(node.node);
    default:
      return false;
  }
}
