SET spark.sql.ansi.enabled = false;
-- approx_top_k and its states.

-- name: approx_top_k_1
SELECT approx_top_k(v) FROM VALUES ('a'), ('b'), ('a'), (NULL), ('c'), ('a'), ('b') AS t(v);

-- name: approx_top_k_2
SELECT approx_top_k(v, 2) FROM VALUES ('a'), ('b'), ('a'), (NULL), ('c'), ('a'), ('b') AS t(v);

-- name: approx_top_k_3
SELECT approx_top_k(v, 10, 100) FROM VALUES (1.5D), (1.5D), (2D) AS t(v);

-- name: approx_top_k_4
SELECT approx_top_k(v) FROM VALUES (DATE'2024-01-01'), (DATE'2024-01-01'), (DATE'2024-01-02') AS t(v);

-- name: approx_top_k_5
SELECT approx_top_k(v) FROM VALUES (TIMESTAMP'2024-01-01 00:00:00'), (TIMESTAMP'2024-01-01 00:00:00') AS t(v);

-- name: approx_top_k_6
SELECT approx_top_k(v) FROM VALUES (true), (false), (true) AS t(v);

-- name: approx_top_k_7
SELECT approx_top_k(v) FROM VALUES (1.50), (1.50), (2.25) AS t(v);

-- name: approx_top_k_8
SELECT approx_top_k(v) FROM VALUES (CAST(1 AS TINYINT)), (CAST(1 AS TINYINT)) AS t(v);

-- name: approx_top_k_9
SELECT approx_top_k(v) FROM VALUES (CAST(1 AS SMALLINT)), (CAST(1 AS SMALLINT)) AS t(v);

-- name: approx_top_k_10
SELECT approx_top_k(v) FROM VALUES (1.5F), (1.5F) AS t(v);

-- name: approx_top_k_12
SELECT approx_top_k(id) FROM range(0);

-- name: approx_top_k_13
SELECT approx_top_k(v) FROM VALUES (CAST(NULL AS INT)), (NULL) AS t(v);

-- name: approx_top_k_14
SELECT approx_top_k(NULL);

-- name: approx_top_k_15
SELECT approx_top_k(array(1));

-- name: approx_top_k_16
SELECT approx_top_k(X'01');

-- name: approx_top_k_17
SELECT approx_top_k(id, 0) FROM range(3);

-- name: approx_top_k_18
SELECT approx_top_k(id, -1) FROM range(3);

-- name: approx_top_k_19
SELECT approx_top_k(id, 10, 5) FROM range(3);

-- name: approx_top_k_20
SELECT approx_top_k(id, NULL) FROM range(3);

-- name: approx_top_k_21
SELECT approx_top_k(id, 5, NULL) FROM range(3);

-- name: approx_top_k_22
SELECT approx_top_k(id, 5, 2000000) FROM range(3);

-- name: approx_top_k_23
SELECT approx_top_k(id, id) FROM range(3);

-- name: approx_top_k_24
SELECT approx_top_k(id, 'a') FROM range(3);

-- name: approx_top_k_25
SELECT approx_top_k();

-- name: approx_top_k_26
SELECT approx_top_k(1, 2, 3, 4);

-- name: approx_top_k_accumulate_1
SELECT approx_top_k_accumulate(v) FROM VALUES ('a'), ('b'), ('a'), (NULL) AS t(v);

-- name: approx_top_k_accumulate_2
SELECT approx_top_k_accumulate(v, 100) FROM VALUES (1), (2), (1) AS t(v);

-- name: approx_top_k_accumulate_3
SELECT approx_top_k_accumulate(v) FROM VALUES (1.5D) AS t(v);

-- name: approx_top_k_accumulate_4
SELECT approx_top_k_accumulate(v) FROM VALUES (1.50) AS t(v);

-- name: approx_top_k_accumulate_5
SELECT approx_top_k_accumulate(v) FROM VALUES (true), (false) AS t(v);

