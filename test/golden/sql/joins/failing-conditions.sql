-- Conditions of joins that only one side decides come first, and fail where they do in Spark.
create temporary view l as select * from values (1, 5), (2, 9) l(a, m);
create temporary view r as select * from values (1, x'61', 7), (3, x'ff', 1) r(a, bin, m);
-- name: r1
select l.a, r.a from l right join r on l.m < r.m and startswith(decode(r.bin, 'UTF-8'), 'a');
-- name: r2
select l.a, r.a from r left join l on l.m < r.m and startswith(decode(r.bin, 'UTF-8'), 'a');
-- name: r3
select l.a, r.a from l full join r on l.m < r.m and startswith(decode(r.bin, 'UTF-8'), 'a');
-- name: r4
select r.a from r left anti join l on l.m < r.m and startswith(decode(r.bin, 'UTF-8'), 'a');
-- name: r5
select r.a from r left semi join l on l.m < r.m and startswith(decode(r.bin, 'UTF-8'), 'a');
-- name: r6
select r.a from r where not exists (select 1 from l where l.m < r.m and startswith(decode(r.bin, 'UTF-8'), 'a'));
-- name: r7
select l.a, r.a from l right join r on l.a = r.a and l.m < r.m and startswith(decode(r.bin, 'UTF-8'), 'a');
-- name: r8
select r.a, exists (select 1 from l where l.m < r.m and decode(r.bin, 'UTF-8') > 'a') e from r;
