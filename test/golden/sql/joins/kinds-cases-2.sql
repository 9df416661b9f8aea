-- Joins of every kind.
create temp view e as select * from values (1,'Ann',10),(2,'Bob',20),(3,'Cid',null),(4,'Dee',40) as e(id,name,dept);
create temp view d as select * from values (10,'Eng'),(20,'Ops'),(30,'HR'),(null,'Void') as d(dept,dname);
create temp view nothing as select * from e where false;
-- name: q1
select * from e natural left join d;
-- name: q2
select * from e natural full outer join d;
-- name: q3
select * from e natural cross join d;
-- name: q4
select * from e natural left anti join d;
-- name: q5
select * from e join d using (dept) join (select 10 as dept, 'z' as zz) x using (dept);
-- name: q6
select * from e full join d using (dept) full join (select 50 dept, 'q' q) x using (dept);
-- name: q7
select * from (e join d on e.dept = d.dept);
-- name: q8
select * from (e cross join d) where id = 2;
-- name: q9
select * from e join (d join nothing n on d.dept = n.dept) on true;
-- name: q10
select * from (select * from e) left outer join (select * from d) using (dept);
-- name: q11
select e.name, l.* from e, lateral (select dname from d where d.dept = e.dept) l;
-- name: q12
select e.name, l.* from e left join lateral (select dname from d where d.dept = e.dept) l;
-- name: q13
select e.name, l.* from e left join lateral (select dname from d where d.dept = e.dept) l on l.dname <> 'Ops';
-- name: q14
select e.name, l.c from e cross join lateral (select count(*) c from d where d.dept > e.dept) l;
-- name: q15
select e.name, l.c from e join lateral (select e.id + 1 as c) l on c > 3;
-- name: q16
select * from e, lateral (select * from d where d.dept = e.dept order by dname limit 1);
-- name: q17
select * from e right join lateral (select 1) l;
-- name: q18
select * from e full join lateral (select 1) l;
-- name: q19
select * from lateral (select 1);
-- name: q20
select * from e, lateral explode(array(id, id * 10)) as x(v);
-- name: q21
select * from e left join lateral explode(if(id > 2, array(id), array())) x(v) on true;
-- name: q22
select * from e join lateral explode(array(1,2)) x(v) on v = id;
-- name: q23
select * from e left join lateral explode(array(1,2)) x(v) on v = id;
-- name: q24
select * from e, explode(array(id));
-- name: q25
select * from e join d on e.dept = d.dept and exists (select 1 from d x where x.dept = e.dept);
-- name: q26
select * from e join d on e.dept in (select dept from d where dname = 'Eng');
-- name: q27
select * from e left join d on e.dept = d.dept and e.id in (1, 3);
-- name: q28
select /*+ broadcast(d) */ * from e join d on e.dept = d.dept;
-- name: q29
select /*+ merge(d) */ * from e full join d on e.dept = d.dept;
-- name: q30
select /*+ nosuch(d) */ e.id from e;
-- name: q31
select count(*) from e a join e b join e c;
-- name: q32
select a.id, b.id, c.id from e a left join e b on a.id = b.id + 1 left join e c on b.id = c.id + 1;
-- name: q33
select a.id, b.id from e a full join e b on a.id = b.id + 2 where a.id is null or b.id is null;
-- name: q34
select coalesce(a.id, b.id) x from e a full join e b on a.id = -b.id order by x;
-- name: q35
select * from values (1, null), (2, 'b') a(x, y) full join values (2, 'c'), (3, null) b(x, y) using (x, y);
-- name: q36
select * from values (1, 'a') a(x, y) natural join values (2, 'z') b(p, q);
-- name: q37
select * from (values (1)) t1(a) join (values (1L)) t2(a) using (a);
-- name: q38
select * from (values (1)) t1(a) join (values ('1')) t2(a) on t1.a = t2.a;
-- name: q39
select * from (values (double('nan'))) t1(a) join (values (double('nan'))) t2(a) on t1.a = t2.a;
-- name: q40
select * from (values (0.0D)) t1(a) join (values (-0.0D)) t2(a) on t1.a = t2.a;
-- name: q41
select * from (values (array(1,null))) t1(a) join (values (array(1,null))) t2(a) on t1.a = t2.a;
-- name: q42
select * from (values (struct(1,2))) t1(a) join (values (named_struct('x',1,'y',2))) t2(a) on t1.a = t2.a;
-- name: q43
select * from (values (map(1,2))) t1(a) join (values (map(1,2))) t2(a) on t1.a = t2.a;
-- name: q44
select * from e join d on e.dept = d.dept tablesample (10 rows);
-- name: q45
select e.id from e left join d on e.dept = d.dept left join d d2 on d2.dept = coalesce(d.dept, 30) order by 1;
-- name: q46
select * from (select 1 a) full outer join (select 2 a) using (a) order by a;
-- name: q47
select t.* from (select 1 a, 2 b) t join (select 3 c) u;
-- name: q48
select sum(x.id), y.dname from e x join d y using (dept) group by y.dname with rollup order by 1;
-- name: q49
select * from e, d where e.dept = d.dept and e.id = (select max(id) from e where dept is not null and dept < 30);
-- name: q50
select * from e join d on e.dept = d.dept or e.id = 3;
-- name: q51
select * from e left join d on e.dept = d.dept or d.dname = 'Void';
-- name: q52
select * from e full join d on e.dept = d.dept or e.id = 3;
