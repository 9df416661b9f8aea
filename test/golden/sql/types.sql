-- Every type as a key and as a value: nulls, NaN, negative zero, the ends of each range.
CREATE TEMPORARY VIEW types USING parquet OPTIONS (path 'test/data/types/types.parquet');

-- name: all_rows
SELECT * FROM types;

-- name: grouped_by_flag
SELECT flag, count(*) AS lines, count(number) AS numbers, sum(id) AS ids, min(id) AS first, max(id) AS last FROM types GROUP BY flag;

-- name: grouped_by_tiny
SELECT tiny, count(*) AS lines, count(number) AS numbers, sum(id) AS ids, min(id) AS first, max(id) AS last FROM types GROUP BY tiny;

-- name: grouped_by_small
SELECT small, count(*) AS lines, count(number) AS numbers, sum(id) AS ids, min(id) AS first, max(id) AS last FROM types GROUP BY small;

-- name: grouped_by_number
SELECT number, count(*) AS lines, count(number) AS numbers, sum(id) AS ids, min(id) AS first, max(id) AS last FROM types GROUP BY number;

-- name: grouped_by_big
SELECT big, count(*) AS lines, count(number) AS numbers, sum(id) AS ids, min(id) AS first, max(id) AS last FROM types GROUP BY big;

-- name: grouped_by_single
SELECT single, count(*) AS lines, count(number) AS numbers, sum(id) AS ids, min(id) AS first, max(id) AS last FROM types GROUP BY single;

-- name: grouped_by_double
SELECT double, count(*) AS lines, count(number) AS numbers, sum(id) AS ids, min(id) AS first, max(id) AS last FROM types GROUP BY double;

-- name: grouped_by_price
SELECT price, count(*) AS lines, count(number) AS numbers, sum(id) AS ids, min(id) AS first, max(id) AS last FROM types GROUP BY price;

-- name: grouped_by_wide
SELECT wide, count(*) AS lines, count(number) AS numbers, sum(id) AS ids, min(id) AS first, max(id) AS last FROM types GROUP BY wide;

-- name: grouped_by_text
SELECT text, count(*) AS lines, count(number) AS numbers, sum(id) AS ids, min(id) AS first, max(id) AS last FROM types GROUP BY text;

-- name: grouped_by_bytes
SELECT bytes, count(*) AS lines, count(number) AS numbers, sum(id) AS ids, min(id) AS first, max(id) AS last FROM types GROUP BY bytes;

-- name: grouped_by_day
SELECT day, count(*) AS lines, count(number) AS numbers, sum(id) AS ids, min(id) AS first, max(id) AS last FROM types GROUP BY day;

-- name: grouped_by_instant
SELECT instant, count(*) AS lines, count(number) AS numbers, sum(id) AS ids, min(id) AS first, max(id) AS last FROM types GROUP BY instant;

-- name: grouped_by_moment
SELECT moment, count(*) AS lines, count(number) AS numbers, sum(id) AS ids, min(id) AS first, max(id) AS last FROM types GROUP BY moment;

-- name: grouped_by_several_types
SELECT flag, text, day, price, count(*), sum(id) FROM types WHERE id < 60 GROUP BY flag, text, day, price;

-- name: grouped_by_all_types
SELECT flag, tiny, small, number, big, single, double, price, wide, text, bytes, day, instant, moment, count(*) FROM types GROUP BY flag, tiny, small, number, big, single, double, price, wide, text, bytes, day, instant, moment;

-- name: grouped_by_expressions
SELECT id % 7 AS remainder, flag IS NULL AS unknown, count(*), sum(id + 1) FROM types GROUP BY id % 7, flag IS NULL;

-- name: distinct_flag
SELECT DISTINCT flag FROM types;

-- name: distinct_tiny
SELECT DISTINCT tiny FROM types;

-- name: distinct_small
SELECT DISTINCT small FROM types;

-- name: distinct_number
SELECT DISTINCT number FROM types;

-- name: distinct_big
SELECT DISTINCT big FROM types;

-- name: distinct_single
SELECT DISTINCT single FROM types;

-- name: distinct_double
SELECT DISTINCT double FROM types;

-- name: distinct_price
SELECT DISTINCT price FROM types;

-- name: distinct_wide
SELECT DISTINCT wide FROM types;

