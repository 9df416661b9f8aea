SET spark.sql.ansi.enabled = false;
CREATE TEMPORARY VIEW people USING csv OPTIONS (path 'test/data/flights/csv', header true);
-- name: without_file
SELECT input_file_name(), input_file_block_start(), input_file_block_length();
-- name: of_values
SELECT x, input_file_name() AS name, input_file_block_start() AS start, input_file_block_length() AS length FROM VALUES (1), (2) AS t(x);
-- name: of_range
SELECT id, input_file_name() || '!', input_file_block_start() + 1, input_file_block_length() + 1 FROM range(2);
-- name: file_base_name
SELECT DISTINCT element_at(split(input_file_name(), '/'), -1) AS name FROM people;
-- name: scheme
SELECT DISTINCT substring_index(input_file_name(), '/', 3) AS name FROM people;
-- name: block
SELECT DISTINCT input_file_block_start() AS start, input_file_block_length() > 0 AS has_length FROM people;
-- name: grouped
SELECT substring_index(input_file_name(), '/', -1) AS file, count(*) AS rows FROM people GROUP BY 1;
-- name: filtered
SELECT count(*) AS n FROM people WHERE input_file_name() LIKE '%.csv';
-- name: after_aggregate
SELECT input_file_name() AS name, n FROM (SELECT count(*) AS n FROM people);
-- name: one_argument
SELECT input_file_name(1);
-- name: block_start_argument
SELECT input_file_block_start('a');
-- name: block_length_argument
SELECT input_file_block_length(1, 2);
-- name: join
SELECT a.x, input_file_name() AS name FROM VALUES (1) AS a(x) JOIN VALUES (1) AS b(x) ON a.x = b.x;
-- name: two_files
SELECT input_file_name() FROM people a JOIN people b ON a.count = b.count;
