SET spark.sql.ansi.enabled = false;
-- name: date
SELECT make_timestamp(DATE'2014-12-28'), make_timestamp_ltz(DATE'2014-12-28');
-- name: date_ntz
SELECT make_timestamp_ntz(DATE'2014-12-28');
-- name: date_try
SELECT try_make_timestamp(DATE'2014-12-28');
-- name: date_try_ltz
SELECT try_make_timestamp_ltz(DATE'2014-12-28');
-- name: date_try_ntz
SELECT try_make_timestamp_ntz(DATE'2014-12-28');
-- name: date_time
SELECT make_timestamp(DATE'2014-12-28', TIME'6:30:45.887'), make_timestamp_ltz(DATE'2014-12-28', TIME'6:30:45.887');
-- name: date_time_ntz
SELECT make_timestamp_ntz(DATE'2014-12-28', TIME'6:30:45.887');
-- name: date_time_try
SELECT try_make_timestamp(DATE'2014-12-28', TIME'6:30:45.887');
-- name: date_time_try_ltz
SELECT try_make_timestamp_ltz(DATE'2014-12-28', TIME'6:30:45.887');
-- name: date_time_try_ntz
SELECT try_make_timestamp_ntz(DATE'2014-12-28', TIME'6:30:45.887');
-- name: date_time_zone
SELECT make_timestamp(DATE'2014-12-28', TIME'6:30:45.887', 'CET'), make_timestamp_ltz(DATE'2014-12-28', TIME'6:30:45.887', 'CET');
-- name: date_time_zone_try
SELECT try_make_timestamp(DATE'2014-12-28', TIME'6:30:45.887', 'CET'), try_make_timestamp_ltz(DATE'2014-12-28', TIME'6:30:45.887', 'CET');
-- name: date_time_zone_ntz
SELECT make_timestamp_ntz(DATE'2014-12-28', TIME'6:30:45.887', 'CET');
-- name: fields_zone_try
SELECT try_make_timestamp(2014, 12, 28, 6, 30, 45.887, 'CET'), try_make_timestamp(2014, 12, 28, 6, 30, 45.887), try_make_timestamp(2014, 13, 28, 6, 30, 45.887);
-- name: fields_zone_try_ltz
SELECT try_make_timestamp_ltz(2014, 12, 28, 6, 30, 45.887, 'CET'), try_make_timestamp_ltz(2014, 12, 28, 6, 30, 45.887);
-- name: fields_try_ntz
SELECT try_make_timestamp_ntz(2014, 12, 28, 6, 30, 45.887), try_make_timestamp_ntz(2014, 2, 30, 6, 30, 45.887);
-- name: fields
SELECT make_timestamp(2014, 12, 28, 6, 30, 60), make_timestamp(2014, 12, 28, 6, 30, 45.887, 'CET'), make_timestamp_ntz(2014, 12, 28, 6, 30, 45.887), make_timestamp_ltz(2014, 12, 28, 6, 30, 45.887);
-- name: nulls
SELECT make_timestamp(NULL), make_timestamp(DATE'2020-01-01', NULL), make_timestamp(NULL, 1, 1, 1, 1, 1), make_timestamp(2020, 1, 1, 1, 1, 1, NULL);
-- name: columns
SELECT k, make_timestamp(d), make_timestamp(d, t), make_timestamp(d, t, z), make_timestamp_ntz(d, t) FROM VALUES (1, DATE'2020-06-01', TIME'12:00:00', 'America/New_York'), (2, NULL, TIME'12:00:00', 'UTC'), (3, DATE'2020-01-01', NULL, 'UTC'), (4, DATE'2020-01-01', TIME'23:59:59.999999', NULL) AS v(k, d, t, z);
-- name: from_text
SELECT make_timestamp('2020-06-01');
-- name: from_timestamp
SELECT make_timestamp(TIMESTAMP'2020-06-01 10:00:00');
-- name: from_int
SELECT make_timestamp(1);
-- name: counts_0
SELECT make_timestamp();
-- name: counts_4
SELECT make_timestamp(2020, 1, 1, 1);
-- name: counts_5
SELECT make_timestamp(2020, 1, 1, 1, 1);
-- name: counts_8
SELECT make_timestamp(2020, 1, 1, 1, 1, 1, 'UTC', 1);
-- name: counts_ltz
SELECT make_timestamp_ltz(2020, 1, 1, 1);
-- name: counts_ntz
SELECT make_timestamp_ntz(2020, 1, 1, 1);
-- name: counts_ntz_7
SELECT make_timestamp_ntz(2020, 1, 1, 1, 1, 1, 'UTC');
-- name: counts_try
SELECT try_make_timestamp(2020, 1, 1, 1);
-- name: counts_try_ltz
SELECT try_make_timestamp_ltz();
-- name: counts_try_ntz
SELECT try_make_timestamp_ntz(2020, 1, 1, 1);
-- name: named_date
SELECT make_timestamp(date => DATE'2020-01-01', time => TIME'10:00:00');
-- name: named_ntz
SELECT make_timestamp_ntz(date => DATE'2020-01-01', time => TIME'10:00:00');
-- name: bad_month
SELECT make_timestamp(2014, 13, 28, 6, 30, 45.887);
-- name: bad_second
SELECT make_timestamp(2014, 12, 28, 6, 30, 60.5);
-- name: bad_zone
SELECT make_timestamp(2014, 12, 28, 6, 30, 4, 'Mars');
-- name: bad_zone_time
SELECT make_timestamp(DATE'2014-12-28', TIME'10:00:00', 'Mars');
-- name: bad_zone_try
SELECT try_make_timestamp(DATE'2014-12-28', TIME'10:00:00', 'Mars');
