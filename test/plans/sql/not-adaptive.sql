CREATE TEMPORARY VIEW l AS SELECT * FROM VALUES (1,'a',1.5D),(2,'b',2.5D),(NULL,'c',NULL) AS t(id,name,x);
CREATE TEMPORARY VIEW r AS SELECT * FROM VALUES (1,'z',1.5D),(2,'y',2.5D),(NULL,'c',NULL) AS t(id,word,y);
SET spark.sql.adaptive.enabled = false;
SET spark.sql.autoBroadcastJoinThreshold = -1;
SET spark.sql.join.preferSortMergeJoin = true;

-- name: join
SELECT * FROM l JOIN r ON l.id=r.id ORDER BY l.id;

-- name: aggregate
EXPLAIN FORMATTED SELECT id, sum(x) FROM l GROUP BY id;

-- name: left_residual
SELECT * FROM l LEFT JOIN r ON l.id=r.id AND name < word;

-- name: right
SELECT * FROM l RIGHT JOIN r ON l.id=r.id;
