-- More of XML and XPath: options, nesting, malformed texts.

-- name: from_xml_1
SELECT from_xml('<p><a>1</a></p>', 'a INT, c STRING');

-- name: from_xml_2
SELECT from_xml('<p><a/></p>', 'a STRING'), from_xml('<p><a/></p>', 'a INT'), from_xml('<p><a></a></p>', 'a STRING'), from_xml('<p><a>  </a></p>', 'a STRING'), from_xml('<p><a>  </a></p>', 'a INT');

-- name: from_xml_3
SELECT from_xml('<p><a/></p>', 'a STRING', map('nullValue', '')), from_xml('<p><a>x</a></p>', 'a STRING', map('nullValue', 'x'));

-- name: from_xml_4
SELECT from_xml('<p><a> x </a></p>', 'a STRING', map('ignoreSurroundingSpaces', 'false'));

-- name: from_xml_5
SELECT from_xml('<p><a>x<b>1</b>y</a></p>', 'a STRING');

-- name: from_xml_6
SELECT from_xml('<p><a><b>1</b></a></p>', 'a STRING');

-- name: from_xml_7
SELECT from_xml('<p><a>x<b>1</b>y</a></p>', 'a STRUCT<b: INT, _VALUE: STRING>');

-- name: from_xml_8
SELECT from_xml('<p><a><b>1</b><b>2</b></a></p>', 'a STRUCT<b: ARRAY<INT>>');

-- name: from_xml_9
SELECT from_xml('<p><a><k1>1</k1><k2>2</k2></a></p>', 'a MAP<STRING, INT>');

-- name: from_xml_10
SELECT from_xml('<p><a x="1"><k1>1</k1></a></p>', 'a MAP<STRING, INT>');

-- name: from_xml_11
SELECT from_xml('<p><a x="1">5</a></p>', 'a INT');

-- name: from_xml_12
SELECT from_xml('<p><a x="1">5</a></p>', 'a STRUCT<_VALUE: INT, _x: STRING>');

-- name: from_xml_13
SELECT from_xml('<p><a x="z">5</a></p>', 'a STRUCT<_VALUE: INT, _x: INT>');

-- name: from_xml_14
SELECT from_xml('<p><a>1</a><a>x</a></p>', 'a ARRAY<INT>');

-- name: from_xml_15
SELECT from_xml('<p><a>x</a><b>2</b></p>', 'a INT, b INT');

-- name: from_xml_16
SELECT from_xml('<p><a>x</a><b>2</b></p>', 'a INT, b INT, _corrupt_record STRING');

-- name: from_xml_17
SELECT from_xml('<p><a>1', 'a INT, _corrupt_record STRING');

-- name: from_xml_18
SELECT from_xml('<p><a>1</a></p>', 'a INT, bad STRING', map('columnNameOfCorruptRecord', 'bad'));

-- name: from_xml_19
SELECT from_xml('<p><a>1</b></p>', 'a INT, bad STRING', map('columnNameOfCorruptRecord', 'bad'));

-- name: from_xml_20
SELECT from_xml('<p><a>true</a><b>1</b><c>FALSE</c><d>yes</d></p>', 'a BOOLEAN, b BOOLEAN, c BOOLEAN, d STRING');

-- name: from_xml_21
SELECT from_xml('<p><a>1,234.5</a></p>', 'a DECIMAL(10,2)'), from_xml('<p><a>1,234.5</a></p>', 'a DOUBLE'), from_xml('<p><a>+5</a></p>', 'a INT'), from_xml('<p><a>1e3</a></p>', 'a DOUBLE'), from_xml('<p><a>NaN</a></p>', 'a DOUBLE'), from_xml('<p><a>INF</a></p>', 'a DOUBLE'), from_xml('<p><a>Infinity</a></p>', 'a DOUBLE');

-- name: from_xml_22
SELECT from_xml('<p><a>2024-01-01</a></p>', 'a DATE'), from_xml('<p><a>2024-01-01T10:00:00</a></p>', 'a TIMESTAMP'), from_xml('<p><a>2024-01-01 10:00:00</a></p>', 'a TIMESTAMP_NTZ'), from_xml('<p><a>01/02/2024</a></p>', 'a DATE', map('dateFormat', 'dd/MM/yyyy'));

-- name: from_xml_23
SELECT from_xml('<p><a>abc</a></p>', 'a BINARY');

-- name: from_xml_24
SELECT from_xml('<p>text</p>', '_VALUE STRING'), from_xml('<p x="1">text</p>', '_VALUE STRING, _x INT'), from_xml('<p>text</p>', 'a STRING'), from_xml('<p>5</p>', '_VALUE INT', map('valueTag', '_VALUE')), from_xml('<p>5</p>', 'v INT', map('valueTag', 'v'));

