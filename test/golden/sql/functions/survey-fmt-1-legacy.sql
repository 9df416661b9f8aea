-- JSON, CSV, XML, variants, with ANSI mode off.
SET spark.sql.ansi.enabled = false;
-- name: from_json
SELECT from_json('{"a":1, "b":0.8}', 'a INT, b DOUBLE'), from_json('{"time":"26/08/2015"}', 'time Timestamp', map('timestampFormat', 'dd/MM/yyyy')), from_json('{"a":1}', 'STRUCT<a: BIGINT>'), from_json('[1,2]', 'ARRAY<INT>'), from_json('{"x":1}', 'MAP<STRING, INT>'), from_json(NULL, 'a INT'), from_json('', 'a INT'), from_json('bad', 'a INT');
-- name: from_json_2
SELECT from_json('{"a":"x"}', 'a INT'), from_json('{"a":1.5}', 'a INT'), from_json('{"A":1}', 'a INT'), from_json('{"a":[1,"2"]}', 'a ARRAY<STRING>'), from_json('{"a":{"b":[{"c":1}]}}', 'a STRUCT<b: ARRAY<STRUCT<c: INT>>>'), from_json('{"a":null}', 'a INT'), from_json('[{"a":1},{"a":2}]', 'a INT'), from_json('[{"a":1},{"a":2}]', 'ARRAY<STRUCT<a: INT>>');
-- name: from_json_3
SELECT from_json('{"a":1', 'a INT', map('mode', 'FAILFAST'));
-- name: from_json_4
SELECT from_json('{"a":"x"}', 'a INT, _corrupt_record STRING', map('mode', 'PERMISSIVE')), from_json('{"a":01}', 'a INT', map('allowNumericLeadingZeros', 'true')), from_json("{'a':1}", 'a INT'), from_json('{a:1}', 'a INT', map('allowUnquotedFieldNames', 'true')), from_json('{"a":1.23}', 'a DECIMAL(5,1)'), from_json('{"d":"2024-02-29","t":"2024-02-29T01:02:03.4Z"}', 'd DATE, t TIMESTAMP'), from_json('{"b":"YWJj"}', 'b BINARY'), from_json('{"a":"NaN"}', 'a DOUBLE');
-- name: from_json_5
SELECT from_json('{"a":1}', 'a NOTATYPE');
-- name: from_json_6
SELECT from_json('{"a":1}', 5);
-- name: from_json_7
SELECT from_json(1, 'a INT');
-- name: from_json_8
SELECT from_json('{"a":1}', schema_of_json('{"a":1}')), from_json('{"a":1}', 'a INT', map('mode', 1));
-- name: from_json_9
SELECT from_json('{"a":1}', x) FROM VALUES ('a INT') AS t(x);
-- name: to_json
SELECT to_json(named_struct('a', 1, 'b', 2)), to_json(named_struct('time', to_timestamp('2015-08-26', 'yyyy-MM-dd')), map('timestampFormat', 'dd/MM/yyyy')), to_json(array(named_struct('a', 1))), to_json(map('a', named_struct('b', 1))), to_json(map(named_struct('a', 1), named_struct('b', 2))), to_json(named_struct('a', NULL)), to_json(named_struct('a', NULL), map('ignoreNullFields', 'false')), to_json(NULL), to_json(array(1, NULL)), to_json(map('a', NULL));
-- name: to_json_2
SELECT to_json(named_struct('d', DATE'2024-01-01', 't', TIMESTAMP'2024-01-01 01:02:03.456', 'n', TIMESTAMP_NTZ'2024-01-01 01:02:03', 'x', X'616263', 'f', double('NaN'), 'dec', 1.50BD, 'i', INTERVAL '1' DAY, 'y', INTERVAL '1-2' YEAR TO MONTH, 'l', 9223372036854775807L, 's', 'q"\\\n\té😀'));
-- name: to_json_3
SELECT to_json(1);
-- name: to_json_4
SELECT to_json(named_struct('a', 1), map('pretty', 'true')), to_json(named_struct('b', 1, 'a', 2), map('sortKeys', 'true')), to_json(map('b', 1, 'a', 2), map('sortKeys', 'true')), to_json(named_struct('a', 1), map('a', 2));
-- name: to_json_5
SELECT to_json(parse_json('{"b":1,"a":[1,2.50,"x",null]}')), to_json(named_struct('v', parse_json('1'))), to_json(TIME'12:34:56'), to_json(named_struct('t', TIME'12:34:56'));
-- name: get_json_object
SELECT get_json_object('{"a":"b"}', '$.a'), get_json_object('{"a":{"b":[1,2,{"c":3}]}}', '$.a.b[2].c'), get_json_object('[{"a":"b"},{"a":"c"}]', '$[0].a'), get_json_object('[{"a":"b"},{"a":"c"}]', '$[*].a'), get_json_object('{"a":1}', '$.b'), get_json_object('bad', '$.a'), get_json_object(NULL, '$.a'), get_json_object('{"a":1}', 'a'), get_json_object('{"a b":1}', "$['a b']"), get_json_object('{"a":[1,2]}', '$.a'), get_json_object('{"a":null}', '$.a'), get_json_object('{"a":1.0}', '$.a'), get_json_object('{"a":1}', '$');
-- name: json_array_length
SELECT json_array_length('[1,2,3,4]'), json_array_length('[1,2,3,{"f1":1,"f2":[5,6]},4]'), json_array_length('[1,2'), json_array_length('{}'), json_array_length(NULL), json_array_length('[]'), json_object_keys('{}'), json_object_keys('{"key": "value"}'), json_object_keys('{"f1":"abc","f2":{"f3":"a", "f4":"b"}}'), json_object_keys('[1]'), json_object_keys(NULL), json_object_keys('bad');
-- name: schema_of_json
SELECT schema_of_json('[{"col":0}]'), schema_of_json('[{"col":01}]', map('allowNumericLeadingZeros', 'true')), schema_of_json('{"a":1,"b":[1.5],"c":null,"d":"2024-01-01"}'), schema_of_json('1'), schema_of_json('[]'), schema_of_json('{"a":[{"b":1},{"c":"x"}]}'), schema_of_json('{"a":12345678901234567890}'), schema_of_json('{"a":true,"b":{"c":1}}');
-- name: schema_of_json_2
SELECT schema_of_json(NULL);
-- name: schema_of_json_3
SELECT schema_of_json('bad');
-- name: schema_of_json_4
SELECT schema_of_json(x) FROM VALUES ('{}') AS t(x);
-- name: schema_of_json_5
SELECT schema_of_json('{"a":1.5}', map('prefersDecimal', 'true')), schema_of_json('{"a":1}', map('primitivesAsString', 'true'));
-- name: from_csv
SELECT from_csv('1, 0.8', 'a INT, b DOUBLE'), from_csv('26/08/2015', 'time Timestamp', map('timestampFormat', 'dd/MM/yyyy')), from_csv('a;b', 'x STRING, y STRING', map('sep', ';')), from_csv(NULL, 'a INT'), from_csv('', 'a INT'), from_csv('x', 'a INT'), from_csv('"a,b",c', 'x STRING, y STRING'), from_csv('1', 'a INT, b INT'), from_csv('1,2,3', 'a INT');
-- name: from_csv_2
SELECT from_csv('1', 'a ARRAY<INT>');
-- name: from_csv_3
SELECT from_csv('x', 'a INT', map('mode', 'FAILFAST'));
-- name: from_csv_4
SELECT from_csv('1', 'a INT', 5);
-- name: to_csv
SELECT to_csv(named_struct('a', 1, 'b', 2)), to_csv(named_struct('time', to_timestamp('2015-08-26', 'yyyy-MM-dd')), map('timestampFormat', 'dd/MM/yyyy')), to_csv(named_struct('a', 'x,y', 'b', NULL, 'c', 'q"r')), to_csv(named_struct('a', 1), map('sep', '|')), to_csv(NULL), to_csv(named_struct('d', DATE'2024-01-01', 'f', 1.5D, 'x', true)), to_csv(named_struct('a', 'x', 'b', 'y'), map('quoteAll', 'true')), to_csv(named_struct('a', NULL), map('nullValue', 'NA'));
-- name: to_csv_2
SELECT to_csv(1);
-- name: to_csv_3
SELECT to_csv(named_struct('a', array(1, 2), 'b', map('k', 1), 'c', named_struct('d', 1)));
-- name: schema_of_csv
SELECT schema_of_csv('1,abc'), schema_of_csv('1|abc', map('delimiter', '|')), schema_of_csv('1.5,true,2024-01-01,2024-01-01 00:00:00'), schema_of_csv(''), schema_of_csv('99999999999,1e5');
-- name: schema_of_csv_2
SELECT schema_of_csv(NULL);
-- name: from_xml
SELECT from_xml('<p><a>1</a><b>0.8</b></p>', 'a INT, b DOUBLE'), from_xml('<p><time>26/08/2015</time></p>', 'time Timestamp', map('timestampFormat', 'dd/MM/yyyy')), from_xml('<p><t>x</t><s><r>1</r><r>2</r></s></p>', 'STRUCT<t: STRING, s: STRUCT<r: ARRAY<INT>>>'), from_xml(NULL, 'a INT'), from_xml('bad', 'a INT'), from_xml('<p a="5"/>', '_a INT'), from_xml('<p a="5">x</p>', '_a INT, _VALUE STRING');
-- name: to_xml
SELECT to_xml(named_struct('a', 1, 'b', 2)), to_xml(named_struct('time', to_timestamp('2015-08-26', 'yyyy-MM-dd')), map('timestampFormat', 'dd/MM/yyyy')), to_xml(named_struct('a', array(1, 2), 'b', NULL)), to_xml(named_struct('_x', 1, 'y', 'z')), to_xml(named_struct('a', '<&>')), to_xml(named_struct('a', 1), map('rowTag', 'r')), to_xml(NULL);
-- name: to_xml_2
SELECT to_xml(1);
-- name: schema_of_xml
SELECT schema_of_xml('<p><a>1</a></p>'), schema_of_xml('<p><a attr="2">1</a><a>3</a></p>', map('excludeAttribute', 'true')), schema_of_xml('<p><a>1</a><a>2.5</a></p>'), schema_of_xml('<p x="1"/>');
-- name: schema_of_xml_2
SELECT schema_of_xml(NULL);
-- name: xpath
SELECT xpath('<a><b>b1</b><b>b2</b><b>b3</b><c>c1</c><c>c2</c></a>', 'a/b/text()'), xpath('<a><b>b1</b></a>', 'a/x'), xpath_boolean('<a><b>1</b></a>', 'a/b'), xpath_double('<a><b>1</b><b>2</b></a>', 'sum(a/b)'), xpath_float('<a><b>1</b><b>2</b></a>', 'sum(a/b)'), xpath_int('<a><b>1</b><b>2</b></a>', 'sum(a/b)'), xpath_long('<a><b>1</b><b>2</b></a>', 'sum(a/b)'), xpath_number('<a><b>1</b><b>2</b></a>', 'sum(a/b)'), xpath_short('<a><b>1</b><b>2</b></a>', 'sum(a/b)'), xpath_string('<a><b>b</b><c>cc</c></a>', 'a/c'), xpath(NULL, 'a'), xpath_int('<a>x</a>', 'a'), xpath_double('<a>x</a>', 'a');
-- name: xpath_2
SELECT xpath('<a>', 'a');
-- name: xpath_string
SELECT xpath_string('<a/>', '!!');
-- name: xpath_3
SELECT xpath('<a b="1"><c id="x"/><c id="y"/></a>', '//c/@id'), xpath_string('<a><b>1</b><b>2</b></a>', '/a/b[2]'), xpath_int('<a><b>1</b><b>2</b></a>', 'count(//b)'), xpath_boolean('<a><b>1</b></a>', 'a/b = 2'), xpath_string('<a><b>x</b></a>', 'concat(a/b, "y")'), xpath_string('', 'a');
-- name: xpath_4
SELECT xpath('<a/>', x) FROM VALUES ('a') AS t(x);
-- name: parse_json
SELECT parse_json('{"a":1,"b":[true,null,"x",1.50,1e10]}'), parse_json('1'), parse_json('"s"'), parse_json('null'), parse_json(NULL), try_parse_json('{bad'), try_parse_json('[1, 2'), parse_json('12345678901234567890123456789'), parse_json('{"b":1,"a":2}'), parse_json(' [ ] ');
-- name: parse_json_2
SELECT parse_json('{bad');
-- name: parse_json_3
SELECT parse_json('{"a":1,"a":2}');
-- name: parse_json_4
SELECT parse_json(1);
-- name: variant_get
SELECT variant_get(parse_json('{"a":1}'), '$.a', 'int'), variant_get(parse_json('{"a":1}'), '$.b', 'int'), variant_get(parse_json('[1,"2"]'), '$[1]', 'string'), variant_get(parse_json('[1,"2"]'), '$[2]', 'string'), variant_get(parse_json('{"a":[1,2]}'), '$.a', 'array<int>'), variant_get(parse_json('{"a":1}'), '$.a'), try_variant_get(parse_json('[1,"hello"]'), '$[1]', 'int'), try_variant_get(parse_json('{"a":1}'), '$.a', 'boolean'), variant_get(NULL, '$.a', 'int'), variant_get(parse_json('{"a":"2024-01-01"}'), '$.a', 'date'), variant_get(parse_json('{"a b":1}'), '$["a b"]', 'int'), variant_get(parse_json('5'), '$', 'double');
-- name: variant_get_2
SELECT variant_get(parse_json('[1,"hello"]'), '$[1]', 'int');
-- name: variant_get_3
SELECT variant_get(parse_json('1'), 'a', 'int');
-- name: variant_get_4
SELECT variant_get(parse_json('1'), '$', 'nope');
-- name: variant_get_5
SELECT variant_get(parse_json('300'), '$', 'tinyint');
-- name: parse_json_5
SELECT parse_json('{"a":{"b":[10,20]}}'):a.b[1], parse_json('{"a":{"b":"x"}}'):a.b::string, parse_json('{"A":1}'):a, parse_json('[1,2]')[0] IS NULL;
-- name: schema_of_variant
SELECT schema_of_variant(parse_json('null')), schema_of_variant(parse_json('[{"b":true,"a":0}]')), schema_of_variant(parse_json('{"a":1,"b":1.5,"c":"x","d":[1,"a"]}')), schema_of_variant(NULL), schema_of_variant(parse_json('12.34')), schema_of_variant(CAST(1.5D AS VARIANT)), schema_of_variant(CAST(DATE'2024-01-01' AS VARIANT)), schema_of_variant(parse_json('[]'));
-- name: is_variant_null
SELECT is_variant_null(parse_json('null')), is_variant_null(parse_json('"null"')), is_variant_null(parse_json('13')), is_variant_null(NULL), is_variant_null(variant_get(parse_json('{"a":null}'), '$.a', 'variant')), is_variant_null(parse_json('{"a":null}'):b), is_valid_variant(parse_json('1')), is_valid_variant(NULL);
-- name: to_variant_object
SELECT to_variant_object(named_struct('a', 1, 'b', 2)), to_variant_object(array(1, 2, 3)), to_variant_object(array(named_struct('a', 1))), to_variant_object(array(map('a', 2))), to_variant_object(map('k', NULL)), to_variant_object(NULL);
-- name: to_variant_object_2
SELECT to_variant_object(map(1, 2));
-- name: to_variant_object_3
SELECT to_variant_object(1);
-- name: variant_explode
SELECT * FROM variant_explode(parse_json('["hello", "world"]'));
-- name: variant_explode_2
SELECT * FROM variant_explode(parse_json('{"a":true,"b":3.14}'));
-- name: variant_explode_outer
SELECT * FROM variant_explode_outer(parse_json('1'));
-- name: variant_explode_3
SELECT * FROM variant_explode(NULL);
-- name: parse_json_6
SELECT id, pos, key, value FROM VALUES (1, parse_json('[1,2]')), (2, parse_json('{"x":1}')), (3, NULL) AS t(id, v), LATERAL variant_explode_outer(v) ORDER BY id, pos;
-- name: variant_array_append
SELECT variant_array_append(parse_json('[1]'), '$', 2), variant_insert(parse_json('{"a":1}'), '$.b', 2), variant_set(parse_json('{"a":1}'), '$.a', 5), variant_delete(parse_json('{"a":1,"b":2}'), '$.a'), variant_strip_nulls(parse_json('{"a":null,"b":[null,1]}')), try_variant_insert(parse_json('{"a":1}'), '$.a', 2), try_variant_set(parse_json('1'), '$.a', 2), try_variant_array_append(parse_json('1'), '$', 2);
-- name: variant_insert
SELECT variant_insert(parse_json('{"a":1}'), '$.a', 2);
-- name: variant_array_append_2
SELECT variant_array_append(parse_json('1'), '$', 2);
-- name: cast
SELECT CAST(parse_json('{"a":1}') AS STRING), CAST(parse_json('"x"') AS STRING), CAST(parse_json('1.5') AS DOUBLE), CAST(parse_json('"12"') AS INT), CAST(parse_json('true') AS INT), CAST(parse_json('[1,2]') AS ARRAY<INT>), CAST(parse_json('{"a":1}') AS MAP<STRING, INT>), CAST(parse_json('{"a":1,"b":"x"}') AS STRUCT<a: INT, b: STRING>), CAST(5 AS VARIANT), CAST('x' AS VARIANT);
-- name: cast_2
SELECT CAST(parse_json('"x"') AS INT);
-- name: parse_json_7
SELECT parse_json('1') = parse_json('1');
-- name: parse_json_8
SELECT parse_json('1') FROM VALUES (1) AS t(x) GROUP BY parse_json('1');
-- name: parse_json_9
SELECT v FROM VALUES (parse_json('1')) AS t(v) ORDER BY v;
-- name: parse_json_10
SELECT DISTINCT parse_json('1');
-- name: hex
SELECT hex(to_avro(1)), hex(to_avro(named_struct('a', 1, 'b', 'x'))), hex(to_avro(NULL)), hex(to_avro('abc')), hex(to_avro(1.5D));
