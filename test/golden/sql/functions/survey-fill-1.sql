-- Functions of which few cases were recorded.
-- name: array_agg
SELECT array_agg(x), array_compact(array(x, NULL)), array_distinct(array(x, x)), array_intersect(array(x), array(1)), array_min(array(x, 9)), array_position(array(1, x), x), array_prepend(array(1), x), array_remove(array(1, x), 1) FROM VALUES (1), (2), (NULL) AS t(x) GROUP BY x ORDER BY x;
-- name: array_compact
SELECT array_compact(CAST(NULL AS ARRAY<INT>)), array_distinct(array('a', 'b', 'a')), array_intersect(array('a'), array('b')), array_min(array('b', 'a')), array_position(array('a', 'b'), 'b'), array_prepend(array('a'), 'z'), array_remove(array('a', 'b'), 'a'), get(array('a'), 0), get(array('a'), 9), map_entries(map('a', 1)), map_keys(map('a', 1)), map_values(map('a', 1));
-- name: array_agg_2
SELECT array_agg(DISTINCT x), any_value(x), percentile_approx(x, 0.5), percentile_disc(0.5) WITHIN GROUP (ORDER BY x), string_agg(CAST(x AS STRING), ','), mean(x), std(x), some(x > 1), every(x > 1), bool_and(x > 0), bit_or(x), bit_xor(x), try_avg(x), min_by(x, -x), last(x), first_value(x) FROM VALUES (1), (2), (2) AS t(x);
-- name: mean
SELECT mean(x), try_avg(x), std(x), stddev_pop(x), stddev_samp(x), var_pop(x), var_samp(x), variance(x), skewness(x), kurtosis(x), corr(x, y), covar_pop(x, y), covar_samp(x, y) FROM VALUES (1.5D, 2), (2.5D, 3), (NULL, 4), (7D, NULL) AS t(x, y);
-- name: mean_2
SELECT mean(x), try_avg(x), stddev_samp(x), stddev_pop(x), var_pop(x), var_samp(x), variance(x), skewness(x), kurtosis(x), covar_pop(x, x), covar_samp(x, x), array_agg(x), string_agg(x, ','), percentile_approx(x, 0.5), collect_union(array(x)) FROM VALUES ('1'), ('2'), ('x') AS t(x);
-- name: mean_3
SELECT mean(x), covar_pop(x, y), regr_intercept(y, x), regr_sxx(y, x), regr_sxy(y, x), regr_syy(y, x) FROM VALUES ('a', 1) AS t(x, y);
-- name: regr_intercept
SELECT regr_intercept(y, x), regr_sxx(y, x), regr_sxy(y, x), regr_syy(y, x), regr_slope(y, x) FROM VALUES (1, 2), (3, 5), (4, NULL) AS t(y, x);
-- name: atan
SELECT atan(1), cos(0), cot(2), csc(2), degrees(1), e(), hypot(1, 1), pi(), positive(-3), power(2, 3), radians(90), rint(1.2), sec(0), signum(-2), bin(5), mod(7, 3), shiftright(8, 1), shiftrightunsigned(8, 1), nanvl(1D, 2D), isnan(1D);
-- name: atan_2
SELECT atan('x'), cos('x'), cot(NULL), csc(NULL), degrees('x'), hypot('x', 1), positive('x'), power('x', 2), radians('x'), rint('x'), sec('x'), signum('x'), bin('x'), mod('x', 2), nanvl('x', 1), isnan('x');
-- name: try_divide
SELECT try_divide(x, y), try_multiply(x, y), try_mod(x, y), mod(x, y), x div y FROM VALUES (7, 2), (1, 0), (NULL, 1) AS t(x, y);
-- name: bigint
SELECT bigint('12'), bigint(1.9), bigint('x');
-- name: bigint_2
SELECT bigint(true), binary('ab'), binary(NULL), boolean('t'), boolean(0), boolean(NULL), timestamp('2024-01-01'), timestamp(NULL), time('10:00:00'), time(NULL), bigint(NULL);
-- name: boolean
SELECT boolean('x'), timestamp('x'), bigint('');
-- name: binary
SELECT binary('x'), boolean('no'), timestamp(DATE'2024-01-01'), time('23:59:59.9');
-- name: char_length
SELECT char_length('ab'), character_length('é'), chr(66), lcase('AB'), ucase('ab'), len('abc'), space(1), quote('a'), substring_index('a.b', '.', 1), sentences('a b. c'), crc32('a'), sha('a'), sha1('a'), sha2('a', 256), hex(hmac('k', 'm')), to_base32('a'), url_encode('a/b'), printf('%s', 1), luhn_check('0'), jaro_winkler_similarity('ab', 'ac'), initcap('a b');
-- name: char_length_2
SELECT char_length(NULL), character_length(X'61'), chr(-5), lcase(NULL), ucase(NULL), len(NULL), space(NULL), quote(NULL), substring_index('a', NULL, 1), sentences(NULL), crc32(NULL), sha(NULL), sha1(NULL), sha2(NULL, 256), hmac('a', NULL), to_base32(X'FF'), url_encode(NULL), printf('%d', NULL), luhn_check('x'), jaro_winkler_similarity(NULL, 'a');
-- name: regexp_extract_all
SELECT regexp_extract_all('a1', '\\d', 0), regexp_instr('a1', '\\d'), regexp_like('a1', '\\d'), regexp_substr('a1', '\\d'), is_valid_utf8('a'), make_valid_utf8('a'), validate_utf8('a'), try_validate_utf8('a'), try_url_decode('a%20b'), try_parse_url('http://h/p', 'PATH'), try_to_number('12', '99'), to_varchar(12, '99');
-- name: regexp_extract_all_2
SELECT regexp_extract_all(NULL, 'a', 0), regexp_instr(NULL, 'a'), regexp_like('a', NULL), regexp_substr('a', NULL), is_valid_utf8(NULL), make_valid_utf8(NULL), validate_utf8(NULL), try_validate_utf8(NULL), try_url_decode(NULL), try_parse_url(NULL, 'PATH'), try_to_number(NULL, '99'), to_varchar(NULL, '99'), collate(NULL, 'UNICODE');
-- name: regexp_extract_all_3
SELECT regexp_extract_all('a', '(', 0);
-- name: make_valid_utf8
SELECT make_valid_utf8(X'FF61'), try_validate_utf8(X'FF'), try_to_number('x', '9'), to_varchar(1234, '99'), collate('a', 'UTF8_LCASE') = 'A', collate('é', 'UNICODE_AI') = 'e';
-- name: collate
SELECT collate('a', 'NOPE');
-- name: current_catalog
SELECT current_catalog(1);
-- name: current_database
SELECT current_database(1), current_schema(2);
-- name: date_from_unix_date
SELECT date_from_unix_date(10), dayofmonth(DATE'2024-05-06'), monthname(DATE'2024-05-06'), weekday(DATE'2024-05-06'), make_dt_interval(1), make_ym_interval(1), time_from_micros(1), time_from_millis(1), time_from_seconds(1), time_to_micros(TIME'00:00:01'), time_to_millis(TIME'00:00:01'), time_to_seconds(TIME'00:00:01'), time_trunc('SECOND', TIME'10:11:12.5'), to_time('10:11'), try_to_time('x'), timestamp_micros(1), timestamp_nanos(1), unix_nanos(timestamp_nanos(5));
-- name: date_from_unix_date_2
SELECT date_from_unix_date(NULL), dayofmonth(NULL), monthname(NULL), weekday(NULL), make_dt_interval(NULL), make_ym_interval(NULL, 1), time_from_micros(NULL), time_from_millis(NULL), time_from_seconds(NULL), time_to_micros(NULL), time_to_millis(NULL), time_to_seconds(NULL), time_trunc('SECOND', NULL), to_time(NULL), try_to_time(NULL), timestamp_micros(NULL), timestamp_nanos(NULL), unix_nanos(NULL), time_diff('HOUR', NULL, TIME'10:00:00'), try_make_interval(NULL);
-- name: dayofmonth
SELECT dayofmonth('x'), weekday('x'), monthname('x');
-- name: time_diff
SELECT time_diff('MINUTE', TIME'10:00:00', TIME'09:00:30'), time_trunc('MILLISECOND', TIME'10:00:00.123456'), try_make_interval(1, 1, 1, 1, 1, 1, 1.5), time_to_micros(TIME'23:59:59.999999'), time_from_micros(86399999999), time_bucket(INTERVAL '1' HOUR, TIMESTAMP'2024-01-01 10:59:00');
-- name: time_from_micros
SELECT time_from_micros(-1);
-- name: time_to_millis
SELECT time_to_millis('x');
-- name: to_time
SELECT to_time('x');
-- name: timestamp_nanos
SELECT timestamp_nanos('x');
-- name: is_valid_variant
SELECT is_valid_variant(parse_json('1')), is_variant_null(parse_json('null')), try_parse_json('{'), try_variant_get(parse_json('1'), '$', 'boolean'), variant_delete(parse_json('{"a":1}'), '$.a'), variant_insert(parse_json('[1]'), '$[0]', 5), variant_array_append(parse_json('{"a":[1]}'), '$.a', 2), variant_strip_nulls(parse_json('{"a":null}')), schema_of_variant(parse_json('{"a":[1]}')), try_variant_insert(parse_json('{}'), '$.a', 1), try_variant_set(parse_json('{"a":1}'), '$.a', 'x'), try_variant_array_append(parse_json('[]'), '$', true);
-- name: is_valid_variant_2
SELECT is_valid_variant(NULL), is_variant_null(NULL), try_parse_json(NULL), try_variant_get(NULL, '$', 'int'), variant_delete(NULL, '$.a'), variant_insert(NULL, '$.a', 1), variant_array_append(NULL, '$', 1), variant_strip_nulls(NULL), schema_of_variant(NULL), try_variant_insert(NULL, '$.a', 1), try_variant_set(NULL, '$.a', 1), try_variant_array_append(NULL, '$', 1);
-- name: schema_of_variant_agg
SELECT schema_of_variant_agg(parse_json(j)) FROM VALUES ('1'), ('2.5'), ('"x"') AS t(j);
-- name: variant_insert
SELECT variant_insert(parse_json('1'), '$.a', 1);
-- name: variant_set
SELECT variant_set(parse_json('{"a":1}'), '$.b', 1, false), variant_set(parse_json('{"a":1}'), '$.b', 1, true), variant_strip_nulls(parse_json('[null, 1]')), try_variant_insert(parse_json('{"a":1}'), '$.a', 1);
-- name: xpath_boolean
SELECT xpath_boolean('<a>1</a>', 'a = 1'), xpath_double('<a>1.5</a>', 'a'), xpath_float('<a>1.5</a>', 'a'), xpath_long('<a>7</a>', 'a'), xpath_number('<a>7</a>', 'a'), xpath_short('<a>7</a>', 'a'), from_xml('<a><b>1</b></a>', 'b INT'), schema_of_xml('<a><b>1</b></a>'), schema_of_csv('1,a'), to_xml(named_struct('a', 1));
-- name: xpath_boolean_2
SELECT xpath_boolean(NULL, 'a'), xpath_double(NULL, 'a'), xpath_float(NULL, 'a'), xpath_long(NULL, 'a'), xpath_number(NULL, 'a'), xpath_short(NULL, 'a'), from_xml(NULL, 'b INT'), to_xml(CAST(NULL AS STRUCT<a: INT>));
-- name: xpath_boolean_3
SELECT xpath_boolean('<a/>', 'b'), xpath_double('<a/>', 'b'), xpath_float('<a>x</a>', 'a'), xpath_long('<a>x</a>', 'a'), xpath_number('<a/>', 'b'), xpath_short('<a>70000</a>', 'a'), schema_of_xml('<a/>'), schema_of_csv('a|1', map('sep', '|'));
-- name: schema_of_csv
SELECT schema_of_csv('1,,x'), from_xml('<a><b>x</b></a>', 'b INT');
-- name: cume_dist
SELECT k, cume_dist() OVER (ORDER BY k), dense_rank() OVER (ORDER BY k), rank() OVER (ORDER BY k), lead(k) OVER (ORDER BY k), row_number() OVER (ORDER BY k), percent_rank() OVER (ORDER BY k), ntile(2) OVER (ORDER BY k) FROM VALUES (1), (2), (2), (NULL) AS t(k) ORDER BY k, 6;
-- name: cume_dist_2
SELECT cume_dist() OVER (PARTITION BY g ORDER BY x DESC), dense_rank() OVER (PARTITION BY g ORDER BY x DESC NULLS LAST), counter_diff(x) OVER (PARTITION BY g ORDER BY x) FROM VALUES ('a', 1), ('a', 3), ('b', NULL) AS t(g, x) ORDER BY g, x;
-- name: dense_rank
SELECT dense_rank() OVER (), 1;
-- name: cume_dist_3
SELECT cume_dist(1) OVER (ORDER BY 1);
-- name: counter_diff
SELECT counter_diff(x) OVER (ORDER BY k) FROM VALUES (1, 5D), (2, 7.5D), (3, NULL), (4, 1D) AS t(k, x) ORDER BY 1;
-- name: window_time
SELECT window_time(window).x FROM VALUES (TIMESTAMP'2024-01-01 00:03:00') AS t(ts) GROUP BY window(ts, '5 minutes');
-- name: window_time_2
SELECT window_time(window(ts, '5 minutes')) FROM VALUES (TIMESTAMP'2024-01-01 00:03:00'), (NULL) AS t(ts);
-- name: session_window
SELECT session_window(ts, '5 minutes').start, count(*) FROM VALUES (TIMESTAMP'2024-01-01 00:03:00'), (TIMESTAMP'2024-01-01 00:07:00') AS t(ts) GROUP BY session_window(ts, '5 minutes');
-- name: session_window_2
SELECT session_window(ts, INTERVAL '1' MINUTE), sum(v) FROM VALUES (TIMESTAMP'2024-01-01 00:03:00', 1), (NULL, 2) AS t(ts, v) GROUP BY 1;
-- name: grouping
SELECT grouping(x), grouping_id(x), count(*) FROM VALUES (1), (2) AS t(x) GROUP BY ROLLUP(x) ORDER BY 1, 3;
-- name: bitmap_and_agg
SELECT bitmap_and_agg(b), bitmap_or_agg(b) FROM VALUES (CAST(NULL AS BINARY)) AS t(b) WHERE false;
-- name: bitmap_count
SELECT bitmap_count(bitmap_and_agg(b)), bitmap_count(bitmap_or_agg(b)) FROM VALUES (X'0F'), (X'F3'), (NULL) AS t(b);
-- name: bitmap_bit_position
SELECT bitmap_bit_position(5), bitmap_bucket_number(32769), bitmap_bucket_number(NULL), bitmap_bit_position('7');
-- name: bitmap_bucket_number
SELECT bitmap_bucket_number('x'), bitmap_bit_position('x'), bitmap_construct_agg(1);
-- name: st_asbinary
SELECT st_asbinary(NULL), st_srid(NULL), st_setsrid(NULL, 4326), st_geomfromwkb(NULL), st_geogfromwkb(NULL);
-- name: hex
SELECT hex(st_asbinary(st_geogfromwkb(X'0101000000000000000000F03F0000000000000040'))), st_srid(st_geomfromwkb(X'0101000000000000000000F03F0000000000000040', 3857));
-- name: st_asbinary_2
SELECT st_asbinary('x');
-- name: vector_sum
SELECT vector_sum(v), vector_avg(v) FROM VALUES (array(1F, 2F)), (NULL) AS t(v);
-- name: vector_norm
SELECT vector_norm(v), vector_normalize(v), vector_cosine_similarity(v, v), vector_l2_distance(v, v), vector_inner_product(v, v) FROM VALUES (array(3F, 4F)), (NULL), (array(0F, 0F)) AS t(v);
-- name: vector_sum_2
SELECT vector_sum(array(1, 2)), vector_avg(NULL);
-- name: vector_avg
SELECT vector_avg(array(1D));
-- name: input_file_name
SELECT input_file_name(), input_file_block_start(), input_file_block_length() FROM range(1);
-- name: input_file_name_2
SELECT input_file_name() = '', input_file_block_start() + 1, input_file_block_length() + 1;
-- name: input_file_name_3
SELECT input_file_name(1), input_file_block_length(1), input_file_block_start(2);
-- name: isnull
SELECT isnull(NULL), isnotnull(NULL), ifnull(NULL, 2), nvl(NULL, 'x'), nvl2(NULL, 1, 2), isnull(1), isnotnull(1);
-- name: ifnull
SELECT ifnull(x, 0), nvl(x, -1), nvl2(x, 'y', 'n'), isnull(x), isnotnull(x) FROM VALUES (1), (NULL) AS t(x) ORDER BY x;
-- name: nvl
SELECT nvl(1, 'a'), ifnull('b', 2), nvl2(1, 'a', 2);
-- name: nvl_2
SELECT nvl(array(1), 1);
-- name: shuffle
SELECT shuffle(1);
-- name: shuffle_2
SELECT shuffle(array('a', 'b', 'c', 'd'), 42);