-- name: from_xml_25
SELECT from_xml('<p><ns:a>1</ns:a></p>', 'a INT'), from_xml('<p xmlns:ns="u"><ns:a>1</ns:a></p>', 'a INT'), from_xml('<p xmlns:ns="u"><ns:a>1</ns:a></p>', '`ns:a` INT'), from_xml('<p xmlns="u"><a>1</a></p>', 'a INT');

-- name: from_xml_26
SELECT from_xml('<p><A>1</A></p>', 'a INT');

-- name: from_xml_27
SELECT from_xml('<p><a>1</a></p>', 'a INT', map('rowTag', 'p'));

-- name: from_xml_28
SELECT from_xml('<p><a>1</a></p>', schema_of_xml('<p><a>1</a></p>'));

-- name: from_xml_29
SELECT from_xml('<p><a>1</a></p>', 'array<int>');

-- name: from_xml_30
SELECT from_xml('<p><a>1</a></p>', 'int');

-- name: from_xml_31
SELECT from_xml('<p><a>1</a></p>', 5);

-- name: from_xml_32
SELECT from_xml('<p><a>1</a></p>');

-- name: from_xml_33
SELECT from_xml('<p><a>1</a></p>', 'a INT', map('mode', 'DROPMALFORMED'));

-- name: from_xml_34
SELECT from_xml('<p><a>1</a></p>', 'a INT', map('mode', 'PERMISSIVE'), 4);

-- name: from_xml_35
SELECT from_xml('<p><a>1</a></p>', 'a INT', 'x');

-- name: from_xml_36
SELECT from_xml('<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE p><p><!-- c --><a>1</a><?pi x?></p>', 'a INT');

-- name: from_xml_37
SELECT from_xml('<p><a>1</a></p><q/>', 'a INT'), from_xml('x<p><a>1</a></p>', 'a INT'), from_xml('  <p><a>1</a></p>  ', 'a INT');

-- name: from_xml_38
SELECT from_xml('<p><a>é日</a></p>', 'a STRING'), from_xml('<p><日>é</日></p>', '`日` STRING');

-- name: from_xml_39
SELECT from_xml('<p><a><b>1</b></a><a><b>2</b></a></p>', 'a ARRAY<STRUCT<b: INT>>'), from_xml('<p><a><b>1</b></a><a><b>2</b></a></p>', 'a STRUCT<b: INT>');

-- name: from_xml_40
SELECT from_xml('<p><a>1</a><x><y>2</y></x><b>3</b></p>', 'a INT, b INT');

-- name: from_xml_41
SELECT from_xml('<p><a>1</a><b>2</b></p>', 'a INT, xs_any STRING'), from_xml('<p><a>1</a><b>2</b><c>3</c></p>', 'a INT, xs_any ARRAY<STRING>');

-- name: from_xml_42
SELECT from_xml('<p><a>300</a></p>', 'a TINYINT'), from_xml('<p><a>99999999999999999999</a></p>', 'a BIGINT'), from_xml('<p><a>1.5</a></p>', 'a INT');

-- name: from_xml_43
SELECT from_xml('<p a="1" b="x"/>', '_a INT, _b STRING'), from_xml('<p/>', 'a INT');

-- name: from_xml_44
SELECT from_xml('<p><a>1</a></p>', 'a STRUCT<_VALUE: INT>'), from_xml('<p><a/></p>', 'a STRUCT<_VALUE: INT>'), from_xml('<p><a/></p>', 'a ARRAY<STRING>'), from_xml('<p/>', 'a ARRAY<STRING>'), from_xml('<p><a/></p>', 'a STRUCT<b: INT>'), from_xml('<p><a/></p>', 'a MAP<STRING, INT>');

-- name: from_xml_45
SELECT from_xml(x, 'a INT').a FROM VALUES ('<p><a>1</a></p>'), (NULL), ('') AS t(x);

-- name: from_xml_46
SELECT from_xml(x, 'a INT', map('mode', 'FAILFAST')) FROM VALUES ('<p><a>1') AS t(x);

-- name: schema_of_xml_1
SELECT schema_of_xml('<p><a>1</a><a>2</a></p>'), schema_of_xml('<p>1</p>'), schema_of_xml('<p/>'), schema_of_xml('<p x="1">2</p>'), schema_of_xml('<p><a><b>1</b></a></p>');

-- name: schema_of_xml_2
SELECT schema_of_xml('<p><a>1</a><a>x</a></p>'), schema_of_xml('<p><a>1</a><a>1.5</a></p>'), schema_of_xml('<p><a>1</a><a><b>2</b></a></p>'), schema_of_xml('<p><a>true</a><a>1</a></p>');

