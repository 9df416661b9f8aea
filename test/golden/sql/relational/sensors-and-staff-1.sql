-- Sensors, staff, carts and matches: queries as books and tutorials ask them.
create temporary view sensors as select * from values (1, 'roof', timestamp'2024-03-01 00:00:00', 12.5D), (1, 'roof', timestamp'2024-03-01 01:00:00', 11.0D), (1, 'roof', timestamp'2024-03-01 02:30:00', null), (2, 'cellar', timestamp'2024-03-01 00:15:00', 8.25D), (2, 'cellar', timestamp'2024-03-01 03:00:00', 8.5D), (3, null, timestamp'2024-03-02 00:00:00', -1.0D), (2, 'cellar', timestamp'2024-03-02 12:00:00', 9.75D) as s(id, place, at, temp);
create temporary view staff as select * from values (100, 'Ines', cast(null as int), 'board', 9000.00BD, date'2010-01-04'), (101, 'Bo', 100, 'sales', 5200.50BD, date'2012-05-06'), (102, 'Chandra', 100, 'it', 6100.00BD, date'2013-07-01'), (103, 'Dmitri', 101, 'sales', 3100.00BD, date'2019-02-28'), (104, 'Eva', 101, 'sales', 3100.00BD, date'2020-02-29'), (105, 'Femi', 102, 'it', null, date'2021-11-11'), (106, 'Gus', 105, null, 2500.25BD, date'2023-12-31') as e(id, name, boss, dept, pay, hired);
create temporary view carts as select * from values ('a', 1, array('pen','ink'), map('k', 1, 'z', 2)), ('b', 2, array(), map()), ('c', 3, null, null), ('d', 4, array('ink', null, 'cup'), map('k', null)) as c(cart, n, items, tags);
create temporary view matches as select * from values ('Lions','Bears',3,1,'2023-09-01'), ('Bears','Wolves',2,2,'2023-09-08'), ('Wolves','Lions',0,1,'2023-09-15'), ('Lions','Wolves',1,1,'2023-10-01'), ('Bears','Lions',4,3,'2023-10-09') as m(home, away, hg, ag, day);
-- name: q1
select place, date_trunc('hour', at) h, round(avg(temp), 3) t, count(temp) c from sensors group by place, date_trunc('hour', at) order by 1 nulls last, 2;
-- name: q2
select window.start, window.end, count(*) n, max(temp) from sensors group by window(at, '1 hour', '30 minutes') order by 1;
-- name: q3
select id, session_window.start s, session_window.end e, count(*) from sensors group by id, session_window(at, '90 minutes') order by 1, 2;
-- name: q4
select team, sum(pts) pts, sum(gf) - sum(ga) diff, rank() over (order by sum(pts) desc, sum(gf) - sum(ga) desc) r from (select home team, case when hg > ag then 3 when hg = ag then 1 else 0 end pts, hg gf, ag ga from matches union all select away, case when ag > hg then 3 when hg = ag then 1 else 0 end, ag, hg from matches) group by team order by r, team;
-- name: q5
select stack(2, home, hg, away, ag) as (team, goals), day from matches order by day, team;
-- name: q6
select m.*, count(*) over (partition by least(home, away), greatest(home, away)) meetings from matches m order by day;
-- name: q7
with recursive chain(id, name, path, depth) as (select id, name, array(name), 0 from staff where boss is null union all select s.id, s.name, array_append(c.path, s.name), c.depth + 1 from staff s join chain c on s.boss = c.id) select id, depth, concat_ws(' > ', path) p from chain order by id;
-- name: q8
with recursive f(a, b, n) as (values (0L, 1L, 1) union all select b, a + b, n + 1 from f where n < 15) select n, a from f order by n;
-- name: q9
with recursive r as (select 1 as x union all select x * 2 from r where x < 100) select max(x), count(*) from r;
-- name: q10
select dept, collect_list(name) within group (order by hired desc) from staff group by dept;
-- name: q11
select dept, listagg(name, ', ') within group (order by hired desc) l from staff group by dept order by dept nulls first;
-- name: q12
select dept, string_agg(distinct substr(name, 1, 1), '') within group (order by substr(name, 1, 1) desc) from staff group by dept order by 1;
-- name: q13
select s.name, b.name boss, coalesce(bb.name, '-') grand from staff s left join staff b on s.boss = b.id left join staff bb on b.boss = bb.id order by s.id;
-- name: q14
select name, pay, pay - lag(pay) over (order by hired) d, sum(pay) over (order by hired rows 1 preceding) s2 from staff order by hired;
-- name: q15
select name, pay, ratio from (select name, pay, pay / sum(pay) over (partition by dept) ratio, dept from staff) where ratio is not null order by ratio desc, name;
-- name: q16
select dept, count(*) filter (where pay > 3000) rich, avg(pay) filter (where hired >= date'2015-01-01') newer, sum(pay) from staff group by rollup(dept) order by grouping(dept), dept;
-- name: q17
select dept, year(hired) y, count(*) c, grouping_id() g from staff group by cube(dept, year(hired)) having count(*) > 1 order by g, dept, y;
-- name: q18
select coalesce(dept, 'none') d, extract(quarter from hired) q, sum(pay) from staff group by grouping sets ((coalesce(dept, 'none')), (extract(quarter from hired)), ()) order by 1 nulls last, 2 nulls last;
-- name: q19
select name, case when pay is null then 'unknown' when pay > (select avg(pay) from staff) then 'above' else 'below' end x from staff order by id;
-- name: q20
select name from staff s where pay >= all (select pay from staff where dept = s.dept) order by 1;
-- name: q21
select name from staff s where pay = (select max(pay) from staff x where x.dept <=> s.dept) order by name;
-- name: q22
select name from staff where (dept, pay) in (select dept, max(pay) from staff group by dept) order by 1;
-- name: q23
select name from staff where id not in (select boss from staff) order by 1;
-- name: q24
select name from staff where id not in (select boss from staff where boss is not null) order by 1;
-- name: q25
select distinct on (dept) dept, name from staff order by dept, hired;
-- name: q26
select cart, item, pos from carts lateral view outer posexplode(items) t as pos, item order by cart, pos;
-- name: q27
select cart, k, v from carts, lateral explode(tags) as t(k, v) order by cart, k;
-- name: q28
select cart, t.* from carts left join lateral (select count(*) c, max(i) m from explode(items) as x(i)) t order by cart;
-- name: q29
select cart, size(items), cardinality(tags), items[0], try_element_at(items, 3), tags['k'] from carts order by cart;
-- name: q30
select cart, items[5] from carts where cart = 'a';
-- name: q31
select cart, element_at(items, 0) from carts where cart = 'a';
-- name: q32
select cart, transform(items, (x, i) -> coalesce(x, '?') || i) t, filter(items, x -> x like '%n%') f, exists(items, x -> x is null) e, aggregate(items, '', (a, x) -> a || coalesce(x, '')) g from carts order by cart;
-- name: q33
select array_sort(array_union(items, array('zip'))), arrays_overlap(items, array('cup', null)), array_position(items, 'ink') from carts order by n;
-- name: q34
select map_keys(tags), map_values(tags), map_filter(tags, (k, v) -> v > 1), transform_values(tags, (k, v) -> k || v) from carts order by n;
-- name: q35
select inline(array(struct(1 as a, 'x' as b), struct(2, 'y')));
-- name: q36
select col1, col2 from values (1, struct('q' as z)), (2, null) where col2.z is null or col1 = 1;
-- name: q37
select id, place, temp from sensors tablesample (3 rows) order by id, at;
-- name: q38
select * from range(10) tablesample (100 percent) order by id;
-- name: q39
select count(*) between 0 and 10 from range(10) tablesample (50 percent) repeatable (7);
-- name: q40
select * from range(100) tablesample (30 percent) repeatable (42) order by id;
-- name: q41
select * from range(100) tablesample (bucket 1 out of 4) repeatable (1);
-- name: q42
select * from (select id, temp from sensors) pivot (avg(temp) for id in (1, 2 as two)) ;
-- name: q43
select * from (select year(hired) y, dept, pay from staff) pivot (sum(pay) p, count(pay) c for dept in ('sales', 'it')) order by y;
-- name: q44
select * from staff unpivot (val for col in (name, dept)) order by id, col limit 6;
-- name: q45
select * from (select id, boss, id * 2 as dbl from staff) unpivot include nulls ((u, v) for what in ((id, boss) as pair, (dbl, id) as other)) order by what, u;
