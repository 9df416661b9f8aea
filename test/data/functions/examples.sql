-- name: if
SELECT if(1 < 2, 'a', 'b');
-- name: coalesce
SELECT coalesce(NULL, 1);
-- name: nvl
SELECT nvl(NULL, 1);
-- name: nullif
SELECT nullif(2, 2);
-- name: nvl2
SELECT nvl2(NULL, 2, 1);
-- name: greatest
SELECT greatest(10, 9, 2);
-- name: least
SELECT least(10, 9, 2);
-- name: isnull
SELECT isnull(1);
-- name: isnotnull
SELECT isnotnull(1);
-- name: isnan
SELECT isnan(cast('NaN' AS double));
-- name: nullifzero
SELECT nullifzero(0);
-- name: zeroifnull
SELECT zeroifnull(NULL);
-- name: equal_null
SELECT equal_null(NULL, NULL);
-- name: between
SELECT 0.5 BETWEEN 0.1 AND 1.0;
-- name: not
SELECT NOT true;
-- name: and
SELECT true AND NULL;
-- name: or
SELECT true OR NULL;
-- name: when
SELECT CASE WHEN 1 > 0 THEN 1 ELSE 1.2 END;
-- name: abs
SELECT abs(-1);
-- name: negative
SELECT negative(1);
-- name: positive
SELECT positive(1);
-- name: try_add
SELECT try_add(1, 2);
-- name: try_subtract
SELECT try_subtract(2, 1);
-- name: try_multiply
SELECT try_multiply(2, 3);
-- name: try_divide
SELECT try_divide(3, 2);
-- name: try_mod
SELECT try_mod(3, 2);
-- name: pmod
SELECT pmod(-10, 3);
-- name: mod
SELECT mod(2, 1.8);
-- name: hash
SELECT hash('Spark', 123);
-- name: boolean
SELECT boolean(NULL);
-- name: tinyint
SELECT tinyint(NULL);
-- name: smallint
SELECT smallint(NULL);
-- name: int
SELECT int(NULL);
-- name: bigint
SELECT bigint(NULL);
-- name: float
SELECT float(NULL);
-- name: double
SELECT double(NULL);
-- name: decimal
SELECT decimal(NULL);
-- name: date
SELECT date(NULL);
-- name: timestamp
SELECT timestamp(NULL);
-- name: binary
SELECT binary(NULL);
-- name: string
SELECT string(NULL);
-- name: upper
SELECT upper('SparkSql');
-- name: lower
SELECT lower('SparkSql');
-- name: initcap
SELECT initcap('sPark sql');
-- name: length
SELECT length('Spark SQL ');
-- name: octet_length
SELECT octet_length('Spark SQL');
-- name: bit_length
SELECT bit_length('Spark SQL');
-- name: substring
SELECT substring('Spark SQL', 5, 3);
-- name: left
SELECT left('Spark SQL', 3);
-- name: right
SELECT right('Spark SQL', 3);
-- name: concat
SELECT concat('Spark', 'SQL');
-- name: concat_ws
SELECT concat_ws(' ', 'Spark', 'SQL');
-- name: trim
SELECT trim('  SparkSQL  ');
-- name: ltrim
SELECT ltrim('  SparkSQL  ');
-- name: rtrim
SELECT rtrim('  SparkSQL  ');
-- name: btrim
SELECT btrim('SSparkSQLS', 'SL');
-- name: lpad
SELECT lpad('hi', 5, '??');
-- name: rpad
SELECT rpad('hi', 5, '??');
-- name: replace
SELECT replace('ABCabc', 'abc', 'DEF');
-- name: overlay
SELECT overlay('Spark SQL' PLACING '_' FROM 6);
-- name: repeat
SELECT repeat('123', 2);
-- name: space
SELECT concat(space(2), '1');
-- name: reverse
SELECT reverse('Spark SQL');
-- name: translate
SELECT translate('AaBbCc', 'abc', '123');
-- name: ascii
SELECT ascii('222');
-- name: chr
SELECT chr(65);
-- name: elt
SELECT elt(1, 'scala', 'java');
-- name: instr
SELECT instr('SparkSQL', 'SQL');
-- name: locate
SELECT locate('bar', 'foobarbar', 5);
-- name: split_part
SELECT split_part('11.12.13', '.', 3);
-- name: substring_index
SELECT substring_index('www.apache.org', '.', 2);
-- name: find_in_set
SELECT find_in_set('ab', 'abc,b,ab,c,def');
-- name: startswith
SELECT startswith('Spark SQL', 'Spark');
-- name: endswith
SELECT endswith('Spark SQL', 'Spark');
-- name: contains
SELECT contains('Spark SQL', 'Spark');
-- name: levenshtein
SELECT levenshtein('kitten', 'sitting');
-- name: jaro_winkler_similarity
SELECT jaro_winkler_similarity('MARTHA', 'MARHTA');
-- name: soundex
SELECT soundex('Miller');
-- name: luhn_check
SELECT luhn_check('8112189876');
-- name: rlike
SELECT rlike('Spark SQL', 'S.*L');
-- name: ilike
SELECT ilike('Spark', '_PARK');
-- name: regexp_replace
SELECT regexp_replace('100-200', '(\\d+)', 'num');
-- name: regexp_extract
SELECT regexp_extract('100-200', '(\\d+)-(\\d+)', 1);
-- name: regexp_count
SELECT regexp_count('Steven Jones and Stephen Smith', 'Ste(v|ph)en');
-- name: regexp_substr
SELECT regexp_substr('Steven Jones', 'Ste(v|ph)en');
-- name: regexp_instr
SELECT regexp_instr('user@spark.apache.org', '@[^.]*');
-- name: format_string
SELECT format_string('Hello World %d %s', 100, 'days');
-- name: format_number
SELECT format_number(12332.123456, 4);
-- name: mask
SELECT mask('abcd-EFGH-8765-4321');
-- name: quote
SELECT quote('Don''t');
-- name: base64
SELECT base64('Spark SQL');
-- name: unbase64
SELECT unbase64('U3BhcmsgU1FM');
-- name: to_base32
SELECT to_base32('Spark');
-- name: from_base32
SELECT from_base32('KNYGC4TL');
-- name: encode
SELECT encode('abc', 'utf-8');
-- name: to_binary
SELECT to_binary('abc', 'utf-8');
-- name: try_to_binary
SELECT try_to_binary('abc', 'utf-8');
-- name: url_encode
SELECT url_encode('https://spark.apache.org');
-- name: url_decode
SELECT url_decode('https%3A%2F%2Fspark.apache.org');
-- name: try_url_decode
SELECT try_url_decode('https%3A%2F%2Fspark.apache.org');
-- name: parse_url
SELECT parse_url('http://spark.apache.org/path?query=1', 'HOST');
-- name: try_parse_url
SELECT try_parse_url('http://spark.apache.org/path?query=1', 'HOST');
-- name: md5
SELECT md5('Spark');
-- name: sha
SELECT sha('Spark');
-- name: sha2
SELECT sha2('Spark', 256);
-- name: crc32
SELECT crc32('Spark');
-- name: xxhash64
SELECT xxhash64('Spark', 123);
-- name: to_number
SELECT to_number('454', '999');
-- name: try_to_number
SELECT try_to_number('454', '999');
-- name: sqrt
SELECT sqrt(4);
-- name: cbrt
SELECT cbrt(27.0);
-- name: exp
SELECT exp(0);
-- name: expm1
SELECT expm1(0);
-- name: ln
SELECT ln(1);
-- name: log10
SELECT log10(10);
-- name: log2
SELECT log2(2);
-- name: log1p
SELECT log1p(0);
-- name: sin
SELECT sin(0);
-- name: cos
SELECT cos(0);
-- name: tan
SELECT tan(0);
-- name: cot
SELECT cot(1);
-- name: sec
SELECT sec(0);
-- name: csc
SELECT csc(1);
-- name: asin
SELECT asin(0);
-- name: acos
SELECT acos(1);
-- name: atan
SELECT atan(0);
-- name: sinh
SELECT sinh(0);
-- name: cosh
SELECT cosh(0);
-- name: tanh
SELECT tanh(0);
-- name: asinh
SELECT asinh(0);
-- name: acosh
SELECT acosh(1);
-- name: atanh
SELECT atanh(0);
-- name: degrees
SELECT degrees(3.141592653589793);
-- name: radians
SELECT radians(180);
-- name: rint
SELECT rint(12.3456);
-- name: sign
SELECT sign(40);
-- name: log
SELECT log(10, 100);
-- name: pow
SELECT pow(2, 3);
-- name: hypot
SELECT hypot(3, 4);
-- name: atan2
SELECT atan2(0, 0);
-- name: e
SELECT e();
-- name: pi
SELECT pi();
-- name: factorial
SELECT factorial(5);
-- name: bin
SELECT bin(13);
-- name: hex
SELECT hex('Spark SQL');
-- name: unhex
SELECT decode(unhex('537061726B2053514C'), 'UTF-8');
-- name: conv
SELECT conv('100', 2, 10);
-- name: width_bucket
SELECT width_bucket(5.3, 0.2, 10.6, 5);
-- name: op38
SELECT 3 & 5;
-- name: op124
SELECT 3 | 5;
-- name: op94
SELECT 3 ^ 5;
-- name: op126
SELECT ~ 0;
-- name: shiftleft
SELECT shiftleft(4, 1);
-- name: shiftright
SELECT shiftright(4, 1);
-- name: shiftrightunsigned
SELECT shiftrightunsigned(4, 1);
-- name: bit_count
SELECT bit_count(0);
-- name: bit_get
SELECT bit_get(11, 0);
-- name: round
SELECT round(2.5, 0);
-- name: bround
SELECT bround(2.5, 0);
-- name: ceil
SELECT ceil(-0.1);
-- name: floor
SELECT floor(-0.1);
-- name: year
SELECT year('2009-07-30');
-- name: quarter
SELECT quarter('2009-07-30');
-- name: month
SELECT month('2009-07-30');
-- name: day
SELECT day('2009-07-30');
-- name: dayofyear
SELECT dayofyear('2009-07-30');
-- name: dayofweek
SELECT dayofweek('2009-07-30');
-- name: weekday
SELECT weekday('2009-07-30');
-- name: weekofyear
SELECT weekofyear('2009-07-30');
-- name: monthname
SELECT monthname(DATE'2008-02-20');
-- name: dayname
SELECT dayname(DATE'2008-02-20');
-- name: date_add
SELECT date_add('2016-07-30', 1);
-- name: date_sub
SELECT date_sub('2016-07-30', 1);
-- name: datediff
SELECT datediff('2009-07-31', '2009-07-30');
-- name: add_months
SELECT add_months('2016-08-31', 1);
-- name: last_day
SELECT last_day('2009-01-12');
-- name: next_day
SELECT next_day('2015-01-14', 'TU');
-- name: months_between
SELECT months_between('1997-02-28 10:30:00', '1996-10-30');
-- name: trunc
SELECT trunc('2019-08-04', 'week');
-- name: make_date
SELECT make_date(2013, 7, 15);
-- name: unix_date
SELECT unix_date(DATE'1970-01-02');
-- name: date_from_unix_date
SELECT date_from_unix_date(1);
-- name: hour
SELECT hour('2009-07-30 12:58:59');
-- name: minute
SELECT minute('2009-07-30 12:58:59');
-- name: second
SELECT second('2009-07-30 12:58:59');
-- name: date_trunc
SELECT date_trunc('HOUR', '2015-03-05T09:32:05.359');
-- name: date_format
SELECT date_format('2016-04-08', 'y');
-- name: unix_timestamp
SELECT unix_timestamp('2016-04-08', 'yyyy-MM-dd');
-- name: to_unix_timestamp
SELECT to_unix_timestamp('2016-04-08', 'yyyy-MM-dd');
-- name: from_unixtime
SELECT from_unixtime(0, 'yyyy-MM-dd HH:mm:ss');
-- name: unix_seconds
SELECT unix_seconds(TIMESTAMP'1970-01-01 00:00:01Z');
-- name: unix_millis
SELECT unix_millis(TIMESTAMP'1970-01-01 00:00:01Z');
-- name: unix_micros
SELECT unix_micros(TIMESTAMP'1970-01-01 00:00:01Z');
-- name: timestamp_seconds
SELECT timestamp_seconds(1230219000);
-- name: timestamp_millis
SELECT timestamp_millis(1230219000);
-- name: timestamp_micros
SELECT timestamp_micros(1230219000);
-- name: make_timestamp
SELECT make_timestamp(2014, 12, 28, 6, 30, 45.887);
-- name: make_timestamp_ltz
SELECT make_timestamp_ltz(2014, 12, 28, 6, 30, 45.887);
-- name: make_timestamp_ntz
SELECT make_timestamp_ntz(2014, 12, 28, 6, 30, 45.887);
-- name: try_make_timestamp
SELECT try_make_timestamp(2014, 12, 28, 6, 30, 45.887);
-- name: try_make_timestamp_ltz
SELECT try_make_timestamp_ltz(2014, 12, 28, 6, 30, 45.887);
-- name: try_make_timestamp_ntz
SELECT try_make_timestamp_ntz(2014, 12, 28, 6, 30, 45.887);
-- name: from_utc_timestamp
SELECT from_utc_timestamp('2016-08-31', 'Asia/Seoul');
-- name: to_utc_timestamp
SELECT to_utc_timestamp('2016-08-31', 'Asia/Seoul');
-- name: convert_timezone
SELECT convert_timezone('Europe/Brussels', 'America/Los_Angeles', TIMESTAMP_NTZ'2021-12-06 00:00:00');
-- name: timestampadd
SELECT timestampadd(MONTH, -1, TIMESTAMP'2022-02-28 00:00:00');
-- name: timestampdiff
SELECT timestampdiff(MONTH, TIMESTAMP'2021-02-28 12:00:00', TIMESTAMP'2021-03-28 12:00:00');
-- name: to_timestamp
SELECT to_timestamp('2016-12-31', 'yyyy-MM-dd');
-- name: to_timestamp_ltz
SELECT to_timestamp_ltz('2016-12-31', 'yyyy-MM-dd');
-- name: to_timestamp_ntz
SELECT to_timestamp_ntz('2016-12-31', 'yyyy-MM-dd');
-- name: to_date
SELECT to_date('2016-12-31', 'yyyy-MM-dd');
-- name: try_to_timestamp
SELECT try_to_timestamp('2016-12-31', 'yyyy-MM-dd');
-- name: try_to_date
SELECT try_to_date('2016-12-31', 'yyyy-MM-dd');
-- name: typeof
SELECT typeof(1);
-- name: nanvl
SELECT nanvl(cast('NaN' AS double), 123);
-- name: raise_error
SELECT if(false, raise_error('custom error'), 1);
-- name: assert_true
SELECT assert_true(0 < 1);
-- name: collation
SELECT collation('Spark SQL');
-- name: current_catalog
SELECT current_catalog();
-- name: current_schema
SELECT current_schema();
-- name: uuid
SELECT length(uuid());
-- name: bitmap_bucket_number
SELECT bitmap_bucket_number(123);
-- name: bitmap_bit_position
SELECT bitmap_bit_position(125);
-- name: bitmap_count
SELECT bitmap_count(X'1010');
-- name: array
SELECT array(1, 2, 3);
-- name: size
SELECT size(array('b', 'd', 'c', 'a'));
-- name: array_size
SELECT array_size(array('b', 'd', 'c', 'a'));
-- name: split
SELECT split('oneAtwoBthreeC', '[ABC]');
-- name: array_contains
SELECT array_contains(array(1, 2, 3), 2);
-- name: array_position
SELECT array_position(array(312, 773, 708, 708), 708);
-- name: array_distinct
SELECT array_distinct(array(1, 2, 3, NULL, 3));
-- name: array_union
SELECT array_union(array(1, 2, 3), array(1, 3, 5));
-- name: array_intersect
SELECT array_intersect(array(1, 2, 3), array(1, 3, 5));
-- name: array_except
SELECT array_except(array(1, 2, 3), array(1, 3, 5));
-- name: array_remove
SELECT array_remove(array(1, 2, 3, NULL, 3), 3);
-- name: array_compact
SELECT array_compact(array(1, 2, 3, NULL));
-- name: array_append
SELECT array_append(array('b', 'd', 'c', 'a'), 'd');
-- name: array_prepend
SELECT array_prepend(array('b', 'd', 'c', 'a'), 'd');
-- name: array_insert
SELECT array_insert(array(1, 2, 3, 4), 5, 5);
-- name: array_join
SELECT array_join(array('hello', 'world'), ' ');
-- name: array_max
SELECT array_max(array(1, 20, NULL, 3));
-- name: array_min
SELECT array_min(array(1, 20, NULL, 3));
-- name: array_repeat
SELECT array_repeat('123', 2);
-- name: arrays_overlap
SELECT arrays_overlap(array(1, 2, 3), array(3, 4, 5));
-- name: flatten
SELECT flatten(array(array(1, 2), array(3, 4)));
-- name: get
SELECT get(array(1, 2, 3), 0);
-- name: element_at
SELECT element_at(array(1, 2, 3), 2);
-- name: try_element_at
SELECT try_element_at(array(1, 2, 3), 2);
-- name: sequence
SELECT sequence(1, 5);
-- name: slice
SELECT slice(array(1, 2, 3, 4), 2, 2);
-- name: sort_array
SELECT sort_array(array('b', 'd', NULL, 'c', 'a'));
-- name: regexp_extract_all
SELECT regexp_extract_all('100-200, 300-400', '(\\d+)-(\\d+)', 1);
-- name: sentences
SELECT sentences('Hi there! Good morning.');
-- name: arrays_zip
SELECT arrays_zip(array(1, 2, 3), array(2, 3, 4));
-- name: map
SELECT map(1.0, '2', 3.0, '4');
-- name: map_keys
SELECT map_keys(map(1, 'a', 2, 'b'));
-- name: map_values
SELECT map_values(map(1, 'a', 2, 'b'));
-- name: map_entries
SELECT map_entries(map(1, 'a', 2, 'b'));
-- name: map_contains_key
SELECT map_contains_key(map(1, 'a', 2, 'b'), 1);
-- name: map_from_arrays
SELECT map_from_arrays(array(1.0, 3.0), array('2', '4'));
-- name: map_from_entries
SELECT map_from_entries(array(struct(1, 'a'), struct(2, 'b')));
-- name: map_concat
SELECT map_concat(map(1, 'a', 2, 'b'), map(3, 'c'));
-- name: str_to_map
SELECT str_to_map('a:1,b:2,c:3', ',', ':');
-- name: named_struct
SELECT named_struct('a', 1, 'b', 2, 'c', 3);
-- name: get_json_object
SELECT get_json_object('{"a":"b"}', '$.a');
-- name: json_array_length
SELECT json_array_length('[1,2,3,4]');
-- name: json_object_keys
SELECT json_object_keys('{"key": "value"}');
-- name: to_json
SELECT to_json(named_struct('a', 1, 'b', 2));
-- name: extract
SELECT extract(YEAR FROM TIMESTAMP '2019-08-12 01:00:00.123456');
-- name: decode
SELECT decode(encode('abc', 'utf-8'), 'utf-8');
-- name: like
SELECT like('Spark', '_park');
-- name: transform
SELECT transform(array(1, 2, 3), x -> x + 1);
-- name: filter
SELECT filter(array(1, 2, 3), x -> x % 2 == 1);
-- name: exists
SELECT exists(array(1, 2, 3), x -> x % 2 == 0);
-- name: forall
SELECT forall(array(1, 2, 3), x -> x % 2 == 0);
-- name: aggregate
SELECT aggregate(array(1, 2, 3), 0, (acc, x) -> acc + x);
-- name: reduce
SELECT reduce(array(1, 2, 3), 0, (acc, x) -> acc + x);
-- name: zip_with
SELECT zip_with(array(1, 2), array(3, 4), (x, y) -> x + y);
-- name: array_sort
SELECT array_sort(array(5, 6, 1), (left, right) -> left - right);
-- name: map_filter
SELECT map_filter(map(1, 0, 2, 2, 3, -1), (k, v) -> k > v);
-- name: transform_keys
SELECT transform_keys(map(1, 1, 2, 2), (k, v) -> k + 1);
-- name: transform_values
SELECT transform_values(map(1, 1, 2, 2), (k, v) -> v + 1);
-- name: map_zip_with
SELECT map_zip_with(map(1, 'a', 2, 'b'), map(1, 'x', 2, 'y'), (k, v1, v2) -> concat(v1, v2));
-- name: struct
SELECT struct(1, 2, 3);
-- name: to_char
SELECT to_char(454, '999');
