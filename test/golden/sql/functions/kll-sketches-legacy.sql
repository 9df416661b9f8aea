SET spark.sql.ansi.enabled = false;
-- KLL sketches of DataSketches; what is told of more items than k is random.

-- name: kll_sketch_agg_bigint_1
SELECT hex(kll_sketch_agg_bigint(id)) FROM range(0);

-- name: kll_sketch_agg_bigint_2
SELECT hex(kll_sketch_agg_bigint(id)) FROM range(1);

-- name: kll_sketch_agg_double_2
SELECT hex(kll_sketch_agg_double(v)) FROM VALUES (1.5F) AS t(v);

-- name: kll_sketch_agg_double_4
SELECT hex(kll_sketch_agg_double(v)) FROM range(0) AS t(x) CROSS JOIN VALUES (1D) AS u(v);

-- name: kll_sketch_agg_float_2
SELECT hex(kll_sketch_agg_float(v)) FROM VALUES (CAST(NULL AS FLOAT)) AS t(v);

-- name: kll_sketch_agg_bigint_5
SELECT hex(kll_sketch_agg_bigint(CAST(id AS TINYINT))) FROM range(2);

-- name: kll_sketch_agg_bigint_6
SELECT kll_sketch_agg_bigint('a');

-- name: kll_sketch_agg_bigint_7
SELECT kll_sketch_agg_bigint(1.5D);

-- name: kll_sketch_agg_bigint_8
SELECT kll_sketch_agg_bigint(1.5);

-- name: kll_sketch_agg_double_5
SELECT kll_sketch_agg_double(1);

-- name: kll_sketch_agg_double_6
SELECT kll_sketch_agg_double(1.5);

-- name: kll_sketch_agg_float_3
SELECT kll_sketch_agg_float(1.5D);

-- name: kll_sketch_agg_bigint_9
SELECT hex(kll_sketch_agg_bigint(NULL));

-- name: kll_sketch_agg_bigint_10
SELECT kll_sketch_agg_bigint(id, 7) FROM range(2);

-- name: kll_sketch_agg_bigint_11
SELECT kll_sketch_agg_bigint(id, 65536) FROM range(2);

-- name: kll_sketch_agg_bigint_12
SELECT kll_sketch_agg_bigint(id, id) FROM range(2);

-- name: kll_sketch_agg_bigint_13
SELECT kll_sketch_agg_bigint(id, NULL) FROM range(2);

-- name: kll_sketch_agg_bigint_14
SELECT kll_sketch_agg_bigint(id, 'a') FROM range(2);

-- name: kll_sketch_agg_bigint_15
SELECT kll_sketch_agg_bigint();

-- name: kll_sketch_get_n_bigint_1
SELECT kll_sketch_get_n_bigint(kll_sketch_agg_bigint(id)) FROM range(1000);

-- name: kll_sketch_get_n_double_1
SELECT kll_sketch_get_n_double(kll_sketch_agg_double(CAST(id AS DOUBLE))), kll_sketch_get_n_float(kll_sketch_agg_float(CAST(id AS FLOAT))) FROM range(100);

-- name: kll_sketch_get_n_bigint_2
SELECT kll_sketch_get_n_bigint(NULL), kll_sketch_get_n_double(NULL), kll_sketch_get_n_float(NULL);

-- name: kll_sketch_get_n_bigint_3
SELECT kll_sketch_get_n_bigint(X'00');

-- name: kll_sketch_get_n_bigint_4
SELECT kll_sketch_get_n_bigint('abcdefghijkl');

-- name: kll_sketch_get_n_bigint_5
SELECT kll_sketch_get_n_bigint(1);

-- name: kll_sketch_get_n_bigint_6
SELECT kll_sketch_get_n_bigint(kll_sketch_agg_double(1D));

-- name: kll_sketch_get_n_float_1
SELECT kll_sketch_get_n_float(kll_sketch_agg_double(1D));

-- name: kll_sketch_get_n_bigint_7
SELECT kll_sketch_get_n_bigint(hll_sketch_agg(1));

