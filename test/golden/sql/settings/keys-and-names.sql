-- Settings of what keys are and how names are read.
-- name: setting-1
CREATE TEMP VIEW t AS SELECT * FROM VALUES (1, 'a', 10), (2, 'b', 20), (1, 'c', 30) AS t(k, s, v);

-- name: setting-2
SET spark.sql.groupByOrdinal=false;

-- name: setting-3
SELECT k, sum(v) FROM t GROUP BY 1;

-- name: setting-4
SELECT k, sum(v) FROM t GROUP BY k ORDER BY 1;

-- name: setting-5
RESET spark.sql.groupByOrdinal;

-- name: setting-6
SELECT k, sum(v) FROM t GROUP BY 1 ORDER BY 1;

-- name: setting-7
SET spark.sql.orderByOrdinal=false;

-- name: setting-8
SELECT k, v FROM t ORDER BY 5;

-- name: setting-9
SELECT v FROM t SORT BY 1;

-- name: setting-10
RESET spark.sql.orderByOrdinal;

-- name: setting-11
SELECT k, v FROM t ORDER BY 5;

-- name: setting-12
SET spark.sql.groupByAliases=false;

-- name: setting-13
SELECT k + 1 AS kk, count(*) FROM t GROUP BY kk;

-- name: setting-14
SELECT k AS K2, count(*) FROM t GROUP BY k ORDER BY K2;

-- name: setting-15
RESET spark.sql.groupByAliases;

-- name: setting-16
SELECT k + 1 AS kk, count(*) FROM t GROUP BY kk ORDER BY kk;

-- name: setting-17
SELECT map('a', 1, 'a', 2);

-- name: setting-18
SET spark.sql.mapKeyDedupPolicy=LAST_WIN;

-- name: setting-19
SELECT map('a', 1, 'a', 2);

-- name: setting-20
SELECT map_from_arrays(array(1, 1, 2), array('x', 'y', 'z'));

-- name: setting-21
SELECT map_concat(map(1, 'a'), map(1, 'b', 2, 'c'));

-- name: setting-22
SELECT map_from_entries(array(struct(1, 'a'), struct(1, 'b')));

-- name: setting-23
SELECT str_to_map('a:1,b:2,a:3');

-- name: setting-24
SELECT map(k, s) FROM t ORDER BY v;

-- name: setting-25
SET spark.sql.mapKeyDedupPolicy=first_win;

-- name: setting-26
SET spark.sql.mapKeyDedupPolicy=exception;

-- name: setting-27
SELECT map_from_arrays(array(1, 1, 2), array('x', 'y', 'z'));

-- name: setting-28
RESET spark.sql.mapKeyDedupPolicy;

-- name: setting-29
SET spark.sql.crossJoin.enabled=false;

-- name: setting-30
SELECT count(*) FROM t a CROSS JOIN t b;

-- name: setting-31
SELECT count(*) FROM t a, t b WHERE a.k = b.k;

-- name: setting-32
SELECT count(*) FROM t a LEFT JOIN t b ON a.k < b.k;

-- name: setting-33
RESET spark.sql.crossJoin.enabled;

-- name: setting-34
SELECT count(*) FROM t a JOIN t b;

-- name: setting-35
SELECT "k" FROM t LIMIT 1;

-- name: setting-36
SET spark.sql.ansi.doubleQuotedIdentifiers=true;

-- name: setting-37
SELECT "k" FROM t ORDER BY "v";

-- name: setting-38
SELECT 'k' FROM t LIMIT 1;

-- name: setting-39
SELECT 1 AS "my col";

-- name: setting-40
SELECT "no such" FROM t;

-- name: setting-41
CREATE TEMP VIEW "odd name" AS SELECT 1 AS "x y";

-- name: setting-42
SELECT "x y" FROM "odd name";

-- name: setting-43
SELECT "a""b" FROM (SELECT 1 AS "a""b");

-- name: setting-44
RESET spark.sql.ansi.doubleQuotedIdentifiers;

-- name: setting-45
SET spark.sql.ansi.enforceReservedKeywords=true;

-- name: setting-46
CREATE TABLE order (a INT) USING parquet;

-- name: setting-47
SELECT 1 AS timestamp;

-- name: setting-48
SELECT 1 AS `select`;

-- name: setting-49
SELECT date FROM (SELECT 1 AS date);

-- name: setting-50
SELECT user FROM (SELECT 1 AS user);

-- name: setting-51
RESET spark.sql.ansi.enforceReservedKeywords;

-- name: setting-52
SELECT 1 AS select;

-- name: setting-53
SELECT * FROM t AS a, t AS b JOIN t AS c ON a.k = c.k;

-- name: setting-54
SET spark.sql.ansi.relationPrecedence=true;

-- name: setting-55
SELECT count(*) FROM t AS a, t AS b JOIN t AS c ON a.k = c.k;

-- name: setting-56
SELECT count(*) FROM t AS a, t AS b JOIN t AS c ON b.k = c.k;

-- name: setting-57
RESET spark.sql.ansi.relationPrecedence;

-- name: setting-58
CREATE TABLE st (i INT, d DATE, s STRING, b TINYINT) USING parquet;

-- name: setting-59
SET spark.sql.storeAssignmentPolicy=LEGACY;

-- name: setting-60
INSERT INTO st VALUES ('12', '2020-01-01', 5, 300);

-- name: setting-61
INSERT INTO st VALUES ('abc', 'nope', true, 1);

-- name: setting-62
SELECT * FROM st ORDER BY i NULLS FIRST;

-- name: setting-63
SET spark.sql.storeAssignmentPolicy=STRICT;

-- name: setting-64
INSERT INTO st VALUES (1L, DATE'2020-01-01', 'x', 1Y);
