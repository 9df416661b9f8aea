-- Aggregates, windows and generators, as documents and questions have them.
CREATE TEMPORARY VIEW e AS SELECT * FROM VALUES ('eng', 'ann', 100, DATE'2020-01-01', 1.5), ('eng', 'bob', 200, DATE'2021-06-15', NULL), ('eng', 'cy', 200, NULL, 2.5), ('ops', 'dee', 50, DATE'2019-03-01', 0.5), ('ops', 'eve', NULL, DATE'2022-12-31', 1.0), (NULL, 'fay', 70, DATE'2020-01-01', 3.5) AS v(dept, name, pay, since, score);

-- name: q1
SELECT dept, count(*), count(pay), sum(pay), avg(pay), min(name), max(since) FROM e GROUP BY dept ORDER BY dept;

-- name: q5
SELECT dept, percentile(pay, 0.5), percentile_approx(pay, array(0.25, 0.5, 0.75)), percentile_cont(0.25) WITHIN GROUP (ORDER BY pay), percentile_disc(0.5) WITHIN GROUP (ORDER BY score DESC) FROM e GROUP BY dept ORDER BY dept;

-- name: q6
SELECT dept, grouping(dept), grouping_id(), sum(pay) FROM e GROUP BY ROLLUP(dept) ORDER BY 2, 1;

-- name: q7
SELECT dept, since, sum(pay), grouping_id(dept, since) FROM e GROUP BY CUBE(dept, since) HAVING grouping_id(dept, since) > 1 ORDER BY 4, 1, 2;

-- name: q8
SELECT sum(pay) FILTER (WHERE dept = 'eng'), count(*) FILTER (WHERE pay > 60), listagg(name, ',') WITHIN GROUP (ORDER BY pay DESC, name) FILTER (WHERE pay IS NOT NULL), sum(DISTINCT pay), avg(DISTINCT pay) FROM e;

-- name: q9
SELECT bool_and(pay > 10), bool_or(score > 3), every(score > 0), some(pay IS NULL), bit_and(pay), bit_or(pay), bit_xor(pay), count_if(pay = 200) FROM e;

-- name: q11
SELECT name, row_number() OVER w, rank() OVER w, dense_rank() OVER w, percent_rank() OVER w, cume_dist() OVER w, ntile(2) OVER w FROM e WINDOW w AS (PARTITION BY dept ORDER BY pay DESC NULLS LAST, name) ORDER BY name;

-- name: q12
SELECT name, lag(pay) OVER (ORDER BY name), lead(pay, 2, -1) OVER (ORDER BY name), lag(pay, 1) IGNORE NULLS OVER (ORDER BY name), nth_value(pay, 2) OVER (ORDER BY name), first_value(pay) OVER (ORDER BY name DESC), last_value(pay) IGNORE NULLS OVER (ORDER BY name) FROM e ORDER BY name;

-- name: q13
SELECT name, sum(pay) OVER (PARTITION BY dept ORDER BY name ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING), avg(score) OVER (ORDER BY name ROWS UNBOUNDED PRECEDING), count(*) OVER (PARTITION BY dept), max(pay) OVER (ORDER BY pay RANGE BETWEEN 50 PRECEDING AND CURRENT ROW) FROM e ORDER BY name;

-- name: q14
SELECT name, collect_list(name) OVER (ORDER BY name ROWS 1 PRECEDING), min_by(name, pay) OVER (PARTITION BY dept), median(pay) OVER (PARTITION BY dept), count(DISTINCT pay) OVER (PARTITION BY dept) FROM e ORDER BY name;

-- name: q15
SELECT name, count(*) OVER (ORDER BY since RANGE BETWEEN INTERVAL '1' YEAR PRECEDING AND CURRENT ROW) FROM e ORDER BY name;

-- name: q16
SELECT name, rank() OVER (PARTITION BY dept) FROM e;

-- name: q17
SELECT lag(pay) FROM e;

-- name: q18
SELECT row_number() OVER ();

-- name: q19
SELECT name, nth_value(pay, 0) OVER (ORDER BY name) FROM e;

-- name: q20
SELECT name, ntile(0) OVER (ORDER BY name) FROM e;

-- name: q22
SELECT avg(since) FROM e;

-- name: q23
SELECT max(map('a', 1));

-- name: q24
SELECT sum(sum(pay)) FROM e;

-- name: q25
SELECT name, sum(pay) FROM e;

-- name: q26
SELECT percentile(pay, 'x') FROM e;

-- name: q27
SELECT percentile_approx(pay, 0.5, 0) FROM e;

-- name: q28
SELECT approx_count_distinct(pay, 0.5) FROM e;

-- name: q29
SELECT listagg(pay) FROM e;

-- name: q30
SELECT listagg(name, ',') WITHIN GROUP (ORDER BY pay, name), string_agg(DISTINCT dept, '+') WITHIN GROUP (ORDER BY dept) FROM e;

-- name: q31
SELECT histogram_numeric(pay, 3), histogram_numeric(score, 2) FROM (SELECT /*+ COALESCE(1) */ * FROM e);

