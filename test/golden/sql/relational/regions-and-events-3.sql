-- Regions and events: recursive queries, grouping analytics, functions, subqueries, pipes and samples.
create temporary view g as select * from values ('n', 'x', 1, 10.5BD), ('n', 'y', 2, 20BD), ('s', 'x', 3, null), ('s', null, 4, 5.25BD), (null, 'y', null, 7BD) as g(r, k, q, amt);
create temporary view ev as select * from values (1, timestamp'2024-05-01 10:00:00', 'login'), (1, timestamp'2024-05-01 10:05:00', 'view'), (1, timestamp'2024-05-01 11:30:00', 'buy'), (2, timestamp'2024-05-02 09:00:00', 'login'), (2, timestamp'2024-05-02 09:00:00', 'view') as ev(u, ts, kind);
create function sq(x int) returns int return x * x;
create function pick(n int default 2) returns table(a int, b string) return select id, cast(id as string) from range(10) where id < n;
-- name: q91
select * from lateral (select 1);
-- name: q92
select * from g join lateral (select * from ev) using (q);
-- name: q93
select * from ev pivot (count(*) for kind in ('login' l, 'view' v)) order by u, ts;
-- name: q94
select * from (select u, kind from ev) pivot (count(1) as c, max(u) as m for kind in ('login', 'view')) ;
-- name: q95
select * from ev pivot (max(nosuch) for kind in ('login'));
-- name: q96
select * from ev pivot (max(u) for nosuch in ('login'));
-- name: q97
select * from ev pivot (u for kind in ('login'));
-- name: q98
select * from g unpivot (v for n in (q, amt)) order by r, k, n;
-- name: q99
select * from g unpivot (v for n in (q, r));
-- name: q100
select * from g unpivot (v for n in (nosuch));
-- name: q101
select * from g unpivot exclude nulls (v for n in (q as quantity)) order by v;
-- name: q102
from g |> where q > 1 |> select r, q + 1 as q2 |> order by q2 desc |> limit 1;
-- name: q103
from g |> aggregate sum(q) as s, max(amt) group by r, k |> where s > 1 |> order by s;
-- name: q104
from g |> extend sum(q) over (partition by r) as t |> select r, t |> distinct;
-- name: q105
from g |> select r, q |> intersect all (select 'n', 1);
-- name: q106
from g |> where sum(q) > 1;
-- name: q107
from g |> select sum(q);
-- name: q108
from g |> aggregate q;
-- name: q109
from g |> extend sum(q);
-- name: q110
from g |> nosuch;
-- name: q111
from g |> join ev on q = u |> aggregate count(*) c group by kind |> order by kind;
-- name: q112
from g |> as z |> select z.r, z.q |> where z.q = 1;
-- name: q113
select /*+ coalesce(1) */ q from g order by q;
-- name: q114
select /*+ broadcast(nosuch) */ q from g where q = 1;
-- name: q115
select /*+ rebalance(r) */ count(*) from g;
-- name: q116
select /*+ shuffle_replicate_nl(a) */ a.q from g a join g b on a.q = b.q order by 1;
-- name: q117
select * from g tablesample (0 rows);
-- name: q118
select count(*) from g tablesample (200 percent);
-- name: q119
select count(*) from g tablesample (bucket 3 out of 2);
-- name: q120
select count(*) from g tablesample (-1 rows);
-- name: q121
select q from g order by amt desc nulls last, 1 limit 2 offset 1;
-- name: q122
select q as x from g order by x + 1 desc nulls last limit 1;
-- name: q124
select r, count(*) from g group by r order by count(*) desc, r nulls last;
-- name: q125
select r from g group by r order by sum(amt) desc nulls last;
-- name: q126
select q from g order by all desc;
-- name: q127
select q, r from g order by all nulls last;
-- name: q128
select q from g limit (select 1);
-- name: q129
select q from g limit 1 + 1;
-- name: q130
select q from g limit cast(null as int);
-- name: q131
select q from g where q like 1;
-- name: q132
select time'10:30:00' + interval 90 minutes, time'10:30:00' < time'11:00:00', hour(time'10:30:00');
-- name: q133
select 'a' collate utf8_lcase = 'A', 'a' = 'A', collation('x' collate unicode_ci);
-- name: q134
select to_timestamp_ntz('2024-01-01 00:00:00') < timestamp'2024-01-02 00:00:00', convert_timezone('UTC', 'Asia/Tokyo', timestamp_ntz'2024-01-01 00:00:00');
-- name: q135
merge into g using ev on g.q = ev.u when matched then delete;
