-- Variables, EXECUTE IMMEDIATE and settings.

-- name: s1
BEGIN SELECT 1 END;

-- name: s2
BEGIN IF true THEN END IF; END;

-- name: s3
BEGIN IF 1 THEN SELECT 1; END IF; END;

-- name: s4
BEGIN IF NULL THEN SELECT 1; ELSE SELECT 2; END IF; END;

-- name: s5
BEGIN WHILE (SELECT count(*) FROM range(2)) < 1 DO SELECT 1; END WHILE; SELECT 'done'; END;

-- name: s6
BEGIN DECLARE x INT DEFAULT 'a'; SELECT x; END;

-- name: s7
BEGIN DECLARE x = 5; SELECT x; END;

-- name: s8
BEGIN DECLARE VARIABLE x INT = 5; SELECT x; END;

-- name: s9
BEGIN DECLARE OR REPLACE x INT = 5; SELECT x; END;

-- name: s10
BEGIN DECLARE x INT; SET (x) = (SELECT 7); SELECT x; END;

-- name: s11
BEGIN DECLARE x, y INT; SET (x, y) = (SELECT 7, 8); SELECT x, y; END;

-- name: s12
BEGIN DECLARE x INT; SET VAR x = 9; SELECT x; END;

-- name: s13
BEGIN DECLARE x INT; SET x = (SELECT id FROM range(3)); END;

-- name: s14
BEGIN DECLARE x INT; SET x = (SELECT id FROM range(0)); SELECT x; END;

-- name: s15
BEGIN DECLARE x INT = 1; BEGIN DECLARE x INT = 2; SET x = 3; END; SELECT x; END;

-- name: s16
BEGIN DECLARE q STRING = 'SELECT 42 AS a'; EXECUTE IMMEDIATE q; END;

-- name: s17
BEGIN DECLARE x INT; EXECUTE IMMEDIATE 'SELECT 42' INTO x; SELECT x; END;

-- name: s18
BEGIN DECLARE x INT; EXECUTE IMMEDIATE 'SELECT ? + :b' INTO x USING 1, 2 AS b; SELECT x; END;

-- name: s19
BEGIN CREATE TEMPORARY VIEW sv AS SELECT 1 AS a; SELECT * FROM sv; DROP VIEW sv; END;

-- name: s20
BEGIN DECLARE x INT = 0; DECLARE CONTINUE HANDLER FOR SQLEXCEPTION SET x = x + 1; SELECT 1/0; SELECT CAST('a' AS INT); SELECT x; END;

-- name: s21
BEGIN DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN DECLARE m STRING; GET DIAGNOSTICS CONDITION 1 m = MESSAGE_TEXT; SELECT m; END; SELECT 1/0; END;

-- name: s22
BEGIN DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN RESIGNAL; END; SELECT 1/0; END;

-- name: s23
BEGIN DECLARE EXIT HANDLER FOR SQLEXCEPTION SELECT 1; DECLARE EXIT HANDLER FOR SQLEXCEPTION SELECT 2; SELECT 1/0; END;

-- name: s24
BEGIN DECLARE EXIT HANDLER FOR DIVIDE_BY_ZERO, SQLSTATE '22018' SELECT 1; SELECT CAST('a' AS INT); END;

-- name: s25
BEGIN DECLARE EXIT HANDLER FOR SQLEXCEPTION, DIVIDE_BY_ZERO SELECT 1; END;

-- name: s26
BEGIN DECLARE EXIT HANDLER FOR NOPE_CONDITION SELECT 1; SELECT 1/0; END;

-- name: s28
BEGIN DECLARE EXIT HANDLER FOR SQLSTATE '123' SELECT 1; END;

-- name: s29
BEGIN DECLARE EXIT HANDLER FOR DIVIDE_BY_ZERO SELECT 1; DECLARE x INT; END;

