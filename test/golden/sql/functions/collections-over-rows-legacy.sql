-- Collections over rows and constants, as documents and questions have them.
SET spark.sql.ansi.enabled = false;
CREATE TEMPORARY VIEW c AS SELECT * FROM VALUES (1, array(3, 1, NULL, 2), map('a', 1, 'b', NULL), named_struct('x', 1, 'y', 'one'), 2), (2, array(), map(), named_struct('x', NULL, 'y', 'two'), 0), (3, NULL, NULL, NULL, NULL), (4, array(5, 5, -7), map('a', 9, 'c', 4), named_struct('x', 4, 'y', NULL), -1) AS v(id, a, m, s, i);

-- name: q1
SELECT id, size(a), cardinality(m), array_size(a) FROM c ORDER BY id;

-- name: q2
SELECT id, sort_array(a), sort_array(a, false), array_sort(a) FROM c ORDER BY id;

-- name: q3
SELECT id, array_contains(a, 5), array_contains(a, i) FROM c ORDER BY id;

-- name: q4
SELECT id, array_position(a, 2), array_position(a, i) FROM c ORDER BY id;

-- name: q5
SELECT id, element_at(a, 1) FROM c WHERE size(a) > 0 ORDER BY id;

-- name: q6
SELECT id, try_element_at(a, 2), try_element_at(a, -1), try_element_at(a, 9) FROM c ORDER BY id;

-- name: q7
SELECT id, get(a, 0), get(a, i), get(a, -1) FROM c ORDER BY id;

-- name: q8
SELECT id, a[i] FROM c WHERE id = 1;

-- name: q9
SELECT id, a[i] FROM c WHERE id = 4;

-- name: q10
SELECT id, element_at(m, 'a'), m['b'], try_element_at(m, 'zz') FROM c ORDER BY id;

-- name: q11
SELECT id, map_keys(m), map_values(m), map_entries(m) FROM c ORDER BY id;

-- name: q12
SELECT id, map_contains_key(m, 'a'), map_filter(m, (k, v) -> v > 3) FROM c ORDER BY id;

-- name: q13
SELECT id, transform(a, x -> x * 10), transform(a, (x, j) -> x + j) FROM c ORDER BY id;

-- name: q14
SELECT id, filter(a, x -> x IS NOT NULL AND x > 1), filter(a, (x, j) -> j % 2 = 0) FROM c ORDER BY id;

-- name: q15
SELECT id, aggregate(a, 0, (acc, x) -> acc + coalesce(x, 0)), aggregate(a, 0, (acc, x) -> acc + x) FROM c ORDER BY id;

-- name: q16
SELECT id, reduce(a, CAST(0 AS DOUBLE), (acc, x) -> acc + x, acc -> acc / 2) FROM c ORDER BY id;

-- name: q17
SELECT id, exists(a, x -> x = 5), forall(a, x -> x > 0) FROM c ORDER BY id;

-- name: q18
SELECT id, zip_with(a, array(1, 2, 3), (x, y) -> coalesce(x, 0) + y) FROM c ORDER BY id;

-- name: q19
SELECT id, arrays_zip(a, array('p', 'q')) FROM c ORDER BY id;

-- name: q20
SELECT id, array_union(a, array(1, 99)), array_intersect(a, array(5, 2)), array_except(a, array(5, NULL)) FROM c ORDER BY id;

-- name: q21
SELECT id, array_distinct(a), array_remove(a, 5), array_compact(a) FROM c ORDER BY id;

-- name: q22
SELECT id, array_append(a, id), array_prepend(a, NULL), array_insert(a, 2, id) FROM c ORDER BY id;

-- name: q23
SELECT id, array_max(a), array_min(a), array_join(a, '|'), array_join(a, '|', 'null') FROM c ORDER BY id;

-- name: q24
SELECT id, slice(a, 2, 2), slice(a, -2, 1), reverse(a), shuffle(a) IS NULL FROM c ORDER BY id;

-- name: q25
SELECT id, flatten(array(a, array(id))), array_repeat(s.y, 2), sequence(1, id) FROM c ORDER BY id;

-- name: q26
SELECT id, concat(a, array(id)), concat(array(1L), array(id)) FROM c ORDER BY id;

-- name: q27
SELECT id, map_concat(m, map('z', id)) FROM c ORDER BY id;

-- name: q28
SELECT map_concat(map('a', 1), map('a', 2));

-- name: q29
SELECT id, transform_keys(m, (k, v) -> upper(k)), transform_values(m, (k, v) -> coalesce(v, 0) + 1) FROM c ORDER BY id;

