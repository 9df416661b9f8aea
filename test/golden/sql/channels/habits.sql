-- Long analytical queries over a retailer with three channels.
CREATE TEMPORARY VIEW call_center USING parquet OPTIONS (path 'test/data/channels/call_center.parquet');
CREATE TEMPORARY VIEW catalog_page USING parquet OPTIONS (path 'test/data/channels/catalog_page.parquet');
CREATE TEMPORARY VIEW catalog_returns USING parquet OPTIONS (path 'test/data/channels/catalog_returns.parquet');
CREATE TEMPORARY VIEW catalog_sales USING parquet OPTIONS (path 'test/data/channels/catalog_sales.parquet');
CREATE TEMPORARY VIEW customer USING parquet OPTIONS (path 'test/data/channels/customer.parquet');
CREATE TEMPORARY VIEW customer_address USING parquet OPTIONS (path 'test/data/channels/customer_address.parquet');
CREATE TEMPORARY VIEW customer_demographics USING parquet OPTIONS (path 'test/data/channels/customer_demographics.parquet');
CREATE TEMPORARY VIEW date_dim USING parquet OPTIONS (path 'test/data/channels/date_dim.parquet');
CREATE TEMPORARY VIEW household_demographics USING parquet OPTIONS (path 'test/data/channels/household_demographics.parquet');
CREATE TEMPORARY VIEW income_band USING parquet OPTIONS (path 'test/data/channels/income_band.parquet');
CREATE TEMPORARY VIEW inventory USING parquet OPTIONS (path 'test/data/channels/inventory.parquet');
CREATE TEMPORARY VIEW item USING parquet OPTIONS (path 'test/data/channels/item.parquet');
CREATE TEMPORARY VIEW promotion USING parquet OPTIONS (path 'test/data/channels/promotion.parquet');
CREATE TEMPORARY VIEW reason USING parquet OPTIONS (path 'test/data/channels/reason.parquet');
CREATE TEMPORARY VIEW ship_mode USING parquet OPTIONS (path 'test/data/channels/ship_mode.parquet');
CREATE TEMPORARY VIEW store USING parquet OPTIONS (path 'test/data/channels/store.parquet');
CREATE TEMPORARY VIEW store_returns USING parquet OPTIONS (path 'test/data/channels/store_returns.parquet');
CREATE TEMPORARY VIEW store_sales USING parquet OPTIONS (path 'test/data/channels/store_sales.parquet');
CREATE TEMPORARY VIEW time_dim USING parquet OPTIONS (path 'test/data/channels/time_dim.parquet');
CREATE TEMPORARY VIEW warehouse USING parquet OPTIONS (path 'test/data/channels/warehouse.parquet');
CREATE TEMPORARY VIEW web_page USING parquet OPTIONS (path 'test/data/channels/web_page.parquet');
CREATE TEMPORARY VIEW web_returns USING parquet OPTIONS (path 'test/data/channels/web_returns.parquet');
CREATE TEMPORARY VIEW web_sales USING parquet OPTIONS (path 'test/data/channels/web_sales.parquet');
CREATE TEMPORARY VIEW web_site USING parquet OPTIONS (path 'test/data/channels/web_site.parquet');

-- name: weeks_against_a_year_before
WITH weekly AS (
  SELECT d_week_seq, s_store_id, sum(CASE WHEN d_dow = 0 THEN ss_sales_price END) AS sunday, sum(CASE WHEN d_dow = 3 THEN ss_sales_price END) AS wednesday, sum(CASE WHEN d_dow = 6 THEN ss_sales_price END) AS saturday
  FROM store_sales JOIN date_dim ON ss_sold_date_sk = d_date_sk JOIN store ON ss_store_sk = s_store_sk GROUP BY d_week_seq, s_store_id),
