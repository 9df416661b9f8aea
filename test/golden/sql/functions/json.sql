-- JSON functions: ordinary texts, nulls, malformed texts, paths, options, and what is refused.
CREATE TEMPORARY VIEW texts AS SELECT /*+ REPARTITION(2) */ * FROM VALUES
  (1, '{"a": 1, "b": [1, 2, {"c": "x"}], "d": null}'),
  (2, '{"a": "text", "b": {"c": true}}'),
  (3, '[{"a": 1}, {"a": 2}, 3]'),
  (4, '{"a": 1.50, "b": 1e3, "c": 12345678901234567890, "d": -0.0}'),
  (5, 'not json'),
  (6, ''),
  (7, NULL),
  (8, '{"a.b": 1, "a b": {"c d": 2}, "ü": "é\\u00e9\\n"}'),
  (9, '"text"'),
  (10, '{"a": 1') AS t(id, json);
CREATE TEMPORARY VIEW local AS SELECT * FROM VALUES
  (1, '{"a": 1, "b": "x", "c": [1, 2]}'), (2, '{"a": "no", "b": 5, "c": null}'), (3, '{"A": 7}'), (4, 'broken'), (5, NULL), (6, ''), (7, '[{"a": 3}]'), (8, '{"a": 1.5, "b": {"x": [1, "y"]}, "c": [null, 3]}') AS t(id, json);

-- name: get_json_object_columns
SELECT id, get_json_object(json, '$.a'), get_json_object(json, '$.b'), get_json_object(json, '$.b[2].c'), get_json_object(json, '$'), get_json_object(json, '$.d') FROM texts;

-- name: get_json_object_wildcards
SELECT id, get_json_object(json, '$[*].a'), get_json_object(json, '$.b[*]'), get_json_object(json, '$[*]'), get_json_object(json, '$.*'), get_json_object(json, '$.b[*].c') FROM texts;

-- name: get_json_object_quoted_keys
SELECT id, get_json_object(json, '$[\'a.b\']'), get_json_object(json, '$[\'a b\'][\'c d\']'), get_json_object(json, '$.ü'), get_json_object(json, '$.a b'), get_json_object(json, '$.c') FROM texts;

-- name: get_json_object_paths
SELECT get_json_object('{"a":{"b":[[1,2],[3]]}}', '$.a.b[0][1]'), get_json_object('{"a":{"b":[[1,2],[3]]}}', '$.a.b[*][0]'), get_json_object('{"a":{"b":[[1,2],[3]]}}', '$.a.b[*][*]'), get_json_object('{"a":1}', 'a'), get_json_object('{"a":1}', '$a'), get_json_object('{"a":1}', NULL), get_json_object(NULL, '$.a'), get_json_object('{"a":1}', '$.'), get_json_object('{"a":1}', '');

-- name: get_json_object_repeated_keys
SELECT get_json_object('{"a":1,"a":2}', '$.a'), get_json_object('{"a":{"b":1},"a":{"c":2}}', '$.a.c'), get_json_object('[[{"x":1}],[{"x":2}]]', '$[*][*].x'), get_json_object('[1,2,3]', '$[1]'), get_json_object('[1,2,3]', '$[9]');

-- name: get_json_object_lenient
SELECT get_json_object('{\'a\': 1}', '$.a'), get_json_object('{a: 1}', '$.a'), get_json_object('{"a": 01}', '$.a'), get_json_object('{"a": NaN}', '$.a'), get_json_object('{"a":1} x', '$.a'), get_json_object('{"a": "\t"}', '$.a');

-- name: json_array_length_columns
SELECT id, json_array_length(json), json_object_keys(json) FROM texts;

-- name: json_array_length_texts
SELECT json_array_length('[]'), json_array_length('[1,[2,3],{"a":[4]}]'), json_array_length('{"a":1}'), json_array_length('[1,2'), json_array_length(NULL), json_array_length('[1,2] 3'), json_array_length(' [ 1 ] ');

-- name: json_object_keys_texts
SELECT json_object_keys('{}'), json_object_keys('{"a":{"b":1},"c":2}'), json_object_keys('[1]'), json_object_keys(''), json_object_keys(NULL), json_object_keys('{"a":1,"a":2}'), json_object_keys('{"a":1,');

-- name: json_array_length_type
SELECT json_array_length(array(1));

-- name: json_tuple_call
SELECT json_tuple('{"a":1,"b":"x","c":{"d":[1]}}', 'a', 'b', 'c', 'e');

-- name: json_tuple_columns
SELECT id, t.* FROM texts LATERAL VIEW json_tuple(json, 'a', 'b') t AS a, b;

-- name: from_json_columns
SELECT id, from_json(json, 'a INT, b STRING, c ARRAY<INT>') FROM local;

