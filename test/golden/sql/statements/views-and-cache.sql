-- Views that are kept and that are not, and what is cached and analysed.
-- name: v1
CREATE TABLE base (id INT, name STRING, v DOUBLE) USING parquet;

-- name: v2
INSERT INTO base VALUES (1, 'a', 1.5), (2, 'b', 2.5), (3, NULL, NULL);

-- name: v3
CREATE VIEW v1 AS SELECT id, name FROM base WHERE id > 1;

-- name: v4
SELECT * FROM v1 ORDER BY id;

-- name: v5
CREATE VIEW v1 AS SELECT 1;

-- name: v6
CREATE VIEW IF NOT EXISTS v1 AS SELECT 1 AS one;

-- name: v7
CREATE OR REPLACE VIEW IF NOT EXISTS v1 AS SELECT 1 AS one;

-- name: v8
CREATE OR REPLACE VIEW v1 (x, y) AS SELECT id, name FROM base;

-- name: v9
SELECT * FROM v1 ORDER BY x;

-- name: v10
CREATE VIEW v2 (a) AS SELECT id, name FROM base;

-- name: v11
CREATE VIEW v2 (a, b, c) AS SELECT id, name FROM base;

-- name: v12
CREATE VIEW v2 (a, a) AS SELECT id, name FROM base;

-- name: v13
CREATE VIEW v2 AS SELECT id, id FROM base;

-- name: v14
CREATE VIEW v2 AS SELECT id + 1, upper(name) FROM base;

-- name: v15
SELECT * FROM v2 ORDER BY 1;

-- name: v16
DESCRIBE v2;

-- name: v17
CREATE VIEW v3 AS SELECT * FROM nope;

-- name: v18
CREATE VIEW v3 AS SELECT nope FROM base;

-- name: v19
CREATE TEMPORARY VIEW tv AS SELECT 1 AS a;

-- name: v20
CREATE TEMPORARY VIEW tv AS SELECT 2 AS a;

-- name: v21
CREATE OR REPLACE TEMP VIEW tv AS SELECT 3 AS a;

-- name: v22
SELECT * FROM tv;

-- name: v23
CREATE TEMP VIEW IF NOT EXISTS tv AS SELECT 3 AS a;

-- name: v24
CREATE TEMP VIEW db.tv AS SELECT 3 AS a;

-- name: v25
CREATE VIEW v4 AS SELECT * FROM tv;

-- name: v26
CREATE VIEW v4 AS SELECT * FROM (SELECT * FROM tv) x JOIN base;

-- name: v27
CREATE GLOBAL TEMPORARY VIEW gv AS SELECT 5 AS g;

-- name: v28
SELECT * FROM global_temp.gv;

-- name: v29
SELECT * FROM gv;

-- name: v30
CREATE GLOBAL TEMPORARY VIEW gv AS SELECT 5 AS g;

-- name: v31
CREATE OR REPLACE GLOBAL TEMP VIEW gv AS SELECT 6 AS g;

-- name: v32
SELECT * FROM global_temp.gv;

-- name: v33
SHOW VIEWS IN global_temp;

-- name: v34
SHOW VIEWS;

-- name: v35
SHOW TABLES IN global_temp;

-- name: v36
DROP VIEW gv;

-- name: v37
DROP VIEW global_temp.gv;

-- name: v38
DROP VIEW global_temp.gv;

-- name: v39
DROP TABLE tv;

-- name: v40
DROP TABLE v1;

-- name: v41
DROP VIEW base;

-- name: v42
CREATE VIEW self AS SELECT * FROM self;

-- name: v43
CREATE VIEW r1 AS SELECT 1 AS a;

-- name: v44
CREATE OR REPLACE VIEW r1 AS SELECT * FROM r1;

-- name: v45
ALTER VIEW r1 AS SELECT * FROM r1;

-- name: v46
ALTER VIEW nope AS SELECT 1;

-- name: v47
ALTER VIEW base AS SELECT 1;

-- name: v48
ALTER VIEW tv AS SELECT 'x' AS s;

-- name: v49
SELECT * FROM tv;

-- name: v50
ALTER VIEW tv RENAME TO tv2;

-- name: v51
SELECT * FROM tv2;

-- name: v52
ALTER VIEW r1 RENAME TO v2;

-- name: v53
ALTER VIEW r1 RENAME TO r2;

-- name: v54
SELECT * FROM r2;

-- name: v55
ALTER VIEW tv2 SET TBLPROPERTIES ('a' = 'b');

-- name: v56
ALTER VIEW r2 SET TBLPROPERTIES ('a' = 'b');

-- name: v57
SHOW TBLPROPERTIES r2;

-- name: v58
SHOW TBLPROPERTIES tv2;

-- name: v59
SHOW CREATE TABLE r2;

-- name: v60
SHOW CREATE TABLE tv2;

-- name: v61
CREATE VIEW commented (a COMMENT 'ca', b) COMMENT 'vc' TBLPROPERTIES ('k' = 'v') AS SELECT id, name FROM base;

-- name: v62
SHOW CREATE TABLE commented;

-- name: v63
DESCRIBE EXTENDED commented a;

-- name: v64
DESCRIBE TABLE commented;

