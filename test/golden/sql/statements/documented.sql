-- Statements as the documentation of SQL has them, one after the other.
-- name: statement-1
CREATE TABLE students (name VARCHAR(64), address VARCHAR(64)) USING PARQUET PARTITIONED BY (student_id INT);

-- name: statement-2
CREATE TABLE students (name VARCHAR(64), address VARCHAR(64), student_id INT) USING PARQUET PARTITIONED BY (student_id);

-- name: statement-3
INSERT INTO students VALUES ('Amy Smith', '123 Park Ave, San Jose', 111111);

-- name: statement-4
INSERT INTO students VALUES ('Bob Brown', '456 Taylor St, Cupertino', 222222), ('Cathy Johnson', '789 Race Ave, Palo Alto', 333333);

-- name: statement-5
SELECT * FROM students ORDER BY student_id;

-- name: statement-6
INSERT INTO students PARTITION (student_id = 444444) SELECT name, address FROM students WHERE name = 'Bob Brown';

-- name: statement-7
INSERT INTO students (address, name, student_id) VALUES ('Hangzhou, China', 'Kent Yao', 11215016);

-- name: statement-8
INSERT INTO students PARTITION (student_id = 11215017) (address, name) VALUES ('Hangzhou, China', 'Kent Yao Jr.');

-- name: statement-9
INSERT INTO students PARTITION (student_id = 11215017) (address, nom) VALUES ('Hangzhou, China', 'Kent Yao Jr.');

-- name: statement-10
INSERT OVERWRITE students PARTITION (student_id = 222222) VALUES ('Robert', 'moved');

-- name: statement-11
INSERT OVERWRITE TABLE students PARTITION (student_id) SELECT name, address, student_id FROM students WHERE student_id < 300000;

-- name: statement-12
SELECT count(*) FROM students;

-- name: statement-13
INSERT INTO students REPLACE WHERE student_id = 1 VALUES ('x', 'y', 1);

-- name: statement-14
INSERT INTO TABLE students TABLE students;

-- name: statement-15
INSERT INTO students FROM students SELECT name, address, student_id WHERE student_id = 111111;

-- name: statement-16
FROM students INSERT INTO students SELECT name, address, student_id WHERE student_id = 5;

-- name: statement-17
SELECT count(*) FROM students;

-- name: statement-18
LOAD DATA LOCAL INPATH '/user/hive/x' OVERWRITE INTO TABLE students;

-- name: statement-19
CREATE DATABASE IF NOT EXISTS customer_db COMMENT 'This is customer database' WITH DBPROPERTIES (ID=001, Name='John');

-- name: statement-20
ALTER DATABASE customer_db SET DBPROPERTIES ('Edited-by' = 'John', 'Edit-date' = '01/01/2001');

-- name: statement-21
SHOW DATABASES LIKE 'cust*';

-- name: statement-22
SHOW SCHEMAS;

-- name: statement-23
DROP DATABASE IF EXISTS inventory_db CASCADE;

-- name: statement-24
DROP DATABASE inventory_db CASCADE;

-- name: statement-25
CREATE TABLE boxes (width INT, length INT, height INT) USING CSV;

-- name: statement-26
CREATE TABLE boxes (width INT, length INT, height INT) USING PARQUET OPTIONS ('compression'='snappy');

-- name: statement-27
INSERT INTO boxes VALUES (2, 3, 4), (5, NULL, 1);

-- name: statement-28
CREATE TABLE rectangles USING PARQUET PARTITIONED BY (width) CLUSTERED BY (length) INTO 8 BUCKETS AS SELECT * FROM boxes;

-- name: statement-29
CREATE TABLE rectangles_p USING PARQUET PARTITIONED BY (width) AS SELECT length, width FROM boxes;

-- name: statement-30
SELECT * FROM rectangles_p ORDER BY width;

-- name: statement-31
SHOW PARTITIONS rectangles_p;

-- name: statement-32
DESCRIBE rectangles_p AS JSON;

-- name: statement-33
ALTER TABLE rectangles_p RENAME TO rect2;

-- name: statement-34
ALTER TABLE rect2 PARTITION (width=99) RENAME TO PARTITION (width=20);

