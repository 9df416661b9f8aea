-- The examples of a SQL reference: tables, partitions, databases, views and functions, made, shown and dropped.
-- name: r1
CREATE TABLE student (id INT, name STRING, age INT) USING CSV;

-- name: r2
CREATE TABLE student_copy USING CSV AS SELECT * FROM student;

-- name: r3
CREATE TABLE student (id INT, name STRING, age INT);

-- name: r4
CREATE TABLE IF NOT EXISTS student (id INT, name STRING, age INT);

-- name: r5
CREATE TABLE student2 (id INT, name STRING, age INT) USING CSV COMMENT 'this is a comment' TBLPROPERTIES ('foo'='bar');

-- name: r6
CREATE TABLE student3 (id INT, name STRING, age INT) USING PARQUET PARTITIONED BY (age);

-- name: r7
CREATE TABLE student4 (id INT, name STRING, age INT) USING CSV PARTITIONED BY (age) CLUSTERED BY (Id) INTO 4 buckets;

-- name: r8
CREATE TABLE student5 (id INT, name STRING, age INT) USING PARQUET PARTITIONED BY (age) CLUSTERED BY (Id) SORTED BY (name) INTO 4 BUCKETS;

-- name: r9
INSERT INTO student5 VALUES (1, 'a', 10), (2, 'b', 20), (3, 'c', 10);

-- name: r10
SELECT * FROM student5 ORDER BY id;

-- name: r11
DESCRIBE student5;

-- name: r12
DESC student5 PARTITION (age=10);

-- name: r13
SHOW PARTITIONS student5;

-- name: r14
SHOW PARTITIONS student5 PARTITION (age=20);

-- name: r15
SHOW PARTITIONS student5 PARTITION (id=20);

-- name: r16
SHOW PARTITIONS student;

-- name: r17
SHOW PARTITIONS nothere;

-- name: r18
CREATE TABLE students (name VARCHAR(64), address VARCHAR(64)) USING PARQUET PARTITIONED BY (student_id INT);

-- name: r19
DESCRIBE students;

-- name: r20
INSERT INTO students VALUES ('Amy Smith', '123 Park Ave, San Jose', 111111);

-- name: r21
INSERT INTO students VALUES ('Bob Brown', '456 Taylor St, Cupertino', 222222), ('Cathy Johnson', '789 Race Ave, Palo Alto', 333333);

-- name: r22
SELECT * FROM students ORDER BY student_id;

-- name: r23
CREATE TABLE persons (name VARCHAR(128), address VARCHAR(64), ssn INT) USING parquet;

-- name: r24
INSERT INTO persons VALUES ('Dora Williams', '134 Forest Ave, Menlo Park', 123456789), ('Eddie Davis', '245 Market St, Milpitas', 345678901);

-- name: r25
INSERT INTO students PARTITION (student_id = 444444) SELECT name, address FROM persons WHERE name = "Dora Williams";

-- name: r26
SELECT * FROM students ORDER BY student_id;

-- name: r27
CREATE TABLE visiting_students USING parquet AS SELECT 'Fleur Laurent' AS name, '345 Copper St, London' AS address, 777777 AS student_id;

-- name: r28
INSERT INTO students TABLE visiting_students;

-- name: r29
CREATE TABLE applicants (name STRING, address STRING, student_id INT, qualified BOOLEAN) USING json;

-- name: r30
INSERT INTO applicants VALUES ('Helen Davis', '469 Mission St, San Diego', 999999, true), ('Ivy King', '367 Leigh Ave, Santa Clara', 101010, false), ('Jason Wang', '908 Bird St, Saratoga', 121212, true);

-- name: r31
INSERT INTO students FROM applicants SELECT name, address, student_id WHERE qualified = true;

-- name: r32
INSERT INTO students (address, name, student_id) VALUES ('Hangzhou, China', 'Kent Yao', 11215016);

-- name: r33
SELECT * FROM students WHERE name = 'Kent Yao';

-- name: r34
INSERT INTO students PARTITION (student_id = 11215017) (address, name) VALUES ('Hangzhou, China', 'Kent Yao Jr.');

