-- Statements that random ones have been cut down to, where Hibana once answered otherwise than Spark.
CREATE TEMPORARY VIEW nested AS SELECT * FROM VALUES
  (0, named_struct('a', 2, 'b', CAST(NULL AS STRING)), array(3), DATE'2024-01-31', 'é'),
  (1, named_struct('a', CAST(NULL AS INT), 'b', 'y'), array(2, NULL), DATE'2024-01-31', NULL),
  (2, named_struct('a', 2, 'b', CAST(NULL AS STRING)), array(3), NULL, 'b'),
  (3, NULL, array(), NULL, NULL),
  (4, named_struct('a', CAST(NULL AS INT), 'b', 'y'), NULL, NULL, ''),
  (5, named_struct('a', 1, 'b', 'x'), array(2, NULL), DATE'1969-07-20', 'b') AS v(id, s, xs, d, g);
CREATE TEMPORARY VIEW nation USING parquet OPTIONS (path 'test/data/tpch/nation.parquet');
CREATE TEMPORARY VIEW flags AS SELECT CAST(id AS INT) AS id, CAST(flag AS BOOLEAN) AS flag FROM VALUES (0, false), (1, true), (2, false) AS v(id, flag);

-- name: window_by_struct
SELECT id, sum(id) OVER (PARTITION BY s) AS total FROM nested;

-- name: window_by_array
SELECT id, count(*) OVER (PARTITION BY coalesce(xs) ORDER BY id) AS n FROM nested;

-- name: window_by_date_and_struct
SELECT id, sum(id) OVER (PARTITION BY d, s) AS total, rank() OVER (PARTITION BY s ORDER BY d DESC) AS r FROM nested;

-- name: hash_of_nested
SELECT id, hash(s), hash(xs), hash(s, xs, id), hash(struct(id, g)), hash(array(s, s)) FROM nested;

-- name: hash_of_partition
SELECT id, pmod(hash(xs, s), 7) AS p, xxhash64(s) AS x FROM nested;

-- name: null_safe_equality_of_computed_nulls
SELECT id, g <=> date_format(d, 'DDD') AS a, upper(g) <=> CAST(d AS STRING) AS b, date_format(d, 'yyyy') <=> g AS c FROM nested;

-- name: filter_by_null_safe_equality_of_computed_nulls
SELECT id FROM nested WHERE upper(g) IS NOT DISTINCT FROM date_format(d, 'DDD');

-- name: never_null_below_an_outer_join
SELECT f.id, n.id FROM flags f RIGHT JOIN nested n ON n.d IS NOT NULL JOIN nested m ON f.id = m.id;

-- name: window_over_an_outer_join
SELECT n.id, f.flag, count(*) OVER (PARTITION BY f.flag) AS n FROM nested n LEFT JOIN flags f ON f.id = n.id;

-- name: group_over_an_outer_join
SELECT f.flag, count(*) AS n, count(f.id) AS m FROM nested n LEFT JOIN flags f ON f.id = n.id GROUP BY f.flag;

-- name: distinct_constant_with_filter
SELECT g, sum(DISTINCT 1) FILTER (WHERE id > 2) AS a, count(DISTINCT 1) FILTER (WHERE id < 2) AS b, count(DISTINCT 1) AS c FROM nested GROUP BY g;

-- name: distinct_constants_with_filters
SELECT count(DISTINCT 1, 2) FILTER (WHERE id > 20) AS a, avg(DISTINCT 2) FILTER (WHERE id > 20) AS b, max(DISTINCT 1) FILTER (WHERE id = 1) AS c, sum(id) AS d FROM nested;

-- name: having_over_sets_function_of_key
SELECT n.g AS c0, count(*) AS c1 FROM nested n GROUP BY CUBE (n.g) HAVING coalesce(n.g, 'x') = 'b';

-- name: having_over_sets_key_and_aggregate
SELECT n.g AS c0, count(*) AS c1 FROM nested n GROUP BY ROLLUP (n.g) HAVING count(*) > 0 AND n.g > 'a';

-- name: having_over_sets_key
SELECT n.g AS c0, count(*) AS c1 FROM nested n GROUP BY CUBE (n.g) HAVING n.g > 'a';

-- name: having_over_sets_selected_key
SELECT n.g, count(*) AS c1 FROM nested n GROUP BY CUBE (n.g) HAVING coalesce(n.g, 'x') = 'b';

-- name: having_over_sets_grouping
SELECT n.g AS c0, count(*) AS c1 FROM nested n GROUP BY CUBE (n.g) HAVING grouping(n.g) = 0;