-- name: kll_sketch_get_quantile_bigint_1
SELECT kll_sketch_get_quantile_bigint(kll_sketch_agg_bigint(id), 0), kll_sketch_get_quantile_bigint(kll_sketch_agg_bigint(id), 1), kll_sketch_get_quantile_bigint(kll_sketch_agg_bigint(id), 0.5D), kll_sketch_get_quantile_bigint(kll_sketch_agg_bigint(id), 0.33) FROM range(10);

-- name: kll_sketch_get_quantile_double_1
SELECT kll_sketch_get_quantile_double(kll_sketch_agg_double(CAST(id AS DOUBLE)), 0.5), kll_sketch_get_quantile_float(kll_sketch_agg_float(CAST(id AS FLOAT)), 0.25) FROM range(10);

-- name: kll_sketch_get_quantile_double_2
SELECT kll_sketch_get_quantile_double(kll_sketch_agg_double(CAST(id AS DOUBLE)), array(0.1, 0.5, 1)), kll_sketch_get_quantile_float(kll_sketch_agg_float(CAST(id AS FLOAT)), array(0D, 1D)) FROM range(10);

-- name: kll_sketch_get_quantile_bigint_2
SELECT kll_sketch_get_quantile_bigint(kll_sketch_agg_bigint(id), -0.1) FROM range(10);

-- name: kll_sketch_get_quantile_bigint_3
SELECT kll_sketch_get_quantile_bigint(kll_sketch_agg_bigint(id), 1.1) FROM range(10);

-- name: kll_sketch_get_quantile_bigint_4
SELECT kll_sketch_get_quantile_bigint(kll_sketch_agg_bigint(id), array(0.5, 2)) FROM range(10);

-- name: kll_sketch_get_quantile_bigint_5
SELECT kll_sketch_get_quantile_bigint(kll_sketch_agg_bigint(id), NULL) FROM range(10);

-- name: kll_sketch_get_quantile_bigint_6
SELECT kll_sketch_get_quantile_bigint(kll_sketch_agg_bigint(id), array(0.5, NULL)) FROM range(10);

-- name: kll_sketch_get_quantile_bigint_7
SELECT kll_sketch_get_quantile_bigint(kll_sketch_agg_bigint(id), 'a') FROM range(10);

-- name: kll_sketch_get_quantile_bigint_8
SELECT kll_sketch_get_quantile_bigint(kll_sketch_agg_bigint(id), array()) FROM range(10);

-- name: kll_sketch_get_quantile_bigint_9
SELECT kll_sketch_get_quantile_bigint(kll_sketch_agg_bigint(id), 0.5) FROM range(0);

-- name: kll_sketch_get_quantile_bigint_10
SELECT kll_sketch_get_quantile_bigint(NULL, 0.5), kll_sketch_get_rank_double(NULL, 0.5D);

-- name: kll_sketch_get_quantile_bigint_11
SELECT kll_sketch_get_quantile_bigint(X'00', 0.5);

-- name: kll_sketch_get_quantile_bigint_12
SELECT kll_sketch_get_quantile_bigint(s, id / 4D) FROM range(5), (SELECT kll_sketch_agg_bigint(id) AS s FROM range(9));

-- name: kll_sketch_get_rank_bigint_1
SELECT kll_sketch_get_rank_bigint(kll_sketch_agg_bigint(id), 5), kll_sketch_get_rank_bigint(kll_sketch_agg_bigint(id), -1), kll_sketch_get_rank_bigint(kll_sketch_agg_bigint(id), 100), kll_sketch_get_rank_bigint(kll_sketch_agg_bigint(id), array(0, 3, 9)) FROM range(10);

-- name: kll_sketch_get_rank_double_1
SELECT kll_sketch_get_rank_double(kll_sketch_agg_double(CAST(id AS DOUBLE)), 2.5D), kll_sketch_get_rank_float(kll_sketch_agg_float(CAST(id AS FLOAT)), 2.5F), kll_sketch_get_rank_double(kll_sketch_agg_double(CAST(id AS DOUBLE)), array(1D, 2D)) FROM range(10);

-- name: kll_sketch_get_rank_bigint_2
SELECT kll_sketch_get_rank_bigint(kll_sketch_agg_bigint(id), NULL), kll_sketch_get_rank_bigint(kll_sketch_agg_bigint(id), 2.5D) FROM range(10);

