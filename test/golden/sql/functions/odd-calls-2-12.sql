-- Calls with odd arguments.
-- name: approx_top_k_estimate
SELECT approx_top_k_estimate(approx_top_k_accumulate(id % 3)) FROM range(10);
-- name: approx_top_k_estimate_2
SELECT approx_top_k_estimate(approx_top_k_accumulate(id % 3), 1) FROM range(10);
-- name: approx_top_k_estimate_3
SELECT approx_top_k_estimate(array(1, 2)) FROM range(10);
-- name: approx_top_k_estimate_4
SELECT approx_top_k_estimate(approx_top_k_combine(s)) FROM (SELECT approx_top_k_accumulate(id % 3) AS s FROM range(10));
-- name: approx_top_k_estimate_5
SELECT approx_top_k_estimate(approx_top_k_combine(s), 1) FROM (SELECT approx_top_k_accumulate(id % 3) AS s FROM range(10));
-- name: approx_top_k_estimate_6
SELECT approx_top_k_estimate(DATE'2024-02-29') FROM (SELECT approx_top_k_accumulate(id % 3) AS s FROM range(10));
-- name: hex
SELECT hex(count_min_sketch(id, 0.5D, 0.5D, 1)) FROM range(3);
-- name: hex_2
SELECT hex(count_min_sketch(id, 0.5D, 0.5D, 1), 1) FROM range(3);
-- name: hex_3
SELECT hex(-1) FROM range(3);
-- name: hll_sketch_estimate
SELECT hll_sketch_estimate(hll_sketch_agg(id)) FROM range(5);
-- name: hll_sketch_estimate_2
SELECT hll_sketch_estimate(hll_sketch_agg(id), 1) FROM range(5);
-- name: hll_sketch_estimate_3
SELECT hll_sketch_estimate(TIMESTAMP'2024-02-29 12:00:00') FROM range(5);
-- name: hll_sketch_estimate_4
SELECT hll_sketch_estimate(hll_union_agg(s)) FROM (SELECT hll_sketch_agg(id) AS s FROM range(5));
-- name: hll_sketch_estimate_5
SELECT hll_sketch_estimate(hll_union_agg(s), 1) FROM (SELECT hll_sketch_agg(id) AS s FROM range(5));
-- name: hll_sketch_estimate_6
SELECT hll_sketch_estimate(CAST(NULL AS INT)) FROM (SELECT hll_sketch_agg(id) AS s FROM range(5));
-- name: hll_sketch_estimate_7
SELECT hll_sketch_estimate(hll_union(hll_sketch_agg(id), hll_sketch_agg(id + 2))) FROM range(5);
-- name: hll_sketch_estimate_8
SELECT hll_sketch_estimate('x') FROM range(5);
-- name: approx_count_distinct
SELECT approx_count_distinct(id % 10) FROM range(1000);
-- name: approx_count_distinct_2
SELECT approx_count_distinct(id % 10, 1) FROM range(1000);
-- name: approx_count_distinct_3
SELECT approx_count_distinct(array(1, 2)) FROM range(1000);
-- name: theta_sketch_estimate
SELECT theta_sketch_estimate(theta_sketch_agg(id)) FROM range(5);
-- name: theta_sketch_estimate_2
SELECT theta_sketch_estimate(theta_sketch_agg(id), 1) FROM range(5);
-- name: theta_sketch_estimate_3
SELECT theta_sketch_estimate(named_struct('a', 1)) FROM range(5);
-- name: theta_sketch_estimate_4
SELECT theta_sketch_estimate(theta_union_agg(s)) FROM (SELECT theta_sketch_agg(id) AS s FROM range(5));
-- name: theta_sketch_estimate_5
SELECT theta_sketch_estimate(theta_union_agg(s), 1) FROM (SELECT theta_sketch_agg(id) AS s FROM range(5));
-- name: theta_sketch_estimate_6
SELECT theta_sketch_estimate(X'61') FROM (SELECT theta_sketch_agg(id) AS s FROM range(5));
-- name: theta_sketch_estimate_7
SELECT theta_sketch_estimate(theta_intersection_agg(s)) FROM (SELECT theta_sketch_agg(id) AS s FROM range(5));
-- name: theta_sketch_estimate_8
SELECT theta_sketch_estimate(CAST(NULL AS INT)) FROM (SELECT theta_sketch_agg(id) AS s FROM range(5));
-- name: theta_sketch_estimate_9
SELECT theta_sketch_estimate(theta_union(theta_sketch_agg(id), theta_sketch_agg(id + 2))) FROM range(5);
-- name: theta_sketch_estimate_10
SELECT theta_sketch_estimate(1) FROM range(5);
-- name: upper
SELECT upper('SparkSql');
-- name: upper_2
SELECT upper('SparkSql', 1);
-- name: upper_3
SELECT upper(1);
-- name: lower
SELECT lower('SparkSql');
-- name: lower_2
SELECT lower('SparkSql', 1);
-- name: lower_3
SELECT lower(1);
-- name: initcap
SELECT initcap('sPark sql');
-- name: initcap_2
SELECT initcap('sPark sql', 1);
-- name: initcap_3
SELECT initcap(CAST(NULL AS STRING));
-- name: length
SELECT length('Spark SQL ');
-- name: length_2
SELECT length(1);
-- name: octet_length
SELECT octet_length('Spark SQL');
-- name: octet_length_2
SELECT octet_length('Spark SQL', 1);
-- name: octet_length_3
SELECT octet_length(X'61');
-- name: bit_length
SELECT bit_length('Spark SQL');
-- name: bit_length_2
SELECT bit_length('Spark SQL', 1);
-- name: bit_length_3
SELECT bit_length(1.5);
-- name: substring
SELECT substring('Spark SQL', 5, 3);
-- name: substring_2
SELECT substring('Spark SQL', 5);
-- name: substring_3
SELECT substring(NULL, 5, 3);
-- name: substring_4
SELECT substring(named_struct('a', 1), 5, 3);
-- name: substring_5
SELECT substring('Spark SQL', TIMESTAMP'2024-02-29 12:00:00', 3);
-- name: substring_6
SELECT substring('Spark SQL', 5, NULL);
-- name: substring_7
SELECT substring('Spark SQL', 5, CAST(NULL AS INT));
-- name: left
SELECT left();
-- name: left_2
SELECT left('Spark SQL', 3, 1);
-- name: left_3
SELECT left(INTERVAL '1' DAY, 3);
-- name: left_4
SELECT left('Spark SQL', NULL);
-- name: left_5
SELECT left('Spark SQL', INTERVAL '1' DAY);
-- name: right
SELECT right();
-- name: right_2
SELECT right('Spark SQL', 3, 1);
-- name: right_3
SELECT right(1.5, 3);
-- name: right_4
SELECT right('Spark SQL', NULL);
-- name: right_5
SELECT right('Spark SQL', map('a', 1));
-- name: concat
SELECT concat();
-- name: concat_2
SELECT concat('Spark', 'SQL', 1);
-- name: concat_3
SELECT concat(X'61', 'SQL');
-- name: concat_4
SELECT concat('Spark', NULL);
-- name: concat_5
SELECT concat('Spark', CAST(NULL AS STRING));
-- name: concat_ws
SELECT concat_ws();
