-- Joins by keys of each type, plain and null-safe, with nulls and repeated keys.

CREATE TEMPORARY VIEW l_boolean AS SELECT * FROM VALUES (true),(false),(NULL),(true) AS t(k);
CREATE TEMPORARY VIEW r_boolean AS SELECT * FROM VALUES (true),(NULL) AS t(k);

-- name: boolean_inner
SELECT * FROM l_boolean l JOIN r_boolean r ON l.k = r.k;

-- name: boolean_left
SELECT * FROM l_boolean l LEFT JOIN r_boolean r ON l.k = r.k;

-- name: boolean_right
SELECT * FROM l_boolean l RIGHT JOIN r_boolean r ON l.k = r.k;

-- name: boolean_full
SELECT * FROM l_boolean l FULL JOIN r_boolean r ON l.k = r.k;

-- name: boolean_semi
SELECT * FROM l_boolean l LEFT SEMI JOIN r_boolean r ON l.k = r.k;

-- name: boolean_anti
SELECT * FROM l_boolean l LEFT ANTI JOIN r_boolean r ON l.k = r.k;

-- name: boolean_null_safe
SELECT * FROM l_boolean l FULL JOIN r_boolean r ON l.k <=> r.k;

CREATE TEMPORARY VIEW l_tinyint AS SELECT * FROM VALUES (1Y),(-128Y),(NULL),(1Y) AS t(k);
CREATE TEMPORARY VIEW r_tinyint AS SELECT * FROM VALUES (1Y),(-128Y),(NULL) AS t(k);

-- name: tinyint_inner
SELECT * FROM l_tinyint l JOIN r_tinyint r ON l.k = r.k;

-- name: tinyint_left
SELECT * FROM l_tinyint l LEFT JOIN r_tinyint r ON l.k = r.k;

-- name: tinyint_right
SELECT * FROM l_tinyint l RIGHT JOIN r_tinyint r ON l.k = r.k;

-- name: tinyint_full
SELECT * FROM l_tinyint l FULL JOIN r_tinyint r ON l.k = r.k;

-- name: tinyint_semi
SELECT * FROM l_tinyint l LEFT SEMI JOIN r_tinyint r ON l.k = r.k;

-- name: tinyint_anti
SELECT * FROM l_tinyint l LEFT ANTI JOIN r_tinyint r ON l.k = r.k;

-- name: tinyint_null_safe
SELECT * FROM l_tinyint l FULL JOIN r_tinyint r ON l.k <=> r.k;

CREATE TEMPORARY VIEW l_smallint AS SELECT * FROM VALUES (1S),(-32768S),(NULL) AS t(k);
CREATE TEMPORARY VIEW r_smallint AS SELECT * FROM VALUES (1S),(1S),(-32768S) AS t(k);

-- name: smallint_inner
SELECT * FROM l_smallint l JOIN r_smallint r ON l.k = r.k;

-- name: smallint_left
SELECT * FROM l_smallint l LEFT JOIN r_smallint r ON l.k = r.k;

-- name: smallint_right
SELECT * FROM l_smallint l RIGHT JOIN r_smallint r ON l.k = r.k;

-- name: smallint_full
SELECT * FROM l_smallint l FULL JOIN r_smallint r ON l.k = r.k;

-- name: smallint_semi
SELECT * FROM l_smallint l LEFT SEMI JOIN r_smallint r ON l.k = r.k;

-- name: smallint_anti
SELECT * FROM l_smallint l LEFT ANTI JOIN r_smallint r ON l.k = r.k;

-- name: smallint_null_safe
SELECT * FROM l_smallint l FULL JOIN r_smallint r ON l.k <=> r.k;

CREATE TEMPORARY VIEW l_int AS SELECT * FROM VALUES (1),(-2147483648),(NULL) AS t(k);
CREATE TEMPORARY VIEW r_int AS SELECT * FROM VALUES (1),(1),(-2147483648) AS t(k);

-- name: int_inner
SELECT * FROM l_int l JOIN r_int r ON l.k = r.k;

