-- A schema of its own: tables made, changed, described, filled and dropped with it.
-- name: p1
CREATE SCHEMA hr COMMENT 'people';

-- name: p2
CREATE SCHEMA hr;

-- name: p3
USE hr;

-- name: p4
SELECT current_database(), current_schema(), current_catalog();

-- name: p5
CREATE TABLE departments (dept_id INT NOT NULL COMMENT 'key', dept_name VARCHAR(30), budget DECIMAL(12,2) DEFAULT 0) USING parquet COMMENT 'all departments' TBLPROPERTIES ('owner.team'='core');

-- name: p6
CREATE TABLE employees (emp_id INT, first_name STRING, last_name STRING, salary DOUBLE, hire_date DATE, dept_id INT) USING json PARTITIONED BY (dept_id);

-- name: p7
INSERT INTO departments (dept_id, dept_name) VALUES (1, 'Engineering'), (2, 'Sales');

-- name: p8
INSERT INTO departments VALUES (3, 'A name that is much longer than thirty characters', 1);

-- name: p9
INSERT INTO employees VALUES (1, 'Ann', 'Lee', 100.5, DATE'2020-01-15', 1), (2, 'Bob', 'Ray', 80, DATE'2021-06-30', 1), (3, 'Cy', 'Moe', NULL, NULL, 2);

-- name: p10
DESCRIBE TABLE departments;

-- name: p11
DESC departments dept_name;

-- name: p12
DESCRIBE TABLE EXTENDED departments dept_id;

-- name: p13
DESC FORMATTED departments budget;

-- name: p14
DESCRIBE departments.dept_name;

-- name: p15
DESCRIBE hr.departments;

-- name: p16
DESCRIBE spark_catalog.hr.departments;

-- name: p17
DESCRIBE nocat.hr.departments;

-- name: p18
DESCRIBE employees PARTITION (dept_id = 1);

-- name: p19
DESCRIBE employees PARTITION (dept_id = 9);

-- name: p20
DESCRIBE departments PARTITION (dept_id = 9);

-- name: p21
SHOW TABLES;

-- name: p22
SHOW TABLES 'dep*';

-- name: p23
SHOW TABLES LIKE 'dep%';

-- name: p24
SHOW TABLES IN hr LIKE '*s';

-- name: p25
SHOW TABLES FROM default;

-- name: p26
SHOW TABLES LIKE 'x|employees';

-- name: p27
SHOW COLUMNS FROM departments;

-- name: p28
SHOW COLUMNS FROM departments IN hr;

-- name: p29
SHOW COLUMNS FROM hr.departments IN hr;

-- name: p30
SHOW COLUMNS FROM hr.departments IN default;

-- name: p31
SHOW CREATE TABLE departments;

-- name: p32
SHOW CREATE TABLE employees;

-- name: p33
SHOW CREATE TABLE departments AS SERDE;

-- name: p34
SHOW TBLPROPERTIES departments;

-- name: p35
SHOW TBLPROPERTIES departments('owner.team');

-- name: p36
SHOW TBLPROPERTIES departments(owner.team);

-- name: p37
SHOW TBLPROPERTIES departments('nope');

-- name: p38
SHOW PARTITIONS employees;

-- name: p39
SHOW PARTITIONS departments;

-- name: p40
SELECT e.first_name, d.dept_name FROM employees e JOIN departments d USING (dept_id) ORDER BY e.emp_id;

-- name: p41
ALTER TABLE departments ADD COLUMN location STRING COMMENT 'city' AFTER dept_id;

-- name: p42
ALTER TABLE departments ADD COLUMN location STRING COMMENT 'city';

-- name: p43
ALTER TABLE departments ADD COLUMN location STRING;

-- name: p44
ALTER TABLE departments ADD COLUMNS (a INT, b INT DEFAULT 5);

-- name: p45
SELECT * FROM departments ORDER BY dept_id;

-- name: p46
INSERT INTO departments (dept_id, location) VALUES (7, 'Berlin');

-- name: p47
SELECT dept_id, location, a, b FROM departments ORDER BY dept_id;

-- name: p48
ALTER TABLE departments ALTER COLUMN location COMMENT 'where';

-- name: p49
ALTER TABLE departments ALTER COLUMN nope COMMENT 'where';

-- name: p50
ALTER TABLE departments ALTER COLUMN a TYPE BIGINT;

-- name: p51
ALTER TABLE departments ALTER COLUMN a TYPE STRING;

-- name: p52
ALTER TABLE departments ALTER COLUMN b SET DEFAULT 6;

