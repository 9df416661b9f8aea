-- Long analytical queries over a retailer with three channels: outlets, customers and what they bring back.
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

-- name: outlets_with_falling_profit
WITH monthly AS (
  SELECT 'store' AS channel, s_store_id AS outlet, d_year AS y, d_moy AS m, sum(ss_net_profit) AS profit, count(DISTINCT ss_ticket_number) AS baskets
  FROM store_sales JOIN store ON ss_store_sk = s_store_sk JOIN date_dim ON ss_sold_date_sk = d_date_sk GROUP BY s_store_id, d_year, d_moy
  UNION ALL
  SELECT 'web', web_site_id, d_year, d_moy, sum(ws_net_profit), count(DISTINCT ws_order_number)
  FROM web_sales JOIN web_site ON ws_web_site_sk = web_site_sk JOIN date_dim ON ws_sold_date_sk = d_date_sk GROUP BY web_site_id, d_year, d_moy
  UNION ALL
  SELECT 'catalog', cc_call_center_id, d_year, d_moy, sum(cs_net_profit), count(DISTINCT cs_order_number)
  FROM catalog_sales JOIN call_center ON cs_call_center_sk = cc_call_center_sk JOIN date_dim ON cs_sold_date_sk = d_date_sk GROUP BY cc_call_center_id, d_year, d_moy),
compared AS (
  SELECT *, lag(profit) OVER (PARTITION BY channel, outlet ORDER BY y, m) AS before, avg(profit) OVER (PARTITION BY channel, outlet, y) AS usual,
    row_number() OVER (PARTITION BY channel, outlet ORDER BY profit, y, m) AS worst FROM monthly)
SELECT channel, outlet, y, m, profit, before, round(usual, 2) AS usual, baskets, CASE WHEN before > 0 THEN round(100 * (profit - before) / before, 1) END AS change
FROM compared WHERE profit < before AND profit < usual AND worst <= 12 ORDER BY channel, outlet, y, m;

-- name: customers_who_changed_channel
SELECT c_customer_id, c_first_name, c_last_name, first_store, first_web, datediff(first_web, first_store) AS days_between
FROM customer
  JOIN (SELECT ss_customer_sk, min(d_date) AS first_store, max(d_date) AS last_store FROM store_sales JOIN date_dim ON ss_sold_date_sk = d_date_sk GROUP BY ss_customer_sk) s ON c_customer_sk = ss_customer_sk
  JOIN (SELECT ws_bill_customer_sk, min(d_date) AS first_web FROM web_sales JOIN date_dim ON ws_sold_date_sk = d_date_sk GROUP BY ws_bill_customer_sk) w ON c_customer_sk = ws_bill_customer_sk
WHERE first_web > last_store AND NOT EXISTS (SELECT 1 FROM catalog_sales WHERE cs_bill_customer_sk = c_customer_sk AND cs_net_paid > (SELECT avg(cs_net_paid) FROM catalog_sales))
ORDER BY days_between DESC, c_customer_id LIMIT 40;

-- name: households_by_income_and_hour
SELECT ib_lower_bound, ib_upper_bound, t_shift, count(*) AS sold, sum(ss_ext_sales_price) AS sales, round(avg(hd_dep_count), 3) AS dependants,
  grouping_id(ib_lower_bound, ib_upper_bound, t_shift) AS level, dense_rank() OVER (PARTITION BY grouping_id(ib_lower_bound, ib_upper_bound, t_shift) ORDER BY sum(ss_ext_sales_price) DESC NULLS LAST) AS place
FROM store_sales JOIN household_demographics ON ss_hdemo_sk = hd_demo_sk JOIN income_band ON hd_income_band_sk = ib_income_band_sk JOIN time_dim ON ss_sold_time_sk = t_time_sk
WHERE hd_buy_potential NOT IN ('Unknown', '0-500') AND (t_hour BETWEEN 8 AND 12 OR t_hour > 16 AND hd_vehicle_count >= 2)
GROUP BY GROUPING SETS ((ib_lower_bound, ib_upper_bound, t_shift), (ib_lower_bound, ib_upper_bound), (t_shift), ())
HAVING count(*) > 5 ORDER BY level, place, ib_lower_bound, t_shift LIMIT 60;

