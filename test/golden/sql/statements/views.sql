-- name: table
CREATE TABLE sv (a INT, b STRING) USING parquet;
-- name: fill
INSERT INTO sv VALUES (1, 'x'), (2, 'y');
-- name: create
CREATE VIEW sv_v AS SELECT a, upper(b) AS u FROM sv;
-- name: rows
SELECT * FROM sv_v ORDER BY a;
-- name: create_again
CREATE VIEW sv_v AS SELECT 1 AS a;
-- name: if_not_exists
CREATE VIEW IF NOT EXISTS sv_v AS SELECT 1 AS a;
-- name: or_replace
CREATE OR REPLACE VIEW sv_v (x COMMENT 'first', y) COMMENT 'a view' TBLPROPERTIES ('k' = 'v') AS SELECT a, b FROM sv;
-- name: rows_2
SELECT * FROM sv_v ORDER BY x;
-- name: describe
DESCRIBE sv_v;
-- name: show_create
SHOW CREATE TABLE sv_v;
-- name: show_properties
SHOW TBLPROPERTIES sv_v ('k');
-- name: arity_few
CREATE VIEW sv_w (x) AS SELECT a, b FROM sv;
-- name: arity_many
CREATE VIEW sv_w (x, y, z) AS SELECT a, b FROM sv;
-- name: duplicate
CREATE VIEW sv_w AS SELECT a, a FROM sv;
-- name: duplicate_names
CREATE VIEW sv_w (x, X) AS SELECT a, b FROM sv;
-- name: missing
CREATE VIEW sv_w AS SELECT * FROM sv_missing;
-- name: of_view
CREATE VIEW sv_vv AS SELECT x + 1 AS x1 FROM sv_v;
-- name: of_view_rows
SELECT * FROM sv_vv ORDER BY 1;
-- name: temp
CREATE TEMPORARY VIEW sv_temp AS SELECT * FROM sv WHERE a = 1;
-- name: of_temp
CREATE VIEW sv_of_temp AS SELECT * FROM sv_temp;
-- name: temp_rows
SELECT * FROM sv_temp;
-- name: temp_of_temp
CREATE OR REPLACE TEMP VIEW sv_temp2 (q) AS SELECT a + 100 FROM sv_temp;
-- name: temp_of_temp_rows
SELECT * FROM sv_temp2;
-- name: global
CREATE GLOBAL TEMPORARY VIEW sv_global AS SELECT 5 AS five;
-- name: global_rows
SELECT * FROM global_temp.sv_global;
-- name: global_again
CREATE GLOBAL TEMPORARY VIEW sv_global AS SELECT 6 AS six;
-- name: cycle
CREATE OR REPLACE VIEW sv_v AS SELECT x1 AS x FROM sv_vv;
-- name: self
CREATE OR REPLACE VIEW sv_v AS SELECT * FROM sv_v;
-- name: alter_as
ALTER VIEW sv_v AS SELECT a AS x, 'new' AS n FROM sv;
-- name: altered
SELECT * FROM sv_v ORDER BY x;
-- name: alter_missing
ALTER VIEW sv_missing AS SELECT 1;
-- name: alter_set
ALTER VIEW sv_v SET TBLPROPERTIES ('p' = 'q');
-- name: alter_unset
ALTER VIEW sv_v UNSET TBLPROPERTIES ('p');
-- name: alter_unset_missing
ALTER VIEW sv_v UNSET TBLPROPERTIES IF EXISTS ('p');
-- name: rename
ALTER VIEW sv_v RENAME TO sv_renamed;
-- name: renamed
SELECT * FROM sv_renamed ORDER BY x;
-- name: renamed_gone
SELECT * FROM sv_v;
-- name: dependent_broken
SELECT * FROM sv_vv;
-- name: show_views
SHOW VIEWS LIKE 'sv_*';
-- name: schema_binding
CREATE VIEW sv_bind WITH SCHEMA BINDING AS SELECT a FROM sv;
-- name: schema_compensation
CREATE VIEW sv_comp WITH SCHEMA COMPENSATION AS SELECT a FROM sv;
-- name: schema_evolution
CREATE VIEW sv_evol WITH SCHEMA EVOLUTION AS SELECT * FROM sv;
-- name: schema_type_evolution
CREATE VIEW sv_tevol WITH SCHEMA TYPE EVOLUTION AS SELECT * FROM sv;
-- name: alter_schema
ALTER VIEW sv_comp WITH SCHEMA BINDING;
-- name: evolve
ALTER TABLE sv ADD COLUMNS (c INT);
-- name: evolved
SELECT * FROM sv_evol ORDER BY a;
-- name: bound
SELECT * FROM sv_bind ORDER BY a;
-- name: insert_view
INSERT INTO sv_bind VALUES (1);
-- name: drop_missing
DROP VIEW sv_missing;
-- name: drop_if
DROP VIEW IF EXISTS sv_missing;
-- name: drop_table_as_view
DROP VIEW sv;
-- name: or_replace_if
CREATE OR REPLACE VIEW IF NOT EXISTS sv_x AS SELECT 1;
-- name: with_cte
CREATE VIEW sv_cte AS WITH q AS (SELECT 1 AS one) SELECT * FROM q;
-- name: cte_rows
SELECT * FROM sv_cte;
-- name: parameter
CREATE VIEW sv_par AS SELECT :p;
-- name: view_over_table
CREATE VIEW sv AS SELECT 1;
-- name: table_over_view
CREATE TABLE sv_cte (a INT) USING parquet;
-- name: create_or_replace_over_table
CREATE OR REPLACE VIEW sv AS SELECT 1 AS a;
-- name: three_parts
CREATE VIEW spark_catalog.default.sv_three AS SELECT 3 AS three;
-- name: three_rows
SELECT three FROM default.sv_three;
-- name: temp_using
CREATE TEMPORARY VIEW sv_using USING csv OPTIONS (path 'test/data/flights/csv/2015-summary.csv', header 'true');
-- name: temp_using_rows
SELECT count(*) FROM sv_using;
-- name: clean_1
DROP VIEW sv_renamed;
-- name: clean_2
DROP VIEW sv_vv;
-- name: clean_3
DROP VIEW sv_bind;
-- name: clean_4
DROP VIEW sv_comp;
-- name: clean_5
DROP VIEW sv_evol;
-- name: clean_6
DROP VIEW sv_tevol;
-- name: clean_7
DROP VIEW sv_cte;
-- name: clean_8
DROP VIEW sv_three;
-- name: clean_9
DROP TABLE sv;
-- name: last_view
CREATE VIEW sv_last AS SELECT 1 AS one;
-- name: drop_table_of_view
DROP TABLE sv_last;
-- name: dropped_view
SELECT * FROM sv_last;