-- name: p53
ALTER TABLE departments ALTER COLUMN b SET DEFAULT 'six';

-- name: p54
ALTER TABLE departments ALTER COLUMN b DROP DEFAULT;

-- name: p55
ALTER TABLE departments ALTER COLUMN a SET NOT NULL;

-- name: p56
ALTER TABLE departments ALTER COLUMN dept_id DROP NOT NULL;

-- name: p57
ALTER TABLE departments CHANGE COLUMN location location STRING COMMENT 'loc';

-- name: p58
ALTER TABLE departments CHANGE COLUMN location place STRING;

-- name: p59
ALTER TABLE departments CHANGE location location INT;

-- name: p60
ALTER TABLE departments RENAME COLUMN location TO place;

-- name: p61
ALTER TABLE departments DROP COLUMN location;

-- name: p62
ALTER TABLE departments DROP COLUMN IF EXISTS nope;

-- name: p63
ALTER TABLE departments SET TBLPROPERTIES ('x'='1', 'y'='2');

-- name: p64
ALTER TABLE departments UNSET TBLPROPERTIES ('x');

-- name: p65
ALTER TABLE departments UNSET TBLPROPERTIES IF EXISTS ('zzz', 'y');

-- name: p66
SHOW TBLPROPERTIES departments;

-- name: p67
ALTER TABLE departments RENAME TO depts;

-- name: p68
ALTER TABLE depts RENAME TO default.depts;

-- name: p69
ALTER TABLE hr.depts RENAME TO hr.departments;

-- name: p70
ALTER TABLE departments SET SERDE 'org.x';

-- name: p71
ALTER TABLE departments SET SERDEPROPERTIES ('a'='b');

-- name: p72
ALTER TABLE departments ADD CONSTRAINT pk PRIMARY KEY (dept_id);

-- name: p73
ALTER TABLE departments DROP CONSTRAINT pk;

-- name: p74
ALTER TABLE departments ADD PARTITION (dept_id = 5);

-- name: p75
ALTER TABLE employees ADD PARTITION (dept_id = 5);

-- name: p76
ALTER TABLE employees ADD PARTITION (dept_id = 5) PARTITION (dept_id = 6);

-- name: p77
ALTER TABLE employees DROP PARTITION (dept_id = 5), PARTITION (dept_id = 1);

-- name: p78
SELECT count(*) FROM employees;

-- name: p79
COMMENT ON TABLE departments IS 'renamed';

-- name: p80
COMMENT ON SCHEMA hr IS 'staff';

-- name: p81
DESCRIBE SCHEMA nope;

-- name: p82
CREATE TABLE like_emp LIKE employees;

-- name: p83
DESCRIBE like_emp;

-- name: p84
SHOW CREATE TABLE like_emp;

-- name: p85
CREATE TABLE like_emp LIKE employees;

-- name: p86
CREATE TABLE IF NOT EXISTS like_emp LIKE employees;

-- name: p87
CREATE TABLE like3 LIKE departments USING csv TBLPROPERTIES ('q'='r');

-- name: p88
CREATE TABLE like4 LIKE nope;

-- name: p89
CREATE TABLE ctas AS SELECT dept_id, dept_name FROM departments;

-- name: p90
DESCRIBE ctas;

-- name: p91
CREATE TABLE ctas (a INT) AS SELECT 1 AS a;

-- name: p92
CREATE TABLE ctas2 (a) AS SELECT 1;

-- name: p93
CREATE TABLE ctas2 USING parquet PARTITIONED BY (b) AS SELECT 1 AS a, 2 AS b;

-- name: p94
SELECT * FROM ctas2;

-- name: p95
CREATE TABLE ctas3 USING parquet PARTITIONED BY (zz) AS SELECT 1 AS a, 2 AS b;

-- name: p96
CREATE TABLE ctas4 AS SELECT 1, 1;

-- name: p97
CREATE TABLE ctas5 AS SELECT 1 AS a, 2 AS A;

-- name: p98
CREATE TABLE ctas6 AS SELECT NULL AS n;

-- name: p99
CREATE TABLE ctas6 AS SELECT 1 AS `a b`, 2 AS `c.d`;

-- name: p100
SELECT `a b`, `c.d` FROM ctas6;

-- name: p101
DESCRIBE ctas6;

-- name: p102
CREATE TABLE bad1 (a INT, a STRING) USING parquet;

-- name: p103
CREATE TABLE bad1 (a NOPE) USING parquet;

-- name: p104
CREATE TABLE bad1 (a INT) USING nope;

