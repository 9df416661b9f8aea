-- Casts that ANSI mode does not allow.

-- name: boolean_to_binary
SELECT CAST(true AS BINARY);

-- name: boolean_to_date
SELECT CAST(true AS DATE);

-- name: boolean_to_timestamp
SELECT CAST(true AS TIMESTAMP);

-- name: boolean_to_timestamp_ntz
SELECT CAST(true AS TIMESTAMP_NTZ);

-- name: boolean_to_interval_year_to_month
SELECT CAST(true AS INTERVAL YEAR TO MONTH);

-- name: boolean_to_interval_month
SELECT CAST(true AS INTERVAL MONTH);

-- name: boolean_to_interval_day_to_second
SELECT CAST(true AS INTERVAL DAY TO SECOND);

-- name: boolean_to_interval_hour
SELECT CAST(true AS INTERVAL HOUR);

-- name: boolean_to_interval
SELECT CAST(true AS INTERVAL);

-- name: boolean_to_void
SELECT CAST(true AS VOID);

-- name: boolean_to_array_string
SELECT CAST(true AS ARRAY<STRING>);

-- name: boolean_to_array_tinyint
SELECT CAST(true AS ARRAY<TINYINT>);

-- name: boolean_to_map_string_bigint
SELECT CAST(true AS MAP<STRING,BIGINT>);

-- name: boolean_to_struct_x_string_y_int
SELECT CAST(true AS STRUCT<X:STRING,Y:INT>);

-- name: tinyint_to_binary
SELECT CAST(0Y AS BINARY);

-- name: tinyint_to_date
SELECT CAST(0Y AS DATE);

-- name: tinyint_to_timestamp_ntz
SELECT CAST(0Y AS TIMESTAMP_NTZ);

-- name: tinyint_to_interval
SELECT CAST(0Y AS INTERVAL);

-- name: tinyint_to_void
SELECT CAST(0Y AS VOID);

-- name: tinyint_to_array_string
SELECT CAST(0Y AS ARRAY<STRING>);

-- name: tinyint_to_array_tinyint
SELECT CAST(0Y AS ARRAY<TINYINT>);

-- name: tinyint_to_map_string_bigint
SELECT CAST(0Y AS MAP<STRING,BIGINT>);

-- name: tinyint_to_struct_x_string_y_int
SELECT CAST(0Y AS STRUCT<X:STRING,Y:INT>);

-- name: smallint_to_binary
SELECT CAST(0S AS BINARY);

-- name: smallint_to_date
SELECT CAST(0S AS DATE);

-- name: smallint_to_timestamp_ntz
SELECT CAST(0S AS TIMESTAMP_NTZ);

-- name: smallint_to_interval
SELECT CAST(0S AS INTERVAL);

-- name: smallint_to_void
SELECT CAST(0S AS VOID);

-- name: smallint_to_array_string
SELECT CAST(0S AS ARRAY<STRING>);

-- name: smallint_to_array_tinyint
SELECT CAST(0S AS ARRAY<TINYINT>);

-- name: smallint_to_map_string_bigint
SELECT CAST(0S AS MAP<STRING,BIGINT>);

-- name: smallint_to_struct_x_string_y_int
SELECT CAST(0S AS STRUCT<X:STRING,Y:INT>);

-- name: int_to_binary
SELECT CAST(0 AS BINARY);

-- name: int_to_date
SELECT CAST(0 AS DATE);

-- name: int_to_timestamp_ntz
SELECT CAST(0 AS TIMESTAMP_NTZ);

-- name: int_to_interval
SELECT CAST(0 AS INTERVAL);

-- name: int_to_void
SELECT CAST(0 AS VOID);

-- name: int_to_array_string
SELECT CAST(0 AS ARRAY<STRING>);

-- name: int_to_array_tinyint
SELECT CAST(0 AS ARRAY<TINYINT>);

-- name: int_to_map_string_bigint
SELECT CAST(0 AS MAP<STRING,BIGINT>);

-- name: int_to_struct_x_string_y_int
SELECT CAST(0 AS STRUCT<X:STRING,Y:INT>);

-- name: bigint_to_binary
SELECT CAST(0L AS BINARY);

-- name: bigint_to_date
SELECT CAST(0L AS DATE);

-- name: bigint_to_timestamp_ntz
SELECT CAST(0L AS TIMESTAMP_NTZ);

-- name: bigint_to_interval
SELECT CAST(0L AS INTERVAL);

-- name: bigint_to_void
SELECT CAST(0L AS VOID);

-- name: bigint_to_array_string
SELECT CAST(0L AS ARRAY<STRING>);

-- name: bigint_to_array_tinyint
SELECT CAST(0L AS ARRAY<TINYINT>);

