CREATE TEMP VIEW m AS SELECT * FROM VALUES
  (0.0D, 0, 0L, 0.00), (1.0D, 1, 1L, 1.25), (-1.5D, -7, -9223372036854775808L, -2.55), (2.5D, 2147483647, 9223372036854775807L, 999.99), (double('NaN'), 3, 3L, 2.50),
  (double('Infinity'), 25, 25L, -0.01), (-0.0D, 12, 12345L, 12.34), (1e-10D, 170, 170L, 0.50), (1234.5678D, -255, -1234567L, 12.50), (NULL, NULL, NULL, NULL), (-double('Infinity'), 6, 64L, 64.00), (1e18D, 7, 7L, 7.77) AS t(d, i, l, c);

-- name: roots
SELECT sqrt(d), cbrt(d), exp(d), expm1(d), sqrt(i), cbrt(l), exp(c) FROM m;
-- name: logs
SELECT ln(d), log(d), log10(d), log2(d), log1p(d), log(2, d), log(d, 2), log(10, i), ln(i), log(0, 2), log(2, -1) FROM m;
-- name: powers
SELECT pow(d, 2), power(i, 0.5), pow(2, d), pow(l, -1), pow(0, 0), pow(-8, 1/3D), hypot(d, 3), hypot(i, l) FROM m;
-- name: trigonometry
SELECT sin(d), cos(d), tan(d), cot(d), sec(d), csc(d), asin(d), acos(d), atan(d), atan2(d, 1), atan2(1, d) FROM m;
-- name: hyperbolic
SELECT sinh(d), cosh(d), tanh(d), asinh(d), acosh(d), atanh(d), atanh(0.5), degrees(d), radians(d), radians(i) FROM m;
-- name: sign
SELECT sign(d), signum(i), sign(c), sign(l), rint(d), rint(c), rint(2.5), rint(3.5), rint(-0.4) FROM m;
-- name: ceil-floor
SELECT ceil(d), floor(d), ceil(i), ceiling(l), ceil(c), floor(c), ceil(CAST(c AS DECIMAL(20,0))), floor(CAST(c AS DECIMAL(30,15))), ceil(float(d)), ceiling(d) FROM m WHERE d BETWEEN -1e18 AND 1e18;
-- name: ceil-nan
SELECT ceil(double('NaN'));
-- name: floor-infinity
SELECT floor(double('-Infinity'));
-- name: ceil-limit
SELECT ceil(9.3e18D);
-- name: ceil-scale
SELECT ceil(3.1411, 3), ceil(-3.1411, 2), floor(3.1411, 3), floor(c, 1), ceil(i, -1), floor(l, 0), floor(1234, -2), ceil(c, -1), ceil(3345.1, -2), ceil(d, 2) FROM m WHERE i BETWEEN -300 AND 300 AND d BETWEEN -1e6 AND 1e6;
-- name: round
SELECT round(d), round(d, 2), round(d, -2), round(i), round(i, -1), round(l, -3), round(c), round(c, 1), round(c, -1), round(c, 5), bround(c), bround(c, 1), bround(d), bround(d, 1), round(2.5D), bround(2.5D), round(3.5), bround(3.5), round(-2.5), bround(-2.5) FROM m WHERE i IS NULL OR i NOT IN (2147483647, -7);
-- name: round-float
SELECT round(float('1.15'), 1), round(1.15D, 1), round(1.25D, 1), round(1.005D, 2), round(float('2.5')), round(123456789.987654321D, 5), round(tinyint(-128), 0), round(smallint(12345), -3), bround(25, -1), bround(35, -1), round(1e300D, 2), round(5e-324D, 3), round(25, -2), round(75, -2);
-- name: round-overflow
SELECT round(2147483647, -1);
-- name: round-overflow-byte
SELECT round(tinyint(127), -1);
-- name: round-overflow-decimal
SELECT round(99.99, 1), round(CAST(9.99 AS DECIMAL(3,2)), 1), round(12345.678BD, -3), round(CAST('9999999999999999999999999999999999999.9' AS DECIMAL(38,1)), 0);
-- name: round-variable
SELECT round(1.5, i) FROM m;
-- name: factorial
SELECT factorial(0), factorial(5), factorial(20), factorial(21), factorial(-1), factorial(i) FROM m;
-- name: pmod
SELECT pmod(10, 3), pmod(-10, 3), pmod(i, 3), pmod(l, 10), pmod(d, 3), pmod(c, 2), pmod(-7.5, 2), pmod(5, -3), pmod(-5, -3), pmod(tinyint(-5), tinyint(3)), pmod(float('-1.5'), float('1')) FROM m;
-- name: pmod-zero
SELECT pmod(1, 0);
-- name: pmod-zero-double
SELECT pmod(1.0D, 0.0D);
-- name: greatest
SELECT greatest(i, 5), least(i, 5), greatest(d, 0), least(d, 0), greatest(c, i), greatest('a', 'b'), least(NULL, 1), greatest(NULL, NULL), greatest(DATE '2024-01-01', DATE '2023-01-01') FROM m;
-- name: constants
SELECT e(), pi(), round(pi(), 4);
-- name: bitwise
SELECT i & 12, i | 12, i ^ 12, ~i, l & 255L, ~l, tinyint(5) & tinyint(3), ~tinyint(5), i & l, bit_count(i), bit_count(l), bit_count(true), bit_count(tinyint(-1)), bit_get(11, 0), bit_get(11, 2), getbit(i, 0), getbit(l, 63) FROM m;
-- name: shifts
SELECT shiftleft(i, 2), shiftright(i, 2), shiftrightunsigned(i, 2), shiftleft(l, 33), shiftright(l, 33), shiftrightunsigned(l, 1), i << 1, l >> 1, l >>> 1, 1 << 35, shiftleft(tinyint(1), 3), shiftright(smallint(-8), 1) FROM m;
-- name: bit-get-range
SELECT bit_get(11, 32);
-- name: width-bucket
SELECT width_bucket(5.3, 0.2, 10.6, 5), width_bucket(-2.1, 1.3, 3.4, 3), width_bucket(8.1, 0.0, 5.7, 4), width_bucket(-0.9, 5.2, 0.5, 2), width_bucket(d, 0, 10, 5), width_bucket(1, 1, 1, 3), width_bucket(1, 0, 10, 0), width_bucket(10, 0, 10, 5) FROM m;
-- name: nanvl
SELECT nanvl(d, 0), nanvl(d, c), nanvl(float(d), 1), nullifzero(i), zeroifnull(i), zeroifnull(c), nullifzero(c), equal_null(i, 3), equal_null(NULL, NULL), nvl2(i, 1, 2), nullif(i, 3) FROM m;
-- name: try-arithmetic
SELECT try_add(2147483647, 1), try_subtract(i, 2147483647), try_multiply(l, 2), try_divide(i, 0), try_mod(i, 0), try_add(c, 1), try_divide(c, 0) FROM m;
-- name: math-strings
SELECT sqrt('4'), ceil('0.1'), round('2.5'), abs('-1'), sign('-3'), floor('1.7'), pow('2', '3');
-- name: math-string-invalid
SELECT sqrt('x');
-- name: sqrt-boolean
SELECT sqrt(true);
-- name: sqrt-decimal
SELECT sqrt(CAST(2 AS DECIMAL(20,10))), ln(2.50), exp(1), sin(1), tan(1), log10(1000), log2(8), pow(10, -3), pow(2.5, 3), exp(10), ln(10), sinh(2), cosh(2), tanh(0.3), atan2(1, 2), asin(0.3), acos(0.3), cbrt(27), log1p(0.25), expm1(0.25), pow(1.1, 10.5);
-- name: math-nulls
SELECT sqrt(NULL), round(NULL), round(1.5, NULL), ceil(NULL), pow(NULL, 2), log(NULL), greatest(1, NULL), factorial(NULL), bit_count(NULL), shiftleft(NULL, 1), hex(NULL), conv(NULL, 2, 10), sign(NULL), pmod(NULL, 2), ~NULL;
-- name: between
SELECT i BETWEEN 0 AND 12, i NOT BETWEEN 0 AND 12, c BETWEEN -1 AND 2.5 FROM m;
