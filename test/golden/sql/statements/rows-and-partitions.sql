-- Rows that are inserted, replaced and refused, by columns and by partitions.
-- name: i1
CREATE TABLE emp (id BIGINT NOT NULL, name STRING, salary DECIMAL(10,2) DEFAULT 1000.00, hired DATE DEFAULT current_date(), active BOOLEAN DEFAULT true) USING parquet;

-- name: i2
INSERT INTO emp (id, name) VALUES (1, 'Ann');

-- name: i3
SELECT id, name, salary, active FROM emp;

-- name: i4
INSERT INTO emp VALUES (2, 'Bob', DEFAULT, DATE'2024-01-01', DEFAULT);

-- name: i5
SELECT id, name, salary, active FROM emp ORDER BY id;

-- name: i6
INSERT INTO emp VALUES (NULL, 'Nul', 1, DATE'2024-01-01', true);

-- name: i7
INSERT INTO emp (name) VALUES ('noid');

-- name: i8
INSERT INTO emp (id, name, nope) VALUES (3, 'x', 1);

-- name: i9
INSERT INTO emp (id, id) VALUES (3, 4);

-- name: i10
INSERT INTO emp (id, name) VALUES (3);

-- name: i11
INSERT INTO emp (id, name) VALUES (3, 'c', 4);

-- name: i12
INSERT INTO emp (id, name) SELECT 3, 'c', 4;

-- name: i13
INSERT INTO emp (id, name) SELECT 3;

-- name: i14
INSERT INTO emp VALUES ('abc', 'x', 1, DATE'2024-01-01', true);

-- name: i15
INSERT INTO emp VALUES (4, 'x', 'abc', DATE'2024-01-01', true);

-- name: i16
INSERT INTO emp VALUES (4, 'x', 1e10, DATE'2024-01-01', true);

-- name: i17
INSERT INTO emp VALUES (4, 5, 99999999999.99, DATE'2024-01-01', true);

-- name: i18
INSERT INTO emp VALUES (4, 5, 1, '2024-02-03', true);

-- name: i19
INSERT INTO emp VALUES (4, 5, 1, DATE'2024-02-03', 1);

-- name: i20
INSERT INTO emp VALUES (4, 5, 1, TIMESTAMP'2024-02-03 01:02:03', false);

-- name: i21
INSERT INTO emp SELECT * FROM VALUES (7, 'g', 12.345, DATE'2020-01-01', true) AS t;

-- name: i22
SELECT salary FROM emp WHERE id = 7;

-- name: i23
INSERT INTO emp SELECT * FROM emp;

-- name: i24
SELECT count(*) FROM emp;

-- name: i25
UPDATE emp SET salary = 5;

-- name: i26
UPDATE emp SET salary = 5 WHERE id = 1;

-- name: i27
UPDATE emp AS e SET e.salary = 5 WHERE e.id = 1;

-- name: i28
UPDATE emp SET nope = 5;

-- name: i29
UPDATE nope SET a = 1;

-- name: i30
DELETE FROM emp;

-- name: i31
DELETE FROM emp WHERE id = 1;

-- name: i32
DELETE FROM emp WHERE nope = 1;

-- name: i33
DELETE FROM nope WHERE a = 1;

-- name: i34
DELETE FROM emp AS e WHERE e.id IN (SELECT id FROM emp);

-- name: i35
MERGE INTO emp USING (SELECT 1 AS id) s ON emp.id = s.id WHEN MATCHED THEN DELETE;

-- name: i36
MERGE INTO emp t USING (SELECT 1 AS id) s ON t.id = s.id WHEN MATCHED THEN UPDATE SET name = 'x' WHEN NOT MATCHED THEN INSERT (id) VALUES (s.id);

-- name: i37
MERGE INTO emp t USING (SELECT 1 AS id) s ON t.id = s.id WHEN MATCHED THEN UPDATE SET * WHEN NOT MATCHED THEN INSERT *;

-- name: i38
MERGE INTO emp t USING nope s ON t.id = s.id WHEN MATCHED THEN DELETE;

-- name: i39
MERGE INTO nope t USING emp s ON t.id = s.id WHEN MATCHED THEN DELETE;

