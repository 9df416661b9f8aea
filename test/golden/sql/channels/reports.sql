-- Long analytical queries over a retailer with three channels: reports in many forms.
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

-- name: customers_like_the_best
WITH spent AS (SELECT ss_customer_sk AS k, sum(ss_net_paid) AS paid FROM store_sales WHERE ss_customer_sk IS NOT NULL GROUP BY 1),
top AS (SELECT k, paid FROM spent WHERE paid > 0.8 * (SELECT max(paid) FROM spent))
SELECT c.c_customer_id, cd_education_status, paid, (SELECT count(*) FROM store_returns WHERE sr_customer_sk = c.c_customer_sk) AS returns,
  (SELECT max(d_date) FROM web_sales JOIN date_dim ON ws_sold_date_sk = d_date_sk WHERE ws_bill_customer_sk = c.c_customer_sk) AS last_web
FROM top JOIN customer c ON k = c.c_customer_sk LEFT JOIN customer_demographics ON c.c_current_cdemo_sk = cd_demo_sk ORDER BY paid DESC, c_customer_id;

-- name: sold_on_web_but_never_in_stores_that_month
SELECT d_year, d_moy, count(DISTINCT ws_item_sk) AS items, sum(ws_ext_sales_price) AS sales FROM web_sales w JOIN date_dim d ON w.ws_sold_date_sk = d.d_date_sk
WHERE NOT EXISTS (SELECT 1 FROM store_sales s JOIN date_dim e ON s.ss_sold_date_sk = e.d_date_sk WHERE s.ss_item_sk = w.ws_item_sk AND e.d_month_seq = d.d_month_seq AND s.ss_quantity >= w.ws_quantity)
GROUP BY d_year, d_moy HAVING sum(ws_ext_sales_price) > 1000 ORDER BY d_year, d_moy;

-- name: price_bands
SELECT band, channel, count(*) AS n, sum(quantity) AS pieces, min(price) AS lowest, max(price) AS highest FROM (
  SELECT CASE WHEN ss_sales_price < 20 THEN 'low' WHEN ss_sales_price < 80 THEN 'middle' WHEN ss_sales_price IS NOT NULL THEN 'high' END AS band, 'store' AS channel, ss_quantity AS quantity, ss_sales_price AS price FROM store_sales
  UNION ALL SELECT CASE WHEN ws_sales_price < 20 THEN 'low' WHEN ws_sales_price < 80 THEN 'middle' WHEN ws_sales_price IS NOT NULL THEN 'high' END, 'web', ws_quantity, ws_sales_price FROM web_sales
  UNION ALL SELECT CASE WHEN cs_sales_price < 20 THEN 'low' WHEN cs_sales_price < 80 THEN 'middle' WHEN cs_sales_price IS NOT NULL THEN 'high' END, 'catalog', cs_quantity, cs_sales_price FROM catalog_sales)
GROUP BY band, channel WITH CUBE ORDER BY band NULLS LAST, channel NULLS LAST, n;

-- name: months_missing_sales
SELECT months.d_year, months.d_moy, coalesce(n, 0) AS n, coalesce(sales, 0.00) AS sales, sum(coalesce(sales, 0)) OVER (PARTITION BY months.d_year ORDER BY months.d_moy) AS so_far
FROM (SELECT DISTINCT d_year, d_moy FROM date_dim WHERE d_year BETWEEN 1998 AND 1999) months
LEFT JOIN (SELECT d_year, d_moy, count(*) AS n, sum(cs_ext_sales_price) AS sales FROM catalog_sales JOIN date_dim ON cs_sold_date_sk = d_date_sk JOIN item ON cs_item_sk = i_item_sk WHERE i_category = 'Music' AND i_current_price > 5 GROUP BY d_year, d_moy) sold
  ON months.d_year = sold.d_year AND months.d_moy = sold.d_moy ORDER BY 1, 2;

-- name: full_join_of_days
WITH store_days AS (SELECT d_date, sum(ss_net_paid) AS paid FROM store_sales JOIN date_dim ON ss_sold_date_sk = d_date_sk WHERE d_year = 2000 AND d_moy = 2 GROUP BY d_date),
catalog_days AS (SELECT d_date, sum(cs_net_paid) AS paid FROM catalog_sales JOIN date_dim ON cs_sold_date_sk = d_date_sk WHERE d_year = 2000 AND d_moy BETWEEN 2 AND 3 GROUP BY d_date)
SELECT coalesce(s.d_date, c.d_date) AS day, s.paid AS in_stores, c.paid AS by_catalog, sum(s.paid) OVER (ORDER BY coalesce(s.d_date, c.d_date)) AS stores_so_far, sum(c.paid) OVER (ORDER BY coalesce(s.d_date, c.d_date)) AS catalog_so_far
FROM store_days s FULL OUTER JOIN catalog_days c ON s.d_date = c.d_date ORDER BY day;

