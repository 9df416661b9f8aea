-- Pets and their visits to a clinic: joins, groups, windows, pivots, and what goes wrong.
create table pets (pid int, owner string, kind string, weight decimal(6,2), born date, chip bigint) using parquet;
insert into pets values (1, 'Ana', 'cat', 4.10, date'2018-05-01', 900000000001), (2, 'Ana', 'dog', 22.75, date'2016-02-29', null), (3, 'Bert', 'cat', 3.95, date'2020-08-17', 900000000003), (4, null, 'parrot', 0.40, null, 900000000004), (5, 'Cleo', 'dog', null, date'2019-12-31', 900000000005), (6, 'Cleo', 'cat', 5.20, date'2018-05-01', null);
create table visits (vid int, pid int, at timestamp, fee decimal(8,2), notes array<string>, vet struct<name: string, grade: int>) using parquet;
insert into visits values (1, 1, timestamp'2024-01-05 09:00:00', 40.00, array('jab'), named_struct('name', 'Dr. Lo', 'grade', 3)), (2, 1, timestamp'2024-02-05 10:30:00', 25.50, array('check', 'nails'), named_struct('name', 'Dr. Ray', 'grade', 1)), (3, 2, timestamp'2024-02-06 08:15:00', 180.00, null, null), (4, 3, timestamp'2024-03-01 16:45:00', 0.00, array(), named_struct('name', 'Dr. Lo', 'grade', 3)), (5, 99, timestamp'2024-03-02 12:00:00', 10.00, array('jab', null), named_struct('name', null, 'grade', 2)), (6, 5, timestamp'2024-03-02 23:59:59', null, array('x-ray'), named_struct('name', 'Dr. Ray', 'grade', 1));
-- name: q45
select weight as w, avg(w) over () from pets order by 1 limit 1;
-- name: q46
select count(distinct kind, owner), count(distinct kind) + count(distinct owner), approx_count_distinct(kind) from pets;
-- name: q47
select sum(distinct weight), avg(distinct weight), collect_set(kind) from pets where kind = 'dog';
-- name: q48
select grouping(kind), grouping(owner), kind, owner, count(*) from pets group by kind, owner with rollup order by 1, 2, 3, 4;
-- name: q49
select grouping(weight) from pets group by cube(kind);
-- name: q50
select kind, owner, grouping_id(kind, owner) from pets group by grouping sets ((kind, owner), (owner)) order by 3, 1, 2;
-- name: q51
select grouping_id(owner, kind) from pets group by cube(kind, owner);
-- name: q52
select a, b, sum(c) from values (1, 'x', 10), (1, 'y', 20), (2, 'x', null) t(a, b, c) group by a, rollup(b) order by a, b;
-- name: q53
select a, b, count(*) from values (1, 2), (1, 3) t(a, b) group by grouping sets (a, b, (a, b), ()) order by 1, 2;
-- name: q54
select cast('12x' as int);
-- name: q55
select cast('12x' as int) from pets where pid > 100;
-- name: q56
select try_cast('12x' as int), '12'::int + 1, int('7');
-- name: q57
select 1 / 0;
-- name: q58
select weight / (pid - 1) from pets;
-- name: q59
select try_divide(1, 0), div(7, 2), 7 div 2, -7 % 3, mod(-7, 3), pmod(-7, 3);
-- name: q60
select 2147483647 + 1;
-- name: q61
select cast(300 as tinyint);
-- name: q62
select cast(1e10 as int);
-- name: q63
select abs(-2147483648), -(-2147483647 - 1);
-- name: q64
select date'2024-02-30';
-- name: q65
select timestamp'2024-13-01 00:00:00';
-- name: q66
select interval '1-13' year to month;
-- name: q67
select interval 1 month + interval 1 day;
-- name: q68
select date'2024-01-31' + interval 1 month, date'2024-01-31' + 1, date'2024-03-01' - date'2024-02-01';
-- name: q69
select timestamp'2024-03-10 12:00:00' - interval '1 02:03:04' day to second;
-- name: q70
select to_date('2024/05/06', 'yyyy/MM/dd'), to_timestamp('06.05.2024 07:08', 'dd.MM.yyyy HH:mm');
-- name: q71
select to_date('nope');
-- name: q72
select to_date('2024-05-06', 'qqq');
-- name: q73
select make_date(2024, 2, 30);
-- name: q74
select element_at(array(1, 2), 3);
-- name: q75
select array(1, 2)[2];
-- name: q76
select map('a', 1)['b'], element_at(map('a', 1), 'z');
-- name: q77
select map('a', 1, 'a', 2);
-- name: q78
select array(1, 'x');
-- name: q79
select 'a' + 1;
-- name: q80
select 'a' || 1, 1 || 2;
-- name: q81
select true + 1;
-- name: q82
select 1 = true, '1' = 1, 1 in ('1', 2);
-- name: q83
select null = null, null <=> null, null is distinct from 1, coalesce(null, null);
-- name: q84
select case 1 when 1.0 then 'x' when 'a' then 'y' end;
-- name: q85
select nullif(1, 1), ifnull(null, 2), nvl2(null, 1, 2), zeroifnull(null), nullifzero(0);
-- name: q86
select greatest(1, 2.5, null), least('b', 'a');
-- name: q87
select greatest(1);
-- name: q88
select substring('abc', 0), substring('abc', -2, 1), 'abc' like '_b%', position('c' in 'abc'), overlay('abcdef' placing 'X' from 2 for 3);
