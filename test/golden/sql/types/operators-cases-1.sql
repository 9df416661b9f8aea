-- Operators, conditions and their errors.
-- name: q1
select 1 + 2 * 3 - 4 / 2, (1 + 2) * 3, 10 % 3, -7 % 3, 7 div 2, -7 div 2, 7.5 div 2, 1 / 2;
-- name: q2
select 5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 3, -8 >> 1, -8 >>> 1, 1L << 40;
-- name: q3
select 1 | 2 ^ 3 & 4, 1 + 2 << 2, 1 || 2 + 3;
-- name: q4
select 'a' || 'b' || null, 1 || 'x', array(1) || array(2), x'01' || x'02';
-- name: q5
select 2 > 1, 2 >= 2, 1 < 2, 1 <= 0, 1 = 1, 1 == 1, 1 != 2, 1 <> 2, 1 <=> null, null <=> null, null = null, 1 !> 2;
-- name: q6
select 1 !< 2;
-- name: q7
select not true, ! false, not null, !!true, not not false;
-- name: q8
select true and false or true, true or false and false, null and false, null or true, null and true, not null or false;
-- name: q9
select not 1 = 2, not 1 = 1 and false;
-- name: q10
select 1 between 0 and 2, 1 not between 0 and 2, 1 between symmetric 2 and 0, 1 between 2 and 0, null between 1 and 2;
-- name: q11
select 1 not between symmetric 2 and 0, 1 between asymmetric 0 and 2;
-- name: q12
select 1 in (1,2), 3 in (1,null), 3 not in (1,null), null in (1), (1,2) in ((1,2),(3,4)), 'a' in ('A' collate utf8_lcase);
-- name: q13
select 1 in (), 1 in (1);
-- name: q14
select 1 in ('1', 'x');
-- name: q15
select 1 in (1.0, 2L), date'2024-01-01' in ('2024-01-01');
-- name: q16
select 'abc' like 'a%', 'abc' like '_b_', 'a%c' like 'a\%c', 'a%c' like 'a!%c' escape '!', 'abc' not like 'x%', null like 'a', 'a' like null;
-- name: q17
select 'abc' like 'ab\\';
-- name: q18
select 'abc' like 'a!' escape '!';
-- name: q19
select 'abc' like 'abc' escape 'xx';
-- name: q20
select 'abc' ilike 'ABC', 'aBc' ilike 'A_c', 'abc' not ilike 'B%';
-- name: q21
select 'abc' like any ('a%', 'x%'), 'abc' like all ('a%', '%c'), 'abc' like some ('z', null), 'abc' not like any ('a%', 'x'), 'abc' not like all ('x', 'y'), 'abc' like any ();
-- name: q22
select 'abc' ilike any ('A%', 'x%'), 'abc' ilike all ('A%', '%C'), 'ABC' not ilike all ('a', 'b');
-- name: q23
select 'a_c' like 'a\_c', 'abc' like 'a\_c', 'a\\b' like 'a\\\\b', '' like '', '' like '%', ' ' like '_';
-- name: q24
select null is null, 1 is not null, null is not null, true is true, null is true, null is not true, false is false, null is false, null is unknown, true is not unknown;
-- name: q25
select 1 is true;
-- name: q26
select 1 is distinct from 2, null is distinct from null, 1 is not distinct from null, 'a' is not distinct from 'a';
-- name: q27
select case 1 when 1 then 'a' when 2 then 'b' end, case when null then 1 else 2 end, case 3 when 1 then 'x' end, case when 1 = 1 then 1 when 1 / 0 = 1 then 2 end;
-- name: q28
select case null when null then 'y' else 'n' end, case when true then 1 else 'x' end;
-- name: q29
select case when 1 then 2 end;
-- name: q30
select case when true then 1 else array(1) end;
-- name: q31
select case 1 end;
-- name: q32
select if(true, 1, 2.5), if(null, 1, 2), if(1 > 2, 'a', null), iff(true, 1, 2);
-- name: q33
select if(1, 2, 3);
-- name: q34
select if(true, 1);
-- name: q35
select coalesce(null, 1, 2), coalesce(null, null), coalesce(1, 'a'), coalesce(), nvl(null, 3), nvl2(1, 'a', 'b'), ifnull(null, 'z'), nullif(1, 1), nullif(1, 2), nullif(null, 1);
-- name: q36
select nullifzero(0), nullifzero(5), zeroifnull(null), zeroifnull(7);
-- name: q37
select greatest(1, 2.5, 3L), least('b', 'a'), greatest(null, 1), least(1), greatest(1, 'x');
-- name: q38
select nanvl(double('nan'), 1), nanvl(2.0, 1), isnan(1), isnan(double('nan')), isnull(null), isnotnull(1);
-- name: q39
select 1 + '2', '1' + '2', 1 + 'x';
-- name: q40
select '5' * 2, '5' / 2, '5.5' + 1, 1.5 + '1', 2 - '1.0';
-- name: q41
select 1 + true;
-- name: q42
select 1 + null, null + null, -null, not null;
-- name: q43
select date'2024-01-31' + 1, date'2024-01-31' - 1, date'2024-03-01' - date'2024-02-01', 1 + date'2024-01-01', date'2024-01-31' + interval 1 month, date'2024-01-01' + interval 1 hour;
-- name: q44
select timestamp'2024-01-01' + interval 1 day, timestamp'2024-01-02' - timestamp'2024-01-01', timestamp'2024-01-01' - date'2023-12-31', date'2024-01-01' - timestamp'2023-12-31 12:00:00';
-- name: q45
select timestamp'2024-01-01' + 1;
-- name: q46
select date'2024-01-01' + 1.5;
-- name: q47
select date'2024-01-01' + '1';
-- name: q48
select date'2024-01-01' + interval 1 year + interval 2 day;
-- name: q49
select interval 1 day + interval 2 hour, interval 1 year - interval 1 month, interval 1 day * 2, 2 * interval 1 day, interval 1 day / 2, -interval 1 day, interval 1 day * 1.5;
-- name: q50
select interval 1 day + interval 1 year;
-- name: q51
select interval 1 day / 0;
-- name: q52
select interval 1 day > interval 23 hour, interval 1 year = interval 12 month, interval 1 day = interval 1 month;
-- name: q53
select 1 / 0;
-- name: q54
select 1 % 0;
-- name: q55
select 1 div 0;
-- name: q56
select 1.0 / 0;
-- name: q57
select 1D / 0;
