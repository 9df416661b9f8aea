-- Regions and events: recursive queries, grouping analytics, functions, subqueries, pipes and samples.
create temporary view g as select * from values ('n', 'x', 1, 10.5BD), ('n', 'y', 2, 20BD), ('s', 'x', 3, null), ('s', null, 4, 5.25BD), (null, 'y', null, 7BD) as g(r, k, q, amt);
create temporary view ev as select * from values (1, timestamp'2024-05-01 10:00:00', 'login'), (1, timestamp'2024-05-01 10:05:00', 'view'), (1, timestamp'2024-05-01 11:30:00', 'buy'), (2, timestamp'2024-05-02 09:00:00', 'login'), (2, timestamp'2024-05-02 09:00:00', 'view') as ev(u, ts, kind);
create function sq(x int) returns int return x * x;
create function pick(n int default 2) returns table(a int, b string) return select id, cast(id as string) from range(10) where id < n;
-- name: q46
select explode(collection => array(1, 2));
-- name: q47
select transform(array(1, 2), (x, y, z) -> x);
-- name: q48
select transform(array(1, 2), x -> y);
-- name: q49
select filter(array(1, null, 3), x -> x is not null), reduce(array(1, 2, 3), 0, (a, x) -> a + x, a -> a * 10);
-- name: q50
select zip_with(array(1, 2), array('a', 'b', 'c'), (x, y) -> concat(x, y));
-- name: q51
select map_zip_with(map('a', 1), map('a', 2, 'b', 3), (k, v1, v2) -> coalesce(v1, 0) + v2);
-- name: q53
select exists(array(1, null), x -> x > 1), forall(array(), x -> false), any_match(array(1), x -> true);
-- name: q54
select array_agg(q), array_agg(distinct r) from g where q < 3;
-- name: q55
select struct(r, q) s, count(*) from g group by struct(r, q) order by s;
-- name: q56
select array(r, k) a, count(*) from g group by array(r, k) order by a;
-- name: q57
select map(r, q) from g group by map(r, q);
-- name: q58
select distinct map('a', 1);
-- name: q59
select map('a', 1) = map('a', 1);
-- name: q60
select array(1, 2) < array(1, 3), struct(1, 'a') < struct(1, 'b'), array(null) = array(null), array(1) <=> array(1);
-- name: q61
select 1 union all select 2.5 union all select 3e0;
-- name: q62
select date'2024-01-01' union all select timestamp'2024-01-02 03:00:00' order by 1;
-- name: q63
select 1 union select true;
-- name: q64
select null union all select 'a';
-- name: q65
select interval 1 day union all select interval 2 hours;
-- name: q66
select interval 1 year union all select interval 1 day;
-- name: q67
select array(1) union all select array('a');
-- name: q68
select 1L union all select cast(1 as decimal(20, 2));
-- name: q69
select * from (values (1, 'a') t(x, y)) ;
-- name: q70
select x from values (1), (2), (2) as t(x) minus all select 2;
-- name: q71
select x from values (1), (null) as t(x) intersect select null;
-- name: q72
select q in (select q from g where q > 2) from g order by q;
-- name: q73
select q from g where q > any (select 1);
-- name: q74
select q from g where (select count(*) from ev) = 5 order by q;
-- name: q75
select r from g where amt = (select max(amt) from g h where h.r = g.r) order by r;
-- name: q76
select r, (select k from g h where h.q = g.q + 1) nx from g order by q;
-- name: q77
select (select q from g where r = 'n');
-- name: q78
select * from g where q in (select ts from ev);
-- name: q79
select * from g where q in (select u, kind from ev);
-- name: q80
select r, sum(amt) from g where k in (select k from g where q = 1) group by r having sum(amt) > (select min(amt) from g);
-- name: q81
select exists (select * from ev where u = g.q) e, q from g order by q;
-- name: q82
select q from g where not exists (select 1 from ev where ev.u = g.q and ev.kind = 'buy') order by q;
-- name: q83
select q from g a where q = (select max(b.q) from g b where b.r = a.r and b.k is not null) order by q;
-- name: q84
select (select sum(g.q)) from g;
-- name: q85
select (select sum(g.q + h.q) from g h) from g;
-- name: q86
select sum((select max(u) from ev where u <= q)) from g;
-- name: q87
select r, sum(q) + (select count(*) from ev) s from g group by r order by r;
-- name: q88
select max(q) from g having max(q) > (select count(*) from ev) - 2;
-- name: q89
select * from g, lateral (select q + 1 as q1, sum(u) as su from ev where ev.u = g.q) order by q;
-- name: q90
select * from g left join lateral (select kind from ev where ev.u = g.q order by ts limit 1) on true order by q;
