-- Functions in queries, with ANSI mode off.
SET spark.sql.ansi.enabled = false;
-- name: t
SELECT x FROM VALUES (1), (2), (3) AS t(x) WHERE x BETWEEN 2 AND 3 AND NOT (x = 3) OR x IN (1);
-- name: t_2
SELECT s FROM VALUES ('apple'), ('Banana'), ('cherry') AS t(s) WHERE s LIKE '%an%' OR s RLIKE '^c' OR s ILIKE 'AP%' ORDER BY s;
-- name: array
SELECT array(1, 2, 3)[size(array(1, 2, 3)) - 1], element_at(array(1, 2, 3), -1), try_element_at(array(1), 2), get(array(1), 5), array_size(array(1, NULL));
-- name: named_struct
SELECT named_struct('a', 1, 'b', array(named_struct('c', 2))).b[0].c, struct(1, 'x').col2, (1, 'y').col1;
-- name: named_struct_2
SELECT s.*, s.a + 1 FROM VALUES (named_struct('a', 1, 'b', 'z')) AS t(s);
-- name: map_zip_with
SELECT map_zip_with(map('a', 1), map('a', 2, 'b', 3), (k, x, y) -> coalesce(x, 0) + coalesce(y, 0)), transform_values(map('a', 1), (k, v) -> concat(k, v)), map_filter(map(1, 'x', 2, 'y'), (k, v) -> k = 2 OR v = 'x');
-- name: array_agg
SELECT array_agg(x) FILTER (WHERE x > 1), collect_set(x % 2), any_value(g) FROM VALUES ('a', 1), ('a', 2), ('a', 3) AS t(g, x) GROUP BY g;
-- name: sum
SELECT g, sum(x) FROM VALUES ('a', 1), ('b', 2) AS t(g, x) GROUP BY GROUPING SETS ((g), ()) ORDER BY grouping(g), g;
-- name: mode
SELECT mode(x), bool_and(x > 0), bit_or(x), bit_xor(x), every(x < 9), some(x = 3) FROM VALUES (1), (3), (3) AS t(x);
-- name: hll_sketch_estimate
SELECT hll_sketch_estimate(hll_sketch_agg(s)) FROM VALUES ('a'), ('b'), ('a') AS t(s);
-- name: bitmap_bucket_number
SELECT bitmap_bucket_number(x), bitmap_count(bitmap_construct_agg(bitmap_bit_position(x))) FROM VALUES (1), (2), (40000) AS t(x) GROUP BY 1 ORDER BY 1;
-- name: kll_sketch_get_quantile_bigint
SELECT kll_sketch_get_quantile_bigint(kll_sketch_agg_bigint(id), 0.5) FROM range(100);
-- name: theta_sketch_estimate
SELECT theta_sketch_estimate(theta_sketch_agg(id % 10)) FROM range(100);
-- name: histogram_numeric
SELECT histogram_numeric(x, 2) FROM VALUES (1), (2), (10) AS t(x);
-- name: grouping
SELECT x, grouping(x) FROM VALUES (1), (2) AS t(x) GROUP BY CUBE(x) ORDER BY 2, 1;
-- name: stack
SELECT stack(2, 'a', 1, 'b', 2);
-- name: inline
SELECT inline(array(struct(1 AS a, 'x' AS b), struct(2 AS a, 'y' AS b)));
-- name: json_tuple
SELECT json_tuple('{"a":1,"b":"x"}', 'a', 'b') AS (a, b);
-- name: from_csv
SELECT x.a, x.b FROM (SELECT from_csv('1,z', 'a INT, b STRING') AS x);
-- name: xpath_string
SELECT xpath_string('<a><b>x</b></a>', 'a/b'), xpath('<a><b>1</b><b>2</b></a>', 'a/b/text()'), xpath_int('<a><b>3</b></a>', 'a/b');
-- name: from_xml
SELECT from_xml('<r><a>1</a></r>', 'a INT').a, to_xml(named_struct('a', 1)), schema_of_xml('<r><a>1</a></r>');
-- name: url_encode
SELECT url_encode('a b&c'), url_decode('a+b%26c'), parse_url('https://u:p@h.com:80/p?q=1#f', 'QUERY', 'q');
-- name: base64
SELECT base64(encode('héllo', 'UTF-8')), decode(unbase64('aMOpbGxv'), 'UTF-8'), hex(encode('a', 'UTF-16')), to_binary('6869', 'hex');
-- name: luhn_check
SELECT luhn_check('4111111111111111'), soundex('Robert'), levenshtein('a', 'ab'), mask('Ab1-'), quote('x'), overlay('abcdef' PLACING 'ZZ' FROM 2 FOR 3);
-- name: to_char
SELECT to_char(1234.5, '9,999.99'), to_number('1,234.50', '9,999.99'), to_char(DATE'2024-05-06', 'dd MMM yyyy'), try_to_number('abc', '999');
-- name: width_bucket
SELECT width_bucket(x, 0, 10, 5), greatest(x, 5), least(x, 5, 3), sign(x), abs(x), pmod(x, 3) FROM VALUES (-1), (4), (11) AS t(x) ORDER BY x;
-- name: typeof
SELECT typeof(1 + 1L), typeof(1 / 2), typeof(1.0 + 1), typeof('a' || 1), typeof(array(1, 2L)), typeof(coalesce(1, 2.5)), typeof(CASE WHEN true THEN 1 ELSE 'a' END), typeof(map('a', 1.5D)), typeof(DATE'2024-01-01' - DATE'2023-01-01');
-- name: substr
SELECT substr('abc');
-- name: concat_ws
SELECT concat_ws(1, 2), concat_ws(',', array(array('a')));
-- name: date_add
SELECT date_add('2024-01-01');
-- name: round
SELECT round(1, 2, 3);
-- name: abs
SELECT abs('a');
-- name: sqrt
SELECT sqrt('abc');
-- name: array_contains
SELECT array_contains(1, 1);
-- name: size
SELECT size(1);
-- name: map_keys
SELECT map_keys(array(1));
-- name: explode
SELECT explode('a');
-- name: to_date
SELECT to_date(1);
-- name: to_date_2
SELECT to_date(true);
-- name: year
SELECT year(true);
-- name: date_format
SELECT date_format(1, 'y');
-- name: hour
SELECT hour('25:00');
-- name: cast
SELECT CAST('abc' AS INT);
-- name: cast_2
SELECT CAST('2024-13-01' AS DATE);
-- name: cast_3
SELECT CAST(300 AS TINYINT);
-- name: cast_4
SELECT CAST(1e10 AS INT);
-- name: cast_5
SELECT CAST(double('NaN') AS INT);
-- name: cast_6
SELECT CAST(12345.678 AS DECIMAL(5, 2));
-- name: cast_7
SELECT CAST(array(1) AS INT);
-- name: cast_8
SELECT CAST(DATE'2024-01-01' AS INT);
-- name: cast_9
SELECT CAST(true AS DATE);
-- name: cast_10
SELECT CAST('x' AS BOOLEAN);
-- name: try_cast
SELECT try_cast('abc' AS INT), try_cast('12' AS INT), try_cast(300 AS TINYINT), try_cast('2024-02-30' AS DATE), try_cast(array('1', 'x') AS ARRAY<INT>);
-- name: try_cast_2
SELECT try_cast(array(1) AS INT);
-- name: sum_2
SELECT sum(x) FROM VALUES ('a') AS t(x);
-- name: avg
SELECT avg(x) FROM VALUES (true) AS t(x);
-- name: t_3
SELECT x FROM VALUES (1) AS t(x) GROUP BY y;
-- name: t_4
SELECT nosuch FROM VALUES (1) AS t(x);
-- name: max
SELECT max(x) OVER (PARTITION BY sum(x)) FROM VALUES (1) AS t(x);
-- name: count
SELECT count(DISTINCT *) FROM VALUES (1, NULL), (1, 2), (1, 2) AS t(a, b);
-- name: count_2
SELECT count(t.*) FROM VALUES (1, NULL), (1, 2) AS t(a, b);
-- name: first
SELECT first(x IGNORE NULLS), last(x RESPECT NULLS) FROM VALUES (NULL), (1) AS t(x);
-- name: collect_list
SELECT collect_list(x) IGNORE NULLS FROM VALUES (NULL), (1) AS t(x);
-- name: sum_3
SELECT sum(x) IGNORE NULLS FROM VALUES (NULL), (1) AS t(x);
-- name: lead
SELECT lead(x) RESPECT NULLS OVER (ORDER BY k) FROM VALUES (1, 2), (2, NULL) AS t(k, x) ORDER BY 1;
-- name: upper
SELECT upper(DISTINCT 'a');
-- name: abs_2
SELECT abs(1) OVER (ORDER BY 1);
-- name: transform
SELECT transform(array(1), (x, x) -> x);
-- name: transform_2
SELECT transform(array(1), x -> y);
