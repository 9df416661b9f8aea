-- ANSI casts that fail, one for each pair of types.

-- name: smallint_to_tinyint
SELECT CAST(32767S AS TINYINT);

-- name: smallint_to_decimal_5_2
SELECT CAST(32767S AS DECIMAL(5,2));

-- name: int_to_tinyint
SELECT CAST(2147483647 AS TINYINT);

-- name: int_to_smallint
SELECT CAST(2147483647 AS SMALLINT);

-- name: int_to_decimal_5_2
SELECT CAST(2147483647 AS DECIMAL(5,2));

-- name: bigint_to_tinyint
SELECT CAST(9223372036854775807L AS TINYINT);

-- name: bigint_to_smallint
SELECT CAST(9223372036854775807L AS SMALLINT);

-- name: bigint_to_int
SELECT CAST(9223372036854775807L AS INT);

-- name: bigint_to_decimal_5_2
SELECT CAST(9223372036854775807L AS DECIMAL(5,2));

-- name: bigint_to_decimal_10_0
SELECT CAST(9223372036854775807L AS DECIMAL(10,0));

-- name: bigint_to_interval_year_to_month
SELECT CAST(9223372036854775807L AS INTERVAL YEAR TO MONTH);

-- name: bigint_to_interval_month
SELECT CAST(9223372036854775807L AS INTERVAL MONTH);

-- name: bigint_to_interval_day_to_second
SELECT CAST(9223372036854775807L AS INTERVAL DAY TO SECOND);

-- name: bigint_to_interval_hour
SELECT CAST(9223372036854775807L AS INTERVAL HOUR);

-- name: float_to_boolean
SELECT CAST(3.4028235E38F AS BOOLEAN);

-- name: float_to_tinyint
SELECT CAST(3.4028235E38F AS TINYINT);

-- name: float_to_smallint
SELECT CAST(3.4028235E38F AS SMALLINT);

-- name: float_to_int
SELECT CAST(3.4028235E38F AS INT);

-- name: float_to_bigint
SELECT CAST(3.4028235E38F AS BIGINT);

-- name: float_to_float
SELECT CAST(3.4028235E38F AS FLOAT);

-- name: float_to_double
SELECT CAST(3.4028235E38F AS DOUBLE);

-- name: float_to_decimal_5_2
SELECT CAST(3.4028235E38F AS DECIMAL(5,2));

-- name: float_to_decimal_38_18
SELECT CAST(3.4028235E38F AS DECIMAL(38,18));

-- name: float_to_decimal_10_0
SELECT CAST(3.4028235E38F AS DECIMAL(10,0));

-- name: float_to_string
SELECT CAST(3.4028235E38F AS STRING);

-- name: float_to_binary
SELECT CAST(3.4028235E38F AS BINARY);

-- name: float_to_date
SELECT CAST(3.4028235E38F AS DATE);

-- name: float_to_timestamp
SELECT CAST(3.4028235E38F AS TIMESTAMP);

-- name: float_to_timestamp_ntz
SELECT CAST(3.4028235E38F AS TIMESTAMP_NTZ);

-- name: float_to_interval_year_to_month
SELECT CAST(3.4028235E38F AS INTERVAL YEAR TO MONTH);

-- name: float_to_interval_month
SELECT CAST(3.4028235E38F AS INTERVAL MONTH);

-- name: float_to_interval_day_to_second
SELECT CAST(3.4028235E38F AS INTERVAL DAY TO SECOND);

-- name: float_to_interval_hour
SELECT CAST(3.4028235E38F AS INTERVAL HOUR);

-- name: float_to_interval
SELECT CAST(3.4028235E38F AS INTERVAL);

-- name: float_to_void
SELECT CAST(3.4028235E38F AS VOID);

-- name: float_to_array_string
SELECT CAST(3.4028235E38F AS ARRAY<STRING>);

-- name: float_to_array_tinyint
SELECT CAST(3.4028235E38F AS ARRAY<TINYINT>);

-- name: float_to_map_string_bigint
SELECT CAST(3.4028235E38F AS MAP<STRING,BIGINT>);

-- name: float_to_struct_x_string_y_int
SELECT CAST(3.4028235E38F AS STRUCT<X:STRING,Y:INT>);

-- name: double_to_tinyint
SELECT CAST(1.7976931348623157E308D AS TINYINT);

