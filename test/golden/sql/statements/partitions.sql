-- name: table
CREATE TABLE sp (v INT, p INT, q STRING) USING parquet PARTITIONED BY (p, q);
-- name: describe
DESCRIBE sp;
-- name: insert_dynamic
INSERT INTO sp VALUES (1, 10, 'a'), (2, 10, 'b'), (3, 20, 'a'), (4, NULL, NULL);
-- name: rows
SELECT * FROM sp ORDER BY v;
-- name: pruned
SELECT v FROM sp WHERE p = 10 ORDER BY v;
-- name: pruned_both
SELECT v FROM sp WHERE p = 10 AND q = 'b';
-- name: pruned_in
SELECT v, q FROM sp WHERE p IN (10, 20) AND v > 1 ORDER BY v;
-- name: pruned_null
SELECT v FROM sp WHERE p IS NULL;
-- name: only_partitions
SELECT DISTINCT p FROM sp ORDER BY p;
-- name: count
SELECT p, count(*) FROM sp GROUP BY p ORDER BY p;
-- name: show_partitions
SHOW PARTITIONS sp;
-- name: show_partitions_spec
SHOW PARTITIONS sp PARTITION (p = 10);
-- name: show_partitions_bad
SHOW PARTITIONS sp PARTITION (z = 10);
-- name: insert_static
INSERT INTO sp PARTITION (p = 30, q = 'c') VALUES (5);
-- name: insert_static_select
INSERT INTO sp PARTITION (p = 30, q = 'd') SELECT 6;
-- name: insert_mixed
INSERT INTO sp PARTITION (p = 40, q) SELECT 7, 'e';
-- name: insert_unknown
INSERT INTO sp PARTITION (z = 1) SELECT 7, 'e';
-- name: insert_count
INSERT INTO sp PARTITION (p = 40, q) SELECT 7;
-- name: rows_2
SELECT * FROM sp ORDER BY v;
-- name: overwrite_static
INSERT OVERWRITE sp PARTITION (p = 30, q = 'c') VALUES (50);
-- name: rows_3
SELECT * FROM sp WHERE p = 30 ORDER BY v;
-- name: dynamic_mode
SET spark.sql.sources.partitionOverwriteMode = dynamic;
-- name: overwrite_dynamic
INSERT OVERWRITE sp SELECT 100, 10, 'a';
-- name: rows_4
SELECT * FROM sp ORDER BY v;
-- name: static_mode
SET spark.sql.sources.partitionOverwriteMode = static;
-- name: overwrite_all
INSERT OVERWRITE sp SELECT 200, 10, 'a';
-- name: rows_5
SELECT * FROM sp ORDER BY v;
-- name: add_partition
ALTER TABLE sp ADD PARTITION (p = 50, q = 'x');
-- name: add_partition_again
ALTER TABLE sp ADD PARTITION (p = 50, q = 'x');
-- name: add_partition_if
ALTER TABLE sp ADD IF NOT EXISTS PARTITION (p = 50, q = 'x') PARTITION (p = 51, q = 'y');
-- name: add_partition_part
ALTER TABLE sp ADD PARTITION (p = 50);
-- name: show_added
SHOW PARTITIONS sp;
-- name: rename_partition
ALTER TABLE sp PARTITION (p = 50, q = 'x') RENAME TO PARTITION (p = 50, q = 'z');
-- name: drop_partition
ALTER TABLE sp DROP PARTITION (p = 51, q = 'y');
-- name: drop_partition_missing
ALTER TABLE sp DROP PARTITION (p = 51, q = 'y');
-- name: drop_partition_if
ALTER TABLE sp DROP IF EXISTS PARTITION (p = 51, q = 'y');
-- name: show_after
SHOW PARTITIONS sp;
-- name: truncate_partition
TRUNCATE TABLE sp PARTITION (p = 10);
-- name: rows_6
SELECT * FROM sp ORDER BY v;
-- name: describe_partition_missing
DESCRIBE sp PARTITION (p = 77, q = 'x');
-- name: msck
MSCK REPAIR TABLE sp;
-- name: repair
REPAIR TABLE sp;
-- name: not_partitioned
CREATE TABLE spn (a INT) USING parquet;
-- name: show_not_partitioned
SHOW PARTITIONS spn;
-- name: insert_not_partitioned
INSERT INTO spn PARTITION (p = 1) VALUES (1);
-- name: add_not_partitioned
ALTER TABLE spn ADD PARTITION (p = 1);
-- name: only_partition_columns
CREATE TABLE spo (p INT) USING parquet PARTITIONED BY (p);
-- name: partition_unknown
CREATE TABLE spo (p INT) USING parquet PARTITIONED BY (z);
-- name: partition_typed
CREATE TABLE spt (v INT) USING parquet PARTITIONED BY (p DATE);
-- name: partition_transform
CREATE TABLE spx (v INT, d DATE) USING parquet PARTITIONED BY (years(d));
-- name: partition_mixed
CREATE TABLE spx (v INT, d DATE) USING parquet PARTITIONED BY (d, e INT);
-- name: typed_insert
INSERT INTO spt VALUES (1, DATE '2024-02-29'), (2, NULL);
-- name: typed_rows
SELECT * FROM spt ORDER BY v;
-- name: typed_pruned
SELECT v FROM spt WHERE p >= DATE '2024-01-01';
-- name: escaped
CREATE TABLE spe (v INT, p STRING) USING parquet PARTITIONED BY (p);
-- name: escaped_insert
INSERT INTO spe VALUES (1, 'a/b=c'), (2, ''), (3, 'x y%'), (4, 'ä:?*');
-- name: escaped_rows
SELECT * FROM spe ORDER BY v;
-- name: escaped_show
SHOW PARTITIONS spe;
-- name: ctas
CREATE TABLE spc USING csv PARTITIONED BY (k) AS SELECT id, id % 2 AS k FROM range(4);
-- name: ctas_rows
SELECT * FROM spc ORDER BY id;
-- name: ctas_describe
DESCRIBE spc;
-- name: nested_partition
CREATE TABLE spm (v INT, p ARRAY<INT>) USING parquet PARTITIONED BY (p);
-- name: show_create
SHOW CREATE TABLE sp;
-- name: clean_1
DROP TABLE sp;
-- name: clean_2
DROP TABLE spn;
-- name: clean_3
DROP TABLE spt;
-- name: clean_4
DROP TABLE spe;
-- name: clean_5
DROP TABLE spc;