-- name: bigint_to_map_string_bigint
SELECT CAST(0L AS MAP<STRING,BIGINT>);

-- name: bigint_to_struct_x_string_y_int
SELECT CAST(0L AS STRUCT<X:STRING,Y:INT>);

-- name: double_to_binary
SELECT CAST(0.0D AS BINARY);

-- name: double_to_date
SELECT CAST(0.0D AS DATE);

-- name: double_to_timestamp_ntz
SELECT CAST(0.0D AS TIMESTAMP_NTZ);

-- name: double_to_interval_year_to_month
SELECT CAST(0.0D AS INTERVAL YEAR TO MONTH);

-- name: double_to_interval_month
SELECT CAST(0.0D AS INTERVAL MONTH);

-- name: double_to_interval_day_to_second
SELECT CAST(0.0D AS INTERVAL DAY TO SECOND);

-- name: double_to_interval_hour
SELECT CAST(0.0D AS INTERVAL HOUR);

-- name: double_to_interval
SELECT CAST(0.0D AS INTERVAL);

-- name: double_to_void
SELECT CAST(0.0D AS VOID);

-- name: double_to_array_string
SELECT CAST(0.0D AS ARRAY<STRING>);

-- name: double_to_array_tinyint
SELECT CAST(0.0D AS ARRAY<TINYINT>);

-- name: double_to_map_string_bigint
SELECT CAST(0.0D AS MAP<STRING,BIGINT>);

-- name: double_to_struct_x_string_y_int
SELECT CAST(0.0D AS STRUCT<X:STRING,Y:INT>);

-- name: decimal_5_2_to_binary
SELECT CAST(0.00BD AS BINARY);

-- name: decimal_5_2_to_date
SELECT CAST(0.00BD AS DATE);

-- name: decimal_5_2_to_timestamp_ntz
SELECT CAST(0.00BD AS TIMESTAMP_NTZ);

-- name: decimal_5_2_to_interval
SELECT CAST(0.00BD AS INTERVAL);

-- name: decimal_5_2_to_void
SELECT CAST(0.00BD AS VOID);

-- name: decimal_5_2_to_array_string
SELECT CAST(0.00BD AS ARRAY<STRING>);

-- name: decimal_5_2_to_array_tinyint
SELECT CAST(0.00BD AS ARRAY<TINYINT>);

-- name: decimal_5_2_to_map_string_bigint
SELECT CAST(0.00BD AS MAP<STRING,BIGINT>);

-- name: decimal_5_2_to_struct_x_string_y_int
SELECT CAST(0.00BD AS STRUCT<X:STRING,Y:INT>);

-- name: decimal_38_18_to_binary
SELECT CAST(CAST('0' AS DECIMAL(38,18)) AS BINARY);

-- name: decimal_38_18_to_date
SELECT CAST(CAST('0' AS DECIMAL(38,18)) AS DATE);

-- name: decimal_38_18_to_timestamp_ntz
SELECT CAST(CAST('0' AS DECIMAL(38,18)) AS TIMESTAMP_NTZ);

-- name: decimal_38_18_to_interval
SELECT CAST(CAST('0' AS DECIMAL(38,18)) AS INTERVAL);

-- name: decimal_38_18_to_void
SELECT CAST(CAST('0' AS DECIMAL(38,18)) AS VOID);

-- name: decimal_38_18_to_array_string
SELECT CAST(CAST('0' AS DECIMAL(38,18)) AS ARRAY<STRING>);

-- name: decimal_38_18_to_array_tinyint
SELECT CAST(CAST('0' AS DECIMAL(38,18)) AS ARRAY<TINYINT>);

-- name: decimal_38_18_to_map_string_bigint
SELECT CAST(CAST('0' AS DECIMAL(38,18)) AS MAP<STRING,BIGINT>);

-- name: decimal_38_18_to_struct_x_string_y_int
SELECT CAST(CAST('0' AS DECIMAL(38,18)) AS STRUCT<X:STRING,Y:INT>);

-- name: decimal_38_0_to_binary
SELECT CAST(CAST('99999999999999999999999999999999999999' AS DECIMAL(38,0)) AS BINARY);

-- name: decimal_38_0_to_date
SELECT CAST(CAST('99999999999999999999999999999999999999' AS DECIMAL(38,0)) AS DATE);

-- name: decimal_38_0_to_timestamp_ntz
SELECT CAST(CAST('99999999999999999999999999999999999999' AS DECIMAL(38,0)) AS TIMESTAMP_NTZ);

-- name: decimal_38_0_to_interval
SELECT CAST(CAST('99999999999999999999999999999999999999' AS DECIMAL(38,0)) AS INTERVAL);

