-- Functions in queries.
-- name: length
SELECT name, length(name) AS len FROM VALUES ('Alice'), ('Bob'), (NULL) AS p(name) WHERE length(name) > 3;
-- name: upper
SELECT upper(substr(name, 1, 1)) || lower(substr(name, 2)) AS proper FROM VALUES ('aLICE'), ('bOB') AS p(name) ORDER BY proper;
-- name: listagg
SELECT dept, listagg(name, ', ') WITHIN GROUP (ORDER BY name) FROM VALUES ('x', 'b'), ('x', 'a'), ('y', NULL) AS t(dept, name) GROUP BY dept ORDER BY dept;
-- name: count
SELECT dept, count(*) FILTER (WHERE sal > 10) AS rich, avg(sal) FILTER (WHERE sal <= 10) AS poor FROM VALUES ('x', 5), ('x', 15), ('y', 20) AS t(dept, sal) GROUP BY dept ORDER BY 1;
-- name: max_by
SELECT dept, max_by(name, sal), min_by(name, sal), max(sal) - min(sal) AS spread FROM VALUES ('x', 'a', 5), ('x', 'b', 15), ('y', 'c', 20) AS t(dept, name, sal) GROUP BY ALL ORDER BY dept;
-- name: transform
SELECT transform(sequence(1, n), i -> i * i) AS squares FROM VALUES (3), (1) AS t(n) ORDER BY n;
-- name: aggregate
SELECT aggregate(split('1,2,3', ','), 0, (a, s) -> a + CAST(s AS INT)) AS total;
-- name: array_join
SELECT array_join(transform(array('a', 'b'), (s, i) -> concat(s, i)), '-');
-- name: filter
SELECT filter(map_keys(m), k -> m[k] > 1) FROM VALUES (map('a', 1, 'b', 2)) AS t(m);
-- name: map_from_entries
SELECT map_from_entries(transform(array('x', 'y'), (k, i) -> struct(k, i)));
-- name: explode
SELECT explode(split('a b c', ' ')) AS word;
-- name: count_2
SELECT word, count(*) AS n FROM (SELECT explode(split('to be or not to be', ' ')) AS word) GROUP BY word ORDER BY n DESC, word;
-- name: posexplode
SELECT pos, col FROM (SELECT posexplode(array('x', 'y'))) ORDER BY pos DESC;
-- name: map
SELECT t.*, e.* FROM VALUES (1, map('k', 'v')) AS t(id, m) LATERAL VIEW explode(m) e AS key, value;
-- name: sum
SELECT sum(DISTINCT x) + count(DISTINCT x) FROM VALUES (1), (1), (3) AS t(x);
-- name: sum_2
SELECT x, sum(x) OVER (ORDER BY x ROWS UNBOUNDED PRECEDING) AS running, x / sum(x) OVER () AS share FROM VALUES (1), (3) AS t(x) ORDER BY x;
-- name: first_value
SELECT x, first_value(x) OVER (ORDER BY x DESC), last_value(x) OVER (ORDER BY x DESC ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING), nth_value(x, 2) OVER (ORDER BY x DESC) FROM VALUES (1), (2), (3) AS t(x) ORDER BY x;
-- name: rank
SELECT g, x, rank() OVER (PARTITION BY g ORDER BY x) r, dense_rank() OVER (PARTITION BY g ORDER BY x) d, row_number() OVER (PARTITION BY g ORDER BY x, y) n FROM VALUES ('a', 1, 1), ('a', 1, 2), ('a', 2, 3), ('b', 5, 4) AS t(g, x, y) ORDER BY g, n;
-- name: percent_rank
SELECT percent_rank() OVER (ORDER BY x), cume_dist() OVER (ORDER BY x DESC), ntile(3) OVER (ORDER BY x) FROM VALUES (1), (2), (2), (4) AS t(x) ORDER BY 1, 3;
-- name: lag
SELECT lag(x, 1, 0) OVER (PARTITION BY g ORDER BY x) AS prev, x - lag(x) OVER (PARTITION BY g ORDER BY x) AS diff FROM VALUES ('a', 1), ('a', 4), ('b', 9) AS t(g, x) ORDER BY g, x;
-- name: count_3
SELECT d, count(*) OVER (ORDER BY d RANGE BETWEEN INTERVAL '1' DAY PRECEDING AND INTERVAL '1' DAY FOLLOWING) AS c FROM VALUES (DATE'2024-01-01'), (DATE'2024-01-02'), (DATE'2024-01-10') AS t(d) ORDER BY d;
-- name: avg
SELECT ts, avg(v) OVER (ORDER BY ts RANGE BETWEEN INTERVAL '90' SECOND PRECEDING AND CURRENT ROW) FROM VALUES (TIMESTAMP'2024-01-01 00:00:00', 1), (TIMESTAMP'2024-01-01 00:01:00', 3), (TIMESTAMP'2024-01-01 00:05:00', 8) AS t(ts, v) ORDER BY ts;
-- name: to_date
SELECT to_date(s, 'dd.MM.yyyy') AS d, date_format(to_date(s, 'dd.MM.yyyy'), 'EEEE') AS w FROM VALUES ('29.02.2024'), ('01.01.1970') AS t(s) ORDER BY d;
-- name: year
SELECT year(d) * 100 + month(d) AS ym, sum(v) FROM VALUES (DATE'2024-01-31', 1), (DATE'2024-02-01', 2), (DATE'2024-01-01', 3) AS t(d, v) GROUP BY year(d) * 100 + month(d) ORDER BY ym;
-- name: datediff
SELECT datediff(DAY, start, stop), timestampdiff(HOUR, start, stop), stop - start FROM VALUES (TIMESTAMP'2024-03-09 12:00:00', TIMESTAMP'2024-03-11 06:30:00') AS t(start, stop);
-- name: date_trunc
SELECT date_trunc('week', ts) AS w, count(*) FROM VALUES (TIMESTAMP'2024-01-01 10:00:00'), (TIMESTAMP'2024-01-07 23:59:59'), (TIMESTAMP'2024-01-08 00:00:00') AS t(ts) GROUP BY 1 ORDER BY 1;
-- name: sum_3
SELECT sum(CASE WHEN x % 2 = 0 THEN x ELSE 0 END) AS even, count_if(x % 2 = 1) AS odd FROM range(10) AS t(x);
-- name: coalesce
SELECT coalesce(nullif(s, ''), 'empty') FROM VALUES (''), ('x'), (NULL) AS t(s);
-- name: nvl2
SELECT nvl2(x, x + 1, -1), ifnull(x, 0), if(x IS NULL, 'n', 'y'), zeroifnull(x), nullifzero(x) FROM VALUES (0), (5), (NULL) AS t(x) ORDER BY x;
-- name: count_4
SELECT CASE WHEN x > 2 THEN 'big' WHEN x > 1 THEN 'mid' ELSE 'small' END AS size, count(*) FROM VALUES (1), (2), (3), (4) AS t(x) GROUP BY size ORDER BY size;
-- name: regexp_extract
SELECT s, regexp_extract(s, '([a-z]+)@([a-z.]+)', 2) AS host FROM VALUES ('joe@example.com'), ('nobody') AS t(s) ORDER BY s;
-- name: regexp_replace
SELECT regexp_replace('2024-02-29', '(\\d{4})-(\\d{2})-(\\d{2})', '$3/$2/$1') AS d;
-- name: split
SELECT split(s, '\\s*,\\s*') AS parts, size(split(s, ',')) AS n FROM VALUES ('a , b,c'), ('') AS t(s) ORDER BY n;
-- name: format_string
SELECT format_string('%s is %d years and %.1f m', name, age, height) FROM VALUES ('Ann', 30, 1.7D) AS t(name, age, height);
-- name: from_json
SELECT from_json(j, 'STRUCT<a: INT, b: ARRAY<STRING>>').b[0] AS first FROM VALUES ('{"a":1,"b":["x","y"]}') AS t(j);
-- name: to_json
SELECT to_json(struct(id, array(id, id + 1) AS ids, map('k', id) AS m)) FROM range(2) ORDER BY id;
-- name: parse_json
SELECT v:name::string AS name, v:tags[0]::string AS tag, v:n::int + 1 AS n FROM VALUES (parse_json('{"name":"x","tags":["a"],"n":41}')) AS t(v);
-- name: hash
SELECT hash(s), xxhash64(s), crc32(s), md5(s), sha1(s), sha2(s, 256) FROM VALUES ('abc'), (''), (NULL) AS t(s) ORDER BY s;
-- name: cast
SELECT CAST(x AS DECIMAL(5, 2)), round(x, 1), floor(x), ceil(x), format_number(x, 1), CAST(x AS INT) FROM VALUES (1.255D), (-1.255D), (NULL) AS t(x) ORDER BY x;
-- name: bin
SELECT bin(x), hex(x), conv(x, 10, 8), bit_count(x), x & 6, x | 1, x ^ 3, ~x, shiftleft(x, 2), shiftright(x, 1) FROM VALUES (5), (-1) AS t(x) ORDER BY x;
-- name: array_sort
SELECT array_sort(collect_list(x)), sort_array(collect_set(x), false) FROM VALUES (3), (1), (3), (NULL) AS t(x);
-- name: approx_percentile
SELECT approx_percentile(id, 0.5), percentile(id, 0.5), median(id), percentile_cont(0.5) WITHIN GROUP (ORDER BY id), percentile_disc(0.5) WITHIN GROUP (ORDER BY id DESC) FROM range(10);
-- name: sum_4
SELECT k, sum(v) FROM VALUES ('a' COLLATE UTF8_LCASE, 1), ('A', 2), ('b', 3) AS t(k, v) GROUP BY k ORDER BY 2;
-- name: t
SELECT * FROM VALUES ('b'), ('A'), ('a'), ('B') AS t(s) ORDER BY s COLLATE UTF8_LCASE, s;
-- name: plain
SELECT 'ß' COLLATE UNICODE_CI = 'SS', 'a' COLLATE UNICODE_CI = 'A', 'e' COLLATE UNICODE_AI = 'é', 'Ä' COLLATE UNICODE_CI_AI = 'a';
-- name: t_2
SELECT DISTINCT s COLLATE UTF8_LCASE FROM VALUES ('x'), ('X') AS t(s);
-- name: max
SELECT max(s), min(s), count(DISTINCT s) FROM VALUES ('a' COLLATE UNICODE_CI), ('B'), ('A') AS t(s);
-- name: array_contains
SELECT array_contains(array('A' COLLATE UTF8_LCASE, 'b'), 'a'), array_distinct(array('x' COLLATE UTF8_LCASE, 'X')), map('a' COLLATE UTF8_LCASE, 1)['A'];
-- name: concat_ws
SELECT concat_ws('-', 'a' COLLATE UTF8_LCASE, 'b'), upper('é' COLLATE UNICODE), initcap('heLLo wORLD' COLLATE UTF8_LCASE), reverse('ab' COLLATE UNICODE_CI), lpad('a' COLLATE UTF8_LCASE, 3, 'x');
-- name: substring_index
SELECT substring_index('aXbxc' COLLATE UTF8_LCASE, 'x', 2), locate('B' COLLATE UTF8_LCASE, 'abc'), endswith('abC' COLLATE UTF8_LCASE, 'BC'), rtrim('X' COLLATE UTF8_LCASE, 'abxX');
-- name: nullif
SELECT 'a' COLLATE UTF8_LCASE IN ('A', 'b'), 'a' COLLATE UTF8_LCASE BETWEEN 'A' AND 'B', nullif('a' COLLATE UTF8_LCASE, 'A'), greatest('a' COLLATE UTF8_LCASE, 'B'), CASE 'a' COLLATE UTF8_LCASE WHEN 'A' THEN 1 ELSE 0 END;
-- name: collation
SELECT collation(concat('a', 'b' COLLATE UNICODE)), collation(upper('a' COLLATE UTF8_LCASE)), collation(CAST(1 AS STRING)), collation(array('a')[0]), collation(CAST('a' AS STRING COLLATE UNICODE));
-- name: collation_2
SELECT collation(1);
-- name: plain_2
SELECT 'a' COLLATE UNICODE || 'b' COLLATE UTF8_LCASE;
-- name: concat
SELECT concat(a, b) FROM VALUES ('a' COLLATE UNICODE, 'b' COLLATE UTF8_LCASE) AS t(a, b);
-- name: t_3
SELECT a = b FROM VALUES ('a' COLLATE UNICODE, 'b' COLLATE UTF8_LCASE) AS t(a, b);
-- name: cast_2
SELECT CAST('abc' AS CHAR(5)), CAST('abcdef' AS VARCHAR(3)), length(CAST('a' AS CHAR(3))), CAST('a' AS CHAR(2)) = 'a ';
-- name: cast_3
SELECT CAST(12345 AS VARCHAR(3));
-- name: cast_4
SELECT TIME'10:11:12.5', CAST(TIME'10:11:12.5' AS STRING), hour(TIME'10:11:12'), TIME'23:00:00' > TIME'22:59:59.999', CAST('10:11' AS TIME), time_diff('SECOND', TIME'10:00:00', TIME'10:00:30');
-- name: max_2
SELECT max(t), min(t), count(t) FROM VALUES (TIME'10:00:00'), (TIME'09:30:00'), (NULL) AS x(t);
-- name: x
SELECT t, t + INTERVAL '30' MINUTE, t - INTERVAL '1' SECOND FROM VALUES (TIME'10:00:00'), (TIME'09:30:00.5') AS x(t) ORDER BY t;
-- name: date_trunc_2
SELECT TIMESTAMP_NTZ'2024-03-10 02:30:00' + INTERVAL '1' HOUR, TIMESTAMP_NTZ'2024-03-10 02:30:00' - TIMESTAMP_NTZ'2024-03-09 00:00:00', date_trunc('DAY', TIMESTAMP_NTZ'2024-03-10 02:30:00'), hour(TIMESTAMP_NTZ'2024-03-10 02:30:00'), TIMESTAMP_NTZ'2024-03-10 02:30:00' = TIMESTAMP'2024-03-10 02:30:00';
-- name: t_4
SELECT INTERVAL '1' DAY * x, INTERVAL '2' MONTH / x FROM VALUES (2), (4) AS t(x) ORDER BY x;
-- name: sum_5
SELECT sum(INTERVAL '1' HOUR * x), avg(INTERVAL '1' MONTH * x), max(make_dt_interval(x)) FROM VALUES (1), (2) AS t(x);
-- name: cast_5
SELECT CAST(INTERVAL '36' HOUR AS INTERVAL DAY TO HOUR), CAST(INTERVAL '1 12' DAY TO HOUR AS STRING), extract(HOUR FROM INTERVAL '36' HOUR), INTERVAL '36' HOUR > INTERVAL '1' DAY, abs(INTERVAL '-3' DAY), sign(INTERVAL '-3' MONTH);
-- name: schema_of_variant
SELECT schema_of_variant(v), v::string, is_variant_null(v), try_variant_get(v, '$.a', 'int'), typeof(v) FROM VALUES (parse_json('{"a":1}')), (parse_json('null')), (NULL), (parse_json('"x"')) AS t(v);
-- name: parse_json_2
SELECT parse_json('[1,2,3]')::array<int>, parse_json('{"a":1}')::map<string,int>, parse_json('"2024-01-01"')::date, parse_json('1.5')::decimal(5,2), parse_json('true')::boolean, 5::variant::string;
-- name: count_5
SELECT count(*) FROM VALUES (1), (NULL) AS t(x) WHERE x <=> NULL;
-- name: t_5
SELECT x FROM VALUES (1), (2), (NULL) AS t(x) WHERE x NOT IN (1, 5);