-- name: approx_top_k_accumulate_6
SELECT approx_top_k_accumulate(v) FROM VALUES (CAST(3 AS TINYINT)) AS t(v);

-- name: approx_top_k_accumulate_7
SELECT approx_top_k_accumulate(v) FROM VALUES (DATE'2024-01-01') AS t(v);

-- name: approx_top_k_accumulate_8
SELECT approx_top_k_accumulate(v) FROM VALUES (1.5F) AS t(v);

-- name: approx_top_k_accumulate_9
SELECT approx_top_k_accumulate(v) FROM VALUES (CAST(NULL AS INT)) AS t(v);

-- name: approx_top_k_accumulate_10
SELECT approx_top_k_accumulate(id) FROM range(0);

-- name: approx_top_k_accumulate_11
SELECT approx_top_k_accumulate(id, 0) FROM range(3);

-- name: approx_top_k_accumulate_12
SELECT approx_top_k_accumulate(id, NULL) FROM range(3);

-- name: approx_top_k_estimate_1
SELECT approx_top_k_estimate(approx_top_k_accumulate(v), 2) FROM VALUES ('a'), ('b'), ('a'), (NULL), ('b'), ('a') AS t(v);

-- name: approx_top_k_estimate_2
SELECT approx_top_k_estimate(approx_top_k_accumulate(v)) FROM VALUES (1.50), (1.50), (2.25) AS t(v);

-- name: approx_top_k_estimate_3
SELECT approx_top_k_estimate(approx_top_k_accumulate(v), 0) FROM VALUES (1) AS t(v);

-- name: approx_top_k_estimate_4
SELECT approx_top_k_estimate(approx_top_k_accumulate(v), NULL) FROM VALUES (1) AS t(v);

-- name: approx_top_k_estimate_5
SELECT approx_top_k_estimate(1);

-- name: approx_top_k_estimate_6
SELECT approx_top_k_estimate(NULL);

-- name: approx_top_k_estimate_7
SELECT approx_top_k_estimate(named_struct('a', 1));

-- name: approx_top_k_estimate_8
SELECT approx_top_k_estimate(approx_top_k_combine(s)) FROM (SELECT id % 2 AS g, approx_top_k_accumulate(id % 3) AS s FROM range(10) GROUP BY 1);

-- name: approx_top_k_estimate_9
SELECT approx_top_k_estimate(approx_top_k_combine(s, 50)) FROM (SELECT id % 2 AS g, approx_top_k_accumulate(id % 3) AS s FROM range(10) GROUP BY 1);

-- name: approx_top_k_combine_1
SELECT approx_top_k_combine(s) FROM (SELECT approx_top_k_accumulate(id % 3) AS s FROM range(10));

-- name: approx_top_k_combine_2
SELECT approx_top_k_combine(s, 50) FROM (SELECT approx_top_k_accumulate(id % 3) AS s FROM range(10));

-- name: approx_top_k_combine_3
SELECT approx_top_k_combine(s) FROM (SELECT approx_top_k_accumulate(id % 3, 10) AS s FROM range(10) UNION ALL SELECT approx_top_k_accumulate(id % 3, 20) FROM range(10));

-- name: approx_top_k_combine_4
SELECT approx_top_k_combine(1);

-- name: approx_top_k_combine_5
SELECT approx_top_k_combine(s, 0) FROM (SELECT approx_top_k_accumulate(id % 3) AS s FROM range(10));

-- name: approx_top_k_27
SELECT approx_top_k(DISTINCT id) FROM range(3);

-- name: approx_top_k_28
SELECT id % 2 AS g, approx_top_k(id % 3, 1) FROM range(10) GROUP BY 1 ORDER BY 1;

-- name: approx_top_k_29
SELECT approx_top_k(id % 3) FILTER (WHERE id > 3) FROM range(10);
