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

-- name: profit_of_channels_rolled_up
WITH sold AS (
  SELECT 'store' AS channel, s_store_id AS outlet, ss_item_sk AS item, ss_sold_date_sk AS sold, ss_ext_sales_price AS sales, ss_net_profit AS profit FROM store_sales JOIN store ON ss_store_sk = s_store_sk
  UNION ALL
  SELECT 'catalog', cc_name, cs_item_sk, cs_sold_date_sk, cs_ext_sales_price, cs_net_profit FROM catalog_sales LEFT JOIN call_center ON cs_call_center_sk = cc_call_center_sk
  UNION ALL
  SELECT 'web', web_name, ws_item_sk, ws_sold_date_sk, ws_ext_sales_price, ws_net_profit FROM web_sales LEFT JOIN web_site ON ws_web_site_sk = web_site_sk),
dated AS (SELECT channel, outlet, i_category, d_year, sales, profit FROM sold JOIN item ON item = i_item_sk JOIN date_dim ON sold = d_date_sk WHERE d_year BETWEEN 1999 AND 2001)
SELECT channel, outlet, d_year, sum(sales) AS sales, sum(profit) AS profit, grouping(channel) + grouping(outlet) + grouping(d_year) AS level,
  rank() OVER (PARTITION BY grouping(channel) + grouping(outlet) + grouping(d_year) ORDER BY sum(profit) DESC NULLS LAST) AS place
FROM dated GROUP BY ROLLUP (channel, outlet, d_year)
ORDER BY level DESC, channel, outlet, d_year, place LIMIT 100;

-- name: growth_of_categories
WITH yearly AS (
  SELECT i_category, i_class, d_year, sum(ss_net_paid) AS paid, count(DISTINCT ss_customer_sk) AS customers
  FROM store_sales, item, date_dim WHERE ss_item_sk = i_item_sk AND ss_sold_date_sk = d_date_sk GROUP BY i_category, i_class, d_year),
pairs AS (
  SELECT later.i_category, later.i_class, later.d_year, later.paid AS paid, earlier.paid AS before, later.customers - earlier.customers AS more_customers,
    CASE WHEN earlier.paid > 0 THEN round(later.paid / earlier.paid, 4) END AS ratio
  FROM yearly later JOIN yearly earlier ON later.i_category = earlier.i_category AND later.i_class = earlier.i_class AND later.d_year = earlier.d_year + 1)
SELECT * FROM pairs WHERE ratio > (SELECT avg(ratio) FROM pairs p WHERE p.i_category = pairs.i_category) ORDER BY i_category, i_class, d_year, ratio LIMIT 100;

-- name: returned_more_than_usual
WITH returned AS (
  SELECT sr_customer_sk AS customer, sr_store_sk AS store, sum(sr_return_amt) AS amount, count(*) AS items FROM store_returns JOIN date_dim ON sr_returned_date_sk = d_date_sk WHERE d_year >= 1999 GROUP BY sr_customer_sk, sr_store_sk)
SELECT c_customer_id, c_last_name, s_store_name, r.amount, r.items
FROM returned r JOIN customer ON r.customer = c_customer_sk JOIN store ON r.store = s_store_sk
WHERE r.amount > (SELECT 1.5 * avg(amount) FROM returned o WHERE o.store = r.store) AND r.items >= (SELECT min(items) FROM returned)
ORDER BY c_customer_id, s_store_name, r.amount, r.items LIMIT 100;

-- name: customers_of_one_channel_only
SELECT ca_state, count(*) AS customers, sum(CASE WHEN only_web THEN 1 ELSE 0 END) AS web_only, sum(CASE WHEN only_store THEN 1 ELSE 0 END) AS store_only
FROM (
  SELECT c_customer_sk, ca_state,
    EXISTS (SELECT 1 FROM web_sales WHERE ws_bill_customer_sk = c_customer_sk) AND NOT EXISTS (SELECT 1 FROM store_sales WHERE ss_customer_sk = c_customer_sk) AS only_web,
    EXISTS (SELECT 1 FROM store_sales WHERE ss_customer_sk = c_customer_sk) AND NOT EXISTS (SELECT 1 FROM web_sales WHERE ws_bill_customer_sk = c_customer_sk) AS only_store
  FROM customer LEFT JOIN customer_address ON c_current_addr_sk = ca_address_sk) x
