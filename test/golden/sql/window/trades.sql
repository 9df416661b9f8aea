-- Windows over trades: frames by rows, numbers and intervals, and what may not be written.
create temp view trades as select * from values (1,'ABC',timestamp'2024-01-01 09:30:00',100.0d,10,date'2024-01-01'),(2,'ABC',timestamp'2024-01-01 09:31:30',101.5d,20,date'2024-01-01'),(3,'ABC',timestamp'2024-01-01 10:00:00',null,5,date'2024-01-01'),(4,'XYZ',timestamp'2024-01-01 09:30:00',50.0d,100,date'2024-01-02'),(5,'XYZ',timestamp'2024-01-02 09:30:00',55.0d,null,date'2024-01-02'),(6,'XYZ',null,52.0d,70,null),(7,null,timestamp'2024-02-29 00:00:00',1.0d,1,date'2024-02-29'),(8,'ABC',timestamp'2024-03-31 12:00:00',double('nan'),2,date'2024-03-31') as trades(id,sym,ts,px,qty,d);
-- name: q1
select id, sum(qty) over (partition by sym order by ts range between interval '2' minute preceding and current row) s from trades order by id;
-- name: q2
select id, sum(qty) over (partition by sym order by ts range between interval 1 hour preceding and interval 1 hour following) s from trades order by id;
-- name: q3
select id, count(*) over (order by ts range between interval '1' day preceding and current row) s from trades order by id;
-- name: q4
select id, count(*) over (order by d range between interval 1 month preceding and current row) s from trades order by id;
-- name: q5
select id, count(*) over (order by d range between interval '1' year preceding and interval '1' month following) s from trades order by id;
-- name: q6
select id, count(*) over (order by d range between 1 preceding and 1 following) s from trades order by id;
-- name: q7
select id, count(*) over (order by d range between interval '1' day preceding and interval '1' day following) s from trades order by id;
-- name: q8
select id, count(*) over (order by d desc range between interval '40' day preceding and current row) s from trades order by id;
-- name: q9
select id, count(*) over (order by d desc nulls first range between interval '40' day preceding and unbounded following) s from trades order by id;
-- name: q10
select id, sum(qty) over (order by px range between 1.5 preceding and 1.5 following) s from trades order by id;
-- name: q11
select id, sum(qty) over (order by px desc range between 1 preceding and current row) s from trades order by id;
-- name: q12
select id, sum(qty) over (order by qty range between 10 following and 50 following) s from trades order by id;
-- name: q13
select id, sum(qty) over (order by qty range between 50 preceding and 10 preceding) s from trades order by id;
-- name: q14
select id, sum(qty) over (order by qty rows between 1 following and 2 following) s from trades order by id;
-- name: q15
select id, sum(qty) over (order by id rows 2 preceding) s from trades order by id;
-- name: q16
select id, sum(qty) over (order by id rows unbounded preceding) s from trades order by id;
-- name: q17
select id, sum(qty) over (order by id rows current row) s from trades order by id;
-- name: q18
select id, sum(qty) over (order by sym range current row) s from trades order by id;
-- name: q19
select id, sum(qty) over (order by sym range unbounded preceding) s from trades order by id;
-- name: q20
select id, sum(qty) over (rows between unbounded preceding and unbounded following) s from trades order by id;
-- name: q21
select id, sum(qty) over (range between 1 preceding and current row) s from trades;
-- name: q22
select id, sum(qty) over (rows between 1 preceding and current row) s from trades;
-- name: q23
select id, sum(qty) over (order by sym, id range between 1 preceding and current row) s from trades;
-- name: q24
select id, sum(qty) over (order by sym range between 1 preceding and current row) s from trades;
-- name: q25
select id, sum(qty) over (order by id rows between current row and 1 preceding) s from trades;
-- name: q26
select id, sum(qty) over (order by id rows between unbounded following and current row) s from trades;
-- name: q27
select id, sum(qty) over (order by id rows between qty preceding and current row) s from trades;
-- name: q28
select id, sum(qty) over (order by id rows between 1.5 preceding and current row) s from trades;
-- name: q29
select id, sum(qty) over (order by id rows between -1 preceding and 1 following) s from trades order by id;
-- name: q30
select id, sum(qty) over (order by id rows between 1 + 1 preceding and current row) s from trades order by id;
-- name: q31
select id, sum(qty) over (order by id rows between null preceding and current row) s from trades;
-- name: q32
select id, sum(qty) over (order by ts range between 1 preceding and current row) s from trades;
-- name: q33
select id, sum(qty) over (order by id range between interval 1 day preceding and current row) s from trades;
-- name: q34
select id, sum(qty) over (order by ts range between interval '1' day following and interval '1' day preceding) s from trades;
-- name: q35
select id, first_value(qty) over w, last_value(qty) over w, nth_value(qty, 2) over w from trades window w as (partition by sym order by id) order by id;
-- name: q36
select id, first_value(px) ignore nulls over w, last_value(px) ignore nulls over w from trades window w as (partition by sym order by id rows between 1 preceding and 1 following) order by id;
-- name: q37
select id, first_value(px, true) over w, any_value(px) over w, nth_value(px, 1) respect nulls over w from trades window w as (order by id desc) order by id;
-- name: q38
select id, lag(px) over w, lead(px) over w, lag(px, 2, -1) over w, lead(px, 1, id) over w from trades window w as (order by id) order by id;
-- name: q39
select id, lag(px, -1) over w, lead(px, -2) over w, lag(px, 0) over w from trades window w as (order by id) order by id;
-- name: q40
select id, lag(px) ignore nulls over w, lead(qty, 1) ignore nulls over w from trades window w as (partition by sym order by id) order by id;
-- name: q41
select id, lag(id, id) over (order by id) from trades;
-- name: q42
select id, lag(sym, 1, 0) over (order by id) from trades order by id;
-- name: q43
select id, lag(qty, 1, 'x') over (order by id) from trades order by id;
-- name: q44
select id, ntile(3) over (order by id), ntile(20) over (order by id), ntile(1) over (order by id) from trades order by id;
-- name: q45
select id, ntile(0) over (order by id) from trades;
-- name: q46
select id, ntile(qty) over (order by id) from trades;
-- name: q47
select id, ntile(3) over () from trades;
-- name: q48
select id, rank() over (order by sym), dense_rank() over (order by sym), percent_rank() over (order by sym), cume_dist() over (order by sym) from trades order by id;
-- name: q49
select id, rank() over (partition by sym) from trades;
-- name: q50
select id, row_number() over () from trades;
-- name: q51
select id, row_number() over (partition by sym order by qty desc nulls last, id) rn from trades order by sym nulls first, rn;
-- name: q52
select rank(id) over (order by id) from trades;
-- name: q53
select rank() from trades;
-- name: q54
select id, row_number() over (order by id rows between 1 preceding and current row) from trades;
-- name: q55
select id, rank() over (order by id rows between unbounded preceding and current row) from trades order by id;
-- name: q56
select id, lag(id) over (order by id rows between unbounded preceding and current row) from trades;
-- name: q57
select id, max(qty) over (partition by sym order by id) - min(qty) over (partition by sym order by id) as spread from trades order by id;
-- name: q58
select id, qty * 100.0 / sum(qty) over (partition by sym) pct from trades order by id;
-- name: q59
select id, round(qty / sum(qty) over (), 3) r, sum(qty) over () t from trades order by id;
-- name: q60
select id, sum(sum(qty)) over (order by id) from trades group by id order by id;
-- name: q61
select sym, sum(qty) q, rank() over (order by sum(qty) desc) r from trades group by sym order by r;
-- name: q62
select sym, sum(qty) q, sum(sum(qty)) over () t, sum(qty) / sum(sum(qty)) over () share from trades group by sym order by sym;
-- name: q63
select sym, count(*) over (), count(*) over (partition by count(*)) from trades group by sym order by sym;
-- name: q64
select sym, max(count(*)) over (order by sym) from trades group by sym order by sym;
-- name: q65
select sym, row_number() over (order by max(ts)) from trades group by sym having count(*) > 1;
-- name: q67
select * from trades where row_number() over (order by id) = 1;
-- name: q68
select sym from trades group by sym having row_number() over (order by sym) = 1;
-- name: q69
select sym from trades group by row_number() over (order by sym);
-- name: q70
select id from trades order by row_number() over (order by qty desc nulls last, id);
-- name: q71
select distinct sym, first_value(id) over (partition by sym order by id) from trades order by 1;
-- name: q72
select id, row_number() over (order by qty nulls first, id) rn from trades qualify rn <= 3 order by rn;
-- name: q73
select id from trades qualify row_number() over (partition by sym order by id desc) = 1 order by id;
-- name: q74
select id, count(*) over w from trades window w as (partition by sym), v as (w order by id) order by id;
-- name: q75
select id, count(*) over (w order by id) from trades window w as (partition by sym) order by id;
-- name: q76
select id, count(*) over v from trades window w as (partition by sym);
-- name: q77
select id, count(*) over w, sum(qty) over (w) from trades window w as (order by id) order by id;
-- name: q78
select id, collect_list(sym) over (order by id rows between 1 preceding and 1 following) l, collect_set(sym) over (order by id rows between 2 preceding and current row) s from trades order by id;
-- name: q79
select id, array_agg(id) over (partition by sym order by id desc) l from trades order by id;
-- name: q80
select id, approx_count_distinct(sym) over (order by id) c from trades order by id;
-- name: q82
select id, max_by(sym, qty) over w, min_by(id, px) over w from trades window w as (order by id) order by id;
-- name: q83
select id, bool_and(qty > 5) over w, every(qty > 0) over w, some(px is null) over w from trades window w as (order by id rows between 1 preceding and 1 following) order by id;
-- name: q84
select id, mode(sym) over (partition by d) m, median(qty) over (partition by sym) md from trades order by id;
-- name: q85
select id, percentile_cont(0.5) within group (order by qty) over (partition by sym) p from trades order by id;
-- name: q86
select id, percentile_disc(0.5) within group (order by qty) over (partition by sym order by id) p from trades order by id;
-- name: q87
select id, listagg(sym, '-') over (partition by d) l from trades order by id;
-- name: q88
select id, listagg(sym, '-') within group (order by id desc) over (partition by d) l from trades order by id;
-- name: q89
select id, sum(distinct qty) over (partition by sym) from trades;
-- name: q90
select id, count(distinct sym) over (order by id) from trades;
-- name: q91
select id, sum(qty) filter (where px > 50) over (partition by sym order by id) s from trades order by id;
-- name: q92
select id, grouping(sym) over () from trades;
-- name: q93
select id, sum(qty) over (partition by) from trades;
-- name: q94
select id, abs(qty) over (order by id) from trades;
-- name: q95
select id, nosuch(qty) over (order by id) from trades;
-- name: q96
select id, sum(qty) over nosuch from trades;
-- name: q97
select sum(qty) over w from trades window w as (order by id), w as (order by d);
-- name: q98
select id, sum(row_number() over (order by id)) over (order by id) from trades;
-- name: q99
select id, case when row_number() over (partition by sym order by id) = 1 then 'first' else 'later' end k from trades order by id;
-- name: q100
select id, coalesce(lag(qty) over (order by id), 0) + qty as s from trades order by id;
-- name: q101
select id, struct(rank() over (order by sym) as r, lead(id) over (order by id) as n) from trades order by id;
-- name: q102
select id, array(row_number() over (order by id), row_number() over (order by id desc)) from trades order by id;
-- name: q103
select id, avg(px) over (partition by sym order by ts) a, sum(px) over (order by id rows between 1 preceding and 1 following) s from trades order by id;
-- name: q104
select id, min(px) over (order by id rows between 3 preceding and current row), max(px) over (order by id rows between 3 preceding and current row) from trades order by id;
-- name: q105
select id, max(struct(px, id)) over (order by id) from trades order by id;
-- name: q106
select id, sum(cast(qty as decimal(10,2))) over (order by id) s, avg(cast(qty as decimal(10,2))) over (partition by sym) a from trades order by id;
-- name: q107
select id, count_if(qty > 5) over (order by id) c, regr_slope(px, qty) over (order by id rows between 2 preceding and current row) r from trades order by id;
-- name: q108
select id, session_window(ts, '1 hour') from trades where id < 4;
-- name: q109
select window(ts, '1 hour').start, sum(qty) from trades where ts is not null group by window(ts, '1 hour') order by 1;
-- name: q110
select session_window(ts, '10 minutes') w, count(*) from trades where sym = 'ABC' group by session_window(ts, '10 minutes') order by w;
-- name: q111
select w.start, c from (select window(ts, '1 day', '12 hours') w, count(*) c from trades group by 1) order by 1, 2;
-- name: q112
select id, sum(interval '1' day * id) over (order by id) from trades order by id;
-- name: q113
select id, max(d) over (order by id) - d as gap, datediff(d, lag(d) over (order by id)) dd from trades order by id;
-- name: q114
select id, last(px) over (order by id rows between 1 following and unbounded following), first(px) over (order by id rows between unbounded preceding and 1 preceding) from trades order by id;
-- name: q115
select id, sum(qty) over (partition by sym, d order by id) a, sum(qty) over (partition by d order by id) b, sum(qty) over (partition by upper(sym) order by id desc) c from trades order by id;
-- name: q116
select id, sum(qty) over (order by qty + id) from trades order by id;
-- name: q117
select id, sum(qty) over (partition by 1 order by 1) from trades order by id;
-- name: q118
select id, exists (select 1 from trades t where t.id > trades.id) and row_number() over (order by id) > 2 x from trades order by id;