-- name: statement-35
ALTER TABLE rect2 ADD IF NOT EXISTS PARTITION (width=7) PARTITION (width=8);

-- name: statement-36
ALTER TABLE rect2 ADD PARTITION (width=7);

-- name: statement-37
ALTER TABLE rect2 DROP IF EXISTS PARTITION (width=100);

-- name: statement-38
ALTER TABLE rect2 DROP PARTITION (width=100);

-- name: statement-39
ALTER TABLE rect2 DROP PARTITION (width > 7);

-- name: statement-40
ALTER TABLE rect2 ADD COLUMNS (LastName STRING, DOB TIMESTAMP);

-- name: statement-41
ALTER TABLE rect2 ADD COLUMN depth INT COMMENT 'how deep' AFTER length;

-- name: statement-42
ALTER TABLE rect2 ADD COLUMN depth INT COMMENT 'how deep';

-- name: statement-43
ALTER TABLE rect2 ALTER COLUMN depth COMMENT 'new comment';

-- name: statement-44
ALTER TABLE rect2 CHANGE COLUMN depth depth INT COMMENT 'changed';

-- name: statement-45
ALTER TABLE rect2 CHANGE depth deep INT;

-- name: statement-46
ALTER TABLE rect2 ALTER COLUMN depth TYPE BIGINT;

-- name: statement-47
ALTER TABLE rect2 ALTER COLUMN depth SET NOT NULL;

-- name: statement-48
ALTER TABLE rect2 ALTER COLUMN depth FIRST;

-- name: statement-49
ALTER TABLE rect2 RENAME COLUMN depth TO d2;

-- name: statement-50
ALTER TABLE rect2 DROP COLUMNS (depth);

-- name: statement-51
ALTER TABLE rect2 REPLACE COLUMNS (a INT);

-- name: statement-52
ALTER TABLE rect2 SET TBLPROPERTIES ('comment' = 'A table comment.', 'k' = 'v');

-- name: statement-53
ALTER TABLE rect2 UNSET TBLPROPERTIES ('k');

-- name: statement-54
ALTER TABLE rect2 UNSET TBLPROPERTIES ('k2');

-- name: statement-55
ALTER TABLE rect2 UNSET TBLPROPERTIES IF EXISTS ('k2');

-- name: statement-56
SHOW TBLPROPERTIES rect2;

-- name: statement-57
ALTER TABLE rect2 SET FILEFORMAT orc;

-- name: statement-58
ALTER TABLE rect2 PARTITION (width=7) SET FILEFORMAT parquet;

-- name: statement-59
REFRESH TABLE rect2;

-- name: statement-60
REFRESH FUNCTION nosuch;

-- name: statement-61
REFRESH FUNCTION upper;

-- name: statement-62
DESCRIBE rect2;

-- name: statement-63
CREATE VIEW experienced_employee (ID COMMENT 'Unique identification number', Name) COMMENT 'View for experienced employees' AS SELECT student_id, name FROM students WHERE student_id < 200000;

-- name: statement-64
SELECT * FROM experienced_employee;

-- name: statement-65
DESCRIBE experienced_employee;

-- name: statement-66
SHOW CREATE TABLE experienced_employee;

-- name: statement-67
ALTER VIEW experienced_employee RENAME TO ee;

-- name: statement-68
ALTER VIEW ee SET TBLPROPERTIES ('created.by.user' = 'John');

-- name: statement-69
ALTER VIEW ee UNSET TBLPROPERTIES ('created.by.user');

-- name: statement-70
ALTER VIEW ee AS SELECT * FROM boxes;

-- name: statement-71
ALTER VIEW ee WITH SCHEMA EVOLUTION;

-- name: statement-72
SHOW CREATE TABLE ee;

-- name: statement-73
ALTER VIEW nosuch AS SELECT 1;

-- name: statement-74
ALTER TABLE ee SET TBLPROPERTIES ('a'='b');

-- name: statement-75
DROP TABLE ee;

-- name: statement-76
DROP VIEW boxes;

-- name: statement-77
CREATE OR REPLACE TEMPORARY VIEW tv (a, b) AS SELECT 1;

-- name: statement-78
CREATE TEMPORARY VIEW IF NOT EXISTS tv AS SELECT 1;

