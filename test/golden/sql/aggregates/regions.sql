-- Groups, grouping sets and aggregates over sales by region.
create temp view sales as select * from values ('east','a','x',2020,10,1.5bd),('east','a','y',2021,20,2.5bd),('east','b','x',2020,null,3.5bd),('west','a','x',2021,40,null),('west','b',null,2020,50,5.5bd),('west',null,'y',2021,60,6.5bd),(null,'a','x',2022,70,7.5bd),('east','a','x',2020,10,1.5bd) as sales(region,prod,chan,yr,amt,price);
-- name: q1
select region, prod, sum(amt) from sales group by region, prod with rollup order by 1, 2, 3;
-- name: q2
select region, prod, sum(amt) from sales group by region, prod with cube order by 1, 2, 3;
-- name: q3
select region, prod, sum(amt) from sales group by rollup(region, prod) order by 1 nulls last, 2 nulls last, 3;
-- name: q4
select region, prod, chan, count(*) from sales group by cube(region, prod, chan) order by 1, 2, 3, 4;
-- name: q5
select region, prod, sum(amt), grouping(region), grouping(prod), grouping_id() from sales group by cube(region, prod) order by 6, 1, 2;
-- name: q6
select region, prod, grouping_id(region, prod) g, sum(amt) from sales group by rollup(region, prod) order by g, region, prod;
-- name: q7
select grouping_id(prod, region), count(*) from sales group by cube(region, prod);
-- name: q8
select grouping_id(prod), count(*) from sales group by cube(region, prod);
-- name: q9
select grouping(amt) from sales group by cube(region);
-- name: q10
select grouping(region) from sales group by region;
-- name: q11
select grouping_id(region) from sales group by region;
-- name: q12
select grouping(region) from sales;
-- name: q13
select region, grouping(region) g from sales group by rollup(region) having grouping(region) = 0 order by region;
-- name: q14
select region, sum(amt) s from sales group by rollup(region) order by grouping(region) desc, s;
-- name: q15
select region, sum(amt) from sales group by grouping sets ((region), ()) order by 1, 2;
-- name: q16
select region, prod, sum(amt) from sales group by grouping sets ((region, prod), region, ()) order by 1, 2, 3;
-- name: q17
select region, prod, sum(amt) from sales group by region, grouping sets ((prod), ()) order by 1, 2, 3;
-- name: q18
select region, prod, chan, sum(amt) from sales group by region, rollup(prod, chan) order by 1, 2, 3, 4;
-- name: q19
select region, prod, chan, sum(amt) from sales group by rollup(region), cube(prod, chan) order by 1, 2, 3, 4;
-- name: q20
select region, prod, chan, sum(amt) from sales group by rollup((region, prod), chan) order by 1, 2, 3, 4;
-- name: q21
select region, prod, chan, sum(amt) from sales group by cube((region, prod), chan) order by 1, 2, 3, 4;
-- name: q22
select region, prod, sum(amt) from sales group by grouping sets (rollup(region, prod), cube(prod)) order by 1, 2, 3;
-- name: q23
select region, prod, sum(amt) from sales group by grouping sets ((region), grouping sets ((prod), (region, prod))) order by 1, 2, 3;
-- name: q24
select region, sum(amt) from sales group by region, prod grouping sets ((region), (prod)) order by 1, 2;
-- name: q25
select region, prod, sum(amt) from sales group by region, prod grouping sets ((region), (prod)) order by 1, 2, 3;
-- name: q26
select region, yr, sum(amt) from sales group by region, yr grouping sets ((region, chan));
-- name: q27
select upper(region) u, yr % 2 m, count(*) from sales group by rollup(upper(region), yr % 2) order by 1, 2, 3;
-- name: q28
select upper(region), count(*) from sales group by cube(region) order by 1;
-- name: q29
select region || '!', count(*) from sales group by cube(region || '!') order by 1;
-- name: q30
select region as r, count(*) from sales group by rollup(r) order by 1;
-- name: q31
select 1, count(*) from sales group by rollup(1);
-- name: q32
select region, prod, count(*) from sales group by rollup(1, 2) order by 1, 2, 3;
-- name: q33
select region, prod, count(*) from sales group by 1, rollup(2) order by 1, 2, 3;
-- name: q34
select region, prod, count(*) from sales group by grouping sets ((1), (2)) order by 1, 2, 3;
-- name: q35
select region, prod, count(*) from sales group by grouping sets ((1, 3), (2));
-- name: q36
select region, count(*) from sales group by all order by 1;
-- name: q37
select region, prod, sum(amt) + 1 s from sales group by all order by 1, 2;
-- name: q38
select sum(amt) from sales group by all;
-- name: q39
select region, amt + sum(amt) from sales group by all;
-- name: q40
select region, count(*) c from sales group by all having c > 1 order by all;
-- name: q41
select count(*), sum(amt), avg(amt), min(price), max(price) from sales where false;
-- name: q42
select region, count(*) from sales where false group by region;
-- name: q43
select region, count(*) from sales where false group by rollup(region);
-- name: q44
select count(*) from sales where false group by grouping sets (());
-- name: q45
select count(*) from sales group by ();
-- name: q46
select 1 from sales group by ();
-- name: q47
select region from sales group by ();
-- name: q48
select 'x' from sales having count(*) > 100;
-- name: q49
select 'x' from sales having count(*) > 1;
-- name: q50
select sum(amt) from sales having region = 'east';
-- name: q51
select region from sales having region = 'east';
-- name: q52
select region, count(*) from sales group by region having region is not null and count(*) > 2;
-- name: q53
select region, count(*) c, sum(c) from sales group by region;
-- name: q54
select region, prod from sales group by region;
-- name: q55
select region, amt from sales group by 1;
-- name: q56
select region, count(*) from sales group by 2;
-- name: q57
select region, count(*) from sales group by 3;
-- name: q58
select region, count(*) from sales group by -1;
-- name: q59
select region, count(*) from sales group by 'region';
-- name: q60
select region, count(*) from sales group by '1';
-- name: q61
select region, count(*) from sales group by null;
-- name: q62
select * from sales group by region;
-- name: q63
select region.* from sales group by region;
-- name: q64
select s.* from (select region, count(*) c from sales group by region) s order by 1;
-- name: q65
select count(*) from sales group by count(*);
-- name: q66
select sum(count(*)) from sales;
-- name: q67
select max(sum(amt)) from sales group by region;
-- name: q68
select region, sum(amt) as amt from sales group by region having amt > 50 order by amt;
-- name: q69
select region, sum(amt) as s from sales group by region having s > 50 order by s;
-- name: q71
select region, sum(amt) from sales group by region order by sum(price);
-- name: q72
select region, sum(amt) from sales group by region order by prod;
-- name: q73
select region, sum(amt) from sales group by region order by max(prod), 1;
-- name: q74
select count(distinct region), count(distinct region, prod), count(distinct prod) from sales;
-- name: q75
select count(region, prod), count(*), count(1), count(null) from sales;
-- name: q76
select count(distinct *) from sales;
-- name: q77
select count(sales.*) from sales;
-- name: q78
select sum(distinct amt), avg(distinct price), count(distinct amt) filter (where yr = 2020), sum(amt) from sales;
-- name: q79
select region, count(distinct prod) a, count(distinct chan) b, count(distinct prod, chan) c, max(amt) m from sales group by region order by region;
-- name: q80
select region, sum(amt) filter (where prod = 'a') a, sum(amt) filter (where prod = 'b') b from sales group by rollup(region) order by region, a;
-- name: q81
select region, count(distinct prod) filter (where chan = 'x') c, grouping_id() g from sales group by cube(region, yr) order by 1, 2, 3;
-- name: q82
select count(*) filter (where amt) from sales;
-- name: q83
select count(*) filter (where count(*) > 1) from sales;
-- name: q84
select sum(amt) filter (where rank() over (order by amt) = 1) from sales;
-- name: q85
select region, first(prod), last(prod) from (select * from sales order by amt) group by region order by 1;
-- name: q86
select any_value(region) is null, bool_or(amt > 60), bit_and(amt), bit_or(amt), bit_xor(amt) from sales;
-- name: q87
select region, collect_list(prod) from (select * from sales order by prod) group by region order by region;
-- name: q88
select array_sort(collect_set(prod)), sort_array(collect_list(amt), false) from sales;
-- name: q89
select region, max(struct(amt, prod)) from sales group by region order by 1;
-- name: q90
select region, max_by(prod, amt), min_by(prod, amt) from sales group by region order by 1;
-- name: q91
select histogram_numeric(amt, 3) from sales;
-- name: q92
select map_from_entries(collect_list(struct(id, id * 2))) from range(3);
-- name: q93
select struct(region, prod) k, count(*) from sales group by struct(region, prod) order by k;
-- name: q94
select array(region) k, count(*) from sales group by k order by k;
-- name: q95
select map(region, prod), count(*) from sales where region is not null group by 1;
-- name: q96
select case when amt > 30 then 'hi' else 'lo' end b, count(*) from sales group by case when amt > 30 then 'hi' else 'lo' end order by b;
-- name: q97
select case when amt > 30 then 'hi' else 'lo' end b, count(*) from sales group by b having b <> 'hi';
-- name: q98
select yr, yr + 1, yr * 2 + 1 from sales group by yr order by yr;
-- name: q99
select yr + 1, count(*) from sales group by yr + 1 order by yr + 1;
-- name: q100
select yr + 1 + 1 from sales group by yr + 1 order by 1;
-- name: q101
select 1 + yr from sales group by yr + 1 order by 1;
-- name: q102
select yr from sales group by yr + 1;
-- name: q103
select sales.region from sales group by region order by sales.region;
-- name: q104
select s.region from sales s group by s.region, region order by 1;
-- name: q105
select sum(price), avg(price), sum(price * amt), avg(price) * 2 from sales;
-- name: q106
select sum(amt) over (partition by region), count(*) from sales group by region;
-- name: q107
select try_sum(amt), try_avg(amt), sum(cast(amt as tinyint)) from sales;
-- name: q108
select sum(9223372036854775807) from sales;
-- name: q109
select sum(cast(9e37 as decimal(38,0))) from sales;
-- name: q110
select avg(cast(9e37 as decimal(38,0))) from sales;
-- name: q112
select percentile(amt, 0.5), percentile(amt, array(0.25, 0.75)), percentile_approx(amt, 0.5), median(amt) from sales;
-- name: q113
select region, percentile(amt, 0.5, yr) from sales group by region order by 1;
-- name: q114
select count(*) c from sales group by region order by c desc, region nulls last limit 2;
-- name: q115
select distinct count(*) from sales group by region order by 1;
-- name: q116
select distinct region from sales order by prod;
-- name: q117
select distinct region r from sales order by upper(r);
-- name: q118
select region, count(*) from sales group by region order by count(*) desc, region asc nulls last;
-- name: q119
select region, sum(amt) total from sales group by region order by total desc nulls last limit 1 offset 1;
-- name: q120
select sum(amt) as s, s * 2 as t from sales;
-- name: q121
select region, sum(amt) as s, s * 2 as t, t + s from sales group by region order by region;
-- name: q122
select yr as y, y + 1 as z, count(*) from sales group by yr order by y;