-- name: int_left
SELECT * FROM l_int l LEFT JOIN r_int r ON l.k = r.k;

-- name: int_right
SELECT * FROM l_int l RIGHT JOIN r_int r ON l.k = r.k;

-- name: int_full
SELECT * FROM l_int l FULL JOIN r_int r ON l.k = r.k;

-- name: int_semi
SELECT * FROM l_int l LEFT SEMI JOIN r_int r ON l.k = r.k;

-- name: int_anti
SELECT * FROM l_int l LEFT ANTI JOIN r_int r ON l.k = r.k;

-- name: int_null_safe
SELECT * FROM l_int l FULL JOIN r_int r ON l.k <=> r.k;

CREATE TEMPORARY VIEW l_bigint AS SELECT * FROM VALUES (1L),(9223372036854775807L),(NULL) AS t(k);
CREATE TEMPORARY VIEW r_bigint AS SELECT * FROM VALUES (9223372036854775807L),(NULL),(1L) AS t(k);

-- name: bigint_inner
SELECT * FROM l_bigint l JOIN r_bigint r ON l.k = r.k;

-- name: bigint_left
SELECT * FROM l_bigint l LEFT JOIN r_bigint r ON l.k = r.k;

-- name: bigint_right
SELECT * FROM l_bigint l RIGHT JOIN r_bigint r ON l.k = r.k;

-- name: bigint_full
SELECT * FROM l_bigint l FULL JOIN r_bigint r ON l.k = r.k;

-- name: bigint_semi
SELECT * FROM l_bigint l LEFT SEMI JOIN r_bigint r ON l.k = r.k;

-- name: bigint_anti
SELECT * FROM l_bigint l LEFT ANTI JOIN r_bigint r ON l.k = r.k;

-- name: bigint_null_safe
SELECT * FROM l_bigint l FULL JOIN r_bigint r ON l.k <=> r.k;

CREATE TEMPORARY VIEW l_float AS SELECT * FROM VALUES (float('NaN')),(float('-0.0')),(float(1.5)),(NULL) AS t(k);
CREATE TEMPORARY VIEW r_float AS SELECT * FROM VALUES (float('NaN')),(float('0.0')),(float(1.5)),(NULL) AS t(k);

-- name: float_inner
SELECT * FROM l_float l JOIN r_float r ON l.k = r.k;

-- name: float_left
SELECT * FROM l_float l LEFT JOIN r_float r ON l.k = r.k;

-- name: float_right
SELECT * FROM l_float l RIGHT JOIN r_float r ON l.k = r.k;

-- name: float_full
SELECT * FROM l_float l FULL JOIN r_float r ON l.k = r.k;

-- name: float_semi
SELECT * FROM l_float l LEFT SEMI JOIN r_float r ON l.k = r.k;

-- name: float_anti
SELECT * FROM l_float l LEFT ANTI JOIN r_float r ON l.k = r.k;

-- name: float_null_safe
SELECT * FROM l_float l FULL JOIN r_float r ON l.k <=> r.k;

CREATE TEMPORARY VIEW l_double AS SELECT * FROM VALUES (double('NaN')),(-0.0D),(double('Infinity')),(NULL) AS t(k);
CREATE TEMPORARY VIEW r_double AS SELECT * FROM VALUES (double('NaN')),(0.0D),(double('Infinity')),(NULL) AS t(k);

-- name: double_inner
SELECT * FROM l_double l JOIN r_double r ON l.k = r.k;

-- name: double_left
SELECT * FROM l_double l LEFT JOIN r_double r ON l.k = r.k;

-- name: double_right
SELECT * FROM l_double l RIGHT JOIN r_double r ON l.k = r.k;

-- name: double_full
SELECT * FROM l_double l FULL JOIN r_double r ON l.k = r.k;

-- name: double_semi
SELECT * FROM l_double l LEFT SEMI JOIN r_double r ON l.k = r.k;

-- name: double_anti
SELECT * FROM l_double l LEFT ANTI JOIN r_double r ON l.k = r.k;

