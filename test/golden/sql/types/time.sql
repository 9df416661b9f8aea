-- The type TIME when the session allows it: literals, casts, functions, arithmetic.
SET spark.sql.timeType.enabled = true;

-- name: time_0
SELECT CAST('12:34:56.789' AS TIME);

-- name: time_1
SELECT hour(TIME'12:34:56.789');

-- name: time_2
SELECT minute(TIME'12:34:56.789');

-- name: time_3
SELECT second(TIME'12:34:56.789');

-- name: time_4
SELECT extract(SECOND FROM TIME'12:34:56.789');

-- name: time_5
SELECT extract(HOUR FROM TIME'12:34:56.789');

-- name: time_6
SELECT extract(MINUTE FROM TIME'12:34:56');

-- name: time_7
SELECT date_part('SECOND', TIME'12:34:56.789123');

-- name: time_8
SELECT make_time(12, 34, 56.789);

-- name: time_9
SELECT to_time('12:34:56');

-- name: time_10
SELECT try_to_time('x');

-- name: time_11
SELECT time_trunc('HOUR', TIME'12:34:56.789');

-- name: time_12
SELECT time_diff('HOUR', TIME'12:34:56.789', TIME'20:00:00');

-- name: time_13
SELECT TIME'12:00:00' + INTERVAL '1' HOUR;

-- name: time_14
SELECT TIME'12:00:00' - INTERVAL '1' HOUR;

-- name: time_15
SELECT TIME'12:00:00' - TIME'11:00:00';

-- name: time_16
SELECT TIME'12:00:00' < TIME'12:00:01';

-- name: time_17
SELECT TIME'12:00:00' = '12:00:00';

-- name: time_18
SELECT greatest(TIME'12:00:00', TIME'13:00:00.123');

-- name: time_19
SELECT CAST(array(TIME'12:00:00') AS STRING);

-- name: time_20
SELECT CAST(TIME'12:00:00' AS STRING);

-- name: time_21
SELECT struct(TIME'12:00:00.5' AS t), map('a', TIME'01:00:00');

-- name: time_22
SELECT to_json(struct(TIME'12:00:00.5' AS t));

-- name: time_23
SELECT time_from_seconds(3661);

-- name: time_24
SELECT time_from_millis(3661001);

-- name: time_25
SELECT time_from_micros(3661000001);

-- name: time_26
SELECT time_to_seconds(TIME'01:01:01.5');

-- name: time_27
SELECT time_to_millis(TIME'01:01:01.5');

-- name: time_28
SELECT time_to_micros(TIME'01:01:01.5');

-- name: time_29
SELECT CAST(TIMESTAMP'2024-01-01 12:34:56.789' AS TIME);

-- name: time_30
SELECT CAST(5 AS TIME);

-- name: time_31
SELECT CAST(TIME'12:34:56.789' AS TIME(1));

-- name: time_32
SELECT TIME'12:00:00' + 1;

-- name: time_33
SELECT TIME'12:00:00' UNION ALL SELECT TIME'12:00:00.123456789';

-- name: time_34
SELECT typeof(current_time());

-- name: time_36
SELECT CAST(TIME'12:34:56.789' AS DOUBLE);

-- name: time_37
SELECT TIME'12:00:00' + INTERVAL '1' MONTH;

-- name: time_38
SELECT make_timestamp(DATE'2024-01-01', TIME'12:00:00');

-- name: time_39
SELECT make_timestamp_ntz(DATE'2024-01-01', TIME'12:00:00');

-- name: time_40
SELECT max(t), count(*) FROM VALUES (TIME'12:00:00'), (NULL) AS v(t);

-- name: time_41
SELECT nvl(CAST(NULL AS TIME), TIME'12:00:00');

-- name: time_43
SELECT hash(TIME'12:00:00'), xxhash64(TIME'12:00:00.123');

-- name: time_44
SELECT date_format(TIME'12:00:00', 'HH');

-- name: time_45
SELECT try_cast('x' AS TIME), try_cast('23:59:60' AS TIME), try_cast('1:2' AS TIME), try_cast('24:00:00' AS TIME), try_cast('10:11:12 PM' AS TIME), try_cast('T10:11:12.1234567899' AS TIME);

-- name: time_46
SELECT CAST('25:00' AS TIME);

-- name: time_47
SELECT CAST('12:34:56.789' AS TIME), CAST('12:34:56.789' AS TIME(0)), CAST('12:34:56.789' AS TIME(2)), CAST(TIME'12:34:56.789' AS TIME(1)), CAST(TIME'12:34:56.789' AS STRING), CAST(CAST('12:34:56.789' AS TIME(1)) AS STRING), typeof(CAST('1:2:3' AS TIME(4)));

-- name: time_48
SELECT CAST(TIMESTAMP'2024-01-01 12:34:56.789' AS TIME), CAST(TIMESTAMP_NTZ'2024-01-01 12:34:56.789' AS TIME);

