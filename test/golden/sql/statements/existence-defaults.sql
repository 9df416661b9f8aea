-- Columns with defaults that are added to a table whose files have been written.
CREATE TABLE xd (a INT) USING parquet;
INSERT INTO xd VALUES (1), (2);
ALTER TABLE xd ADD COLUMN g INT DEFAULT 42;
ALTER TABLE xd ADD COLUMNS (h STRING DEFAULT 'h' || 'i', d DATE DEFAULT DATE'2024-01-01', e DECIMAL(5,2) DEFAULT -1.5, n BIGINT DEFAULT NULL, p INT);
INSERT INTO xd (a) VALUES (3);
-- name: all
SELECT * FROM xd ORDER BY a;
-- name: filtered
SELECT a FROM xd WHERE g = 42 AND h = 'hi' ORDER BY a;
-- name: grouped
SELECT g, count(*), max(h), min(d), sum(e), count(n), count(p) FROM xd GROUP BY g;
ALTER TABLE xd ALTER COLUMN g SET DEFAULT 7;
INSERT INTO xd (a) VALUES (4);
-- name: default_changed
SELECT a, g FROM xd ORDER BY a;
-- name: none_is_null
SELECT a FROM xd WHERE g IS NULL;
-- name: compared
SELECT count(*), count(g) FROM xd WHERE g > 40;
-- name: joined
SELECT xd.a, y.g FROM xd JOIN (SELECT 42 AS g) y ON xd.g = y.g ORDER BY 1;
ALTER TABLE xd ALTER COLUMN g DROP DEFAULT;
INSERT INTO xd (a) VALUES (5);
-- name: default_dropped
SELECT a, g, h FROM xd ORDER BY a;
CREATE TABLE xp (a INT, k STRING) USING parquet PARTITIONED BY (k);
INSERT INTO xp VALUES (1, 'x'), (2, 'y');
ALTER TABLE xp ADD COLUMN t TIMESTAMP DEFAULT TIMESTAMP'2024-01-01 10:00:00';
INSERT INTO xp (a, k) VALUES (3, 'x');
-- name: partitioned
SELECT * FROM xp ORDER BY a;
-- name: partitioned_filter
SELECT a, k FROM xp WHERE t = TIMESTAMP'2024-01-01 10:00:00' AND k = 'x' ORDER BY a;
