-- Literals of every form.
-- name: q1
select interval 1;
-- name: q2
select interval;
-- name: q3
select interval '1';
-- name: q4
select interval '13-13' year to month;
-- name: q5
select interval '1 25' day to hour;
-- name: q6
select interval '1' year to day;
-- name: q7
select interval '10' day '5' hour;
-- name: q8
select interval '178956970-8' year to month;
-- name: q9
select interval '106751992' day;
-- name: q10
select interval '1:2' hour to second;
-- name: q11
select interval 'a' day;
-- name: q12
select interval 1 + 1 day;
-- name: q13
select interval (1) day;
-- name: q14
select interval '1' quarter;
-- name: q15
select `1` from (select 1 as `1`);
-- name: q16
select `a``b` from (select 1 as `a``b`);
-- name: q17
select 1 as select, 2 as from, 3 as `where`;
-- name: q18
select 1 as 1;
-- name: q19
select 1 'a';
-- name: q20
select a.`b.c` from (select 1 as `b.c`) a;
-- name: q21
select 1 ä, 2 as 名前, 3 as _x, 4 as x1y;
-- name: q22
select 1 as 1x;
-- name: q23
select 5 as a-b;
-- name: q24
select $1;
-- name: q25
select @x;
-- name: q26
select 1;
-- name: q27
select 1   +   2;
-- name: q28
select 1   */ + 2;
-- name: q29
select '2024-01-01' :: date, 1 :: string, 1 :: int :: string, '1' :: nosuch;
-- name: q30
select cast(1 as decimal), cast(1 as dec(5,2)), cast(1 as numeric(4)), cast(1 as decimal(39,1));
-- name: q31
select cast('1' as integer), cast('1' as byte), cast('1' as short), cast('1' as long), cast('1' as real), cast(1 as char(2)), cast(1 as varchar(2)), cast(1 as string);
-- name: q32
select cast(1 as decimal(5,6));
-- name: q33
select cast(null as void), cast(null as array<int>), cast(null as map<string,array<int>>), cast(null as struct<a:int,b:string not null>);
-- name: q34
select typeof(1), typeof(1L), typeof(1.0), typeof(1e0), typeof('a'), typeof(null), typeof(x'00'), typeof(date'2024-01-01'), typeof(interval 1 day), typeof(interval 1 year), typeof(array(1)), typeof(map(1,2)), typeof(struct(1));
-- name: q35
select typeof(interval '1' day), typeof(interval '1' hour to second), typeof(timestamp'2024-01-01'), typeof(timestamp_ntz'2024-01-01'), typeof(time'01:00:00'), typeof(true), typeof(1S), typeof(1Y), typeof(1F);
-- name: q36
select 'a' collate utf8_binary, 'b' collate nosuch;
-- name: q37
select N'abc';
-- name: q38
select b'01';
-- name: q39
select date(1), int('5'), double('1e2'), string(5), boolean('t'), decimal('1.5'), timestamp('2024-01-01'), binary('a'), float(1), bigint(2), smallint(3), tinyint(4);
-- name: q40
select array(1, 2L, 3.5), array('a', 1), array(), array(null), map(), map(1,2,3);
-- name: q41
select map(null, 1);
-- name: q42
select map(1, 2, 1, 3);
-- name: q43
select struct(), named_struct(), named_struct('a');
-- name: q44
select named_struct('a', 1, 'b', 'x').b, struct(1, 2).col2, (1, 'a').col1, (1);
-- name: q45
select array(1,2,3)[0], array(1,2,3)[5];
-- name: q46
select array(1)[-1];
-- name: q47
select map('a',1)['a'], map('a',1)['b'], map('a', 1).a, map(1,2)[1];
-- name: q48
select 'abc'[0];
-- name: q49
select element_at(array(1,2), 0);
-- name: q50
select current_date is not null, current_timestamp is not null, current_user is not null, user is not null, localtimestamp is not null, current_catalog, current_database, current_schema;
-- name: q51
select current_time() is not null, current_time(3) is not null, current_time is not null;
-- name: q52
select infinity, nan;
-- name: q53
select double('inf'), float('nan'), double('-infinity');
