-- Literals of every form.
-- name: q1
select 1, -1, +1, 1L, 1l, 1S, 1Y, 128Y;
-- name: q2
select 32768S;
-- name: q3
select 2147483647, 2147483648, 9223372036854775807, 9223372036854775808;
-- name: q4
select 9223372036854775808L;
-- name: q5
select -9223372036854775808L, -9223372036854775808, -2147483648;
-- name: q6
select - 9223372036854775808L;
-- name: q7
select 1.0, 1., .5, 1.50, 0.00, 00.10;
-- name: q8
select 1e3, 1E-3, 1.5e2, .5e1, 1e400, 1e-400;
-- name: q9
select 1D, 1.5d, 1F, 1.5f, 1e3D, 1e50F;
-- name: q10
select 1BD, 1.50BD, 1e3BD, 123456789012345678901234567890123456789BD;
-- name: q11
select 99999999999999999999999999999999999999;
-- name: q12
select 999999999999999999999999999999999999999;
-- name: q13
select 1e310D;
-- name: q14
select 3.4028236e38F;
-- name: q15
select 0x1F;
-- name: q16
select 1_000;
-- name: q17
select 1a;
-- name: q18
select 'a', "b", 'a''b', "a""b", 'a"b', "a'b";
-- name: q19
select 'a' 'b', 'a' "b" 'c';
-- name: q20
select 'a\nb\tc', 'a\\b', 'a\'b', 'a\%b', 'a\_b', 'a\zb', '\u0041', '\U0001F600', '\101', '\x41';
-- name: q21
select r'a\nb', R"a\tb", r'a''b';
-- name: q22
select '', "", '   ';
-- name: q23
select 'multi
line';
-- name: q24
select X'1F', x'', x'ABC', X'g0';
-- name: q25
select x"1f";
-- name: q26
select true, false, TRUE, False, null, NULL;
-- name: q27
select date'2024-02-29', date '2024-2-9', date"2024-01-01", DATE'2024', date'2024-03';
-- name: q28
select date'2023-02-29';
-- name: q29
select date'x';
-- name: q30
select date'';
-- name: q31
select date'+2024-01-01', date'10000-01-01', date'-0001-01-01', date'0000-01-01';
-- name: q32
select date'2024-01-01T10:00:00';
-- name: q33
select date'2024-01-01 junk';
-- name: q35
select timestamp'2024-01-01', timestamp'2024-01-01 01:02:03', timestamp'2024-01-01T01:02:03.123456789', timestamp'2024-01-01 1:2:3';
-- name: q36
select timestamp'2024-01-01 01:02:03Z', timestamp'2024-01-01 01:02:03+02:00', timestamp'2024-01-01 01:02:03 Europe/Paris', timestamp'2024-01-01 01:02:03 UTC+1';
-- name: q37
select timestamp'2024-01-01 25:00:00';
-- name: q38
select timestamp'x';
-- name: q39
select timestamp_ntz'2024-01-01 01:02:03', timestamp_ltz'2024-01-01 01:02:03', timestamp_ntz'2024-01-01';
-- name: q40
select timestamp_ntz'2024-01-01 01:02:03+01:00';
-- name: q41
select timestamp_ntz'zzz';
-- name: q42
select time'12:34:56', time'1:2:3', time'12:34', time'23:59:59.999999';
-- name: q43
select time'24:00:00';
-- name: q44
select time'x';
-- name: q45
select interval 1 day, interval '1' day, interval -1 day, interval '-1' day, - interval 1 day;
-- name: q46
select interval 1 year 2 months, interval 1 month, interval '1-2' year to month, interval '-1-2' year to month;
-- name: q47
select interval '1 2:3:4.5' day to second, interval '1 2' day to hour, interval '1 2:3' day to minute, interval '2:3' hour to minute, interval '2:3:4' hour to second, interval '3:4' minute to second;
-- name: q48
select interval 1 week, interval 1.5 seconds, interval 100 milliseconds, interval 5 microseconds, interval 3 hours 2 minutes;
-- name: q49
select interval 1 nanosecond;
-- name: q50
select interval 1 fortnight;
-- name: q51
select interval '1 day 2 hours', interval 'interval 1 day';
-- name: q52
select interval '1 year 2 days';
-- name: q53
select interval 1 year 2 days;
