-- Calls with odd arguments.
-- name: approx_top_k
SELECT approx_top_k(array(1, 2), 2) FROM range(10);
-- name: approx_top_k_2
SELECT approx_top_k(id % 3, NULL) FROM range(10);
-- name: approx_top_k_3
SELECT approx_top_k(id % 3, 'x') FROM range(10);
-- name: approx_top_k_estimate
SELECT approx_top_k_estimate() FROM range(10);
-- name: approx_top_k_estimate_2
SELECT approx_top_k_estimate(NULL) FROM range(10);
-- name: approx_top_k_estimate_3
SELECT approx_top_k_estimate(CAST(NULL AS STRING)) FROM range(10);
-- name: approx_top_k_estimate_4
SELECT approx_top_k_estimate() FROM (SELECT approx_top_k_accumulate(id % 3) AS s FROM range(10));
-- name: approx_top_k_estimate_5
SELECT approx_top_k_estimate(NULL) FROM (SELECT approx_top_k_accumulate(id % 3) AS s FROM range(10));
-- name: approx_top_k_estimate_6
SELECT approx_top_k_estimate('') FROM (SELECT approx_top_k_accumulate(id % 3) AS s FROM range(10));
-- name: hex
SELECT hex() FROM range(3);
-- name: hex_2
SELECT hex(NULL) FROM range(3);
-- name: hex_3
SELECT hex('x') FROM range(3);
-- name: hll_sketch_estimate
SELECT hll_sketch_estimate() FROM range(5);
-- name: hll_sketch_estimate_2
SELECT hll_sketch_estimate(NULL) FROM range(5);
-- name: hll_sketch_estimate_3
SELECT hll_sketch_estimate(2.5D) FROM range(5);
-- name: hll_sketch_estimate_4
SELECT hll_sketch_estimate() FROM (SELECT hll_sketch_agg(id) AS s FROM range(5));
-- name: hll_sketch_estimate_5
SELECT hll_sketch_estimate(NULL) FROM (SELECT hll_sketch_agg(id) AS s FROM range(5));
-- name: hll_sketch_estimate_6
SELECT hll_sketch_estimate(X'61') FROM (SELECT hll_sketch_agg(id) AS s FROM range(5));
-- name: hll_sketch_estimate_7
SELECT hll_sketch_estimate(hll_union(hll_sketch_agg(id), hll_sketch_agg(id + 2)), 1) FROM range(5);
-- name: hll_sketch_estimate_8
SELECT hll_sketch_estimate('') FROM range(5);
-- name: approx_count_distinct
SELECT approx_count_distinct() FROM range(1000);
-- name: approx_count_distinct_2
SELECT approx_count_distinct(NULL) FROM range(1000);
-- name: approx_count_distinct_3
SELECT approx_count_distinct('') FROM range(1000);
-- name: theta_sketch_estimate
SELECT theta_sketch_estimate() FROM range(5);
-- name: theta_sketch_estimate_2
SELECT theta_sketch_estimate(NULL) FROM range(5);
-- name: theta_sketch_estimate_3
SELECT theta_sketch_estimate(CAST(NULL AS STRING)) FROM range(5);
-- name: theta_sketch_estimate_4
SELECT theta_sketch_estimate() FROM (SELECT theta_sketch_agg(id) AS s FROM range(5));
-- name: theta_sketch_estimate_5
SELECT theta_sketch_estimate(NULL) FROM (SELECT theta_sketch_agg(id) AS s FROM range(5));
-- name: theta_sketch_estimate_6
SELECT theta_sketch_estimate(array(1, 2)) FROM (SELECT theta_sketch_agg(id) AS s FROM range(5));
-- name: theta_sketch_estimate_7
SELECT theta_sketch_estimate(theta_intersection_agg(s), 1) FROM (SELECT theta_sketch_agg(id) AS s FROM range(5));
-- name: theta_sketch_estimate_8
SELECT theta_sketch_estimate(TIMESTAMP'2024-02-29 12:00:00') FROM (SELECT theta_sketch_agg(id) AS s FROM range(5));
-- name: theta_sketch_estimate_9
SELECT theta_sketch_estimate(theta_union(theta_sketch_agg(id), theta_sketch_agg(id + 2)), 1) FROM range(5);
-- name: theta_sketch_estimate_10
SELECT theta_sketch_estimate(-1) FROM range(5);
-- name: upper
SELECT upper();
-- name: upper_2
SELECT upper(NULL);
-- name: upper_3
SELECT upper('');
-- name: lower
SELECT lower();
-- name: lower_2
SELECT lower(NULL);
-- name: lower_3
SELECT lower(-1);
-- name: initcap
SELECT initcap();
-- name: initcap_2
SELECT initcap(NULL);
-- name: initcap_3
SELECT initcap(DATE'2024-02-29');
-- name: length
SELECT length('Spark SQL ', 1);
-- name: length_2
SELECT length(2.5D);
-- name: octet_length
SELECT octet_length();
-- name: octet_length_2
SELECT octet_length(NULL);
-- name: octet_length_3
SELECT octet_length(true);
-- name: bit_length
SELECT bit_length();
-- name: bit_length_2
SELECT bit_length(NULL);
-- name: bit_length_3
SELECT bit_length(true);
-- name: substring
SELECT substring();
-- name: substring_2
SELECT substring('Spark SQL', 5, 3, 1);
-- name: substring_3
SELECT substring(CAST(NULL AS INT), 5, 3);
-- name: substring_4
SELECT substring('Spark SQL', NULL, 3);
-- name: substring_5
SELECT substring('Spark SQL', 'x', 3);
-- name: substring_6
SELECT substring('Spark SQL', 5, CAST(NULL AS STRING));
-- name: left
SELECT left('Spark SQL', 3);
-- name: left_2
SELECT left('Spark SQL');
-- name: left_3
SELECT left(NULL, 3);
-- name: left_4
SELECT left(TIMESTAMP'2024-02-29 12:00:00', 3);
-- name: left_5
SELECT left('Spark SQL', 'x');
-- name: right
SELECT right('Spark SQL', 3);
-- name: right_2
SELECT right('Spark SQL');
-- name: right_3
SELECT right(NULL, 3);
-- name: right_4
SELECT right('x', 3);
-- name: right_5
SELECT right('Spark SQL', DATE'2024-02-29');
-- name: concat
SELECT concat('Spark', 'SQL');
-- name: concat_2
SELECT concat('Spark');
-- name: concat_3
SELECT concat(NULL, 'SQL');
-- name: concat_4
SELECT concat('', 'SQL');
