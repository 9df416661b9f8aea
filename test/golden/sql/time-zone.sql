-- A session in New York: text becomes instants there, and instants become text and days there.
SET spark.sql.session.timeZone = America/New_York;
CREATE TEMPORARY VIEW invoices USING csv OPTIONS (path 'test/data/retail/2010-12-01.csv', header 'true', inferSchema 'true');
CREATE TEMPORARY VIEW types USING parquet OPTIONS (path 'test/data/types/types.parquet');
CREATE TEMPORARY VIEW lines (id INT, instant TIMESTAMP, moment TIMESTAMP_NTZ) USING json OPTIONS (path 'test/data/types/types.jsonl');

-- name: instants_read_from_text
SELECT min(InvoiceDate), max(InvoiceDate), CAST(min(InvoiceDate) AS STRING) FROM invoices;

-- name: grouped_by_day
SELECT CAST(InvoiceDate AS DATE) AS day, count(*) FROM invoices GROUP BY CAST(InvoiceDate AS DATE);

-- name: instants_as_text_and_days
SELECT id, CAST(instant AS STRING) AS text, CAST(instant AS DATE) AS day, CAST(instant AS TIMESTAMP_NTZ) AS local, CAST(moment AS TIMESTAMP) AS there FROM types WHERE id < 20;

-- name: literals
SELECT TIMESTAMP '2024-03-10 02:30:00' AS gap, TIMESTAMP '2024-11-03 01:30:00' AS overlap, TIMESTAMP '2024-07-01 12:00:00Z' AS utc, TIMESTAMP '2024-07-01 12:00:00 Asia/Tokyo' AS tokyo, CAST(DATE '2024-07-01' AS TIMESTAMP) AS midnight;

-- name: compared_with_days
SELECT id FROM types WHERE instant < DATE '1970-01-01' OR moment = TIMESTAMP '1970-01-01 00:00:00';

-- name: lines_of_json
SELECT * FROM lines WHERE id < 12;
