-- Pets and their visits to a clinic: joins, groups, windows, pivots, and what goes wrong.
create table pets (pid int, owner string, kind string, weight decimal(6,2), born date, chip bigint) using parquet;
insert into pets values (1, 'Ana', 'cat', 4.10, date'2018-05-01', 900000000001), (2, 'Ana', 'dog', 22.75, date'2016-02-29', null), (3, 'Bert', 'cat', 3.95, date'2020-08-17', 900000000003), (4, null, 'parrot', 0.40, null, 900000000004), (5, 'Cleo', 'dog', null, date'2019-12-31', 900000000005), (6, 'Cleo', 'cat', 5.20, date'2018-05-01', null);
create table visits (vid int, pid int, at timestamp, fee decimal(8,2), notes array<string>, vet struct<name: string, grade: int>) using parquet;
insert into visits values (1, 1, timestamp'2024-01-05 09:00:00', 40.00, array('jab'), named_struct('name', 'Dr. Lo', 'grade', 3)), (2, 1, timestamp'2024-02-05 10:30:00', 25.50, array('check', 'nails'), named_struct('name', 'Dr. Ray', 'grade', 1)), (3, 2, timestamp'2024-02-06 08:15:00', 180.00, null, null), (4, 3, timestamp'2024-03-01 16:45:00', 0.00, array(), named_struct('name', 'Dr. Lo', 'grade', 3)), (5, 99, timestamp'2024-03-02 12:00:00', 10.00, array('jab', null), named_struct('name', null, 'grade', 2)), (6, 5, timestamp'2024-03-02 23:59:59', null, array('x-ray'), named_struct('name', 'Dr. Ray', 'grade', 1));
-- name: q1
select kind, count(*) n, sum(weight) w, avg(weight) a, min(born), max(chip) from pets group by kind order by n desc, kind;
-- name: q2
select owner, kind, weight, rank() over (partition by kind order by weight desc) r, weight - avg(weight) over (partition by kind) d from pets order by kind, r, pid;
-- name: q3
select p.owner, sum(v.fee) total, count(v.vid) n from pets p left join visits v using (pid) group by p.owner order by total desc nulls last, owner;
-- name: q4
select p.pid, v.* from pets p full outer join visits v on p.pid = v.pid order by p.pid, v.vid;
-- name: q5
select vet.name, vet.grade, sum(fee) from visits group by vet.name, vet.grade order by 1, 2;
-- name: q6
select vet.*, fee from visits order by vid;
-- name: q7
select vet.nosuch from visits;
-- name: q8
select notes.x from visits;
-- name: q9
select explode(notes) note, count(*) from visits group by note;
-- name: q10
select note, count(*) c from visits lateral view explode(notes) e as note group by note order by c desc, note;
-- name: q11
select vid, n from visits lateral view outer explode(notes) as n where n is null or n like '%a%' order by vid, n;
-- name: q13
select pid from pets where pid in (select pid from visits) and exists (select 1 from visits v where v.pid = pets.pid and v.fee > 30) order by pid;
-- name: q14
select pid from pets p where not exists (select * from visits where pid = p.pid) order by pid;
-- name: q15
select p.pid, (select max(fee) from visits v where v.pid = p.pid) mf, (select count(*) from visits v where v.pid = p.pid and v.fee > p.weight) c from pets p order by 1;
-- name: q16
select p.pid, l.vid, l.fee from pets p, lateral (select vid, fee from visits v where v.pid = p.pid order by fee desc nulls last limit 1) l order by 1;
-- name: q17
select p.pid, l.vid from pets p left join lateral (select vid from visits v where v.pid = p.pid and fee > 30) l on true order by 1, 2;
-- name: q18
select kind, percentile_cont(0.5) within group (order by weight) med, mode() within group (order by owner) mo from pets group by kind order by kind;
-- name: q19
select date_format(at, 'yyyy-MM') m, sum(fee) s, sum(sum(fee)) over (order by date_format(at, 'yyyy-MM')) run from visits group by date_format(at, 'yyyy-MM') order by m;
-- name: q20
select pid, at, lead(at) over (partition by pid order by at) nx, datediff(lead(at) over (partition by pid order by at), at) gap from visits order by pid, at;
-- name: q21
select pid, at, sum(case when new then 1 else 0 end) over (order by at) island from (select pid, at, coalesce(at - lag(at) over (order by at) > interval '10' day, true) new from visits) order by at;
-- name: q22
with d as (select explode(sequence(date'2024-01-01', date'2024-03-01', interval 1 month)) as m) select m, count(v.vid) from d left join visits v on date_trunc('MONTH', v.at) = m group by m order by m;
-- name: q23
with a as (select * from pets where kind = 'cat'), b as (select * from a where weight > 4) select (select count(*) from a) - (select count(*) from b) diff;
-- name: q24
with a(x, y) as (select pid, owner from pets) select x, y from a where y is not null order by x desc limit 2;
-- name: q25
with a as (select 1 as x), a as (select 2 as x) select * from a;
-- name: q26
with a as (with b as (select 5 v) select v * 2 w from b) select w from a;
-- name: q27
with a as (select * from b), b as (select 1) select * from a;
-- name: q28
with t as (select pid from pets) insert into pets select * from t;
-- name: q29
select kind, sum(weight) over w1, count(*) over w2 from pets window w1 as (partition by kind order by pid), w2 as (w1 rows 1 preceding) order by kind, pid;
-- name: q30
select kind, sum(weight) over w from pets window w as (partition by kind), w as (order by pid);
-- name: q31
select sum(weight) over nosuch from pets;
-- name: q32
select owner, max(weight) filter (where kind = 'cat') cat, max(weight) filter (where kind = 'dog') dog from pets group by owner order by owner nulls first;
-- name: q33
select * from (select owner, kind, weight from pets) pivot (max(weight) for kind in ('cat', 'dog', 'parrot')) order by owner;
-- name: q34
select * from (select owner, kind, weight, pid from pets) pivot (max(weight) as w, count(pid) as n for kind in ('cat' as c, 'dog' as d)) order by owner;
-- name: q35
select * from pets pivot (sum(weight) for (kind, owner) in (('cat', 'Ana') as ca, ('dog', 'Cleo') as dc)) order by pid;
-- name: q36
select * from pets pivot (weight for kind in ('cat'));
-- name: q37
select * from pets pivot (sum(weight) for kind in (owner));
-- name: q38
select kind from pets group by kind having sum(weight) > (select avg(weight) from pets) order by kind;
-- name: q39
select kind, any_value(owner) from pets where owner = 'Cleo' group by kind order by kind;
-- name: q40
select if(weight > 4, 'big', 'small') size, count(*) from pets group by size order by size;
-- name: q41
select if(weight > 4, 'big', 'small') as kind, count(*) from pets group by kind order by kind;
-- name: q42
select kind as k, count(*) from pets group by k having k like 'c%';
-- name: q43
select kind k from pets where k = 'cat';
-- name: q44
select weight w, w * 2 w2, w2 + w w3 from pets where pid = 1;