-- name: items_sold_at_a_loss_everywhere
SELECT i_item_id, i_category, loss_store, loss_web, loss_catalog, least(loss_store, loss_web, loss_catalog) AS worst
FROM item
  JOIN (SELECT ss_item_sk, sum(ss_net_profit) AS loss_store FROM store_sales GROUP BY ss_item_sk HAVING sum(ss_net_profit) < 0) ON i_item_sk = ss_item_sk
  JOIN (SELECT ws_item_sk, sum(ws_net_profit) AS loss_web FROM web_sales GROUP BY ws_item_sk HAVING sum(ws_net_profit) < 0) ON i_item_sk = ws_item_sk
  JOIN (SELECT cs_item_sk, sum(cs_net_profit) AS loss_catalog FROM catalog_sales GROUP BY cs_item_sk HAVING sum(cs_net_profit) < 0) ON i_item_sk = cs_item_sk
WHERE i_current_price > (SELECT avg(o.i_current_price) FROM item o WHERE o.i_category = item.i_category)
ORDER BY worst, i_item_id LIMIT 30;

-- name: return_rates_by_reason_and_state
WITH returned AS (
  SELECT r_reason_desc, ca_state, 's' AS channel, sr_return_amt AS amount, sr_return_quantity AS quantity FROM store_returns JOIN reason ON sr_reason_sk = r_reason_sk JOIN customer_address ON sr_addr_sk = ca_address_sk
  UNION ALL SELECT r_reason_desc, ca_state, 'w', wr_return_amt, wr_return_quantity FROM web_returns JOIN reason ON wr_reason_sk = r_reason_sk JOIN customer_address ON wr_refunded_addr_sk = ca_address_sk
  UNION ALL SELECT r_reason_desc, ca_state, 'c', cr_return_amount, cr_return_quantity FROM catalog_returns JOIN reason ON cr_reason_sk = r_reason_sk JOIN customer_address ON cr_refunded_addr_sk = ca_address_sk)
SELECT r_reason_desc, ca_state, count(*) AS n, sum(amount) AS amount, sum(amount) FILTER (WHERE channel = 's') AS in_store, sum(CASE channel WHEN 'w' THEN amount END) AS on_web,
  sum(if(channel = 'c', amount, 0)) AS by_catalog, sum(sum(amount)) OVER (PARTITION BY ca_state) AS of_state, round(100 * sum(amount) / sum(sum(amount)) OVER (), 2) AS percent
FROM returned GROUP BY CUBE (r_reason_desc, ca_state) ORDER BY r_reason_desc NULLS FIRST, ca_state NULLS FIRST, n LIMIT 80;

-- name: pairs_bought_together
SELECT x.i_category AS one, y.i_category AS other, count(DISTINCT a.ss_ticket_number) AS baskets, sum(a.ss_quantity + b.ss_quantity) AS pieces,
  rank() OVER (PARTITION BY x.i_category ORDER BY count(DISTINCT a.ss_ticket_number) DESC) AS place
FROM store_sales a JOIN store_sales b ON a.ss_ticket_number = b.ss_ticket_number AND a.ss_item_sk < b.ss_item_sk
  JOIN item x ON a.ss_item_sk = x.i_item_sk JOIN item y ON b.ss_item_sk = y.i_item_sk JOIN date_dim ON a.ss_sold_date_sk = d_date_sk
WHERE d_year = 2000 AND x.i_category < y.i_category GROUP BY x.i_category, y.i_category HAVING count(*) >= 3 ORDER BY one, place, other;

-- name: weeks_of_stock_left
WITH stock AS (SELECT inv_item_sk, d_week_seq, sum(inv_quantity_on_hand) AS on_hand FROM inventory JOIN date_dim ON inv_date_sk = d_date_sk WHERE d_year = 2000 GROUP BY inv_item_sk, d_week_seq),
sold AS (
  SELECT item, d_week_seq, sum(quantity) AS quantity FROM (SELECT ss_item_sk AS item, ss_sold_date_sk AS day, ss_quantity AS quantity FROM store_sales UNION ALL SELECT cs_item_sk, cs_sold_date_sk, cs_quantity FROM catalog_sales UNION ALL SELECT ws_item_sk, ws_sold_date_sk, ws_quantity FROM web_sales) s
  JOIN date_dim ON day = d_date_sk WHERE d_year = 2000 GROUP BY item, d_week_seq)
