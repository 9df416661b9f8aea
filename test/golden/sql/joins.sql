-- Joins of every type, over keys that are null, repeated and missing; what a condition does beside the keys.
CREATE TEMPORARY VIEW l AS SELECT * FROM VALUES (1, 'a', 1.5D), (2, 'b', CAST('NaN' AS DOUBLE)), (2, 'B', 0.0D), (3, NULL, -0.0D), (NULL, 'e', NULL), (5, 'f', 7.0D) AS t(id, name, x);
CREATE TEMPORARY VIEW r AS SELECT * FROM VALUES (2, 'two', 0.0D), (2, 'zwei', 1.5D), (3, 'three', CAST('NaN' AS DOUBLE)), (4, NULL, -0.0D), (NULL, 'none', NULL) AS t(id, word, y);
CREATE TEMPORARY VIEW nothing AS SELECT * FROM r WHERE id > 100;
CREATE TEMPORARY VIEW numbers AS SELECT id, id % 100 AS k, CAST(id % 7 AS STRING) AS s FROM range(20000);

-- name: inner_join
SELECT * FROM l JOIN r ON l.id = r.id;

-- name: left_outer_join
SELECT * FROM l LEFT JOIN r ON l.id = r.id;

-- name: right_outer_join
SELECT * FROM l RIGHT OUTER JOIN r ON l.id = r.id;

-- name: full_outer_join
SELECT * FROM l FULL OUTER JOIN r ON l.id = r.id;

-- name: semi_join
SELECT * FROM l LEFT SEMI JOIN r ON l.id = r.id;

-- name: anti_join
SELECT * FROM l LEFT ANTI JOIN r ON l.id = r.id;

-- name: joined_on_doubles
SELECT l.id, x, r.id, y FROM l JOIN r ON x = y;

-- name: outer_join_on_doubles
SELECT l.id, x, r.id, y FROM l FULL OUTER JOIN r ON x = y;

-- name: null_safe_outer_join
SELECT l.id, r.id, word FROM l LEFT JOIN r ON l.id <=> r.id;

-- name: condition_on_both_sides
SELECT * FROM l LEFT JOIN r ON l.id = r.id AND l.x < r.y;

-- name: condition_on_one_side
SELECT * FROM l LEFT JOIN r ON l.id = r.id AND l.name = 'b' AND r.word <> 'two';

-- name: full_join_with_a_condition
SELECT * FROM l FULL JOIN r ON l.id = r.id AND r.word > 'u';

-- name: anti_join_with_a_condition
SELECT * FROM l LEFT ANTI JOIN r ON l.id = r.id AND l.x = r.y;

-- name: filter_above_an_outer_join
SELECT * FROM l LEFT JOIN r ON l.id = r.id WHERE r.id IS NULL;

-- name: filter_that_drops_what_is_not_joined
SELECT * FROM l LEFT JOIN r ON l.id = r.id WHERE r.word LIKE 't%';

-- name: joined_using
SELECT * FROM l FULL JOIN r USING (id);

-- name: natural_join
SELECT * FROM l NATURAL JOIN r;

-- name: natural_left_join
SELECT id, name, word FROM l NATURAL LEFT JOIN r;

-- name: joined_with_nothing
SELECT * FROM l JOIN nothing ON l.id = nothing.id;

-- name: left_joined_with_nothing
SELECT * FROM l LEFT JOIN nothing ON l.id = nothing.id;

-- name: nothing_left_joined
SELECT * FROM nothing LEFT JOIN l ON l.id = nothing.id;

-- name: anti_joined_with_nothing
SELECT * FROM l LEFT ANTI JOIN nothing ON l.id = nothing.id;

-- name: cross_join
SELECT l.id, r.id FROM l CROSS JOIN r WHERE l.id <= r.id OR r.id IS NULL;

-- name: joined_by_order
SELECT l.id, r.id FROM l JOIN r ON l.id < r.id;

-- name: left_joined_by_order
SELECT l.id, r.id FROM l LEFT JOIN r ON l.id > r.id;

-- name: keys_of_different_types
SELECT l.id, n.id FROM l JOIN (SELECT CAST(id AS DECIMAL(10,2)) AS id FROM r) n ON l.id = n.id;

-- name: keys_that_are_expressions
SELECT l.name, r.word FROM l JOIN r ON l.id + 1 = r.id AND upper(l.name) = upper(l.name);

-- name: joined_with_itself
SELECT a.id, a.name, b.name FROM l a JOIN l b ON a.id = b.id AND a.name < b.name;

-- name: three_tables
SELECT l.id, r.word, n.s FROM l JOIN r ON l.id = r.id LEFT JOIN numbers n ON n.id = l.id * 3;

-- name: many_rows_by_a_few_keys
SELECT a.k, count(*) AS pairs, sum(b.id) AS ids FROM numbers a JOIN numbers b ON a.k = b.k WHERE a.id < 200 GROUP BY a.k;

-- name: many_rows_outer
SELECT count(*), count(b.id), sum(a.id), sum(b.id) FROM numbers a FULL OUTER JOIN (SELECT id * 2 AS id FROM numbers) b ON a.id = b.id;

-- name: many_rows_semi_and_anti
SELECT (a.id % 3) AS m, count(*) FROM numbers a LEFT SEMI JOIN (SELECT id * 2 AS id FROM numbers WHERE k < 50) b ON a.id = b.id GROUP BY a.id % 3;

-- name: aggregates_joined
SELECT a.s, a.n, b.m FROM (SELECT s, count(*) AS n FROM numbers GROUP BY s) a JOIN (SELECT s, max(id) AS m FROM numbers WHERE k > 50 GROUP BY s) b ON a.s = b.s ORDER BY a.s;

-- name: intersection
SELECT id FROM l INTERSECT SELECT id FROM r;

-- name: difference
SELECT id FROM l EXCEPT SELECT id FROM r;

-- name: intersection_of_all
SELECT id FROM l INTERSECT ALL SELECT id FROM r;

-- name: difference_of_all
SELECT id FROM l EXCEPT ALL SELECT id FROM r;
