-- JSON lines: types inferred from all lines, absent fields, lines that are no JSON.
CREATE TEMPORARY VIEW flights USING json OPTIONS (path 'test/data/flights/json/2015-summary.json');
CREATE TEMPORARY VIEW flights_2010 USING json OPTIONS (path 'test/data/flights/json/2010-summary.json');
CREATE TEMPORARY VIEW flights_all USING json OPTIONS (path 'test/data/flights/json');
CREATE TEMPORARY VIEW flights_given (DEST_COUNTRY_NAME STRING, count INT) USING json OPTIONS (path 'test/data/flights/json/2015-summary.json');
CREATE TEMPORARY VIEW typed USING json OPTIONS (path 'test/data/types/types.jsonl');
CREATE TEMPORARY VIEW given (id INT, flag BOOLEAN, tiny TINYINT, small SMALLINT, number INT, big BIGINT, single FLOAT, double DOUBLE, price DECIMAL(9,2), wide DECIMAL(38,10), text STRING, day DATE, instant TIMESTAMP, moment TIMESTAMP_NTZ)
USING json OPTIONS (path 'test/data/types/types.jsonl');
CREATE TEMPORARY VIEW no_bytes (id INT, name STRING) USING json OPTIONS (path 'test/data/edge/empty.jsonl');
CREATE TEMPORARY VIEW one_row USING json OPTIONS (path 'test/data/edge/one-row.jsonl');
CREATE TEMPORARY VIEW nulls USING json OPTIONS (path 'test/data/edge/nulls.jsonl');
CREATE TEMPORARY VIEW mixed USING json OPTIONS (path 'test/data/edge/mixed.jsonl');
CREATE TEMPORARY VIEW broken (id INT, name STRING, _corrupt_record STRING) USING json OPTIONS (path 'test/data/edge/broken.jsonl');
CREATE TEMPORARY VIEW broken_dropped (id INT, name STRING) USING json OPTIONS (path 'test/data/edge/broken.jsonl', mode 'DROPMALFORMED');
CREATE TEMPORARY VIEW broken_failing (id INT, name STRING) USING json OPTIONS (path 'test/data/edge/broken.jsonl', mode 'FAILFAST');
CREATE TEMPORARY VIEW zipped USING json OPTIONS (path 'test/data/flights/gzip/2015-summary.json.gz');

-- name: all_rows
SELECT * FROM flights;

-- name: destinations_by_total
SELECT DEST_COUNTRY_NAME, sum(count) AS total FROM flights GROUP BY DEST_COUNTRY_NAME ORDER BY total DESC, DEST_COUNTRY_NAME LIMIT 30;

-- name: a_folder_of_files
SELECT ORIGIN_COUNTRY_NAME, count(*) AS lines, sum(count) AS flights FROM flights_all GROUP BY ORIGIN_COUNTRY_NAME HAVING count(*) = 6;

-- name: given_schema
SELECT count, DEST_COUNTRY_NAME FROM flights_given WHERE count > 1000;

-- name: years_joined
SELECT a.ORIGIN_COUNTRY_NAME, a.count, b.count FROM flights a JOIN flights_2010 b
ON a.ORIGIN_COUNTRY_NAME = b.ORIGIN_COUNTRY_NAME AND a.DEST_COUNTRY_NAME = b.DEST_COUNTRY_NAME WHERE a.count > 2 * b.count;

-- name: inferred_types
SELECT * FROM typed;

-- name: given_types
SELECT * FROM given;

-- name: given_types_grouped
SELECT double, count(*), sum(price), max(instant) FROM given GROUP BY double;

-- name: file_of_no_byte
SELECT count(*), min(name) FROM no_bytes;

-- name: one_row
SELECT * FROM one_row;

-- name: absent_and_null
SELECT * FROM nulls;

-- name: types_that_differ_by_line
SELECT * FROM mixed;

-- name: lines_that_are_no_json
SELECT * FROM broken;

-- name: malformed_lines_dropped
SELECT * FROM broken_dropped;

-- name: malformed_lines_fail
SELECT * FROM broken_failing;

-- name: sorted_by_absent_values
SELECT name, amount, id FROM nulls ORDER BY amount DESC NULLS LAST, id NULLS FIRST, name;

-- name: gzip
SELECT DEST_COUNTRY_NAME, sum(count) FROM zipped GROUP BY DEST_COUNTRY_NAME;

-- name: read_by_path
SELECT count(*), sum(count) FROM json.`test/data/flights/json/2012-summary.json`;

-- name: file_that_is_not_there
SELECT * FROM json.`test/data/edge/nowhere.json`;
