// A join whose data is as uneven as one wants: so many percent of the orders have the same customer. The text itself says how
// many, so what is changed is what one sees.

const DEFAULT_PERCENT = 80;
const PATTERN = /(id % 100 < )(\d{1,3})( THEN 0 ELSE id % 1000 END)/;

export const SKEW_CHOICES = [0, 20, 50, 80, 95] as const;

export function skewedJoin(percent: number = DEFAULT_PERCENT): string {
  return `-- So many percent of the orders have the same customer, number 0.
SELECT name, count(*) AS orders, max(levenshtein(name, concat('customer ', o.id))) AS distance
FROM (SELECT id, CASE WHEN id % 100 < ${percent} THEN 0 ELSE id % 1000 END AS customer FROM range(200000)) o
JOIN (SELECT id AS customer, concat('customer ', id) AS name FROM range(1000)) c
ON o.customer = c.customer
GROUP BY name
ORDER BY orders DESC`;
}

/** How uneven the data of a cell is; undefined of a cell that is not of this kind. */
export function skewOf(source: string): number | undefined {
  const found = PATTERN.exec(source)?.[2];
  return found === undefined ? undefined : Number(found);
}

export function withSkew(source: string, percent: number): string {
  return source.replace(PATTERN, (_, before: string, __, after: string) => `${before}${percent}${after}`);
}