-- name: r35
SELECT * FROM students WHERE student_id = 11215017;

-- name: r36
INSERT OVERWRITE students VALUES ('Ashua Hill', '456 Erica Ct, Cupertino', 111111), ('Brian Reed', '723 Kern Ave, Palo Alto', 222222);

-- name: r37
SELECT * FROM students ORDER BY student_id;

-- name: r38
INSERT OVERWRITE students PARTITION (student_id = 222222) SELECT name, address FROM persons WHERE name = "Dora Williams";

-- name: r39
SELECT * FROM students ORDER BY student_id;

-- name: r40
INSERT OVERWRITE students PARTITION (student_id = 222222) (address, name) VALUES ('Hangzhou, China', 'Kent Yao Jr.');

-- name: r41
SELECT * FROM students ORDER BY student_id;

-- name: r42
ALTER TABLE students RENAME TO StudentInfo;

-- name: r43
SELECT count(*) FROM StudentInfo;

-- name: r44
SHOW PARTITIONS StudentInfo;

-- name: r45
ALTER TABLE StudentInfo PARTITION (student_id='222222') RENAME TO PARTITION (student_id='15');

-- name: r46
SHOW PARTITIONS StudentInfo;

-- name: r47
ALTER TABLE StudentInfo ADD columns (LastName string, DOB timestamp);

-- name: r48
DESCRIBE StudentInfo;

-- name: r49
ALTER TABLE StudentInfo ADD IF NOT EXISTS PARTITION (student_id=18);

-- name: r50
ALTER TABLE StudentInfo ADD PARTITION (student_id=18);

-- name: r51
ALTER TABLE StudentInfo ADD IF NOT EXISTS PARTITION (student_id=18) PARTITION (student_id=20);

-- name: r52
ALTER TABLE StudentInfo DROP IF EXISTS PARTITION (student_id=18);

-- name: r53
ALTER TABLE StudentInfo DROP PARTITION (student_id=18);

-- name: r54
SHOW PARTITIONS StudentInfo;

-- name: r55
ALTER TABLE StudentInfo ALTER COLUMN name COMMENT "new comment";

-- name: r56
DESCRIBE StudentInfo;

-- name: r57
ALTER TABLE StudentInfo REPLACE COLUMNS (name string, ID int COMMENT 'new comment');

-- name: r58
ALTER TABLE StudentInfo RENAME COLUMN name TO FirstName;

-- name: r59
ALTER TABLE StudentInfo DROP COLUMNS (LastName, DOB);

-- name: r60
ALTER TABLE StudentInfo DROP COLUMN LastName;

-- name: r61
ALTER TABLE StudentInfo SET TBLPROPERTIES ('winner' = 'loser');

-- name: r62
SHOW TBLPROPERTIES StudentInfo ('winner');

-- name: r63
ALTER TABLE StudentInfo SET TBLPROPERTIES ('comment' = 'A table comment.');

-- name: r64
ALTER TABLE StudentInfo UNSET TBLPROPERTIES ('winner');

-- name: r65
SHOW TBLPROPERTIES StudentInfo;

-- name: r66
ALTER TABLE StudentInfo RECOVER PARTITIONS;

-- name: r67
MSCK REPAIR TABLE StudentInfo;

-- name: r68
REPAIR TABLE StudentInfo;

-- name: r69
REFRESH TABLE StudentInfo;

-- name: r70
REFRESH FUNCTION nope;

-- name: r71
TRUNCATE TABLE StudentInfo PARTITION (student_id=15);

-- name: r72
SELECT count(*) FROM StudentInfo;

-- name: r73
TRUNCATE TABLE StudentInfo;

-- name: r74
SELECT count(*) FROM StudentInfo;

-- name: r75
CREATE DATABASE IF NOT EXISTS customer_db;

-- name: r76
CREATE DATABASE customer_db;

-- name: r77
CREATE DATABASE IF NOT EXISTS customer_db2 COMMENT 'This is customer database' WITH DBPROPERTIES (ID=001, Name='John');

