-- Regions and events: recursive queries, grouping analytics, functions, subqueries, pipes and samples.
create temporary view g as select * from values ('n', 'x', 1, 10.5BD), ('n', 'y', 2, 20BD), ('s', 'x', 3, null), ('s', null, 4, 5.25BD), (null, 'y', null, 7BD) as g(r, k, q, amt);
create temporary view ev as select * from values (1, timestamp'2024-05-01 10:00:00', 'login'), (1, timestamp'2024-05-01 10:05:00', 'view'), (1, timestamp'2024-05-01 11:30:00', 'buy'), (2, timestamp'2024-05-02 09:00:00', 'login'), (2, timestamp'2024-05-02 09:00:00', 'view') as ev(u, ts, kind);
create function sq(x int) returns int return x * x;
create function pick(n int default 2) returns table(a int, b string) return select id, cast(id as string) from range(10) where id < n;
-- name: q1
with recursive t(n) as (select 1 union all select n + 1 from t where n < 5) select sum(n) from t;
-- name: q2
with recursive t(n) as (select 1 union select n + 1 from t where n < 5) select sum(n) from t;
-- name: q3
with recursive t(n) as (select 1 union all select n + 1 from t) select * from t limit 3;
-- name: q4
with recursive t(n) as (select 1 union all select n + 1 from t) select count(*) from t;
-- name: q5
with recursive t(n, m) as (select 1, 'a' union all select n + 1, m || n from t where n < 4) select * from t order by n;
-- name: q6
with recursive t as (select 1 as n union all select t.n + s.n from t join t s on true where t.n < 5) select * from t;
-- name: q7
with recursive t(n) max recursion level 3 as (select 1 union all select n + 1 from t) select * from t;
-- name: q8
with recursive t(n) as (select n + 1 from t) select * from t;
-- name: q9
with recursive t(n) as (select 1 union all select sum(n) from t) select * from t;
-- name: q10
with recursive a(n) as (select 1 union all select n + 1 from a where n < 3), b as (select n * 10 m from a) select * from b order by m;
-- name: q11
with recursive t(n) as (values (1), (10) union all select n + 1 from t where n % 5 <> 0) select n from t order by n;
-- name: q12
with t as (select 1) select * from t union all select * from t;
-- name: q13
with t(a, b) as (select 1) select * from t;
-- name: q14
with x as (select r, sum(amt) s from g group by r), y as (select avg(s) a from x) select x.r, s > a from x, y order by r;
-- name: q15
select r, k, sum(q) from g group by r, k with cube order by 1, 2, 3;
-- name: q16
select r, k, sum(q), grouping_id(r, k), grouping(r) + grouping(k) from g group by rollup(r, k) order by 4, 1, 2;
-- name: q17
select r, sum(q) from g group by grouping sets ((r), (r), ()) order by 1, 2;
-- name: q18
select r, k, count(*) from g group by rollup(r), cube(k) order by 1, 2, 3;
-- name: q19
select r, k, count(*) from g group by r, grouping sets (rollup(k), cube(k)) order by 1, 2, 3;
-- name: q20
select coalesce(r, 'all') r2, sum(amt) from g group by rollup(r) having grouping(r) = 1 or sum(amt) > 10 order by 2;
-- name: q21
select r from g group by cube(r) having grouping_id() = 1;
-- name: q22
select grouping(r) from g group by r;
-- name: q23
select grouping_id(q) from g group by rollup(r);
-- name: q24
select sum(q), r from g group by all having r is not null order by r;
-- name: q25
select r, k, amt, sum(amt) over w s, avg(q) over w a from g window w as (partition by r order by k nulls last) order by r, k;
-- name: q26
select r, first_value(k ignore nulls) over (partition by r order by q) f from g order by r, q;
-- name: q27
select r, last(k, true) over (order by q nulls first) l, q from g order by q nulls first;
-- name: q28
select q, sum(q) over (order by q range between 1 preceding and 1 following) s from g order by q;
-- name: q29
select amt, count(*) over (order by amt range between 5 preceding and 5.5 following) c from g order by amt;
-- name: q30
select ts, count(*) over (partition by u order by ts range between interval 10 minutes preceding and interval 0 seconds following) c from ev order by u, ts, kind;
-- name: q31
select u, kind, row_number() over (partition by u order by ts, kind) rn, max(ts) over (partition by u) - ts left_over from ev order by u, rn;
-- name: q32
select u, min(ts) filter (where kind = 'view') - min(ts) filter (where kind = 'login') d from ev group by u order by u;
-- name: q33
select u, count_if(kind = 'view') v, max(case when kind = 'buy' then 1 else 0 end) b from ev group by u order by u;
-- name: q34
select window(ts, '1 day').start d, approx_count_distinct(u) from ev group by window(ts, '1 day') order by d;
-- name: q35
select window_time(window(ts, '10 minutes')) wt, count(*) from ev group by window(ts, '10 minutes') order by 1;
-- name: q36
select sq(3), sq(q) from g order by q;
-- name: q37
select sq('x');
-- name: q38
select sq();
-- name: q39
select * from pick();
-- name: q40
select * from pick(1);
-- name: q41
select * from pick(n => 3) order by a;
-- name: q42
select g.q, p.b from g, lateral pick(g.q) p where g.q < 3 order by 1, 2;
-- name: q43
select system.builtin.abs(-1), spark_catalog.default.sq(2), default.sq(2);
-- name: q44
select mask('AbCd-12', lowerChar => 'z', digitChar => null);
-- name: q45
select mask(str => 'AbCd', 'Q');
