-- Subqueries in every clause.
create temp view t1 as select * from values ('a',1,10L),('b',2,20L),('c',3,null),(null,4,40L),('a',null,50L) as t1(s,i,l);
create temp view t2 as select * from values ('a',1),('b',5),('x',null),(null,3) as t2(s,j);
create temp view t3 as select * from values (1,'one'),(2,'two'),(2,'deux') as t3(k,w);
-- name: q1
select * from t1 where i in (select k from t3 where t3.k = t1.i union all select j from t2 where t2.s = t1.s);
-- name: q2
select * from t1 where i in (select max(k) from t3 group by w);
-- name: q3
select * from t1 where i in (select k from t3 order by w limit 1);
-- name: q4
select * from t1 where i in (select row_number() over (order by w) from t3);
-- name: q5
select * from t1 where i < any (select k from t3);
-- name: q6
select * from t1 where i <= all (select k from t3);
-- name: q7
select * from t1 where i in (1, 2, (select max(k) from t3));
-- name: q8
select * from t1 where i between (select min(k) from t3) and (select max(k) from t3);
-- name: q9
select * from (select * from t1) x where x.i in (select k from t3) and x.s is not null;
-- name: q10
select s from t1 where null in (select k from t3);
-- name: q11
select s from t1 where null not in (select k from t3 where false);
-- name: q12
select s from t1 where i in (select null);
-- name: q13
select s from t1 where i not in (select null);
-- name: q14
select 1 in (select 1), 1 in (select 2), 1 in (select null), null in (select 1), 1 not in (select null);
-- name: q15
select 1 where 1 in (select 1 where false) or 2 not in (select 1 where false);
-- name: q16
select exists(select 1), not exists(select 1), exists (select 1 where false), exists(select null);
-- name: q17
select * from t1 join t2 on t1.s = t2.s and t1.i in (select k from t3);
-- name: q18
select * from t1 left join t2 on t1.s = t2.s and exists (select 1 from t3 where k = t2.j);
-- name: q19
select s, (select max(w) from t3 where k = t1.i group by w) from t1;
-- name: q20
select s, (select w from t3 where k = t1.i order by w limit 1) from t1;
-- name: q21
select s, (select w from t3 where k > t1.i order by w desc limit 1 offset 1) from t1;
-- name: q22
select s, (select distinct k from t3 where k = t1.i) from t1;
-- name: q23
select s, (select max(k) from t3 where k < t1.i) from t1;
-- name: q24
select s, (select max(k) from t3 where k + t1.i > 3) from t1;
-- name: q25
select s, (select max(k) from (select k from t3 union all select j from t2) u where u.k = t1.i) from t1;
-- name: q26
select s, (select max(k) from t3 join t2 on t3.k = t2.j where t2.s = t1.s) from t1;
-- name: q27
select s, (select max(k) from t3 left join t2 on t3.k = t2.j and t2.s = t1.s) from t1;
-- name: q28
select s, (select max(rn) from (select row_number() over (order by k) rn from t3 where k = t1.i)) from t1;
-- name: q29
with q as (select s from t2) select * from t1 where s in (select * from q);
-- name: q30
select * from t1 where s in (with q as (select s from t2) select * from q);
-- name: q31
select * from t1 where i = (with q as (select max(k) m from t3 where k = t1.i) select m from q);
-- name: q32
select s, array(select 1) from t1;
-- name: q33
select count(*) from t1 where i = (select i from t1 where s = 'b');
-- name: q34
select * from t1 where (select i, s from t2) = 1;
-- name: q35
select coalesce((select max(k) from t3 where false), -1);
-- name: q36
select if((select count(*) from t3) > 2, 'big', 'small');
-- name: q37
select concat((select max(w) from t3), '!', (select min(s) from t2));
-- name: q38
select upper((select w from t3 where k = 1));
-- name: q39
select * from t1 where s like (select 'a%');
-- name: q40
select * from values ((select 1)), (2) v(x);
-- name: q41
select * from t1 limit (select 1);
-- name: q42
select * from range((select max(k) from t3));
-- name: q43
select transform(array(1,2), x -> (select 1) + x);
-- name: q44
select filter(array(1,2), x -> x in (select 1));
-- name: q45
select aggregate(array(1,2,3), 0, (a, x) -> a + x + (select max(k) from t3));
-- name: q46
select t1.s, x.c from t1, lateral (select count(*) c from t2 where t2.s = t1.s) x where x.c > 0;
-- name: q47
select (select (select max(t1.i) from t3) from t2 limit 1) from t1;
-- name: q48
select (select count(*) from t3 where k = t1.i and w = t1.s) + 1 from t1;
-- name: q49
select (select count(k) from t3 where k = t1.i having count(k) > 1) from t1;
-- name: q50
select (select if(count(k) > 0, 'y', null) from t3 where k = t1.i) from t1;
-- name: q51
select s from t1 where exists (select 1 from t2 where t2.s = t1.s union select 1 from t3 where k = t1.i);