GROUP BY ca_state ORDER BY customers DESC, ca_state NULLS LAST LIMIT 50;

-- name: bought_in_all_channels
SELECT c_last_name, c_first_name, d_year FROM store_sales JOIN customer ON ss_customer_sk = c_customer_sk JOIN date_dim ON ss_sold_date_sk = d_date_sk
INTERSECT
SELECT c_last_name, c_first_name, d_year FROM catalog_sales JOIN customer ON cs_bill_customer_sk = c_customer_sk JOIN date_dim ON cs_sold_date_sk = d_date_sk
INTERSECT
SELECT c_last_name, c_first_name, d_year FROM web_sales JOIN customer ON ws_bill_customer_sk = c_customer_sk JOIN date_dim ON ws_sold_date_sk = d_date_sk
ORDER BY d_year, c_last_name NULLS FIRST, c_first_name NULLS FIRST LIMIT 100;

-- name: channels_side_by_side
WITH s AS (SELECT d_year y, d_qoy q, i_category c, sum(ss_quantity) n FROM store_sales JOIN date_dim ON ss_sold_date_sk = d_date_sk JOIN item ON ss_item_sk = i_item_sk WHERE d_moy <> 5 GROUP BY ALL),
k AS (SELECT d_year y, d_qoy q, i_category c, sum(cs_quantity) n FROM catalog_sales JOIN date_dim ON cs_sold_date_sk = d_date_sk JOIN item ON cs_item_sk = i_item_sk WHERE i_category <> 'Music' GROUP BY ALL),
w AS (SELECT d_year y, d_qoy q, i_category c, sum(ws_quantity) n FROM web_sales JOIN date_dim ON ws_sold_date_sk = d_date_sk JOIN item ON ws_item_sk = i_item_sk WHERE d_qoy > 1 GROUP BY ALL)
SELECT coalesce(s.y, k.y, w.y) AS y, coalesce(s.q, k.q, w.q) AS q, coalesce(s.c, k.c, w.c) AS c, s.n AS store, k.n AS catalog, w.n AS web, coalesce(s.n, 0) - coalesce(k.n, 0) - coalesce(w.n, 0) AS lead
FROM s FULL OUTER JOIN k ON s.y = k.y AND s.q = k.q AND s.c = k.c FULL OUTER JOIN w ON w.y = coalesce(s.y, k.y) AND w.q = coalesce(s.q, k.q) AND w.c = coalesce(s.c, k.c)
WHERE coalesce(s.y, k.y, w.y) IN (2000, 2001) ORDER BY y, q, c, store, catalog, web;

-- name: days_of_the_week_as_columns
SELECT s_store_name, s_store_id, sum(CASE WHEN d_day_name = 'Monday' THEN ss_sales_price END) AS monday, sum(CASE WHEN d_day_name = 'Friday' THEN ss_sales_price END) AS friday,
  sum(ss_sales_price) FILTER (WHERE d_day_name IN ('Saturday', 'Sunday')) AS weekend, avg(CASE WHEN d_dow BETWEEN 1 AND 5 THEN ss_sales_price END) AS workday
FROM store_sales, date_dim, store WHERE ss_sold_date_sk = d_date_sk AND ss_store_sk = s_store_sk AND d_year = 2000 AND s_gmt_offset < 0
GROUP BY s_store_name, s_store_id ORDER BY s_store_name, s_store_id, monday LIMIT 100;

-- name: one_row_subqueries_crossed
SELECT early.n AS early, late.n AS late, CAST(early.n AS DECIMAL(15, 4)) / CAST(late.n AS DECIMAL(15, 4)) AS ratio, totals.*
FROM (SELECT count(*) n FROM web_sales, time_dim, web_page WHERE ws_sold_time_sk = t_time_sk AND ws_web_page_sk = wp_web_page_sk AND t_hour BETWEEN 6 AND 11 AND wp_char_count > 1000) early,
  (SELECT count(*) n FROM web_sales, time_dim, web_page WHERE ws_sold_time_sk = t_time_sk AND ws_web_page_sk = wp_web_page_sk AND t_hour BETWEEN 17 AND 22 AND wp_char_count > 1000) late,
  (SELECT min(ws_net_profit) AS lowest, max(ws_net_profit) AS highest, round(stddev_samp(ws_quantity), 6) AS spread, count(DISTINCT ws_order_number) AS orders FROM web_sales) totals;

