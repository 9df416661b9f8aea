SET spark.sql.ansi.enabled = false;
-- time_bucket, and the time of day now.

-- name: localtime_1
SELECT localtime(-1);

-- name: localtime_2
SELECT localtime('a');

-- name: time_bucket_1
SELECT time_bucket(INTERVAL '15' MINUTE, TIMESTAMP'2024-01-01 10:17:00', TIMESTAMP'2024-01-01 00:05:00');

-- name: time_bucket_2
SELECT time_bucket(INTERVAL '1' DAY, DATE'2024-01-05');

-- name: time_bucket_3
SELECT time_bucket(INTERVAL '3' MONTH, DATE'2024-05-05');

-- name: time_bucket_4
SELECT time_bucket(INTERVAL '3' MONTH, TIMESTAMP'2024-05-05 01:02:03');

-- name: time_bucket_5
SELECT time_bucket(INTERVAL '1-2' YEAR TO MONTH, TIMESTAMP_NTZ'2024-05-05 01:02:03');

-- name: time_bucket_6
SELECT time_bucket(INTERVAL '7' DAY, TIMESTAMP_NTZ'2024-05-05 01:02:03', TIMESTAMP_NTZ'2024-01-02 00:00:00');

-- name: time_bucket_7
SELECT time_bucket(INTERVAL '0' DAY, DATE'2024-01-05');

-- name: time_bucket_8
SELECT time_bucket(INTERVAL '-1' DAY, DATE'2024-01-05');

-- name: time_bucket_9
SELECT time_bucket(INTERVAL '-1' MONTH, DATE'2024-01-05');

-- name: time_bucket_10
SELECT time_bucket(NULL, DATE'2024-01-05');

-- name: time_bucket_11
SELECT time_bucket(INTERVAL '1' DAY, NULL);

-- name: time_bucket_12
SELECT time_bucket(INTERVAL '1' DAY, CAST(NULL AS TIMESTAMP));

-- name: time_bucket_13
SELECT time_bucket(INTERVAL '1' DAY, DATE'2024-01-05', NULL);

-- name: time_bucket_14
SELECT time_bucket(INTERVAL '1' DAY, '2024-01-05 10:00:00');

-- name: time_bucket_15
SELECT time_bucket(INTERVAL '1' DAY, 5);

-- name: time_bucket_16
SELECT time_bucket('1 day', DATE'2024-01-05');

-- name: time_bucket_17
SELECT time_bucket(make_interval(0,0,0,1), DATE'2024-01-05');

-- name: time_bucket_18
SELECT time_bucket(INTERVAL '1' DAY);

-- name: time_bucket_19
SELECT time_bucket(INTERVAL '1' DAY, DATE'2024-01-05', DATE'2024-01-02', 4);

-- name: time_bucket_20
SELECT time_bucket(INTERVAL '2' DAY, DATE'2024-01-05', DATE'2024-01-02');

-- name: time_bucket_21
SELECT time_bucket(INTERVAL '2' DAY, DATE'2024-01-05', TIMESTAMP'2024-01-02 12:00:00');

-- name: time_bucket_22
SELECT time_bucket(INTERVAL '2' DAY, TIMESTAMP_NTZ'2024-01-05 00:00:00', TIMESTAMP'2024-01-02 12:00:00');

-- name: time_bucket_23
SELECT time_bucket(INTERVAL '5' HOUR, TIMESTAMP'1969-12-31 23:00:00');

-- name: time_bucket_24
SELECT time_bucket(INTERVAL '5' HOUR, DATE'1969-12-31');

-- name: time_bucket_25
SELECT time_bucket(INTERVAL '1.5' SECOND, TIMESTAMP'2024-01-01 00:00:01.7');

-- name: time_bucket_26
SELECT time_bucket(INTERVAL '5' MONTH, DATE'1969-12-31');

-- name: time_bucket_27
SELECT time_bucket(INTERVAL '1' MONTH, DATE'2024-03-30', DATE'2024-01-31');

-- name: time_bucket_28
SELECT time_bucket(INTERVAL '1' MONTH, DATE'2024-02-29', DATE'2024-01-31');

-- name: time_bucket_29
SELECT time_bucket(INTERVAL '1' MONTH, DATE'2024-02-28', DATE'2024-01-31');

-- name: time_bucket_30
SELECT time_bucket(INTERVAL '1' MONTH, TIMESTAMP'2024-02-29 10:00:00', TIMESTAMP'2024-01-31 12:00:00');

-- name: time_bucket_31
SELECT time_bucket(INTERVAL '5' HOUR, make_timestamp(2024, 1, CAST(id AS INT) + 1, 3, 4, 5)) FROM range(3);

-- name: time_bucket_32
SELECT time_bucket(CASE WHEN id = 0 THEN INTERVAL '5' HOUR ELSE INTERVAL '6' HOUR END, TIMESTAMP'2024-05-05 01:02:03') FROM range(3);