-- name: decimal_38_0_to_void
SELECT CAST(CAST('99999999999999999999999999999999999999' AS DECIMAL(38,0)) AS VOID);

-- name: decimal_38_0_to_array_string
SELECT CAST(CAST('99999999999999999999999999999999999999' AS DECIMAL(38,0)) AS ARRAY<STRING>);

-- name: decimal_38_0_to_array_tinyint
SELECT CAST(CAST('99999999999999999999999999999999999999' AS DECIMAL(38,0)) AS ARRAY<TINYINT>);

-- name: decimal_38_0_to_map_string_bigint
SELECT CAST(CAST('99999999999999999999999999999999999999' AS DECIMAL(38,0)) AS MAP<STRING,BIGINT>);

-- name: decimal_38_0_to_struct_x_string_y_int
SELECT CAST(CAST('99999999999999999999999999999999999999' AS DECIMAL(38,0)) AS STRUCT<X:STRING,Y:INT>);

-- name: string_to_void
SELECT CAST('' AS VOID);

-- name: string_to_array_string
SELECT CAST('' AS ARRAY<STRING>);

-- name: string_to_array_tinyint
SELECT CAST('' AS ARRAY<TINYINT>);

-- name: string_to_map_string_bigint
SELECT CAST('' AS MAP<STRING,BIGINT>);

-- name: string_to_struct_x_string_y_int
SELECT CAST('' AS STRUCT<X:STRING,Y:INT>);

-- name: binary_to_boolean
SELECT CAST(X'' AS BOOLEAN);

-- name: binary_to_tinyint
SELECT CAST(X'' AS TINYINT);

-- name: binary_to_smallint
SELECT CAST(X'' AS SMALLINT);

-- name: binary_to_int
SELECT CAST(X'' AS INT);

-- name: binary_to_bigint
SELECT CAST(X'' AS BIGINT);

-- name: binary_to_float
SELECT CAST(X'' AS FLOAT);

-- name: binary_to_double
SELECT CAST(X'' AS DOUBLE);

-- name: binary_to_decimal_5_2
SELECT CAST(X'' AS DECIMAL(5,2));

-- name: binary_to_decimal_38_18
SELECT CAST(X'' AS DECIMAL(38,18));

-- name: binary_to_decimal_10_0
SELECT CAST(X'' AS DECIMAL(10,0));

-- name: binary_to_date
SELECT CAST(X'' AS DATE);

-- name: binary_to_timestamp
SELECT CAST(X'' AS TIMESTAMP);

-- name: binary_to_timestamp_ntz
SELECT CAST(X'' AS TIMESTAMP_NTZ);

-- name: binary_to_interval_year_to_month
SELECT CAST(X'' AS INTERVAL YEAR TO MONTH);

-- name: binary_to_interval_month
SELECT CAST(X'' AS INTERVAL MONTH);

-- name: binary_to_interval_day_to_second
SELECT CAST(X'' AS INTERVAL DAY TO SECOND);

-- name: binary_to_interval_hour
SELECT CAST(X'' AS INTERVAL HOUR);

-- name: binary_to_interval
SELECT CAST(X'' AS INTERVAL);

-- name: binary_to_void
SELECT CAST(X'' AS VOID);

-- name: binary_to_array_string
SELECT CAST(X'' AS ARRAY<STRING>);

-- name: binary_to_array_tinyint
SELECT CAST(X'' AS ARRAY<TINYINT>);

-- name: binary_to_map_string_bigint
SELECT CAST(X'' AS MAP<STRING,BIGINT>);

-- name: binary_to_struct_x_string_y_int
SELECT CAST(X'' AS STRUCT<X:STRING,Y:INT>);

-- name: date_to_boolean
SELECT CAST(DATE'1970-01-01' AS BOOLEAN);

-- name: date_to_tinyint
SELECT CAST(DATE'1970-01-01' AS TINYINT);

-- name: date_to_smallint
SELECT CAST(DATE'1970-01-01' AS SMALLINT);

-- name: date_to_int
SELECT CAST(DATE'1970-01-01' AS INT);

-- name: date_to_bigint
SELECT CAST(DATE'1970-01-01' AS BIGINT);

-- name: date_to_float
SELECT CAST(DATE'1970-01-01' AS FLOAT);

-- name: date_to_double
SELECT CAST(DATE'1970-01-01' AS DOUBLE);

-- name: date_to_decimal_5_2
SELECT CAST(DATE'1970-01-01' AS DECIMAL(5,2));

-- name: date_to_decimal_38_18
SELECT CAST(DATE'1970-01-01' AS DECIMAL(38,18));

-- name: date_to_decimal_10_0
SELECT CAST(DATE'1970-01-01' AS DECIMAL(10,0));

-- name: date_to_binary
SELECT CAST(DATE'1970-01-01' AS BINARY);