-- name: double_to_smallint
SELECT CAST(1.7976931348623157E308D AS SMALLINT);

-- name: double_to_int
SELECT CAST(1.7976931348623157E308D AS INT);

-- name: double_to_bigint
SELECT CAST(1.7976931348623157E308D AS BIGINT);

-- name: double_to_decimal_5_2
SELECT CAST(1.7976931348623157E308D AS DECIMAL(5,2));

-- name: double_to_decimal_38_18
SELECT CAST(1.7976931348623157E308D AS DECIMAL(38,18));

-- name: double_to_decimal_10_0
SELECT CAST(1.7976931348623157E308D AS DECIMAL(10,0));

-- name: double_to_timestamp
SELECT CAST(1.7976931348623157E308D AS TIMESTAMP);

-- name: decimal_5_2_to_tinyint
SELECT CAST(999.99BD AS TINYINT);

-- name: decimal_38_18_to_tinyint
SELECT CAST(CAST('99999999999999999999.999999999999999999' AS DECIMAL(38,18)) AS TINYINT);

-- name: decimal_38_18_to_smallint
SELECT CAST(CAST('99999999999999999999.999999999999999999' AS DECIMAL(38,18)) AS SMALLINT);

-- name: decimal_38_18_to_int
SELECT CAST(CAST('99999999999999999999.999999999999999999' AS DECIMAL(38,18)) AS INT);

-- name: decimal_38_18_to_bigint
SELECT CAST(CAST('99999999999999999999.999999999999999999' AS DECIMAL(38,18)) AS BIGINT);

-- name: decimal_38_18_to_decimal_5_2
SELECT CAST(CAST('99999999999999999999.999999999999999999' AS DECIMAL(38,18)) AS DECIMAL(5,2));

-- name: decimal_38_18_to_decimal_10_0
SELECT CAST(CAST('99999999999999999999.999999999999999999' AS DECIMAL(38,18)) AS DECIMAL(10,0));

-- name: decimal_38_18_to_interval_year_to_month
SELECT CAST(CAST('99999999999999999999.999999999999999999' AS DECIMAL(38,18)) AS INTERVAL YEAR TO MONTH);

-- name: decimal_38_18_to_interval_month
SELECT CAST(CAST('99999999999999999999.999999999999999999' AS DECIMAL(38,18)) AS INTERVAL MONTH);

-- name: decimal_38_18_to_interval_day_to_second
SELECT CAST(CAST('99999999999999999999.999999999999999999' AS DECIMAL(38,18)) AS INTERVAL DAY TO SECOND);

-- name: decimal_38_18_to_interval_hour
SELECT CAST(CAST('99999999999999999999.999999999999999999' AS DECIMAL(38,18)) AS INTERVAL HOUR);

-- name: decimal_38_0_to_tinyint
SELECT CAST(CAST('99999999999999999999999999999999999999' AS DECIMAL(38,0)) AS TINYINT);

-- name: decimal_38_0_to_smallint
SELECT CAST(CAST('99999999999999999999999999999999999999' AS DECIMAL(38,0)) AS SMALLINT);

-- name: decimal_38_0_to_int
SELECT CAST(CAST('99999999999999999999999999999999999999' AS DECIMAL(38,0)) AS INT);

-- name: decimal_38_0_to_bigint
SELECT CAST(CAST('99999999999999999999999999999999999999' AS DECIMAL(38,0)) AS BIGINT);

-- name: decimal_38_0_to_decimal_5_2
SELECT CAST(CAST('99999999999999999999999999999999999999' AS DECIMAL(38,0)) AS DECIMAL(5,2));

-- name: decimal_38_0_to_decimal_38_18
SELECT CAST(CAST('99999999999999999999999999999999999999' AS DECIMAL(38,0)) AS DECIMAL(38,18));

-- name: decimal_38_0_to_decimal_10_0
SELECT CAST(CAST('99999999999999999999999999999999999999' AS DECIMAL(38,0)) AS DECIMAL(10,0));

-- name: decimal_38_0_to_interval_year_to_month
SELECT CAST(CAST('99999999999999999999999999999999999999' AS DECIMAL(38,0)) AS INTERVAL YEAR TO MONTH);

-- name: decimal_38_0_to_interval_month
SELECT CAST(CAST('99999999999999999999999999999999999999' AS DECIMAL(38,0)) AS INTERVAL MONTH);

