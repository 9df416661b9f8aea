-- What CSV files hold, and how options have them read.
CREATE TEMPORARY VIEW typed USING csv OPTIONS (path 'test/data/types/types.csv', header 'true', inferSchema 'true', nullValue 'NULL');
CREATE TEMPORARY VIEW given (id INT, flag BOOLEAN, tiny TINYINT, small SMALLINT, number INT, big BIGINT, single FLOAT, double DOUBLE, price DECIMAL(9,2), wide DECIMAL(38,10), text STRING, day DATE, instant TIMESTAMP, moment TIMESTAMP_NTZ)
USING csv OPTIONS (path 'test/data/types/types.csv', header 'true', nullValue 'NULL');
CREATE TEMPORARY VIEW no_bytes USING csv OPTIONS (path 'test/data/edge/empty.csv', header 'true', inferSchema 'true');
CREATE TEMPORARY VIEW no_bytes_given (id INT, name STRING) USING csv OPTIONS (path 'test/data/edge/empty.csv', header 'true');
CREATE TEMPORARY VIEW header_only USING csv OPTIONS (path 'test/data/edge/header-only.csv', header 'true', inferSchema 'true');
CREATE TEMPORARY VIEW header_as_row USING csv OPTIONS (path 'test/data/edge/header-only.csv');
CREATE TEMPORARY VIEW one_row USING csv OPTIONS (path 'test/data/edge/one-row.csv', header 'true', inferSchema 'true');
CREATE TEMPORARY VIEW no_newline USING csv OPTIONS (path 'test/data/edge/no-newline-at-end.csv', header 'true', inferSchema 'true');
CREATE TEMPORARY VIEW windows USING csv OPTIONS (path 'test/data/edge/windows.csv', header 'true', inferSchema 'true');
CREATE TEMPORARY VIEW nulls USING csv OPTIONS (path 'test/data/edge/nulls.csv', header 'true', inferSchema 'true');
CREATE TEMPORARY VIEW nulls_by_value USING csv OPTIONS (path 'test/data/edge/nulls.csv', header 'true', inferSchema 'true', nullValue 'NA');
CREATE TEMPORARY VIEW quotes USING csv OPTIONS (path 'test/data/edge/quotes.csv', header 'true', multiLine 'true', escape '"');
CREATE TEMPORARY VIEW quotes_by_line USING csv OPTIONS (path 'test/data/edge/quotes.csv', header 'true');
CREATE TEMPORARY VIEW ragged (a INT, b INT, c INT) USING csv OPTIONS (path 'test/data/edge/ragged.csv', header 'true');
CREATE TEMPORARY VIEW ragged_corrupt (a INT, b INT, c INT, _corrupt_record STRING) USING csv OPTIONS (path 'test/data/edge/ragged.csv', header 'true');
CREATE TEMPORARY VIEW ragged_dropped (a INT, b INT, c INT) USING csv OPTIONS (path 'test/data/edge/ragged.csv', header 'true', mode 'DROPMALFORMED');
CREATE TEMPORARY VIEW ragged_failing (a INT, b INT, c INT) USING csv OPTIONS (path 'test/data/edge/ragged.csv', header 'true', mode 'FAILFAST');
CREATE TEMPORARY VIEW semicolons (id INT, name STRING, when DATE)
USING csv OPTIONS (path 'test/data/edge/semicolons.csv', header 'true', sep ';', comment '#', quote '\'', ignoreLeadingWhiteSpace 'true', ignoreTrailingWhiteSpace 'true');
CREATE TEMPORARY VIEW airports USING csv OPTIONS (path 'test/data/airports/airport-codes-na.txt', header 'true', sep '\t', inferSchema 'true');
CREATE TEMPORARY VIEW stations USING csv OPTIONS (path 'test/data/bike/201508_station_data.csv', header 'true', inferSchema 'true');
CREATE TEMPORARY VIEW stations_dated (station_id INT, name STRING, lat DOUBLE, long DOUBLE, dockcount INT, landmark STRING, installation DATE)
USING csv OPTIONS (path 'test/data/bike/201508_station_data.csv', header 'true', dateFormat 'M/d/yyyy');
CREATE TEMPORARY VIEW zipped USING csv OPTIONS (path 'test/data/flights/gzip/2015-summary.csv.gz', header 'true', inferSchema 'true');
CREATE TEMPORARY VIEW torn (DEST STRING, ORIGIN STRING, count INT) USING csv OPTIONS (path 'test/data/edge/torn.csv.gz', header 'true');
CREATE TEMPORARY VIEW wrong_header (to STRING, count INT, ORIGIN_COUNTRY_NAME STRING) USING csv OPTIONS (path 'test/data/flights/csv/2015-summary.csv', header 'true');
CREATE TEMPORARY VIEW wrong_header_allowed (to STRING, count INT, ORIGIN_COUNTRY_NAME STRING) USING csv OPTIONS (path 'test/data/flights/csv/2015-summary.csv', header 'true', enforceSchema 'false');
CREATE TEMPORARY VIEW unknown_mode (a INT) USING csv OPTIONS (path 'test/data/edge/ragged.csv', mode 'SOMETIMES');

