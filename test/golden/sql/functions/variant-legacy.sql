SET spark.sql.ansi.enabled = false;
-- The variant type and its functions.
CREATE TEMPORARY VIEW texts AS SELECT * FROM VALUES (1, '{"a": 1, "b": [1, "x", null], "c": {"d": 1.5}}'), (2, '[1, 2.5, "x", true, null]'), (3, '"text"'), (4, '12345678901234567890'), (5, 'null'), (6, NULL), (7, '1e10'), (8, '{"b": 2, "a": {"z": 1, "y": 2}}') AS t(id, json);
CREATE TEMPORARY VIEW spread AS SELECT /*+ REPARTITION(2) */ * FROM texts;

-- name: parse_json_columns
SELECT id, parse_json(json) AS v FROM texts;

-- name: parse_json_spread
SELECT id, parse_json(json) AS v, variant_get(parse_json(json), '$.a', 'string') AS a FROM spread;

-- name: parse_json_cast_back
SELECT id, CAST(parse_json(json) AS STRING) AS s, to_json(parse_json(json)) AS j, schema_of_variant(parse_json(json)) AS t FROM texts;

-- name: parse_json_malformed
SELECT parse_json('{"a": ');

-- name: parse_json_empty
SELECT parse_json('');

-- name: parse_json_duplicate
SELECT parse_json('{"a": 1, "a": 2}');

-- name: try_parse_json_texts
SELECT try_parse_json('{"a": '), try_parse_json('{"a": 1}'), try_parse_json(NULL), try_parse_json('{"a":1,"a":2}');

-- name: parse_json_numbers
SELECT parse_json('[0, -1, 127, 128, 32768, 2147483648, 9223372036854775807, 9223372036854775808, 1.0, 1.50, 0.1, 1e5, 1.5e300, 123456789012345678901234567890.12345, 12345678901234567890123456789012345678, 123456789012345678901234567890123456789]');

-- name: schema_of_numbers
SELECT schema_of_variant(parse_json('1')), schema_of_variant(parse_json('1.50')), schema_of_variant(parse_json('1e5')), schema_of_variant(parse_json('9223372036854775808')), schema_of_variant(parse_json('[1, 2.5]')), schema_of_variant(parse_json('[1, "x"]')), schema_of_variant(parse_json('{"b": [], "a": {}}')), schema_of_variant(parse_json('null')), schema_of_variant(parse_json('[null, 1]')), schema_of_variant(parse_json('true'));

-- name: parse_json_not_string
SELECT parse_json(1);

-- name: variant_get_types
SELECT variant_get(parse_json('{"a": 1}'), '$.a', 'int'), variant_get(parse_json('{"a": 1}'), '$.b', 'int'), variant_get(parse_json('[1, "2"]'), '$[1]', 'string'), variant_get(parse_json('[1, "2"]'), '$[1]', 'int'), variant_get(parse_json('[1, 2.5]'), '$[1]', 'double'), variant_get(parse_json('[1, 2.5]'), '$[1]', 'decimal(5,2)'), variant_get(parse_json('{"a": [1, 2]}'), '$.a', 'array<int>'), variant_get(parse_json('{"a": {"b": 1}}'), '$.a', 'struct<b: bigint, c: string>'), variant_get(parse_json('{"a": {"b": 1}}'), '$.a', 'map<string, int>'), variant_get(parse_json('true'), '$', 'boolean'), variant_get(parse_json('"2024-02-29"'), '$', 'date'), variant_get(parse_json('"2024-02-29 01:02:03"'), '$', 'timestamp');

-- name: variant_get_variant
SELECT variant_get(parse_json('{"a": {"b": [1, 2]}}'), '$.a'), variant_get(parse_json('{"a": {"b": [1, 2]}}'), '$.a.b[1]'), variant_get(parse_json('{"a b": 1}'), '$["a b"]'), variant_get(parse_json('{"a b": 1}'), '$[\'a b\']'), variant_get(NULL, '$.a'), variant_get(parse_json('null'), '$', 'int');

-- name: variant_get_invalid_cast
SELECT variant_get(parse_json('{"a": "x"}'), '$.a', 'int');

-- name: variant_get_overflow
SELECT variant_get(parse_json('300'), '$', 'tinyint');

-- name: variant_get_bad_path
SELECT variant_get(parse_json('1'), 'a');

-- name: variant_get_bad_type
SELECT variant_get(parse_json('1'), '$', 'intt');

-- name: variant_get_of_string
SELECT variant_get('1', '$');