-- name: from_json_fields
SELECT id, from_json(json, 'a INT, b STRING, c ARRAY<INT>').b AS b, from_json(json, 'a BIGINT, b STRING').a AS a FROM local;

-- name: from_json_permissive_record
SELECT id, from_json(json, 'a INT, b STRING, _corrupt_record STRING', map('columnNameOfCorruptRecord', '_corrupt_record')) FROM local;

-- name: from_json_fail_fast
SELECT from_json('{"a": "x"}', 'a INT', map('mode', 'FAILFAST'));

-- name: from_json_drop_malformed
SELECT from_json('{"a": 1}', 'a INT', map('mode', 'DROPMALFORMED'));

-- name: from_json_array_schema
SELECT from_json('[{"a": 1}, {"a": 2}]', 'ARRAY<STRUCT<a: INT>>'), from_json('{"a": 1}', 'ARRAY<STRUCT<a: INT>>'), from_json('[1, 2, null]', 'ARRAY<INT>'), from_json('[1, "x"]', 'ARRAY<INT>'), from_json('[]', 'ARRAY<INT>');

-- name: from_json_map_schema
SELECT from_json('{"a": 1, "b": 2}', 'MAP<STRING, INT>'), from_json('{"a": {"b": "c"}}', 'MAP<STRING, MAP<STRING, STRING>>'), from_json('{"a": "x"}', 'MAP<STRING, INT>');

-- name: from_json_types
SELECT from_json('{"a": true, "b": 1, "c": 2, "d": 3, "e": 4, "f": 1.5, "g": 2.5, "h": 3.25, "i": "x", "j": "AQI=", "k": "2024-02-29", "l": "2024-02-29 12:34:56.789", "m": "2024-02-29T12:34:56"}', 'a BOOLEAN, b TINYINT, c SMALLINT, d INT, e BIGINT, f FLOAT, g DOUBLE, h DECIMAL(10,3), i STRING, j BINARY, k DATE, l TIMESTAMP, m TIMESTAMP_NTZ');

-- name: from_json_wrong_types
SELECT from_json('{"a": "true"}', 'a BOOLEAN'), from_json('{"a": 300}', 'a TINYINT'), from_json('{"a": 1.5}', 'a INT'), from_json('{"a": "1"}', 'a INT'), from_json('{"a": "NaN"}', 'a DOUBLE'), from_json('{"a": "Infinity"}', 'a FLOAT'), from_json('{"a": 12345.678}', 'a DECIMAL(5,2)'), from_json('{"a": "12.5"}', 'a DECIMAL(5,2)'), from_json('{"a": "2024-13-01"}', 'a DATE'), from_json('{"a": 5}', 'a DATE'), from_json('{"a": 1700000000}', 'a TIMESTAMP');

-- name: from_json_strings_of_values
SELECT from_json('{"a": {"b": [1, 2.50, "x"]}}', 'a STRING'), from_json('{"a": 1.0}', 'a STRING'), from_json('{"a": true}', 'a STRING'), from_json('{"a": null}', 'a STRING'), from_json('{"a": 1e5}', 'a STRING');

-- name: from_json_formats
SELECT from_json('{"t": "26/08/2015"}', 't TIMESTAMP', map('timestampFormat', 'dd/MM/yyyy')), from_json('{"d": "26/08/2015"}', 'd DATE', map('dateFormat', 'dd/MM/yyyy')), from_json('{"t": "2015-08-26 01:02"}', 't TIMESTAMP_NTZ', map('timestampNTZFormat', 'yyyy-MM-dd HH:mm'));

-- name: from_json_options
SELECT from_json('{a: 1}', 'a INT', map('allowUnquotedFieldNames', 'true')), from_json('{\'a\': 1}', 'a INT', map('allowSingleQuotes', 'false')), from_json('{"a": 007}', 'a INT', map('allowNumericLeadingZeros', 'true')), from_json('{/* c */ "a": 1}', 'a INT', map('allowComments', 'true')), from_json('{"a": 1.5}', 'a STRING', map('primitivesAsString', 'true')), from_json('{"a": NaN}', 'a DOUBLE', map('allowNonNumericNumbers', 'false'));

-- name: from_json_schema_of_json
SELECT from_json('{"a": 1, "b": [true]}', schema_of_json('{"a": 0, "b": [false]}'));

-- name: from_json_ddl_with_struct
SELECT from_json('{"a": {"b": 1, "c": {"d": "x"}}}', 'STRUCT<a: STRUCT<b: INT, c: STRUCT<d: STRING>>>'), from_json('{"a": 1}', 'a INT NOT NULL');

-- name: from_json_nested_partial
SELECT from_json('{"a": {"b": "x", "c": 1}, "d": 2}', 'a STRUCT<b: INT, c: INT>, d INT'), from_json('{"a": [1, {"b": 2}], "d": 2}', 'a ARRAY<INT>, d INT');

