-- Calls with odd arguments.
-- name: if
SELECT if(1 < 2, named_struct('a', 1), 'b');
-- name: if_2
SELECT if(1 < 2, 'a', TIMESTAMP'2024-02-29 12:00:00');
-- name: coalesce
SELECT coalesce(NULL, 1);
-- name: coalesce_2
SELECT coalesce(NULL);
-- name: coalesce_3
SELECT coalesce(1.5, 1);
-- name: coalesce_4
SELECT coalesce(NULL, NULL);
-- name: coalesce_5
SELECT coalesce(NULL, named_struct('a', 1));
-- name: nvl
SELECT nvl();
-- name: nvl_2
SELECT nvl(NULL, 1, 1);
-- name: nvl_3
SELECT nvl('x', 1);
-- name: nvl_4
SELECT nvl(NULL, '');
-- name: nullif
SELECT nullif(2, 2);
-- name: nullif_2
SELECT nullif(2);
-- name: nullif_3
SELECT nullif(NULL, 2);
-- name: nullif_4
SELECT nullif(CAST(NULL AS STRING), 2);
-- name: nullif_5
SELECT nullif(2, array(1, 2));
-- name: nvl2
SELECT nvl2(NULL, 2, 1);
-- name: nvl2_2
SELECT nvl2(NULL, 2);
-- name: nvl2_3
SELECT nvl2(DATE'2024-02-29', 2, 1);
-- name: nvl2_4
SELECT nvl2(NULL, NULL, 1);
-- name: nvl2_5
SELECT nvl2(NULL, map('a', 1), 1);
-- name: nvl2_6
SELECT nvl2(NULL, 2, array(1, 2));
-- name: greatest
SELECT greatest(10, 9, 2);
-- name: greatest_2
SELECT greatest(10, 9);
-- name: greatest_3
SELECT greatest(NULL, 9, 2);
-- name: greatest_4
SELECT greatest(INTERVAL '1' DAY, 9, 2);
-- name: greatest_5
SELECT greatest(10, TIMESTAMP'2024-02-29 12:00:00', 2);
-- name: greatest_6
SELECT greatest(10, 9, NULL);
-- name: greatest_7
SELECT greatest(10, 9, map('a', 1));
-- name: least
SELECT least();
-- name: least_2
SELECT least(10, 9, 2, 1);
-- name: least_3
SELECT least(-1, 9, 2);
-- name: least_4
SELECT least(10, NULL, 2);
-- name: least_5
SELECT least(10, 'x', 2);
-- name: least_6
SELECT least(10, 9, CAST(NULL AS STRING));
-- name: isnull
SELECT isnull(1);
-- name: isnull_2
SELECT isnull(1, 1);
-- name: isnull_3
SELECT isnull(CAST(NULL AS STRING));
-- name: isnotnull
SELECT isnotnull(1);
-- name: isnotnull_2
SELECT isnotnull(1, 1);
-- name: isnotnull_3
SELECT isnotnull(INTERVAL '1' DAY);
-- name: isnan
SELECT isnan(cast('NaN' AS double));
-- name: isnan_2
SELECT isnan(cast('NaN' AS double), 1);
-- name: isnan_3
SELECT isnan(DATE'2024-02-29');
-- name: nullifzero
SELECT nullifzero(0);
-- name: nullifzero_2
SELECT nullifzero(0, 1);
-- name: nullifzero_3
SELECT nullifzero('');
-- name: zeroifnull
SELECT zeroifnull(NULL);
-- name: zeroifnull_2
SELECT zeroifnull(NULL, 1);
-- name: zeroifnull_3
SELECT zeroifnull(named_struct('a', 1));
-- name: equal_null
SELECT equal_null();
-- name: equal_null_2
SELECT equal_null(NULL, NULL, 1);
-- name: equal_null_3
SELECT equal_null(X'61', NULL);
-- name: equal_null_4
SELECT equal_null(NULL, true);
-- name: counter_diff
SELECT counter_diff() OVER (ORDER BY id) FROM range(4);
-- name: counter_diff_2
SELECT counter_diff(NULL) OVER (ORDER BY id) FROM range(4);
-- name: counter_diff_3
SELECT counter_diff(1) OVER (ORDER BY id) FROM range(4);
-- name: from_csv
SELECT from_csv();
-- name: from_csv_2
SELECT from_csv('1, 0.8', 'a INT, b DOUBLE', 1);
-- name: from_csv_3
SELECT from_csv(array(1, 2), 'a INT, b DOUBLE');
-- name: from_csv_4
SELECT from_csv('1, 0.8', NULL);
-- name: from_csv_5
SELECT from_csv('1, 0.8', '');
-- name: to_csv
SELECT to_csv();
-- name: to_csv_2
SELECT to_csv(NULL);
-- name: to_csv_3
SELECT to_csv(-1);
-- name: schema_of_csv
SELECT schema_of_csv();
-- name: schema_of_csv_2
SELECT schema_of_csv(NULL);
-- name: schema_of_csv_3
SELECT schema_of_csv(CAST(NULL AS STRING));
-- name: monthname
SELECT monthname();
-- name: monthname_2
SELECT monthname(NULL);
