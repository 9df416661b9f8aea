-- Constants that fail while planning, and those that only some rows may come to.
-- name: c1
CREATE TABLE e (a INT, s STRING) USING parquet;

-- name: c2
CREATE TEMP VIEW v AS SELECT * FROM VALUES (1, 'x'), (2, NULL) AS t(a, s);

-- name: c3
SELECT 1/0 FROM e;

-- name: c4
SELECT a, 1/0 FROM e;

-- name: c5
SELECT a FROM e WHERE 1/0 = 1;

-- name: c6
SELECT CASE WHEN a > 100 THEN 1/0 ELSE a END FROM v;

-- name: c7
SELECT CASE WHEN false THEN 1/0 ELSE a END FROM v;

-- name: c8
SELECT CASE WHEN true THEN a ELSE 1/0 END FROM v;

-- name: c9
SELECT IF(a > 100, 1/0, a) FROM v;

-- name: c10
SELECT coalesce(a, 1/0) FROM v;

-- name: c11
SELECT nvl(s, 1/0) FROM v;

-- name: c12
SELECT CAST('abc' AS INT) FROM e;

-- name: c13
SELECT a + CAST('abc' AS INT) FROM e;

-- name: c14
SELECT CASE WHEN a = 100 THEN CAST('abc' AS INT) ELSE 0 END FROM v;

-- name: c15
SELECT if(a = 100, CAST('abc' AS INT), 0) FROM v;

-- name: c16
SELECT 2147483647 + 1 FROM e;

-- name: c17
SELECT CASE WHEN a IS NULL THEN 2147483647 + 1 ELSE 0 END FROM v;

-- name: c18
SELECT a AND 1/0 = 1 FROM (SELECT false AS a) x;

-- name: c19
SELECT false AND 1/0 = 1;

-- name: c20
SELECT a = 1 OR 1/0 = 1 FROM v WHERE a = 1;

-- name: c21
SELECT true OR 1/0 = 1;

-- name: c22
SELECT array(1,2)[5] FROM e;

-- name: c23
SELECT CASE WHEN a > 10 THEN array(1,2)[5] END FROM v;

-- name: c24
SELECT element_at(array(1,2), 5) FROM e;

-- name: c25
SELECT element_at(array(1,2), 0) FROM e;

-- name: c26
SELECT to_date('abc') FROM e;

-- name: c27
SELECT to_timestamp('abc', 'yyyy') FROM e;

-- name: c28
SELECT make_date(2020, 13, 1) FROM e;

-- name: c29
SELECT DATE'2020-01-01' + INTERVAL '1' MONTH FROM e;

-- name: c30
SELECT date_add('abc', 1) FROM e;

-- name: c31
SELECT raise_error('boom') FROM e;

-- name: c32
SELECT raise_error('boom');

-- name: c33
SELECT assert_true(false) FROM e;

-- name: c34
SELECT a FROM v LIMIT 1/0;

-- name: c35
SELECT a FROM v ORDER BY 1/0;

-- name: c36
SELECT a FROM v WHERE a > 5 AND 1/0 > 1;

-- name: c37
SELECT a FROM v WHERE false AND 1/0 > 1;

-- name: c38
SELECT count(*) FROM v GROUP BY 1/0;

-- name: c39
SELECT count(*) FROM v HAVING 1/0 > 1;

-- name: c40
SELECT sum(1/0) FROM e;

-- name: c41
SELECT sum(1/0) FROM v;

-- name: c42
SELECT max(CASE WHEN a > 5 THEN 1/0 END) FROM v;

-- name: c43
SELECT * FROM v JOIN e ON 1/0 = 1;

-- name: c44
SELECT * FROM v x JOIN v y ON x.a = y.a AND 1/0 = 1;

-- name: c45
SELECT * FROM e WHERE a IN (1/0, 2);

-- name: c46
SELECT try_divide(1, 0) FROM v;

-- name: c47
SELECT try_add(2147483647, 1) FROM v;

-- name: c48
SELECT CAST(1e20 AS INT) FROM e;

-- name: c49
SELECT CAST(300 AS TINYINT) FROM e;

-- name: c50
SELECT CAST(12345.678 AS DECIMAL(4,2)) FROM e;

-- name: c51
SELECT -(-2147483648) FROM e;

-- name: c52
SELECT abs(-2147483648) FROM e;

-- name: c53
SELECT 9223372036854775807 * 2 FROM e;

-- name: c54
SELECT a % 0 FROM v;