-- name: v65
ALTER VIEW commented WITH SCHEMA EVOLUTION;

-- name: v66
CREATE VIEW ws WITH SCHEMA BINDING AS SELECT * FROM base;

-- name: v67
CREATE VIEW ws2 WITH SCHEMA COMPENSATION AS SELECT * FROM base;

-- name: v68
CREATE VIEW ws3 WITH SCHEMA TYPE EVOLUTION AS SELECT * FROM base;

-- name: v69
CREATE VIEW ws4 WITH SCHEMA EVOLUTION AS SELECT * FROM base;

-- name: v70
ALTER TABLE base ADD COLUMN extra INT;

-- name: v71
SELECT * FROM ws ORDER BY id;

-- name: v72
SELECT * FROM ws2 ORDER BY id;

-- name: v73
SELECT * FROM ws4 ORDER BY id;

-- name: v74
SHOW CREATE TABLE ws4;

-- name: v75
DROP TABLE base;

-- name: v76
SELECT * FROM ws;

-- name: v77
SELECT * FROM v2;

-- name: v78
CREATE TABLE base (id STRING, name STRING) USING parquet;

-- name: v79
SELECT * FROM ws;

-- name: v80
SELECT * FROM ws4;

-- name: v81
SELECT * FROM v2;

-- name: v82
SELECT * FROM pv;

-- name: v83
CREATE TEMPORARY TABLE tt AS SELECT 1 AS a;

-- name: v84
CREATE TEMPORARY TABLE tt (a INT);

-- name: v85
CREATE VIEW vp AS SELECT :x AS a;

-- name: v86
CREATE VIEW vd PARTITIONED ON (a) AS SELECT 1 AS a;

-- name: v87
CACHE TABLE ct AS SELECT 1 AS a, 2 AS b;

-- name: v88
SELECT * FROM ct;

-- name: v89
CACHE TABLE ct AS SELECT 1 AS a;

-- name: v90
CACHE LAZY TABLE ct2 AS SELECT 1 AS a;

-- name: v91
CACHE TABLE base;

-- name: v92
CACHE TABLE base OPTIONS ('storageLevel' 'DISK_ONLY');

-- name: v93
CACHE TABLE base OPTIONS ('nope' 'NOPE');

-- name: v94
CACHE TABLE nope;

-- name: v95
CACHE LAZY TABLE base OPTIONS ('storageLevel' = 'MEMORY_AND_DISK') SELECT 1;

-- name: v96
UNCACHE TABLE base;

-- name: v97
UNCACHE TABLE base;

-- name: v98
UNCACHE TABLE nope;

-- name: v99
UNCACHE TABLE IF EXISTS nope;

-- name: v100
UNCACHE TABLE IF EXISTS base;

-- name: v101
CLEAR CACHE;

-- name: v102
REFRESH TABLE nope;

-- name: v103
REFRESH TABLE base;

-- name: v104
REFRESH ct;

-- name: v105
ANALYZE TABLE base COMPUTE STATISTICS;

-- name: v106
ANALYZE TABLE base COMPUTE STATISTICS NOSCAN;

-- name: v107
ANALYZE TABLE base COMPUTE STATISTICS FOR COLUMNS id, name;

-- name: v108
ANALYZE TABLE base COMPUTE STATISTICS FOR ALL COLUMNS;

-- name: v109
ANALYZE TABLE base COMPUTE STATISTICS FOR COLUMNS nope;

-- name: v110
ANALYZE TABLE base PARTITION (a = 1) COMPUTE STATISTICS;

-- name: v111
ANALYZE TABLE nope COMPUTE STATISTICS;

-- name: v112
ANALYZE TABLE tv2 COMPUTE STATISTICS;

-- name: v113
ANALYZE TABLE r2 COMPUTE STATISTICS;

-- name: v114
ANALYZE TABLES COMPUTE STATISTICS;

-- name: v115
ANALYZE TABLES IN nope COMPUTE STATISTICS NOSCAN;

-- name: v116
ANALYZE TABLES IN default COMPUTE STATISTICS NOSCAN;

-- name: v117
ANALYZE TABLE base COMPUTE STATISTICS FOR COLUMNS;

-- name: v118
ANALYZE TABLE base COMPUTE STATISTICS XYZ;

-- name: v119
COMMENT ON TABLE base IS 'This is base';

-- name: v120
COMMENT ON TABLE base IS NULL;

-- name: v121
COMMENT ON DATABASE default IS 'x';

-- name: v122
COMMENT ON TABLE nope IS 'x';

-- name: v123
COMMENT ON COLUMN base.id IS 'the id';

-- name: v124
COMMENT ON COLUMN base.nope IS 'the id';

-- name: v125
COMMENT ON VIEW r2 IS 'x';

-- name: v126
DESCRIBE base;

CLEAR CACHE;
DROP VIEW IF EXISTS v1;
DROP VIEW IF EXISTS ws;
DROP VIEW IF EXISTS ws2;
DROP VIEW IF EXISTS ws3;
DROP VIEW IF EXISTS ws4;
DROP VIEW IF EXISTS commented;
DROP VIEW IF EXISTS r1;
DROP VIEW IF EXISTS v2;
-- name: all_views_dropped
SHOW VIEWS;
