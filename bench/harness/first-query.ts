// The question of the start-up pages: small, but one that an engine has to plan and to run.

export const FIRST_QUERY = `SELECT kind, sum(amount) AS total
  FROM (VALUES ('a', 1), ('b', 2), ('a', 3), ('c', 4), ('b', 5)) AS facts(kind, amount)
  GROUP BY kind`;
