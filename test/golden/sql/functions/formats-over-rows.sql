-- JSON, variants, CSV and XML, as documents and questions have them.
CREATE TEMPORARY VIEW j AS SELECT * FROM VALUES (1, '{"a": 1, "b": [1, 2, {"c": "x"}], "d": {"e": null}}'), (2, '{"a": "text", "b": []}'), (3, NULL), (4, 'not json'), (5, '[1, 2.5, "three", null, true]'), (6, '{}') AS v(id, s);

-- name: q1
SELECT id, get_json_object(s, '$.a'), get_json_object(s, '$.b[2].c'), get_json_object(s, '$.b[*]'), get_json_object(s, '$[1]'), get_json_object(s, '$.d') FROM j ORDER BY id;

-- name: q2
SELECT id, json_tuple(s, 'a', 'b', 'nope') FROM j ORDER BY id;

-- name: q3
SELECT id, from_json(s, 'a INT, b ARRAY<STRING>') FROM j ORDER BY id;

-- name: q4
SELECT id, from_json(s, 'a STRING, d STRUCT<e: INT>'), from_json(s, 'MAP<STRING, STRING>') FROM j ORDER BY id;

-- name: q5
SELECT from_json('{"a":1}', 'a INT, b STRING', map('mode', 'FAILFAST')), from_json('{"d":"26/08/2015"}', 'd DATE', map('dateFormat', 'dd/MM/yyyy')), from_json('[{"a":1},{"a":2}]', 'ARRAY<STRUCT<a: INT>>'), from_json('{"a":1.5}', 'a INT');

-- name: q6
SELECT from_json('{"a":', 'a INT', map('mode', 'FAILFAST'));

-- name: q7
SELECT from_json('{"a":1}', 'a INTT');

-- name: q8
SELECT from_json('{"a":1}', 1);

-- name: q9
SELECT json_array_length('[1,2,[3]]'), json_array_length('{}'), json_array_length('bad'), json_object_keys('{"a":1,"b":{"c":2}}'), json_object_keys('[]'), json_object_keys(NULL);

-- name: q10
SELECT schema_of_json('{"a":1,"b":[1.5],"c":{"d":"x"},"e":null}'), schema_of_json('[{"a":1},{"b":true}]'), schema_of_json('{"a":01}', map('allowNumericLeadingZeros', 'true'));

-- name: q11
SELECT schema_of_json(NULL);

-- name: q12
SELECT to_json(named_struct('a', 1, 'b', NULL, 'c', array(1, NULL), 'd', map('k', 1.50), 't', TIMESTAMP'2024-01-01 10:00:00', 'dt', DATE'2024-01-01')), to_json(named_struct('a', NULL), map('ignoreNullFields', 'false')), to_json(named_struct('t', TIMESTAMP'2024-01-01 10:00:00'), map('timestampFormat', 'dd/MM/yyyy')), to_json(map(1, 'a', 2, NULL)), to_json(array()), to_json(array(map('a', 1)));

-- name: q13
SELECT to_json(1);

-- name: q14
SELECT to_json(named_struct('a', double('NaN'), 'b', 1e20D, 'c', X'4142', 'd', INTERVAL '1' DAY, 'e', true, 'f', 'q"\\n')), to_json(struct(1 AS `a b`));

-- name: q15
SELECT id, parse_json(s) FROM j WHERE id IN (1, 2, 5, 6) ORDER BY id;

-- name: q16
SELECT id, try_parse_json(s), is_variant_null(try_parse_json(s)) FROM j ORDER BY id;

-- name: q17
SELECT parse_json('not json');

-- name: q18
SELECT variant_get(parse_json('{"a":[1,"2",{"b":3.5}]}'), '$.a[0]', 'int'), variant_get(parse_json('{"a":[1,"2"]}'), '$.a[1]', 'int'), try_variant_get(parse_json('{"a":"x"}'), '$.a', 'int'), variant_get(parse_json('[1]'), '$[5]', 'int'), variant_get(parse_json('{"a":1}'), '$.a'), variant_get(parse_json('{"a":{"b":[true]}}'), '$.a.b[0]', 'boolean');

-- name: q19
SELECT variant_get(parse_json('{"a":"x"}'), '$.a', 'int');

-- name: q20
SELECT variant_get(parse_json('{}'), 'bad path', 'int');

-- name: q21
SELECT schema_of_variant(parse_json('{"a":1,"b":[1,"x"],"c":null}')), schema_of_variant(parse_json('1.5')), schema_of_variant_agg(v) FROM VALUES (parse_json('{"a":1}')), (parse_json('{"a":"x","b":2}')) AS t(v) GROUP BY 1, 2;

-- name: q22
SELECT to_variant_object(named_struct('a', 1, 'b', array(1, 2))), to_variant_object(array(map('k', 1))), parse_json('{"a":1}')::STRING, parse_json('5')::INT + 1, typeof(parse_json('1'));

-- name: q23
SELECT pos, key, value FROM variant_explode(parse_json('{"a":1,"b":"x"}'));

-- name: q24
SELECT pos, key, value FROM LATERAL variant_explode_outer(parse_json('1'));

-- name: q25
SELECT parse_json('{"a":{"b":[1,2]}}'):a.b[1], parse_json('{"x y":1}'):`x y`, parse_json('{"A":1}'):a;

-- name: q26
SELECT from_csv('1,abc,2.5', 'a INT, b STRING, c DOUBLE'), from_csv('x,y', 'a INT, b STRING'), from_csv('1;2', 'a INT, b INT', map('sep', ';')), from_csv(NULL, 'a INT'), from_csv('', 'a INT'), from_csv('"q,r",s', 'a STRING, b STRING');

-- name: q27
SELECT schema_of_csv('1,a,2.5,true,2024-01-01'), schema_of_csv('1|x', map('sep', '|')), to_csv(named_struct('a', 1, 'b', 'x,y', 'c', NULL, 'd', DATE'2024-01-01')), to_csv(struct('q"uote', ' pad ')), to_csv(named_struct('t', TIMESTAMP'2024-01-01 00:00:00'), map('timestampFormat', 'yyyy'));

-- name: q28
SELECT from_xml('<p><a>1</a><b>x</b></p>', 'a INT, b STRING'), from_xml('<p><a>1</a><a>2</a></p>', 'a ARRAY<INT>'), from_xml('<p k="v">t</p>', '_k STRING, _VALUE STRING'), schema_of_xml('<p><a>1</a><b x="y">z</b></p>');

-- name: q29
SELECT to_xml(named_struct('a', 1, 'b', array('x', 'y'))), xpath('<a><b>b1</b><b>b2</b></a>', 'a/b/text()'), xpath_int('<a><b>1</b><b>2</b></a>', 'sum(a/b)'), xpath_string('<a><b>b</b></a>', 'a/b'), xpath_boolean('<a><b>1</b></a>', 'a/b'), xpath_double('<a>x</a>', 'a'), xpath_number('<a>1.5</a>', 'a'), xpath_long('<a>7</a>', 'a'), xpath_float('<a>7</a>', 'a'), xpath_short('<a>7</a>', 'a');

-- name: q30
SELECT xpath('<a>', 'a');

-- name: q31
SELECT explode(from_json('[1,2]', 'ARRAY<INT>')), 'x';

-- name: q32
SELECT id, element_at(from_json(s, 'MAP<STRING, STRING>'), 'a') FROM j WHERE id IN (1, 2) ORDER BY id;
