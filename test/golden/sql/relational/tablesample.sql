-- TABLESAMPLE: some rows by chance; a seed says which.
CREATE TEMPORARY VIEW numbers AS SELECT id, CAST(id % 7 AS INT) AS k FROM range(0, 1000, 1, 4);
CREATE TEMPORARY VIEW one_part AS SELECT id FROM range(0, 200, 1, 1);

-- name: percent_repeatable
SELECT id FROM numbers TABLESAMPLE (5 PERCENT) REPEATABLE (42);
-- name: percent_other_seed
SELECT id FROM numbers TABLESAMPLE (5 PERCENT) REPEATABLE (7);
-- name: percent_decimal
SELECT id FROM numbers TABLESAMPLE (1.5 PERCENT) REPEATABLE (123);
-- name: percent_half
SELECT count(*), sum(id) FROM numbers TABLESAMPLE (50 PERCENT) REPEATABLE (1);
-- name: percent_all
SELECT count(*) FROM numbers TABLESAMPLE (100 PERCENT);
-- name: percent_none
SELECT count(*) FROM numbers TABLESAMPLE (0 PERCENT);
-- name: range_table
SELECT * FROM range(0, 100, 1, 3) TABLESAMPLE (10 PERCENT) REPEATABLE (5);
-- name: one_partition
SELECT id FROM one_part TABLESAMPLE (10 PERCENT) REPEATABLE (99);
-- name: bucket
SELECT id FROM numbers TABLESAMPLE (BUCKET 1 OUT OF 20) REPEATABLE (11);
-- name: bucket_of
SELECT count(*) FROM numbers TABLESAMPLE (BUCKET 4 OUT OF 10) REPEATABLE (11);
-- name: rows
SELECT count(*) FROM numbers TABLESAMPLE (10 ROWS);
-- name: rows_expression
SELECT count(*) FROM numbers TABLESAMPLE (2 + 3 ROWS);
-- name: rows_repeatable
SELECT count(*) FROM numbers TABLESAMPLE (10 ROWS) REPEATABLE (5);
-- name: alias
SELECT t.id FROM numbers TABLESAMPLE (3 PERCENT) REPEATABLE (8) AS t WHERE t.k = 1;
-- name: alias_before
SELECT t.id FROM numbers AS t TABLESAMPLE (3 PERCENT);
-- name: subquery
SELECT id FROM (SELECT id FROM numbers WHERE k = 3) TABLESAMPLE (10 PERCENT) REPEATABLE (8);
-- name: subquery_alias
SELECT t.id FROM (SELECT id FROM numbers WHERE k = 3) TABLESAMPLE (10 PERCENT) REPEATABLE (8) t;
-- name: relation_in_parentheses
SELECT count(*) FROM (numbers a JOIN one_part b ON a.id = b.id) TABLESAMPLE (100 PERCENT);
-- name: join_of_samples
SELECT a.id FROM numbers TABLESAMPLE (20 PERCENT) REPEATABLE (1) a JOIN numbers TABLESAMPLE (20 PERCENT) REPEATABLE (2) b ON a.id = b.id;
-- name: filter_above
SELECT id FROM numbers TABLESAMPLE (10 PERCENT) REPEATABLE (4) WHERE k = 2;
-- name: aggregate_above
SELECT k, count(*) FROM numbers TABLESAMPLE (10 PERCENT) REPEATABLE (4) GROUP BY k;
-- name: column_not_read
SELECT count(*) FROM numbers TABLESAMPLE (30 PERCENT) REPEATABLE (6);
-- name: bernoulli
SELECT id FROM numbers TABLESAMPLE BERNOULLI (5 PERCENT) REPEATABLE (42);
-- name: system
SELECT id FROM numbers TABLESAMPLE SYSTEM (5 PERCENT) REPEATABLE (42);
-- name: system_plain
SELECT count(*) FROM numbers TABLESAMPLE SYSTEM (50 PERCENT);
-- name: system_rows
SELECT count(*) FROM numbers TABLESAMPLE SYSTEM (5 ROWS);
-- name: bernoulli_rows
SELECT count(*) FROM numbers TABLESAMPLE BERNOULLI (5 ROWS);
-- name: pipe
FROM numbers |> TABLESAMPLE (3 PERCENT) REPEATABLE (8) |> SELECT id;
-- name: pipe_rows
FROM numbers |> TABLESAMPLE (3 ROWS) |> AGGREGATE count(*) AS c;
-- name: pipe_where
FROM numbers |> WHERE k = 1 |> TABLESAMPLE (10 PERCENT) REPEATABLE (8) |> SELECT id;
-- name: too_much
SELECT * FROM numbers TABLESAMPLE (110 PERCENT);
-- name: negative
SELECT * FROM numbers TABLESAMPLE (-1 PERCENT);
-- name: bucket_too_large
SELECT * FROM numbers TABLESAMPLE (BUCKET 5 OUT OF 4);
-- name: bucket_on
SELECT * FROM numbers TABLESAMPLE (BUCKET 5 OUT OF 10 ON id);
-- name: bucket_on_function
SELECT * FROM numbers TABLESAMPLE (BUCKET 5 OUT OF 10 ON rand());
-- name: nothing
SELECT * FROM numbers TABLESAMPLE ();
-- name: bytes
SELECT * FROM numbers TABLESAMPLE (300M);
-- name: bare_number
SELECT * FROM numbers TABLESAMPLE (5);
-- name: negative_rows
SELECT * FROM numbers TABLESAMPLE (-5 ROWS);
-- name: rows_not_a_number
SELECT * FROM numbers TABLESAMPLE ('a' ROWS);
-- name: expression_percent
SELECT * FROM numbers TABLESAMPLE (2 + 3 PERCENT);
-- name: seed_negative
SELECT * FROM numbers TABLESAMPLE (5 PERCENT) REPEATABLE (-1);
-- name: seed_text
SELECT * FROM numbers TABLESAMPLE (5 PERCENT) REPEATABLE ('a');
-- name: behind_join
SELECT count(*) FROM numbers a JOIN numbers b ON a.id = b.id TABLESAMPLE (5 ROWS);
-- name: behind_function
SELECT * FROM explode(array(1, 2)) TABLESAMPLE (5 ROWS);
-- name: as_name
SELECT tablesample FROM VALUES (1) AS t(tablesample);
