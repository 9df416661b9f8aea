SET spark.sql.ansi.enabled = false;
-- Tuple sketches of DataSketches.

-- name: tuple_sketch_agg_double_1
SELECT hex(tuple_sketch_agg_double(id, 1.5D)) FROM range(0);

-- name: tuple_sketch_agg_double_2
SELECT hex(tuple_sketch_agg_double(id, 1.5D)) FROM range(1);

-- name: tuple_sketch_agg_double_3
SELECT hex(tuple_sketch_agg_double(k, v)) FROM VALUES ('a', 1D), ('b', 2D), ('a', 3D), (NULL, 4D), ('c', NULL) AS t(k, v);

-- name: tuple_sketch_agg_double_4
SELECT hex(tuple_sketch_agg_double(k, v, 12, 'min')), hex(tuple_sketch_agg_double(k, v, 12, 'max')), hex(tuple_sketch_agg_double(k, v, 12, 'alwaysone')), hex(tuple_sketch_agg_double(k, v, 12, 'SUM')) FROM VALUES ('a', 1D), ('b', 2D), ('a', 3D) AS t(k, v);

-- name: tuple_sketch_agg_integer_1
SELECT hex(tuple_sketch_agg_integer(k, v, 12, 'min')), hex(tuple_sketch_agg_integer(k, v, 12, 'max')), hex(tuple_sketch_agg_integer(k, v, 12, 'alwaysone')), hex(tuple_sketch_agg_integer(k, v, 12, 'sum')) FROM VALUES ('a', 1), ('b', 2), ('a', 3) AS t(k, v);

-- name: tuple_sketch_agg_integer_2
SELECT hex(tuple_sketch_agg_integer(id, 1, 4)) FROM range(0, 100, 1, 1);

-- name: tuple_sketch_agg_double_5
SELECT hex(tuple_sketch_agg_double(id, CAST(id AS DOUBLE), 4)) FROM range(0, 40, 1, 1);

-- name: tuple_sketch_agg_double_6
SELECT tuple_sketch_agg_double(id, 1.5D, 12, 'avg') FROM range(3);

-- name: tuple_sketch_agg_double_7
SELECT tuple_sketch_agg_double(id, 1.5D, 3) FROM range(3);

-- name: tuple_sketch_agg_double_8
SELECT tuple_sketch_agg_double(id, 1.5D, id) FROM range(3);

-- name: tuple_sketch_agg_double_9
SELECT tuple_sketch_agg_double(id, 1.5D, NULL) FROM range(3);

-- name: tuple_sketch_agg_double_10
SELECT tuple_sketch_agg_double(id, 1.5D, 12, NULL) FROM range(3);

-- name: tuple_sketch_agg_double_11
SELECT tuple_sketch_agg_double(id, 'a') FROM range(3);

-- name: tuple_sketch_agg_double_12
SELECT hex(tuple_sketch_agg_double(id, 1)) FROM range(3);

-- name: tuple_sketch_agg_integer_3
SELECT tuple_sketch_agg_integer(id, 1.5D) FROM range(3);

-- name: tuple_sketch_agg_integer_4
SELECT tuple_sketch_agg_integer(true, 1);

-- name: tuple_sketch_agg_integer_5
SELECT tuple_sketch_agg_integer(id) FROM range(3);

-- name: tuple_sketch_estimate_double_1
SELECT tuple_sketch_estimate_double(tuple_sketch_agg_double(id, 1.5D)), tuple_sketch_summary_double(tuple_sketch_agg_double(id, 1.5D)) FROM range(10);

-- name: tuple_sketch_estimate_integer_1
SELECT tuple_sketch_estimate_integer(tuple_sketch_agg_integer(id, 2)), tuple_sketch_summary_integer(tuple_sketch_agg_integer(id, 2)) FROM range(10);

-- name: tuple_sketch_estimate_double_2
SELECT tuple_sketch_estimate_double(tuple_sketch_agg_double(id, 1D, 4)), tuple_sketch_summary_double(tuple_sketch_agg_double(id, 1D, 4)) FROM range(0, 100, 1, 1);

-- name: tuple_sketch_estimate_integer_2
SELECT tuple_sketch_estimate_integer(tuple_sketch_agg_integer(id, 1, 4)), tuple_sketch_summary_integer(tuple_sketch_agg_integer(id, 1, 4)) FROM range(0, 100, 1, 1);

-- name: tuple_sketch_summary_double_1
SELECT tuple_sketch_summary_double(tuple_sketch_agg_double(id, CAST(id AS DOUBLE)), 'min'), tuple_sketch_summary_double(tuple_sketch_agg_double(id, CAST(id AS DOUBLE)), 'max'), tuple_sketch_summary_double(tuple_sketch_agg_double(id, CAST(id AS DOUBLE)), 'alwaysone') FROM range(10);

