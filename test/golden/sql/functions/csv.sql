-- CSV functions.
CREATE TEMPORARY VIEW texts AS SELECT * FROM VALUES (1, '1,abc,2.5'), (2, 'x,y,z'), (3, '1'), (4, '1,2,3,4'), (5, ''), (6, NULL), (7, ' 7 ,"a,b", 1e2') AS t(id, csv);
CREATE TEMPORARY VIEW spread AS SELECT /*+ REPARTITION(2) */ * FROM texts;

-- name: from_csv_columns
SELECT id, from_csv(csv, 'a INT, b STRING, c DOUBLE') FROM texts;

-- name: from_csv_fields
SELECT id, from_csv(csv, 'a INT, b STRING, c DOUBLE').b AS b FROM spread;

-- name: from_csv_types
SELECT from_csv('true,1,2,3,4,1.5,2.5,3.25,x,2024-02-29,2024-02-29 12:34:56', 'a BOOLEAN, b TINYINT, c SMALLINT, d INT, e BIGINT, f FLOAT, g DOUBLE, h DECIMAL(10,3), i STRING, j DATE, k TIMESTAMP');

-- name: from_csv_options
SELECT from_csv('26/08/2015', 't TIMESTAMP', map('timestampFormat', 'dd/MM/yyyy')), from_csv('1;2', 'a INT, b INT', map('sep', ';')), from_csv('NULL,x', 'a STRING, b STRING', map('nullValue', 'NULL')), from_csv(' a , b ', 'a STRING, b STRING', map('ignoreLeadingWhiteSpace', 'true', 'ignoreTrailingWhiteSpace', 'true')), from_csv('26/08/2015', 'd DATE', map('dateFormat', 'dd/MM/yyyy'));

-- name: from_csv_corrupt
SELECT id, from_csv(csv, 'a INT, b STRING, bad STRING', map('columnNameOfCorruptRecord', 'bad')) FROM texts;

-- name: from_csv_fail_fast
SELECT from_csv('x', 'a INT', map('mode', 'FAILFAST'));

-- name: from_csv_drop
SELECT from_csv('x', 'a INT', map('mode', 'DROPMALFORMED'));

-- name: from_csv_quotes
SELECT from_csv('"a ""b""",\'c\'', 'a STRING, b STRING'), from_csv('"a\\"b",c', 'a STRING, b STRING'), from_csv(',', 'a STRING, b STRING'), from_csv('"",x', 'a STRING, b STRING');

-- name: from_csv_null
SELECT from_csv(NULL, 'a INT');

-- name: from_csv_array_schema
SELECT from_csv('1', 'a ARRAY<INT>');

-- name: from_csv_no_struct
SELECT from_csv('1', 'ARRAY<INT>');

-- name: from_csv_schema_not_foldable
SELECT from_csv(csv, csv) FROM texts;

-- name: from_csv_not_string
SELECT from_csv(1, 'a INT');

-- name: schema_of_csv_texts
SELECT schema_of_csv('1,abc'), schema_of_csv('1.5,true,2024-01-01,2024-01-01 00:00:00,12345678901'), schema_of_csv('1|x', map('sep', '|')), schema_of_csv('"a,b",');

-- name: schema_of_csv_null
SELECT schema_of_csv(NULL);

-- name: schema_of_csv_column
SELECT schema_of_csv(csv) FROM texts;

-- name: to_csv_values
SELECT to_csv(named_struct('a', 1, 'b', 2)), to_csv(named_struct('a', 'x,y', 'b', 'q"q', 'c', NULL, 'd', '')), to_csv(named_struct('t', TIMESTAMP '2015-08-26 00:00:00'), map('timestampFormat', 'dd/MM/yyyy')), to_csv(named_struct('a', 1, 'b', 2), map('sep', ';'));

-- name: to_csv_types
SELECT to_csv(named_struct('a', true, 'b', 1Y, 'c', 2S, 'd', 3L, 'e', CAST(1.5 AS FLOAT), 'f', 2.5D, 'g', 1.50BD, 'h', DATE '2024-02-29', 'i', TIMESTAMP '2024-02-29 12:34:56.789', 'j', TIMESTAMP_NTZ '2024-02-29 12:34:56.789123', 'k', CAST('NaN' AS DOUBLE), 'l', 1e10D, 'm', ' a '));

-- name: to_csv_columns
SELECT id, to_csv(struct(id, csv)) FROM spread;

-- name: to_csv_options
SELECT to_csv(struct(1, NULL), map('nullValue', '-')), to_csv(struct('a b'), map('quoteAll', 'true')), to_csv(struct('', 'x'), map('emptyValue', 'E'));

-- name: to_csv_not_struct
SELECT to_csv(1);

-- name: to_csv_nested
SELECT to_csv(named_struct('a', array(1, 2), 'b', map('k', 1), 'c', struct(1, 'x')));

-- name: to_csv_null
SELECT to_csv(CAST(NULL AS STRUCT<a: INT>));

-- name: schema_of_csv_empty
SELECT schema_of_csv('');

-- name: to_csv_backslashes
SELECT to_csv(struct('a\\b', 'c\\,d', 'e\nf', 'g\th'));

-- name: from_csv_comment
SELECT from_csv('#1,2', 'a STRING, b INT', map('comment', '#')), from_csv('1\t2', 'a INT, b INT', map('delimiter', '\t')), from_csv('nan,inf', 'a DOUBLE, b DOUBLE', map('nanValue', 'nan', 'positiveInf', 'inf'));
