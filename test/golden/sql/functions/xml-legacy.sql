SET spark.sql.ansi.enabled = false;
-- XML functions and XPath.
CREATE TEMPORARY VIEW texts AS SELECT * FROM VALUES
  (1, '<p><a>1</a><b>x</b></p>'), (2, '<p><a>no</a></p>'), (3, '<p a="5"><b> y </b><c/></p>'), (4, 'broken'), (5, NULL), (6, '<p><a>1</a><a>2</a></p>') AS t(id, xml);
CREATE TEMPORARY VIEW spread AS SELECT /*+ REPARTITION(2) */ * FROM texts WHERE id <> 4;

-- name: from_xml_columns
SELECT id, from_xml(xml, 'a INT, b STRING') FROM texts;

-- name: from_xml_arrays
SELECT from_xml('<p><a>1</a><a>2</a></p>', 'a ARRAY<INT>'), from_xml('<p><a x="1">t</a></p>', 'a STRUCT<_x: INT, _VALUE: STRING>'), from_xml('<p y="2"><a><b>1</b></a></p>', '_y INT, a STRUCT<b: INT>');

-- name: from_xml_types
SELECT from_xml('<p><a>true</a><b>1</b><c>2</c><d>3</d><e>4</e><f>1.5</f><g>2.5</g><h>3.25</h><i>x</i><k>2024-02-29</k><l>2024-02-29 12:34:56.789</l></p>', 'a BOOLEAN, b TINYINT, c SMALLINT, d INT, e BIGINT, f FLOAT, g DOUBLE, h DECIMAL(10,3), i STRING, k DATE, l TIMESTAMP');

-- name: from_xml_options
SELECT from_xml('<p><time>26/08/2015</time></p>', 'time TIMESTAMP', map('timestampFormat', 'dd/MM/yyyy')), from_xml('<p><a>1</a></p>', 'a INT', map('mode', 'FAILFAST')), from_xml('<p x="1"/>', '`@x` INT', map('attributePrefix', '@')), from_xml('<p x="1"><a>2</a></p>', 'a INT', map('excludeAttribute', 'true'));

-- name: from_xml_fail_fast
SELECT from_xml('<p><a>x</a></p>', 'a INT', map('mode', 'FAILFAST'));

-- name: from_xml_null
SELECT from_xml(NULL, 'a INT'), from_xml('', 'a INT');

-- name: from_xml_entities
SELECT from_xml('<p><a>&lt;&amp;&#65;&#x42;</a><b><![CDATA[<x>]]></b><!-- c --></p>', 'a STRING, b STRING');

-- name: from_xml_not_string
SELECT from_xml(1, 'a INT');

-- name: schema_of_xml_texts
SELECT schema_of_xml('<p><a>1</a></p>'), schema_of_xml('<p><a attr="2">1</a><a>3</a></p>'), schema_of_xml('<p><a>1.5</a><b>x</b><c>true</c><d/></p>'), schema_of_xml('<p a="1"><b><c>2024-01-01</c></b></p>');

-- name: schema_of_xml_options
SELECT schema_of_xml('<p><a attr="2">1</a><a>3</a></p>', map('excludeAttribute', 'true'));

-- name: schema_of_xml_null
SELECT schema_of_xml(NULL);

-- name: schema_of_xml_column
SELECT schema_of_xml(xml) FROM texts;

-- name: to_xml_values
SELECT to_xml(named_struct('a', 1, 'b', 2)), to_xml(named_struct('a', array(1, 2), 'b', named_struct('c', 'x<y')), map('rowTag', 'r')), to_xml(named_struct('time', TIMESTAMP '2015-08-26 00:00:00'), map('timestampFormat', 'dd/MM/yyyy'));

-- name: to_xml_attributes
SELECT to_xml(named_struct('_id', 5, 'a', NULL, 'b', named_struct('_x', 1, '_VALUE', 't'))), to_xml(named_struct('m', map('k', 1)));

-- name: to_xml_not_struct
SELECT to_xml(1);

