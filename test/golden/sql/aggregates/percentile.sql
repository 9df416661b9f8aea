CREATE TEMPORARY VIEW t AS SELECT * FROM VALUES (1, 2, 'x'), (5, 1, 'x'), (10, 3, 'y'), (null, 4, 'y'), (7, 0, 'y') t(x, f, k);
-- name: of_all
SELECT percentile(x, 0.3), percentile(x, array(0.25, 0.5, 1)), median(x), percentile(x, 0), percentile(x, 1.0) FROM t;
-- name: by_key
SELECT k, percentile(x, 0.5) AS p, median(x) AS m, percentile(x, 0.5, f) AS w FROM t GROUP BY k ORDER BY k;
-- name: with_frequency
SELECT percentile(x, 0.5, f), percentile(x, array(0.1, 0.9), f), percentile(x, 0.5, 2) FROM t;
-- name: of_types
SELECT percentile(cast(x AS decimal(10, 2)), 0.4), percentile(cast(x AS double) / 3, 0.4), percentile(cast(x AS float), 0.4), median(cast(x AS tinyint)), percentile(cast(x AS bigint) * 1000000000000, 0.4) FROM t;
-- name: of_strings
SELECT percentile(x, 0.5), percentile('1', 0.5), median('2.5') FROM VALUES ('1'), ('4') t(x);
-- name: of_bad_string
SELECT median(x) FROM VALUES ('1x') t(x);
-- name: of_special_doubles
SELECT percentile(x, 0.5), percentile(x, 1), percentile(x, 0) FROM VALUES (double('NaN')), (1.0D), (double('-Infinity')) t(x);
-- name: of_nothing
SELECT percentile(x, 0.5), median(x), percentile(x, array(0.5D)), percentile_cont(0.5) WITHIN GROUP (ORDER BY x), percentile_disc(0.5) WITHIN GROUP (ORDER BY x) FROM t WHERE x > 100;
-- name: no_percentages
SELECT percentile(x, array()) FROM t;
-- name: distinct
SELECT percentile(DISTINCT x, 0.5), median(DISTINCT x), count(DISTINCT x) FROM VALUES (1), (1), (4), (9) t(x);
-- name: within_group
SELECT percentile_cont(0.3) WITHIN GROUP (ORDER BY x), percentile_cont(0.3) WITHIN GROUP (ORDER BY x DESC), percentile_disc(0.3) WITHIN GROUP (ORDER BY x), percentile_disc(0.3) WITHIN GROUP (ORDER BY x DESC), percentile_disc(array(0.1, 0.5, 0.9)) WITHIN GROUP (ORDER BY x) FROM t;
-- name: within_group_by_key
SELECT k, percentile_cont(0.25) WITHIN GROUP (ORDER BY x) AS c, percentile_disc(0.25) WITHIN GROUP (ORDER BY x) AS d FROM t GROUP BY k ORDER BY k;
-- name: within_group_filter
SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY x) FILTER (WHERE x > 2) FROM t;
-- name: disc_ends
SELECT percentile_disc(0) WITHIN GROUP (ORDER BY x), percentile_disc(1) WITHIN GROUP (ORDER BY x), percentile_disc(0.25) WITHIN GROUP (ORDER BY x), percentile_disc(0.5) WITHIN GROUP (ORDER BY x), percentile_disc(0.75) WITHIN GROUP (ORDER BY x) FROM t;
-- name: intervals
SELECT cast(median(x) AS string) AS m, cast(percentile_cont(0.5) WITHIN GROUP (ORDER BY x) AS string) AS p FROM VALUES (INTERVAL '1' DAY), (INTERVAL '4' DAY) t(x);
-- name: out_of_range
SELECT percentile(x, 1.5) FROM t;
-- name: one_out_of_range
SELECT percentile(x, array(0.5, -0.1)) FROM t;
-- name: of_column
SELECT percentile(x, f) FROM t;
-- name: null_percentage
SELECT percentile(x, null) FROM t;
-- name: null_among_percentages
SELECT percentile(x, array(0.5, null)) FROM t;
-- name: negative_frequency
SELECT percentile(x, 0.5, f) FROM VALUES (1, -1) t(x, f);
-- name: of_boolean
SELECT percentile(x > 1, 0.5) FROM t;
-- name: without_within_group
SELECT percentile_cont(0.3) FROM t;
-- name: too_many_arguments
SELECT percentile_cont(0.3, 1) WITHIN GROUP (ORDER BY x) FROM t;
-- name: distinct_within_group
SELECT percentile_cont(DISTINCT 0.3) WITHIN GROUP (ORDER BY x) FROM t;
-- name: two_orderings
SELECT percentile_disc(0.3) WITHIN GROUP (ORDER BY x, f) FROM t;
-- name: large
SELECT k, percentile(id, 0.123), median(id), percentile_disc(0.9) WITHIN GROUP (ORDER BY id) FROM (SELECT id, id % 3 AS k FROM range(100000)) GROUP BY k ORDER BY k;
-- name: modes
SELECT mode(x), mode(x, true), mode(x, false), mode() WITHIN GROUP (ORDER BY x), mode() WITHIN GROUP (ORDER BY x DESC) FROM VALUES (1), (2), (2), (null), (null), (null) t(x);
-- name: modes_of_ties
SELECT mode(x, true), mode() WITHIN GROUP (ORDER BY x), mode() WITHIN GROUP (ORDER BY x DESC) FROM VALUES ('a'), ('b'), ('b'), ('a'), (null), (null), (null) t(x);
-- name: modes_by_key
SELECT k, mode(id % 5 % 3) AS m FROM (SELECT id, id % 2 AS k FROM range(16)) GROUP BY k ORDER BY k;
-- name: modes_of_types
SELECT mode(map(1, 2)), mode(array(1)), mode(null), mode(x > 3) FROM t;
-- name: modes_of_nothing
SELECT mode(x), mode(array(x)), mode(x, true) FROM t WHERE x > 100;
-- name: mode_of_column
SELECT mode(x, k = 'x') FROM t;
-- name: mode_of_null
SELECT mode(x, null) FROM t;
-- name: mode_of_string
SELECT mode(x, 'true') FROM t;
-- name: mode_distinct
SELECT mode(DISTINCT x) FROM t;
-- name: mode_without_anything
SELECT mode() FROM t;
