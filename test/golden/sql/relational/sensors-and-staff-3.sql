-- Sensors, staff, carts and matches: queries as books and tutorials ask them.
create temporary view sensors as select * from values (1, 'roof', timestamp'2024-03-01 00:00:00', 12.5D), (1, 'roof', timestamp'2024-03-01 01:00:00', 11.0D), (1, 'roof', timestamp'2024-03-01 02:30:00', null), (2, 'cellar', timestamp'2024-03-01 00:15:00', 8.25D), (2, 'cellar', timestamp'2024-03-01 03:00:00', 8.5D), (3, null, timestamp'2024-03-02 00:00:00', -1.0D), (2, 'cellar', timestamp'2024-03-02 12:00:00', 9.75D) as s(id, place, at, temp);
create temporary view staff as select * from values (100, 'Ines', cast(null as int), 'board', 9000.00BD, date'2010-01-04'), (101, 'Bo', 100, 'sales', 5200.50BD, date'2012-05-06'), (102, 'Chandra', 100, 'it', 6100.00BD, date'2013-07-01'), (103, 'Dmitri', 101, 'sales', 3100.00BD, date'2019-02-28'), (104, 'Eva', 101, 'sales', 3100.00BD, date'2020-02-29'), (105, 'Femi', 102, 'it', null, date'2021-11-11'), (106, 'Gus', 105, null, 2500.25BD, date'2023-12-31') as e(id, name, boss, dept, pay, hired);
create temporary view carts as select * from values ('a', 1, array('pen','ink'), map('k', 1, 'z', 2)), ('b', 2, array(), map()), ('c', 3, null, null), ('d', 4, array('ink', null, 'cup'), map('k', null)) as c(cart, n, items, tags);
create temporary view matches as select * from values ('Lions','Bears',3,1,'2023-09-01'), ('Bears','Wolves',2,2,'2023-09-08'), ('Wolves','Lions',0,1,'2023-09-15'), ('Lions','Wolves',1,1,'2023-10-01'), ('Bears','Lions',4,3,'2023-10-09') as m(home, away, hg, ag, day);
-- name: q91
(select 1 a union all select 2) except (select 2) ;
-- name: q92
select 1 a, 'x' b intersect select 1, 'x';
-- name: q93
select id % 3 k from range(9) except all select id from range(2) order by k;
-- name: q94
select id % 3 k from range(9) intersect all select id % 2 from range(4) order by k;
-- name: q95
select 1 as a, 2 as b union by name select 3 as b, 4 as a;
-- name: q96
select 1 a union select 'x';
-- name: q97
select array(1) a union select array(2L) order by a;
-- name: q98
select 1, 2 union all select 1;
-- name: q99
select named_struct('a', 1) s union all select named_struct('b', 2);
-- name: q100
values (1, 'a'), (2, 'b') order by 1 desc limit 1;
-- name: q101
select * from values (1, 2), (3);
-- name: q102
select * from values (array(1, 2)), (array()) t(a);
-- name: q103
select explode(array(1, 2)), explode(array(3));
-- name: q104
select explode(array(1, 2)) + 1;
-- name: q105
select 1 where exists (select 1 from staff where pay > 10000);
-- name: q106
select exists (select 1 from staff where id = 100) and not exists (select 1 from staff where id = 1) r;
-- name: q107
select (select name from staff where id = 100), (select name from staff where id = -1);
-- name: q108
select (select name from staff);
-- name: q109
select (select name, id from staff limit 1);
-- name: q110
select * from staff where id = (select id, name from staff);
-- name: q111
select * from staff where id in (select id, name from staff);
-- name: q112
select a.x from (select 1 x) a, (select 2 x) a;
-- name: q113
select x from (select 1 x) a, (select 2 x) b;
-- name: q114
select nosuch from staff;
-- name: q115
select staff.nosuch, s.id from staff s;
-- name: q116
select name, count(*) from staff;
-- name: q117
select name from staff group by dept;
-- name: q118
select dept from staff where count(*) > 1;
-- name: q119
select sum(count(*)) from staff;
-- name: q120
select count(*) c from staff having c > 100;
-- name: q121
select dept from staff group by 1 order by max(pay) desc nulls last;
-- name: q122
select dept from staff order by count(*);
-- name: q123
select 1 order by 2;
-- name: q124
select id from staff group by 3;
-- name: q125
select id, name from staff group by all;
-- name: q126
select dept, sum(pay) from staff group by all order by all;
-- name: q127
select name from staff limit -1;
-- name: q128
select name from staff limit 'x';
-- name: q129
select id from staff order by id limit 2 offset 3;
-- name: q130
select id from staff order by id offset 5;
-- name: q131
select id from staff limit all;
-- name: q132
select * from staff where name like '%\%' escape '%';
-- name: q133
select name from staff where name like any ('%a', 'B%') and name not like all ('%x%', 'E%') order by 1;
-- name: q134
select name from staff where name rlike '^[A-D]' and name ilike '%I' order by 1;
