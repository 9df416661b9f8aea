-- Windows, frames and their errors.
create temp view w as select * from values (1,'a',10,date'2024-01-01'),(2,'a',20,date'2024-01-03'),(3,'a',null,date'2024-01-04'),(4,'b',20,date'2024-01-01'),(5,'b',5,null),(6,null,7,date'2024-02-01'),(7,'b',5,date'2024-02-02') as w(id,g,v,d);
-- name: q1
select id, row_number() over (partition by g order by id) from w;
-- name: q2
select id, rank() over (order by v), dense_rank() over (order by v), percent_rank() over (order by v), cume_dist() over (order by v) from w;
-- name: q3
select id, ntile(3) over (order by id) from w;
-- name: q4
select id, ntile(0) over (order by id) from w;
-- name: q5
select id, ntile(id) over (order by id) from w;
-- name: q6
select id, ntile(10) over (partition by g order by id desc) from w;
-- name: q7
select id, lag(v) over (order by id), lead(v) over (order by id), lag(v, 2) over (order by id), lead(v, 2, -1) over (order by id) from w;
-- name: q8
select id, lag(v, -1) over (order by id), lag(v, 0) over (order by id) from w;
-- name: q9
select id, lag(v, id) over (order by id) from w;
-- name: q10
select id, lag(v) ignore nulls over (order by id), lead(v, 1, 0) ignore nulls over (order by id) from w;
-- name: q11
select id, lag(v) over (order by id rows between 1 preceding and current row) from w;
-- name: q12
select id, nth_value(v, 0) over (order by id) from w;
-- name: q13
select id, nth_value(v, 2) ignore nulls over (order by id rows between 1 preceding and 2 following) from w;
-- name: q14
select id, sum(v) over (order by id rows between 1 preceding and 1 following) from w;
-- name: q15
select id, sum(v) over (order by id rows 2 preceding) from w;
-- name: q16
select id, sum(v) over (order by id rows between 2 following and 3 following) from w;
-- name: q17
select id, sum(v) over (order by id rows between 3 preceding and 2 preceding) from w;
-- name: q18
select id, sum(v) over (order by id rows between current row and unbounded following) from w;
-- name: q19
select id, sum(v) over (order by id rows between 1 following and 1 preceding) from w;
-- name: q20
select id, sum(v) over (order by v range between 5 preceding and 5 following) from w;
-- name: q21
select id, sum(v) over (order by v desc range between 5 preceding and current row) from w;
-- name: q22
select id, sum(v) over (order by v nulls last range between unbounded preceding and 1 following) from w;
-- name: q23
select id, count(*) over (order by d range between interval 1 day preceding and interval 1 day following) from w;
-- name: q24
select id, count(*) over (order by d range between interval 1 month preceding and current row) from w;
-- name: q25
select id, count(*) over (order by d range between 1 preceding and current row) from w;
-- name: q26
select id, count(*) over (order by cast(d as timestamp) range between interval 48 hours preceding and current row) from w;
-- name: q27
select id, count(*) over (order by g range between 1 preceding and current row) from w;
-- name: q28
select id, count(*) over (range between 1 preceding and current row) from w;
-- name: q29
select id, count(*) over (order by id range between interval 1 day preceding and current row) from w;
-- name: q30
select id, count(*) over (order by id rows between id preceding and current row) from w;
-- name: q31
select id, count(*) over (order by id rows between 'x' preceding and current row) from w;
-- name: q32
select id, count(*) over (order by id rows between unbounded following and current row) from w;
-- name: q33
select id, count(*) over (order by id rows between 1.5 preceding and current row) from w;
-- name: q34
select id, sum(v) over (order by cast(v as decimal(10,2)) range between 2.5 preceding and 2.5 following) from w;
-- name: q35
select id, sum(v) over (order by cast(v as double) range between 2.5 preceding and 2.5 following) from w;
-- name: q36
select id, row_number() over () from w;
-- name: q37
select id, rank() over (partition by g) from w;
-- name: q38
select id, row_number() over (order by id rows between 1 preceding and current row) from w;
-- name: q39
select id, rank() over (order by id range between unbounded preceding and current row) from w;
-- name: q40
select id, sum(v) over x from w window x as (partition by g order by id);
-- name: q41
select id, sum(v) over (x rows between 1 preceding and current row) from w window x as (partition by g order by id);
-- name: q42
select id, sum(v) over x, avg(v) over y from w window x as (partition by g), y as (x order by id);
-- name: q43
select id, sum(v) over (x) from w window x as (partition by g);
-- name: q44
select id, sum(v) over nope from w;
-- name: q45
select id, sum(v) over x from w window x as (partition by g), x as (order by id);
-- name: q46
select sum(v) over (partition by g), g from w group by g;
-- name: q47
select g, sum(sum(v)) over (order by g nulls last) from w group by g;
-- name: q48
select g, sum(v), rank() over (order by sum(v) desc) from w group by g;
-- name: q49
select g, max(count(*)) over () from w group by g;
-- name: q50
select id from w where row_number() over (order by id) = 1;
-- name: q51
select id from w group by id having row_number() over (order by id) = 1;
-- name: q52
select g from w group by row_number() over (order by id);