-- name: decimal_38_0_to_interval_day_to_second
SELECT CAST(CAST('99999999999999999999999999999999999999' AS DECIMAL(38,0)) AS INTERVAL DAY TO SECOND);

-- name: decimal_38_0_to_interval_hour
SELECT CAST(CAST('99999999999999999999999999999999999999' AS DECIMAL(38,0)) AS INTERVAL HOUR);

-- name: string_to_boolean
SELECT CAST('' AS BOOLEAN);

-- name: string_to_tinyint
SELECT CAST('' AS TINYINT);

-- name: string_to_smallint
SELECT CAST('' AS SMALLINT);

-- name: string_to_int
SELECT CAST('' AS INT);

-- name: string_to_bigint
SELECT CAST('' AS BIGINT);

-- name: string_to_float
SELECT CAST('' AS FLOAT);

-- name: string_to_double
SELECT CAST('' AS DOUBLE);

-- name: string_to_decimal_5_2
SELECT CAST('' AS DECIMAL(5,2));

-- name: string_to_decimal_38_18
SELECT CAST('' AS DECIMAL(38,18));

-- name: string_to_decimal_10_0
SELECT CAST('' AS DECIMAL(10,0));

-- name: string_to_date
SELECT CAST('' AS DATE);

-- name: string_to_timestamp
SELECT CAST('' AS TIMESTAMP);

-- name: string_to_timestamp_ntz
SELECT CAST('' AS TIMESTAMP_NTZ);

-- name: string_to_interval_year_to_month
SELECT CAST('' AS INTERVAL YEAR TO MONTH);

-- name: string_to_interval_month
SELECT CAST('' AS INTERVAL MONTH);

-- name: string_to_interval_day_to_second
SELECT CAST('' AS INTERVAL DAY TO SECOND);

-- name: string_to_interval_hour
SELECT CAST('' AS INTERVAL HOUR);

-- name: timestamp_to_tinyint
SELECT CAST(TIMESTAMP'2024-02-29 12:34:56.789012' AS TINYINT);

-- name: timestamp_to_smallint
SELECT CAST(TIMESTAMP'2024-02-29 12:34:56.789012' AS SMALLINT);

-- name: timestamp_to_int
SELECT CAST(TIMESTAMP'0001-01-01 00:00:00' AS INT);

-- name: timestamp_to_decimal_5_2
SELECT CAST(TIMESTAMP'2024-02-29 12:34:56.789012' AS DECIMAL(5,2));

-- name: timestamp_to_decimal_10_0
SELECT CAST(TIMESTAMP'0001-01-01 00:00:00' AS DECIMAL(10,0));

-- name: interval_year_to_month_to_tinyint
SELECT CAST(INTERVAL '178956970-7' YEAR TO MONTH AS TINYINT);

-- name: interval_year_to_month_to_smallint
SELECT CAST(INTERVAL '178956970-7' YEAR TO MONTH AS SMALLINT);

-- name: interval_year_to_month_to_decimal_5_2
SELECT CAST(INTERVAL '178956970-7' YEAR TO MONTH AS DECIMAL(5,2));

-- name: interval_day_to_second_to_tinyint
SELECT CAST(INTERVAL '1 02:03:04.5' DAY TO SECOND AS TINYINT);

-- name: interval_day_to_second_to_smallint
SELECT CAST(INTERVAL '1 02:03:04.5' DAY TO SECOND AS SMALLINT);

-- name: interval_day_to_second_to_int
SELECT CAST(INTERVAL '106751991 04:00:54.775807' DAY TO SECOND AS INT);

-- name: interval_day_to_second_to_decimal_5_2
SELECT CAST(INTERVAL '1 02:03:04.5' DAY TO SECOND AS DECIMAL(5,2));

-- name: interval_day_to_second_to_decimal_10_0
SELECT CAST(INTERVAL '106751991 04:00:54.775807' DAY TO SECOND AS DECIMAL(10,0));

-- name: array_int_to_array_tinyint
SELECT CAST(array(200,-1) AS ARRAY<TINYINT>);

-- name: struct_a_int_b_string_to_struct_x_string_y_int
SELECT CAST(named_struct('a',1,'b','x') AS STRUCT<X:STRING,Y:INT>);

