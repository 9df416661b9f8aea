CREATE TEMPORARY VIEW t AS SELECT * FROM VALUES
  (1, 'a', 1.5D, DATE'2020-01-01', CAST(1.2 AS DECIMAL(10,2)), true) AS t(id, name, value, day, price, flag);
CREATE TEMPORARY VIEW u AS SELECT * FROM VALUES (1, 'a'), (2, NULL) AS u(id, label);
CREATE TEMPORARY VIEW numbers AS SELECT CAST(1 AS TINYINT) AS b, CAST(2 AS SMALLINT) AS s, 3 AS i, 4L AS l,
  CAST(5 AS FLOAT) AS f, 6D AS d, CAST(7 AS DECIMAL(5,2)) AS m, CAST(8 AS DECIMAL(38,10)) AS w, '9' AS t;
-- name: star
SELECT * FROM t;
-- name: names-as-written
SELECT ID, T.Name FROM T;
-- name: qualified-star
SELECT u.*, t.id FROM t JOIN u ON t.id = u.id;
-- name: cast-of-a-column
SELECT CAST(id AS STRING), CAST(id + 1 AS STRING), CAST(1 AS BIGINT) FROM t;
-- name: automatic-names
SELECT id + 1, -id, NOT flag, id = 1, id <=> 1, flag AND id > 2, name IS NULL, id IN (1, 2), id BETWEEN 1 AND 2 FROM t;
-- name: literals
SELECT 1, 1L, 1.5, 1.5D, 'a', true, NULL, DATE'2020-01-01', TIMESTAMP'2020-01-01 00:00:00', 1Y, 1S, X'01';
-- name: lateral-alias
SELECT id AS a, a + 1, a + 2 AS c, c + 1 FROM t;
-- name: lateral-alias-of-aggregate
SELECT sum(id) AS s, s + 1 AS n, n * 2 FROM t;
-- name: lateral-alias-yields-to-column
SELECT value AS id, id + 1 FROM t;
-- name: case-names
SELECT CASE WHEN id > 1 THEN 1 ELSE 2 END, CASE id WHEN 1 THEN 'a' END, if(flag, 1, 2) FROM t;
-- name: functions
SELECT coalesce(id, 2), nvl(label, 'x'), greatest(1, id), least(id, 2.5), abs(-1), nullif(id, 1) FROM u;
-- name: decimal-arithmetic
SELECT price + 1, price * price, price / 3, price - id, price % 2, id / 2, id + 1.5, 2 * 1.25, price * value, price + 10000000000L, price div 2 FROM t;
-- name: integer-arithmetic
SELECT b + b, b + s, s * i, i - l, l / i, b % s, f + i, f * d, f + l, m + i, m * w, w + w, w / m, i div b, b div s FROM numbers;
-- name: strings-in-arithmetic
SELECT t + 1, t * 2.5, t - 1D, t / 2, -t, abs(t), t % i, t + m FROM numbers;
-- name: comparisons
SELECT b = l, i > f, m < i, m >= w, t = i, t = d, i <=> 1.5, NULL = i FROM numbers;
-- name: string-and-date
SELECT day > '2020-01-01', day < TIMESTAMP'2020-01-01 00:00:00' FROM t;
-- name: common-types
SELECT coalesce(b, i), coalesce(i, m), coalesce(f, l), coalesce(i, t), coalesce(m, d), greatest(b, s, l), if(true, m, w), if(true, i, 2.5), CASE WHEN true THEN i WHEN false THEN l ELSE m END FROM numbers;
-- name: in-common-types
SELECT i IN (1, 2L, 3.5), t IN ('a', 'b'), t IN (1, 2), m IN (1, 2) FROM numbers;
-- name: null-handling
SELECT NULL + 1, coalesce(NULL, 1), NULL AND true, -NULL, if(NULL, 1, 2), NULL IN (1), greatest(NULL, 1);
-- name: aggregates
SELECT count(*), count(id), count(1), sum(id), sum(price), avg(price), avg(id), min(name), max(day), sum(value) FROM t;
-- name: aggregates-of-types
SELECT sum(b), sum(s), sum(l), sum(f), sum(w), avg(m), avg(w), avg(f), sum(t), avg(t), min(t), max(m) FROM numbers;
-- name: aggregate-syntax
SELECT count(DISTINCT id), sum(DISTINCT value), sum(id) FILTER (WHERE flag), count(DISTINCT id, name), first(id), any_value(name), last(id) FROM t;
-- name: count-distinct-star
SELECT count(DISTINCT *) FROM u;
-- name: group-by
SELECT name, sum(id) + 1, count(*) AS c FROM t GROUP BY name;
-- name: group-by-expression
SELECT id + 1, (id + 1) * 2, sum(value) FROM t GROUP BY id + 1;
-- name: group-by-alias
SELECT id + 1 AS k, count(*) FROM t GROUP BY k;
-- name: group-by-position
SELECT name, id % 2 AS m, count(*) FROM t GROUP BY 1, 2;
-- name: group-by-all
SELECT name, id + 1 AS k, count(*) FROM t GROUP BY ALL;
-- name: group-by-without-aggregate
SELECT name FROM t GROUP BY name;
-- name: having
SELECT name, count(*) AS c FROM t GROUP BY name HAVING c > 0;
-- name: having-of-other-aggregate
SELECT name FROM t GROUP BY name HAVING sum(id) > 0 AND name > '';
-- name: having-of-input-column
SELECT name AS n FROM t GROUP BY name HAVING name = 'a';
-- name: having-without-group-by
SELECT sum(id) FROM t HAVING count(*) > 0;
-- name: order-by-aggregate
SELECT name FROM t GROUP BY name ORDER BY sum(id), max(value) DESC;
-- name: order-by-key
SELECT name n FROM t GROUP BY name ORDER BY name;
-- name: order-by-expression-of-alias
SELECT sum(id) AS s FROM t ORDER BY s + 1;
-- name: order-by-dropped-column
SELECT id FROM t ORDER BY name, value + 1 DESC;
-- name: order-by-position
SELECT id, name FROM t ORDER BY 2 DESC, 1;
-- name: order-by-in-subquery
SELECT * FROM (SELECT id FROM t ORDER BY name) LIMIT 1;
-- name: distinct
SELECT DISTINCT name, id FROM t ORDER BY id;
-- name: join-kinds
SELECT a.id, b.id, b.label FROM t a LEFT JOIN u b ON a.id = b.id;
-- name: right-join
SELECT a.id, b.id FROM t a RIGHT JOIN u b ON a.id = b.id;
-- name: full-join
SELECT a.id, b.id FROM t a FULL JOIN u b ON a.id = b.id;
-- name: semi-join
SELECT * FROM u LEFT SEMI JOIN t ON t.id = u.id;
-- name: anti-join
SELECT * FROM u LEFT ANTI JOIN t ON t.id = u.id;
-- name: cross-join
SELECT * FROM u CROSS JOIN u AS v;
-- name: comma-join
SELECT u.label FROM t, u WHERE t.id = u.id;
-- name: self-join
SELECT a.id, b.name FROM t a JOIN t b ON a.id = b.id WHERE a.value = b.value;
-- name: using
SELECT * FROM t JOIN u USING (id);
-- name: using-right
SELECT * FROM t RIGHT JOIN u USING (id);
-- name: using-full
SELECT * FROM t FULL JOIN u USING (id);
-- name: using-semi
SELECT * FROM t LEFT SEMI JOIN u USING (id);
-- name: natural
SELECT * FROM u NATURAL JOIN t;
-- name: union-widening
SELECT id FROM t UNION ALL SELECT value FROM t;
-- name: union-decimal
SELECT price FROM t UNION ALL SELECT id FROM t UNION ALL SELECT 1.2345;
-- name: union-string
SELECT id FROM t UNION SELECT '1';
-- name: union-nullability
SELECT id, name FROM t UNION ALL SELECT id, label FROM u;
-- name: except
SELECT id FROM t EXCEPT SELECT id FROM u;
-- name: intersect
SELECT id, name FROM t INTERSECT SELECT id, label FROM u;
-- name: cte
WITH c AS (SELECT id, name FROM t) SELECT * FROM c JOIN c AS d ON c.id = d.id;
-- name: nested-cte
WITH a AS (SELECT 1 AS x), b AS (SELECT x + 1 AS y FROM a) SELECT * FROM b, a;
-- name: shadowing-cte
WITH t AS (SELECT 1 AS one) SELECT * FROM (WITH t AS (SELECT 2 AS two) SELECT * FROM t), t;
-- name: subquery-alias
SELECT s.x FROM (SELECT id AS x FROM t) AS s WHERE s.x > 0;
-- name: column-aliases
SELECT x.a, b FROM u AS x(a, b);
-- name: values
SELECT * FROM VALUES (1, 'a', NULL), (2.5, NULL, NULL) AS v(x, y, z);
-- name: values-alone
VALUES (1, 'a'), (2, 'b');
-- name: range
SELECT id, r.id + 1 FROM range(3) AS r;
-- name: range-of-two
SELECT * FROM range(1, 10, 2);
-- name: limit-and-offset
SELECT id FROM t LIMIT 1 + 1 OFFSET 1;
-- name: where-on-dropped
SELECT name FROM t WHERE id > 0 AND flag;
-- name: view-twice
SELECT * FROM t a, t b;
-- name: casts
SELECT CAST('1' AS INT), CAST(1 AS DECIMAL(5,2)), CAST(1.5 AS INT), CAST(true AS STRING), TRY_CAST('x' AS INT), CAST(1 AS BOOLEAN), CAST('2020-01-01' AS DATE), CAST(day AS TIMESTAMP), CAST(price AS DECIMAL(4,1)) FROM t;
-- name: having-cast-to-boolean
SELECT name FROM t GROUP BY name HAVING count(*);
