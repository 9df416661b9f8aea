// Compiles regular expressions to the programs of assembly/regex.ts: code of 32-bit words, tables of bytes, and what is
// known of where a match can begin.

import { type CharacterSet, consumes, parseRegex, type Regex, type RegexNode } from "./regex-syntax.ts";

const MATCH = 0;
const BYTE = 1;
const SET = 2;
const SPLIT = 3;
const SPLIT_LAZY = 4;
const JUMP = 5;
const SAVE = 6;
const REPEAT = 7;
const ASSERTIONS = { start: 8, end: 9, endOfLine: 10, wordBoundary: 11, noWordBoundary: 12 } as const;

const HEADER = 24;
const TABLE = 256;
const WORD = 4;
const MOST_GROUPS = 31;
/** Words of code that a pattern may have. */
const MOST_CODE = 4096;
/** In a replacement: the number of a group follows. */
const GROUP = 0xff;

export interface RegexProgram {
  readonly bytes: Uint8Array;
  readonly groups: number;
}

/** The program of a pattern; undefined of one that is left to JavaScript. */
export function regexProgram(pattern: string): RegexProgram | undefined {
  const regex = parseRegex(pattern);
  if (regex === undefined || regex.groups > MOST_GROUPS) return undefined;
  const bytes = new Compiler().compile(regex);
  return bytes && { bytes, groups: regex.groups };
}

/** Java's replacement text as bytes, groups by number; undefined of one with names or groups that there are not. */
export function replacementProgram(replacement: string, groups: number): Uint8Array | undefined {
  const bytes: number[] = [];
  let at = 0;
  while (at < replacement.length) {
    const character = String.fromCodePoint(replacement.codePointAt(at) ?? 0);
    at += character.length;
    if (character === "\\") {
      const next = String.fromCodePoint(replacement.codePointAt(at) ?? 0);
      if (at >= replacement.length) return undefined;
      at += next.length;
      bytes.push(...new TextEncoder().encode(next));
      continue;
    }
    if (character !== "$") {
      bytes.push(...new TextEncoder().encode(character));
      continue;
    }
    const digits = /^\d+/.exec(replacement.slice(at))?.[0] ?? "";
    if (digits === "" || Number(digits[0]) > groups) return undefined;
    // As many digits as still name a group.
    let length = 1;
    while (length < digits.length && Number(digits.slice(0, length + 1)) <= groups) length++;
    bytes.push(GROUP, Number(digits.slice(0, length)));
    at += length;
  }
  return Uint8Array.from(bytes);
}

class Compiler {
  private readonly code: number[] = [];
  private readonly tables = new Map<string, CharacterSet>();
  /** Words of the code that are offsets: of places in the code, and of tables by their number. */
  private readonly targets: number[] = [];
  private readonly tableWords: number[] = [];

  compile({ node, groups }: Regex): Uint8Array | undefined {
    this.emit(node, undefined);
    this.code.push(MATCH);
    if (this.code.length > MOST_CODE) return undefined;
    const first = firstOf(node);
    const firstTable = first === undefined ? undefined : this.table(first);
    const prefix = prefixOf(node);
    const tablesStart = HEADER;
    const prefixStart = tablesStart + this.tables.size * TABLE;
    const codeStart = (prefixStart + prefix.length + WORD - 1) & ~(WORD - 1);
    const bytes = new Uint8Array(codeStart + this.code.length * WORD);
    const view = new DataView(bytes.buffer);
    const hasPrefix = prefix.length > 1;
    const header = [
      codeStart,
      2 * (groups + 1),
      firstTable === undefined ? 0 : tablesStart + firstTable * TABLE,
      hasPrefix ? prefixStart : 0,
      prefix.length,
      isAnchored(node) ? 1 : 0,
    ];
    header.forEach((value, i) => {
      view.setInt32(i * WORD, value, true);
    });
    [...this.tables.values()].forEach((set, i) => {
      bytes.set(tableOf(set), tablesStart + i * TABLE);
    });
    bytes.set(prefix, prefixStart);
    const words = [...this.code];
    for (const at of this.targets) words[at] = codeStart + (words[at] ?? 0) * WORD;
    for (const at of this.tableWords) words[at] = tablesStart + (words[at] ?? 0) * TABLE;
    words.forEach((value, i) => {
      view.setInt32(codeStart + i * WORD, value, true);
    });
    return bytes;
  }

  /** `next` is what follows for certain, to tell repetitions that need not give anything back. */
  private emit(node: RegexNode, next: CharacterSet | undefined): void {
    if (this.code.length > MOST_CODE) return;
    switch (node.kind) {
      case "byte":
        this.code.push(BYTE, node.byte);
        return;
      case "set":
        this.code.push(SET);
        this.pushTable(node.set);
        return;
      case "sequence":
        node.nodes.forEach((child, i) => {
          const rest: RegexNode = { kind: "sequence", nodes: node.nodes.slice(i + 1) };
          this.emit(child, consumes(rest) ? firstOf(rest) : i === node.nodes.length - 1 ? next : undefined);
        });
        return;
      case "alternatives":
        this.alternatives(node.nodes, next);
        return;
      case "group":
        this.code.push(SAVE, 2 * node.index);
        this.emit(node.node, next);
        this.code.push(SAVE, 2 * node.index + 1);
        return;
      case "repeat":
        this.repeat(node, next);
        return;
      default:
        this.code.push(ASSERTIONS[node.kind]);
    }
  }

