// The tokens of a text as the grammar counts them: shifts and pipes in one piece, numbers by their suffix.

import type { Token } from "../token.ts";
import type { TransitionNetwork } from "./transition-network.ts";

/** Signs that the grammar knows by a name, as they have several spellings or mean several things. */
const NAMED_SIGNS: Readonly<Record<string, string>> = {
  "=": "EQ",
  "==": "EQ",
  "<=": "LTE",
  "!>": "LTE",
  ">=": "GTE",
  "!<": "GTE",
};

const NAMED_WORDS: Readonly<Record<string, string>> = { TEMP: "TEMPORARY", REGEXP: "RLIKE" };

/** Behind them a single | begins an operator of the pipe syntax. */
const PIPE_WORDS = new Set(
  `SELECT EXTEND SET DROP AS WHERE PIVOT UNPIVOT TABLESAMPLE AGGREGATE JOIN LIMIT ORDER UNION EXCEPT INTERSECT`.split(
    /\s+/,
  ),
);

export function kindsOf(
  tokens: readonly Token[],
  sqlText: string,
  network: TransitionNetwork,
): { readonly tokens: readonly Token[]; readonly kinds: readonly number[] } {
  const joined = withShifts(tokens);
  const kinds = joined.map((token, i) => network.token(kindOf(token, sqlText, joined[i + 1])));
  return { tokens: joined, kinds };
}

function kindOf({ type, value, start, stop }: Token, sqlText: string, next: Token | undefined): string {
  switch (type) {
    case "end":
      return "EOF";
    case "word":
      return value === "" ? "BARE_NAME" : (NAMED_WORDS[value] ?? value);
    case "quoted":
      return "BACKQUOTED_IDENTIFIER";
    case "string":
      return "STRING_LITERAL";
    case "number":
      return numberKind(sqlText.slice(start, stop));
    case "symbol":
      if (value === "|" && next !== undefined && PIPE_WORDS.has(next.value)) return "'|>1'";
      return NAMED_SIGNS[value] ?? `'${value}'`;
    default:
      return "UNRECOGNIZED";
  }
}

function numberKind(text: string): string {
  const suffix = /(BD|[LSYDF])$/i.exec(text)?.[1]?.toUpperCase();
  switch (suffix) {
    case "BD":
      return "BIGDECIMAL_LITERAL";
    case "L":
      return "BIGINT_LITERAL";
    case "S":
      return "SMALLINT_LITERAL";
    case "Y":
      return "TINYINT_LITERAL";
    case "D":
      return "DOUBLE_LITERAL";
    case "F":
      return "FLOAT_LITERAL";
    default:
      if (/e/i.test(text)) return "EXPONENT_VALUE";
      return text.includes(".") ? "DECIMAL_VALUE" : "INTEGER_VALUE";
  }
}

/** `<<`, `>>` and `>>>` in one piece, but for those that close types inside of types. */
function withShifts(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    const { value, closes } = token;
    if (value === "<" || (value === ">" && closes !== true)) {
      let last = i;
      const longest = value === "<" ? 2 : 3;
      while (
        last - i + 1 < longest &&
        tokens[last + 1]?.value === value &&
        tokens[last + 1]?.start === tokens[last]?.stop
      )
        last++;
      if (last > i) {
        const sign = value.repeat(last - i + 1);
        joined.push({ type: "symbol", value: sign, start: token.start, stop: tokens[last]?.stop ?? token.stop });
        i = last;
        continue;
      }
    }
    joined.push(token);
  }
  return joined;
}
