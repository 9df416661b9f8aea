-- name: set_key
SET spark.sql.shuffle.partitions = 7;
-- name: get_key
SET spark.sql.shuffle.partitions;
-- name: get_missing
SET my.own.key;
-- name: set_own
SET my.own.key = some value;
-- name: get_own
SET my.own.key;
-- name: reset_own
RESET my.own.key;
-- name: get_own_2
SET my.own.key;
-- name: reset_key
RESET spark.sql.shuffle.partitions;
-- name: set_backtick
SET `spark.sql.ansi.enabled` = `true`;
-- name: set_bad_boolean
SET spark.sql.ansi.enabled = maybe;
-- name: set_bad_int
SET spark.sql.shuffle.partitions = x;
-- name: set_negative
SET spark.sql.shuffle.partitions = -1;
-- name: set_static
SET spark.sql.warehouse.dir = /tmp/x;
-- name: set_core
SET spark.executor.memory = 2g;
-- name: set_syntax
SET a b c;
-- name: set_timezone
SET TIME ZONE 'America/Los_Angeles';
-- name: timezone
SELECT current_timezone();
-- name: set_timezone_interval
SET TIME ZONE INTERVAL '08:30' HOUR TO MINUTE;
-- name: timezone_2
SELECT current_timezone();
-- name: set_timezone_interval_2
SET TIME ZONE INTERVAL 3 HOURS;
-- name: timezone_3
SELECT current_timezone();
-- name: set_timezone_bad
SET TIME ZONE 'Mars/Base';
-- name: set_timezone_big
SET TIME ZONE INTERVAL 24 HOURS;
-- name: set_timezone_none
SET TIME ZONE;
-- name: set_timezone_utc
SET TIME ZONE 'UTC';
-- name: set_timezone_plus
SET TIME ZONE '+01:00';
-- name: set_timezone_conf
SET spark.sql.session.timeZone = UTC;
-- name: reset_static
RESET spark.sql.warehouse.dir;
-- name: reset_syntax
RESET a b;
-- name: describe_function_missing
DESCRIBE FUNCTION nothing_like_this;
-- name: describe_query
DESCRIBE QUERY SELECT 1 AS a, 'x' AS b;
-- name: describe_query_bare
DESCRIBE SELECT 1 AS a;
-- name: describe_values
DESC QUERY VALUES (1, 2) AS t(x, y);
-- name: describe_with
DESCRIBE QUERY WITH q AS (SELECT 1 AS one) SELECT * FROM q;
-- name: describe_missing
DESCRIBE nothing_like_this;
-- name: temp_view
CREATE TEMPORARY VIEW ss_v AS SELECT 1 AS a, 'x' AS b;
-- name: describe_view
DESCRIBE ss_v;
-- name: describe_view_extended
DESCRIBE EXTENDED ss_v;
-- name: show_functions
SHOW FUNCTIONS LIKE 'abs*';
-- name: show_user_functions
SHOW USER FUNCTIONS;
-- name: show_system_functions
SHOW SYSTEM FUNCTIONS LIKE 'to_d*';
-- name: cache
CACHE TABLE ss_v;
-- name: cache_again
CACHE TABLE ss_v;
-- name: uncache
UNCACHE TABLE ss_v;
-- name: uncache_again
UNCACHE TABLE ss_v;
-- name: uncache_missing
UNCACHE TABLE nothing;
-- name: uncache_if
UNCACHE TABLE IF EXISTS nothing;
-- name: cache_as
CACHE TABLE ss_c AS SELECT 2 AS two;
-- name: cache_rows
SELECT * FROM ss_c;
-- name: cache_exists
CACHE TABLE ss_c AS SELECT 3 AS three;
-- name: cache_lazy
CACHE LAZY TABLE ss_v OPTIONS ('storageLevel' = 'MEMORY_ONLY');
-- name: cache_missing
CACHE TABLE nothing;
-- name: clear
CLEAR CACHE;
-- name: refresh_missing
REFRESH TABLE nothing;
-- name: refresh
REFRESH TABLE ss_v;
-- name: refresh_function
REFRESH FUNCTION abs;
-- name: list_jars
LIST JARS;
-- name: list_files
LIST FILES;
-- name: show_current
SHOW CURRENT NAMESPACE;
-- name: show_current_schema
SHOW CURRENT SCHEMA;
-- name: unknown_command
FOO BAR;
-- name: create_nothing
CREATE NOTHING x;
-- name: set_role
SET ROLE admin;
-- name: show_roles
SHOW ROLES;
-- name: grant
GRANT SELECT ON t TO u;
-- name: lock
LOCK TABLE t SHARED;
-- name: start
START TRANSACTION;
-- name: commit
COMMIT;
-- name: create_index
CREATE INDEX i ON t (a);
-- name: export
EXPORT TABLE t TO 'x';
-- name: alter_sort
ALTER TABLE t CLUSTERED BY (a) INTO 2 BUCKETS;
-- name: dfs
DFS -ls;
-- name: load
LOAD DATA INPATH 'x' INTO TABLE nothing;
