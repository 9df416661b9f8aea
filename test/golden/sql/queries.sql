-- Queries over values in the text: the shape of the language, without files.
CREATE TEMPORARY VIEW people AS SELECT * FROM VALUES
  (1, 'Ada', 36, 'London', CAST(10.50 AS DECIMAL(10,2))), (2, 'Grace', 85, 'New York', CAST(20.25 AS DECIMAL(10,2))),
  (3, 'Edsger', 72, 'Rotterdam', NULL), (4, 'Barbara', NULL, 'Los Angeles', CAST(-3.00 AS DECIMAL(10,2))),
  (5, 'Alan', 41, 'London', CAST(0.00 AS DECIMAL(10,2))), (6, NULL, 41, NULL, CAST(7.75 AS DECIMAL(10,2))) AS t(id, name, age, city, balance);
CREATE TEMPORARY VIEW cities AS SELECT * FROM VALUES ('London', 'GB'), ('New York', 'US'), ('Los Angeles', 'US'), ('Paris', 'FR'), (NULL, 'XX'), ('London', 'CA') AS t(city, country);

-- name: literals
SELECT 1, 2L, 3S, 4Y, 1.5, 1.5BD, 2.5D, 1.5F, 1e3, 'text', "double quoted", true, NULL, X'1F2E', DATE '2024-01-31', TIMESTAMP '2024-01-31 12:00:00', TIMESTAMP_NTZ '2024-01-31 12:00:00';

-- name: select_without_from
SELECT 1 + 1 AS two, 'a' || 'b' AS ab;

-- name: values_alone
VALUES (1, 'a'), (2, NULL), (NULL, 'c');

-- name: column_names
SELECT id + 1, id * 2 - 1, -id, NOT id > 1, id = 1 OR id IS NULL, CAST(id AS STRING), CASE WHEN id = 1 THEN 'x' END, id IN (1, 2), name LIKE 'A%', coalesce(age, 0), id BETWEEN 1 AND 2 FROM people;

-- name: precedence
SELECT 1 + 2 * 3, (1 + 2) * 3, 7 % 4 * 2, 2 - 3 - 4, NOT true OR true, 1 | 2 & 3, 6 ^ 3, ~5, 1 < 2 = true;

-- name: aliases
SELECT p.id AS `a key`, p.name who FROM people AS p WHERE p.id < 3;

-- name: star_and_more
SELECT p.*, p.id + 100 AS other FROM people p WHERE age = 41;

-- name: comma_join
SELECT name, country FROM people p, cities c WHERE p.city = c.city;

-- name: null_keys_do_not_join
SELECT p.id, c.country FROM people p JOIN cities c ON p.city = c.city;

-- name: null_keys_join_null_safely
SELECT p.id, c.country FROM people p JOIN cities c ON p.city <=> c.city;

-- name: cross_join
SELECT p.id, c.country FROM people p CROSS JOIN cities c WHERE p.id < 3;

-- name: join_of_three
SELECT p.name, c.country, s.size FROM people p JOIN cities c ON p.city = c.city JOIN VALUES ('GB', 1), ('US', 2) AS s(code, size) ON s.code = c.country AND s.size < p.age;

-- name: grouped_by_position
SELECT city, count(*), sum(balance) FROM people GROUP BY 1 ORDER BY 2 DESC, 1;

-- name: grouped_by_alias
SELECT age > 50 AS old, count(*) AS people FROM people GROUP BY old;

-- name: group_by_all
SELECT city, age, count(*) FROM people GROUP BY ALL;

-- name: global_aggregate_of_nothing
SELECT count(*), sum(age), max(name), avg(balance) FROM people WHERE id > 100;

-- name: group_by_of_nothing
SELECT age, count(*) FROM people WHERE id > 100 GROUP BY age;

-- name: aggregates_in_expressions
SELECT sum(age) / count(age) AS mean, max(age) - min(age) AS spread, sum(age + id) AS s FROM people;

-- name: having_alone
SELECT city FROM people GROUP BY city HAVING count(*) > 1 AND max(age) < 50;

-- name: filtered_aggregates
SELECT count(*) FILTER (WHERE age > 40) AS older, sum(balance) FILTER (WHERE city = 'London') AS london FROM people;

-- name: distinct_aggregates
SELECT count(DISTINCT city), count(DISTINCT age), sum(DISTINCT age), count(*) FROM people;

-- name: nested_queries
SELECT city, total + 1 AS more FROM (SELECT city, sum(balance) AS total FROM (SELECT * FROM people WHERE balance IS NOT NULL) GROUP BY city) WHERE total > 0;

-- name: common_table_expression
WITH old AS (SELECT * FROM people WHERE age > 40), london AS (SELECT * FROM old WHERE city = 'London') SELECT o.name, l.name AS other FROM old o JOIN london l ON o.age >= l.age;

-- name: union_widens_types
SELECT 1 AS v UNION ALL SELECT 2.5 UNION ALL SELECT CAST(3 AS TINYINT);

-- name: union_of_texts_and_nulls
SELECT 'a' AS k, NULL AS v UNION ALL SELECT NULL, 1;

-- name: sorted_by_what_is_not_selected
SELECT name FROM people ORDER BY age DESC NULLS LAST, id;

-- name: sorted_by_expression
SELECT id, balance FROM people ORDER BY balance * -1 NULLS FIRST, id;

-- name: sorted_nulls
SELECT id, age FROM people ORDER BY age ASC NULLS LAST, id DESC;

-- name: limit_of_more_than_there_is
SELECT id FROM people ORDER BY id LIMIT 100;

