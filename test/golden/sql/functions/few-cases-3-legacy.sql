-- Calls of functions that few other cases without ANSI mode have.
SET spark.sql.ansi.enabled = false;

-- name: collect_union
SELECT collect_union() FROM range(3);

-- name: curdate
SELECT current_user(), session_user(), user(), current_time(), current_time(3), localtime(), localtime(0), localtimestamp(), now(), curdate(), current_timezone() WHERE false;

-- name: current_catalog
SELECT typeof(current_date), typeof(current_timestamp), current_catalog, current_schema, current_database, typeof(localtimestamp), typeof(current_time), typeof(current_user), typeof(session_user), typeof(user);

-- name: current_path
SELECT current_catalog, current_database, current_schema, current_path;

-- name: current_path_2
SELECT current_path();

-- name: current_path_3
SELECT current_path(1);

-- name: current_time
SELECT current_time, localtime WHERE false;

-- name: localtime
SELECT typeof(current_time('3')), typeof(localtime(1 + 1));

-- name: monotonically_increasing_id
SELECT id, monotonically_increasing_id() AS m, spark_partition_id() AS p FROM range(0, 6, 1, 3);

-- name: monotonically_increasing_id_2
SELECT id, monotonically_increasing_id() AS m FROM range(0, 10, 1, 2) WHERE id % 3 = 0;

-- name: randn
SELECT id, rand(42) AS r, randn(42) AS n FROM range(0, 10, 1, 3);

-- name: session_user
SELECT session_user() = current_user() AS a, user() = user AS b;

-- name: vector_sum
SELECT vector_sum(v), vector_avg(v) FROM VALUES (array(1.0F, 2.0F)), (array(3.0F, 5.0F)), (null) t(v);

-- name: version
SELECT version(1);
