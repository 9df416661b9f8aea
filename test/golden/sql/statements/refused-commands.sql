-- Commands of settings, roles, functions and schemas, and those that Spark has not.
-- name: command-1
SET spark.sql.shuffle.partitions=4;

-- name: command-2
SET a b c;

-- name: command-3
SET x = 'quoted';

-- name: command-4
SET x;

-- name: command-5
SET `x y`;

-- name: command-6
SET x.y.z=1;

-- name: command-7
RESET x.y.z;

-- name: command-8
RESET a b;

-- name: command-9
SET TIME ZONE;

-- name: command-10
SET TIME ZONE 'UTC';

-- name: command-11
SET TIME ZONE INTERVAL 3 HOURS;

-- name: command-12
SET TIME ZONE INTERVAL 19 HOURS;

-- name: command-13
SET TIME ZONE INTERVAL '3' DAY;

-- name: command-14
SET TIMEZONE = 'UTC';

-- name: command-15
SET spark.sql.session.timeZone = 'Nowhere/City';

-- name: command-16
SET ROLE admin;

-- name: command-17
SHOW ROLES;

-- name: command-18
GRANT SELECT ON t TO user;

-- name: command-19
LOCK TABLE t;

-- name: command-20
EXPORT TABLE t TO 'x';

-- name: command-21
START TRANSACTION;

-- name: command-22
COMMIT;

-- name: command-23
ROLLBACK;

-- name: command-24
CREATE INDEX i ON TABLE t (a);

-- name: command-25
ALTER INDEX i ON t REBUILD;

-- name: command-26
SHOW INDEXES ON t;

-- name: command-27
SHOW TRANSACTIONS;

-- name: command-28
DFS -ls;

-- name: command-29
CREATE ROLE r;

-- name: command-30
SHOW PRINCIPALS r;

-- name: command-31
SHOW CURRENT ROLES;

-- name: command-32
ALTER TABLE t ARCHIVE PARTITION (a=1);

-- name: command-33
ALTER TABLE t TOUCH;

-- name: command-34
ALTER TABLE t COMPACT 'x';

-- name: command-35
ALTER TABLE t CONCATENATE;

-- name: command-36
ALTER TABLE t NOT CLUSTERED;

-- name: command-37
ALTER TABLE t EXCHANGE PARTITION (a=1) WITH TABLE s;

-- name: command-38
ALTER TABLE t SKEWED BY (a) ON (1);

-- name: command-39
CREATE MACRO m(x INT) x + 1;

-- name: command-40
DROP MACRO m;

-- name: command-41
IMPORT TABLE t FROM 'x';

-- name: command-42
SHOW ALL FUNCTIONS LIKE 'arr*';

-- name: command-43
SHOW SYSTEM FUNCTIONS LIKE 'array_a*';

-- name: command-44
COMMENT ON TABLE nosuch IS 'x';

-- name: command-45
COMMENT ON SCHEMA nosuch IS 'x';

-- name: command-46
COMMENT ON SCHEMA default IS 'the default';

-- name: command-47
ALTER SCHEMA default SET PROPERTIES ('a' = 'b');

-- name: command-48
ALTER SCHEMA default SET DBPROPERTIES ('location' = 'x');

-- name: command-49
ALTER SCHEMA nosuch SET DBPROPERTIES ('a' = 'x');

-- name: command-50
ALTER DATABASE default UNSET DBPROPERTIES ('a');

-- name: command-51
ALTER DATABASE default OWNER TO me;

-- name: command-52
CREATE SCHEMA s1 WITH DBPROPERTIES ('location' = '/x');

-- name: command-53
CREATE SCHEMA s1 MANAGED LOCATION '/x';

-- name: command-54
CREATE DATABASE a.b.c;

-- name: command-55
CREATE DATABASE s1 DEFAULT COLLATION UTF8_LCASE;

-- name: command-56
DESCRIBE DATABASE EXTENDED s1;

-- name: command-57
USE s1;

-- name: command-58
CREATE TABLE c1 (a STRING) USING parquet;

-- name: command-59
DESCRIBE c1;

-- name: command-60
SELECT collation(a) FROM c1;

-- name: command-61
SHOW CREATE TABLE c1;

-- name: command-62
USE default;

-- name: command-63
DROP DATABASE s1;

-- name: command-64
DROP DATABASE s1 CASCADE;