-- name: r78
SHOW DATABASES;

-- name: r79
SHOW DATABASES LIKE 'cust*';

-- name: r80
SHOW SCHEMAS;

-- name: r81
ALTER DATABASE customer_db2 SET DBPROPERTIES ('Edited-by' = 'John', 'Edit-date' = '01/01/2001');

-- name: r82
DROP DATABASE customer_db2 CASCADE;

-- name: r83
DROP DATABASE IF EXISTS customer_db2;

-- name: r84
DROP DATABASE customer_db2;

-- name: r85
DROP SCHEMA customer_db RESTRICT;

-- name: r86
CREATE VIEW experienced_employee (ID COMMENT 'Unique identification number', Name) COMMENT 'View for experienced employees' AS SELECT id, name FROM student WHERE age > 5;

-- name: r87
DESCRIBE experienced_employee;

-- name: r88
CREATE OR REPLACE VIEW experienced_employee AS SELECT id FROM student;

-- name: r89
ALTER VIEW experienced_employee RENAME TO exp_emp;

-- name: r90
ALTER VIEW exp_emp SET TBLPROPERTIES ('created.by.user' = "John", 'created.date' = '01-01-2001');

-- name: r91
SHOW TBLPROPERTIES exp_emp ('created.by.user');

-- name: r92
ALTER VIEW exp_emp UNSET TBLPROPERTIES ('created.by.user', 'created.date');

-- name: r93
ALTER VIEW exp_emp UNSET TBLPROPERTIES ('created.by.user');

-- name: r94
ALTER VIEW exp_emp AS SELECT * FROM student2;

-- name: r95
DESC exp_emp;

-- name: r96
DROP VIEW exp_emp;

-- name: r97
DROP VIEW exp_emp;

-- name: r98
DROP VIEW IF EXISTS exp_emp;

-- name: r99
DROP TABLE student;

-- name: r100
DROP TABLE student;

-- name: r101
DROP TABLE IF EXISTS student;

-- name: r102
SHOW USER FUNCTIONS;

-- name: r103
SHOW FUNCTIONS LIKE 'windo*';

-- name: r104
SHOW FUNCTIONS trim;

-- name: r105
SHOW SYSTEM FUNCTIONS concat;

-- name: r106
SHOW FUNCTIONS LIKE 't*z|yea*';

-- name: r107
SHOW ALL FUNCTIONS LIKE 'max*';

-- name: r108
DROP FUNCTION IF EXISTS nope_fn;

-- name: r109
DROP FUNCTION nope_fn;

-- name: r110
SHOW COLUMNS IN student2;

-- name: r111
SHOW COLUMNS IN default.student2;

-- name: r112
SHOW COLUMNS IN student2 IN default;

-- name: r113
SHOW COLUMNS FROM student2 FROM nodb;

-- name: r114
SHOW COLUMNS IN nope;

-- name: r115
SHOW CREATE TABLE student3;

-- name: r116
SHOW CREATE TABLE student2;

-- name: r117
SHOW CREATE TABLE student5;

-- name: r118
SHOW CREATE TABLE nope;

-- name: r119
SHOW TABLES;

-- name: r120
SHOW TABLES FROM default;

-- name: r121
SHOW TABLES LIKE 'stud*|per*';

-- name: r122
SHOW TABLES IN nodb;

-- name: r123
SHOW VIEWS;

-- name: r124
SHOW VIEWS LIKE 'a*';

-- name: r125
SHOW CURRENT NAMESPACE;

-- name: r126
DESCRIBE QUERY SELECT age, sum(age) FROM student2 GROUP BY age;

-- name: r127
DESCRIBE QUERY WITH all_names_cte AS (SELECT name FROM student2) SELECT * FROM all_names_cte;

-- name: r128
DESC QUERY VALUES(100, 'John', 10000.20D) AS employee(id, name, salary);

-- name: r129
DESCRIBE QUERY TABLE student2;

-- name: r130
DESCRIBE FROM student2 SELECT age;

-- name: r131
DESC FUNCTION nope;

-- name: r132
DESCRIBE DATABASE nope;
