-- Orders, limits and offsets.
create temp view t as select * from values (3,'c',1.5D),(1,'a',null),(2,null,2.5D),(null,'d',0.5D),(1,'b',double('nan')) as t(a,b,c);
-- name: q1
select * from t order by b collate utf8_lcase, a;
-- name: q2
select * from t order by map(a, b);
-- name: q3
select * from t order by struct(a, b), c;
-- name: q4
select * from t order by named_struct('x', a), b, c;
-- name: q5
select b from t order by length(b), b;
-- name: q6
select * from values (array(1,2)),(array(1)),(null),(array(null)) as v(x) order by x;
-- name: q7
select * from values (timestamp'2024-01-01'),(null),(timestamp'1999-01-01') v(x) order by x desc;
-- name: q8
select * from values (true),(false),(null) v(x) order by x;
-- name: q9
select * from values (interval 1 day),(interval 2 hour),(interval -3 day) v(x) order by x;
-- name: q10
select * from values (interval 1 year),(interval 2 month) v(x) order by x;
-- name: q11
select * from values (x'01'),(x''),(x'ff'),(null) v(x) order by x;
-- name: q12
select * from values (make_interval(1,2)) v(x) order by x;
-- name: q13
select a, b from t order by nope;
-- name: q14
select a, b from t order by sum(a);
-- name: q15
select sum(a) from t order by sum(c);
-- name: q16
select a from (select a from t order by a) order by a desc nulls last;
-- name: q17
select * from t where a = 1 order by b fetch first 1 rows only;
-- name: q18
select (select a from t order by a desc limit 1);
-- name: q19
select a from t order by a asc nulls first, b asc nulls last limit 100 offset 0;
-- name: q20
values (3),(1),(2) order by 1;
-- name: q21
values (3),(1),(2) order by col1 desc limit 2;
-- name: q22
table t order by a, b limit 1;
-- name: q23
from t select a order by a,b limit 1;
-- name: q24
select a from t order by a limit 1 limit 2;
-- name: q25
select a from t order by interval 1 day;
-- name: q26
select t.a from t order by b desc nulls last, t.c;
-- name: q27
select a a1, a a2 from t order by a1, a2;
-- name: q28
select a x, b x from t order by x;
-- name: q29
select a from t order by 'a', a, c;
-- name: q30
select 1 as k from t order by k;
-- name: q31
select a, row_number() over (order by a, b) rn from t order by rn desc;
-- name: q32
select a, b from t order by row_number() over (order by b, a);
-- name: q33
select a from t where a is not null group by a having a > 0 order by max(b) desc, a limit 1;
-- name: q34
select a, sum(c) from t group by a order by 2 desc, 1;
-- name: q35
select a, sum(c) from t group by 1 order by sum(c) + 1, a;
-- name: q36
select b from t order by a is null, a, b;
-- name: q37
select a from t order by a desc limit 2147483648;
-- name: q38
select a from t limit 2147483647 offset 2147483647;
-- name: q39
select * from range(5) order by id desc limit 3 offset 1;
-- name: q40
select * from range(10) where id % 2 = 0 order by id limit 10 offset 3;
