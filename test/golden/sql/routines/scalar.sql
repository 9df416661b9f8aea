-- SQL functions that give one value.
CREATE TEMPORARY VIEW t AS SELECT * FROM VALUES (1, 10), (2, 20), (3, NULL) AS t(a, b);
CREATE TEMPORARY FUNCTION plus_one(x INT) RETURNS INT RETURN x + 1;
CREATE TEMPORARY FUNCTION area(w DOUBLE, h DOUBLE) RETURNS DOUBLE RETURN w * h;
CREATE TEMPORARY FUNCTION greet(name STRING DEFAULT 'world', mark STRING DEFAULT '!') RETURNS STRING RETURN 'hello ' || name || mark;
CREATE TEMPORARY FUNCTION forty_two() RETURNS INT RETURN 42;
CREATE TEMPORARY FUNCTION without_returns(x INT) RETURN x * 2.5;
CREATE TEMPORARY FUNCTION casts(x INT) RETURNS STRING RETURN x;
CREATE TEMPORARY FUNCTION nested_call(x INT) RETURNS INT RETURN plus_one(plus_one(x));
CREATE TEMPORARY FUNCTION max_b() RETURNS INT RETURN (SELECT max(b) FROM t);
CREATE TEMPORARY FUNCTION b_of(key INT) RETURNS INT RETURN (SELECT max(b) FROM t WHERE a = key);
CREATE TEMPORARY FUNCTION sum_to(n INT) RETURNS INT RETURN aggregate(sequence(1, n), 0, (s, x) -> s + x);
CREATE TEMPORARY FUNCTION pair(x INT, y STRING) RETURNS STRUCT<x: INT, y: STRING> RETURN struct(x, y);
CREATE TEMPORARY FUNCTION described(x INT COMMENT 'a number') RETURNS INT COMMENT 'adds two' DETERMINISTIC CONTAINS SQL RETURN x + 2;
CREATE TEMPORARY FUNCTION random_value() RETURNS DOUBLE NOT DETERMINISTIC RETURN rand(42);
CREATE TEMPORARY FUNCTION sql_language(x INT) RETURNS INT LANGUAGE SQL RETURN x;

-- name: call
SELECT plus_one(1);
-- name: call_on_column
SELECT a, plus_one(a) AS p FROM t;
-- name: call_casts_argument
SELECT plus_one('5');
-- name: call_long_argument
SELECT plus_one(5L);
-- name: call_null
SELECT plus_one(NULL);
-- name: call_two
SELECT area(2, 3.5);
-- name: call_twice
SELECT plus_one(1) + plus_one(2) AS s;
-- name: no_parameters
SELECT forty_two();
-- name: defaults
SELECT greet(), greet('you'), greet('you', '?');
-- name: named_arguments
SELECT greet(mark => '.', name => 'them');
-- name: named_after_positional
SELECT greet('a', mark => '#');
-- name: no_returns_type
SELECT without_returns(3);
-- name: result_cast
SELECT casts(7);
-- name: nested
SELECT nested_call(1);
-- name: nested_calls
SELECT plus_one(plus_one(plus_one(0)));
-- name: subquery_body
SELECT max_b();
-- name: correlated_body
SELECT a, b_of(a) AS b FROM t;
-- name: lambda_body
SELECT sum_to(10);
-- name: struct_body
SELECT pair(1, 'a').y, pair(2, 'b');
-- name: in_where
SELECT a FROM t WHERE plus_one(a) = 3;
-- name: in_group_by
SELECT plus_one(a) AS p, count(*) FROM t GROUP BY plus_one(a);
-- name: in_aggregate
SELECT sum(plus_one(a)) FROM t;
-- name: of_aggregate
SELECT plus_one(CAST(sum(a) AS INT)) FROM t;
-- name: of_aggregate_grouped
SELECT a, plus_one(max(b)) FROM t GROUP BY a;
-- name: in_having
SELECT a FROM t GROUP BY a HAVING plus_one(max(b)) > 11;
-- name: in_order_by
SELECT a FROM t ORDER BY plus_one(-a);
-- name: in_join
SELECT x.a, y.a FROM t x JOIN t y ON plus_one(x.a) = y.a;
-- name: in_window
SELECT a, sum(plus_one(a)) OVER (ORDER BY a) FROM t;
-- name: in_lambda
SELECT transform(array(1, 2), x -> plus_one(x));
-- name: in_case
SELECT CASE WHEN plus_one(a) = 2 THEN 'two' ELSE 'other' END FROM t;
-- name: in_subquery
SELECT a FROM t WHERE a IN (SELECT plus_one(a) FROM t);
-- name: in_values
SELECT * FROM VALUES (plus_one(1)) AS v(x);
-- name: in_limit
SELECT a FROM t ORDER BY a LIMIT plus_one(1);
-- name: column_same_name_as_parameter
SELECT plus_one(x) FROM VALUES (5) AS v(x);
-- name: qualified_session
SELECT session.plus_one(1);
-- name: qualified_system_session
SELECT system.session.plus_one(1);
-- name: upper_case
SELECT PLUS_ONE(1);
-- name: not_deterministic
SELECT random_value() >= 0;
-- name: language_sql
SELECT sql_language(3);
-- name: null_for_column
SELECT plus_one(b) FROM t;
-- name: too_few
SELECT plus_one();
-- name: too_many
SELECT plus_one(1, 2);
-- name: wrong_type
SELECT plus_one(array(1));
-- name: wrong_value
SELECT plus_one('abc');
-- name: unknown_named
SELECT greet(nope => 1);
-- name: named_twice
SELECT greet(name => 'a', name => 'b');
-- name: positional_and_named
SELECT greet('a', name => 'b');
-- name: positional_after_named
SELECT greet(name => 'b', 'a');
-- name: overflow
SELECT plus_one(2147483647);
-- name: distinct
SELECT plus_one(DISTINCT 1);
-- name: filter
SELECT plus_one(1) FILTER (WHERE true);
-- name: over
SELECT plus_one(1) OVER ();
-- name: star_argument
SELECT plus_one(*) FROM VALUES (1) AS v(x);
-- name: unknown_function
SELECT plus_two(1);
-- name: as_table
SELECT * FROM plus_one(1);