-- name: statement-79
CREATE VIEW vv WITH SCHEMA BINDING AS SELECT width FROM boxes;

-- name: statement-80
CREATE VIEW vc WITH SCHEMA COMPENSATION AS SELECT width FROM boxes;

-- name: statement-81
CREATE VIEW ve WITH SCHEMA TYPE EVOLUTION AS SELECT width FROM boxes;

-- name: statement-83
SHOW VIEWS FROM default LIKE 'v*';

-- name: statement-84
TRUNCATE TABLE students PARTITION (student_id=111111);

-- name: statement-85
TRUNCATE TABLE students PARTITION (student_id=999);

-- name: statement-86
TRUNCATE TABLE students PARTITION (nope=1);

-- name: statement-87
TRUNCATE TABLE boxes PARTITION (width=1);

-- name: statement-88
TRUNCATE TABLE boxes;

-- name: statement-89
TRUNCATE TABLE vv;

-- name: statement-90
SELECT count(*) FROM boxes;

-- name: statement-91
ANALYZE TABLE students COMPUTE STATISTICS NOSCAN;

-- name: statement-92
ANALYZE TABLE students COMPUTE STATISTICS FOR ALL COLUMNS;

-- name: statement-93
ANALYZE TABLE students PARTITION (student_id = 222222) COMPUTE STATISTICS;

-- name: statement-94
ANALYZE TABLES IN default COMPUTE STATISTICS NOSCAN;

-- name: statement-95
ANALYZE TABLE vv COMPUTE STATISTICS;

-- name: statement-96
SHOW TABLE EXTENDED LIKE 'nosuch*';

-- name: statement-97
SHOW TABLE EXTENDED IN nodb LIKE 'x';

-- name: statement-98
SHOW TABLE EXTENDED LIKE 'boxes' PARTITION (width = 1);

-- name: statement-99
SHOW COLUMNS IN students FROM default;

-- name: statement-100
SHOW FUNCTIONS LIKE 'trim';

-- name: statement-101
SHOW SYSTEM FUNCTIONS LIKE 'yea*';

-- name: statement-103
SHOW FUNCTIONS LIKE 'yea*|windo*';

-- name: statement-104
DESCRIBE FUNCTION nosuchfn;

-- name: statement-105
DESC QUERY SELECT 1 AS a, 'x' AS b;

-- name: statement-106
DESCRIBE QUERY VALUES (100, 'John', 10000.20D) AS employee(id, name, salary);

-- name: statement-107
DESC QUERY FROM students SELECT name;

-- name: statement-108
UNCACHE TABLE IF EXISTS nosuch;

-- name: statement-109
UNCACHE TABLE nosuch;

-- name: statement-110
UNCACHE TABLE testCache;

-- name: statement-111
CLEAR CACHE;

-- name: statement-112
COMMENT ON TABLE boxes IS 'about boxes';

-- name: statement-113
COMMENT ON DATABASE customer_db IS NULL;

-- name: statement-114
COMMENT ON TABLE nosuch IS 'x';

-- name: statement-115
COMMENT ON COLUMN boxes.width IS 'w';

-- name: statement-116
COMMENT ON COLUMN boxes.nope IS 'w';

-- name: statement-117
COMMENT ON VIEW vv IS 'a view';

-- name: statement-118
DESCRIBE boxes;

-- name: statement-119
DROP FUNCTION test_avg;

-- name: statement-120
DROP FUNCTION IF EXISTS test_avg;

-- name: statement-121
DROP TEMPORARY FUNCTION test_avg;

-- name: statement-122
DROP TEMPORARY FUNCTION IF EXISTS test_avg;

-- name: statement-123
SELECT simple_udf(1);

-- name: statement-124
DROP TABLE IF EXISTS nosuch;

-- name: statement-125
DROP TABLE nosuch;

-- name: statement-126
DROP TABLE IF EXISTS students PURGE;

-- name: statement-127
USE customer_db;

-- name: statement-128
USE DATABASE nodb;

-- name: statement-129
USE NAMESPACE customer_db;

-- name: statement-130
USE IDENTIFIER('customer_db');

-- name: statement-131
SELECT current_database();

-- name: statement-132
SHOW CURRENT NAMESPACE;
