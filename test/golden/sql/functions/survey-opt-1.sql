-- Options of formats, nanoseconds, texts with backslashes.
-- name: to_json
SELECT to_json(named_struct('b', 1, 'a', 2), map('sortKeys', 'true'));
-- name: to_json_2
SELECT to_json(map('b', 1, 'a', 2), map('sortKeys', 'true'));
-- name: to_json_3
SELECT to_json(named_struct('m', map('z', 1, 'y', map('q', 1, 'p', 2))), map('sortKeys', 'true'));
-- name: to_json_4
SELECT to_json(named_struct('a', 1, 'b', array(1, 2)), map('pretty', 'true'));
-- name: to_json_5
SELECT to_json(array(named_struct('a', 1), named_struct('a', NULL)), map('pretty', 'true', 'ignoreNullFields', 'false'));
-- name: to_json_6
SELECT to_json(named_struct('d', DATE'2024-02-29'), map('dateFormat', 'dd.MM.yy'));
-- name: to_json_7
SELECT to_json(named_struct('t', TIMESTAMP'2024-02-29 10:11:12'), map('timeZone', 'America/New_York'));
-- name: to_json_8
SELECT to_json(named_struct('t', TIMESTAMP_NTZ'2024-02-29 10:11:12'), map('timestampNTZFormat', 'yyyy/MM/dd HH'));
-- name: to_json_9
SELECT to_json(parse_json('{"b":1,"a":2}'), map('sortKeys', 'true'));
-- name: to_json_10
SELECT to_json(named_struct('a', 'é<>&/'), map('writeNonAsciiCharacterAsCodePoint', 'true'));
-- name: to_json_11
SELECT to_json(named_struct('x', double('inf'), 'y', float('nan'), 'z', 1e20D, 'w', 1.0F));
-- name: to_json_12
SELECT to_json(map(1, 'a', 2, NULL)), to_json(map(array(1), 'x')), to_json(array()), to_json(map()), to_json(named_struct('a', array(), 'b', map()));
-- name: from_json
SELECT from_json('{"a":1,"b":2}', 'a INT', map('columnNameOfCorruptRecord', '_bad'));
-- name: from_json_2
SELECT from_json('{"a":bad}', 'a INT, _bad STRING', map('columnNameOfCorruptRecord', '_bad'));
-- name: from_json_3
SELECT from_json('{"a":"1"}', 'a INT', map('primitivesAsString', 'true')), from_json('{"a":1}', 'a STRING', map('primitivesAsString', 'true'));
-- name: from_json_4
SELECT from_json('{"a":1.1}', 'a DECIMAL(10,5)', map('prefersDecimal', 'true')), from_json('{"a":"1,5"}', 'a DECIMAL(3,1)', map('locale', 'de-DE'));
-- name: from_json_5
SELECT from_json('/* c */ {"a":1}', 'a INT', map('allowComments', 'true')), from_json("{'a':1}", 'a INT', map('allowSingleQuotes', 'false')), from_json('{"a":NaN}', 'a DOUBLE', map('allowNonNumericNumbers', 'false'));
-- name: from_json_6
SELECT from_json('{"a":"\\x"}', 'a STRING', map('allowBackslashEscapingAnyCharacter', 'true'));
-- name: from_json_7
SELECT from_json('{"d":"29.02.24"}', 'd DATE', map('dateFormat', 'dd.MM.yy')), from_json('{"d":"x"}', 'd DATE');
-- name: from_json_8
SELECT from_json('{"t":"2024-02-29 10:11"}', 't TIMESTAMP', map('timestampFormat', 'yyyy-MM-dd HH:mm', 'timeZone', 'Asia/Tokyo'));
-- name: from_json_9
SELECT from_json('{"a":1}', 'a INT', map('mode', 'DROPMALFORMED'));
-- name: from_json_10
SELECT from_json('{"a":1}', 'a INT', map('mode', 'nope'));
-- name: from_json_11
SELECT from_json('{"a":{"b":1}}', 'a STRING'), from_json('{"a":[1,2]}', 'a STRING'), from_json('{"a":true}', 'a STRING'), from_json('{"a":1.0}', 'a STRING');
-- name: from_json_12
SELECT from_json('{"a":1}', 'a INT NOT NULL'), from_json('{}', 'a INT NOT NULL'), from_json('{"a":1, "a":2}', 'a INT');
-- name: from_json_13
SELECT from_json('[]', 'a INT'), from_json('[1]', 'a INT'), from_json('5', 'INT'), from_json('"x"', 'STRING'), from_json('null', 'a INT'), from_json(' ', 'a INT'), from_json('{"a":1} x', 'a INT');
-- name: from_json_14
SELECT from_json('{"a":9223372036854775808}', 'a BIGINT'), from_json('{"a":300}', 'a TINYINT'), from_json('{"a":1e3}', 'a INT'), from_json('{"a":"1"}', 'a INT'), from_json('{"a":1}', 'a BOOLEAN'), from_json('{"a":"true"}', 'a BOOLEAN'), from_json('{"a":12}', 'a DATE');
-- name: from_json_15
SELECT from_json('{"i":"1 day"}', 'i INTERVAL DAY'), from_json('{"i":"INTERVAL \'1\' DAY"}', 'i INTERVAL DAY TO SECOND');
-- name: from_json_16
SELECT from_json('{"v":[1,{"a":2}]}', 'v VARIANT'), from_json('{"a":1}', 'VARIANT'), from_json('bad', 'VARIANT'), from_json('{"a":1}', 'a INT, v VARIANT');
-- name: to_csv
SELECT to_csv(named_struct('a', 'x y', 'b', ' z '), map('ignoreLeadingWhiteSpace', 'false', 'ignoreTrailingWhiteSpace', 'false'));
-- name: to_csv_2
SELECT to_csv(named_struct('a', 'x', 'b', NULL), map('sep', '\t', 'nullValue', '-')), to_csv(named_struct('a', ''), map('emptyValue', 'E')), to_csv(named_struct('a', '')), to_csv(named_struct('a', 'x"y'), map('escape', '"')), to_csv(named_struct('a', 'x,y'), map('quote', "'")), to_csv(named_struct('a', 'x,y'), map('quote', ''));
-- name: to_csv_3
SELECT to_csv(named_struct('d', DATE'2024-02-29', 't', TIMESTAMP'2024-02-29 10:11:12', 'n', TIMESTAMP_NTZ'2024-02-29 10:11:12'), map('dateFormat', 'dd/MM/yyyy', 'timestampFormat', 'HH:mm', 'timestampNTZFormat', 'yyyy'));
-- name: to_csv_4
SELECT to_csv(named_struct('a', 1, 'b', 2.5, 'c', true, 'd', 1e10D, 'e', X'6162', 'f', INTERVAL '1' DAY));
-- name: to_csv_5
SELECT to_csv(struct(1), map('sep', '||')), to_csv(struct('a', 'b'), map('delimiter', '||')), to_csv(struct(' a'), map('quoteAll', 'true'));
-- name: to_csv_6
SELECT to_csv(struct(1), map('sep', ''));
-- name: from_csv
SELECT from_csv('a|b', 'x STRING, y STRING', map('sep', '|')), from_csv('a||b', 'x STRING, y STRING', map('sep', '||')), from_csv(' a , b ', 'x STRING, y STRING', map('ignoreLeadingWhiteSpace', 'true', 'ignoreTrailingWhiteSpace', 'true')), from_csv('NA,1', 'x STRING, y INT', map('nullValue', 'NA')), from_csv("'a,b',c", 'x STRING, y STRING', map('quote', "'"));
-- name: from_csv_2
SELECT from_csv('1,x', 'a INT, b INT, _corrupt_record STRING'), from_csv('1,2,3', 'a INT, b INT, _corrupt_record STRING'), from_csv('inf,-inf,nan', 'a DOUBLE, b DOUBLE, c DOUBLE', map('positiveInf', 'inf', 'negativeInf', '-inf', 'nanValue', 'nan'));
-- name: from_csv_3
SELECT from_csv('29/02/2024 10:11', 't TIMESTAMP', map('timestampFormat', 'dd/MM/yyyy HH:mm')), from_csv('29.02.2024', 'd DATE', map('dateFormat', 'dd.MM.yyyy')), from_csv('1,5', 'a DECIMAL(3,1)', map('sep', ';', 'locale', 'de-DE')), from_csv('true,false', 'a BOOLEAN, b BOOLEAN'), from_csv('#c', 'a STRING', map('comment', '#'));
-- name: to_xml
SELECT to_xml(named_struct('a', 1, 'b', NULL), map('nullValue', 'N')), to_xml(named_struct('a', named_struct('b', 1, '_c', 'x'))), to_xml(named_struct('m', map('k', 1))), to_xml(named_struct('a', array(named_struct('b', 1), named_struct('b', 2)))), to_xml(named_struct('a', 1), map('rowTag', 'R', 'indent', ''));
-- name: to_xml_2
SELECT to_xml(named_struct('d', DATE'2024-02-29', 't', TIMESTAMP'2024-02-29 10:11:12'), map('dateFormat', 'yyyy', 'timestampFormat', 'HH')), to_xml(named_struct('_a', 1, '_VALUE', 'x')), to_xml(named_struct('a b', 1));
-- name: from_xml
SELECT from_xml('<r><a>1</a></r>', 'a INT', map('mode', 'FAILFAST')), from_xml('<r><a>x</a></r>', 'a INT, _corrupt_record STRING'), from_xml('<r><a> x </a></r>', 'a STRING', map('ignoreSurroundingSpaces', 'false')), from_xml('<r a="1"><b>2</b></r>', '`@a` INT, b INT', map('attributePrefix', '@')), from_xml('<r><a>N</a></r>', 'a STRING', map('nullValue', 'N'));
-- name: from_xml_2
SELECT from_xml('<r><a><b>1</b></a><a><b>2</b></a></r>', 'a ARRAY<STRUCT<b: INT>>'), from_xml('<r><m><k>1</k></m></r>', 'm MAP<STRING, INT>'), from_xml('<r><a>true</a><d>2024-02-29</d><t>2024-02-29T10:11:12Z</t></r>', 'a BOOLEAN, d DATE, t TIMESTAMP'), from_xml('<r/>', 'a INT');
-- name: schema_of_xml
SELECT schema_of_xml('<r><a>1</a><b>x</b><c>1.5</c><d>true</d></r>'), schema_of_xml('<r><a>1</a></r>', map('inferSchema', 'false')), schema_of_csv('1;2.5;x', map('sep', ';', 'inferSchema', 'true')), schema_of_json('{"a":"2024-01-01T00:00:00"}', map('inferTimestamp', 'true')), schema_of_json('{"a":1, "b":[{"c":null}]}', map('dropFieldIfAllNull', 'true'));
-- name: plain
SELECT TIMESTAMP'2024-01-01 00:00:00.123456789';
-- name: typeof
SELECT TIMESTAMP_NTZ'2024-01-01 00:00:00.1234567', typeof(TIMESTAMP_NTZ'2024-01-01 00:00:00.1234567');
-- name: typeof_2
SELECT typeof(TIMESTAMP'2024-01-01 00:00:00.123456'), typeof(TIMESTAMP'2024-01-01 00:00:00.1234567'), typeof(TIMESTAMP_LTZ'2024-01-01 00:00:00.12345678');
-- name: cast
SELECT CAST('2024-01-01 00:00:00.123456789' AS TIMESTAMP), CAST('2024-01-01 00:00:00.1234567' AS TIMESTAMP_NTZ);
-- name: typeof_3
SELECT TIME'10:00:00.1234567', typeof(TIME'10:00:00.123456789');
-- name: cast_2
SELECT CAST('x' AS TIMESTAMP(9));
-- name: cast_3
SELECT CAST(TIMESTAMP'2024-01-01 00:00:00' AS TIMESTAMP_NTZ(9));
-- name: timestamp_nanos
SELECT timestamp_nanos(1704067200123456789), unix_nanos(timestamp_nanos(-1)), timestamp_nanos(1.5BD);
-- name: timestamp_nanos_2
SELECT timestamp_nanos(9223372036854775807), timestamp_nanos(99999999999999999999BD);
-- name: timestamp_nanos_3
SELECT timestamp_nanos(0) + INTERVAL '1' DAY, timestamp_nanos(5) = timestamp_nanos(5), timestamp_nanos(5) < timestamp_nanos(6);
-- name: year
SELECT year(timestamp_nanos(0)), date_format(timestamp_nanos(0), 'yyyy'), CAST(timestamp_nanos(1) AS STRING), CAST(timestamp_nanos(1) AS DATE);
-- name: chr
SELECT '\n' = chr(10), 'a\\b', "x\t";
-- name: range
SELECT id FROM range(-2147483648, 2) LIMIT 3;
-- name: max
SELECT max(id), count(*) FROM range(-2147483648, 2) WHERE id > 0;
