-- Joins of every type with a side that is empty, as nobody can know before it runs.
CREATE TEMPORARY VIEW l AS SELECT * FROM VALUES (1, 'a', 1.5D, 10), (2, 'b', 0.0D, 20), (2, 'B', 2.5D, NULL), (3, NULL, -0.0D, 40), (NULL, 'e', NULL, 50), (5, 'f', 7.0D, 60), (2, 'b', 0.0D, 20) AS t(id, name, x, n);
CREATE TEMPORARY VIEW r AS SELECT * FROM VALUES (2, 'b', 0.0D, 15), (2, 'zwei', 1.5D, 25), (3, 'three', 9.0D, NULL), (4, NULL, -0.0D, 45), (NULL, 'e', NULL, 55), (2, 'b', 0.0D, 15) AS t(id, word, y, m);
CREATE TEMPORARY VIEW empty_l AS SELECT id, max(name) AS name, max(x) AS x, max(n) AS n FROM l GROUP BY id HAVING max(n) > 1000;
CREATE TEMPORARY VIEW empty_r AS SELECT id, max(word) AS word, max(y) AS y, max(m) AS m FROM r GROUP BY id HAVING max(m) > 1000;

-- name: inner_right_empty_equal
SELECT * FROM l l JOIN empty_r r ON l.id = r.id;

-- name: inner_right_empty_less
SELECT * FROM l l JOIN empty_r r ON l.n < r.m;

-- name: inner_left_empty_equal
SELECT * FROM empty_l l JOIN r r ON l.id = r.id;

-- name: inner_left_empty_less
SELECT * FROM empty_l l JOIN r r ON l.n < r.m;

-- name: inner_both_empty_equal
SELECT * FROM empty_l l JOIN empty_r r ON l.id = r.id;

-- name: inner_both_empty_less
SELECT * FROM empty_l l JOIN empty_r r ON l.n < r.m;

-- name: left_right_empty_equal
SELECT * FROM l l LEFT JOIN empty_r r ON l.id = r.id;

-- name: left_right_empty_less
SELECT * FROM l l LEFT JOIN empty_r r ON l.n < r.m;

-- name: left_left_empty_equal
SELECT * FROM empty_l l LEFT JOIN r r ON l.id = r.id;

-- name: left_left_empty_less
SELECT * FROM empty_l l LEFT JOIN r r ON l.n < r.m;

-- name: left_both_empty_equal
SELECT * FROM empty_l l LEFT JOIN empty_r r ON l.id = r.id;

-- name: left_both_empty_less
SELECT * FROM empty_l l LEFT JOIN empty_r r ON l.n < r.m;

-- name: right_right_empty_equal
SELECT * FROM l l RIGHT JOIN empty_r r ON l.id = r.id;

-- name: right_right_empty_less
SELECT * FROM l l RIGHT JOIN empty_r r ON l.n < r.m;

-- name: right_left_empty_equal
SELECT * FROM empty_l l RIGHT JOIN r r ON l.id = r.id;

-- name: right_left_empty_less
SELECT * FROM empty_l l RIGHT JOIN r r ON l.n < r.m;

-- name: right_both_empty_equal
SELECT * FROM empty_l l RIGHT JOIN empty_r r ON l.id = r.id;

-- name: right_both_empty_less
SELECT * FROM empty_l l RIGHT JOIN empty_r r ON l.n < r.m;

-- name: full_right_empty_equal
SELECT * FROM l l FULL JOIN empty_r r ON l.id = r.id;

-- name: full_right_empty_less
SELECT * FROM l l FULL JOIN empty_r r ON l.n < r.m;

-- name: full_left_empty_equal
SELECT * FROM empty_l l FULL JOIN r r ON l.id = r.id;

-- name: full_left_empty_less
SELECT * FROM empty_l l FULL JOIN r r ON l.n < r.m;

-- name: full_both_empty_equal
SELECT * FROM empty_l l FULL JOIN empty_r r ON l.id = r.id;

-- name: full_both_empty_less
SELECT * FROM empty_l l FULL JOIN empty_r r ON l.n < r.m;

-- name: semi_right_empty_equal
SELECT * FROM l l LEFT SEMI JOIN empty_r r ON l.id = r.id;

-- name: semi_right_empty_less
SELECT * FROM l l LEFT SEMI JOIN empty_r r ON l.n < r.m;

-- name: semi_left_empty_equal
SELECT * FROM empty_l l LEFT SEMI JOIN r r ON l.id = r.id;

-- name: semi_left_empty_less
SELECT * FROM empty_l l LEFT SEMI JOIN r r ON l.n < r.m;

-- name: semi_both_empty_equal
SELECT * FROM empty_l l LEFT SEMI JOIN empty_r r ON l.id = r.id;

-- name: semi_both_empty_less
SELECT * FROM empty_l l LEFT SEMI JOIN empty_r r ON l.n < r.m;

-- name: anti_right_empty_equal
SELECT * FROM l l LEFT ANTI JOIN empty_r r ON l.id = r.id;

-- name: anti_right_empty_less
SELECT * FROM l l LEFT ANTI JOIN empty_r r ON l.n < r.m;

-- name: anti_left_empty_equal
SELECT * FROM empty_l l LEFT ANTI JOIN r r ON l.id = r.id;

-- name: anti_left_empty_less
SELECT * FROM empty_l l LEFT ANTI JOIN r r ON l.n < r.m;

-- name: anti_both_empty_equal
SELECT * FROM empty_l l LEFT ANTI JOIN empty_r r ON l.id = r.id;

-- name: anti_both_empty_less
SELECT * FROM empty_l l LEFT ANTI JOIN empty_r r ON l.n < r.m;
