-- Grouping, filters of aggregates, grouping sets, keys by position and alias.
create or replace temporary view sales as select * from values (1,'N','x',10.5,date'2024-01-01'),(2,'N','y',20.25,date'2024-01-02'),(3,'S','x',null,date'2024-01-02'),(4,'S',null,7.00,null),(5,null,'y',3.75,date'2024-03-01'),(6,'N','x',10.5,date'2024-03-01') as s(id,region,prod,amt,d);
-- name: q1
select region, count(*) from sales group by region;
-- name: q2
select region, count(*) from sales group by 1 order by 1;
-- name: q3
select region as r, prod p, sum(amt) from sales group by r, p;
-- name: q4
select upper(region) u, max(amt) from sales group by u;
-- name: q5
select region, prod from sales group by region;
-- name: q6
select region, sum(amt) from sales group by 2;
-- name: q7
select region, sum(amt) from sales group by 3;
-- name: q8
select region, sum(amt) from sales group by 0;
-- name: q9
select region, sum(amt) from sales group by -1;
-- name: q10
select region, prod, count(*) from sales group by all;
-- name: q11
select region, count(*) + id from sales group by all;
-- name: q12
select region, count(*) c from sales group by all having c > 1;
-- name: q13
select count(*) from sales group by all;
-- name: q14
select sum(amt) + 1, region || 'z' from sales group by all order by all;
-- name: q15
select *, count(*) from sales group by all;
-- name: q16
select region, count(*) filter (where amt > 8) from sales group by region;
-- name: q17
select count(*) filter (where amt is null), sum(amt) filter (where region = 'N') from sales;
-- name: q18
select count(distinct region) filter (where id > 2) from sales;
-- name: q19
select abs(amt) filter (where id > 1) from sales;
-- name: q20
select sum(id) filter (where sum(id) > 1) from sales;
-- name: q21
select sum(id) filter (where rank() over (order by id) > 1) from sales;
-- name: q22
select sum(id) filter (where id) from sales;
-- name: q23
select sum(id) filter (where id in (select 1)) from sales;
-- name: q24
select sum(id) filter (where exists (select 1 where id = 1)) from sales;
-- name: q25
select region, prod, sum(id) from sales group by cube(region, prod);
-- name: q26
select region, prod, sum(id) from sales group by rollup(region, prod);
-- name: q27
select region, prod, sum(id), grouping(region), grouping(prod), grouping_id() from sales group by cube(region, prod);
-- name: q28
select region, prod, grouping_id(region, prod) from sales group by region, prod with rollup;
-- name: q29
select region, grouping(region) from sales group by region;
-- name: q30
select grouping_id() from sales;
-- name: q31
select region, prod, count(*) from sales group by grouping sets ((region), (prod), ());
-- name: q32
select region, prod, count(*) from sales group by grouping sets (region, prod, ());
-- name: q33
select region, prod, count(*) from sales group by region, prod grouping sets ((region), (prod));
-- name: q34
select region, prod, count(*) from sales group by region grouping sets ((region), (prod));
-- name: q35
select region, prod, id, count(*) from sales group by region, cube(prod, id) having id is null;
-- name: q36
select region, prod, count(*) from sales group by rollup(region), rollup(prod);
-- name: q37
select region, prod, count(*) from sales group by grouping sets (rollup(region, prod), cube(prod));
-- name: q38
select region, prod, count(*) from sales group by grouping sets ((region, prod), grouping sets ((region), ()));
-- name: q39
select region, prod, d, sum(amt) from sales group by rollup(region, (prod, d));
-- name: q40
select region, count(*) from sales group by cube(1);
-- name: q41
select region r, count(*) from sales group by cube(r) order by r nulls last, count(*);
-- name: q42
select region, sum(id) s from sales group by rollup(region) having grouping(region) = 1;
-- name: q43
select region, sum(id) s from sales group by rollup(region) order by grouping(region), s;
-- name: q44
select sum(id) from sales group by rollup(region, prod) order by grouping_id(), 1;
-- name: q45
select id + 1, count(*) from sales group by id + 1;
-- name: q46
select id + 2, count(*) from sales group by id + 1;
-- name: q47
select id + 1 + 1, count(*) from sales group by id + 1;
-- name: q48
select (id + 1) * 2, count(*) from sales group by id + 1;
