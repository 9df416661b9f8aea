SET spark.sql.ansi.enabled = false;
-- Theta sketches of DataSketches.

-- name: theta_sketch_agg_1
SELECT hex(theta_sketch_agg(id)) FROM range(0);

-- name: theta_sketch_agg_2
SELECT hex(theta_sketch_agg(id)) FROM range(1);

-- name: theta_sketch_agg_3
SELECT hex(theta_sketch_agg(id)) FROM range(2);

-- name: theta_sketch_agg_4
SELECT hex(theta_sketch_agg(id)) FROM range(10);

-- name: theta_sketch_agg_5
SELECT hex(theta_sketch_agg(id, 4)) FROM range(100);

-- name: theta_sketch_agg_6
SELECT hex(theta_sketch_agg(id, 4)) FROM range(16);

-- name: theta_sketch_agg_7
SELECT hex(theta_sketch_agg(id, 4)) FROM range(31);

-- name: theta_sketch_agg_8
SELECT hex(theta_sketch_agg(id, 5)) FROM range(0, 1000, 1, 1);

-- name: theta_sketch_agg_9
SELECT hex(theta_sketch_agg(id, 5)) FROM range(0, 1000, 1, 3);

-- name: theta_sketch_agg_10
SELECT hex(theta_sketch_agg(s)) FROM VALUES ('a'), ('b'), (NULL), ('') AS t(s);

-- name: theta_sketch_agg_11
SELECT hex(theta_sketch_agg(s)) FROM VALUES (X'01'), (X''), (NULL) AS t(s);

-- name: theta_sketch_agg_12
SELECT hex(theta_sketch_agg(s)) FROM VALUES (1.5D), (0.0D), (-0.0D), (CAST('NaN' AS DOUBLE)) AS t(s);

-- name: theta_sketch_agg_13
SELECT hex(theta_sketch_agg(s)) FROM VALUES (1.5F), (0.0F) AS t(s);

-- name: theta_sketch_agg_14
SELECT hex(theta_sketch_agg(s)) FROM VALUES (array(1, 2)), (array(3)) AS t(s);

-- name: theta_sketch_agg_15
SELECT hex(theta_sketch_agg(s)) FROM VALUES (array(1L, 2L)), (array()) AS t(s);

-- name: theta_sketch_agg_16
SELECT hex(theta_sketch_agg(CAST(id AS INT))) FROM range(3);

-- name: theta_sketch_agg_17
SELECT theta_sketch_agg(true);

-- name: theta_sketch_agg_18
SELECT theta_sketch_agg(1.5);

-- name: theta_sketch_agg_19
SELECT theta_sketch_agg(DATE'2024-01-01');

-- name: theta_sketch_agg_20
SELECT theta_sketch_agg(array('a'));

-- name: theta_sketch_agg_21
SELECT hex(theta_sketch_agg(NULL));

-- name: theta_sketch_agg_22
SELECT theta_sketch_agg(id, 3) FROM range(3);

-- name: theta_sketch_agg_23
SELECT theta_sketch_agg(id, 27) FROM range(3);

-- name: theta_sketch_agg_24
SELECT theta_sketch_agg(id, id) FROM range(3);

-- name: theta_sketch_agg_25
SELECT theta_sketch_agg(id, NULL) FROM range(3);

-- name: theta_sketch_agg_26
SELECT theta_sketch_agg(id, 'a') FROM range(3);

-- name: theta_sketch_agg_27
SELECT theta_sketch_agg();

-- name: theta_sketch_estimate_1
SELECT theta_sketch_estimate(theta_sketch_agg(id)) FROM range(0);

-- name: theta_sketch_estimate_2
SELECT theta_sketch_estimate(theta_sketch_agg(id)) FROM range(100);

-- name: theta_sketch_estimate_3
SELECT theta_sketch_estimate(theta_sketch_agg(id, 4)) FROM range(0, 100, 1, 1);

-- name: theta_sketch_estimate_4
SELECT theta_sketch_estimate(theta_sketch_agg(id)) FROM range(0, 100000, 1, 1);

-- name: theta_sketch_estimate_5
SELECT theta_sketch_estimate(theta_sketch_agg(id)) FROM range(0, 100000, 1, 4);