first_weeks AS (SELECT d_year, min(d_week_seq) AS low, max(d_week_seq) AS high FROM date_dim GROUP BY d_year)
SELECT now.s_store_id, now.d_week_seq, round(now.sunday / then.sunday, 3) AS sunday, round(now.wednesday / then.wednesday, 3) AS wednesday, round(now.saturday / then.saturday, 3) AS saturday
FROM weekly now JOIN first_weeks f ON f.d_year = 2001 AND now.d_week_seq BETWEEN f.low AND f.high JOIN weekly then ON then.s_store_id = now.s_store_id AND then.d_week_seq = now.d_week_seq - 52
ORDER BY now.s_store_id, now.d_week_seq LIMIT 100;


-- name: loyal_customers
SELECT c_customer_id, c_first_name || ' ' || coalesce(c_last_name, '-') AS name, count(DISTINCT d_year) AS years, min(d_date) AS since, max(d_date) AS until, datediff(max(d_date), min(d_date)) AS days, sum(ss_net_paid) AS paid
FROM customer JOIN store_sales ON ss_customer_sk = c_customer_sk JOIN date_dim ON ss_sold_date_sk = d_date_sk
GROUP BY c_customer_id, c_first_name || ' ' || coalesce(c_last_name, '-')
HAVING count(DISTINCT d_year) >= 2 AND sum(ss_net_paid) > (SELECT avg(ss_net_paid) FROM store_sales) ORDER BY years DESC, paid DESC, c_customer_id LIMIT 100;

-- name: or_of_joined_conditions
SELECT avg(ss_quantity) AS quantity, avg(ss_ext_sales_price) AS price, sum(ss_net_profit) AS profit, count(*) AS n
FROM store_sales, household_demographics, customer_address, date_dim, store
WHERE s_store_sk = ss_store_sk AND ss_sold_date_sk = d_date_sk AND d_year IN (2000, 2001)
  AND ((ss_hdemo_sk = hd_demo_sk AND hd_dep_count > 3 AND ss_sales_price BETWEEN 10.00 AND 60.00) OR (ss_hdemo_sk = hd_demo_sk AND hd_vehicle_count <= 1 AND ss_sales_price BETWEEN 40.00 AND 150.00))
  AND ((ss_addr_sk = ca_address_sk AND ca_state IN ('TN', 'GA') AND ss_net_profit > 0) OR (ss_addr_sk = ca_address_sk AND ca_state IN ('TX', 'OH') AND ss_net_profit < 1000));

-- name: bought_and_returned_and_bought_again
SELECT i_item_id, s_store_id, count(ss_quantity) AS n, avg(ss_quantity) AS mean, stddev_samp(ss_quantity) AS spread, stddev_samp(ss_quantity) / avg(ss_quantity) AS variation, sum(sr_return_quantity) AS returned, sum(cs_quantity) AS again
FROM store_sales JOIN store_returns ON ss_customer_sk = sr_customer_sk AND ss_item_sk = sr_item_sk AND ss_ticket_number = sr_ticket_number
LEFT JOIN catalog_sales ON sr_customer_sk = cs_bill_customer_sk AND cs_quantity > 40 JOIN item ON ss_item_sk = i_item_sk JOIN store ON ss_store_sk = s_store_sk
GROUP BY i_item_id, s_store_id ORDER BY i_item_id, s_store_id LIMIT 100;

-- name: monthly_sales_and_their_neighbours
WITH monthly AS (
  SELECT i_category, i_brand, s_store_id, d_year, d_moy, sum(ss_sales_price) AS sales, avg(sum(ss_sales_price)) OVER (PARTITION BY i_category, i_brand, s_store_id, d_year) AS mean,
    rank() OVER (PARTITION BY i_category, i_brand, s_store_id ORDER BY d_year, d_moy) AS place
  FROM item, store_sales, date_dim, store WHERE ss_item_sk = i_item_sk AND ss_sold_date_sk = d_date_sk AND ss_store_sk = s_store_sk AND (d_year = 2000 OR (d_year = 1999 AND d_moy = 12) OR (d_year = 2001 AND d_moy = 1))
  GROUP BY i_category, i_brand, s_store_id, d_year, d_moy)
