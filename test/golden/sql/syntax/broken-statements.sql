-- Statements other than queries that are no SQL.
-- name: s1
CREATE;
-- name: s2
CREATE TABLE;
-- name: s3
CREATE TABLE t;
-- name: s4
CREATE TABLE t (;
-- name: s5
CREATE TABLE t ();
-- name: s6
CREATE TABLE t (a);
-- name: s7
CREATE TABLE t (a INT,);
-- name: s8
CREATE TABLE t (a INT b STRING);
-- name: s9
CREATE TABLE t (a INT) USING;
-- name: s10
CREATE TABLE t (a INT) USING parquet PARTITIONED a;
-- name: s11
CREATE TABLE t (a INT) USING parquet PARTITIONED BY;
-- name: s12
CREATE TABLE t (a INT) USING parquet PARTITIONED BY (a) PARTITIONED BY (a);
-- name: s13
CREATE TABLE t (a INT) USING parquet LOCATION 'x' LOCATION 'y';
-- name: s14
CREATE TABLE t (a INT) USING parquet COMMENT 'x' COMMENT 'y';
-- name: s15
CREATE TABLE t (a INT) USING parquet OPTIONS (a 1) OPTIONS (b 2);
-- name: s16
CREATE TABLE t (a INT) USING parquet TBLPROPERTIES ('a' = 1) TBLPROPERTIES ('b' = 2);
-- name: s17
CREATE TABLE t (a INT) USING parquet TBLPROPERTIES (a = 1, a = 2);
-- name: s18
CREATE TABLE t (a INT) USING parquet TBLPROPERTIES ();
-- name: s19
CREATE TABLE t (a INT) USING parquet CLUSTERED BY (a);
-- name: s20
CREATE TABLE t (a INT) USING parquet CLUSTERED BY (a) INTO BUCKETS;
-- name: s21
CREATE TABLE IF EXISTS t (a INT);
-- name: s22
CREATE TABLE IF NOT t (a INT);
-- name: s23
CREATE TABLE IF !EXISTS t (a INT);
-- name: s24
CREATE OR TABLE t (a INT);
-- name: s25
CREATE TABLE t AS;
-- name: s26
CREATE TABLE t USING parquet AS 1;
-- name: s27
CREATE TABLE t (a INT) USING parquet AS SELECT 1 AS a;
-- name: s28
CREATE TABLE my-table (a INT) USING parquet;
-- name: s29
CREATE TABLE t (my-col INT) USING parquet;
-- name: s30
CREATE TABLE t (a INT NOT) USING parquet;
-- name: s31
CREATE TABLE t (a INT NULL) USING parquet;
-- name: s32
CREATE TABLE t (a INT NOT NULL NOT NULL) USING parquet;
-- name: s33
CREATE TABLE t (a INT DEFAULT) USING parquet;
-- name: s34
CREATE TABLE t (a INT COMMENT) USING parquet;
-- name: s35
CREATE TEMPORARY TABLE t (a INT) USING parquet;
-- name: s36
CREATE EXTERNAL TABLE t (a INT) USING parquet;
-- name: s37
CREATE TABLE a.b.c.d (a INT) USING parquet;
-- name: s38
CREATE VIEW;
-- name: s39
CREATE VIEW v;
-- name: s40
CREATE VIEW v AS;
-- name: s41
CREATE VIEW v SELECT 1;
-- name: s42
CREATE VIEW v AS VALUES;
-- name: s43
CREATE VIEW v (a,) AS SELECT 1;
-- name: s44
CREATE VIEW v (a INT) AS SELECT 1;
-- name: s45
CREATE TEMPORARY VIEW IF NOT EXISTS v AS SELECT 1;
-- name: s46
CREATE OR REPLACE VIEW IF NOT EXISTS v AS SELECT 1;
-- name: s47
CREATE TEMPORARY VIEW a.b AS SELECT 1;
-- name: s48
CREATE GLOBAL VIEW v AS SELECT 1;
-- name: s49
CREATE TEMP VIEW v AS;
-- name: s50
CREATE VIEW v COMMENT 'a' COMMENT 'b' AS SELECT 1;
-- name: s51
CREATE DATABASE;
-- name: s52
CREATE DATABASE IF d;
-- name: s53
CREATE DATABASE d COMMENT;
-- name: s54
CREATE DATABASE d COMMENT 'a' COMMENT 'b';
-- name: s55
CREATE FUNCTION;
-- name: s56
CREATE FUNCTION f;
-- name: s57
CREATE FUNCTION f();
-- name: s58
CREATE FUNCTION f() RETURNS;
-- name: s59
CREATE FUNCTION f() RETURNS INT;
-- name: s60
CREATE FUNCTION f() RETURNS INT RETURN;
-- name: s61
CREATE FUNCTION f(a) RETURNS INT RETURN 1;
-- name: s62
CREATE FUNCTION f(a INT RETURNS INT RETURN 1;
-- name: s63
CREATE FUNCTION f AS 1;
-- name: s64
CREATE INDEX i ON t (a);
-- name: s65
CREATE ROLE r;
-- name: s66
CREATE FOO x;
-- name: s67
DROP;
-- name: s68
DROP TABLE;
-- name: s69
DROP TABLE t u;
-- name: s70
DROP TABLE t, u;
-- name: s71
DROP TABLE IF t;
-- name: s72
DROP TABLE IF NOT EXISTS t;
-- name: s73
DROP VIEW;
-- name: s74
DROP DATABASE;
-- name: s75
DROP DATABASE d FOO;
-- name: s76
DROP FUNCTION;
-- name: s77
DROP COLUMN a;
-- name: s78
ALTER;
-- name: s79
ALTER TABLE;
-- name: s80
ALTER TABLE t;
-- name: s81
ALTER TABLE t ADD;
-- name: s82
ALTER TABLE t ADD COLUMN;
-- name: s83
ALTER TABLE t ADD COLUMN a;
-- name: s84
ALTER TABLE t ADD COLUMNS (a INT;
-- name: s85
ALTER TABLE t DROP;
-- name: s86
ALTER TABLE t DROP COLUMN;
-- name: s87
ALTER TABLE t RENAME;
-- name: s88
ALTER TABLE t RENAME TO;
-- name: s89
ALTER TABLE t RENAME COLUMN a;
-- name: s90
ALTER TABLE t RENAME COLUMN a b;
-- name: s91
ALTER TABLE t ALTER COLUMN;
-- name: s92
ALTER TABLE t ALTER COLUMN a;
-- name: s93
ALTER TABLE t ALTER COLUMN a TYPE;
-- name: s94
ALTER TABLE t SET;
-- name: s95
ALTER TABLE t SET TBLPROPERTIES;
-- name: s96
ALTER TABLE t SET LOCATION;
-- name: s97
ALTER TABLE t FOO;
-- name: s98
ALTER VIEW v;
-- name: s99
ALTER VIEW v AS;
-- name: s100
ALTER DATABASE d;
-- name: s101
ALTER TABLE t PARTITION (a = 1);
-- name: s102
ALTER TABLE t TOUCH;
-- name: s103
ALTER TABLE t COMPACT 'x';
-- name: s104
INSERT;
-- name: s105
INSERT t VALUES (1);
-- name: s106
INSERT INTO;
-- name: s107
INSERT INTO t;
-- name: s108
INSERT INTO t VALUES;
-- name: s109
INSERT INTO t VALUES (1;
-- name: s110
INSERT INTO t (a, ) VALUES (1);
-- name: s111
INSERT INTO t SELECT;
-- name: s112
INSERT OVERWRITE;
-- name: s113
INSERT INTO t PARTITION VALUES (1);
-- name: s114
INSERT INTO t PARTITION (a = ) VALUES (1);
-- name: s115
INSERT INTO t PARTITION (a = 1, a = 2) VALUES (1);
-- name: s116
INSERT INTO t IF NOT EXISTS VALUES (1);
-- name: s117
INSERT OVERWRITE t PARTITION (a) IF NOT EXISTS VALUES (1);
-- name: s118
DELETE t;
-- name: s119
DELETE FROM;
-- name: s120
UPDATE t;
-- name: s121
UPDATE t SET;
-- name: s122
UPDATE t SET a;
-- name: s123
UPDATE t SET a =;
-- name: s124
MERGE INTO t;
-- name: s125
MERGE INTO t USING u;
-- name: s126
MERGE INTO t USING u ON a = b;
-- name: s127
MERGE INTO t USING u ON a = b WHEN MATCHED;
-- name: s128
MERGE INTO t USING u ON a = b WHEN MATCHED THEN;
-- name: s129
MERGE INTO t USING u ON a = b WHEN MATCHED THEN INSERT *;
-- name: s130
MERGE INTO t USING u ON a = b WHEN NOT MATCHED THEN DELETE;
-- name: s131
SHOW;
-- name: s132
SHOW FOO;
-- name: s133
SHOW TABLES LIKE;
-- name: s134
SHOW TABLES FROM;
-- name: s135
SHOW COLUMNS;
-- name: s136
SHOW COLUMNS t;
-- name: s137
SHOW CREATE;
-- name: s138
SHOW CREATE TABLE;
-- name: s139
SHOW PARTITIONS;
-- name: s140
SHOW FUNCTIONS LIKE;
-- name: s141
SHOW foo FUNCTIONS;
-- name: s142
DESCRIBE;
-- name: s143
DESCRIBE FUNCTION;
-- name: s144
DESCRIBE TABLE;
-- name: s145
DESCRIBE QUERY;
-- name: s146
EXPLAIN;
-- name: s147
EXPLAIN FOO SELECT 1;
-- name: s148
EXPLAIN EXTENDED;
-- name: s149
USE;
-- name: s150
USE a b;
-- name: s151
SET a b;
-- name: s152
SET TIME ZONE;
-- name: s153
SET TIME ZONE foo;
-- name: s154
SET VARIABLE;
-- name: s155
SET VAR x;
-- name: s156
RESET a b;
-- name: s157
CACHE;
-- name: s158
CACHE t;
-- name: s159
CACHE TABLE;
-- name: s160
CACHE TABLE t AS;
-- name: s161
UNCACHE;
-- name: s162
UNCACHE TABLE;
-- name: s163
CLEAR;
-- name: s164
REFRESH;
-- name: s165
ANALYZE;
-- name: s166
ANALYZE TABLE;
-- name: s167
ANALYZE TABLE t;
-- name: s168
ANALYZE TABLE t COMPUTE;
-- name: s169
ANALYZE TABLE t COMPUTE STATISTICS FOR;
-- name: s170
ANALYZE TABLE t COMPUTE STATISTICS FOR COLUMNS;
-- name: s171
ANALYZE TABLE t COMPUTE STATISTICS foo;
-- name: s172
TRUNCATE;
-- name: s173
TRUNCATE t;
-- name: s174
MSCK TABLE t;
-- name: s175
COMMENT ON t IS 'x';
-- name: s176
COMMENT ON TABLE t 'x';
-- name: s177
COMMENT ON TABLE t IS;
-- name: s178
DECLARE;
-- name: s179
DECLARE x;
-- name: s180
DECLARE VARIABLE x;
-- name: s181
DECLARE x INT =;
-- name: s182
DROP TEMPORARY VARIABLE;
-- name: s183
EXECUTE;
-- name: s184
EXECUTE IMMEDIATE;
-- name: s185
EXECUTE IMMEDIATE 'x' USING;
-- name: s186
EXECUTE IMMEDIATE 'x' INTO;
-- name: s187
LOAD DATA;
-- name: s188
GRANT ALL;
-- name: s189
REVOKE ALL;
-- name: s190
COMMIT;
-- name: s191
ROLLBACK;
-- name: s192
START TRANSACTION;
-- name: s193
LOCK TABLE t;
-- name: s194
UNLOCK DATABASE d;
-- name: s195
EXPORT TABLE t;
-- name: s196
IMPORT TABLE t;
-- name: s197
DFS -ls;
-- name: s198
CALL p;
-- name: s199
CALL;
-- name: s200
REPAIR TABLE;
