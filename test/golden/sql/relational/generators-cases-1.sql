-- Table functions and lateral views.
create temp view g as select * from values (1, array(1,2,null), map('a',1,'b',2)), (2, array(), map()), (3, null, null) as g(id, arr, m);
-- name: q1
select explode(arr) from g;
-- name: q2
select id, explode_outer(arr) from g;
-- name: q3
select id, posexplode(arr) from g;
-- name: q4
select id, posexplode(arr) as (p, e) from g;
-- name: q5
select id, posexplode_outer(arr) as (p, e) from g;
-- name: q6
select explode(m) from g;
-- name: q7
select explode(m) as (k, v) from g;
-- name: q8
select explode(m) as k from g;
-- name: q9
select explode(arr) as (a, b) from g;
-- name: q10
select explode(arr) as x, id from g order by x nulls last;
-- name: q11
select explode(1);
-- name: q12
select explode('a');
-- name: q13
select explode(null);
-- name: q14
select explode(array());
-- name: q15
select explode(explode(array(array(1))));
-- name: q16
select explode(array(1)) + 1;
-- name: q17
select explode(array(1)), explode(array(2));
-- name: q18
select sum(explode(array(1,2)));
-- name: q19
select explode(array(sum(id))) from g;
-- name: q20
select id from g group by explode(arr);
-- name: q21
select inline(array(struct(1,'a'), struct(2,'b')));
-- name: q22
select inline(array(struct(1 as x,'a' as y), null)) as (p, q);
-- name: q23
select inline_outer(array());
-- name: q24
select inline_outer(cast(null as array<struct<a:int>>));
-- name: q25
select inline(array(1));
-- name: q26
select stack(2, 1, 'a', 2, 'b');
-- name: q27
select stack(2, 1, 2, 3);
-- name: q28
select stack(2, 1, 'a', 'b', 2);
-- name: q29
select stack(0, 1);
-- name: q30
select stack(-1, 1);
-- name: q31
select stack('x', 1);
-- name: q32
select stack(id, 1) from g;
-- name: q33
select stack(3, 1.5, 2, null) as v;
-- name: q34
select json_tuple('{"a":1,"b":"x","c":[1,2]}', 'a', 'b', 'c', 'd');
-- name: q35
select json_tuple('{"a":1}', 'a') as z;
-- name: q36
select json_tuple('bad', 'a');
-- name: q37
select json_tuple('{"a":1}');
-- name: q38
select json_tuple('{"a":1}', 1);
-- name: q39
select * from json_tuple('{"a":1,"b":2}', 'a', 'b') as t(x, y);
-- name: q40
select * from explode(array(1,2));
-- name: q41
select * from explode(array(1,2)) as t;