-- name: tuple_sketch_summary_integer_1
SELECT tuple_sketch_summary_integer(tuple_sketch_agg_integer(id, 2), 'min'), tuple_sketch_summary_integer(tuple_sketch_agg_integer(id, 2), 'max'), tuple_sketch_summary_integer(tuple_sketch_agg_integer(id, 2), 'alwaysone') FROM range(10);

-- name: tuple_sketch_summary_double_2
SELECT tuple_sketch_summary_double(tuple_sketch_agg_double(id, 1D), 'avg') FROM range(10);

-- name: tuple_sketch_summary_double_3
SELECT tuple_sketch_summary_double(tuple_sketch_agg_double(id, 1D)), tuple_sketch_summary_double(tuple_sketch_agg_double(id, 1D), 'min') FROM range(0);

-- name: tuple_sketch_summary_integer_2
SELECT tuple_sketch_summary_integer(tuple_sketch_agg_integer(id, 1)), tuple_sketch_summary_integer(tuple_sketch_agg_integer(id, 1), 'max') FROM range(0);

-- name: tuple_sketch_estimate_double_3
SELECT tuple_sketch_estimate_double(NULL), tuple_sketch_summary_integer(NULL);

-- name: tuple_sketch_estimate_double_4
SELECT tuple_sketch_estimate_double(X'00');

-- name: tuple_sketch_estimate_integer_3
SELECT tuple_sketch_estimate_integer(theta_sketch_agg(id)) FROM range(3);

-- name: tuple_sketch_estimate_integer_4
SELECT tuple_sketch_estimate_integer(tuple_sketch_agg_double(id, 1D)) FROM range(3);

-- name: tuple_sketch_estimate_double_5
SELECT tuple_sketch_estimate_double(1);

-- name: tuple_sketch_theta_double_1
SELECT hex(tuple_sketch_theta_double(tuple_sketch_agg_double(id, 1.5D))), hex(tuple_sketch_theta_integer(tuple_sketch_agg_integer(id, 1))) FROM range(3);

-- name: tuple_sketch_theta_double_2
SELECT tuple_sketch_theta_double(tuple_sketch_agg_double(id, 1D, 4)), tuple_sketch_theta_integer(NULL) FROM range(0, 100, 1, 1);

-- name: tuple_union_double_1
SELECT hex(tuple_union_double(tuple_sketch_agg_double(id, 1D), tuple_sketch_agg_double(id + 2, 2D))) FROM range(3);

-- name: tuple_union_double_2
SELECT hex(tuple_union_double(tuple_sketch_agg_double(id, 1D), tuple_sketch_agg_double(id + 2, 2D), 12, 'max')) FROM range(3);

-- name: tuple_union_integer_1
SELECT hex(tuple_union_integer(tuple_sketch_agg_integer(id, 1), tuple_sketch_agg_integer(id + 2, 2), 4, 'min')) FROM range(0, 30, 1, 1);

-- name: tuple_union_integer_2
SELECT hex(tuple_union_integer(tuple_sketch_agg_integer(id, 1), tuple_sketch_agg_integer(id + 2, 2))) FROM range(3);

-- name: tuple_intersection_double_1
SELECT hex(tuple_intersection_double(tuple_sketch_agg_double(id, 1D), tuple_sketch_agg_double(id + 2, 2D))), hex(tuple_intersection_double(tuple_sketch_agg_double(id, 1D), tuple_sketch_agg_double(id + 2, 2D), 'min')) FROM range(5);

-- name: tuple_intersection_integer_1
SELECT hex(tuple_intersection_integer(tuple_sketch_agg_integer(id, 1), tuple_sketch_agg_integer(id + 2, 2))), hex(tuple_intersection_integer(tuple_sketch_agg_integer(id, 1), tuple_sketch_agg_integer(id + 2, 2), 'alwaysone')) FROM range(5);

-- name: tuple_intersection_double_2
SELECT hex(tuple_intersection_double(tuple_sketch_agg_double(id, 1D), tuple_sketch_agg_double(id + 20, 2D))) FROM range(5);

-- name: tuple_difference_double_1
SELECT hex(tuple_difference_double(tuple_sketch_agg_double(id, 1D), tuple_sketch_agg_double(id + 2, 2D))), hex(tuple_difference_integer(tuple_sketch_agg_integer(id, 1), tuple_sketch_agg_integer(id + 2, 2))) FROM range(5);

-- name: tuple_difference_double_2
SELECT hex(tuple_difference_double(tuple_sketch_agg_double(id, 1D), tuple_sketch_agg_double(id, 2D))) FROM range(5);

