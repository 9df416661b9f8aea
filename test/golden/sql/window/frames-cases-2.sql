-- Windows, frames and their errors.
create temp view w as select * from values (1,'a',10,date'2024-01-01'),(2,'a',20,date'2024-01-03'),(3,'a',null,date'2024-01-04'),(4,'b',20,date'2024-01-01'),(5,'b',5,null),(6,null,7,date'2024-02-01'),(7,'b',5,date'2024-02-02') as w(id,g,v,d);
-- name: q1
select sum(row_number() over (order by id)) from w;
-- name: q2
select row_number() over (order by row_number() over (order by id)) from w;
-- name: q3
select sum(v) over (partition by sum(v) over ()) from w;
-- name: q4
select distinct g, count(*) over (partition by g) from w;
-- name: q5
select id, count(distinct v) over (partition by g) from w;
-- name: q6
select id, sum(distinct v) over () from w;
-- name: q7
select id, count(v) filter (where v > 5) over (partition by g) from w;
-- name: q8
select id, row_number() filter (where v > 5) over (partition by g order by id) from w;
-- name: q9
select id, max(d) over (partition by g order by d desc) from w;
-- name: q10
select id, min(v) over (order by id rows between unbounded preceding and 1 preceding) from w;
-- name: q11
select id, avg(v) over (partition by g order by id rows between 1 preceding and current row) from w;
-- name: q12
select id, percentile(v, 0.5) over (partition by g) from w;
-- name: q13
select id, percentile_cont(0.5) within group (order by v) over (partition by g) from w;
-- name: q14
select id, median(v) over (order by id) from w;
-- name: q15
select id, abs(v) over () from w;
-- name: q16
select id, nosuch(v) over () from w;
-- name: q17
select id, lag() over (order by id) from w;
-- name: q18
select id, row_number(1) over (order by id) from w;
-- name: q19
select id, row_number() from w;
-- name: q20
select id, lead(v) from w;
-- name: q21
select id, lag(v) ignore nulls from w;
-- name: q22
select id, sum(v) ignore nulls over (order by id) from w;
-- name: q23
select id, nth_value(v, id) over (order by id) from w;
-- name: q24
select id, nth_value(v) over (order by id) from w;
-- name: q25
select *, row_number() over (partition by g order by id) rn from w qualify rn = 1;
-- name: q26
select g, sum(v) s from w group by g qualify row_number() over (order by sum(v) desc nulls last) = 1;
-- name: q27
select id from w qualify id = 1;
-- name: q28
select id, rank() over (order by v) r from w order by r, id;
-- name: q29
select id, sum(v) over (order by g, id) + 1 as x, x * 2 from w;
-- name: q30
select id, sum(v) over (partition by g, id % 2 order by id) from w;
-- name: q31
select id, sum(v) over (partition by 1 order by id) from w;
-- name: q32
select id, sum(v) over (partition by null) from w;
-- name: q33
select id, sum(v) over (order by null) from w;
-- name: q34
select id, sum(v) over (order by 1) from w;
-- name: q35
select id, max(struct(v, id)) over (partition by g) from w;
-- name: q36
select id, sum(v) over (partition by map(1,2)) from w;
-- name: q37
select id, sum(v) over (order by map(1,2)) from w;
-- name: q38
select id, sum(v) over (partition by array(g)) from w;
-- name: q39
select id, sum(v) over (partition by g order by id groups between 1 preceding and current row) from w;
-- name: q40
select id, sum(v) over (partition by g order by id rows between 1 preceding and current row exclude current row) from w;
-- name: q41
select id, sum((select 1)) over () from w;
-- name: q42
select id, case when row_number() over (order by id) > 3 then 'late' else 'early' end c from w;
-- name: q43
select id, cume_dist() over (partition by g order by v desc) from w;
-- name: q44
select id, sum(v) over (order by d range between unbounded preceding and interval '1' day following) from w;
-- name: q45
select id, sum(v) over (order by id rows between unbounded preceding and unbounded following) from w limit 2;
-- name: q46
select id, bool_or(v > 10) over (partition by g), bit_or(v) over (order by id), count_if(v > 5) over (order by id) from w;
-- name: q47
select id, max_by(id, v) over (partition by g), min_by(id, v) over (order by id) from w;
-- name: q48
select id, approx_count_distinct(v) over (partition by g) from w;
-- name: q49
select id, sum(v / 2) over (order by id), avg(v * 1.5) over (order by id) from w;
-- name: q50
select window(cast(d as timestamp), '10 days') wd, count(*) from w group by 1 order by 1;
-- name: q51
select id, sum(v) over (order by timestamp'2024-01-01 00:00:00' range between current row and interval 1 day following) from w;
