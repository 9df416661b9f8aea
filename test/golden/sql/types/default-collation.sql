-- DEFAULT COLLATION of tables; schemas have none.
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
-- name: create_as
CREATE TABLE dc2 USING parquet DEFAULT COLLATION UTF8_LCASE AS SELECT 'a' AS x, 'B' COLLATE UNICODE AS y;
-- name: described_as
DESCRIBE dc2;
-- name: schema_default
CREATE SCHEMA ds1 DEFAULT COLLATION UTF8_LCASE;
