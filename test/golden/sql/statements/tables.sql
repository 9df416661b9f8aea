-- name: create_table
CREATE TABLE st_t1 (id INT, name STRING COMMENT 'the name', price DECIMAL(10,2)) USING parquet COMMENT 'first table';
-- name: create_again
CREATE TABLE st_t1 (id INT) USING parquet;
-- name: create_if_not_exists
CREATE TABLE IF NOT EXISTS st_t1 (id INT) USING parquet;
-- name: insert_values
INSERT INTO st_t1 VALUES (1, 'one', 1.5), (2, 'two', 2.25), (3, NULL, NULL);
-- name: select_all
SELECT * FROM st_t1 ORDER BY id;
-- name: select_filtered
SELECT name FROM st_t1 WHERE price > 2;
-- name: select_qualified
SELECT st_t1.id, default.st_t1.name, spark_catalog.default.st_t1.price FROM spark_catalog.default.st_t1 ORDER BY 1;
-- name: count
SELECT count(*), sum(price) FROM default.st_t1;
-- name: self_join
SELECT a.id, b.id AS other FROM st_t1 a JOIN st_t1 b ON a.id = b.id + 1 ORDER BY 1;
-- name: describe
DESCRIBE st_t1;
-- name: describe_table
DESCRIBE TABLE default.st_t1;
-- name: describe_column
DESCRIBE st_t1 name;
-- name: describe_column_extended
DESCRIBE EXTENDED st_t1 name;
-- name: describe_no_column
DESCRIBE st_t1 nothing;
-- name: show_columns
SHOW COLUMNS IN st_t1;
-- name: show_create
SHOW CREATE TABLE st_t1;
-- name: ctas
CREATE TABLE st_t2 AS SELECT id * 10 AS tens, name FROM st_t1 WHERE name IS NOT NULL;
-- name: ctas_rows
SELECT * FROM st_t2 ORDER BY tens;
-- name: ctas_exists
CREATE TABLE st_t2 AS SELECT 1 AS a;
-- name: ctas_if_not_exists
CREATE TABLE IF NOT EXISTS st_t2 AS SELECT 1 AS a;
-- name: ctas_using_csv
CREATE TABLE st_t3 USING csv OPTIONS (header 'true') AS SELECT id, name FROM st_t1;
-- name: ctas_csv_rows
SELECT * FROM st_t3 ORDER BY id;
-- name: ctas_using_json
CREATE TABLE st_t4 USING json TBLPROPERTIES ('made.by' = 'test') AS SELECT id, named_struct('a', id, 'b', array(name)) AS s, map('k', price) AS m FROM st_t1;
-- name: ctas_json_rows
SELECT * FROM st_t4 ORDER BY id;
-- name: ctas_text
CREATE TABLE st_t5 USING text AS SELECT name FROM st_t1 WHERE id < 3;
-- name: ctas_text_rows
SELECT * FROM st_t5 ORDER BY 1;
-- name: ctas_duplicate
CREATE TABLE st_t6 AS SELECT 1 AS a, 2 AS a;
-- name: ctas_columns
CREATE TABLE st_t6 (a INT) AS SELECT 1 AS a;
-- name: create_like
CREATE TABLE st_like LIKE st_t1;
-- name: like_columns
DESCRIBE st_like;
-- name: like_empty
SELECT count(*) FROM st_like;
-- name: like_using
CREATE TABLE st_like2 LIKE st_t1 USING csv;
-- name: like_exists
CREATE TABLE st_like LIKE st_t1;
-- name: like_missing
CREATE TABLE st_like3 LIKE st_missing;
-- name: no_provider
CREATE TABLE st_plain (a INT, b BIGINT);
-- name: no_provider_insert
INSERT INTO st_plain VALUES (1, 2);
-- name: no_provider_rows
SELECT * FROM st_plain;
-- name: unknown_provider
CREATE TABLE st_unknown (a INT) USING nothing_of_this_kind;
-- name: duplicate_columns
CREATE TABLE st_dup (a INT, A STRING) USING parquet;
-- name: bad_type
CREATE TABLE st_bad (a NOTATYPE) USING parquet;
-- name: not_null
CREATE TABLE st_nn (a INT NOT NULL, b STRING) USING parquet;
-- name: not_null_insert
INSERT INTO st_nn VALUES (NULL, 'x');
-- name: not_null_ok
INSERT INTO st_nn VALUES (1, 'x');
-- name: not_null_rows
SELECT * FROM st_nn;
-- name: not_null_describe
DESCRIBE st_nn;
-- name: defaults
CREATE TABLE st_def (a INT, b INT DEFAULT 42, c STRING DEFAULT concat('x', 'y')) USING parquet;
-- name: defaults_insert
INSERT INTO st_def VALUES (1, DEFAULT, 'z'), (2, 7, DEFAULT);
-- name: defaults_insert_columns
INSERT INTO st_def (a) VALUES (3);
-- name: defaults_insert_columns_2
INSERT INTO st_def (c, a) VALUES ('q', 4);
-- name: defaults_rows
SELECT * FROM st_def ORDER BY a;
-- name: defaults_describe
DESCRIBE st_def;
-- name: defaults_bad
CREATE TABLE st_def2 (a INT DEFAULT 'abc') USING parquet;
-- name: defaults_subquery
CREATE TABLE st_def2 (a INT DEFAULT (SELECT 1)) USING parquet;
-- name: generated
CREATE TABLE st_gen (a INT, b INT GENERATED ALWAYS AS (a + 1)) USING parquet;
-- name: replace_table
REPLACE TABLE st_t1 (a INT) USING parquet;
-- name: create_or_replace
CREATE OR REPLACE TABLE st_t1 (a INT) USING parquet;
-- name: drop_missing
DROP TABLE st_missing;
-- name: drop_missing_if
DROP TABLE IF EXISTS st_missing;
-- name: drop_qualified_missing
DROP TABLE default.st_missing;
-- name: drop_missing_db
DROP TABLE nodb.st_missing;
-- name: drop
DROP TABLE st_t2;
-- name: select_dropped
SELECT * FROM st_t2;
-- name: drop_view_of_table
DROP VIEW st_t3;
-- name: drop_purge
DROP TABLE st_t3 PURGE;
-- name: select_missing
SELECT * FROM nodb.st_missing;
-- name: select_missing_catalog
SELECT * FROM nocat.nodb.st_missing;
-- name: select_four_parts
SELECT * FROM a.b.c.d;
-- name: create_missing_db
CREATE TABLE nodb.st_t (a INT) USING parquet;
-- name: create_missing_catalog
CREATE TABLE nocat.nodb.st_t (a INT) USING parquet;
-- name: truncate
TRUNCATE TABLE st_t1;
-- name: truncated
SELECT count(*) FROM st_t1;
-- name: truncate_missing
TRUNCATE TABLE st_missing;
-- name: types
CREATE TABLE st_types (a BOOLEAN, b TINYINT, c SMALLINT, d INT, e BIGINT, f FLOAT, g DOUBLE, h DECIMAL(20,4), i STRING, j BINARY, k DATE, l TIMESTAMP, m TIMESTAMP_NTZ, n ARRAY<INT>, o MAP<STRING, INT>, p STRUCT<x: INT, y: ARRAY<STRING>>) USING parquet;
-- name: types_insert
INSERT INTO st_types VALUES (true, 1Y, 2S, 3, 4L, 1.5F, 2.5D, 12345.6789, 'text', X'00FF', DATE '2024-02-29', TIMESTAMP '2024-02-29 12:34:56.789', TIMESTAMP_NTZ '2024-02-29 12:34:56.789', array(1, NULL, 3), map('a', 1, 'b', NULL), named_struct('x', 1, 'y', array('p', NULL))), (NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL), (false, -1Y, -2S, -3, -4L, float('nan'), double('-infinity'), -0.0001, '', X'', DATE '0001-01-01', TIMESTAMP '1900-01-01 00:00:00', TIMESTAMP_NTZ '1900-01-01 00:00:00', array(), map(), named_struct('x', NULL, 'y', NULL));
-- name: types_rows
SELECT * FROM st_types ORDER BY d NULLS FIRST;
-- name: types_schema
DESCRIBE st_types;
-- name: types_deep
CREATE TABLE st_deep USING parquet AS SELECT id, array(array(id), array(), NULL) AS aa, map(id, named_struct('l', array(named_struct('v', id)))) AS ms FROM range(3);
-- name: types_deep_rows
SELECT * FROM st_deep ORDER BY id;
-- name: overwrite
INSERT OVERWRITE st_plain VALUES (7, 8);
-- name: overwrite_rows
SELECT * FROM st_plain;
-- name: overwrite_table
INSERT OVERWRITE TABLE st_plain SELECT a + 1, b + 1 FROM VALUES (1, 1), (2, 2) AS t(a, b);
-- name: overwrite_self
INSERT OVERWRITE TABLE st_plain SELECT * FROM st_plain;
-- name: insert_self
INSERT INTO st_plain SELECT a * 100, b FROM st_plain;
-- name: insert_self_rows
SELECT * FROM st_plain ORDER BY a;
-- name: drop_all
DROP TABLE st_plain;
-- name: clean_0
DROP TABLE st_t1;
-- name: clean_1
DROP TABLE st_t4;
-- name: clean_2
DROP TABLE st_t5;
-- name: clean_3
DROP TABLE st_like;
-- name: clean_4
DROP TABLE st_like2;
-- name: clean_5
DROP TABLE st_nn;
-- name: clean_6
DROP TABLE st_def;
-- name: clean_7
DROP TABLE st_types;
-- name: clean_8
DROP TABLE st_deep;