-- name: share_of_class
SELECT i_item_id, substr(i_item_desc, 1, 20) AS what, i_category, i_class, sum(cs_ext_sales_price) AS revenue,
  sum(cs_ext_sales_price) * 100 / sum(sum(cs_ext_sales_price)) OVER (PARTITION BY i_class) AS share, row_number() OVER (PARTITION BY i_category ORDER BY sum(cs_ext_sales_price) DESC NULLS LAST, i_item_id, substr(i_item_desc, 1, 20), i_class) AS place
FROM catalog_sales JOIN item ON cs_item_sk = i_item_sk JOIN date_dim ON cs_sold_date_sk = d_date_sk
WHERE d_date BETWEEN DATE'2000-03-01' AND DATE'2000-03-01' + INTERVAL 200 DAYS AND i_category IN ('Books', 'Shoes', 'Home')
GROUP BY i_item_id, substr(i_item_desc, 1, 20), i_category, i_class QUALIFY place <= 10 ORDER BY i_category, place, i_item_id LIMIT 100;

-- name: outliers_of_the_stock
WITH monthly AS (
  SELECT w_warehouse_sk, w_warehouse_name, i_item_sk, d_moy, avg(inv_quantity_on_hand) AS mean, stddev_samp(inv_quantity_on_hand) AS deviation
  FROM inventory JOIN warehouse ON inv_warehouse_sk = w_warehouse_sk JOIN item ON inv_item_sk = i_item_sk JOIN date_dim ON inv_date_sk = d_date_sk
  WHERE d_year = 2001 GROUP BY w_warehouse_sk, w_warehouse_name, i_item_sk, d_moy)
SELECT a.w_warehouse_name, a.i_item_sk, a.d_moy, a.mean, b.d_moy AS next_month, b.mean AS next_mean, round(a.deviation / nullif(a.mean, 0), 6) AS variation
FROM monthly a JOIN monthly b ON a.w_warehouse_sk = b.w_warehouse_sk AND a.i_item_sk = b.i_item_sk AND b.d_moy = a.d_moy + 1
WHERE a.deviation / nullif(a.mean, 0) > 0.5 OR b.mean > 1.8 * a.mean ORDER BY a.w_warehouse_name NULLS LAST, a.i_item_sk, a.d_moy, next_month, a.mean LIMIT 100;

-- name: running_totals_overtaken
WITH web AS (SELECT ws_item_sk AS item, d_date, sum(sum(ws_net_paid)) OVER (PARTITION BY ws_item_sk ORDER BY d_date) AS total FROM web_sales JOIN date_dim ON ws_sold_date_sk = d_date_sk WHERE d_year = 2000 GROUP BY ws_item_sk, d_date),
store AS (SELECT ss_item_sk AS item, d_date, sum(sum(ss_net_paid)) OVER (PARTITION BY ss_item_sk ORDER BY d_date) AS total FROM store_sales JOIN date_dim ON ss_sold_date_sk = d_date_sk WHERE d_year = 2000 GROUP BY ss_item_sk, d_date),
both AS (SELECT coalesce(web.item, store.item) AS item, coalesce(web.d_date, store.d_date) AS d_date, web.total AS web, store.total AS store FROM web FULL JOIN store ON web.item = store.item AND web.d_date = store.d_date)
SELECT * FROM (
  SELECT item, d_date, web, store, max(web) OVER w AS web_so_far, max(store) OVER w AS store_so_far, last_value(web, true) OVER w AS last_web FROM both
  WINDOW w AS (PARTITION BY item ORDER BY d_date ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)) x
WHERE web_so_far > store_so_far ORDER BY item, d_date LIMIT 100;