  private alternatives(nodes: readonly RegexNode[], next: CharacterSet | undefined): void {
    const ends: number[] = [];
    nodes.forEach((node, i) => {
      if (i === nodes.length - 1) {
        this.emit(node, next);
        return;
      }
      const split = this.branch(SPLIT);
      this.emit(node, next);
      ends.push(this.branch(JUMP));
      this.land(split);
    });
    for (const end of ends) this.land(end);
  }

  private repeat(node: RegexNode & { readonly kind: "repeat" }, next: CharacterSet | undefined): void {
    const { node: body, least, most, isLazy } = node;
    const set =
      body.kind === "byte" && body.byte < 128 ? byteSet(body.byte) : body.kind === "set" ? body.set : undefined;
    if (set !== undefined && !isLazy) {
      this.code.push(REPEAT);
      this.pushTable(set);
      const keepsAll = next !== undefined && isDisjoint(set, next);
      this.code.push(least, Number.isFinite(most) ? most : -1, keepsAll ? 1 : 0);
      return;
    }
    for (let i = 0; i < least; i++) this.emit(body, undefined);
    const operation = isLazy ? SPLIT_LAZY : SPLIT;
    if (!Number.isFinite(most)) {
      const start = this.code.length;
      const split = this.branch(operation);
      this.emit(body, undefined);
      this.land(this.branch(JUMP), start);
      this.land(split);
      return;
    }
    const splits: number[] = [];
    for (let i = least; i < most; i++) {
      splits.push(this.branch(operation));
      this.emit(body, undefined);
    }
    for (const split of splits) this.land(split);
  }

  /** An operation with a target that `land` fills in. */
  private branch(operation: number): number {
    this.code.push(operation, 0);
    this.targets.push(this.code.length - 1);
    return this.code.length - 1;
  }

  private land(branch: number, target = this.code.length): void {
    this.code[branch] = target;
  }

  private pushTable(set: CharacterSet): void {
    this.tableWords.push(this.code.length);
    this.code.push(this.table(set));
  }

  private table(set: CharacterSet): number {
    const key = JSON.stringify([set.ascii, set.others, set.endsAtLines === true]);
    const known = [...this.tables.keys()].indexOf(key);
    if (known >= 0) return known;
    this.tables.set(key, set);
    return this.tables.size - 1;
  }
}

function byteSet(byte: number): CharacterSet {
  return { ascii: Array.from({ length: 128 }, (_, code) => code === byte), others: byte >= 128 };
}

function tableOf({ ascii, others, endsAtLines = false }: CharacterSet): Uint8Array {
  const beyond = others ? (endsAtLines ? 2 : 1) : 0;
  return Uint8Array.from({ length: TABLE }, (_, byte) => (byte < 128 ? (ascii[byte] ? 1 : 0) : beyond));
}

function isDisjoint(a: CharacterSet, b: CharacterSet): boolean {
  return !(a.others && b.others) && a.ascii.every((isIn, code) => !(isIn && b.ascii[code]));
}

function union(a: CharacterSet, b: CharacterSet): CharacterSet {
  return { ascii: a.ascii.map((isIn, code) => isIn || b.ascii[code] === true), others: a.others || b.others };
}

/** The characters that a match of a part can begin with; undefined when it may begin with none. */
function firstOf(node: RegexNode): CharacterSet | undefined {
  switch (node.kind) {
    case "byte":
      return byteSet(node.byte);
    case "set":
      return { ascii: node.set.ascii, others: node.set.others };
    case "group":
      return firstOf(node.node);
    case "repeat":
      return node.least > 0 ? firstOf(node.node) : undefined;
    case "alternatives": {
      const sets = node.nodes.map(firstOf);
      return sets.reduce((all, set) => all && set && union(all, set), byteSet(-1));
    }
    case "sequence": {
      let all = byteSet(-1);
      for (const child of node.nodes) {
        if (consumes(child)) {
          const own = firstOf(child);
          return own && union(all, own);
        }
        // What may match nothing lets what follows come first.
        const optional = child.kind === "repeat" ? firstOf({ ...child, least: 1 }) : undefined;
        if (optional === undefined) return undefined;
        all = union(all, optional);
      }
      return undefined;
    }
    default:
      return undefined;
  }
}

/** The bytes that every match begins with. */
function prefixOf(node: RegexNode): readonly number[] {
  return leadingBytes(node).bytes;
}

function leadingBytes(node: RegexNode): { readonly bytes: readonly number[]; readonly isWhole: boolean } {
  switch (node.kind) {
    case "byte":
      return { bytes: [node.byte], isWhole: true };
    case "group":
      return leadingBytes(node.node);
    case "sequence": {
      const bytes: number[] = [];
      for (const child of node.nodes) {
        const leading = leadingBytes(child);
        bytes.push(...leading.bytes);
        if (!leading.isWhole) return { bytes, isWhole: false };
      }
      return { bytes, isWhole: true };
    }
    default:
      return { bytes: [], isWhole: false };
  }
}

function isAnchored(node: RegexNode): boolean {
  if (node.kind === "start") return true;
  if (node.kind === "group") return isAnchored(node.node);
  if (node.kind === "alternatives") return node.nodes.every(isAnchored);
  const [first] = node.kind === "sequence" ? node.nodes : [];
  return first !== undefined && isAnchored(first);
}
