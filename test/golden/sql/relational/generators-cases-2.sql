-- Table functions and lateral views.
create temp view g as select * from values (1, array(1,2,null), map('a',1,'b',2)), (2, array(), map()), (3, null, null) as g(id, arr, m);
-- name: q1
select * from explode(array(1,2)) as t(x);
-- name: q2
select * from explode(array(1,2)) t(x, y);
-- name: q3
select t.col from explode(array(1,2)) t;
-- name: q4
select * from explode(map(1,'a')) t(k, v);
-- name: q5
select * from posexplode(array('x','y'));
-- name: q6
select * from posexplode_outer(array());
-- name: q7
select * from explode(collection => array(3,4));
-- name: q8
select * from explode(nope => array(3,4));
-- name: q9
select * from explode(array(1), array(2));
-- name: q10
select * from explode();
-- name: q11
select * from explode(id);
-- name: q12
select * from inline(array(struct(1,2),struct(3,4))) t(a,b) where a > 1;
-- name: q13
select * from stack(2, 'a', 1, 'b', 2) s(n, v) order by v desc;
-- name: q14
select * from range(3);
-- name: q15
select * from range(1, 4) r(n);
-- name: q16
select * from range(10, 0, -3);
-- name: q17
select * from range(0, 10, 2, 3);
-- name: q18
select * from range(0, 10, 0);
-- name: q19
select * from range();
-- name: q20
select * from range(1,2,3,4,5);
-- name: q21
select * from range('3');
-- name: q22
select * from range(null);
-- name: q23
select * from range(1.7);
-- name: q24
select * from range(date'2024-01-01');
-- name: q25
select * from range(start => 1, end => 3);
-- name: q26
select * from range(end => 2);
-- name: q27
select id + 1 from range(2) a, range(2) b;
-- name: q28
select a.id, b.id from range(2) a, range(2) b where a.id = b.id;
-- name: q29
select * from nosuch(1);
-- name: q30
select * from abs(1);
-- name: q31
select * from sum(1);
-- name: q32
select range(3);
-- name: q33
select * from a.b.c(1);
-- name: q34
select * from sql_keywords() where keyword = 'SELECT';
-- name: q35
select count(*) > 100 from sql_keywords() where reserved;
-- name: q36
select * from variant_explode(parse_json('[1,"a",null]'));
-- name: q37
select * from variant_explode(parse_json('{"x":1,"y":{"z":2}}')) v where v.key = 'y';
-- name: q38
select * from variant_explode_outer(parse_json('1'));
-- name: q39
select pos, key, value from variant_explode(parse_json('[]'));
-- name: q40
select * from variant_explode('x');
-- name: q41
select id, x from g lateral view explode(arr) t as x;
