// The value of an accumulator as a text.

/** As events show values: lists in brackets. */
export function describeAccumulated(value: unknown): string {
  return Array.isArray(value) ? `[${value.map(describeAccumulated).join(", ")}]` : String(value);
}
