-- The pipe syntax.
CREATE TEMPORARY VIEW t AS SELECT * FROM VALUES (1, 'a', 10), (2, 'b', 20), (2, 'c', 30), (NULL, 'd', 40) AS t(k, s, n);
CREATE TEMPORARY VIEW u AS SELECT * FROM VALUES (1, 'one'), (2, 'two'), (3, 'three') AS u(k, word);
SET spark.sql.operatorPipeSyntaxEnabled = true;

-- name: where
FROM t |> WHERE k = 2;

-- name: table_where
TABLE t |> WHERE n > 10;

-- name: select
TABLE t |> SELECT k, n + 1 AS next;

-- name: select_star
TABLE t |> SELECT *, n * 2 AS double_n;

-- name: select_distinct
TABLE t |> SELECT DISTINCT k;

-- name: extend
TABLE t |> EXTEND n * 2 AS twice, upper(s) AS big;

-- name: extend_twice
TABLE t |> EXTEND n * 2 AS twice |> EXTEND twice + 1 AS more;

-- name: extend_lateral_alias
TABLE t |> EXTEND n * 2 AS twice, twice + 1 AS more;

-- name: set
TABLE t |> SET n = n + 1;

-- name: set_two
TABLE t |> SET n = n + 1, s = upper(s);

-- name: set_unknown
TABLE t |> SET x = 1;

-- name: drop
TABLE t |> DROP n;

-- name: drop_two
TABLE t |> DROP n, s;

-- name: drop_unknown
TABLE t |> DROP x;

-- name: as_alias
TABLE t |> AS a |> WHERE a.k = 1 |> SELECT a.s;

-- name: join
TABLE t |> JOIN u USING (k);

-- name: left_join
TABLE t |> AS a |> LEFT JOIN u ON a.k = u.k |> SELECT s, word;

-- name: cross_join
TABLE t |> CROSS JOIN u |> WHERE n = 10 |> SELECT s, word;

-- name: comma_free_lateral
TABLE t |> JOIN LATERAL (SELECT t.n * 2 AS twice) |> SELECT s, twice;

-- name: aggregate
TABLE t |> AGGREGATE sum(n) AS total, count(*);

-- name: aggregate_group
TABLE t |> AGGREGATE sum(n) AS total GROUP BY k;

-- name: aggregate_group_alias
TABLE t |> AGGREGATE sum(n) AS total GROUP BY k + 1 AS next, s;

-- name: aggregate_group_only
TABLE t |> AGGREGATE GROUP BY k;

-- name: aggregate_without_function
TABLE t |> AGGREGATE n;

-- name: aggregate_then_where
TABLE t |> AGGREGATE sum(n) AS total GROUP BY k |> WHERE total > 10 |> ORDER BY total;

-- name: select_with_aggregate
TABLE t |> SELECT sum(n);

-- name: extend_with_aggregate
TABLE t |> EXTEND sum(n) AS total;

-- name: order_by
TABLE t |> ORDER BY n DESC;

-- name: limit_offset
TABLE t |> ORDER BY n LIMIT 2 OFFSET 1;

-- name: union_all
TABLE t |> SELECT k |> UNION ALL SELECT k FROM u;

-- name: intersect
TABLE t |> SELECT k |> INTERSECT SELECT k FROM u;

-- name: except
TABLE u |> SELECT k |> EXCEPT SELECT k FROM t;

-- name: except_all
TABLE t |> SELECT k |> EXCEPT ALL TABLE (SELECT k FROM u);

-- name: pivot
TABLE t |> SELECT k, s, n |> PIVOT (sum(n) FOR s IN ('a', 'b'));

-- name: unpivot
VALUES (1, 2, 3) AS v(id, a, b) |> UNPIVOT (x FOR c IN (a, b));

-- name: tablesample_rows
TABLE t |> ORDER BY n |> TABLESAMPLE (2 ROWS);

-- name: select_from_query
SELECT * FROM t WHERE k = 2 |> SELECT s;

-- name: values_pipe
VALUES (1), (2) AS v(x) |> WHERE x > 1;

-- name: parenthesised
(SELECT k FROM t) |> WHERE k = 1;

-- name: in_subquery
SELECT * FROM (TABLE t |> WHERE k = 2 |> SELECT s);

-- name: with_cte
WITH c AS (TABLE t |> WHERE k = 2) FROM c |> AGGREGATE count(*) AS n;

-- name: where_with_aggregate
TABLE t |> WHERE sum(n) > 1;

-- name: group_by_ordinal
TABLE t |> AGGREGATE sum(n) GROUP BY 1;

-- name: syntax_error
TABLE t |> NONSENSE x;

-- name: nothing_behind
TABLE t |>;
