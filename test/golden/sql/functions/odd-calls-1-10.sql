-- Calls with odd arguments.
-- name: version
SELECT version();
-- name: bitmap_bucket_number
SELECT bitmap_bucket_number(123);
-- name: bitmap_bucket_number_2
SELECT bitmap_bucket_number(123, 1);
-- name: bitmap_bucket_number_3
SELECT bitmap_bucket_number(CAST(NULL AS INT));
-- name: bitmap_bit_position
SELECT bitmap_bit_position(125);
-- name: bitmap_bit_position_2
SELECT bitmap_bit_position(125, 1);
-- name: bitmap_bit_position_3
SELECT bitmap_bit_position(map('a', 1));
-- name: bitmap_count
SELECT bitmap_count(X'1010');
-- name: bitmap_count_2
SELECT bitmap_count(-1);
-- name: cast
SELECT CAST('10' AS INT, 1);
-- name: cast_2
SELECT CAST(DATE'2024-02-29');
-- name: like
SELECT like();
-- name: like_2
SELECT like('Spark', '_park', 1);
-- name: like_3
SELECT like('x', '_park');
-- name: like_4
SELECT like('Spark', NULL);
-- name: like_5
SELECT like('Spark', -1);
-- name: mode
SELECT mode() FROM range(5);
-- name: mode_2
SELECT mode(NULL) FROM range(5);
-- name: mode_3
SELECT mode(X'61') FROM range(5);
-- name: timestamp_nanos
SELECT timestamp_nanos();
-- name: timestamp_nanos_2
SELECT timestamp_nanos(NULL);
-- name: timestamp_nanos_3
SELECT timestamp_nanos(true);
-- name: unix_nanos
SELECT unix_nanos();
-- name: unix_nanos_2
SELECT unix_nanos(NULL);
-- name: unix_nanos_3
SELECT unix_nanos('x');
-- name: to_char
SELECT to_char();
-- name: to_char_2
SELECT to_char(454, '999', 1);
-- name: to_char_3
SELECT to_char(2.5D, '999');
-- name: to_char_4
SELECT to_char(454, NULL);
-- name: to_char_5
SELECT to_char(454, X'61');
-- name: log
SELECT log();
-- name: log_2
SELECT log(10, 100, 1);
-- name: log_3
SELECT log(TIMESTAMP'2024-02-29 12:00:00', 100);
-- name: log_4
SELECT log(10, NULL);
-- name: log_5
SELECT log(10, -1);
-- name: pow
SELECT pow();
-- name: pow_2
SELECT pow(2, 3, 1);
-- name: pow_3
SELECT pow(1.5, 3);
-- name: pow_4
SELECT pow(2, NULL);
-- name: pow_5
SELECT pow(2, true);
-- name: hypot
SELECT hypot();
-- name: hypot_2
SELECT hypot(3, 4, 1);
-- name: hypot_3
SELECT hypot(DATE'2024-02-29', 4);
-- name: hypot_4
SELECT hypot(3, NULL);
-- name: hypot_5
SELECT hypot(3, array(1, 2));
-- name: atan2
SELECT atan2();
-- name: atan2_2
SELECT atan2(0, 0, 1);
-- name: atan2_3
SELECT atan2(DATE'2024-02-29', 0);
-- name: atan2_4
SELECT atan2(0, NULL);
-- name: atan2_5
SELECT atan2(0, '');
-- name: e
SELECT e(1);
-- name: pi
SELECT pi(1);
-- name: factorial
SELECT factorial();
-- name: factorial_2
SELECT factorial(NULL);
-- name: factorial_3
SELECT factorial(1.5);
-- name: bin
SELECT bin();
-- name: bin_2
SELECT bin(NULL);
-- name: bin_3
SELECT bin(array(1, 2));
-- name: hex
SELECT hex('Spark SQL', 1);
-- name: hex_2
SELECT hex('');
-- name: decode
SELECT decode(unhex('537061726B2053514C'));
-- name: decode_2
SELECT decode(NULL, 'UTF-8');
-- name: decode_3
SELECT decode(2.5D, 'UTF-8');
-- name: decode_4
SELECT decode(unhex('537061726B2053514C'), INTERVAL '1' DAY);
-- name: conv
SELECT conv('100', 2, 10);
-- name: conv_2
SELECT conv('100', 2);
-- name: conv_3
SELECT conv(NULL, 2, 10);
-- name: conv_4
SELECT conv(-1, 2, 10);
-- name: conv_5
SELECT conv('100', INTERVAL '1' DAY, 10);
-- name: conv_6
SELECT conv('100', 2, NULL);
