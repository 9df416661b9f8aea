-- Numbers over rows and constants, as documents and questions have them.
SET spark.sql.ansi.enabled = false;
CREATE TEMPORARY VIEW n AS SELECT * FROM VALUES (1, 10, 2.50, 1.5D, 'abc', 100L), (2, -7, -0.05, double('NaN'), 'ÄÖ ü', -9223372036854775808L), (3, NULL, NULL, NULL, NULL, NULL), (4, 2147483647, 99999.99, -1e300D, '', 9223372036854775807L), (5, 0, 0.00, -0.0D, '  pad ', 0L) AS v(id, i, d, f, s, l);

-- name: q1
SELECT id, abs(i), sign(d), signum(f), -f, +i FROM n ORDER BY id;

-- name: q2
SELECT id, round(d, 1), bround(d, 1), ceil(d), floor(d), ceil(d, 1), floor(d, -1) FROM n ORDER BY id;

-- name: q3
SELECT id, round(f), rint(f), ceil(f), floor(f), round(i, -1) FROM n WHERE id <> 4 ORDER BY id;

-- name: q4
SELECT id, i % 3, mod(i, -3), pmod(i, 3), i div 4, d % 0.7 FROM n ORDER BY id;

-- name: q5
SELECT id, i / 4, d / 3, d * d, d + i, d - 0.001 FROM n ORDER BY id;

-- name: q6
SELECT id, l + 1 FROM n ORDER BY id;

-- name: q7
SELECT id, try_add(l, 1), try_subtract(l, 1), try_multiply(l, 2), try_divide(l, 0), try_mod(l, 0) FROM n ORDER BY id;

-- name: q8
SELECT id, abs(l) FROM n WHERE id = 2;

-- name: q9
SELECT id, -l FROM n WHERE id = 2;

-- name: q10
SELECT id, i + 1 FROM n WHERE id = 4;

-- name: q11
SELECT id, sqrt(abs(i)), cbrt(i), exp(d), ln(i), log10(abs(i) + 1), log2(abs(i) + 1) FROM n WHERE id <> 4 ORDER BY id;

-- name: q12
SELECT pow(2, 10), power(2, -1), pow(-8, 1.0D / 3), exp(1), expm1(0), log1p(0), log(2, 8), log(0), log(-1), ln(NULL);

-- name: q13
SELECT sin(0), cos(0), tan(0), asin(1), acos(1), atan(1), atan2(1, -1), sinh(1), cosh(1), tanh(1), asinh(1), acosh(1), atanh(0.5), cot(1), csc(1), sec(1);

-- name: q14
SELECT degrees(pi()), radians(180), e(), hypot(3, 4), factorial(5), factorial(20), factorial(21), factorial(-1);

-- name: q15
SELECT bin(13), bin(-1), hex(255), hex('Spark'), hex(X'1F'), unhex('537061'), unhex('xyz'), conv('100', 2, 10), conv('ff', 16, 10), conv(-10, 10, 16), conv('zz', 36, 10);

-- name: q16
SELECT 7 & 3, 7 | 8, 7 ^ 2, ~5, shiftleft(1, 4), shiftright(-8, 1), shiftrightunsigned(-8, 28), 1 << 3, -16 >> 2, -16 >>> 28, bit_count(7), bit_get(11, 0), getbit(11, 2);

-- name: q17
SELECT bit_get(11, 64);

-- name: q18
SELECT greatest(1, 2.5, NULL), least(3, '2'), greatest('a', 'B'), least(NULL, NULL);

-- name: q19
SELECT width_bucket(5.3, 0.2, 10.6, 5), width_bucket(-2.1, 1.3, 3.4, 3), width_bucket(8.1, 0.0, 5.7, 4), width_bucket(1, 1, 1, 1), width_bucket(2, 10, 0, 5);

-- name: q20
SELECT 5 div 0;

-- name: q21
SELECT 5 % 0;

-- name: q22
SELECT 5 / 0;

-- name: q23
SELECT 5.0 / 0;

-- name: q24
SELECT CAST('12a' AS INT);

-- name: q25
SELECT CAST(128 AS TINYINT);

-- name: q26
SELECT CAST(1e20D AS BIGINT);