-- name: kll_sketch_get_rank_bigint_3
SELECT kll_sketch_get_rank_bigint(kll_sketch_agg_bigint(id), 5) FROM range(0);

-- name: kll_sketch_get_rank_bigint_4
SELECT kll_sketch_get_rank_bigint(X'00', 5);

-- name: kll_sketch_get_rank_bigint_5
SELECT kll_sketch_get_rank_bigint(kll_sketch_agg_bigint(id), 'x') FROM range(3);

-- name: kll_sketch_merge_double_1
SELECT hex(kll_sketch_merge_double(kll_sketch_agg_double(1D), kll_sketch_agg_double(2D))), hex(kll_sketch_merge_float(kll_sketch_agg_float(1F), kll_sketch_agg_float(2F)));

-- name: kll_sketch_merge_bigint_2
SELECT kll_sketch_merge_bigint(NULL, NULL), kll_sketch_merge_double(NULL, kll_sketch_agg_double(2D));

-- name: kll_sketch_merge_bigint_3
SELECT kll_sketch_merge_bigint(X'00', X'00');

-- name: kll_sketch_merge_bigint_4
SELECT kll_sketch_merge_bigint(1, 2);

-- name: kll_sketch_merge_bigint_5
SELECT kll_sketch_merge_bigint(kll_sketch_agg_bigint(1L), kll_sketch_agg_double(2D));

-- name: kll_sketch_get_n_bigint_8
SELECT kll_sketch_get_n_bigint(kll_merge_agg_bigint(s)), kll_sketch_get_quantile_bigint(kll_merge_agg_bigint(s), 0.5) FROM (SELECT id % 3 AS g, kll_sketch_agg_bigint(id) AS s FROM range(9) GROUP BY 1);

-- name: kll_merge_agg_double_1
SELECT hex(kll_merge_agg_double(s)), hex(kll_merge_agg_double(s, 100)) FROM (SELECT kll_sketch_agg_double(1D) AS s);

-- name: kll_merge_agg_float_1
SELECT hex(kll_merge_agg_float(s)) FROM (SELECT kll_sketch_agg_float(1F) AS s UNION ALL SELECT NULL);

-- name: kll_merge_agg_bigint_2
SELECT hex(kll_merge_agg_bigint(s)) FROM VALUES (CAST(NULL AS BINARY)) AS t(s);

-- name: kll_merge_agg_bigint_3
SELECT kll_merge_agg_bigint(X'00');

-- name: kll_merge_agg_bigint_4
SELECT kll_merge_agg_bigint(1);

-- name: kll_merge_agg_bigint_5
SELECT kll_merge_agg_bigint(X'00', 3);

-- name: kll_merge_agg_bigint_6
SELECT kll_merge_agg_bigint();

-- name: kll_sketch_to_string_double_1
SELECT kll_sketch_to_string_double(kll_sketch_agg_double(CAST(id AS DOUBLE))) FROM range(3);

-- name: kll_sketch_to_string_float_1
SELECT kll_sketch_to_string_float(kll_sketch_agg_float(CAST(id AS FLOAT))) FROM range(3);

-- name: kll_sketch_to_string_bigint_1
SELECT kll_sketch_to_string_bigint(kll_sketch_agg_bigint(id, 100)) FROM range(0);

-- name: kll_sketch_to_string_bigint_2
SELECT kll_sketch_to_string_bigint(kll_sketch_agg_bigint(id, 100)) FROM range(1);

-- name: kll_sketch_to_string_bigint_3
SELECT kll_sketch_to_string_bigint(NULL), kll_sketch_to_string_double(NULL);

-- name: kll_sketch_to_string_bigint_4
SELECT kll_sketch_to_string_bigint(X'00');

-- name: kll_sketch_to_string_bigint_5
SELECT kll_sketch_to_string_bigint(kll_sketch_agg_bigint(id)) FROM range(0, 1000, 1, 1);

-- name: kll_sketch_get_n_bigint_9
SELECT kll_sketch_get_n_bigint(kll_sketch_agg_bigint(id, 8)) FROM range(0, 100, 1, 1);
