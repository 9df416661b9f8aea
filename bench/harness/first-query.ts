// The question of the start-up pages: small, but one that an engine has to plan and to run. They print what they found,
// as a harness that asked the page for it would be at work there meanwhile.

export const FIRST_QUERY = `SELECT kind, sum(amount) AS total
  FROM (VALUES ('a', 1), ('b', 2), ('a', 3), ('c', 4), ('b', 5)) AS facts(kind, amount)
  GROUP BY kind`;

/** What a start-up page prints before its result. */
export const FIRST_RESULT = "first result:";
