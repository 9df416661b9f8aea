-- What is wrong with a text, and where.
CREATE TEMPORARY VIEW t AS SELECT 1 AS a;

-- name: misspelt_keyword
SELEC 1;

-- name: nothing_after_select
SELECT;

-- name: nothing_after_from
SELECT a FROM;

-- name: trailing_comma
SELECT a, FROM t;

-- name: missing_parenthesis
SELECT (1 + 2;

-- name: extra_parenthesis
SELECT 1 + 2);

-- name: missing_operand
SELECT 1 + FROM t;

-- name: where_without_condition
SELECT a FROM t WHERE;

-- name: group_without_by
SELECT a FROM t GROUP a;

-- name: order_without_by
SELECT a FROM t ORDER a;

-- name: join_without_table
SELECT a FROM t JOIN;

-- name: join_on_nothing
SELECT a FROM t JOIN t u ON;

-- name: in_empty
SELECT a IN () FROM t;

-- name: between_without_and
SELECT a BETWEEN 1 FROM t;

-- name: like_without_pattern
SELECT a LIKE FROM t;

-- name: cast_without_type
SELECT CAST(a AS) FROM t;

-- name: cast_unknown_type
SELECT CAST(a AS nonsense) FROM t;

-- name: cast_decimal_wide
SELECT CAST(a AS decimal(40, 2)) FROM t;

-- name: union_of_nothing
SELECT 1 UNION;

-- name: values_without_row
VALUES;

-- name: number_as_alias
SELECT a AS 1 FROM t;

-- name: hyphen_in_name
SELECT * FROM my-table;

-- name: dot_dot
SELECT t..a FROM t;

-- name: with_without_query
WITH c AS (SELECT 1);

-- name: limit_nothing
SELECT 1 LIMIT;

-- name: double_where
SELECT a FROM t WHERE a = 1 WHERE a = 2;

-- name: having_before_group
SELECT count(*) FROM t HAVING count(*) > 1 GROUP BY a;

-- name: interval_nonsense
SELECT INTERVAL 1 nonsense;

-- name: date_nonsense
SELECT DATE '2024-13-45';

-- name: timestamp_nonsense
SELECT TIMESTAMP 'yesterday-ish';

-- name: typed_literal_unknown
SELECT GEO '1';

-- name: hex_nonsense
SELECT X'0G';

-- name: number_out_of_range
SELECT 128Y;

-- name: long_out_of_range
SELECT 9223372036854775808L;

-- name: multi_line
SELECT a,
       b c d
FROM t;

-- name: lambda_outside
SELECT x -> x + 1;

-- name: exclamation
SELECT a ! FROM t;

-- name: equals_twice
SELECT a === 1 FROM t;

-- name: pipe_alone
SELECT a | FROM t;

-- name: empty_parentheses
SELECT () FROM t;

-- name: using_nothing
SELECT * FROM t JOIN t u USING ();

-- name: natural_on
SELECT * FROM t NATURAL JOIN t u ON t.a = u.a;

-- name: grouping_sets_alone
SELECT a FROM t GROUP BY GROUPING SETS;

-- name: time_travel_version
SELECT * FROM t VERSION AS OF 1;

-- name: time_travel_timestamp
SELECT * FROM t TIMESTAMP AS OF '2024-01-01';

-- name: time_travel_system
SELECT * FROM t FOR SYSTEM_TIME AS OF '2024-01-01';

-- name: sample_nothing
SELECT * FROM t TABLESAMPLE ();

-- name: sample_too_much
SELECT * FROM t TABLESAMPLE (101 PERCENT);

-- name: sample_negative
SELECT * FROM t TABLESAMPLE (-1 PERCENT);

-- name: sample_bytes
SELECT * FROM t TABLESAMPLE (1M);

-- name: sample_bucket_on
SELECT * FROM t TABLESAMPLE (BUCKET 1 OUT OF 2 ON a);

-- name: lateral_table
SELECT * FROM t, LATERAL t;

-- name: cte_twice
WITH c AS (SELECT 1), c AS (SELECT 2) SELECT * FROM c;

-- name: not_alone
SELECT NOT FROM t;

-- name: is_nonsense
SELECT a IS 5 FROM t;

-- name: escape_long
SELECT 'a' LIKE 'b' ESCAPE 'cc';

-- name: distinct_twice
SELECT DISTINCT DISTINCT a FROM t;

-- name: table_alias_keyword
SELECT * FROM t LEFT;

-- name: subquery_two_aliases
SELECT * FROM (SELECT 1) a b;