-- name: orders_shipped_from_several_warehouses
SELECT count(DISTINCT cs_order_number) AS orders, sum(cs_ext_ship_cost) AS shipping, sum(cs_net_profit) AS profit, approx_count_distinct(cs_item_sk) > 0 AS some
FROM catalog_sales one JOIN date_dim ON cs_ship_date_sk = d_date_sk JOIN customer_address ON cs_ship_addr_sk = ca_address_sk
WHERE d_date BETWEEN '1999-01-01' AND (CAST('1999-01-01' AS DATE) + INTERVAL 900 DAYS)
  AND EXISTS (SELECT * FROM catalog_sales other WHERE other.cs_order_number = one.cs_order_number AND other.cs_warehouse_sk <> one.cs_warehouse_sk)
  AND NOT EXISTS (SELECT * FROM catalog_returns WHERE cr_order_number = one.cs_order_number AND cr_return_quantity > 1);

-- name: demographics_of_buyers
SELECT cd_gender, cd_marital_status, hd_buy_potential, count(*) AS n, avg(cd_purchase_estimate) AS estimate, max(hd_dep_count) AS dependents, stddev(cd_purchase_estimate) AS spread, count(DISTINCT ca_state) AS states
FROM customer JOIN customer_demographics ON c_current_cdemo_sk = cd_demo_sk JOIN household_demographics ON c_current_hdemo_sk = hd_demo_sk LEFT JOIN customer_address ON c_current_addr_sk = ca_address_sk
WHERE c_customer_sk IN (SELECT ss_customer_sk FROM store_sales JOIN date_dim ON ss_sold_date_sk = d_date_sk WHERE d_year = 2000)
  AND (c_customer_sk IN (SELECT ws_bill_customer_sk FROM web_sales WHERE ws_quantity > 20) OR c_customer_sk IN (SELECT cs_ship_customer_sk FROM catalog_sales WHERE cs_quantity > 30) OR c_preferred_cust_flag = 'Y')
GROUP BY cd_gender, cd_marital_status, hd_buy_potential HAVING count(*) > 1 ORDER BY ALL LIMIT 100;

-- name: never_returned
SELECT i_category, count(*) AS items, sum(sold) AS sold FROM (
  SELECT i_item_sk, i_category, (SELECT count(*) FROM store_sales WHERE ss_item_sk = i_item_sk) AS sold FROM item
  WHERE i_item_sk NOT IN (SELECT sr_item_sk FROM store_returns WHERE sr_return_quantity > 20) AND i_item_sk NOT IN (SELECT wr_item_sk FROM web_returns WHERE wr_return_quantity > 10 AND wr_item_sk IS NOT NULL)) x
GROUP BY CUBE (i_category) ORDER BY items DESC, i_category NULLS FIRST, sold;

-- name: zip_codes_of_the_best
SELECT substr(ca_zip, 1, 2) AS zip, lpad(CAST(count(*) AS STRING), 6, '0') AS n, concat_ws(', ', sort_array(collect_set(ca_state))) AS states, sum(total) AS total
FROM (SELECT ss_addr_sk, sum(ss_net_paid) AS total FROM store_sales GROUP BY ss_addr_sk HAVING sum(ss_net_paid) > (SELECT avg(t) FROM (SELECT sum(ss_net_paid) AS t FROM store_sales GROUP BY ss_addr_sk))) best
JOIN customer_address ON ss_addr_sk = ca_address_sk GROUP BY substr(ca_zip, 1, 2) ORDER BY total DESC, zip LIMIT 20;

-- name: returns_of_three_channels
WITH r AS (
  SELECT sr_item_sk AS item, sr_returned_date_sk AS day, 'store' AS channel, sr_return_quantity AS n, sr_return_amt AS amount FROM store_returns
  UNION ALL SELECT cr_item_sk, cr_returned_date_sk, 'catalog', cr_return_quantity, cr_return_amount FROM catalog_returns
  UNION ALL SELECT wr_item_sk, wr_returned_date_sk, 'web', wr_return_quantity, wr_return_amt FROM web_returns),
