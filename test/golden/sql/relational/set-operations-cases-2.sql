-- Set operations and the types that they widen to.
create temp view l as select * from values (1,'a'),(2,'b'),(2,'b'),(null,null),(null,null) l(x,y);
create temp view r as select * from values (2,'b'),(3,'c'),(null,null) r(p,q);
-- name: q1
select sum(z) from (select 1 z union all select 2 union all select null) group by z > 1;
-- name: q2
select x from l where x in (select p from r union select 1);
-- name: q3
select x from l where x = 2 union all select p from r where p = 3 order by x;
-- name: q4
with c as (select 1 a union all select 2) select * from c union select a + 1 from c;
-- name: q5
values (1,2) union all values (3,4);
-- name: q6
values (1,2) union all values (3);
-- name: q7
table l union table r;
-- name: q8
table l except table r;
-- name: q9
table l intersect all table r;
-- name: q10
select * from l union by name select 1;
-- name: q11
select 1 union all by name select 2;
-- name: q12
select * from l except select x from l;
-- name: q13
select 1, 2 union select 1 except select 2;
-- name: q14
select a from (values (1)) v(a) union all select a from (values (2)) w(a) order by v.a;
-- name: q15
select 1 as a union all select 2 having a > 1;
-- name: q16
select count(*) from (select * from l intersect select * from l);
-- name: q17
select count(*) from (select * from l except all select * from l);
-- name: q18
select x, count(*) from (select * from l union all select p, q from r) group by x order by x;
-- name: q19
select distinct x from l union all select distinct p from r;
-- name: q20
select 'a' union all select 'b' collate utf8_lcase;
-- name: q21
select 'a' collate unicode union all select 'b' collate utf8_lcase;
-- name: q22
select 'A' collate utf8_lcase union select 'a' collate utf8_lcase;
-- name: q23
select cast('a' as char(3)) union all select cast('b' as varchar(5));
-- name: q24
select current_date() = current_date() union select true;
-- name: q25
select * from range(3) union all select * from range(2, 5) order by id;
-- name: q26
select * from range(3) except select * from range(1);
-- name: q27
select * from range(3) intersect select 1;
-- name: q28
select exists(select 1 union select 2);
-- name: q29
select (select 1 union select 1);
-- name: q30
select (select 1 union select 2);
-- name: q31
select array(1,2) except select array(1,2);
-- name: q32
select array(1,null) intersect select array(1,null);
-- name: q33
select double('nan') intersect select double('nan');
-- name: q34
select -0.0D union select 0.0D;
-- name: q35
select 1 where false union all select 2 where false;
-- name: q36
select null intersect select null;
-- name: q37
select null except select 1;
-- name: q38
select map_from_arrays(array(1), array(2)) except select map(1,2);
-- name: q39
select variant_get(parse_json('1'), '$') union select parse_json('1');
-- name: q40
select parse_json('1') union all select parse_json('2');
-- name: q41
select current_user() = session_user() union all select null;
-- name: q42
select 1 as `a.b` union all select 2;
-- name: q43
from l select x union all select 7;
-- name: q44
from l |> union all table r;
-- name: q45
select * from l |> except all table r;
-- name: q46
select 1 a union select 2 intersect all select 2 minus select 4 order by 1;
-- name: q47
select 1 x union all select 2 order by x + 1 desc;
-- name: q48
select 1 x union all select 2 order by -x;
-- name: q49
select 1 x, 'b' y union all select 2, 'a' order by y, x limit 1;
