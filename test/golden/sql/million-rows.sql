-- A million rows, made by range: several batches, several partitions, large shuffles.

-- name: counted
SELECT count(*), sum(id), min(id), max(id), avg(id) FROM range(1000000);

-- name: few_groups
SELECT id % 10 AS k, count(*), sum(id), max(id) FROM range(1000000) GROUP BY id % 10 ORDER BY k;

-- name: many_groups
SELECT count(*), sum(n), max(s) FROM (SELECT id % 300007 AS k, count(*) AS n, sum(id) AS s FROM range(0, 1000000, 1, 7) GROUP BY id % 300007);

-- name: text_keys
SELECT k, count(*) AS n, sum(id) AS s FROM (SELECT id, CAST(id % 1013 AS STRING) AS k FROM range(1000000)) GROUP BY k HAVING sum(id) % 2 = 0;

-- name: long_text_keys
SELECT count(*), min(k), max(k), sum(n) FROM (SELECT k, count(*) AS n FROM (SELECT CAST(id % 50021 AS STRING) || ' is a key longer than twelve bytes' AS k FROM range(1000000)) GROUP BY k);

-- name: filtered_thinly
SELECT id, id * id AS square FROM range(1000000) WHERE id % 99991 = 17;

-- name: top_of_a_million
SELECT id, id * 7919 % 1000003 AS scattered FROM range(1000000) ORDER BY scattered DESC, id LIMIT 10;

-- name: sorted_then_cut
SELECT scattered FROM (SELECT id * 7919 % 1000003 AS scattered FROM range(1000000)) ORDER BY scattered LIMIT 20 OFFSET 500000;

-- name: self_join
SELECT count(*), sum(a.id + b.id) FROM range(1000000) a JOIN range(0, 1000000, 3) b ON a.id = b.id;

-- name: join_by_remainder
SELECT count(*), sum(a.id), max(b.id) FROM range(100000) a JOIN range(1000) b ON a.id % 1000 = b.id AND a.id > b.id * 50;

-- name: distinct_values
SELECT count(*) FROM (SELECT DISTINCT id % 65537, id % 7 FROM range(1000000));

-- name: repartitioned
SELECT count(*), sum(id) FROM (SELECT /*+ REPARTITION(13) */ id FROM range(1000000));

-- name: decimals_and_doubles
SELECT id % 4 AS k, sum(CAST(id AS DECIMAL(12,2)) / 8) AS exact, sum(id / 8) AS floating, avg(CAST(id AS DECIMAL(10,0))) AS mean FROM range(1000000) GROUP BY id % 4;

-- name: nulls_among_a_million
SELECT k, count(*), count(v), sum(v) FROM (SELECT CASE WHEN id % 3 = 0 THEN NULL ELSE id % 3 END AS k, CASE WHEN id % 5 <> 0 THEN id END AS v FROM range(1000000)) GROUP BY k;
