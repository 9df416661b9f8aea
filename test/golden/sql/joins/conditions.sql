-- Joins of every type with conditions of every kind: equal keys, something beside them, no keys at all; nulls and repeated rows on both sides.
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

-- name: inner_less
SELECT * FROM l JOIN r ON l.n < r.m;

-- name: left_less
SELECT * FROM l LEFT JOIN r ON l.n < r.m;

-- name: right_less
SELECT * FROM l RIGHT JOIN r ON l.n < r.m;

-- name: full_less
SELECT * FROM l FULL JOIN r ON l.n < r.m;

-- name: semi_less
SELECT * FROM l LEFT SEMI JOIN r ON l.n < r.m;

-- name: anti_less
SELECT * FROM l LEFT ANTI JOIN r ON l.n < r.m;

-- name: inner_or
SELECT * FROM l JOIN r ON l.id = r.id OR l.name = r.word;

-- name: left_or
SELECT * FROM l LEFT JOIN r ON l.id = r.id OR l.name = r.word;

-- name: right_or
SELECT * FROM l RIGHT JOIN r ON l.id = r.id OR l.name = r.word;

-- name: full_or
SELECT * FROM l FULL JOIN r ON l.id = r.id OR l.name = r.word;

-- name: semi_or
SELECT * FROM l LEFT SEMI JOIN r ON l.id = r.id OR l.name = r.word;

-- name: anti_or
SELECT * FROM l LEFT ANTI JOIN r ON l.id = r.id OR l.name = r.word;

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

-- name: inner_one_sided
SELECT * FROM l JOIN r ON l.id = r.id AND l.n > 15 AND r.m < 50;

-- name: left_one_sided
SELECT * FROM l LEFT JOIN r ON l.id = r.id AND l.n > 15 AND r.m < 50;

-- name: right_one_sided
SELECT * FROM l RIGHT JOIN r ON l.id = r.id AND l.n > 15 AND r.m < 50;

-- name: full_one_sided
SELECT * FROM l FULL JOIN r ON l.id = r.id AND l.n > 15 AND r.m < 50;

-- name: semi_one_sided
SELECT * FROM l LEFT SEMI JOIN r ON l.id = r.id AND l.n > 15 AND r.m < 50;

-- name: anti_one_sided
SELECT * FROM l LEFT ANTI JOIN r ON l.id = r.id AND l.n > 15 AND r.m < 50;

-- name: inner_never
SELECT * FROM l JOIN r ON l.id = r.id AND 1 = 0;

-- name: left_never
SELECT * FROM l LEFT JOIN r ON l.id = r.id AND 1 = 0;

-- name: right_never
SELECT * FROM l RIGHT JOIN r ON l.id = r.id AND 1 = 0;

-- name: full_never
SELECT * FROM l FULL JOIN r ON l.id = r.id AND 1 = 0;

-- name: semi_never
SELECT * FROM l LEFT SEMI JOIN r ON l.id = r.id AND 1 = 0;

-- name: anti_never
SELECT * FROM l LEFT ANTI JOIN r ON l.id = r.id AND 1 = 0;

-- name: inner_always
SELECT * FROM l JOIN r ON 1 = 1;

-- name: left_always
SELECT * FROM l LEFT JOIN r ON 1 = 1;

-- name: right_always
SELECT * FROM l RIGHT JOIN r ON 1 = 1;

-- name: full_always
SELECT * FROM l FULL JOIN r ON 1 = 1;

-- name: semi_always
SELECT * FROM l LEFT SEMI JOIN r ON 1 = 1;

-- name: anti_always
SELECT * FROM l LEFT ANTI JOIN r ON 1 = 1;

-- name: inner_only_left
SELECT * FROM l JOIN r ON l.n > 15;

-- name: left_only_left
SELECT * FROM l LEFT JOIN r ON l.n > 15;

-- name: right_only_left
SELECT * FROM l RIGHT JOIN r ON l.n > 15;

-- name: full_only_left
SELECT * FROM l FULL JOIN r ON l.n > 15;

-- name: semi_only_left
SELECT * FROM l LEFT SEMI JOIN r ON l.n > 15;

-- name: anti_only_left
SELECT * FROM l LEFT ANTI JOIN r ON l.n > 15;

-- name: inner_only_right
SELECT * FROM l JOIN r ON r.m > 20;

-- name: left_only_right
SELECT * FROM l LEFT JOIN r ON r.m > 20;

-- name: right_only_right
SELECT * FROM l RIGHT JOIN r ON r.m > 20;

-- name: full_only_right
SELECT * FROM l FULL JOIN r ON r.m > 20;

-- name: semi_only_right
SELECT * FROM l LEFT SEMI JOIN r ON r.m > 20;

-- name: anti_only_right
SELECT * FROM l LEFT ANTI JOIN r ON r.m > 20;

-- name: inner_null
SELECT * FROM l JOIN r ON CAST(NULL AS BOOLEAN);

-- name: left_null
SELECT * FROM l LEFT JOIN r ON CAST(NULL AS BOOLEAN);

-- name: right_null
SELECT * FROM l RIGHT JOIN r ON CAST(NULL AS BOOLEAN);

-- name: full_null
SELECT * FROM l FULL JOIN r ON CAST(NULL AS BOOLEAN);

-- name: semi_null
SELECT * FROM l LEFT SEMI JOIN r ON CAST(NULL AS BOOLEAN);

-- name: anti_null
SELECT * FROM l LEFT ANTI JOIN r ON CAST(NULL AS BOOLEAN);

-- name: inner_expression
SELECT * FROM l JOIN r ON l.id + 1 = r.id * 1 AND length(l.name) <= length(r.word);

-- name: left_expression
SELECT * FROM l LEFT JOIN r ON l.id + 1 = r.id * 1 AND length(l.name) <= length(r.word);

-- name: right_expression
SELECT * FROM l RIGHT JOIN r ON l.id + 1 = r.id * 1 AND length(l.name) <= length(r.word);

-- name: full_expression
SELECT * FROM l FULL JOIN r ON l.id + 1 = r.id * 1 AND length(l.name) <= length(r.word);

-- name: semi_expression
SELECT * FROM l LEFT SEMI JOIN r ON l.id + 1 = r.id * 1 AND length(l.name) <= length(r.word);

-- name: anti_expression
SELECT * FROM l LEFT ANTI JOIN r ON l.id + 1 = r.id * 1 AND length(l.name) <= length(r.word);