-- name: tuple_union_theta_double_1
SELECT hex(tuple_union_theta_double(tuple_sketch_agg_double(id, 1D), theta_sketch_agg(id + 2))), hex(tuple_union_theta_integer(tuple_sketch_agg_integer(id, 3), theta_sketch_agg(id + 2))) FROM range(3);

-- name: tuple_union_theta_double_2
SELECT hex(tuple_union_theta_double(tuple_sketch_agg_double(id, 3D), theta_sketch_agg(id + 2), 12, 'min')), hex(tuple_union_theta_integer(tuple_sketch_agg_integer(id, 3), theta_sketch_agg(id + 2), 12, 'max')) FROM range(3);

-- name: tuple_intersection_theta_double_1
SELECT hex(tuple_intersection_theta_double(tuple_sketch_agg_double(id, 3D), theta_sketch_agg(id + 2))), hex(tuple_intersection_theta_integer(tuple_sketch_agg_integer(id, 3), theta_sketch_agg(id + 2))) FROM range(5);

-- name: tuple_intersection_theta_double_2
SELECT hex(tuple_intersection_theta_double(tuple_sketch_agg_double(id, 3D), theta_sketch_agg(id + 2), 'max')), hex(tuple_intersection_theta_integer(tuple_sketch_agg_integer(id, 3), theta_sketch_agg(id + 2), 'min')) FROM range(5);

-- name: tuple_difference_theta_double_1
SELECT hex(tuple_difference_theta_double(tuple_sketch_agg_double(id, 3D), theta_sketch_agg(id + 2))), hex(tuple_difference_theta_integer(tuple_sketch_agg_integer(id, 3), theta_sketch_agg(id + 2))) FROM range(5);

-- name: tuple_union_agg_double_1
SELECT hex(tuple_union_agg_double(s)) FROM (SELECT id % 3 AS g, tuple_sketch_agg_double(id, 1D) AS s FROM range(9) GROUP BY 1);

-- name: tuple_union_agg_integer_1
SELECT hex(tuple_union_agg_integer(s, 12, 'max')) FROM (SELECT tuple_sketch_agg_integer(id, 1) AS s FROM range(3) UNION ALL SELECT tuple_sketch_agg_integer(id, 5) FROM range(5));

-- name: tuple_intersection_agg_double_1
SELECT hex(tuple_intersection_agg_double(s)), hex(tuple_intersection_agg_double(s, 'max')) FROM (SELECT tuple_sketch_agg_double(id, 1D) AS s FROM range(3) UNION ALL SELECT tuple_sketch_agg_double(id, 5D) FROM range(5));

-- name: tuple_intersection_agg_integer_1
SELECT hex(tuple_intersection_agg_integer(s)), hex(tuple_intersection_agg_integer(s, 'min')) FROM (SELECT tuple_sketch_agg_integer(id, 1) AS s FROM range(3) UNION ALL SELECT tuple_sketch_agg_integer(id, 5) FROM range(5));

-- name: tuple_union_agg_double_2
SELECT hex(tuple_union_agg_double(s)), hex(tuple_intersection_agg_integer(s)) FROM VALUES (CAST(NULL AS BINARY)) AS t(s);

-- name: tuple_union_agg_double_3
SELECT tuple_union_agg_double(X'01');

-- name: tuple_union_agg_integer_2
SELECT tuple_union_agg_integer(1);

-- name: tuple_intersection_agg_double_2
SELECT tuple_intersection_agg_double(X'01', 'x');

-- name: tuple_union_double_3
SELECT tuple_union_double(X'00', X'00');

-- name: tuple_union_double_4
SELECT tuple_union_double(NULL, X'00'), tuple_intersection_integer(X'00', NULL), tuple_difference_double(NULL, NULL);

-- name: tuple_union_double_5
SELECT tuple_union_double(1, 2);

-- name: tuple_union_double_6
SELECT tuple_union_double(tuple_sketch_agg_double(id, 1D), theta_sketch_agg(id)) FROM range(3);

-- name: tuple_union_theta_double_3
SELECT tuple_union_theta_double(tuple_sketch_agg_double(id, 1D), tuple_sketch_agg_double(id, 1D)) FROM range(3);

-- name: tuple_union_double_7
SELECT tuple_union_double(tuple_sketch_agg_double(id, 1D), tuple_sketch_agg_double(id, 1D), 30) FROM range(3);

-- name: tuple_union_double_8
SELECT tuple_union_double(tuple_sketch_agg_double(id, 1D), tuple_sketch_agg_double(id, 1D), 12, 'x') FROM range(3);

-- name: tuple_union_agg_double_4
SELECT tuple_union_agg_double(tuple_sketch_agg_double(1, 1D), 12, 'x');
