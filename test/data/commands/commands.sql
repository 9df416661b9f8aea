-- name: create-view
CREATE TEMPORARY VIEW people AS SELECT * FROM VALUES (1, 'Ada', 1.5D), (2, 'Bob', NULL) AS p(id, name, score);
-- name: create-view-again
CREATE TEMPORARY VIEW people AS SELECT 1 AS one;
-- name: create-or-replace-view
CREATE OR REPLACE TEMP VIEW ones AS SELECT 1 AS one, 'x' AS two;
-- name: create-view-if-not-exists
CREATE TEMPORARY VIEW IF NOT EXISTS ones AS SELECT 2 AS one;
-- name: create-view-with-columns
CREATE TEMPORARY VIEW named (a COMMENT 'the first', b) AS SELECT 1, 'x';
-- name: create-view-with-too-few-columns
CREATE TEMPORARY VIEW narrow (a) AS SELECT 1, 'x';
-- name: create-view-with-too-many-columns
CREATE TEMPORARY VIEW wide (a, b, c) AS SELECT 1, 'x';
-- name: create-view-with-equal-names
CREATE TEMPORARY VIEW twice AS SELECT 1 AS a, 2 AS A;
-- name: create-global-view
CREATE GLOBAL TEMPORARY VIEW everybody AS SELECT id FROM people;
-- name: create-qualified-view
CREATE TEMPORARY VIEW default.v AS SELECT 1;
-- name: query-named-view
SELECT * FROM named;
-- name: query-global-view
SELECT count(*) AS n FROM global_temp.everybody;
-- name: show-tables
SHOW TABLES;
-- name: show-tables-like
SHOW TABLES LIKE 'na*|ones';
-- name: show-tables-pattern
SHOW TABLES 'p*';
-- name: show-tables-in-default
SHOW TABLES IN default;
-- name: show-tables-in-global
SHOW TABLES IN global_temp;
-- name: show-tables-nowhere
SHOW TABLES IN nowhere;
-- name: show-views
SHOW VIEWS;
-- name: show-views-like
SHOW VIEWS LIKE 'P*';
-- name: show-views-global
SHOW VIEWS IN global_temp;
-- name: show-columns
SHOW COLUMNS IN people;
-- name: show-columns-from-global
SHOW COLUMNS FROM everybody IN global_temp;
-- name: show-columns-nowhere
SHOW COLUMNS IN nothing;
-- name: show-databases
SHOW DATABASES;
-- name: show-databases-like
SHOW SCHEMAS LIKE 'x*';
-- name: show-functions-like
SHOW FUNCTIONS LIKE 'sub*';
-- name: show-functions-name
SHOW FUNCTIONS abs;
-- name: show-user-functions
SHOW USER FUNCTIONS;
-- name: show-system-functions
SHOW SYSTEM FUNCTIONS LIKE 'coal*|nul*';
-- name: show-functions-nothing
SHOW FUNCTIONS LIKE 'no_such*';
-- name: describe-view
DESCRIBE people;
-- name: desc-table-view
DESC TABLE named;
-- name: describe-extended-view
DESCRIBE EXTENDED ones;
-- name: describe-query
DESCRIBE QUERY SELECT id + 1 AS next, name, CAST(NULL AS DECIMAL(10, 2)) AS price, array(1) AS list FROM people;
-- name: describe-query-short
DESCRIBE SELECT 1 AS one;
-- name: describe-nothing
DESCRIBE nothing;
-- name: describe-function-nothing
DESCRIBE FUNCTION no_such_function;
-- name: use-default
USE default;
-- name: use-database
USE DATABASE default;
-- name: use-nowhere
USE nowhere;
-- name: set-value
SET spark.sql.shuffle.partitions = 7;
-- name: set-key
SET spark.sql.shuffle.partitions;
-- name: set-value-with-spaces
SET my.own.key =  some text ;
-- name: set-own-key
SET my.own.key;
-- name: set-unknown-key
SET no.such.key;
-- name: set-default
SET spark.sql.ansi.enabled;
-- name: set-empty
SET my.empty=;
-- name: set-backquoted
SET `my.quoted` = `a value; with signs`;
-- name: set-wrong-boolean
SET spark.sql.ansi.enabled = maybe;
-- name: set-wrong-number
SET spark.sql.shuffle.partitions = many;
-- name: set-negative-partitions
SET spark.sql.shuffle.partitions = 0;
-- name: set-core-key
SET spark.executor.memory = 2g;
-- name: set-static-key
SET spark.sql.warehouse.dir = /tmp/w;
-- name: set-static-extensions
SET spark.sql.extensions = x;
-- name: set-syntax
SET spark.sql.ansi enabled;
-- name: set-time-zone
SET TIME ZONE 'America/Los_Angeles';
-- name: set-time-zone-key
SET spark.sql.session.timeZone;
-- name: set-wrong-time-zone
SET TIME ZONE 'Nowhere/At all';
-- name: reset-key
RESET spark.sql.shuffle.partitions;
-- name: set-key-after-reset
SET spark.sql.shuffle.partitions;
-- name: reset-own-key
RESET my.own.key;
-- name: set-own-key-after-reset
SET my.own.key;
-- name: reset-core-key
RESET spark.executor.memory;
-- name: reset-static-key
RESET spark.sql.extensions;
-- name: reset-all
RESET;
-- name: set-after-reset
SET spark.sql.session.timeZone;
-- name: cache-table
CACHE TABLE people;
-- name: cache-lazy
CACHE LAZY TABLE ones;
-- name: cache-table-as
CACHE TABLE kept AS SELECT id, name FROM people WHERE id > 1;
-- name: query-cached
SELECT * FROM kept;
-- name: cache-nothing
CACHE TABLE nothing;
-- name: cache-options
CACHE TABLE named OPTIONS ('storageLevel' 'MEMORY_ONLY');
-- name: uncache
UNCACHE TABLE people;
-- name: uncache-not-cached
UNCACHE TABLE people;
-- name: uncache-nothing
UNCACHE TABLE nothing;
-- name: uncache-if-exists
UNCACHE TABLE IF EXISTS nothing;
-- name: clear-cache
CLEAR CACHE;
-- name: refresh-table
REFRESH TABLE people;
-- name: refresh-nothing
REFRESH TABLE nothing;
-- name: drop-view
DROP VIEW named;
-- name: drop-view-again
DROP VIEW named;
-- name: drop-view-if-exists
DROP VIEW IF EXISTS named;
-- name: drop-global-view
DROP VIEW global_temp.everybody;
-- name: drop-view-in-default
DROP VIEW default.ones;
-- name: drop-table-of-view
DROP TABLE ones;
-- name: drop-table-nothing
DROP TABLE nothing;
-- name: drop-table-if-exists
DROP TABLE IF EXISTS nothing;
-- name: show-tables-at-the-end
SHOW TABLES;
