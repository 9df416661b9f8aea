-- Casts of the legacy dialect that fail, one for each pair of types.

SET spark.sql.ansi.enabled = false;

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

-- name: decimal_38_18_to_interval_year_to_month
SELECT CAST(CAST('99999999999999999999.999999999999999999' AS DECIMAL(38,18)) AS INTERVAL YEAR TO MONTH);

-- name: decimal_38_18_to_interval_month
SELECT CAST(CAST('99999999999999999999.999999999999999999' AS DECIMAL(38,18)) AS INTERVAL MONTH);

-- name: decimal_38_18_to_interval_day_to_second
SELECT CAST(CAST('99999999999999999999.999999999999999999' AS DECIMAL(38,18)) AS INTERVAL DAY TO SECOND);

-- name: decimal_38_18_to_interval_hour
SELECT CAST(CAST('99999999999999999999.999999999999999999' AS DECIMAL(38,18)) AS INTERVAL HOUR);

-- name: decimal_38_0_to_interval_year_to_month
SELECT CAST(CAST('99999999999999999999999999999999999999' AS DECIMAL(38,0)) AS INTERVAL YEAR TO MONTH);

-- name: decimal_38_0_to_interval_month
SELECT CAST(CAST('99999999999999999999999999999999999999' AS DECIMAL(38,0)) AS INTERVAL MONTH);

-- name: decimal_38_0_to_interval_day_to_second
SELECT CAST(CAST('99999999999999999999999999999999999999' AS DECIMAL(38,0)) AS INTERVAL DAY TO SECOND);

-- name: decimal_38_0_to_interval_hour
SELECT CAST(CAST('99999999999999999999999999999999999999' AS DECIMAL(38,0)) AS INTERVAL HOUR);

-- name: string_to_interval_year_to_month
SELECT CAST('' AS INTERVAL YEAR TO MONTH);

-- name: string_to_interval_month
SELECT CAST('' AS INTERVAL MONTH);

-- name: string_to_interval_day_to_second
SELECT CAST('' AS INTERVAL DAY TO SECOND);

-- name: string_to_interval_hour
SELECT CAST('' AS INTERVAL HOUR);

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

