-- Subqueries in every clause.
create temp view t1 as select * from values ('a',1,10L),('b',2,20L),('c',3,null),(null,4,40L),('a',null,50L) as t1(s,i,l);
create temp view t2 as select * from values ('a',1),('b',5),('x',null),(null,3) as t2(s,j);
create temp view t3 as select * from values (1,'one'),(2,'two'),(2,'deux') as t3(k,w);
-- name: q1
select * from t1 where s in (select s from t2);
-- name: q2
select * from t1 where s not in (select s from t2);
-- name: q3
select * from t1 where s not in (select s from t2 where s is not null);
-- name: q4
select * from t1 where i not in (select j from t2 where j > 100);
-- name: q5
select * from t1 where i in (select k from t3) or s = 'c';
-- name: q6
select * from t1 where not (i in (select k from t3) and s = 'a');
-- name: q7
select * from t1 where (s, i) in (select s, j from t2);
-- name: q8
select * from t1 where (s, i) not in (select s, j from t2);
-- name: q9
select * from t1 where (s, i) in (select s from t2);
-- name: q10
select * from t1 where s in (select s, j from t2);
-- name: q11
select * from t1 where i in (select cast(j as double) from t2);
-- name: q12
select * from t1 where struct(s, i) in (select struct(s, j) from t2);
-- name: q13
select s, i in (select j from t2) as m from t1;
-- name: q14
select s, i not in (select j from t2 where j is not null) as m from t1;
-- name: q15
select s, exists (select 1 from t2 where t2.s = t1.s) e from t1;
-- name: q16
select s from t1 where exists (select * from t2 where t2.j > t1.i);
-- name: q17
select s from t1 where not exists (select * from t2 where t2.s = t1.s and t2.j = t1.i);
-- name: q18
select s from t1 where exists (select 1 from t2 where t2.s = t1.s having count(*) > 0);
-- name: q19
select s from t1 where exists (select count(*) from t2 where t2.s = t1.s);
-- name: q20
select s, (select max(j) from t2 where t2.s = t1.s) m from t1;
-- name: q21
select s, (select count(*) from t2 where t2.s = t1.s) m from t1;
-- name: q22
select s, (select count(*) + 1 from t2 where t2.s = t1.s) m from t1;
-- name: q23
select s, (select j from t2 where t2.s = t1.s) m from t1;
-- name: q24
select s, (select w from t3 where k = i) from t1;
-- name: q25
select (select w from t3);
-- name: q26
select (select w, k from t3 limit 1);
-- name: q27
select (select struct(w, k) from t3 order by w limit 1).w;
-- name: q28
select s from t1 where i = (select max(j) from t2 where t2.s = t1.s);
-- name: q29
select s from t1 where i > (select avg(k) from t3) order by s;
-- name: q30
select s from t1 where (select true);
-- name: q31
select s from t1 where (select count(*) from t2 where t2.s = t1.s) = 0;
-- name: q32
select s, sum(i) from t1 group by s having sum(i) > (select min(k) from t3);
-- name: q33
select s, sum(i) from t1 group by s having exists (select 1 from t2 where t2.s = t1.s);
-- name: q34
select s, sum(i) from t1 group by s having sum(i) in (select k from t3);
-- name: q35
select case when i in (select k from t3) then 'in' else 'out' end c, count(*) from t1 group by 1;
-- name: q36
select (select sum(k) from t3) + (select sum(j) from t2) x;
-- name: q37
select sum((select max(k) from t3)) from t1;
-- name: q38
select sum(i + (select max(k) from t3)) from t1;
-- name: q39
select max(i) + (select max(k) from t3 where k <= max(t1.i)) from t1;
-- name: q40
select s, (select sum(t1.i) from t2) from t1;
-- name: q41
select (select sum(j + t1.i) from t2) from t1;
-- name: q42
select (select i) from t1;
-- name: q43
select (select i + 1 as z) from t1 order by 1;
-- name: q44
select (select nope from t2) from t1;
-- name: q45
select (select t1.nope from t2) from t1;
-- name: q46
select * from t1 where s in (select t1.s from t2);
-- name: q47
select * from t1 where exists (select 1 from (select * from t2 where t2.s = t1.s) q where q.j > 0);
-- name: q48
select * from t1 where exists (select 1 from t2 where exists (select 1 from t3 where t3.k = t2.j and t3.k = t1.i));
-- name: q49
select * from t1 where i in (select k from t3 where k in (select j from t2 where t2.s = 'a'));
-- name: q50
select * from t1 where i in (select k from t3 union select j from t2);
-- name: q51
select * from t1 where i in (select k from t3 intersect select j from t2);
-- name: q52
select * from t1 where i in (select k from t3 except select j from t2);
