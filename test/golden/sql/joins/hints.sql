-- Hints say how rows are joined, never which.
CREATE TEMPORARY VIEW l AS SELECT * FROM VALUES (1, 'a', 1.5D, 10), (2, 'b', 0.0D, 20), (2, 'B', 2.5D, NULL), (3, NULL, -0.0D, 40), (NULL, 'e', NULL, 50), (5, 'f', 7.0D, 60), (2, 'b', 0.0D, 20) AS t(id, name, x, n);
CREATE TEMPORARY VIEW r AS SELECT * FROM VALUES (2, 'b', 0.0D, 15), (2, 'zwei', 1.5D, 25), (3, 'three', 9.0D, NULL), (4, NULL, -0.0D, 45), (NULL, 'e', NULL, 55), (2, 'b', 0.0D, 15) AS t(id, word, y, m);
CREATE TEMPORARY VIEW empty_l AS SELECT id, max(name) AS name, max(x) AS x, max(n) AS n FROM l GROUP BY id HAVING max(n) > 1000;
CREATE TEMPORARY VIEW empty_r AS SELECT id, max(word) AS word, max(y) AS y, max(m) AS m FROM r GROUP BY id HAVING max(m) > 1000;

-- name: inner_broadcast_l
SELECT /*+ BROADCAST(l) */ * FROM l JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: left_broadcast_l
SELECT /*+ BROADCAST(l) */ * FROM l LEFT JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: right_broadcast_l
SELECT /*+ BROADCAST(l) */ * FROM l RIGHT JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: full_broadcast_l
SELECT /*+ BROADCAST(l) */ * FROM l FULL JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: semi_broadcast_l
SELECT /*+ BROADCAST(l) */ * FROM l LEFT SEMI JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: anti_broadcast_l
SELECT /*+ BROADCAST(l) */ * FROM l LEFT ANTI JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: inner_broadcast_r
SELECT /*+ BROADCAST(r) */ * FROM l JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: left_broadcast_r
SELECT /*+ BROADCAST(r) */ * FROM l LEFT JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: right_broadcast_r
SELECT /*+ BROADCAST(r) */ * FROM l RIGHT JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: full_broadcast_r
SELECT /*+ BROADCAST(r) */ * FROM l FULL JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: semi_broadcast_r
SELECT /*+ BROADCAST(r) */ * FROM l LEFT SEMI JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: anti_broadcast_r
SELECT /*+ BROADCAST(r) */ * FROM l LEFT ANTI JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: inner_merge_l
SELECT /*+ MERGE(l) */ * FROM l JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: left_merge_l
SELECT /*+ MERGE(l) */ * FROM l LEFT JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: right_merge_l
SELECT /*+ MERGE(l) */ * FROM l RIGHT JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: full_merge_l
SELECT /*+ MERGE(l) */ * FROM l FULL JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: semi_merge_l
SELECT /*+ MERGE(l) */ * FROM l LEFT SEMI JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: anti_merge_l
SELECT /*+ MERGE(l) */ * FROM l LEFT ANTI JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: inner_merge_r
SELECT /*+ MERGE(r) */ * FROM l JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: left_merge_r
SELECT /*+ MERGE(r) */ * FROM l LEFT JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: right_merge_r
SELECT /*+ MERGE(r) */ * FROM l RIGHT JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: full_merge_r
SELECT /*+ MERGE(r) */ * FROM l FULL JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: semi_merge_r
SELECT /*+ MERGE(r) */ * FROM l LEFT SEMI JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: anti_merge_r
SELECT /*+ MERGE(r) */ * FROM l LEFT ANTI JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: inner_shuffle_hash_l
SELECT /*+ SHUFFLE_HASH(l) */ * FROM l JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: left_shuffle_hash_l
SELECT /*+ SHUFFLE_HASH(l) */ * FROM l LEFT JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: right_shuffle_hash_l
SELECT /*+ SHUFFLE_HASH(l) */ * FROM l RIGHT JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: full_shuffle_hash_l
SELECT /*+ SHUFFLE_HASH(l) */ * FROM l FULL JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: semi_shuffle_hash_l
SELECT /*+ SHUFFLE_HASH(l) */ * FROM l LEFT SEMI JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: anti_shuffle_hash_l
SELECT /*+ SHUFFLE_HASH(l) */ * FROM l LEFT ANTI JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: inner_shuffle_hash_r
SELECT /*+ SHUFFLE_HASH(r) */ * FROM l JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: left_shuffle_hash_r
SELECT /*+ SHUFFLE_HASH(r) */ * FROM l LEFT JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: right_shuffle_hash_r
SELECT /*+ SHUFFLE_HASH(r) */ * FROM l RIGHT JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: full_shuffle_hash_r
SELECT /*+ SHUFFLE_HASH(r) */ * FROM l FULL JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: semi_shuffle_hash_r
SELECT /*+ SHUFFLE_HASH(r) */ * FROM l LEFT SEMI JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: anti_shuffle_hash_r
SELECT /*+ SHUFFLE_HASH(r) */ * FROM l LEFT ANTI JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: inner_shuffle_replicate_nl_l
SELECT /*+ SHUFFLE_REPLICATE_NL(l) */ * FROM l JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: left_shuffle_replicate_nl_l
SELECT /*+ SHUFFLE_REPLICATE_NL(l) */ * FROM l LEFT JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: right_shuffle_replicate_nl_l
SELECT /*+ SHUFFLE_REPLICATE_NL(l) */ * FROM l RIGHT JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: full_shuffle_replicate_nl_l
SELECT /*+ SHUFFLE_REPLICATE_NL(l) */ * FROM l FULL JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: semi_shuffle_replicate_nl_l
SELECT /*+ SHUFFLE_REPLICATE_NL(l) */ * FROM l LEFT SEMI JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: anti_shuffle_replicate_nl_l
SELECT /*+ SHUFFLE_REPLICATE_NL(l) */ * FROM l LEFT ANTI JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: inner_broadcast_l_r
SELECT /*+ BROADCAST(l, r) */ * FROM l JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: left_broadcast_l_r
SELECT /*+ BROADCAST(l, r) */ * FROM l LEFT JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: right_broadcast_l_r
SELECT /*+ BROADCAST(l, r) */ * FROM l RIGHT JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: full_broadcast_l_r
SELECT /*+ BROADCAST(l, r) */ * FROM l FULL JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: semi_broadcast_l_r
SELECT /*+ BROADCAST(l, r) */ * FROM l LEFT SEMI JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: anti_broadcast_l_r
SELECT /*+ BROADCAST(l, r) */ * FROM l LEFT ANTI JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: inner_mapjoin_r
SELECT /*+ MAPJOIN(r) */ * FROM l JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: left_mapjoin_r
SELECT /*+ MAPJOIN(r) */ * FROM l LEFT JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: right_mapjoin_r
SELECT /*+ MAPJOIN(r) */ * FROM l RIGHT JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: full_mapjoin_r
SELECT /*+ MAPJOIN(r) */ * FROM l FULL JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: semi_mapjoin_r
SELECT /*+ MAPJOIN(r) */ * FROM l LEFT SEMI JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: anti_mapjoin_r
SELECT /*+ MAPJOIN(r) */ * FROM l LEFT ANTI JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: inner_shuffle_merge_l
SELECT /*+ SHUFFLE_MERGE(l) */ * FROM l JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: left_shuffle_merge_l
SELECT /*+ SHUFFLE_MERGE(l) */ * FROM l LEFT JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: right_shuffle_merge_l
SELECT /*+ SHUFFLE_MERGE(l) */ * FROM l RIGHT JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: full_shuffle_merge_l
SELECT /*+ SHUFFLE_MERGE(l) */ * FROM l FULL JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: semi_shuffle_merge_l
SELECT /*+ SHUFFLE_MERGE(l) */ * FROM l LEFT SEMI JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);

-- name: anti_shuffle_merge_l
SELECT /*+ SHUFFLE_MERGE(l) */ * FROM l LEFT ANTI JOIN r ON l.id = r.id AND (l.n IS NULL OR l.n < 50);
