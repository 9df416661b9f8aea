-- Which column a name means.
create database mydb1;
create database mydb2;
create table mydb1.t1 (i1 int) using parquet;
insert into mydb1.t1 values (1), (2);
create table mydb2.t1 (i1 int, k string) using parquet;
insert into mydb2.t1 values (20, 'x');
use mydb1;
-- name: q1
select i1 from t1;
-- name: q2
select i1 from mydb1.t1;
-- name: q3
select t1.i1 from t1;
-- name: q4
select t1.i1 from mydb1.t1;
-- name: q5
select mydb1.t1.i1 from t1;
-- name: q6
select mydb1.t1.i1 from mydb1.t1;
-- name: q7
select mydb2.t1.i1 from mydb1.t1;
-- name: q8
select i1 from t1, mydb2.t1;
-- name: q9
select t1.i1 from t1, mydb2.t1;
-- name: q10
select mydb1.t1.i1, mydb2.t1.i1 from t1, mydb2.t1;
-- name: q11
select t1.* from mydb1.t1;
-- name: q12
select mydb1.t1.* from mydb1.t1;
-- name: q13
select mydb2.t1.* from mydb1.t1, mydb2.t1;
-- name: q14
select t2.* from t1;
-- name: q15
select spark_catalog.mydb1.t1.* from t1;
-- name: q16
select a.i1 from t1 as a where t1.i1 = 1;
-- name: q17
select t1.i1 from t1 as a;
-- name: q18
select a.i1, b.i1 from t1 a join t1 b on a.i1 = b.i1;
-- name: q19
select i1 from t1 as a join t1 as b on a.i1 = b.i1;
-- name: q20
select * from t1 as x(y);
-- name: q21
select x.y + 1 from t1 as x(y) where y > 1;
-- name: q22
select * from t1 as x(y, z);
-- name: q23
select * from (select * from t1) as t1(y) where t1.y = 2;
-- name: q24
select * from (select i1 from t1) (y);
-- name: q25
select t.c from (select 1 as c) t, (select 2 as c) u;
-- name: q26
select c from (select 1 as c) t, (select 2 as c) u;
-- name: q27
select * except (i1) from mydb2.t1;
-- name: q28
select * except (k, nope) from mydb2.t1;
-- name: q29
select * except (k, k) from mydb2.t1;
-- name: q30
select * except (i1, k) from mydb2.t1;
-- name: q31
select t1.* except (k) from mydb2.t1;
-- name: q32
select s.* except (a) from (select named_struct('a', 1, 'b', 2) s);
-- name: q33
select * except (s.a) from (select named_struct('a', 1, 'b', 2) s, 5 z);
-- name: q34
select * except (s.nope) from (select named_struct('a', 1, 'b', 2) s, 5 z);
-- name: q35
select * except (s, s.a) from (select named_struct('a', 1, 'b', 2) s, 5 z);
-- name: q36
select struct(* except (k)) from mydb2.t1;
-- name: q37
select *, 1 from t1 order by 1;
-- name: q38
select * from t1 where * = 1;
-- name: q39
select concat_ws('-', *) from mydb2.t1;
-- name: q40
select coalesce(*) from mydb2.t1 where false;
-- name: q41
select greatest(*) from values (1, 2) t(a, b);
-- name: q42
select array(*), struct(*) from values (1, 2) t(a, b);
-- name: q43
select 1 from t1 where 1 in (*);
-- name: q44
select t1.i1 as i2, i2 + 1 as i3, i3 * 2 from t1;
-- name: q45
select i1 as i1, i1 + 1 from t1;
-- name: q46
select i1 + 1 as i1, i1 * 10 as j from t1;
-- name: q47
select 1 as a, a + 1 as b, b + 1 as a, a;
-- name: q48
select 1 as a, 2 as a, a + 1;
-- name: q49
select sum(i1) as s, s + 1 as s2 from t1;
-- name: q50
select i1, sum(i1) over () as w, w + 1 from t1;
-- name: q51
select i1 as x from t1 where x = 1;
-- name: q52
select i1 as x from t1 group by x having x > 1;
-- name: q53
select max(i1) as m from t1 having m > 1;
-- name: q54
select i1 as x, (select x) from t1;
-- name: q55
select i1 as x, (select max(i1) from t1 where i1 < x) from t1;
-- name: q56
select explode(array(1, 2)) as e, e + 1;
-- name: q57
select 'a' as `my col`, upper(`my col`);
-- name: q58
select i1 as `t1.i1` from t1;
-- name: q59
select `t1.i1` from (select 1 as `t1.i1`);
-- name: q60
select `a.b`.c from (select named_struct('c', 5) as `a.b`);
-- name: q61
select `(i)?+.+` from t1;
-- name: q62
set spark.sql.parser.quotedRegexColumnNames = true;
-- name: q63
select `(i1)?+.+` from mydb2.t1;
-- name: q64
select t1.`i.*` from mydb2.t1;
-- name: q65
select `I1` from mydb2.t1;
-- name: q66
select `nope.*` from mydb2.t1;
-- name: q67
select sum(`i.*`) from mydb2.t1;
-- name: q68
set spark.sql.parser.quotedRegexColumnNames = false;
-- name: q69
set spark.sql.caseSensitive = true;
-- name: q70
select i1 as a, 2 as A from t1 where i1 = 1;
reset spark.sql.caseSensitive;
-- name: q71
select * from t1 where exists (select * from mydb2.t1 where mydb2.t1.i1 = mydb1.t1.i1 * 20);
-- name: q72
select * from t1 where i1 = (select max(i1) from t1 x where x.i1 = t1.i1);
-- name: q73
select current_date from (select 5 as current_date);
-- name: q74
select rand, nope from t1;
-- name: q75
select x.*, x.i1.* from t1 x;
-- name: q76
select i1.a from t1;
-- name: q77
select i1[0] from t1;
-- name: q78
select t1 from t1;
-- name: q79
select mydb1 from t1;
drop database mydb1 cascade;
use default;
drop database mydb2 cascade;
-- name: q80
select * from nosuchformat.`/x`;
-- name: q81
select * from `default`.nope;
