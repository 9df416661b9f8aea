-- DELETE, UPDATE and MERGE: what is wrong with the statement is told before what the table cannot do.
-- name: m1
CREATE TABLE target (id INT, name STRING, qty INT) USING parquet;

-- name: m2
CREATE TABLE source (id INT, name STRING, amount INT) USING parquet;

-- name: m3
CREATE VIEW pv AS SELECT * FROM target;

-- name: m4
CREATE TEMP VIEW tv AS SELECT * FROM target;

-- name: m5
UPDATE target SET name = nope;

-- name: m6
UPDATE target SET nope = 1, name = nope2;

-- name: m7
UPDATE target SET name = 'x' WHERE nope = 1;

-- name: m8
UPDATE target SET name = 'x' WHERE nope() = 1;

-- name: m9
UPDATE target t SET target.name = 'x';

-- name: m10
UPDATE target SET name = 'x' WHERE qty;

-- name: m11
UPDATE target SET name = 'x' WHERE sum(qty) > 1;

-- name: m12
UPDATE target SET qty = 'abc';

-- name: m13
UPDATE target SET qty = DEFAULT;

-- name: m14
UPDATE target SET qty = 1, qty = 2;

-- name: m15
UPDATE target SET name = 'x' WHERE id IN (SELECT id FROM source);

-- name: m16
UPDATE target SET name = 'x' WHERE id IN (SELECT nope FROM source);

-- name: m17
UPDATE target SET name = 'x' WHERE EXISTS (SELECT 1 FROM nope WHERE nope.id = target.id);

-- name: m18
UPDATE pv SET name = 'x';

-- name: m19
UPDATE tv SET name = 'x';

-- name: m20
UPDATE nope SET name = 'x' WHERE a = b;

-- name: m21
UPDATE target SET (name, qty) = ('a', 1);

-- name: m22
UPDATE target SET;

-- name: m23
UPDATE target SET name = 'x' FROM source WHERE target.id = source.id;

-- name: m24
UPDATE target WHERE id = 1;

-- name: m25
DELETE target WHERE id = 1;

-- name: m26
DELETE FROM target t WHERE t.nope = 1;

-- name: m27
DELETE FROM target WHERE id = 'abc';

-- name: m28
DELETE FROM target WHERE id IN (SELECT id FROM nope);

-- name: m29
DELETE FROM target WHERE id;

-- name: m30
DELETE FROM target WHERE max(id) = 1;

-- name: m31
DELETE FROM pv WHERE id = 1;

-- name: m32
DELETE FROM target AS t(a) WHERE id = 1;

-- name: m33
DELETE FROM target USING source WHERE target.id = source.id;

-- name: m34
DELETE FROM target WHERE nope.id = 1;

-- name: m35
MERGE INTO target t USING source s ON t.id = s.id WHEN MATCHED THEN UPDATE SET t.nope = s.name;

-- name: m36
MERGE INTO target t USING source s ON t.id = s.id WHEN MATCHED THEN UPDATE SET t.name = s.nope;

-- name: m37
MERGE INTO target t USING source s ON t.id = s.id WHEN MATCHED AND s.nope > 1 THEN UPDATE SET t.name = s.name;

-- name: m38
MERGE INTO target t USING source s ON t.id = s.id WHEN MATCHED THEN UPDATE SET name = name;

-- name: m39
MERGE INTO target t USING source s ON id = id WHEN MATCHED THEN DELETE;

-- name: m40
MERGE INTO target t USING source s ON t.id = s.id WHEN NOT MATCHED THEN INSERT (id, nope) VALUES (s.id, s.name);

-- name: m41
MERGE INTO target t USING source s ON t.id = s.id WHEN NOT MATCHED THEN INSERT (id, name) VALUES (s.id, t.name);

-- name: m42
MERGE INTO target t USING source s ON t.id = s.id WHEN NOT MATCHED THEN INSERT (id, name) VALUES (s.id);

-- name: m43
MERGE INTO target t USING source s ON t.id = s.id WHEN NOT MATCHED THEN INSERT VALUES (s.id, s.name, 1);

-- name: m44
MERGE INTO target t USING source s ON t.id = s.id WHEN NOT MATCHED THEN INSERT *;

-- name: m45
MERGE INTO target t USING source s ON t.id = s.id WHEN MATCHED THEN UPDATE SET *;

-- name: m46
MERGE INTO target t USING source s ON t.id = s.id WHEN MATCHED AND t.qty > 1 THEN DELETE WHEN MATCHED THEN UPDATE SET t.qty = s.amount WHEN NOT MATCHED THEN INSERT (id, name, qty) VALUES (s.id, s.name, s.amount) WHEN NOT MATCHED BY SOURCE THEN UPDATE SET t.qty = 0;

