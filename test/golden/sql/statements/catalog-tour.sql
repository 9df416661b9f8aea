-- Tables, views, functions and databases, made, changed and dropped.
CREATE OR REPLACE TEMPORARY VIEW v1 AS SELECT * FROM VALUES (1, 'a', 10.5D), (2, 'b', 20.5D), (3, NULL, NULL) AS v(id, name, amt);

-- name: d2
CREATE TABLE t1 (id INT, name STRING COMMENT 'the name', amt DOUBLE DEFAULT 1.5) USING parquet;

-- name: d3
INSERT INTO t1 SELECT * FROM v1;

-- name: d4
SELECT * FROM t1 ORDER BY id;

-- name: d5
INSERT INTO t1 (id, name) VALUES (4, 'd');

-- name: d6
INSERT INTO t1 VALUES (5, 'e', DEFAULT);

-- name: d7
INSERT INTO t1 (name, id) VALUES ('f', 6), (DEFAULT, 7);

-- name: d8
INSERT INTO t1 BY NAME SELECT 'g' AS name, 8 AS id;

-- name: d9
INSERT INTO t1 BY NAME SELECT 1 AS nope;

-- name: d10
INSERT INTO t1 VALUES (1, 2);

-- name: d11
INSERT INTO t1 VALUES (1, 2, 3, 4);

-- name: d12
INSERT INTO t1 VALUES ('x', 'y', 1);

-- name: d13
INSERT INTO t1 (id, id) VALUES (1, 2);

-- name: d14
INSERT INTO t1 (id, nope) VALUES (1, 2);

-- name: d15
INSERT INTO t1 TABLE v1;

-- name: d16
INSERT INTO t1 FROM v1 SELECT id + 100, name, amt;

-- name: d17
SELECT count(*), sum(id), sum(amt) FROM t1;

-- name: d18
INSERT OVERWRITE t1 VALUES (1, 'one', 1.0);

-- name: d19
INSERT OVERWRITE TABLE t1 (id) VALUES (2);

-- name: d20
SELECT * FROM t1;

-- name: d21
INSERT INTO t1 REPLACE WHERE id = 1 SELECT * FROM v1;

-- name: d22
INSERT INTO nope VALUES (1);

-- name: d23
INSERT INTO v1 VALUES (1);

-- name: d24
INSERT INTO t1 PARTITION (id = 1) VALUES ('a', 2);

-- name: d25
DESCRIBE t1;

-- name: d26
DESC TABLE t1 name;

-- name: d27
DESCRIBE t1 nope;

-- name: d28
DESCRIBE QUERY SELECT 1 AS a, 'x' AS b;

-- name: d29
DESC SELECT 1 AS a;

-- name: d30
DESCRIBE v1;

-- name: d31
DESCRIBE nope;

-- name: d32
DESCRIBE TABLE EXTENDED nope;

-- name: d35
DESCRIBE FUNCTION nope;

-- name: d40
DESCRIBE DATABASE nope;

-- name: d41
DESCRIBE CATALOG spark_catalog;

-- name: d42
SHOW TABLES;

-- name: d43
SHOW TABLES LIKE 't*';

-- name: d44
SHOW TABLES IN default LIKE 't1|v*';

-- name: d45
SHOW TABLES FROM nope;

-- name: d46
SHOW TABLE EXTENDED LIKE 'nope*';

-- name: d47
SHOW VIEWS;

-- name: d48
SHOW VIEWS LIKE 'v1';

-- name: d49
SHOW COLUMNS IN t1;

-- name: d50
SHOW COLUMNS FROM t1 FROM default;

-- name: d51
SHOW COLUMNS IN nope;

-- name: d52
SHOW COLUMNS IN v1;

-- name: d53
SHOW DATABASES;

-- name: d54
SHOW SCHEMAS LIKE 'def*';

-- name: d55
SHOW NAMESPACES;

-- name: d56
SHOW CATALOGS;

-- name: d57
SHOW CURRENT SCHEMA;

-- name: d58
SHOW FUNCTIONS LIKE 'upp*';

-- name: d59
SHOW USER FUNCTIONS;

-- name: d60
SHOW SYSTEM FUNCTIONS LIKE 'lo*r';

-- name: d61
SHOW ALL FUNCTIONS LIKE 'abs';

-- name: d66
SHOW TBLPROPERTIES t1;

