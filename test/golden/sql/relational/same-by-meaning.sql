-- What is the same although it is written in another way; sets in the order of their hashes; subqueries that read both sides of a join.
create temp view emp as select * from values (1,10),(2,20),(3,30) as emp(id,dept);
create temp view dept as select * from values (10,'a'),(20,'b') as dept(did,dname);
create temp view bonus as select * from values (1,100),(30,30) as bonus(eid,amount);
-- name: q1
select * from emp join dept on id + did in (select eid from bonus);
-- name: q2
select * from emp join dept on (id, did) in (select eid, amount from bonus);
-- name: q3
select * from emp left join dept on id + did in (select eid from bonus);
-- name: q4
select * from emp join dept on id not in (select eid from bonus where amount > did);
-- name: q5
select * from emp join dept on did = dept and id not in (select eid from bonus where amount > did) or did > 10;
-- name: q6
select * from emp join dept on exists (select eid from bonus where amount > did and eid = id);
-- name: q7
select * from emp join dept on (id, 1) in (select eid, amount from bonus where amount = did);
-- name: q8
select collect_set(x) from values (1),(17),(33),(5),(2),(16),(100),(-1),(-20),(1000000),(65536) as t(x);
-- name: q9
select collect_set(cast(x as bigint)) from values (1),(17),(33),(5),(2),(16),(100),(-1),(-20),(1000000),(65536),(10000000000),(-10000000000) as t(x);
-- name: q10
select collect_set(x) from values ('a'),('b'),('c'),('ABC'),('XYZ'),('hello'),(''),('longer text here'),('é'),('zz') as t(x);
-- name: q11
select collect_set(x) from values (1.5d),(2d),(3d),(0d),(-1d),(1e10),(1e300),(double('nan')),(double('inf')),(0.1d) as t(x);
-- name: q12
select collect_set(x) from values (float(1.5)),(float(2)),(float(3)),(float(0.1)),(float('nan')) as t(x);
-- name: q13
select collect_set(x) from values (1.5bd),(2bd),(3.25bd),(100bd),(0.1bd),(-7bd) as t(x);
-- name: q14
select collect_set(x) from values (date'2024-01-01'),(date'2020-05-05'),(date'1969-12-31'),(date'2001-09-09') as t(x);
-- name: q15
select collect_set(x) from values (timestamp'2024-01-01 00:00:00'),(timestamp'2020-05-05 10:00:00'),(timestamp'1969-12-31 00:00:00') as t(x);
-- name: q16
select collect_set(x) from values (true),(false) as t(x);
-- name: q17
select collect_set(x) from values (false),(true) as t(x);
-- name: q19
select collect_set(x) from values (struct(1,'a')),(struct(2,'b')),(struct(1,'b')),(struct(3,'c')) as t(x);
-- name: q21
select collect_set(id) from range(40);
-- name: q22
select collect_set(id * 37 % 101) from range(200);
-- name: q23
select collect_set(cast(id as string)) from range(30);
-- name: q24
select collect_set(cast(x as tinyint)) from values (1),(-1),(100),(17) as t(x);
-- name: q25
select collect_set(interval '1' day * x) from values (1),(-1),(100),(17) as t(x);
-- name: q26
select named_struct('a', 1) union all select named_struct('b', 1);
-- name: q27
select named_struct('a', 1) union select named_struct('b', 1);
-- name: q28
select named_struct('a', 1) intersect select named_struct('b', 1);
-- name: q29
select named_struct('a', 1) except select named_struct('b', 1);
-- name: q30
select named_struct('a', 1, 'b', 2) union all select named_struct('b', 1, 'a', 3);
-- name: q31
select named_struct('a', 1) union all select named_struct('b', 1L);
-- name: q32
select named_struct('a', 1) union all select named_struct('A', 1L);
-- name: q33
select array(named_struct('a', 1)) union all select array(named_struct('b', 1));
-- name: q34
select map(1, named_struct('a', 1)) union all select map(1, named_struct('b', 1));
-- name: q35
select * from (select named_struct('a', 1) as s union all select named_struct('b', 1)) where s.a = 1;
-- name: q36
select named_struct('a', 1) union by name select named_struct('b', 1);
-- name: q37
select if(true, named_struct('a', 1), named_struct('b', 1));
-- name: q38
select coalesce(named_struct('a', 1), named_struct('b', 1));
-- name: q39
select named_struct('a', 1) = named_struct('b', 1);
-- name: q40
select array(named_struct('a', 1), named_struct('b', 1));
-- name: q41
select case when true then named_struct('a', 1) else named_struct('b', 1) end;
-- name: q42
select named_struct('a', 1) in (named_struct('b', 1));
-- name: q43
select named_struct('a', 1) in (select named_struct('b', 1));
-- name: q44
select extract(HOUR FROM ((INTERVAL '10' DAY + INTERVAL '10' DAY) + INTERVAL '0.000001' SECOND));
-- name: q45
select extract(HOUR FROM (INTERVAL '10' DAY + INTERVAL '1' SECOND));
-- name: q46
select extract(HOUR FROM nullif(INTERVAL '0' DAY, INTERVAL '-36:30' HOUR TO MINUTE));
-- name: q47
select extract(HOUR FROM INTERVAL '10' DAY);
-- name: q48
select extract(DAY FROM INTERVAL '10' HOUR);
-- name: q49
select extract(HOUR FROM coalesce(INTERVAL '10' DAY, INTERVAL '1' SECOND));
-- name: q50
select extract(MONTH FROM INTERVAL '10' YEAR);
-- name: q51
select typeof(INTERVAL '10' DAY + INTERVAL '1' SECOND), typeof(coalesce(INTERVAL '10' DAY, INTERVAL '1' SECOND));
-- name: q52
select avg(cast(9e37 as decimal(38,0))) from range(8);
-- name: q53
select avg(cast(9e37 as decimal(38,0))) from range(1);
-- name: q56
select try_avg(cast(9e37 as decimal(38,0))), try_sum(cast(9e37 as decimal(38,0))) from range(8);
-- name: q57
select id % 2, avg(cast(9e37 as decimal(38,0))) from range(8) group by 1;
-- name: q58
select avg(cast(9e36 as decimal(38,0))) from range(8);
-- name: q59
select avg(cast(9e33 as decimal(38,4))) from range(8);
-- name: q60
select avg(cast(9e33 as decimal(38,4))) from range(18);
create temp view w as select * from values (1, 'x', 2),(3,'y',4) as w(a,s,b);
-- name: q61
select 1 + a from w group by a + 1;
-- name: q62
select a + b + 1 from w group by 1 + b + a order by 1;
-- name: q63
select a * 2, 2 * a from w group by a * 2 order by 1;
-- name: q64
select 2 * a + 1 from w group by 1 + a * 2 order by 1;
-- name: q65
select b > a from w group by a < b;
-- name: q66
select b = a from w group by a = b;
-- name: q67
select a = 1 and b = 2 from w group by b = 2 and a = 1 order by 1;
-- name: q68
select a = 1 or b = 2 from w group by 2 = b or 1 = a order by 1;
-- name: q69
select a & b from w group by b & a order by 1;
-- name: q70
select greatest(a, b) from w group by greatest(b, a) order by 1;
-- name: q71
select least(a, b, 1) from w group by least(1, b, a) order by 1;
-- name: q72
select b in (1, 2) from w group by b in (2, 1) order by 1;
-- name: q74
select a <=> b from w group by b <=> a;
-- name: q75
select b - a from w group by a - b;
-- name: q76
select a + b, sum(b + a) from w group by b + a order by 1;
-- name: q77
select a + 1, count(*) from w group by 1 + a having 1 + a > 2 order by a + 1;
-- name: q78
select a + 0 from w group by a;
-- name: q79
select upper(s), count(*) from w group by UPPER(S) order by 1;
-- name: q80
select cast(a as string) from w group by string(a) order by 1;
-- name: q81
select a::string from w group by cast(a as string) order by 1;
-- name: q82
select (a) from w group by a order by 1;
-- name: q83
select w.a from w group by a order by 1;
-- name: q84
select case when a > 1 then 1 end from w group by case when 1 < a then 1 end order by 1;
-- name: q85
select a + 1.0 from w group by 1.0 + a order by 1;
-- name: q86
select a + (b + 1) from w group by (a + b) + 1 order by 1;
-- name: q87
select extract(year from current_date()) - extract(year from current_date()) + a from w group by a order by 1;
