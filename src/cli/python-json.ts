// JSON as Python's json module writes it, so that files can be compared byte by byte with recorded ones.

/** JSON data without fractions, with a space after each comma and colon. */
export function pythonJson(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return arrayJson(value.map(pythonJson));
  return objectJson(Object.entries(value).map(([key, item]) => [key, pythonJson(item)]));
}

/** An array of values that are JSON already. */
export function arrayJson(items: readonly string[]): string {
  return `[${items.join(", ")}]`;
}

/** An object of values that are JSON already. */
export function objectJson(entries: readonly (readonly [string, string])[]): string {
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}: ${item}`).join(", ")}}`;
}

/** A floating point number as Python's `repr`: the shortest that reads back the same; what JSON has not, as text. */
export function floatJson(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? '"NaN"' : value > 0 ? '"Infinity"' : '"-Infinity"';
  const [mantissa = "0", power = "0"] = value.toExponential().split("e");
  const exponent = Number(power);
  if (exponent < -4 || exponent >= 16) {
    return `${mantissa}e${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
  }
  const plain = Object.is(value, -0) ? "-0" : String(value);
  return plain.includes(".") ? plain : `${plain}.0`;
}