-- name: q27
SELECT CAST('NaN' AS DOUBLE), CAST('inf' AS DOUBLE), CAST('-Infinity' AS FLOAT), CAST(' 12 ' AS INT), CAST('1e3' AS DOUBLE), CAST('0x1F' AS STRING);

-- name: q28
SELECT CAST(1.999 AS INT), CAST(-1.5D AS BIGINT), CAST(2.5 AS DECIMAL(2, 0)), CAST(3.5D AS DECIMAL(3, 1)), CAST(true AS INT), CAST(0 AS BOOLEAN);

-- name: q29
SELECT CAST(123.456 AS DECIMAL(4, 2));

-- name: q30
SELECT 1.1 + 2.2, 1.1D + 2.2D, 0.1 + 0.2D, 1 / 3, 2 / 3.0, 10 / 4, 1L / 2;

-- name: q31
SELECT typeof(1 + 1L), typeof(1.5 + 1), typeof(1.5 * 2.25), typeof(1 / 2), typeof(1.5 / 2), typeof(1Y + 1S), typeof(1.0F + 1), typeof(5 div 2), typeof(1.10 % 0.3);

-- name: q32
SELECT 99999999999999999999999999999999999999 + 1;

-- name: q33
SELECT 12345678901234567890.12345 * 1.1, 1e37 * 1, 123456789.123456789 / 0.000001;

-- name: q34
SELECT format_number(1234567.891, 2), format_number(0.5, 0), format_number(-1234.5, '###,##0.00'), format_number(12, 3), format_number(NULL, 2), format_number(1e15D, 1);

-- name: q35
SELECT to_number('1,234.56', '9,999.99'), to_number('$78.12', '$99.99'), to_number('<12>', '99PR'), to_number('-5', 'S9'), try_to_number('abc', '999');

-- name: q36
SELECT to_number('abc', '999');

-- name: q37
SELECT to_char(454, '999'), to_char(454.00, '000D00'), to_char(12454, '99G999'), to_char(78.12, '$99.99'), to_char(-12454.8, '99G999D9S'), to_char(5, '00000'), to_varchar(-3, '9MI');

-- name: q38
SELECT to_char(12345, '999');

-- name: q39
SELECT rand(42) BETWEEN 0 AND 1, round(rand(7), 6), round(randn(7), 6), uniform(1, 10, 5), randstr(5, 3);

-- name: q40
SELECT hash(1, 'a', NULL), hash(1L), hash(1.5D), hash(true), hash(DATE'2024-01-01'), xxhash64('Spark', 1), crc32('Spark'), md5('Spark'), sha1('Spark'), sha2('Spark', 256), sha2('x', 7);

-- name: q41
SELECT nanvl(double('NaN'), 1), isnan(double('NaN')), isnan(1), nanvl(1, 2), zeroifnull(NULL), zeroifnull(5), nullifzero(0), nullifzero(3);

-- name: q42
SELECT id, f = f, f > 1e308D, f <=> double('NaN'), isnan(f) FROM n ORDER BY id;

-- name: q43
SELECT id, coalesce(i, -1), nvl2(i, 'y', 'n'), ifnull(d, 0), nullif(i, 0), if(i > 0, 'pos', 'other') FROM n ORDER BY id;

-- name: q44
SELECT sum(i), avg(i), min(d), max(d), count(i), count(*), sum(d), avg(d) FROM n WHERE id <> 4;

-- name: q45
SELECT stddev(i), variance(d), stddev_pop(i), var_pop(d), skewness(i), kurtosis(i) FROM n WHERE id <> 4;

-- name: q47
SELECT percentile(i, 0.5), percentile(i, array(0.25, 0.75)), percentile_approx(i, 0.5), median(i), percentile_cont(0.3) WITHIN GROUP (ORDER BY i), percentile_disc(0.3) WITHIN GROUP (ORDER BY i DESC) FROM n WHERE id <> 4;

-- name: q48
SELECT sum(l) FROM n;

-- name: q49
SELECT try_sum(l), try_avg(i) FROM n WHERE id IN (1, 4);

-- name: q50
SELECT bit_and(i), bit_or(i), bit_xor(i), bool_and(i > -10), bool_or(i > 5), every(i IS NOT NULL), some(i < 0), any(i = 0) FROM n;

