-- Sensors, staff, carts and matches: queries as books and tutorials ask them.
create temporary view sensors as select * from values (1, 'roof', timestamp'2024-03-01 00:00:00', 12.5D), (1, 'roof', timestamp'2024-03-01 01:00:00', 11.0D), (1, 'roof', timestamp'2024-03-01 02:30:00', null), (2, 'cellar', timestamp'2024-03-01 00:15:00', 8.25D), (2, 'cellar', timestamp'2024-03-01 03:00:00', 8.5D), (3, null, timestamp'2024-03-02 00:00:00', -1.0D), (2, 'cellar', timestamp'2024-03-02 12:00:00', 9.75D) as s(id, place, at, temp);
create temporary view staff as select * from values (100, 'Ines', cast(null as int), 'board', 9000.00BD, date'2010-01-04'), (101, 'Bo', 100, 'sales', 5200.50BD, date'2012-05-06'), (102, 'Chandra', 100, 'it', 6100.00BD, date'2013-07-01'), (103, 'Dmitri', 101, 'sales', 3100.00BD, date'2019-02-28'), (104, 'Eva', 101, 'sales', 3100.00BD, date'2020-02-29'), (105, 'Femi', 102, 'it', null, date'2021-11-11'), (106, 'Gus', 105, null, 2500.25BD, date'2023-12-31') as e(id, name, boss, dept, pay, hired);
create temporary view carts as select * from values ('a', 1, array('pen','ink'), map('k', 1, 'z', 2)), ('b', 2, array(), map()), ('c', 3, null, null), ('d', 4, array('ink', null, 'cup'), map('k', null)) as c(cart, n, items, tags);
create temporary view matches as select * from values ('Lions','Bears',3,1,'2023-09-01'), ('Bears','Wolves',2,2,'2023-09-08'), ('Wolves','Lions',0,1,'2023-09-15'), ('Lions','Wolves',1,1,'2023-10-01'), ('Bears','Lions',4,3,'2023-10-09') as m(home, away, hg, ag, day);
-- name: q46
from staff |> where dept is not null |> aggregate sum(pay) total, count(*) group by dept |> order by dept;
-- name: q47
from staff |> select name, pay |> extend pay * 2 as twice |> where twice > 10000 |> drop pay |> order by name;
-- name: q48
from staff |> aggregate count(*) as n |> extend n + 1 as m |> select m, n;
-- name: q49
table staff |> as s |> join staff b on s.boss = b.id |> select s.name, b.name as boss |> order by 1;
-- name: q50
from staff |> set pay = coalesce(pay, 0) |> rename pay as salary |> select id, salary |> order by id |> limit 3;
-- name: q51
from carts |> extend explode(items) as item |> select cart, item |> order by cart, item;
-- name: q52
from matches |> pivot (sum(hg) for home in ('Lions' as l, 'Bears' as b)) |> order by day;
-- name: q53
from staff |> union all table staff |> aggregate count(*) as c |> tablesample (100 percent);
-- name: q54
select pay * 12 as yearly, yearly / 2 as half, half + 1 as h1 from staff where id < 103 order by yearly;
-- name: q55
select id as x, x + 1 as y from staff where x = 1;
-- name: q56
select dept d, sum(pay) s, s / count(*) a from staff group by d having a > 100 order by d;
-- name: q57
select dept, name, row_number() over w rn from staff window w as (partition by dept order by pay desc nulls last, id) qualify rn = 1 order by dept;
-- name: q58
select name from staff qualify row_number() over (order by pay desc nulls last) <= 2;
-- name: q59
select dept, sum(pay) from staff group by dept qualify rank() over (order by sum(pay) desc) = 1;
-- name: q60
select * except (boss, hired) from staff where id = 100;
-- name: q61
select s.* except (pay) from staff s order by id limit 2;
-- name: q62
select struct(s.* except (boss)) from staff s where id = 103;
-- name: q63
select count(*), count(distinct dept), count(dept, boss) from staff;
-- name: q64
select every(pay > 1000), some(dept = 'it'), bool_or(boss is null) from staff;
-- name: q65
select min_by(name, pay), max_by(name, pay), min(struct(pay, name)).name from staff;
-- name: q66
select first(dept), first(dept, true), last(dept), any_value(dept) from (select * from staff order by id);
-- name: q67
select percentile(pay, array(0.25, 0.5)), percentile_disc(0.5) within group (order by pay), median(pay), approx_percentile(id, 0.5) from staff;
-- name: q68
select name, ntile(3) over (order by id), cume_dist() over (order by dept), percent_rank() over (order by pay) from staff order by id;
-- name: q69
select id, temp, last_value(temp) ignore nulls over (partition by id order by at rows between unbounded preceding and current row) filled from sensors order by id, at;
-- name: q70
select id, at, count(*) over (partition by id order by at range between interval 2 hours preceding and current row) c from sensors order by id, at;
-- name: q71
select at - lag(at) over (partition by id order by at) gap, id from sensors order by id, at;
-- name: q72
select sum(temp) over (order by at groups between 1 preceding and current row) from sensors;
-- name: q73
select id, sum(id) over (order by id rows between 1 following and 2 following) from range(5) order by id;
-- name: q74
select id, sum(id) over (order by id rows between 2 following and 1 following) from range(5);
-- name: q75
select id, collect_list(id) over (order by id rows between 1 preceding and 1 following exclude current row) from range(3);
-- name: q76
select nth_value(id, 2) over (order by id), lead(id, 2, -1L) over (order by id desc) from range(4);
-- name: q77
select row_number() over () from range(3);
-- name: q78
select row_number() over (partition by 1) from range(3);
-- name: q79
select sum(rank() over (order by id)) from range(3);
-- name: q80
select sum(sum(id)) over (order by id % 2) from range(6) group by id % 2;
-- name: q81
select a.id from range(5) a join range(3, 8) b using (id) union (select 100) order by id desc;
-- name: q82
select * from range(3) natural join (select id, id * id sq from range(5));
-- name: q83
select * from range(2) a cross join range(2) b order by 1, 2;
-- name: q84
select * from staff s left semi join matches m on m.hg = s.id - 100 order by id;
-- name: q85
select s.id from staff s left anti join staff t on t.boss = s.id order by 1;
-- name: q86
select * from (values (1), (2)) a(x) full outer join (values (2), (3)) b(y) on x = y order by x nulls last, y;
-- name: q87
select /*+ broadcast(b) */ a.id, b.id from range(3) a left join range(2) b on a.id = b.id order by 1;
-- name: q88
select /*+ merge(a, b) */ count(*) from range(10) a join range(10) b on a.id = b.id;
-- name: q89
select /*+ repartition(3) */ id from range(4) order by id;
-- name: q90
select /*+ nosuchhint(a) */ 1;
