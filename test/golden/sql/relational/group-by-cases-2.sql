-- Grouping, filters of aggregates, grouping sets, keys by position and alias.
create or replace temporary view sales as select * from values (1,'N','x',10.5,date'2024-01-01'),(2,'N','y',20.25,date'2024-01-02'),(3,'S','x',null,date'2024-01-02'),(4,'S',null,7.00,null),(5,null,'y',3.75,date'2024-03-01'),(6,'N','x',10.5,date'2024-03-01') as s(id,region,prod,amt,d);
-- name: q1
select 1 from sales group by 1;
-- name: q2
select 'a', 'b', sum(id) from sales group by 1, 2;
-- name: q3
select sum(id) from sales having sum(id) > 20;
-- name: q4
select id from sales having id > 3;
-- name: q5
select 1 from sales having true;
-- name: q6
select 1 from sales having 1 > 0;
-- name: q7
select region from sales group by region having max(amt) > 10 and region is not null;
-- name: q8
select region from sales group by region having prod = 'x';
-- name: q9
select region, sum(id) as id from sales group by region having id > 5;
-- name: q10
select region, sum(id) as total from sales group by region having total between 5 and 10;
-- name: q11
select max(max(id)) from sales;
-- name: q12
select sum(id) from sales group by sum(id);
-- name: q13
select region from sales where sum(id) > 1 group by region;
-- name: q14
select region from sales group by region order by count(*) desc, region;
-- name: q15
select region from sales group by region order by prod;
-- name: q16
select sum(id) over (), sum(id) from sales;
-- name: q17
select sum(id) over (), sum(id) from sales group by id;
-- name: q18
select sum(sum(id)) over (order by region), region from sales group by region;
-- name: q19
select region, rank() over (order by sum(id) desc) from sales group by region;
-- name: q20
select distinct region, count(*) from sales group by region;
-- name: q21
select distinct region, count(*) over (partition by region) from sales;
-- name: q22
select count(distinct region, prod) from sales;
-- name: q23
select count(region, prod) from sales;
-- name: q24
select count(distinct *) from sales;
-- name: q25
select count(sales.*) from sales;
-- name: q26
select sum(distinct amt), avg(distinct amt), count(distinct amt) from sales;
-- name: q27
select region, bool_and(id > 2), every(id > 2), bool_or(id > 2), some(id>5) from sales group by region;
-- name: q28
select bit_and(id), bit_or(id), bit_xor(id) from sales;
-- name: q29
select max_by(region, id), min_by(prod, amt) from sales;
-- name: q30
select count_if(id > 3), count_if(null) from sales;
-- name: q31
select avg(d) from sales;
-- name: q32
select max(d), min(d) from sales;
-- name: q33
select max(map(1,2)) from sales;
-- name: q34
select region, sum(id) from sales group by region, map(1,2);
-- name: q35
select sum(amt) / count(*), sum(amt)/count(amt), avg(amt) from sales group by ();
-- name: q36
select region, max(struct(id, amt)) from sales group by region;
-- name: q37
select a.region, sum(a.id) from sales a group by a.region;
-- name: q38
select sales.region, sum(id) from sales group by region;
-- name: q39
select region from sales s1 group by s1.region having count(s1.id) > (select avg(c) from (select count(*) c from sales group by region));
-- name: q40
select s.region, (select count(*) from sales t where t.region = s.region) c from sales s group by s.region;
-- name: q41
select s.region, (select count(*) from sales t where t.id = s.id) c from sales s group by s.region;
-- name: q42
select sum((select 1)) from sales;
-- name: q43
select case when region = 'N' then 'north' else 'other' end as g, count(*) from sales group by g;
-- name: q44
select case when region = 'N' then 'north' else 'other' end as region, count(*) from sales group by region;
-- name: q45
select try_sum(id), try_avg(id) from sales;
-- name: q46
select median(id), percentile(id, 0.5), percentile(id, array(0.25, 0.75)), percentile_approx(id, 0.5), approx_percentile(id, array(0.1,0.9), 100) from sales;
-- name: q47
select approx_count_distinct(region) from sales;
