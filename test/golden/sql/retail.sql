-- Invoices as CSV: timestamps, doubles, quoted text, missing customers.
CREATE TEMPORARY VIEW invoices USING csv OPTIONS (path 'test/data/retail/2010-12-01.csv', header 'true', inferSchema 'true');
CREATE TEMPORARY VIEW days USING csv OPTIONS (path 'test/data/retail/*.csv', header 'true', inferSchema 'true');
CREATE TEMPORARY VIEW colors USING csv OPTIONS (path 'test/data/mnm/mnm_dataset.csv', header 'true', inferSchema 'true');

-- name: all_rows
SELECT * FROM invoices;

-- name: by_country
SELECT Country, count(*) AS items, sum(Quantity) AS quantity, count(DISTINCT CustomerID) AS customers FROM invoices GROUP BY Country ORDER BY Country;

-- name: revenue_of_customers
SELECT CustomerID, sum(Quantity * UnitPrice) AS revenue FROM invoices GROUP BY CustomerID;

-- name: missing_customers
SELECT InvoiceNo, StockCode, Description, Quantity, InvoiceDate FROM invoices WHERE CustomerID IS NULL AND Description IS NULL;

-- name: dear_or_postage
SELECT Description, UnitPrice FROM invoices WHERE StockCode = 'DOT' OR UnitPrice > 600;

-- name: by_minute
SELECT InvoiceDate, count(*) AS items, sum(Quantity) AS quantity FROM days GROUP BY InvoiceDate ORDER BY quantity DESC, InvoiceDate LIMIT 30;

-- name: returns
SELECT StockCode, Quantity, UnitPrice, InvoiceDate FROM days WHERE Quantity < 0 ORDER BY Quantity, StockCode, InvoiceDate, UnitPrice LIMIT 20;

-- name: prices
SELECT UnitPrice, count(*) AS items FROM days GROUP BY UnitPrice HAVING count(*) > 20;

-- name: customers_of_both_days
SELECT a.CustomerID, a.items AS first_day, b.items AS later
FROM (SELECT CustomerID, count(*) AS items FROM invoices GROUP BY CustomerID) a
JOIN (SELECT CustomerID, count(*) AS items FROM days WHERE InvoiceDate >= TIMESTAMP '2010-12-02 00:00:00' GROUP BY CustomerID) b
ON a.CustomerID = b.CustomerID;

-- name: colors_by_state
SELECT State, Color, count(Count) AS total FROM colors GROUP BY State, Color ORDER BY total DESC, State, Color;

-- name: colors_of_california
SELECT State, Color, sum(Count) AS total FROM colors WHERE State = 'CA' GROUP BY State, Color ORDER BY total DESC;

-- name: average_counts
SELECT Color, avg(Count), min(Count), max(Count) FROM colors GROUP BY Color;

-- name: distinct_rows
SELECT DISTINCT State, Count FROM colors WHERE Count > 95;

-- name: states_joined_with_values
SELECT c.State, v.name, sum(c.Count) AS total
FROM colors c JOIN VALUES ('CA', 'California'), ('TX', 'Texas'), ('NV', 'Nevada'), (NULL, 'None') AS v(code, name) ON c.State = v.code
GROUP BY c.State, v.name;
