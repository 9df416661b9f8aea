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

-- name: several_distinct_counts_rolled_up
SELECT d_year, i_category, count(DISTINCT ws_bill_customer_sk) AS customers, count(DISTINCT ws_item_sk, ws_web_site_sk) AS pairs, sum(DISTINCT ws_quantity) AS quantities, count(DISTINCT ws_order_number) FILTER (WHERE ws_net_profit > 0) AS good, avg(ws_net_paid) AS paid, grouping(i_category) AS g
FROM web_sales JOIN date_dim ON ws_sold_date_sk = d_date_sk LEFT JOIN item ON ws_item_sk = i_item_sk GROUP BY ROLLUP (d_year, i_category) ORDER BY d_year NULLS LAST, g, i_category NULLS LAST;

-- name: not_in_with_nulls
SELECT count(*) AS n, count(c_current_addr_sk) AS known FROM customer
WHERE c_customer_sk NOT IN (SELECT ss_customer_sk FROM store_sales WHERE ss_customer_sk IS NOT NULL AND ss_quantity > 95)
  AND (c_birth_year NOT IN (SELECT c_birth_year FROM customer WHERE c_last_name = 'Lewis' AND c_birth_year IS NOT NULL) OR c_first_name = 'Amy');

-- name: not_in_null_gives_nothing
SELECT count(*) AS n FROM customer WHERE c_customer_sk NOT IN (SELECT ss_customer_sk FROM store_sales);

-- name: nested_correlation
SELECT s_store_id, s_store_sk, (SELECT max(n) FROM (SELECT count(*) AS n FROM store_sales WHERE ss_store_sk = s_store_sk AND ss_quantity > (SELECT avg(ss_quantity) FROM store_sales o WHERE o.ss_store_sk = s_store_sk) GROUP BY ss_item_sk) t) AS most
FROM store ORDER BY s_store_sk;

-- name: scalar_in_case_having_and_order
SELECT i_class, count(*) AS n, CASE WHEN count(*) > (SELECT count(*) / 10 FROM item) THEN 'many' ELSE 'few' END AS size FROM item
GROUP BY i_class HAVING avg(i_current_price) > (SELECT min(i_current_price) FROM item) ORDER BY CASE WHEN n > (SELECT avg(c) FROM (SELECT count(*) AS c FROM item GROUP BY i_class)) THEN 0 ELSE 1 END, i_class;

-- name: in_union
SELECT ca_state, count(*) AS n FROM customer_address WHERE ca_address_sk IN (SELECT ss_addr_sk FROM store_sales WHERE ss_net_profit < -3000 UNION SELECT cs_ship_addr_sk FROM catalog_sales WHERE cs_net_profit < -3000 EXCEPT SELECT c_current_addr_sk FROM customer WHERE c_preferred_cust_flag = 'Y') GROUP BY ca_state ORDER BY n DESC, ca_state;

-- name: exists_with_inequalities
SELECT a.i_item_id, a.i_item_sk, a.i_current_price FROM item a
WHERE EXISTS (SELECT 1 FROM item b WHERE b.i_category = a.i_category AND b.i_current_price BETWEEN a.i_current_price - 1 AND a.i_current_price + 1 AND b.i_item_sk <> a.i_item_sk)
  AND NOT EXISTS (SELECT 1 FROM item b WHERE b.i_category = a.i_category AND b.i_current_price > a.i_current_price + 20) ORDER BY a.i_item_sk;

-- name: windows_over_union
SELECT channel, d_year, amount, sum(amount) OVER (PARTITION BY channel ORDER BY d_year) AS so_far, amount / sum(amount) OVER (PARTITION BY d_year) AS share, lead(amount) OVER (PARTITION BY channel ORDER BY d_year DESC) AS before, first_value(channel) OVER (PARTITION BY d_year ORDER BY amount DESC) AS winner
FROM (SELECT 'store' AS channel, d_year, sum(ss_net_paid) AS amount FROM store_sales JOIN date_dim ON ss_sold_date_sk = d_date_sk GROUP BY d_year
  UNION ALL SELECT 'web', d_year, sum(ws_net_paid) FROM web_sales JOIN date_dim ON ws_sold_date_sk = d_date_sk GROUP BY d_year
  UNION ALL SELECT 'catalog', d_year, sum(cs_net_paid) FROM catalog_sales JOIN date_dim ON cs_sold_date_sk = d_date_sk GROUP BY d_year) u ORDER BY channel, d_year;