-- name: d67
SHOW TBLPROPERTIES t1 ('nope');

-- name: d68
SHOW PARTITIONS t1;

-- name: d69
SHOW PARTITIONS nope;

-- name: d70
ALTER TABLE t1 SET TBLPROPERTIES ('a' = 'b', 'c' = 1);

-- name: d71
SHOW TBLPROPERTIES t1 ('a');

-- name: d72
SHOW TBLPROPERTIES t1 (a);

-- name: d73
ALTER TABLE t1 UNSET TBLPROPERTIES ('a');

-- name: d74
ALTER TABLE t1 UNSET TBLPROPERTIES ('nope');

-- name: d75
ALTER TABLE t1 UNSET TBLPROPERTIES IF EXISTS ('nope');

-- name: d76
ALTER TABLE t1 ADD COLUMNS (extra INT COMMENT 'x', more STRING);

-- name: d77
ALTER TABLE t1 ADD COLUMN id INT;

-- name: d78
ALTER TABLE t1 ADD COLUMN d2 INT DEFAULT 7;

-- name: d80
ALTER TABLE t1 DROP COLUMN extra;

-- name: d81
ALTER TABLE t1 RENAME COLUMN name TO nm;

-- name: d82
ALTER TABLE t1 ALTER COLUMN id TYPE BIGINT;

-- name: d83
ALTER TABLE t1 ALTER COLUMN id COMMENT 'identifier';

-- name: d84
ALTER TABLE t1 CHANGE COLUMN id id INT COMMENT 'again';

-- name: d86
ALTER TABLE t1 ALTER COLUMN amt DROP DEFAULT;

-- name: d87
ALTER TABLE t1 ALTER COLUMN amt SET DEFAULT 42;

-- name: d88
ALTER TABLE t1 ALTER COLUMN amt SET DEFAULT 'x';

-- name: d89
ALTER TABLE t1 ALTER COLUMN nope SET DEFAULT 1;

-- name: d90
ALTER TABLE t1 RENAME TO t2;

-- name: d91
SELECT * FROM t1;

-- name: d92
ALTER TABLE t2 RENAME TO t1;

-- name: d93
ALTER TABLE nope RENAME TO x;

-- name: d94
ALTER TABLE t1 RENAME TO t1;

-- name: d95
ALTER TABLE t1 ADD PARTITION (id = 1);

-- name: d96
ALTER TABLE t1 RECOVER PARTITIONS;

-- name: d100
ALTER VIEW v1 AS SELECT 1 AS one;

-- name: d101
SELECT * FROM v1;

-- name: d102
ALTER VIEW nope AS SELECT 1;

-- name: d103
ALTER VIEW v1 RENAME TO v9;

-- name: d104
ALTER VIEW t1 AS SELECT 1;

-- name: d105
DROP TABLE nope;

-- name: d106
DROP TABLE IF EXISTS nope;

-- name: d107
DROP VIEW nope;

-- name: d108
DROP VIEW IF EXISTS nope;

-- name: d109
DROP VIEW t1;

-- name: d110
DROP TABLE v9;

-- name: d111
DROP VIEW v9;

-- name: d112
CREATE TABLE t1 (x INT);

-- name: d113
CREATE TABLE IF NOT EXISTS t1 (x INT) USING parquet;

-- name: d114
CREATE TABLE t3 AS SELECT 1 AS a, 'x' AS b;

-- name: d115
CREATE TABLE t3b USING parquet AS SELECT 1 AS a, 'x' AS b;

-- name: d116
SELECT * FROM t3b;

-- name: d117
CREATE TABLE t4 (a INT, b INT, A INT) USING parquet;

-- name: d118
CREATE TABLE t4 (a INT) USING nope;

-- name: d119
CREATE TABLE t4 (a NOTATYPE) USING parquet;

-- name: d120
CREATE TABLE t4 (a INT) USING parquet PARTITIONED BY (zz);

-- name: d121
CREATE TABLE t4 (a INT) USING parquet PARTITIONED BY (a);

-- name: d122
CREATE TABLE t4 (a INT, p STRING, q INT) USING parquet PARTITIONED BY (p, q) COMMENT 'parts' TBLPROPERTIES ('k' = 'v');

-- name: d123
INSERT INTO t4 PARTITION (p = 'x', q = 1) VALUES (1), (2);

-- name: d124
INSERT INTO t4 PARTITION (p = 'y', q) VALUES (3, 7), (4, 8);

