// The order that keys have by nature: numbers by value (NaN last), texts by their UTF-16 units, false before true, dates by
// time, tuples by their elements, and null before all.

export type Ordering<T> = (a: T, b: T) => number;

export function compareNaturally(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number") {
    if (a < b) return -1;
    if (a > b) return 1;
    return a === b ? 0 : Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  }
  if (typeof a === "string" && typeof b === "string") return a < b ? -1 : a > b ? 1 : 0;
  return compareOthers(a, b);
}

function compareOthers(a: unknown, b: unknown): number {
  if (a === b) return 0;
  const [absentA, absentB] = [a === null || a === undefined, b === null || b === undefined];
  if (absentA || absentB) return Number(absentB) - Number(absentA);
  if (Array.isArray(a) && Array.isArray(b)) {
    for (let i = 0; i < a.length && i < b.length; i++) {
      const order = compareNaturally(a[i], b[i]);
      if (order !== 0) return order;
    }
    return a.length - b.length;
  }
  if (typeof a === "object" && a !== null && "compareTo" in a && typeof a.compareTo === "function") {
    return Number(a.compareTo(b));
  }
  const [left, right] = [a, b] as [number, number];
  if (left < right) return -1;
  if (left > right) return 1;
  if (left.valueOf() === right.valueOf()) return 0;
  throw new TypeError(`There is no natural order of ${typeof a} and ${typeof b}: give a function that compares them.`);
}
