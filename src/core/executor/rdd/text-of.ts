// What Scala's toString says of a value: tuples in brackets.

export function textOf(value: unknown): string {
  if (Array.isArray(value)) return `(${value.map(textOf).join(",")})`;
  return value === undefined ? "None" : String(value);
}
