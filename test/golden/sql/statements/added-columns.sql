-- A column with a default that is added to a table: rows that were there have it.
create table t2 (a int comment 'the a', b string not null comment "bb", c decimal(5,2) default 1.5) using parquet comment 'tbl' tblproperties ('k'='v', 'x.y'='2');
insert into t2 (a, b) values (1, 'x');
insert into t2 values (2, 'y', default);
insert into t2 values (3, null, 1);
insert into t2 (a) values (4);
-- name: q1
insert into t2 (a, nope) values (4, 5);
-- name: q2
insert into t2 (a, a) values (4, 5);
-- name: q3
insert into t2 values (1);
-- name: q4
insert into t2 values (1, 'x', 2, 3);
insert into t2 (b, a) select 'z', 9;
-- name: q5
insert into t2 (b, a) select 'z';
-- name: q6
select * from t2 order by a;
alter table t2 add column d date;
alter table t2 add columns (e int comment 'e' , f string);
alter table t2 add column g int default 42;
-- name: q7
select * from t2 order by a;
insert into t2 (a, b) values (10, 'n');
-- name: q8
select * from t2 where a = 10;
alter table t2 alter column a comment 'changed';
