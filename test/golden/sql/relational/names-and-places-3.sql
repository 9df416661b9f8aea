-- Names of columns and where they are found, subqueries and windows in their places, statements on a table.
create temporary view t1 as select * from values (1, 'one', 10L, 1.5D), (2, 'two', null, 2.5D), (3, null, 30L, null), (null, 'none', 40L, 0D) as t1(a, b, c, d);
create temporary view t2 as select * from values (1, 'uno', array(1, 2)), (3, 'tres', array(3)), (5, 'cinco', null) as t2(a, b, arr);
create temporary view s1 as select * from values (named_struct('x', 1, 'y', named_struct('z', 'deep', 'w', array(named_struct('q', 1), named_struct('q', 2)))), map('k', named_struct('v', 5)), 7) as s1(st, mp, x);
create table tb (id int, Name string, `weird col` int, part string) using parquet partitioned by (part);
insert into tb values (1, 'A', 10, 'p1'), (2, 'B', 20, 'p1'), (3, 'C', 30, 'p2');
-- name: q98
set spark.sql.optimizer.excludedRules=org.apache.spark.sql.catalyst.optimizer.ColumnPruning;
-- name: q99
select count(*) from t1 join t2 using (a);
-- name: q100
reset spark.sql.optimizer.excludedRules;
-- name: q101
declare or replace variable lim int default 2;
-- name: q102
select a from t1 order by a nulls last limit lim;
-- name: q103
set var lim = (select max(a) from t2);
-- name: q104
select lim, session.lim + 1, system.session.lim;
-- name: q105
set variable (lim) = (select 1 where false);
-- name: q106
select lim;
-- name: q107
set var nosuch = 1;
-- name: q108
declare variable lim int;
-- name: q109
drop temporary variable lim;
-- name: q110
select lim;
-- name: q111
select * from identifier('t' || '2') order by a;
-- name: q112
select identifier('a') from identifier('t1') order by 1;
-- name: q113
create temporary view v1 as select a, b from t1 where a is not null;
-- name: q114
select * from v1 order by a;
-- name: q115
create temporary view v1 as select 1;
-- name: q116
create or replace temporary view v1 (n comment 'num', m) as select a, count(*) from t1 group by a;
-- name: q117
select n, m from v1 order by n nulls first;
-- name: q118
describe v1;
-- name: q119
drop view v1;
-- name: q120
drop view v1;
-- name: q121
drop view if exists v1;
-- name: q122
describe query select a, b || 'x' as bx, array(c) from t1;
-- name: q123
show columns in tb;
-- name: q124
describe tb;
-- name: q125
select count(*) from tb where part = 'p1' and id > 1;
-- name: q126
show partitions tb;
-- name: q127
select part, max(id) from tb where part in ('p1', 'p3') group by part;
-- name: q128
insert into tb partition (part = 'p3') values (4, 'D', 40);
-- name: q129
insert into tb (part, id, name, `weird col`) select 'p4', 5, 'E', 50;
-- name: q130
insert into tb values (6, 'F');
-- name: q131
insert overwrite tb partition (part = 'p3') select 7, 'G', 70;
-- name: q132
select * from tb order by id;
-- name: q133
truncate table tb partition (part = 'p4');
-- name: q134
select count(*) from tb;
