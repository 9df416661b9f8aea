-- Orders, limits and offsets.
create temp view t as select * from values (3,'c',1.5D),(1,'a',null),(2,null,2.5D),(null,'d',0.5D),(1,'b',double('nan')) as t(a,b,c);
-- name: q1
select * from t order by a, b;
-- name: q2
select * from t order by a desc, b desc;
-- name: q3
select * from t order by a nulls last, b;
-- name: q4
select * from t order by a desc nulls first, b nulls last;
-- name: q5
select * from t order by c;
-- name: q6
select * from t order by c desc;
-- name: q7
select * from t order by all;
-- name: q8
select * from t order by all desc;
-- name: q9
select * from t order by all nulls last;
-- name: q10
select * from t order by 1, 2;
-- name: q11
select * from t order by 4;
-- name: q12
select * from t order by 0;
-- name: q13
select * from t order by -1;
-- name: q14
select a as x, b from t order by x, b;
-- name: q15
select a as x from t order by a, b;
-- name: q16
select a from t order by t.a, c;
-- name: q17
select distinct a from t order by a;
-- name: q18
select distinct a from t order by b;
-- name: q19
select distinct a + 1 from t order by a + 1;
-- name: q20
select distinct a+1 as k from t order by k desc;
-- name: q21
select a, count(*) from t group by a order by count(*), a;
-- name: q22
select a from t order by a + 1 desc, b;
-- name: q23
select a from t order by (select 1), a, b;
-- name: q24
select a from t order by a, b limit 2;
-- name: q25
select a from t order by a, b limit 2 offset 1;
-- name: q26
select a from t order by a,b offset 3;
-- name: q27
select a from t limit -1;
-- name: q28
select a from t limit a;
-- name: q29
select a from t limit 'x';
-- name: q30
select a from t limit null;
-- name: q31
select a from t limit 1.5;
-- name: q32
select a from t limit cast(1 as bigint);
-- name: q33
select a from t offset -2;
-- name: q34
select a from t limit (select 1);
-- name: q35
select a from t order by a, b limit all;
-- name: q36
select a from t limit rand();
-- name: q37
select a from t order by a limit 1 union all select 2;
-- name: q38
(select a from t order by a desc nulls last, b limit 1) union all (select 100) order by 1;
-- name: q39
select a from t cluster by a order by a;
-- name: q40
select a from t sort by a order by a;
-- name: q41
select a from t distribute by a order by a;