-- name: texts_of_groups
SELECT s_store_name, listagg(DISTINCT ca_state, ', ') WITHIN GROUP (ORDER BY ca_state) AS states, array_join(sort_array(collect_set(substr(ca_city, 1, 3))), '/') AS cities, percentile_cont(0.5) WITHIN GROUP (ORDER BY ss_sales_price) AS middle, mode() WITHIN GROUP (ORDER BY ss_quantity % 2) AS parity, max(struct(ss_sales_price, ss_item_sk)).ss_item_sk AS dearest
FROM store_sales JOIN store ON ss_store_sk = s_store_sk JOIN customer_address ON ss_addr_sk = ca_address_sk GROUP BY s_store_name ORDER BY s_store_name;

-- name: cte_used_three_times
WITH spent AS (SELECT ss_customer_sk AS customer, d_year, sum(ss_net_paid) AS amount FROM store_sales JOIN date_dim ON ss_sold_date_sk = d_date_sk WHERE ss_customer_sk IS NOT NULL GROUP BY ss_customer_sk, d_year),
ranked AS (SELECT *, ntile(5) OVER (PARTITION BY d_year ORDER BY amount DESC, customer) AS fifth FROM spent)
SELECT a.d_year, a.fifth, count(*) AS n, count(b.customer) AS stayed, sum(CASE WHEN b.fifth < a.fifth THEN 1 END) AS rose, (SELECT max(amount) FROM spent WHERE spent.d_year = a.d_year) AS most
FROM ranked a LEFT JOIN ranked b ON a.customer = b.customer AND b.d_year = a.d_year + 1 GROUP BY a.d_year, a.fifth ORDER BY a.d_year, a.fifth;

-- name: full_outer_with_other_conditions
SELECT coalesce(s.item, w.item) AS item, s.n AS sold, w.n AS returned FROM (SELECT ss_item_sk AS item, count(*) AS n FROM store_sales GROUP BY ss_item_sk) s
FULL OUTER JOIN (SELECT wr_item_sk AS item, count(*) AS n FROM web_returns GROUP BY wr_item_sk) w ON s.item = w.item AND s.n > 10 * w.n WHERE coalesce(s.item, w.item) < 40 ORDER BY item, sold, returned;

-- name: left_joins_filtered_late
SELECT c_customer_id, count(DISTINCT ws_order_number) AS web, count(DISTINCT sr_ticket_number) AS returns FROM customer LEFT JOIN web_sales ON ws_bill_customer_sk = c_customer_sk AND ws_quantity > 80 LEFT JOIN store_returns ON sr_customer_sk = c_customer_sk AND sr_return_amt > 500
WHERE ws_order_number IS NOT NULL OR sr_ticket_number IS NOT NULL OR c_birth_year IS NULL GROUP BY c_customer_id ORDER BY web DESC, returns DESC, c_customer_id LIMIT 40;

-- name: date_arithmetic
SELECT d_date, d_date + INTERVAL 1 MONTH AS m, d_date - INTERVAL '1-2' YEAR TO MONTH AS ym, date_add(d_date, 45) AS p, add_months(d_date, -13) AS am, trunc(d_date, 'QUARTER') AS q, months_between(d_date, DATE'2000-02-29') AS mb, d_date - DATE'2000-01-01' AS dd, extract(WEEK FROM d_date) AS w, to_date(concat(d_year, '-', lpad(d_moy, 2, '0'), '-', lpad(d_dom, 2, '0'))) = d_date AS same, unix_date(d_date) % 7 AS r
FROM date_dim WHERE d_date BETWEEN CAST('2000-02-25' AS DATE) AND CAST('2000-02-25' AS DATE) + INTERVAL 10 DAYS ORDER BY d_date;

