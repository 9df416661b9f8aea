-- PIVOT and UNPIVOT.
create temp view p as select * from values (2023,'q1','n',10),(2023,'q2','n',20),(2024,'q1','s',30),(2024,'q3','n',null),(2024,'q1','n',5) as p(y,q,r,a);
-- name: q1
select * from p pivot (sum(a) for q in ('q1','q2','q3'));
-- name: q2
select * from (select y, q, a from p) pivot (sum(a) for q in ('q1','q2','q3'));
-- name: q3
select * from (select y, q, a from p) pivot (sum(a) as s, count(a) as c for q in ('q1' as one,'q2' two));
-- name: q4
select * from (select y, q, a from p) pivot (sum(a), max(a) for q in ('q1','q2'));
-- name: q5
select * from (select y, q, r, a from p) pivot (sum(a) for (q, r) in (('q1','n') as q1n, ('q1','s')));
-- name: q6
select * from (select y, q, a from p) pivot (sum(a) for q in (select 'q1'));
-- name: q7
select * from (select y, q, a from p) pivot (sum(a) for nope in ('q1'));
-- name: q8
select * from (select y, q, a from p) pivot (sum(nope) for q in ('q1'));
-- name: q9
select * from (select y, q, a from p) pivot (sum(a) for q in (y));
-- name: q10
select * from (select y, q, a from p) pivot (sum(a) for q in (1, 2));
-- name: q11
select * from (select y, q, a from p) pivot (sum(a) for y in (2023, 2024)) order by q;
-- name: q12
select * from (select y, q, a from p) pivot (sum(a) for y in (2023 as `a b`));
-- name: q13
select * from (select y, q, a from p) pivot (sum(a) + 1 as z for q in ('q1'));
-- name: q14
select * from (select y, q, a from p) pivot (ceil(avg(a)) for q in ('q1','q2'));
-- name: q15
select * from (select y, q, a from p) pivot (sum(a), 1 for q in ('q1'));
-- name: q16
select * from (select y, q, a from p) pivot (count(*) for q in ('q1', null));
-- name: q17
select * from (select y, q, a from p) pivot (sum(a) for (q, y) in ('q1'));
-- name: q18
select * from (select y, q, a from p) pivot (sum(a) for q in ('q1')) pv where pv.y = 2024;
-- name: q19
select pv.y, pv.q1 from (select y, q, a from p) pivot (sum(a) for q in ('q1')) as pv;
-- name: q20
select * from (select q, a from p) pivot (sum(a) for q in ('q1', 'q2'));
-- name: q21
select * from (select y, q, a from p) pivot (sum(a) for q in (upper('q1'), 'q' || '2'));
-- name: q22
select * from (select y, q, a from p) pivot (sum(a) for upper(q) in ('Q1'));
-- name: q23
select * from (select y, q, a from p) pivot (sum(sum(a)) for q in ('q1'));
-- name: q24
select * from (select y, q, a from p) pivot (sum(a) over () for q in ('q1'));
-- name: q25
select * from (select y, q, a from p) pivot (count(distinct a) for q in ('q1'));
-- name: q26
select * from (select y, q, a from p) pivot (sum(a) filter (where a > 5) for q in ('q1'));
-- name: q27
select * from (select y, q, a from p) pivot (sum(a) for q in ());
-- name: q28
select * from (select y, struct(q, r) k, a from p) pivot (sum(a) for k in (struct('q1','n')));
-- name: q29
select * from (select y, array(q) k, a from p) pivot (sum(a) for k in (array('q1')));
-- name: q30
select * from (select y, map(q, r) k, a from p) pivot (sum(a) for k in (map('q1','n')));
-- name: q31
select * from p join (select 'n' r, 'north' rn) using (r) pivot (sum(a) for q in ('q1'));
create temp view u as select * from values (1, 10, 20, 'x', null), (2, null, 40, 'y', 'z') as u(id, a, b, s, t);
-- name: q32
select * from u unpivot (val for name in (a, b));
-- name: q33
select * from u unpivot include nulls (val for name in (a, b));
-- name: q34
select * from u unpivot exclude nulls (val for name in (a, b));
-- name: q35
select * from (select id, a, b from u) unpivot (val for name in (a as `first`, b second));
-- name: q36
select * from u unpivot ((v1, v2) for n in ((a, b), (b, a)));
-- name: q37
select * from u unpivot ((v1, v2) for n in ((a, b) as ab, (b, a) as ba)) where v1 is not null;
-- name: q38
select * from u unpivot (val for name in (a, s));
-- name: q39
select * from u unpivot (val for name in (s, t));
-- name: q40
select * from u unpivot (val for name in (nope));
-- name: q41
select * from u unpivot (val for name in ());
-- name: q42
select * from u unpivot ((v1, v2) for n in ((a, b, id)));
-- name: q43
select * from u unpivot ((v1, v2) for n in (a, b));
-- name: q44
select * from u unpivot (val for name in (*));
-- name: q45
select * from (select a, b from u) unpivot (val for name in (*));
-- name: q46
select * from u unpivot (val for name in (u.a, u.b)) as up where up.id = 1;
-- name: q47
select up.name, sum(up.val) from u unpivot (val for name in (a, b)) up group by up.name order by 1;
-- name: q48
select * from u unpivot (val for name in (a + 1));
-- name: q49
select * from u unpivot (id for name in (a, b));
-- name: q50
select * from u unpivot (val for val in (a, b));
-- name: q51
select * from (select 1 id, 2 a, 3L b) unpivot (v for n in (a, b));
-- name: q52
select * from (select 1 id, 2 a, 3.5 b) unpivot (v for n in (a, b));
-- name: q53
select * from (select 1 id, date'2024-01-01' a, timestamp'2024-01-02' b) unpivot (v for n in (a, b));
-- name: q54
select * from (select 1 id, struct(1 as x, 2 as y) s) unpivot (v for n in (s.x, s.y));
-- name: q55
select * from (select 1 id, 2 a) unpivot (v for n in (a, id));
-- name: q56
select * from (select 1 id, 2 a) unpivot (v for n in (a)) unpivot (w for m in (v));
-- name: q57
select * from u unpivot (val for name in (a, b)) pivot (max(val) for name in ('a', 'b'));
-- name: q58
select * from u unpivot (val for name in (a as 1));
-- name: q59
select * from u unpivot (val for name in (a as 'lit'));
-- name: q60
select * from u unpivot ((v1) for n in ((a), (b)));
-- name: q61
select count(*) from u unpivot include nulls ((p, q) for n in ((a, b) as `x y`));
