-- Rows made columns and columns made rows.
create temp view q as select * from values ('ann',2020,'q1',100,1.5d),('ann',2020,'q2',200,2.5d),('ann',2021,'q1',null,3.5d),('bob',2020,'q1',50,null),('bob',2021,'q3',70,1.0d),('cid',2021,null,10,9.0d),(null,2022,'q2',5,8.0d),('ann',2020,'q1',11,0.5d) as q(who,yr,qtr,amt,rate);
create temp view wide as select * from values (1,'a',10,20,null,'x','y'),(2,'b',null,null,null,null,'z'),(3,null,1,2,3,'p',null) as wide(id,n,v1,v2,v3,s1,s2);
-- name: q1
select * from (select who, qtr, amt from q) pivot (sum(amt) for qtr in ('q1','q2','q3')) order by who;
-- name: q2
select * from (select who, qtr, amt from q) pivot (sum(amt) as s, max(amt) as m for qtr in ('q1' as first, 'q2' as second)) order by who;
-- name: q3
select * from q pivot (sum(amt) for qtr in ('q1','q2')) order by who, yr, rate;
-- name: q4
select * from q pivot (sum(amt) as total, count(rate) for (yr, qtr) in ((2020,'q1') as a, (2021,'q3') as b)) order by who, 2;
-- name: q5
select * from (select who, yr, amt from q) pivot (avg(amt) for yr in (2020, 2021, 2022)) order by who;
-- name: q6
select * from (select who, yr, amt from q) pivot (avg(amt) for yr in (2020 as y20, 2021 y21)) order by who;
-- name: q7
select who, y20 from (select who, yr, amt from q) pivot (sum(amt) for yr in (2020 as y20)) where y20 > 100 order by 1;
-- name: q8
select * from (select yr, qtr, amt from q) pivot (sum(amt) for qtr in (null, 'q1')) order by yr;
-- name: q9
select * from (select who, qtr, amt from q) pivot (collect_list(amt) for qtr in ('q1', 'q2')) order by who;
-- name: q10
select * from (select who, qtr, amt from q) pivot (first(amt), last(amt) for qtr in ('q1')) order by who;
-- name: q12
select * from (select who, qtr, amt from q) pivot (sum(amt) + 1 for qtr in ('q1')) order by who;
-- name: q13
select * from (select who, qtr, amt from q) pivot (sum(amt) * count(amt) as x for qtr in ('q1')) order by who;
-- name: q15
select * from (select who, qtr, amt from q) pivot (sum(nope) for qtr in ('q1'));
-- name: q16
select * from (select who, qtr, amt from q) pivot (sum(amt) for nope in ('q1'));
-- name: q17
select * from (select who, qtr, amt from q) pivot (sum(amt) for qtr in (1, 2)) order by who;
-- name: q18
select * from (select who, yr, amt from q) pivot (sum(amt) for yr in ('2020', '2021')) order by who;
-- name: q19
select * from (select who, yr, amt from q) pivot (sum(amt) for yr in (2020.0)) order by who;
-- name: q20
select * from (select who, yr, amt from q) pivot (sum(amt) for yr in (who));
-- name: q21
select * from (select who, yr, amt from q) pivot (sum(amt) for yr in (2000 + 20, 2021)) order by who;
-- name: q22
select * from (select who, yr, qtr, amt from q) pivot (sum(amt) for (yr, qtr) in (2020));
-- name: q23
select * from (select who, yr, qtr, amt from q) pivot (sum(amt) for (yr, qtr) in ((2020, 1)));
-- name: q24
select * from (select who, yr, amt from q) pivot (sum(sum(amt)) for yr in (2020));
-- name: q25
select * from (select who, yr, amt from q) pivot (sum(amt) over () for yr in (2020));
-- name: q26
select * from (select who, yr, amt from q) as t pivot (sum(t.amt) for t.yr in (2020)) as p order by p.who;
-- name: q28
select p.who, p.`2020_a` from (select who, yr, amt from q) pivot (sum(amt) a, min(amt) b for yr in (2020)) as p order by 1;
-- name: q29
with b as (select who, qtr, rate from q) select * from b pivot (round(avg(rate), 1) for qtr in ('q1' as q_1, 'q2' as q_2)) order by 1;
-- name: q30
select * from (select who, struct(yr, qtr) k, amt from q) pivot (sum(amt) for k in (struct(2020, 'q1'))) order by who;
-- name: q31
select * from (select who, array(qtr) k, amt from q) pivot (sum(amt) for k in (array('q1'), array('q2'))) order by who;
-- name: q32
select * from (select who, yr > 2020 k, amt from q) pivot (sum(amt) for k in (true, false)) order by who;
-- name: q33
select * from (select who, make_date(yr, 1, 1) k, amt from q) pivot (sum(amt) for k in (date'2020-01-01', date'2021-01-01')) order by who;
-- name: q34
select * from (select who, cast(rate as decimal(3,1)) k, amt from q) pivot (sum(amt) for k in (1.5, 2.5)) order by who;
-- name: q35
select * from (select amt, qtr from q) pivot (sum(amt) for qtr in ('q1', 'q2'));
-- name: q36
select * from (select who, qtr, amt from q) pivot (sum(amt) for qtr in ('q1')) pivot (max(q1) for who in ('ann', 'bob'));
-- name: q37
select * from q a join (select who, qtr, amt from q) pivot (sum(amt) for qtr in ('q1', 'q2')) b on a.who = b.who order by 1, 2, 3, 4, 5;
-- name: q38
select * from wide unpivot (val for name in (v1, v2, v3)) order by id, name;
-- name: q39
select * from wide unpivot include nulls (val for name in (v1, v2, v3)) order by id, name;
-- name: q40
select * from wide unpivot exclude nulls (val for name in (v1 as a, v2 as b)) order by id, name;
-- name: q41
select id, name, val from wide unpivot (val for name in (v1 as 'one', v2 as 'two'));
-- name: q42
select * from wide unpivot ((a, b) for name in ((v1, v2), (v2, v3))) order by id, name;
-- name: q43
select * from wide unpivot ((a, b) for name in ((v1, s1) as x, (v2, s2) as y)) order by id, name;
-- name: q44
select * from wide unpivot include nulls ((a, b) for name in ((v1, s1) as x, (v2, s2) as y)) order by id, name;
-- name: q45
select * from wide unpivot ((a, b) for name in ((v1, s1), (s2, v2)));
-- name: q46
select * from wide unpivot (val for name in (v1, s1));
-- name: q47
select * from wide unpivot (val for name in (v1, nope));
-- name: q48
select * from wide unpivot (val for name in (*));
-- name: q49
select * from (select v1, v2, v3 from wide) unpivot (val for name in (v1, v2, v3)) order by 1, 2;
-- name: q50
select * from (select v1, v2, v3 from wide) unpivot (val for name in (*));
-- name: q51
select * from wide unpivot (val for name in (id, v1)) order by 1, 2, 3, 4, 5, 6, 7;
-- name: q52
select * from wide as w unpivot (val for name in (w.v1, w.v2)) order by id, name;
-- name: q53
select u.id, u.val from wide unpivot (val for name in (v1, v2)) as u order by 1, 2;
-- name: q54
select * from wide unpivot (id for name in (v1, v2)) order by 1, 2, 3;
-- name: q55
select * from (select id, cast(v1 as bigint) b, cast(v2 as decimal(5,1)) d, v3 from wide) unpivot (val for name in (b, d, v3)) order by id, name;
-- name: q56
select name, sum(val) from wide unpivot (val for name in (v1, v2, v3)) group by name order by name;
-- name: q57
select * from wide unpivot (val for name in ());
-- name: q58
select * from wide unpivot (val for name in (v1 + 1));
-- name: q59
select * from wide, lateral (select * from values (v1), (v2) as t(x)) order by id, x;
-- name: q60
select * from wide unpivot (val for name in (v1, v2)) pivot (sum(val) for name in ('v1', 'v2')) order by id;
-- name: q61
select id, stack(2, 'v1', v1, 'v2', v2) as (k, v) from wide order by id, k;
-- name: q62
select id, stack(2, 'v1', v1, 'v2') from wide order by 1, 2;
-- name: q63
select stack(3, 1, 2, 3, 4, 5), 7;
-- name: q64
select stack(0, 1);
-- name: q65
select stack(2, 1, 'a');
-- name: q66
select stack(2, 1, 2.5, 'x');
-- name: q67
table q |> select who, qtr, amt |> pivot (sum(amt) for qtr in ('q1', 'q2')) |> order by who;
-- name: q68
table wide |> unpivot (val for name in (v1, v2)) |> where val > 1 |> aggregate sum(val) group by id |> order by id;
