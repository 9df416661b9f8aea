-- Functions behind LATERAL, in all joins.

-- name: a
SELECT id, x FROM (SELECT 1 id, array(1,2) xs UNION ALL SELECT 2, NULL) t LEFT JOIN LATERAL (SELECT x FROM (SELECT 1) LATERAL VIEW explode(t.xs) e AS x) u ON u.x > 1 ORDER BY id;

-- name: b
SELECT id, x FROM (SELECT 1 id, array(1,2) xs UNION ALL SELECT 2, NULL) t, LATERAL (SELECT x FROM (SELECT 1) LATERAL VIEW explode(t.xs) e AS x) u ORDER BY id,x;

-- name: c
SELECT id, x FROM (SELECT 1 id, array(1,2) xs UNION ALL SELECT 2, NULL) t, LATERAL (SELECT * FROM explode(t.xs) e(x)) u ORDER BY id,x;

-- name: d
SELECT id, x FROM (SELECT 1 id, array(1,2) xs UNION ALL SELECT 2, NULL) t LEFT JOIN LATERAL explode(t.xs) u(x) ON true ORDER BY id,x;

-- name: e
SELECT * FROM (SELECT 1 id, array(1,2) xs UNION ALL SELECT 2, NULL) t LEFT JOIN LATERAL explode(t.xs) u(x) ON x > 1 ORDER BY id,x;

-- name: f
SELECT * FROM (SELECT 1 id, array(1,2) xs UNION ALL SELECT 2, NULL) t LEFT JOIN LATERAL UNNEST(t.xs) WITH ORDINALITY u(x, o) ON x > 1 ORDER BY id,x;

-- name: h
SELECT * FROM (SELECT 1 id, array(1,2) xs) t JOIN LATERAL UNNEST(t.xs, array(id)) WITH ORDINALITY u ON true ORDER BY ordinality;

-- name: i
SELECT * FROM (SELECT 1 id, array(1,2) xs) t RIGHT JOIN LATERAL UNNEST(t.xs) u ON true;

-- name: j
SELECT * FROM (SELECT 1 id, array(1,2) xs) t JOIN LATERAL UNNEST(t.xs) u USING (id);

-- name: k
FROM (SELECT 1 id, array(1,2) xs) t |> JOIN LATERAL UNNEST(t.xs) u(x) |> SELECT id, x |> ORDER BY x;

-- name: l
SELECT * FROM UNNEST(array(1,2)) TABLESAMPLE (100 PERCENT);

-- name: m
SELECT (SELECT sum(x) FROM UNNEST(t.xs) u(x)) s FROM (SELECT 1 id, array(1,2) xs) t;

-- name: n
SELECT * FROM UNNEST(array(1,2)) u JOIN UNNEST(array(2,3)) v ON u.col = v.col;

-- name: o
SELECT id FROM (SELECT 1 id, array(1,2) xs) t WHERE EXISTS (SELECT 1 FROM UNNEST(t.xs) u(x) WHERE x = 2);