-- name: from_json_null_schema
SELECT from_json('{"a": 1}', NULL);

-- name: from_json_schema_not_foldable
SELECT from_json(json, json) FROM local;

-- name: from_json_schema_type
SELECT from_json('1', 'INT');

-- name: from_json_bad_schema
SELECT from_json('{"a": 1}', 'a INTT');

-- name: from_json_bad_options
SELECT from_json('{"a": 1}', 'a INT', map('mode', 1));

-- name: from_json_options_not_map
SELECT from_json('{"a": 1}', 'a INT', named_struct('mode', 'x'));

-- name: from_json_not_string
SELECT from_json(1, 'a INT');

-- name: from_json_arity
SELECT from_json('{}');

-- name: from_json_null_text
SELECT from_json(NULL, 'a INT'), from_json(CAST(NULL AS STRING), 'ARRAY<INT>'), from_json('', 'a INT'), from_json('  ', 'a INT'), from_json('null', 'a INT');

-- name: schema_of_json_texts
SELECT schema_of_json('{"a": 1, "b": "x", "c": [1, 2.5], "d": {"e": null}, "f": true}'), schema_of_json('[{"a": 1}, {"b": 2}]'), schema_of_json('[]'), schema_of_json('{}'), schema_of_json('1'), schema_of_json('"x"'), schema_of_json('null'), schema_of_json('12345678901234567890'), schema_of_json('[1, "x"]');

-- name: schema_of_json_options
SELECT schema_of_json('[{"col":01}]', map('allowNumericLeadingZeros', 'true')), schema_of_json('{"a": 1.5}', map('prefersDecimal', 'true')), schema_of_json('{"a": 1}', map('primitivesAsString', 'true')), schema_of_json('{"a": "2024-01-01"}', map('inferTimestamp', 'true')), schema_of_json('{"a": "2024-01-01T00:00:00"}', map('inferTimestamp', 'true'));

-- name: schema_of_json_null
SELECT schema_of_json(NULL);

-- name: schema_of_json_column
SELECT schema_of_json(json) FROM local;

-- name: schema_of_json_malformed
SELECT schema_of_json('{"a": ');

-- name: to_json_values
SELECT to_json(named_struct('a', 1, 'b', 'x', 'c', CAST(NULL AS INT), 'd', array(1, NULL), 'e', map('k', 1.50BD))), to_json(array(named_struct('a', 1), NULL)), to_json(map('a', named_struct('b', 1))), to_json(array(1, 2)), to_json(map(1, 'x', 2, NULL));

-- name: to_json_types
SELECT to_json(named_struct('a', true, 'b', 1Y, 'c', 2S, 'd', 3L, 'e', CAST(1.5 AS FLOAT), 'f', 2.5D, 'g', 1.50BD, 'h', DATE '2024-02-29', 'i', TIMESTAMP '2024-02-29 12:34:56.789', 'j', TIMESTAMP_NTZ '2024-02-29 12:34:56.789123', 'k', X'0102', 'l', 1e10D, 'm', 1e-5D, 'n', CAST('NaN' AS DOUBLE), 'o', CAST('-Infinity' AS FLOAT)));

-- name: to_json_intervals
SELECT to_json(named_struct('a', INTERVAL '1-2' YEAR TO MONTH, 'b', INTERVAL '1 02:03:04.5' DAY TO SECOND));

-- name: to_json_options
SELECT to_json(named_struct('t', TIMESTAMP '2015-08-26 00:00:00'), map('timestampFormat', 'dd/MM/yyyy')), to_json(named_struct('d', DATE '2015-08-26'), map('dateFormat', 'dd/MM/yyyy')), to_json(named_struct('a', NULL, 'b', 1), map('ignoreNullFields', 'false')), to_json(named_struct('a', array(1, 2)), map('pretty', 'true')), to_json(map('b', 1, 'a', 2), map('sortKeys', 'true'));

-- name: to_json_escapes
SELECT to_json(named_struct('a', 'quote " slash \\ line\n tab\t bell\u0007 é 😀 /'));

-- name: to_json_columns
SELECT id, to_json(named_struct('id', id, 'json', json)) FROM texts;

-- name: to_json_empty
SELECT to_json(array()), to_json(map()), to_json(named_struct('a', NULL)), to_json(CAST(NULL AS STRUCT<a: INT>)), to_json(array(NULL)), to_json(named_struct('a', named_struct('b', NULL)));

-- name: to_json_not_nested
SELECT to_json(1);

-- name: to_json_null
SELECT to_json(NULL);

-- name: round_trip
SELECT id, to_json(from_json(json, 'a STRING, b STRING, c STRING')) FROM local;

-- name: json_of_group
SELECT id % 2 AS k, count(get_json_object(json, '$.a')) AS c, max(get_json_object(json, '$.a')) AS m FROM texts GROUP BY id % 2 ORDER BY k;