-- name: date_to_interval_year_to_month
SELECT CAST(DATE'1970-01-01' AS INTERVAL YEAR TO MONTH);

-- name: date_to_interval_month
SELECT CAST(DATE'1970-01-01' AS INTERVAL MONTH);

-- name: date_to_interval_day_to_second
SELECT CAST(DATE'1970-01-01' AS INTERVAL DAY TO SECOND);

-- name: date_to_interval_hour
SELECT CAST(DATE'1970-01-01' AS INTERVAL HOUR);

-- name: date_to_interval
SELECT CAST(DATE'1970-01-01' AS INTERVAL);

-- name: date_to_void
SELECT CAST(DATE'1970-01-01' AS VOID);

-- name: date_to_array_string
SELECT CAST(DATE'1970-01-01' AS ARRAY<STRING>);

-- name: date_to_array_tinyint
SELECT CAST(DATE'1970-01-01' AS ARRAY<TINYINT>);

-- name: date_to_map_string_bigint
SELECT CAST(DATE'1970-01-01' AS MAP<STRING,BIGINT>);

-- name: date_to_struct_x_string_y_int
SELECT CAST(DATE'1970-01-01' AS STRUCT<X:STRING,Y:INT>);

-- name: timestamp_to_boolean
SELECT CAST(TIMESTAMP'1970-01-01 00:00:00' AS BOOLEAN);

-- name: timestamp_to_binary
SELECT CAST(TIMESTAMP'1970-01-01 00:00:00' AS BINARY);

-- name: timestamp_to_interval_year_to_month
SELECT CAST(TIMESTAMP'1970-01-01 00:00:00' AS INTERVAL YEAR TO MONTH);

-- name: timestamp_to_interval_month
SELECT CAST(TIMESTAMP'1970-01-01 00:00:00' AS INTERVAL MONTH);

-- name: timestamp_to_interval_day_to_second
SELECT CAST(TIMESTAMP'1970-01-01 00:00:00' AS INTERVAL DAY TO SECOND);

-- name: timestamp_to_interval_hour
SELECT CAST(TIMESTAMP'1970-01-01 00:00:00' AS INTERVAL HOUR);

-- name: timestamp_to_interval
SELECT CAST(TIMESTAMP'1970-01-01 00:00:00' AS INTERVAL);

-- name: timestamp_to_void
SELECT CAST(TIMESTAMP'1970-01-01 00:00:00' AS VOID);

-- name: timestamp_to_array_string
SELECT CAST(TIMESTAMP'1970-01-01 00:00:00' AS ARRAY<STRING>);

-- name: timestamp_to_array_tinyint
SELECT CAST(TIMESTAMP'1970-01-01 00:00:00' AS ARRAY<TINYINT>);

-- name: timestamp_to_map_string_bigint
SELECT CAST(TIMESTAMP'1970-01-01 00:00:00' AS MAP<STRING,BIGINT>);

-- name: timestamp_to_struct_x_string_y_int
SELECT CAST(TIMESTAMP'1970-01-01 00:00:00' AS STRUCT<X:STRING,Y:INT>);

-- name: timestamp_ntz_to_boolean
SELECT CAST(TIMESTAMP_NTZ'1970-01-01 00:00:00' AS BOOLEAN);

-- name: timestamp_ntz_to_tinyint
SELECT CAST(TIMESTAMP_NTZ'1970-01-01 00:00:00' AS TINYINT);

-- name: timestamp_ntz_to_smallint
SELECT CAST(TIMESTAMP_NTZ'1970-01-01 00:00:00' AS SMALLINT);

-- name: timestamp_ntz_to_int
SELECT CAST(TIMESTAMP_NTZ'1970-01-01 00:00:00' AS INT);

-- name: timestamp_ntz_to_bigint
SELECT CAST(TIMESTAMP_NTZ'1970-01-01 00:00:00' AS BIGINT);

-- name: timestamp_ntz_to_float
SELECT CAST(TIMESTAMP_NTZ'1970-01-01 00:00:00' AS FLOAT);

-- name: timestamp_ntz_to_double
SELECT CAST(TIMESTAMP_NTZ'1970-01-01 00:00:00' AS DOUBLE);

-- name: timestamp_ntz_to_decimal_5_2
SELECT CAST(TIMESTAMP_NTZ'1970-01-01 00:00:00' AS DECIMAL(5,2));

-- name: timestamp_ntz_to_decimal_38_18
SELECT CAST(TIMESTAMP_NTZ'1970-01-01 00:00:00' AS DECIMAL(38,18));

-- name: timestamp_ntz_to_decimal_10_0
SELECT CAST(TIMESTAMP_NTZ'1970-01-01 00:00:00' AS DECIMAL(10,0));