-- name: theta_sketch_estimate_6
SELECT theta_sketch_estimate(NULL);

-- name: theta_sketch_estimate_7
SELECT theta_sketch_estimate(X'00');

-- name: theta_sketch_estimate_8
SELECT theta_sketch_estimate('abc');

-- name: theta_sketch_estimate_9
SELECT theta_sketch_estimate(1);

-- name: theta_sketch_estimate_10
SELECT theta_sketch_estimate(hll_sketch_agg(id)) FROM range(3);

-- name: theta_union_1
SELECT hex(theta_union(theta_sketch_agg(id), theta_sketch_agg(id + 2))) FROM range(3);

-- name: theta_union_2
SELECT hex(theta_union(theta_sketch_agg(id), theta_sketch_agg(id + 2), 4)) FROM range(0, 30, 1, 1);

-- name: theta_sketch_estimate_11
SELECT theta_sketch_estimate(theta_union(theta_sketch_agg(id, 5), theta_sketch_agg(id + 50, 5), 5)) FROM range(0, 100, 1, 1);

-- name: theta_union_3
SELECT theta_union(NULL, theta_sketch_agg(id)) FROM range(3);

-- name: theta_union_4
SELECT theta_union(X'00', X'00');

-- name: theta_union_5
SELECT theta_union(1, 2);

-- name: theta_union_6
SELECT theta_union(theta_sketch_agg(id), theta_sketch_agg(id), 3) FROM range(3);

-- name: theta_union_7
SELECT theta_union(theta_sketch_agg(id), theta_sketch_agg(id), 'a') FROM range(3);

-- name: theta_union_8
SELECT theta_union(theta_sketch_agg(id)) FROM range(3);

-- name: theta_intersection_1
SELECT hex(theta_intersection(theta_sketch_agg(id), theta_sketch_agg(id + 2))) FROM range(5);

-- name: theta_intersection_2
SELECT hex(theta_intersection(theta_sketch_agg(id), theta_sketch_agg(id + 10))) FROM range(5);

-- name: theta_intersection_3
SELECT hex(theta_intersection(theta_sketch_agg(id, 4), theta_sketch_agg(id + 10, 4))) FROM range(0, 100, 1, 1);

-- name: theta_difference_1
SELECT hex(theta_difference(theta_sketch_agg(id), theta_sketch_agg(id + 2))) FROM range(5);

-- name: theta_difference_2
SELECT hex(theta_difference(theta_sketch_agg(id), theta_sketch_agg(id))) FROM range(5);

-- name: theta_difference_3
SELECT hex(theta_difference(theta_sketch_agg(id, 4), theta_sketch_agg(id + 10, 4))) FROM range(0, 100, 1, 1);

-- name: theta_intersection_4
SELECT theta_intersection(NULL, NULL), theta_difference(NULL, X'00');

-- name: theta_intersection_5
SELECT theta_intersection(X'00', X'00');

-- name: theta_difference_4
SELECT theta_difference('a', 'b');

-- name: theta_union_agg_1
SELECT hex(theta_union_agg(s)) FROM (SELECT id % 3 AS g, theta_sketch_agg(id) AS s FROM range(9) GROUP BY 1);

-- name: theta_intersection_agg_1
SELECT hex(theta_intersection_agg(s)) FROM (SELECT theta_sketch_agg(id) AS s FROM range(9) UNION ALL SELECT theta_sketch_agg(id + 3) FROM range(9));

-- name: theta_union_agg_2
SELECT hex(theta_union_agg(s, 4)) FROM (SELECT theta_sketch_agg(id) AS s FROM range(0, 40, 1, 1));

-- name: theta_union_agg_3
SELECT hex(theta_union_agg(s)), hex(theta_intersection_agg(s)) FROM VALUES (CAST(NULL AS BINARY)) AS t(s);

-- name: theta_union_agg_4
SELECT theta_union_agg(X'01');

-- name: theta_intersection_agg_2
SELECT theta_intersection_agg(X'01');

-- name: theta_union_agg_5
SELECT theta_union_agg(1);

-- name: theta_intersection_agg_3
SELECT theta_intersection_agg('a');

-- name: theta_union_agg_6
SELECT theta_union_agg(X'01', 30);

-- name: theta_intersection_agg_4
SELECT theta_intersection_agg();
