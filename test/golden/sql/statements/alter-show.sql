-- name: db
CREATE DATABASE sa_db COMMENT 'for tests' WITH DBPROPERTIES ('a' = '1', 'b' = '2');
-- name: db_again
CREATE DATABASE sa_db;
-- name: db_if
CREATE SCHEMA IF NOT EXISTS sa_db;
-- name: show_databases
SHOW DATABASES LIKE 'sa_*';
-- name: use
USE sa_db;
-- name: current
SELECT current_database(), current_schema(), current_catalog();
-- name: table
CREATE TABLE t1 (a INT, b STRING) USING parquet TBLPROPERTIES ('k1' = 'v1', 'k2' = 'v2');
-- name: table_2
CREATE TABLE t2 USING json AS SELECT 1 AS x;
-- name: view
CREATE VIEW v1 AS SELECT * FROM t1;
-- name: show_tables
SHOW TABLES;
-- name: show_tables_like
SHOW TABLES LIKE 't*';
-- name: show_tables_in
SHOW TABLES IN sa_db LIKE '*1|t2';
-- name: show_tables_missing
SHOW TABLES IN nodb;
-- name: show_views
SHOW VIEWS IN sa_db;
-- name: show_columns
SHOW COLUMNS IN t1 IN sa_db;
-- name: show_columns_missing
SHOW COLUMNS IN nothing;
-- name: show_properties
SHOW TBLPROPERTIES t1;
-- name: show_property
SHOW TBLPROPERTIES t1 ('k1');
-- name: show_property_missing
SHOW TBLPROPERTIES t1 ('k9');
-- name: set_properties
ALTER TABLE t1 SET TBLPROPERTIES ('k1' = 'w1', 'k3' = 'v3');
-- name: unset_properties
ALTER TABLE t1 UNSET TBLPROPERTIES ('k2');
-- name: unset_missing
ALTER TABLE t1 UNSET TBLPROPERTIES ('k2');
-- name: unset_if
ALTER TABLE t1 UNSET TBLPROPERTIES IF EXISTS ('k2');
-- name: show_properties_2
SHOW TBLPROPERTIES t1;
-- name: add_columns
ALTER TABLE t1 ADD COLUMNS (c DOUBLE COMMENT 'new', d ARRAY<INT>);
-- name: add_duplicate
ALTER TABLE t1 ADD COLUMNS (a INT);
-- name: add_one
ALTER TABLE t1 ADD COLUMN e INT;
-- name: added
DESCRIBE t1;
-- name: insert
INSERT INTO t1 VALUES (1, 'x', 1.5, array(1), 9);
-- name: rows
SELECT * FROM t1;
-- name: change_comment
ALTER TABLE t1 ALTER COLUMN b COMMENT 'the b';
-- name: change_type
ALTER TABLE t1 ALTER COLUMN a TYPE BIGINT;
-- name: change_column
ALTER TABLE t1 CHANGE COLUMN b b STRING COMMENT 'again';
-- name: drop_column
ALTER TABLE t1 DROP COLUMN b;
-- name: rename_column
ALTER TABLE t1 RENAME COLUMN b TO bb;
-- name: replace_columns
ALTER TABLE t1 REPLACE COLUMNS (z INT);
-- name: set_default
ALTER TABLE t1 ALTER COLUMN e SET DEFAULT 5;
-- name: use_default
INSERT INTO t1 (a) VALUES (2);
-- name: drop_default
ALTER TABLE t1 ALTER COLUMN e DROP DEFAULT;
-- name: rows_2
SELECT a, e FROM t1 ORDER BY a;
-- name: describe
DESCRIBE t1;
-- name: rename_table
ALTER TABLE t1 RENAME TO t1b;
-- name: rename_missing
ALTER TABLE nothing RENAME TO t3;
-- name: rename_exists
ALTER TABLE t1b RENAME TO t2;
-- name: rename_other_db
ALTER TABLE t1b RENAME TO default.t1c;
-- name: renamed_rows
SELECT count(*) FROM t1b;
-- name: alter_view_as_table
ALTER TABLE v1 ADD COLUMNS (z INT);
-- name: set_location_missing
ALTER TABLE nothing SET LOCATION 'x';
-- name: comment_table
COMMENT ON TABLE t2 IS 'a comment';
-- name: comment_db
COMMENT ON DATABASE sa_db IS 'other comment';
-- name: comment_column
COMMENT ON COLUMN t2.x IS 'an x';
-- name: comment_null
COMMENT ON TABLE t2 IS NULL;
-- name: describe_2
DESCRIBE t2;
-- name: analyze
ANALYZE TABLE t2 COMPUTE STATISTICS;
-- name: analyze_noscan
ANALYZE TABLE t2 COMPUTE STATISTICS NOSCAN;
-- name: analyze_columns
ANALYZE TABLE t2 COMPUTE STATISTICS FOR COLUMNS x;
-- name: analyze_all
ANALYZE TABLE t2 COMPUTE STATISTICS FOR ALL COLUMNS;
-- name: analyze_missing
ANALYZE TABLE nothing COMPUTE STATISTICS;
-- name: analyze_missing_column
ANALYZE TABLE t2 COMPUTE STATISTICS FOR COLUMNS q;
-- name: analyze_tables
ANALYZE TABLES IN sa_db COMPUTE STATISTICS;
-- name: analyze_word
ANALYZE TABLE t2 COMPUTE STATISTICS xxx;
-- name: column_statistics
DESCRIBE EXTENDED t2 x;
-- name: drop_db_not_empty
DROP DATABASE sa_db;
-- name: drop_current
USE default;
-- name: show_in
SHOW TABLES FROM sa_db;
-- name: show_catalogs
SHOW CATALOGS;
-- name: set_catalog
SET CATALOG spark_catalog;
-- name: set_catalog_bad
SET CATALOG nothing;
-- name: use_missing
USE nothing;
-- name: use_three
USE spark_catalog.default;
-- name: alter_db
ALTER DATABASE sa_db SET DBPROPERTIES ('c' = '3');
-- name: drop_db_cascade
DROP DATABASE sa_db CASCADE;
-- name: drop_db_missing
DROP DATABASE sa_db;
-- name: drop_db_if
DROP SCHEMA IF EXISTS sa_db;
-- name: drop_default_database
DROP DATABASE default;
-- name: show_table_extended_missing
SHOW TABLE EXTENDED LIKE 'nothing_like_this';
-- name: show_collations
SHOW COLLATIONS LIKE 'UTF8_BINARY';
-- name: cluster
CREATE TABLE sa_cluster (a INT, b STRING) USING parquet CLUSTERED BY (a) INTO 4 BUCKETS;
-- name: cluster_create
SHOW CREATE TABLE sa_cluster;
-- name: cluster_insert
INSERT INTO sa_cluster VALUES (1, 'x'), (2, 'y');
-- name: cluster_rows
SELECT * FROM sa_cluster ORDER BY a;
-- name: cluster_drop
DROP TABLE sa_cluster;