-- name: timestamp_ntz_to_binary
SELECT CAST(TIMESTAMP_NTZ'1970-01-01 00:00:00' AS BINARY);

-- name: timestamp_ntz_to_interval_year_to_month
SELECT CAST(TIMESTAMP_NTZ'1970-01-01 00:00:00' AS INTERVAL YEAR TO MONTH);

-- name: timestamp_ntz_to_interval_month
SELECT CAST(TIMESTAMP_NTZ'1970-01-01 00:00:00' AS INTERVAL MONTH);

-- name: timestamp_ntz_to_interval_day_to_second
SELECT CAST(TIMESTAMP_NTZ'1970-01-01 00:00:00' AS INTERVAL DAY TO SECOND);

-- name: timestamp_ntz_to_interval_hour
SELECT CAST(TIMESTAMP_NTZ'1970-01-01 00:00:00' AS INTERVAL HOUR);

-- name: timestamp_ntz_to_interval
SELECT CAST(TIMESTAMP_NTZ'1970-01-01 00:00:00' AS INTERVAL);

-- name: timestamp_ntz_to_void
SELECT CAST(TIMESTAMP_NTZ'1970-01-01 00:00:00' AS VOID);

-- name: timestamp_ntz_to_array_string
SELECT CAST(TIMESTAMP_NTZ'1970-01-01 00:00:00' AS ARRAY<STRING>);

-- name: timestamp_ntz_to_array_tinyint
SELECT CAST(TIMESTAMP_NTZ'1970-01-01 00:00:00' AS ARRAY<TINYINT>);

-- name: timestamp_ntz_to_map_string_bigint
SELECT CAST(TIMESTAMP_NTZ'1970-01-01 00:00:00' AS MAP<STRING,BIGINT>);

-- name: timestamp_ntz_to_struct_x_string_y_int
SELECT CAST(TIMESTAMP_NTZ'1970-01-01 00:00:00' AS STRUCT<X:STRING,Y:INT>);

-- name: interval_year_to_month_to_boolean
SELECT CAST(INTERVAL '1-2' YEAR TO MONTH AS BOOLEAN);

-- name: interval_year_to_month_to_float
SELECT CAST(INTERVAL '1-2' YEAR TO MONTH AS FLOAT);

-- name: interval_year_to_month_to_double
SELECT CAST(INTERVAL '1-2' YEAR TO MONTH AS DOUBLE);

-- name: interval_year_to_month_to_binary
SELECT CAST(INTERVAL '1-2' YEAR TO MONTH AS BINARY);

-- name: interval_year_to_month_to_date
SELECT CAST(INTERVAL '1-2' YEAR TO MONTH AS DATE);

-- name: interval_year_to_month_to_timestamp
SELECT CAST(INTERVAL '1-2' YEAR TO MONTH AS TIMESTAMP);

-- name: interval_year_to_month_to_timestamp_ntz
SELECT CAST(INTERVAL '1-2' YEAR TO MONTH AS TIMESTAMP_NTZ);

-- name: interval_year_to_month_to_interval_day_to_second
SELECT CAST(INTERVAL '1-2' YEAR TO MONTH AS INTERVAL DAY TO SECOND);

-- name: interval_year_to_month_to_interval_hour
SELECT CAST(INTERVAL '1-2' YEAR TO MONTH AS INTERVAL HOUR);

-- name: interval_year_to_month_to_interval
SELECT CAST(INTERVAL '1-2' YEAR TO MONTH AS INTERVAL);

-- name: interval_year_to_month_to_void
SELECT CAST(INTERVAL '1-2' YEAR TO MONTH AS VOID);

-- name: interval_year_to_month_to_array_string
SELECT CAST(INTERVAL '1-2' YEAR TO MONTH AS ARRAY<STRING>);

-- name: interval_year_to_month_to_array_tinyint
SELECT CAST(INTERVAL '1-2' YEAR TO MONTH AS ARRAY<TINYINT>);

-- name: interval_year_to_month_to_map_string_bigint
SELECT CAST(INTERVAL '1-2' YEAR TO MONTH AS MAP<STRING,BIGINT>);

-- name: interval_year_to_month_to_struct_x_string_y_int
SELECT CAST(INTERVAL '1-2' YEAR TO MONTH AS STRUCT<X:STRING,Y:INT>);

-- name: interval_day_to_second_to_boolean
SELECT CAST(INTERVAL '1 02:03:04.5' DAY TO SECOND AS BOOLEAN);

-- name: interval_day_to_second_to_float
SELECT CAST(INTERVAL '1 02:03:04.5' DAY TO SECOND AS FLOAT);

