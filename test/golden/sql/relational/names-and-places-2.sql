-- Names of columns and where they are found, subqueries and windows in their places, statements on a table.
create temporary view t1 as select * from values (1, 'one', 10L, 1.5D), (2, 'two', null, 2.5D), (3, null, 30L, null), (null, 'none', 40L, 0D) as t1(a, b, c, d);
create temporary view t2 as select * from values (1, 'uno', array(1, 2)), (3, 'tres', array(3)), (5, 'cinco', null) as t2(a, b, arr);
create temporary view s1 as select * from values (named_struct('x', 1, 'y', named_struct('z', 'deep', 'w', array(named_struct('q', 1), named_struct('q', 2)))), map('k', named_struct('v', 5)), 7) as s1(st, mp, x);
create table tb (id int, Name string, `weird col` int, part string) using parquet partitioned by (part);
insert into tb values (1, 'A', 10, 'p1'), (2, 'B', 20, 'p1'), (3, 'C', 30, 'p2');
-- name: q49
select a, (select sum(x) from (select t2.a + t1.a x from t2) q) n from t1 order by a nulls first;
-- name: q50
select a, (select b from t2 where t2.a = t1.a) b2 from t1 order by a nulls last;
-- name: q51
select a, (select max(t2.a) from t2 where t2.a < t1.a group by t1.a) from t1 order by a;
-- name: q52
select a from t1 where c > (select avg(c) from t1 x where x.a <= t1.a) order by a;
-- name: q53
select a from t1 group by a having a in (select a from t2) order by a;
-- name: q54
select a, sum(c) from t1 group by a having sum(c) > (select min(c) from t1) order by a nulls first;
-- name: q55
select case when a in (select a from t2) then 'in' else 'out' end r from t1 order by a nulls first;
-- name: q56
select a from t1 order by (select max(a) from t2), a limit 2;
-- name: q57
select * from t1, lateral (select t1.a + 1 as n) l, lateral (select l.n * 2 as m) k order by a nulls first;
-- name: q58
select t1.a, e from t1, lateral explode(array(a, a + 1)) as x(e) order by 1 nulls last, 2;
-- name: q59
select * from t1 join lateral (select b bb from t2 where t2.a = t1.a) on true order by t1.a;
-- name: q60
select a, arr2 from t2 lateral view outer explode(arr) v as arr2 order by a, arr2;
-- name: q61
select a, x, y from t2 lateral view explode(arr) v1 as x lateral view explode(arr) v2 as y order by a, x, y;
-- name: q62
select a, v.* from t2 lateral view posexplode(arr) v order by a, pos;
-- name: q63
select explode(arr) from t2 order by 1;
-- name: q64
select a, explode_outer(arr) e from t2 where a > 1 order by a;
-- name: q65
select explode(arr) e, explode(arr) f from t2;
-- name: q66
select sum(explode(arr)) from t2;
-- name: q67
select count(a), count(*), count(1), count(null), count(all b), count(distinct a, b) from t1;
-- name: q68
select avg(d), sum(d), min(b), max(b), first(b), stddev(c) from t1;
-- name: q69
select sum(a) from t1 where false;
-- name: q70
select a from t1 where false group by a;
-- name: q71
select sum(a), 1 + 1 from t1 group by ();
-- name: q72
select 1 from t1 group by ();
-- name: q73
select a + 1, count(*) from t1 group by a + 1 order by 1;
-- name: q74
select a + 1 + 1 from t1 group by a + 1 order by 1;
-- name: q75
select a + 2 from t1 group by a + 1;
-- name: q76
select b, sum(a) over (partition by b) from t1 group by b;
-- name: q77
select b, count(*) over (partition by count(*)) from t1 group by b order by 1;
-- name: q78
select a, lag(a, 1, 0) over (order by a nulls last) from t1 order by a nulls last;
-- name: q79
select a, sum(c) over (order by a desc nulls last rows between current row and unbounded following) s from t1 order by a;
-- name: q80
select first_value(b) over (order by a nulls last range between unbounded preceding and unbounded following) from t1;
-- name: q81
select a, dense_rank() over (order by b is null, b) r from t1 order by r;
-- name: q82
select lag(a, -1) over (order by a), lead(a, 0) over (order by a) from t1;
-- name: q84
select ntile(0) over (order by a) from t1;
-- name: q85
select nth_value(a, 0) over (order by a) from t1;
-- name: q86
select sum(a) over (order by b range between 1 preceding and current row) from t1;
-- name: q87
select sum(a) over (order by a, d range between 1 preceding and current row) from t1;
-- name: q88
select sum(a) over (range between 1 preceding and current row) from t1;
-- name: q89
select sum(a) over (order by a rows between current row and 1 preceding) from t1;
-- name: q90
select sum(a) over (order by a rows between 1.5 preceding and current row) from t1;
-- name: q91
select sum(a) over (order by a rows between a preceding and current row) from t1;
-- name: q92
select count(distinct a) over (partition by b) from t1;
-- name: q93
select rank(a) over (order by a) from t1;
-- name: q94
select row_number() from t1;
-- name: q95
select max(a) filter (where a > 1) over (order by a) from t1;
-- name: q96
select a from t1 where rank() over (order by a) = 1;
-- name: q97
select max(row_number() over (order by a)) from t1;
