-- The type TIME as the default settings have it: literals only.
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
