-- What SHOW and DESCRIBE tell, statements that are cut short, and partitions.
-- name: d1
CREATE TABLE sales (id INT, region STRING, amount DECIMAL(10,2), sold DATE) USING parquet PARTITIONED BY (region, sold);

-- name: d2
INSERT INTO sales VALUES (1, 'EU', 10.5, DATE'2024-01-01'), (2, 'EU', 20, DATE'2024-01-02'), (3, 'US', 5, DATE'2024-01-01'), (4, 'a b', 1, DATE'2024-01-01'), (5, 'x=y/z', 1, DATE'2024-01-01'), (6, '', 1, NULL);

-- name: d3
SHOW PARTITIONS sales;

-- name: d4
SHOW PARTITIONS sales PARTITION (region = 'EU');

-- name: d5
SHOW PARTITIONS sales PARTITION (sold = DATE'2024-01-01');

-- name: d6
SHOW PARTITIONS sales PARTITION (region = 'EU', sold = '2024-01-02');

-- name: d7
SHOW PARTITIONS sales PARTITION (region = 'ZZ');

-- name: d8
SELECT region, sum(amount) FROM sales GROUP BY region ORDER BY region;

-- name: d9
SELECT id FROM sales WHERE sold IS NULL;

-- name: d10
SELECT id FROM sales WHERE region = 'x=y/z';

-- name: d11
ANALYZE TABLE sales PARTITION (region = 'EU', sold = '2024-01-01') COMPUTE STATISTICS;

-- name: d12
ANALYZE TABLE sales PARTITION (region, sold) COMPUTE STATISTICS NOSCAN;

-- name: d13
ANALYZE TABLE sales PARTITION (region = 'EU') COMPUTE STATISTICS;

-- name: d14
ANALYZE TABLE sales PARTITION (nope = 'EU') COMPUTE STATISTICS;

-- name: d15
ANALYZE TABLE sales COMPUTE STATISTICS;

-- name: d16
ANALYZE TABLE sales COMPUTE STATISTICS FOR COLUMNS id, amount, region;

-- name: d17
DESC EXTENDED sales id;

-- name: d18
DESC EXTENDED sales amount;

-- name: d19
DESC EXTENDED sales region;

-- name: d20
DESC EXTENDED sales sold;

-- name: d21
DESC sales id.x;

-- name: d22
ALTER TABLE sales DROP PARTITION (region = 'EU');

-- name: d23
SHOW PARTITIONS sales;

-- name: d24
ALTER TABLE sales DROP IF EXISTS PARTITION (region = 'EU', sold = '2024-01-01');

-- name: d25
ALTER TABLE sales ADD PARTITION (region = 'JP', sold = '2024-03-03');

-- name: d26
ALTER TABLE sales ADD PARTITION (region = 'JP', sold = 'notadate');

-- name: d27
ALTER TABLE sales PARTITION (region = 'JP', sold = '2024-03-03') RENAME TO PARTITION (region = 'KR', sold = '2024-03-03');

-- name: d28
ALTER TABLE sales PARTITION (region = 'US', sold = '2024-01-01') SET LOCATION 'relative_loc';

-- name: d29
ALTER TABLE sales SET FILEFORMAT parquet;

-- name: d30
TRUNCATE TABLE sales PARTITION (nope = 'a b');

-- name: d31
SELECT count(*) FROM sales;

-- name: d32
CREATE TABLE b1 (id INT, name STRING) USING parquet CLUSTERED BY (id) SORTED BY (name) INTO 3 BUCKETS;

-- name: d33
INSERT INTO b1 SELECT id, 'n' || id FROM range(20);

-- name: d34
SELECT count(*), sum(id) FROM b1;

-- name: d35
SELECT * FROM b1 WHERE id = 7;

-- name: d36
CREATE TABLE b2 USING parquet CLUSTERED BY (k) INTO 2 BUCKETS AS SELECT id AS k, id * 2 AS v FROM range(10);

-- name: d37
SELECT b1.id, b2.v FROM b1 JOIN b2 ON b1.id = b2.k WHERE b1.id < 3 ORDER BY 1;

-- name: d38
SHOW CREATE TABLE b1;

-- name: d39
SHOW CREATE TABLE b2;

-- name: d40
INSERT OVERWRITE b1 VALUES (1, 'x');

-- name: d41
SELECT * FROM b1;

-- name: d42
SHOW FUNCTIONS LIKE 'array_*x*';

-- name: d43
SHOW FUNCTIONS LIKE 'ABS';

-- name: d44
SHOW FUNCTIONS 'abs';

-- name: d45
SHOW SYSTEM FUNCTIONS LIKE 'to_d*';