-- name: time_bucket_33
SELECT time_bucket(INTERVAL '5' HOUR, TIMESTAMP'2024-05-05 01:02:03', TIMESTAMP'2024-05-05 01:02:03' + make_dt_interval(CAST(id AS INT))) FROM range(3);

-- name: time_bucket_34
SELECT time_bucket(INTERVAL '106751991' DAY, TIMESTAMP'2024-05-05 01:02:03', TIMESTAMP'9999-01-01 00:00:00');

-- name: time_bucket_35
SELECT time_bucket(INTERVAL '5' HOUR, TIME'01:02:03');

-- name: time_bucket_36
SELECT time_bucket(INTERVAL '36' HOUR, DATE'2024-05-05');

-- name: time_bucket_37
SELECT time_bucket(INTERVAL '0' DAY, TIMESTAMP'2024-01-05 00:00:00');

-- name: time_bucket_38
SELECT time_bucket(INTERVAL '-1' DAY, TIMESTAMP'2024-01-05 00:00:00');

-- name: time_bucket_39
SELECT time_bucket(INTERVAL '-1' MONTH, TIMESTAMP'2024-01-05 00:00:00');

-- name: time_bucket_40
SELECT time_bucket(INTERVAL '0' MONTH, TIMESTAMP'2024-01-05 00:00:00');

-- name: time_bucket_41
SELECT time_bucket(NULL, TIMESTAMP'2024-01-05 00:00:00');

-- name: time_bucket_42
SELECT time_bucket(NULL, NULL), time_bucket(NULL, NULL, NULL);

-- name: time_bucket_43
SELECT time_bucket(INTERVAL '1' DAY, TIMESTAMP'2024-01-05 00:00:00', NULL);

-- name: time_bucket_44
SELECT time_bucket(INTERVAL '1' DAY, TIMESTAMP'2024-01-05 00:00:00', DATE'2024-01-01');

-- name: time_bucket_45
SELECT time_bucket(INTERVAL '1' DAY, TIMESTAMP'2024-01-05 00:00:00', '2024-01-01');

-- name: time_bucket_46
SELECT time_bucket(INTERVAL '1' DAY, TIMESTAMP_NTZ'2024-01-05 00:00:00', '2024-01-01');

-- name: time_bucket_47
SELECT time_bucket(INTERVAL '1' DAY, TIMESTAMP'2024-01-05 00:00:00', TIMESTAMP_NTZ'2024-01-01 00:00:00');

-- name: time_bucket_48
SELECT time_bucket(INTERVAL '1' MONTH, t, TIMESTAMP'2024-01-31 12:00:00') FROM VALUES (TIMESTAMP'2024-02-29 13:00:00'), (TIMESTAMP'2024-02-29 10:00:00'), (TIMESTAMP'2024-03-30 13:00:00'), (TIMESTAMP'2024-03-31 11:00:00'),(TIMESTAMP'2024-03-31 13:00:00'), (TIMESTAMP'2023-12-31 11:00:00'), (TIMESTAMP'2023-12-31 13:00:00'), (TIMESTAMP'2024-01-31 11:59:59'), (TIMESTAMP'2023-11-30 11:59:59'), (TIMESTAMP'2023-11-30 12:59:59'), (NULL) AS x(t);

-- name: time_bucket_49
SELECT time_bucket(INTERVAL '5' MONTH, t) FROM VALUES (TIMESTAMP'2024-02-29 13:00:00'), (TIMESTAMP'1969-02-29 10:00:00'), (TIMESTAMP'1969-12-31 13:00:00'), (TIMESTAMP'0001-01-01 11:00:00'),(TIMESTAMP'9999-12-31 13:00:00') AS x(t);

-- name: time_bucket_50
SELECT time_bucket(INTERVAL '1' DAY, TIMESTAMP'2024-03-10 12:00:00');

-- name: time_bucket_51
SELECT time_bucket(INTERVAL '1' DAY, t) FROM VALUES (TIMESTAMP'2024-03-09 12:00:00'), (TIMESTAMP'2024-03-10 12:00:00'), (TIMESTAMP'2024-07-01 00:30:00'), (TIMESTAMP'2024-07-01 23:30:00') AS x(t);

-- name: time_bucket_52
SELECT time_bucket(INTERVAL '12' HOUR, t) FROM VALUES (TIMESTAMP'2024-03-09 12:00:00'), (TIMESTAMP'2024-03-10 12:00:00'), (TIMESTAMP'2024-07-01 00:30:00'), (TIMESTAMP'2024-07-01 23:30:00') AS x(t);

-- name: time_bucket_53
SELECT time_bucket(INTERVAL '1' MONTH, t) FROM VALUES (TIMESTAMP'2024-03-09 12:00:00'), (TIMESTAMP'2024-07-01 00:30:00'), (TIMESTAMP'2024-07-31 23:30:00') AS x(t);