-- name: p105
CREATE TABLE bad1 (a INT) USING parquet PARTITIONED BY (b);

-- name: p106
CREATE TABLE bad1 (a INT) USING parquet PARTITIONED BY (a);

-- name: p107
CREATE TABLE bad1 (a INT, b INT) USING parquet CLUSTERED BY (c) INTO 2 BUCKETS;

-- name: p108
CREATE TABLE bad1 (a INT, b INT) USING parquet CLUSTERED BY (a) INTO 0 BUCKETS;

-- name: p109
CREATE TABLE bad1 (a INT, b INT) USING parquet CLUSTERED BY (a) SORTED BY (c) INTO 2 BUCKETS;

-- name: p110
CREATE TABLE bad1 (a INT, b INT) USING parquet CLUSTERED BY (a) SORTED BY (b DESC) INTO 2 BUCKETS;

-- name: p111
CREATE TABLE bad1 (a INT GENERATED ALWAYS AS (b + 1), b INT) USING parquet;

-- name: p112
CREATE TABLE bad1 (a BIGINT GENERATED ALWAYS AS IDENTITY) USING parquet;

-- name: p113
CREATE TABLE bad1 (a INT PRIMARY KEY) USING parquet;

-- name: p114
CREATE TABLE bad1 (a INT CHECK (a > 0)) USING parquet;

-- name: p115
CREATE TABLE bad1 (a INT UNIQUE) USING parquet;

-- name: p116
CREATE TABLE bad1 (a INT REFERENCES departments) USING parquet;

-- name: p117
CREATE TABLE bad1 (a INT DEFAULT 'x') USING parquet;

-- name: p118
CREATE TABLE bad1 (a INT DEFAULT (SELECT 1)) USING parquet;

-- name: p119
CREATE TABLE bad1 (a INT DEFAULT nope()) USING parquet;

-- name: p120
CREATE TABLE bad1 (a INT DEFAULT b) USING parquet;

-- name: p121
CREATE TABLE bad1 (a INT DEFAULT sum(1)) USING parquet;

-- name: p122
CREATE TABLE nodb.t (a INT) USING parquet;

-- name: p123
CREATE TABLE a.b.c.d (a INT) USING parquet;

-- name: p124
CREATE TABLE bad1 ();

-- name: p125
CREATE TABLE 1bad (a INT) USING parquet;

-- name: p126
CREATE TABLE `we ird` (`x y` INT, `select` INT) USING parquet;

-- name: p127
INSERT INTO `we ird` VALUES (1, 2);

-- name: p128
SELECT `x y` + `select` AS s FROM `we ird`;

-- name: p129
SHOW CREATE TABLE `we ird`;

-- name: p130
CREATE TABLE dd (id INT, d DATE DEFAULT current_date(), ts TIMESTAMP DEFAULT current_timestamp(), s STRING DEFAULT upper('abc'), n DECIMAL(5,2) DEFAULT 1.25, arr ARRAY<INT> DEFAULT array(1,2)) USING parquet;

-- name: p131
INSERT INTO dd (id) VALUES (1);

-- name: p132
SELECT id, d = current_date() OR d < current_date(), s, n, arr FROM dd;

-- name: p133
DESCRIBE dd;

-- name: p134
INSERT INTO dd (id, s) VALUES (2, DEFAULT), (DEFAULT, 'z');

-- name: p135
SELECT id, s FROM dd ORDER BY id NULLS FIRST;

-- name: p136
INSERT INTO dd VALUES (DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT);

-- name: p137
INSERT INTO dd (id) VALUES (DEFAULT + 1);

-- name: p138
INSERT INTO dd (id) SELECT DEFAULT;

-- name: p139
INSERT INTO dd SELECT 5, DEFAULT, DEFAULT, 'q', 2, NULL;

-- name: p140
SELECT id, s, n, arr FROM dd ORDER BY id NULLS FIRST, s;

-- name: p141
SELECT DEFAULT;

-- name: p142
DROP SCHEMA hr;

-- name: p143
USE default;

-- name: p144
USE nope;

-- name: p145
USE SCHEMA hr;

-- name: p146
USE CATALOG spark_catalog;

-- name: p147
USE CATALOG nope;

-- name: p148
SET CATALOG spark_catalog;

-- name: p149
USE spark_catalog.default;

-- name: p150
DROP SCHEMA hr CASCADE;

-- name: p151
SHOW SCHEMAS;

-- name: p152
SELECT * FROM hr.departments;

-- name: p153
DROP SCHEMA default;

-- name: p154
DROP SCHEMA IF EXISTS hr;
