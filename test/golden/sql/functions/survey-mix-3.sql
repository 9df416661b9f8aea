-- Functions in queries.
-- name: exists
SELECT exists(array(1), x -> 5);
-- name: aggregate
SELECT aggregate(array(1), 'a', (x, y) -> x + y);
-- name: array_sort
SELECT array_sort(array(1, 2), (a, b) -> 'x');
-- name: filter
SELECT filter(array(1), () -> true);
-- name: reduce
SELECT reduce(array(1, 2, 3), 1, (p, x) -> p * x);
-- name: zip_with
SELECT zip_with(array(1, 2), array('a'), (a, b) -> named_struct('n', a, 's', b));
-- name: forall
SELECT forall(array('a', NULL), s -> s IS NOT NULL), exists(array('a'), s -> s LIKE 'a%');
-- name: to_timestamp
SELECT to_timestamp('2024-02-29 10:11:12', 'yyyy-MM-dd HH:mm:ss') + INTERVAL 1 DAY, to_timestamp('20240229', 'yyyyMMdd'), to_timestamp('29/Feb/2024:10:11:12 +0000', 'dd/MMM/yyyy:HH:mm:ss Z');
-- name: date_format
SELECT date_format(TIMESTAMP'2024-02-29 15:04:05.678', p) FROM VALUES ('yyyy'), ('MM/dd/yy'), ('h:mm a'), ('D'), ('EEE'), ('SSS'), ('G'), ('Q') AS t(p) ORDER BY p;
-- name: from_unixtime
SELECT from_unixtime(x), timestamp_seconds(x), timestamp_millis(x), date_from_unix_date(CAST(x % 20000 AS INT)) FROM VALUES (0L), (1700000000L), (-1L) AS t(x) ORDER BY x;
-- name: last_day
SELECT last_day(d), next_day(d, 'Mon'), trunc(d, 'Q'), add_months(d, 13), weekday(d), dayofyear(d), quarter(d), weekofyear(d), dayname(d), monthname(d) FROM VALUES (DATE'2024-12-30'), (DATE'2023-01-01') AS t(d) ORDER BY d;
-- name: months_between
SELECT months_between(DATE'2024-02-29', DATE'2023-02-28'), datediff(DATE'2024-03-01', DATE'2024-02-01'), DATE'2024-03-01' - INTERVAL 1 MONTH, DATE'2024-01-31' + INTERVAL 1 MONTH, make_date(2024, 2, 29) + 365;
-- name: convert_timezone
SELECT convert_timezone('UTC', 'Asia/Tokyo', TIMESTAMP_NTZ'2024-01-01 00:00:00'), from_utc_timestamp('2024-07-01 00:00:00', 'Europe/Paris'), to_utc_timestamp('2024-07-01 00:00:00', 'Europe/Paris');
-- name: unix_timestamp
SELECT unix_timestamp('2024-01-01 00:00:00'), to_unix_timestamp('2024-01-01', 'yyyy-MM-dd'), unix_seconds(TIMESTAMP'2024-01-01 00:00:00'), unix_date(DATE'2024-01-01');
-- name: plain
SELECT :x;
-- name: plain_2
SELECT 1 AS a, a + 1 AS b, b * 2 AS c;
-- name: struct
SELECT struct(*) FROM VALUES (1, 'a') AS t(x, y);
-- name: to_json
SELECT to_json(struct(*)) FROM VALUES (1, 'a'), (2, NULL) AS t(x, y);
-- name: array
SELECT array(*) FROM VALUES (1, 2) AS t(x, y);
-- name: hash
SELECT hash(*), concat(*), coalesce(*) FROM VALUES ('a', 'b') AS t(x, y);
-- name: count
SELECT count(*) FROM range(5) WHERE id % 2 = 0 HAVING count(*) > 2;
-- name: sum
SELECT id, id % 3 AS m, sum(id) OVER (PARTITION BY id % 3 ORDER BY id) FROM range(6) ORDER BY id;
