-- Scripts with loops, handlers and cursors.
-- name: script-1
BEGIN
  DECLARE total INT DEFAULT 0;
  DECLARE i INT DEFAULT 1;
  WHILE i <= 10 DO
    IF i % 2 = 0 THEN SET total = total + i; END IF;
    SET i = i + 1;
  END WHILE;
  SELECT total AS even_sum;
END;

-- name: script-2
BEGIN
  DECLARE fact BIGINT = 1;
  DECLARE n = 10;
  REPEAT
    SET fact = fact * n;
    SET n = n - 1;
  UNTIL n = 0 END REPEAT;
  VALUES (fact);
END;

-- name: script-3
BEGIN
  DECLARE s STRING DEFAULT '';
  FOR r AS SELECT * FROM VALUES ('a', 1), ('b', 2), ('c', 3) AS t(k, n) ORDER BY n DO
    SET s = s || r.k || repeat('-', r.n);
  END FOR;
  SELECT s;
END;

-- name: script-4
BEGIN
  lbl: LOOP
    LEAVE lbl;
  END LOOP lbl;
END;

-- name: script-5
BEGIN
  DECLARE x INT = 0;
  outer_loop: WHILE true DO
    inner_loop: WHILE true DO
      SET x = x + 1;
      IF x > 3 THEN LEAVE outer_loop; END IF;
      ITERATE outer_loop;
    END WHILE;
  END WHILE;
  SELECT x;
END;

-- name: script-6
BEGIN
  DECLARE v INT = 5;
  CASE v WHEN 1 THEN SELECT 'one'; WHEN 5 THEN SELECT 'five'; ELSE SELECT 'other'; END CASE;
END;

-- name: script-7
BEGIN
  DECLARE v INT = 7;
  CASE WHEN v < 5 THEN SELECT 'small'; WHEN v < 10 THEN SELECT 'middling'; END CASE;
END;

-- name: script-8
BEGIN
  CASE 9 WHEN 1 THEN SELECT 1; END CASE;
END;

-- name: script-9
BEGIN
  DECLARE EXIT HANDLER FOR DIVIDE_BY_ZERO BEGIN SELECT 'caught' AS what; END;
  SELECT 1/0;
END;

-- name: script-10
BEGIN
  DECLARE EXIT HANDLER FOR SQLSTATE '22012' BEGIN SELECT 'state' AS what; END;
  SELECT 1/0;
END;

-- name: script-11
BEGIN
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN SELECT 'any' AS what; END;
  SELECT CAST('x' AS INT);
END;

-- name: script-12
BEGIN
  DECLARE EXIT HANDLER FOR NOT FOUND BEGIN SELECT 'nf' AS what; END;
  SELECT CAST('x' AS INT);
END;

-- name: script-13
BEGIN
  DECLARE my_cond CONDITION FOR SQLSTATE '45000';
  DECLARE EXIT HANDLER FOR my_cond BEGIN SELECT 'mine' AS what; END;
  SIGNAL my_cond;
END;

-- name: script-14
BEGIN
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN RESIGNAL; END;
  SELECT 1/0;
END;

-- name: script-15
BEGIN
  SELECT 1;
  SELECT 2;
END;

-- name: script-16
BEGIN
END;

-- name: script-17
BEGIN
  SET x = 1;
END;

-- name: script-18
BEGIN
  DECLARE x INT = 'abc';
  SELECT x;
END;

-- name: script-19
BEGIN
  DECLARE a, b, c INT = 3;
  SELECT a + b + c AS abc;
END;

-- name: script-20
BEGIN
  DECLARE a INT;
  SELECT a IS NULL AS isnull;
END;

-- name: script-21
BEGIN
  DECLARE a INT = 1;
  BEGIN
    DECLARE a INT = 2;
    SELECT a;
  END;
  SELECT a;
END;

-- name: script-22
o: BEGIN
  DECLARE a INT = 1;
  i: BEGIN
    DECLARE a INT = 2;
    SELECT o.a, i.a, a;
  END;
END;

-- name: script-23
lbl: BEGIN
  SELECT 1;
END other;

-- name: script-24
lab: BEGIN
  ITERATE lab;
END;

-- name: script-25
BEGIN
  IF 1 = 2 THEN SELECT 1; ELSEIF 2 = 2 THEN SELECT 2; ELSE SELECT 3; END IF;
END;

-- name: script-26
BEGIN
  IF (SELECT count(*) > 1 FROM VALUES 1, 2) THEN SELECT 'many'; END IF;
END;

-- name: script-27
BEGIN
  DECLARE q STRING = 'SELECT ? + ? AS r';
  DECLARE r INT;
  EXECUTE IMMEDIATE q INTO r USING 1, 2;
  SELECT r;
