CREATE TEMPORARY VIEW t AS SELECT id AS x, id % 3 AS k, if(id % 4 = 1, null, cast(id AS string)) AS s FROM range(0, 12, 1, 1);
-- name: lists_by_key
SELECT k, collect_list(x) AS l, collect_list(s) AS s, array_agg(x) AS a, count(*) AS n FROM t GROUP BY k ORDER BY k;
-- name: lists_of_all
SELECT collect_list(x), collect_list(s), array_agg(s) FROM t;
-- name: names
SELECT collect_list(x), collect_set(x), array_agg(x), collect_union(array(x)), listagg(s), string_agg(s, ',') FROM t WHERE x < 0;
-- name: sets
SELECT k, sort_array(collect_set(x % 2)) AS o, sort_array(collect_set(s)) AS s FROM t GROUP BY k;
-- name: set_of_doubles
SELECT sort_array(collect_set(x)) FROM VALUES (double('NaN')), (double('NaN')), (1.5D), (1.5D), (null) t(x);
-- name: distinct_and_filter
SELECT k, sort_array(collect_list(DISTINCT x % 2)) AS d, sort_array(collect_list(x) FILTER (WHERE x > 4)) AS f, sort_array(collect_set(DISTINCT s)) AS s, sum(x) AS sum FROM t GROUP BY k ORDER BY k;
-- name: several_distinct
SELECT k, sort_array(collect_list(DISTINCT x % 2)) AS d, count(DISTINCT s) AS c, sort_array(collect_list(DISTINCT x % 4)) AS e, max(x) AS m FROM t GROUP BY k ORDER BY k;
-- name: empty_groups
SELECT k, collect_list(s) FILTER (WHERE x < 0) AS l, collect_set(if(x > 100, x, null)) AS c, listagg(s) FILTER (WHERE x < 0) AS g FROM t GROUP BY k ORDER BY k;
-- name: nested_values
SELECT k, collect_list(struct(x, array(s))) AS l, collect_list(map(x, s)) AS m FROM t GROUP BY k ORDER BY k;
-- name: of_collected
SELECT collect_list(l) AS ll, collect_list(n) AS nn FROM (SELECT k, collect_list(x) AS l, named_struct('k', k, 'c', count(*)) AS n FROM t GROUP BY k ORDER BY k);
-- name: all_types
SELECT collect_list(cast(x AS tinyint)), collect_list(cast(x AS smallint)), collect_list(cast(x AS float)), collect_list(x / 2), collect_list(cast(x AS decimal(5, 2))), collect_list(cast(x AS decimal(30, 3))), collect_list(x > 5), collect_list(date_add(DATE'2024-01-01', cast(x AS int))), collect_list(timestamp_seconds(x)), collect_list(cast(s AS binary)), collect_list(concat('a long enough text ', s)) FROM t;
-- name: used_in_expressions
SELECT k, size(collect_list(x)) AS n, array_join(collect_list(s), '-') AS j, collect_list(x)[1] AS e FROM t GROUP BY k HAVING size(collect_list(s)) > 2 ORDER BY k;
-- name: grouped_by_list
SELECT l, count(*) AS n FROM (SELECT collect_list(x % 2) AS l FROM t GROUP BY x) GROUP BY l;
-- name: correlated_list
SELECT u.k, (SELECT collect_list(x) FROM t WHERE t.k = u.k) AS l FROM VALUES (1L), (7L) u(k);
-- name: typed_nulls
SELECT collect_list(null), collect_set(null), collect_list(cast(null AS int)) FROM t;
-- name: set_of_maps
SELECT collect_set(map(x, 1)) FROM t;
-- name: set_of_structs_of_maps
SELECT collect_set(struct(map(x, 1))) FROM t;
-- name: no_argument
SELECT collect_list() FROM t;
-- name: two_arguments
SELECT collect_set(x, k) FROM t;
-- name: within_group_of_list
SELECT collect_list(x) WITHIN GROUP (ORDER BY x) FROM t;
-- name: within_group_of_sum
SELECT sum(x) WITHIN GROUP (ORDER BY x) FROM t;
-- name: within_group_of_scalar
SELECT upper(s) WITHIN GROUP (ORDER BY x) FROM t;
-- name: unions
SELECT sort_array(collect_union(a)) FROM VALUES (array(1, 2)), (array(2, 3, null)), (null) t(a);
-- name: union_of_nothing
SELECT collect_union(a) FROM VALUES (cast(null AS array<int>)) t(a);
-- name: union_of_strings
SELECT k, sort_array(collect_union(array(s, 'x'))) AS u FROM t GROUP BY k ORDER BY k;
-- name: union_of_no_array
SELECT collect_union(x) FROM t;
-- name: many_groups
SELECT sum(size(l)), sum(array_max(l)), count(*) FROM (SELECT collect_list(id) AS l FROM range(0, 100000, 1, 1) GROUP BY id % 20000);