-- name: double_null_safe
SELECT * FROM l_double l FULL JOIN r_double r ON l.k <=> r.k;

CREATE TEMPORARY VIEW l_decimal AS SELECT * FROM VALUES (1.50),(2.25),(NULL) AS t(k);
CREATE TEMPORARY VIEW r_decimal AS SELECT * FROM VALUES (1.50),(1.50),(NULL) AS t(k);

-- name: decimal_inner
SELECT * FROM l_decimal l JOIN r_decimal r ON l.k = r.k;

-- name: decimal_left
SELECT * FROM l_decimal l LEFT JOIN r_decimal r ON l.k = r.k;

-- name: decimal_right
SELECT * FROM l_decimal l RIGHT JOIN r_decimal r ON l.k = r.k;

-- name: decimal_full
SELECT * FROM l_decimal l FULL JOIN r_decimal r ON l.k = r.k;

-- name: decimal_semi
SELECT * FROM l_decimal l LEFT SEMI JOIN r_decimal r ON l.k = r.k;

-- name: decimal_anti
SELECT * FROM l_decimal l LEFT ANTI JOIN r_decimal r ON l.k = r.k;

-- name: decimal_null_safe
SELECT * FROM l_decimal l FULL JOIN r_decimal r ON l.k <=> r.k;

CREATE TEMPORARY VIEW l_wide_decimal AS SELECT * FROM VALUES (CAST('12345678901234567890.12' AS DECIMAL(30,2))),(CAST(-1 AS DECIMAL(30,2))),(NULL) AS t(k);
CREATE TEMPORARY VIEW r_wide_decimal AS SELECT * FROM VALUES (CAST('12345678901234567890.12' AS DECIMAL(30,2))),(CAST(-1 AS DECIMAL(30,2))) AS t(k);

-- name: wide_decimal_inner
SELECT * FROM l_wide_decimal l JOIN r_wide_decimal r ON l.k = r.k;

-- name: wide_decimal_left
SELECT * FROM l_wide_decimal l LEFT JOIN r_wide_decimal r ON l.k = r.k;

-- name: wide_decimal_right
SELECT * FROM l_wide_decimal l RIGHT JOIN r_wide_decimal r ON l.k = r.k;

-- name: wide_decimal_full
SELECT * FROM l_wide_decimal l FULL JOIN r_wide_decimal r ON l.k = r.k;

-- name: wide_decimal_semi
SELECT * FROM l_wide_decimal l LEFT SEMI JOIN r_wide_decimal r ON l.k = r.k;

-- name: wide_decimal_anti
SELECT * FROM l_wide_decimal l LEFT ANTI JOIN r_wide_decimal r ON l.k = r.k;

-- name: wide_decimal_null_safe
SELECT * FROM l_wide_decimal l FULL JOIN r_wide_decimal r ON l.k <=> r.k;

CREATE TEMPORARY VIEW l_string AS SELECT * FROM VALUES ('a'),('a long string past twelve bytes'),(''),(NULL) AS t(k);
CREATE TEMPORARY VIEW r_string AS SELECT * FROM VALUES ('a long string past twelve bytes'),(''),(''),(NULL) AS t(k);

-- name: string_inner
SELECT * FROM l_string l JOIN r_string r ON l.k = r.k;

-- name: string_left
SELECT * FROM l_string l LEFT JOIN r_string r ON l.k = r.k;

-- name: string_right
SELECT * FROM l_string l RIGHT JOIN r_string r ON l.k = r.k;

-- name: string_full
SELECT * FROM l_string l FULL JOIN r_string r ON l.k = r.k;

-- name: string_semi
SELECT * FROM l_string l LEFT SEMI JOIN r_string r ON l.k = r.k;

-- name: string_anti
SELECT * FROM l_string l LEFT ANTI JOIN r_string r ON l.k = r.k;

-- name: string_null_safe
SELECT * FROM l_string l FULL JOIN r_string r ON l.k <=> r.k;