-- name: s30
BEGIN DECLARE c CURSOR FOR SELECT id FROM range(2); DECLARE x BIGINT; OPEN c; FETCH c INTO x; FETCH c INTO x; CLOSE c; SELECT x; END;

-- name: s31
BEGIN DECLARE c CURSOR FOR SELECT id FROM range(2); DECLARE x BIGINT; DECLARE s BIGINT = 0; DECLARE done BOOLEAN = false; DECLARE CONTINUE HANDLER FOR NOT FOUND SET done = true; OPEN c; REPEAT FETCH c INTO x; IF NOT done THEN SET s = s + x + 10; END IF; UNTIL done END REPEAT; CLOSE c; SELECT s; END;

-- name: s32
BEGIN OPEN nope; END;

-- name: s33
BEGIN FOR x AS SELECT 1 AS a, 2 AS b DO SELECT a, x.b; END FOR; END;

-- name: s34
BEGIN FOR x AS SELECT id FROM range(0) DO SELECT id; END FOR; SELECT 'none'; END;

-- name: s35
BEGIN lbl: FOR x AS SELECT id FROM range(5) DO IF x.id = 2 THEN LEAVE lbl; END IF; SELECT x.id; END FOR; END;

-- name: s36
DECLARE v1 INT;

-- name: s37
SELECT v1;

-- name: s38
SET VAR v1 = 5;

-- name: s39
SELECT v1, session.v1, system.session.v1;

-- name: s40
SET VARIABLE v1 = v1 * 2;

-- name: s41
SELECT v1 + 1;

-- name: s42
DECLARE v1 INT;

-- name: s43
DECLARE OR REPLACE VARIABLE v1 STRING DEFAULT 'hi';

-- name: s44
SELECT v1 || '!';

-- name: s45
DECLARE v2 DEFAULT 1.5;

-- name: s47
SET VAR (v1, v2) = (SELECT 'a', 2.5);

-- name: s48
SELECT v1, v2;

-- name: s49
SET VAR v1 = DEFAULT;

-- name: s50
SELECT v1;

-- name: s51
SET VAR v1 = 'a', v2 = 3.5;

-- name: s52
SET VAR v1 = (SELECT 1, 2);

-- name: s53
SET VAR (v1, v1) = (SELECT 1, 2);

-- name: s54
SET VAR (v1, v2) = (SELECT 1);

-- name: s55
SET VAR (v1, v2) = (SELECT 'x', 1.5 WHERE false);

-- name: s56
SELECT v1, v2;

-- name: s57
SET VAR nope = 1;

-- name: s58
SET VAR v2 = 'abc';

-- name: s59
DECLARE v3 INT DEFAULT 'x';

-- name: s60
DECLARE v3 INT DEFAULT (SELECT max(id) FROM range(5));

-- name: s61
DECLARE v4 INT = v3 + 1;

-- name: s62
SELECT v3, v4;

-- name: s63
DECLARE v5 DATE = date'2020-01-01' + 1;

-- name: s64
SELECT v5 WHERE v5 > date'2020-01-01';

-- name: s65
DECLARE v6 ARRAY<INT> DEFAULT array(1, 2);

-- name: s67
DECLARE v7 STRUCT<a INT, b STRING> DEFAULT named_struct('a', 1, 'b', 'x');

-- name: s68
SELECT v7.a, session.v7.b;

-- name: s69
SELECT id FROM range(3) WHERE id = v3 - 3 OR id = v4 - 4;

-- name: s70
SELECT v3 AS x FROM VALUES (9) AS t(v3);

-- name: s71
DROP TEMPORARY VARIABLE v3;

-- name: s72
DROP TEMPORARY VARIABLE v3;

-- name: s73
DROP TEMPORARY VARIABLE IF EXISTS v3;

-- name: s74
DECLARE builtin.v INT;

-- name: s75
DECLARE session.v8 INT DEFAULT 8;

-- name: s76
SELECT v8;