-- name: i40
MERGE INTO emp t USING (SELECT 1 AS id) s ON t.nope = s.id WHEN MATCHED THEN DELETE;

-- name: i41
MERGE INTO emp t USING (SELECT 1 AS id) s ON t.id = s.id WHEN NOT MATCHED BY SOURCE THEN DELETE;

-- name: i42
MERGE INTO emp t USING (SELECT 1 AS id) s ON t.id = s.id;

-- name: i43
MERGE INTO emp t USING (SELECT 1 AS id) s ON t.id = s.id WHEN MATCHED THEN DELETE WHEN MATCHED THEN DELETE;

-- name: i44
MERGE INTO emp t USING (SELECT 1 AS id) s ON t.id = s.id WHEN NOT MATCHED THEN DELETE;

-- name: i45
MERGE WITH SCHEMA EVOLUTION INTO emp t USING (SELECT 1 AS id) s ON t.id = s.id WHEN MATCHED THEN DELETE;

-- name: i46
CREATE TEMP VIEW ev AS SELECT 1 AS a;

-- name: i47
UPDATE ev SET a = 2;

-- name: i48
DELETE FROM ev;

-- name: i49
DELETE FROM ev WHERE a = 1;

-- name: i50
MERGE INTO ev USING emp ON ev.a = emp.id WHEN MATCHED THEN DELETE;

-- name: i51
INSERT INTO ev VALUES (1);

-- name: i52
INSERT OVERWRITE ev VALUES (1);

-- name: i53
TRUNCATE TABLE ev;

-- name: i54
TRUNCATE TABLE nope;

-- name: i55
CREATE TABLE p (a INT, b STRING, c STRING, d INT) USING parquet PARTITIONED BY (c, d);

-- name: i56
INSERT INTO p VALUES (1, 'x', 'c1', 1), (2, 'y', 'c1', 2), (3, 'z', 'c2', 1);

-- name: i57
INSERT INTO p PARTITION (c = 'c3', d = 3) VALUES (4, 'w');

-- name: i58
INSERT INTO p PARTITION (c = 'c3', d) VALUES (5, 'v', 4);

-- name: i59
INSERT INTO p PARTITION (c, d) VALUES (6, 'u', 'c4', 5);

-- name: i60
INSERT INTO p PARTITION (c, d = 3) VALUES (7, 't', 'c5');

-- name: i61
INSERT INTO p PARTITION (c = 'c3') VALUES (8, 's', 6);

-- name: i62
INSERT INTO p PARTITION (d = 3) VALUES (8, 's', 'cc');

-- name: i63
INSERT INTO p PARTITION (nope = 3) VALUES (8, 's', 'cc', 1);

-- name: i64
INSERT INTO p PARTITION (a = 3) VALUES ('s', 'cc', 1);

-- name: i65
INSERT INTO p PARTITION (c = 'x', c = 'y') VALUES (1, 's');

-- name: i66
INSERT INTO p PARTITION (c = 'c3', d = 'abc') VALUES (1, 's');

-- name: i67
INSERT INTO p PARTITION (c = 'c3', d = 3) VALUES (1);

-- name: i68
INSERT INTO p PARTITION (c = 'c3', d = 3) VALUES (1, 's', 3);

-- name: i69
INSERT INTO p PARTITION (c = 'c3', d = 3) (b, a) VALUES ('first', 100);

-- name: i70
INSERT INTO p PARTITION (c = 'c3', d = 3) (b) VALUES ('only b');

-- name: i71
INSERT INTO p PARTITION (c = 'c3', d = 3) (b, c) VALUES ('only b', 'c');

-- name: i72
INSERT INTO p PARTITION (c = 'c9', d) (d, b, a) VALUES (9, 'nine', 99);

-- name: i73
INSERT INTO p (d, c, b, a) VALUES (1, 'rev', 'b', 11);

-- name: i74
SELECT * FROM p ORDER BY a, b;

-- name: i75
SHOW PARTITIONS p;

-- name: i76
SHOW PARTITIONS p PARTITION (c = 'c3');

-- name: i77
SHOW PARTITIONS p PARTITION (d = 3);

