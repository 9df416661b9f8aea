-- Numbers.
-- name: nullifzero
SELECT nullifzero(0), nullifzero(5), nullifzero(NULL), nullifzero(0.0D), nullifzero('0'), zeroifnull(NULL), zeroifnull(3), zeroifnull(CAST(NULL AS DOUBLE));
-- name: zeroifnull
SELECT zeroifnull('a');
-- name: nullifzero_2
SELECT nullifzero(true);
-- name: plain
SELECT CASE WHEN 1 > 2 THEN 'a' WHEN NULL THEN 'b' ELSE 'c' END, CASE 3 WHEN 1 THEN 'x' WHEN 3 THEN 'y' END, CASE NULL WHEN NULL THEN 1 ELSE 2 END, CASE WHEN false THEN 1 END;
-- name: plain_2
SELECT CASE WHEN 1 THEN 2 END;
-- name: plain_3
SELECT CASE WHEN true THEN 1 ELSE 'a' END, 1;
-- name: when
SELECT CASE WHEN true THEN 1 WHEN false THEN 2.5 ELSE 3L END, CASE 'a' WHEN 'a' THEN DATE'2024-01-01' ELSE TIMESTAMP'2024-01-01 00:00:00' END, when(true, 1, 2);
-- name: isnull
SELECT isnull(NULL), isnotnull(1), NULL IS NULL, 1 IS NOT NULL, NULL IS TRUE, false IS NOT TRUE, NULL IS UNKNOWN, true IS FALSE, 1 IS DISTINCT FROM NULL, NULL IS NOT DISTINCT FROM NULL;
-- name: plain_4
SELECT 1 IS TRUE;
-- name: isnull_2
SELECT isnull();
-- name: typeof
SELECT typeof(1), typeof(1.5), typeof('a'), typeof(NULL), typeof(array(1)), typeof(map('a', 1)), typeof(struct(1 AS x, 'a' AS y)), typeof(X'00'), typeof(1Y + 1S), typeof(INTERVAL '1' DAY), typeof(1e10);
-- name: typeof_2
SELECT typeof(1.5BD / 2), typeof(10 / 3), typeof(2 * 1.5D), typeof(CAST('a' AS CHAR(5))), typeof(CAST('a' AS VARCHAR(5))), typeof(TIME'12:00:00'), typeof(make_interval(1)), typeof(parse_json('1')), typeof('a' COLLATE UNICODE_CI);
-- name: bigint
SELECT bigint('5'), int(3.9), smallint('7'), tinyint(true), double('1e3'), float('1.5'), boolean('yes'), string(1.50BD), binary('a'), date('2024-02-29'), timestamp('2024-02-29 12:00:00'), decimal('12.7');
-- name: int
SELECT int('abc');
-- name: tinyint
SELECT tinyint(300);
-- name: boolean
SELECT boolean('maybe');
-- name: date
SELECT date('2024-02-30');
-- name: int_2
SELECT int(1, 2);
-- name: decimal
SELECT decimal(12.567), decimal(1e10), time('12:30:00'), string(NULL), int(NULL), binary(1);