-- name: having_over_sets_aggregate
SELECT n.g AS c0, count(*) AS c1 FROM nested n GROUP BY CUBE (n.g) HAVING max(n.id) > 2;

-- name: intersect_widens_all_columns
(SELECT 1.5BD AS c0, array('a', 'b') AS c1 FROM nested) INTERSECT (SELECT id, array(g, g) FROM nested);

-- name: intersect_of_arrays
(SELECT array('a', 'b') AS c1 FROM nested) INTERSECT (SELECT array(g, g) FROM nested);

-- name: except_widens_all_columns
(SELECT 1.5BD AS c0, array('a', 'b') AS c1, named_struct('a', 1) AS c2 FROM nested) EXCEPT (SELECT id, array(g, g), named_struct('a', s.a) FROM nested);

-- name: lateral_first_rows
SELECT f.id, n.id, n.g FROM flags f JOIN LATERAL (SELECT id, g FROM nested WHERE id >= f.id ORDER BY id DESC LIMIT 2) n;

-- name: lateral_first_groups
SELECT f.id, n.g, n.c FROM flags f LEFT JOIN LATERAL (SELECT g, count(*) AS c FROM nested WHERE id % 3 = f.id GROUP BY g ORDER BY c DESC, g LIMIT 1) n ON true;

-- name: lateral_by_hidden_order
SELECT f.id, n.g FROM flags f JOIN LATERAL (SELECT g FROM nested WHERE id % 3 = f.id ORDER BY id DESC LIMIT 1 OFFSET 1) n;

-- name: scalar_first_row
SELECT f.id, (SELECT g FROM nested WHERE nested.id > f.id ORDER BY id LIMIT 1) AS g, (SELECT max(id) FROM nested WHERE nested.id > f.id LIMIT 1) AS m FROM flags f;

-- name: in_first_rows
SELECT id FROM flags f WHERE f.id IN (SELECT n.id FROM nested n WHERE n.id <= f.id ORDER BY n.id DESC LIMIT 1);

-- name: lateral_offset_only
SELECT f.id, n.id FROM flags f JOIN LATERAL (SELECT id FROM nested WHERE id >= f.id ORDER BY id OFFSET 3) n;

-- name: lateral_limit_of_union
SELECT f.id, n.x FROM flags f JOIN LATERAL (SELECT f.id + 10 AS x UNION ALL SELECT f.id + 20 ORDER BY x DESC LIMIT 1) n;

-- name: piped_limit
FROM nested |> ORDER BY id DESC |> LIMIT 2;

-- name: piped_order
FROM nested |> SELECT id, g |> ORDER BY id DESC;

-- name: same_table_inside_of_a_side
SELECT a.n_nationkey FROM nation a CROSS JOIN (SELECT v.k AS c0 FROM VALUES (1), (2), (NULL) AS v(k) JOIN nation b ON v.k = b.n_nationkey) x JOIN nation c ON a.n_nationkey = c.n_nationkey;

-- name: constant_order_within_group
SELECT percentile_cont(0.25) WITHIN GROUP (ORDER BY 3) AS p, mode() WITHIN GROUP (ORDER BY 3) AS m, listagg('a', ',') WITHIN GROUP (ORDER BY 1 DESC) AS l FROM range(3);

-- name: position_of_an_aggregate
SELECT 1 AS a, sort_array(collect_set(10)) AS c4 FROM range(3) GROUP BY 2;

-- name: position_of_a_quoted_aggregate
SELECT 1 AS a, sort_array(collect_set(10)) AS `c 4` FROM range(3) GROUP BY 2;

-- name: flattened_numbers
SELECT array(1) AS c0, flatten(array(c0, c0)) AS c1 FROM (SELECT 1.5 AS c0);

-- name: flattened_nothing
SELECT flatten(array());

-- name: entries_of_three
SELECT map_from_entries(array(struct(1, 2, 3)));

-- name: collation_of_bytes_given
SELECT upper(g COLLATE UTF8_BINARY) AS a, array(g COLLATE UTF8_BINARY) AS b, concat_ws(',', g COLLATE UTF8_BINARY) AS c, listagg(g COLLATE UTF8_BINARY) OVER () AS d, conv(g COLLATE UTF8_BINARY, 10, 2) AS e, named_struct('f', g COLLATE UTF8_BINARY) AS s FROM VALUES ('7') AS t(g);

-- name: fewer_nulls_inside_of_a_choice
SELECT CASE WHEN false THEN CASE WHEN id > 1 THEN named_struct('a', 2, 'b', CAST(NULL AS STRING)) END ELSE named_struct('a', 1, 'b', 'x') END AS c0 FROM range(2);