-- name: exists_over_three_channels
SELECT ca_state, count(*) AS people, sum(CASE WHEN has_web THEN 1 ELSE 0 END) AS web, sum(int(has_catalog)) AS catalog, count_if(has_web AND has_catalog AND NOT has_store) AS remote_only FROM (
  SELECT ca_state, EXISTS (SELECT 1 FROM web_sales WHERE ws_bill_customer_sk = c_customer_sk) AS has_web, EXISTS (SELECT 1 FROM catalog_sales WHERE cs_bill_customer_sk = c_customer_sk AND cs_quantity > 50) AS has_catalog,
    c_customer_sk IN (SELECT ss_customer_sk FROM store_sales WHERE ss_customer_sk IS NOT NULL) AS has_store
  FROM customer JOIN customer_address ON c_current_addr_sk = ca_address_sk) GROUP BY ca_state ORDER BY people DESC, ca_state LIMIT 30;

-- name: recursive_levels_of_growth
WITH RECURSIVE years(y) AS (SELECT min(d_year) FROM date_dim JOIN store_sales ON d_date_sk = ss_sold_date_sk UNION ALL SELECT y + 1 FROM years WHERE y < 2003),
sales AS (SELECT d_year, sum(ss_net_paid) AS paid FROM store_sales JOIN date_dim ON ss_sold_date_sk = d_date_sk GROUP BY d_year)
SELECT y, paid, lead(paid) OVER (ORDER BY y) - paid AS rise, (SELECT count(DISTINCT ss_customer_sk) FROM store_sales JOIN date_dim ON ss_sold_date_sk = d_date_sk WHERE d_year = y) AS people FROM years LEFT JOIN sales ON y = d_year ORDER BY y;

-- name: deviations_within_class
WITH per_item AS (SELECT i_class, i_item_sk, avg(ss_sales_price) AS price, stddev_samp(ss_quantity) AS spread, avg(ss_quantity) AS mean FROM store_sales JOIN item ON ss_item_sk = i_item_sk GROUP BY i_class, i_item_sk),
ratios AS (SELECT i_class, i_item_sk, price, CASE mean WHEN 0 THEN NULL ELSE spread / mean END AS ratio FROM per_item)
SELECT a.i_class, count(*) AS pairs, round(avg(a.ratio - b.ratio), 6) AS difference FROM ratios a JOIN ratios b ON a.i_class = b.i_class AND a.i_item_sk < b.i_item_sk AND abs(a.price - b.price) < 5
WHERE a.ratio > 0.4 OR b.ratio > 0.4 GROUP BY a.i_class HAVING count(*) > 1 ORDER BY pairs DESC, i_class LIMIT 30;

-- name: piped_channels
FROM store_sales |> JOIN date_dim ON ss_sold_date_sk = d_date_sk |> WHERE d_year = 2002 |> JOIN item ON ss_item_sk = i_item_sk |> EXTEND ss_quantity * ss_list_price AS list_value
|> AGGREGATE sum(list_value) AS value, sum(ss_net_paid) AS paid GROUP BY i_category, d_qoy |> EXTEND round(1 - paid / value, 4) AS discount |> WHERE i_category IS NOT NULL |> ORDER BY i_category, d_qoy |> SELECT i_category, d_qoy, value, discount;

-- name: one_row_of_scalars
SELECT (SELECT count(*) FROM store_sales WHERE ss_quantity > 90) AS a, (SELECT avg(ws_net_paid) FROM web_sales) AS b, (SELECT max(d_date) FROM date_dim JOIN catalog_sales ON d_date_sk = cs_sold_date_sk) AS c,
  CASE WHEN (SELECT sum(wr_return_amt) FROM web_returns) > (SELECT sum(cr_return_amount) FROM catalog_returns) THEN 'web' ELSE 'catalog' END AS returned_more, (SELECT i_item_id FROM item WHERE i_item_sk = (SELECT min(inv_item_sk) FROM inventory)) AS d;

-- name: top_hundred_per_year
SELECT d_year, c_customer_id, paid, place FROM (
  SELECT d_year, ss_customer_sk, sum(ss_net_paid) AS paid, rank() OVER (PARTITION BY d_year ORDER BY sum(ss_net_paid) DESC NULLS LAST) AS place FROM store_sales JOIN date_dim ON ss_sold_date_sk = d_date_sk WHERE ss_customer_sk IS NOT NULL GROUP BY d_year, ss_customer_sk) t
JOIN customer ON ss_customer_sk = c_customer_sk WHERE place <= 8 ORDER BY d_year, place, c_customer_id;
