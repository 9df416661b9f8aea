// Splits a list in two by a condition, keeping order.

export function partition<T>(items: readonly T[], condition: (item: T) => boolean): [matching: T[], rest: T[]] {
  const matching: T[] = [];
  const rest: T[] = [];
  for (const item of items) (condition(item) ? matching : rest).push(item);
  return [matching, rest];
}
