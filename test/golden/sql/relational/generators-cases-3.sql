-- Table functions and lateral views.
create temp view g as select * from values (1, array(1,2,null), map('a',1,'b',2)), (2, array(), map()), (3, null, null) as g(id, arr, m);
-- name: q1
select id, x from g lateral view outer explode(arr) t as x;
-- name: q2
select id, t.x, u.y from g lateral view outer explode(arr) t as x lateral view outer explode(array(id, id * 2)) u as y;
-- name: q3
select id, k, v from g lateral view explode(m) as k, v;
-- name: q4
select id, k from g lateral view explode(m) as k;
-- name: q5
select id, t.* from g lateral view explode(m) t;
-- name: q6
select id, t.key from g lateral view explode(m) t;
-- name: q7
select id, x from g lateral view posexplode(arr) t as p, x where p = 0;
-- name: q8
select id, count(x) from g lateral view explode(arr) t as x group by id;
-- name: q9
select * from g lateral view nosuch(arr) t as x;
-- name: q10
select * from g lateral view abs(id) t as x;
-- name: q11
select * from g lateral view explode(nope) t as x;
-- name: q12
select * from g lateral view explode(arr) t as x lateral view explode(array(x, x + 1)) u as y where y > 2;
-- name: q13
select id, c0, c1 from g lateral view json_tuple('{"a":1,"b":2}', 'a', 'b') jt as c0, c1;
-- name: q14
select id, s.* from g lateral view stack(2, id, id + 1) s as n;
-- name: q15
select id, col from g lateral view inline(array(struct(1, 2))) t as col, col2;
-- name: q16
select g.id, e.* from g, lateral explode(arr) e;
-- name: q17
select g.id, e.* from g cross join lateral explode_outer(arr) e(v);
-- name: q18
select g.id, e.* from g left join lateral explode(arr) e(v);
-- name: q19
select g.id, e.* from g left join lateral explode(arr) e(v) on true;
-- name: q20
select g.id, e.* from g left join lateral explode(arr) e(v) on v > 1;
-- name: q21
select g.id, e.* from g join lateral explode(arr) e(v) on v > 1;
-- name: q22
select g.id, e.* from g left join lateral explode_outer(arr) e(v) on v > 1;
-- name: q23
select g.id, e.* from g join lateral (select * from explode(g.arr)) e(v);
-- name: q24
select g.id, e.* from g left join lateral (select * from explode(g.arr)) e(v) on e.v = g.id;
-- name: q25
select g.id, e.* from g left join lateral (select v + 1 as w from explode(g.arr) t(v)) e on e.w = g.id + 1;
-- name: q26
select g.id, s.* from g, lateral stack(2, id, id * 10) s(z);
-- name: q27
select g.id, s.* from g, lateral inline(array(struct(id, 'q'))) s(a, b);
-- name: q28
select g.id, r.id from g, lateral (select id from range(3) r where r.id < g.id) r;
-- name: q29
select t.*, x.* from (values ('{"a":5}'), (null), ('{}')) t(j), lateral json_tuple(j, 'a') x;
-- name: q30
select explode(sequence(1, 3)) s, 'k' k;
-- name: q31
select *, explode(array(10, 20)) from g where id = 2;
-- name: q32
select distinct explode(array(1, 1, 2));
-- name: q33
select explode(array(1, 2)) as x having x > 1;
-- name: q34
select id, explode(filter(arr, y -> y is not null)) z from g;
-- name: q35
select explode(array(struct(1 as a, 2 as b))) as s;
-- name: q36
select s.a from (select explode(array(struct(1 as a, 2 as b))) as s);
-- name: q37
select transform(arr, x -> explode(array(x))) from g;
-- name: q38
select if(true, explode(array(1)), 2);
-- name: q39
select posexplode(array('a')) as p;
-- name: q40
select posexplode(map('a', 1)) as (i, k, v);
