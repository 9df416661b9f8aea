-- Numbers.
-- name: t
SELECT x / y, x * y, x + y, x - y FROM VALUES (1.50BD, 3.000BD), (-7.25BD, 0.333BD), (NULL, 1BD) AS t(x, y);
-- name: plain
SELECT 2147483647 + 1;
-- name: plain_2
SELECT 2147483647 * 2, 1;
-- name: plain_3
SELECT -2147483648 - 1;
-- name: plain_4
SELECT 127Y + 1Y;
-- name: plain_5
SELECT 9223372036854775807L + 1L;
-- name: plain_6
SELECT 9223372036854775807L * 2;
-- name: plain_7
SELECT - (-2147483648);
-- name: plain_8
SELECT -(-9223372036854775808L);
-- name: plain_9
SELECT 99999999999999999999999999999999999999BD + 1BD;
-- name: plain_10
SELECT 99999999999999999999999999999999999999BD * 10BD;
-- name: plain_11
SELECT 12345678901234567890.123456789BD * 98765432109876543210.987654321BD;
-- name: plain_12
SELECT 1e38BD / 1e-10BD;
-- name: cast
SELECT CAST(1 AS DECIMAL(38, 37)) / 3, CAST(1 AS DECIMAL(38, 0)) / 7, CAST(2 AS DECIMAL(20, 10)) * CAST(3 AS DECIMAL(20, 10));
-- name: cast_2
SELECT CAST(1.23 AS DECIMAL(10, 2)) + CAST(4.567 AS DECIMAL(10, 3)), CAST(1.23 AS DECIMAL(10, 2)) % CAST(0.5 AS DECIMAL(3, 1)), 1.1BD - 1L, 2 * 1.5BD;
-- name: greatest
SELECT greatest(1, 2.5, 3L), least(1, 2.5, NULL), greatest('a', 'B', 'b'), least(DATE'2024-01-01', TIMESTAMP'2023-12-31 12:00:00'), greatest(double('NaN'), double('inf')), least(NULL, NULL);
-- name: greatest_2
SELECT greatest(1, 'a');
-- name: greatest_3
SELECT greatest(1);
-- name: greatest_4
SELECT greatest(array(1, 2), array(1, 3)), least(struct(1, 'b'), struct(1, 'a')), greatest(true, false), least(X'01', X'00FF');
-- name: greatest_5
SELECT greatest(map(1, 2), map(1, 3));
-- name: least
SELECT least(INTERVAL '1' DAY, INTERVAL '25' HOUR), greatest(INTERVAL '1' YEAR, INTERVAL '13' MONTH);
-- name: width_bucket
SELECT width_bucket(5.3, 0.2, 10.6, 5), width_bucket(-2.1, 1.3, 3.4, 3), width_bucket(8.1, 0.0, 5.7, 4), width_bucket(-0.9, 5.2, 0.5, 2), width_bucket(1, 1, 1, 3), width_bucket(1, 0, 2, 0), width_bucket(1, 0, 2, -1);
-- name: width_bucket_2
SELECT width_bucket(INTERVAL '0' YEAR, INTERVAL '0' YEAR, INTERVAL '10' YEAR, 10), width_bucket(INTERVAL '1' DAY, INTERVAL '0' DAY, INTERVAL '10' DAY, 11), width_bucket(double('NaN'), 0, 1, 2), width_bucket(10, 0, 10, 9223372036854775807L);
-- name: bit_count
SELECT bit_count(0), bit_count(-1), bit_count(7L), bit_count(true), bit_count(5Y), bit_count(NULL), bit_count(-1Y);
-- name: bit_count_2
SELECT bit_count(1.5);
-- name: bit_get
SELECT bit_get(11, 0), bit_get(11, 2), getbit(11, 3), bit_get(-1L, 63), getbit(NULL, 1), bit_get(11, NULL);
-- name: bit_get_2
SELECT bit_get(11, 32);
-- name: getbit
SELECT getbit(11, -1);
-- name: getbit_2
SELECT getbit(11L, 64);
-- name: shiftleft
SELECT shiftleft(1, 33), shiftleft(1L, 65), shiftright(-8, 1), shiftrightunsigned(-8, 1), shiftrightunsigned(-8L, 60), shiftleft(1, -1), shiftleft(2Y, 3), 1 << 3, -16 >> 2, -16 >>> 28;
-- name: plain_13
SELECT 5 & 3, 5 | 3, 5 ^ 3, ~5, 5Y & 3L, ~0Y, ~(-1L), NULL & 1;
-- name: plain_14
SELECT 5 & 3.5;
-- name: plain_15
SELECT ~1.5;
-- name: plain_16
SELECT 1 | 2 ^ 3 & 4, 2 + 3 << 1, 8 >> 1 + 1, NOT 1 = 2;
-- name: uniform
SELECT uniform(10, 20, 0), uniform(1.5D, 2.5D, 0), uniform(1, 2L, 3), uniform(0BD, 1BD, 1), uniform(NULL, 1, 0), uniform(5, 5, 0);
-- name: uniform_2
SELECT uniform('a', 1, 0);
-- name: uniform_3
SELECT uniform(x, 10, 0) FROM VALUES (1) AS t(x);
-- name: randstr
SELECT randstr(5, 0), randstr(0, 0), length(randstr(7)), randstr(3S, 1);
-- name: randstr_2
SELECT randstr(-1, 0);
-- name: randstr_3
SELECT randstr(x, 0) FROM VALUES (1) AS t(x);
-- name: negative
SELECT negative(5), negative(-1.5), negative(INTERVAL '1' DAY), negative('3'), negative(NULL), positive('4'), positive(-1Y), + 5;
-- name: negative_2
SELECT negative(true);
-- name: negative_3
SELECT negative(-128Y);
-- name: isnan
SELECT isnan(double('NaN')), isnan(1), isnan(NULL), isnan('NaN'), isnan(float('NaN')), nanvl(double('NaN'), 5), nanvl(1F, 2), nanvl(NULL, 1), nanvl(double('NaN'), NULL);
-- name: isnan_2
SELECT isnan('abc');
-- name: double
SELECT double('NaN') = double('NaN'), double('NaN') > double('inf'), 0.0D = -0.0D, -0.0D < 0.0D, NULL <=> NULL, 1 <=> NULL, float('NaN') <=> double('NaN');
-- name: plain_17
SELECT 1 = 1.0, '1' = 1, 1 = '1.0', 'a' = 'A', true = 1;
-- name: plain_18
SELECT true = 'true', 1L < 1.5, DATE'2024-01-01' = '2024-01-01', TIMESTAMP'2024-01-01 00:00:00' > DATE'2023-12-31', X'61' = 'a';
-- name: plain_19
SELECT 1 = 'a';
-- name: plain_20
SELECT DATE'2024-01-01' = 'x';
-- name: plain_21
SELECT 1 == 1, 1 != 2, 1 <> 1, 2 >= 2, 2 <= 1, 1 < NULL, NOT NULL, ! true, 1 !< 2, 1 !> 2;
-- name: map
SELECT map(1, 2) = map(1, 2);
-- name: array
SELECT array(1, 2) < array(1, 3), array(1, NULL) = array(1, NULL), struct(1, 2) = struct(1, 2), struct(1, NULL) < struct(1, 2), array() = array();
-- name: equal_null
SELECT equal_null(1, NULL), equal_null(NULL, NULL), equal_null('a', 'a'), equal_null(1, '1'), equal_null(array(1), array(1));
-- name: equal_null_2
SELECT equal_null(map(1, 2), map(1, 2));
-- name: between
SELECT 5 BETWEEN 1 AND 10, 5 NOT BETWEEN 6 AND 10, NULL BETWEEN 1 AND 2, 'b' BETWEEN 'a' AND 'c', between(5, 1, 10), 5 BETWEEN NULL AND 1;
-- name: plain_22
SELECT 1 IN (1, 2), 1 IN (2, NULL), NULL IN (1), 1 NOT IN (2, NULL), '1' IN (1, 2), (1, 2) IN ((1, 2), (3, 4)), 1.0 IN (1);
-- name: plain_23
SELECT 1 IN ('a');
-- name: array_2
SELECT 1 IN (array(1));
-- name: plain_24
SELECT true AND NULL, false AND NULL, true OR NULL, false OR NULL, NOT (NULL OR false), 'true' AND true;
-- name: plain_25
SELECT 1 AND true;
-- name: plain_26
SELECT NOT 1;
-- name: if
SELECT if(1 = 1, 'a', 'b'), if(NULL, 1, 2), if(true, 1, 2.5), if(false, NULL, 'x'), iff(true, 1, 2);
-- name: if_2
SELECT if(1, 2, 3);
-- name: if_3
SELECT if(true, 1, array(1));
-- name: if_4
SELECT if(true, 1);
-- name: coalesce
SELECT coalesce(NULL, 1, 2), coalesce(NULL, NULL), ifnull(NULL, 'x'), nvl(1, 2.5), nvl2(NULL, 1, 2), nvl2(3, 1, 'b'), nullif(1, 1), nullif(1, 2), nullif(NULL, 1), nullif('a', 'b');
-- name: coalesce_2
SELECT coalesce();
-- name: coalesce_3
SELECT coalesce(1, 'a'), 2;
-- name: nullif
SELECT nullif(array(1), array(1)), nullif(1, '1'), nullif(1, 1.0);