-- name: i78
SHOW PARTITIONS p PARTITION (d = 3, c = 'c3');

-- name: i79
SHOW PARTITIONS p PARTITION (e = 3);

-- name: i80
INSERT OVERWRITE p PARTITION (c = 'c3', d = 3) VALUES (40, 'ww');

-- name: i81
INSERT OVERWRITE p PARTITION (c = 'c3', d) VALUES (50, 'vv', 40);

-- name: i82
SELECT * FROM p ORDER BY a, b;

-- name: i83
SHOW PARTITIONS p;

-- name: i84
SET spark.sql.sources.partitionOverwriteMode=dynamic;

-- name: i85
INSERT OVERWRITE p PARTITION (c, d) VALUES (77, 'dyn', 'c1', 1);

-- name: i86
SELECT * FROM p ORDER BY a, b;

-- name: i87
RESET spark.sql.sources.partitionOverwriteMode;

-- name: i88
INSERT OVERWRITE p PARTITION (c, d) VALUES (78, 'stat', 'c1', 1);

-- name: i89
SELECT * FROM p ORDER BY a, b;

-- name: i90
INSERT INTO p PARTITION (c = NULL, d = 1) VALUES (1, 'nullpart');

-- name: i91
INSERT INTO p VALUES (2, 'nullpart2', NULL, NULL);

-- name: i92
SELECT * FROM p WHERE c IS NULL ORDER BY a;

-- name: i93
SHOW PARTITIONS p;

-- name: i94
ALTER TABLE p ADD PARTITION (c = 'new');

-- name: i95
ALTER TABLE p ADD PARTITION (c = 'new', d = 1, e = 2);

-- name: i96
ALTER TABLE p ADD PARTITION (c = 'new', x = 1);

-- name: i97
ALTER TABLE p DROP PARTITION (c = 'new');

-- name: i98
ALTER TABLE p DROP PARTITION (c = 'new', d = 1);

-- name: i99
ALTER TABLE p DROP PARTITION (c > 'a');

-- name: i100
ALTER TABLE p PARTITION (c = 'c1', d = 1) RENAME TO PARTITION (c = 'c1', d = 100);

-- name: i101
ALTER TABLE p PARTITION (c = 'c1', d = 1) RENAME TO PARTITION (c = 'c1', d = 100);

-- name: i102
ALTER TABLE p PARTITION (c = 'c1') RENAME TO PARTITION (c = 'c2');

-- name: i103
SELECT * FROM p WHERE c = 'c1';

-- name: i104
INSERT INTO p BY NAME SELECT 1 AS d, 'byname' AS b, 5 AS a, 'bn' AS c;

-- name: i105
INSERT INTO p BY NAME SELECT 1 AS d, 5 AS a, 'bn' AS c;

-- name: i106
INSERT INTO p BY NAME SELECT 1 AS d, 5 AS a, 'bn' AS c, 3 AS zz;

-- name: i107
INSERT INTO p BY NAME SELECT 1 AS d, 5 AS a, 'bn' AS c, 3 AS a;

-- name: i108
INSERT INTO p BY NAME VALUES (1, 'a', 'b', 2);

-- name: i109
INSERT INTO p BY NAME (a, b) VALUES (1, 'a');

-- name: i110
SELECT * FROM p WHERE c = 'bn' ORDER BY b;

-- name: i111
INSERT INTO TABLE p SELECT a, b, c FROM p;

-- name: i112
INSERT INTO TABLE nope.nope SELECT 1;

-- name: i113
INSERT INTO TABLE a.b.c.d SELECT 1;

-- name: i114
INSERT INTO p TABLE emp;

-- name: i115
INSERT INTO emp REPLACE WHERE id = 1 SELECT 1, 'a', 1, DATE'2020-01-01', true;

-- name: i116
INSERT OVERWRITE DIRECTORY USING parquet SELECT 1 AS a;

-- name: i117
FROM emp INSERT INTO p SELECT 1, 'm', 'n', 2 INSERT INTO p SELECT 2, 'm', 'n', 3;

-- name: i118
SELECT * FROM p WHERE c = 'n' ORDER BY 1;
