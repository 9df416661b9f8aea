// Strings as keys that compare by their bytes as a collation compares the strings. Intl knows the order of languages but
// has no keys: the characters of the common scripts are ranked by it once for each language.

import { type Collation, findCollation } from "../../../types/collation.ts";

/** Characters that are ranked; all others come after them by their code. */
const RANKED: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa1, 0x24f],
  [0x370, 0x52f],
  [0x5d0, 0x5ea],
  [0x620, 0x64a],
  [0x1e00, 0x1eff],
  [0x2010, 0x205e],
  [0x20a0, 0x20bf],
  [0x3041, 0x30ff],
];
const FIRST_RANK = 0x100;
const BEHIND_RANKED = 0x10000;
/** Letters that are two, each with a difference that only accents would make. */
const EXPANSIONS: Readonly<Record<string, string>> = { ß: "ss", ẞ: "SS", æ: "ae", Æ: "AE", œ: "oe", Œ: "OE" };
/** Between the levels of a key; below every rank. */
const LEVEL = "\u0001";
const KEPT = 4096;

/** Makes the keys of one collation. */
export interface CollationKeys {
  /** The key of a string. */
  key(text: string): string;
  /** One character with what the collation leaves aside taken away: equal ones are equal strings. */
  fold(character: string): string;
}

const made = new Map<string, CollationKeys>();

export function collationKeys(name: string): CollationKeys {
  const known = made.get(name);
  if (known !== undefined) return known;
  const collation = findCollation(name);
  if (collation === undefined) throw new Error(`no collation ${name}`);
  const keys = keysOf(collation);
  made.set(name, keys);
  return keys;
}

function keysOf(collation: Collation): CollationKeys {
  const trim = collation.trimsEnd ? (text: string) => text.replace(/ +$/, "") : (text: string) => text;
  if (collation.order === "binary") return { key: trim, fold: (character) => character };
  if (collation.order === "lcase") {
    const key = (text: string): string => {
      const trimmed = trim(text);
      // Character by character: a sigma at the end of a word is as any other.
      return /[^\0-\x7f]/.test(trimmed) ? Array.from(trimmed, lower).join("") : trimmed.toLowerCase();
    };
    return { key, fold: lower };
  }
  const language = new LanguageKeys(collation);
  return { key: (text) => language.key(trim(text)), fold: (character) => language.fold(character) };
}

function lower(character: string): string {
  return character === "ς" ? "σ" : character.toLowerCase();
}

class LanguageKeys {
  private readonly collation: Collation;
  private ranks: ReadonlyMap<string, number> | undefined;
  private readonly kept = new Map<string, string>();

  constructor(collation: Collation) {
    this.collation = collation;
  }

  key(text: string): string {
    const known = this.kept.get(text);
    if (known !== undefined) return known;
    const key = this.make(text);
    if (this.kept.size >= KEPT) this.kept.clear();
    this.kept.set(text, key);
    return key;
  }

  fold(character: string): string {
    const { ignoresCase, ignoresAccents } = this.collation;
    const folded = ignoresCase ? character.toLowerCase() : character;
    const parts = folded.normalize("NFD");
    return ignoresAccents ? parts.replace(/\p{M}/gu, "") || folded : folded.normalize("NFC");
  }

  /** Letters first, then accents, then case, as far as the collation looks. */
  private make(text: string): string {
    const { ignoresCase, ignoresAccents } = this.collation;
    this.ranks ??= rankCharacters(this.collation.language);
    let [letters, accents, cases] = ["", "", ""];
    for (const whole of text.normalize("NFC")) {
      const expansion = EXPANSIONS[whole];
      for (const character of this.ranks.has(whole) ? [whole] : (expansion ?? whole.normalize("NFD"))) {
        if (/\p{M}/u.test(character)) {
          accents += character;
          continue;
        }
        const letter = this.ranks.get(character) ?? BEHIND_RANKED + (character.codePointAt(0) ?? 0);
        letters += String.fromCodePoint(Math.min(letter, 0x10ffff));
        accents += expansion === undefined ? "\u0002" : "\u0003";
        cases += character === character.toLowerCase() ? "\u0002" : "\u0003";
      }
    }
    return letters + (ignoresAccents ? "" : LEVEL + accents) + (ignoresCase ? "" : LEVEL + cases);
  }
}

/** Characters that are letters of their own in a language, by their place; equal letters have one place. */
function rankCharacters(language: string): ReadonlyMap<string, number> {
  const locale = language === "und" ? "en" : language;
  const { compare } = new Intl.Collator(locale, { sensitivity: "base", ignorePunctuation: false });
  const characters = RANKED.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)),
  ).filter((character) => EXPANSIONS[character] === undefined && /^[^\p{M}\p{C}]$/u.test(character));
  // What is a letter with an accent, unless the language counts it as a letter of its own.
  const letters = characters.filter((character) => {
    const base = character.normalize("NFD").replace(/\p{M}/gu, "");
    return base === character || compare(base, character) !== 0;
  });
  letters.sort((a, b) => compare(a, b) || (a < b ? -1 : 1));
  const ranks = new Map<string, number>();
  let rank = FIRST_RANK;
  letters.forEach((letter, i) => {
    if (i > 0 && compare(letters[i - 1] ?? "", letter) !== 0) rank++;
    ranks.set(letter, rank);
  });
  return ranks;
}
