-- Calls with odd arguments.
-- name: date_trunc
SELECT date_trunc('HOUR', '2015-03-05T09:32:05.359');
-- name: date_trunc_2
SELECT date_trunc('HOUR');
-- name: date_trunc_3
SELECT date_trunc(NULL, '2015-03-05T09:32:05.359');
-- name: date_trunc_4
SELECT date_trunc(1, '2015-03-05T09:32:05.359');
-- name: date_trunc_5
SELECT date_trunc('HOUR', CAST(NULL AS STRING));
-- name: date_format
SELECT date_format('2016-04-08', 'y');
-- name: date_format_2
SELECT date_format('2016-04-08');
-- name: date_format_3
SELECT date_format(NULL, 'y');
-- name: date_format_4
SELECT date_format(DATE'2024-02-29', 'y');
-- name: date_format_5
SELECT date_format('2016-04-08', INTERVAL '1' DAY);
-- name: from_unixtime
SELECT from_unixtime(0, 'yyyy-MM-dd HH:mm:ss');
-- name: from_unixtime_2
SELECT from_unixtime(0);
-- name: from_unixtime_3
SELECT from_unixtime(NULL, 'yyyy-MM-dd HH:mm:ss');
-- name: from_unixtime_4
SELECT from_unixtime(1.5, 'yyyy-MM-dd HH:mm:ss');
-- name: from_unixtime_5
SELECT from_unixtime(0, named_struct('a', 1));
-- name: from_utc_timestamp
SELECT from_utc_timestamp('2016-08-31', 'Asia/Seoul');
-- name: from_utc_timestamp_2
SELECT from_utc_timestamp('2016-08-31');
-- name: from_utc_timestamp_3
SELECT from_utc_timestamp(NULL, 'Asia/Seoul');
-- name: from_utc_timestamp_4
SELECT from_utc_timestamp(X'61', 'Asia/Seoul');
-- name: from_utc_timestamp_5
SELECT from_utc_timestamp('2016-08-31', TIMESTAMP'2024-02-29 12:00:00');
-- name: to_utc_timestamp
SELECT to_utc_timestamp('2016-08-31', 'Asia/Seoul');
-- name: to_utc_timestamp_2
SELECT to_utc_timestamp('2016-08-31');
-- name: to_utc_timestamp_3
SELECT to_utc_timestamp(NULL, 'Asia/Seoul');
-- name: to_utc_timestamp_4
SELECT to_utc_timestamp('', 'Asia/Seoul');
-- name: to_utc_timestamp_5
SELECT to_utc_timestamp('2016-08-31', map('a', 1));
-- name: convert_timezone
SELECT convert_timezone('Europe/Brussels', 'America/Los_Angeles', TIMESTAMP_NTZ'2021-12-06 00:00:00');
-- name: convert_timezone_2
SELECT convert_timezone('Europe/Brussels', 'America/Los_Angeles');
-- name: convert_timezone_3
SELECT convert_timezone(NULL, 'America/Los_Angeles', TIMESTAMP_NTZ'2021-12-06 00:00:00');
-- name: convert_timezone_4
SELECT convert_timezone(X'61', 'America/Los_Angeles', TIMESTAMP_NTZ'2021-12-06 00:00:00');
-- name: convert_timezone_5
SELECT convert_timezone('Europe/Brussels', CAST(NULL AS STRING), TIMESTAMP_NTZ'2021-12-06 00:00:00');
-- name: convert_timezone_6
SELECT convert_timezone('Europe/Brussels', 'America/Los_Angeles', NULL);
-- name: convert_timezone_7
SELECT convert_timezone('Europe/Brussels', 'America/Los_Angeles', CAST(NULL AS STRING));
-- name: timestampadd
SELECT timestampadd();
-- name: timestampadd_2
SELECT timestampadd(MONTH, -1, TIMESTAMP'2022-02-28 00:00:00', 1);
-- name: timestampadd_3
SELECT timestampadd('', -1, TIMESTAMP'2022-02-28 00:00:00');
-- name: timestampadd_4
SELECT timestampadd(MONTH, NULL, TIMESTAMP'2022-02-28 00:00:00');
-- name: timestampadd_5
SELECT timestampadd(MONTH, 1.5, TIMESTAMP'2022-02-28 00:00:00');
-- name: timestampadd_6
SELECT timestampadd(MONTH, -1, DATE'2024-02-29');
-- name: timestampdiff
SELECT timestampdiff(MONTH, TIMESTAMP'2021-02-28 12:00:00', TIMESTAMP'2021-03-28 12:00:00');
-- name: timestampdiff_2
SELECT timestampdiff(MONTH, TIMESTAMP'2021-02-28 12:00:00');
-- name: timestampdiff_3
SELECT timestampdiff(NULL, TIMESTAMP'2021-02-28 12:00:00', TIMESTAMP'2021-03-28 12:00:00');
-- name: timestampdiff_4
SELECT timestampdiff(true, TIMESTAMP'2021-02-28 12:00:00', TIMESTAMP'2021-03-28 12:00:00');
-- name: timestampdiff_5
SELECT timestampdiff(MONTH, 1, TIMESTAMP'2021-03-28 12:00:00');
-- name: timestampdiff_6
SELECT timestampdiff(MONTH, TIMESTAMP'2021-02-28 12:00:00', NULL);
-- name: timestampdiff_7
SELECT timestampdiff(MONTH, TIMESTAMP'2021-02-28 12:00:00', X'61');
-- name: is_valid_utf8
SELECT is_valid_utf8();
-- name: is_valid_utf8_2
SELECT is_valid_utf8(NULL);
-- name: is_valid_utf8_3
SELECT is_valid_utf8(map('a', 1));
-- name: make_valid_utf8
SELECT make_valid_utf8();
-- name: make_valid_utf8_2
SELECT make_valid_utf8(NULL);
-- name: make_valid_utf8_3
SELECT make_valid_utf8(map('a', 1));
-- name: validate_utf8
SELECT validate_utf8();
-- name: validate_utf8_2
SELECT validate_utf8(NULL);
-- name: validate_utf8_3
SELECT validate_utf8(TIMESTAMP'2024-02-29 12:00:00');
-- name: try_validate_utf8
SELECT try_validate_utf8();
-- name: try_validate_utf8_2
SELECT try_validate_utf8(NULL);
-- name: try_validate_utf8_3
SELECT try_validate_utf8(CAST(NULL AS INT));
-- name: variant_get
SELECT variant_get();
-- name: variant_get_2
SELECT variant_get(parse_json('{"a": 1}'), '$.a', 'int', 1);
-- name: variant_get_3
SELECT variant_get(array(1, 2), '$.a', 'int');
-- name: variant_get_4
SELECT variant_get(parse_json('{"a": 1}'), NULL, 'int');
-- name: variant_get_5
SELECT variant_get(parse_json('{"a": 1}'), 1.5, 'int');
-- name: variant_get_6
SELECT variant_get(parse_json('{"a": 1}'), '$.a', 2.5D);
-- name: try_variant_get
SELECT try_variant_get(parse_json('{"a": "x"}'), '$.a', 'int');
-- name: try_variant_get_2
SELECT try_variant_get(parse_json('{"a": "x"}'), '$.a');
-- name: try_variant_get_3
SELECT try_variant_get(NULL, '$.a', 'int');
-- name: try_variant_get_4
SELECT try_variant_get(CAST(NULL AS STRING), '$.a', 'int');
-- name: try_variant_get_5
SELECT try_variant_get(parse_json('{"a": "x"}'), X'61', 'int');
-- name: try_variant_get_6
SELECT try_variant_get(parse_json('{"a": "x"}'), '$.a', NULL);
-- name: try_variant_get_7
SELECT try_variant_get(parse_json('{"a": "x"}'), '$.a', named_struct('a', 1));