SELECT m.i_category, m.i_brand, m.s_store_id, m.d_year, m.d_moy, m.sales, m.mean, before.sales AS before, after.sales AS after
FROM monthly m LEFT JOIN monthly before ON before.i_category = m.i_category AND before.i_brand = m.i_brand AND before.s_store_id = m.s_store_id AND before.place = m.place - 1
LEFT JOIN monthly after ON after.i_category = m.i_category AND after.i_brand = m.i_brand AND after.s_store_id = m.s_store_id AND after.place = m.place + 1
WHERE m.d_year = 2000 AND m.mean > 0 AND abs(m.sales - m.mean) / m.mean > 0.1 ORDER BY m.sales - m.mean, m.i_category, m.i_brand, m.s_store_id, m.d_moy, before, after LIMIT 100;

-- name: distinct_baskets
SELECT cnt, count(*) AS tickets, sum(cnt) AS lines, min(first_item) AS lowest, max(categories) AS categories
FROM (SELECT ss_ticket_number, ss_customer_sk, count(*) AS cnt, min(ss_item_sk) AS first_item, count(DISTINCT i_category) AS categories, count(DISTINCT i_brand) AS brands, sum(DISTINCT ss_quantity) AS quantities
  FROM store_sales JOIN item ON ss_item_sk = i_item_sk JOIN date_dim ON ss_sold_date_sk = d_date_sk WHERE d_dom BETWEEN 1 AND 10 OR d_dom > 24 GROUP BY ss_ticket_number, ss_customer_sk) t
WHERE brands > 1 AND quantities > 10 GROUP BY cnt ORDER BY cnt;

-- name: best_and_worst_items
SELECT best.place, i1.i_item_id AS best, i2.i_item_id AS worst
FROM (SELECT item, rank() OVER (ORDER BY profit, item) AS place FROM (SELECT ss_item_sk AS item, avg(ss_net_profit) AS profit FROM store_sales WHERE ss_store_sk = 4 GROUP BY ss_item_sk HAVING avg(ss_net_profit) > 0.9 * (SELECT avg(ss_net_profit) FROM store_sales WHERE ss_store_sk = 4 AND ss_hdemo_sk IS NULL GROUP BY ss_store_sk))) worst
JOIN (SELECT item, rank() OVER (ORDER BY profit DESC, item) AS place FROM (SELECT ss_item_sk AS item, avg(ss_net_profit) AS profit FROM store_sales WHERE ss_store_sk = 4 GROUP BY ss_item_sk)) best ON worst.place = best.place
JOIN item i1 ON i1.i_item_sk = best.item JOIN item i2 ON i2.i_item_sk = worst.item WHERE best.place < 21 ORDER BY best.place;

-- name: stock_before_and_after
SELECT w_warehouse_name, i_item_id, sum(CASE WHEN d_date < DATE'2001-07-01' THEN inv_quantity_on_hand ELSE 0 END) AS before, sum(CASE WHEN d_date >= DATE'2001-07-01' THEN inv_quantity_on_hand ELSE 0 END) AS after
FROM inventory JOIN warehouse ON inv_warehouse_sk = w_warehouse_sk JOIN item ON inv_item_sk = i_item_sk JOIN date_dim ON inv_date_sk = d_date_sk
WHERE d_date BETWEEN DATE'2001-07-01' - INTERVAL 90 DAYS AND DATE'2001-07-01' + INTERVAL 90 DAYS
GROUP BY w_warehouse_name, i_item_id HAVING CASE WHEN before > 0 THEN after / before END BETWEEN 2.0 / 3.0 AND 3.0 / 2.0 ORDER BY w_warehouse_name NULLS FIRST, i_item_id LIMIT 100;

