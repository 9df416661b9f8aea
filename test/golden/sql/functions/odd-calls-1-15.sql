-- Calls with odd arguments.
-- name: count
SELECT count() FROM VALUES (TIMESTAMP'2024-01-01 00:02:00') AS t(at) GROUP BY session_window(at, '5 minutes');
-- name: count_2
SELECT count(NULL) FROM VALUES (TIMESTAMP'2024-01-01 00:02:00') AS t(at) GROUP BY session_window(at, '5 minutes');
-- name: count_3
SELECT count(named_struct('a', 1)) FROM VALUES (TIMESTAMP'2024-01-01 00:02:00') AS t(at) GROUP BY session_window(at, '5 minutes');
-- name: date_trunc
SELECT date_trunc();
-- name: date_trunc_2
SELECT date_trunc('HOUR', '2015-03-05T09:32:05.359', 1);
-- name: date_trunc_3
SELECT date_trunc(DATE'2024-02-29', '2015-03-05T09:32:05.359');
-- name: date_trunc_4
SELECT date_trunc('HOUR', NULL);
-- name: date_trunc_5
SELECT date_trunc('HOUR', 1.5);
-- name: date_format
SELECT date_format();
-- name: date_format_2
SELECT date_format('2016-04-08', 'y', 1);
-- name: date_format_3
SELECT date_format('', 'y');
-- name: date_format_4
SELECT date_format('2016-04-08', NULL);
-- name: date_format_5
SELECT date_format('2016-04-08', DATE'2024-02-29');
-- name: from_unixtime
SELECT from_unixtime();
-- name: from_unixtime_2
SELECT from_unixtime(0, 'yyyy-MM-dd HH:mm:ss', 1);
-- name: from_unixtime_3
SELECT from_unixtime(X'61', 'yyyy-MM-dd HH:mm:ss');
-- name: from_unixtime_4
SELECT from_unixtime(0, NULL);
-- name: from_unixtime_5
SELECT from_unixtime(0, DATE'2024-02-29');
-- name: from_utc_timestamp
SELECT from_utc_timestamp();
-- name: from_utc_timestamp_2
SELECT from_utc_timestamp('2016-08-31', 'Asia/Seoul', 1);
-- name: from_utc_timestamp_3
SELECT from_utc_timestamp(CAST(NULL AS STRING), 'Asia/Seoul');
-- name: from_utc_timestamp_4
SELECT from_utc_timestamp('2016-08-31', NULL);
-- name: from_utc_timestamp_5
SELECT from_utc_timestamp('2016-08-31', 'x');
-- name: to_utc_timestamp
SELECT to_utc_timestamp();
-- name: to_utc_timestamp_2
SELECT to_utc_timestamp('2016-08-31', 'Asia/Seoul', 1);
-- name: to_utc_timestamp_3
SELECT to_utc_timestamp(map('a', 1), 'Asia/Seoul');
-- name: to_utc_timestamp_4
SELECT to_utc_timestamp('2016-08-31', NULL);
-- name: to_utc_timestamp_5
SELECT to_utc_timestamp('2016-08-31', 'x');
-- name: convert_timezone
SELECT convert_timezone();
-- name: convert_timezone_2
SELECT convert_timezone('Europe/Brussels', 'America/Los_Angeles', TIMESTAMP_NTZ'2021-12-06 00:00:00', 1);
-- name: convert_timezone_3
SELECT convert_timezone(1.5, 'America/Los_Angeles', TIMESTAMP_NTZ'2021-12-06 00:00:00');
-- name: convert_timezone_4
SELECT convert_timezone('Europe/Brussels', NULL, TIMESTAMP_NTZ'2021-12-06 00:00:00');
-- name: convert_timezone_5
SELECT convert_timezone('Europe/Brussels', X'61', TIMESTAMP_NTZ'2021-12-06 00:00:00');
-- name: convert_timezone_6
SELECT convert_timezone('Europe/Brussels', 'America/Los_Angeles', named_struct('a', 1));
-- name: timestampadd
SELECT timestampadd(MONTH, -1, TIMESTAMP'2022-02-28 00:00:00');
-- name: timestampadd_2
SELECT timestampadd(MONTH, -1);
-- name: timestampadd_3
SELECT timestampadd(NULL, -1, TIMESTAMP'2022-02-28 00:00:00');
-- name: timestampadd_4
SELECT timestampadd(TIMESTAMP'2024-02-29 12:00:00', -1, TIMESTAMP'2022-02-28 00:00:00');
-- name: timestampadd_5
SELECT timestampadd(MONTH, CAST(NULL AS INT), TIMESTAMP'2022-02-28 00:00:00');
-- name: timestampadd_6
SELECT timestampadd(MONTH, -1, NULL);
-- name: timestampadd_7
SELECT timestampadd(MONTH, -1, X'61');
-- name: timestampdiff
SELECT timestampdiff();
-- name: timestampdiff_2
SELECT timestampdiff(MONTH, TIMESTAMP'2021-02-28 12:00:00', TIMESTAMP'2021-03-28 12:00:00', 1);
-- name: timestampdiff_3
SELECT timestampdiff(1.5, TIMESTAMP'2021-02-28 12:00:00', TIMESTAMP'2021-03-28 12:00:00');
-- name: timestampdiff_4
SELECT timestampdiff(MONTH, NULL, TIMESTAMP'2021-03-28 12:00:00');
-- name: timestampdiff_5
SELECT timestampdiff(MONTH, CAST(NULL AS STRING), TIMESTAMP'2021-03-28 12:00:00');
-- name: timestampdiff_6
SELECT timestampdiff(MONTH, TIMESTAMP'2021-02-28 12:00:00', '');
-- name: is_valid_utf8
SELECT is_valid_utf8(X'80');
-- name: is_valid_utf8_2
SELECT is_valid_utf8(X'80', 1);
-- name: is_valid_utf8_3
SELECT is_valid_utf8(1);
-- name: make_valid_utf8
SELECT make_valid_utf8('Spark');
-- name: make_valid_utf8_2
SELECT make_valid_utf8('Spark', 1);
-- name: make_valid_utf8_3
SELECT make_valid_utf8(named_struct('a', 1));
-- name: validate_utf8
SELECT validate_utf8('Spark');
-- name: validate_utf8_2
SELECT validate_utf8('Spark', 1);
-- name: validate_utf8_3
SELECT validate_utf8(X'61');
-- name: try_validate_utf8
SELECT try_validate_utf8(X'80');
-- name: try_validate_utf8_2
SELECT try_validate_utf8(X'80', 1);
-- name: try_validate_utf8_3
SELECT try_validate_utf8(1.5);
-- name: variant_get
SELECT variant_get(parse_json('{"a": 1}'), '$.a', 'int');
-- name: variant_get_2
SELECT variant_get(parse_json('{"a": 1}'), '$.a');
-- name: variant_get_3
SELECT variant_get(NULL, '$.a', 'int');
-- name: variant_get_4
SELECT variant_get(-1, '$.a', 'int');
-- name: variant_get_5
SELECT variant_get(parse_json('{"a": 1}'), 2.5D, 'int');
-- name: variant_get_6
SELECT variant_get(parse_json('{"a": 1}'), '$.a', NULL);
-- name: variant_get_7
SELECT variant_get(parse_json('{"a": 1}'), '$.a', -1);
-- name: try_variant_get
SELECT try_variant_get();
-- name: try_variant_get_2
SELECT try_variant_get(parse_json('{"a": "x"}'), '$.a', 'int', 1);
-- name: try_variant_get_3
SELECT try_variant_get(1.5, '$.a', 'int');
-- name: try_variant_get_4
SELECT try_variant_get(parse_json('{"a": "x"}'), NULL, 'int');