-- name: interval_day_to_second_to_double
SELECT CAST(INTERVAL '1 02:03:04.5' DAY TO SECOND AS DOUBLE);

-- name: interval_day_to_second_to_binary
SELECT CAST(INTERVAL '1 02:03:04.5' DAY TO SECOND AS BINARY);

-- name: interval_day_to_second_to_date
SELECT CAST(INTERVAL '1 02:03:04.5' DAY TO SECOND AS DATE);

-- name: interval_day_to_second_to_timestamp
SELECT CAST(INTERVAL '1 02:03:04.5' DAY TO SECOND AS TIMESTAMP);

-- name: interval_day_to_second_to_timestamp_ntz
SELECT CAST(INTERVAL '1 02:03:04.5' DAY TO SECOND AS TIMESTAMP_NTZ);

-- name: interval_day_to_second_to_interval_year_to_month
SELECT CAST(INTERVAL '1 02:03:04.5' DAY TO SECOND AS INTERVAL YEAR TO MONTH);

-- name: interval_day_to_second_to_interval_month
SELECT CAST(INTERVAL '1 02:03:04.5' DAY TO SECOND AS INTERVAL MONTH);

-- name: interval_day_to_second_to_interval
SELECT CAST(INTERVAL '1 02:03:04.5' DAY TO SECOND AS INTERVAL);

-- name: interval_day_to_second_to_void
SELECT CAST(INTERVAL '1 02:03:04.5' DAY TO SECOND AS VOID);

-- name: interval_day_to_second_to_array_string
SELECT CAST(INTERVAL '1 02:03:04.5' DAY TO SECOND AS ARRAY<STRING>);

-- name: interval_day_to_second_to_array_tinyint
SELECT CAST(INTERVAL '1 02:03:04.5' DAY TO SECOND AS ARRAY<TINYINT>);

-- name: interval_day_to_second_to_map_string_bigint
SELECT CAST(INTERVAL '1 02:03:04.5' DAY TO SECOND AS MAP<STRING,BIGINT>);

-- name: interval_day_to_second_to_struct_x_string_y_int
SELECT CAST(INTERVAL '1 02:03:04.5' DAY TO SECOND AS STRUCT<X:STRING,Y:INT>);

-- name: interval_to_boolean
SELECT CAST(make_interval(1,2,3,4,5,6,7.5) AS BOOLEAN);

-- name: interval_to_tinyint
SELECT CAST(make_interval(1,2,3,4,5,6,7.5) AS TINYINT);

-- name: interval_to_smallint
SELECT CAST(make_interval(1,2,3,4,5,6,7.5) AS SMALLINT);

-- name: interval_to_int
SELECT CAST(make_interval(1,2,3,4,5,6,7.5) AS INT);

-- name: interval_to_bigint
SELECT CAST(make_interval(1,2,3,4,5,6,7.5) AS BIGINT);

-- name: interval_to_float
SELECT CAST(make_interval(1,2,3,4,5,6,7.5) AS FLOAT);

-- name: interval_to_double
SELECT CAST(make_interval(1,2,3,4,5,6,7.5) AS DOUBLE);

-- name: interval_to_decimal_5_2
SELECT CAST(make_interval(1,2,3,4,5,6,7.5) AS DECIMAL(5,2));

-- name: interval_to_decimal_38_18
SELECT CAST(make_interval(1,2,3,4,5,6,7.5) AS DECIMAL(38,18));

-- name: interval_to_decimal_10_0
SELECT CAST(make_interval(1,2,3,4,5,6,7.5) AS DECIMAL(10,0));

-- name: interval_to_binary
SELECT CAST(make_interval(1,2,3,4,5,6,7.5) AS BINARY);

-- name: interval_to_date
SELECT CAST(make_interval(1,2,3,4,5,6,7.5) AS DATE);

-- name: interval_to_timestamp
SELECT CAST(make_interval(1,2,3,4,5,6,7.5) AS TIMESTAMP);

-- name: interval_to_timestamp_ntz
SELECT CAST(make_interval(1,2,3,4,5,6,7.5) AS TIMESTAMP_NTZ);

-- name: interval_to_interval_year_to_month
SELECT CAST(make_interval(1,2,3,4,5,6,7.5) AS INTERVAL YEAR TO MONTH);

-- name: interval_to_interval_month
SELECT CAST(make_interval(1,2,3,4,5,6,7.5) AS INTERVAL MONTH);

-- name: interval_to_interval_day_to_second
SELECT CAST(make_interval(1,2,3,4,5,6,7.5) AS INTERVAL DAY TO SECOND);

-- name: interval_to_interval_hour
SELECT CAST(make_interval(1,2,3,4,5,6,7.5) AS INTERVAL HOUR);

