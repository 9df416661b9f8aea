-- name: table
CREATE TABLE si (a INT, b STRING, c DOUBLE) USING parquet;
-- name: too_few
INSERT INTO si VALUES (1, 'x');
-- name: too_many
INSERT INTO si VALUES (1, 'x', 2.0, 3);
-- name: store_string_to_int
INSERT INTO si SELECT 'abc', 'x', 1.0;
-- name: store_cast_string
INSERT INTO si VALUES ('1', 'x', 1.0);
-- name: store_int_to_string
INSERT INTO si VALUES (1, 5, 1);
-- name: store_overflow
INSERT INTO si VALUES (3000000000L, 'x', 1.0);
-- name: store_double_to_int
INSERT INTO si VALUES (1.7D, 'x', 1.0);
-- name: store_bool_to_int
INSERT INTO si VALUES (true, 'x', 1.0);
-- name: store_timestamp
INSERT INTO si VALUES (TIMESTAMP '2024-01-01 00:00:00', 'x', 1.0);
-- name: store_array
INSERT INTO si VALUES (array(1), 'x', 1.0);
-- name: store_date_to_string
INSERT INTO si VALUES (3, DATE '2024-01-01', 2);
-- name: rows
SELECT * FROM si ORDER BY a, b;
-- name: columns
INSERT INTO si (c, a) VALUES (9.5, 9);
-- name: columns_unknown
INSERT INTO si (z) VALUES (1);
-- name: columns_duplicate
INSERT INTO si (a, a) VALUES (1, 2);
-- name: columns_count
INSERT INTO si (a, b) VALUES (1);
-- name: columns_many
INSERT INTO si (a) VALUES (1, 2);
-- name: by_name
INSERT INTO si BY NAME SELECT 'n' AS b, 10 AS a, 0.5 AS c;
-- name: by_name_missing
INSERT INTO si BY NAME SELECT 11 AS a;
-- name: by_name_extra
INSERT INTO si BY NAME SELECT 11 AS a, 12 AS z;
-- name: rows_2
SELECT * FROM si ORDER BY a, b;
-- name: insert_table
INSERT INTO TABLE si TABLE si;
-- name: insert_from
INSERT INTO si FROM si SELECT a, b, c WHERE a = 10;
-- name: with_before
WITH q AS (SELECT 20 AS a, 'q' AS b, 1.0D AS c) INSERT INTO si SELECT * FROM q;
-- name: with_inside
INSERT INTO si WITH q AS (SELECT 21 AS a, 'q' AS b, 1.0D AS c) SELECT * FROM q;
-- name: rows_3
SELECT a, count(*) FROM si GROUP BY a ORDER BY a;
-- name: missing
INSERT INTO si_missing VALUES (1);
-- name: into_view_setup
CREATE TEMPORARY VIEW si_view AS SELECT 1 AS a;
-- name: into_view
INSERT INTO si_view VALUES (1);
-- name: select_star_subquery
INSERT OVERWRITE si SELECT a, b, c FROM (SELECT a, upper(b) AS b, c FROM si WHERE a = 20);
-- name: rows_4
SELECT * FROM si ORDER BY a, b;
-- name: other
CREATE TABLE si2 (x INT) USING parquet;
-- name: multi_insert
FROM VALUES (1, 'one', 1.0D), (2, 'two', 2.0D) AS v(a, b, c) INSERT INTO si SELECT a, b, c WHERE a = 1 INSERT INTO si2 SELECT a WHERE a = 2;
-- name: multi_rows
SELECT * FROM si ORDER BY a, b;
-- name: multi_rows_2
SELECT * FROM si2;
-- name: replace_where
INSERT INTO si REPLACE WHERE a = 1 SELECT 1, 'y', 1.0;
-- name: nested
CREATE TABLE si3 (s STRUCT<a: INT, b: STRING>, l ARRAY<BIGINT>) USING parquet;
-- name: nested_insert
INSERT INTO si3 SELECT named_struct('a', 1, 'b', 'x'), array(1, 2);
-- name: nested_wrong
INSERT INTO si3 SELECT named_struct('a', 1), array(1);
-- name: nested_names
INSERT INTO si3 SELECT named_struct('p', 2, 'q', 'y'), array(3);
-- name: nested_rows
SELECT * FROM si3 ORDER BY s.a;
-- name: legacy
SET spark.sql.storeAssignmentPolicy = LEGACY;
-- name: legacy_insert
INSERT INTO si VALUES ('abc', 'x', 1.0);
-- name: strict
SET spark.sql.storeAssignmentPolicy = STRICT;
-- name: strict_insert
INSERT INTO si VALUES (1L, 'x', 1.0D);
-- name: strict_ok
INSERT INTO si VALUES (1, 'strict', 1.0D);
-- name: policy_bad
SET spark.sql.storeAssignmentPolicy = NEVER;
-- name: policy_reset
RESET spark.sql.storeAssignmentPolicy;
-- name: rows_5
SELECT * FROM si ORDER BY a NULLS FIRST, b;
-- name: delete
DELETE FROM si WHERE a = 1;
-- name: delete_all
DELETE FROM si;
-- name: update
UPDATE si SET a = 2 WHERE b = 'x';
-- name: merge
MERGE INTO si USING si2 ON si.a = si2.x WHEN MATCHED THEN DELETE WHEN NOT MATCHED THEN INSERT (a) VALUES (x);
-- name: delete_missing
DELETE FROM si_missing;
-- name: update_missing
UPDATE si_missing SET a = 1;
-- name: delete_view
DELETE FROM si_view;
-- name: insert_directory_bad
INSERT OVERWRITE DIRECTORY USING parquet SELECT 1;
-- name: no_values
INSERT INTO si;
-- name: drop
DROP TABLE si;
-- name: drop_2
DROP TABLE si2;
-- name: drop_3
DROP TABLE si3;
