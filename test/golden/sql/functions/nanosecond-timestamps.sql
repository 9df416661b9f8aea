-- name: timestamp_nanos
SELECT CAST(timestamp_nanos(1230219000123456789) AS STRING) AS a, CAST(timestamp_nanos(-1) AS STRING) AS b, CAST(timestamp_nanos(0) AS STRING) AS c, CAST(timestamp_nanos(1500BD) AS STRING) AS d, CAST(timestamp_nanos(12000000000.7BD) AS STRING) AS e;
-- name: round
SELECT unix_nanos(timestamp_nanos(1230219000123456789)), unix_nanos(timestamp_nanos(-7Y)), unix_nanos(timestamp_nanos(CAST(5 AS SMALLINT)));
-- name: columns
SELECT k, unix_nanos(timestamp_nanos(n)) AS u, CAST(timestamp_nanos(n) AS STRING) AS s FROM VALUES (1, 1L), (2, NULL), (3, -1000000001L) AS t(k, n);
-- name: nulls
SELECT unix_nanos(NULL) AS u, CAST(timestamp_nanos(NULL) AS STRING) AS t, unix_nanos(timestamp_nanos(NULL)) AS v;
-- name: type
SELECT typeof(timestamp_nanos(1)) AS t, typeof(unix_nanos(timestamp_nanos(1))) AS u;
-- name: order
SELECT unix_nanos(t) AS u FROM (SELECT timestamp_nanos(n) AS t FROM VALUES (3), (1), (2) AS v(n)) WHERE t > timestamp_nanos(1) ORDER BY t DESC;
-- name: text
SELECT timestamp_nanos('12');
-- name: double
SELECT timestamp_nanos(1.5D);
-- name: too_many
SELECT timestamp_nanos(1, 2);
-- name: of_timestamp
SELECT unix_nanos(TIMESTAMP'2020-01-01 00:00:00');
-- name: of_ntz
SELECT unix_nanos(TIMESTAMP_NTZ'2020-01-01 00:00:00');
-- name: of_text
SELECT unix_nanos('2020-01-01');
-- name: none
SELECT unix_nanos();