SELECT i_item_id, stock.d_week_seq, on_hand, coalesce(quantity, 0) AS quantity,
  avg(coalesce(quantity, 0)) OVER (PARTITION BY i_item_sk ORDER BY stock.d_week_seq ROWS BETWEEN 3 PRECEDING AND CURRENT ROW) AS recent,
  round(on_hand / nullif(avg(coalesce(quantity, 0)) OVER (PARTITION BY i_item_sk ORDER BY stock.d_week_seq ROWS BETWEEN 3 PRECEDING AND CURRENT ROW), 0), 1) AS weeks_left
FROM stock JOIN item ON inv_item_sk = i_item_sk LEFT JOIN sold ON sold.item = inv_item_sk AND sold.d_week_seq = stock.d_week_seq
WHERE i_manager_id % 7 = 3 ORDER BY weeks_left NULLS LAST, i_item_id, d_week_seq LIMIT 50;

-- name: generations_of_buyers
SELECT CASE WHEN c_birth_year < 1940 THEN 'a' WHEN c_birth_year < 1965 THEN 'b' WHEN c_birth_year IS NULL THEN '?' ELSE 'c' END AS generation, cd_gender, cd_marital_status,
  count(DISTINCT c_customer_sk) AS people, count(ss_item_sk) AS lines, sum(ss_net_paid) AS paid, percentile_approx(ss_quantity, 0.5) AS middle, stddev_pop(ss_quantity) AS spread, corr(ss_quantity, ss_sales_price) AS r
FROM customer LEFT JOIN customer_demographics ON c_current_cdemo_sk = cd_demo_sk LEFT JOIN store_sales ON ss_customer_sk = c_customer_sk
GROUP BY 1, cd_gender, cd_marital_status HAVING people > 10 ORDER BY generation, cd_gender, cd_marital_status;

-- name: not_in_with_unknown_keys
SELECT i_item_id, i_brand FROM item
WHERE i_item_sk NOT IN (SELECT sr_item_sk FROM store_returns WHERE sr_return_quantity > 40) AND i_item_sk NOT IN (SELECT wr_item_sk FROM web_returns JOIN date_dim ON wr_returned_date_sk = d_date_sk WHERE d_year = 2001)
  AND (i_item_sk IN (SELECT cs_item_sk FROM catalog_sales WHERE cs_promo_sk IS NULL) OR i_color IN ('red', 'plum', 'blue') OR i_size IS NULL)
ORDER BY i_item_id, i_brand, i_item_sk LIMIT 40;

-- name: null_aware_absence
SELECT d_year, count(*) AS n FROM store_sales JOIN date_dim ON ss_sold_date_sk = d_date_sk
WHERE ss_customer_sk NOT IN (SELECT ws_bill_customer_sk FROM web_sales) OR ss_hdemo_sk NOT IN (SELECT hd_demo_sk FROM household_demographics WHERE hd_dep_count > 3)
GROUP BY d_year ORDER BY d_year;

-- name: promotions_before_and_after
SELECT p_promo_name, p_channel_event, before_sales, during_sales, round(during_sales / before_sales, 3) AS lift FROM (
  SELECT p_promo_name, p_channel_event, sum(CASE WHEN d_date < DATE'2000-01-01' THEN ss_ext_sales_price ELSE 0 END) AS before_sales,
    sum(CASE WHEN d_date BETWEEN DATE'2000-01-01' AND DATE'2000-01-01' + INTERVAL '6' MONTH THEN ss_ext_sales_price ELSE 0 END) AS during_sales
  FROM store_sales JOIN promotion ON ss_promo_sk = p_promo_sk JOIN date_dim ON ss_sold_date_sk = d_date_sk WHERE p_cost > 0 AND p_discount_active IS NOT NULL GROUP BY p_promo_name, p_channel_event) t
WHERE before_sales > 0 ORDER BY lift DESC, p_promo_name;

-- name: addresses_moved
SELECT now.ca_state AS lives, bought.ca_state AS bought_from, count(DISTINCT c_customer_sk) AS people, sum(ss_net_paid) AS paid
FROM store_sales JOIN customer ON ss_customer_sk = c_customer_sk JOIN customer_address now ON c_current_addr_sk = now.ca_address_sk JOIN customer_address bought ON ss_addr_sk = bought.ca_address_sk
WHERE now.ca_state <> bought.ca_state AND substring(now.ca_zip, 1, 1) IN ('1', '3', '5', '7') AND now.ca_location_type IS DISTINCT FROM bought.ca_location_type
GROUP BY ALL HAVING people >= 2 ORDER BY people DESC, lives, bought_from LIMIT 40;