-- name: try_variant_get_types
SELECT try_variant_get(parse_json('{"a": "x"}'), '$.a', 'int'), try_variant_get(parse_json('300'), '$', 'tinyint'), try_variant_get(parse_json('{"a": 5}'), '$.a', 'int'), try_variant_get(parse_json('{"a": 5}'), '$.a'), try_variant_get(NULL, '$', 'int');

-- name: is_variant_null_values
SELECT is_variant_null(parse_json('null')), is_variant_null(parse_json('"null"')), is_variant_null(parse_json('13')), is_variant_null(NULL), is_variant_null(variant_get(parse_json('{"a":null,"b":"spark"}'), '$.c')), is_variant_null(variant_get(parse_json('{"a":null,"b":"spark"}'), '$.a')), is_valid_variant(parse_json('1'));

-- name: variant_nulls_in_columns
SELECT id, is_variant_null(parse_json(json)), parse_json(json) IS NULL, schema_of_variant(parse_json(json)) FROM spread;

-- name: path_access
SELECT id, v:a, v:b[1], v:c.d, v:['a'], v:a::int FROM (SELECT id, parse_json(json) AS v FROM texts WHERE id IN (1, 6));

-- name: casts_of_variants
SELECT CAST(parse_json('1') AS INT), CAST(parse_json('"1"') AS INT), CAST(parse_json('1.5') AS STRING), CAST(parse_json('{"a": 1}') AS STRUCT<a: INT>), CAST(parse_json('[1, 2]') AS ARRAY<BIGINT>), parse_json('true')::boolean, CAST(parse_json('{"a": [1]}') AS MAP<STRING, ARRAY<INT>>), CAST(parse_json('null') AS INT), TRY_CAST(parse_json('"x"') AS INT);

-- name: casts_to_variant
SELECT CAST(1 AS VARIANT), CAST('x' AS VARIANT), CAST(1.50BD AS VARIANT), CAST(array(1, 2) AS VARIANT), CAST(DATE '2024-02-29' AS VARIANT), CAST(TIMESTAMP '2024-02-29 01:02:03' AS VARIANT), CAST(true AS VARIANT), CAST(CAST(1.5 AS FLOAT) AS VARIANT), CAST(X'0102' AS VARIANT), CAST(NULL AS VARIANT), CAST(TIMESTAMP_NTZ '2024-02-29 01:02:03.5' AS VARIANT);

-- name: schema_of_casts
SELECT schema_of_variant(CAST(1Y AS VARIANT)), schema_of_variant(CAST(1.50BD AS VARIANT)), schema_of_variant(CAST(DATE '2024-02-29' AS VARIANT)), schema_of_variant(CAST(TIMESTAMP '2024-02-29 01:02:03' AS VARIANT)), schema_of_variant(CAST(TIMESTAMP_NTZ '2024-02-29 01:02:03' AS VARIANT)), schema_of_variant(CAST(CAST(1.5 AS FLOAT) AS VARIANT)), schema_of_variant(CAST(X'01' AS VARIANT)), schema_of_variant(CAST(array(1, 2) AS VARIANT));

-- name: invalid_cast
SELECT CAST(parse_json('"x"') AS INT);

-- name: cast_struct_to_variant
SELECT CAST(named_struct('a', 1) AS VARIANT);

-- name: to_variant_object_values
SELECT to_variant_object(named_struct('b', 1, 'a', 'x')), to_variant_object(array(named_struct('a', 1), NULL)), to_variant_object(map('k', 1)), to_variant_object(array(1, NULL));

-- name: to_variant_object_scalar
SELECT to_variant_object(1);

-- name: schema_of_variant_agg_values
SELECT schema_of_variant_agg(parse_json(json)) FROM texts WHERE id IN (1, 8);

-- name: schema_of_variant_agg_all
SELECT schema_of_variant_agg(parse_json(json)) FROM texts;

-- name: variant_explode_call
SELECT * FROM variant_explode(parse_json('{"a": 1, "b": [2]}'));

-- name: variant_explode_array
SELECT t.* FROM texts, LATERAL variant_explode(parse_json(json)) t WHERE id IN (1, 2, 3);

-- name: variant_explode_outer_calls
SELECT a.*, b.*, c.* FROM variant_explode_outer(parse_json('[]')) a, variant_explode_outer(NULL) b, variant_explode_outer(parse_json('{"k": null}')) c;

-- name: equality_refused
SELECT parse_json('1') = parse_json('1');

