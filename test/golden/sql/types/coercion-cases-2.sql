-- What operands are converted to.
create temp view t as select 1;
-- name: q1
select nullif(1, array(1)) from t;
-- name: q2
select true < 1 from t;
-- name: q3
select array(1) = array(1L), array(1) = array('1'), struct(1) = struct(1L), map(1, 2) = 5 from t;
-- name: q4
select array(1) = 1 from t;
-- name: q5
select interval 1 day = '1 day', interval 1 month > '0' from t;
-- name: q6
select interval 1 day = 1 from t;
-- name: q7
select 1 + interval 1 day from t;
-- name: q8
select date'2024-01-01' + date'2024-01-01' from t;
-- name: q9
select date'2024-01-01' * 2 from t;
-- name: q10
select -date'2024-01-01' from t;
-- name: q11
select - true from t;
-- name: q12
select ~1.5 from t;
-- name: q13
select ~'1' from t;
-- name: q14
select 1.5 & 2 from t;
-- name: q15
select 1 & 2L, cast(1 as tinyint) | cast(2 as smallint), 5 ^ cast(3 as bigint) from t;
-- name: q16
select 1 << 2L from t;
-- name: q17
select 1 and true from t;
-- name: q18
select not 'true' from t;
-- name: q19
select not 1 from t;
-- name: q20
select 1 like 1, 1 like '1%', true like 't%', date'2024-01-01' like '2024%' from t;
-- name: q21
select array(1) like 'a' from t;
-- name: q22
select cast('a' as binary) like 'a' from t;
-- name: q23
select 1 rlike '1' from t;
-- name: q24
select upper(cast('a' as binary)), length(cast('abc' as binary)), substr(12345, 2) from t;
-- name: q25
select sum('1'), avg('2.5'), max(true), min('a'), sum(null), avg(null) from t;
-- name: q26
select sum(true) from t;
-- name: q27
select sum(date'2024-01-01') from t;
-- name: q28
select abs(null), abs('-5'), sqrt('4'), round('2.5'), floor('1.5'), ceil(null), sign('-3'), exp('0'), ln('1'), power('2', '3'), pmod('7', '3'), 7 div '2' from t;
-- name: q29
select round(2.5, '0'), round(2.567, 1L), round(2.567, 1 + 1), bround(2.5D), ceil(2.567, 2), floor(-2.567, 1) from t;
-- name: q30
select round(2.5, x) from values (1) v(x);
-- name: q31
select hex('a'), hex(1L), hex(1.5), bin('5'), conv(15, 10, 16), chr('65'), ascii(65), space('3'), repeat('a', 2.7), lpad(1, 3, 0), substring('abc', 1.5) from t;
-- name: q32
select date_add('2024-01-01', 1L) from t;
-- name: q33
select date_add('2024-01-01', 1.5) from t;
-- name: q34
select year('2024-01-01'), month(timestamp'2024-05-01'), hour('10:00:00'), last_day('2024-02-01'), trunc('2024-05-05', 'MM'), add_months('2024-01-01', 1.5), months_between('2024-01-01', date'2023-12-01'), datediff('2024-01-02', '2024-01-01') from t;
-- name: q35
select array_append(array(1), 'a') from t;
-- name: q36
select element_at(map(1, 'a'), 1L), element_at(map('1', 'a'), 1), map(1L, 'a')[1], array(1, 2)[1L], array(1, 2)[cast(0 as tinyint)] from t;
-- name: q37
select split(123, 2), instr(123, '2'), locate('2', 123), replace(121, 1, 3), translate(123, 1, 9), trim(1), reverse(12), initcap(true), levenshtein(12, 13) from t;
-- name: q38
select crc32(1) from t;
-- name: q39
select crc32('a'), md5('a'), sha2('a', '256'), base64('a'), unhex(41), md5(cast('a' as binary)) from t;
-- name: q40
select from_unixtime('0'), from_unixtime(0.5), unix_timestamp(20240101, 'yyyyMMdd'), to_date(20240101, 'yyyyMMdd'), date_format('2024-01-01', 'yyyy'), to_timestamp(1) from t;
-- name: q41
select 1 = null, null = null, null <> 1, null in (null), 1 between null and 2, null and 'a' from t;
-- name: q42
select isnull('a'), isnotnull(null), isnan('1'), isnan('nan'), nanvl('1', 2) from t;
-- name: q43
select typeof(1.0 + 1.00), typeof(1.0 * 1.00), typeof(1.0 / 3.00), typeof(cast(1 as decimal(38,10)) * cast(1 as decimal(38,10))), typeof(1 + 1.5), typeof(1L + 1.5), typeof(cast(1 as tinyint) * 1.5), typeof(1.5 % 1), typeof(-1.5), typeof(abs(-1.50)), typeof(sum(1.5)), typeof(avg(1.5)) from t;
