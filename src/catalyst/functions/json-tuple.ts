// The fields that json_tuple takes of a JSON object.

import type { CatalystValue } from "../expressions/expression.ts";

/** The fields of these names as text; all null when the text is no JSON object. */
export function jsonTuple(text: CatalystValue, names: readonly CatalystValue[]): readonly (string | null)[] {
  const fields = text === null ? undefined : fieldsOf(String(text));
  return names.map((name) => (name === null ? null : (fields?.get(String(name)) ?? null)));
}

function fieldsOf(text: string): ReadonlyMap<string, string> | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) return undefined;
    return new Map(
      Object.entries(parsed).flatMap(([name, value]: [string, unknown]): [string, string][] =>
        value === null ? [] : [[name, typeof value === "string" ? value : JSON.stringify(value)]],
      ),
    );
  } catch {
    return undefined;
  }
}