-- name: time_49
SELECT hour(TIME'12:34:56.789'), minute(TIME'12:34:56.789'), second(TIME'12:34:56.789'), extract(SECOND FROM TIME'12:34:56.789'), extract(HOUR FROM TIME'12:34:56.789'), extract(MINUTE FROM TIME'12:34:56'), date_part('SECOND', TIME'12:34:56.789123');

-- name: time_50
SELECT make_time(12, 34, 56.789), make_time(1, 2, 3), make_time(NULL, 1, 1), typeof(make_time(1, 2, 3));

-- name: time_51
SELECT make_time(25, 0, 0);

-- name: time_52
SELECT make_time(1, 60, 0);

-- name: time_53
SELECT make_time(1, 0, 60);

-- name: time_54
SELECT to_time('12:34:56'), to_time('12.34', 'HH.mm'), try_to_time('x'), try_to_time('12.34', 'HH.mm'), typeof(to_time('12:34:56'));

-- name: time_55
SELECT to_time('x');

-- name: time_56
SELECT to_time('12-34', 'HH.mm');

-- name: time_57
SELECT time_trunc('HOUR', TIME'12:34:56.789'), time_trunc('MINUTE', TIME'12:34:56.789'), time_trunc('second', TIME'12:34:56.789'), time_trunc('MILLISECOND', TIME'12:34:56.789123'), time_trunc('MICROSECOND', TIME'12:34:56.789123'), time_trunc(NULL, TIME'12:34:56');

-- name: time_58
SELECT time_trunc('DAY', TIME'12:34:56.789');

-- name: time_59
SELECT time_diff('HOUR', TIME'12:34:56.789', TIME'20:00:00'), time_diff('MINUTE', TIME'20:00:00', TIME'12:34:56'), time_diff('SECOND', TIME'12:00:00', TIME'12:00:59.9'), time_diff('MILLISECOND', TIME'12:00:00', TIME'12:00:59.9'), time_diff('MICROSECOND', TIME'12:00:00', TIME'12:00:59.9');

-- name: time_60
SELECT time_diff('DAY', TIME'12:34:56.789', TIME'20:00:00');

-- name: time_61
SELECT TIME'12:00:00' + INTERVAL '1' HOUR, TIME'12:00:00' - INTERVAL '30' MINUTE, TIME'12:00:00' - TIME'10:30:00', INTERVAL '1' HOUR + TIME'12:00:00', TIME'12:00:00' + INTERVAL '0.5' SECOND, typeof(TIME'12:00:00' - TIME'10:30:00');

-- name: time_62
SELECT TIME'12:00:00' + INTERVAL '12' HOUR;

-- name: time_63
SELECT TIME'12:00:00' < TIME'12:00:01', TIME'12:00:00' = CAST('12:00' AS TIME(0)), greatest(TIME'12:00:00', CAST('13:00' AS TIME(0))), TIME'12:00:00' = '12:00:00', TIME'12:00:00' IN (TIME'11:00:00', NULL);

-- name: time_64
SELECT time_from_seconds(3661), time_from_millis(3661001), time_from_micros(3661000001), time_to_seconds(TIME'01:01:01.5'), time_to_millis(TIME'01:01:01.5'), time_to_micros(TIME'01:01:01.5'), time_from_seconds(1.5);

-- name: time_65
SELECT time_from_seconds(86400);

-- name: time_66
SELECT CAST(NULL AS TIME), CAST(array(TIME'12:00:00') AS STRING), to_json(struct(TIME'12:00:00.5' AS t));

-- name: time_67
SELECT CAST(5 AS TIME);

-- name: time_68
SELECT time_trunc('HOUR', '12:34:56'), hour('12:34:56');

-- name: time_69
SELECT time'00:00:00' - time'23:59:59.999999', second(CAST('12:34:56.7' AS TIME(0)));

-- name: time_70
SELECT t, count(*) FROM VALUES (TIME'12:00:00'), (TIME'12:00:00.000'), (TIME'11:00:00'), (NULL) AS v(t) GROUP BY t ORDER BY t;

-- name: time_71
SELECT a.t FROM VALUES (TIME'12:00:00'), (TIME'11:00:00') AS a(t) JOIN VALUES (TIME'12:00:00') AS b(t) ON a.t = b.t;

-- name: time_72
SELECT TIME'12:34:56', TIME'12:34:56.123456', TIME'12:34:56.123456789', TIME '01:02', TIME'T10:20:30', TIME'10:20 PM', typeof(TIME'12:34:56.123456789');

-- name: time_73
SELECT TIME'24:00:00';

-- name: time_74
SELECT CAST(TIME'12:34:56.789' AS INT), CAST(TIME'12:34:56.789' AS BIGINT), CAST(TIME'12:34:56.789' AS DECIMAL(20, 9)), CAST(TIME'12:34:56.789' AS DECIMAL(4,0));

-- name: time_75
SELECT CAST(TIME'12:34:56.789' AS TINYINT);
