-- What goes wrong: at parsing, at analysis, in a task.
CREATE TEMPORARY VIEW numbers AS SELECT * FROM VALUES (1, 'one', 2147483647, CAST(1.5 AS DECIMAL(3,1))), (0, '2012', 1, CAST(99.9 AS DECIMAL(3,1))), (-1, NULL, 2, NULL) AS t(n, word, big, price);

-- name: divide_by_zero
SELECT 10 / n FROM numbers;

-- name: divide_by_zero_in_constants
SELECT 1 / 0;

-- name: remainder_by_zero
SELECT big % n FROM numbers WHERE n >= 0;

-- name: integral_divide_by_zero
SELECT big div n FROM numbers;

-- name: integer_overflow
SELECT big + 1 FROM numbers;

-- name: multiplication_overflow
SELECT big * 2 FROM numbers;

-- name: negation_overflow
SELECT -CAST(-2147483648 AS INT);

-- name: long_overflow
SELECT 9223372036854775807 + n FROM numbers;

-- name: sum_overflow
SELECT sum(v) FROM VALUES (9223372036854775807L), (1L) AS t(v);

-- name: cast_of_a_word
SELECT CAST(word AS INT) FROM numbers;

-- name: cast_out_of_range
SELECT CAST(big AS TINYINT) FROM numbers;

-- name: cast_of_a_double
SELECT CAST(1e10 AS INT);

-- name: cast_to_decimal
SELECT CAST(price * 1000 AS DECIMAL(5,1)) FROM numbers;

-- name: cast_to_date
SELECT CAST(word AS DATE) FROM numbers;

-- name: cast_that_cannot_be
SELECT CAST(DATE '2024-01-01' AS INT);

-- name: implicit_cast_of_a_word
SELECT n + word FROM numbers;

-- name: unknown_column
SELECT number FROM numbers;

-- name: unknown_column_without_a_hint
SELECT x;

-- name: unknown_qualifier
SELECT m.n FROM numbers;

-- name: unknown_table
SELECT * FROM nowhere;

-- name: unknown_function
SELECT no_such_function(n) FROM numbers;

-- name: ambiguous_column
SELECT n FROM numbers a JOIN numbers b ON a.big = b.big;

-- name: not_grouped
SELECT word, n, count(*) FROM numbers GROUP BY word;

-- name: aggregate_in_where
SELECT n FROM numbers WHERE sum(n) > 1;

-- name: aggregate_of_an_aggregate
SELECT sum(count(*)) FROM numbers GROUP BY n;

-- name: wrong_argument_type
SELECT sum(word = 'one') FROM numbers;

-- name: wrong_operand_types
SELECT n AND word FROM numbers;

-- name: comparing_what_cannot_be
SELECT DATE '2024-01-01' = true;

-- name: filter_that_is_no_condition
SELECT * FROM numbers WHERE n;

-- name: wrong_number_of_arguments
SELECT nullif(n) FROM numbers;

-- name: position_out_of_range
SELECT n FROM numbers ORDER BY 2;

-- name: group_position_out_of_range
SELECT n, count(*) FROM numbers GROUP BY 3;

-- name: union_of_different_widths
SELECT n FROM numbers UNION ALL SELECT n, word FROM numbers;

-- name: union_of_different_types
SELECT n FROM numbers UNION ALL SELECT DATE '2024-01-01';

-- name: negative_limit
SELECT n FROM numbers LIMIT -1;

-- name: limit_that_is_no_constant
SELECT n FROM numbers LIMIT n;

-- name: syntax_error
SELECT FROM WHERE;

-- name: syntax_error_at_the_end
SELECT n FROM numbers WHERE;

-- name: view_twice
CREATE TEMPORARY VIEW numbers AS SELECT 1;

-- name: unknown_source
SELECT * FROM nosuchformat.`test/data/edge/one-row.csv`;

-- name: wrong_date_literal
SELECT DATE '2024-13-01';

-- name: duplicate_names_in_a_view
CREATE TEMPORARY VIEW twice AS SELECT 1 AS a, 2 AS a;

-- name: unclosed_text
SELECT 'abc FROM numbers;
