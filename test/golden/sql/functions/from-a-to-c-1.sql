-- Functions from ! to current_time, over rows and by themselves.
CREATE TEMPORARY VIEW staff AS SELECT * FROM VALUES
 (1, 'Ada Lovelace', 'ENG', CAST(9200.50 AS DECIMAL(10,2)), DATE'1990-12-10', TIMESTAMP'2021-03-28 01:30:00.123456', CAST(4.5 AS DOUBLE), array(3, 1, NULL, 2), map('a', 1, 'b', NULL), named_struct('x', 1, 'y', 'één')),
 (2, 'Grace Hopper', 'ENG', CAST(8800.00 AS DECIMAL(10,2)), DATE'1906-12-09', TIMESTAMP'2020-02-29 23:59:59.999999', CAST('NaN' AS DOUBLE), array(), map(), named_struct('x', NULL, 'y', '')),
 (3, 'Алан Тьюринг', 'OPS', CAST(-0.01 AS DECIMAL(10,2)), DATE'1912-06-23', TIMESTAMP'1969-12-31 23:59:59', CAST(-0.0 AS DOUBLE), array(7, 7, 7), map('c', 9), named_struct('x', -5, 'y', NULL)),
 (4, NULL, 'OPS', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
 (5, '  李 雷 ', NULL, CAST(12345678.90 AS DECIMAL(10,2)), DATE'2024-02-29', TIMESTAMP'2024-11-03 05:30:00', CAST('-Infinity' AS DOUBLE), array(NULL), map('z', 0), named_struct('x', 2147483647, 'y', '😀b')),
 (6, 'zed', 'hr', CAST(0.00 AS DECIMAL(10,2)), DATE'0001-01-01', TIMESTAMP'1900-01-01 00:00:00', CAST(1e-300 AS DOUBLE), array(-1, 0, 1), map('a', 5, 'q', 6), named_struct('x', 0, 'y', 'ZED'))
 AS t(id, name, dept, pay, born, seen, score, nums, tags, pt);
CREATE TEMPORARY VIEW nums AS SELECT * FROM VALUES
 (CAST(1 AS TINYINT), CAST(300 AS SMALLINT), 70000, 5000000000L, CAST(1.5 AS FLOAT), 2.25D, CAST(123.456 AS DECIMAL(20,5)), CAST(12345678901234567890.123456789012345678 AS DECIMAL(38,18))),
 (CAST(-128 AS TINYINT), CAST(-32768 AS SMALLINT), -2147483648, -9223372036854775808L, CAST('NaN' AS FLOAT), -0.0D, CAST(-0.00001 AS DECIMAL(20,5)), CAST(-99999999999999999999.999999999999999999 AS DECIMAL(38,18))),
 (CAST(127 AS TINYINT), CAST(32767 AS SMALLINT), 2147483647, 9223372036854775807L, CAST('Infinity' AS FLOAT), 1.7976931348623157E308D, CAST(999999999999999.99999 AS DECIMAL(20,5)), CAST(0 AS DECIMAL(38,18))),
 (NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
 (CAST(0 AS TINYINT), CAST(0 AS SMALLINT), 0, 0L, CAST(0 AS FLOAT), 0.1D, CAST(0 AS DECIMAL(20,5)), CAST(1.000000000000000001 AS DECIMAL(38,18)))
 AS t(b, s, i, l, f, d, n, w);
-- name: plain
SELECT ! 5;
-- name: plain_2
SELECT !'true', NOT 'f';
-- name: plain_3
SELECT l % 7, s % b, n % 0.7, d % 0.3 FROM nums WHERE b <> 0;
-- name: plain_4
SELECT b % CAST(0 AS TINYINT) FROM nums;
-- name: mod
SELECT -7 % 3, 7 % -3, -7.5 % 2, 5.5BD % 0.25, mod(-9223372036854775808, -1);
-- name: plain_5
SELECT 10 % 0.0;
-- name: plain_6
SELECT true & 1;
-- name: plain_7
SELECT b & 15, s & i, l & 255, b & l FROM nums;
-- name: plain_8
SELECT n & 1 FROM nums;
-- name: plain_9
SELECT i * 2 FROM nums WHERE i = 2147483647;
-- name: plain_10
SELECT i * 2L, s * b, f * 2, n * w FROM nums WHERE b IS NOT NULL AND b < 1;
-- name: plain_11
SELECT w * w FROM nums WHERE w > 1e15;
-- name: plain_12
SELECT INTERVAL '1-6' YEAR TO MONTH * 3, 2.5 * INTERVAL '1 02:03:04' DAY TO SECOND, INTERVAL '10' HOUR * 0.1D, INTERVAL '5' MONTH * '2';
-- name: plain_13
SELECT INTERVAL '100000000' DAY * 100000;
-- name: plain_14
SELECT '3' * '4', '1.5' + 2, 3 - '1', '10' / '4', '7' % 4;
-- name: plain_15
SELECT 'abc' * 2;
-- name: plain_16
SELECT DATE'2024-01-31' + INTERVAL 1 MONTH, DATE'2024-01-31' + INTERVAL 1 HOUR, DATE'2024-01-31' + 1, 1 + DATE'2024-12-31', DATE'2024-01-31' - 1S;
-- name: plain_17
SELECT TIMESTAMP'2024-03-10 01:30:00' + INTERVAL '1 01' DAY TO HOUR, seen - INTERVAL '0-1' YEAR TO MONTH, seen - seen, born - DATE'1970-01-01' FROM staff ORDER BY id;
-- name: plain_18
SELECT DATE'2024-01-31' + 1.5;
-- name: plain_19
SELECT DATE'2024-01-31' + 1L;
-- name: plain_20
SELECT TIMESTAMP'2024-01-31 00:00:00' - DATE'2024-01-01', DATE'2024-01-31' - TIMESTAMP'2024-01-30 12:00:00', TIMESTAMP_NTZ'2024-01-31 00:00:00' - TIMESTAMP_NTZ'2023-01-31 00:00:01';
-- name: plain_21
SELECT TIME'10:00:00' + INTERVAL '1' HOUR, TIME'10:00:00' - TIME'09:59:59.5', TIME'00:30:00' - INTERVAL '10' MINUTE;
-- name: plain_22
SELECT TIME'23:30:00' + INTERVAL '1' HOUR;
-- name: plain_23
SELECT INTERVAL '1' YEAR + INTERVAL '1' DAY;
-- name: plain_24
SELECT INTERVAL '1' YEAR - INTERVAL '13' MONTH, INTERVAL '1' DAY - INTERVAL '36' HOUR, - INTERVAL '1 02' DAY TO HOUR, INTERVAL '1' DAY / 7, INTERVAL '1' YEAR / 5;
-- name: plain_25
SELECT INTERVAL '1' DAY / 0;
-- name: plain_26
SELECT 1 / 0, 1;
-- name: plain_27
SELECT n / w, l / 3, w / 3, f / d FROM nums WHERE w <> 0;
-- name: decimal
SELECT 7 / 2, 1.0 / 3, CAST(1 AS DECIMAL(38,0)) / CAST(3 AS DECIMAL(38,37)), 1e308D / 1e-10D, -1D / 0.5;
-- name: plain_28
SELECT 1 < 2 < 3;
-- name: array
SELECT 'a' < 'B', 'a' COLLATE UTF8_LCASE < 'B', X'01' < X'0100', DATE'2024-01-01' < '2024-01-02', 1 < '2', array(1, 2) < array(1, 3), named_struct('a', 1) < named_struct('a', 2);
-- name: map
SELECT map(1, 2) < map(1, 3);
-- name: map_2
SELECT map(1, 2) = map(1, 2);
-- name: plain_29
SELECT 1 << 33, 1L << 33, -1 >> 31, -1 >>> 28, -8L >>> 60, CAST(5 AS TINYINT) << 2, 3 << NULL;
-- name: plain_30
SELECT 1.0 << 2;
-- name: double
SELECT NULL <=> NULL, 1 <=> NULL, double('NaN') <=> double('NaN'), 0.0D <=> -0.0D, array(1, NULL) <=> array(1, NULL), name <=> 'zed' FROM staff WHERE id IN (4, 6) ORDER BY id;
-- name: plain_31
SELECT 1 = true;
-- name: struct
SELECT 1 = '1', '1.0' = 1, DATE'2024-01-01' = TIMESTAMP'2024-01-01 00:00:00', 1.0 = 1, X'61' = 'a', NULL = NULL, struct(1, 'a') = struct(1, 'a'), double('NaN') == float('NaN');
-- name: array_2
SELECT array(1) = array('1'), array(1, 2) = array(1L, 2L), struct(1) = struct(1.0);
-- name: plain_32
SELECT id, score > 1, score >= 'NaN', pay <= 0, dept <> 'ENG', dept != 'hr' FROM staff ORDER BY id;
-- name: plain_33
SELECT 5 ^ 3, b ^ s, ~b, ~l, i | 1 FROM nums;
-- name: plain_34
SELECT ~1.5;
-- name: abs
SELECT abs(b + 1S), abs(n), abs(w), abs(d), abs(f) FROM nums;
-- name: abs_2
SELECT abs(b) FROM nums WHERE b = -128;
-- name: abs_3
SELECT abs(INTERVAL -'1-2' YEAR TO MONTH), abs(INTERVAL -'5' SECOND), abs('-1.5'), abs(-0.0D), abs(CAST('-Infinity' AS FLOAT));
-- name: abs_4
SELECT abs(true);
-- name: abs_5
SELECT abs(DATE'2024-01-01');
-- name: acos
SELECT acos(score), acosh(score + 10), asin(2), asinh(-0.0D), atan('Infinity'), atanh(1), atanh(-1.5) FROM staff WHERE id IN (1, 3) ORDER BY id;
-- name: add_months
SELECT add_months(born, 1), add_months('2024-01-31', id), add_months(seen, -12) FROM staff ORDER BY id;
-- name: add_months_2
SELECT add_months(DATE'9999-12-31', 2147483647);
-- name: add_months_3
SELECT add_months('not a date', 1);
-- name: add_months_4
SELECT add_months(DATE'2024-01-31', 1.9), add_months(DATE'2024-01-31', '2');
-- name: aes_decrypt
SELECT cast(aes_decrypt(aes_encrypt('Spark', 'abcdefghijklmnop12345678ABCDEFGH', 'CBC', 'PKCS', unhex('00000000000000000000000000000000')), 'abcdefghijklmnop12345678ABCDEFGH', 'CBC') AS STRING), hex(aes_encrypt('Spark SQL', '0000111122223333', 'ECB')), hex(aes_encrypt('Spark', 'abcdefghijklmnop12345678ABCDEFGH', 'GCM', 'DEFAULT', unhex('000000000000000000000000'), 'This is an AAD mixed into the input'));
-- name: aes_encrypt
SELECT aes_encrypt('a', 'short');
-- name: aes_encrypt_2
SELECT aes_encrypt('a', '0000111122223333', 'XYZ');
-- name: aes_decrypt_2
SELECT aes_decrypt(X'00', '0000111122223333', 'GCM');
-- name: aes_decrypt_3
SELECT aes_decrypt(unhex('CAFEBABE'), '0000111122223333', 'ECB'), 1;
-- name: aggregate
SELECT id, aggregate(nums, 0, (acc, x) -> acc + coalesce(x, 0)), aggregate(nums, named_struct('s', 0, 'n', 0), (a, x) -> named_struct('s', a.s + coalesce(x, 100), 'n', a.n + 1), a -> a.s / a.n) FROM staff ORDER BY id;
-- name: aggregate_2
SELECT aggregate(array(1, 2, 3), 0, (a, b, c) -> a + b);
-- name: aggregate_3
SELECT aggregate(array(1.5, 2.5), 0, (a, x) -> a + x);
