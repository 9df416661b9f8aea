SET spark.sql.ansi.enabled = false;
-- Functions that take lambdas, over columns: parameters of all types, what lambdas read of the row around them, lambdas in
-- lambdas, nulls and empty collections.
CREATE TEMPORARY VIEW types USING parquet OPTIONS (path 'test/data/types/types.parquet');
CREATE TEMPORARY VIEW lists AS SELECT id, number, text, tiny, big, double, price, wide, day, instant,
  CASE id % 5 WHEN 0 THEN array(tiny, id, NULL) WHEN 1 THEN array() WHEN 2 THEN NULL ELSE array(id, id % 7, 3) END AS ints,
  CASE id % 4 WHEN 0 THEN array(text, 'b', NULL) WHEN 1 THEN array() WHEN 2 THEN array(text, text, 'a rather long text in an array') END AS texts,
  CASE id % 4 WHEN 0 THEN map('a', id, 'b', tiny) WHEN 1 THEN map() WHEN 2 THEN map(coalesce(text, 'none'), id) END AS entries,
  array(named_struct('n', id, 't', text), NULL, named_struct('n', NULL, 't', 'x')) AS pairs
  FROM types WHERE id < 40;

-- name: transform_ints
SELECT id, transform(ints, x -> x + 1) AS a, transform(ints, (x, i) -> x * i) AS b, transform(ints, x -> 1) AS c FROM lists;

-- name: transform_to_other_types
SELECT id, transform(ints, x -> CAST(x AS STRING)) AS a, transform(ints, x -> x / 2) AS b, transform(ints, x -> x > 5) AS c,
  transform(ints, x -> CAST(x AS DECIMAL(20, 3))) AS d, transform(ints, x -> date_add(DATE'2024-01-31', x)) AS e,
  transform(ints, x -> CAST(x AS BIGINT) * 10000000000) AS f, transform(ints, x -> NULL) AS g FROM lists;

-- name: transform_reads_the_row
SELECT id, transform(ints, x -> text) AS a, transform(ints, x -> coalesce(x, id) + id) AS b,
  transform(texts, x -> concat(x, '-', text)) AS c, transform(ints, x -> price) AS d, transform(ints, x -> big) AS e,
  transform(ints, x -> instant) AS f, transform(ints, x -> double) AS g, transform(ints, x -> texts) AS h FROM lists;

-- name: transform_texts
SELECT id, transform(texts, x -> upper(x)) AS a, transform(texts, (x, i) -> substring(x, i + 1)) AS b, transform(texts, x -> length(x)) AS c FROM lists;

-- name: transform_structs
SELECT id, transform(pairs, p -> p.n) AS a, transform(pairs, p -> named_struct('m', p.n + 1, 'u', upper(p.t))) AS b,
  transform(pairs, p -> p IS NULL) AS c, transform(ints, x -> array(x, x)) AS d, transform(ints, x -> map('k', x)) AS e FROM lists;

-- name: lambdas_in_lambdas
SELECT id, transform(ints, x -> transform(texts, y -> concat(y, x))) AS a, transform(ints, x -> size(filter(ints, y -> y < x))) AS b,
  transform(ints, x -> transform(ints, x -> x + 1)) AS c, transform(array(ints, ints), xs -> aggregate(xs, 0, (acc, x) -> acc + coalesce(x, id))) AS d FROM lists;

-- name: filter
SELECT id, filter(ints, x -> x > 3) AS a, filter(ints, (x, i) -> i > 0) AS b, filter(ints, x -> x IS NULL) AS c, filter(texts, x -> x = text) AS d,
  filter(pairs, p -> p.n > 10) AS e, filter(ints, x -> NULL) AS f, filter(ints, x -> x = tiny) AS g FROM lists;

-- name: exists_and_forall
SELECT id, exists(ints, x -> x > 10) AS a, forall(ints, x -> x > 10) AS b, exists(texts, x -> x LIKE 'a%') AS c, forall(texts, x -> x IS NOT NULL) AS d,
  exists(ints, x -> number > 0) AS e, exists(pairs, p -> p.t = text) AS f FROM lists;

-- name: exists_as_a_condition
SELECT id FROM lists WHERE exists(ints, x -> x = 3) AND NOT forall(texts, t -> t = 'b') OR aggregate(ints, 0, (acc, x) -> acc + x) > 30;

