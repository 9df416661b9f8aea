-- Functions written in SQL and scripts, right and wrong.
-- name: f1
CREATE TEMPORARY FUNCTION plus1(x INT) RETURNS INT RETURN x + 1;

-- name: f2
SELECT plus1(5), plus1(NULL);

-- name: f3
SELECT plus1('a');

-- name: f4
SELECT plus1('7');

-- name: f5
SELECT plus1();

-- name: f6
SELECT plus1(1, 2);

-- name: f7
SELECT plus1(x => 3);

-- name: f8
SELECT plus1(y => 3);

-- name: f9
CREATE TEMPORARY FUNCTION plus1(x INT) RETURNS INT RETURN x + 2;

-- name: f10
CREATE OR REPLACE TEMPORARY FUNCTION plus1(x INT) RETURNS INT RETURN x + 2;

-- name: f11
SELECT plus1(5);

-- name: f12
CREATE FUNCTION area(w DOUBLE, h DOUBLE DEFAULT 2.0) RETURNS DOUBLE COMMENT 'area' RETURN w * h;

-- name: f13
SELECT area(3), area(3, 4), area(h => 5, w => 2);

-- name: f14
DESCRIBE FUNCTION area;

-- name: f15
CREATE FUNCTION area(w DOUBLE) RETURNS DOUBLE RETURN w;

-- name: f16
CREATE FUNCTION IF NOT EXISTS area(w DOUBLE) RETURNS DOUBLE RETURN w;

-- name: f17
CREATE FUNCTION evens(n INT) RETURNS TABLE (v INT) RETURN SELECT CAST(id AS INT) FROM range(n) WHERE id % 2 = 0;

-- name: f18
SELECT * FROM evens(6) ORDER BY v;

-- name: f19
SELECT evens(6);

-- name: f20
SELECT * FROM area(1);

-- name: f21
CREATE FUNCTION bad() RETURNS INT RETURN 'abc';

-- name: f22
SELECT bad();

-- name: f23
CREATE FUNCTION bad2() RETURNS INT RETURN nope;

-- name: f24
CREATE FUNCTION bad3(x INT, x INT) RETURNS INT RETURN 1;

-- name: f25
CREATE FUNCTION bad4(x INT) RETURNS INT RETURN (SELECT max(a) FROM nope);

-- name: f26
CREATE FUNCTION bad5(x INT DEFAULT 1, y INT) RETURNS INT RETURN 1;

-- name: f27
CREATE FUNCTION bad6(x INT) RETURNS TABLE (a INT, b INT) RETURN SELECT 1;

-- name: f28
CREATE FUNCTION bad7(x INT) RETURNS INT RETURN sum(x);

-- name: f29
CREATE FUNCTION bad8(x INT) RETURN x + 1;

-- name: f30
SELECT bad8(1);

-- name: f31
CREATE FUNCTION noargs() RETURNS STRING RETURN 'hi';

-- name: f32
SELECT noargs();

-- name: f33
CREATE FUNCTION det() RETURNS DOUBLE NOT DETERMINISTIC RETURN rand();

-- name: f34
SELECT det() < 1;

-- name: f35
CREATE FUNCTION withq(k INT) RETURNS STRING RETURN SELECT v FROM VALUES (1, 'one'), (2, 'two') AS t(k2, v) WHERE k2 = k;

-- name: f36
SELECT withq(1), withq(3);

-- name: f37
SELECT id, withq(CAST(id AS INT)) FROM range(4) ORDER BY id;

-- name: f38
CREATE FUNCTION rec(n INT) RETURNS INT RETURN rec(n - 1);

-- name: f39
CREATE FUNCTION calls(n INT) RETURNS DOUBLE RETURN area(n, plus1(n));

-- name: f40
CREATE FUNCTION calls2(n INT) RETURNS DOUBLE RETURN area(n, n);

-- name: f41
SELECT calls2(4);

-- name: f42
SELECT sum(area(id, 2)) FROM range(4);

-- name: f43
SELECT area(sum(id), 2) FROM range(4);

-- name: f44
SELECT id FROM range(5) WHERE plus1(CAST(id AS INT)) > 4;

-- name: f45
SELECT plus1(CAST(id AS INT)) AS p, count(*) FROM range(3) GROUP BY plus1(CAST(id AS INT)) ORDER BY p;

-- name: f46
SELECT DISTINCT plus1(1);

-- name: f47
SELECT plus1(DISTINCT 1);

-- name: f48
SELECT plus1(1) FILTER (WHERE true);

-- name: f49
SHOW USER FUNCTIONS;

-- name: f50
SHOW FUNCTIONS LIKE 'area';

-- name: f51
SHOW FUNCTIONS IN default LIKE 'ev*';

-- name: f52
DROP FUNCTION area;

-- name: f53
SELECT area(1);

-- name: f54
SELECT calls2(4);

-- name: f55
DROP FUNCTION area;

-- name: f56
DROP FUNCTION IF EXISTS area;

-- name: f57
DROP TEMPORARY FUNCTION plus1;

-- name: f58
DROP TEMPORARY FUNCTION plus1;

-- name: f59
DROP TEMPORARY FUNCTION IF EXISTS plus1;

-- name: f60
DROP FUNCTION abs;

-- name: f61
CREATE FUNCTION abs(x INT) RETURNS INT RETURN 1;

-- name: f62
SELECT abs(-5), spark_catalog.default.abs(-5);

-- name: f63
DROP FUNCTION default.abs;