-- name: q51
SELECT max_by(s, i), min_by(s, i), first(i), last(i, true), any_value(s), count_if(i > 0), approx_count_distinct(i) FROM n;

-- name: q52
SELECT count(DISTINCT i), sum(DISTINCT i % 2), avg(DISTINCT abs(i) % 3) FROM n WHERE id <> 4;

-- name: q53
SELECT histogram_numeric(i, 2) FROM (SELECT i FROM n WHERE id IN (1, 2, 5));

-- name: q54
SELECT product(i) FROM n;

-- name: q55
SELECT bround(2.5), bround(3.5), round(2.5), round(-2.5), round(1234.567, -2), round(15, -1), bround(25, -1), round(1.005D, 2), round(NULL, 1);

-- name: q56
SELECT ceil(-0.1), ceiling(3.1411, 3), floor(-0.1), floor(3.1411, -3), ceil(5), floor('2.7'), ceil(1e20D);

-- name: q57
SELECT positive(-5), negative(5), negative('3'), -'2', abs('-1.5'), abs(INTERVAL '-2' DAY), sign(INTERVAL '-100' YEAR);

-- name: q59
SELECT 1 = 1.0, 1 = '1', 1.5 > '1', '10' < 9, true = 'true', 1 <=> NULL, NULL = NULL, 1 <> 2, 1 != 1;

-- name: q60
SELECT 'a' + 1;

-- name: q61
SELECT '3' + 4, '3.5' * 2, '7' % '4', '8' / 2, - '5';

-- name: q62
SELECT true + 1;

-- name: q63
SELECT round('abc');

-- name: q64
SELECT sqrt('x');

-- name: q65
SELECT sqrt(-1), sqrt(NULL), cbrt(27), pow('2', 3), pow(NULL, 1);

-- name: q66
SELECT power(2);

-- name: q67
SELECT abs();

-- name: q68
SELECT log(1, 2, 3);

-- name: q69
SELECT round(1.5, 'x');

-- name: q70
SELECT round(1.5, id) FROM n;

-- name: q71
SELECT conv('10', 40, 10), conv('', 2, 10), conv('9223372036854775808', 10, 16), conv('-1', 10, 16), conv('18446744073709551616', 10, 10);

-- name: q72
SELECT bit_count(true), bit_count(-1), bit_count(NULL), bit_count('3');

-- name: q73
SELECT INT('5'), BIGINT(3.7), DOUBLE('1.5'), DECIMAL(2.5), BOOLEAN('yes'), STRING(5), TINYINT(7), FLOAT('0.1'), SMALLINT(' 3');

-- name: q74
SELECT boolean('maybe');

-- name: q75
SELECT CAST(1.0E-7D AS STRING), CAST(1.0E7D AS STRING), CAST(123456789.0D AS STRING), CAST(0.001D AS STRING), CAST(1.0E10F AS STRING), CAST(0.00000001 AS STRING), CAST(1e-10 AS STRING);

-- name: q76
SELECT 1e3, 1E-3D, 5L, 5S, 5Y, 1.5F, 1.5BD, .5, 5., 0x1F, X'1F';

-- name: q77
SELECT approx_percentile(i, array(0.1, 0.9), 100), percentile(i, 1.5) FROM n;

-- name: q78
SELECT percentile(i, 0.5, 2) FROM n WHERE id <> 4;

-- name: q79
SELECT random(3) < 1, rand() < 1, randn() IS NOT NULL, rand('x');

-- name: q80
SELECT id, l % 10, l div 3, pmod(l, 7), l & 255, hash(l), crc32(CAST(l AS STRING)) FROM n ORDER BY id;

-- name: q81
SELECT id, CAST(f AS DECIMAL(10, 2)) FROM n WHERE id IN (1, 5) ORDER BY id;

-- name: q82
SELECT id, CAST(f AS DECIMAL(10, 2)) FROM n ORDER BY id;

-- name: q83
SELECT id, try_cast(f AS INT), try_cast(s AS INT), try_cast(l AS INT), try_cast(d AS TINYINT) FROM n ORDER BY id;