-- name: inferred_types
SELECT * FROM typed;

-- name: given_types
SELECT * FROM given;

-- name: given_types_grouped
SELECT price, count(*), sum(number + 0L), min(instant), max(day) FROM given GROUP BY price;

-- name: pruned_columns
SELECT text, id FROM typed WHERE number > 0 ORDER BY id;

-- name: file_of_no_byte
SELECT * FROM no_bytes;

-- name: file_of_no_byte_with_a_schema
SELECT id, count(*) FROM no_bytes_given GROUP BY id;

-- name: file_of_no_byte_counted
SELECT count(*), sum(id), max(name) FROM no_bytes_given;

-- name: only_a_header
SELECT * FROM header_only;

-- name: header_read_as_a_row
SELECT * FROM header_as_row;

-- name: one_row
SELECT * FROM one_row;

-- name: one_row_grouped
SELECT text, count(*), min(day) FROM one_row GROUP BY text ORDER BY text;

-- name: no_newline_at_the_end
SELECT * FROM no_newline;

-- name: byte_order_mark_and_windows_lines
SELECT * FROM windows;

-- name: empty_fields_are_null
SELECT * FROM nulls;

-- name: a_text_that_means_null
SELECT * FROM nulls_by_value;

-- name: quotes_and_lines_inside_fields
SELECT * FROM quotes;

-- name: quotes_line_by_line
SELECT * FROM quotes_by_line;

-- name: rows_too_short_and_too_long
SELECT * FROM ragged;

-- name: rows_kept_as_corrupt
SELECT * FROM ragged_corrupt;

-- name: malformed_rows_dropped
SELECT * FROM ragged_dropped;

-- name: malformed_rows_fail
SELECT * FROM ragged_failing;

-- name: other_separators_and_comments
SELECT * FROM semicolons;

-- name: tabs
SELECT Country, State, count(*) AS airports FROM airports GROUP BY Country, State ORDER BY Country, State;

-- name: tabs_filtered
SELECT City, IATA FROM airports WHERE State = 'WA' ORDER BY IATA;

-- name: stations
SELECT * FROM stations WHERE dockcount >= 25 ORDER BY station_id;

-- name: docks_by_landmark
SELECT landmark, count(*) AS stations, sum(dockcount) AS docks, avg(lat) AS latitude, min(long) AS west FROM stations GROUP BY landmark;

-- name: dates_in_another_format
SELECT installation, count(*) AS stations FROM stations_dated GROUP BY installation ORDER BY installation;

-- name: file_that_is_not_there
SELECT * FROM csv.`test/data/edge/nowhere.csv`;

-- name: gzip
SELECT ORIGIN_COUNTRY_NAME, sum(count) FROM zipped GROUP BY ORIGIN_COUNTRY_NAME;

-- name: gzip_of_two_members
SELECT count(*), max(_c0), min(_c1) FROM csv.`test/data/flights/gzip/two-members.csv.gz`;

-- name: torn_gzip
SELECT count(*), max(count) FROM torn;

-- name: header_other_than_the_schema
SELECT to, count FROM wrong_header WHERE to < 'B';

-- name: header_held_against_the_schema
SELECT to, count FROM wrong_header_allowed;

-- name: mode_that_is_none
SELECT * FROM unknown_mode;
