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

-- name: customers_who_changed_channel
SELECT c_customer_id, c_first_name, c_last_name, first_store, first_web, datediff(first_web, first_store) AS days_between
FROM customer
  JOIN (SELECT ss_customer_sk, min(d_date) AS first_store, max(d_date) AS last_store FROM store_sales JOIN date_dim ON ss_sold_date_sk = d_date_sk GROUP BY ss_customer_sk) s ON c_customer_sk = ss_customer_sk
  JOIN (SELECT ws_bill_customer_sk, min(d_date) AS first_web FROM web_sales JOIN date_dim ON ws_sold_date_sk = d_date_sk GROUP BY ws_bill_customer_sk) w ON c_customer_sk = ws_bill_customer_sk
WHERE first_web > last_store AND NOT EXISTS (SELECT 1 FROM catalog_sales WHERE cs_bill_customer_sk = c_customer_sk AND cs_net_paid > (SELECT avg(cs_net_paid) FROM catalog_sales))
ORDER BY days_between DESC, c_customer_id LIMIT 40;

-- name: items_sold_at_a_loss_everywhere
SELECT i_item_id, i_category, loss_store, loss_web, loss_catalog, least(loss_store, loss_web, loss_catalog) AS worst
FROM item
  JOIN (SELECT ss_item_sk, sum(ss_net_profit) AS loss_store FROM store_sales GROUP BY ss_item_sk HAVING sum(ss_net_profit) < 0) ON i_item_sk = ss_item_sk
  JOIN (SELECT ws_item_sk, sum(ws_net_profit) AS loss_web FROM web_sales GROUP BY ws_item_sk HAVING sum(ws_net_profit) < 0) ON i_item_sk = ws_item_sk
  JOIN (SELECT cs_item_sk, sum(cs_net_profit) AS loss_catalog FROM catalog_sales GROUP BY cs_item_sk HAVING sum(cs_net_profit) < 0) ON i_item_sk = cs_item_sk
WHERE i_current_price > (SELECT avg(o.i_current_price) FROM item o WHERE o.i_category = item.i_category)
ORDER BY worst, i_item_id LIMIT 30;

-- name: pairs_bought_together
SELECT x.i_category AS one, y.i_category AS other, count(DISTINCT a.ss_ticket_number) AS baskets, sum(a.ss_quantity + b.ss_quantity) AS pieces,
  rank() OVER (PARTITION BY x.i_category ORDER BY count(DISTINCT a.ss_ticket_number) DESC) AS place
FROM store_sales a JOIN store_sales b ON a.ss_ticket_number = b.ss_ticket_number AND a.ss_item_sk < b.ss_item_sk
  JOIN item x ON a.ss_item_sk = x.i_item_sk JOIN item y ON b.ss_item_sk = y.i_item_sk JOIN date_dim ON a.ss_sold_date_sk = d_date_sk
WHERE d_year = 2000 AND x.i_category < y.i_category GROUP BY x.i_category, y.i_category HAVING count(*) >= 3 ORDER BY one, place, other;

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

-- name: cumulative_share_of_brands
SELECT i_brand, sales, running, round(running / total, 4) AS share, ntile(10) OVER (ORDER BY sales DESC, i_brand) AS tenth FROM (
  SELECT i_brand, sum(ws_ext_sales_price) AS sales, sum(sum(ws_ext_sales_price)) OVER (ORDER BY sum(ws_ext_sales_price) DESC, i_brand) AS running, sum(sum(ws_ext_sales_price)) OVER () AS total
  FROM web_sales JOIN item ON ws_item_sk = i_item_sk GROUP BY i_brand) WHERE running <= 0.6 * total ORDER BY running;

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