-- name: distinct_text
SELECT DISTINCT text FROM types;

-- name: distinct_bytes
SELECT DISTINCT bytes FROM types;

-- name: distinct_day
SELECT DISTINCT day FROM types;

-- name: distinct_instant
SELECT DISTINCT instant FROM types;

-- name: distinct_moment
SELECT DISTINCT moment FROM types;

-- name: extremes_of_every_type
SELECT min(flag), max(flag), min(tiny), max(tiny), min(small), max(small), min(number), max(number), min(big), max(big), min(single), max(single), min(double), max(double), min(price), max(price), min(wide), max(wide), min(text), max(text), min(bytes), max(bytes), min(day), max(day), min(instant), max(instant), min(moment), max(moment) FROM types;

-- name: extremes_by_group
SELECT id % 5 AS k, min(flag) AS least_flag, max(flag) AS most_flag, min(tiny) AS least_tiny, max(tiny) AS most_tiny, min(small) AS least_small, max(small) AS most_small, min(number) AS least_number, max(number) AS most_number, min(big) AS least_big, max(big) AS most_big, min(single) AS least_single, max(single) AS most_single, min(double) AS least_double, max(double) AS most_double, min(price) AS least_price, max(price) AS most_price, min(wide) AS least_wide, max(wide) AS most_wide, min(text) AS least_text, max(text) AS most_text, min(bytes) AS least_bytes, max(bytes) AS most_bytes, min(day) AS least_day, max(day) AS most_day, min(instant) AS least_instant, max(instant) AS most_instant, min(moment) AS least_moment, max(moment) AS most_moment FROM types GROUP BY id % 5;

-- name: counts_of_every_type
SELECT count(*), count(flag), count(tiny), count(small), count(number), count(big), count(single), count(double), count(price), count(wide), count(text), count(bytes), count(day), count(instant), count(moment) FROM types;

-- name: counts_of_distinct_values
SELECT count(DISTINCT flag), count(DISTINCT tiny), count(DISTINCT small), count(DISTINCT number), count(DISTINCT big), count(DISTINCT single), count(DISTINCT double), count(DISTINCT price), count(DISTINCT wide), count(DISTINCT text), count(DISTINCT bytes), count(DISTINCT day), count(DISTINCT instant), count(DISTINCT moment) FROM types;

-- name: sums_and_averages
SELECT sum(tiny), sum(small), sum(number), sum(price), avg(tiny), avg(small), avg(number), avg(price), count(wide) FROM types WHERE id < 40;

-- name: sums_of_wide_decimals
SELECT flag, sum(wide), avg(wide) FROM types WHERE id < 12 AND flag GROUP BY flag;

-- name: sum_of_decimals_overflows
SELECT sum(wide) FROM types WHERE wide > 1 AND id < 100;

-- name: sums_by_group
SELECT flag, sum(tiny), sum(number), sum(price), avg(price), avg(number) FROM types GROUP BY flag;

-- name: sums_of_floating_numbers
SELECT text, sum(double), avg(double), sum(single), avg(single) FROM types GROUP BY text;

-- name: sum_of_longs_overflows
SELECT sum(big) FROM types WHERE big > 0;

-- name: sorted_by_flag
SELECT flag, id FROM types ORDER BY flag, id;

-- name: sorted_by_flag_downwards
SELECT flag, id FROM types ORDER BY flag DESC, id DESC LIMIT 40;

-- name: sorted_by_tiny
SELECT tiny, id FROM types ORDER BY tiny, id;

-- name: sorted_by_tiny_downwards
SELECT tiny, id FROM types ORDER BY tiny DESC, id DESC LIMIT 40;

-- name: sorted_by_small
SELECT small, id FROM types ORDER BY small, id;

-- name: sorted_by_small_downwards
SELECT small, id FROM types ORDER BY small DESC, id DESC LIMIT 40;

-- name: sorted_by_number
SELECT number, id FROM types ORDER BY number, id;

-- name: sorted_by_number_downwards
SELECT number, id FROM types ORDER BY number DESC, id DESC LIMIT 40;

-- name: sorted_by_big
SELECT big, id FROM types ORDER BY big, id;

-- name: sorted_by_big_downwards
SELECT big, id FROM types ORDER BY big DESC, id DESC LIMIT 40;

