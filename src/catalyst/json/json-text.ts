// JSON as Jackson writes it: strings with its escapes, numbers as Java's, containers copied value by value.

import { formatDouble } from "../expressions/evaluators/java-double.ts";
import { type JsonCursor, JsonSyntaxError } from "./json-cursor.ts";

/** A backslash that is escaped, or a character by its code. */
const ESCAPE = /\\(?:\\|u00([0-9a-f]{2}))/g;

/** A string in quotes. */
export function jsonString(text: string): string {
  return JSON.stringify(text).replace(ESCAPE, (escaped, code: string | undefined) =>
    code === undefined ? escaped : `\\u00${code.toUpperCase()}`,
  );
}

/** A string in quotes, with escapes in the place of what is not ASCII. */
export function asciiJsonString(text: string): string {
  return jsonString(text).replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`,
  );
}

/** A double; what is no number in JSON is a string. */
export function jsonDouble(value: number): string {
  return Number.isFinite(value) ? formatDouble(value) : `"${formatDouble(value)}"`;
}

/**
 * Consumes the cursor's next value and writes it anew, without the spaces and with its numbers as Java has them.
 *
 * @throws JsonSyntaxError
 */
export function copyValue(cursor: JsonCursor): string {
  switch (cursor.kind()) {
    case "object": {
      const fields: string[] = [];
      cursor.readObject((name) => {
        fields.push(`${jsonString(name)}:${copyValue(cursor)}`);
      });
      return `{${fields.join(",")}}`;
    }
    case "array": {
      const elements: string[] = [];
      cursor.readArray(() => {
        elements.push(copyValue(cursor));
      });
      return `[${elements.join(",")}]`;
    }
    case "string":
      return jsonString(cursor.readString());
    case "number": {
      const { text, isInteger } = cursor.readNumber();
      return isInteger ? String(BigInt(text)) : jsonDouble(Number(text));
    }
    case "literal": {
      const literal = cursor.readLiteral();
      return /^(?:true|false|null)$/.test(literal) ? literal : `"${literal}"`;
    }
    case "end":
      throw new JsonSyntaxError("The text ends where a value should be");
  }
}
