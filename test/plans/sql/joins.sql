CREATE TEMPORARY VIEW l AS SELECT * FROM VALUES (1,'a',1.5D),(2,'b',2.5D),(NULL,'c',NULL) AS t(id,name,x);
CREATE TEMPORARY VIEW r AS SELECT * FROM VALUES (1,'z',1.5D),(2,'y',2.5D),(NULL,'c',NULL) AS t(id,word,y);

-- name: inner
SELECT * FROM l JOIN r ON l.id=r.id;

-- name: merge
SELECT /*+ MERGE(r) */ * FROM l JOIN r ON l.id=r.id;

-- name: shuffle_hash_left
SELECT /*+ SHUFFLE_HASH(l) */ * FROM l JOIN r ON l.id=r.id;

-- name: shuffle_hash_full
SELECT /*+ SHUFFLE_HASH(r) */ * FROM l FULL JOIN r ON l.id=r.id;

-- name: replicate
SELECT /*+ SHUFFLE_REPLICATE_NL(r) */ * FROM l JOIN r ON l.id=r.id;

-- name: broadcast_left
SELECT /*+ BROADCAST(l) */ * FROM l JOIN r ON l.id=r.id;

-- name: broadcast_that_cannot_be
SELECT /*+ BROADCAST(l) */ * FROM l LEFT JOIN r ON l.id=r.id;

-- name: cross
SELECT * FROM l CROSS JOIN r;

-- name: less
SELECT * FROM l JOIN r ON l.x<r.y;

-- name: full_less
SELECT * FROM l FULL JOIN r ON l.x<r.y;

-- name: right_less
SELECT * FROM l RIGHT JOIN r ON l.x<r.y;

-- name: left_less
SELECT * FROM l LEFT JOIN r ON l.x<r.y;

-- name: full
SELECT * FROM l FULL JOIN r ON l.id=r.id;

-- name: right
SELECT * FROM l RIGHT JOIN r ON l.id=r.id;

-- name: semi
SELECT * FROM l LEFT SEMI JOIN r ON l.id=r.id;

-- name: anti
SELECT * FROM l LEFT ANTI JOIN r ON l.id=r.id;

-- name: not_in
SELECT * FROM l WHERE id NOT IN (SELECT id FROM r);

-- name: existence
SELECT * FROM l WHERE id IN (SELECT id FROM r) OR name='a';

-- name: residual
SELECT * FROM l JOIN r ON l.id=r.id AND l.x<r.y;

-- name: null_safe
SELECT * FROM l LEFT JOIN r ON l.id<=>r.id;