-- name: interval_to_void
SELECT CAST(make_interval(1,2,3,4,5,6,7.5) AS VOID);

-- name: interval_to_array_string
SELECT CAST(make_interval(1,2,3,4,5,6,7.5) AS ARRAY<STRING>);

-- name: interval_to_array_tinyint
SELECT CAST(make_interval(1,2,3,4,5,6,7.5) AS ARRAY<TINYINT>);

-- name: interval_to_map_string_bigint
SELECT CAST(make_interval(1,2,3,4,5,6,7.5) AS MAP<STRING,BIGINT>);

-- name: interval_to_struct_x_string_y_int
SELECT CAST(make_interval(1,2,3,4,5,6,7.5) AS STRUCT<X:STRING,Y:INT>);

-- name: array_int_to_boolean
SELECT CAST(array(1,2,NULL) AS BOOLEAN);

-- name: array_int_to_tinyint
SELECT CAST(array(1,2,NULL) AS TINYINT);

-- name: array_int_to_smallint
SELECT CAST(array(1,2,NULL) AS SMALLINT);

-- name: array_int_to_int
SELECT CAST(array(1,2,NULL) AS INT);

-- name: array_int_to_bigint
SELECT CAST(array(1,2,NULL) AS BIGINT);

-- name: array_int_to_float
SELECT CAST(array(1,2,NULL) AS FLOAT);

-- name: array_int_to_double
SELECT CAST(array(1,2,NULL) AS DOUBLE);

-- name: array_int_to_decimal_5_2
SELECT CAST(array(1,2,NULL) AS DECIMAL(5,2));

-- name: array_int_to_decimal_38_18
SELECT CAST(array(1,2,NULL) AS DECIMAL(38,18));

-- name: array_int_to_decimal_10_0
SELECT CAST(array(1,2,NULL) AS DECIMAL(10,0));

-- name: array_int_to_binary
SELECT CAST(array(1,2,NULL) AS BINARY);

-- name: array_int_to_date
SELECT CAST(array(1,2,NULL) AS DATE);

-- name: array_int_to_timestamp
SELECT CAST(array(1,2,NULL) AS TIMESTAMP);

-- name: array_int_to_timestamp_ntz
SELECT CAST(array(1,2,NULL) AS TIMESTAMP_NTZ);

-- name: array_int_to_interval_year_to_month
SELECT CAST(array(1,2,NULL) AS INTERVAL YEAR TO MONTH);

-- name: array_int_to_interval_month
SELECT CAST(array(1,2,NULL) AS INTERVAL MONTH);

-- name: array_int_to_interval_day_to_second
SELECT CAST(array(1,2,NULL) AS INTERVAL DAY TO SECOND);

-- name: array_int_to_interval_hour
SELECT CAST(array(1,2,NULL) AS INTERVAL HOUR);

-- name: array_int_to_interval
SELECT CAST(array(1,2,NULL) AS INTERVAL);

-- name: array_int_to_void
SELECT CAST(array(1,2,NULL) AS VOID);

-- name: array_int_to_map_string_bigint
SELECT CAST(array(1,2,NULL) AS MAP<STRING,BIGINT>);

-- name: array_int_to_struct_x_string_y_int
SELECT CAST(array(1,2,NULL) AS STRUCT<X:STRING,Y:INT>);

-- name: map_string_int_to_boolean
SELECT CAST(map('a',1,'b',NULL) AS BOOLEAN);

-- name: map_string_int_to_tinyint
SELECT CAST(map('a',1,'b',NULL) AS TINYINT);

-- name: map_string_int_to_smallint
SELECT CAST(map('a',1,'b',NULL) AS SMALLINT);

-- name: map_string_int_to_int
SELECT CAST(map('a',1,'b',NULL) AS INT);

-- name: map_string_int_to_bigint
SELECT CAST(map('a',1,'b',NULL) AS BIGINT);

-- name: map_string_int_to_float
SELECT CAST(map('a',1,'b',NULL) AS FLOAT);

-- name: map_string_int_to_double
SELECT CAST(map('a',1,'b',NULL) AS DOUBLE);

-- name: map_string_int_to_decimal_5_2
SELECT CAST(map('a',1,'b',NULL) AS DECIMAL(5,2));

-- name: map_string_int_to_decimal_38_18
SELECT CAST(map('a',1,'b',NULL) AS DECIMAL(38,18));

-- name: map_string_int_to_decimal_10_0
SELECT CAST(map('a',1,'b',NULL) AS DECIMAL(10,0));

-- name: map_string_int_to_binary
SELECT CAST(map('a',1,'b',NULL) AS BINARY);

-- name: map_string_int_to_date
SELECT CAST(map('a',1,'b',NULL) AS DATE);

