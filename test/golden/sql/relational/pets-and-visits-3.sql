-- Pets and their visits to a clinic: joins, groups, windows, pivots, and what goes wrong.
create table pets (pid int, owner string, kind string, weight decimal(6,2), born date, chip bigint) using parquet;
insert into pets values (1, 'Ana', 'cat', 4.10, date'2018-05-01', 900000000001), (2, 'Ana', 'dog', 22.75, date'2016-02-29', null), (3, 'Bert', 'cat', 3.95, date'2020-08-17', 900000000003), (4, null, 'parrot', 0.40, null, 900000000004), (5, 'Cleo', 'dog', null, date'2019-12-31', 900000000005), (6, 'Cleo', 'cat', 5.20, date'2018-05-01', null);
create table visits (vid int, pid int, at timestamp, fee decimal(8,2), notes array<string>, vet struct<name: string, grade: int>) using parquet;
insert into visits values (1, 1, timestamp'2024-01-05 09:00:00', 40.00, array('jab'), named_struct('name', 'Dr. Lo', 'grade', 3)), (2, 1, timestamp'2024-02-05 10:30:00', 25.50, array('check', 'nails'), named_struct('name', 'Dr. Ray', 'grade', 1)), (3, 2, timestamp'2024-02-06 08:15:00', 180.00, null, null), (4, 3, timestamp'2024-03-01 16:45:00', 0.00, array(), named_struct('name', 'Dr. Lo', 'grade', 3)), (5, 99, timestamp'2024-03-02 12:00:00', 10.00, array('jab', null), named_struct('name', null, 'grade', 2)), (6, 5, timestamp'2024-03-02 23:59:59', null, array('x-ray'), named_struct('name', 'Dr. Ray', 'grade', 1));
-- name: q89
select trim(both 'x' from 'xxaxx'), trim(leading from '  a '), ltrim('x', 'xab'), rtrim('ab  ');
-- name: q90
select extract(week from date'2024-12-30'), extract(dow from date'2024-12-29'), date_part('doy', date'2024-12-31'), extract(seconds from timestamp'2024-01-01 00:00:01.5');
-- name: q91
select nosuchfunction(1);
-- name: q92
select sum(1, 2);
-- name: q93
select substr('a');
-- name: q94
select upper(array(1));
-- name: q95
select pid, owner from pets order by nosuch;
-- name: q96
select pid from pets order by owner nulls first, pid desc limit 3;
-- name: q97
select distinct kind from pets order by pid;
-- name: q98
select distinct kind from pets order by upper(kind);
-- name: q99
select kind from pets order by 1, count(*) over (partition by kind) limit 2;
-- name: q100
select * from nosuchtable;
-- name: q101
select * from nosuchdb.t;
-- name: q102
select p.* from pets;
-- name: q103
select * from pets p join visits v on pid = pid;
-- name: q104
select * from pets p join visits v using (nosuch);
-- name: q105
select * from pets join visits;
-- name: q106
select count(*) from pets, visits where pets.pid > visits.pid;
-- name: q107
select * from pets p natural left join visits order by vid, pid limit 3;
-- name: q108
select a.pid from pets a join pets b on a.owner = b.owner and a.pid < b.pid order by 1;
-- name: q109
select t1.x from values (1) t1(x) left outer join values (1), (1) t2(y) on x = y;
-- name: q110
select * from values (1, 2), (3, 4) as t(a);
-- name: q111
select * from range(1, 10, 3);
-- name: q112
select * from range(5, 1, -2);
-- name: q113
select * from range(0);
-- name: q114
select * from range('a');
-- name: q115
select id from range(3) where rand() < 0;
-- name: q116
select * from explode(map('a', 1, 'b', 2)) as t(k, v);
-- name: q117
select * from json_tuple('{"a":1,"b":"x"}', 'a', 'b');
-- name: q118
select * from stack(2, 1, 2, 3) t(a, b);
-- name: q119
select * from posexplode(array('x', 'y')) order by pos desc;
-- name: q120
select * from inline_outer(array()) t;
-- name: q121
select * from variant_explode(parse_json('{"a": 1, "b": [2]}')) order by pos;
-- name: q122
select parse_json('{"a": [1, {"b": 2}]}'):a[1].b::int v, parse_json('{"x": null}'):x is null;
-- name: q123
select from_json('{"a": 1, "b": [1,2]}', 'a int, b array<int>').b[1], to_json(struct(1 as x, null as y)), schema_of_json('{"a": [1.5]}');
-- name: q124
select get_json_object('{"a": {"b": [10, 20]}}', '$.a.b[1]');
-- name: q125
execute immediate 'select kind, count(*) from pets where weight > ? group by kind order by 1' using 4;
-- name: q126
execute immediate 'select :a + :b as s' using 1 as a, 2 as b;
-- name: q127
select * from identifier('pets') where identifier('p' || 'id') = 1;
-- name: q128
select kind, pid from pets distribute by kind sort by pid limit 0;
-- name: q129
select pid from pets cluster by pid limit 0;
-- name: q130
select hash(1, 'a'), xxhash64(2L), md5('a'), sha2('a', 256), crc32('a');
-- name: q131
select typeof(1 + 1.0), typeof(weight * 2), typeof(weight / 3), typeof(avg(weight) over ()), typeof(array(1, null)) from pets limit 1;
