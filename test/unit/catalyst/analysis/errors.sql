CREATE TEMPORARY VIEW t AS SELECT * FROM VALUES
  (1, 'a', 1.5D, DATE'2020-01-01', CAST(1.2 AS DECIMAL(10,2)), true) AS t(id, name, value, day, price, flag);
CREATE TEMPORARY VIEW u AS SELECT * FROM VALUES (1, 'a') AS u(id, label);
-- name: unknown-column
SELECT nme FROM t;
-- name: unknown-qualified-column
SELECT t.idd FROM t;
-- name: unknown-qualifier
SELECT x.id FROM t;
-- name: unknown-without-from
SELECT id;
-- name: unknown-deep-name
SELECT a.b.c.d FROM t;
-- name: unknown-in-where
SELECT id FROM t WHERE nam = 'a';
-- name: unknown-in-group-by
SELECT count(*) FROM t GROUP BY nam;
-- name: unknown-in-having
SELECT name FROM t GROUP BY name HAVING cnt > 1;
-- name: unknown-in-order-by
SELECT name FROM t ORDER BY nam;
-- name: unknown-in-join
SELECT * FROM t JOIN u ON t.id = u.idd;
-- name: unknown-two-relations
SELECT ident FROM t JOIN u ON t.id = u.id;
-- name: unknown-in-subquery
SELECT y FROM (SELECT id AS x FROM t) s;
-- name: unknown-in-function
SELECT sum(nam) FROM t;
-- name: order-by-lost-after-distinct
SELECT DISTINCT name FROM t ORDER BY id;
-- name: order-by-not-grouped
SELECT name FROM t GROUP BY name ORDER BY id;
-- name: having-not-grouped
SELECT name FROM t GROUP BY name HAVING id > 1;
-- name: ambiguous-join
SELECT id FROM t JOIN u;
-- name: ambiguous-in-where
SELECT t.id FROM t, u WHERE id = 1;
-- name: ambiguous-duplicate-alias
SELECT x FROM (SELECT id AS x, name AS x FROM t);
-- name: ambiguous-self-join
SELECT name FROM t a JOIN t b ON a.id = b.id;
-- name: ambiguous-order-by
SELECT 1 AS a, 2 AS a ORDER BY a;
-- name: ambiguous-lateral-alias
SELECT id AS a, name AS a, a + 1 FROM t;
-- name: unknown-table
SELECT * FROM nope;
-- name: unknown-table-with-database
SELECT * FROM db.nope;
-- name: unknown-table-in-join
SELECT * FROM t JOIN nope ON true;
-- name: unknown-star-target
SELECT x.* FROM t;
-- name: field-of-a-string
SELECT name.x FROM t;
-- name: unknown-function
SELECT foo(id) FROM t;
-- name: unknown-function-of-unknown-column
SELECT foo(nme) FROM t;
-- name: unknown-function-of-unknown-table
SELECT foo(id) FROM nope;
-- name: too-many-arguments
SELECT abs(id, name) FROM t;
-- name: too-few-arguments
SELECT sum() FROM t;
-- name: aggregate-in-where
SELECT id FROM t WHERE sum(id) > 1;
-- name: aggregate-in-where-grouped
SELECT id FROM t WHERE count(*) > 1 GROUP BY id;
-- name: aggregate-in-group-by
SELECT id FROM t GROUP BY sum(id);
-- name: aggregate-by-position
SELECT sum(id) FROM t GROUP BY 1;
-- name: nested-aggregate
SELECT sum(sum(id)) FROM t;
-- name: aggregate-in-order-by
SELECT id, name FROM t ORDER BY sum(id);
-- name: missing-group-by
SELECT name, sum(id) FROM t;
-- name: missing-group-by-expression
SELECT id + 1, sum(id) FROM t;
-- name: missing-aggregation
SELECT name, sum(id) FROM t GROUP BY id;
-- name: missing-aggregation-star
SELECT * FROM t GROUP BY id;
-- name: missing-aggregation-expression
SELECT id + price FROM t GROUP BY id;
-- name: having-without-group-by
SELECT id FROM t HAVING id > 1;
-- name: group-by-position-out-of-range
SELECT id FROM t GROUP BY 2;
-- name: group-by-position-zero
SELECT id FROM t GROUP BY 0;
-- name: order-by-position-out-of-range
SELECT id FROM t ORDER BY 3;
-- name: where-not-boolean
SELECT id FROM t WHERE id;
-- name: where-string
SELECT id FROM t WHERE 'true';
-- name: join-condition-not-boolean
SELECT * FROM t JOIN u ON t.id;
-- name: union-column-count
SELECT id FROM t UNION SELECT id, name FROM t;
-- name: union-all-third-column-count
SELECT id FROM t UNION ALL SELECT id FROM u UNION ALL SELECT id, name FROM t;
-- name: union-types
SELECT flag FROM t UNION ALL SELECT day FROM t;
-- name: except-column-count
SELECT id FROM t EXCEPT SELECT id, label FROM u;
-- name: intersect-types
SELECT day FROM t INTERSECT SELECT id FROM t;
-- name: add-int-and-boolean
SELECT id + true FROM t;
-- name: add-int-and-date
SELECT price * day FROM t;
-- name: compare-int-and-date
SELECT id = day FROM t;
-- name: compare-boolean-and-int
SELECT flag > id FROM t;
-- name: and-with-int
SELECT id AND true FROM t;
-- name: or-of-ints
SELECT id OR id FROM t;
-- name: not-of-int
SELECT NOT id FROM t;
-- name: sum-of-date
SELECT sum(day) FROM t;
-- name: sum-of-boolean
SELECT sum(flag) FROM t;
-- name: avg-of-boolean
SELECT avg(flag) FROM t;
-- name: minus-boolean
SELECT -flag FROM t;
-- name: abs-boolean
SELECT abs(flag) FROM t;
-- name: add-strings
SELECT name + name FROM t;
-- name: add-booleans
SELECT flag + flag FROM t;
-- name: case-types
SELECT CASE WHEN flag THEN 1 ELSE day END FROM t;
-- name: case-condition
SELECT CASE WHEN id THEN 1 END FROM t;
-- name: if-condition
SELECT if(id, 1, 2) FROM t;
-- name: if-types
SELECT if(flag, id, day) FROM t;
-- name: coalesce-types
SELECT coalesce(id, day) FROM t;
-- name: greatest-types
SELECT greatest(id, day) FROM t;
-- name: in-types
SELECT id IN (day, flag) FROM t;
-- name: cast-date-to-int
SELECT CAST(day AS INT) FROM t;
-- name: cast-boolean-to-date
SELECT CAST(flag AS DATE) FROM t;
-- name: limit-negative
SELECT id FROM t LIMIT -1;
-- name: limit-string
SELECT id FROM t LIMIT 'a';
-- name: limit-column
SELECT id FROM t LIMIT id;
-- name: limit-null
SELECT id FROM t LIMIT CAST(NULL AS INT);
-- name: using-missing-left
SELECT * FROM t JOIN u USING (label);
-- name: using-missing-right
SELECT * FROM t JOIN u USING (name);
-- name: alias-column-count
SELECT * FROM t AS x(a, b);
-- name: inline-table-types
SELECT * FROM VALUES (1), (DATE'2020-01-01') AS v(x);
-- name: inline-table-column
SELECT * FROM VALUES (1, x) AS v(a, b);
-- name: cte-out-of-scope
SELECT * FROM (WITH c AS (SELECT 1) SELECT * FROM c) JOIN c;
-- name: cte-shadows-view
WITH t AS (SELECT 1 AS one) SELECT id FROM t;
-- name: distinct-of-scalar-function
SELECT abs(DISTINCT id) FROM t;
-- name: filter-of-scalar-function
SELECT abs(id) FILTER (WHERE flag) FROM t;
-- name: star-as-argument
SELECT abs(*) FROM u;
-- name: unknown-table-function
SELECT * FROM nope(1);
-- name: any-value-in-where
SELECT id FROM t WHERE max(id) = id;
-- name: group-by-alias-of-aggregate
SELECT sum(id) AS s FROM t GROUP BY s;
-- name: null-case-condition
SELECT CASE WHEN NULL THEN 1 END;
-- name: order-by-aggregate-after-extended-having
SELECT name FROM t GROUP BY name HAVING sum(id) > 0 ORDER BY min(price);
-- name: unresolved-order-by-of-duplicate
SELECT id AS a, name AS a FROM t ORDER BY a;
-- name: cast-double-to-date
SELECT CAST(value AS DATE) FROM t;
-- name: cast-date-to-boolean
SELECT CAST(day AS BOOLEAN) FROM t;
-- name: cast-date-to-double
SELECT CAST(day AS DOUBLE) FROM t;
-- name: cast-timestamp-to-boolean
SELECT CAST(TIMESTAMP'2020-01-01 00:00:00' AS BOOLEAN);
-- name: cast-int-to-date
SELECT CAST(id AS DATE) FROM t;
-- name: cast-long-to-date
SELECT CAST(1L AS DATE);
-- name: cast-binary-to-int
SELECT CAST(X'01' AS INT);
-- name: cast-int-to-binary
SELECT CAST(1.5 AS BINARY);
-- name: cast-boolean-to-timestamp
SELECT CAST(flag AS TIMESTAMP) FROM t;
-- name: isnan-of-string
SELECT isnan(day) FROM t;
-- name: unary-plus-of-boolean
SELECT +flag FROM t;
-- name: bool-and-of-int
SELECT bool_and(id) FROM t;
-- name: offset-negative
SELECT id FROM t LIMIT 1 OFFSET -1;
-- name: range-of-string
SELECT * FROM range('a');
-- name: range-without-arguments
SELECT * FROM range();
-- name: natural-join-of-duplicates
SELECT * FROM (SELECT id AS x, name AS x FROM t) a JOIN u ON a.x = u.id;
-- name: join-condition-of-unknown-function
SELECT * FROM t JOIN u ON foo(t.id);
-- name: aggregate-in-join-condition
SELECT * FROM t JOIN u ON sum(t.id) = u.id;
-- name: aggregate-in-limit
SELECT id FROM t LIMIT sum(1);
-- name: min-without-arguments
SELECT min() FROM t;
-- name: coalesce-without-arguments
SELECT coalesce();
-- name: greatest-of-one
SELECT greatest(1);
-- name: if-of-two
SELECT if(flag, 1) FROM t;
-- name: qualified-function
SELECT db.foo(1);
-- name: duplicate-cte
WITH a AS (SELECT 1), a AS (SELECT 2) SELECT * FROM a;
