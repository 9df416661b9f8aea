// LIKE: `_` for any character, `%` for any number of them, and a character that makes the next one plain.

import { AnalysisException } from "../../../errors/spark-error.ts";
import { StringType } from "../../../types/data-type.ts";
import { sqlLiteral } from "../format-value.ts";
import type { Evaluator } from "./evaluator.ts";

/** The regular expression of a pattern. */
function compilePattern(pattern: string, escapeCharacter: string): RegExp {
  let source = "";
  const characters = [...pattern];
  for (let i = 0; i < characters.length; i++) {
    const character = characters[i] ?? "";
    if (character === escapeCharacter) {
      const next = characters[++i];
      if (next === undefined || (next !== "_" && next !== "%" && next !== escapeCharacter)) {
        throw next === undefined
          ? new AnalysisException("INVALID_FORMAT.ESC_AT_THE_END", { format: sqlLiteral(pattern, StringType) })
          : new AnalysisException("INVALID_FORMAT.ESC_IN_THE_MIDDLE", {
              format: sqlLiteral(pattern, StringType),
              char: sqlLiteral(next, StringType),
            });
      }
      source += quote(next);
    } else source += character === "_" ? "." : character === "%" ? ".*" : quote(character);
  }
  return new RegExp(`^${source}$`, "su");
}

function quote(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&");
}

const KEPT = 64;
const compiled = new Map<string, RegExp>();

/** Patterns are compiled once: nearly always they are constants. */
export function likeRegex(pattern: string, escapeCharacter: string): RegExp {
  const key = `${escapeCharacter}${pattern}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  if (compiled.size >= KEPT) compiled.clear();
  const made = compilePattern(pattern, escapeCharacter);
  compiled.set(key, made);
  return made;
}

export const like: Evaluator = ([text = null, pattern = null, escapeCharacter = "\\"]) => {
  if (text === null || pattern === null) return null;
  return likeRegex(String(pattern), String(escapeCharacter)).test(String(text));
};