-- name: d126
INSERT INTO t4 VALUES (9, 'z', 9);

-- name: d128
INSERT INTO t4 PARTITION (nope = 'x') VALUES (1);

-- name: d129
INSERT INTO t4 PARTITION (p = 'x', q = 'abc') VALUES (1);

-- name: d130
INSERT OVERWRITE t4 PARTITION (p = 'x', q = 1) VALUES (100);

-- name: d131
INSERT INTO t4 PARTITION (p = 'n', q) (q, a) VALUES (1, 2);

-- name: d132
INSERT INTO t4 PARTITION (p = 'n', q = 5) (a) VALUES (2);

-- name: d135
SHOW PARTITIONS t4 PARTITION (p = 'y');

-- name: d136
SHOW PARTITIONS t4 PARTITION (zz = 'y');

-- name: d137
ALTER TABLE t4 ADD PARTITION (p = 'new', q = 0);

-- name: d138
ALTER TABLE t4 ADD IF NOT EXISTS PARTITION (p = 'new', q = 0) PARTITION (p = 'new', q = 1);

-- name: d139
ALTER TABLE t4 ADD PARTITION (p = 'new', q = 0);

-- name: d140
ALTER TABLE t4 DROP PARTITION (p = 'new', q = 0);

-- name: d141
ALTER TABLE t4 DROP PARTITION (p = 'nope', q = 0);

-- name: d142
ALTER TABLE t4 DROP IF EXISTS PARTITION (p = 'nope', q = 0);

-- name: d143
ALTER TABLE t4 PARTITION (p = 'new', q = 1) RENAME TO PARTITION (p = 'renamed', q = 1);

-- name: d145
TRUNCATE TABLE t4 PARTITION (p = 'x', q = 1);

-- name: d146
TRUNCATE TABLE t4;

-- name: d147
SELECT count(*) FROM t4;

-- name: d148
DESCRIBE t4;

-- name: d149
DESCRIBE t4 PARTITION (p = 'y', q = 7);

-- name: d150
TRUNCATE TABLE nope;

-- name: d151
ANALYZE TABLE t1 COMPUTE STATISTICS;

-- name: d152
ANALYZE TABLE t1 COMPUTE STATISTICS FOR COLUMNS id;

-- name: d153
ANALYZE TABLE t1 COMPUTE STATISTICS FOR ALL COLUMNS;

-- name: d154
ANALYZE TABLE t1 COMPUTE STATISTICS NOSCAN;

-- name: d155
ANALYZE TABLE nope COMPUTE STATISTICS;

-- name: d156
ANALYZE TABLE t1 COMPUTE STATISTICS FOR COLUMNS nope;

-- name: d157
ANALYZE TABLES COMPUTE STATISTICS;

-- name: d158
CACHE TABLE t1;

-- name: d159
CACHE LAZY TABLE c1 AS SELECT 1 AS x;

-- name: d160
SELECT * FROM c1;

-- name: d161
UNCACHE TABLE c1;

-- name: d162
UNCACHE TABLE nope;

-- name: d163
UNCACHE TABLE IF EXISTS nope;

-- name: d165
CLEAR CACHE;

-- name: d166
REFRESH TABLE t1;

-- name: d167
REFRESH TABLE nope;

-- name: d169
REFRESH FUNCTION nope;

-- name: d170
MSCK REPAIR TABLE t4;

-- name: d171
REPAIR TABLE t4 ADD PARTITIONS;

-- name: d172
COMMENT ON TABLE t1 IS 'hello';

-- name: d173
COMMENT ON TABLE t1 IS NULL;

-- name: d174
COMMENT ON SCHEMA default IS 'x';

-- name: d175
COMMENT ON COLUMN t1.id IS 'c';

-- name: d176
COMMENT ON TABLE nope IS 'x';

-- name: d177
CREATE DATABASE db1 COMMENT 'first' WITH DBPROPERTIES ('a' = 'b');

-- name: d178
CREATE DATABASE db1;

-- name: d179
CREATE SCHEMA IF NOT EXISTS db1;

-- name: d180
USE db1;

-- name: d182
CREATE TABLE x (a INT) USING parquet;

-- name: d183
SHOW TABLES;

-- name: d184
USE default;

-- name: d185
USE nope;

-- name: d186
USE SCHEMA nope;

-- name: d187
USE CATALOG nope;