-- name: c55
SELECT 5 % 0 FROM e;

-- name: c56
SELECT mod(5, 0) FROM v;

-- name: c57
SELECT 5 div 0 FROM e;

-- name: c58
SELECT sqrt(-1) FROM e;

-- name: c59
SELECT map('a', 1)['b'] FROM v;

-- name: c60
SELECT map('a', 1, 'a', 2) FROM e;

-- name: c61
SELECT from_json('{', 'a INT') FROM v;

-- name: c62
SELECT parse_json('{') FROM e;

-- name: c63
SELECT unhex('zz') FROM v;

-- name: c64
SELECT to_binary('zz', 'hex') FROM e;

-- name: c65
SELECT to_number('abc', '999') FROM e;

-- name: c66
SELECT date_trunc('nope', TIMESTAMP'2020-01-01') FROM v;

-- name: c67
SELECT conv('99999999999999999999', 10, 2) FROM e;

-- name: c68
SELECT 1/0 UNION ALL SELECT 2;

-- name: c69
SELECT * FROM (SELECT 1/0 AS x, 2 AS y) t;

-- name: c70
SELECT y FROM (SELECT 1/0 AS x, 2 AS y) t;

-- name: c71
SELECT count(*) FROM (SELECT 1/0 AS x) t;

-- name: c72
SELECT EXISTS (SELECT 1/0);

-- name: c73
SELECT (SELECT 1/0);

-- name: c74
SELECT a FROM v WHERE a IN (SELECT 1/0);

-- name: c75
SELECT a FROM v WHERE EXISTS (SELECT 1/0 FROM e);

-- name: c76
SELECT a, (SELECT 1/0 FROM e) FROM v;

-- name: c77
WITH c AS (SELECT 1/0 AS x) SELECT 1;

-- name: c78
WITH c AS (SELECT 1/0 AS x) SELECT * FROM c;

-- name: c79
VALUES (1/0);

-- name: c80
SELECT * FROM VALUES (1/0) AS t(a);

-- name: c81
SELECT * FROM VALUES (CAST('x' AS INT)) AS t(a);

-- name: c82
INSERT INTO e VALUES (1/0, 'a');

-- name: c83
INSERT INTO e SELECT CAST('abc' AS INT), 'a';

-- name: c84
CREATE TABLE ct AS SELECT 1/0 AS a;

-- name: c85
CREATE TEMP VIEW cv AS SELECT 1/0 AS a;

-- name: c86
SELECT * FROM cv;

-- name: c87
CREATE VIEW pcv AS SELECT 1/0 AS a;

-- name: c88
SELECT * FROM pcv;

-- name: c89
DESCRIBE QUERY SELECT 1/0 AS a;

-- name: c90
SET VAR nope = 1/0;

-- name: c91
DECLARE VARIABLE x INT DEFAULT 1/0;

-- name: c92
DECLARE VARIABLE x INT DEFAULT CAST('a' AS INT);

-- name: c93
SELECT transform(array(1,2,0), x -> 10 / x);

-- name: c94
SELECT filter(array(1,2), x -> 1/0 > 1) FROM e;

-- name: c95
SELECT a, sum(a) OVER (ORDER BY 1/0) FROM v;

-- name: c96
SELECT a FROM v CLUSTER BY 1/0;

-- name: c97
SELECT explode(array(1/0)) FROM e;

-- name: c98
SELECT stack(2, 1/0, 2) FROM e;

-- name: c99
SELECT range(1/0);

-- name: c100
SELECT * FROM range(1/0);

-- name: c101
SELECT * FROM range(10 / 0, 5);

-- name: c102
SELECT 'a' || 1/0 FROM e;

-- name: c103
SELECT concat('a', CAST('x' AS INT)) FROM e;

-- name: c104
SELECT greatest(1, 1/0) FROM e;

-- name: c105
SELECT CASE a WHEN 1/0 THEN 1 END FROM e;

-- name: c106
SELECT nullif(1/0, 1) FROM e;

-- name: c107
SELECT count(1/0) FROM v;

-- name: c108
SELECT count(1/0) FROM e;

-- name: c109
SELECT first(1/0) FROM e;

-- name: c110
SELECT DISTINCT 1/0 FROM e;

-- name: c111
SELECT interval(1/0) FROM e;

DROP VIEW IF EXISTS pcv;
DROP TABLE IF EXISTS e;
-- name: nothing_left
SHOW VIEWS IN default LIKE 'pcv';
