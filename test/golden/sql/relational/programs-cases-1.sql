-- Programs over small tables of numbers.
create temp view onek as select id as unique1, (id * 7 + 3) % 100 as unique2, id % 2 as two, id % 4 as four, id % 10 as ten, cast(id % 20 as int) as twenty, concat('S', lpad(id, 4, 'A')) as stringu1, case when id % 3 = 0 then 'AAAA' when id % 3 = 1 then 'HHHH' else 'VVVV' end as string4 from range(100);
create temp view int4_tbl as select * from values (0), (123456), (-123456), (2147483647), (-2147483647) as int4_tbl(f1);
create temp view int8_tbl as select * from values (123, 456), (123, 4567890123456789), (4567890123456789, 123), (4567890123456789, 4567890123456789), (4567890123456789, -4567890123456789) as int8_tbl(q1, q2);
create temp view float8_tbl as select * from values (0.0D), (1004.30D), (-34.84D), (1.2345678901234e+200D), (1.2345678901234e-200D) as float8_tbl(f1);
create temp view text_tbl as select * from values ('doh!'), ('hi de ho neighbor') as text_tbl(f1);
-- name: q1
select avg(four) as avg_1 from onek;
-- name: q2
select avg(ten), sum(four), max(four), min(two), count(*), count(distinct ten) from onek where twenty < 10;
-- name: q3
select sum(null), avg(null), max(null), count(null) from onek;
-- name: q4
select ten, sum(distinct four) from onek a group by ten having exists (select 1 from onek b where sum(distinct a.four) = b.four) order by ten;
-- name: q5
select ten, sum(distinct four) from onek a group by ten having exists (select 1 from onek b where sum(distinct a.four + b.four) = b.four);
-- name: q6
select max(unique1) from onek where unique1 < 42 order by 1;
-- name: q7
select min(unique1), max(unique1) from onek where unique1 > 1000;
-- name: q8
select distinct max(unique2) from onek;
-- name: q9
select max(unique2) from onek order by 1;
-- name: q10
select max(unique2) from onek order by max(unique2) + 1;
-- name: q11
select max(unique2), generate_series(1,3) g from onek;
-- name: q12
select (select max(unique1) from onek where unique1 < b.ten) from onek b where b.unique1 < 3 order by 1;
-- name: q13
select four, count(*) filter (where ten > 5), string4 from onek group by four, string4 order by 1, 3 limit 5;
-- name: q14
select string4, count(*), min(stringu1) from onek group by string4 having count(*) > 33 order by string4;
-- name: q15
select i.f1, i.f1 * 2 as x from int4_tbl i;
-- name: q16
select i.f1, i.f1 * smallint('2') as x from int4_tbl i where abs(f1) < 1073741824;
-- name: q17
select i.f1, i.f1 + int('2') as x from int4_tbl i where f1 < 2147483646;
-- name: q18
select i.f1, i.f1 / smallint('2') as x, i.f1 div 2, i.f1 % 7 from int4_tbl i;
-- name: q19
select i.* from int4_tbl i where i.f1 <> smallint('0') and (i.f1 % int('2')) = smallint('1');
-- name: q20
select -2 + 3 as one, 4 - 2 as two, 2 - -1 as three, 2 - -2 as four, smallint('2') * smallint('2') as four2, int('1000') < int('999') as f, 1 + 1 + 1 + 1 + 1 as five, 2 + 2 / 2 as three2, (2 + 2) / 2 as two2;
-- name: q21
select string(shiftleft(int(-1), 31)), string(int(shiftleft(int(-1), 31)) + 1);
-- name: q22
select int(-2147483648) * bigint(-1), int(-2147483648) % smallint(-1), int(-2147483648) % int(-1);
-- name: q23
select int(-2147483648) div int(-1);
-- name: q24
select q1, q2, q1 + q2 from int8_tbl where abs(q2) < 1000000 or q1 < 1000;
-- name: q25
select q1, q1 * q2 from int8_tbl where q1 < 1000;
-- name: q26
select q1 * q2 from int8_tbl;
-- name: q27
select q1, float(q1), double(q1) from int8_tbl where q1 = 123;
-- name: q28
select q1, count(*), sum(q2) from int8_tbl group by q1 order by q1;
-- name: q29
select '' as five, q1 * 2 as `twice int4` from int8_tbl order by 2;
-- name: q30
select * from int8_tbl where q2 between 456 and 4567890123456789 order by q1, q2;
-- name: q31
select bigint('9223372036854775808');
-- name: q32
select -9223372036854775808 as min, 9223372036854775807 & 5, 5 | 2, 5 ^ 1, ~5L;
-- name: q33
select cast(q1 as int) from int8_tbl where q2 = 456;
-- name: q34
select cast(q1 as int) from int8_tbl where q2 <> 456;
-- name: q35
select f1, f1 * -10 from float8_tbl order by f1;
-- name: q36
select f1, ceil(f1), floor(f1), round(f1), sign(f1), abs(f1) from float8_tbl where abs(f1) < 1e6 order by f1;
-- name: q37
select exp(1D), ln(2D), log10(100D), power(2D, 0.5D), sqrt(2D), cbrt(27D), sin(1), cos(1), tan(1), asin(1), acos(1), atan(1), atan2(1, 2), degrees(pi()), radians(180), cot(1), sinh(1), cosh(1), tanh(1), sec(1), csc(1);
-- name: q38
select double('infinity') + 100D, double('infinity') / double('infinity'), double('nan') / double('nan'), double('-infinity') * 0;
-- name: q39
select double('N A N');
-- name: q40
select double('5 . 0');
-- name: q41
select log(0), log(-1), sqrt(-1), ln(0), power(0, -1), log(2, 8), log2(8), log1p(0), expm1(0), factorial(5), factorial(21), hypot(3, 4), rint(2.5), cbrt(-8);
-- name: q42
select boolean('t'), boolean('yes'), boolean('1'), boolean('off'), boolean(' true '), boolean(0), true or null, true and null, true <> false, true > false, boolean('TrUe') = true;
-- name: q43
select boolean('test');
-- name: q44
select boolean('foo');
-- name: q45
select boolean('');
-- name: q46
select b1.x, b2.x from values (true), (false), (null) b1(x), values (true), (false) b2(x) where b1.x <> b2.x;