-- name: d188
SET CATALOG spark_catalog;

-- name: d189
USE spark_catalog.default;

-- name: d190
DROP DATABASE db1;

-- name: d191
DROP DATABASE db1 CASCADE;

-- name: d192
DROP SCHEMA nope;

-- name: d193
DROP SCHEMA IF EXISTS nope;

-- name: d194
DROP SCHEMA default;

-- name: d195
ALTER DATABASE default SET DBPROPERTIES ('x' = 'y');

-- name: d196
ALTER DATABASE nope SET DBPROPERTIES ('x' = 'y');

-- name: d197
CREATE VIEW pv AS SELECT id, nm FROM t1;

-- name: d198
CREATE VIEW pv (a COMMENT 'c', b) COMMENT 'view' TBLPROPERTIES ('z' = 'y') AS SELECT id, amt FROM t1;

-- name: d200
DESCRIBE pv;

-- name: d202
CREATE OR REPLACE VIEW pv (a) AS SELECT id, amt FROM t1;

-- name: d203
CREATE VIEW IF NOT EXISTS pv AS SELECT 1 AS q;

-- name: d204
CREATE VIEW pv2 AS SELECT 1, 1;

-- name: d205
CREATE VIEW pv2 AS SELECT 1 AS a, 2 AS a;

-- name: d206
CREATE VIEW pv3 AS SELECT * FROM nope;

-- name: d207
CREATE TEMPORARY VIEW tv AS SELECT 1 AS a;

-- name: d208
CREATE VIEW pv4 AS SELECT * FROM tv;

-- name: d209
CREATE GLOBAL TEMPORARY VIEW gv AS SELECT 5 AS five;

-- name: d210
SELECT * FROM global_temp.gv;

-- name: d211
SELECT * FROM gv;

-- name: d212
DROP VIEW global_temp.gv;

-- name: d213
CREATE TEMPORARY VIEW tv AS SELECT 2;

-- name: d214
CREATE TEMP VIEW IF NOT EXISTS tv AS SELECT 2;

-- name: d215
CREATE TEMP VIEW db.tv AS SELECT 2;

-- name: d216
CREATE OR REPLACE TEMP VIEW tv (x, y) AS SELECT 1, 2;

-- name: d217
SELECT x + y FROM tv;

-- name: d220
CREATE TEMPORARY FUNCTION f AS 'com.example.F';

-- name: d222
CREATE TEMPORARY FUNCTION plus1(x INT) RETURNS INT RETURN x + 1;

-- name: d223
SELECT plus1(2), plus1(x => 5);

-- name: d224
SELECT plus1();

-- name: d225
SELECT plus1('a');

-- name: d226
SELECT plus1(1, 2);

-- name: d227
SELECT plus1(y => 1);

-- name: d228
CREATE OR REPLACE TEMPORARY FUNCTION plus1(x INT, y INT DEFAULT 10) RETURNS INT COMMENT 'adds' RETURN x + y;

-- name: d229
SELECT plus1(1), plus1(1, 2), plus1(y => 3, x => 4);

-- name: d230
CREATE TEMPORARY FUNCTION plus1(x INT) RETURNS INT RETURN x;

-- name: d231
CREATE TEMPORARY FUNCTION tf(n INT) RETURNS TABLE (a INT, b STRING) RETURN SELECT n, 'x' UNION ALL SELECT n + 1, 'y';

-- name: d232
SELECT * FROM tf(1) ORDER BY a;

-- name: d233
SELECT tf(1);

-- name: d234
SELECT * FROM plus1(1);

-- name: d235
SELECT t.a, f.b FROM VALUES (1), (2) t(a), LATERAL tf(t.a) f ORDER BY ALL;

-- name: d236
CREATE TEMPORARY FUNCTION agg1(x INT) RETURNS INT RETURN sum(x);

-- name: d237
CREATE TEMPORARY FUNCTION sub1() RETURNS INT RETURN (SELECT max(id) FROM t1);

-- name: d239
CREATE TEMPORARY FUNCTION bad1(x INT) RETURNS INT RETURN y;

-- name: d240
CREATE TEMPORARY FUNCTION bad2(x INT, x INT) RETURNS INT RETURN x;

-- name: d241
CREATE TEMPORARY FUNCTION bad3(x INT) RETURNS INT RETURN 'abc';

-- name: d242
SELECT bad3(1);