-- name: q30
SELECT id, map_zip_with(m, map('a', 100), (k, v1, v2) -> concat(k, coalesce(v1, -1), coalesce(v2, -2))) FROM c ORDER BY id;

-- name: q31
SELECT id, s.x, s.y, s.x + 1, struct(s.*, id) FROM c ORDER BY id;

-- name: q32
SELECT id, explode(a) FROM c ORDER BY id, 2;

-- name: q33
SELECT id, posexplode_outer(a) FROM c ORDER BY id, 2;

-- name: q34
SELECT id, k, v FROM c LATERAL VIEW OUTER explode(m) e AS k, v ORDER BY id, k;

-- name: q35
SELECT inline(array(struct(1, 'a'), struct(2, 'b')));

-- name: q36
SELECT id, inline_outer(array(s)) FROM c ORDER BY id;

-- name: q37
SELECT stack(2, id, s.y, -id, 'neg') FROM c;

-- name: q38
SELECT arrays_overlap(a, array(5)), arrays_overlap(a, array(NULL, 8)) FROM c ORDER BY id;

-- name: q39
SELECT array(1, 2.5, 3L), array('a', 1), array(NULL, 1), array();

-- name: q40
SELECT map(1, 'a', 2, 'b'), map(1, 2.5, 3L, 4), map();

-- name: q41
SELECT map(1, 'a', 1, 'b');

-- name: q42
SELECT map(NULL, 1);

-- name: q43
SELECT map_from_arrays(array('a', 'b'), array(1, 2)), map_from_entries(array(struct('k', 1), struct('l', 2)));

-- name: q44
SELECT map_from_arrays(array('a'), array(1, 2));

-- name: q45
SELECT map_from_arrays(array('a', NULL), array(1, 2));

-- name: q46
SELECT str_to_map('a=1&b=2&c', '&', '='), str_to_map('x:1,y'), str_to_map('');

-- name: q47
SELECT str_to_map('a:1,a:2');

-- name: q48
SELECT named_struct('a', 1, 'b', array(1, 2)).b[1], struct(1, 2).col2, named_struct('A', 5).a;

-- name: q49
SELECT named_struct('a', 1).b;

-- name: q50
SELECT array(1, 2, 3)[3];

-- name: q51
SELECT array(1, 2, 3)[-1];

-- name: q52
SELECT element_at(array(1, 2, 3), 0);

-- name: q53
SELECT element_at(array(1, 2, 3), 4);

-- name: q54
SELECT element_at(map('a', 1), 'b'), map('a', 1)['b'];

-- name: q55
SELECT slice(array(1, 2, 3), 0, 1);

-- name: q56
SELECT slice(array(1, 2, 3), 1, -1);

-- name: q57
SELECT sequence(1, 10, 0);

-- name: q58
SELECT sequence(5, 1), sequence(1, 10, 3), sequence(DATE'2024-01-31', DATE'2024-05-31', INTERVAL 1 MONTH);

-- name: q59
SELECT sequence(TIMESTAMP'2024-03-09 12:00:00', TIMESTAMP'2024-03-11 12:00:00', INTERVAL 12 HOURS);

-- name: q60
SELECT sequence(1, 3, -1);

-- name: q61
SELECT sequence(DATE'2024-01-01', DATE'2024-01-03'), sequence(5L, 1L, -2L), sequence(1S, 3S);

-- name: q62
SELECT array_repeat('x', 3), array_repeat('x', 0), array_repeat('x', -1), array_repeat(NULL, 2);

-- name: q63
SELECT array_sort(array('bc', 'ab', 'dc'), (l, r) -> CASE WHEN l > r THEN -1 WHEN l < r THEN 1 ELSE 0 END);

-- name: q64
SELECT array_sort(array(3, 1, NULL, 2), (l, r) -> r - l);

-- name: q65
SELECT transform(array(1, 2), x -> transform(array(10, 20), y -> x * y));

-- name: q66
SELECT transform(array(array(1, 2), array(3)), xs -> aggregate(xs, 0, (s, x) -> s + x));

-- name: q67
SELECT aggregate(array('a', 'b'), '', (s, x) -> concat(s, x), s -> upper(s));

-- name: q68
SELECT aggregate(array(1, 2, 3), named_struct('s', 0, 'n', 0), (acc, x) -> named_struct('s', acc.s + x, 'n', acc.n + 1), acc -> acc.s / acc.n);

-- name: q69
SELECT flatten(array(array(1), NULL, array(2))), flatten(array(array(array(1)), array(array(2, 3))));

-- name: q70
SELECT array_max(array()), array_min(array(NULL)), array_max(array('b', 'a')), array_max(array(1.0D, double('NaN')));

