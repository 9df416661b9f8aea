-- Correlated limits with offsets, and failures inside of set operations and subqueries.
create temporary view o as select * from values (1, 1), (2, 2), (3, 9) as o(id, k);
create temporary view i as select * from values (1, 10), (1, 20), (1, 30), (2, 5), (2, 7) as i(k, v);
-- name: l1
select id, (select v from i where i.k = o.k order by v limit 1 offset 1) from o;
-- name: l2
select id, (select v from i where i.k = o.k order by v desc limit 1 offset 1) from o;
-- name: l3
select id, t.v from o, lateral (select v from i where i.k = o.k order by v limit 2 offset 1) t;
-- name: l4
select id, t.v from o, lateral (select v from i where i.k = o.k order by v offset 1) t;
-- name: l5
select id, t.v from o, lateral (select v from i where i.k = o.k order by v desc limit 2) t;
-- name: l6
select id, (select v from i where i.k = o.k order by v asc nulls last limit 1 offset 0) from o;
-- name: l7
select id, (select v from i where i.k = o.k limit 1 offset 2) from o;
-- name: l8
select id, t.v from o, lateral (select v from i where i.k = o.k order by v limit 1 offset 2) t;
-- name: l9
select id, t.v from o, lateral (select v from i where i.k = o.k order by v limit 3 offset 1) t;
-- name: e1
select array(null, named_struct('a', 1)) a, array(cast(null as struct<a:int>)) b, array(if(id = 1, named_struct('x', id), null)) c from o;
-- name: e2
select decode(x'ff', 'UTF-8') intersect all select 'a';
-- name: e3
(select element_at(sort_array(array_agg(distinct v)), -1) from i where v > 100) except all (select 1);
-- name: e4
(select element_at(array_agg(v), -1) from i where v > 100) except (select 1);
-- name: e5
(select element_at(array_agg(v), -1) from i where v > 100) union all (select 1);
-- name: e6
(select element_at(array_agg(v), -1) from i where v > 100) intersect all (select 1);
-- name: e7
(select 1) except all (select element_at(array_agg(v), -1) from i where v > 100);
-- name: e8
select array_sort(array(named_struct('a', 2), (select max(named_struct('a', k)) from i where i.k = o.k))) from o;
-- name: e9
select array_sort(array(2, (select max(k) from i))) from o;
-- name: e10
select transform(array(2, (select max(k) from i where i.k = o.k)), x -> x + 1) from o;
-- name: e11
select array_sort(array(2, (select max(k) from i where i.k = o.k))) from o;
-- name: e12
select count(distinct 1/0), count(*) from o;
-- name: e13
select count(distinct 1/0) from o where id > 10;
-- name: e14
select count(distinct k, 1/0), sum(distinct id) from o;