-- name: order_refused
SELECT parse_json(json) AS v FROM texts ORDER BY v;

-- name: group_refused
SELECT parse_json(json) AS v, count(*) FROM texts GROUP BY v;

-- name: distinct_refused
SELECT DISTINCT parse_json(json) AS v FROM texts;

-- name: variant_set_values
SELECT variant_set(parse_json('{"a": 1}'), '$.a', 2), variant_set(parse_json('{"a": 1}'), '$.b', 'x'), variant_set(parse_json('{"a": 1}'), '$.b', 2, false), variant_set(parse_json('[1, 2]'), '$[1]', 9), variant_set(NULL, '$.a', 1), variant_set(parse_json('{"a": {"b": 1}}'), '$.a.c', true), variant_set(parse_json('{"a": 1}'), '$.a', NULL);

-- name: variant_insert_values
SELECT variant_insert(parse_json('{"a": 1}'), '$.b', 2), variant_insert(parse_json('[1, 2]'), '$[1]', 9), variant_insert(parse_json('[1, 2]'), '$[5]', 9), try_variant_insert(parse_json('{"a": 1}'), '$.a', 2);

-- name: variant_insert_existing
SELECT variant_insert(parse_json('{"a": 1}'), '$.a', 2);

-- name: variant_delete_values
SELECT variant_delete(parse_json('{"a": 1, "b": {"c": 2, "d": 3}}'), '$.b.c'), variant_delete(parse_json('{"a": 1, "b": 2}'), '$.a', '$.b'), variant_delete(parse_json('[1, 2, 3]'), '$[0]'), variant_delete(parse_json('{"a": 1}'), '$.x'), variant_delete(NULL, '$.a');

-- name: variant_array_append_values
SELECT variant_array_append(parse_json('{"a": [1]}'), '$.a', 2), variant_array_append(parse_json('[1]'), '$', 'x'), try_variant_array_append(parse_json('{"a": 1}'), '$.a', 2), variant_array_append(NULL, '$', 1);

-- name: variant_array_append_no_array
SELECT variant_array_append(parse_json('{"a": 1}'), '$.a', 2);

-- name: variant_strip_nulls_values
SELECT variant_strip_nulls(parse_json('{"a": null, "b": {"c": null, "d": 1}, "e": [null, 1]}')), variant_strip_nulls(parse_json('{"e": [null, 1, {"f": null}]}'), false), variant_strip_nulls(parse_json('null')), variant_strip_nulls(NULL);

-- name: try_variant_set_values
SELECT try_variant_set(parse_json('{"a": 1}'), '$.a.b', 2), try_variant_set(parse_json('{"a": 1}'), '$.a', 2);

-- name: variant_set_no_object
SELECT variant_set(parse_json('{"a": 1}'), '$.a.b', 2);

-- name: from_json_variant
SELECT from_json('{"a": [1, "x"]}', 'a VARIANT'), from_json('[1]', 'VARIANT');

-- name: typeof_variant
SELECT typeof(parse_json('1')), to_json(named_struct('v', parse_json('{"b": 1, "a": [true]}')));