-- name: d243
CREATE FUNCTION pf(x INT) RETURNS INT RETURN x * 2;

-- name: d244
SELECT pf(4), default.pf(5), spark_catalog.default.pf(6);

-- name: d245
DROP FUNCTION pf;

-- name: d246
DROP FUNCTION pf;

-- name: d247
DROP FUNCTION IF EXISTS pf;

-- name: d248
DROP TEMPORARY FUNCTION plus1;

-- name: d249
DROP TEMPORARY FUNCTION nope;

-- name: d250
DROP FUNCTION upper;

-- name: d251
CREATE FUNCTION default.upper(x INT) RETURNS INT RETURN x;

-- name: d252
CREATE TEMPORARY FUNCTION upper(x INT) RETURNS INT RETURN x;

-- name: d253
DESCRIBE FUNCTION sub1;

-- name: d254
DELETE FROM t1 WHERE id = 1;

-- name: d255
UPDATE t1 SET id = 1 WHERE id = 2;

-- name: d256
MERGE INTO t1 USING t3b ON t1.id = t3b.a WHEN MATCHED THEN UPDATE SET amt = 1 WHEN NOT MATCHED THEN INSERT (id) VALUES (a);

-- name: d257
MERGE INTO t1 USING t3b ON t1.id = t3b.a WHEN MATCHED THEN DELETE;

-- name: d258
DELETE FROM v_nope;

-- name: d259
UPDATE nope SET a = 1;

-- name: d260
CREATE TABLE g1 (a INT, b INT GENERATED ALWAYS AS (a + 1)) USING parquet;

-- name: d264
CREATE TABLE g5 (a INT NOT NULL) USING parquet;

-- name: d265
INSERT INTO g5 VALUES (NULL);

-- name: d266
INSERT INTO g5 SELECT id FROM range(2);

-- name: d267
CREATE TABLE g6 (a INT DEFAULT (SELECT 1)) USING parquet;

-- name: d268
CREATE TABLE g6 (a INT DEFAULT 'x') USING parquet;

-- name: d273
CREATE TABLE g7 (a CHAR(3), b VARCHAR(2)) USING parquet;

-- name: d274
INSERT INTO g7 VALUES ('a', 'bb');

-- name: d275
INSERT INTO g7 VALUES ('abcd', 'b');

-- name: d276
INSERT INTO g7 VALUES ('abc', 'bbb');

-- name: d277
SELECT a || '|', b || '|', length(a) FROM g7;

-- name: d278
SELECT * FROM g7 WHERE a = 'a';

-- name: d279
DESCRIBE g7;

-- name: d280
REPLACE TABLE t1 (a INT) USING parquet;

-- name: d281
CREATE OR REPLACE TABLE t1 (a INT) USING parquet;

-- name: d282
CREATE TABLE lk LIKE t1;

-- name: d283
CREATE TABLE lk2 LIKE t1 USING json;

-- name: d284
DESCRIBE lk2;

-- name: d285
CREATE TABLE IF NOT EXISTS lk LIKE nope;

-- name: d287
CREATE TABLE bk (a INT, b STRING) USING parquet CLUSTERED BY (a) SORTED BY (b) INTO 4 BUCKETS;

-- name: d294
LIST JARS;

-- name: d295
ADD FILE '/x/y';

-- name: d296
EXPORT TABLE t1 TO '/x';

-- name: d297
IMPORT TABLE t1 FROM '/x';

-- name: d300
SHOW INDEXES ON t1;

-- name: d301
CREATE ROLE r;

-- name: d302
GRANT SELECT ON t1 TO u;

-- name: d303
SHOW GRANTS;

-- name: d304
LOCK TABLE t1 SHARED;

-- name: d305
START TRANSACTION;

-- name: d306
COMMIT;

-- name: d307
SHOW TRANSACTIONS;

-- name: d308
DFS -ls /;

-- name: d314
FROM v_nope INSERT INTO t1 SELECT 1;

-- name: d318
SELECT a FROM t3b INSERT INTO g5;

-- name: d319
CREATE TABLE t9 (a INT) STORED AS PARQUET;

-- name: d320
CREATE TABLE t9 (a INT) ROW FORMAT DELIMITED;

-- name: d321
DROP TABLE t1;

-- name: d322
DROP TABLE t1 PURGE;

-- name: d251_dropped
DROP FUNCTION default.upper;
