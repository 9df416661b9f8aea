-- Pipe operators.
create temp view t as select * from values (1,'a',10.5),(2,'b',null),(3,'a',7.25),(null,'c',1) as t(id,k,v);
-- name: q1
from t |> select id, k;
-- name: q2
from t |> where id > 1;
-- name: q3
from t |> where id > 1 |> select k |> distinct;
-- name: q4
table t |> select *, id * 2 as twice |> where twice > 3;
-- name: q5
from t |> extend id + 1 as nx;
-- name: q6
from t |> extend id + 1 as nx, nx * 2 as ny;
-- name: q7
from t |> extend *;
-- name: q8
from t |> extend sum(id) over () as s;
-- name: q9
from t |> set id = id + 1, k = upper(k);
-- name: q10
from t |> set nope = 1;
-- name: q11
from t |> set id = 1, id = 2;
-- name: q12
from t |> set t.id = 1;
-- name: q13
from t |> drop v;
-- name: q14
from t |> drop v, k;
-- name: q15
from t |> drop nope;
-- name: q16
from t |> drop id, k, v;
-- name: q17
from t |> as u |> select u.id;
-- name: q18
from t |> as u |> select t.id;
-- name: q19
from t |> aggregate sum(id);
-- name: q20
from t |> aggregate sum(id) as s, count(*) c group by k;
-- name: q21
from t |> aggregate group by k;
-- name: q22
from t |> aggregate sum(id) group by k as kk;
-- name: q23
from t |> aggregate sum(id) group by 2;
-- name: q24
from t |> aggregate sum(id) group by upper(k) as u |> where u <> 'C';
-- name: q25
from t |> aggregate;
-- name: q26
from t |> aggregate count(*) group by all;
-- name: q27
from t |> aggregate sum(id) group by rollup(k);
-- name: q28
from t |> aggregate sum(id), grouping(k) group by cube(k);
-- name: q29
from t |> aggregate sum(id) group by grouping sets ((k), ());
-- name: q30
from t |> aggregate sum(id) over () as x group by k;
-- name: q31
from t |> select sum(id);
-- name: q32
from t |> select sum(id) over (partition by k order by id) s, id;
-- name: q33
from t |> order by id desc;
-- name: q34
from t |> order by id desc |> limit 1;
-- name: q35
from t |> order by id nulls last |> limit 2 offset 1;
-- name: q36
from t |> join t u on t.id = u.id |> select t.id, u.k;
-- name: q37
from t |> as a |> left join t b using (id) |> select id, b.v;
-- name: q38
from t |> cross join (select 1 z);
-- name: q39
from t |> natural join t u;
-- name: q40
from t |> left semi join (select 1 id) x using (id);
-- name: q41
from t |> left anti join (select 1 id) x using (id);
-- name: q42
from t |> join lateral (select t.id + 1 as y) |> select id, y;
-- name: q43
from t |> lateral join t;
-- name: q44
from t |> union all table t |> aggregate count(*);
-- name: q45
from t |> union select 9, 'z', 9.0;
-- name: q46
from t |> except table t;
-- name: q47
from t |> intersect (select 1, 'a', 10.5);
-- name: q48
from t |> minus all select 1, 'a', 10.5;
-- name: q49
from t |> union all select 1;
-- name: q50
from t |> union all by name select 1 as id, 'q' as k, 2 as v;
-- name: q51
from t |> select id, k |> pivot (count(id) for k in ('a', 'b'));
-- name: q52
from t |> select k, v |> pivot (sum(v) for k in ('a' as aa));
-- name: q53
from t |> select id, v, cast(id as decimal(3,2)) w |> unpivot (val for nm in (v, w));
-- name: q54
from t |> where sum(id) > 1;
-- name: q55
from t |> where row_number() over (order by id) = 1;
-- name: q56
from t |> extend row_number() over (order by id) rn |> where rn = 1;
-- name: q57
from t |> aggregate count(*) n group by k |> where n > 1;
-- name: q58
from t |> aggregate count(*) n group by k |> order by n desc, k |> limit 1;
-- name: q59
from t |> select id as a, a + 1 as b;
-- name: q60
from t |> select distinct k;
-- name: q61
from t |> select k group by k;
-- name: q62
from t |> select id where id > 1;
-- name: q63
from t |> window w as (partition by k) |> select sum(id) over w;
-- name: q64
from t |> select sum(id) over w as s, k window w as (partition by k);
-- name: q65
from t |> having id > 1;
-- name: q66
from t |> group by k;
-- name: q67
from t |> nosuch;
-- name: q68
from t |>;
-- name: q69
|> select 1;
-- name: q70
from t |> where id > 1 where id > 2;
-- name: q71
from t |> where exists (from t u |> where u.id = t.id + 1) |> select id;
-- name: q72
from t |> where id in (from t |> select id |> where id > 2);
-- name: q73
select id from t |> where id = 1;
-- name: q74
select id from t order by id |> limit 1;
-- name: q75
(select id from t) |> select id + 1 as x;
-- name: q76
values (1), (2) |> where col1 > 1;
-- name: q77
values (1, 'a'), (2, 'b') as v(x, y) |> select y;
-- name: q78
with c as (select 5 n) from c |> select n;
-- name: q79
from t |> select (from t |> aggregate max(id)) as m |> distinct;
-- name: q80
from t |> extend k as id |> select *;
-- name: q81
from t |> extend 1 as id |> select id;
-- name: q82
from t |> extend struct(id, k) as s |> select s.*;
-- name: q83
from t |> select explode(array(1, 2)) as e |> where e = 2;
-- name: q84
from t |> extend explode(array(1, 2)) as e |> aggregate sum(e);
-- name: q85
from t |> lateral view explode(array(1, 2)) x as e;
-- name: q86
from t |> set v = null |> aggregate count(v);
-- name: q87
from t |> set v = sum(v) over ();
-- name: q88
from t |> drop v |> drop v;
-- name: q89
from t |> as q |> set id = q.id * 2 |> select q.id;
-- name: q90
from t |> as a |> join t as b on a.id = b.id |> as c |> select c.k;
-- name: q91
from t |> aggregate sum(id) as s, max(k) as s;
-- name: q92
from t |> aggregate sum(id) as s group by k as s;
-- name: q93
from t |> aggregate count(distinct k), sum(id) filter (where id > 1);
-- name: q94
from t |> aggregate sum(id) + 1 as x group by k |> aggregate sum(x);
-- name: q95
from range(10) |> where id % 2 = 0 |> aggregate sum(id);
-- name: q96
from t |> insert into u;
create temp view pv as from t |> where id = 2;
-- name: q97
select * from pv;
