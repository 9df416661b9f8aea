-- Programs over small tables of numbers.
create temp view onek as select id as unique1, (id * 7 + 3) % 100 as unique2, id % 2 as two, id % 4 as four, id % 10 as ten, cast(id % 20 as int) as twenty, concat('S', lpad(id, 4, 'A')) as stringu1, case when id % 3 = 0 then 'AAAA' when id % 3 = 1 then 'HHHH' else 'VVVV' end as string4 from range(100);
create temp view int4_tbl as select * from values (0), (123456), (-123456), (2147483647), (-2147483647) as int4_tbl(f1);
create temp view int8_tbl as select * from values (123, 456), (123, 4567890123456789), (4567890123456789, 123), (4567890123456789, 4567890123456789), (4567890123456789, -4567890123456789) as int8_tbl(q1, q2);
create temp view float8_tbl as select * from values (0.0D), (1004.30D), (-34.84D), (1.2345678901234e+200D), (1.2345678901234e-200D) as float8_tbl(f1);
create temp view text_tbl as select * from values ('doh!'), ('hi de ho neighbor') as text_tbl(f1);
-- name: q1
select f1, f1 || '!', upper(f1), length(f1), substr(f1, 2, 3), position('o', f1), replace(f1, 'h', 'J') from text_tbl;
-- name: q2
select reverse('abcde'), left('ahoj', 3), right('ahoj', 2), left('ahoj', 0), format_string('Hello %s', 'World'), format_string('%1$s %3$s %2$s', 1, 2, 3), format_string('>>%-10s<<', 'Hello'), format_string('%%'), format_string(null);
-- name: q3
select case when 1 < 2 then 3 end as one, case when 1 > 2 then 3 end as none, case when 1 > 2 then 3 else 4 end, case when 1 > 2 then 3 when 4 < 5 then 6 else 7 end, case 'a' when 'a' then 1 else 2 end;
-- name: q4
select case when f1 > 1000000 then 'big' when f1 < 0 then 'neg' else 'mid' end c, count(*) from int4_tbl group by 1 order by 1;
-- name: q5
select coalesce(a.f1, b.f1), nullif(a.f1, 0) from int4_tbl a left join float8_tbl b on a.f1 = b.f1 order by 1;
-- name: q6
select 1 as one union select 2 order by one;
-- name: q7
select 1.1 as two union select 2 order by 1;
-- name: q8
select 1 as two union all select 1.0D order by 1;
-- name: q9
select f1 as five from float8_tbl union select f1 from float8_tbl order by 1;
-- name: q10
select f1 as nine from float8_tbl union all select f1 from int4_tbl order by 1;
-- name: q11
select q2 from int8_tbl intersect select q1 from int8_tbl order by 1;
-- name: q12
select q2 from int8_tbl except all select q1 from int8_tbl order by 1;
-- name: q13
select q1 from int8_tbl except select q2 from int8_tbl order by q1;
-- name: q14
(select 1, 2, 3 union select 4, 5, 6 order by 1, 2) except select 4, 5, 6;
-- name: q15
select q1 from int8_tbl intersect (((select q2 from int8_tbl union all select q2 from int8_tbl))) order by 1;
-- name: q16
select cast(1.23456789 as decimal(10,4)), cast(99.995 as decimal(4,2)), cast(-1.5 as decimal(1,0)), cast('1.005' as decimal(5,2)), round(1.005, 2), bround(2.5, 0), round(-2.5), round(1234.567, -2), ceil(-1.1), floor(-1.1), truncate(1.9);
-- name: q17
select 1.0 / 3, 10.0 * 3.33, 1.23 + 4.567, 10.5 % 3, 123456789.123456789 * 987654321.987654321, 1e2 + 1.5;
-- name: q18
select width_bucket(5.3, 0.2, 10.6, 5), width_bucket(-2.1, 1.3, 3.4, 3), width_bucket(8.1, 0.0, 5.7, 4), width_bucket(5.0, 3.0, 3.0, 5), width_bucket(interval 1 day, interval 0 day, interval 10 day, 5);
-- name: q19
select sum(four) over (partition by ten order by unique2) as sum_1, ten, four from onek where unique2 < 10 order by ten, unique2;
-- name: q20
select row_number() over (order by unique2) rn, unique2 from onek where unique2 < 5;
-- name: q21
select rank() over (partition by four order by ten) as rank_1, ten, four from onek where unique2 < 10 order by four, ten;
-- name: q22
select ntile(3) over (order by ten, four) as n, ten, four from onek where unique2 < 10 order by ten, four;
-- name: q23
select last_value(ten) over (partition by four order by ten rows between unbounded preceding and unbounded following) lv, ten, four from onek where unique2 < 10 order by four, ten;
-- name: q24
select ten, two, sum(hundred) as gsum, sum(sum(hundred)) over (partition by two order by ten) as wsum from (select ten, two, unique1 as hundred from onek) group by ten, two order by two, ten limit 4;
-- name: q25
select count(*) over () from onek where unique1 < 3;
-- name: q26
select sum(count(f1)) over () from int4_tbl where f1 = 42;
-- name: q27
select sum(unique1) over (order by four range between 2 preceding and 1 preceding) s, unique1, four from onek where unique1 < 10 order by four, unique1;
-- name: q28
select sum(unique1) over (rows between 2 preceding and 2 following) s from onek where unique1 < 5;
-- name: q29
select sum(unique1) over (partition by four order by unique1 rows 1 preceding) as x from onek where unique1 < 6 order by four, unique1;
-- name: q30
select a.four, b.ten from onek a join onek b using (unique1) where a.unique1 < 3 order by unique1;
-- name: q31
select * from int4_tbl a natural join (select 0 as f1, 'z' as z) b;
-- name: q32
select * from int8_tbl t1(a, b) left join int8_tbl t2(c, d) on t1.b = t2.c and t2.d > 0 order by a, b, c, d;
-- name: q33
select * from (select 1 as x, 2 as y) a full join (select 1 as x, 3 as z) b using (x) where a.y = 2;
-- name: q34
select '' as ten, i.f1 from int4_tbl i, float8_tbl f where i.f1 = f.f1;
-- name: q35
with q1(x, y) as (select unique1, unique2 from onek where unique1 < 5) select count(*), sum(x) from q1 where y > (select sum(y) / 100 from q1 qsub);
-- name: q36
with recursive t(n) as (values (1) union all select n + 1 from t where n < 100) select sum(n) from t;
-- name: q37
select string4, avg(unique1) from onek group by string4 having avg(unique1) > (select avg(unique1) from onek) order by 1;
-- name: q38
select 1 as one from onek having min(unique1) < max(unique1);
-- name: q39
select unique1 from onek having min(unique1) < max(unique1);
-- name: q40
select distinct on (four) four from onek;
-- name: q41
select date '1999-01-08', date '1999-Jan-08';
-- name: q42
select date '1999 08 01';
-- name: q43
select cast('January 8, 1999' as date);
-- name: q45
select extract(epoch from timestamp'1970-01-02'), date_part('century', date'2024-01-01');
-- name: q46
select date_trunc('millennium', timestamp'2024-05-05'), date_trunc('century', date'2024-05-05'), date_trunc('decade', date'2024-05-05'), extract(quarter from date'2024-05-05'), extract(week from date'2024-01-01');