-- name: schema_of_xml_3
SELECT schema_of_xml('<p><a>2024-01-01T00:00:00Z</a></p>'), schema_of_xml('<p><a>2024-01-01 10:00:00</a></p>'), schema_of_xml('<p><a>12:34:56</a></p>'), schema_of_xml('<p><a>1,234</a></p>'), schema_of_xml('<p><a>99999999999999999999</a></p>'), schema_of_xml('<p><a>1e5</a></p>'), schema_of_xml('<p><a>NaN</a></p>'), schema_of_xml('<p><a>1.5d</a></p>');

-- name: schema_of_xml_4
SELECT schema_of_xml('<p><z>1</z><a>2</a><B>3</B></p>'), schema_of_xml('<p><a>x<b>1</b>y</a></p>'), schema_of_xml('<p>x<b>1</b>y</p>');

-- name: schema_of_xml_5
SELECT schema_of_xml('broken');

-- name: schema_of_xml_6
SELECT schema_of_xml('<p><a>1</p>');

-- name: schema_of_xml_7
SELECT schema_of_xml('');

-- name: schema_of_xml_8
SELECT schema_of_xml('<p><a>1</a></p>', map('inferSchema', 'false')), schema_of_xml('<p x="1"><a>1</a></p>', map('attributePrefix', '@', 'valueTag', 'v')), schema_of_xml('<p><a>1.5</a></p>', map('prefersDecimal', 'true'));

-- name: schema_of_xml_9
SELECT schema_of_xml(1);

-- name: schema_of_xml_10
SELECT schema_of_xml();

-- name: schema_of_xml_11
SELECT schema_of_xml('<p/>', 'x');

-- name: schema_of_xml_12
SELECT schema_of_xml('<p xmlns:n="u" n:x="1"><n:a>1</n:a></p>'), schema_of_xml('<p><a></a><b> </b></p>'), schema_of_xml('<p><a x="1"/></p>'), schema_of_xml('<p><a x="1"/><a>3</a></p>');

-- name: to_xml_1
SELECT to_xml(named_struct('a', 1.5D, 'b', true, 'c', 'x & y', 'd', DATE'2024-01-01', 'e', TIMESTAMP'2024-01-01 10:00:00', 'f', 1.50BD, 'g', X'4142'));

-- name: to_xml_2
SELECT to_xml(named_struct('a', array(1, NULL, 2), 'b', array(), 'c', NULL, 'd', named_struct()));

-- name: to_xml_3
SELECT to_xml(named_struct('a', named_struct('b', CAST(NULL AS INT)))), to_xml(named_struct('a', CAST(NULL AS STRUCT<b INT>)));

-- name: to_xml_4
SELECT to_xml(named_struct('a', array(named_struct('b', 1), named_struct('b', 2)))), to_xml(named_struct('a', array(array(1, 2), array(3))));

-- name: to_xml_5
SELECT to_xml(named_struct('a', array(array(1, 2), array(3))), map('arrayElementName', 'el'));

-- name: to_xml_6
SELECT to_xml(named_struct('a', NULL), map('nullValue', 'nul')), to_xml(named_struct('a', '', 'b', 'x"y''z>'));

-- name: to_xml_7
SELECT to_xml(named_struct('_a', 'x"y<', '_VALUE', 5)), to_xml(named_struct('_a', 1, '_VALUE', 'v', 'b', 2));

-- name: to_xml_8
SELECT to_xml(named_struct('m', map('k1', 1, 'k2', NULL), 'n', map('a', named_struct('x', 1))));

-- name: to_xml_9
SELECT to_xml(named_struct('a b', 1)), to_xml(named_struct('1a', 1));

-- name: to_xml_10
SELECT to_xml(NULL);

-- name: to_xml_11
SELECT to_xml(CAST(NULL AS STRUCT<a INT>));

-- name: to_xml_12
SELECT to_xml(map('a', 1));

-- name: to_xml_13
SELECT to_xml(array(1));

-- name: to_xml_14
SELECT to_xml();

-- name: to_xml_15
SELECT to_xml(named_struct('a', 1), 'x');

-- name: to_xml_16
SELECT to_xml(s) FROM VALUES (named_struct('a', 1, 'b', 'x')), (named_struct('a', NULL, 'b', 'y')), (NULL) AS t(s);

-- name: to_xml_17
SELECT to_xml(named_struct('a', 1), map('rowTag', '')), to_xml(named_struct('a', 1), map('indent', '  ')), to_xml(named_struct('_a', 1), map('attributePrefix', '@'));

-- name: to_xml_18
SELECT to_xml(named_struct('a', 1.0E10D, 'b', 1.5F, 'c', CAST('NaN' AS DOUBLE), 'd', CAST(1 AS TINYINT)));

-- name: xpath_1
SELECT xpath('<a><b>1</b></a>', 'count(a/b)');

