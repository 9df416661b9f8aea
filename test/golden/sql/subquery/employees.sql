-- Subqueries over employees, departments and bonuses, in every place.
create temp view emp as select * from values (1,'ann',10,1000.50,date'2020-01-15',null),(2,'bob',10,2000.00,date'2019-03-01',1),(3,'cid',20,1500.25,date'2021-07-30',1),(4,'dee',20,null,date'2018-11-11',3),(5,'eve',30,3000.00,null,3),(6,'fay',null,800.75,date'2022-02-28',2),(7,null,30,3000.00,date'2020-01-15',5) as emp(id,name,dept,salary,hired,boss);
create temp view dept as select * from values (10,'sales','nyc'),(20,'eng','sf'),(30,'ops',null),(40,'hr','nyc'),(null,'ghost','la') as dept(did,dname,city);
create temp view bonus as select * from values (1,100,'2020'),(1,200,'2021'),(3,null,'2020'),(4,50,'2020'),(9,999,'2021'),(null,10,'2019') as bonus(eid,amount,yr);
-- name: q1
select name, (select dname from dept where did = emp.dept) from emp;
-- name: q2
select name, (select max(amount) from bonus where eid = id) + 1 as m from emp order by id;
-- name: q3
select name, (select count(*) from bonus where eid = id) as c from emp order by id;
-- name: q4
select name, (select count(amount) from bonus where eid = id and yr > '2020') as c from emp order by id;
-- name: q5
select name, (select amount from bonus where eid = id) as a from emp where id = 1;
-- name: q6
select name, (select amount from bonus where eid = id) as a from emp where id <> 1 order by id;
-- name: q7
select name, (select first(amount) from bonus where eid = id) as a from emp where id > 2 order by id;
-- name: q8
select id, salary > (select avg(salary) from emp e where e.dept = emp.dept) as above from emp order by 1;
-- name: q9
select id from emp e1 where salary = (select max(salary) from emp e2 where e2.dept = e1.dept) order by id;
-- name: q10
select id from emp e1 where salary >= (select max(salary) from emp e2 where e2.dept <=> e1.dept) order by id;
-- name: q11
select id from emp where (dept, salary) in (select dept, max(salary) from emp group by dept) order by id;
-- name: q12
select id from emp where dept in (select did from dept where city = 'nyc') and exists (select 1 from bonus where eid = id);
-- name: q13
select id from emp where dept not in (select did from dept where city = 'nyc');
-- name: q14
select id from emp where dept not in (select did from dept where city = 'nyc' and did is not null) order by id;
-- name: q15
select id from emp where not exists (select * from dept where did = dept) order by id;
-- name: q16
select id from emp where exists (select 1 from dept where did = dept and exists (select 1 from bonus where eid = emp.id));
-- name: q17
select id from emp where exists (select 1 from dept where did = dept and exists (select 1 from bonus where eid = did / 10)) order by id;
-- name: q18
select dname from dept d where (select count(*) from emp where dept = d.did) > 1 order by dname;
-- name: q19
select dname, (select string_agg(name, ',') within group (order by name) from emp where dept = did) as names from dept order by dname;
-- name: q20
select dname, (select collect_list(id) from emp where dept = did) as ids from dept order by dname;
-- name: q21
select dept, sum(salary) from emp group by dept having sum(salary) > (select avg(salary) from emp) order by dept;
-- name: q22
select dept, count(*) from emp group by dept having count(*) in (select count(*) from bonus group by eid) order by dept;
-- name: q23
select dept, (select dname from dept where did = emp.dept) dn, count(*) from emp group by dept order by dept;
-- name: q24
select (select dname from dept where did = emp.dept) dn, count(*) from emp group by 1 order by 1;
-- name: q25
select (select dname from dept where did = emp.dept) dn, count(*) from emp group by dn order by dn nulls last;
-- name: q26
select (select dname from dept where did = emp.dept) dn, count(*) from emp group by (select dname from dept where did = emp.dept) order by dn nulls last;
-- name: q27
select count(*), (select max(did) from dept) from emp;
-- name: q28
select count(*) + (select max(did) from dept) from emp;
-- name: q29
select sum((select max(did) from dept)) from emp;
-- name: q30
select sum((select count(*) from bonus where eid = id)) from emp;
-- name: q31
select max(id) filter (where id in (select eid from bonus)) from emp;
-- name: q32
select id, row_number() over (order by (select count(*) from bonus where eid = id) desc, id) rn from emp;
-- name: q33
select id, sum(id) over (partition by dept in (select did from dept where city is not null) order by id) s from emp order by id;
-- name: q34
select * from (select id, dept in (select did from dept) as known from emp) where not known order by id;
-- name: q35
select id, case when exists (select 1 from bonus where eid = id) then 'yes' else 'no' end from emp order by id;
-- name: q36
select id, coalesce((select max(amount) from bonus where eid = id), -1) from emp order by id;
-- name: q37
select id, if(id in (select eid from bonus), 1, 0) from emp order by id;
-- name: q38
select id, id not in (select eid from bonus where eid is not null) ni from emp order by id;
-- name: q39
select id, null in (select eid from bonus) from emp where id = 1;
-- name: q40
select id, null not in (select eid from bonus where false) from emp where id = 1;
-- name: q41
select 1 in (select 1), 1 in (select 2), 1 in (select null), null in (select 1), 1 not in (select null);
-- name: q42
select exists (select 1 where false), not exists (select 1 where false), exists (values (null));
-- name: q43
select (select 1), (select 'a' where false), (select null), (values (5));
-- name: q44
select (select 1 union select 2);
-- name: q45
select (select 1, 2);
-- name: q46
select (select 1 union all select 1 limit 1);
-- name: q47
select 1 in (select 1, 2);
-- name: q48
select (1, 2) in (select 1, 2), (1, 2) in (select 1, '2'), (1, null) in (select 1, 2);
-- name: q49
select (1, 2) in (select struct(1, 2));
-- name: q50
select struct(1, 2) in (select 1, 2);
-- name: q51
select id from emp where salary > all (select salary from emp);
-- name: q52
select id from emp where salary > any (select salary from emp);
-- name: q53
select id from emp where salary = some (select salary from emp);
-- name: q54
select id from emp where name = (select dname, city from dept);
-- name: q55
select id from emp where (select true);
-- name: q56
select id from emp where (select count(*) from dept);
-- name: q57
select id from emp where id = (select max(eid) from bonus where eid < emp.id and yr = '2020') + 1 order by id;
-- name: q58
select * from emp join dept on did = dept and exists (select 1 from bonus where eid = id) order by id;
-- name: q59
select emp.id, dept.dname from emp join dept on did = dept and id in (select eid from bonus where amount > did) order by 1;
-- name: q60
select emp.id, dept.dname from emp left join dept on did = dept and id in (select eid from bonus) order by 1, 2;
-- name: q61
select emp.id, dname from emp left join dept on did = dept and salary > (select avg(salary) from emp) order by 1, 2;
-- name: q62
select emp.id, dname from emp full join dept on did = dept and did > (select min(did) from dept) order by 1, 2;
-- name: q63
select id from emp left semi join dept on did = dept and city = (select max(city) from dept);
-- name: q64
select id from emp left anti join bonus on eid = id and amount > (select avg(amount) from bonus) order by id;
-- name: q65
select id from emp order by (select max(amount) from bonus where eid = id) desc nulls last, id;
-- name: q66
select id from emp order by (select 1), id desc limit 3;
-- name: q67
select id from emp limit (select 2);
-- name: q68
select id from emp order by id offset (select max(1) from dept);
-- name: q69
select id, t.* from emp, lateral (select amount, yr from bonus where eid = id) t order by id, yr;
-- name: q70
select id, t.a from emp left join lateral (select sum(amount) a from bonus where eid = id) t on true order by id;
-- name: q71
select id, t.a from emp join lateral (select sum(amount) a from bonus where eid = id having count(*) > 0) t order by id;
-- name: q72
select id, t.a from emp left join lateral (select amount a from bonus where eid = id order by amount desc limit 1) t order by id;
-- name: q73
select id, x from emp, lateral (select id * 2 as x) order by id limit 2;
-- name: q74
select id, x, y from emp, lateral (select id * 2 as x), lateral (select x + dept as y) order by id;
-- name: q75
select id, x from emp right join lateral (select id as x) on true;
-- name: q76
select id, x from emp full join lateral (select id as x) on true;
-- name: q77
select id, e from emp, lateral explode(array(id, dept)) as t(e) where id < 3;
-- name: q78
select id, e from emp, lateral (select explode(array(id, dept)) as e) where id < 3;
-- name: q79
select id, t.c from emp cross join lateral (select count(*) c from dept where did > emp.dept) t order by id;
-- name: q80
select id, t.c from emp cross join lateral (select did, count(*) c from dept where did >= emp.dept group by did) t order by id, did;
-- name: q81
select id, t.r from emp, lateral (select amount r from bonus where eid = id union all select 0) t order by id, r;
-- name: q82
select id, t.r from emp, lateral (select distinct yr r from bonus where eid <= id) t where id < 4 order by id, r;
-- name: q83
select id, t.r from emp, lateral (select rank() over (order by amount) r, amount from bonus where eid = id) t order by id, r;
-- name: q84
select id, (select rank() over (order by amount) from bonus where eid = id limit 1) from emp where id > 2 order by id;
-- name: q85
select id, (select sum(amount) from bonus where eid > id) from emp order by id;
-- name: q86
select id, (select sum(amount + id) from bonus where eid = id) from emp order by id;
-- name: q87
select id, (select sum(emp.id) from bonus where eid = id) from emp order by id;
-- name: q88
select id, (select max(emp.id) from bonus) from emp order by id;
-- name: q89
select id, (select id) from emp order by id limit 2;
-- name: q90
select id, (select emp.salary * 2) from emp order by id limit 2;
-- name: q91
select id, (select emp.salary where emp.dept = 10) s from emp order by id;
-- name: q92
select id, (select a.amount from bonus a join bonus b on a.eid = b.eid where a.eid = id and a.amount > b.amount) from emp order by id;
-- name: q93
select id, (select a.amount from bonus a left join bonus b on a.eid = b.eid and b.yr = '2021' and a.yr <> b.yr where a.eid = emp.id and b.eid is not null) from emp order by id;
-- name: q94
select id, (select max(x) from (select amount x from bonus where eid = emp.id)) from emp order by id;
-- name: q95
select id, (with b as (select * from bonus where eid = emp.id) select max(amount) from b) from emp order by id;
-- name: q96
with e as (select * from emp where dept = 10) select id, (select count(*) from e) from e order by id;
-- name: q97
with e as (select id, (select max(amount) from bonus where eid = id) m from emp) select * from e where m is not null order by id;
-- name: q98
select * from emp where id in (with x as (select eid from bonus) select * from x) order by id;
-- name: q99
select name from emp e where 2 > (select count(distinct salary) from emp where salary > e.salary) order by name;
-- name: q100
select name from emp where boss in (select id from emp where boss is null) order by name;
-- name: q101
select a.name, b.name boss from emp a left join emp b on a.boss = b.id where exists (select 1 from emp c where c.boss = b.id and c.id <> a.id) order by a.id;
-- name: q102
select id from emp where dept = (select did from dept where dname like 'e%') or dept = (select did from dept where dname like 'o%') order by id;
-- name: q103
select id from emp where (dept in (select did from dept where city = 'sf')) = (salary is null) order by id;
-- name: q104
select id from emp where dept in (select did from dept) is null;
-- name: q105
select id, dept in (select did from dept where did is not null) is not true x from emp order by id;
-- name: q106
select id from emp where hired = (select min(hired) from emp) or hired between (select date'2020-01-01') and (select max(hired) from emp) order by id;
-- name: q107
select id from emp where name like (select concat(substr(dname, 1, 1), '%') from dept where did = 20) order by id;
-- name: q108
select id from emp where id + (select 1) in (select eid + 1 from bonus);
-- name: q109
select array((select max(id) from emp), (select min(id) from emp)), struct((select 1) as a);
-- name: q110
select transform(array(1,2), x -> x + (select max(id) from emp));
-- name: q111
select explode(array((select max(id) from emp), 1));
-- name: q112
select * from values ((select max(id) from emp)), (1) as t(a);
-- name: q113
select id from emp where unknown_col in (select did from dept);
-- name: q114
select id from emp where id in (select unknown_col from dept);
-- name: q115
select id from emp where id in (select did from nope);
-- name: q116
select id from emp e where exists (select 1 from dept where did = emp.dept);
-- name: q117
select id from emp where exists (select 1 from dept where did = dept.nope);
-- name: q118
select (select did from dept where did = id and id = 10) from emp;
-- name: q119
select id from emp where max(id) = (select 1);
-- name: q120
select id from emp where sum(id) in (select 1);
-- name: q121
select dept, (select max(salary) from bonus where eid = id) from emp group by dept;
-- name: q122
select dept, (select max(amount) from bonus where eid = dept) from emp group by dept order by dept;
-- name: q123
select dept, max((select max(amount) from bonus where eid = dept)) from emp group by dept order by dept;