END;

-- name: script-28
BEGIN
  DECLARE r INT;
  EXECUTE IMMEDIATE 'SELECT 1 WHERE false' INTO r;
  SELECT r;
END;

-- name: script-29
BEGIN
  EXECUTE IMMEDIATE 'BEGIN SELECT 1; END';
END;

-- name: script-30
CREATE TABLE acct (id INT, bal DECIMAL(10,2)) USING parquet;

-- name: script-31
BEGIN
  INSERT INTO acct VALUES (1, 100), (2, 50.5);
  FOR r AS SELECT id, bal FROM acct DO
    INSERT INTO acct VALUES (r.id + 10, r.bal * 2);
  END FOR;
END;

-- name: script-32
SELECT * FROM acct ORDER BY id;

-- name: script-33
BEGIN
  DECLARE n INT;
  SET VAR n = (SELECT max(id) FROM acct);
  SET (n) = (SELECT n + 1);
  SELECT n;
END;

-- name: script-34
BEGIN
  DECLARE a INT; DECLARE b STRING;
  SET (a, b) = (SELECT 1, 'z');
  SELECT a, b;
END;

-- name: script-35
BEGIN
  DECLARE a INT; DECLARE b STRING;
  SET (a, b) = (SELECT 1);
END;

-- name: script-36
BEGIN
  DECLARE tbl STRING = 'acct';
  SELECT count(*) FROM IDENTIFIER(tbl);
END;

-- name: script-37
BEGIN
  CREATE TEMP VIEW tv1 AS SELECT 42 AS answer;
  SELECT * FROM tv1;
END;

-- name: script-38
SELECT * FROM tv1;

-- name: script-39
BEGIN
  DROP VIEW tv1;
  SELECT * FROM tv1;
END;

-- name: script-40
SET spark.sql.scripting.cursorEnabled = true;

-- name: script-41
BEGIN
  DECLARE x INT;
  DECLARE c CURSOR FOR SELECT id FROM range(3) ORDER BY id;
  OPEN c;
  FETCH c INTO x;
  FETCH c INTO x;
  CLOSE c;
  SELECT x;
END;

-- name: script-42
SET spark.sql.scripting.continueHandlerEnabled = true;

-- name: script-43
BEGIN
  DECLARE x INT;
  DECLARE done BOOLEAN = false;
  DECLARE total BIGINT = 0;
  DECLARE c CURSOR FOR SELECT id FROM range(5);
  DECLARE CONTINUE HANDLER FOR NOT FOUND SET done = true;
  OPEN c;
  REPEAT
    FETCH c INTO x;
    IF NOT done THEN SET total = total + x; END IF;
  UNTIL done END REPEAT;
  CLOSE c;
  SELECT total;
END;

-- name: script-44
BEGIN
  DECLARE c CURSOR FOR SELECT 1;
  CLOSE c;
END;

-- name: script-45
BEGIN
  DECLARE x INT;
  DECLARE c CURSOR FOR SELECT 1;
  FETCH c INTO x;
END;

-- name: script-46
BEGIN
  DECLARE c CURSOR FOR SELECT 1;
  OPEN c;
  OPEN c;
END;

-- name: script-47
BEGIN
  DECLARE x, y INT;
  DECLARE c CURSOR FOR SELECT 1;
  OPEN c;
  FETCH c INTO x, y;
END;

-- name: script-48
BEGIN
  OPEN nosuch;
END;

-- name: script-49
BEGIN
  DECLARE a INT = 0;
  DECLARE CONTINUE HANDLER FOR SQLEXCEPTION SET a = a + 1;
  SELECT 1/0;
  SELECT CAST('q' AS DATE);
  SELECT a;
END;

-- name: script-50
BEGIN
  SIGNAL SQLSTATE '45001' SET MESSAGE_TEXT = 'custom';
END;

-- name: script-51
BEGIN
  SIGNAL DIVIDE_BY_ZERO;
END;

-- name: script-52
BEGIN
  DECLARE EXIT HANDLER FOR SQLEXCEPTION
  BEGIN
    DECLARE cond STRING;
    GET DIAGNOSTICS CONDITION 1 cond = CONDITION_IDENTIFIER;
    SELECT cond;
  END;
  SELECT 1/0;
END;

-- name: script-53
DECLARE OR REPLACE VARIABLE gv INT DEFAULT 5;

-- name: script-54
SELECT gv, session.gv, system.session.gv;

-- name: script-55
BEGIN
  DECLARE gv INT = 6;
  SELECT gv, session.gv;
END;

-- name: script-56
SET VAR gv = DEFAULT;

-- name: script-57
SET VARIABLE gv = gv + 1, nosuch = 2;