-- name: unknown_keys_of_channels
SELECT channel, missing, d_year, d_qoy, i_category, count(*) AS n, sum(price) AS amount FROM (
  SELECT 'store' AS channel, 'store' AS missing, d_year, d_qoy, i_category, ss_ext_sales_price AS price FROM store_sales, item, date_dim WHERE ss_store_sk IS NULL AND ss_sold_date_sk = d_date_sk AND ss_item_sk = i_item_sk
  UNION ALL SELECT 'web', 'customer', d_year, d_qoy, i_category, ws_ext_sales_price FROM web_sales, item, date_dim WHERE ws_bill_customer_sk IS NULL AND ws_sold_date_sk = d_date_sk AND ws_item_sk = i_item_sk
  UNION ALL SELECT 'catalog', 'address', d_year, d_qoy, i_category, cs_ext_sales_price FROM catalog_sales, item, date_dim WHERE cs_ship_addr_sk IS NULL AND cs_sold_date_sk = d_date_sk AND cs_item_sk = i_item_sk) u
GROUP BY channel, missing, d_year, d_qoy, i_category ORDER BY channel, missing, d_year, d_qoy, i_category LIMIT 100;

-- name: sets_of_keys_and_having
SELECT i_category, d_year, s_store_id, sum(ss_net_paid) AS paid, grouping_id(i_category, d_year, s_store_id) AS level, count(DISTINCT ss_customer_sk) AS customers
FROM store_sales JOIN item ON ss_item_sk = i_item_sk JOIN date_dim ON ss_sold_date_sk = d_date_sk JOIN store ON ss_store_sk = s_store_sk
GROUP BY GROUPING SETS ((i_category, d_year), (i_category, s_store_id), (d_year), ()) HAVING sum(ss_net_paid) > 1000 ORDER BY level, i_category, d_year, s_store_id LIMIT 200;

-- name: customers_above_their_state
WITH paid AS (SELECT wr_returning_customer_sk AS customer, ca_state AS state, sum(wr_return_amt) AS amount FROM web_returns JOIN date_dim ON wr_returned_date_sk = d_date_sk JOIN customer ON wr_returning_customer_sk = c_customer_sk JOIN customer_address ON c_current_addr_sk = ca_address_sk GROUP BY 1, 2)
SELECT c_customer_id, c_birth_year, state, amount, amount / (SELECT max(amount) FROM paid) AS share FROM paid p JOIN customer ON customer = c_customer_sk
WHERE amount > (SELECT avg(amount) * 1.2 FROM paid q WHERE q.state = p.state) ORDER BY c_customer_id, amount LIMIT 100;

-- name: first_and_last_of_each
SELECT c_last_name, i_category, first_day, last_day, n, top_item FROM (
  SELECT c_last_name, i_category, min(d_date) AS first_day, max(d_date) AS last_day, count(*) AS n, max_by(i_item_id, struct(ws_net_paid, ws_order_number, i_item_sk)) AS top_item, dense_rank() OVER (PARTITION BY i_category ORDER BY count(*) DESC) AS place
  FROM web_sales JOIN customer ON ws_bill_customer_sk = c_customer_sk JOIN item ON ws_item_sk = i_item_sk JOIN date_dim ON ws_sold_date_sk = d_date_sk GROUP BY c_last_name, i_category) x
WHERE place <= 2 ORDER BY i_category NULLS LAST, n DESC, c_last_name NULLS LAST;

-- name: union_of_rollups
SELECT * FROM (
  SELECT 'paid' AS what, i_class AS k, sum(ss_net_paid) AS v FROM store_sales JOIN item ON ss_item_sk = i_item_sk GROUP BY ROLLUP (i_class)
  UNION SELECT 'lost', i_class, sum(sr_net_loss) FROM store_returns JOIN item ON sr_item_sk = i_item_sk GROUP BY ROLLUP (i_class)
  UNION ALL SELECT 'difference', i_class, (SELECT sum(ss_net_paid) FROM store_sales s WHERE s.ss_item_sk = min(i_item_sk)) - (SELECT sum(sr_net_loss) FROM store_returns r WHERE r.sr_item_sk = min(i_item_sk)) FROM item GROUP BY i_class) t
ORDER BY what, k NULLS FIRST, v;

