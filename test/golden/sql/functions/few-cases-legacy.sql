SET spark.sql.ansi.enabled = false;
-- name: shift_operators
SELECT 1 << 3, 5L << 40, NULL << 1, -1 << 31;
-- name: shift_operator_columns
SELECT x << n AS l FROM VALUES (1, 2), (NULL, 1), (3, NULL), (1, 33) AS t(x, n);
-- name: inline_outer_call
SELECT inline_outer(array(struct(1, 'a'), NULL, struct(2, 'b')));
-- name: inline_outer_null
SELECT inline_outer(CAST(NULL AS ARRAY<STRUCT<a: INT, b: STRING>>));
-- name: inline_outer_type
SELECT inline_outer(array(1));
-- name: posexplode_outer
SELECT posexplode_outer(array('a', NULL));
-- name: posexplode_outer_empty
SELECT posexplode_outer(array()), 1;
-- name: posexplode_outer_map
SELECT posexplode_outer(map('a', 1)) AS (p, k, v);
-- name: posexplode_outer_null
SELECT posexplode_outer(CAST(NULL AS MAP<STRING, INT>));
-- name: percent_rank
SELECT k, percent_rank() OVER (ORDER BY k) AS p FROM VALUES (1), (1), (2), (5) AS t(k) ORDER BY k;
-- name: percent_rank_one
SELECT percent_rank() OVER (PARTITION BY k ORDER BY v) FROM VALUES (1, 1), (2, 2) AS t(k, v);
-- name: percent_rank_unordered
SELECT percent_rank() OVER (PARTITION BY k) FROM VALUES (1) AS t(k);
-- name: regexp
SELECT regexp('Hibana', 'ba+'), 'x' REGEXP '^y', NULL REGEXP 'a';
-- name: regexp_columns
SELECT s REGEXP p AS m FROM VALUES ('abc', 'b'), ('abc', '^b'), (NULL, 'b'), ('abc', NULL) AS t(s, p);
-- name: regexp_broken
SELECT 'a' REGEXP '(';
-- name: random_seeded
SELECT random(3), random(3) = rand(3) AS same, random(NULL);
-- name: random_type
SELECT random('x');
-- name: random_column
SELECT random(x) FROM VALUES (1) AS t(x);
-- name: spark_partition_id
SELECT DISTINCT spark_partition_id() >= 0 AS p FROM range(10);
-- name: spark_partition_id_argument
SELECT spark_partition_id(1);
-- name: sql_keywords
SELECT keyword, reserved FROM sql_keywords() WHERE keyword IN ('SELECT', 'ANTI', 'ZONE', 'GEOMETRY') ORDER BY keyword;
-- name: sql_keywords_count
SELECT count(*) > 300 AS many FROM sql_keywords();
-- name: sql_keywords_argument
SELECT * FROM sql_keywords(1);
-- name: variant_explode
SELECT pos, key, value FROM variant_explode(parse_json('{"b": 1, "a": [2]}'));
-- name: variant_explode_array
SELECT pos, key, value FROM variant_explode(parse_json('[true, null, "x"]'));
-- name: variant_explode_scalar
SELECT * FROM variant_explode(parse_json('7'));
-- name: variant_explode_outer
SELECT * FROM variant_explode_outer(parse_json('7'));
-- name: variant_explode_outer_array
SELECT pos, value FROM variant_explode_outer(parse_json('[1, 2]'));
-- name: variant_explode_outer_null
SELECT * FROM variant_explode_outer(NULL);
-- name: variant_explode_type
SELECT * FROM variant_explode('[1]');
-- name: vector_inner_product
SELECT vector_inner_product(array(1.0F, 2.0F), array(3.0F, -4.0F)), vector_inner_product(NULL, array(1.0F)), vector_inner_product(array(), array());
-- name: vector_inner_product_lengths
SELECT vector_inner_product(array(1.0F), array(1.0F, 2.0F));
-- name: vector_inner_product_type
SELECT vector_inner_product(array(1), array(1));
-- name: kll_floats
SELECT kll_sketch_get_n_float(s) AS n, kll_sketch_get_quantile_float(s, 0.5) AS q, kll_sketch_get_rank_float(s, CAST(3 AS FLOAT)) AS r, length(kll_sketch_to_string_float(s)) > 0 AS t FROM (SELECT kll_sketch_agg_float(CAST(x AS FLOAT)) AS s FROM VALUES (1), (2), (3), (4), (5) AS t(x));
-- name: kll_doubles
SELECT kll_sketch_get_n_double(s) AS n, kll_sketch_get_quantile_double(s, array(0.0, 0.5, 1.0)) AS q, kll_sketch_get_rank_double(s, 3.0D) AS r, kll_sketch_to_string_double(s) LIKE '%KLL%' AS t FROM (SELECT kll_sketch_agg_double(CAST(x AS DOUBLE)) AS s FROM VALUES (1), (2), (3), (4), (5) AS t(x));
-- name: kll_merged
SELECT kll_sketch_get_n_float(kll_sketch_merge_float(a, b)) AS f, kll_sketch_get_n_double(kll_sketch_merge_double(c, d)) AS g FROM (SELECT kll_sketch_agg_float(CAST(x AS FLOAT)) AS a, kll_sketch_agg_float(CAST(x + 1 AS FLOAT)) AS b, kll_sketch_agg_double(CAST(x AS DOUBLE)) AS c, kll_sketch_agg_double(CAST(x AS DOUBLE)) AS d FROM VALUES (1), (2) AS t(x));
-- name: kll_merge_agg
SELECT kll_sketch_get_n_float(kll_merge_agg_float(f)) AS f, kll_sketch_get_n_double(kll_merge_agg_double(d)) AS d FROM (SELECT g, kll_sketch_agg_float(CAST(x AS FLOAT)) AS f, kll_sketch_agg_double(CAST(x AS DOUBLE)) AS d FROM VALUES (1, 1), (1, 2), (2, 3) AS t(g, x) GROUP BY g);
-- name: kll_merge_agg_nulls
SELECT kll_merge_agg_float(CAST(NULL AS BINARY)) IS NULL AS f, kll_merge_agg_double(CAST(NULL AS BINARY)) IS NULL AS d;
-- name: kll_merge_agg_type
SELECT kll_merge_agg_float(x) FROM VALUES (1) AS t(x);
-- name: kll_merge_agg_double_type
SELECT kll_merge_agg_double(x) FROM VALUES (1) AS t(x);
-- name: kll_merge_null
SELECT kll_sketch_merge_float(NULL, NULL), kll_sketch_merge_double(NULL, X'00'), kll_sketch_get_n_double(NULL), kll_sketch_get_n_float(NULL), kll_sketch_to_string_float(NULL), kll_sketch_to_string_double(NULL), kll_sketch_get_quantile_double(NULL, 0.5), kll_sketch_get_quantile_float(NULL, 0.5), kll_sketch_get_rank_double(NULL, 0.5D), kll_sketch_get_rank_float(NULL, CAST(1 AS FLOAT));
-- name: kll_bad_float
SELECT kll_sketch_get_n_float(X'00');
-- name: kll_bad_double
SELECT kll_sketch_to_string_double(X'0102');
-- name: kll_bad_string_float
SELECT kll_sketch_to_string_float(X'0102');
-- name: kll_bad_rank
SELECT kll_sketch_get_rank_float(X'0102', CAST(1 AS FLOAT));
-- name: kll_bad_merge
SELECT kll_sketch_merge_float(X'01', X'02');
-- name: users
SELECT user() = session_user() AS a, user = current_user AS b, session_user() IS NOT NULL AS c;
