-- name: counts
SELECT approx_count_distinct(x), approx_count_distinct(x, 0.1), approx_count_distinct(null) FROM VALUES (1), (2), (null), (1) t(x);
-- name: counts_of_many
SELECT approx_count_distinct(id), approx_count_distinct(cast(id AS string), 0.1), approx_count_distinct(id, 0.3) FROM range(10000);
-- name: counts_by_key
SELECT id % 7 AS k, approx_count_distinct(id), approx_count_distinct(id, 0.03), approx_count_distinct(id, 0.2) FROM range(100000) GROUP BY id % 7;
-- name: counts_of_types
SELECT approx_count_distinct(d), approx_count_distinct(s), approx_count_distinct(a), approx_count_distinct(m) FROM VALUES (0.0D, struct(1), array(1), map(1, 2)), (-0.0D, struct(null), array(null), map(1, 2)), (double('NaN'), struct(2), array(), map()), (float('NaN'), null, null, null) t(d, s, a, m);
-- name: counts_of_flat_types
SELECT approx_count_distinct(cast(id AS tinyint)), approx_count_distinct(cast(id AS smallint)), approx_count_distinct(cast(id AS int)), approx_count_distinct(cast(id AS float)), approx_count_distinct(id / 3), approx_count_distinct(cast(id AS decimal(10, 2))), approx_count_distinct(cast(id AS decimal(30, 5))), approx_count_distinct(date_add(DATE'2024-01-01', cast(id AS int))), approx_count_distinct(timestamp_seconds(id)), approx_count_distinct(cast(cast(id AS string) AS binary)), approx_count_distinct(concat('a rather long text, of more than 32 bytes, ', id)) FROM range(100);
-- name: counts_of_nothing
SELECT approx_count_distinct(id), approx_count_distinct(id) FILTER (WHERE id > 7) FROM range(5) WHERE id > 5;
-- name: counts_distinct_and_filtered
SELECT approx_count_distinct(DISTINCT id % 100), approx_count_distinct(id) FILTER (WHERE id < 500), count(DISTINCT id % 3) FROM range(1000);
-- name: error_too_large
SELECT approx_count_distinct(x, 0.5) FROM VALUES (1) t(x);
-- name: error_of_column
SELECT approx_count_distinct(x, y) FROM VALUES (1, 0.1) t(x, y);
-- name: error_of_string
SELECT approx_count_distinct(x, 'a') FROM VALUES (1) t(x);
-- name: error_of_integer
SELECT approx_count_distinct(x, 1) FROM VALUES (1) t(x);
-- name: percentiles
SELECT percentile_approx(x, 0.5), approx_percentile(x, array(0.1, 0.5), 100), percentile_approx(cast(x AS decimal(10, 2)), 0.5), percentile_approx(date_add(DATE'2020-01-01', x), 0.5) FROM VALUES (1), (2), (4), (8), (16), (null) t(x);
-- name: percentiles_of_many
SELECT k, percentile_approx(id, array(0.0, 0.01, 0.25, 0.5, 0.75, 0.99, 1.0)), percentile_approx(id, array(0.1, 0.5, 0.9), 50), percentile_approx(cast(id AS double) / 7, 0.3, 1000) FROM (SELECT id, id % 3 AS k FROM range(0, 9000, 1, 1)) GROUP BY k ORDER BY k;
-- name: percentiles_thinned
SELECT percentile_approx(id * 7919 % 100003, array(0.01, 0.1, 0.5, 0.9, 0.99), 100), percentile_approx(id * 7919 % 100003, array(0.01, 0.1, 0.5, 0.9, 0.99), 10) FROM range(0, 100000, 1, 1);
-- name: percentiles_of_types
SELECT percentile_approx(cast(id AS tinyint), 0.5), percentile_approx(cast(id AS float), 0.5), percentile_approx(timestamp_seconds(id), 0.5), percentile_approx(id, array(0.5D), 3L) FROM range(1, 5, 1, 1);
-- name: percentiles_of_strings
SELECT percentile_approx(x, 0.5), percentile_approx(x, array(0.5)) FROM VALUES ('1') t(x);
-- name: percentiles_of_nothing
SELECT percentile_approx(x, 0.5), percentile_approx(x, array(0.5)), percentile_approx(x, array()) FROM VALUES (1) t(x) WHERE x > 1;
-- name: percentile_out_of_range
SELECT percentile_approx(x, 1.5) FROM VALUES (1) t(x);
-- name: accuracy_negative
SELECT percentile_approx(x, 0.5, -1) FROM VALUES (1) t(x);
-- name: accuracy_of_column
SELECT percentile_approx(x, 0.5, x) FROM VALUES (1) t(x);
-- name: percentage_of_column
SELECT percentile_approx(x, x) FROM VALUES (1) t(x);
-- name: percentage_null
SELECT percentile_approx(x, null) FROM VALUES (1) t(x);
-- name: accuracy_null
SELECT percentile_approx(x, 0.5, null) FROM VALUES (1) t(x);
-- name: percentile_of_boolean
SELECT percentile_approx(true, 0.5);
