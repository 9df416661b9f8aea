-- Calls with odd arguments.
-- name: if
SELECT if(1 < 2, 'a', NULL);
-- name: if_2
SELECT if(1 < 2, 'a', array(1, 2));
-- name: coalesce
SELECT coalesce();
-- name: coalesce_2
SELECT coalesce(NULL, 1, 1);
-- name: coalesce_3
SELECT coalesce('x', 1);
-- name: coalesce_4
SELECT coalesce(NULL, 1.5);
-- name: nvl
SELECT nvl(NULL, 1);
-- name: nvl_2
SELECT nvl(NULL);
-- name: nvl_3
SELECT nvl(map('a', 1), 1);
-- name: nvl_4
SELECT nvl(NULL, NULL);
-- name: nvl_5
SELECT nvl(NULL, INTERVAL '1' DAY);
-- name: nullif
SELECT nullif();
-- name: nullif_2
SELECT nullif(2, 2, 1);
-- name: nullif_3
SELECT nullif('x', 2);
-- name: nullif_4
SELECT nullif(2, NULL);
-- name: nullif_5
SELECT nullif(2, INTERVAL '1' DAY);
-- name: nvl2
SELECT nvl2();
-- name: nvl2_2
SELECT nvl2(NULL, 2, 1, 1);
-- name: nvl2_3
SELECT nvl2(X'61', 2, 1);
-- name: nvl2_4
SELECT nvl2(NULL, true, 1);
-- name: nvl2_5
SELECT nvl2(NULL, 2, NULL);
-- name: nvl2_6
SELECT nvl2(NULL, 2, 'x');
-- name: greatest
SELECT greatest();
-- name: greatest_2
SELECT greatest(10, 9, 2, 1);
-- name: greatest_3
SELECT greatest(1.5, 9, 2);
-- name: greatest_4
SELECT greatest(10, NULL, 2);
-- name: greatest_5
SELECT greatest(10, 1, 2);
-- name: greatest_6
SELECT greatest(10, 9, X'61');
-- name: least
SELECT least(10, 9, 2);
-- name: least_2
SELECT least(10, 9);
-- name: least_3
SELECT least(NULL, 9, 2);
-- name: least_4
SELECT least(named_struct('a', 1), 9, 2);
-- name: least_5
SELECT least(10, true, 2);
-- name: least_6
SELECT least(10, 9, NULL);
-- name: least_7
SELECT least(10, 9, named_struct('a', 1));
-- name: isnull
SELECT isnull();
-- name: isnull_2
SELECT isnull(NULL);
-- name: isnull_3
SELECT isnull(named_struct('a', 1));
-- name: isnotnull
SELECT isnotnull();
-- name: isnotnull_2
SELECT isnotnull(NULL);
-- name: isnotnull_3
SELECT isnotnull('x');
-- name: isnan
SELECT isnan();
-- name: isnan_2
SELECT isnan(NULL);
-- name: isnan_3
SELECT isnan('x');
-- name: nullifzero
SELECT nullifzero();
-- name: nullifzero_2
SELECT nullifzero(NULL);
-- name: nullifzero_3
SELECT nullifzero(-1);
-- name: zeroifnull
SELECT zeroifnull();
-- name: zeroifnull_2
SELECT zeroifnull(X'61');
-- name: equal_null
SELECT equal_null(NULL, NULL);
-- name: equal_null_2
SELECT equal_null(NULL);
-- name: equal_null_3
SELECT equal_null(map('a', 1), NULL);
-- name: equal_null_4
SELECT equal_null(NULL, array(1, 2));
-- name: counter_diff
SELECT counter_diff(id) OVER (ORDER BY id) FROM range(4);
-- name: counter_diff_2
SELECT counter_diff(id, 1) OVER (ORDER BY id) FROM range(4);
-- name: counter_diff_3
SELECT counter_diff(-1) OVER (ORDER BY id) FROM range(4);
-- name: from_csv
SELECT from_csv('1, 0.8', 'a INT, b DOUBLE');
-- name: from_csv_2
SELECT from_csv('1, 0.8');
-- name: from_csv_3
SELECT from_csv(NULL, 'a INT, b DOUBLE');
-- name: from_csv_4
SELECT from_csv(TIMESTAMP'2024-02-29 12:00:00', 'a INT, b DOUBLE');
-- name: from_csv_5
SELECT from_csv('1, 0.8', INTERVAL '1' DAY);
-- name: to_csv
SELECT to_csv(named_struct('a', 1, 'b', 2));
-- name: to_csv_2
SELECT to_csv(named_struct('a', 1, 'b', 2), 1);
-- name: to_csv_3
SELECT to_csv(1);
-- name: schema_of_csv
SELECT schema_of_csv('1,abc');
-- name: schema_of_csv_2
SELECT schema_of_csv('1,abc', 1);
-- name: schema_of_csv_3
SELECT schema_of_csv(X'61');
-- name: monthname
SELECT monthname(DATE'2008-02-20');
-- name: monthname_2
SELECT monthname(DATE'2008-02-20', 1);
-- name: monthname_3
SELECT monthname(-1);
