-- Arrow files and streams: dictionaries, several batches, offsets of 64 bits, other units of time.
CREATE TEMPORARY VIEW types USING arrow OPTIONS (path 'test/data/types/types.arrow');
CREATE TEMPORARY VIEW large USING arrow OPTIONS (path 'test/data/types/types-large.arrows');
CREATE TEMPORARY VIEW flights USING arrow OPTIONS (path 'test/data/flights/arrow/2015-summary.arrow');
CREATE TEMPORARY VIEW no_rows USING arrow OPTIONS (path 'test/data/edge/no-rows.arrow');
CREATE TEMPORARY VIEW one_row USING arrow OPTIONS (path 'test/data/edge/one-row.arrow');

-- name: file_of_several_batches
SELECT * FROM types;

-- name: stream_of_large_columns
SELECT * FROM large;

-- name: dictionary_as_key
SELECT text, count(*), sum(number + 0L), min(bytes), max(day) FROM types GROUP BY text;

-- name: dictionary_of_a_stream_as_key
SELECT text, bytes, count(*) FROM large GROUP BY text, bytes;

-- name: dictionary_filtered_and_sorted
SELECT text, id FROM types WHERE text > 'A' ORDER BY text DESC, id LIMIT 25;

-- name: one_column
SELECT max(instant), min(moment), sum(price) FROM large;

-- name: no_column
SELECT count(*) FROM types;

-- name: destinations_by_total
SELECT DEST_COUNTRY_NAME, sum(count) AS total FROM flights GROUP BY DEST_COUNTRY_NAME ORDER BY total DESC, DEST_COUNTRY_NAME;

-- name: joined_on_dictionaries
SELECT a.DEST_COUNTRY_NAME, a.count, b.count FROM flights a JOIN flights b
ON a.DEST_COUNTRY_NAME = b.ORIGIN_COUNTRY_NAME AND a.ORIGIN_COUNTRY_NAME = b.DEST_COUNTRY_NAME WHERE a.count < b.count;

-- name: file_joined_with_a_stream
SELECT a.id, b.text FROM types a JOIN large b ON a.id = b.id WHERE a.double = b.double AND a.wide = b.wide;

-- name: no_rows
SELECT * FROM no_rows;

-- name: no_rows_aggregated
SELECT count(*), sum(number), max(text) FROM no_rows;

-- name: one_row
SELECT * FROM one_row;

-- name: union_of_both
SELECT id, text FROM types WHERE flag UNION ALL SELECT id, text FROM large WHERE NOT flag;