-- name: f64
CREATE TEMPORARY FUNCTION abs(x INT) RETURNS INT RETURN 1;

-- name: f65
SELECT abs(-5);

-- name: f66
DROP TEMPORARY FUNCTION abs;

-- name: f67
CREATE TEMPORARY FUNCTION a.b(x INT) RETURNS INT RETURN 1;

-- name: f68
CREATE FUNCTION nodb.f(x INT) RETURNS INT RETURN 1;

-- name: f69
SELECT nodb.f(1);

-- name: f70
SELECT default.noargs(), spark_catalog.default.noargs();

-- name: f71
SELECT builtin.abs(-1), system.builtin.abs(-2);

-- name: f72
SELECT session.noargs();

-- name: f73
BEGIN
  DECLARE total INT DEFAULT 0;
  DECLARE i INT DEFAULT 1;
  WHILE i <= 10 DO
    SET total = total + i;
    SET i = i + 1;
  END WHILE;
  SELECT total AS total;
END;

-- name: f74
BEGIN
  DECLARE s STRING DEFAULT '';
  FOR r AS SELECT id FROM range(3) ORDER BY id DO
    SET s = s || r.id;
  END FOR;
  SELECT s AS s;
END;

-- name: f75
BEGIN
  DECLARE EXIT HANDLER FOR DIVIDE_BY_ZERO
  BEGIN
    SELECT 'caught' AS m;
  END;
  SELECT 1 / 0;
  SELECT 'not here' AS m;
END;

-- name: f76
BEGIN
  DECLARE CONTINUE HANDLER FOR SQLEXCEPTION
    SELECT 'went on' AS m;
  SELECT CAST('x' AS INT);
  SELECT 'after' AS m;
END;

-- name: f77
BEGIN
  IF 1 > 2 THEN SELECT 'a' AS r;
  ELSEIF 2 > 1 THEN SELECT 'b' AS r;
  ELSE SELECT 'c' AS r;
  END IF;
END;

-- name: f78
BEGIN
  DECLARE x INT DEFAULT 3;
  CASE x WHEN 1 THEN SELECT 'one' AS r; WHEN 3 THEN SELECT 'three' AS r; ELSE SELECT 'other' AS r; END CASE;
END;

-- name: f79
BEGIN
  lbl: LOOP
    LEAVE lbl;
  END LOOP lbl;
  SELECT 'done' AS d;
END;

-- name: f80
BEGIN
  DECLARE n INT DEFAULT 0;
  REPEAT
    SET n = n + 1;
  UNTIL n >= 4 END REPEAT;
  SELECT n AS n;
END;

-- name: f81
BEGIN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'mine';
END;

-- name: f82
BEGIN
  DECLARE my_err CONDITION FOR SQLSTATE '45001';
  DECLARE EXIT HANDLER FOR my_err SELECT 'own' AS m;
  SIGNAL my_err;
END;

-- name: f83
BEGIN
  SELECT nope;
END;

-- name: f84
BEGIN
  SET x = 1;
END;

-- name: f85
BEGIN
  DECLARE x INT;
  DECLARE y INT DEFAULT x;
  SELECT 1 AS one;
  DECLARE z INT;
END;

-- name: f86
BEGIN
  WHILE true DO
    SELECT 1;
  END WHILE wrong;
END;

-- name: f87
BEGIN
  ITERATE nowhere;
END;

-- name: f88
BEGIN END;

-- name: f89
BEGIN
  CREATE TEMP VIEW sv AS SELECT 5 AS q;
  SELECT q FROM sv;
END;

-- name: f90
BEGIN
  DECLARE t STRING DEFAULT 'range(2)';
  EXECUTE IMMEDIATE 'SELECT count(*) AS c FROM ' || t;
END;

-- name: f91
BEGIN
  DECLARE c INT;
  SET c = (SELECT count(*) FROM range(7));
  VALUES (c + 1);
END;

-- name: f92
BEGIN
  DECLARE EXIT HANDLER FOR NOT FOUND SELECT 'nf' AS m;
  SELECT 1 AS a;
END;

-- name: f93
BEGIN
  BEGIN
    DECLARE x INT DEFAULT 1;
  END;
  SELECT x;
END;

-- name: f94
BEGIN
  DECLARE a INT DEFAULT 1;
  BEGIN
    DECLARE a INT DEFAULT 2;
    SELECT a AS inner_a;
  END;
END;

-- name: f95
BEGIN
  DECLARE x INT = 'abc';
END;

-- name: f96
BEGIN
  IF 'x' THEN SELECT 1; END IF;
END;

-- name: f97
BEGIN
  IF (SELECT count(*) FROM range(2)) = 2 THEN SELECT 'two' AS r; END IF;
END;

-- name: f98
BEGIN
  IF NULL THEN SELECT 1 AS r; ELSE SELECT 2 AS r; END IF;
END;

DROP FUNCTION IF EXISTS evens;
DROP FUNCTION IF EXISTS bad;
DROP FUNCTION IF EXISTS bad2;
DROP FUNCTION IF EXISTS bad8;
DROP FUNCTION IF EXISTS noargs;
DROP FUNCTION IF EXISTS det;
DROP FUNCTION IF EXISTS withq;
DROP FUNCTION IF EXISTS rec;
DROP FUNCTION IF EXISTS calls;
DROP FUNCTION IF EXISTS calls2;
DROP FUNCTION IF EXISTS area;
-- name: functions_dropped
SHOW USER FUNCTIONS;