-- name: moving_averages
SELECT d_date, n, avg(n) OVER (ORDER BY d_date RANGE BETWEEN INTERVAL 6 DAYS PRECEDING AND CURRENT ROW) AS week, sum(n) OVER (ORDER BY d_date ROWS BETWEEN 2 PRECEDING AND 2 FOLLOWING) AS around, lag(n, 7, 0) OVER (ORDER BY d_date) AS before, round(percent_rank() OVER (ORDER BY n), 4) AS pr, ntile(4) OVER (ORDER BY n, d_date) AS quarter
FROM (SELECT d_date, count(ss_item_sk) AS n FROM date_dim LEFT JOIN store_sales ON ss_sold_date_sk = d_date_sk WHERE d_year = 2000 AND d_moy BETWEEN 2 AND 3 GROUP BY d_date) daily ORDER BY d_date;

-- name: except_and_intersect_counted
SELECT count(*) AS n, count(DISTINCT c_last_name) AS names, min(d_date) AS first FROM (
  (SELECT c_last_name, c_first_name, d_date FROM store_sales, date_dim, customer WHERE ss_sold_date_sk = d_date_sk AND ss_customer_sk = c_customer_sk)
  EXCEPT (SELECT c_last_name, c_first_name, d_date FROM catalog_sales, date_dim, customer WHERE cs_sold_date_sk = d_date_sk AND cs_bill_customer_sk = c_customer_sk)
  EXCEPT (SELECT c_last_name, c_first_name, d_date FROM web_sales, date_dim, customer WHERE ws_sold_date_sk = d_date_sk AND ws_bill_customer_sk = c_customer_sk)) only_store;

-- name: recursive_calendar
WITH RECURSIVE months(n, first) AS (SELECT 0, DATE'2000-01-01' UNION ALL SELECT n + 1, add_months(first, 1) FROM months WHERE n < 11),
sold AS (SELECT date_trunc('MONTH', d_date)::date AS month, sum(ws_quantity) AS n FROM web_sales JOIN date_dim ON ws_sold_date_sk = d_date_sk GROUP BY 1)
SELECT months.n, first, last_day(first) AS last, coalesce(sold.n, 0) AS sold, sum(coalesce(sold.n, 0)) OVER (ORDER BY first) AS so_far, date_format(first, 'MMM yyyy') AS label FROM months LEFT JOIN sold ON sold.month = months.first ORDER BY months.n;

-- name: unpivoted_measures
WITH totals AS (SELECT i_category, sum(ws_net_paid) AS paid, sum(ws_net_profit) AS profit, sum(ws_ext_ship_cost) AS shipping FROM web_sales JOIN item ON ws_item_sk = i_item_sk GROUP BY i_category)
SELECT * FROM totals UNPIVOT INCLUDE NULLS (amount FOR measure IN (paid, profit AS gain, shipping)) ORDER BY i_category NULLS LAST, measure;

-- name: lateral_top_three
SELECT s_store_id, s_store_sk, t.i_item_id, t.paid, t.n FROM store JOIN LATERAL (SELECT i_item_id, sum(ss_net_paid) AS paid, count(*) AS n FROM store_sales JOIN item ON ss_item_sk = i_item_sk WHERE ss_store_sk = s_store_sk GROUP BY i_item_id ORDER BY paid DESC, i_item_id LIMIT 3) t ORDER BY s_store_sk, t.paid DESC, t.i_item_id;

-- name: piped_report
FROM catalog_sales |> JOIN item ON cs_item_sk = i_item_sk |> JOIN date_dim ON cs_sold_date_sk = d_date_sk |> WHERE d_year = 2000 |> EXTEND cs_net_paid - cs_ext_ship_cost AS kept
|> AGGREGATE sum(kept) AS kept, count(*) AS n GROUP BY i_category, d_qoy |> SET n = n * 2 |> WHERE kept IS NOT NULL |> ORDER BY kept DESC, i_category, d_qoy |> LIMIT 12;