by_item AS (SELECT i_item_id, channel, sum(n) AS n, sum(amount) AS amount FROM r JOIN item ON item = i_item_sk JOIN date_dim ON day = d_date_sk WHERE d_week_seq IN (SELECT d_week_seq FROM date_dim WHERE d_year IN (1999, 2000) AND d_moy < 7) GROUP BY i_item_id, channel)
SELECT s.i_item_id, s.n AS store, round(s.n * 100.0 / (s.n + c.n + w.n), 2) AS store_share, c.n AS catalog, w.n AS web, (s.n + c.n + w.n) / 3.0 AS average
FROM by_item s, by_item c, by_item w WHERE s.i_item_id = c.i_item_id AND c.i_item_id = w.i_item_id AND s.channel = 'store' AND c.channel = 'catalog' AND w.channel = 'web'
ORDER BY s.i_item_id, store LIMIT 100;

-- name: pivot_of_quarters
SELECT * FROM (SELECT i_category, d_qoy, ss_ext_sales_price AS price FROM store_sales JOIN item ON ss_item_sk = i_item_sk JOIN date_dim ON ss_sold_date_sk = d_date_sk WHERE d_year = 2001)
PIVOT (sum(price) AS total, count(*) AS n FOR d_qoy IN (1 AS q1, 2 AS q2, 3 AS q3, 4 AS q4)) ORDER BY i_category NULLS LAST;

-- name: promoted_share
SELECT promoted, total, CAST(promoted AS DECIMAL(15, 4)) / CAST(total AS DECIMAL(15, 4)) * 100 AS share
FROM (SELECT sum(ss_ext_sales_price) AS promoted FROM store_sales, store, promotion, date_dim, customer, customer_address, item
  WHERE ss_sold_date_sk = d_date_sk AND ss_store_sk = s_store_sk AND ss_promo_sk = p_promo_sk AND ss_customer_sk = c_customer_sk AND c_current_addr_sk = ca_address_sk AND ss_item_sk = i_item_sk
    AND (p_channel_dmail = 'Y' OR p_channel_tv = 'Y' OR p_channel_event = 'N') AND i_category IN ('Home', 'Music', 'Women') AND d_year = 2000 AND d_moy BETWEEN 3 AND 11) p
CROSS JOIN (SELECT sum(ss_ext_sales_price) AS total FROM store_sales, date_dim, item WHERE ss_sold_date_sk = d_date_sk AND ss_item_sk = i_item_sk AND d_year = 2000) t;

-- name: late_deliveries
SELECT coalesce(substr(w_warehouse_name, 1, 12), '?') AS warehouse, sm_type, web_name,
  sum(CASE WHEN ws_ship_date_sk - ws_sold_date_sk <= 30 THEN 1 ELSE 0 END) AS d30, sum(CASE WHEN ws_ship_date_sk - ws_sold_date_sk > 30 AND ws_ship_date_sk - ws_sold_date_sk <= 60 THEN 1 ELSE 0 END) AS d60,
  sum(CASE WHEN ws_ship_date_sk - ws_sold_date_sk > 60 THEN 1 ELSE 0 END) AS later, count(*) - count(ws_sold_date_sk) AS unknown
FROM web_sales LEFT JOIN warehouse ON ws_warehouse_sk = w_warehouse_sk JOIN ship_mode ON ws_ship_mode_sk = sm_ship_mode_sk JOIN web_site ON ws_web_site_sk = web_site_sk JOIN date_dim ON ws_ship_date_sk = d_date_sk
WHERE d_month_seq BETWEEN (SELECT min(d_month_seq) FROM date_dim WHERE d_year = 1999) AND (SELECT max(d_month_seq) FROM date_dim WHERE d_year = 2001)
GROUP BY 1, 2, 3 ORDER BY 1, 2, 3 LIMIT 100;

-- name: items_above_their_category
SELECT i.i_category, i.i_item_id, i.i_current_price, (SELECT max(j.i_current_price) FROM item j WHERE j.i_category = i.i_category AND j.i_current_price < i.i_current_price) AS next_below,
  (SELECT count(*) FROM item j WHERE j.i_category = i.i_category AND j.i_manufact_id = i.i_manufact_id) AS siblings
FROM item i WHERE i.i_current_price > (SELECT 1.4 * avg(j.i_current_price) FROM item j WHERE j.i_category = i.i_category) ORDER BY 1, 2, 3, 4, 5 LIMIT 100;
