-- Set operations over types that differ.
create temp view a as select * from values (1,'x'),(2,'y'),(2,'y'),(3,null),(null,'z'),(null,'z') as a(i,s);
create temp view b as select * from values (2,'y'),(3,null),(3,null),(4,'w'),(null,'z') as b(j,t);
create temp view n as select * from values (cast(1 as tinyint), cast(2.5 as decimal(3,1)), cast(1.5 as float), date'2024-01-01', array(1), named_struct('p', 1)), (null,null,null,null,null,null) as n(b,d,f,dt,ar,st);
-- name: q1
select * from a union select * from b order by 1, 2;
-- name: q2
select * from a union all select * from b order by i, s;
-- name: q3
select * from a union distinct select * from b order by i;
-- name: q4
select * from a intersect select * from b order by 1;
-- name: q5
select * from a intersect all select * from b order by 1;
-- name: q6
select * from a except select * from b order by 1;
-- name: q7
select * from a except all select * from b order by 1;
-- name: q8
select * from a minus select * from b order by 1;
-- name: q9
select * from b minus all select * from a order by 1;
-- name: q10
select * from a union select * from b intersect select * from a order by 1, 2;
-- name: q11
(select * from a union select * from b) intersect select * from a order by 1, 2;
-- name: q12
select * from a except select * from b union all select * from b order by 1, 2;
-- name: q13
select * from a except (select * from b union all select * from b) order by 1, 2;
-- name: q14
select i from a union select s from a order by 1;
-- name: q15
select i from a union all select j, t from b;
-- name: q16
select i from a intersect select j, t from b;
-- name: q17
select 1 union select 'a' order by 1;
-- name: q18
select 1 union all select 2.5 union all select 3e0;
-- name: q19
select 1 union all select 1L union all select cast(1 as decimal(20,5));
-- name: q20
select cast(1 as decimal(38,0)) union all select cast(1.5 as decimal(38,10));
-- name: q21
select date'2024-01-01' union all select timestamp'2024-01-01 10:00:00';
-- name: q22
select date'2024-01-01' union all select '2024-01-02';
-- name: q23
select true union all select 1;
-- name: q24
select true union all select 'true';
-- name: q25
select array(1) union all select array(2L);
-- name: q26
select array(1) union all select array('a');
-- name: q27
select map('a', 1) union all select map('b', 2L);
-- name: q28
select map('a', 1) union select map('b', 2);
-- name: q29
select map('a', 1) intersect select map('b', 2);
-- name: q30
select distinct map('a', 1);
-- name: q31
select named_struct('a', 1, 'b', 2) union all select named_struct('a', 1L, 'b', 2);
-- name: q32
select named_struct('a', 1) union all select named_struct('b', 1);
-- name: q33
select named_struct('a', 1, 'b', 2) union all select named_struct('a', 1);
-- name: q34
select null union all select 1;
-- name: q35
select null union all select null;
-- name: q36
select null as x union select array(1) order by 1;
-- name: q37
select interval '1' day union all select interval '2' hour;
-- name: q38
select interval '1' month union all select interval '2' day;
-- name: q39
select interval '1' year union all select interval '2' month;
-- name: q40
select 1 as a union all select 2 as b;
-- name: q41
select 1 as a, 2 as a union all select 3, 4;
-- name: q42
select a from (select 1 as a union all select 2 as b) order by a;
-- name: q43
select b from (select 1 as a union all select 2 as b);
-- name: q44
select i as k from a union all select j from b order by k desc nulls last limit 3;
-- name: q45
select i as k from a union all select j from b order by i;
-- name: q46
select i as k from a union all select j as m from b order by m;
-- name: q47
(select i from a order by i desc limit 1) union all (select j from b order by j limit 1);
-- name: q48
select i from a limit 1 union all select j from b;
-- name: q49
select i from a order by i union all select j from b;
-- name: q50
(select i from a) order by i limit 2;
-- name: q51
((select i from a union select j from b)) order by 1 nulls last;
-- name: q52
select count(*) from (select * from a union select * from b);
-- name: q53
select sum(i) from (select i from a union all select j from b);
-- name: q54
select i, count(*) from (select * from a union all select * from b) group by i order by i;
-- name: q55
values (1, 'a'), (2, 'b') union all values (3, 'c');
-- name: q56
values 1, 2 except values 2;
-- name: q57
values (1), (2) intersect all values (2), (2);
-- name: q58
table a union all table b order by 1, 2;
-- name: q59
from a select i union all from b select j;
-- name: q60
select b from n union all select d from n;
-- name: q61
select b from n union all select f from n;
-- name: q62
select d from n union all select f from n;
-- name: q63
select b from n union all select dt from n;
-- name: q64
select ar from n union all select array(1.5);
-- name: q65
select ar from n union select ar from n order by 1;
-- name: q66
select st from n union select st from n order by 1;
-- name: q67
select st.p from (select st from n union all select st from n) order by 1;
-- name: q68
select st from n intersect select named_struct('p', 1);
-- name: q69
select st from n except select named_struct('q', 1);
-- name: q70
select dt from n union all select null;
-- name: q71
select f from n intersect select d from n;
-- name: q72
select 1 intersect select 1.0;
-- name: q73
select 1 except select '1';
-- name: q74
select cast('nan' as double) union select cast('nan' as double);
-- name: q75
select 0.0d union select -0.0d;
-- name: q76
select -0.0d intersect select 0.0d;
-- name: q77
select 'a' union select 'a ' order by 1;
-- name: q78
select 'A' collate utf8_lcase union select 'a';
-- name: q79
select cast(1 as binary) union all select 'a';
-- name: q80
select x'41' union all select x'42';
-- name: q81
select current_date() = current_date() union all select true;
-- name: q82
select i from a where i > 1 union all select i from a where i < 3 order by 1;
-- name: q83
select * from (select i from a union all select j from b) t where t.i = 2;
-- name: q84
select * from (select i from a union all select j from b) t(k) where k = 3;
-- name: q85
select * from a where i in (select j from b union select 1) order by 1, 2;
-- name: q86
select * from a where exists (select 1 from b where j = i union all select 1 from b where t = s) order by 1, 2;
-- name: q87
select (select max(i) from (select i from a union all select j from b));
-- name: q88
with c as (select 1 as x union all select 2) select * from c union all select x + 1 from c order by 1;
-- name: q89
with c as (select * from a except select * from b) select * from c order by 1;
-- name: q90
select * from a union by name select * from b;
-- name: q91
select i, s from a union all by name select t as s, j as i from b;
-- name: q92
select i, i + 1 from a union all select * from b order by 1, 2;
-- name: q93
select * from a union all select *, 1 from b;
-- name: q94
select 1 union all select 2 union all select 3 union select 1 order by 1;
-- name: q95
select 1 where false union all select 2 where true;
-- name: q96
select 1 from a union all select sum(j) from b;
-- name: q97
select rank() over (order by i) r from a union all select 99 order by r;
-- name: q98
select explode(array(1, 2)) union all select 3 order by 1;
-- name: q99
select i from a tablesample (100 percent) union all select 1 order by 1;
-- name: q100
select distinct i from a union all select distinct j from b order by 1;
-- name: q101
select i from a group by i union all select j from b group by j order by 1;
-- name: q102
select i from a group by i having count(*) > 1 union select j from b having count(*) > 1 order by 1;
-- name: q103
select * from a natural join (select 2 as i union all select 3) order by 1, 2;
-- name: q104
select * from a x join (select * from b union select * from b) y on x.i = y.j order by 1, 2, 3;
