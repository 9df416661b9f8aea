-- Calls of SQL functions in WITH and in groups, aggregates of constants, queries in functions of arrays.
create temporary function numbered(n int) returns table (k int, g string) return select id, concat('n', id) from range(3) as r(id) where id <= n;
-- name: q1
with w as (select * from numbered(1)) select * from w order by k;
-- name: q2
with w as (select r.k from (values (1), (5)) t(a) left join numbered(2) r on t.a = r.k), v as (select count(*) c, count(k) d from w) select * from v;
-- name: q3
with w as (with x as (select * from numbered(0)) select * from x) select * from w;
-- name: q4
select (with w as (select * from numbered(2)) select max(k) from w) m;
-- name: q5
with w as (select t.a, n.g from (values (1), (2)) t(a), lateral numbered(t.a) n) select * from w order by a, g;
-- name: q6
with w as (select * from nosuch(1)) select * from w;
create temporary function count_to(n int) returns int return (select count(*) from range(10) r(id) where id < n);
-- name: q7
select k, count(*) from (values (1, 'a'), (2, 'b')) t(k, g) group by k, count_to(3) order by k;
-- name: q8
select count_to(k), count(*) from (values (1, 'a'), (2, 'b')) t(k, g) group by count_to(k) order by 1;
-- name: q9
select count(*) from (values (1, 'a'), (2, 'b')) t(k, g) group by count_to(extract(month from date'2024-05-01'));
-- name: q10
select k from (values (1, 'a'), (2, 'b')) t(k, g) group by k, count_to(k) order by k;
-- name: q11
select max(k) from (values (1, 'a'), (2, 'b')) t(k, g) group by count_to(k) having count_to(max(k)) > 0;
-- name: q12
select avg(distinct least(0.0bd, 0.1bd, 2bd)) from values (1) t(a) where false;
-- name: q13
select avg(distinct 1.5), sum(1) from values (1) t(a) where false;
-- name: q14
select avg(distinct 1.5bd), sum(distinct 2bd), count(distinct 3), max(distinct 4) from values (1) t(a) where false;
-- name: q15
select avg(distinct a), sum(distinct 2bd), count(distinct 3) from values (1bd) t(a) where a > 5;
-- name: q16
select sum(distinct 2), avg(distinct 1.5bd), count(*) from values (1), (2) t(a);
-- name: q17
select k, avg(distinct 1.5bd), sum(2 * 3) from values (1, 2), (2, 3) t(k, v) group by k order by k;
-- name: q18
select avg(distinct 1.5bd) filter (where a > 5), sum(distinct 2) from values (1), (2) t(a);
-- name: q19
select avg(distinct least(0.0bd, 0.1bd, 2bd)) as c0, sum(cast(2L as bigint) * 12.5bd) as c1, interval '-36:30' hour to minute as c2 from values (1) t(a) where false |> drop c2 |> aggregate count(*) as n group by c0;
-- name: q20
select avg(distinct 0.0bd) as c0, sum(2L) as c1 from values (1) t(a) where false |> aggregate count(*) as n group by c0;
-- name: q21
select c0, count(*) from (select avg(distinct 0.0bd) as c0 from values (1) t(a) where false) group by c0;
-- name: q22
select decode(x'00ff', 'utf-8');
-- name: q23
select array(decode(x'00ff', 'UTF-8')) as c0 from values (1) t(a) where false;
-- name: q24
select decode(b, 'utf-8') from values (x'ff') t(b);
-- name: q25
select collect_set(array(cast(null as struct<a: int, b: string>))), array(cast(null as struct<a: int, b: string>));
-- name: q26
select distinct array(cast(null as struct<a: int, b: string>)) as c2, a from values (1), (2) t(a) order by a;
-- name: q27
select array(cast(null as struct<a: int, b: string>)) as c2, a from values (1), (2) t(a) order by c2, a limit 1;
-- name: q28
select distinct array(named_struct('a', a, 'b', 'x')) as c, array(cast(null as struct<a: int, b: string>)) as d, case when a > 5 then array('b', null) end as e from values (1), (2) t(a) order by c desc, d asc nulls last, e limit 3 offset 1;
-- name: q29
select collect_set(x) from values (-17L), (0L), (16L) t(x);
-- name: q30
select collect_set(x) from values (-17), (0), (16) t(x);
-- name: q31
select array_sort(array(named_struct('a', 2), (select max(named_struct('a', v)) from values (1, 2) t(k, v) where t.k = o.a))) from values (1), (2) o(a);
-- name: q32
select sort_array(array(2, (select max(v) from values (1, 2) t(k, v) where t.k = o.a))) from values (1), (2) o(a);
-- name: q33
select transform(array(1, 2), x -> x + (select max(v) from values (1, 2) t(k, v) where t.k = o.a)) from values (1), (2) o(a);
-- name: q34
select filter(array(1, (select max(v) from values (1, 2) t(k, v) where t.k = o.a)), x -> x > 1) from values (1), (2) o(a);
-- name: q35
select array_sort(array(3, (select 1))), filter(array(1, (select 2)), x -> x > 1);
-- name: q36
select aggregate(array(1, 2), (select max(v) from values (1, 2) t(k, v) where t.k = o.a), (x, y) -> x + y) from values (1), (2) o(a);
-- name: q37
select exists(array(1, 2), x -> x in (select 1)), array_sort(array(2, 1), (l, r) -> (select 1));
-- name: q38
select element_at(sort_array(array_agg(distinct array_max(array(date'2023-12-31')))), -1) as c0 from values (1) t(a) where a > 5;
-- name: q39
select element_at(sort_array(collect_list(a)), 1) from values (1) t(a) where a > 5;
-- name: q40
(select element_at(sort_array(array_agg(distinct a)), -1) as c0 from values (1) t(a) where a > 5) except all (select 1);
-- name: q41
select element_at(array_agg(distinct 5), -1), 1 from values (1) t(a) where a > 5;
-- name: q42
select unix_timestamp('Abc', 'yyyy-MM-dd');
-- name: q44
select count(distinct a, unix_timestamp('Abc', 'yyyy-MM-dd')) as c1, count(distinct a) from values (1) t(a) group by a;