-- name: three_best_days_of_each_class
SELECT i_category, i_class, d_date, sales, place FROM (
  SELECT i_category, i_class, d_date, sum(ss_ext_sales_price) AS sales, row_number() OVER (PARTITION BY i_category, i_class ORDER BY sum(ss_ext_sales_price) DESC, d_date) AS place
  FROM store_sales, item, date_dim WHERE ss_item_sk = i_item_sk AND ss_sold_date_sk = d_date_sk AND d_holiday = 'N' GROUP BY i_category, i_class, d_date)
WHERE place <= 3 AND sales > (SELECT avg(ss_ext_sales_price) * 1.1 FROM store_sales) ORDER BY i_category, i_class, place LIMIT 90;

-- name: shipped_late_by_carrier
SELECT sm_carrier, sm_type, w_state, count(*) AS orders, avg(ship.d_date - sold.d_date) AS delay, count_if(datediff(ship.d_date, sold.d_date) > 60) AS late,
  max_by(cs_order_number, struct(datediff(ship.d_date, sold.d_date), cs_order_number)) AS latest
FROM catalog_sales JOIN ship_mode ON cs_ship_mode_sk = sm_ship_mode_sk JOIN warehouse ON cs_warehouse_sk = w_warehouse_sk JOIN date_dim sold ON cs_sold_date_sk = sold.d_date_sk JOIN date_dim ship ON cs_ship_date_sk = ship.d_date_sk
WHERE sold.d_year BETWEEN 1999 AND 2001 GROUP BY ROLLUP (sm_carrier, (sm_type, w_state)) HAVING grouping(sm_type) = 0 OR count(*) > 20 ORDER BY sm_carrier NULLS LAST, sm_type NULLS LAST, w_state NULLS LAST;

-- name: spending_above_own_average
SELECT c_customer_id, d_year, paid, yearly FROM (
  SELECT c_customer_id, d_year, sum(paid) AS paid, avg(sum(paid)) OVER (PARTITION BY c_customer_id) AS yearly, count(*) OVER (PARTITION BY c_customer_id) AS years
  FROM (SELECT ss_customer_sk AS k, ss_sold_date_sk AS day, ss_net_paid AS paid FROM store_sales UNION ALL SELECT ws_bill_customer_sk, ws_sold_date_sk, ws_net_paid FROM web_sales UNION ALL SELECT cs_bill_customer_sk, cs_sold_date_sk, cs_net_paid FROM catalog_sales) AS sales
  JOIN customer ON k = c_customer_sk JOIN date_dim ON day = d_date_sk WHERE c_preferred_cust_flag = 'Y' GROUP BY c_customer_id, d_year) t
WHERE years >= 4 AND paid > 1.5 * yearly ORDER BY paid DESC, c_customer_id LIMIT 40;

-- name: quarters_pivoted_by_channel
SELECT * FROM (
  SELECT 'store' AS channel, i_category, d_qoy, ss_ext_sales_price AS sales FROM store_sales JOIN item ON ss_item_sk = i_item_sk JOIN date_dim ON ss_sold_date_sk = d_date_sk WHERE d_year = 2001
  UNION ALL SELECT 'web', i_category, d_qoy, ws_ext_sales_price FROM web_sales JOIN item ON ws_item_sk = i_item_sk JOIN date_dim ON ws_sold_date_sk = d_date_sk WHERE d_year = 2001)
PIVOT (sum(sales) AS total, count(*) AS lines FOR (channel, d_qoy) IN (('store', 1) AS store_first, ('store', 4) AS store_last, ('web', 1) AS web_first, ('web', 4) AS web_last)) ORDER BY i_category;

-- name: returned_within_a_fortnight
SELECT s_store_name, count(*) AS returned, sum(sr_return_amt) AS amount, round(avg(datediff(back.d_date, sold.d_date)), 2) AS days, sum(sr_return_amt) / (SELECT sum(ss_net_paid) FROM store_sales) AS share
FROM store_sales JOIN store_returns ON ss_ticket_number = sr_ticket_number AND ss_item_sk = sr_item_sk AND ss_customer_sk = sr_customer_sk JOIN date_dim sold ON ss_sold_date_sk = sold.d_date_sk JOIN date_dim back ON sr_returned_date_sk = back.d_date_sk JOIN store ON ss_store_sk = s_store_sk
WHERE back.d_date BETWEEN sold.d_date AND sold.d_date + INTERVAL 14 DAYS GROUP BY s_store_name ORDER BY s_store_name;

