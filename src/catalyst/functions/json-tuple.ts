// The fields that json_tuple takes of a JSON object.

import type { CatalystValue } from "../expressions/expression.ts";
import { JsonCursor, JsonSyntaxError } from "../json/json-cursor.ts";
import { jsonOptions } from "../json/json-options.ts";
import { copyValue } from "../json/json-text.ts";

const LENIENT = jsonOptions({ allowunquotedcontrolchars: "true", allownonnumericnumbers: "false" });

/** The fields of these names as text; all null when the text is no JSON object. */
export function jsonTuple(text: CatalystValue, names: readonly CatalystValue[]): readonly (string | null)[] {
  const fields = text === null ? undefined : fieldsOf(String(text), new Set(names.map(String)));
  return names.map((name) => (name === null ? null : (fields?.get(String(name)) ?? null)));
}

function fieldsOf(text: string, names: ReadonlySet<string>): ReadonlyMap<string, string> | undefined {
  const cursor = new JsonCursor(LENIENT);
  cursor.reset(text, 0, text.length);
  try {
    if (cursor.kind() !== "object") return undefined;
    const fields = new Map<string, string>();
    cursor.readObject((name) => {
      if (!names.has(name)) cursor.skipValue();
      else if (!cursor.takeNull()) {
        fields.set(name, cursor.kind() === "string" ? cursor.readString() : copyValue(cursor));
      }
    });
    return fields;
  } catch (error) {
    if (error instanceof JsonSyntaxError) return undefined;
    throw error;
  }
}
