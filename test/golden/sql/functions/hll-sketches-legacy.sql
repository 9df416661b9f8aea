SET spark.sql.ansi.enabled = false;
-- HLL sketches of DataSketches.

-- name: hll_sketch_agg_1
SELECT hex(hll_sketch_agg(id, 12)) FROM range(8);

-- name: hll_sketch_agg_2
SELECT hex(hll_sketch_agg(id, 12)) FROM range(7);

-- name: hll_sketch_agg_3
SELECT hex(hll_sketch_agg(id, 4)) FROM range(7);

-- name: hll_sketch_agg_4
SELECT hex(hll_sketch_agg(id, 4)) FROM range(8);

-- name: hll_sketch_agg_5
SELECT hex(hll_sketch_agg(id, 8)) FROM range(8);

-- name: hll_sketch_agg_12
SELECT hex(hll_sketch_agg(id, 21)) FROM range(10);

-- name: hll_sketch_agg_13
SELECT hex(hll_sketch_agg(s)) FROM VALUES ('a'), ('b'), (NULL), (''), ('日本') AS t(s);

-- name: hll_sketch_agg_14
SELECT hex(hll_sketch_agg(s)) FROM VALUES (X'01'), (X''), (NULL) AS t(s);

-- name: hll_sketch_agg_15
SELECT hex(hll_sketch_agg(CAST(id AS INT))) FROM range(3);

-- name: hll_sketch_agg_16
SELECT hex(hll_sketch_agg(NULL));

-- name: hll_sketch_agg_17
SELECT hex(hll_sketch_agg(id)) FROM range(0);

-- name: hll_sketch_agg_18
SELECT hll_sketch_agg(1.5);

-- name: hll_sketch_agg_19
SELECT hll_sketch_agg(true);

-- name: hll_sketch_agg_20
SELECT hll_sketch_agg(id, 3) FROM range(3);

-- name: hll_sketch_agg_21
SELECT hll_sketch_agg(id, 22) FROM range(3);

-- name: hll_sketch_agg_22
SELECT hll_sketch_agg(id, id) FROM range(3);

-- name: hll_sketch_agg_23
SELECT hll_sketch_agg(id, NULL) FROM range(3);

-- name: hll_sketch_agg_24
SELECT hll_sketch_agg(id, '12') FROM range(3);

-- name: hll_sketch_agg_25
SELECT hll_sketch_agg();

-- name: hll_sketch_agg_26
SELECT hll_sketch_agg(1, 2, 3);

-- name: hll_sketch_estimate_1
SELECT hll_sketch_estimate(hll_sketch_agg(id)) FROM range(0);

-- name: hll_sketch_estimate_2
SELECT hll_sketch_estimate(hll_sketch_agg(id)) FROM range(5);

-- name: hll_sketch_estimate_3
SELECT hll_sketch_estimate(hll_sketch_agg(id)) FROM range(100);

-- name: hll_sketch_estimate_7
SELECT hll_sketch_estimate(hll_sketch_agg(id, 8)) FROM range(0, 300000, 1, 8);

-- name: hll_sketch_estimate_8
SELECT hll_sketch_estimate(hll_sketch_agg(id % 7)) FROM range(100000);

-- name: hll_sketch_estimate_9
SELECT hll_sketch_estimate(NULL);

-- name: hll_sketch_estimate_10
SELECT hll_sketch_estimate(X'00');

-- name: hll_sketch_estimate_11
SELECT hll_sketch_estimate(X'');

-- name: hll_sketch_estimate_12
SELECT hll_sketch_estimate('abc');

-- name: hll_sketch_estimate_13
SELECT hll_sketch_estimate(1);

-- name: hll_sketch_estimate_14
SELECT hll_sketch_estimate();

-- name: hll_sketch_estimate_15
SELECT hll_sketch_estimate(s) FROM (SELECT id % 3 AS g, hll_sketch_agg(id) AS s FROM range(30) GROUP BY 1) ORDER BY g;

-- name: hll_union_1
SELECT hex(hll_union(hll_sketch_agg(id), hll_sketch_agg(id + 2))) FROM range(3);

-- name: hll_union_2
SELECT hex(hll_union(hll_sketch_agg(id, 4), hll_sketch_agg(id + 50, 4))) FROM range(100);

-- name: hll_union_3
SELECT hex(hll_union(hll_sketch_agg(id, 8), hll_sketch_agg(id + 50, 8))) FROM range(100);

-- name: hll_sketch_estimate_16
SELECT hll_sketch_estimate(hll_union(hll_sketch_agg(id), hll_sketch_agg(id + 500))) FROM range(1000);

-- name: hll_union_4
SELECT hll_union(hll_sketch_agg(id, 4), hll_sketch_agg(id, 5)) FROM range(3);

-- name: hll_union_5
SELECT hex(hll_union(hll_sketch_agg(id, 4), hll_sketch_agg(id, 5), true)) FROM range(30);

-- name: hll_sketch_estimate_17
SELECT hll_sketch_estimate(hll_union(hll_sketch_agg(id, 10), hll_sketch_agg(id + 2000, 12), true)) FROM range(3000);

-- name: hll_union_6
SELECT hll_union(NULL, hll_sketch_agg(id)) FROM range(3);

-- name: hll_union_7
SELECT hll_union(X'00', X'00');

-- name: hll_union_8
SELECT hll_union(1, 2);

-- name: hll_union_9
SELECT hll_union(hll_sketch_agg(id)) FROM range(3);

-- name: hll_union_10
SELECT hll_union(hll_sketch_agg(id), hll_sketch_agg(id), 5) FROM range(3);

-- name: hll_union_agg_1
SELECT hex(hll_union_agg(s)) FROM (SELECT id % 3 AS g, hll_sketch_agg(id) AS s FROM range(9) GROUP BY 1);

-- name: hll_sketch_estimate_18
SELECT hll_sketch_estimate(hll_union_agg(s)) FROM (SELECT id % 3 AS g, hll_sketch_agg(id) AS s FROM range(3000) GROUP BY 1);

-- name: hll_sketch_estimate_19
SELECT hll_sketch_estimate(hll_union_agg(s)) FROM VALUES (CAST(NULL AS BINARY)) AS t(s);

-- name: hll_union_agg_2
SELECT hll_union_agg(s) FROM (SELECT hll_sketch_agg(id, 4) AS s FROM range(10) UNION ALL SELECT hll_sketch_agg(id, 10) FROM range(20));

-- name: hll_union_agg_3
SELECT hll_union_agg(X'01');

-- name: hll_union_agg_4
SELECT hll_union_agg(1);

-- name: hll_union_agg_5
SELECT hll_union_agg(X'01', id > 1) FROM range(2);

-- name: hll_union_agg_6
SELECT hll_union_agg(X'01', NULL);

-- name: hll_union_agg_7
SELECT hll_union_agg();
