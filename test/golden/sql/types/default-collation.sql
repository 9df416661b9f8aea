-- DEFAULT COLLATION of tables, views and schemas.
-- name: create_table
CREATE TABLE dc1 (a STRING, b STRING COLLATE UNICODE_CI, c ARRAY<STRING>, d INT) USING parquet DEFAULT COLLATION UTF8_LCASE;
-- name: described
DESCRIBE dc1;
-- name: inserted
INSERT INTO dc1 VALUES ('A', 'É', array('x'), 1), ('a', 'é', array('X'), 2);
-- name: compared
SELECT count(*), count(DISTINCT a), count(DISTINCT b) FROM dc1 WHERE a = 'A';
-- name: literals_of_queries
SELECT a = 'a', 'b' = 'B', typeof('x') FROM dc1 ORDER BY d;
-- name: added_column
ALTER TABLE dc1 ADD COLUMN e STRING;
-- name: described_after
DESCRIBE dc1;
-- name: other_default
ALTER TABLE dc1 DEFAULT COLLATION UNICODE;
-- name: shown
SHOW CREATE TABLE dc1;
-- name: create_as
CREATE TABLE dc2 USING parquet DEFAULT COLLATION UTF8_LCASE AS SELECT 'a' AS x, 'B' COLLATE UNICODE AS y;
-- name: described_as
DESCRIBE dc2;
-- name: view_with_default
CREATE VIEW dv1 DEFAULT COLLATION UTF8_LCASE AS SELECT 'a' AS x, 'a' = 'A' AS same;
-- name: select_view
SELECT x, same, typeof(x) FROM dv1;
-- name: temporary_view
CREATE TEMPORARY VIEW dv2 DEFAULT COLLATION UTF8_LCASE AS SELECT 'a' AS x, 'a' = 'A' AS same;
-- name: select_temporary_view
SELECT x, same, typeof(x) FROM dv2;
-- name: schema_default
CREATE SCHEMA ds1 DEFAULT COLLATION UTF8_LCASE;
-- name: table_in_schema
CREATE TABLE ds1.t (a STRING) USING parquet;
-- name: described_in_schema
DESCRIBE ds1.t;
-- name: bad_name
CREATE TABLE dc3 (a STRING) USING parquet DEFAULT COLLATION NOT_A_COLLATION;
-- name: dropped
DROP SCHEMA ds1 CASCADE;
