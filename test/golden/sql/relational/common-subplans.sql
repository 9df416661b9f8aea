-- Queries that compute the same thing more than once: common table expressions read twice, equal subqueries, views.
CREATE TEMPORARY VIEW sales AS SELECT * FROM VALUES
  (1, 'east', 10), (2, 'east', 20), (3, 'west', 5), (4, 'west', 15), (5, 'west', NULL), (6, NULL, 7), (7, 'north', 20)
  AS t(id, region, qty);
CREATE TEMPORARY VIEW totals AS SELECT region, sum(qty) AS total, count(*) AS n FROM sales GROUP BY region;

-- name: joined_with_itself
WITH x AS (SELECT region, sum(qty) AS total FROM sales GROUP BY region) SELECT a.region, a.total, b.region AS other FROM x a JOIN x b ON a.total = b.total ORDER BY a.region NULLS FIRST, other NULLS FIRST;

-- name: other_columns_of_each
WITH x AS (SELECT region, sum(qty) AS total, max(id) AS last FROM sales GROUP BY region) SELECT a.region, a.total, b.last FROM x a JOIN x b ON a.region = b.region ORDER BY a.region;

-- name: filtered_in_one_place
WITH x AS (SELECT region, sum(qty) AS total FROM sales GROUP BY region) SELECT a.region, b.total FROM x a LEFT JOIN x b ON a.region = b.region AND b.total > 15 ORDER BY a.region NULLS FIRST;

-- name: against_its_maximum
WITH x AS (SELECT region, sum(qty) AS total FROM sales GROUP BY region) SELECT region, total FROM x WHERE total = (SELECT max(total) FROM x) ORDER BY region;

-- name: view_twice
SELECT a.region, a.n, b.total FROM totals a JOIN totals b ON a.region = b.region WHERE b.total > (SELECT avg(total) FROM totals) ORDER BY a.region;

-- name: union_of_equal_parts
SELECT region, sum(qty) AS total FROM sales GROUP BY region UNION ALL SELECT region, sum(qty) FROM sales GROUP BY region ORDER BY region NULLS FIRST, total;

-- name: three_levels
WITH a AS (SELECT region, count(*) AS n FROM sales GROUP BY region), b AS (SELECT n, count(*) AS m FROM a GROUP BY n) SELECT b1.n, b1.m, (SELECT sum(n) FROM a) AS total FROM b b1 JOIN b b2 ON b1.n = b2.n ORDER BY b1.n;

-- name: windows_of_equal_parts
WITH x AS (SELECT id, region, row_number() OVER (PARTITION BY region ORDER BY qty DESC, id) AS r FROM sales) SELECT a.region, a.id AS first, b.id AS second FROM x a LEFT JOIN x b ON a.region = b.region AND b.r = 2 WHERE a.r = 1 ORDER BY a.region NULLS FIRST, first;

-- name: year_over_year
WITH months AS (SELECT id % 3 AS m, id % 2 AS y, sum(qty) AS q FROM sales GROUP BY 1, 2) SELECT c.m, c.q, p.q AS before, n.q AS after FROM months c, months p, months n WHERE c.m = p.m AND c.m = n.m AND c.y = 1 AND p.y = 0 AND n.y = 1 ORDER BY c.m;

-- name: exists_twice
SELECT id FROM sales s WHERE EXISTS (SELECT 1 FROM totals t WHERE t.region = s.region AND t.total > 20) OR EXISTS (SELECT 1 FROM totals t WHERE t.region = s.region AND t.total > 20) ORDER BY id;

-- name: random_once
WITH x AS (SELECT id, rand() AS r FROM range(100)) SELECT count(*) AS n FROM x a JOIN x b ON a.id = b.id AND a.r = b.r;

-- name: random_once_aggregated
WITH x AS (SELECT id % 5 AS k, sum(rand()) AS r FROM range(100) GROUP BY 1) SELECT count(*) AS n FROM x a JOIN x b ON a.k = b.k AND a.r = b.r;

-- name: random_once_in_subquery
WITH x AS (SELECT uuid() AS u) SELECT (SELECT u FROM x) = u AS same FROM x;

-- name: random_read_once
WITH x AS (SELECT id, rand() AS r FROM range(10)) SELECT count(*) AS n FROM x WHERE r < 2;

-- name: random_of_seed
WITH x AS (SELECT id, rand(7) AS r FROM range(10)) SELECT count(*) AS n FROM x a JOIN x b ON a.r = b.r;