-- name: s77
EXECUTE IMMEDIATE 'SELECT 1 AS x';

-- name: s78
EXECUTE IMMEDIATE 'SELECT ?, ?' USING 1, 'a';

-- name: s79
EXECUTE IMMEDIATE 'SELECT :a, :b' USING 1 AS a, 'x' AS b;

-- name: s80
EXECUTE IMMEDIATE 'SELECT :a' USING 1 AS b;

-- name: s81
EXECUTE IMMEDIATE 'SELECT ?' USING 1 AS a;

-- name: s82
EXECUTE IMMEDIATE 'SELECT ?, ?' USING 1;

-- name: s83
EXECUTE IMMEDIATE 'SELECT ?, :a' USING 1, 2 AS a;

-- name: s84
EXECUTE IMMEDIATE 'SELECT v8' INTO v8;

-- name: s85
EXECUTE IMMEDIATE 'SELECT 1, 2' INTO v8;

-- name: s86
EXECUTE IMMEDIATE 'SELECT id FROM range(2)' INTO v8;

-- name: s87
EXECUTE IMMEDIATE 'SELECT 1 WHERE false' INTO v8;

-- name: s88
SELECT v8;

-- name: s89
EXECUTE IMMEDIATE NULL;

-- name: s90
EXECUTE IMMEDIATE 5;

-- name: s91
EXECUTE IMMEDIATE 'SELEC 1';

-- name: s92
EXECUTE IMMEDIATE v1;

-- name: s93
EXECUTE IMMEDIATE 'SELECT ' || '1';

-- name: s94
EXECUTE IMMEDIATE 'SET VAR v8 = 3';

-- name: s95
EXECUTE IMMEDIATE 'EXECUTE IMMEDIATE \'SELECT 1\'';

-- name: s96
EXECUTE IMMEDIATE 'BEGIN SELECT 1; END';

-- name: s97
EXECUTE IMMEDIATE 'CREATE TEMP VIEW eiv AS SELECT 7 AS seven';

-- name: s98
SELECT * FROM IDENTIFIER('eiv');

-- name: s99
SELECT IDENTIFIER('seven') FROM IDENTIFIER('ei' || 'v');

-- name: s100
SELECT IDENTIFIER('upper')('a'), IDENTIFIER('eiv.seven') FROM eiv;

-- name: s101
SELECT * FROM IDENTIFIER('a.b.c.d');

-- name: s102
SELECT * FROM IDENTIFIER(1);

-- name: s104
SELECT * FROM IDENTIFIER('');

-- name: s105
SELECT 1 AS IDENTIFIER('x');

-- name: s106
SELECT IDENTIFIER('t').seven FROM eiv AS IDENTIFIER('t');

-- name: s107
CREATE TEMP VIEW IDENTIFIER('idv') AS SELECT 1;

-- name: s108
DROP VIEW IDENTIFIER('idv');

-- name: s109
SELECT IDENTIFIER('nope') FROM eiv;

-- name: s111
SELECT :p;

-- name: s112
SELECT ?;

-- name: s113
SET spark.sql.ansi.enabled;

-- name: s114
SET spark.sql.shuffle.partitions = 7;

-- name: s115
SET spark.sql.shuffle.partitions;

-- name: s116
RESET spark.sql.shuffle.partitions;

-- name: s117
SET nope.nope;

-- name: s118
SET nope.nope = abc def;

-- name: s119
SET `a b` = `c d`;

-- name: s120
SET spark.sql.ansi.enabled = maybe;

-- name: s122
SET TIME ZONE 'America/New_York';

-- name: s124
SET TIME ZONE INTERVAL 3 HOURS;

-- name: s125
SET TIME ZONE LOCAL;

-- name: s126
SET TIME ZONE 'nope';

-- name: s127
SET TIME ZONE INTERVAL 30 HOURS;

-- name: s128
RESET;

-- name: s129
RESET nope.nope;

-- name: s131
SET x;
