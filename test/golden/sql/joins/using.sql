-- Columns of joins by name, the hidden ones too; joins of joins; joins of many rows.
CREATE TEMPORARY VIEW l AS SELECT * FROM VALUES (1, 'a', 1.5D, 10), (2, 'b', 0.0D, 20), (2, 'B', 2.5D, NULL), (3, NULL, -0.0D, 40), (NULL, 'e', NULL, 50), (5, 'f', 7.0D, 60), (2, 'b', 0.0D, 20) AS t(id, name, x, n);
CREATE TEMPORARY VIEW r AS SELECT * FROM VALUES (2, 'b', 0.0D, 15), (2, 'zwei', 1.5D, 25), (3, 'three', 9.0D, NULL), (4, NULL, -0.0D, 45), (NULL, 'e', NULL, 55), (2, 'b', 0.0D, 15) AS t(id, word, y, m);
CREATE TEMPORARY VIEW empty_l AS SELECT id, max(name) AS name, max(x) AS x, max(n) AS n FROM l GROUP BY id HAVING max(n) > 1000;
CREATE TEMPORARY VIEW empty_r AS SELECT id, max(word) AS word, max(y) AS y, max(m) AS m FROM r GROUP BY id HAVING max(m) > 1000;


-- name: hidden_column_of_a_using_join
SELECT id, l.id, r.id FROM l JOIN r USING (id);

-- name: hidden_column_of_a_left_using_join
SELECT id, l.id AS li, r.id AS ri FROM l LEFT JOIN r USING (id);

-- name: hidden_column_of_a_right_using_join
SELECT id, l.id AS li, r.id AS ri FROM l RIGHT JOIN r USING (id);

-- name: hidden_column_of_a_full_using_join
SELECT id, l.id AS li, r.id AS ri FROM l FULL JOIN r USING (id);

-- name: hidden_column_in_a_condition
SELECT * FROM l LEFT JOIN r USING (id) WHERE r.id IS NULL;

-- name: hidden_column_in_an_order
SELECT name FROM l JOIN r USING (id) ORDER BY r.id, name, word;

-- name: hidden_column_of_a_group
SELECT r.id, count(*) FROM l FULL JOIN r USING (id) GROUP BY r.id;

-- name: qualified_star_of_a_using_join
SELECT l.* FROM l JOIN r USING (id);

-- name: qualified_right_star_of_a_using_join
SELECT r.* FROM l LEFT JOIN r USING (id);

-- name: star_of_a_using_join
SELECT * FROM l FULL JOIN r USING (id);

-- name: semi_using
SELECT * FROM l LEFT SEMI JOIN r USING (id);

-- name: anti_using
SELECT * FROM l LEFT ANTI JOIN r USING (id);

-- name: hidden_through_a_subquery
SELECT q.id, q.word FROM (SELECT * FROM l JOIN r USING (id)) q;

-- name: hidden_is_lost_above_a_subquery
SELECT r.id FROM (SELECT * FROM l JOIN r USING (id)) q;

-- name: three_using
SELECT id, a.n, b.n, c.n FROM l a JOIN l b USING (id) JOIN l c USING (id);

-- name: three_using_hidden
SELECT a.id, b.id, c.id FROM l a LEFT JOIN l b USING (id) LEFT JOIN r c USING (id);

-- name: natural_full
SELECT * FROM l NATURAL FULL JOIN (SELECT id, m FROM r) r;

-- name: natural_hidden
SELECT r.id, l.id, id FROM l NATURAL LEFT JOIN r;

-- name: natural_without_common
SELECT * FROM (SELECT name FROM l) l NATURAL JOIN (SELECT word FROM r) r;

-- name: using_two
SELECT * FROM l JOIN (SELECT id, word AS name, m FROM r) r USING (id, name);

-- name: using_unknown
SELECT * FROM l JOIN r USING (nope);

-- name: ambiguous_after_on
SELECT id FROM l JOIN r ON l.id = r.id;

-- name: using_of_different_types
SELECT * FROM (SELECT CAST(id AS BIGINT) id, name FROM l) l JOIN r USING (id);

-- name: using_with_expression_above
SELECT id + 1 AS next, coalesce(r.id, -1) AS ri FROM l LEFT JOIN r USING (id);

-- name: left_deep_chain_with_right_outer
SELECT a.id, b.m, c.word FROM l a JOIN r b ON a.id = b.id RIGHT JOIN r c ON c.id = a.id;

-- name: parenthesised_join
SELECT a.id, b.id, c.id FROM l a LEFT JOIN (l b JOIN r c ON b.id = c.id) ON a.id = b.id;

-- name: parenthesised_full_join
SELECT a.id, b.id, c.id FROM l a FULL JOIN (r b FULL JOIN r c ON b.id = c.id AND b.m < c.m) ON a.id = b.id;

-- name: outer_of_outer
SELECT * FROM l FULL JOIN r ON l.id = r.id LEFT JOIN l l2 ON r.m < l2.n;

-- name: aggregate_above_full
SELECT count(*), count(l.id), count(r.id), sum(n), sum(m) FROM l FULL JOIN r ON l.id = r.id;

-- name: aggregate_above_cross
SELECT count(*), sum(l.n * r.m) FROM l CROSS JOIN r;

-- name: band_join
SELECT l.id, r.id, n, m FROM l JOIN r ON r.m BETWEEN l.n AND l.n + 10;

-- name: left_band_join
SELECT l.id, r.id, n, m FROM l LEFT JOIN r ON r.m BETWEEN l.n AND l.n + 10;

-- name: full_band_join_of_many
SELECT count(*), sum(a.id), sum(b.id) FROM range(300) a FULL JOIN range(100, 500) b ON a.id BETWEEN b.id AND b.id + 3;

-- name: full_join_of_many
SELECT count(*), sum(a.id), sum(b.id), sum(a.k) FROM (SELECT id, id % 50 AS k FROM range(3000)) a FULL JOIN (SELECT id, id % 70 AS k FROM range(1000)) b ON a.k = b.k AND a.id < b.id + 5;

-- name: right_join_of_many_without_keys
SELECT count(*), sum(a.id), sum(b.id) FROM range(50) a RIGHT JOIN range(1000) b ON a.id * a.id = b.id + 1 OR a.id = b.id - 900;

-- name: anti_join_of_many_without_keys
SELECT count(*), sum(a.id) FROM range(1000) a LEFT ANTI JOIN range(30) b ON a.id % 31 > b.id;

-- name: semi_join_of_many_without_keys
SELECT count(*), sum(a.id) FROM range(1000) a LEFT SEMI JOIN range(30) b ON a.id % 31 < b.id;

-- name: skewed_join
SELECT a.k, count(*), sum(b.v) FROM (SELECT CASE WHEN id < 900 THEN 0 ELSE id END AS k FROM range(1000)) a JOIN (SELECT id % 20 AS k, id AS v FROM range(200)) b ON a.k = b.k GROUP BY a.k;

-- name: join_on_a_constant_column
SELECT * FROM (SELECT 2 AS id) a JOIN r ON a.id = r.id;

-- name: join_condition_is_not_boolean
SELECT * FROM l JOIN r ON l.id + r.id;

-- name: join_condition_with_aggregate
SELECT * FROM l JOIN r ON max(l.id) = r.id;

-- name: condition_that_fails
SELECT * FROM l JOIN r ON l.id = r.id AND 1 / (l.n - 20) > 0;

-- name: division_behind_a_guard
SELECT * FROM l LEFT JOIN r ON l.id = r.id AND l.n <> 20 AND 100 / (l.n - 20) > r.m;
