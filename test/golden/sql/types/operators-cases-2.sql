-- Operators, conditions and their errors.
-- name: q1
select mod(5, 0);
-- name: q2
select pmod(-7, 3), mod(-7, 3), pmod(7, -3), -7 % 3;
-- name: q3
select try_divide(1, 0), try_add(2147483647, 1), try_subtract(-2147483648, 1), try_multiply(2147483647, 2), try_mod(1, 0);
-- name: q4
select 2147483647 + 1;
-- name: q5
select -2147483648 - 1;
-- name: q6
select 2147483647 * 2;
-- name: q7
select 9223372036854775807 + 1;
-- name: q8
select -(-2147483648);
-- name: q9
select abs(-2147483648);
-- name: q10
select - cast(-128 as tinyint);
-- name: q11
select cast(127 as tinyint) + cast(1 as tinyint);
-- name: q12
select cast(100 as tinyint) * cast(2 as tinyint);
-- name: q13
select cast(200 as tinyint);
-- name: q14
select cast(3e9 as int);
-- name: q15
select cast('abc' as int);
-- name: q16
select cast('1.5' as int);
-- name: q17
select cast(1.9 as int), cast(-1.9 as int), cast('1.9' as double), cast(true as int), cast(2 as boolean), cast('t' as boolean), cast('no' as boolean);
-- name: q18
select cast('maybe' as boolean);
-- name: q19
select cast('2024-13-01' as date);
-- name: q20
select cast('x' as timestamp);
-- name: q21
select cast(1 as date);
-- name: q22
select cast(date'2024-01-01' as int);
-- name: q23
select cast(array(1) as string), cast(map(1,'a') as string), cast(struct(1,'x') as string), cast(array(1) as array<string>);
-- name: q24
select cast(array('x') as array<int>);
-- name: q25
select cast(1 as array<int>);
-- name: q26
select try_cast('x' as int), try_cast('5' as int), try_cast(300 as tinyint), try_cast(1 as array<int>);
-- name: q27
select 1.1 + 2.22, 1.1 * 2.22, 1.1 / 2.22, 1.1 % 2, 10.0 - 0.01, cast(1 as decimal(10,0)) / 3;
-- name: q28
select cast(1 as decimal(38,18)) * cast(1 as decimal(38,18)), cast(1 as decimal(38,18)) / 3, cast(99999999999999999999 as decimal(38,18)) + 1;
-- name: q29
select cast(99999999999999999999999999999999999999 as decimal(38,0)) + 1;
-- name: q30
select cast(99999999999999999999999999999999999999 as decimal(38,0)) * 10;
-- name: q31
select cast(123.456 as decimal(4,2));
-- name: q32
select 0.1 + 0.2, 0.1D + 0.2D, 1e0 + 1, 1F + 1D, 1F / 3;
-- name: q33
select 1 = 1.0, 1 = '1', '1' = 1.0, 'a' = 1;
-- name: q34
select true = 1;
-- name: q35
select true = 'true', 'x' = true;
-- name: q36
select date'2024-01-01' = '2024-01-01', timestamp'2024-01-01' = date'2024-01-01', date'2024-01-01' < 'x';
-- name: q37
select array(1) = array(1), array(1) < array(2), array(1,null) = array(1,null), struct(1,2) = struct(1,2), struct(1,'a') < struct(1,'b'), map(1,2) = map(1,2);
-- name: q38
select 'a' < 'b', 'a' < 'B', 'ab' < 'abc', '' < 'a', 'é' > 'z';
-- name: q39
select x'01' < x'02', x'' = '', x'61' = 'a';
-- name: q40
select double('nan') = double('nan'), double('nan') > 1e308, 0.0D = -0.0D, double('inf') > double('nan');
-- name: q41
select 1 == 1 == true, 1 < 2 = true, 1 < 2 < 3;
-- name: q42
select - - 1, + + 1, - + 1, ~~1, -2 * -3, 2 - -1, !true = false;
-- name: q43
select 1 a, 2 b where 1 = 1 and (2 = 2 or 3 = 4) and not 5 = 6;
-- name: q44
select bitcount(5), bit_count(-1), getbit(5, 0), bit_get(5, 1), shiftleft(1, 3), shiftright(-8, 1), shiftrightunsigned(-8, 1);
-- name: q45
select div(7, 2), 7 div 2.5, interval 7 day div interval 2 day;
-- name: q46
select 'a' + 1 is null;
-- name: q47
select 1 ? 2;
-- name: q48
select positive(1), negative(2), negative('3'), + '4';
-- name: q49
select 1 <> 1 or null, null <> null, not (null = 1);
-- name: q50
select (select 1) + 1, (1), ((1)), (1 + 1) as x;
-- name: q51
select equal_null(1, null), equal_null(null, null), 1 = 1 <=> true;
-- name: q52
select assert_true(1 = 1), assert_true(1 = 2);
-- name: q53
select assert_true(false, 'boom');
-- name: q54
select raise_error('bad');
-- name: q55
select raise_error(null);
-- name: q56
select raise_error('USER_RAISED_EXCEPTION', map('errorMessage', 'hi'));
