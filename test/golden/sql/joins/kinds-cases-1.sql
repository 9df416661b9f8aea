-- Joins of every kind.
create temp view e as select * from values (1,'Ann',10),(2,'Bob',20),(3,'Cid',null),(4,'Dee',40) as e(id,name,dept);
create temp view d as select * from values (10,'Eng'),(20,'Ops'),(30,'HR'),(null,'Void') as d(dept,dname);
create temp view nothing as select * from e where false;
-- name: q1
select * from e join d on e.dept = d.dept;
-- name: q2
select * from e join d using (dept);
-- name: q3
select * from e natural join d;
-- name: q4
select * from e left join d using (dept);
-- name: q5
select * from e right join d using (dept);
-- name: q6
select * from e full outer join d using (dept);
-- name: q7
select * from e full join d on e.dept = d.dept;
-- name: q8
select * from e left semi join d on e.dept = d.dept;
-- name: q9
select * from e left anti join d on e.dept = d.dept;
-- name: q10
select * from e anti join d using (dept);
-- name: q11
select * from e semi join d using (dept);
-- name: q12
select * from e cross join d where e.id = 1;
-- name: q13
select count(*) from e, d;
-- name: q14
select * from e inner join d on e.dept <=> d.dept;
-- name: q15
select * from e left join d on e.dept <=> d.dept;
-- name: q16
select * from e left join d on e.dept = d.dept and d.dname = 'Eng';
-- name: q17
select * from e left join d on e.dept = d.dept where d.dname = 'Eng';
-- name: q18
select * from e left join d on e.dept = d.dept and e.id > 1;
-- name: q19
select * from e right join d on e.dept = d.dept and e.id > 1;
-- name: q20
select * from e full join d on e.dept = d.dept and e.id > 1;
-- name: q21
select * from e join d on e.dept > d.dept;
-- name: q22
select * from e full join d on e.dept > d.dept;
-- name: q23
select * from e left join d on true where d.dept = 30;
-- name: q24
select * from e left join d on false;
-- name: q25
select * from e right join d on null;
-- name: q26
select * from e full join d on false;
-- name: q27
select * from e join d;
-- name: q28
select * from e left join d;
-- name: q29
select * from e join nothing on true;
-- name: q30
select * from e left join nothing n on e.id = n.id;
-- name: q31
select * from nothing right join e using (id);
-- name: q32
select * from nothing full join e using (id);
-- name: q33
select * from nothing cross join e;
-- name: q34
select * from e left anti join nothing n on e.id = n.id;
-- name: q35
select * from e left semi join nothing n on true;
-- name: q36
select dept from e join d on e.dept = d.dept;
-- name: q37
select e.dept, d.dept from e join d using (dept);
-- name: q38
select e.*, d.* from e join d using (dept);
-- name: q39
select d.dept from e left join d using (dept);
-- name: q40
select e.dept from e right join d using (dept);
-- name: q41
select e.dept, d.dept, dept from e full join d using (dept);
-- name: q42
select * from e join d using (nope);
-- name: q43
select * from e join d using (name);
-- name: q44
select * from e join d using (dept, dname);
-- name: q45
select * from e join d on e.nope = d.dept;
-- name: q46
select * from e join d on e.dept;
-- name: q47
select * from e join d on sum(e.dept) = 1;
-- name: q48
select * from e join d on e.dept = d.dept join e e2 on e2.id = e.id + 1;
-- name: q49
select e.name, f.name from e join e f on e.id = f.id - 1;
-- name: q50
select * from e join e on e.id = e.id;
-- name: q51
select * from e a join e a on true;
-- name: q52
select a.id from e a join e a on true;
-- name: q53
select * from e natural join e f;