-- name: d46
SHOW USER FUNCTIONS LIKE '*';

-- name: d47
SHOW FUNCTIONS FROM default LIKE 'concat*';

-- name: d48
SHOW FUNCTIONS FROM nodb LIKE 'concat*';

-- name: d49
SHOW FOO;

-- name: d50
SHOW;

-- name: d51
SHOW TABLE;

-- name: d52
SHOW TABLE EXTENDED;

-- name: d53
SHOW TABLE EXTENDED LIKE 'nope*';

-- name: d54
SHOW TABLE EXTENDED IN nodb LIKE '*';

-- name: d55
SHOW VIEWS FROM nodb;

-- name: d56
SHOW VIEWS 'x*';

-- name: d57
SHOW COLUMNS b1;

-- name: d58
SHOW COLUMNS IN b1 LIKE 'i*';

-- name: d59
SHOW NAMESPACES;

-- name: d60
SHOW NAMESPACES LIKE 'def*';

-- name: d61
SHOW NAMESPACES IN spark_catalog;

-- name: d62
SHOW DATABASES 'd*';

-- name: d63
SHOW SCHEMAS IN spark_catalog;

-- name: d64
SHOW COLLATIONS LIKE 'UNICODE';

-- name: d65
SHOW CACHED TABLES;

-- name: d66
SHOW TBLPROPERTIES nope;

-- name: d67
SHOW CREATE VIEW b1;

-- name: d68
SHOW INDEX ON b1;

-- name: d69
SHOW GRANTS;

-- name: d70
SHOW SETTINGS;

-- name: d71
SHOW PROCEDURES;

-- name: d72
SHOW PROCEDURES IN nocat;

-- name: d73
DESCRIBE;

-- name: d74
DESCRIBE nope;

-- name: d75
DESCRIBE TABLE;

-- name: d76
DESCRIBE QUERY SELECT nope;

-- name: d77
DESCRIBE QUERY INSERT INTO b1 VALUES (1);

-- name: d78
DESCRIBE SELECT 1 AS a, 'x' AS b;

-- name: d79
DESC VALUES (1, 2);

-- name: d80
DESCRIBE TABLE b1 id name;

-- name: d81
DESCRIBE FUNCTION nope.abs;

-- name: d82
DESCRIBE NAMESPACE default extra;

-- name: d83
DESCRIBE CATALOG spark_catalog;

-- name: d84
DESCRIBE EXTENDED;

-- name: d85
DESCRIBE range(3);

-- name: d86
DESCRIBE IDENTIFIER('b1');

-- name: d87
USE;

-- name: d88
USE a.b.c;

-- name: d89
USE DATABASE default;

-- name: d90
USE SCHEMA default;

-- name: d91
USE NAMESPACE default;

-- name: d92
USE IDENTIFIER('default');

-- name: d93
REFRESH TABLE b1;

-- name: d94
REFRESH b1;

-- name: d95
REFRESH;

-- name: d96
CACHE TABLE;

-- name: d97
CACHE b1;

-- name: d98
CACHE TABLE b1 AS;

-- name: d99
UNCACHE b1;

-- name: d100
CLEAR;

-- name: d101
RESET spark.sql;

-- name: d102
EXPLAIN;

-- name: d103
EXPLAIN EXTENDED CODEGEN SELECT 1;

-- name: d104
ANALYZE b1;

-- name: d105
ANALYZE TABLE b1;

-- name: d106
ANALYZE TABLE b1 COMPUTE;

-- name: d107
ANALYZE TABLE b1 COMPUTE STATISTICS FOR;

-- name: d108
ANALYZE TABLE b1 COMPUTE STATISTICS FOR ALL;

-- name: d109
MSCK TABLE b1;

-- name: d110
MSCK REPAIR TABLE nope;

-- name: d111
MSCK REPAIR TABLE b1;

-- name: d112
MSCK REPAIR TABLE b1 ADD PARTITIONS;

-- name: d113
LOAD DATA INPATH '/nowhere' INTO TABLE b1;

-- name: d114
LOAD DATA LOCAL INPATH '/nowhere' OVERWRITE INTO TABLE nope;

-- name: d115
ADD FILE '/nowhere/f';

-- name: d116
LIST FILES;

-- name: d117
LIST JARS;

-- name: d118
LIST ARCHIVES;

-- name: d119
DELETE JAR x;

-- name: d120
COMMIT;

DROP TABLE IF EXISTS sales;
DROP TABLE IF EXISTS b1;
DROP TABLE IF EXISTS b2;
-- name: tables_dropped
SHOW VIEWS;
