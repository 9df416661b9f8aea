-- Calls with odd arguments.
-- name: version
SELECT version(1);
-- name: bitmap_bucket_number
SELECT bitmap_bucket_number();
-- name: bitmap_bucket_number_2
SELECT bitmap_bucket_number(NULL);
-- name: bitmap_bucket_number_3
SELECT bitmap_bucket_number(X'61');
-- name: bitmap_bit_position
SELECT bitmap_bit_position();
-- name: bitmap_bit_position_2
SELECT bitmap_bit_position(NULL);
-- name: bitmap_bit_position_3
SELECT bitmap_bit_position(DATE'2024-02-29');
-- name: bitmap_count
SELECT bitmap_count(X'1010', 1);
-- name: cast
SELECT CAST('10' AS INT);
-- name: cast_2
SELECT CAST(array(1, 2));
-- name: like
SELECT like('Spark', '_park');
-- name: like_2
SELECT like('Spark');
-- name: like_3
SELECT like(NULL, '_park');
-- name: like_4
SELECT like(array(1, 2), '_park');
-- name: like_5
SELECT like('Spark', array(1, 2));
-- name: mode
SELECT mode(id % 3 % 2) FROM range(5);
-- name: mode_2
SELECT mode(id % 3 % 2, 1) FROM range(5);
-- name: mode_3
SELECT mode(1.5) FROM range(5);
-- name: timestamp_nanos
SELECT timestamp_nanos(1230219000123456789);
-- name: timestamp_nanos_2
SELECT timestamp_nanos(1230219000123456789, 1);
-- name: timestamp_nanos_3
SELECT timestamp_nanos(CAST(NULL AS STRING));
-- name: unix_nanos
SELECT unix_nanos(timestamp_nanos(1230219000123456789));
-- name: unix_nanos_2
SELECT unix_nanos(timestamp_nanos(1230219000123456789), 1);
-- name: unix_nanos_3
SELECT unix_nanos(CAST(NULL AS INT));
-- name: to_char
SELECT to_char(454, '999');
-- name: to_char_2
SELECT to_char(454);
-- name: to_char_3
SELECT to_char(NULL, '999');
-- name: to_char_4
SELECT to_char('', '999');
-- name: to_char_5
SELECT to_char(454, CAST(NULL AS STRING));
-- name: log
SELECT log(10, 100);
-- name: log_2
SELECT log(10);
-- name: log_3
SELECT log(NULL, 100);
-- name: log_4
SELECT log(X'61', 100);
-- name: log_5
SELECT log(10, INTERVAL '1' DAY);
-- name: pow
SELECT pow(2, 3);
-- name: pow_2
SELECT pow(2);
-- name: pow_3
SELECT pow(NULL, 3);
-- name: pow_4
SELECT pow(true, 3);
-- name: pow_5
SELECT pow(2, '');
-- name: hypot
SELECT hypot(3, 4);
-- name: hypot_2
SELECT hypot(3);
-- name: hypot_3
SELECT hypot(NULL, 4);
-- name: hypot_4
SELECT hypot(1.5, 4);
-- name: hypot_5
SELECT hypot(3, -1);
-- name: atan2
SELECT atan2(0, 0);
-- name: atan2_2
SELECT atan2(0);
-- name: atan2_3
SELECT atan2(NULL, 0);
-- name: atan2_4
SELECT atan2(array(1, 2), 0);
-- name: atan2_5
SELECT atan2(0, 1);
-- name: e
SELECT e();
-- name: pi
SELECT pi();
-- name: factorial
SELECT factorial(5);
-- name: factorial_2
SELECT factorial(5, 1);
-- name: factorial_3
SELECT factorial(X'61');
-- name: bin
SELECT bin(13);
-- name: bin_2
SELECT bin(13, 1);
-- name: bin_3
SELECT bin(map('a', 1));
-- name: hex
SELECT hex('Spark SQL');
-- name: hex_2
SELECT hex(1);
-- name: decode
SELECT decode(unhex('537061726B2053514C'), 'UTF-8');
-- name: decode_2
SELECT decode(unhex('537061726B2053514C'), 'UTF-8', 1);
-- name: decode_3
SELECT decode(TIMESTAMP'2024-02-29 12:00:00', 'UTF-8');
-- name: decode_4
SELECT decode(unhex('537061726B2053514C'), NULL);
-- name: decode_5
SELECT decode(unhex('537061726B2053514C'), CAST(NULL AS STRING));
-- name: conv
SELECT conv();
-- name: conv_2
SELECT conv('100', 2, 10, 1);
-- name: conv_3
SELECT conv(named_struct('a', 1), 2, 10);
-- name: conv_4
SELECT conv('100', NULL, 10);
-- name: conv_5
SELECT conv('100', array(1, 2), 10);
-- name: conv_6
SELECT conv('100', 2, CAST(NULL AS INT));