-- name: aggregate
SELECT id, aggregate(ints, 0, (acc, x) -> acc + coalesce(x, 0)) AS a, aggregate(ints, 0, (acc, x) -> acc + x) AS b,
  aggregate(texts, '', (acc, x) -> concat(acc, coalesce(x, '?'))) AS c, reduce(ints, CAST(id AS BIGINT), (acc, x) -> acc + x, acc -> acc * 2) AS d,
  aggregate(ints, named_struct('n', 0, 's', 0), (acc, x) -> named_struct('n', acc.n + 1, 's', acc.s + coalesce(x, 0)), acc -> acc.s / acc.n) AS e,
  aggregate(ints, CAST(NULL AS INT), (acc, x) -> coalesce(acc, x)) AS f FROM lists WHERE id % 5 <> 1;

-- name: aggregate_of_decimals
SELECT id, aggregate(array(price, price, 1.50), CAST(0 AS DECIMAL(20, 2)), (acc, x) -> CAST(acc + coalesce(x, 0) AS DECIMAL(20, 2))) AS a FROM lists;

-- name: zip_with
SELECT id, zip_with(ints, texts, (x, y) -> concat(x, y)) AS a, zip_with(ints, ints, (x, y) -> x + y) AS b, zip_with(ints, array(1, 2, 3, 4), (x, y) -> coalesce(x, y)) AS c,
  zip_with(texts, pairs, (t, p) -> named_struct('t', t, 'p', p)) AS d FROM lists;

-- name: array_sort
SELECT id, array_sort(ints, (x, y) -> CASE WHEN x IS NULL THEN -1 WHEN y IS NULL THEN 1 ELSE y - x END) AS a, array_sort(ints) AS b,
  array_sort(filter(texts, t -> t IS NOT NULL), (x, y) -> length(x) - length(y)) AS c FROM lists;

-- name: array_sort_null_order
SELECT id, array_sort(texts, (x, y) -> CASE WHEN x < y THEN -1 WHEN x > y THEN 1 ELSE 0 END) AS c FROM lists WHERE id = 6;

-- name: map_filter
SELECT id, map_filter(entries, (k, v) -> v > 3) AS a, map_filter(entries, (k, v) -> k = 'a') AS b, map_filter(entries, (k, v) -> v = id) AS c FROM lists;

-- name: transform_keys_and_values
SELECT id, transform_keys(entries, (k, v) -> concat(k, '!')) AS a, transform_values(entries, (k, v) -> v + 1) AS b,
  transform_values(entries, (k, v) -> concat(k, v)) AS c, transform_values(entries, (k, v) -> pairs) AS d FROM lists;

-- name: map_zip_with
SELECT id, sort_array(map_entries(map_zip_with(entries, map('a', 'x', 'z', 'y'), (k, v1, v2) -> concat_ws('/', k, v1, v2)))) AS a, map_zip_with(entries, entries, (k, v1, v2) -> v1 + v2) AS b FROM lists;

-- name: in_joins_and_groups
SELECT transform(l.ints, x -> x % 3) AS a, count(*) AS n, max(aggregate(r.ints, 0, (acc, x) -> acc + coalesce(x, 0))) AS m
FROM lists l JOIN lists r ON exists(l.ints, x -> x = r.id) GROUP BY transform(l.ints, x -> x % 3);

-- name: in_windows_and_aggregates
SELECT id % 3 AS g, sum(size(filter(ints, x -> x > 2))) AS s, max(transform(ints, x -> -x)) AS m FROM lists GROUP BY id % 3;

-- name: explode_of_a_transform
SELECT id, e FROM lists LATERAL VIEW explode(transform(ints, x -> x * id)) v AS e WHERE id < 12;

-- name: equal_calls_with_other_lambdas
SELECT id, zip_with(ints, ints, (x, y) -> x) AS a, zip_with(ints, ints, (y, x) -> x) AS b, zip_with(ints, array(9), (x, y) -> y) AS c, zip_with(ints, array(9), (y, x) -> y) AS d FROM lists;

-- name: error_in_a_lambda
SELECT transform(ints, x -> x / (x - 3)) AS a FROM lists WHERE id = 3;

-- name: no_error_after_the_answer
SELECT exists(array(id, 0), x -> 1 / x > 0) AS a FROM lists WHERE id = 3;

-- name: null_key_of_a_lambda
SELECT transform_keys(entries, (k, v) -> CAST(NULL AS STRING)) AS a FROM lists WHERE id = 0;

-- name: duplicate_key_of_a_lambda
SELECT transform_keys(entries, (k, v) -> 'same') AS a FROM lists WHERE id = 0;
