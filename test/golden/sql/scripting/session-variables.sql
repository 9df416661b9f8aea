-- Variables of the session, EXECUTE IMMEDIATE and IDENTIFIER.
-- name: s1
DECLARE x INT DEFAULT 5;

-- name: s2
SELECT x;

-- name: s3
SELECT session.x, system.session.x;

-- name: s4
DECLARE VARIABLE x INT;

-- name: s5
DECLARE OR REPLACE VARIABLE x INT = 7;

-- name: s6
SELECT x + 1;

-- name: s7
SET VAR x = 10;

-- name: s8
SET VARIABLE x = x + 1;

-- name: s9
SELECT x;

-- name: s10
SET VAR x = 'abc';

-- name: s11
SET VAR x = DEFAULT;

-- name: s12
SELECT x;

-- name: s13
SET VAR nope = 1;

-- name: s14
DECLARE y STRING;

-- name: s15
SELECT y, y IS NULL;

-- name: s16
SET VAR (x, y) = (SELECT 1, 'b');

-- name: s17
SELECT x, y;

-- name: s18
SET VAR (x, y) = (SELECT 1);

-- name: s19
SET VAR (x, x) = (SELECT 1, 2);

-- name: s20
SET VAR (x, y) = (SELECT a, b FROM VALUES (1, 'a'), (2, 'b') AS t(a, b));

-- name: s21
SET VAR (x, y) = (SELECT a, b FROM VALUES (1, 'a') AS t(a, b) WHERE a > 5);

-- name: s22
SELECT x, y;

-- name: s23
SET VAR x = 1, y = 'two';

-- name: s24
SELECT x, y;

-- name: s25
SET VAR x = (SELECT max(a) FROM VALUES (1), (9) AS t(a));

-- name: s26
SELECT x;

-- name: s27
SET VAR session.x = 3;

-- name: s28
SET VAR system.session.x = 4;

-- name: s29
SELECT x;

-- name: s30
SET VAR a.b.x = 4;

-- name: s31
DROP TEMPORARY VARIABLE x;

-- name: s32
DROP TEMPORARY VARIABLE x;

-- name: s33
DROP TEMPORARY VARIABLE IF EXISTS x;

-- name: s34
DROP VARIABLE y;

-- name: s35
SELECT x;

-- name: s36
DECLARE z = 1.5;

-- name: s37
SELECT z, typeof(z);

-- name: s38
DECLARE d DATE DEFAULT DATE'2024-02-29';

-- name: s39
SELECT d + 1, year(d);

-- name: s40
DECLARE arr ARRAY<INT> DEFAULT array(1, 2, 3);

-- name: s41
SELECT arr[0], size(arr);

-- name: s42
DECLARE m = map('k', 1);

-- name: s43
SELECT m['k'];

-- name: s44
DECLARE st STRUCT<a: INT, b: STRING> DEFAULT named_struct('a', 1, 'b', 'x');

-- name: s45
SELECT st.a, st.b;

-- name: s46
DECLARE v1, v2, v3 INT DEFAULT 0;

-- name: s47
SELECT v1, v2, v3;

-- name: s48
DECLARE bad INT DEFAULT (SELECT 1);

-- name: s49
DECLARE bad INT DEFAULT nope;

-- name: s50
DECLARE bad INT DEFAULT 'abc';

-- name: s51
DECLARE bad NOPE;

-- name: s52
DECLARE bad;

-- name: s53
DECLARE a.b.c INT;

-- name: s54
DECLARE session.sx INT DEFAULT 3;

-- name: s55
SELECT sx;

-- name: s56
DECLARE builtin.sx INT;

-- name: s57
EXECUTE IMMEDIATE 'SELECT 1 AS a';

-- name: s58
EXECUTE IMMEDIATE 'SELECT ? + ?' USING 1, 2;

-- name: s59
EXECUTE IMMEDIATE 'SELECT :a + :b' USING 1 AS a, 2 AS b;

-- name: s60
EXECUTE IMMEDIATE 'SELECT :a + :b AS r' USING (1 AS a, 2 AS b);

-- name: s61
EXECUTE IMMEDIATE 'SELECT 42' INTO v1;

