-- Parquet as different writers leave it: codecs, pages, folders, pruned columns and row groups.
CREATE TEMPORARY VIEW flights USING parquet OPTIONS (path 'test/data/flights/parquet/2010-summary.parquet');
CREATE TEMPORARY VIEW gzipped USING parquet OPTIONS (path 'test/data/types/gzip.parquet');
CREATE TEMPORARY VIEW zstd USING parquet OPTIONS (path 'test/data/types/zstd-v2.parquet');
CREATE TEMPORARY VIEW plain USING parquet OPTIONS (path 'test/data/types/plain.parquet');
CREATE TEMPORARY VIEW homes USING parquet OPTIONS (path 'test/data/airbnb');
CREATE TEMPORARY VIEW one_row USING parquet OPTIONS (path 'test/data/edge/one-row.parquet');
CREATE TEMPORARY VIEW no_rows USING parquet OPTIONS (path 'test/data/edge/no-rows.parquet');
CREATE TEMPORARY VIEW lineitem USING parquet OPTIONS (path 'test/data/tpch/lineitem.parquet');

-- name: a_folder_with_gzip
SELECT * FROM flights;

-- name: flights_grouped
SELECT ORIGIN_COUNTRY_NAME, sum(count) FROM flights GROUP BY ORIGIN_COUNTRY_NAME;

-- name: gzip
SELECT * FROM gzipped;

-- name: zstd_with_pages_of_version_two
SELECT * FROM zstd;

-- name: uncompressed_without_dictionaries
SELECT * FROM plain;

-- name: small_row_groups_filtered
SELECT id, text, instant FROM plain WHERE id BETWEEN 30 AND 55 AND text IS NOT NULL;

-- name: one_column
SELECT sum(number + 0L), count(text) FROM zstd;

-- name: no_column
SELECT count(*) FROM homes;

-- name: homes_by_room
SELECT room_type, count(*) AS homes, avg(price) AS price, max(accommodates) AS most, min(minimum_nights) AS nights FROM homes GROUP BY room_type;

-- name: homes_by_neighbourhood
SELECT neighbourhood_cleansed, count(*) AS homes FROM homes GROUP BY neighbourhood_cleansed ORDER BY homes DESC, neighbourhood_cleansed LIMIT 15;

-- name: dear_homes
SELECT neighbourhood_cleansed, bedrooms, price FROM homes WHERE price > 2500 ORDER BY price DESC, bedrooms, neighbourhood_cleansed, room_type;

-- name: one_row
SELECT * FROM one_row;

-- name: one_row_sorted_and_limited
SELECT id, text FROM one_row ORDER BY text LIMIT 3;

-- name: no_rows
SELECT * FROM no_rows;

-- name: no_rows_grouped
SELECT text, count(*), sum(number) FROM no_rows GROUP BY text;

-- name: no_rows_aggregated
SELECT count(*), sum(number), min(text), max(day), avg(price) FROM no_rows;

-- name: no_rows_joined
SELECT a.id FROM no_rows a JOIN one_row b ON a.text = b.text;

-- name: nothing_after_the_filter
SELECT l_returnflag, sum(l_quantity) FROM lineitem WHERE l_shipdate > DATE '2020-01-01' GROUP BY l_returnflag ORDER BY l_returnflag;

-- name: rows_of_a_range_of_dates
SELECT l_orderkey, l_linenumber, l_shipdate, l_quantity, l_comment FROM lineitem WHERE l_shipdate BETWEEN DATE '1992-01-01' AND DATE '1992-01-08';

-- name: read_by_path
SELECT id, day FROM parquet.`test/data/types/types.parquet` WHERE id < 5;

-- name: file_that_is_not_there
SELECT * FROM parquet.`test/data/edge/nowhere.parquet`;

-- name: file_that_is_no_parquet
SELECT * FROM parquet.`test/data/edge/not.parquet`;
