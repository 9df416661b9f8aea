-- Limits, windows and aggregates of correlated queries, for all ways of being correlated.
create temporary view t1 as select id, cast(v as smallint) k3, v k, array(named_struct('a', id, 'b', 'x'), named_struct('a', id, 'b', 'y')) st from values (1, 1), (2, 1), (3, 2), (4, null), (5, 7) t(id, v);
create temporary view t2 as select * from values (1, 1), (2, 1), (3, 1), (4, 2), (5, 2), (6, 2), (7, null) t(id, k);
-- name: a1
select r0.id, r1.c0, c1 from t1 r0 left join lateral (select true as c0, timestamp'1969-12-31 23:59:59.5' as c1 from t2 r2 where r2.k = r0.k3 order by c0 desc nulls first, c1 desc limit 2) r1 on true;
-- name: a2
select r0.id, r1.c0, c1 from t1 r0 left join lateral (select true as c0, timestamp'1969-12-31 23:59:59.5' as c1 from t2 r2 where r2.k = r0.k order by c0 desc nulls first, c1 desc limit 2) r1 on true;
-- name: a3
select r0.id, r1.c0 from t1 r0 left join lateral (select true as c0 from t2 r2 where r2.k = r0.k limit 2) r1 on true;
-- name: a4
select r0.id, r1.c0 from t1 r0 left join lateral (select r2.id as c0 from t2 r2 where r2.k = r0.k order by r2.id limit 2) r1 on true;
-- name: a5
select r0.id, r1.c0, c1 from t1 r0 left join lateral (select true as c0, timestamp'1969-12-31 23:59:59.5' as c1 from t2 r2 where r2.k = r0.k order by c0 desc nulls first, c1 desc limit 2) r1 on true lateral view inline(greatest(r0.st, r0.st)) r3 as a, b;
-- name: a6
select r0.id, r1.c0 from t1 r0, lateral (select 1 as c0 from t2 r2 where r2.k = r0.k order by c0 limit 2) r1;
-- name: a7
select r0.id, (select 1 as c0 from t2 r2 where r2.k = r0.k order by c0 limit 1) r1 from t1 r0;
-- name: a8
select r0.id from t1 r0 where exists (select 1 as c0 from t2 r2 where r2.k = r0.k order by c0 limit 2);
-- name: a9
select r0.id, r1.c0 from t1 r0, lateral (select upper('a') as c0 from t2 r2 where r2.k = r0.k order by c0, r2.k limit 2) r1;
-- name: a10
select avg(r0.id) over (order by r0.id) c0, cume_dist() over (partition by coalesce(-2.25D) order by r0.st) as c1, r1.c0 c2 from t1 r0 left join lateral (select true as c0, timestamp'1969-12-31 23:59:59.5' as c1 from t2 r2 where r2.k = r0.k order by c0 desc nulls first, c1 desc limit 2) r1 on true lateral view inline(greatest(r0.st, r0.st)) r3 as a, b;
-- name: b1
select r0.id, r1.c0 from t1 r0, lateral (select rank() over (order by r2.id) as c0 from t2 r2 where r2.k = r0.k3) r1;
-- name: b2
select r0.id, r1.c0 from t1 r0, lateral (select r2.id as c0 from t2 r2 where r2.k = r0.k3 order by r2.id desc limit 2 offset 1) r1;
-- name: b3
select r0.id, (select r2.id from t2 r2 where r2.k = r0.k3 order by r2.id limit 1) c from t1 r0;
-- name: b4
select r0.id, (select r2.id from t2 r2 where r2.k + 1 = r0.k order by r2.id limit 1) c from t1 r0;
-- name: b5
select r0.id, r1.c0 from t1 r0, lateral (select r2.id as c0 from t2 r2 where r2.k = r0.k3 and r2.id > r0.id order by r2.id limit 2) r1;
-- name: b6
select r0.id, r1.c0 from t1 r0, lateral (select r2.id as c0 from t2 r2 where r2.k > r0.k order by r2.id limit 2) r1;
-- name: b7
select r0.id, r1.c0 from t1 r0, lateral (select r2.id as c0 from t2 r2 where r2.k = r0.k3 and r2.k = r0.k order by r2.id limit 2) r1;
-- name: b8
select r0.id, r1.c0 from t1 r0, lateral (select distinct r2.k as c0 from t2 r2 where r2.k = r0.k3) r1;
-- name: b9
select r0.id, r1.c0 from t1 r0, lateral (select max(r2.id) as c0 from t2 r2 where r2.k = r0.k3) r1;
-- name: b11
select r0.id, r1.c0 from t1 r0, lateral (select row_number() over (partition by r2.k order by r2.id) as c0 from t2 r2 where r2.k + 1 = r0.k3) r1;
-- name: b12
select r0.id, r1.c0 from t1 r0, lateral (select r2.id as c0 from t2 r2 where r2.k = r0.k3 offset 1) r1;
-- name: b13
select r0.id, r1.c0 from t1 r0, lateral (select r2.id as c0 from t2 r2 where r2.k = abs(r0.k) order by r2.id limit 2) r1;