-- name: q71
SELECT arrays_zip(), arrays_zip(array(1), NULL), arrays_zip(array(1, 2), array('a'), array(true, false, NULL));

-- name: q72
SELECT size(NULL), size(map()), cardinality(array(1, NULL));

-- name: q73
SELECT array_insert(array('a', 'b'), -1, 'z'), array_insert(array('a', 'b'), 5, 'z'), array_insert(array('a'), -4, 'z');

-- name: q74
SELECT array_insert(array(1), 0, 2);

-- name: q75
SELECT array_position(array(1, NULL, 3), 3), array_position(array(), 1), array_position(array('a', 'b'), 'c');

-- name: q76
SELECT array_join(array(1, NULL, 3), ','), array_join(array('a', NULL), ',', '?'), array_join(array(), ',');

-- name: q77
SELECT array_distinct(array(0.0D, -0.0D, double('NaN'), double('NaN'))), array_union(array(0.0D), array(-0.0D)), array_intersect(array(-0.0D), array(0.0D)), array_except(array(-0.0D, 1D), array(1D));

-- name: q78
SELECT collect_list(a), collect_set(i), array_agg(id) FROM (SELECT * FROM c ORDER BY id);

-- name: q79
SELECT map_from_entries(collect_list(struct(id, s.y))) FROM c WHERE id < 3;

-- name: q80
SELECT sort_array(collect_set(x)) FROM (SELECT explode(a) AS x FROM c);

-- name: q81
SELECT transform_values(map_from_arrays(array(1, 2), array('x', 'y')), (k, v) -> concat(v, k));

-- name: q82
SELECT filter(map_entries(map('a', 1, 'b', 2)), e -> e.value > 1);

-- name: q83
SELECT struct(1 AS a, 'b' AS b) = struct(1, 'b'), struct(1, 2) < struct(1, 3), array(1, 2) < array(1, 3), array(1) = array(1L);

-- name: q84
SELECT map('a', 1) = map('a', 1);

-- name: q85
SELECT greatest(array(1, 2), array(1, 3)), least(struct(1, 'b'), struct(1, 'a')), coalesce(NULL, array(1)), nvl(NULL, map(1, 2));

-- name: q86
SELECT to_json(array(struct(1 AS a), struct(NULL AS a))), to_json(map('k', array(1, 2))), to_json(s) FROM c ORDER BY id;

-- name: q87
SELECT CAST(array(1, 2) AS STRING), CAST(map('a', 1) AS STRING), CAST(struct(1, NULL, 'x') AS STRING), CAST(array('1', 'x') AS ARRAY<INT>);

-- name: q88
SELECT cast(array('1', '2') AS ARRAY<BIGINT>), cast(map('1', '2') AS MAP<INT, INT>), cast(struct('1', '2') AS STRUCT<p: INT, q: STRING>);

-- name: q89
SELECT array(1, 2) || array(3), 'a' || 1 || NULL, array('a') || array(NULL);

-- name: q90
SELECT id, a, CASE WHEN array_contains(a, 5) THEN 'has' WHEN a IS NULL THEN 'none' ELSE 'no' END AS t FROM c ORDER BY id;

-- name: q91
SELECT any_match(array(1), x -> x > 0);

-- name: q92
SELECT transform(array(1), x -> y);

-- name: q93
SELECT transform('abc', x -> x);

-- name: q94
SELECT filter(array(1, 2));

-- name: q95
SELECT zip_with(array(1), array(2), x -> x);

-- name: q96
SELECT array_contains('abc', 'a');

-- name: q97
SELECT size(5), size('abc');

-- name: q98
SELECT explode(5);

-- name: q99
SELECT explode(array(1)), explode(array(2));

-- name: q100
SELECT posexplode(map('a', 1)) AS (p, k, v);

-- name: q101
SELECT exists(array(), x -> true), forall(array(), x -> false), filter(array(NULL, 1), x -> x = 1);

-- name: q102
SELECT array_compact(array()), array_compact(array(NULL, NULL)), array_compact(array('a', NULL));

-- name: q103
SELECT sort_array(array(struct(2, 'a'), struct(1, 'z'), struct(1, 'b'))), sort_array(array(array(2), array(1, 5), array()));

-- name: q104
SELECT array_size(NULL), array_size(array(1, 2)), array_size('x');

-- name: q105
SELECT map_entries(map(1, struct('a', 2))), map_values(map('x', array(1)))[0][0];

-- name: q106
SELECT shuffle(array(1, 2, 3), 42), shuffle(array(), 1);

-- name: q107
SELECT array_except(array('a' COLLATE UTF8_LCASE), array('A')), array_contains(array('x' COLLATE UNICODE_CI), 'X');
