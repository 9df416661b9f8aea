-- Common table expressions, recursive ones too.
-- name: q1
with a as (select 1 x) select * from a;
-- name: q2
with a(y) as (select 1 x) select * from a;
-- name: q3
with a(y, z) as (select 1 x) select * from a;
-- name: q4
with a as (select 1 x), b as (select x + 1 y from a) select * from a, b;
-- name: q5
with a as (select 1 x), a as (select 2 x) select * from a;
-- name: q6
with a as (select * from b), b as (select 1) select * from a;
-- name: q7
with a as (select 1 x) select * from (with a as (select 2 x) select * from a);
-- name: q8
with a as (select 1 x), b as (with a as (select 3 x) select * from a) select * from a, b;
-- name: q9
with a as (select 1) select * from (with b as (select * from a) select * from b);
-- name: q10
with a as (select 1 x) select (with a as (select 5 x) select x from a) from a;
-- name: q11
with a as (select 1 x) select * from a where x in (with a as (select 1 x) select x from a);
-- name: q12
with a as (with b as (select 9 z) select z from b) select * from a;
-- name: q13
with a as (with b as (select 9 z) select z from b) select * from b;
-- name: q14
with a as (select 1 x) select 1 where exists (select * from a);
-- name: q15
with a as (select 1 x union select 2) select sum(x) from a;
-- name: q16
with a as (select * from nope) select 1;
-- name: q17
with a as (select 1 x) values (1);
-- name: q18
with a as (select 1 x) table a;
-- name: q19
with a as (select 1 x) from a select x + 1;
-- name: q20
with a as (select 1 x) select * from a union all select * from a;
-- name: q21
with a as (select id from range(3)) select a1.id, a2.id from a a1 join a a2 on a1.id = a2.id + 1;
-- name: q22
with `my cte` as (select 1 x) select * from `my cte`;
-- name: q23
with a as (select 1 x) select a.x, b.x from a, a as b;
-- name: q24
with a as (select 1 x) select * from A;
-- name: q25
with A as (select 1 X) select x from a;
-- name: q26
with recursive r(n) as (select 1 union all select n + 1 from r where n < 5) select * from r;
-- name: q27
with recursive r as (select 1 as n union all select n + 1 from r where n < 5) select sum(n) from r;
-- name: q28
with recursive r(n, f) as (select 1, cast(1 as bigint) union all select n + 1, f * (n + 1) from r where n < 10) select * from r order by n desc limit 2;
-- name: q29
with recursive r(n) as (values (1), (10) union all select n + 1 from r where n % 10 < 3) select * from r;
-- name: q30
with recursive r(n) as (select 1 union select n from r) select * from r;
-- name: q31
with recursive r(n) as (select 1 union all select n + 1 from r) select count(*) from r;
-- name: q32
with recursive r(n) as (select n + 1 from r) select * from r;
-- name: q33
with recursive r(n) as (select 1) select * from r;
-- name: q34
with recursive r(n) as (select n from r union all select 1) select * from r;
-- name: q35
with recursive r(n) as (select 1 union all select sum(n) from r) select * from r;
-- name: q36
with recursive r(n) as (select 1 union all select r1.n + r2.n from r r1, r r2) select * from r;
-- name: q37
with recursive r(n) as (select 1 union all select 1 where 1 in (select n from r)) select * from r;
-- name: q38
with recursive r(n) as (select 'a' union all select n || 'b' from r where length(n) < 4) select * from r;
-- name: q39
with recursive r(n) as (select 1 union all select n + 1.5 from r where n < 4) select * from r;
-- name: q40
with recursive r(a, b) as (select 0, 1 union all select b, a + b from r where b < 50) select a from r;
-- name: q41
with recursive r(n) max recursion level 3 as (select 1 union all select n + 1 from r where n < 3) select * from r;
-- name: q42
with recursive r(n) max recursion level 2 as (select 1 union all select n + 1 from r where n < 9) select * from r;
-- name: q43
with r(n) as (select 1 union all select n + 1 from r where n < 5) select * from r;
-- name: q44
with recursive e(id, boss) as (values (1, null), (2, 1), (3, 2), (4, 2)), c(id, lvl) as (select id, 0 from e where boss is null union all select e.id, c.lvl + 1 from e join c on e.boss = c.id) select * from c;
-- name: q45
with recursive r(n) as (select 1 union all select n + 1 from r where n < 3), q as (select n * 10 m from r) select * from r join q on q.m = r.n * 10;
-- name: q46
with recursive r(n) as (select 1 union all select n * 2 from r left join (select 100 z) on n > z where n < 20) select max(n) from r;
-- name: q47
with recursive r(n) as (select 1 union all select n + 1 from (select 5 k) left join r on true where n < 5) select * from r;
-- name: q48
with recursive r(n) as ((select 1) union all (select n + 1 from r where n < 3)) select * from r;
-- name: q49
with a as (select 1 x) insert into nope select * from a;
create table ct (x int) using parquet;
with a as (select 7 x) insert into ct select * from a;
insert into ct with a as (select 8 x) select * from a;
from (select 9 x) insert into ct select x;
-- name: q50
select * from ct order by x;
-- name: q51
with a as (select x from ct) select a.x, (select count(*) from a b where b.x < a.x) c from a order by 1;
create temp view v as with a as (select 1 x) select * from a;
-- name: q52
select * from v;
-- name: q53
with v as (select 2 x) select * from v;
-- name: q54
with a as (select * from v) select * from (with v as (select 3 x) select * from a, v);
create table ctas using parquet as with z as (select 4 q) select q from z;
-- name: q55
select * from ctas;
-- name: q56
with a as (select 1) select `1` from a;
-- name: q57
with a as (select 1 as x, 2 as x) select * from a;
-- name: q58
with a as (select 1 as x, 2 as x) select x from a;
-- name: q59
with a(x, x) as (select 1, 2) select * from a;
-- name: q60
with a as (select explode(array(1,2)) x) select x, count(*) over () from a;
-- name: q61
with a as (select 1 x) select * from a b, lateral (select b.x + 1 y from a) c;
-- name: q62
with x as (select 1 as id), y as (select 2 as id), z as (select * from x union all select * from y) select * from z except select * from x;
-- name: q63
with a as (select 1 x having 1 > 0) select * from a;
-- name: q64
with a as (select x from values (3),(1),(2) v(x) order by x limit 2) select * from a order by x desc;
-- name: q65
with a as materialized (select 1) select * from a;
-- name: q66
with a as (select 1), select * from a;
-- name: q67
with select 1;
-- name: q68
with a as select 1 select * from a;
-- name: q69
with a (select 1) select * from a;
-- name: q70
select * from a with a as (select 1);
-- name: q71
with t as (select 1), t2 as (select 1 from t), t3 as (select * from t2, t2 x) select * from t3;
-- name: q72
with q1 as (select 1 as a1 union all select 2 as a2), q2 as (select * from (values (2, 2)) v(a, b) where a in (select a1 from q1)) select * from q2;
-- name: q73
with cte1 as (select 'x' c, 1 n), cte2 as (select c, n + 1 n from cte1), cte3 as (select c, n * 3 n from cte2) select concat(c, n) from cte3;
-- name: q74
with a as (select named_struct('p', 1, 'q', 'z') s) select s.p, s.* from a;
-- name: q75
with w as (select id, id % 2 g from range(6)) select g, sum(id), (select count(*) from w w2 where w2.g = w.g) from w group by g order by g;