-- name: hours_of_the_day
SELECT * FROM (SELECT count(*) AS h8 FROM store_sales, household_demographics, time_dim, store WHERE ss_sold_time_sk = t_time_sk AND ss_hdemo_sk = hd_demo_sk AND ss_store_sk = s_store_sk AND t_hour = 8 AND t_minute >= 30 AND ((hd_dep_count = 4 AND hd_vehicle_count <= 6) OR (hd_dep_count = 2 AND hd_vehicle_count <= 4))) a,
 (SELECT count(*) AS h9 FROM store_sales, household_demographics, time_dim, store WHERE ss_sold_time_sk = t_time_sk AND ss_hdemo_sk = hd_demo_sk AND ss_store_sk = s_store_sk AND t_hour = 9 AND t_minute < 30 AND (hd_dep_count IN (1, 3) OR hd_vehicle_count < 0)) b,
 (SELECT count(*) AS meals FROM store_sales, time_dim WHERE ss_sold_time_sk = t_time_sk AND t_meal_time IN ('breakfast', 'dinner')) c;

-- name: ratio_of_returns
WITH sold AS (SELECT i_item_sk, sum(coalesce(ss_quantity, 0)) AS sold FROM item LEFT JOIN store_sales ON ss_item_sk = i_item_sk GROUP BY i_item_sk),
back AS (SELECT sr_item_sk, sum(coalesce(sr_return_quantity, 0)) AS back, sum(coalesce(sr_return_amt, 0)) AS amount FROM store_returns GROUP BY sr_item_sk),
rates AS (SELECT i_item_sk AS item, CAST(back AS DECIMAL(15, 4)) / CAST(nullif(sold, 0) AS DECIMAL(15, 4)) AS rate, amount FROM sold LEFT JOIN back ON sr_item_sk = i_item_sk)
SELECT 'store' AS channel, item, rate, place, money FROM (SELECT item, rate, rank() OVER (ORDER BY rate DESC NULLS LAST) AS place, rank() OVER (ORDER BY amount DESC NULLS LAST) AS money FROM rates) r WHERE place <= 10 OR money <= 10 ORDER BY place, money, item LIMIT 100;

-- name: anti_and_semi_joins
SELECT count(*) AS n, sum(i_current_price) AS price FROM item LEFT SEMI JOIN web_sales ON ws_item_sk = i_item_sk AND ws_quantity > 60 LEFT ANTI JOIN catalog_returns ON cr_item_sk = i_item_sk AND cr_return_quantity > i_current_price LEFT ANTI JOIN (SELECT DISTINCT sr_item_sk AS k FROM store_returns WHERE sr_return_amt > 2000) r ON r.k = i_item_sk;

-- name: greatest_of_channels_by_quarter
WITH q AS (SELECT d_year, d_qoy, sum(ss_net_paid) AS s FROM store_sales RIGHT JOIN date_dim ON ss_sold_date_sk = d_date_sk WHERE d_year BETWEEN 1999 AND 2001 GROUP BY 1, 2),
w AS (SELECT d_year, d_qoy, sum(ws_net_paid) AS w FROM web_sales RIGHT JOIN date_dim ON ws_sold_date_sk = d_date_sk WHERE d_year BETWEEN 1999 AND 2001 GROUP BY 1, 2)
SELECT d_year, d_qoy, greatest(s, w) AS best, CASE WHEN s > w THEN 'store' WHEN w >= s THEN 'web' ELSE 'unknown' END AS winner, round(100 * s / (s + w), 1) || '%' AS share, s > lag(s) OVER (ORDER BY d_year, d_qoy) AS rising FROM q NATURAL JOIN w ORDER BY d_year, d_qoy;

-- name: lateral_neighbours
SELECT i.i_item_sk, n.i_item_sk AS other, n.distance FROM item i LEFT JOIN LATERAL (SELECT j.i_item_sk, abs(j.i_current_price - i.i_current_price) AS distance FROM item j WHERE j.i_class = i.i_class AND j.i_item_sk <> i.i_item_sk ORDER BY distance, j.i_item_sk LIMIT 2) n WHERE i.i_item_sk <= 30 ORDER BY 1, 2;
