-- Set operations and the types that they widen to.
create temp view l as select * from values (1,'a'),(2,'b'),(2,'b'),(null,null),(null,null) l(x,y);
create temp view r as select * from values (2,'b'),(3,'c'),(null,null) r(p,q);
-- name: q1
select * from l union select * from r;
-- name: q2
select * from l union all select * from r;
-- name: q3
select * from l union distinct select * from r;
-- name: q4
select * from l except select * from r;
-- name: q5
select * from l except all select * from r;
-- name: q6
select * from l minus select * from r;
-- name: q7
select * from l minus all select * from r;
-- name: q8
select * from l intersect select * from r;
-- name: q9
select * from l intersect all select * from r;
-- name: q10
select * from l except distinct select * from r;
-- name: q11
select x from l union select p, q from r;
-- name: q12
select x from l union all select 1.5;
-- name: q13
select x from l union all select 2L;
-- name: q14
select x from l union all select 2.5D;
-- name: q15
select x from l union all select cast(1 as tinyint);
-- name: q16
select cast(1 as smallint) union all select cast(1 as float);
-- name: q17
select 1 union all select '2';
-- name: q18
select 1 union all select 'x';
-- name: q19
select date'2024-01-01' union all select timestamp'2024-01-01 10:00:00';
-- name: q20
select date'2024-01-01' union all select '2024-01-05';
-- name: q21
select true union all select 1;
-- name: q22
select null union all select 1;
-- name: q23
select null union select null;
-- name: q24
select array(1) union all select array(1.5);
-- name: q25
select array(1) union all select array('a');
-- name: q26
select map(1,'a') union all select map(2,'b');
-- name: q27
select map(1,'a') union select map(2,'b');
-- name: q28
select map(1,'a') intersect select map(2,'b');
-- name: q29
select struct(1 as a, 2 as b) union all select struct(3 as c, 4L as d);
-- name: q30
select struct(1) union all select struct(1,2);
-- name: q31
select cast(1.1 as decimal(3,1)) union all select cast(2.22 as decimal(10,2));
-- name: q32
select cast(1 as decimal(38,0)) union all select cast(0.5 as decimal(38,38));
-- name: q33
select interval 1 day union all select interval 1 hour;
-- name: q34
select interval 1 year union all select interval 1 month;
-- name: q35
select interval 1 year union all select interval 1 day;
-- name: q36
select x'00' union all select 'a';
-- name: q37
select timestamp_ntz'2024-01-01 00:00:00' union all select timestamp'2024-01-01 00:00:00';
-- name: q38
select 1 a union all select 2 b order by a;
-- name: q39
select 1 a union all select 2 b order by b;
-- name: q40
select 1 a, 2 b union all select 3, 4 order by 2 desc;
-- name: q41
select 1 union all select 2 union select 2 union all select 2;
-- name: q42
select 1 union select 2 intersect select 2;
-- name: q43
select 1 union (select 2 intersect select 3);
-- name: q44
(select 1 union select 2) intersect select 2;
-- name: q45
select 1 except select 1 union select 5;
-- name: q46
select 1 union select 5 except select 1;
-- name: q47
select 1 intersect select 1 except select 1;
-- name: q48
select 1 a limit 1 union all select 2;
-- name: q49
select * from (select 1 union all select 2) t(z) where z > 1;
