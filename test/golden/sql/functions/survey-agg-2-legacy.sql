-- Aggregates, sketches and windows, with ANSI mode off.
SET spark.sql.ansi.enabled = false;
-- name: max_by
SELECT max_by(x, y), min_by(x, y) FROM VALUES ('a', 10), ('b', 50), ('c', 20), ('d', NULL) AS t(x, y);
-- name: max_by_2
SELECT max_by(x, y, 2), min_by(x, y, 2) FROM VALUES ('a', 10), ('b', 50), ('c', 20) AS t(x, y);
-- name: max_by_3
SELECT max_by(x, map(1, 2)) FROM VALUES (1) AS t(x);
-- name: max_by_4
SELECT max_by(x, y) FROM VALUES (NULL, 10), ('b', 5) AS t(x, y);
-- name: listagg_2
SELECT listagg(x), listagg(x, NULL) FROM VALUES (NULL), (NULL) AS t(x);
-- name: listagg_3
SELECT listagg(x, ',') WITHIN GROUP (ORDER BY y) FROM VALUES ('a', 2), ('b', 1), ('c', NULL) AS t(x, y);
-- name: listagg_4
SELECT listagg(DISTINCT x, ',') WITHIN GROUP (ORDER BY y) FROM VALUES ('a', 2), ('b', 1) AS t(x, y);
-- name: listagg_5
SELECT listagg(x, y) FROM VALUES ('a', ',') AS t(x, y);
-- name: listagg_6
SELECT listagg(x) FROM VALUES (1), (2) AS t(x);
-- name: listagg_7
SELECT listagg(X'01', X'02'), listagg(DISTINCT x COLLATE UTF8_LCASE, ',') FROM VALUES ('a'), ('A') AS t(x);
-- name: listagg_8
SELECT listagg(array(1));
-- name: histogram_numeric
SELECT histogram_numeric(x, 5), histogram_numeric(x, 2) FROM VALUES (0), (1), (2), (10), (NULL) AS t(x);
-- name: histogram_numeric_2
SELECT histogram_numeric(x, 1) FROM VALUES (0) AS t(x);
-- name: histogram_numeric_3
SELECT histogram_numeric(x, 3) FROM VALUES (1.5D), (2.5D), (9D), (10D) AS t(x);
-- name: histogram_numeric_4
SELECT histogram_numeric(x, 3) FROM VALUES (DATE'2024-01-01'), (DATE'2024-01-05') AS t(x);
-- name: hex
SELECT hex(count_min_sketch(x, 0.5d, 0.5d, 1)) FROM VALUES (1), (2), (1) AS t(x);
-- name: count_min_sketch
SELECT count_min_sketch(x, 0d, 0.5d, 1) FROM VALUES (1) AS t(x);
-- name: hex_2
SELECT hex(count_min_sketch(x, 0.9d, 0.1d, 3)) FROM VALUES ('a'), ('b'), (NULL) AS t(x);
-- name: count_min_sketch_2
SELECT count_min_sketch(x, 0.5d, 2d, 1) FROM VALUES (1) AS t(x);
-- name: bit_and
SELECT bit_and(x), bit_or(x), bit_xor(x) FROM VALUES (3), (5), (NULL) AS t(x);
-- name: bit_and_2
SELECT bit_and(x), bit_or(x), bit_xor(x) FROM VALUES (3L), (-5L) AS t(x);
-- name: bit_and_3
SELECT bit_and(1.5);
-- name: count_if
SELECT count_if(x % 2 = 0), count_if(x IS NULL), count_if(NULL) FROM VALUES (0), (1), (2), (NULL) AS t(x);
-- name: count_if_2
SELECT count_if(1);
-- name: count_if_3
SELECT count_if(DISTINCT x > 1) FROM VALUES (1), (2), (3) AS t(x);
-- name: grouping
SELECT grouping(a), grouping(b), grouping_id(), a, b, sum(c) FROM VALUES (1, 'x', 10), (2, 'y', 20) AS t(a, b, c) GROUP BY CUBE(a, b) ORDER BY 3, 4, 5;
-- name: grouping_2
SELECT grouping(a), a FROM VALUES (1) AS t(a) GROUP BY a;
-- name: grouping_id
SELECT grouping_id(a, b), a, b FROM VALUES (1, 2) AS t(a, b) GROUP BY ROLLUP(a, b) ORDER BY 1;
-- name: grouping_id_2
SELECT grouping_id(b, a) FROM VALUES (1, 2) AS t(a, b) GROUP BY ROLLUP(a, b);
-- name: hll_sketch_estimate
SELECT hll_sketch_estimate(hll_sketch_agg(x)), hll_sketch_estimate(hll_sketch_agg(x, 12)) FROM VALUES (1), (1), (2), (3), (NULL) AS t(x);
-- name: hll_sketch_estimate_2
SELECT hll_sketch_estimate(hll_union(hll_sketch_agg(a), hll_sketch_agg(b))) FROM VALUES (1, 4), (1, 4), (2, 5) AS t(a, b);
-- name: hll_sketch_estimate_3
SELECT hll_sketch_estimate(hll_union_agg(s, true)) FROM (SELECT hll_sketch_agg(a) AS s FROM VALUES (1), (2) AS t(a) UNION ALL SELECT hll_sketch_agg(a, 14) FROM VALUES (2), (3) AS t(a));
-- name: hll_sketch_agg
SELECT hll_sketch_agg(x, 2) FROM VALUES (1) AS t(x);
-- name: hll_sketch_estimate_4
SELECT hll_sketch_estimate(X'00');
-- name: hll_union
SELECT hll_union(hll_sketch_agg(a, 10), hll_sketch_agg(a, 12)) FROM VALUES (1) AS t(a);
-- name: hll_sketch_agg_2
SELECT hll_sketch_agg(1.5D);
-- name: theta_sketch_estimate
SELECT theta_sketch_estimate(theta_sketch_agg(x)), theta_sketch_estimate(theta_sketch_agg(x, 10)) FROM VALUES (1), (2), (2), (NULL) AS t(x);
-- name: theta_sketch_estimate_2
SELECT theta_sketch_estimate(theta_union(theta_sketch_agg(a), theta_sketch_agg(b))), theta_sketch_estimate(theta_intersection(theta_sketch_agg(a), theta_sketch_agg(b))), theta_sketch_estimate(theta_difference(theta_sketch_agg(a), theta_sketch_agg(b))) FROM VALUES (1, 2), (2, 3), (5, 6) AS t(a, b);
-- name: theta_sketch_estimate_3
SELECT theta_sketch_estimate(theta_union_agg(s)), theta_sketch_estimate(theta_intersection_agg(s)) FROM (SELECT theta_sketch_agg(a) AS s FROM VALUES (1), (2) AS t(a) UNION ALL SELECT theta_sketch_agg(a) FROM VALUES (2), (3) AS t(a));
-- name: theta_sketch_agg
SELECT theta_sketch_agg(x, 3) FROM VALUES (1) AS t(x);
-- name: theta_sketch_estimate_4
SELECT theta_sketch_estimate(X'0102');
-- name: kll_sketch_get_n_bigint
SELECT kll_sketch_get_n_bigint(kll_sketch_agg_bigint(x)), kll_sketch_get_quantile_bigint(kll_sketch_agg_bigint(x), 0.5), kll_sketch_get_rank_bigint(kll_sketch_agg_bigint(x), 3), kll_sketch_get_quantile_bigint(kll_sketch_agg_bigint(x), array(0.0, 1.0)) FROM VALUES (1), (2), (3), (4), (5), (NULL) AS t(x);
-- name: kll_sketch_get_n_double
SELECT kll_sketch_get_n_double(kll_sketch_agg_double(x)), kll_sketch_get_quantile_double(kll_sketch_agg_double(x), 0.5), kll_sketch_get_rank_double(kll_sketch_agg_double(x), 2.5D), kll_sketch_get_n_float(kll_sketch_agg_float(x)), kll_sketch_get_quantile_float(kll_sketch_agg_float(x), 0.25), kll_sketch_get_rank_float(kll_sketch_agg_float(x), 1.5F) FROM VALUES (1.5F), (2.5F), (3.5F), (NULL) AS t(x);
-- name: kll_sketch_get_quantile_bigint
SELECT kll_sketch_get_quantile_bigint(kll_sketch_agg_bigint(x), 1.5) FROM VALUES (1) AS t(x);
-- name: kll_sketch_agg_bigint
SELECT kll_sketch_agg_bigint(x, 3) FROM VALUES (1) AS t(x);
-- name: kll_sketch_to_string_bigint
SELECT kll_sketch_to_string_bigint(kll_sketch_agg_bigint(x)) LIKE '%Kll%' FROM VALUES (1) AS t(x);
-- name: kll_sketch_get_n_bigint_2
SELECT kll_sketch_get_n_bigint(kll_sketch_merge_bigint(kll_sketch_agg_bigint(x), kll_sketch_agg_bigint(y))), kll_sketch_get_n_double(kll_sketch_merge_double(kll_sketch_agg_double(double(x)), kll_sketch_agg_double(double(y)))), kll_sketch_get_n_float(kll_sketch_merge_float(kll_sketch_agg_float(float(x)), kll_sketch_agg_float(float(y)))) FROM VALUES (1, 2), (3, 4), (NULL, 5) AS t(x, y);
-- name: kll_sketch_get_n_bigint_3
SELECT kll_sketch_get_n_bigint(kll_merge_agg_bigint(s)), kll_sketch_get_n_double(kll_merge_agg_double(d)), kll_sketch_get_n_float(kll_merge_agg_float(f)) FROM (SELECT x % 2, kll_sketch_agg_bigint(x) AS s, kll_sketch_agg_double(double(x)) AS d, kll_sketch_agg_float(float(x)) AS f FROM VALUES (1), (2), (3) AS t(x) GROUP BY x % 2);
-- name: kll_sketch_get_n_bigint_4
SELECT kll_sketch_get_n_bigint(X'00');
-- name: tuple_sketch_estimate_double
SELECT tuple_sketch_estimate_double(tuple_sketch_agg_double(k, v)), tuple_sketch_summary_double(tuple_sketch_agg_double(k, v)), tuple_sketch_theta_double(tuple_sketch_agg_double(k, v)) FROM VALUES (1, 1.5D), (2, 2.5D), (1, 1D) AS t(k, v);
-- name: tuple_sketch_estimate_integer
SELECT tuple_sketch_estimate_integer(tuple_sketch_agg_integer(k, v)), tuple_sketch_summary_integer(tuple_sketch_agg_integer(k, v)), tuple_sketch_theta_integer(tuple_sketch_agg_integer(k, v)) FROM VALUES (1, 1), (2, 2), (1, 5) AS t(k, v);
-- name: approx_top_k
SELECT approx_top_k(x), approx_top_k(x, 2), approx_top_k(x, 1, 100) FROM VALUES ('a'), ('b'), ('a'), ('c'), ('a'), ('b'), (NULL) AS t(x);
-- name: approx_top_k_estimate
SELECT approx_top_k_estimate(approx_top_k_accumulate(x), 2) FROM VALUES (1), (1), (2), (3), (3), (3) AS t(x);
-- name: approx_top_k_estimate_2
SELECT approx_top_k_estimate(approx_top_k_combine(s), 1) FROM (SELECT approx_top_k_accumulate(x) AS s FROM VALUES (1), (1), (2) AS t(x) GROUP BY x);
-- name: approx_top_k_2
SELECT approx_top_k(x, 0) FROM VALUES (1) AS t(x);
-- name: bitmap_count
SELECT bitmap_count(bitmap_construct_agg(bitmap_bit_position(x))), hex(substring(bitmap_or_agg(X'10'), 1, 2)), hex(substring(bitmap_and_agg(X'F0'), 1, 2)) FROM VALUES (1), (2), (9), (NULL) AS t(x);
-- name: bitmap_construct_agg
SELECT bitmap_construct_agg(x) FROM VALUES (40000) AS t(x);
-- name: sum
SELECT sum(x) FILTER (WHERE x > 1), count(*) FILTER (WHERE x IS NULL), count(DISTINCT x) FILTER (WHERE y = 'a'), collect_list(x) FILTER (WHERE false) FROM VALUES (1, 'a'), (2, 'a'), (NULL, 'b'), (5, 'b') AS t(x, y);
-- name: sum_2
SELECT sum(x) FILTER (WHERE x) FROM VALUES (1) AS t(x);
-- name: upper
SELECT upper(x) FILTER (WHERE true) FROM VALUES ('a') AS t(x);
-- name: sum_3
SELECT sum(DISTINCT x), count(DISTINCT y), avg(DISTINCT x), sum(x) FROM VALUES (1, 'a'), (1, 'b'), (2, 'b') AS t(x, y);
-- name: sum_4
SELECT sum(sum(x)) FROM VALUES (1) AS t(x);
-- name: sum_5
SELECT x, sum(y) FROM VALUES (1, 2) AS t(x, y);
-- name: sum_6
SELECT y, sum(x) FROM VALUES (1, 'a'), (2, 'a'), (3, 'b') AS t(x, y) GROUP BY y HAVING sum(x) > 2 ORDER BY y;
-- name: sum_7
SELECT sum(x) FROM VALUES (1) AS t(x) WHERE sum(x) > 0;
-- name: upper_2
SELECT upper(y), count(*), max(x) - min(x) FROM VALUES (1, 'a'), (2, 'A'), (3, 'b') AS t(x, y) GROUP BY upper(y) ORDER BY 1;
-- name: schema_of_variant_agg
SELECT schema_of_variant_agg(v) FROM VALUES (parse_json('1')), (parse_json('{"a":1}')), (NULL) AS t(v);
-- name: schema_of_variant_agg_2
SELECT schema_of_variant_agg(parse_json(j)) FROM VALUES ('{"a":1}'), ('{"a":"x","b":[1,2.5]}') AS t(j);
-- name: collect_union
SELECT collect_union(a) FROM VALUES (array(1, 2)), (array(2, 3)), (NULL) AS t(a);
