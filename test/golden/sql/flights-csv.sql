-- Flight summaries as CSV: the first job that anyone runs.
CREATE TEMPORARY VIEW flights USING csv OPTIONS (path 'test/data/flights/csv/2015-summary.csv', header 'true', inferSchema 'true');
CREATE TEMPORARY VIEW flights_2010 USING csv OPTIONS (path 'test/data/flights/csv/2010-summary.csv', header 'true', inferSchema 'true');
CREATE TEMPORARY VIEW flights_all USING csv OPTIONS (path 'test/data/flights/csv', header 'true', inferSchema 'true');
CREATE TEMPORARY VIEW flights_twelve_on USING csv OPTIONS (path 'test/data/flights/csv/201[2-5]-summary.csv', header 'true', inferSchema 'true');
CREATE TEMPORARY VIEW flights_text USING csv OPTIONS (path 'test/data/flights/csv/2015-summary.csv', header 'true');

-- name: all_rows
SELECT * FROM flights;

-- name: destinations_by_total
SELECT DEST_COUNTRY_NAME, sum(count) AS total FROM flights GROUP BY DEST_COUNTRY_NAME ORDER BY total DESC, DEST_COUNTRY_NAME;

-- name: top_five_destinations
SELECT DEST_COUNTRY_NAME, sum(count) AS destination_total
FROM flights GROUP BY DEST_COUNTRY_NAME ORDER BY sum(count) DESC LIMIT 5;

-- name: every_aggregate
SELECT count(*), count(count), sum(count), min(count), max(count), avg(count), min(DEST_COUNTRY_NAME), max(ORIGIN_COUNTRY_NAME) FROM flights;

-- name: domestic
SELECT *, (DEST_COUNTRY_NAME = ORIGIN_COUNTRY_NAME) AS within_country FROM flights WHERE DEST_COUNTRY_NAME = ORIGIN_COUNTRY_NAME;

-- name: filtered_on_text_and_number
SELECT ORIGIN_COUNTRY_NAME, count + 1 AS next FROM flights WHERE count < 2 AND NOT ORIGIN_COUNTRY_NAME = 'Croatia' ORDER BY ORIGIN_COUNTRY_NAME, DEST_COUNTRY_NAME;

-- name: like_patterns
SELECT DEST_COUNTRY_NAME, count FROM flights WHERE DEST_COUNTRY_NAME LIKE 'S%n_' OR DEST_COUNTRY_NAME LIKE '%land%' ORDER BY 1, 2;

-- name: without_inference_all_is_text
SELECT count, count(*) FROM flights_text GROUP BY count HAVING count(*) > 3 ORDER BY count;

-- name: text_cast_to_number
SELECT sum(CAST(count AS BIGINT)) AS total, max(count) AS greatest_text FROM flights_text;

-- name: a_folder_of_files
SELECT count(*) AS lines, sum(count) AS flights, count(DISTINCT DEST_COUNTRY_NAME) AS destinations FROM flights_all;

-- name: a_glob_of_files
SELECT ORIGIN_COUNTRY_NAME, sum(count) AS total FROM flights_twelve_on GROUP BY ORIGIN_COUNTRY_NAME HAVING sum(count) > 10000 ORDER BY total;

-- name: union_of_years
SELECT DEST_COUNTRY_NAME, sum(count) AS total
FROM (SELECT * FROM flights UNION ALL SELECT * FROM flights_2010)
GROUP BY DEST_COUNTRY_NAME ORDER BY DEST_COUNTRY_NAME LIMIT 20;

-- name: union_removes_duplicates
SELECT DEST_COUNTRY_NAME FROM flights UNION SELECT DEST_COUNTRY_NAME FROM flights_2010;

-- name: distinct_countries
SELECT DISTINCT ORIGIN_COUNTRY_NAME FROM flights ORDER BY ORIGIN_COUNTRY_NAME;

-- name: limit_and_offset
SELECT DEST_COUNTRY_NAME, ORIGIN_COUNTRY_NAME, count FROM flights ORDER BY count DESC, DEST_COUNTRY_NAME, ORIGIN_COUNTRY_NAME LIMIT 7 OFFSET 11;

-- name: offset_alone
SELECT DEST_COUNTRY_NAME, ORIGIN_COUNTRY_NAME FROM flights ORDER BY DEST_COUNTRY_NAME, ORIGIN_COUNTRY_NAME OFFSET 250;

-- name: limit_zero
SELECT * FROM flights LIMIT 0;

-- name: sorted_up_and_down
SELECT count, DEST_COUNTRY_NAME, ORIGIN_COUNTRY_NAME FROM flights WHERE count BETWEEN 10 AND 40 ORDER BY count ASC, DEST_COUNTRY_NAME DESC, ORIGIN_COUNTRY_NAME;

-- name: join_of_two_years
SELECT a.DEST_COUNTRY_NAME, a.ORIGIN_COUNTRY_NAME, a.count AS now, b.count AS then, a.count - b.count AS growth
FROM flights a JOIN flights_2010 b ON a.DEST_COUNTRY_NAME = b.DEST_COUNTRY_NAME AND a.ORIGIN_COUNTRY_NAME = b.ORIGIN_COUNTRY_NAME
ORDER BY growth DESC, 1, 2 LIMIT 25;

-- name: there_and_back
SELECT o.DEST_COUNTRY_NAME AS country, o.count AS there, b.count AS back
FROM flights o INNER JOIN flights b ON o.DEST_COUNTRY_NAME = b.ORIGIN_COUNTRY_NAME AND b.DEST_COUNTRY_NAME = o.ORIGIN_COUNTRY_NAME
WHERE o.ORIGIN_COUNTRY_NAME = 'United States' AND o.count <> b.count;

-- name: case_expression
SELECT CASE WHEN count > 1000 THEN 'many' WHEN count > 10 THEN 'some' ELSE 'few' END AS kind, count(*) AS routes, sum(count) AS flights
FROM flights GROUP BY CASE WHEN count > 1000 THEN 'many' WHEN count > 10 THEN 'some' ELSE 'few' END ORDER BY kind;

-- name: in_a_list
SELECT DEST_COUNTRY_NAME, ORIGIN_COUNTRY_NAME, count FROM flights WHERE ORIGIN_COUNTRY_NAME IN ('Ireland', 'India', 'Singapore', 'Grenada');

-- name: having_without_selecting
SELECT ORIGIN_COUNTRY_NAME FROM flights GROUP BY ORIGIN_COUNTRY_NAME HAVING max(count) > 5000;

-- name: unknown_column
SELECT DEST_COUNTRY FROM flights;

-- name: unknown_table
SELECT * FROM flight;

-- name: missing_aggregate
SELECT DEST_COUNTRY_NAME, count FROM flights GROUP BY DEST_COUNTRY_NAME;
