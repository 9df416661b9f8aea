-- Subqueries in a projection over groups, which read what the groups give.
create temp view t1 as select * from values (1, 5, 10.0bd), (2, 5, -100.5bd), (3, 6, null), (4, 6, 3.5bd), (5, null, 1bd), (6, 7, 2bd), (7, 5, 50bd) as t1(id, k, d);
-- name: exists_of_minimum
select (exists (select 1 from t1 where id = r0.c3)) as e from (select id as c0, if(d > 1, 1, null) as c1, min(k) as c3 from t1 group by id, if(d > 1, 1, null)) r0;
-- name: exists_in_union_of_minimum
select c0, (exists (select cast(null as int) as c union all select k from t1 where id = r0.c3)) as e from (select id as c0, if(d > 1, 1, null) as c1, min(k) as c3, sum(sum(1)) over (partition by id order by count(*)) as c5 from t1 group by id, if(d > 1, 1, null)) r0;
-- name: maximum_in
select m in (select k from t1) as e, k from (select k, max(id) as m from t1 group by k) order by k;
-- name: maximum_not_in
select m not in (select k from t1 where k is not null) as e, k from (select k, max(id) as m from t1 group by k) order by k;
-- name: scalar_of_count
select k, (select max(d) from t1 where id = n) as best from (select k, count(*) as n from t1 group by k) order by k;
-- name: filtered_by_count
select k from (select k, count(*) as n from t1 group by k) where exists (select 1 from t1 where id = n and d > 0) order by k;
