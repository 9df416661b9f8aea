-- QUALIFY: rows chosen by what window functions say of them.
CREATE TEMPORARY VIEW dealer AS SELECT * FROM VALUES
  (100, 'Fremont', 'Honda Civic', 10), (100, 'Fremont', 'Honda Accord', 15), (100, 'Fremont', 'Honda CRV', 7),
  (200, 'Dublin', 'Honda Civic', 20), (200, 'Dublin', 'Honda Accord', 10), (200, 'Dublin', 'Honda CRV', 3),
  (300, 'San Jose', 'Honda Civic', 5), (300, 'San Jose', 'Honda Accord', 8), (300, NULL, NULL, NULL)
  AS dealer(id, city, car_model, quantity);

-- name: row_number
SELECT city, car_model, quantity FROM dealer QUALIFY row_number() OVER (PARTITION BY city ORDER BY quantity) = 1;
-- name: alias_of_window
SELECT city, car_model, rank() OVER (PARTITION BY car_model ORDER BY quantity DESC NULLS LAST, id) AS r FROM dealer QUALIFY r = 1;
-- name: alias_in_window_of_qualify
SELECT city AS place, quantity AS q FROM dealer QUALIFY row_number() OVER (PARTITION BY place ORDER BY q) = 1;
-- name: alias_only_in_select
SELECT city, sum(quantity) OVER (PARTITION BY city) AS total FROM dealer QUALIFY total > 20;
-- name: both
SELECT city, rank() OVER (ORDER BY quantity, car_model) AS r FROM dealer QUALIFY r < 4 AND count(*) OVER (PARTITION BY city) > 1;
-- name: column_not_selected
SELECT city FROM dealer QUALIFY max(quantity) OVER (PARTITION BY city) = quantity;
-- name: star
SELECT * FROM dealer QUALIFY rank() OVER (PARTITION BY id ORDER BY quantity DESC) = 1;
-- name: star_except
SELECT * EXCEPT (car_model) FROM dealer QUALIFY rank() OVER (PARTITION BY id ORDER BY quantity DESC) = 1;
-- name: where_and_qualify
SELECT id, quantity FROM dealer WHERE quantity > 5 QUALIFY row_number() OVER (PARTITION BY id ORDER BY quantity) = 1;
-- name: group_by
SELECT city, sum(quantity) AS s FROM dealer GROUP BY city QUALIFY rank() OVER (ORDER BY sum(quantity) DESC) <= 2;
-- name: group_by_alias
SELECT city, sum(quantity) AS s FROM dealer GROUP BY city QUALIFY rank() OVER (ORDER BY s DESC) <= 2;
-- name: group_by_window_in_select
SELECT city, sum(quantity) AS s, rank() OVER (ORDER BY sum(quantity) DESC) AS r FROM dealer GROUP BY city QUALIFY r = 1;
-- name: group_by_having
SELECT city, car_model, sum(quantity) AS s FROM dealer GROUP BY city, car_model HAVING sum(quantity) > 5 QUALIFY row_number() OVER (PARTITION BY city ORDER BY s DESC) = 1;
-- name: group_by_all
SELECT city, count(*) AS c FROM dealer GROUP BY ALL QUALIFY dense_rank() OVER (ORDER BY c DESC) = 1;
-- name: key_not_selected
SELECT sum(quantity) AS s FROM dealer GROUP BY city QUALIFY row_number() OVER (ORDER BY city) = 2;
-- name: aggregate_not_selected
SELECT city FROM dealer GROUP BY city QUALIFY row_number() OVER (ORDER BY max(quantity) DESC) = 1;
-- name: global_aggregate
SELECT sum(quantity) AS s FROM dealer QUALIFY count(*) OVER () = 1;
-- name: named_window
SELECT city, quantity FROM dealer WINDOW w AS (PARTITION BY city ORDER BY quantity, car_model) QUALIFY row_number() OVER w = 1;
-- name: named_window_both
SELECT city, row_number() OVER w AS n FROM dealer WINDOW w AS (PARTITION BY city ORDER BY quantity, car_model) QUALIFY n = 2;
-- name: distinct
SELECT DISTINCT city FROM dealer QUALIFY rank() OVER (PARTITION BY id ORDER BY quantity) <= 2;
-- name: order_by_limit
SELECT city, car_model FROM dealer QUALIFY row_number() OVER (PARTITION BY city ORDER BY quantity) = 1 ORDER BY city LIMIT 2;
-- name: order_by_hidden
SELECT city, car_model FROM dealer QUALIFY row_number() OVER (PARTITION BY city ORDER BY quantity) = 1 ORDER BY quantity DESC NULLS LAST;
-- name: in_subquery
SELECT count(*) FROM (SELECT * FROM dealer QUALIFY row_number() OVER (PARTITION BY city ORDER BY quantity) = 1) t;
-- name: in_cte
WITH t AS (SELECT id, city FROM dealer QUALIFY row_number() OVER (PARTITION BY id ORDER BY quantity DESC) = 1) SELECT * FROM t WHERE city IS NOT NULL;
-- name: union_of_qualified
SELECT id FROM dealer QUALIFY row_number() OVER (PARTITION BY id ORDER BY quantity) = 1 UNION ALL SELECT 1;
-- name: join
SELECT a.id, b.quantity FROM dealer a JOIN dealer b ON a.id = b.id AND a.quantity < b.quantity QUALIFY row_number() OVER (PARTITION BY a.id ORDER BY a.quantity, b.quantity) = 1;
-- name: subquery_in_qualify
SELECT id, quantity FROM dealer QUALIFY row_number() OVER (PARTITION BY id ORDER BY quantity DESC) = (SELECT 1);
-- name: exists_and_window
SELECT id, quantity FROM dealer d QUALIFY rank() OVER (PARTITION BY id ORDER BY quantity DESC) = 1 AND quantity IN (SELECT quantity FROM dealer WHERE id = 200);
-- name: from_first
FROM dealer SELECT id, quantity QUALIFY row_number() OVER (PARTITION BY id ORDER BY quantity) = 2;
-- name: lateral_view
SELECT id, x FROM dealer LATERAL VIEW explode(array(1, 2)) e AS x QUALIFY row_number() OVER (PARTITION BY id ORDER BY quantity, x) = 1;
-- name: lateral_alias
SELECT quantity + 1 AS a, a * 2 AS b, id FROM dealer QUALIFY row_number() OVER (PARTITION BY id ORDER BY b) = 1;
-- name: null_condition
SELECT id FROM dealer QUALIFY lag(quantity) OVER (PARTITION BY id ORDER BY quantity) > 5;
-- name: inside_expression
SELECT id, quantity FROM dealer QUALIFY quantity > avg(quantity) OVER (PARTITION BY id) + 1;
-- name: qualify_as_name
SELECT 1 AS qualify;
-- name: qualify_as_alias
SELECT qualify.id FROM dealer AS qualify WHERE quantity = 3;
-- name: without_window
SELECT id FROM dealer QUALIFY quantity > 3;
-- name: without_window_alias
SELECT id, quantity AS q FROM dealer QUALIFY q > 3;
-- name: without_window_constant
SELECT id FROM dealer QUALIFY true;
-- name: aggregate_without_group
SELECT id FROM dealer QUALIFY sum(quantity) > 3;
-- name: aggregate_in_qualify_with_window
SELECT id, row_number() OVER (ORDER BY quantity) AS r FROM dealer QUALIFY r = 1 AND sum(quantity) > 3;
-- name: aggregate_in_qualify_of_groups
SELECT id, sum(quantity) AS s FROM dealer GROUP BY id QUALIFY sum(quantity) > 3;
-- name: aggregate_and_window_of_groups
SELECT id, sum(quantity) AS s FROM dealer GROUP BY id QUALIFY rank() OVER (ORDER BY id) < 3 AND sum(quantity) > 3;
-- name: alias_of_aggregate_and_window
SELECT id, sum(quantity) AS s FROM dealer GROUP BY id QUALIFY rank() OVER (ORDER BY id) < 3 AND s > 3;
-- name: unknown_column
SELECT id FROM dealer QUALIFY row_number() OVER (ORDER BY nope) = 1;
-- name: unknown_column_beside
SELECT id FROM dealer QUALIFY row_number() OVER (ORDER BY id) = 1 AND nope = 1;
-- name: unknown_window
SELECT id FROM dealer QUALIFY row_number() OVER w = 1;
-- name: not_grouped
SELECT id, sum(quantity) FROM dealer GROUP BY id QUALIFY row_number() OVER (ORDER BY city) = 1;
-- name: in_where
SELECT id FROM dealer WHERE row_number() OVER (ORDER BY id) = 1;
-- name: qualify_before_window
SELECT id FROM dealer QUALIFY row_number() OVER w = 1 WINDOW w AS (ORDER BY id);
-- name: qualify_before_having
SELECT id, count(*) FROM dealer GROUP BY id QUALIFY row_number() OVER (ORDER BY id) = 1 HAVING count(*) > 1;
-- name: qualify_twice
SELECT id FROM dealer QUALIFY row_number() OVER (ORDER BY id) = 1 QUALIFY row_number() OVER (ORDER BY id) = 1;
-- name: without_condition
SELECT id FROM dealer QUALIFY;
-- name: pipe_select
FROM dealer |> SELECT id QUALIFY row_number() OVER (ORDER BY id) = 1;
-- name: pipe_qualify
FROM dealer |> QUALIFY row_number() OVER (ORDER BY id) = 1;
-- name: pipe_behind
SELECT id, quantity FROM dealer QUALIFY row_number() OVER (PARTITION BY id ORDER BY quantity) = 1 |> WHERE id > 100 |> SELECT id;
-- name: pipe_where_window
FROM dealer |> EXTEND row_number() OVER (PARTITION BY id ORDER BY quantity) AS n |> WHERE n = 1 |> SELECT id, n;
-- name: generator_in_select
SELECT id, explode(array(1, 2)) AS x FROM dealer QUALIFY row_number() OVER (ORDER BY id) = 1;
-- name: correlated
SELECT DISTINCT id, (SELECT max(q) FROM (SELECT b.quantity AS q FROM dealer b WHERE b.id = a.id QUALIFY row_number() OVER (ORDER BY b.quantity) = 1)) AS m FROM dealer a;
-- name: grouping_sets
SELECT city, id, sum(quantity) AS s FROM dealer GROUP BY ROLLUP (city, id) QUALIFY row_number() OVER (PARTITION BY grouping_id() ORDER BY s DESC) = 1;
