// How long the parser takes over a query of twenty lines.

import { parsePlan } from "../src/catalyst/parser/parser.ts";
import type { Part } from "./harness/part.ts";
import { HIBANA } from "./harness/recorder.ts";

const NAME = "a query of 20 lines";
const REPETITIONS = 1000;

const QUERY = `SELECT c.c_name, sum(l.l_extendedprice * (1 - l.l_discount)) AS revenue,
  count(DISTINCT o.o_orderkey) AS orders,
  CASE WHEN sum(l.l_quantity) > 100 THEN 'big' WHEN sum(l.l_quantity) > 10 THEN 'mid' ELSE 'small' END AS size,
  avg(l.l_tax) OVER (PARTITION BY c.c_nationkey ORDER BY o.o_orderdate ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS tax
FROM customer c
JOIN orders o ON c.c_custkey = o.o_custkey
JOIN lineitem l ON l.l_orderkey = o.o_orderkey
LEFT JOIN nation n ON c.c_nationkey = n.n_nationkey AND n.n_name LIKE 'A%'
WHERE o.o_orderdate >= DATE '1994-01-01'
  AND o.o_orderdate < DATE '1994-01-01' + INTERVAL 1 YEAR
  AND l.l_discount BETWEEN 0.05 AND 0.07
  AND l.l_shipmode IN ('MAIL', 'SHIP', 'AIR')
  AND (l.l_quantity < 24 OR l.l_returnflag = 'R')
  AND EXISTS (
    SELECT 1 FROM part p WHERE p.p_partkey = l.l_partkey AND p.p_size > 10)
GROUP BY c.c_name, c.c_nationkey, o.o_orderdate, l.l_tax
HAVING sum(l.l_quantity) > 0
ORDER BY revenue DESC NULLS LAST, c.c_name
LIMIT 100`;

export const part: Part = {
  title: "Parser",
  method: `Text to logical plan, ${REPETITIONS} times, once the engine has compiled the parser; milliseconds for all of them, that is microseconds for each.`,
  async run(recorder) {
    await recorder.time(NAME, HIBANA, { warmUp: 5, runs: 11 }, () => {
      for (let i = 0; i < REPETITIONS; i++) parsePlan(QUERY);
    });
    recorder.limit(NAME, 100);
  },
};