-- name: sorted_by_single
SELECT single, id FROM types ORDER BY single, id;

-- name: sorted_by_single_downwards
SELECT single, id FROM types ORDER BY single DESC, id DESC LIMIT 40;

-- name: sorted_by_double
SELECT double, id FROM types ORDER BY double, id;

-- name: sorted_by_double_downwards
SELECT double, id FROM types ORDER BY double DESC, id DESC LIMIT 40;

-- name: sorted_by_price
SELECT price, id FROM types ORDER BY price, id;

-- name: sorted_by_price_downwards
SELECT price, id FROM types ORDER BY price DESC, id DESC LIMIT 40;

-- name: sorted_by_wide
SELECT wide, id FROM types ORDER BY wide, id;

-- name: sorted_by_wide_downwards
SELECT wide, id FROM types ORDER BY wide DESC, id DESC LIMIT 40;

-- name: sorted_by_text
SELECT text, id FROM types ORDER BY text, id;

-- name: sorted_by_text_downwards
SELECT text, id FROM types ORDER BY text DESC, id DESC LIMIT 40;

-- name: sorted_by_bytes
SELECT bytes, id FROM types ORDER BY bytes, id;

-- name: sorted_by_bytes_downwards
SELECT bytes, id FROM types ORDER BY bytes DESC, id DESC LIMIT 40;

-- name: sorted_by_day
SELECT day, id FROM types ORDER BY day, id;

-- name: sorted_by_day_downwards
SELECT day, id FROM types ORDER BY day DESC, id DESC LIMIT 40;

-- name: sorted_by_instant
SELECT instant, id FROM types ORDER BY instant, id;

-- name: sorted_by_instant_downwards
SELECT instant, id FROM types ORDER BY instant DESC, id DESC LIMIT 40;

-- name: sorted_by_moment
SELECT moment, id FROM types ORDER BY moment, id;

-- name: sorted_by_moment_downwards
SELECT moment, id FROM types ORDER BY moment DESC, id DESC LIMIT 40;

-- name: nulls_first_downwards
SELECT text, id FROM types ORDER BY text DESC NULLS FIRST, id;

-- name: nulls_last_upwards
SELECT number, double, id FROM types ORDER BY number ASC NULLS LAST, double NULLS LAST, id;

-- name: sorted_by_several_types
SELECT flag, single, bytes, id FROM types ORDER BY flag DESC NULLS LAST, single, bytes DESC, id;

-- name: joined_on_flag
SELECT a.flag, count(*) AS pairs, min(a.id), max(b.id) FROM types a JOIN types b ON a.flag = b.flag WHERE a.id < 30 AND b.id >= 90 GROUP BY a.flag;

-- name: joined_on_tiny
SELECT a.tiny, count(*) AS pairs, min(a.id), max(b.id) FROM types a JOIN types b ON a.tiny = b.tiny WHERE a.id < 30 AND b.id >= 90 GROUP BY a.tiny;

-- name: joined_on_small
SELECT a.small, count(*) AS pairs, min(a.id), max(b.id) FROM types a JOIN types b ON a.small = b.small WHERE a.id < 30 AND b.id >= 90 GROUP BY a.small;

-- name: joined_on_number
SELECT a.number, count(*) AS pairs, min(a.id), max(b.id) FROM types a JOIN types b ON a.number = b.number WHERE a.id < 30 AND b.id >= 90 GROUP BY a.number;

-- name: joined_on_big
SELECT a.big, count(*) AS pairs, min(a.id), max(b.id) FROM types a JOIN types b ON a.big = b.big WHERE a.id < 30 AND b.id >= 90 GROUP BY a.big;

-- name: joined_on_single
SELECT a.single, count(*) AS pairs, min(a.id), max(b.id) FROM types a JOIN types b ON a.single = b.single WHERE a.id < 30 AND b.id >= 90 GROUP BY a.single;

-- name: joined_on_double
SELECT a.double, count(*) AS pairs, min(a.id), max(b.id) FROM types a JOIN types b ON a.double = b.double WHERE a.id < 30 AND b.id >= 90 GROUP BY a.double;

-- name: joined_on_price
SELECT a.price, count(*) AS pairs, min(a.id), max(b.id) FROM types a JOIN types b ON a.price = b.price WHERE a.id < 30 AND b.id >= 90 GROUP BY a.price;