-- name: s62
SELECT v1;

-- name: s63
EXECUTE IMMEDIATE 'SELECT 1, 2' INTO v1;

-- name: s64
EXECUTE IMMEDIATE 'SELECT 1, 2' INTO v1, v2;

-- name: s65
SELECT v1, v2;

-- name: s66
EXECUTE IMMEDIATE 'SELECT id FROM range(5)' INTO v1;

-- name: s67
EXECUTE IMMEDIATE 'SELECT id FROM range(0)' INTO v1;

-- name: s68
SELECT v1;

-- name: s69
EXECUTE IMMEDIATE 'SELECT ?' INTO v2 USING 99;

-- name: s70
SELECT v2;

-- name: s71
DECLARE q STRING DEFAULT 'SELECT 7 AS seven';

-- name: s72
EXECUTE IMMEDIATE q;

-- name: s73
EXECUTE IMMEDIATE 'SELECT nope';

-- name: s74
EXECUTE IMMEDIATE 'SELEC 1';

-- name: s75
EXECUTE IMMEDIATE NULL;

-- name: s76
EXECUTE IMMEDIATE 5;

-- name: s77
EXECUTE IMMEDIATE 'CREATE TABLE ei (a INT) USING parquet';

-- name: s78
EXECUTE IMMEDIATE 'INSERT INTO ei VALUES (?)' USING 5;

-- name: s79
SELECT * FROM ei;

-- name: s80
EXECUTE IMMEDIATE 'INSERT INTO ei VALUES (1)' INTO v1;

-- name: s81
EXECUTE IMMEDIATE 'SELECT * FROM ei WHERE a = :p' USING 5 AS p;

-- name: s82
EXECUTE IMMEDIATE 'SELECT ? + :a' USING 5 AS a, 3;

-- name: s83
EXECUTE IMMEDIATE 'EXECUTE IMMEDIATE \'SELECT 1\'';

-- name: s84
EXECUTE IMMEDIATE 'SELECT ' || '3';

-- name: s85
EXECUTE IMMEDIATE 'DROP TABLE ei';

-- name: s86
EXECUTE IMMEDIATE 'SELECT typeof(:p), :p' USING DATE'2024-01-01' AS p;

-- name: s87
EXECUTE IMMEDIATE 'SELECT * FROM IDENTIFIER(:t)' USING 'ei' AS t;

-- name: s88
SELECT * FROM IDENTIFIER('range')(3);

-- name: s89
SELECT IDENTIFIER('abs')(-3);

-- name: s90
SELECT IDENTIFIER('a b') FROM (SELECT 1 AS `a b`);

-- name: s91
SELECT IDENTIFIER('`a b`') FROM (SELECT 1 AS `a b`);

-- name: s92
SELECT IDENTIFIER('t.a') FROM (SELECT 1 AS a) t;

-- name: s93
SELECT IDENTIFIER(1);

-- name: s94
SELECT IDENTIFIER('');

-- name: s95
SELECT IDENTIFIER(NULL);

-- name: s96
SELECT IDENTIFIER(rand());

-- name: s97
CREATE TABLE IDENTIFIER('idt') (a INT) USING parquet;

-- name: s98
INSERT INTO IDENTIFIER('idt') VALUES (1);

-- name: s99
SELECT IDENTIFIER('a') FROM IDENTIFIER('idt');

-- name: s100
DROP TABLE IDENTIFIER('idt');

-- name: s101
SHOW VARIABLES;

-- name: s102
SELECT count(*) FROM range(v2);

-- name: s103
SELECT * FROM VALUES (1), (2) AS t(v1) WHERE v1 = 1;

-- name: s104
SELECT v1 FROM (SELECT 1 AS v1);

-- name: s105
CREATE VIEW vv2 AS SELECT v1 AS a;

-- name: s106
CREATE TEMP VIEW tvv AS SELECT v1 AS a;

-- name: s107
SELECT * FROM tvv;

-- name: s108
SELECT sum(v2) FROM range(3);

-- name: s109
SELECT * FROM range(10) LIMIT v2;

-- name: s110
SELECT id FROM range(3) ORDER BY v1;

-- name: s111
SET VAR v1 = v2, v2 = v1;
