-- What operands are converted to.
create temp view t as select 1;
-- name: q1
select cast(1 as tinyint) + cast(1 as decimal(3, 0)), cast(1 as bigint) + cast(1 as decimal(5, 0)), cast(1 as float) + cast(1 as decimal(10, 0)), cast(1 as double) + cast(1 as decimal(20, 0)) from t;
-- name: q2
select cast('1' as binary) + cast(1 as decimal(3, 0)) from t;
-- name: q3
select cast('2017-12-11 09:30:00.0' as timestamp) + cast(1 as decimal(5, 0)) from t;
-- name: q4
select cast('2017-12-11 09:30:00' as date) + cast(1 as decimal(10, 0)) from t;
-- name: q5
select cast(1 as decimal(3, 0)) - '1', '1' - cast(1 as decimal(10, 0)), cast(1 as decimal(5,0)) * '1', cast(1 as decimal(3,0)) / '1', '1' % cast(1 as decimal(3,0)) from t;
-- name: q6
select cast(1 as decimal(3,0)) = cast(1 as tinyint), cast(1 as decimal(3,0)) = cast(1 as double), cast(1 as decimal(10,0)) = '1', '1' > cast(1 as decimal(3,0)), cast(1 as decimal(20,0)) <=> cast(1 as bigint) from t;
-- name: q7
select cast(1 as decimal(3,0)) = cast('1' as binary) from t;
-- name: q8
select cast(1 as decimal(3,0)) = cast(1 as boolean) from t;
-- name: q9
select cast(1 as decimal(3,0)) = cast('2017-12-11' as date) from t;
-- name: q10
select typeof(cast(1 as tinyint) / cast(1 as smallint)), typeof(cast(1 as float) / 2), typeof(1L / 2L), typeof(cast(1 as decimal(10,0)) / 2), typeof('1' / 2), typeof(1 / '2') from t;
-- name: q11
select cast('1' as binary) / 1 from t;
-- name: q12
select true / 1 from t;
-- name: q13
select typeof(if(true, cast(1 as tinyint), cast(2 as smallint))), typeof(if(true, 1, 2L)), typeof(if(true, cast(1 as float), 2L)), typeof(if(true, cast(1 as decimal(10,0)), cast(2 as double))), typeof(if(true, 1, '2')), typeof(if(true, date'2024-01-01', timestamp'2024-01-01')) from t;
-- name: q14
select if(true, 1, cast('2' as binary)) from t;
-- name: q15
select if(true, 1, true) from t;
-- name: q16
select if(true, 1, date'2024-01-01') from t;
-- name: q17
select if(true, 'a', cast('2' as binary)) from t;
-- name: q18
select case when true then 1 else interval 1 day end from t;
-- name: q19
select case when true then array(1) else array('a') end from t;
-- name: q20
select case when true then struct(1 as a) else struct(2L as a) end from t;
-- name: q21
select 1 in (cast(1 as tinyint), 2L, 3.0), cast(1 as decimal(10,0)) in (1, '1'), '1' in (1, 2), date'2024-01-01' in (timestamp'2024-01-01', '2024-01-02'), 1 in (cast('1' as binary)) from t;
-- name: q22
select 1 in (true) from t;
-- name: q23
select date'2024-01-01' in (1) from t;
-- name: q24
select cast('1' as binary) in ('1', cast('2' as binary)) from t;
-- name: q25
select count(*) over (partition by 1 order by cast(1 as decimal(10,0)) range between current row and 1 following) from t;
-- name: q26
select count(*) over (partition by 1 order by cast(1 as string) range between current row and 1 following) from t;
-- name: q27
select count(*) over (partition by 1 order by cast('1' as binary) range between current row and 1 following) from t;
-- name: q28
select count(*) over (partition by 1 order by true range between current row and 1 following) from t;
-- name: q29
select count(*) over (partition by 1 order by date'2024-01-01' range between current row and 1 following) from t;
-- name: q30
select count(*) over (partition by 1 order by timestamp'2024-01-01' range between current row and 1 following) from t;
-- name: q31
select map_concat(map(1, 2), map(3L, 4.5)), typeof(map_concat(map('a', 1), map('b', null))) from t;
-- name: q32
select map_concat(map(1, 'a'), map('b', 2)) from t;
-- name: q33
select map_concat(map(1, 'a'), 5) from t;
-- name: q34
select concat(1, 2, 'a', null, 2.5, true, date'2024-01-01', cast('x' as binary)) from t;
-- name: q35
select concat(cast('a' as binary), cast('b' as binary)), typeof(concat(cast('a' as binary), 'b')) from t;
-- name: q36
select elt(1, 'a', cast('b' as binary)), elt(2, 1, 2.5), elt('1', 'a', 'b') from t;
-- name: q37
select typeof(coalesce(1, 2.5)), typeof(coalesce(null, 1L, 2)), typeof(greatest(1, 2L, 3.5)), typeof(least(date'2024-01-01', timestamp'2024-01-01')), typeof(nvl(null, 5)), typeof(nullif(1, 2L)) from t;
-- name: q38
select coalesce(1, true) from t;
-- name: q39
select coalesce(array(1), 2) from t;
-- name: q40
select greatest(1, true) from t;
-- name: q41
select greatest(array(1), array(2)), least(struct(1), struct(2)) from t;
-- name: q42
select greatest(map(1,2), map(3,4)) from t;
-- name: q43
select greatest(1) from t;