-- name: m47
MERGE INTO target t USING source s ON t.id = s.id WHEN NOT MATCHED BY SOURCE AND s.id = 1 THEN DELETE;

-- name: m48
MERGE INTO target t USING source s ON t.id = s.id WHEN NOT MATCHED BY SOURCE THEN UPDATE SET t.qty = s.amount;

-- name: m49
MERGE INTO target t USING source s ON t.id = s.id WHEN NOT MATCHED BY TARGET THEN INSERT (id) VALUES (s.id);

-- name: m50
MERGE INTO target t USING source s ON t.id = s.id WHEN NOT MATCHED BY TARGET AND t.id = 1 THEN INSERT (id) VALUES (s.id);

-- name: m51
MERGE INTO target USING source ON target.id = source.id WHEN MATCHED THEN UPDATE SET target.id = 1;

-- name: m52
MERGE INTO target USING source ON target.id = source.nope WHEN MATCHED THEN UPDATE SET target.nope = 1;

-- name: m53
MERGE INTO target t USING (SELECT * FROM nope) s ON t.id = s.id WHEN MATCHED THEN DELETE;

-- name: m54
MERGE INTO target t USING (SELECT nope FROM source) s ON t.id = s.id WHEN MATCHED THEN DELETE;

-- name: m55
MERGE INTO target t USING VALUES (1, 'a') AS s(id, name) ON t.id = s.id WHEN MATCHED THEN UPDATE SET t.name = s.name;

-- name: m56
MERGE INTO pv t USING source s ON t.id = s.id WHEN MATCHED THEN DELETE;

-- name: m57
MERGE INTO tv t USING source s ON t.id = s.id WHEN MATCHED THEN DELETE;

-- name: m58
MERGE INTO target t USING target s ON t.id = s.id WHEN MATCHED THEN DELETE;

-- name: m59
MERGE INTO target t USING source s ON t.id = s.id WHEN MATCHED THEN INSERT (id) VALUES (1);

-- name: m60
MERGE INTO target t USING source s ON t.id = s.id WHEN NOT MATCHED THEN UPDATE SET id = 1;

-- name: m61
MERGE INTO target t USING source s ON t.id = s.id WHEN NOT MATCHED THEN INSERT * WHEN NOT MATCHED THEN INSERT *;

-- name: m62
MERGE INTO target t USING source s ON t.id = s.id WHEN NOT MATCHED BY SOURCE THEN DELETE WHEN NOT MATCHED BY SOURCE THEN DELETE;

-- name: m63
MERGE INTO target t USING source s ON t.id = s.id WHEN MATCHED AND s.id = 1 THEN DELETE WHEN MATCHED AND s.id = 2 THEN DELETE;

-- name: m64
MERGE INTO target t USING source s ON t.id WHEN MATCHED THEN DELETE;

-- name: m65
MERGE INTO target t USING source s ON sum(t.id) = 1 WHEN MATCHED THEN DELETE;

-- name: m66
MERGE INTO target t USING source s ON t.id = s.id WHEN MATCHED THEN UPDATE SET qty = 'abc';

-- name: m67
MERGE INTO target t USING source s ON t.id = s.id WHEN MATCHED THEN UPDATE SET qty = 1, qty = 2;

-- name: m68
MERGE INTO target t USING source s ON t.id = s.id WHEN NOT MATCHED THEN INSERT (id, id) VALUES (1, 2);

-- name: m69
MERGE INTO nope USING nope2 ON 1 = 1 WHEN MATCHED THEN DELETE;

-- name: m70
MERGE INTO target AS t USING source AS s ON t.id = s.id;

-- name: m71
INSERT INTO target REPLACE WHERE nope = 1 SELECT * FROM source;

-- name: m72
INSERT INTO target REPLACE WHERE id = 1 SELECT * FROM nope;

-- name: m73
INSERT INTO nope REPLACE WHERE id = 1 SELECT * FROM source;

-- name: m74
WITH c AS (SELECT 1 AS id) DELETE FROM target WHERE id IN (SELECT id FROM c);

-- name: m75
WITH c AS (SELECT 1 AS id) UPDATE target SET qty = 2;

-- name: m76
WITH c AS (SELECT 1 AS id) MERGE INTO target USING c ON target.id = c.id WHEN MATCHED THEN DELETE;

DROP VIEW pv;
-- name: tables_without_the_view
SHOW VIEWS;
