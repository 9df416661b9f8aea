-- Session variables, EXECUTE IMMEDIATE and IDENTIFIER.
declare variable v1 int default 5;
-- name: q1
select v1, session.v1, system.session.v1;
-- name: q2
declare v1 int;
declare or replace v1 = 'x';
-- name: q3
select typeof(v1);
set var v1 = 'y';
set variable v1 = 1;
-- name: q4
select v1;
set var (v1) = (select 'z');
-- name: q5
set var nope = 1;
set var v1 = default;
-- name: q6
select v1;
declare v2 int = 1;
declare v3 decimal(10,2) default 3.14159;
-- name: q7
select v2 + v3;
set var v2 = v2 + 1, v3 = v2;
-- name: q8
select v2, v3;
set var (v2, v3) = (select 10, 20.5);
-- name: q9
select v2, v3;
-- name: q10
set var (v2, v2) = (select 1, 2);
-- name: q11
set var v2 = 1, v2 = 2;
-- name: q12
set var (v2, v3) = (select 1);
-- name: q13
set var v2 = (select 1 union select 2);
set var v2 = (select 1 where false);
-- name: q14
select v2;
-- name: q15
set var v2 = 'abc';
-- name: q16
select v2 as v2, v2 from (select 99 as v2);
-- name: q17
select * from range(10) where id = v3;
drop temporary variable v1;
-- name: q18
drop temporary variable v1;
drop temporary variable if exists v1;
-- name: q19
drop variable v2;
-- name: q20
select v1;
-- name: q21
declare a.b int;
declare session.s1 int default 1;
-- name: q22
select s1;
declare v4 array<struct<a:int>> default array(struct(1));
-- name: q23
select v4[0].a;
declare v5 default current_date();
-- name: q25
declare v6 int default nope;
-- name: q26
declare v7 int default (select 1);
-- name: q27
declare v8 int not null default 1;
-- name: q28
show variables;
-- name: q29
execute immediate 'select 1';
-- name: q30
execute immediate 'select ?' using 5;
-- name: q31
execute immediate 'select ? + ?' using 5, 6;
-- name: q32
execute immediate 'select :a + :b' using 5 as a, 6 as b;
-- name: q33
execute immediate 'select :a + ?' using 5 as a, 6;
-- name: q34
execute immediate 'select ?' using 5 as a;
-- name: q35
execute immediate 'select ?';
-- name: q36
execute immediate 'select :x';
-- name: q37
execute immediate 'select 1' using 5;
-- name: q38
execute immediate 'select nope';
-- name: q39
execute immediate 'selec 1';
-- name: q40
execute immediate null;
-- name: q41
execute immediate 5;
declare qs string default 'select 42 as answer';
-- name: q42
execute immediate qs;
-- name: q43
execute immediate qs || ', 1';
declare r1 int;
execute immediate 'select 7' into r1;
-- name: q44
select r1;
-- name: q45
execute immediate 'select 7, 8' into r1;
-- name: q46
execute immediate 'select 7 union select 8' into r1;
execute immediate 'select 7 where false' into r1;
-- name: q47
select r1;
execute immediate 'create temp view eiv as select 3 c';
-- name: q48
select * from eiv;
execute immediate 'set var r1 = 100';
-- name: q49
select r1;
-- name: q50
execute immediate 'select * from range(?)' using 2;
-- name: q51
execute immediate 'select * from identifier(?)' using 'eiv';
-- name: q52
execute immediate 'execute immediate \'select 1\'';
-- name: q53
execute immediate 'begin select 1; end';
-- name: q54
execute immediate 'insert into nope values (1)' into r1;
-- name: q55
execute immediate 'select * from eiv where c = :c' using (3 as c);
-- name: q56
execute immediate 'select typeof(:a), typeof(:b)' using 1L as a, 'x' as b;
-- name: q57
execute immediate 'select ?' using 1 + 1;
-- name: q58
execute immediate 'select ?' using r1;
-- name: q59
select identifier('abs')(-5);
-- name: q60
select identifier('c') from identifier('eiv');
-- name: q61
select identifier('e' || 'iv.c') from eiv;
-- name: q62
select identifier('nope') from eiv;
-- name: q63
select * from identifier('nope');
-- name: q64
select * from identifier('a.b.c.d');
-- name: q65
select * from identifier(null);
-- name: q66
select * from identifier(1);
-- name: q67
select * from identifier(qs);
-- name: q68
select identifier('`a b`') from (select 1 as `a b`);
-- name: q69
select identifier('');
-- name: q70
select 1 as identifier('x');
create temp view identifier('idv') as select 1 one;
-- name: q71
select * from idv;
drop view identifier('idv');
create table identifier('idt') (identifier('a') int) using parquet;
-- name: q72
describe identifier('idt');
drop table identifier('id' || 't');
-- name: q73
with identifier('x') as (select 1) select * from x;
-- name: q74
with x as (select 1 q) select * from identifier('x');
use identifier('default');
-- name: q75
select ?;
-- name: q76
select :a;
-- name: q77
select * from range(?);
-- name: q78
create view pvv as select ?;
-- name: q79
create function pf(x int) returns int return ? + x;
-- name: q80
select 'a' like ?;