-- name: xpath_lists
SELECT xpath('<a><b>b1</b><b>b2</b><b>b3</b><c>c1</c><c>c2</c></a>', 'a/b/text()'), xpath('<a><b>b1</b><b>b2</b></a>', 'a/b'), xpath('<a><b x="1"/><b x="2"/></a>', '//@x'), xpath('<a/>', 'a/b'), xpath(NULL, 'a'), xpath('<a/>', NULL);

-- name: xpath_scalars
SELECT xpath_boolean('<a><b>1</b></a>', 'a/b'), xpath_boolean('<a><b>1</b></a>', 'a/b = 2'), xpath_double('<a><b>1</b><b>2</b></a>', 'sum(a/b)'), xpath_number('<a><b>x</b></a>', 'a/b'), xpath_float('<a><b>1.5</b></a>', 'a/b'), xpath_int('<a><b>1</b><b>2</b></a>', 'sum(a/b)'), xpath_long('<a><b>1</b><b>2</b></a>', 'sum(a/b)'), xpath_short('<a><b>1</b><b>2</b></a>', 'sum(a/b)'), xpath_string('<a><b>b</b><c>cc</c></a>', 'a/c'), xpath_string('<a/>', 'a/c');

-- name: xpath_of_nothing
SELECT xpath_int('<a/>', 'a/b'), xpath_double('<a/>', 'a/b'), xpath_boolean('<a/>', 'a/b'), xpath_int('<a>x</a>', 'a'), xpath_long('<a>1e30</a>', 'a'), xpath_string('', 'a'), xpath_int(NULL, 'a'), xpath_boolean('', 'a');

-- name: xpath_expressions
SELECT xpath_string('<a><b id="1">x</b><b id="2">y</b></a>', 'a/b[@id="2"]'), xpath_string('<a><b>x</b><b>y</b></a>', 'a/b[2]'), xpath_string('<a><b>x</b><b>y</b></a>', 'a/b[last()]'), xpath_int('<a><b>x</b><b>y</b></a>', 'count(a/b)'), xpath_string('<a><b>x</b></a>', 'concat(a/b, "-", name(a/*))'), xpath_string('<a><b> x  y </b></a>', 'normalize-space(//b)'), xpath_boolean('<a><b>xyz</b></a>', 'contains(a/b, "yz") and not(starts-with(a/b, "y"))'), xpath_string('<a><b>abc</b></a>', 'substring(a/b, 2, 1)'), xpath_string('<a><b>abc</b></a>', 'translate(a/b, "ab", "x")');

-- name: xpath_axes
SELECT xpath('<a><b><c>1</c></b><b><c>2</c><d>3</d></b></a>', 'a/b/c/text()'), xpath('<a><b><c>1</c></b><b><c>2</c><d>3</d></b></a>', '//c/following-sibling::d/text()'), xpath('<a><b><c>1</c></b></a>', '//c/ancestor::*/@x'), xpath_string('<a><b><c>1</c></b></a>', 'name(//c/..)'), xpath('<a><b>1</b><c>2</c></a>', 'a/b/text() | a/c/text()'), xpath('<a><b>1</b><c>2</c></a>', 'a/*/text()'), xpath_int('<a><b>7</b></a>', 'a/b mod 4 + 2 * 3 - 1');

-- name: xpath_numbers
SELECT xpath_double('<a><b>1</b><b>2</b></a>', 'sum(a/b) div 0'), xpath_double('<a>5</a>', '-a'), xpath_double('<a>2.5</a>', 'round(a)'), xpath_double('<a>2.5</a>', 'floor(a) + ceiling(a)'), xpath_string('<a>2.50</a>', 'number(a)'), xpath_string('<a>x</a>', 'string-length(a) > 0'), xpath_string('<a>1</a>', '1 div 0');

-- name: xpath_columns
SELECT id, xpath_int(xml, 'p/a'), xpath_string(xml, 'p/b'), xpath_string(xml, 'p/@a'), xpath_boolean(xml, 'p/c') FROM spread;

-- name: xpath_malformed
SELECT xpath_string('<a><b></a>', 'a');

-- name: xpath_bad_path
SELECT xpath_string('<a/>', 'a[');

-- name: xpath_path_not_foldable
SELECT xpath_string(xml, xml) FROM texts;

-- name: xpath_not_string
SELECT xpath_string(1, 2);

-- name: xpath_arity
SELECT xpath('<a/>');