-- name: xpath_2
SELECT xpath('<a><b>1</b></a>', 'a/b/text()[1]'), xpath('<a>x<!-- c --><b/>y</a>', 'a/node()'), xpath('<a>x<!--c-->y</a>', 'a/comment()'), xpath('<a><?pi data?></a>', 'a/processing-instruction()');

-- name: xpath_string_1
SELECT xpath_string('<a xmlns:n="u"><n:b>1</n:b></a>', 'a/b'), xpath_string('<a><b>1</b></a>', '/a/b'), xpath_string('<a><b>1</b></a>', '//b/text()'), xpath_string('<a><b>1</b></a>', '.'), xpath_string('<a><b>1</b><b>2</b></a>', 'a');

-- name: xpath_string_2
SELECT xpath_string('<a xmlns:n="u"><n:b>1</n:b></a>', 'a/n:b');

-- name: xpath_string_3
SELECT xpath_string('<a xmlns:n="u"><n:b>1</n:b></a>', 'local-name(a/*)'), xpath_string('<a xmlns:n="u"><n:b>1</n:b></a>', 'name(a/*)');

-- name: xpath_string_4
SELECT xpath_string('<a xmlns:n="u"><n:b>1</n:b></a>', '//*[local-name()="b"]');

-- name: xpath_int_1
SELECT xpath_int('<a><b>2147483648</b></a>', 'a/b'), xpath_short('<a><b>70000</b></a>', 'a/b'), xpath_long('<a><b>9223372036854775808</b></a>', 'a/b'), xpath_int('<a><b>-1.9</b></a>', 'a/b'), xpath_float('<a><b>1e3</b></a>', 'a/b'), xpath_double('<a><b>1e3</b></a>', 'a/b'), xpath_double('<a><b> 5 </b></a>', 'a/b');

-- name: xpath_string_5
SELECT xpath_string('<a>1</a>', 'foo(a)');

-- name: xpath_string_6
SELECT xpath_string('<a>1</a>', '');

-- name: xpath_string_7
SELECT xpath_string('<a>1</a>', 'a['), xpath_string(NULL, 'a[');

-- name: xpath_string_8
SELECT xpath_string('<a>&lt;x&gt;</a>', 'a'), xpath_string('<a><![CDATA[<b>]]></a>', 'a'), xpath_boolean('<a/>', 'a'), xpath_boolean('<a>false</a>', 'a'), xpath_boolean('<a>0</a>', 'a = 0');

-- name: xpath_double_1
SELECT xpath_double('<a>1000000000000000000000</a>', 'a'), xpath_string('<a>1000000000000000000000</a>', 'number(a)'), xpath_string('<a>0.0000001</a>', 'number(a)'), xpath_string('<a/>', '1.50'), xpath_string('<a/>', '3 div 2'), xpath_string('<a/>', 'true()'), xpath_string('<a/>', '-0');

-- name: xpath_string_9
SELECT xpath_string('<a><b c="x"/></a>', '//@c'), xpath_string('<a><b c="x"/></a>', 'a/b/@*'), xpath('<a><b c="x" d="y"/></a>', '//@*'), xpath('<a><b>1</b><c><b>2</b></c></a>', '//b[. = 2]/text()'), xpath('<a><b>1</b><b>2</b><b>3</b></a>', 'a/b[position() > 1]/text()'), xpath('<a><b>1</b><b>2</b><b>3</b></a>', '(//b)[2]/text()');

-- name: xpath_3
SELECT xpath(x, 'a/b/text()') FROM VALUES ('<a><b>1</b></a>'), (NULL), ('<a/>'), ('') AS t(x);

-- name: xpath_int_2
SELECT xpath_int(x, 'a/b') FROM VALUES ('<a><b>1</b></a>'), (NULL), ('<a/>'), ('') AS t(x);

-- name: xpath_number_1
SELECT xpath_number('<a>3</a>', 'a'), xpath_number('<a/>', 'string(a)'), xpath_boolean('<a/>', '1 = 1 and 2 > 3 or 4 <= 4'), xpath_int('<a/>', '7 mod 3'), xpath_int('<a/>', '-7 mod 3'), xpath_double('<a/>', '5 mod 1.5'), xpath_double('<a/>', 'round(-2.5)'), xpath_string('<a/>', 'substring("12345", 1.5, 2.6)'), xpath_string('<a/>', 'substring("12345", 0, 3)'), xpath_string('<a/>', 'substring-before("a-b", "-")'), xpath_string('<a/>', 'substring-after("a-b", "-")');

-- name: xpath_boolean_1
SELECT xpath_boolean('<a/>', NULL), xpath_string(CAST(NULL AS STRING), 'a'), xpath_int('<a/>', CAST(NULL AS STRING));

-- name: xpath_boolean_2
SELECT xpath_boolean(1, 'a');

-- name: xpath_double_2
SELECT xpath_double('<a/>', 'a', 'b');