-- name: joined_on_wide
SELECT a.wide, count(*) AS pairs, min(a.id), max(b.id) FROM types a JOIN types b ON a.wide = b.wide WHERE a.id < 30 AND b.id >= 90 GROUP BY a.wide;

-- name: joined_on_text
SELECT a.text, count(*) AS pairs, min(a.id), max(b.id) FROM types a JOIN types b ON a.text = b.text WHERE a.id < 30 AND b.id >= 90 GROUP BY a.text;

-- name: joined_on_bytes
SELECT a.bytes, count(*) AS pairs, min(a.id), max(b.id) FROM types a JOIN types b ON a.bytes = b.bytes WHERE a.id < 30 AND b.id >= 90 GROUP BY a.bytes;

-- name: joined_on_day
SELECT a.day, count(*) AS pairs, min(a.id), max(b.id) FROM types a JOIN types b ON a.day = b.day WHERE a.id < 30 AND b.id >= 90 GROUP BY a.day;

-- name: joined_on_instant
SELECT a.instant, count(*) AS pairs, min(a.id), max(b.id) FROM types a JOIN types b ON a.instant = b.instant WHERE a.id < 30 AND b.id >= 90 GROUP BY a.instant;

-- name: joined_on_moment
SELECT a.moment, count(*) AS pairs, min(a.id), max(b.id) FROM types a JOIN types b ON a.moment = b.moment WHERE a.id < 30 AND b.id >= 90 GROUP BY a.moment;

-- name: joined_on_nulls_too
SELECT a.id, b.id FROM types a JOIN types b ON a.text <=> b.text AND a.number = b.number WHERE a.id < 20 AND b.id > 100;

-- name: joined_on_several_types
SELECT a.id AS left, b.id AS right FROM types a JOIN types b ON a.flag = b.flag AND a.tiny = b.tiny AND a.day = b.day AND a.id < b.id WHERE a.id < 30;

-- name: joined_with_a_condition
SELECT a.id AS left, b.id AS right FROM types a JOIN types b ON a.text = b.text AND a.number < b.number WHERE a.id < 12;

-- name: joined_using_a_column
SELECT * FROM (SELECT id, text FROM types WHERE id < 9) JOIN (SELECT id, price FROM types WHERE id > 4) USING (id);

-- name: compared_with_literals
SELECT id FROM types WHERE (double > 0 AND price <= 12.50) OR day < DATE '1970-01-01' OR instant = TIMESTAMP '2038-01-19 03:14:08' OR text >= '漢';

-- name: nan_is_greatest_and_itself
SELECT double, double = double('NaN') AS is_nan, double > double('Infinity') AS above, isnan(double) FROM types WHERE id < 20;

-- name: null_logic
SELECT id, flag AND number > 0 AS both, flag OR number > 0 AS either, NOT flag AS not_flag, number IN (0, 42, NULL) AS listed, text IS NULL AS unknown FROM types WHERE id < 40;

-- name: casts_between_types
SELECT id, CAST(number AS STRING), CAST(price AS DOUBLE), CAST(tiny AS DECIMAL(5,1)), CAST(flag AS INT), CAST(day AS STRING), CAST(instant AS STRING), CAST(double AS STRING), CAST(single AS DOUBLE), CAST(day AS TIMESTAMP), CAST(instant AS DATE), CAST(bytes AS STRING) FROM types WHERE id < 40 AND (bytes IS NULL OR bytes <> X'FF');

-- name: arithmetic_of_every_number
SELECT id, tiny + 0S, small * 2, number - 1L, price * price, price / 3, price + number, double * 2 + single, -price, tiny % 10, small div 7 FROM types WHERE id < 30 AND (number IS NULL OR number <> 3);

-- name: negated
SELECT id, -tiny + 0, -single, -double, -price, -wide FROM types WHERE id < 40 AND (tiny IS NULL OR tiny > -128) AND (wide IS NULL OR wide BETWEEN -1 AND 1);

-- name: coalesced
SELECT id, coalesce(number, tiny, -1), nvl(text, 'nothing'), nullif(flag, true), if(price > 0, 'up', 'down') FROM types WHERE id < 40;
