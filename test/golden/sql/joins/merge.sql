-- Joins in the order of their keys, whatever the size of their sides.
SET spark.sql.autoBroadcastJoinThreshold = -1;
SET spark.sql.join.preferSortMergeJoin = true;
CREATE TEMPORARY VIEW l AS SELECT * FROM VALUES (1, 'a', 1.5D, 10), (2, 'b', 0.0D, 20), (2, 'B', 2.5D, NULL), (3, NULL, -0.0D, 40), (NULL, 'e', NULL, 50), (5, 'f', 7.0D, 60), (2, 'b', 0.0D, 20) AS t(id, name, x, n);
CREATE TEMPORARY VIEW r AS SELECT * FROM VALUES (2, 'b', 0.0D, 15), (2, 'zwei', 1.5D, 25), (3, 'three', 9.0D, NULL), (4, NULL, -0.0D, 45), (NULL, 'e', NULL, 55), (2, 'b', 0.0D, 15) AS t(id, word, y, m);
CREATE TEMPORARY VIEW empty_l AS SELECT id, max(name) AS name, max(x) AS x, max(n) AS n FROM l GROUP BY id HAVING max(n) > 1000;
CREATE TEMPORARY VIEW empty_r AS SELECT id, max(word) AS word, max(y) AS y, max(m) AS m FROM r GROUP BY id HAVING max(m) > 1000;

-- name: inner_equal
SELECT * FROM l JOIN r ON l.id = r.id;

-- name: left_equal
SELECT * FROM l LEFT JOIN r ON l.id = r.id;

-- name: right_equal
SELECT * FROM l RIGHT JOIN r ON l.id = r.id;

-- name: full_equal
SELECT * FROM l FULL JOIN r ON l.id = r.id;

-- name: semi_equal
SELECT * FROM l LEFT SEMI JOIN r ON l.id = r.id;

-- name: anti_equal
SELECT * FROM l LEFT ANTI JOIN r ON l.id = r.id;

-- name: inner_equal_and_less
SELECT * FROM l JOIN r ON l.id = r.id AND l.n < r.m;

-- name: left_equal_and_less
SELECT * FROM l LEFT JOIN r ON l.id = r.id AND l.n < r.m;

-- name: right_equal_and_less
SELECT * FROM l RIGHT JOIN r ON l.id = r.id AND l.n < r.m;

-- name: full_equal_and_less
SELECT * FROM l FULL JOIN r ON l.id = r.id AND l.n < r.m;

-- name: semi_equal_and_less
SELECT * FROM l LEFT SEMI JOIN r ON l.id = r.id AND l.n < r.m;

-- name: anti_equal_and_less
SELECT * FROM l LEFT ANTI JOIN r ON l.id = r.id AND l.n < r.m;

-- name: inner_null_safe
SELECT * FROM l JOIN r ON l.id <=> r.id AND l.x <> r.y;

-- name: left_null_safe
SELECT * FROM l LEFT JOIN r ON l.id <=> r.id AND l.x <> r.y;

-- name: right_null_safe
SELECT * FROM l RIGHT JOIN r ON l.id <=> r.id AND l.x <> r.y;

-- name: full_null_safe
SELECT * FROM l FULL JOIN r ON l.id <=> r.id AND l.x <> r.y;

-- name: semi_null_safe
SELECT * FROM l LEFT SEMI JOIN r ON l.id <=> r.id AND l.x <> r.y;

-- name: anti_null_safe
SELECT * FROM l LEFT ANTI JOIN r ON l.id <=> r.id AND l.x <> r.y;

-- name: inner_two_keys
SELECT * FROM l JOIN r ON l.id = r.id AND l.name = r.word;

-- name: left_two_keys
SELECT * FROM l LEFT JOIN r ON l.id = r.id AND l.name = r.word;

-- name: right_two_keys
SELECT * FROM l RIGHT JOIN r ON l.id = r.id AND l.name = r.word;

-- name: full_two_keys
SELECT * FROM l FULL JOIN r ON l.id = r.id AND l.name = r.word;

-- name: semi_two_keys
SELECT * FROM l LEFT SEMI JOIN r ON l.id = r.id AND l.name = r.word;

-- name: anti_two_keys
SELECT * FROM l LEFT ANTI JOIN r ON l.id = r.id AND l.name = r.word;

-- name: inner_right_empty
SELECT * FROM l l JOIN empty_r r ON l.id = r.id;

-- name: inner_left_empty
SELECT * FROM empty_l l JOIN r r ON l.id = r.id;

-- name: inner_both_empty
SELECT * FROM empty_l l JOIN empty_r r ON l.id = r.id;

-- name: left_right_empty
SELECT * FROM l l LEFT JOIN empty_r r ON l.id = r.id;

-- name: left_left_empty
SELECT * FROM empty_l l LEFT JOIN r r ON l.id = r.id;

-- name: left_both_empty
SELECT * FROM empty_l l LEFT JOIN empty_r r ON l.id = r.id;

-- name: right_right_empty
SELECT * FROM l l RIGHT JOIN empty_r r ON l.id = r.id;

-- name: right_left_empty
SELECT * FROM empty_l l RIGHT JOIN r r ON l.id = r.id;

-- name: right_both_empty
SELECT * FROM empty_l l RIGHT JOIN empty_r r ON l.id = r.id;

-- name: full_right_empty
SELECT * FROM l l FULL JOIN empty_r r ON l.id = r.id;

-- name: full_left_empty
SELECT * FROM empty_l l FULL JOIN r r ON l.id = r.id;

-- name: full_both_empty
SELECT * FROM empty_l l FULL JOIN empty_r r ON l.id = r.id;

-- name: semi_right_empty
SELECT * FROM l l LEFT SEMI JOIN empty_r r ON l.id = r.id;

-- name: semi_left_empty
SELECT * FROM empty_l l LEFT SEMI JOIN r r ON l.id = r.id;

-- name: semi_both_empty
SELECT * FROM empty_l l LEFT SEMI JOIN empty_r r ON l.id = r.id;

-- name: anti_right_empty
SELECT * FROM l l LEFT ANTI JOIN empty_r r ON l.id = r.id;

-- name: anti_left_empty
SELECT * FROM empty_l l LEFT ANTI JOIN r r ON l.id = r.id;

-- name: anti_both_empty
SELECT * FROM empty_l l LEFT ANTI JOIN empty_r r ON l.id = r.id;

-- name: chain
SELECT a.id, b.m, c.word, d.n FROM l a JOIN r b ON a.id = b.id LEFT JOIN r c ON b.m = c.m JOIN l d ON d.id = c.id;

-- name: of_groups
SELECT a.k, a.c, b.c FROM (SELECT id % 10 AS k, count(*) AS c FROM range(1000) GROUP BY 1) a JOIN (SELECT id % 7 AS k, count(*) AS c FROM range(500) GROUP BY 1) b ON a.k = b.k ORDER BY a.k;

-- name: existence
SELECT * FROM l WHERE id IN (SELECT id FROM r) OR n > 50;

-- name: not_in_of_nothing
SELECT * FROM l WHERE id NOT IN (SELECT id FROM empty_r);