-- name: edge_s1
SELECT variant_set(parse_json('{"a": 1}'), '$.b.c', 2);
-- name: edge_s2
SELECT variant_set(parse_json('{"a": 1}'), '$.b[2].c', 2);
-- name: edge_s3
SELECT variant_set(parse_json('[1]'), '$[3]', 2), variant_set(parse_json('[1]'), '$[3]', 2, false), variant_set(parse_json('{"a": 1}'), '$.b.c', 2, false);
-- name: edge_s4
SELECT variant_set(parse_json('{"a": 1}'), '$', 2);
-- name: edge_s5
SELECT variant_set(parse_json('{"a": null}'), '$.a.b', 2);
-- name: edge_i1
SELECT variant_insert(parse_json('{"a": 1}'), '$.b.c', 2), variant_insert(parse_json('[1]'), '$[0]', 'x'), variant_insert(parse_json('{"a": [1]}'), '$.a[1]', parse_json('{"z":1}'));
-- name: edge_i2
SELECT variant_insert(parse_json('{"a": 1}'), '$', 2);
-- name: edge_i3
SELECT variant_insert(parse_json('{"a": 1}'), '$.a[0]', 2);
-- name: edge_i4
SELECT try_variant_insert(parse_json('{"a": 1}'), '$.a[0]', 2), try_variant_insert(parse_json('{"a": 1}'), 'x', 2);
-- name: edge_d1
SELECT variant_delete(parse_json('{"a": 1}'), '$');
-- name: edge_d2
SELECT variant_delete(parse_json('{"a": 1}'), '$.a.b'), variant_delete(parse_json('[1,2]'), '$[5]'), variant_delete(parse_json('{"a": 1}'), '$[0]');
-- name: edge_d3
SELECT variant_delete(parse_json('{"a": 1}'), 'a');
-- name: edge_a1
SELECT variant_array_append(parse_json('{"a": [1]}'), '$.b', 2);
-- name: edge_a2
SELECT variant_array_append(parse_json('{"a": null}'), '$.a', 2);
-- name: edge_a3
SELECT try_variant_array_append(parse_json('{"a": [1]}'), '$.b', 2), variant_array_append(parse_json('{"a": [1]}'), '$.a', named_struct('x', 1));
-- name: edge_a4
SELECT variant_set(parse_json('{"a": [1]}'), '$.a', array(1, 2)), variant_set(parse_json('{}'), '$.a', DATE '2024-01-01');
-- name: edge_a5
SELECT variant_set('x', '$.a', 1);
-- name: edge_a6
SELECT variant_delete(parse_json(j), p) FROM VALUES ('{"a":1,"b":2}', '$.a'), ('{"a":1,"b":2}', '$.b'), (NULL, '$.a'), ('{}', NULL) AS t(j, p);
-- name: edge_a7
SELECT variant_set(parse_json('{"a": {"b": 1}}'), '$.a["b"]', 3), variant_set(parse_json('{"a": {"b": 1}}'), '$.a[0]', 3);
-- name: edge_n1
SELECT variant_strip_nulls(parse_json('[null, [null], {"a": null}]')), variant_strip_nulls(parse_json('[null, [null], {"a": null}]'), true), variant_strip_nulls(parse_json('[null, [null], {"a": null}]'), false);
-- name: edge_g1
SELECT variant_get(parse_json('{"a": [1, "x"]}'), '$.a', 'array<int>');
-- name: edge_g2
SELECT variant_get(parse_json('{"a": true}'), '$.a', 'timestamp');
-- name: edge_g3
SELECT variant_get(parse_json('{"a": 1.5}'), '$.a', 'int'), variant_get(parse_json('{"a": 1}'), '$.a', 'boolean'), variant_get(parse_json('{"a": 1700000000}'), '$.a', 'timestamp'), variant_get(parse_json('{"a": " 12 "}'), '$.a', 'int'), variant_get(parse_json('{"a": {"b": 1}}'), '$.a', 'string'), variant_get(parse_json('1e10'), '$', 'string'), variant_get(parse_json('1.50'), '$', 'string');
-- name: edge_g4
SELECT variant_get(parse_json('{"a": [1]}'), '$.a', 'int');
-- name: edge_g5
SELECT variant_get(parse_json('{"a":1}'), p, 'int') FROM VALUES ('$.a'), ('$.b') AS t(p);
-- name: edge_g6
SELECT parse_json('{"a":{"b c":5}}'):a.`b c`, parse_json('{"A":1}'):a, parse_json('{"a":[{"b":1},{"b":2}]}'):a[1].b::string, parse_json('[5]'):[0];
-- name: edge_g7
SELECT v.a FROM (SELECT parse_json('{"a":1}') AS v);
-- name: edge_g8
SELECT v['a'] FROM (SELECT parse_json('{"a":1}') AS v);
-- name: edge_g9
SELECT parse_json('1') IN (parse_json('1'));
-- name: edge_g10
SELECT max(parse_json('1'));
-- name: edge_g11
SELECT typeof(CAST(array(1) AS VARIANT)), CAST(map('a', 1) AS VARIANT);
-- name: edge_g12
SELECT CAST(parse_json('[1, null]') AS ARRAY<INT>), CAST(parse_json('{"a": 1, "b": 2}') AS STRUCT<b: INT, z: STRING>), CAST(parse_json('12') AS STRING), CAST(parse_json('true') AS STRING), CAST(CAST(DATE '2020-01-01' AS VARIANT) AS STRING), CAST(CAST(TIMESTAMP '2020-01-01 00:00:00.5' AS VARIANT) AS STRING);
-- name: edge_g13
SELECT is_valid_variant(NULL), is_variant_null(parse_json(NULL)), schema_of_variant(NULL);
-- name: edge_g14
SELECT CAST(CAST(1.5 AS VARIANT) AS DECIMAL(5,2)), CAST(CAST(300 AS VARIANT) AS TINYINT);