-- name: only_one_channel
(SELECT c_customer_id FROM customer JOIN store_sales ON c_customer_sk = ss_customer_sk JOIN date_dim ON ss_sold_date_sk = d_date_sk WHERE d_year = 2000
 EXCEPT SELECT c_customer_id FROM customer JOIN web_sales ON c_customer_sk = ws_bill_customer_sk)
INTERSECT SELECT c_customer_id FROM customer WHERE c_birth_month IN (1, 2, 3) OR c_birth_country LIKE 'A%'
ORDER BY c_customer_id LIMIT 40;

-- name: cumulative_share_of_brands
SELECT i_brand, sales, running, round(running / total, 4) AS share, ntile(10) OVER (ORDER BY sales DESC, i_brand) AS tenth FROM (
  SELECT i_brand, sum(ws_ext_sales_price) AS sales, sum(sum(ws_ext_sales_price)) OVER (ORDER BY sum(ws_ext_sales_price) DESC, i_brand) AS running, sum(sum(ws_ext_sales_price)) OVER () AS total
  FROM web_sales JOIN item ON ws_item_sk = i_item_sk GROUP BY i_brand) WHERE running <= 0.6 * total ORDER BY running;

-- name: dimensions_or_ed
SELECT sum(ss_quantity) AS pieces, avg(ss_ext_sales_price) AS mean, avg(ss_ext_wholesale_cost) AS cost, count(*) AS n
FROM store_sales, store, customer_demographics, household_demographics, customer_address, date_dim
WHERE s_store_sk = ss_store_sk AND ss_sold_date_sk = d_date_sk AND d_year IN (1999, 2000) AND ss_hdemo_sk = hd_demo_sk AND cd_demo_sk = ss_cdemo_sk AND ss_addr_sk = ca_address_sk
  AND ((cd_marital_status = 'M' AND cd_education_status IN ('College', 'Primary') AND ss_sales_price BETWEEN 10 AND 90 AND hd_dep_count = 3) OR (cd_marital_status = 'S' AND ss_sales_price < 60 AND hd_dep_count IN (1, 2)) OR (cd_gender = 'F' AND hd_vehicle_count > 3))
  AND ((ca_state IN ('TX', 'GA', 'OH') AND ss_net_profit > 0) OR (ca_state IN ('VA', 'KY', 'CA', 'IL') AND ss_net_profit BETWEEN -500 AND 500) OR ca_gmt_offset = -6);

-- name: first_purchase_cohorts
WITH firsts AS (SELECT ss_customer_sk, min(d_month_seq) AS first_month FROM store_sales JOIN date_dim ON ss_sold_date_sk = d_date_sk WHERE ss_customer_sk IS NOT NULL GROUP BY ss_customer_sk),
later AS (SELECT DISTINCT ss_customer_sk, d_month_seq FROM store_sales JOIN date_dim ON ss_sold_date_sk = d_date_sk)
SELECT first_month, count(DISTINCT f.ss_customer_sk) AS people, count(DISTINCT CASE WHEN d_month_seq BETWEEN first_month + 1 AND first_month + 3 THEN l.ss_customer_sk END) AS back_soon,
  count(DISTINCT l.ss_customer_sk) FILTER (WHERE d_month_seq >= first_month + 12) AS back_later, max(d_month_seq - first_month) AS longest
FROM firsts f JOIN later l ON f.ss_customer_sk = l.ss_customer_sk GROUP BY first_month ORDER BY first_month LIMIT 24;

-- name: outliers_of_days
SELECT d_date, d_day_name, sales, round(mean, 2) AS mean, round((sales - mean) / deviation, 3) AS score FROM (
  SELECT d_date, d_day_name, sum(ss_net_paid) AS sales, avg(sum(ss_net_paid)) OVER (PARTITION BY d_day_name) AS mean, stddev_samp(sum(ss_net_paid)) OVER (PARTITION BY d_day_name) AS deviation
  FROM store_sales JOIN date_dim ON ss_sold_date_sk = d_date_sk GROUP BY d_date, d_day_name) WHERE abs(sales - mean) > 2.5 * deviation ORDER BY score DESC, d_date;
