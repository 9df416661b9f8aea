-- CHAR and VARCHAR: casts, columns of tables, padding, lengths checked on writing, comparison.
-- name: cast_char
SELECT CAST('abc' AS CHAR(5)), CAST('abc' AS VARCHAR(2)), typeof(CAST('abc' AS CHAR(5))), CAST('a' AS CHARACTER(3));
-- name: cast_bad
SELECT CAST('a' AS CHAR);
-- name: cast_bad_varchar
SELECT CAST('a' AS VARCHAR);
-- name: cast_zero
SELECT CAST('a' AS VARCHAR(0));
-- name: cast_char_nested
SELECT typeof(CAST(array('a') AS ARRAY<CHAR(3)>));
CREATE TABLE chars1 (id INT, c CHAR(5), v VARCHAR(3)) USING parquet;
-- name: describe
DESCRIBE chars1;
-- name: insert
INSERT INTO chars1 VALUES (1, 'ab', 'xy'), (2, 'abcde', 'xyz'), (3, NULL, NULL), (4, 'abc  ', 'a  ');
-- name: select_all
SELECT * FROM chars1 ORDER BY id;
-- name: lengths
SELECT id, length(c), length(v), concat('[', c, ']'), concat('[', v, ']') FROM chars1 ORDER BY id;
-- name: too_long_char
INSERT INTO chars1 VALUES (5, 'abcdef', 'x');
-- name: too_long_varchar
INSERT INTO chars1 VALUES (5, 'abc', 'xxxx');
-- name: too_long_trailing_spaces
INSERT INTO chars1 VALUES (6, 'abc       ', 'xx       ');
-- name: select_after
SELECT id, concat('[', c, ']'), concat('[', v, ']') FROM chars1 WHERE id >= 5;
-- name: compare_literal
SELECT id FROM chars1 WHERE c = 'ab' ORDER BY id;
-- name: compare_literal_padded
SELECT id FROM chars1 WHERE c = 'ab   ' ORDER BY id;
-- name: compare_literal_longer
SELECT id FROM chars1 WHERE c = 'ab      ' ORDER BY id;
-- name: compare_varchar
SELECT id FROM chars1 WHERE v = 'a' ORDER BY id;
-- name: compare_in
SELECT id FROM chars1 WHERE c IN ('ab', 'abc') ORDER BY id;
-- name: compare_less
SELECT id FROM chars1 WHERE c < 'abc' ORDER BY id;
-- name: compare_char_varchar
SELECT id FROM chars1 WHERE c = v ORDER BY id;
-- name: schema_of
SELECT typeof(c), typeof(v) FROM chars1 LIMIT 1;
-- name: like
SELECT id FROM chars1 WHERE c LIKE 'ab' ORDER BY id;
-- name: group
SELECT c, count(*) FROM chars1 GROUP BY c ORDER BY c;
-- name: join
SELECT a.id, b.id FROM chars1 a JOIN chars1 b ON a.c = b.c ORDER BY 1, 2;
CREATE TABLE chars2 (c CHAR(8), n STRUCT<x: CHAR(3), y: ARRAY<VARCHAR(2)>>) USING parquet;
-- name: describe2
DESCRIBE TABLE chars2;
-- name: insert_nested
INSERT INTO chars2 VALUES ('abc', named_struct('x', 'a', 'y', array('p', 'qq')));
-- name: select_nested
SELECT c, n, length(c), length(n.x) FROM chars2;
-- name: nested_too_long
INSERT INTO chars2 VALUES ('abc', named_struct('x', 'abcd', 'y', array('p')));
-- name: nested_array_too_long
INSERT INTO chars2 VALUES ('abc', named_struct('x', 'ab', 'y', array('pqr')));
-- name: join_different_lengths
SELECT chars1.id FROM chars1 JOIN chars2 ON chars1.c = chars2.c ORDER BY 1;
-- name: ctas
CREATE TABLE chars3 USING parquet AS SELECT c, v FROM chars1;
-- name: ctas_describe
DESCRIBE chars3;
-- name: show_create
SHOW CREATE TABLE chars1;
-- name: view
CREATE TEMP VIEW chars_view AS SELECT * FROM chars1;
-- name: view_describe
DESCRIBE chars_view;
-- name: alter_add
ALTER TABLE chars1 ADD COLUMNS (z VARCHAR(4));
-- name: alter_describe
DESCRIBE chars1;
-- name: alter_type
ALTER TABLE chars1 ALTER COLUMN v TYPE VARCHAR(10);
-- name: int_insert
INSERT INTO chars1 VALUES (10, 123, 4567, NULL);
-- name: int_insert_ok
INSERT INTO chars1 VALUES (10, 123, 456, 7);
-- name: int_select
SELECT concat('[', c, ']'), v, z FROM chars1 WHERE id = 10;
CREATE TABLE chars_partitioned (id INT, c CHAR(4)) USING parquet PARTITIONED BY (c);
-- name: partition_insert
INSERT INTO chars_partitioned PARTITION (c = 'ab') VALUES (1), (2);
-- name: partition_insert_too_long
INSERT INTO chars_partitioned PARTITION (c = 'abcde') VALUES (1);
-- name: partition_select
SELECT id, concat('[', c, ']') FROM chars_partitioned WHERE c = 'ab' ORDER BY id;
-- name: show_partitions
SHOW PARTITIONS chars_partitioned;
-- name: udf_char
SELECT upper(c), c || 'x' FROM chars1 WHERE id = 1;
-- name: union
SELECT c FROM chars1 WHERE id = 1 UNION ALL SELECT 'zz';
-- name: from_json_char
SELECT from_json('{"a":"x"}', 'a CHAR(3)');
-- name: legacy
SET spark.sql.legacy.charVarcharAsString = true;
-- name: legacy_cast
SELECT CAST('abc' AS CHAR(5)), CAST('abc' AS VARCHAR(2));
CREATE TABLE chars4 (c CHAR(5), v VARCHAR(2)) USING parquet;
-- name: legacy_describe
DESCRIBE chars4;
-- name: legacy_insert
INSERT INTO chars4 VALUES ('abcdefg', 'xyz');
-- name: legacy_select
SELECT * FROM chars4;
-- name: legacy_off
SET spark.sql.legacy.charVarcharAsString = false;