-- name: map_string_int_to_timestamp
SELECT CAST(map('a',1,'b',NULL) AS TIMESTAMP);

-- name: map_string_int_to_timestamp_ntz
SELECT CAST(map('a',1,'b',NULL) AS TIMESTAMP_NTZ);

-- name: map_string_int_to_interval_year_to_month
SELECT CAST(map('a',1,'b',NULL) AS INTERVAL YEAR TO MONTH);

-- name: map_string_int_to_interval_month
SELECT CAST(map('a',1,'b',NULL) AS INTERVAL MONTH);

-- name: map_string_int_to_interval_day_to_second
SELECT CAST(map('a',1,'b',NULL) AS INTERVAL DAY TO SECOND);

-- name: map_string_int_to_interval_hour
SELECT CAST(map('a',1,'b',NULL) AS INTERVAL HOUR);

-- name: map_string_int_to_interval
SELECT CAST(map('a',1,'b',NULL) AS INTERVAL);

-- name: map_string_int_to_void
SELECT CAST(map('a',1,'b',NULL) AS VOID);

-- name: map_string_int_to_array_string
SELECT CAST(map('a',1,'b',NULL) AS ARRAY<STRING>);

-- name: map_string_int_to_array_tinyint
SELECT CAST(map('a',1,'b',NULL) AS ARRAY<TINYINT>);

-- name: map_string_int_to_struct_x_string_y_int
SELECT CAST(map('a',1,'b',NULL) AS STRUCT<X:STRING,Y:INT>);

-- name: struct_a_int_b_string_to_boolean
SELECT CAST(named_struct('a',1,'b','x') AS BOOLEAN);

-- name: struct_a_int_b_string_to_tinyint
SELECT CAST(named_struct('a',1,'b','x') AS TINYINT);

-- name: struct_a_int_b_string_to_smallint
SELECT CAST(named_struct('a',1,'b','x') AS SMALLINT);

-- name: struct_a_int_b_string_to_int
SELECT CAST(named_struct('a',1,'b','x') AS INT);

-- name: struct_a_int_b_string_to_bigint
SELECT CAST(named_struct('a',1,'b','x') AS BIGINT);

-- name: struct_a_int_b_string_to_float
SELECT CAST(named_struct('a',1,'b','x') AS FLOAT);

-- name: struct_a_int_b_string_to_double
SELECT CAST(named_struct('a',1,'b','x') AS DOUBLE);

-- name: struct_a_int_b_string_to_decimal_5_2
SELECT CAST(named_struct('a',1,'b','x') AS DECIMAL(5,2));

-- name: struct_a_int_b_string_to_decimal_38_18
SELECT CAST(named_struct('a',1,'b','x') AS DECIMAL(38,18));

-- name: struct_a_int_b_string_to_decimal_10_0
SELECT CAST(named_struct('a',1,'b','x') AS DECIMAL(10,0));

-- name: struct_a_int_b_string_to_binary
SELECT CAST(named_struct('a',1,'b','x') AS BINARY);

-- name: struct_a_int_b_string_to_date
SELECT CAST(named_struct('a',1,'b','x') AS DATE);

-- name: struct_a_int_b_string_to_timestamp
SELECT CAST(named_struct('a',1,'b','x') AS TIMESTAMP);

-- name: struct_a_int_b_string_to_timestamp_ntz
SELECT CAST(named_struct('a',1,'b','x') AS TIMESTAMP_NTZ);

-- name: struct_a_int_b_string_to_interval_year_to_month
SELECT CAST(named_struct('a',1,'b','x') AS INTERVAL YEAR TO MONTH);

-- name: struct_a_int_b_string_to_interval_month
SELECT CAST(named_struct('a',1,'b','x') AS INTERVAL MONTH);

-- name: struct_a_int_b_string_to_interval_day_to_second
SELECT CAST(named_struct('a',1,'b','x') AS INTERVAL DAY TO SECOND);

-- name: struct_a_int_b_string_to_interval_hour
SELECT CAST(named_struct('a',1,'b','x') AS INTERVAL HOUR);

-- name: struct_a_int_b_string_to_interval
SELECT CAST(named_struct('a',1,'b','x') AS INTERVAL);

-- name: struct_a_int_b_string_to_void
SELECT CAST(named_struct('a',1,'b','x') AS VOID);

-- name: struct_a_int_b_string_to_array_string
SELECT CAST(named_struct('a',1,'b','x') AS ARRAY<STRING>);

-- name: struct_a_int_b_string_to_array_tinyint
SELECT CAST(named_struct('a',1,'b','x') AS ARRAY<TINYINT>);

-- name: struct_a_int_b_string_to_map_string_bigint
SELECT CAST(named_struct('a',1,'b','x') AS MAP<STRING,BIGINT>);

