-- Numbers, with ANSI mode off.
SET spark.sql.ansi.enabled = false;
-- name: abs
SELECT abs(x), -x, sign(x), positive(x) FROM VALUES (-1.5D), (0.0D), (-0.0D), (double('NaN')), (double('-Infinity')) AS t(x);
-- name: abs_2
SELECT abs(-128Y);
-- name: abs_3
SELECT abs(-32768S), abs(-2147483648);
-- name: abs_4
SELECT abs(-9223372036854775808L);
-- name: abs_5
SELECT abs(INTERVAL '-1-2' YEAR TO MONTH), abs(INTERVAL '-3 04:05' DAY TO MINUTE);
-- name: abs_6
SELECT abs(-12.50BD), abs('-3.5'), abs(NULL);
-- name: abs_7
SELECT abs(true);
-- name: acos
SELECT acos(2), asin(-2), acosh(0.5), atanh(1), atanh(2), asinh(double('-inf'));
-- name: acos_2
SELECT acos(x), asin(x), atan(x), cos(x), sin(x), tan(x) FROM VALUES (-1D), (0D), (0.5D), (1D), (NULL) AS t(x);
-- name: cosh
SELECT cosh(x), sinh(x), tanh(x), acosh(x), asinh(x), atanh(x) FROM VALUES (1D), (0D), (0.25D), (710D), (NULL) AS t(x);
-- name: cot
SELECT cot(0), csc(0), sec(0), cot(1), csc(1), sec(1);
-- name: atan2
SELECT atan2(0, -0D), atan2(-0D, -1), atan2(1, 0), atan2('1', 2L), atan2(NULL, 1);
-- name: degrees
SELECT degrees(3.141592653589793), radians(180), degrees(double('inf')), radians(NULL);
-- name: e
SELECT e(), pi(), e() * 2, round(pi(), 3);
-- name: exp
SELECT exp(0), exp(1), exp(710), exp(-750), expm1(1e-10), expm1(0), log1p(0), log1p(-1), log1p(-2);
-- name: ln
SELECT ln(0), ln(-1), ln(2.718281828459045), log(0), log(-1), log(10, 100), log(2, 8), log(0, 5), log(1, 5);
-- name: log10
SELECT log10(1000), log10(0), log2(8), log2(-8), log(-2, 4), log(2, NULL);
-- name: power
SELECT power(2, 10), pow(0, 0), pow(-8, 1.0/3), power(2, -1), pow(10, 400), power(NULL, 2);
-- name: sqrt
SELECT sqrt(2), sqrt(-1), sqrt(0D), sqrt(-0.0D), cbrt(-27), cbrt(0.001), hypot(3, 4), hypot(1e308, 1e308);
-- name: factorial
SELECT factorial(0), factorial(20), factorial(21), factorial(-1), factorial(NULL), factorial('5');
-- name: factorial_2
SELECT factorial(3.9), factorial(5L);
-- name: bin
SELECT bin(13), bin(-13), bin(0), bin(9223372036854775807L), bin(NULL), bin('7'), bin(3.7);
-- name: hex
SELECT hex(17), hex('Spark SQL'), hex(X'00FF'), hex(-1), hex(''), hex('é'), hex(NULL), hex(17L);
-- name: hex_2
SELECT hex(1.5);
-- name: unhex
SELECT unhex('537061726B'), unhex('F'), unhex('GG'), unhex(''), unhex(NULL), unhex('abc');
-- name: conv
SELECT conv('100', 2, 10), conv(-10, 16, -10), conv('ff', 16, 10), conv('zz', 36, 16), conv('9223372036854775808', 10, 16), conv('-1', 10, 16);
-- name: conv_2
SELECT conv('18446744073709551616', 10, 16);
-- name: conv_3
SELECT conv('', 10, 16), conv(' 12', 10, 2), conv('12x', 10, 2), conv('x', 10, 2), conv('1', 1, 10), conv('1', 10, 37), conv(NULL, 10, 2);
-- name: ceil
SELECT ceil(-0.1), ceiling(5), ceil(3.1411, 3), ceil(3.1411, -3), ceil(-12345, -2), ceil(5.5BD), ceil(double('NaN')), ceil(1e20);
-- name: floor
SELECT floor(-0.1), floor(5), floor(3.1411, 3), floor(3.1411, -3), floor(-12345L, -2), floor(5.5BD), floor(-1e20D);
-- name: floor_2
SELECT floor(INTERVAL '1' DAY);
-- name: ceil_2
SELECT ceil('1.5'), floor('x');
-- name: ceil_3
SELECT ceil(1.5, 1.5);
-- name: floor_3
SELECT floor(1.25D, 1), floor(1.25F, 1), ceil(1.25F, 1), ceil(1.234BD, 5);
-- name: round
SELECT round(2.5), round(3.5), round(-2.5), round(2.5D), bround(2.5), bround(3.5D), round(2.345, 2), bround(2.345, 2), bround(2.355BD, 2);
-- name: round_2
SELECT round(25, -1), bround(25, -1), bround(35, -1), round(-25, -1), round(125Y, -1), round(12345S, -3);
-- name: round_3
SELECT round(127Y, -1);
-- name: round_4
SELECT round(2147483647, -1);
-- name: round_5
SELECT round(9223372036854775807L, -1);
-- name: round_6
SELECT round(1.5F), round(1234.5678F, -2), round(double('NaN'), 2), round(double('inf'), -1), round(1e300D, -299), round(0.5D), round(-0.4D);
-- name: round_7
SELECT round(99.999, 2), round(9.99BD), round(99.99BD, -1), round(99.99BD, -3), round(12.5BD, 400), round(12.5D, -400);
-- name: round_8
SELECT round('12.345', 2), round(NULL, 1), round(1.5, NULL);
-- name: round_9
SELECT round(x, 1), bround(x, -1), ceil(x), floor(x) FROM VALUES (12.25BD), (-12.35BD), (NULL) AS t(x);
-- name: round_10
SELECT round(1.5, x) FROM VALUES (1) AS t(x);
-- name: rint
SELECT rint(2.5), rint(3.5), rint(-0.3), rint(1e20), rint(NULL), rint('1.7');
-- name: sign
SELECT sign(-5), signum(0.0), sign(INTERVAL '-1' DAY), sign(INTERVAL '1' YEAR), sign(-1.5BD), sign('-2');
-- name: mod
SELECT mod(10, 3), -10 % 3, 10 % -3, mod(10.5, 3), -7.5D % 2, mod(5L, 2S), 5 % 0.3BD;
-- name: plain
SELECT 1 % 0;
-- name: mod_2
SELECT mod(1.5, 0), mod(7, NULL);
-- name: plain_2
SELECT -2147483648 % -1, -9223372036854775808L % -1L, -128Y % -1Y;
-- name: plain_3
SELECT 5.5D % 0;
-- name: pmod
SELECT pmod(-7, 3), pmod(7, -3), pmod(-7.5, 2), pmod(-7D, 3), pmod(NULL, 1), pmod(-2147483648, 3);
-- name: pmod_2
SELECT pmod(1, 0);
-- name: try_mod
SELECT try_mod(5, 0), try_mod(5, 3), try_mod(NULL, 0), try_mod(5.5, 2), try_mod(-128Y, -1Y);
-- name: try_add
SELECT try_add(2147483647, 1), try_add(1, 2), try_add(9223372036854775807L, 1), try_add(1.5, NULL), try_add(127Y, 1Y);
-- name: try_add_2
SELECT try_add(DATE'2024-01-31', 1), try_add(DATE'9999-12-31', INTERVAL '1' DAY), try_add(TIMESTAMP'2024-03-10 00:00:00', INTERVAL '1' MONTH);
-- name: try_add_3
SELECT try_add(INTERVAL '106751991' DAY, INTERVAL '1' DAY), try_add(INTERVAL '1' YEAR, INTERVAL '2' MONTH), try_add(make_interval(1), make_interval(0, 2));
-- name: try_add_4
SELECT try_add('5', 1), try_add(1e308D, 1e308D), try_add(99999999999999999999999999999999999999BD, 1BD);
-- name: try_add_5
SELECT try_add('x', 1);
-- name: try_subtract
SELECT try_subtract(-2147483648, 1), try_subtract(1, 2), try_subtract(DATE'2024-03-01', DATE'2024-02-01'), try_subtract(TIMESTAMP'2024-01-01 00:00:00', INTERVAL '2' HOUR), try_subtract(NULL, 1);
-- name: try_multiply
SELECT try_multiply(2147483647, 2), try_multiply(3, 4), try_multiply(INTERVAL '2' DAY, 3), try_multiply(1.5, 2), try_multiply(INTERVAL '178956970' YEAR, 2), try_multiply(9223372036854775807L, -1);
-- name: try_divide
SELECT try_divide(3, 2), try_divide(3, 0), try_divide(1.5BD, 0), try_divide(INTERVAL '1' DAY, 2), try_divide(INTERVAL '1' YEAR, 0), try_divide(0, 0), try_divide(1, NULL);
-- name: plain_4
SELECT 7 div 2, -7 div 2, 7.9 div 2, 7L div 2Y, INTERVAL '10' DAY div INTERVAL '3' DAY, INTERVAL '5' YEAR div INTERVAL '2' YEAR, NULL div 1;
-- name: plain_5
SELECT 1 div 0;
-- name: plain_6
SELECT -9223372036854775808L div -1;
-- name: plain_7
SELECT INTERVAL '1' DAY div INTERVAL '0' DAY;
-- name: plain_8
SELECT 1 / 3, 1.0 / 3, 1D / 3, 1BD / 3, 10 / 4, '10' / 4, 1L / 3S, 1.5F / 2;
-- name: plain_9
SELECT 1 / 0;
-- name: plain_10
SELECT 1.5 / 0;
-- name: plain_11
SELECT 0D / 0D;
