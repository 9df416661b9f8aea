CREATE TABLE visits_json (id INT, name STRING) USING json;
INSERT INTO visits_json VALUES (1, 'ann'), (2, NULL);
ALTER TABLE visits_json ADD COLUMNS (score INT DEFAULT 7, place STRING DEFAULT 'here', since DATE DEFAULT DATE'2020-02-29', rate DECIMAL(5,2) DEFAULT 1.5, plain INT);
INSERT INTO visits_json VALUES (3, 'cy', NULL, NULL, NULL, NULL, NULL), (4, 'di', 1, 'there', DATE'2021-01-01', 2.25, 9);
CREATE TABLE visits_csv (id INT, name STRING) USING csv;
INSERT INTO visits_csv VALUES (1, 'ann'), (2, 'bo');
ALTER TABLE visits_csv ADD COLUMNS (score INT DEFAULT 7, place STRING DEFAULT 'here');
INSERT INTO visits_csv VALUES (3, 'cy', 3, 'there'), (4, 'di', NULL, NULL);
-- name: json_all
SELECT * FROM visits_json ORDER BY id;
-- name: json_some
SELECT id, place FROM visits_json WHERE score = 7 ORDER BY id;
-- name: json_counted
SELECT score, count(*) AS n FROM visits_json GROUP BY score ORDER BY score;
-- name: json_joined
SELECT a.id, b.id AS other FROM visits_json a JOIN visits_json b ON a.score = b.score ORDER BY ALL;
-- name: csv_all
SELECT * FROM visits_csv ORDER BY id;
-- name: csv_some
SELECT id, place, score FROM visits_csv WHERE id < 3 ORDER BY id;
-- name: csv_counted
SELECT count(*) AS n, count(score) AS scores, max(place) AS place FROM visits_csv;
