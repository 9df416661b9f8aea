-- Names of columns and where they are found, subqueries and windows in their places, statements on a table.
create temporary view t1 as select * from values (1, 'one', 10L, 1.5D), (2, 'two', null, 2.5D), (3, null, 30L, null), (null, 'none', 40L, 0D) as t1(a, b, c, d);
create temporary view t2 as select * from values (1, 'uno', array(1, 2)), (3, 'tres', array(3)), (5, 'cinco', null) as t2(a, b, arr);
create temporary view s1 as select * from values (named_struct('x', 1, 'y', named_struct('z', 'deep', 'w', array(named_struct('q', 1), named_struct('q', 2)))), map('k', named_struct('v', 5)), 7) as s1(st, mp, x);
create table tb (id int, Name string, `weird col` int, part string) using parquet partitioned by (part);
insert into tb values (1, 'A', 10, 'p1'), (2, 'B', 20, 'p1'), (3, 'C', 30, 'p2');
-- name: q1
select st.x, st.y.z, st.y.w.q, mp['k'].v, mp.k.v, s1.x, s1.st.x from s1;
-- name: q2
select x.y from s1;
-- name: q3
select st.* from s1;
-- name: q4
select st.y.* from s1;
-- name: q5
select mp.* from s1;
-- name: q6
select s1.st.y.w[0].q, st.y.w.q[1] from s1;
-- name: q7
select max(st), count(st.y), st.x from s1 group by st.x;
-- name: q8
select st as x, x.y.z from s1;
-- name: q9
select `weird col`, `tb`.`weird col` + 1, tb.name, TB.NAME, Id from tb order by ID;
-- name: q10
select `nosuch col` from tb;
-- name: q11
select "name" from tb limit 1;
-- name: q12
select name n, upper(n) u, u || '!' e from tb order by e desc;
-- name: q13
select name from tb group by name having max(`weird col`) > 10 order by max(id) desc;
-- name: q14
select part, count(*) from tb group by 1 order by 2 desc, 1;
-- name: q15
select part p, sum(id) from tb group by p order by p;
-- name: q16
select id as a, a from tb;
-- name: q17
select id % 2 as part, count(*) from tb group by part order by 1;
-- name: q18
select id % 2 as odd, count(*) c from tb group by odd having c > 1 order by odd;
-- name: q19
select t1.a, t2.a from t1 join t2 on t1.a = t2.a order by 1;
-- name: q20
select a from t1 join t2 using (a) order by a;
-- name: q21
select t1.a, t2.a, a from t1 left join t2 using (a) order by t1.a nulls last;
-- name: q22
select a, t1.b, t2.b from t1 full join t2 using (a) order by a nulls first, t1.b;
-- name: q23
select * from t1 full outer join t2 using (a, b) order by a nulls first, b nulls first;
-- name: q24
select a, b from t1 natural join (select a, 'one' b from t2) order by 1;
-- name: q25
select t1.*, t2.arr from t1 right join t2 using (a) order by a;
-- name: q26
select * from t1 left anti join t2 using (a) order by a;
-- name: q27
select b from t1 join t2 on t1.a = t2.a;
-- name: q28
select * from t1 join t2 on a = a;
-- name: q29
select t1.a from t1 a1 join t2 on true;
-- name: q30
select a1.a, a2.a from t1 a1, t1 a2 where a1.a = a2.a + 1 order by 1;
-- name: q31
select x.a from (select t1.a, t2.a from t1, t2) x;
-- name: q32
select x.* from (select t1.a, t2.b from t1 join t2 on t1.a = t2.a) x order by 1;
-- name: q33
select * from (select a, b from t1) as x(p, q) where p > 1 order by p;
-- name: q34
select * from (select a, b from t1) as x(p) ;
-- name: q35
select q from (select a, b from t1 union select a, b from t2) as x(p, q) order by q nulls last;
-- name: q36
select a from t1 union all select b from t2 order by a limit 3;
-- name: q37
select a, b from t1 union select a from t2;
-- name: q38
select a from t1 except select a from t2 order by a nulls first;
-- name: q39
select a, c from t1 minus select a, a from t2 order by 1 nulls last;
-- name: q40
(select a from t1 order by a limit 2) union all (select a from t2 order by a desc limit 1) order by a;
-- name: q41
select a from t1 intersect (select a from t2 union select null) order by a nulls first;
-- name: q42
select count(*) from t1 where a in (select a from t2 where t2.b <> t1.b);
-- name: q43
select a from t1 where (a, b) in (select a, 'one' from t2);
-- name: q44
select a from t1 where (a, b) not in (select a, b from t2) order by 1;
-- name: q45
select a from t1 where a not in (select a from t2) order by a;
-- name: q46
select a from t1 where a in (1, 2, null) or a is null order by a;
-- name: q47
select a from t1 where exists (select 1 from t2 where t2.a > t1.a having count(*) > 1) order by a;
-- name: q48
select a, (select count(*) from t2 where t2.a >= t1.a) n from t1 order by a nulls first;
