-- name: without_parentheses
SELECT typeof(current_date), typeof(current_timestamp), current_catalog, current_schema, current_database, typeof(localtimestamp), typeof(current_time), typeof(current_user), typeof(session_user), typeof(user);
-- name: names
SELECT current_date AS a, current_date = current_date() AS b, current_timestamp = current_timestamp() AS c WHERE false;
-- name: bare_date
SELECT current_date WHERE false;
-- name: bare_timestamp
SELECT current_timestamp WHERE false;
-- name: bare_time
SELECT current_time, localtime WHERE false;
-- name: bare_local_timestamp
SELECT localtimestamp WHERE false;
-- name: bare_user
SELECT current_user, session_user, user WHERE false;
-- name: bare_catalog
SELECT current_catalog, current_database, current_schema, current_path;
-- name: mixed
SELECT current_catalog || '!', upper(current_schema), current_date() WHERE false;
-- name: calls
SELECT current_catalog(), current_database(), current_schema();
-- name: calls_false
SELECT current_user(), session_user(), user(), current_time(), current_time(3), localtime(), localtime(0), localtimestamp(), now(), curdate(), current_timezone() WHERE false;
-- name: unix_timestamp
SELECT unix_timestamp() WHERE false;
-- name: unix_timestamp_positive
SELECT unix_timestamp() > 1700000000 AS later, unix_timestamp() = unix_timestamp(current_timestamp()) AS same;
-- name: grouped
SELECT current_date, count(*) FROM VALUES (1), (2) AS t(x) GROUP BY current_date HAVING false;
-- name: column_first
SELECT current_date FROM VALUES (1) AS t(current_date) WHERE current_date = 1;
-- name: time_precision_negative
SELECT current_time(-1);
-- name: time_precision_text
SELECT typeof(current_time('3')), typeof(localtime(1 + 1));
-- name: timestamp_argument
SELECT current_timestamp(1) WHERE false;
-- name: timestamp_argument_nine
SELECT current_timestamp(9) WHERE false;
-- name: local_timestamp_argument
SELECT localtimestamp(3) WHERE false;
-- name: date_argument
SELECT current_date(1);
-- name: user_argument
SELECT current_user(1);
-- name: now_argument
SELECT now(1);
-- name: session_user_same
SELECT session_user() = current_user() AS a, user() = user AS b;
-- name: lateral
SELECT CAST(current_date + 1 - current_date AS STRING) AS d;
-- name: path
SELECT current_path();
-- name: path_argument
SELECT current_path(1);
-- name: time_type
SELECT current_time() <= TIME'23:59:59.999999' AS a, localtime() >= TIME'00:00:00' AS b;