-- name: q32
SELECT hll_sketch_estimate(hll_sketch_agg(pay)), hll_sketch_estimate(hll_union_agg(s)) FROM (SELECT pay, hll_sketch_agg(pay) OVER () AS s FROM e);

-- name: q33
SELECT hll_sketch_estimate(hll_sketch_agg(pay)), hll_sketch_estimate(hll_union(hll_sketch_agg(pay), hll_sketch_agg(name))), bitmap_count(bitmap_construct_agg(bitmap_bit_position(pay))), approx_top_k(dept, 2) FROM e;

-- name: q34
SELECT bitmap_count(bitmap_or_agg(b)), bitmap_count(bitmap_and_agg(b)) FROM VALUES (X'0F'), (X'F0') AS t(b);

-- name: q35
SELECT kll_sketch_get_quantile_bigint(kll_sketch_agg_bigint(pay), 0.5), kll_sketch_get_n_bigint(kll_sketch_agg_bigint(pay)) FROM e;

-- name: q36
SELECT theta_sketch_estimate(theta_sketch_agg(name)), theta_sketch_estimate(theta_union(theta_sketch_agg(name), theta_sketch_agg(dept))) FROM e;

-- name: q37
SELECT hex(count_min_sketch(pay, 0.5D, 0.5D, 1)) IS NOT NULL, typeof(count_min_sketch(pay, 0.5D, 0.5D, 1)) FROM e;

-- name: q38
SELECT try_sum(pay), try_avg(pay), try_sum(x) FROM e, (SELECT 9223372036854775807 AS x) GROUP BY ALL;

-- name: q39
SELECT try_sum(x), try_avg(i) FROM VALUES (9223372036854775807, INTERVAL '1' DAY), (1, INTERVAL '2' DAY) AS t(x, i);

-- name: q40
SELECT sum(x) FROM VALUES (9223372036854775807), (1) AS t(x);

-- name: q41
SELECT avg(x), sum(x) FROM VALUES (CAST(1.1 AS DECIMAL(38, 18))), (CAST(2.2 AS DECIMAL(38, 18))) AS t(x);

-- name: q42
SELECT sum(x), avg(x), max(x), min(x) FROM VALUES (double('NaN')), (1.0D), (NULL) AS t(x);

-- name: q43
SELECT count(*), sum(x), avg(x), max(x), collect_list(x), first(x) FROM VALUES (1) AS t(x) WHERE x > 5;

-- name: q44
SELECT first(x), first(x, true), last(x), last(x, true), first_value(x) IGNORE NULLS, any_value(x, true) FROM VALUES (NULL), (1), (NULL) AS t(x);

-- name: q45
SELECT max(struct(pay, name)), min(array(pay)), max_by(struct(name), pay), count(struct(pay)) FROM e;

-- name: q46
SELECT explode(array(1, 2)) AS x, posexplode(array('a')) AS (p, y);

-- name: q47
SELECT dept, n FROM e LATERAL VIEW explode(array(pay, -pay)) t AS n WHERE pay > 60 ORDER BY dept, n;

-- name: q48
SELECT * FROM explode(map('a', 1, 'b', 2)) AS t(k, v);

-- name: q49
SELECT * FROM posexplode_outer(array()) AS t(p, v);

-- name: q50
SELECT * FROM stack(2, 'a', 1, 'b', 2) AS t(x, y);

-- name: q51
SELECT * FROM inline(array(struct(1, 'a'))) AS t(n, s);

-- name: q52
SELECT * FROM range(3) AS r(n) WHERE n > 0;

-- name: q53
SELECT * FROM json_tuple('{"a":1,"b":2}', 'a', 'b') AS t(a, b);

-- name: q54
SELECT width_bucket(pay, 0, 300, 3), count(*) FROM e GROUP BY 1 ORDER BY 1;

-- name: q55
SELECT session_window.start, count(*) FROM VALUES (TIMESTAMP'2024-01-01 00:00:00'), (TIMESTAMP'2024-01-01 00:04:00'), (TIMESTAMP'2024-01-01 00:20:00') AS t(ts) GROUP BY session_window(ts, '5 minutes') ORDER BY 1;

-- name: q56
SELECT st_astext(st_point(1.0, 2.0)), st_x(st_point(1.0, 2.0)) FROM range(1);

-- name: q57
SELECT hex(st_asbinary(st_geomfromwkb(X'0101000000000000000000F03F0000000000000040'))), st_srid(st_geogfromwkb(X'0101000000000000000000F03F0000000000000040'));

-- name: q58
SELECT vector_cosine_similarity(array(1.0F, 2.0F), array(2.0F, 4.0F)), vector_inner_product(array(1.0F), array(3.0F)), vector_l2_distance(array(0.0F, 0.0F), array(3.0F, 4.0F)), vector_norm(array(3.0F, 4.0F)), vector_normalize(array(3.0F, 4.0F));

-- name: q59
SELECT vector_inner_product(array(1.0F), array(1.0F, 2.0F));

-- name: q60
SELECT counter_diff(1), 2;

-- name: q61
SELECT time_bucket(INTERVAL '1' HOUR, TIMESTAMP'2024-01-01 01:30:00'), measure(1);