-- name: offset_beyond_the_end
SELECT id FROM people ORDER BY id LIMIT 5 OFFSET 100;

-- name: limit_all
SELECT id FROM people ORDER BY id LIMIT ALL;

-- name: limit_in_a_subquery
SELECT count(*) FROM (SELECT * FROM people LIMIT 4);

-- name: repartition_hints
SELECT /*+ REPARTITION(5, city) */ id, city FROM people;

-- name: coalesce_hint
SELECT /*+ COALESCE(1) */ id FROM people WHERE id > 2;

-- name: simple_case
SELECT id, CASE city WHEN 'London' THEN 'UK' WHEN 'New York' THEN 'US' ELSE 'other' END AS place FROM people;

-- name: like_with_escape
SELECT v FROM VALUES ('50%'), ('505'), ('a_b'), ('axb'), (NULL) AS t(v) WHERE v LIKE '50\\%' OR v LIKE 'a!_b' ESCAPE '!';

-- name: integer_arithmetic
SELECT 7 / 2, 7 div 2, -7 div 2, 7 % -3, -7 % 3, 7 * -3, 2147483647L + 1;

-- name: decimal_arithmetic
SELECT 1.10 + 2.205, 1.1 * 1.1, 10.0 / 3, 10.00 % 3, CAST(1 AS DECIMAL(38,0)) / 3, 0.1 + 0.2 = 0.3, CAST(1.005 AS DECIMAL(4,2)), CAST(-1.005 AS DECIMAL(4,2));

-- name: floating_arithmetic
SELECT 0.1D + 0.2D, 1D / 3, 1e308 * 10, CAST('NaN' AS DOUBLE) = CAST('NaN' AS DOUBLE), -0.0D = 0.0D, CAST(16777217 AS FLOAT), CAST(0.1F AS DOUBLE), 5e-324;

-- name: casts
SELECT CAST('  42 ' AS INT), CAST('1e2' AS DOUBLE), CAST(3.99 AS INT), CAST(-3.99D AS BIGINT), CAST('yes' AS BOOLEAN), CAST(0 AS BOOLEAN), CAST('2024-2-3' AS DATE), CAST('2024-02-03 04:05:06.7' AS TIMESTAMP), CAST(DATE '2024-02-03' AS STRING), CAST(1.50 AS STRING), CAST(1e20 AS STRING), CAST(true AS STRING), CAST(X'68696C' AS STRING), CAST('12.345' AS DECIMAL(5,2));

-- name: try_casts
SELECT try_cast('x' AS INT), try_cast('300' AS TINYINT), try_cast('2024-13-01' AS DATE), try_cast(1e10 AS INT), try_divide(1, 0), try_add(2147483647, 1);

-- name: dates_compared
SELECT DATE '2024-01-31' < DATE '2024-02-01', DATE '2024-01-31' = '2024-01-31', TIMESTAMP '2024-01-31 00:00:00' = DATE '2024-01-31';

-- name: strings_compared
SELECT 'a' < 'B', 'a' < 'á', '' < 'a', '🦊' > '漢', 'abc' = 'ABC', 'a' || NULL;

-- name: implicit_casts
SELECT 1 = '1', 1 + '2', 'x' || 1, 2 > 1.5, true = 1 = false;

-- name: in_with_nulls
SELECT id, age IN (36, NULL) AS listed, age NOT IN (36, 41) AS not_listed FROM people;

-- name: years_that_python_has_not
SELECT CAST('+12345-01-01' AS DATE) AS far, CAST('-0044-03-15 12:00:00' AS TIMESTAMP) AS ides, DATE '2024-01-01' AS near, 1 AS n;

-- name: aggregates_of_nothing_but_nulls
SELECT count(v), sum(v), min(v), max(v), avg(v) FROM VALUES (CAST(NULL AS INT)), (NULL) AS t(v);

-- name: keys_that_are_all_null
SELECT k, count(*), sum(v) FROM VALUES (CAST(NULL AS STRING), 1), (NULL, 2) AS t(k, v) GROUP BY k;

-- name: distinct_zeros_and_nans
SELECT DISTINCT v FROM VALUES (0.0D), (-0.0D), (DOUBLE('NaN')), (DOUBLE('NaN')), (NULL), (NULL) AS t(v);

-- name: sorted_doubles
SELECT v FROM VALUES (0.0D), (-1.0D), (DOUBLE('NaN')), (DOUBLE('-Infinity')), (NULL), (1e300D) AS t(v) ORDER BY v DESC NULLS FIRST;

-- name: sorted_texts
SELECT v FROM VALUES ('b'), ('a'), ('B'), (''), ('ä'), ('aa'), ('a longer text than twelve bytes'), ('a longer text than twelve'), ('🦊'), ('漢'), (NULL) AS t(v) ORDER BY v;

-- name: sorted_twice
SELECT * FROM (SELECT id, city FROM people ORDER BY id DESC LIMIT 4) ORDER BY city NULLS LAST, id;

-- name: union_then_sorted
SELECT id AS v FROM people WHERE id < 3 UNION ALL SELECT age FROM people WHERE age > 70 ORDER BY v DESC LIMIT 3;

-- name: group_by_then_distinct
SELECT DISTINCT count(*) AS n FROM people GROUP BY city ORDER BY n;

-- name: having_on_what_is_not_selected
SELECT age FROM people GROUP BY age HAVING min(name) > 'A' ORDER BY max(id) DESC;

-- name: views_of_views
WITH a AS (SELECT id, age FROM people), b AS (SELECT id + 1 AS id, age FROM a WHERE age > 40) SELECT a.id, b.age FROM a JOIN b ON a.id = b.id;
